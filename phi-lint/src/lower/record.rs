//! `#[tracing::instrument]`: a span that records arguments, results and errors.

use super::{BodyLower, Cx};
use crate::flow::ir::Place;
use crate::names::{DefId, Scope};
use crate::span::Span;
use crate::syntax::ast::Body;

/// What `#[instrument]` on a function writes.
pub(super) struct Instrumented {}

/// Reads the attribute; the expressions of its `fields(…)` are appended to `body`.
pub(super) fn instrument(
    _cx: &Cx<'_>,
    _owner: DefId,
    _scope: &Scope,
    _body: &mut Body,
) -> Option<Instrumented> {
    None
}

impl BodyLower<'_> {
    pub(super) fn instrument_entry(&mut self, _instrument: &Instrumented, _span: Span) {}
    pub(super) fn instrument_exit(&mut self, _i: &Instrumented, _dst: &Place, _span: Span) {}
}
