//! Operators: built in for numbers, otherwise through their traits.

use super::late::Late;
use super::{Infer, Pending};
use crate::names::{DefId, Namespace};
use crate::span::Name;
use crate::syntax::ast::{BinaryOp, ExprId, ExprKind, UnaryOp};
use crate::types::Ty;
use crate::types::method::bound_of;
use crate::types::unify::{is_float, is_int};

/// The trait and method of an operator.
fn operator(op: BinaryOp) -> (&'static str, &'static str) {
    match op {
        BinaryOp::Add => ("std::ops::Add", "add"),
        BinaryOp::Sub => ("std::ops::Sub", "sub"),
        BinaryOp::Mul => ("std::ops::Mul", "mul"),
        BinaryOp::Div => ("std::ops::Div", "div"),
        BinaryOp::Rem => ("std::ops::Rem", "rem"),
        BinaryOp::BitXor => ("std::ops::BitXor", "bitxor"),
        BinaryOp::BitAnd => ("std::ops::BitAnd", "bitand"),
        BinaryOp::BitOr => ("std::ops::BitOr", "bitor"),
        BinaryOp::Shl => ("std::ops::Shl", "shl"),
        BinaryOp::Shr => ("std::ops::Shr", "shr"),
        BinaryOp::Eq => ("std::cmp::PartialEq", "eq"),
        BinaryOp::Ne => ("std::cmp::PartialEq", "ne"),
        BinaryOp::Lt => ("std::cmp::PartialOrd", "lt"),
        BinaryOp::Le => ("std::cmp::PartialOrd", "le"),
        BinaryOp::Gt => ("std::cmp::PartialOrd", "gt"),
        BinaryOp::Ge => ("std::cmp::PartialOrd", "ge"),
        BinaryOp::And | BinaryOp::Or => ("", ""),
    }
}

fn assign_operator(op: BinaryOp) -> (&'static str, &'static str) {
    match op {
        BinaryOp::Add => ("std::ops::AddAssign", "add_assign"),
        BinaryOp::Sub => ("std::ops::SubAssign", "sub_assign"),
        BinaryOp::Mul => ("std::ops::MulAssign", "mul_assign"),
        BinaryOp::Div => ("std::ops::DivAssign", "div_assign"),
        BinaryOp::Rem => ("std::ops::RemAssign", "rem_assign"),
        BinaryOp::BitXor => ("std::ops::BitXorAssign", "bitxor_assign"),
        BinaryOp::BitAnd => ("std::ops::BitAndAssign", "bitand_assign"),
        BinaryOp::BitOr => ("std::ops::BitOrAssign", "bitor_assign"),
        BinaryOp::Shl => ("std::ops::ShlAssign", "shl_assign"),
        BinaryOp::Shr => ("std::ops::ShrAssign", "shr_assign"),
        _ => ("", ""),
    }
}

fn is_comparison(op: BinaryOp) -> bool {
    matches!(
        op,
        BinaryOp::Eq | BinaryOp::Ne | BinaryOp::Lt | BinaryOp::Le | BinaryOp::Gt | BinaryOp::Ge
    )
}

