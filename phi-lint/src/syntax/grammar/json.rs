//! `json!` and its relatives.

use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser};

use crate::syntax::ast::Expansion;
use crate::syntax::convert::Converter;

/// Every expression that is interpolated, keys included, literals left out.
pub(super) fn expand(tokens: TokenStream, cx: &mut Converter<'_>) -> Option<Expansion> {
    let parse = |input: ParseStream<'_>| {
        let mut out = Vec::new();
        while !input.is_empty() {
            value(input, &mut out)?;
            input.parse::<Option<syn::Token![,]>>()?;
        }
        Ok(out)
    };
    let exprs = parse.parse2(tokens).ok()?;
    Some(Expansion::Json(exprs.iter().map(|e| cx.expr(e)).collect()))
}

fn value(input: ParseStream<'_>, out: &mut Vec<syn::Expr>) -> syn::Result<()> {
    // A bracket is JSON only when it is the whole value.
    let alone = {
        let ahead = input.fork();
        ahead.parse::<proc_macro2::TokenTree>().is_ok()
            && (ahead.is_empty() || ahead.peek(syn::Token![,]))
    };
    if alone && input.peek(syn::token::Brace) {
        let inner;
        syn::braced!(inner in input);
        while !inner.is_empty() {
            key(&inner, out)?;
            inner.parse::<syn::Token![:]>()?;
            value(&inner, out)?;
            if !inner.is_empty() {
                inner.parse::<syn::Token![,]>()?;
            }
        }
        return Ok(());
    }
    if alone && input.peek(syn::token::Bracket) {
        let inner;
        syn::bracketed!(inner in input);
        while !inner.is_empty() {
            value(&inner, out)?;
            if !inner.is_empty() {
                inner.parse::<syn::Token![,]>()?;
            }
        }
        return Ok(());
    }
    if alone && input.peek(syn::Ident) {
        let ahead = input.fork();
        let word: syn::Ident = ahead.parse()?;
        if word == "null" {
            input.parse::<syn::Ident>()?;
            return Ok(());
        }
    }
    let expr = input.parse()?;
    if !matches!(expr, syn::Expr::Lit(_)) {
        out.push(expr);
    }
    Ok(())
}

fn key(input: ParseStream<'_>, out: &mut Vec<syn::Expr>) -> syn::Result<()> {
    if input.peek(syn::Lit) {
        input.parse::<syn::Lit>()?;
        return Ok(());
    }
    // Up to the colon: `(expr)`, `CONST`, `a.b`, `f()`, `&key`.
    out.push(input.parse()?);
    Ok(())
}
