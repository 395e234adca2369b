//! What rules read out of the tokens of macros, which nobody has parsed yet, beside
//! the same in bodies: string literals, mentions of a name, accesses to fields.

use proc_macro2::{TokenStream, TokenTree};
use regex::Regex;

use super::facts::body_that_may;
use crate::span::Span;
use crate::syntax::ast::{ExprKind, Item, ItemKind, Lit, MacroCall};

/// Places where a method or function by this name is mentioned.
pub(super) fn mentions_in(item: &Item, text: &str, name: &str, out: &mut Vec<Span>) {
    match &item.kind {
        ItemKind::MacroCall(call) => in_tokens(call.tokens, text, name, out),
        ItemKind::MacroRules(rules) => in_tokens(rules.rules, text, name, out),
        _ => {}
    }
    let Some(body) = body_that_may(item, |text| text.contains(name)) else {
        return;
    };
    for expr in &body.exprs {
        match &expr.kind {
            ExprKind::MethodCall {
                method,
                method_span,
                ..
            } if method.as_str() == name => out.push(*method_span),
            ExprKind::Path(path)
                if path.segments.len() > 1
                    && path
                        .segments
                        .last()
                        .is_some_and(|s| s.name.as_str() == name) =>
            {
                out.push(path.span);
            }
            ExprKind::Macro(MacroCall { tokens, .. }) => in_tokens(*tokens, text, name, out),
            _ => {}
        }
    }
}

/// String literals that satisfy `wanted`; those of macros whose text shows no sign of a
/// `hint` are passed over.
pub(super) fn literals_of(
    item: &Item,
    text: &str,
    hint: &Regex,
    wanted: &dyn Fn(&str) -> bool,
    out: &mut Vec<(Span, String)>,
) {
    let in_macro = |call: &MacroCall, out: &mut Vec<(Span, String)>| {
        let source = text.get(call.tokens.start as usize..call.tokens.end as usize);
        // A value may be written with escapes.
        let may = source.is_some_and(|source| {
            source.contains('"') && (source.contains('\\') || hint.is_match(source))
        });
        if may && let Some(stream) = tokens_of(call.tokens, text) {
            string_tokens(stream, call.tokens, wanted, out);
        }
    };
    if let ItemKind::MacroCall(call) = &item.kind {
        in_macro(call, out);
    }
    let may = |text: &str| text.contains('\\') || hint.is_match(text);
    let Some(body) = body_that_may(item, may) else {
        return;
    };
    for expr in &body.exprs {
        match &expr.kind {
            ExprKind::Lit(Lit::Str(value)) if wanted(value) => {
                out.push((expr.span, value.to_string()));
            }
            ExprKind::Macro(call) => in_macro(call, out),
            _ => {}
        }
    }
}

fn string_tokens(
    stream: TokenStream,
    base: Span,
    wanted: &dyn Fn(&str) -> bool,
    out: &mut Vec<(Span, String)>,
) {
    for token in stream {
        match token {
            TokenTree::Group(group) => string_tokens(group.stream(), base, wanted, out),
            TokenTree::Literal(literal) => {
                let at = literal.span();
                if let syn::Lit::Str(value) = syn::Lit::new(literal) {
                    let value = value.value();
                    if wanted(&value) {
                        out.push((place(base, at), value));
                    }
                }
            }
            _ => {}
        }
    }
}

/// Identifiers in the tokens of a macro, which nobody has parsed yet.
fn in_tokens(tokens: Span, text: &str, name: &str, out: &mut Vec<Span>) {
    let mentioned = text
        .get(tokens.start as usize..tokens.end as usize)
        .is_some_and(|source| source.contains(name));
    if let (true, Some(stream)) = (mentioned, tokens_of(tokens, text)) {
        idents(stream, tokens, name, out);
    }
}

pub(super) fn tokens_of(tokens: Span, text: &str) -> Option<TokenStream> {
    text.get(tokens.start as usize..tokens.end as usize)?
        .parse()
        .ok()
}

/// The place of a token in a stream that was parsed from the text at `base`.
fn place(base: Span, span: proc_macro2::Span) -> Span {
    let range = span.byte_range();
    Span {
        file: base.file,
        start: base.start + range.start as u32,
        end: base.start + range.end as u32,
    }
}

/// `owner.field` and what is called on it.
pub(super) fn field_accesses(
    stream: TokenStream,
    base: Span,
    owner: &str,
    out: &mut Vec<(String, Option<String>, Span)>,
) {
    let tokens: Vec<TokenTree> = stream.into_iter().collect();
    let is_dot =
        |i: usize| matches!(tokens.get(i), Some(TokenTree::Punct(p)) if p.as_char() == '.');
    let ident = |i: usize| match tokens.get(i) {
        Some(TokenTree::Ident(ident)) => Some(ident),
        _ => None,
    };
    for (i, token) in tokens.iter().enumerate() {
        if let TokenTree::Group(group) = token {
            field_accesses(group.stream(), base, owner, out);
        }
        let Some(start) = ident(i).filter(|ident| *ident == owner) else {
            continue;
        };
        let Some(field) = ident(i + 2).filter(|_| is_dot(i + 1)) else {
            continue;
        };
        let then = ident(i + 4)
            .filter(|_| is_dot(i + 3))
            .map(ToString::to_string);
        let span = place(base, start.span()).to(place(base, field.span()));
        out.push((field.to_string(), then, span));
    }
}

/// All identifiers in the tokens of a macro.
pub(super) fn words_in_macro(call: &MacroCall, text: &str, out: &mut Vec<String>) {
    fn collect(stream: TokenStream, out: &mut Vec<String>) {
        for token in stream {
            match token {
                TokenTree::Group(group) => collect(group.stream(), out),
                TokenTree::Ident(ident) => out.push(ident.to_string()),
                _ => {}
            }
        }
    }
    if let Some(stream) = tokens_of(call.tokens, text) {
        collect(stream, out);
    }
}

fn idents(stream: TokenStream, base: Span, name: &str, out: &mut Vec<Span>) {
    for token in stream {
        match token {
            TokenTree::Group(group) => idents(group.stream(), base, name, out),
            TokenTree::Ident(ident) if ident == name => out.push(place(base, ident.span())),
            _ => {}
        }
    }
}
