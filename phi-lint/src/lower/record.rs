//! `#[tracing::instrument]`: a span that records arguments, fields, results and errors.

use std::sync::Arc;

use super::frame::Var;
use super::{BodyLower, Cx};
use crate::flow::ir::{Local, Observe, Operand, Place, Printing, Proj};
use crate::names::{DefId, DefKind, Scope};
use crate::span::{Name, Span};
use crate::syntax::ast::{Block, BlockKind, Body, Expr, ExprKind, FieldVia, PatKind, Stmt};
use crate::syntax::{self, Instrument};
use crate::types::Ty;

/// What `#[instrument]` on a function writes.
pub(super) struct Instrumented {
    args: Instrument,
    /// The attribute: what is reported for a result.
    span: Span,
}

/// Reads the attribute; the expressions of its `fields(…)` become statements at
/// the start of `body`, where they are evaluated.
pub(super) fn instrument(
    cx: &Cx<'_>,
    owner: DefId,
    _scope: &Scope,
    body: &mut Body,
) -> Option<Instrumented> {
    let def = cx.program.def(owner);
    if !matches!(def.kind, DefKind::Fn(_)) {
        return None;
    }
    let attr = def
        .attrs
        .iter()
        .find(|a| matches!(a.path.as_str(), "instrument" | "tracing::instrument"))?;
    let text = &cx.files.get(attr.span.file).text;
    let args = syntax::instrument(attr, text, body)?;
    let stmts: Vec<Stmt> = args.fields.iter().map(|f| Stmt::Expr(f.value)).collect();
    if !stmts.is_empty() {
        let root = Block {
            kind: BlockKind::Plain,
            label: None,
            stmts,
            tail: Some(body.root),
            items: Arc::new([]),
        };
        let span = body.exprs[body.root.0 as usize].span;
        body.root = crate::syntax::ast::ExprId(body.exprs.len() as u32);
        body.exprs.push(Expr {
            kind: ExprKind::Block(root),
            span,
        });
    }
    Some(Instrumented {
        args,
        span: attr.span,
    })
}

impl BodyLower<'_> {
    /// The span opens: parameters that are not skipped and the fields are written.
    pub(super) fn instrument_entry(&mut self, instrument: &Instrumented, _span: Span) {
        let mut seen = Vec::new();
        let body = self.body;
        let first = u32::from(self.frame().vars.contains_key(&Var::SelfParam));
        if first == 1 && instrument.args.records(Name::from("self")) {
            let ty = self.cx.self_type(self.owner);
            let value = Operand::Place(Place::local(Local(0)));
            self.observed(&value, &ty, Printing::Debug, instrument.span, &mut seen);
        }
        for (i, pat) in body.params.iter().enumerate() {
            let node = &body.pats[pat.0 as usize];
            let PatKind::Bind { name, .. } = &node.kind else {
                continue;
            };
            if !instrument.args.records(*name) {
                continue;
            }
            let value = Operand::Place(Place::local(Local(first + i as u32)));
            let ty = self.pat_ty(*pat).clone();
            self.observed(&value, &ty, Printing::Debug, node.span, &mut seen);
        }
        for field in &instrument.args.fields {
            let value = self.lower_expr(field.value);
            let ty = self.expr_ty(field.value).clone();
            let via = match field.via {
                FieldVia::Display | FieldVia::Value => Printing::Display,
                FieldVia::Debug => Printing::Debug,
                FieldVia::Serialize => Printing::Serialize,
            };
            let at = self.expr_span(field.value);
            self.observed(&value, &ty, via, at, &mut seen);
        }
        self.instrument_sink(seen, instrument.span);
    }

    /// `ret` and `err` write the result.
    pub(super) fn instrument_exit(&mut self, instrument: &Instrumented, dst: &Place, ty: &Ty) {
        let mut seen = Vec::new();
        let is_result = self.cx.is_result(ty);
        if let Some(err) = instrument.args.err
            && is_result
        {
            let value = Operand::Place(dst.then(Proj::Content(1)));
            let error = self.cx.type_arg(ty, 1);
            self.observed(&value, &error, err, instrument.span, &mut seen);
        }
        if let Some(ret) = instrument.args.ret {
            // With `err`, only the `Ok` half is written as the result.
            let (value, ty) = if is_result && instrument.args.err.is_some() {
                (dst.then(Proj::Content(0)), self.cx.type_arg(ty, 0))
            } else {
                (dst.clone(), ty.clone())
            };
            self.observed(&Operand::Place(value), &ty, ret, instrument.span, &mut seen);
        }
        self.instrument_sink(seen, instrument.span);
    }

    fn instrument_sink(&mut self, seen: Vec<(Operand, Observe, Span)>, span: Span) {
        let what = Name::from("tracing::instrument");
        self.sink(Name::from("PHI001"), what, seen, span);
    }
}
