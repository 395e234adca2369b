//! Documents of `json!`, by key.
//!
//! `let body = json!({ "id": id, "mrn": mrn })` is one value wherever it goes, but what
//! the same function reads of it by a literal key is what it wrote there. Only where the
//! variable cannot change; what is read by other keys is the whole.

use super::BodyLower;
use crate::flow::ir::{Observe, Operand, Place, Printing, Proj};
use crate::span::{Name, Span};
use crate::syntax::ast::{Expansion, ExprId, ExprKind, Json, JsonKey, Lit, PatId, PatKind};
use crate::types::Target;

/// A document, or a part of one, with what it holds.
#[derive(Clone)]
pub(super) struct Document {
    value: Operand,
    /// By key; `None`: its keys are not known.
    parts: Option<Vec<(Name, Document)>>,
}

impl Document {
    fn literal() -> Self {
        Document {
            value: Operand::Const,
            parts: None,
        }
    }

    /// What is under a key: the last that is written, as in `serde_json`. Nothing is there
    /// under other keys, and nothing is `null`.
    fn under(&self, key: Name) -> Option<Document> {
        let parts = self.parts.as_ref()?;
        let found = parts.iter().rev().find(|(name, _)| *name == key);
        Some(found.map_or_else(Document::literal, |(_, part)| part.clone()))
    }
}

type Seen = Vec<(Operand, Observe, Span)>;

impl BodyLower<'_> {
    /// `json!`: all that is interpolated, serialized.
    pub(super) fn lower_json(&mut self, json: &Json, span: Span) -> Operand {
        let mut seen = Vec::new();
        self.lower_part(json, false, span, &mut seen);
        self.derived(seen, "serialized", span)
    }

    /// Whether `let pat = init` makes a document that does not change.
    pub(super) fn keeps_document(&self, pat: PatId, init: ExprId) -> Option<Json> {
        let fixed = matches!(
            self.body.pats[pat.0 as usize].kind,
            PatKind::Bind {
                mutable: false,
                sub: None,
                ..
            }
        );
        match &self.body.exprs[init.0 as usize].kind {
            ExprKind::Expanded(expanded) if fixed => match &expanded.form {
                Expansion::Json(json @ Json::Object(_)) => Some(json.clone()),
                _ => None,
            },
            _ => None,
        }
    }

    /// `let pat = json!(…)`.
    pub(super) fn lower_kept_document(&mut self, pat: PatId, json: &Json, span: Span) -> Operand {
        let mut seen = Vec::new();
        let document = self.lower_part(json, true, span, &mut seen);
        let depth = self.frames.len();
        self.documents.insert(pat, (depth, document));
        self.derived(seen, "serialized", span)
    }

    fn lower_part(&mut self, json: &Json, keep: bool, span: Span, seen: &mut Seen) -> Document {
        let from = seen.len();
        let mut parts = None;
        match json {
            Json::Literal => return Document::literal(),
            Json::Value(value) => {
                self.lower_serialized(*value, seen);
                parts = self.document(*value).and_then(|known| known.parts);
            }
            Json::Array(values) => {
                for value in values {
                    self.lower_part(value, false, span, seen);
                }
            }
            Json::Object(values) => {
                let mut known = Some(Vec::new());
                for (key, value) in values {
                    let name = match key {
                        JsonKey::Literal(name) => Some(*name),
                        JsonKey::Value(key) => {
                            self.lower_serialized(*key, seen);
                            None
                        }
                    };
                    let part = self.lower_part(value, keep, span, seen);
                    match (name, &mut known) {
                        (Some(name), Some(known)) => known.push((name, part)),
                        _ => known = None,
                    }
                }
                parts = known;
            }
        }
        if !keep {
            return Document::literal();
        }
        let value = self.derived(seen[from..].to_vec(), "serialized", span);
        Document { value, parts }
    }

    fn lower_serialized(&mut self, value: ExprId, seen: &mut Seen) {
        let operand = self.lower_expr(value);
        let ty = self.expr_ty(value).clone();
        let at = self.expr_span(value);
        self.observed(&operand, &ty, Printing::Serialize, at, seen);
    }

    /// The part of a document an expression reads, if it is known: `body`, `body["id"]`.
    fn document(&self, id: ExprId) -> Option<Document> {
        match &self.body.exprs[id.0 as usize].kind {
            ExprKind::Path(_) => match self.inf.paths.get(&id) {
                Some(Target::Local(pat)) => {
                    let (depth, document) = self.documents.get(pat)?;
                    // A closure has variables of its own.
                    (*depth == self.frames.len()).then(|| document.clone())
                }
                _ => None,
            },
            ExprKind::Ref(false, inner) => self.document(*inner),
            ExprKind::Index(base, key) => self.document(*base)?.under(self.literal_key(*key)?),
            _ => None,
        }
    }

    fn literal_key(&self, id: ExprId) -> Option<Name> {
        match &self.body.exprs[id.0 as usize].kind {
            ExprKind::Lit(Lit::Str(text)) => Some(Name::from(text)),
            _ => None,
        }
    }

    /// `body["id"]`.
    pub(super) fn document_part(&mut self, id: ExprId, span: Span) -> Option<Place> {
        let part = self.document(id)?;
        Some(self.as_place(part.value, span))
    }

    /// `body.get("id")`, `body.pointer("/patient/id")`.
    pub(super) fn document_get(
        &mut self,
        receiver: ExprId,
        method: Name,
        args: &[ExprId],
        span: Span,
    ) -> Option<Operand> {
        let [key] = args else { return None };
        if self.documents.is_empty() {
            return None;
        }
        let key = self.literal_key(*key)?;
        let whole = self.document(receiver)?;
        let part = match method.as_str() {
            "get" => whole.under(key)?,
            // RFC 6901; `~` escapes, numbers are positions in lists.
            "pointer" if !key.as_str().contains('~') => {
                let keys = key.as_str().strip_prefix('/')?.split('/');
                keys.map(Name::from)
                    .try_fold(whole, |part, key| part.under(key))?
            }
            _ => return None,
        };
        let dst = self.fresh_aggregate(span);
        self.assign(&dst.then(Proj::Content(0)), part.value, span);
        Some(Operand::Place(dst))
    }
}
