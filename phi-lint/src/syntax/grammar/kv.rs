//! Pieces that the grammars of logging macros share.

use syn::ext::IdentExt;
use syn::parse::ParseStream;

use super::format_args::RawFormat;
use crate::syntax::ast::{FieldVia, Record, RecordField};
use crate::syntax::convert::Converter;

/// A record, parsed but not converted.
#[derive(Default)]
pub(in crate::syntax) struct RawRecord {
    pub(in crate::syntax) context: Vec<syn::Expr>,
    pub(in crate::syntax) name: Option<syn::Expr>,
    pub(in crate::syntax) fields: Vec<(String, FieldVia, syn::Expr)>,
    pub(in crate::syntax) message: Option<RawFormat>,
}

impl RawRecord {
    /// Converts it.
    pub(in crate::syntax) fn convert(&self, cx: &mut Converter<'_>) -> Record {
        let context = self.context.iter().map(|e| cx.expr(e)).collect();
        let name = self
            .name
            .as_ref()
            .filter(|name| cx.literal_text(name).is_none())
            .map(|name| cx.expr(name));
        let fields = self
            .fields
            .iter()
            .map(|(key, via, value)| RecordField {
                key: key.clone(),
                value: cx.expr(value),
                via: *via,
            })
            .collect();
        let message = self.message.as_ref().map(|m| cx.format(m));
        Record {
            context,
            name,
            fields,
            message,
        }
    }
}

/// `name: expr,` for the given names (`target`, `parent`, `logger`, `name`):
/// context, and the name itself.
pub(super) fn options(
    input: ParseStream<'_>,
    names: &[&str],
    record: &mut RawRecord,
) -> syn::Result<()> {
    while input.peek(syn::Ident::peek_any)
        && input.peek2(syn::Token![:])
        && !input.peek2(syn::Token![::])
    {
        let ahead = input.fork();
        let word = syn::Ident::parse_any(&ahead)?;
        if !names.iter().any(|n| word == n) {
            break;
        }
        syn::Ident::parse_any(input)?;
        input.parse::<syn::Token![:]>()?;
        let value = input.parse()?;
        if word == "name" {
            record.name = Some(value);
        } else {
            record.context.push(value);
        }
        if !input.is_empty() {
            input.parse::<syn::Token![,]>()?;
        }
    }
    Ok(())
}

/// A key: `a`, `a.b.c`, `r#type`, `"text"`; with its expression if it can stand for one.
pub(in crate::syntax) fn key(input: ParseStream<'_>) -> syn::Result<(String, Option<syn::Expr>)> {
    if input.peek(syn::LitStr) {
        return Ok((input.parse::<syn::LitStr>()?.value(), None));
    }
    let start = input.fork();
    let mut key = syn::Ident::parse_any(input)?.unraw().to_string();
    while input.peek(syn::Token![.]) {
        input.parse::<syn::Token![.]>()?;
        key.push('.');
        if input.peek(syn::LitInt) {
            key.push_str(input.parse::<syn::LitInt>()?.base10_digits());
        } else {
            key.push_str(&syn::Ident::parse_any(input)?.unraw().to_string());
        }
    }
    Ok((key, dotted(&start)))
}

/// `a.b.c` as an expression.
fn dotted(input: ParseStream<'_>) -> Option<syn::Expr> {
    let mut expr = syn::Expr::Path(syn::ExprPath {
        attrs: Vec::new(),
        qself: None,
        path: input
            .parse::<syn::Ident>()
            .map(syn::Path::from)
            .or_else(|_| input.parse::<syn::Token![self]>().map(syn::Path::from))
            .ok()?,
    });
    while input.peek(syn::Token![.]) {
        let dot_token = input.parse().ok()?;
        let member = input.parse().ok()?;
        expr = syn::Expr::Field(syn::ExprField {
            attrs: Vec::new(),
            base: Box::new(expr),
            dot_token,
            member,
        });
    }
    Some(expr)
}

/// `%` or `?` before a value.
pub(super) fn sigil(input: ParseStream<'_>) -> syn::Result<FieldVia> {
    if input.peek(syn::Token![%]) {
        input.parse::<syn::Token![%]>()?;
        Ok(FieldVia::Display)
    } else if input.peek(syn::Token![?]) {
        input.parse::<syn::Token![?]>()?;
        Ok(FieldVia::Debug)
    } else {
        Ok(FieldVia::Value)
    }
}

/// A comma or the end.
pub(super) fn comma(input: ParseStream<'_>) -> syn::Result<()> {
    if !input.is_empty() {
        input.parse::<syn::Token![,]>()?;
    }
    Ok(())
}

/// Whether a `;` stands among the tokens that are left, outside brackets.
pub(super) fn has_semicolon(input: ParseStream<'_>) -> bool {
    let ahead = input.fork();
    while !ahead.is_empty() {
        match ahead.parse::<proc_macro2::TokenTree>() {
            Ok(proc_macro2::TokenTree::Punct(p)) if p.as_char() == ';' => return true,
            Ok(_) => {}
            Err(_) => return false,
        }
    }
    false
}
