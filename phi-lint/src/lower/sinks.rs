//! Sinks: which values of a call, a constructor, a stored field or a macro reach a
//! surface, as the models of these say.

use super::BodyLower;
use super::call::Actual;
use super::context::Cx;
use super::errors::ErrorKind;
use super::phi::FieldFact;
use crate::flow::ir::{InstrKind, Observe, Operand, Printing, Proj, Sink, SinkId};
use crate::models::facts::{FnModel, SinkModel, Stream};
use crate::names::{DefId, DefKind};
use crate::span::{Name, Span};
use crate::syntax::ast::{ExprId, ExprKind};
use crate::types::Ty;

impl BodyLower<'_> {
    /// Emits the sinks a function's model declares.
    pub(super) fn model_sinks(
        &mut self,
        func: DefId,
        model: &FnModel,
        args: &[Actual],
        span: Span,
    ) {
        if model.sinks.is_empty() {
            return;
        }
        let has_self = match &self.cx.program.def(func).kind {
            DefKind::Fn(f) => f.self_param.is_some(),
            _ => false,
        };
        let what = self.cx.program.path(func);
        let sinks = model.sinks.clone();
        self.sinks_of(what, &sinks, args, has_self, Some(func), span);
    }

    pub(super) fn sinks_of(
        &mut self,
        what: Name,
        sinks: &[SinkModel],
        args: &[Actual],
        has_self: bool,
        func: Option<DefId>,
        span: Span,
    ) {
        for sink in sinks {
            if sink.result_error || sink.host {
                continue;
            }
            let Some(tag) = self.cx.sink_tag(sink, args, has_self) else {
                continue;
            };
            if let Some(status) = sink.status
                && let Some(status) = args.get(status as usize + usize::from(has_self))
                && self.says_success(status.span)
            {
                continue;
            }
            let mut out = Vec::new();
            if let Some(path) = &sink.receiver {
                if let (
                    true,
                    Some(Actual {
                        value: Operand::Place(place),
                        ty,
                        span,
                        ..
                    }),
                ) = (has_self, args.first())
                {
                    let mut at = place.clone();
                    at.path.extend(path.iter().copied());
                    let ty = match path.first() {
                        Some(Proj::Content(n)) => self.cx.type_arg(ty, *n),
                        _ => ty.clone(),
                    };
                    let via = sink.via.unwrap_or(Printing::Debug);
                    let span = *span;
                    self.observed(&Operand::Place(at), &ty, via, span, &mut out);
                }
            } else {
                let skip = usize::from(has_self);
                for (i, actual) in args.iter().skip(skip).enumerate() {
                    let chosen = sink
                        .arguments
                        .as_ref()
                        .is_none_or(|list| list.contains(&(i as u32)));
                    if !chosen {
                        continue;
                    }
                    let via = sink
                        .via
                        .or_else(|| func.and_then(|f| self.cx.param_printing(f, i + skip)))
                        .unwrap_or(Printing::Display);
                    let actual = actual.clone();
                    self.observed(&actual.value, &actual.ty, via, actual.span, &mut out);
                }
            }
            self.sink(tag, what, out, span);
        }
    }

    /// A value is stored in a field.
    pub(super) fn field_sinks(
        &mut self,
        owner: DefId,
        field: Name,
        value: &Operand,
        ty: &Ty,
        at: Span,
        span: Span,
    ) {
        let sinks = self.cx.registry.field_sinks(owner, field);
        if sinks.is_empty() {
            return;
        }
        let what = Name::from(&format!("{}::{field}", self.cx.program.path(owner)));
        for sink in sinks {
            let mut seen = Vec::new();
            let via = sink.via.unwrap_or(Printing::Debug);
            self.observed(value, ty, via, at, &mut seen);
            self.sink(sink.tag(), what, seen, span);
        }
    }

    /// What the model of a tuple struct says of its constructor.
    pub(super) fn constructor_sinks(
        &mut self,
        owner: DefId,
        args: &[(Operand, Ty, Span)],
        span: Span,
    ) {
        let model = self.cx.registry.fn_model(owner);
        if model.sinks.is_empty() {
            return;
        }
        let actuals: Vec<Actual> = args
            .iter()
            .map(|(value, ty, span)| Actual {
                value: value.clone(),
                ty: ty.clone(),
                span: *span,
                by_mut: false,
            })
            .collect();
        let what = self.cx.program.path(owner);
        let sinks = model.sinks.clone();
        self.sinks_of(what, &sinks, &actuals, false, None, span);
    }

    /// A constructor ran: constructing an error is where PHI enters an error value.
    pub(super) fn constructed(
        &mut self,
        owner: DefId,
        parts: &[(Option<Name>, Operand, Ty, Span)],
        span: Span,
    ) {
        for (name, value, ty, at) in parts {
            if let Some(name) = name {
                self.field_sinks(owner, *name, value, ty, *at, span);
            }
        }
        let Some(kind) = self.cx.error_constructor(owner) else {
            return;
        };
        let mut seen = Vec::new();
        for (name, value, ty, at) in parts {
            let wanted = match kind {
                ErrorKind::Own => !self.cx.is_error_type(ty),
                ErrorKind::ResultErr => self.cx.is_text_error(ty),
            };
            let safe =
                name.is_some_and(|n| matches!(self.cx.field_fact(owner, n), FieldFact::Safe));
            let wrapped = |ty: &Ty| self.cx.is_phi(self.cx.peel(ty));
            let held = self.cx.type_arg(ty, 0);
            if wanted && !safe && !wrapped(ty) && !wrapped(&held) {
                self.observed(value, ty, Printing::Debug, *at, &mut seen);
            }
        }
        let what = self.cx.program.path(owner);
        self.sink(Name::from("PHI003"), what, seen, span);
    }

    /// `x.field = value`.
    pub(super) fn assigned_field(&mut self, lhs: ExprId, rhs: ExprId, value: &Operand, span: Span) {
        let ExprKind::Field { name, .. } = self.body.exprs[lhs.0 as usize].kind else {
            return;
        };
        let owner = self.inf.fields.get(&lhs).and_then(|f| f.owner);
        if let Some(owner) = owner {
            let ty = self.expr_ty(rhs).clone();
            let at = self.expr_span(rhs);
            self.constructed(owner, &[(Some(name), value.clone(), ty, at)], span);
        }
    }

    /// `x.field.push(value)`: part of an error as if it had been made with it.
    pub(super) fn added_to_field(
        &mut self,
        receiver: ExprId,
        method: Name,
        args: &[Actual],
        span: Span,
    ) {
        let adds = matches!(
            method.as_str(),
            "push" | "push_str" | "push_back" | "insert" | "extend" | "replace"
        );
        let ExprKind::Field { name, .. } = self.body.exprs[receiver.0 as usize].kind else {
            return;
        };
        let owner = self.inf.fields.get(&receiver).and_then(|f| f.owner);
        if let Some(owner) = owner.filter(|_| adds)
            && self.cx.error_constructor(owner) == Some(ErrorKind::Own)
        {
            let parts: Vec<_> = args
                .iter()
                .map(|a| (Some(name), a.value.clone(), a.ty.clone(), a.span))
                .collect();
            self.constructed(owner, &parts, span);
        }
    }

    pub(super) fn sink(
        &mut self,
        rule: Name,
        what: Name,
        args: Vec<(Operand, Observe, Span)>,
        span: Span,
    ) {
        let args: Vec<_> = args
            .into_iter()
            .filter(|(value, ..)| matches!(value, Operand::Place(_)))
            .collect();
        if args.is_empty() {
            return;
        }
        self.sinks.push(Sink {
            span,
            tag: rule,
            what,
        });
        let sink = SinkId(self.sinks.len() as u32 - 1);
        self.frame().emit(InstrKind::Sink { sink, args }, span);
    }
}

