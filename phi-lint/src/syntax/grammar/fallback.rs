//! Macros nobody knows.

use proc_macro2::{TokenStream, TokenTree};
use syn::parse::Parser;

use crate::syntax::ast::{Expansion, ExprId};
use crate::syntax::convert::Converter;

/// Comma-separated expressions. String literals that could be format strings
/// become formats of what they capture.
pub(super) fn args(tokens: &TokenStream, cx: &mut Converter<'_>) -> Option<Expansion> {
    type List = syn::punctuated::Punctuated<syn::Expr, syn::Token![,]>;
    let list = List::parse_terminated.parse2(tokens.clone()).ok()?;
    let mut out = Vec::with_capacity(list.len());
    for expr in &list {
        let id = cx.captures(expr).unwrap_or_else(|| cx.expr(expr));
        out.push(id);
    }
    Some(Expansion::Args(out))
}

/// The expressions that can be recognized in arbitrary tokens.
pub(super) fn opaque(tokens: &TokenStream, cx: &mut Converter<'_>) -> Expansion {
    let mut out = Vec::new();
    pick(tokens.clone(), cx, &mut out);
    Expansion::Opaque(out)
}

fn pick(tokens: TokenStream, cx: &mut Converter<'_>, out: &mut Vec<ExprId>) {
    let mut chunk: Vec<TokenTree> = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let separates = match &token {
            TokenTree::Punct(p) if matches!(p.as_char(), ',' | ';') => true,
            // `=>` and `key = value`, but not `==`, `<=`, `+=`, ….
            TokenTree::Punct(p) if p.as_char() == '=' => {
                let after = match tokens.peek() {
                    Some(TokenTree::Punct(next)) if p.spacing() == proc_macro2::Spacing::Joint => {
                        next.as_char()
                    }
                    _ => ' ',
                };
                let joined = matches!(
                    chunk.last(),
                    Some(TokenTree::Punct(last)) if last.spacing() == proc_macro2::Spacing::Joint
                );
                if after == '>' {
                    tokens.next();
                }
                !joined && after != '='
            }
            _ => false,
        };
        if separates {
            pick_chunk(&mut chunk, cx, out);
        } else {
            chunk.push(token);
        }
    }
    pick_chunk(&mut chunk, cx, out);
}

/// One stretch of tokens between separators: an expression, or whatever is in it.
fn pick_chunk(chunk: &mut Vec<TokenTree>, cx: &mut Converter<'_>, out: &mut Vec<ExprId>) {
    let tokens = std::mem::take(chunk);
    if tokens.is_empty() {
        return;
    }
    let stream: TokenStream = tokens.iter().cloned().collect();
    if let Ok(expr) = syn::parse2::<syn::Expr>(stream) {
        let id = cx.captures(&expr).unwrap_or_else(|| cx.expr(&expr));
        out.push(id);
        return;
    }
    for (i, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => pick(group.stream(), cx, out),
            TokenTree::Ident(ident) => {
                let glued = |t: Option<&TokenTree>, marks: &str| matches!(t, Some(TokenTree::Punct(p)) if marks.contains(p.as_char()));
                let before = i.checked_sub(1).and_then(|i| tokens.get(i));
                // Not a segment of a path, a field, a type after `:`, a macro or a lifetime.
                if glued(before, ":.'") || glued(tokens.get(i + 1), ":!") {
                    continue;
                }
                // Keywords are no expressions, `self` is.
                let alone: TokenStream = TokenTree::Ident(ident.clone()).into();
                if let Ok(path) = syn::parse2::<syn::ExprPath>(alone) {
                    let id = cx.expr(&syn::Expr::Path(path));
                    out.push(id);
                }
            }
            TokenTree::Literal(literal) => {
                let lit = syn::Expr::Lit(syn::ExprLit {
                    attrs: Vec::new(),
                    lit: syn::Lit::new(literal.clone()),
                });
                out.extend(cx.captures(&lit));
            }
            TokenTree::Punct(_) => {}
        }
    }
}
