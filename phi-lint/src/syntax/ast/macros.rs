//! Macro calls: the tokens they are given, and what they turn into.

use std::sync::atomic::AtomicU32;
use std::sync::{Arc, OnceLock};

use super::{ExprId, Name, Path, Span};
use crate::printing::Printing;

/// A macro invocation whose meaning is not yet known.
#[derive(Debug, Clone)]
pub struct MacroCall {
    /// The macro's path.
    pub path: Path,
    /// Byte range of the tokens between the delimiters (what is known of it
    /// when the tokens are [`owned`](Self::owned)).
    pub tokens: Span,
    /// The whole invocation.
    pub span: Span,
    /// The tokens themselves, when the call stands in the output of another
    /// macro and so in no file. Every consumer in this room prefers it to `tokens`.
    pub owned: Option<OwnedTokens>,
}

/// A part of the output of a `macro_rules!` expansion.
#[derive(Debug, Clone)]
pub struct OwnedTokens {
    /// The whole output.
    pub text: Arc<ExpandedText>,
    /// First byte of the part.
    pub start: u32,
    /// One past its last byte.
    pub end: u32,
}

impl OwnedTokens {
    /// The tokens as text.
    pub fn as_str(&self) -> &str {
        self.text
            .text
            .get(self.start as usize..self.end as usize)
            .unwrap_or("")
    }
}

/// The output of a `macro_rules!` expansion as text, with the place in source
/// of every token that came from the call.
#[derive(Debug)]
pub struct ExpandedText {
    /// The tokens, separated by spaces where needed.
    pub text: String,
    /// Tokens that stand in a file: first byte in `text`, one past the last,
    /// and the same bytes' place. In order. All others belong to the macro's own body.
    pub places: Vec<(u32, u32, Span)>,
    /// The place of everything else: the outermost call.
    pub call: Span,
    /// How many expansions this one stands in.
    pub depth: u32,
    /// What all expansions below the outermost call may still cost together.
    pub fuel: Arc<AtomicU32>,
    /// Locals of the macro's own body that were renamed because the call uses
    /// the same name (hygiene), known once the output has been converted.
    pub renamed: OnceLock<Vec<(Name, Name)>>,
}

impl ExpandedText {
    /// Whether the byte at `offset` of [`text`](Self::text) stands in a file.
    pub fn is_placed(&self, offset: u32) -> bool {
        let i = self.places.partition_point(|(_, end, _)| *end <= offset);
        self.places
            .get(i)
            .is_some_and(|(first, _, _)| *first <= offset)
    }

    /// The place of the byte range `start..end` of [`text`](Self::text).
    pub fn place(&self, start: u32, end: u32) -> Span {
        let at = |offset: u32| {
            let i = self.places.partition_point(|(_, end, _)| *end <= offset);
            self.places
                .get(i)
                .filter(|(first, _, _)| *first <= offset)
                .map(|(first, _, span)| (span, offset - first))
        };
        match (at(start), at(end.saturating_sub(1).max(start))) {
            (Some((a, skip)), Some((b, last))) if a.file == b.file => {
                let (start, end) = (a.start + skip, b.start + last + 1);
                Span {
                    file: a.file,
                    start,
                    end: end.max(start),
                }
            }
            _ => self.call,
        }
    }
}

/// A parsed format string with its arguments: what `format_args!` sees.
#[derive(Debug, Clone, Default)]
pub struct Format {
    /// The placeholders that print something, in order. Width and precision
    /// arguments (`{:1$}`, `{:.*}`, `{:w$}`) have entries too, as `Display`.
    pub pieces: Vec<FormatPiece>,
    /// Literal text with each placeholder as `{}`, to see what it builds (a URL, SQL).
    pub template: String,
    /// Arguments given but not printed by any placeholder (evaluated all the same).
    pub unused: Vec<ExprId>,
    /// When the template is not a literal (`panic!(msg)`, `concat!(…)`): that
    /// expression, which is printed whole with `Display`.
    pub dynamic: Option<ExprId>,
}

