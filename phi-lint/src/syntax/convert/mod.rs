//! `syn` trees to ours.
//!
//! This is run on every byte of every file, so it avoids what is slow about
//! `proc-macro2`: identifiers are sliced out of the text instead of printed,
//! places come from line and column through a table of our own instead of
//! through `byte_range` (which keeps an ordered map), and a node's place is
//! joined from its children's where possible.

mod attrs;
mod exprs;
mod items;
mod known;
mod members;
mod parts;
mod pats;
mod types;
mod verbatim;

pub(super) use known::file_items;

use std::cell::{OnceCell, RefCell};
use std::sync::Arc;

use proc_macro2::extra::DelimSpan;
use rustc_hash::{FxHashMap, FxHashSet};

use super::ast::{
    Body, ExpandedText, Expr, ExprId, ExprKind, Item, OwnedTokens, Pat, PatId, PatKind,
};
use super::code::Left;
use super::scan::{Kind, Scanner};
use crate::source::line_starts;
use crate::span::{FileId, Name, Span};

/// Where the text being converted stands.
#[derive(Debug, Clone)]
pub(super) enum Origin {
    /// In a file, from byte `base` on.
    File {
        /// The file.
        file: FileId,
        /// What to add to offsets.
        base: u32,
    },
    /// In the output of a macro, from byte `base` of it on.
    Expanded {
        /// The output.
        text: Arc<ExpandedText>,
        /// What to add to offsets.
        base: u32,
    },
}

type Names = FxHashMap<&'static str, Name>;

thread_local! {
    /// Names this thread has met: interning takes a lock, this does not.
    static NAMES: RefCell<Names> = RefCell::default();
}

/// What to do about locals that the body of a `macro_rules!` macro binds: the
/// call's own tokens must not see them.
#[derive(Debug)]
pub(super) enum Hygiene<'t> {
    /// Not the output of a macro.
    Off,
    /// The macro's names must differ from those in the tokens of its call, which are
    /// looked for when the first local is bound.
    Unlike(&'t str, OnceCell<FxHashSet<Name>>),
    /// All: the statements will stand among the caller's.
    All,
}

/// Converts the trees of one text that was lexed as a whole.
pub(super) struct Converter<'t> {
    /// What was lexed.
    pub(super) text: &'t str,
    line_starts: Vec<u32>,
    ascii: bool,
    pub(super) origin: Origin,
    names: Names,
    /// Locals of a macro's own body under their new names.
    pub(super) renamed: Vec<(Name, Name)>,
    /// Which names bound by a macro's own body get a new name.
    pub(super) hygiene: Hygiene<'t>,
    no_items: Arc<[Item]>,
    /// Bodies that are not converted now.
    pub(super) left: Option<&'t Left>,
    /// The expressions of the body being built.
    pub(super) exprs: Vec<Expr>,
    /// Its patterns.
    pub(super) pats: Vec<Pat>,
    /// How many expressions, items and statements contain the one at hand.
    depth: u32,
    /// Something lay deeper than [`MAX_DEPTH`] and was left out.
    pub(super) too_deep: bool,
    /// Where the last converted type or path ended, in the text.
    end: u32,
}

/// The words of a text, those in strings counted, as `{name}` in a format string is one.
fn words_of(text: &str) -> FxHashSet<Name> {
    let mut names = FxHashSet::default();
    for token in Scanner::new(text, 0) {
        let part = &text[token.start..token.end];
        if matches!(token.kind, Kind::Word) || (token.kind == Kind::Literal && part.contains('{')) {
            let words = part.split(|c: char| !(c.is_alphanumeric() || c == '_'));
            names.extend(words.filter(|w| !w.is_empty()).map(Name::from));
        }
    }
    names
}

impl Drop for Converter<'_> {
    fn drop(&mut self) {
        let names = std::mem::take(&mut self.names);
        NAMES.with_borrow_mut(|kept| {
            if kept.len() < names.len() {
                *kept = names;
            }
        });
    }
}

impl<'t> Converter<'t> {
    /// For `text`, which stands at `origin`.
    pub(super) fn new(text: &'t str, origin: Origin) -> Self {
        Converter {
            text,
            line_starts: line_starts(text),
            ascii: text.is_ascii(),
            names: NAMES.take(),
            renamed: match &origin {
                Origin::Expanded { text, .. } => text.renamed.get().cloned().unwrap_or_default(),
                Origin::File { .. } => Vec::new(),
            },
            hygiene: Hygiene::Off,
            origin,
            no_items: Arc::from([]),
            left: None,
            exprs: Vec::new(),
            pats: Vec::new(),
            depth: 0,
            too_deep: false,
            end: 0,
        }
    }

