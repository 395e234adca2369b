//! What macros whose grammar is known turn into, computed when asked for.
//!
//! A call's tokens are lexed again from their byte range (or from the output
//! of the macro they stand in), parsed by the grammar, and converted into the
//! caller's body, with every span pointing at the bytes in the file.

mod fallback;
mod format_args;
mod json;
mod kv;
mod log;
mod select;
mod tracing;

use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser};

pub(super) use self::kv::{RawRecord, key};
pub(super) use self::tracing::field;
use super::ast::{Arm, Body, Expansion, ExprId, ExprKind, Lit, MacroCall, PatKind};
use super::convert::{Converter, Origin};
use super::parse::{session, stack_needed};

/// The grammars of macros that models can name with `#[grammar(…)]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Grammar {
    /// `format!`-like: `leading` plain arguments, then a format string and its arguments.
    Format {
        /// How many arguments come before the format string.
        leading: usize,
    },
    /// `write!(dst, "…", …)`
    Write,
    /// `panic!("…", …)`, `panic!(value)`
    Panic,
    /// `assert!(cond, "…", …)`
    Assert,
    /// `assert_eq!(a, b, "…", …)`
    AssertEq,
    /// The `log` crate: `info!(target: "t", key:? = v; "…", …)`
    Log,
    /// `tracing::info!(target: "t", key = ?v, %w, "…", …)`, `event!(Level::INFO, …)`
    TracingEvent,
    /// `tracing::info_span!("name", key = v)`, `span!(Level::INFO, "name", …)`
    TracingSpan,
    /// `slog::info!(logger, "…", x; "key" => %v)`, `o!("key" => v)`
    Slog,
    /// The `metrics` crate: `counter!("name", "label" => v)`
    Metrics,
    /// `json!({"key": expr})`
    Json,
    /// `matches!(e, pat if guard)`
    Matches,
    /// `vec![a, b]`, `vec![a; n]`
    Vec,
    /// `select! { pat = future, if cond => handler, else => handler }` of tokio and
    /// futures, `recv(channel) -> pat => handler` of crossbeam.
    Select,
    /// Comma-separated expressions: `dbg!`, `join!`, macros nobody knows.
    Args,
    /// Tokens that are not evaluated: `stringify!`, `line!`, `include_str!`.
    Text,
}

impl Grammar {
    /// The grammar called `name` in the stub language; `None` for an unknown name.
    pub fn from_name(name: &str) -> Option<Grammar> {
        Some(match name {
            "format" | "bail" => Grammar::Format { leading: 0 },
            "write" => Grammar::Write,
            "panic" => Grammar::Panic,
            "assert" | "ensure" => Grammar::Assert,
            "assert_eq" => Grammar::AssertEq,
            "log" => Grammar::Log,
            "tracing_event" => Grammar::TracingEvent,
            "tracing_span" => Grammar::TracingSpan,
            "slog" => Grammar::Slog,
            "metrics" => Grammar::Metrics,
            "json" => Grammar::Json,
            "matches" => Grammar::Matches,
            "vec" => Grammar::Vec,
            "select" => Grammar::Select,
            "args" => Grammar::Args,
            "text" => Grammar::Text,
            _ => return None,
        })
    }

    /// All names [`Grammar::from_name`] knows, for messages.
    pub const NAMES: [&'static str; 18] = [
        "format",
        "bail",
        "ensure",
        "write",
        "panic",
        "assert",
        "assert_eq",
        "log",
        "tracing_event",
        "tracing_span",
        "slog",
        "metrics",
        "json",
        "matches",
        "vec",
        "select",
        "args",
        "text",
    ];
}

/// Expands a call by a grammar. `text` is the whole text of `call.tokens.file`.
///
/// New expressions and patterns are appended to `body`. When the tokens do not fit
/// the grammar, the result is [`Expansion::Args`] if they are comma-separated
/// expressions and [`Expansion::Opaque`] with what could be recognized otherwise.
/// Never panics.
pub fn expand(grammar: Grammar, call: &MacroCall, text: &str, body: &mut Body) -> Expansion {
    let (tokens, origin) = tokens_of(call, text);
    if grammar == Grammar::Text {
        return Expansion::Args(Vec::new());
    }
    let Ok(stack) = stack_needed(tokens) else {
        return Expansion::Opaque(Vec::new());
    };
    let mut converter = Converter::new(tokens, origin);
    converter.resume(body);
    let expansion = session(stack, || {
        let Ok(stream) = tokens.parse::<TokenStream>() else {
            return None;
        };
        let cx = &mut converter;
        Some(
            by_grammar(grammar, call, &stream, cx)
                .or_else(|| fallback::args(&stream, cx))
                .unwrap_or_else(|| fallback::opaque(&stream, cx)),
        )
    });
    converter.suspend(body);
    expansion.flatten().unwrap_or(Expansion::Opaque(Vec::new()))
}

