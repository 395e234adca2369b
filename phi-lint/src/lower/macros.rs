//! Macro calls after expansion: formatting, records, and the unknown.

use super::BodyLower;
use crate::flow::ir::{InstrKind, Observe, Operand, Place, Printing, Proj, Terminator};
use crate::models::facts::SinkModel;
use crate::span::{Name, Span};
use crate::syntax::ast::{Expanded, Expansion, ExprId, FieldVia, Format, Record};

impl BodyLower<'_> {
    pub(super) fn lower_expanded(
        &mut self,
        id: ExprId,
        expanded: &Expanded,
        span: Span,
    ) -> Operand {
        let target = self.macros.get(&id).cloned().unwrap_or_default();
        let (grammar, sinks, diverges) = match &target.model {
            Some(m) => (m.grammar, m.sinks.clone(), m.diverges),
            None => (Name::from(""), Vec::new(), false),
        };
        let what = target.path;
        if target.model.as_ref().is_some_and(|m| m.sanitizer)
            && let Expansion::Args(parts) | Expansion::Opaque(parts) = &expanded.form
        {
            for part in parts {
                self.lower_expr(*part);
            }
            return Operand::Const;
        }
        match &expanded.form {
            Expansion::Expr(inner) => self.lower_expr(*inner),
            Expansion::Format { leading, format } => {
                let result =
                    self.lower_format_macro(what, grammar, &sinks, leading, format.as_ref(), span);
                if grammar == "bail" {
                    self.return_error(result, span);
                    return Operand::Const;
                }
                if grammar == "ensure" {
                    let (fails, holds) = (self.frame().block(), self.frame().block());
                    self.frame()
                        .end(Terminator::Branch(vec![fails, holds]), fails);
                    self.return_error(result, span);
                    self.frame().goto(holds, holds);
                    return Operand::Const;
                }
                if diverges {
                    self.frame().diverge();
                    return Operand::Const;
                }
                result
            }
            Expansion::Record(record) => {
                self.lower_record(what, &sinks, record, span);
                Operand::Const
            }
            Expansion::Json(json) => self.lower_json(json, span),
            Expansion::Args(args) => self.lower_args_macro(what, grammar, &sinks, args, span),
            Expansion::Opaque(parts) => {
                let known = target.model.is_some();
                let mut srcs = Vec::new();
                for part in parts {
                    let operand = self.lower_expr(*part);
                    let ty = self.expr_ty(*part).clone();
                    let at = self.expr_span(*part);
                    self.seed_all(&operand, &ty, at);
                    srcs.push((operand, Observe::Deep, at));
                }
                self.emit_sinks(what, &sinks, &srcs, span);
                self.derived_uncertain(srcs, !known, span)
            }
        }
    }

    /// `return Err(error)`
    fn return_error(&mut self, error: Operand, span: Span) {
        let result = self.frame().temp();
        self.clean(&result, span);
        self.assign(&result.then(Proj::Content(1)), error, span);
        self.return_value(Operand::Place(result), span);
    }

    fn lower_args_macro(
        &mut self,
        what: Name,
        grammar: Name,
        sinks: &[SinkModel],
        args: &[ExprId],
        span: Span,
    ) -> Operand {
        let values: Vec<Operand> = args.iter().map(|a| self.lower_expr(*a)).collect();
        if !sinks.is_empty() {
            for sink in sinks {
                let mut seen = Vec::new();
                let chosen = args.iter().zip(&values).enumerate();
                for (_, (arg, value)) in chosen.filter(|(i, _)| super::sinks::takes(sink, *i)) {
                    let ty = self.expr_ty(*arg).clone();
                    let at = self.expr_span(*arg);
                    let via = sink.via.unwrap_or(Printing::Debug);
                    self.observed(value, &ty, via, at, &mut seen);
                }
                self.sink(sink.tag(), what, seen, span);
            }
        }
        let values = match grammar.as_str() {
            "join" | "try_join" => {
                let futures = values
                    .into_iter()
                    .zip(args)
                    .map(|(value, arg)| match value {
                        Operand::Place(place) => {
                            let (ty, at) = (self.expr_ty(*arg), self.expr_span(*arg));
                            Operand::Place(self.as_library_future(place, ty, at))
                        }
                        Operand::Const => Operand::Const,
                    });
                futures.collect()
            }
            _ => values,
        };
        match grammar.as_str() {
            // `join!(a, b)`: a tuple of what the futures yield.
            "join" => {
                let dst = self.fresh_aggregate(span);
                for (i, value) in values.into_iter().enumerate() {
                    let Operand::Place(future) = value else {
                        continue;
                    };
                    let part = dst.then(Proj::Field(Name::from(&i.to_string())));
                    let src = Operand::Place(future.then(Proj::Content(0)));
                    self.assign(&part, src, span);
                }
                Operand::Place(dst)
            }
            // `try_join!(a, b)`: a result of a tuple.
            "try_join" => {
                let dst = self.fresh_aggregate(span);
                for (i, value) in values.into_iter().enumerate() {
                    let Operand::Place(future) = value else {
                        continue;
                    };
                    let result = future.then(Proj::Content(0));
                    let part = dst
                        .then(Proj::Content(0))
                        .then(Proj::Field(Name::from(&i.to_string())));
                    self.assign(&part, Operand::Place(result.then(Proj::Content(0))), span);
                    let error = Operand::Place(result.then(Proj::Content(1)));
                    self.assign(&dst.then(Proj::Content(1)), error, span);
                }
                Operand::Place(dst)
            }
            // Like `dbg!`: hands its argument through.
            "args" if values.len() == 1 => values.into_iter().next().unwrap_or(Operand::Const),
            _ => {
                let srcs = values
                    .into_iter()
                    .zip(args)
                    .map(|(v, a)| (v, Observe::Deep, self.expr_span(*a)))
                    .collect();
                self.derived_uncertain(srcs, grammar.is_empty(), span)
            }
        }
    }

    fn lower_format_macro(
        &mut self,
        what: Name,
        grammar: Name,
        sinks: &[SinkModel],
        leading: &[ExprId],
        format: Option<&Format>,
        span: Span,
    ) -> Operand {
        let mut seen = Vec::new();
        match grammar.as_str() {
            "write" => {
                let dst = leading
                    .first()
                    .map(|e| (self.lower_expr(*e), self.expr_ty(*e).clone()));
                if let Some(format) = format {
                    self.format_parts(format, &mut seen);
                }
                if let Some((value, ty)) = dst {
                    let rule = self.cx.stream_rule(&ty);
                    if let Some(rule) = rule {
                        self.sink(rule, what, seen.clone(), span);
                    }
                    if self.cx.writes_by_hand(&ty).is_some() {
                        let text = self.derived(seen, "formatted", span);
                        self.written_by_hand(&value, &ty, text, span);
                        return Operand::Const;
                    }
                    if let Operand::Place(place) = value
                        && !self.cx.is_remote(&ty, self.owner)
                    {
                        let srcs = seen.into_iter().map(|(v, o, _)| (v, o)).collect();
                        self.derive(&place, srcs, true, "formatted", false, span);
                    }
                }
                return Operand::Const;
            }
            // Both sides are printed with `Debug` when they differ.
            "assert_eq" => {
                for side in leading {
                    let value = self.lower_expr(*side);
                    let ty = self.expr_ty(*side).clone();
                    let at = self.expr_span(*side);
                    self.observed(&value, &ty, Printing::Debug, at, &mut seen);
                }
            }
            _ => {
                for value in leading {
                    self.lower_expr(*value);
                }
            }
        }
        if let Some(format) = format {
            self.format_parts(format, &mut seen);
        }
        self.emit_sinks(what, sinks, &seen, span);
        if matches!(grammar.as_str(), "assert" | "assert_eq" | "panic") {
            return Operand::Const;
        }
        self.derived(seen, "formatted", span)
    }

    /// `format_args!`-like: text built from what the placeholders print.
    pub(super) fn lower_format(&mut self, format: &Format, span: Span) -> Operand {
        let mut seen = Vec::new();
        self.format_parts(format, &mut seen);
        self.derived(seen, "formatted", span)
    }

    fn format_parts(&mut self, format: &Format, seen: &mut Vec<(Operand, Observe, Span)>) {
        for piece in &format.pieces {
            let value = self.lower_expr(piece.arg);
            let ty = self.expr_ty(piece.arg).clone();
            let at = self.expr_span(piece.arg);
            // `{:#}` of a report is all of it, as `{:?}` is.
            let via = match piece.via {
                Printing::Display if piece.alternate && self.cx.is_report(&ty) => Printing::Debug,
                via => via,
            };
            self.observed(&value, &ty, via, at, seen);
        }
        for unused in &format.unused {
            self.lower_expr(*unused);
        }
        if let Some(dynamic) = format.dynamic {
            let value = self.lower_expr(dynamic);
            let ty = self.expr_ty(dynamic).clone();
            let at = self.expr_span(dynamic);
            self.observed(&value, &ty, Printing::Display, at, seen);
        }
    }

    fn lower_record(&mut self, what: Name, sinks: &[SinkModel], record: &Record, span: Span) {
        for context in &record.context {
            self.lower_expr(*context);
        }
        let mut seen = Vec::new();
        if let Some(name) = record.name {
            let value = self.lower_expr(name);
            let ty = self.expr_ty(name).clone();
            let at = self.expr_span(name);
            self.observed(&value, &ty, Printing::Display, at, &mut seen);
        }
        for field in &record.fields {
            let value = self.lower_expr(field.value);
            let ty = self.expr_ty(field.value).clone();
            let at = self.expr_span(field.value);
            let via = match field.via {
                FieldVia::Display | FieldVia::Value => Printing::Display,
                FieldVia::Debug => Printing::Debug,
                FieldVia::Serialize => Printing::Serialize,
            };
            self.observed(&value, &ty, via, at, &mut seen);
        }
        if let Some(message) = &record.message {
            self.format_parts(message, &mut seen);
        }
        self.emit_sinks(what, sinks, &seen, span);
    }

    /// A macro that was not expanded (nesting too deep): nothing is known of it.
    pub(super) fn lower_unexpanded(&mut self, span: Span) -> Operand {
        let temp = self.frame().temp();
        self.frame()
            .emit(InstrKind::Fresh { dst: temp.clone() }, span);
        Operand::Place(temp)
    }

    fn emit_sinks(
        &mut self,
        what: Name,
        sinks: &[SinkModel],
        seen: &[(Operand, Observe, Span)],
        span: Span,
    ) {
        for sink in sinks {
            self.sink(sink.tag(), what, seen.to_vec(), span);
        }
    }

    pub(super) fn derived(
        &mut self,
        seen: Vec<(Operand, Observe, Span)>,
        note: &'static str,
        span: Span,
    ) -> Operand {
        let dst = self.frame().temp();
        let srcs = seen
            .into_iter()
            .map(|(value, observe, _)| (value, observe))
            .collect();
        self.derive(&dst, srcs, false, note, false, span);
        Operand::Place(dst)
    }

    fn derived_uncertain(
        &mut self,
        seen: Vec<(Operand, Observe, Span)>,
        uncertain: bool,
        span: Span,
    ) -> Operand {
        let dst = self.frame().temp();
        if seen.is_empty() {
            self.frame()
                .emit(InstrKind::Fresh { dst: dst.clone() }, span);
            return Operand::Place(dst);
        }
        let srcs = seen
            .into_iter()
            .map(|(value, observe, _)| (value, observe))
            .collect();
        self.derive(&dst, srcs, false, "passed through a macro", uncertain, span);
        Operand::Place(dst)
    }

    pub(super) fn derive(
        &mut self,
        dst: &Place,
        srcs: Vec<(Operand, Observe)>,
        weak: bool,
        note: &'static str,
        uncertain: bool,
        span: Span,
    ) {
        let kind = InstrKind::Derive {
            dst: dst.clone(),
            srcs,
            weak,
            note,
            uncertain,
        };
        self.frame().emit(kind, span);
    }
}
