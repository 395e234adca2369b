//! Expressions.

use std::sync::Arc;

use super::{Frame, Infer};
use crate::syntax::ast::{Block, BlockKind, ExprId, ExprKind, Lit, PatId, Stmt};
use crate::types::unify::VarKind;
use crate::types::{Ty, TypeDb};

impl Infer<'_, '_, '_> {
    /// The type of an expression. `want` is a hint: what the context will coerce it to.
    pub(super) fn expr(&mut self, id: ExprId, want: Option<&Ty>) -> Ty {
        let Some(expr) = self.body.exprs.get(id.0 as usize) else {
            return Ty::Unknown;
        };
        let ty = match &expr.kind {
            ExprKind::Lit(lit) => self.lit(lit),
            _ => crate::stack::with_stack(|| self.expr_kind(id, &expr.kind, want)),
        };
        self.exprs[id.0 as usize] = ty.clone();
        ty
    }

    /// An expression in a place that coerces it to `want`. The result is what
    /// the context sees: `want`, or the expression's own type where that says more.
    pub(super) fn expr_coerced(&mut self, id: ExprId, want: &Ty) -> Ty {
        let got = self.expr(id, Some(want));
        self.coerce(&got, want);
        got
    }

    fn lit(&mut self, lit: &Lit) -> Ty {
        match lit {
            Lit::Str(_) => Ty::prim("str").by_ref(false),
            Lit::Bytes(_) => Ty::Array(Arc::new(Ty::prim("u8"))).by_ref(false),
            Lit::Int(_, Some(suffix)) | Lit::Float(Some(suffix)) => Ty::Prim(*suffix),
            Lit::Int(_, None) => self.cx.table.fresh(VarKind::Int),
            Lit::Float(None) => self.cx.table.fresh(VarKind::Float),
            Lit::Bool(_) => Ty::prim("bool"),
            Lit::Char(_) => Ty::prim("char"),
            Lit::Byte => Ty::prim("u8"),
        }
    }

    fn expr_kind(&mut self, id: ExprId, kind: &ExprKind, want: Option<&Ty>) -> Ty {
        let db = self.db;
        match kind {
            ExprKind::Missing => Ty::Unknown,
            ExprKind::Lit(lit) => self.lit(lit),
            ExprKind::Path(path) => self.path_expr(id, path, want),
            ExprKind::Block(block) => self.block(block, want),
            ExprKind::If { cond, then, els } => self.if_expr(*cond, *then, *els, want),
            ExprKind::Let { pat, expr } => {
                let ty = self.expr(*expr, None);
                self.pat_top(*pat, &ty);
                Ty::prim("bool")
            }
            ExprKind::Match { scrutinee, arms } => {
                let scrutinee = self.expr(*scrutinee, None);
                let mut join = None;
                for arm in arms {
                    self.scoped(|this| {
                        this.pat_top(arm.pat, &scrutinee);
                        if let Some(guard) = arm.guard {
                            this.expr(guard, None);
                        }
                        let got = this.expr(arm.body, want);
                        this.join(&mut join, &got, want);
                    });
                }
                join.unwrap_or(Ty::Never)
            }
            ExprKind::Loop { label, body } => {
                let value = self.cx.table.fresh_var();
                let frame = self.in_frame(*label, Some(value), false, |this| {
                    this.expr(*body, None);
                });
                match frame {
                    Some(Frame {
                        left: true,
                        value: Some(value),
                        ..
                    }) => value,
                    _ => Ty::Never,
                }
            }
            ExprKind::While { label, cond, body } => {
                self.scoped(|this| {
                    this.in_frame(*label, None, false, |this| {
                        this.expr(*cond, None);
                        this.expr(*body, None);
                    });
                });
                Ty::unit()
            }
            ExprKind::For {
                label,
                pat,
                iter,
                body,
            } => {
                self.for_loop(id, *pat, *iter, |this| {
                    this.in_frame(*label, None, false, |this| {
                        this.expr(*body, None);
                    });
                });
                Ty::unit()
            }
            ExprKind::Break(label, value) => {
                self.break_expr(*label, *value);
                Ty::Never
            }
            ExprKind::Continue(_) => Ty::Never,
            ExprKind::Return(value) => {
                let ret = self.ret.clone();
                match value {
                    Some(value) => {
                        self.expr_coerced(*value, &ret);
                    }
                    None => {
                        self.coerce(&Ty::unit(), &ret);
                    }
                }
                Ty::Never
            }
            ExprKind::Call(callee, args) => self.call(id, *callee, args, want),
            ExprKind::MethodCall {
                receiver,
                method,
                turbofish,
                args,
                ..
            } => self.method_call(id, *receiver, *method, turbofish.as_deref(), args, want),
            ExprKind::Field { base, name, .. } => self.field(id, *base, *name),
            ExprKind::Index(base, index) => self.index(id, *base, *index),
            ExprKind::Deref(inner) => self.deref_expr(id, *inner),
            ExprKind::Unary(op, inner) => self.unary(id, *op, *inner, want),
            ExprKind::Binary(op, left, right) => self.binary(id, *op, *left, *right, want),
            ExprKind::Assign(left, right) => {
                let place = self.expr(*left, None);
                self.expr_coerced(*right, &place);
                Ty::unit()
            }
            ExprKind::AssignOp(op, left, right) => {
                self.assign_op(id, *op, *left, *right);
                Ty::unit()
            }
            ExprKind::Ref(mutable, inner) => {
                let hint = want
                    .map(|w| self.cx.table.shallow(w))
                    .and_then(|w| match w {
                        Ty::Ref(_, t) => Some(self.cx.table.shallow(&t)),
                        _ => None,
                    })
                    // What is unsized can only come about by coercing the reference.
                    .and_then(|t| match t {
                        Ty::Slice(item) => Some(Ty::Array(item)),
                        Ty::Dyn(_) | Ty::Infer(_) => None,
                        Ty::Prim(name) if name == "str" => None,
                        t => Some(t),
                    });
                let inner = self.expr(*inner, hint.as_ref());
                inner.by_ref(*mutable)
            }
            ExprKind::Cast(inner, ty) => {
                let ty = self.written(ty);
                self.expr(*inner, Some(&ty));
                ty
            }
            ExprKind::Tuple(items) => {
                let wants = match want.map(|w| self.cx.table.shallow(w)) {
                    Some(Ty::Tuple(list)) if list.len() == items.len() => Some(list),
                    _ => None,
                };
                let types = items
                    .iter()
                    .enumerate()
                    .map(|(i, item)| {
                        let hint = wants.as_ref().map(|w| w[i].clone());
                        let got = self.expr(*item, hint.as_ref());
                        self.settle(got, hint.as_ref())
                    })
                    .collect();
                Ty::Tuple(types)
            }
            ExprKind::Array(items) => {
                let hint = self.element_hint(want);
                let mut join = None;
                for item in items {
                    let got = self.expr(*item, hint.as_ref());
                    self.join(&mut join, &got, hint.as_ref());
                }
                let item = match join {
                    Some(ty) => ty,
                    None => self.cx.table.fresh_var(),
                };
                Ty::Array(Arc::new(item))
            }
            ExprKind::Repeat(item, count) => {
                let hint = self.element_hint(want);
                let item = self.expr(*item, hint.as_ref());
                self.expr(*count, Some(&Ty::prim("usize")));
                let item = self.settle(item, hint.as_ref());
                Ty::Array(Arc::new(item))
            }
            ExprKind::Struct { path, fields, base } => {
                self.struct_literal(id, path, fields, *base, want)
            }
            ExprKind::Range(from, to) => self.range(*from, *to),
            ExprKind::Closure(closure) => self.closure(id, closure, want),
            ExprKind::Await(inner) => {
                let ty = self.expr(*inner, None);
                let out = self.cx.table.fresh_var();
                self.await_of(&ty, &out);
                self.cx.table.shallow(&out)
            }
            ExprKind::Try(inner) => {
                let ty = self.expr(*inner, None);
                let out = self.cx.table.fresh_var();
                let ret = self.ret.clone();
                self.try_of(id, &ty, &out, &ret);
                self.cx.table.shallow(&out)
            }
            ExprKind::Macro(call) => self.macro_value(id, call, None, &[], want),
            ExprKind::Format(format) => {
                self.format(format);
                db.known(db.lang.arguments)
            }
            ExprKind::Expanded(expanded) => self.expanded(id, expanded, want),
        }
    }

    fn element_hint(&mut self, want: Option<&Ty>) -> Option<Ty> {
        match want.map(|w| self.cx.table.shallow(w)) {
            Some(Ty::Array(item) | Ty::Slice(item)) => Some(item.as_ref().clone()),
            _ => None,
        }
    }

    /// `got`, coerced to the hint when it can be.
    pub(super) fn settle(&mut self, got: Ty, hint: Option<&Ty>) -> Ty {
        match hint {
            Some(hint) => {
                let wanted = self.cx.table.shallow(hint);
                if matches!(wanted, Ty::Infer(_) | Ty::Unknown) {
                    self.coerce(&got, hint);
                    return got;
                }
                if self.coerce(&got, hint) { wanted } else { got }
            }
            None => got,
        }
    }

    /// Adds a branch to the common type of several.
    pub(super) fn join(&mut self, join: &mut Option<Ty>, got: &Ty, want: Option<&Ty>) {
        let got = self.cx.table.shallow(got);
        match join {
            None | Some(Ty::Never) => {
                if matches!(got, Ty::Never) {
                    *join = Some(got);
                } else {
                    *join = Some(self.settle(got, want));
                }
            }
            Some(first) => {
                let first = first.clone();
                if matches!(got, Ty::Never) {
                    return;
                }
                if matches!(self.cx.table.shallow(&first), Ty::Unknown) {
                    *join = Some(got);
                    return;
                }
                if !self.coerce(&got, &first) && self.coerce(&first, &got) {
                    *join = Some(got);
                }
            }
        }
    }

    fn if_expr(
        &mut self,
        cond: ExprId,
        then: ExprId,
        els: Option<ExprId>,
        want: Option<&Ty>,
    ) -> Ty {
        let mut join = None;
        self.scoped(|this| {
            this.expr(cond, None);
            let want = if els.is_some() { want } else { None };
            let got = this.expr(then, want);
            this.join(&mut join, &got, want);
        });
        // `else if` chains are walked here, not recursed into: they get long.
        let mut next = els;
        let mut chain = Vec::new();
        while let Some(id) = next {
            if let Some(ExprKind::If { cond, then, els }) =
                self.body.exprs.get(id.0 as usize).map(|e| &e.kind)
            {
                self.scoped(|this| {
                    this.expr(*cond, None);
                    let want = if els.is_some() { want } else { None };
                    let got = this.expr(*then, want);
                    this.join(&mut join, &got, want);
                });
                chain.push(id);
                next = *els;
                if next.is_none() {
                    join = Some(Ty::unit());
                }
            } else {
                let got = self.expr(id, want);
                self.join(&mut join, &got, want);
                next = None;
            }
        }
        let ty = match (els, join) {
            (Some(_), Some(ty)) => ty,
            _ => Ty::unit(),
        };
        for id in chain {
            self.exprs[id.0 as usize] = ty.clone();
        }
        ty
    }

    fn in_frame(
        &mut self,
        label: Option<crate::span::Name>,
        value: Option<Ty>,
        is_block: bool,
        f: impl FnOnce(&mut Self),
    ) -> Option<Frame> {
        self.frames.push(Frame {
            label,
            value,
            left: false,
            is_block,
        });
        f(self);
        self.frames.pop()
    }

    fn break_expr(&mut self, label: Option<crate::span::Name>, value: Option<ExprId>) {
        let at = self.frames.iter().rposition(|f| match label {
            Some(label) => f.label == Some(label),
            None => !f.is_block,
        });
        let target = at.and_then(|i| self.frames[i].value.clone());
        let got = value.map(|v| self.expr(v, target.as_ref()));
        if let Some(frame) = at.and_then(|i| self.frames.get_mut(i)) {
            frame.left = true;
        }
        if let Some(target) = target {
            self.coerce(&got.unwrap_or_else(Ty::unit), &target);
        }
    }

    fn block(&mut self, block: &Block, want: Option<&Ty>) -> Ty {
        match block.kind {
            BlockKind::Plain => match block.label {
                Some(label) => {
                    let value = self.cx.table.fresh_var();
                    let mut got = Ty::unit();
                    let frame = self.in_frame(Some(label), Some(value.clone()), true, |this| {
                        got = this.block_inner(block, want);
                    });
                    match frame {
                        Some(frame) if frame.left => {
                            self.coerce(&got, &value);
                            value
                        }
                        _ => got,
                    }
                }
                None => self.block_inner(block, want),
            },
            BlockKind::Async(_) => {
                let hint = want.map(|w| self.cx.future_hint(w));
                let out = hint.unwrap_or_else(|| self.cx.table.fresh_var());
                let ret = std::mem::replace(&mut self.ret, out.clone());
                let frames = std::mem::take(&mut self.frames);
                let got = self.block_inner(block, Some(&out));
                self.coerce(&got, &out);
                self.ret = ret;
                self.frames = frames;
                self.db.future_of(self.owner, out)
            }
        }
    }

    fn block_inner(&mut self, block: &Block, want: Option<&Ty>) -> Ty {
        let outer = (!block.items.is_empty()).then(|| {
            let inner = self.db.program.block_scope(&self.scope, &block.items);
            (
                std::mem::replace(&mut self.scope, inner),
                self.traits.take(),
            )
        });
        let ty = self.scoped(|this| {
            let mut diverges = false;
            for stmt in &block.stmts {
                diverges |= this.stmt(stmt);
            }
            match block.tail {
                Some(tail) => {
                    let ty = this.expr(tail, want);
                    if diverges { Ty::Never } else { ty }
                }
                None if diverges => Ty::Never,
                None => Ty::unit(),
            }
        });
        if let Some((scope, traits)) = outer {
            self.scope = scope;
            self.traits = traits;
        }
        ty
    }

    /// Returns whether the statement certainly does not complete.
    fn stmt(&mut self, stmt: &Stmt) -> bool {
        match stmt {
            Stmt::Expr(id) => matches!(self.expr(*id, None), Ty::Never),
            Stmt::Let { pat, ty, init, els } => {
                let written = ty.as_ref().map(|t| self.written(t));
                let mut diverges = false;
                let value = match (init, written) {
                    (Some(init), Some(want)) => {
                        let got = self.expr_coerced(*init, &want);
                        diverges = matches!(got, Ty::Never);
                        want
                    }
                    (Some(init), None) => {
                        let got = self.expr(*init, None);
                        diverges = matches!(got, Ty::Never);
                        if diverges {
                            self.cx.table.fresh_var()
                        } else {
                            got
                        }
                    }
                    (None, Some(want)) => want,
                    (None, None) => self.cx.table.fresh_var(),
                };
                if let Some(els) = els {
                    self.scoped(|this| this.expr(*els, None));
                }
                self.pat_top(*pat, &value);
                diverges
            }
        }
    }

    fn for_loop(&mut self, id: ExprId, pat: PatId, iter: ExprId, body: impl FnOnce(&mut Self)) {
        let ty = self.expr(iter, None);
        let ty = self.structurally(&ty);
        let item = self.iterate(id, &ty);
        self.scoped(|this| {
            this.pat_top(pat, &item);
            body(this);
        });
    }
}

impl TypeDb<'_> {
    /// A well-known type without arguments.
    pub(super) fn known(&self, def: Option<crate::names::DefId>) -> Ty {
        def.map_or(Ty::Unknown, |d| Ty::Adt(d, Arc::from([])))
    }
}
