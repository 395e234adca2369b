//! Matching a call's tokens against a rule.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use rustc_hash::FxHashMap;
use syn::ext::IdentExt;
use syn::parse::discouraged::Speculative;
use syn::parse::{ParseBuffer, ParseStream, Parser};

use super::pattern::{Fragment, Op, Rule, Token, Tree, binds};
use crate::span::Name;
use crate::syntax::convert::Converter;

/// What a metavariable is bound to.
#[derive(Debug, Clone)]
pub(super) enum Binding {
    /// Bytes of the call's tokens.
    One(Piece),
    /// One for each repetition.
    Many(Vec<Binding>),
}

/// Bytes `lo..hi` of the call's tokens.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    pub(super) lo: u32,
    pub(super) hi: u32,
    pub(super) fragment: Fragment,
    /// An expression that must be bracketed to stay one (`a + b` in `$x * 2`).
    pub(super) loose: bool,
}

/// Bindings by name.
pub(super) type Bindings = FxHashMap<Name, Binding>;

/// What `made` makes of the first rule that matches all of `tokens`, which were lexed from
/// the text `places` knows, and of which it makes something.
pub(super) fn first<T>(
    rules: &[Rule],
    tokens: TokenStream,
    places: &Converter<'_>,
    made: impl Fn(&Rule, &Bindings) -> Option<T>,
) -> Option<T> {
    let end = places.text.len() as u32;
    let matcher = Matcher { places };
    let parse = |input: ParseStream<'_>| {
        let found = rules.iter().find_map(|rule| {
            let ahead = input.fork();
            let mut bindings = Bindings::default();
            let fits = matcher.all(&rule.matcher, &ahead, end, &mut bindings) && ahead.is_empty();
            fits.then(|| made(rule, &bindings)).flatten()
        });
        // All must be taken, or `syn` says that tokens are left over.
        input.step(|cursor| {
            let mut rest = *cursor;
            while let Some((_, next)) = rest.token_tree() {
                rest = next;
            }
            Ok(((), rest))
        })?;
        Ok(found)
    };
    parse.parse2(tokens).ok().flatten()
}

struct Matcher<'c> {
    places: &'c Converter<'c>,
}