    /// Continues `body`: what is converted from here on is appended to it.
    pub(super) fn resume(&mut self, body: &mut Body) {
        self.exprs = std::mem::take(&mut body.exprs);
        self.pats = std::mem::take(&mut body.pats);
    }

    /// Gives everything back to `body`.
    pub(super) fn suspend(&mut self, body: &mut Body) {
        body.exprs = std::mem::take(&mut self.exprs);
        body.pats = std::mem::take(&mut self.pats);
    }

    // ── Places ──────────────────────────────────────────────────────────

    fn offset(&self, at: proc_macro2::LineColumn) -> u32 {
        let start = self
            .line_starts
            .get(at.line.wrapping_sub(1))
            .copied()
            .unwrap_or(0);
        if self.ascii {
            return start + at.column as u32;
        }
        let line = &self.text.as_bytes()[start as usize..];
        if line.get(..at.column).is_some_and(<[u8]>::is_ascii) {
            return start + at.column as u32;
        }
        let chars = self.text[start as usize..].char_indices();
        let within = chars.map(|(i, _)| i).nth(at.column).unwrap_or(line.len());
        start + within as u32
    }

    /// First byte of a token.
    pub(super) fn lo(&self, span: proc_macro2::Span) -> u32 {
        self.offset(span.start())
    }

    /// One past the last byte of a token.
    pub(super) fn hi(&self, span: proc_macro2::Span) -> u32 {
        self.offset(span.end())
    }

    /// One past a group's closing bracket.
    pub(super) fn close(&self, delim: &DelimSpan) -> u32 {
        self.hi(delim.join())
    }

    /// Bytes of the text as a place in source.
    pub(super) fn place(&self, lo: u32, hi: u32) -> Span {
        match &self.origin {
            Origin::File { file, base } => Span {
                file: *file,
                start: base + lo,
                end: base + hi.max(lo),
            },
            Origin::Expanded { text, base } => text.place(base + lo, base + hi.max(lo)),
        }
    }

    /// The place of the whole text.
    pub(super) fn whole(&self) -> Span {
        self.place(0, self.text.len() as u32)
    }

    /// A token's place.
    pub(super) fn token(&self, span: proc_macro2::Span) -> Span {
        self.place(self.lo(span), self.hi(span))
    }

    /// From a token to where `end` ends.
    pub(super) fn since(&self, start: proc_macro2::Span, end: Span) -> Span {
        let lo = self.lo(start);
        match &self.origin {
            Origin::File { base, .. } => Span {
                start: (base + lo).min(end.end),
                ..end
            },
            Origin::Expanded { .. } => self.place(lo, lo + 1).to(end),
        }
    }

    /// From where `start` starts to byte `hi` of the text.
    pub(super) fn up_to(&self, start: Span, hi: u32) -> Span {
        match &self.origin {
            Origin::File { base, .. } => Span {
                end: (base + hi).max(start.start),
                ..start
            },
            Origin::Expanded { .. } => start.to(self.place(hi.saturating_sub(1), hi)),
        }
    }

    /// What stands between a group's brackets.
    pub(super) fn inside(&self, delim: &DelimSpan) -> (u32, u32) {
        let whole = delim.join();
        let (lo, hi) = (self.lo(whole) + 1, self.hi(whole));
        (lo, hi.saturating_sub(1).max(lo))
    }

    /// The tokens `lo..hi` on their own, if they stand in no file.
    pub(super) fn owned(&self, lo: u32, hi: u32) -> Option<OwnedTokens> {
        match &self.origin {
            Origin::File { .. } => None,
            Origin::Expanded { text, base } => Some(OwnedTokens {
                text: Arc::clone(text),
                start: base + lo,
                end: base + hi,
            }),
        }
    }