impl Infer<'_, '_, '_> {
    pub(super) fn unary(
        &mut self,
        id: ExprId,
        op: UnaryOp,
        inner: ExprId,
        want: Option<&Ty>,
    ) -> Ty {
        let got = self.expr(inner, want);
        let got = self.cx.table.shallow(&got);
        match got.peel_refs() {
            Ty::Prim(_) | Ty::Infer(_) | Ty::Unknown | Ty::Never => got.peel_refs().clone(),
            Ty::Extern(..) => got.clone(),
            _ => {
                let (path, method) = match op {
                    UnaryOp::Not => ("std::ops::Not", "not"),
                    UnaryOp::Neg => ("std::ops::Neg", "neg"),
                };
                match self.db.lang_cached(path) {
                    Some(trait_) => self.overloaded(id, trait_, method, &got, None),
                    None => Ty::Unknown,
                }
            }
        }
    }

    pub(super) fn binary(
        &mut self,
        id: ExprId,
        op: BinaryOp,
        left: ExprId,
        right: ExprId,
        want: Option<&Ty>,
    ) -> Ty {
        if let BinaryOp::And | BinaryOp::Or = op {
            self.expr(left, None);
            self.expr(right, None);
            return Ty::prim("bool");
        }
        // Only numbers say something of their operands.
        let hint = want
            .map(|w| self.cx.table.shallow(w))
            .filter(|w| !is_comparison(op) && is_number(w));
        let left_ty = self.left_spine(left, hint.as_ref());
        let left_ty = self.cx.table.shallow(&left_ty);
        let right_hint = is_number(&left_ty).then(|| left_ty.clone());
        let right_ty = self.expr(right, right_hint.as_ref());
        if self.is_open(&left_ty) {
            self.solve();
        }
        let left_ty = self.cx.table.shallow(&left_ty);
        if self.is_open(&left_ty) {
            if is_comparison(op) {
                self.cx.table.try_unify(&left_ty, &right_ty);
                return Ty::prim("bool");
            }
            let ret = self.cx.table.fresh_var();
            self.defer(
                &left_ty,
                Late::Binary {
                    id,
                    op,
                    left: left_ty.clone(),
                    right: right_ty,
                    ret: ret.clone(),
                },
            );
            return ret;
        }
        self.binary_of(id, op, &left_ty, &right_ty)
    }

    /// `a + b + c + …` leans left; such chains get long, so they are walked, not recursed into.
    fn left_spine(&mut self, left: ExprId, hint: Option<&Ty>) -> Ty {
        let mut spine = Vec::new();
        let mut at = left;
        while let Some(ExprKind::Binary(op, l, r)) =
            self.body.exprs.get(at.0 as usize).map(|e| &e.kind)
        {
            if let BinaryOp::And | BinaryOp::Or = op {
                break;
            }
            spine.push((at, *op, *r));
            at = *l;
        }
        if spine.len() < 8 {
            return self.expr(left, hint);
        }
        let mut ty = self.expr(at, hint);
        for (id, op, right) in spine.into_iter().rev() {
            let left_ty = self.cx.table.shallow(&ty);
            let right_hint = is_number(&left_ty).then(|| left_ty.clone());
            let right_ty = self.expr(right, right_hint.as_ref());
            ty = self.binary_of(id, op, &left_ty, &right_ty);
            self.exprs[id.0 as usize] = ty.clone();
        }
        ty
    }

    pub(super) fn binary_of(&mut self, id: ExprId, op: BinaryOp, left: &Ty, right: &Ty) -> Ty {
        let left = self.cx.table.shallow(left);
        let right = self.cx.table.shallow(right);
        if let Some(ty) = self.builtin(op, &left, &right) {
            return ty;
        }
        let (path, method) = operator(op);
        let out = match (&left, self.db.lang_cached(path)) {
            (Ty::Unknown, _) | (_, None) => Ty::Unknown,
            (Ty::Extern(..), _) => left.clone(),
            (_, Some(trait_)) => self.overloaded(id, trait_, method, &left, Some(&right)),
        };
        if is_comparison(op) {
            Ty::prim("bool")
        } else {
            out
        }
    }

    /// Operators on numbers and `bool`, references to them included.
    fn builtin(&mut self, op: BinaryOp, left: &Ty, right: &Ty) -> Option<Ty> {
        let l = self.cx.table.shallow(left.peel_refs());
        let r = self.cx.table.shallow(right.peel_refs());
        if let Ty::Infer(_) = &r
            && is_scalar(&l)
            && !matches!(op, BinaryOp::Shl | BinaryOp::Shr)
        {
            // `x + <open>`: another impl may be meant when `x` is a literal, but hardly ever.
            self.cx.table.try_unify(&l, &r);
        }
        let r = self.cx.table.shallow(&r);
        if !is_scalar(&l) || !(is_scalar(&r) || matches!(r, Ty::Unknown | Ty::Never)) {
            return None;
        }
        if !matches!(op, BinaryOp::Shl | BinaryOp::Shr) {
            self.cx.table.try_unify(&l, &r);
        }
        Some(if is_comparison(op) {
            Ty::prim("bool")
        } else {
            l
        })
    }

    /// An operator through its trait. When the right side fits no impl as it is, it
    /// is coerced to what the only impl wants (`string + &other_string`).
    fn overloaded(
        &mut self,
        id: ExprId,
        trait_: DefId,
        method: &str,
        left: &Ty,
        right: Option<&Ty>,
    ) -> Ty {
        let mut args = vec![left.clone()];
        if let Some(right) = right {
            args.push(right.clone());
        }
        let mut bound = bound_of(trait_, &args);
        if let Some(right) = right
            && self.cx.holds(left, &bound, 0) == Some(false)
        {
            let any = self.cx.table.fresh_var();
            let loose = bound_of(trait_, &[left.clone(), any.clone()]);
            self.cx.prove(left, &loose, 0, false);
            self.coerce(right, &any);
            args[1] = any;
            bound = loose;
        }
        if let Some(func) = self.db.item(trait_, Name::from(method), Namespace::Value) {
            self.pending.push(Pending {
                expr: id,
                func,
                args: args.into(),
                method: Some((Vec::new(), None)),
                by_name: false,
            });
        }
        self.cx.project(left, &bound, self.db.names.output)
    }

    pub(super) fn assign_op(&mut self, id: ExprId, op: BinaryOp, left: ExprId, right: ExprId) {
        let left_ty = self.expr(left, None);
        let left_ty = self.structurally(&left_ty);
        let hint = is_number(&left_ty).then(|| left_ty.clone());
        let right_ty = self.expr(right, hint.as_ref());
        let right_ty = self.cx.table.shallow(&right_ty);
        if self.builtin(op, &left_ty, &right_ty).is_some() {
            return;
        }
        if self.is_open(&left_ty) || matches!(left_ty, Ty::Unknown | Ty::Extern(..)) {
            return;
        }
        let (path, method) = assign_operator(op);
        if let Some(trait_) = self.db.lang_cached(path) {
            let _ = self.overloaded(id, trait_, method, &left_ty, Some(&right_ty));
        }
    }
}

