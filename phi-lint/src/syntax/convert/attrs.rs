//! Attributes, as far as the common meta grammar goes.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::{Converter, Origin};
use crate::span::Name;
use crate::syntax::ast::{Attr, Meta};

impl Converter<'_> {
    /// Attributes, documentation left out.
    pub(in crate::syntax) fn attrs(&mut self, attrs: &[syn::Attribute]) -> Vec<Attr> {
        attrs
            .iter()
            .filter(|a| !a.path().is_ident("doc"))
            .map(|a| self.attr(a))
            .collect()
    }

    fn attr(&mut self, attr: &syn::Attribute) -> Attr {
        let span = self.place(
            self.lo(attr.pound_token.span),
            self.close(&attr.bracket_token.span),
        );
        let path = self.joined(attr.path());
        let (args, args_span) = match &attr.meta {
            syn::Meta::Path(_) => (Vec::new(), None),
            syn::Meta::List(list) => {
                let (lo, hi) = self.inside(list.delimiter.span());
                let args = self.metas(list.tokens.clone());
                (args, Some(self.place(lo, hi)))
            }
            syn::Meta::NameValue(value) => {
                let lo = self.hi(value.eq_token.span);
                let hi = self.close(&attr.bracket_token.span).saturating_sub(1);
                let source = self.slice(lo, hi);
                let skipped = source.len() - source.trim_start().len();
                let (lo, hi) = (lo + skipped as u32, lo + source.trim_end().len() as u32);
                let span = self.place(lo, hi.max(lo));
                let text = match &value.value {
                    syn::Expr::Lit(syn::ExprLit {
                        lit: syn::Lit::Str(s),
                        ..
                    }) => s.value(),
                    _ => source.trim().to_owned(),
                };
                (vec![Meta::Lit(text, span)], Some(span))
            }
        };
        Attr {
            path,
            args,
            // Text of an expansion stands in no file that could be read again.
            args_span: args_span.filter(|_| matches!(self.origin, Origin::File { .. })),
            span,
        }
    }

    /// A path's names joined with `::`.
    fn joined(&mut self, path: &syn::Path) -> Name {
        if let Some(ident) = path.get_ident() {
            return self.ident(ident).0;
        }
        let mut text = String::new();
        for segment in &path.segments {
            if !text.is_empty() {
                text.push_str("::");
            }
            text.push_str(&self.ident(&segment.ident).0);
        }
        Name::from(&text)
    }

    /// Comma-separated arguments; those that are not meta-shaped are left out.
    fn metas(&mut self, tokens: TokenStream) -> Vec<Meta> {
        let mut out = Vec::new();
        let mut argument: Vec<TokenTree> = Vec::new();
        let comma = |t: &TokenTree| matches!(t, TokenTree::Punct(p) if p.as_char() == ',');
        for token in tokens {
            if comma(&token) {
                out.extend(self.meta(&argument));
                argument.clear();
            } else {
                argument.push(token);
            }
        }
        out.extend(self.meta(&argument));
        out
    }

    fn meta(&mut self, tokens: &[TokenTree]) -> Option<Meta> {
        let (first, last) = (tokens.first()?, tokens.last()?);
        let (lo, hi) = (self.lo(first.span()), self.hi(last.span()));
        let span = self.place(lo, hi);
        if let [TokenTree::Literal(literal)] = tokens {
            return Some(Meta::Lit(self.unquoted(literal, lo, hi), span));
        }
        // `a::b::c`, then what.
        let mut path = String::new();
        let mut name = None;
        let mut at = 0;
        loop {
            let TokenTree::Ident(ident) = tokens.get(at)? else {
                return None;
            };
            let segment = self.ident(ident).0;
            name = match name {
                None => Some(segment),
                Some(first) => {
                    if path.is_empty() {
                        path.push_str(&first);
                    }
                    path.push_str("::");
                    path.push_str(&segment);
                    Some(first)
                }
            };
            at += 1;
            match tokens.get(at..at + 2) {
                Some([TokenTree::Punct(a), TokenTree::Punct(b)])
                    if a.as_char() == ':' && b.as_char() == ':' =>
                {
                    at += 2;
                }
                _ => break,
            }
        }
        let name = if path.is_empty() {
            name?
        } else {
            Name::from(&path)
        };
        match &tokens[at..] {
            [] => Some(Meta::Path(name, span)),
            [TokenTree::Group(group)] if group.delimiter() == Delimiter::Parenthesis => {
                let args = self.metas(group.stream());
                Some(Meta::List(name, args, span))
            }
            [TokenTree::Punct(eq), value @ ..] if eq.as_char() == '=' && !value.is_empty() => {
                let lo = self.lo(value[0].span());
                let text = match value {
                    [TokenTree::Literal(literal)] => self.unquoted(literal, lo, hi),
                    _ => self.slice(lo, hi).to_owned(),
                };
                Some(Meta::Value(name, text, span))
            }
            _ => None,
        }
    }

    /// A string's content, any other literal's text.
    fn unquoted(&self, literal: &proc_macro2::Literal, lo: u32, hi: u32) -> String {
        let source = self.slice(lo, hi);
        if source.starts_with(['"', 'r'])
            && let syn::Lit::Str(s) = syn::Lit::new(literal.clone())
        {
            return s.value();
        }
        source.to_owned()
    }
}