    /// Bytes of the text.
    pub(super) fn slice(&self, lo: u32, hi: u32) -> &'t str {
        self.text.get(lo as usize..hi as usize).unwrap_or("")
    }

    // ── Names ───────────────────────────────────────────────────────────

    /// Interns a part of the text.
    pub(super) fn name(&mut self, text: &str) -> Name {
        if let Some(name) = self.names.get(text) {
            return *name;
        }
        let name = Name::from(text);
        self.names.insert(name.as_str(), name);
        name
    }

    /// An identifier: its name without `r#`, and its bytes.
    pub(super) fn ident(&mut self, ident: &proc_macro2::Ident) -> (Name, u32, u32) {
        let lo = self.lo(ident.span());
        let start = lo as usize;
        let bytes = self.text.as_bytes();
        let word = |from: usize| {
            let tail = bytes.get(from..).unwrap_or(&[]);
            from + tail
                .iter()
                .position(|b| !(b.is_ascii_alphanumeric() || *b == b'_' || *b >= 0x80))
                .unwrap_or(tail.len())
        };
        let mut from = start;
        let mut to = word(start);
        if to == start + 1 && bytes.get(start..start + 2) == Some(b"r#") {
            from = start + 2;
            to = word(from);
        }
        match self.text.get(from..to) {
            Some(text) if text.is_ascii() && !text.is_empty() => (self.name(text), lo, to as u32),
            // Beyond ASCII what belongs to a word is the lexer's business.
            _ => {
                let text = ident.to_string();
                let name = Name::from(text.strip_prefix("r#").unwrap_or(&text));
                (name, lo, self.hi(ident.span()))
            }
        }
    }

    /// Whether a byte of the text belongs to a macro's own body.
    fn is_foreign(&self, lo: u32) -> bool {
        match &self.origin {
            Origin::File { .. } => false,
            Origin::Expanded { text, base } => !text.is_placed(base + lo),
        }
    }

    /// The name under which a binding written at `lo` is known.
    pub(super) fn bound_name(&mut self, name: Name, lo: u32) -> Name {
        let renames = match &self.hygiene {
            Hygiene::Off => false,
            Hygiene::Unlike(call, names) => names.get_or_init(|| words_of(call)).contains(&name),
            Hygiene::All => true,
        };
        // Constants and variants look like bindings; they are not lower case.
        let local = !name.starts_with(|c: char| c.is_uppercase());
        if !renames || !local || !self.is_foreign(lo) {
            return name;
        }
        let Origin::Expanded { text, .. } = &self.origin else {
            return name;
        };
        // A prime per level: `xʹ` is an identifier, and reads as what it is.
        let primes = "\u{2b9}".repeat(text.depth as usize);
        let new = Name::from(&format!("{name}{primes}"));
        if !self.renamed.iter().any(|(old, _)| *old == name) {
            self.renamed.push((name, new));
        }
        new
    }

    /// The name under which a local mentioned at `lo` is known.
    pub(super) fn used_name(&self, name: Name, lo: u32) -> Name {
        match self.renamed.iter().find(|(old, _)| *old == name) {
            Some((_, new)) if self.is_foreign(lo) => *new,
            _ => name,
        }
    }

    /// A lifetime's or label's name, without the quote.
    pub(super) fn label(&mut self, lifetime: &syn::Lifetime) -> Name {
        self.ident(&lifetime.ident).0
    }

    // ── Bodies ──────────────────────────────────────────────────────────

    /// Appends an expression.
    pub(super) fn push(&mut self, kind: ExprKind, span: Span) -> ExprId {
        self.exprs.push(Expr { kind, span });
        ExprId(self.exprs.len() as u32 - 1)
    }

    /// Appends a pattern.
    pub(super) fn push_pat(&mut self, kind: PatKind, span: Span) -> PatId {
        self.pats.push(Pat { kind, span });
        PatId(self.pats.len() as u32 - 1)
    }

    /// An expression's place.
    pub(super) fn span_of(&self, id: ExprId) -> Span {
        self.exprs[id.0 as usize].span
    }

    /// Builds a body of its own.
    pub(super) fn body(&mut self, build: impl FnOnce(&mut Self) -> (Vec<PatId>, ExprId)) -> Body {
        let exprs = std::mem::take(&mut self.exprs);
        let pats = std::mem::take(&mut self.pats);
        let (params, root) = build(self);
        let mut body = Body {
            exprs: std::mem::replace(&mut self.exprs, exprs),
            pats: std::mem::replace(&mut self.pats, pats),
            params,
            root,
        };
        body.exprs.shrink_to_fit();
        body.pats.shrink_to_fit();
        body
    }
}
