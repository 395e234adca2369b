//! Blocks, branches, loops and jumps.

use super::BodyLower;
use super::frame::{Exit, LoopCtx};
use super::narrow::Covered;
use crate::flow::ir::{BlockId, InstrKind, Operand, Place, Printing, Proj, Terminator};
use crate::span::{Name, Span};
use crate::syntax::ast::{Arm, BinaryOp, Block, BlockKind, ExprId, ExprKind, PatId, Stmt};
use crate::types::Ty;

impl BodyLower<'_> {
    pub(super) fn lower_block(&mut self, block: &Block, span: Span) -> Operand {
        match block.kind {
            BlockKind::Async(_) => {
                let future = self.frame().temp();
                self.clean(&future, span);
                let value = future.then(Proj::Content(0));
                let exit = self.frame().block();
                self.frame().exits.push(Exit {
                    dst: value.clone(),
                    block: exit,
                });
                let loops = std::mem::take(&mut self.frame().loops);
                if super::has_loop(self.body, Some(span)) {
                    self.may_not_end(exit);
                }
                let result = self.lower_stmts(block);
                self.assign(&value, result, span);
                self.frame().loops = loops;
                self.frame().exits.pop();
                self.frame().goto(exit, exit);
                Operand::Place(future)
            }
            BlockKind::Plain if block.label.is_some() => {
                let dst = self.frame().temp();
                let done = self.frame().block();
                self.frame().loops.push(LoopCtx {
                    label: block.label,
                    is_block: true,
                    brk: done,
                    cont: done,
                    dst: dst.clone(),
                });
                let result = self.lower_stmts(block);
                self.frame().loops.pop();
                self.assign(&dst, result, span);
                self.frame().goto(done, done);
                Operand::Place(dst)
            }
            BlockKind::Plain => self.lower_stmts(block),
        }
    }

    /// What comes now may run beside the rest, for good: the rest is reached all the same.
    pub(super) fn may_not_end(&mut self, rest: BlockId) {
        let runs = self.frame().block();
        self.frame().end(Terminator::Branch(vec![runs, rest]), runs);
    }

    fn lower_stmts(&mut self, block: &Block) -> Operand {
        for stmt in &block.stmts {
            match stmt {
                Stmt::Let {
                    pat,
                    ty: _,
                    init,
                    els,
                } => self.lower_let(*pat, *init, *els),
                Stmt::Expr(e) => {
                    self.lower_stmt_expr(*e);
                }
            }
        }
        block.tail.map_or(Operand::Const, |e| self.lower_expr(e))
    }

    fn lower_let(&mut self, pat: PatId, init: Option<ExprId>, els: Option<ExprId>) {
        let Some(init) = init else {
            self.declare(pat);
            return;
        };
        let span = self.expr_span(init);
        let mut value = match self.keeps_document(pat, init) {
            Some(json) => self.lower_kept_document(pat, &json, span),
            None => self.lower_expr(init),
        };
        if matches!(self.expr_ty(init), Ty::Unknown) && self.cx.is_scalar(self.pat_ty(pat)) {
            // Nobody knows what was called, but what it returned is written down.
            value = Operand::Const;
        }
        if let Some(els) = els {
            let (matched, other) = (self.frame().block(), self.frame().block());
            self.frame()
                .end(Terminator::Branch(vec![matched, other]), other);
            self.lower_expr(els);
            self.frame().end(Terminator::Unreachable, matched);
        }
        self.bind(pat, value, span);
    }

    pub(super) fn lower_if(
        &mut self,
        cond: ExprId,
        then: ExprId,
        els: Option<ExprId>,
        span: Span,
    ) -> Operand {
        let dst = self.frame().temp();
        let (otherwise, done) = (self.frame().block(), self.frame().block());
        self.lower_cond(cond, otherwise);
        let value = self.lower_expr(then);
        self.store(&dst, value, self.expr_ty(then), span);
        self.frame().goto(done, otherwise);
        match els {
            Some(els) => {
                let value = self.lower_expr(els);
                self.store(&dst, value, self.expr_ty(els), span);
            }
            None => self.assign(&dst, Operand::Const, span),
        }
        self.frame().goto(done, done);
        Operand::Place(dst)
    }

    /// Lowers a condition; falls through where it holds, jumps to `otherwise`
    /// where it does not. Bindings of `let` chains are in scope after it.
    pub(super) fn lower_cond(&mut self, cond: ExprId, otherwise: BlockId) {
        match &self.body.exprs[cond.0 as usize].kind {
            ExprKind::Binary(BinaryOp::And, a, b) => {
                let (a, b) = (*a, *b);
                self.lower_cond(a, otherwise);
                self.lower_cond(b, otherwise);
            }
            ExprKind::Let { pat, expr } => {
                let (pat, expr) = (*pat, *expr);
                let value = self.lower_expr(expr);
                let span = self.expr_span(expr);
                let matched = self.frame().block();
                self.frame()
                    .end(Terminator::Branch(vec![matched, otherwise]), matched);
                self.bind(pat, value, span);
            }
            _ => {
                self.lower_expr(cond);
                let holds = self.frame().block();
                self.frame()
                    .end(Terminator::Branch(vec![holds, otherwise]), holds);
            }
        }
    }

    pub(super) fn lower_match(&mut self, scrutinee: ExprId, arms: &[Arm], span: Span) -> Operand {
        let value = self.lower_expr(scrutinee);
        let value_span = self.expr_span(scrutinee);
        let dst = self.frame().temp();
        if arms.is_empty() {
            self.frame().diverge();
            return Operand::Const;
        }
        let done = self.frame().block();
        let starts: Vec<BlockId> = arms.iter().map(|_| self.frame().block()).collect();
        self.frame()
            .end(Terminator::Branch(starts.clone()), starts[0]);
        let mut covered = Covered::default();
        for (i, arm) in arms.iter().enumerate() {
            let next = starts.get(i + 1).copied().unwrap_or(done);
            self.bind(arm.pat, value.clone(), value_span);
            self.without(&covered, arm.pat);
            if arm.guard.is_none() {
                self.cover(&mut covered, arm.pat);
            }
            if let Some(guard) = arm.guard {
                self.lower_cond(guard, next);
            }
            let result = self.lower_expr(arm.body);
            self.store(&dst, result, self.expr_ty(arm.body), span);
            self.frame().goto(done, next);
        }
        Operand::Place(dst)
    }

    pub(super) fn lower_loop(&mut self, label: Option<Name>, body: ExprId) -> Operand {
        let (head, done) = (self.frame().block(), self.frame().block());
        let dst = self.frame().temp();
        self.frame().goto(head, head);
        self.in_loop(label, done, head, &dst, |this| {
            this.lower_expr(body);
        });
        self.frame().goto(head, done);
        Operand::Place(dst)
    }

    pub(super) fn lower_while(&mut self, label: Option<Name>, cond: ExprId, body: ExprId) {
        let (head, done) = (self.frame().block(), self.frame().block());
        let dst = self.frame().temp();
        self.frame().goto(head, head);
        self.in_loop(label, done, head, &dst, |this| {
            this.lower_cond(cond, done);
            this.lower_expr(body);
        });
        self.frame().goto(head, done);
    }

    pub(super) fn lower_for(
        &mut self,
        id: ExprId,
        label: Option<Name>,
        pat: PatId,
        iter: ExprId,
        body: ExprId,
    ) {
        let value = self.lower_expr(iter);
        let span = self.expr_span(iter);
        let items = self.iterated(id, value, iter);
        let (head, start, done) = (
            self.frame().block(),
            self.frame().block(),
            self.frame().block(),
        );
        let dst = self.frame().temp();
        self.frame().goto(head, head);
        self.frame()
            .end(Terminator::Branch(vec![start, done]), start);
        let item = self.next_item(&items);
        self.bind(pat, item, span);
        self.in_loop(label, done, head, &dst, |this| {
            this.lower_expr(body);
        });
        self.frame().goto(head, done);
    }

    fn in_loop(
        &mut self,
        label: Option<Name>,
        brk: BlockId,
        cont: BlockId,
        dst: &Place,
        f: impl FnOnce(&mut Self),
    ) {
        let ctx = LoopCtx {
            label,
            is_block: false,
            brk,
            cont,
            dst: dst.clone(),
        };
        self.frame().loops.push(ctx);
        f(self);
        self.frame().loops.pop();
    }

    pub(super) fn lower_break(&mut self, label: Option<Name>, value: Option<ExprId>, span: Span) {
        let value = value.map(|e| self.lower_expr(e));
        let target = self.find_loop(label, true);
        let Some(ctx) = target else { return };
        self.assign(&ctx.dst, value.unwrap_or(Operand::Const), span);
        self.frame().jump_away(ctx.brk);
    }

    pub(super) fn lower_continue(&mut self, label: Option<Name>) {
        if let Some(ctx) = self.find_loop(label, false) {
            self.frame().jump_away(ctx.cont);
        }
    }

    fn find_loop(&mut self, label: Option<Name>, blocks: bool) -> Option<LoopCtx> {
        self.frame()
            .loops
            .iter()
            .rev()
            .find(|l| match label {
                Some(label) => l.label == Some(label) && (blocks || !l.is_block),
                None => !l.is_block,
            })
            .cloned()
    }

    pub(super) fn lower_return(&mut self, value: Option<ExprId>, span: Span) {
        let value = value.map_or(Operand::Const, |e| self.lower_expr(e));
        self.return_value(value, span);
    }

    /// Puts `value` where the innermost function or `async` block returns it, and leaves.
    pub(super) fn return_value(&mut self, value: Operand, span: Span) {
        let exit = self.frame().exits.last().cloned();
        if let Some(exit) = exit {
            let ty = crate::types::Ty::Unknown;
            self.store(&exit.dst, value, &ty, span);
            self.frame().jump_away(exit.block);
        }
    }

    /// `expr?`: the payload goes on, the error leaves.
    pub(super) fn lower_try(&mut self, id: ExprId, inner: ExprId, span: Span) -> Operand {
        let value = self.lower_expr(inner);
        let Operand::Place(place) = value else {
            return Operand::Const;
        };
        let (fails, goes_on) = (self.frame().block(), self.frame().block());
        self.frame()
            .end(Terminator::Branch(vec![fails, goes_on]), fails);
        let error = self.frame().temp();
        self.clean(&error, span);
        // `Break` and `Continue` stand the other way round.
        let (ends, stays) = match self.cx.adt_path(self.expr_ty(inner)) {
            Some(path) if path == "std::ops::ControlFlow" => (Proj::Content(0), Proj::Content(1)),
            _ => (Proj::Content(1), Proj::Content(0)),
        };
        let payload = Operand::Place(place.then(ends));
        let converted = match self.inf.try_from.get(&id) {
            Some(callee) => {
                let callee = callee.clone();
                self.call_plain(&callee, vec![payload], span)
            }
            None => self.convert_error(id, inner, payload, span),
        };
        self.assign(&error.then(ends), converted, span);
        let exit = self.frame().exits.last().cloned();
        if let Some(exit) = exit {
            self.frame().emit(
                InstrKind::Assign {
                    dst: exit.dst,
                    src: Operand::Place(error),
                },
                span,
            );
            self.frame().end(Terminator::Goto(exit.block), goes_on);
        } else {
            self.frame().end(Terminator::Unreachable, goes_on);
        }
        Operand::Place(place.then(stays))
    }

    /// The error of `inner?` as the function's error type: a `#[from]` variant
    /// around it, text where the type is erased, else the same value.
    fn convert_error(
        &mut self,
        _id: ExprId,
        inner: ExprId,
        payload: Operand,
        span: Span,
    ) -> Operand {
        let inner_ty = self.expr_ty(inner).clone();
        if !self.cx.is_result(&inner_ty) {
            return payload;
        }
        let from = self.cx.type_arg(&inner_ty, 1);
        // Inside closures and async blocks the target is not written down.
        let own_exit = self.frames.len() == 1 && self.frame().exits.len() == 1;
        let to = if own_exit {
            let returned = self.cx.returned(self.owner);
            self.cx.type_arg(&returned, 1)
        } else {
            Ty::Unknown
        };
        self.error_into(payload, &from, &to, span)
    }

    pub(super) fn error_into(&mut self, value: Operand, from: &Ty, to: &Ty, span: Span) -> Operand {
        if from == to || matches!(to, Ty::Unknown) || matches!(from, Ty::Unknown) {
            return value;
        }
        if let Some((variant, field)) = self.cx.variant_made_from(from, to) {
            let dst = self.fresh_aggregate(span);
            let place = self.cx.project(&dst, variant, field);
            self.assign(&place, value, span);
            return Operand::Place(dst);
        }
        if self.cx.is_erased_error(to) && self.cx.is_error_type(from) {
            let mut seen = Vec::new();
            self.observed(&value, from, Printing::Display, span, &mut seen);
            let text = self.derived(seen, "converted", span);
            if !self.cx.is_report(to) {
                return text;
            }
            let dst = self.fresh_aggregate(span);
            self.assign(&dst.then(Proj::Content(0)), text, span);
            let mut causes = Vec::new();
            if let Operand::Place(error) = &value {
                self.causes_seen(error, from, span, &mut causes);
            }
            let causes = self.derived(causes, "the cause", span);
            self.assign(&dst.then(Proj::Content(1)), causes, span);
            return Operand::Place(dst);
        }
        value
    }
}
