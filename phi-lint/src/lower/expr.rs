//! Expressions: each becomes an [`Operand`], emitting what computes it.

use super::BodyLower;
use crate::flow::ir::{Observe, Operand, Proj};
use crate::names::{DefId, DefKind};
use crate::span::{Name, Span};
use crate::stack::with_stack;
use crate::syntax::ast::{BinaryOp, ExprId, ExprKind, FieldInit, UnaryOp};
use crate::types::{Target, Ty};

impl BodyLower<'_> {
    /// The value of an expression used as a statement.
    pub(super) fn lower_stmt_expr(&mut self, id: ExprId) {
        self.statement = Some(id);
        self.lower_expr(id);
        self.statement = None;
    }

    pub(super) fn lower_expr(&mut self, id: ExprId) -> Operand {
        let value = with_stack(|| self.lower_expr_inner(id));
        let ty = self.expr_ty(id);
        self.note_type(&value, ty);
        value
    }

    fn lower_expr_inner(&mut self, id: ExprId) -> Operand {
        let body = self.body;
        let expr = &body.exprs[id.0 as usize];
        let span = expr.span;
        match &expr.kind {
            ExprKind::Missing | ExprKind::Lit(_) => Operand::Const,
            ExprKind::Path(_) => self.lower_path(id, span),
            ExprKind::Block(block) => self.lower_block(block, span),
            ExprKind::If { cond, then, els } => self.lower_if(*cond, *then, *els, span),
            ExprKind::Let { .. } => {
                let after = self.frame().block();
                self.lower_cond(id, after);
                self.frame().goto(after, after);
                Operand::Const
            }
            ExprKind::Match { scrutinee, arms } => self.lower_match(*scrutinee, arms, span),
            ExprKind::Loop { label, body } => self.lower_loop(*label, *body),
            ExprKind::While { label, cond, body } => {
                self.lower_while(*label, *cond, *body);
                Operand::Const
            }
            ExprKind::For {
                label,
                pat,
                iter,
                body,
            } => {
                self.lower_for(id, *label, *pat, *iter, *body);
                Operand::Const
            }
            ExprKind::Break(label, value) => {
                self.lower_break(*label, *value, span);
                Operand::Const
            }
            ExprKind::Continue(label) => {
                self.lower_continue(*label);
                Operand::Const
            }
            ExprKind::Return(value) => {
                self.lower_return(*value, span);
                Operand::Const
            }
            ExprKind::Call(callee, args) => self.lower_call(id, *callee, args, span),
            ExprKind::MethodCall {
                receiver,
                method,
                args,
                ..
            } => self.lower_method_call(id, *receiver, *method, args, span),
            ExprKind::Field { .. } | ExprKind::Index(..) | ExprKind::Deref(_) => {
                Operand::Place(self.lower_place(id, true))
            }
            ExprKind::Ref(_, inner) => {
                let value = self.lower_expr(*inner);
                self.keep_place(value, span)
            }
            ExprKind::Unary(op, inner) => {
                let value = self.lower_expr(*inner);
                if let Some(callee) = self.inf.methods.get(&id) {
                    let callee = callee.callee.clone();
                    if !self.cx.is_model(callee.func) {
                        return self.call_plain(&callee, vec![value], span);
                    }
                }
                match op {
                    UnaryOp::Not => Operand::Const,
                    UnaryOp::Neg => value,
                }
            }
            ExprKind::Binary(op, a, b) => self.lower_binary(id, *op, *a, *b, span),
            ExprKind::Assign(lhs, rhs) => {
                let value = self.lower_expr(*rhs);
                self.assigned_field(*lhs, *rhs, &value, span);
                self.assign_to(*lhs, value, span);
                Operand::Const
            }
            ExprKind::AssignOp(_, lhs, rhs) => {
                let value = self.lower_expr(*rhs);
                let dst = self.lower_place(*lhs, false);
                if let Some(callee) = self.inf.methods.get(&id) {
                    let callee = callee.callee.clone();
                    if !self.cx.is_model(callee.func) {
                        self.call_plain(&callee, vec![Operand::Place(dst), value], span);
                        return Operand::Const;
                    }
                }
                let srcs = vec![(value, Observe::Deep)];
                self.derive(&dst, srcs, true, "added", false, span);
                Operand::Const
            }
            ExprKind::Cast(inner, _) => self.lower_expr(*inner),
            ExprKind::Tuple(parts) => {
                let dst = self.fresh_aggregate(span);
                for (i, part) in parts.iter().enumerate() {
                    let value = self.lower_expr(*part);
                    let field = dst.then(Proj::Field(Name::from(&i.to_string())));
                    let ty = self.expr_ty(*part).clone();
                    self.store(&field, value, &ty, self.expr_span(*part));
                }
                self.answered(id, parts, &dst, span);
                Operand::Place(dst)
            }
            ExprKind::Array(parts) => {
                let dst = self.fresh_aggregate(span);
                for part in parts {
                    let value = self.lower_expr(*part);
                    let value = self.made_object(id, *part, value);
                    self.add_content(&dst, value, self.expr_span(*part));
                }
                Operand::Place(dst)
            }
            ExprKind::Repeat(value, count) => {
                self.lower_expr(*count);
                let dst = self.fresh_aggregate(span);
                let value = self.lower_expr(*value);
                self.add_content(&dst, value, span);
                Operand::Place(dst)
            }
            ExprKind::Struct { fields, base, .. } => self.lower_struct(id, fields, *base, span),
            ExprKind::Range(lo, hi) => {
                let dst = self.fresh_aggregate(span);
                for end in [lo, hi].into_iter().flatten() {
                    let value = self.lower_expr(*end);
                    self.add_content(&dst, value, span);
                }
                Operand::Place(dst)
            }
            ExprKind::Closure(closure) => self.lower_closure(closure, span),
            ExprKind::Await(inner) => self.lower_await(id, *inner, span),
            ExprKind::Try(inner) => self.lower_try(id, *inner, span),
            ExprKind::Macro(_) => self.lower_unexpanded(span),
            ExprKind::Format(format) => self.lower_format(format, span),
            ExprKind::Expanded(expanded) => self.lower_expanded(id, expanded, span),
        }
    }

    fn lower_binary(
        &mut self,
        id: ExprId,
        op: BinaryOp,
        a: ExprId,
        b: ExprId,
        span: Span,
    ) -> Operand {
        use BinaryOp as B;
        if matches!(op, B::And | B::Or) {
            let rest = self.frame().block();
            let done = self.frame().block();
            if op == B::And {
                self.lower_cond(a, done);
            } else {
                self.lower_expr(a);
                self.frame()
                    .end(crate::flow::ir::Terminator::Branch(vec![rest, done]), rest);
            }
            self.lower_cond(b, done);
            self.frame().goto(done, done);
            return Operand::Const;
        }
        let left = self.lower_expr(a);
        let right = self.lower_expr(b);
        if let Some(callee) = self.inf.methods.get(&id) {
            let callee = callee.callee.clone();
            if !self.cx.is_model(callee.func) {
                return self.call_plain(&callee, vec![left, right], span);
            }
        }
        if matches!(op, B::Eq | B::Ne | B::Lt | B::Le | B::Gt | B::Ge) {
            return Operand::Const;
        }
        if left == Operand::Const && right == Operand::Const {
            return Operand::Const;
        }
        let dst = self.frame().temp();
        let srcs = vec![(left, Observe::Deep), (right, Observe::Deep)];
        let note = if op == B::Add {
            "concatenated"
        } else {
            "computed"
        };
        self.derive(&dst, srcs, false, note, false, span);
        Operand::Place(dst)
    }

    /// `lhs = value`, destructuring assignment included.
    fn assign_to(&mut self, lhs: ExprId, value: Operand, span: Span) {
        let body = self.body;
        match &body.exprs[lhs.0 as usize].kind {
            ExprKind::Tuple(parts) => {
                let place = self.as_place(value, span);
                for (i, part) in parts.iter().enumerate() {
                    let field = place.then(Proj::Field(Name::from(&i.to_string())));
                    self.assign_to(*part, Operand::Place(field), span);
                }
            }
            ExprKind::Missing => {}
            ExprKind::Array(parts) => {
                let place = self.as_place(value, span);
                for part in parts {
                    self.assign_to(*part, Operand::Place(place.then(Proj::Content(0))), span);
                }
            }
            ExprKind::Struct { fields, .. } => {
                let owner = self.named_constructor(lhs);
                let place = self.as_place(value, span);
                for field in fields {
                    let part = match owner {
                        Some(owner) => self.cx.project(&place, owner, field.name),
                        None => place.then(Proj::Field(field.name)),
                    };
                    self.assign_to(field.value, Operand::Place(part), span);
                }
            }
            ExprKind::Call(callee, parts) if self.named_constructor(*callee).is_some() => {
                let Some(owner) = self.named_constructor(*callee) else {
                    return;
                };
                let place = self.as_place(value, span);
                for (i, part) in parts.iter().enumerate() {
                    let field = self.cx.project(&place, owner, Name::from(&i.to_string()));
                    self.assign_to(*part, Operand::Place(field), span);
                }
            }
            // `..`
            ExprKind::Range(None, None) => {}
            ExprKind::Path(_) => {
                let Operand::Place(dst) = self.lower_expr(lhs) else {
                    return;
                };
                let ty = self.expr_ty(lhs).clone();
                self.store(&dst, value, &ty, span);
            }
            ExprKind::Deref(_) => {
                // Through a reference: the place behind it changes, not the name.
                let dst = self.lower_place(lhs, false);
                self.assign(&dst, value, span);
            }
            _ => {
                let dst = self.lower_place(lhs, false);
                let ty = self.expr_ty(lhs).clone();
                self.store(&dst, value, &ty, span);
            }
        }
    }

    /// The struct or variant that an expression names.
    fn named_constructor(&self, id: ExprId) -> Option<DefId> {
        match self.inf.paths.get(&id) {
            Some(Target::Def(def, _)) => matches!(
                self.cx.program.def(*def).kind,
                DefKind::Struct(_) | DefKind::Variant(_)
            )
            .then_some(*def),
            _ => None,
        }
    }

    fn lower_struct(
        &mut self,
        id: ExprId,
        fields: &[FieldInit],
        base: Option<ExprId>,
        span: Span,
    ) -> Operand {
        let owner = match self.inf.paths.get(&id) {
            Some(Target::Def(def, _)) => Some(*def),
            _ => None,
        };
        let dst = self.frame().temp();
        match base {
            Some(base) => {
                let value = self.lower_expr(base);
                self.assign(&dst, value, span);
            }
            None => self.clean(&dst, span),
        }
        let mut parts = Vec::with_capacity(fields.len());
        for field in fields {
            let value = self.lower_expr(field.value);
            let value_span = self.expr_span(field.value);
            let place = match owner {
                Some(owner) => self.cx.project(&dst, owner, field.name),
                None => dst.then(Proj::Field(field.name)),
            };
            let ty = self.expr_ty(field.value).clone();
            if place == dst && owner.is_some_and(|o| self.cx.is_model(o)) {
                // A library type's fields are not told apart.
                let srcs = vec![(value.clone(), Observe::Deep)];
                self.derive(&place, srcs, true, "part of", false, value_span);
            } else {
                self.store(&place, value.clone(), &ty, value_span);
            }
            parts.push((Some(field.name), value, ty, value_span));
        }
        if let Some(owner) = owner {
            self.constructed(owner, &parts, span);
        }
        Operand::Place(dst)
    }

    /// A tuple struct, variant or unit constructor applied to arguments.
    pub(super) fn construct(
        &mut self,
        owner: DefId,
        args: Vec<(Operand, Ty, Span)>,
        span: Span,
    ) -> Operand {
        let dst = self.fresh_aggregate(span);
        self.constructor_sinks(owner, &args, span);
        let mut parts = Vec::with_capacity(args.len());
        for (i, (value, ty, value_span)) in args.into_iter().enumerate() {
            let name = Name::from(&i.to_string());
            let place = self.cx.project(&dst, owner, name);
            self.store(&place, value.clone(), &ty, value_span);
            parts.push((Some(name), value, ty, value_span));
        }
        self.constructed(owner, &parts, span);
        Operand::Place(dst)
    }
}
