//! From text to tree: `syn` parses, [`super::convert`] keeps what is needed.

use std::borrow::Cow;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::Parsed;
use super::code::Left;
use super::convert::{Converter, Origin};
use super::directive::directives;
use super::scan::{Survey, survey};
use crate::span::FileId;

/// Why a file has no tree.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{line}:{column}: {message}")]
pub struct ParseError {
    /// What is wrong, in a few words.
    pub message: String,
    /// Byte offset of the place.
    pub offset: u32,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

impl ParseError {
    pub(super) fn new(text: &str, offset: usize, message: String) -> Self {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let before = &text[..offset];
        let start = before.rfind('\n').map_or(0, |i| i + 1);
        ParseError {
            message,
            offset: offset as u32,
            line: before.bytes().filter(|b| *b == b'\n').count() as u32 + 1,
            column: before[start..].chars().count() as u32 + 1,
        }
    }

    /// What the parser says of `code`, which stands at byte `base` of `text`.
    pub(super) fn within(text: &str, base: usize, code: &str, error: &syn::Error) -> Self {
        let at = error.span().start();
        let line: usize = code
            .split_inclusive('\n')
            .take(at.line.saturating_sub(1))
            .map(str::len)
            .sum();
        let column: usize = code[line..]
            .chars()
            .take(at.column)
            .map(char::len_utf8)
            .sum();
        ParseError::new(text, base + line + column, error.to_string())
    }
}

/// Nesting beyond this is refused. rustc's own parser gives up on far less
/// without help; the deepest real file seen in published crates needs a tenth.
const MAX_BRACKETS: usize = 1_000;

/// Chains (`a.b().c()…`, `x + y + …`, `else if …`) longer than this many tokens are refused.
const MAX_TOKENS: usize = 60_000;

/// Expressions nested deeper than this are refused, so that rooms that recurse
/// over the tree can count on a bound. In four million lines of published crates none is deeper than 60.
pub const MAX_DEPTH: u32 = 500;

/// Stack that one level of brackets takes, and one token of a chain: twice what the most
/// demanding constructs were measured to need (nested functions, nested generics).
const STACK_PER_BRACKET: usize = if cfg!(debug_assertions) {
    24 << 10
} else {
    12 << 10
};
const STACK_PER_TOKEN: usize = if cfg!(debug_assertions) {
    10 << 10
} else {
    4 << 10
};

/// How much stack parsing `text` may take, or why it is refused.
pub(super) fn stack_needed(text: &str) -> Result<usize, &'static str> {
    stack_for(&survey(text))
}

fn stack_for(survey: &Survey) -> Result<usize, &'static str> {
    if survey.brackets > MAX_BRACKETS {
        return Err("brackets are nested too deeply to analyze");
    }
    if survey.tokens > MAX_TOKENS {
        return Err("an expression is too long to analyze");
    }
    Ok((survey.brackets + 4) * STACK_PER_BRACKET + survey.tokens * STACK_PER_TOKEN)
}

/// Parses a file into its tree and comment directives.
///
/// A byte order mark and a `#!` line are skipped. The offsets of the result count
/// from the first byte of `text`. Never panics and never overflows the stack: text that
/// nests too deeply is an error, and what is merely deep gets more stack.
///
/// # Errors
///
/// When the text is not a Rust file, with the first place that does not fit.
pub fn parse_file(file: FileId, text: &str) -> Result<Parsed, ParseError> {
    Ok(Parsed {
        ast: parse_tree(file, text, None)?,
        directives: directives(file, text),
    })
}

/// As [`parse_file`], comments passed over, and the bodies that were `left` for later.
pub(super) fn parse_tree(
    file: FileId,
    text: &str,
    left: Option<&Left>,
) -> Result<super::ast::File, ParseError> {
    if u32::try_from(text.len()).is_err() {
        return Err(ParseError::new(
            text,
            0,
            "the file is larger than 4 GiB".into(),
        ));
    }
    let refused = |message: &str| ParseError::new(text, 0, message.to_owned());
    let survey = survey(text);
    let stack = stack_for(&survey).map_err(refused)?;
    let plain = without_docs(text, &survey.docs);
    session(stack, || tree(file, &plain, left))
        .unwrap_or_else(|| Err(refused("the parser failed on this file")))
}

/// The text with its documentation comments made ordinary ones, every byte in its
/// place. Nobody here asks for documentation, and as attributes they take the parser a
/// fifth of its time.
fn without_docs<'t>(text: &'t str, docs: &[usize]) -> Cow<'t, str> {
    if docs.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut bytes = text.as_bytes().to_vec();
    for start in docs {
        // `///`, `//!`, `/**` or `/*!`
        if let Some(mark) = bytes.get_mut(start + 2) {
            *mark = b' ';
        }
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(text), Cow::Owned)
}

fn tree(file: FileId, text: &str, left: Option<&Left>) -> Result<super::ast::File, ParseError> {
    let base = code_start(text);
    let code = &text[base..];
    let parsed = syn::parse_str::<syn::File>(code)
        .map_err(|error| ParseError::within(text, base, code, &error))?;
    let origin = Origin::File {
        file,
        base: base as u32,
    };
    let mut converter = Converter::new(code, origin);
    converter.left = left;
    let file = converter.file(&parsed);
    if converter.too_deep {
        let message = "an expression is nested too deeply to analyze";
        return Err(ParseError::new(text, 0, message.to_owned()));
    }
    Ok(file)
}

/// Where the first token may stand, as `syn::parse_file` sees it.
fn code_start(text: &str) -> usize {
    let bom = text.len() - text.trim_start_matches('\u{feff}').len().min(text.len());
    let bom = bom.min('\u{feff}'.len_utf8());
    let code = &text[bom..];
    if code.starts_with("#!") && !code[2..].trim_start().starts_with('[') {
        return bom + code.find('\n').unwrap_or(code.len());
    }
    bom
}

thread_local! {
    static SESSIONS: Cell<u32> = const { Cell::new(0) };
}

/// Runs something that lexes with `proc-macro2`, whose thread-local map of
/// sources grows with everything lexed, and empties that map when the outermost
/// session ends, with `stack` bytes of stack (see [`stack_needed`]). `None` if it
/// panicked: the input is arbitrary and the lexer is not ours.
pub(super) fn session<T>(stack: usize, work: impl FnOnce() -> T) -> Option<T> {
    struct Leave;
    impl Drop for Leave {
        fn drop(&mut self) {
            let left = SESSIONS.get() - 1;
            SESSIONS.set(left);
            if left == 0 {
                proc_macro2::extra::invalidate_current_thread_spans();
            }
        }
    }
    SESSIONS.set(SESSIONS.get() + 1);
    let _leave = Leave;
    stacker::maybe_grow(stack, stack, || catch_unwind(AssertUnwindSafe(work)).ok())
}