impl Matcher<'_> {
    /// Matches a sequence; `end` is where the bytes of `input` end.
    fn all(&self, trees: &[Tree], input: &ParseBuffer<'_>, end: u32, out: &mut Bindings) -> bool {
        trees.iter().all(|tree| self.one(tree, input, end, out))
    }

    fn one(&self, tree: &Tree, input: &ParseBuffer<'_>, end: u32, out: &mut Bindings) -> bool {
        match tree {
            Tree::Token(token) => literal(token, input),
            Tree::Group(delimiter, inner) => self.group(*delimiter, inner, input, out),
            Tree::Bind(name, fragment) => match self.fragment(*fragment, input, end) {
                Some(piece) => {
                    out.insert(*name, Binding::One(piece));
                    true
                }
                None => false,
            },
            Tree::Repeat {
                trees,
                separator,
                op,
            } => self.repeat(trees, separator, *op, input, end, out),
            Tree::Use(_) | Tree::Crate => false,
        }
    }

    fn group(
        &self,
        delimiter: Delimiter,
        inner: &[Tree],
        input: &ParseBuffer<'_>,
        out: &mut Bindings,
    ) -> bool {
        let opened = || {
            let content;
            let span = match delimiter {
                Delimiter::Parenthesis => syn::parenthesized!(content in input).span,
                Delimiter::Bracket => syn::bracketed!(content in input).span,
                Delimiter::Brace => syn::braced!(content in input).span,
                Delimiter::None => return Err(input.error("no such group")),
            };
            Ok((content, span))
        };
        let Ok((content, span)) = opened() else {
            return false;
        };
        let end = self.places.hi(span.join()).saturating_sub(1);
        let fits = self.all(inner, &content, end, out) && content.is_empty();
        // Tokens left in a group would be an error of the whole parse.
        let _ = content.parse::<TokenStream>();
        fits
    }

    fn repeat(
        &self,
        trees: &[Tree],
        separator: &[Token],
        op: Op,
        input: &ParseBuffer<'_>,
        end: u32,
        out: &mut Bindings,
    ) -> bool {
        let mut rounds: Vec<Bindings> = Vec::new();
        loop {
            let ahead = input.fork();
            let separated = rounds.is_empty() || separator.iter().all(|s| literal(s, &ahead));
            let mut round = Bindings::default();
            let before = ahead.cursor();
            if !separated
                || !self.all(trees, &ahead, end, &mut round)
                // A repetition that takes nothing would go on for ever.
                || ahead.cursor() == before
            {
                break;
            }
            input.advance_to(&ahead);
            rounds.push(round);
            if op == Op::Optional {
                break;
            }
        }
        if op == Op::Some && rounds.is_empty() {
            return false;
        }
        let mut names = Vec::new();
        binds(trees, &mut names);
        for name in names {
            let all = rounds.iter_mut().filter_map(|r| r.remove(&name)).collect();
            out.insert(name, Binding::Many(all));
        }
        true
    }

    fn fragment(&self, fragment: Fragment, input: &ParseBuffer<'_>, end: u32) -> Option<Piece> {
        let lo = self.position(input, end);
        if fragment != Fragment::Vis && input.is_empty() {
            return None;
        }
        if let Some(hi) = self.single(fragment, input) {
            return Some(Piece {
                lo,
                hi,
                fragment,
                loose: false,
            });
        }
        let ahead = input.fork();
        let loose = take(fragment, &ahead).ok()?;
        let next = self.position(&ahead, end);
        input.advance_to(&ahead);
        // Up to the last token before the next one.
        let text = self.places.slice(lo, next);
        let used = crate::syntax::scan::Scanner::new(text, 0)
            .filter(|t| !matches!(t.kind, crate::syntax::scan::Kind::Comment { .. }))
            .last()
            .map_or(0, |t| t.end as u32);
        Some(Piece {
            lo,
            hi: lo + used,
            fragment,
            loose,
        })
    }

    /// Takes what is a single token and, most often, all that a macro takes apart; where it ends.
    fn single(&self, fragment: Fragment, input: &ParseBuffer<'_>) -> Option<u32> {
        let is_tt = fragment == Fragment::Tt;
        if !is_tt && fragment != Fragment::Ident {
            return None;
        }
        let cursor = input.cursor();
        let span = match cursor.ident() {
            Some((ident, _)) if ident != "_" => ident.span(),
            Some(_) if !is_tt => return None,
            Some((ident, _)) => ident.span(),
            None if is_tt => match cursor.token_tree()? {
                (TokenTree::Group(group), _) if group.delimiter() != Delimiter::None => {
                    group.span()
                }
                (TokenTree::Literal(literal), _) => literal.span(),
                // Several may be one operator.
                _ => return None,
            },
            None => return None,
        };
        take_one(input).then(|| self.places.hi(span))
    }

    /// Where the next token starts, or `end`.
    fn position(&self, input: &ParseBuffer<'_>, end: u32) -> u32 {
        if input.is_empty() {
            end
        } else {
            self.places.lo(input.span())
        }
    }
}

