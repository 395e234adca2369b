//! The macros of `tracing`.

use proc_macro2::TokenStream;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};

use super::format_args::RawFormat;
use super::kv::{RawRecord, comma, key, options, sigil};
use crate::syntax::ast::{Expansion, FieldVia};
use crate::syntax::convert::Converter;

const OPTIONS: [&str; 3] = ["name", "target", "parent"];

/// `info!(…)`, `event!(Level::INFO, …)`.
pub(super) fn event(name: &str, tokens: TokenStream, cx: &mut Converter<'_>) -> Option<Expansion> {
    let parse = |input: ParseStream<'_>| {
        let mut record = RawRecord::default();
        options(input, &OPTIONS, &mut record)?;
        if name.ends_with("event") || name.ends_with("enabled") && !input.is_empty() {
            record.context.push(input.parse()?);
            comma(input)?;
        }
        fields_and_message(input, &mut record)?;
        Ok(record)
    };
    let record = parse.parse2(tokens).ok()?;
    Some(Expansion::Record(record.convert(cx)))
}

/// `info_span!("name", …)`, `span!(Level::INFO, "name", …)`.
pub(super) fn span(name: &str, tokens: TokenStream, cx: &mut Converter<'_>) -> Option<Expansion> {
    let parse = |input: ParseStream<'_>| {
        let mut record = RawRecord::default();
        options(input, &OPTIONS, &mut record)?;
        if name == "span" {
            record.context.push(input.parse()?);
            comma(input)?;
        }
        if !input.is_empty() {
            record.name = Some(input.parse()?);
            comma(input)?;
        }
        fields_and_message(input, &mut record)?;
        Ok(record)
    };
    let record = parse.parse2(tokens).ok()?;
    Some(Expansion::Record(record.convert(cx)))
}

/// `{ fields }, "…", …` or `fields, "…", …`.
pub(super) fn fields_and_message(
    input: ParseStream<'_>,
    record: &mut RawRecord,
) -> syn::Result<()> {
    if input.peek(syn::token::Brace) && !input.peek2(syn::Token![=]) {
        let inner;
        syn::braced!(inner in input);
        while !inner.is_empty() {
            field(&inner, record)?;
            comma(&inner)?;
        }
        comma(input)?;
        if !input.is_empty() {
            record.message = Some(RawFormat::parse(input)?);
        }
        return Ok(());
    }
    while !input.is_empty() {
        if starts_field(input) {
            field(input, record)?;
            comma(input)?;
        } else {
            record.message = Some(RawFormat::parse(input)?);
        }
    }
    Ok(())
}

/// Whether a field starts here; if not, it is the message.
fn starts_field(input: ParseStream<'_>) -> bool {
    if input.peek(syn::Token![%]) || input.peek(syn::Token![?]) {
        return true;
    }
    if input.peek(syn::LitStr) {
        return input.peek2(syn::Token![=]);
    }
    // `a`, `a.b`, up to `=`, `,` or the end. A call or path is a message expression.
    let ahead = input.fork();
    input.peek(syn::Ident::peek_any)
        && key(&ahead).is_ok()
        && (ahead.is_empty()
            || ahead.peek(syn::Token![,])
            || ahead.peek(syn::Token![=]) && !ahead.peek(syn::Token![==]))
        || input.peek(syn::token::Brace)
}

/// `key = value`, `"key" = %value`, `{ KEY } = value`, `%value`, `value`.
pub(in crate::syntax) fn field(input: ParseStream<'_>, record: &mut RawRecord) -> syn::Result<()> {
    let via = sigil(input)?;
    if via != FieldVia::Value {
        let value: syn::Expr = input.parse()?;
        record.fields.push((name_of(&value), via, value));
        return Ok(());
    }
    let (key, shorthand) = if input.peek(syn::token::Brace) {
        let inner;
        syn::braced!(inner in input);
        let name: syn::Expr = inner.parse()?;
        let key = name_of(&name);
        record.context.push(name);
        (key, None)
    } else {
        key(input)?
    };
    if input.peek(syn::Token![=]) {
        input.parse::<syn::Token![=]>()?;
        let via = sigil(input)?;
        record.fields.push((key, via, input.parse()?));
    } else {
        let value = shorthand.ok_or_else(|| input.error("expected `= value`"))?;
        record.fields.push((key, FieldVia::Value, value));
    }
    Ok(())
}

/// `a.b` for a field shorthand.
fn name_of(expr: &syn::Expr) -> String {
    match expr {
        syn::Expr::Path(p) => p
            .path
            .segments
            .last()
            .map(|s| s.ident.unraw().to_string())
            .unwrap_or_default(),
        syn::Expr::Field(f) => {
            let member = match &f.member {
                syn::Member::Named(ident) => ident.unraw().to_string(),
                syn::Member::Unnamed(index) => index.index.to_string(),
            };
            format!("{}.{member}", name_of(&f.base))
        }
        _ => String::new(),
    }
}