impl Cx<'_> {
    /// What a sink's finding is filed under; `None` when its receiver is no third party, or
    /// the stream that is written to is no surface.
    pub(super) fn sink_tag(
        &self,
        sink: &SinkModel,
        args: &[Actual],
        has_self: bool,
    ) -> Option<Name> {
        if let Some(stream) = sink.stream {
            let position = match stream {
                Stream::Receiver => 0,
                Stream::Argument(i) => i as usize + usize::from(has_self),
            };
            return self.stream_rule(&args.get(position)?.ty);
        }
        let receiver = args.first().filter(|_| has_self);
        let vendor = match receiver {
            Some(actual) if sink.typed => self.vendor_of_type(&actual.ty, 0).or(sink.vendor),
            _ => sink.vendor,
        };
        match vendor {
            Some(vendor) if vendor.as_str().is_empty() => None,
            vendor => Some(
                SinkModel {
                    vendor,
                    ..sink.clone()
                }
                .tag(),
            ),
        }
    }

    /// The vendor that a type or one of its arguments names: `Agent<openai::CompletionModel>`.
    fn vendor_of_type(&self, ty: &Ty, depth: u32) -> Option<Name> {
        // As deep as clients are nested in wrappers.
        if depth > 4 {
            return None;
        }
        let Ty::Adt(def, args) = self.peel(ty) else {
            return None;
        };
        self.registry.ty_model(*def).vendor.or_else(|| {
            args.iter()
                .find_map(|arg| self.vendor_of_type(arg, depth + 1))
        })
    }
}

/// The sink is about that argument of a macro.
pub(super) fn takes(sink: &SinkModel, argument: usize) -> bool {
    sink.arguments
        .as_ref()
        .is_none_or(|list| list.contains(&(argument as u32)))
}
