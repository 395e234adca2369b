//! What is said of fields and macros rather than of functions: fields whose
//! content reaches a surface, macros whose value is clean.

use super::BodyLower;
use super::call::Actual;
use super::context::Cx;
use crate::flow::ir::{Operand, Printing};
use crate::models::facts::{SinkModel, Stream};
use crate::names::DefId;
use crate::span::{Name, Span};
use crate::syntax::ast::{ExprId, ExprKind};
use crate::types::Ty;

impl BodyLower<'_> {
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

    /// `x.field = value`.
    pub(super) fn assigned_field(&mut self, lhs: ExprId, rhs: ExprId, value: &Operand, span: Span) {
        let ExprKind::Field { name, .. } = self.body.exprs[lhs.0 as usize].kind else {
            return;
        };
        let owner = self.inf.fields.get(&lhs).and_then(|f| f.owner);
        if let Some(owner) = owner {
            let ty = self.expr_ty(rhs).clone();
            let at = self.expr_span(rhs);
            self.field_sinks(owner, name, value, &ty, at, span);
        }
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