/// Takes a fragment; says whether it is a loose expression.
fn take(fragment: Fragment, input: ParseStream<'_>) -> syn::Result<bool> {
    match fragment {
        Fragment::Ident => {
            let ident = syn::Ident::parse_any(input)?;
            if ident == "_" {
                return Err(input.error("not an identifier"));
            }
        }
        Fragment::Lifetime => {
            input.parse::<syn::Lifetime>()?;
        }
        Fragment::Literal => {
            input.parse::<syn::Lit>()?;
        }
        Fragment::Tt => tt(input)?,
        Fragment::Expr => {
            use syn::Expr as E;
            let expr = input.parse::<E>()?;
            return Ok(!matches!(
                expr,
                E::Lit(_)
                    | E::Path(_)
                    | E::Call(_)
                    | E::MethodCall(_)
                    | E::Field(_)
                    | E::Index(_)
                    | E::Macro(_)
                    | E::Paren(_)
                    | E::Tuple(_)
                    | E::Array(_)
                    | E::Try(_)
                    | E::Await(_)
            ));
        }
        Fragment::Ty => {
            input.parse::<syn::Type>()?;
        }
        Fragment::Path => {
            input.parse::<syn::TypePath>()?;
        }
        Fragment::Pat => {
            syn::Pat::parse_multi_with_leading_vert(input)?;
        }
        Fragment::PatParam => {
            syn::Pat::parse_single(input)?;
        }
        Fragment::Stmt => stmt(input)?,
        Fragment::Block => {
            input.parse::<syn::Block>()?;
        }
        Fragment::Item => {
            input.parse::<syn::Item>()?;
        }
        Fragment::Meta => {
            input.parse::<syn::Meta>()?;
        }
        Fragment::Vis => {
            input.parse::<syn::Visibility>()?;
        }
    }
    Ok(false)
}

/// One token tree as rustc counts: a lifetime or an operator is one.
fn tt(input: ParseStream<'_>) -> syn::Result<()> {
    if input.peek(syn::Lifetime) {
        input.parse::<syn::Lifetime>()?;
        return Ok(());
    }
    macro_rules! operators {
        ($($op:tt)*) => {
            $(if input.peek(syn::Token![$op]) {
                input.parse::<syn::Token![$op]>()?;
                return Ok(());
            })*
        };
    }
    if !matches!(input.cursor().token_tree(), Some((TokenTree::Punct(_), _))) {
        input.parse::<TokenTree>()?;
        return Ok(());
    }
    operators!(<<= >>= ... ..= :: -> => == != <= >= && || += -= *= /= %= ^= &= |= << >> ..);
    input.parse::<TokenTree>()?;
    Ok(())
}

/// A statement without its semicolon, or a semicolon alone, which is the empty statement.
fn stmt(input: ParseStream<'_>) -> syn::Result<()> {
    if input.peek(syn::Token![;]) {
        input.parse::<syn::Token![;]>()?;
        return Ok(());
    }
    let ahead = input.fork();
    let _ = ahead.call(syn::Attribute::parse_outer)?;
    if ahead.peek(syn::Token![let]) {
        ahead.parse::<syn::Token![let]>()?;
        syn::Pat::parse_multi_with_leading_vert(&ahead)?;
        if ahead.peek(syn::Token![:]) {
            ahead.parse::<syn::Token![:]>()?;
            ahead.parse::<syn::Type>()?;
        }
        if ahead.peek(syn::Token![=]) {
            ahead.parse::<syn::Token![=]>()?;
            ahead.parse::<syn::Expr>()?;
            if ahead.peek(syn::Token![else]) {
                ahead.parse::<syn::Token![else]>()?;
                ahead.parse::<syn::Block>()?;
            }
        }
        input.advance_to(&ahead);
        return Ok(());
    }
    if ahead.parse::<syn::Expr>().is_ok() {
        input.advance_to(&ahead);
        return Ok(());
    }
    input.parse::<syn::Item>()?;
    Ok(())
}

/// Takes exactly this token.
fn literal(token: &Token, input: &ParseBuffer<'_>) -> bool {
    let cursor = input.cursor();
    let fits = match token.punct {
        true => match cursor.token_tree() {
            Some((TokenTree::Punct(p), _)) => {
                let mut buffer = [0; 4];
                *p.as_char().encode_utf8(&mut buffer) == *token.text
            }
            _ => false,
        },
        false => match (cursor.ident(), cursor.literal()) {
            (Some((ident, _)), _) => ident == *token.text,
            (None, Some((literal, _))) => literal.to_string() == *token.text,
            (None, None) => false,
        },
    };
    fits && take_one(input)
}

/// Takes a token, whichever comes.
fn take_one(input: &ParseBuffer<'_>) -> bool {
    let taken = input.step(|cursor| match cursor.token_tree() {
        Some((_, rest)) => Ok(((), rest)),
        None => Err(cursor.error("no token")),
    });
    taken.is_ok()
}