/// One placeholder.
#[derive(Debug, Clone)]
pub struct FormatPiece {
    /// What is printed. A captured `{name}` has a path expression of its own,
    /// whose span is the name inside the string literal.
    pub arg: ExprId,
    /// How.
    pub via: Printing,
    /// `{:#}`
    pub alternate: bool,
    /// The placeholder inside the string (the argument's span where the string has no exact place).
    pub span: Span,
}

/// A macro call whose grammar is known.
#[derive(Debug, Clone)]
pub struct Expanded {
    /// The call.
    pub call: MacroCall,
    /// What it turned into.
    pub form: Expansion,
}

/// What macro calls turn into.
#[derive(Debug, Clone)]
pub enum Expansion {
    /// A formatting macro: leading plain arguments (the destination of
    /// `write!`, the condition of `assert!`, both sides of `assert_eq!`), then a format.
    Format {
        /// Arguments before the format string.
        leading: Vec<ExprId>,
        /// The format, if given.
        format: Option<Format>,
    },
    /// A log record, span or event.
    Record(Record),
    /// A macro whose arguments are expressions (`vec!`, `dbg!`, `join!`, and unknown macros that parse so).
    Args(Vec<ExprId>),
    /// A macro that became an expression, a block included (`matches!` as `match`, a `macro_rules!` result).
    Expr(ExprId),
    /// `json!`-like: a document whose interpolated expressions are serialized.
    Json(Json),
    /// Tokens that fit no grammar: the single-identifier paths and expressions that could be found in them.
    Opaque(Vec<ExprId>),
}

/// A document of `json!`, or a part of one.
#[derive(Debug, Clone)]
pub enum Json {
    /// A literal or `null`.
    Literal,
    /// An interpolated expression.
    Value(ExprId),
    /// `[a, b]`.
    Array(Vec<Json>),
    /// `{ "key": value }`.
    Object(Vec<(JsonKey, Json)>),
}

/// A key of an object in a `json!` document.
#[derive(Debug, Clone)]
pub enum JsonKey {
    /// `"key"`.
    Literal(Name),
    /// Interpolated.
    Value(ExprId),
}

impl Json {
    /// Every interpolated expression, keys included, in the order of the source.
    pub fn exprs(&self) -> Vec<ExprId> {
        match self {
            Json::Literal => Vec::new(),
            Json::Value(expr) => vec![*expr],
            Json::Array(parts) => parts.iter().flat_map(Json::exprs).collect(),
            Json::Object(parts) => parts
                .iter()
                .flat_map(|(key, value)| {
                    let key = match key {
                        JsonKey::Literal(_) => None,
                        JsonKey::Value(expr) => Some(*expr),
                    };
                    key.into_iter().chain(value.exprs())
                })
                .collect(),
        }
    }
}

/// A log record, span or event: the union of what `log`, `tracing`, `slog` and `metrics` can say.
#[derive(Debug, Clone, Default)]
pub struct Record {
    /// `logger: l`, `parent: p`, `target: t`, level arguments, `slog`'s logger: evaluated, not written.
    pub context: Vec<ExprId>,
    /// The name of a span or metric, when it is an expression.
    pub name: Option<ExprId>,
    /// `key = value`, `%value`, `?value`, `value` (shorthand).
    pub fields: Vec<RecordField>,
    /// The message.
    pub message: Option<Format>,
}

/// One field of a record.
#[derive(Debug, Clone)]
pub struct RecordField {
    /// Its key as written.
    pub key: String,
    /// Its value.
    pub value: ExprId,
    /// How the value is written.
    pub via: FieldVia,
}

/// How a record's field is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldVia {
    /// `%v`, `:%`, `:display`
    Display,
    /// `?v`, `:?`, `:debug`
    Debug,
    /// `:serde`, `:sval`
    Serialize,
    /// No sigil: `tracing::Value`, `log`'s `ToValue`, slog's `Value`: a primitive or string as it is.
    Value,
}