/// The tokens of a call as text, and where that text stands.
pub(super) fn tokens_of<'t>(call: &'t MacroCall, text: &'t str) -> (&'t str, Origin) {
    match &call.owned {
        Some(owned) => {
            let origin = Origin::Expanded {
                text: owned.text.clone(),
                base: owned.start,
            };
            (owned.as_str(), origin)
        }
        None => {
            let range = call.tokens.start as usize..call.tokens.end as usize;
            let origin = Origin::File {
                file: call.tokens.file,
                base: call.tokens.start,
            };
            (text.get(range).unwrap_or(""), origin)
        }
    }
}

/// `None` when the tokens do not fit.
fn by_grammar(
    grammar: Grammar,
    call: &MacroCall,
    stream: &TokenStream,
    cx: &mut Converter<'_>,
) -> Option<Expansion> {
    let name = call.path.segments.last().map_or("", |s| s.name.as_str());
    let tokens = stream.clone();
    match grammar {
        Grammar::Format { leading } => format_args::expand(leading, tokens, cx),
        Grammar::Panic => format_args::expand(0, tokens, cx),
        Grammar::Write | Grammar::Assert => format_args::expand(1, tokens, cx),
        Grammar::AssertEq => format_args::expand(2, tokens, cx),
        Grammar::Log => log::log(name, tokens, cx),
        Grammar::Slog => log::slog(name, tokens, cx),
        Grammar::Metrics => log::metrics(tokens, cx),
        Grammar::TracingEvent => tracing::event(name, tokens, cx),
        Grammar::TracingSpan => tracing::span(name, tokens, cx),
        Grammar::Json => json::expand(tokens, cx),
        Grammar::Matches => matches(tokens, cx),
        Grammar::Vec => vec(tokens, cx),
        Grammar::Select => select::expand(tokens, cx),
        Grammar::Args | Grammar::Text => None,
    }
}

/// `matches!(e, pat if guard)` as a `match`.
fn matches(tokens: TokenStream, cx: &mut Converter<'_>) -> Option<Expansion> {
    let parse = |input: ParseStream<'_>| {
        let scrutinee: syn::Expr = input.parse()?;
        input.parse::<syn::Token![,]>()?;
        let pat = syn::Pat::parse_multi_with_leading_vert(input)?;
        let guard = if input.peek(syn::Token![if]) {
            input.parse::<syn::Token![if]>()?;
            Some(input.parse::<syn::Expr>()?)
        } else {
            None
        };
        input.parse::<Option<syn::Token![,]>>()?;
        Ok((scrutinee, pat, guard))
    };
    let (scrutinee, pat, guard) = parse.parse2(tokens).ok()?;
    let scrutinee = cx.expr(&scrutinee);
    let span = cx.span_of(scrutinee);
    let pat = cx.pat(&pat);
    let guard = guard.map(|g| cx.expr(&g));
    let yes = cx.push(ExprKind::Lit(Lit::Bool(true)), span);
    let no = cx.push(ExprKind::Lit(Lit::Bool(false)), span);
    let wild = cx.push_pat(PatKind::Wild, span);
    let arms = vec![
        Arm {
            pat,
            guard,
            body: yes,
        },
        Arm {
            pat: wild,
            guard: None,
            body: no,
        },
    ];
    Some(Expansion::Expr(
        cx.push(ExprKind::Match { scrutinee, arms }, span),
    ))
}

/// `vec![a, b]`, `vec![a; n]` as arrays.
fn vec(tokens: TokenStream, cx: &mut Converter<'_>) -> Option<Expansion> {
    let parse = |input: ParseStream<'_>| {
        let mut elems: Vec<syn::Expr> = Vec::new();
        while !input.is_empty() {
            elems.push(input.parse()?);
            if input.peek(syn::Token![;]) && elems.len() == 1 {
                input.parse::<syn::Token![;]>()?;
                let len: syn::Expr = input.parse()?;
                return Ok((elems, Some(len)));
            }
            if !input.is_empty() {
                input.parse::<syn::Token![,]>()?;
            }
        }
        Ok((elems, None))
    };
    let (elems, len) = parse.parse2(tokens).ok()?;
    let elems: Vec<ExprId> = elems.iter().map(|e| cx.expr(e)).collect();
    let len = len.map(|l| cx.expr(&l));
    let span = match (elems.first(), elems.last()) {
        (Some(first), Some(last)) => cx.span_of(*first).to(cx.span_of(*last)),
        _ => cx.whole(),
    };
    let kind = match (elems.as_slice(), len) {
        ([value], Some(len)) => ExprKind::Repeat(*value, len),
        _ => ExprKind::Array(elems),
    };
    Some(Expansion::Expr(cx.push(kind, span)))
}

#[cfg(test)]
mod tests;
