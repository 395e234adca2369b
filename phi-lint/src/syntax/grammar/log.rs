//! The macros of `log`, `slog` and `metrics`.

use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser};

use super::format_args::RawFormat;
use super::kv::{RawRecord, comma, has_semicolon, key, options};
use crate::syntax::ast::{Expansion, FieldVia};
use crate::syntax::convert::Converter;

/// `info!(logger: l, target: t, key:? = v, key; "…", …)`; `log!` has a level first.
pub(super) fn log(name: &str, tokens: TokenStream, cx: &mut Converter<'_>) -> Option<Expansion> {
    let parse = |input: ParseStream<'_>| {
        let mut record = RawRecord::default();
        options(input, &["logger", "target"], &mut record)?;
        if name == "log" {
            record.context.push(input.parse()?);
            comma(input)?;
        }
        if has_semicolon(input) {
            while !input.peek(syn::Token![;]) {
                record.fields.push(log_field(input)?);
                if !input.peek(syn::Token![;]) {
                    input.parse::<syn::Token![,]>()?;
                }
            }
            input.parse::<syn::Token![;]>()?;
        }
        if !input.is_empty() {
            record.message = Some(RawFormat::parse(input)?);
        }
        Ok(record)
    };
    let record = parse.parse2(tokens).ok()?;
    Some(Expansion::Record(record.convert(cx)))
}

/// `key`, `key = v`, `key:% = v`, `key:debug`.
fn log_field(input: ParseStream<'_>) -> syn::Result<(String, FieldVia, syn::Expr)> {
    let (key, shorthand) = key(input)?;
    let mut via = FieldVia::Value;
    if input.peek(syn::Token![:]) {
        input.parse::<syn::Token![:]>()?;
        via = if input.peek(syn::Token![?]) {
            input.parse::<syn::Token![?]>()?;
            FieldVia::Debug
        } else if input.peek(syn::Token![%]) {
            input.parse::<syn::Token![%]>()?;
            FieldVia::Display
        } else {
            match input.parse::<syn::Ident>()?.to_string().as_str() {
                "debug" => FieldVia::Debug,
                "display" | "err" | "error" => FieldVia::Display,
                "serde" | "sval" => FieldVia::Serialize,
                _ => FieldVia::Value,
            }
        };
    }
    let value = if input.peek(syn::Token![=]) {
        input.parse::<syn::Token![=]>()?;
        input.parse()?
    } else {
        shorthand.ok_or_else(|| input.error("expected `= value`"))?
    };
    Ok((key, via, value))
}

/// `info!(logger, #"tag", "…", x; "key" => %v, o!(…))`, `log!(logger, level, tag, "…")`,
/// `o!("key" => v)`.
pub(super) fn slog(name: &str, tokens: TokenStream, cx: &mut Converter<'_>) -> Option<Expansion> {
    let parse = |input: ParseStream<'_>| {
        let mut record = RawRecord::default();
        if matches!(name, "o" | "b" | "kv" | "slog_o" | "slog_b" | "slog_kv") {
            slog_fields(input, &mut record)?;
            return Ok(record);
        }
        record.context.push(input.parse()?);
        comma(input)?;
        if matches!(name, "log" | "slog_log") {
            record.context.push(input.parse()?);
            comma(input)?;
            // The tag, which is a literal.
            if input.peek(syn::LitStr) && input.peek2(syn::Token![,]) {
                input.parse::<syn::LitStr>()?;
                comma(input)?;
            }
        }
        if input.peek(syn::Token![#]) {
            input.parse::<syn::Token![#]>()?;
            input.parse::<syn::Lit>()?;
            comma(input)?;
        }
        // The message up to `;`, then fields.
        let message = until_semicolon(input)?;
        if !message.is_empty() {
            record.message = Some(RawFormat::parse.parse2(message)?);
        }
        if !input.is_empty() {
            input.parse::<syn::Token![;]>()?;
            slog_fields(input, &mut record)?;
        }
        Ok(record)
    };
    let record = parse.parse2(tokens).ok()?;
    Some(Expansion::Record(record.convert(cx)))
}

fn until_semicolon(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let mut out = Vec::new();
    while !input.is_empty() && !input.peek(syn::Token![;]) {
        out.push(input.parse::<proc_macro2::TokenTree>()?);
    }
    Ok(out.into_iter().collect())
}

fn slog_fields(input: ParseStream<'_>, record: &mut RawRecord) -> syn::Result<()> {
    while !input.is_empty() {
        let keyed = {
            let ahead = input.fork();
            (ahead.parse::<syn::Expr>().is_ok()) && ahead.peek(syn::Token![=>])
        };
        if keyed {
            let key: syn::Expr = input.parse()?;
            input.parse::<syn::Token![=>]>()?;
            let (via, value) = slog_value(input)?;
            let name = match &key {
                syn::Expr::Lit(syn::ExprLit {
                    lit: syn::Lit::Str(s),
                    ..
                }) => s.value(),
                _ => {
                    record.context.push(key);
                    String::new()
                }
            };
            record.fields.push((name, via, value));
        } else {
            // `o!(…)`, a variable, or a `KV` value.
            let (via, value) = slog_value(input)?;
            let name = match &value {
                syn::Expr::Path(p) => p.path.get_ident().map(ToString::to_string),
                _ => None,
            };
            record.fields.push((name.unwrap_or_default(), via, value));
        }
        comma(input)?;
    }
    Ok(())
}

/// `v`, `%v`, `?v`, `#?v`, `#v`, with `%*`/`?*` for what is formatted through a reference.
fn slog_value(input: ParseStream<'_>) -> syn::Result<(FieldVia, syn::Expr)> {
    let mut via = FieldVia::Value;
    loop {
        if input.peek(syn::Token![#]) {
            input.parse::<syn::Token![#]>()?;
            via = FieldVia::Display;
        } else if input.peek(syn::Token![%]) {
            input.parse::<syn::Token![%]>()?;
            via = FieldVia::Display;
        } else if input.peek(syn::Token![?]) {
            input.parse::<syn::Token![?]>()?;
            via = FieldVia::Debug;
        } else {
            break;
        }
    }
    Ok((via, input.parse()?))
}

/// `counter!(target: t, level: l, name, value, "label" => v, …)`, `gauge!(name, &labels)`.
pub(super) fn metrics(tokens: TokenStream, cx: &mut Converter<'_>) -> Option<Expansion> {
    let parse = |input: ParseStream<'_>| {
        let mut record = RawRecord::default();
        options(
            input,
            &["target", "level", "unit", "description"],
            &mut record,
        )?;
        if input.is_empty() {
            return Ok(record);
        }
        record.name = Some(input.parse()?);
        comma(input)?;
        while !input.is_empty() {
            let first: syn::Expr = input.parse()?;
            if input.peek(syn::Token![=>]) {
                input.parse::<syn::Token![=>]>()?;
                let value = input.parse()?;
                let label = match first {
                    syn::Expr::Lit(syn::ExprLit {
                        lit: syn::Lit::Str(s),
                        ..
                    }) => s.value(),
                    first => {
                        record.fields.push(("label".into(), FieldVia::Value, first));
                        String::new()
                    }
                };
                record.fields.push((label, FieldVia::Value, value));
            } else if !matches!(first, syn::Expr::Lit(_)) {
                record.fields.push(("value".into(), FieldVia::Value, first));
            }
            comma(input)?;
        }
        Ok(record)
    };
    let record = parse.parse2(tokens).ok()?;
    Some(Expansion::Record(record.convert(cx)))
}
