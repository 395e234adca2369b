//! `json!` and its relatives.

use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser};

use crate::span::Name;
use crate::syntax::ast::{Expansion, Json, JsonKey};
use crate::syntax::convert::Converter;

/// The document. Several values, one after the other, are the parts of an array.
pub(super) fn expand(tokens: TokenStream, cx: &mut Converter<'_>) -> Option<Expansion> {
    let parse = |input: ParseStream<'_>| {
        let mut out = Vec::new();
        while !input.is_empty() {
            out.push(value(input)?);
            input.parse::<Option<syn::Token![,]>>()?;
        }
        Ok(out)
    };
    let mut values = parse.parse2(tokens).ok()?;
    let document = match values.len() {
        1 => values.remove(0),
        _ => Parsed::Array(values),
    };
    Some(Expansion::Json(convert(document, cx)))
}

/// A document before its expressions are converted: it may turn out to be none.
enum Parsed {
    Literal,
    Value(Box<syn::Expr>),
    Array(Vec<Parsed>),
    Object(Vec<(ParsedKey, Parsed)>),
}

enum ParsedKey {
    Literal(Name),
    Value(Box<syn::Expr>),
}

fn convert(document: Parsed, cx: &mut Converter<'_>) -> Json {
    match document {
        Parsed::Literal => Json::Literal,
        Parsed::Value(expr) => Json::Value(cx.expr(&expr)),
        Parsed::Array(parts) => Json::Array(parts.into_iter().map(|p| convert(p, cx)).collect()),
        Parsed::Object(parts) => {
            let mut part = |(key, value)| {
                let key = match key {
                    ParsedKey::Literal(name) => JsonKey::Literal(name),
                    ParsedKey::Value(expr) => JsonKey::Value(cx.expr(&expr)),
                };
                (key, convert(value, cx))
            };
            Json::Object(parts.into_iter().map(&mut part).collect())
        }
    }
}

fn value(input: ParseStream<'_>) -> syn::Result<Parsed> {
    // A bracket is JSON only when it is the whole value.
    let alone = {
        let ahead = input.fork();
        ahead.parse::<proc_macro2::TokenTree>().is_ok()
            && (ahead.is_empty() || ahead.peek(syn::Token![,]))
    };
    if alone && input.peek(syn::token::Brace) {
        let inner;
        syn::braced!(inner in input);
        let mut parts = Vec::new();
        while !inner.is_empty() {
            let key = key(&inner)?;
            inner.parse::<syn::Token![:]>()?;
            parts.push((key, value(&inner)?));
            if !inner.is_empty() {
                inner.parse::<syn::Token![,]>()?;
            }
        }
        return Ok(Parsed::Object(parts));
    }
    if alone && input.peek(syn::token::Bracket) {
        let inner;
        syn::bracketed!(inner in input);
        let mut parts = Vec::new();
        while !inner.is_empty() {
            parts.push(value(&inner)?);
            if !inner.is_empty() {
                inner.parse::<syn::Token![,]>()?;
            }
        }
        return Ok(Parsed::Array(parts));
    }
    if alone && input.peek(syn::Ident) {
        let ahead = input.fork();
        let word: syn::Ident = ahead.parse()?;
        if word == "null" {
            input.parse::<syn::Ident>()?;
            return Ok(Parsed::Literal);
        }
    }
    let expr: syn::Expr = input.parse()?;
    Ok(match expr {
        syn::Expr::Lit(_) => Parsed::Literal,
        expr => Parsed::Value(Box::new(expr)),
    })
}

fn key(input: ParseStream<'_>) -> syn::Result<ParsedKey> {
    if input.peek(syn::Lit) {
        return Ok(ParsedKey::Literal(match input.parse::<syn::Lit>()? {
            syn::Lit::Str(text) => Name::from(&text.value()),
            other => Name::from(&quote::ToTokens::into_token_stream(other).to_string()),
        }));
    }
    // Up to the colon: `(expr)`, `CONST`, `a.b`, `f()`, `&key`.
    Ok(ParsedKey::Value(Box::new(input.parse()?)))
}
