//! Calls of code that nobody has declared: a path into a crate without a model, a
//! method on a value of unknown type.
//!
//! Then everything that goes in may come out, and findings through it are `possible`.

use super::BodyLower;
use super::call::Actual;
use crate::flow::ir::{self, InstrKind, Observe, Operand};
use crate::span::{Name, Span};
use crate::syntax::ast::ExprId;
use crate::types::Ty;

impl BodyLower<'_> {
    /// A path into a crate nobody has the source of, or a method on a value of unknown type.
    pub(super) fn call_extern(
        &mut self,
        path: Name,
        receiver: Option<Actual>,
        args: Vec<Actual>,
        id: ExprId,
        span: Span,
    ) -> Operand {
        let statement = self.statement == Some(id);
        let model = self.cx.registry.extern_fn(path.as_str());
        let has_receiver = receiver.is_some();
        let mut all: Vec<Actual> = receiver.into_iter().collect();
        all.extend(args);
        if let Some(model) = model {
            let model = model.clone();
            self.sinks_of(path, &model.sinks, &all, has_receiver, None, span);
            if model.sanitizer {
                return Operand::Const;
            }
            if let Some(category) = model.source {
                return self.source_result(
                    Operand::Const,
                    category,
                    &format!("PHI returned by `{path}`"),
                    span,
                );
            }
        }
        if let Some(sink) = self.cx.registry.client_sink(path.as_str()) {
            // The request takes what it is given; what comes back is the vendor's answer.
            self.sinks_of(path, &[sink], &all, has_receiver, None, span);
            let dst = self.frame().temp();
            self.frame()
                .emit(InstrKind::Fresh { dst: dst.clone() }, span);
            return Operand::Place(dst);
        }
        let harmless = has_receiver && super::known::harmless_method(path);
        if harmless || self.cx.is_scalar(self.expr_ty(id)) {
            return Operand::Const;
        }
        self.call_unknown(
            path,
            has_receiver.then_some(statement),
            &all,
            has_receiver,
            span,
        )
    }

    /// The conservative model: all arguments may reach the result and whatever
    /// is passed by `&mut`; function values may be called with them. A method
    /// whose result is dropped probably changed its receiver.
    pub(super) fn call_unknown(
        &mut self,
        what: Name,
        receiver_statement: Option<bool>,
        args: &[Actual],
        has_receiver: bool,
        span: Span,
    ) -> Operand {
        let mut srcs: Vec<(Operand, Observe)> = Vec::new();
        for actual in args {
            if matches!(actual.value, Operand::Place(_)) && !self.cx.is_scalar(&actual.ty) {
                self.seed_all(&actual.value, &actual.ty, actual.span);
                srcs.push((actual.value.clone(), Observe::Deep));
            }
        }
        let functions: Vec<Actual> = args
            .iter()
            .filter(|a| self.cx.is_function(&a.ty))
            .cloned()
            .collect();
        for function in &functions {
            let Operand::Place(place) = &function.value else {
                continue;
            };
            let input = self.frame().temp();
            let data = args
                .iter()
                .filter(|a| !self.cx.is_function(&a.ty))
                .map(|a| (a.value.clone(), Observe::Deep))
                .collect();
            self.derive(&input, data, false, "passed on", true, span);
            let count = match self.cx.peel(&function.ty) {
                Ty::Closure(_, params, _) => params.len(),
                _ => 1,
            };
            let inputs = (0..count)
                .map(|_| Actual {
                    value: Operand::Place(input.clone()),
                    ty: Ty::Unknown,
                    span: function.span,
                    by_mut: false,
                })
                .collect();
            let result = self.call_value(place.clone(), inputs, span);
            srcs.push((result, Observe::Deep));
        }
        for (i, actual) in args.iter().enumerate() {
            let written = actual.by_mut && !(has_receiver && i == 0)
                || (i == 0 && receiver_statement == Some(true) && args.len() > 1);
            if written
                && !self.cx.is_remote(&actual.ty, self.owner)
                && let Operand::Place(place) = &actual.value
            {
                let others: Vec<_> = args
                    .iter()
                    .enumerate()
                    .filter(|(j, a)| *j != i && !self.cx.is_scalar(&a.ty))
                    .map(|(_, a)| (a.value.clone(), Observe::Deep))
                    .collect();
                if !others.is_empty() {
                    self.derive(&place.clone(), others, true, "passed on", true, span);
                }
            }
        }
        let dst = self.frame().temp();
        if srcs.is_empty() {
            self.frame()
                .emit(InstrKind::Fresh { dst: dst.clone() }, span);
        } else {
            let moves = srcs
                .into_iter()
                .map(|(from, observe)| ir::Move {
                    from,
                    observe: Some(observe),
                    to: dst.clone(),
                    weak: true,
                })
                .collect();
            let kind = InstrKind::Transfer {
                moves,
                uncertain: true,
                note: what,
            };
            self.frame().emit(kind, span);
        }
        Operand::Place(dst)
    }
}