fn is_number(ty: &Ty) -> bool {
    matches!(ty, Ty::Prim(name) if is_int(*name) || is_float(*name))
}

/// A number, `bool`, or the type of a number literal.
fn is_scalar(ty: &Ty) -> bool {
    match ty {
        Ty::Prim(name) => is_int(*name) || is_float(*name) || *name == "bool" || *name == "char",
        Ty::Infer(_) => true,
        _ => false,
    }
}

impl crate::types::TypeDb<'_> {
    /// [`crate::types::TypeDb::lang`], looked up once.
    pub(super) fn lang_cached(&self, path: &'static str) -> Option<DefId> {
        if path.is_empty() {
            return None;
        }
        self.operators.get(path).copied()
    }

    /// The paths [`Self::lang_cached`] may be asked for.
    pub(in crate::types) fn operator_paths() -> impl Iterator<Item = &'static str> {
        const OPS: [BinaryOp; 16] = [
            BinaryOp::Add,
            BinaryOp::Sub,
            BinaryOp::Mul,
            BinaryOp::Div,
            BinaryOp::Rem,
            BinaryOp::BitXor,
            BinaryOp::BitAnd,
            BinaryOp::BitOr,
            BinaryOp::Shl,
            BinaryOp::Shr,
            BinaryOp::Eq,
            BinaryOp::Ne,
            BinaryOp::Lt,
            BinaryOp::Le,
            BinaryOp::Gt,
            BinaryOp::Ge,
        ];
        OPS.into_iter()
            .flat_map(|op| [operator(op).0, assign_operator(op).0])
            .chain(["std::ops::Not", "std::ops::Neg"])
            .filter(|p| !p.is_empty())
    }
}
