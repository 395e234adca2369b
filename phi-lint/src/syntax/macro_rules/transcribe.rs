//! Writing a rule's output.

use proc_macro2::Delimiter;

use super::matcher::{Binding, Bindings, Piece};
use super::pattern::{Fragment, Op, Rule, Token, Tree, uses};
use crate::span::{Name, Span};
use crate::syntax::convert::{Converter, Origin};
use crate::syntax::scan::{Kind, Scanner};

/// An output and the places in it (see `ExpandedText`).
#[derive(Debug, Default)]
pub(super) struct Written {
    pub(super) text: String,
    pub(super) places: Vec<(u32, u32, Span)>,
}

/// `None` when the output uses its metavariables in a way that makes no sense,
/// or gets longer than `limit`.
pub(super) fn write(
    rule: &Rule,
    bindings: &Bindings,
    call: &Converter<'_>,
    krate: &str,
    limit: usize,
) -> Option<Written> {
    let env: Env<'_> = bindings.iter().map(|(n, b)| (*n, b)).collect();
    let mut writer = Writer {
        out: Written::default(),
        call,
        krate,
        limit,
        glued: true,
    };
    writer.all(&rule.output, &env)?;
    Some(writer.out)
}

/// What the metavariables are at this level of repetition.
type Env<'b> = Vec<(Name, &'b Binding)>;

fn find<'b>(env: &Env<'b>, name: Name) -> Option<&'b Binding> {
    env.iter().rev().find(|(n, _)| *n == name).map(|(_, b)| *b)
}

struct Writer<'c> {
    out: Written,
    call: &'c Converter<'c>,
    krate: &'c str,
    limit: usize,
    /// No space is wanted before the next token.
    glued: bool,
}

impl Writer<'_> {
    fn all(&mut self, trees: &[Tree], env: &Env<'_>) -> Option<()> {
        let mut trees = trees.iter().peekable();
        while let Some(tree) = trees.next() {
            if self.out.text.len() > self.limit {
                return None;
            }
            match tree {
                Tree::Token(token) => self.token(token),
                Tree::Crate => self.word(self.krate),
                Tree::Group(delimiter, inner) => {
                    let (open, close) = match delimiter {
                        Delimiter::Parenthesis => ("(", ")"),
                        Delimiter::Bracket => ("[", "]"),
                        Delimiter::Brace => ("{", "}"),
                        Delimiter::None => ("", ""),
                    };
                    self.word(open);
                    self.all(inner, env)?;
                    self.word(close);
                }
                Tree::Use(name) => match find(env, *name) {
                    Some(Binding::One(piece)) => {
                        let path_follows = matches!(
                            trees.peek(),
                            Some(Tree::Token(t)) if t.joint && &*t.text == ":"
                        );
                        self.piece(piece, path_follows);
                    }
                    // Used outside its repetition.
                    Some(Binding::Many(_)) => return None,
                    // Not ours: a macro defined by this one.
                    None => {
                        self.word("$");
                        self.glued = true;
                        self.word(name);
                    }
                },
                Tree::Repeat {
                    trees,
                    separator,
                    op,
                } => self.repeat(trees, separator, *op, env)?,
                Tree::Bind(..) => return None,
            }
        }
        Some(())
    }

    fn repeat(&mut self, trees: &[Tree], separator: &[Token], op: Op, env: &Env<'_>) -> Option<()> {
        let mut names = Vec::new();
        uses(trees, &mut names);
        let many: Vec<(Name, &[Binding])> = names
            .into_iter()
            .filter_map(|name| match find(env, name) {
                Some(Binding::Many(all)) => Some((name, all.as_slice())),
                _ => None,
            })
            .collect();
        if many.is_empty() {
            // A repetition of a macro that this one defines, or nonsense.
            self.word("$");
            self.word("(");
            self.all(trees, env)?;
            self.word(")");
            separator.iter().for_each(|s| self.token(s));
            self.word(match op {
                Op::Any => "*",
                Op::Some => "+",
                Op::Optional => "?",
            });
            return Some(());
        }
        let rounds = many.iter().map(|(_, all)| all.len()).min().unwrap_or(0);
        for i in 0..rounds {
            if i > 0 {
                separator.iter().for_each(|s| self.token(s));
            }
            let mut inner = env.clone();
            inner.extend(many.iter().map(|(name, all)| (*name, &all[i])));
            self.all(trees, &inner)?;
        }
        Some(())
    }

    fn space(&mut self) {
        if !self.glued {
            self.out.text.push(' ');
        }
        self.glued = false;
    }

    fn word(&mut self, text: &str) {
        self.space();
        self.out.text.push_str(text);
    }

    fn token(&mut self, token: &Token) {
        self.word(&token.text);
        // `=` `>` belong together, and so do `'` and `a`.
        self.glued = token.joint;
    }

    /// A part of the call, with its place.
    fn piece(&mut self, piece: &Piece, path_follows: bool) {
        let (open, close) = match piece.fragment {
            Fragment::Expr if piece.loose => ("(", ")"),
            // `$t::new()` with `Vec<u8>` for `$t`.
            Fragment::Ty if path_follows => ("<", ">"),
            _ => ("", ""),
        };
        self.space();
        self.out.text.push_str(open);
        self.copy(piece.lo, piece.hi);
        self.out.text.push_str(close);
    }

    fn copy(&mut self, lo: u32, hi: u32) {
        let source = self.call.slice(lo, hi);
        let start = self.out.text.len() as u32;
        match &self.call.origin {
            Origin::File { file, base } => {
                self.out.text.push_str(source);
                if hi > lo {
                    let place = Span {
                        file: *file,
                        start: base + lo,
                        end: base + hi,
                    };
                    self.out.places.push((start, start + hi - lo, place));
                }
            }
            Origin::Expanded { text, base } => {
                // Token by token: what belongs to the outer macro's body has no
                // place, and its locals may have been renamed.
                let renamed = text.renamed.get().map_or(&[][..], Vec::as_slice);
                let mut done = 0;
                for token in Scanner::new(source, 0) {
                    self.out.text.push_str(&source[done..token.start]);
                    done = token.end;
                    let word = &source[token.start..token.end];
                    let at = base + lo + token.start as u32;
                    let start = self.out.text.len() as u32;
                    if text.is_placed(at) {
                        self.out.text.push_str(word);
                        let place = text.place(at, at + word.len() as u32);
                        if place.end - place.start == word.len() as u32 {
                            let end = start + word.len() as u32;
                            self.out.places.push((start, end, place));
                        }
                        continue;
                    }
                    let new = renamed
                        .iter()
                        .find(|(old, _)| token.kind == Kind::Word && *old == word);
                    self.out
                        .text
                        .push_str(new.map_or(word, |(_, new)| new.as_str()));
                }
                self.out.text.push_str(&source[done..]);
            }
        }
    }
}
