//! Text to tree: parses files, comment directives, format strings and the
//! grammars of macros. Does not know what a name means.
//!
//! Invariants other rooms count on: nothing here panics, whatever the input;
//! expressions of a file nest at most [`MAX_DEPTH`] deep; every span is a byte
//! range of its file that starts and ends between characters; an [`ast::ExprId`] or
//! [`ast::PatId`] found in a body indexes that body.

pub mod ast;
mod blank;
mod code;
mod convert;
mod declarations;
mod directive;
mod format;
mod grammar;
mod instrument;
mod macro_rules;
mod parse;
mod scan;
#[cfg(test)]
mod show;
#[cfg(test)]
mod tests;

use ast::Span;
pub use code::{Code, parse_on_demand};
pub use declarations::parse_declarations;
pub(crate) use format::printing_of;
pub use grammar::{Grammar, expand};
pub use instrument::{Instrument, instrument};
pub use macro_rules::{
    Rules, expand_declarations, expand_expr, expand_items, expand_stmts, parse_as_items,
};
pub use parse::{MAX_DEPTH, ParseError, parse_file};

/// A parsed file: its tree and its comment directives.
#[derive(Debug, Default)]
pub struct Parsed {
    /// The tree.
    pub ast: ast::File,
    /// `// phi-lint: …` comments in order.
    pub directives: Vec<Directive>,
}

/// A `// phi-lint: allow(PHI001, reason = "…")` comment.
#[derive(Debug, Clone)]
pub struct Directive {
    /// Rule codes or names as written.
    pub rules: Vec<String>,
    /// The reason, if given and not blank.
    pub reason: Option<String>,
    /// What is wrong with the comment, when it could not be read.
    pub error: Option<String>,
    /// Byte range of the lines it applies to: its own, and, when it stands on a line of its
    /// own, the next line of code (the whole statement or item head that starts there).
    pub applies_to: Span,
    /// The comment.
    pub span: Span,
}
