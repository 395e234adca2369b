//! Expressions: each becomes an [`Operand`], emitting what computes it.

use super::BodyLower;
use super::frame::{Frame, Var};
use super::phi::FieldFact;
use crate::flow::ir::{Base, FuncId, InstrKind, Observe, Operand, Place, Proj};
use crate::names::{DefId, DefKind};
use crate::span::{Name, Span};
use crate::syntax::ast::{BinaryOp, Closure, ExprId, ExprKind, FieldInit, UnaryOp};
use crate::types::{Callee, Target, Ty};

/// Stack kept free below each expression, and how much is added when it runs out:
/// generated code nests thousands of levels deep.
const RED_ZONE: usize = 96 * 1024;
const STACK_STEP: usize = 2 * 1024 * 1024;

impl BodyLower<'_> {
    /// The value of an expression used as a statement.
    pub(super) fn lower_stmt_expr(&mut self, id: ExprId) {
        self.statement = Some(id);
        self.lower_expr(id);
        self.statement = None;
    }

    pub(super) fn lower_expr(&mut self, id: ExprId) -> Operand {
        let value = stacker::maybe_grow(RED_ZONE, STACK_STEP, || self.lower_expr_inner(id));
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
            ExprKind::Await(inner) => match self.lower_expr(*inner) {
                Operand::Place(place) => Operand::Place(place.then(Proj::Content(0))),
                Operand::Const => Operand::Const,
            },
            ExprKind::Try(inner) => self.lower_try(id, *inner, span),
            ExprKind::Macro(_) => self.lower_unexpanded(span),
            ExprKind::Format(format) => self.lower_format(format, span),
            ExprKind::Expanded(expanded) => self.lower_expanded(id, expanded, span),
        }
    }

    fn lower_path(&mut self, id: ExprId, span: Span) -> Operand {
        match self.inf.paths.get(&id) {
            Some(Target::Local(pat)) => self.var(Var::Pat(*pat)),
            Some(Target::SelfParam) => self.var(Var::SelfParam),
            Some(Target::Def(def, args)) => {
                let (def, args) = (*def, args.clone());
                self.lower_item_path(id, def, &args, span)
            }
            Some(Target::Extern(_) | Target::Unresolved) | None => {
                let temp = self.frame().temp();
                self.frame()
                    .emit(InstrKind::Fresh { dst: temp.clone() }, span);
                Operand::Place(temp)
            }
        }
    }

    fn lower_item_path(
        &mut self,
        id: ExprId,
        def: DefId,
        args: &crate::types::Args,
        span: Span,
    ) -> Operand {
        match &self.cx.program.def(def).kind {
            DefKind::Static(_) if !self.cx.is_model(def) => {
                let global = self.cx.global(def);
                Operand::Place(Place {
                    base: Base::Global(global),
                    path: Vec::new(),
                })
            }
            DefKind::Fn(_) | DefKind::Struct(_) | DefKind::Variant(_) => {
                if matches!(self.expr_ty(id), Ty::FnDef(..)) {
                    self.function_value(def, args, span)
                } else {
                    Operand::Const
                }
            }
            _ => Operand::Const,
        }
    }

    /// Where a variable lives in the function being built; a capture when an
    /// enclosing function binds it.
    pub(super) fn var(&mut self, var: Var) -> Operand {
        let top = self.frames.len() - 1;
        match self.var_at(top, var) {
            Some(place) => Operand::Place(place),
            None => Operand::Const,
        }
    }

    fn var_at(&mut self, depth: usize, var: Var) -> Option<Place> {
        if let Some(place) = self.frames[depth].vars.get(&var) {
            return Some(place.clone());
        }
        if depth == 0 || !self.frames[depth].is_closure {
            return None;
        }
        self.var_at(depth - 1, var)?;
        let frame = &mut self.frames[depth];
        let index = frame.captures.len() as u16;
        frame.captures.push(var);
        let place = Frame::capture_place(index);
        frame.vars.insert(var, place.clone());
        Some(place)
    }

    /// The place an expression denotes. With `read`, declared PHI in it is seeded.
    pub(super) fn lower_place(&mut self, id: ExprId, read: bool) -> Place {
        let body = self.body;
        let expr = &body.exprs[id.0 as usize];
        let span = expr.span;
        match &expr.kind {
            ExprKind::Field { base, name, .. } => {
                let place = self.lower_base(*base, read);
                let target = self.inf.fields.get(&id);
                let (owner, derefs) = match target {
                    Some(t) => (t.owner, t.derefs.clone()),
                    None => (None, Vec::new()),
                };
                let place = self.auto_deref(place, &derefs, span);
                let field = match owner {
                    Some(owner) => {
                        if read && let Some(fact) = self.type_fact(*base) {
                            self.seed(&place, &fact, span);
                        }
                        let field = self.cx.project(&place, owner, *name);
                        if read {
                            self.read_field(owner, *name, field, span)
                        } else {
                            field
                        }
                    }
                    None => {
                        if read && let Some(fact) = self.type_fact(*base) {
                            self.seed(&place, &fact, span);
                        }
                        place.then(Proj::Field(*name))
                    }
                };
                if read {
                    let ty = self.expr_ty(id).clone();
                    self.seed_name(*name, &field, &ty, span);
                }
                field
            }
            ExprKind::Index(base, index) => {
                let place = self.lower_base(*base, read);
                let key = self.lower_expr(*index);
                self.lower_index(id, place, *base, *index, key, span)
            }
            ExprKind::Deref(inner) => {
                let place = self.lower_base(*inner, read);
                let callee = self.inf.methods.get(&id).map(|m| m.callee.clone());
                match callee {
                    Some(callee) if !self.cx.is_model(callee.func) => {
                        let result = self.call_plain(&callee, vec![Operand::Place(place)], span);
                        self.as_place(result, span)
                    }
                    _ => place,
                }
            }
            _ => {
                let value = self.lower_expr(id);
                self.as_place(value, span)
            }
        }
    }

    fn lower_base(&mut self, id: ExprId, read: bool) -> Place {
        stacker::maybe_grow(RED_ZONE, STACK_STEP, || self.lower_place(id, read))
    }

    /// Applies overloaded dereferences of user types; all others are the same place.
    pub(super) fn auto_deref(
        &mut self,
        mut place: Place,
        derefs: &[Option<crate::types::Callee>],
        span: Span,
    ) -> Place {
        for callee in derefs.iter().flatten() {
            if !self.cx.is_model(callee.func) {
                let result = self.call_plain(callee, vec![Operand::Place(place)], span);
                place = self.as_place(result, span);
            }
        }
        place
    }

    fn lower_index(
        &mut self,
        id: ExprId,
        place: Place,
        base: ExprId,
        index: ExprId,
        key: Operand,
        span: Span,
    ) -> Place {
        if let Some(callee) = self.inf.methods.get(&id) {
            let callee = callee.clone();
            let place = self.auto_deref(place, &callee.derefs, span);
            if !self.cx.is_model(callee.callee.func) {
                let args = vec![Operand::Place(place), key];
                // What is written through the index arrives only through this one.
                let ty = self.expr_ty(base).clone();
                let func = self.cx.impl_fn(&ty, "std::ops::IndexMut", "index_mut");
                let chosen = Callee {
                    func: func.unwrap_or(callee.callee.func),
                    ..callee.callee
                };
                let result = self.call_plain(&chosen, args, span);
                return self.as_place(result, span);
            }
            return self.index_place(place, base, index);
        }
        self.index_place(place, base, index)
    }

    fn index_place(&self, place: Place, base: ExprId, index: ExprId) -> Place {
        if self.cx.is_range(self.expr_ty(index)) {
            return place;
        }
        match self.cx.peel(self.expr_ty(base)) {
            Ty::Slice(_) | Ty::Array(_) => place.then(Proj::Content(0)),
            // A map's values are its second parameter's content; everything
            // else that can be indexed holds its elements in the first.
            Ty::Adt(_, args) => match args.len() {
                0 => place,
                1 => place.then(Proj::Content(0)),
                _ if self.cx.is_map(self.expr_ty(base)) => place.then(Proj::Content(1)),
                _ => place.then(Proj::Content(0)),
            },
            _ => place,
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

    fn lower_closure(&mut self, closure: &Closure, span: Span) -> Operand {
        let (func, captures) =
            self.closure_body(closure.params.len() as u32, "closure", span, |this| {
                for (i, (pat, _)) in closure.params.iter().enumerate() {
                    let param = Place::local(crate::flow::ir::Local(i as u32 + 1));
                    this.bind(*pat, Operand::Place(param), span);
                }
                let value = this.lower_expr(closure.body);
                let ret = Place::local(this.frame().ret);
                if closure.is_async {
                    this.clean(&ret, span);
                    this.assign(&ret.then(Proj::Content(0)), value, span);
                } else {
                    let ty = this.expr_ty(closure.body).clone();
                    this.store(&ret, value, &ty, span);
                }
            });
        let dst = self.frame().temp();
        self.frame().emit(
            InstrKind::Closure {
                dst: dst.clone(),
                func,
            },
            span,
        );
        for (i, var) in captures.into_iter().enumerate() {
            let Operand::Place(target) = self.var(var) else {
                continue;
            };
            let slot = dst.then(Proj::Capture(i as u16));
            let kind = if closure.is_move && !self.moves_name(var) {
                InstrKind::Assign {
                    dst: slot,
                    src: Operand::Place(target),
                }
            } else {
                InstrKind::Alias { dst: slot, target }
            };
            self.frame().emit(kind, span);
        }
        Operand::Place(dst)
    }

    /// A variable that names something others see as well: moving it moves the name.
    fn moves_name(&self, var: Var) -> bool {
        let ty = match var {
            Var::Pat(pat) => self.pat_ty(pat).clone(),
            Var::SelfParam => self.cx.self_type(self.owner),
        };
        self.is_mut_like(&ty) || self.cx.is_shared(&ty)
    }

    /// Builds a function of the body being lowered (a closure, or a wrapper
    /// around something used as a function value) and returns what it captures.
    pub(super) fn closure_body(
        &mut self,
        params: u32,
        what: &str,
        span: Span,
        build: impl FnOnce(&mut Self),
    ) -> (FuncId, Vec<Var>) {
        let index = self.closures.len();
        self.closures.push(None);
        self.frames.push(Frame::new(params + 1, true));
        build(self);
        let exit = self.frame().exits[0].block;
        self.frame().goto(exit, exit);
        self.run_drops(span);
        let frame = self.frames.pop().unwrap_or_else(|| Frame::new(1, true));
        let captures = frame.captures.clone();
        let name = Name::from(&format!("{}::{{{what}}}", self.name));
        self.closures[index] = Some(frame.finish(name, span));
        (FuncId(super::CLOSURE | index as u32), captures)
    }

    /// A value read through a field whose declaration says what it is.
    pub(super) fn read_field(
        &mut self,
        owner: DefId,
        name: Name,
        field: Place,
        span: Span,
    ) -> Place {
        match self.cx.field_fact(owner, name) {
            FieldFact::None => field,
            FieldFact::Safe => {
                // What came with the whole is not in it; a record in it speaks for itself.
                let temp = self.frame().temp();
                self.frame()
                    .emit(InstrKind::Fresh { dst: temp.clone() }, span);
                temp
            }
            FieldFact::Phi(fact) => {
                self.seed(&field, &fact, span);
                field
            }
        }
    }
}
