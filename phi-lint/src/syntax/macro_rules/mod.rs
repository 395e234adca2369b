//! The expander of `macro_rules!` macros.
//!
//! The output of an expansion is text again ([`ExpandedText`]), with the place
//! of everything that came from the call: so findings in a macro's output point
//! at the argument the user wrote, or at the whole call for what the macro's own
//! body did. Macro calls in the output carry their part of that text
//! ([`MacroCall::owned`](super::ast::MacroCall::owned)) and are expanded like any other.
//!
//! Hygiene is kept for locals: a local bound by the macro's body whose name the
//! call also uses is renamed (`x` to `xʹ`).

mod matcher;
mod pattern;
mod transcribe;

use std::borrow::Cow;
use std::cell::OnceCell;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser};

use self::pattern::Rule;
use super::ast::{
    Block, BlockKind, Body, ExpandedText, ExprId, ExprKind, Item, MacroCall, MacroRules,
};
use super::convert::{Converter, Hygiene, Origin, file_items};
use super::grammar::tokens_of;
use super::parse::{session, stack_needed};
use super::scan::{Kind, Scanner};
use super::{blank, declarations};

/// How deep expansions may nest; rustc's default `recursion_limit`.
const MAX_DEPTH: u32 = 128;

/// What one call in source, with everything below it, may cost: one unit an
/// expansion and one for every 64 bytes of output.
const FUEL: u32 = 20_000;

/// The longest output of one expansion, in bytes.
const MAX_OUTPUT: usize = 1 << 20;

/// The rules of a `macro_rules!` macro, ready to be matched. `Send + Sync`: parse
/// once, keep, and share.
#[derive(Debug)]
pub struct Rules {
    rules: Vec<Rule>,
    /// Stack that walking the rules may take.
    stack: usize,
}

impl Rules {
    /// Parses a definition. `text` is the whole text of `def.rules.file`. What cannot be
    /// read yields no rules, so that nothing matches.
    pub fn parse(def: &MacroRules, text: &str) -> Rules {
        let text = match &def.owned {
            Some(owned) => owned.as_str(),
            None => text
                .get(def.rules.start as usize..def.rules.end as usize)
                .unwrap_or(""),
        };
        Rules::from_text(text)
    }

    fn from_text(text: &str) -> Rules {
        let text = without_docs(text);
        let stack = stack_needed(&text).unwrap_or(0);
        let rules = (stack > 0)
            .then(|| {
                session(stack, || {
                    text.parse::<TokenStream>().ok().map(pattern::rules)
                })
            })
            .flatten()
            .flatten()
            .unwrap_or_default();
        Rules { rules, stack }
    }

    /// Whether the definition could not be read, or has an empty body as in stubs.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }
}

/// Expands a call in expression position. The result may be a block.
///
/// `text` is the whole text of `call.tokens.file`. `krate` is what `$crate` stands for
/// at the call: `crate` inside the defining crate, `::name` elsewhere. New
/// expressions are appended to `body`. `None` when no rule matches, the output is no
/// expression, or a limit was reached; `body` is then as it was or has unused additions.
pub fn expand_expr(
    rules: &Rules,
    call: &MacroCall,
    text: &str,
    krate: &str,
    body: &mut Body,
) -> Option<ExprId> {
    in_body(rules, call, text, krate, body, false, |stream, cx| {
        if let Ok(expr) = syn::parse2::<syn::Expr>(stream.clone()) {
            return Some(cx.expr(&expr));
        }
        let block = statements(&stream, cx)?;
        let span = cx.whole();
        Some(cx.push(ExprKind::Block(block), span))
    })
}

/// Expands a call in statement position: a plain block whose statements, tail
/// and items belong in place of the call, so that what its `let`s bind is visible after
/// it. Otherwise as [`expand_expr`].
pub fn expand_stmts(
    rules: &Rules,
    call: &MacroCall,
    text: &str,
    krate: &str,
    body: &mut Body,
) -> Option<Block> {
    in_body(rules, call, text, krate, body, true, |stream, cx| {
        statements(&stream, cx)
    })
}

/// Expands a call in item position, associated items included. Otherwise as [`expand_expr`].
pub fn expand_items(rules: &Rules, call: &MacroCall, text: &str, krate: &str) -> Option<Vec<Item>> {
    items_of(&output(rules, call, text, krate, false)?, call, text)
}

/// As [`expand_items`], declarations alone (see [`parse_declarations`](crate::syntax::parse_declarations)).
pub fn expand_declarations(
    rules: &Rules,
    call: &MacroCall,
    text: &str,
    krate: &str,
) -> Option<Vec<Item>> {
    let mut items = items_of(&output(rules, call, text, krate, true)?, call, text)?;
    declarations::strip_expanded(&mut items);
    Some(items)
}

fn items_of(output: &Arc<ExpandedText>, call: &MacroCall, text: &str) -> Option<Vec<Item>> {
    let plain = blank::without_arguments(&output.text);
    let stack = stack_needed(&plain).ok()?;
    let mut cx = converter(output, call, text, false);
    session(stack, || {
        let items = file_items.parse_str(&plain).ok()?;
        Some(cx.items(&items))
    })
    .flatten()
}

/// Parses the tokens of an item macro nobody knows as items: true of most macros
/// that wrap declarations (`cfg_rt! { … }`, `pin_project! { … }`). `text` is the
/// whole text of `call.tokens.file`; `None` when the tokens are anything else.
pub fn parse_as_items(call: &MacroCall, text: &str) -> Option<Vec<Item>> {
    let (tokens, origin) = tokens_of(call, text);
    let plain = blank::without_arguments(tokens);
    let stack = stack_needed(&plain).ok()?;
    let mut cx = Converter::new(tokens, origin);
    session(stack, || {
        let parse = |input: ParseStream<'_>| file_items(input);
        let items = parse.parse_str(&plain).ok()?;
        Some(cx.items(&items))
    })
    .flatten()
}

fn in_body<T>(
    rules: &Rules,
    call: &MacroCall,
    text: &str,
    krate: &str,
    body: &mut Body,
    spliced: bool,
    build: impl FnOnce(TokenStream, &mut Converter<'_>) -> Option<T>,
) -> Option<T> {
    let output = output(rules, call, text, krate, false)?;
    let stack = stack_needed(&output.text).ok()?;
    let mut cx = converter(&output, call, text, spliced);
    cx.resume(body);
    let built = session(stack, || {
        build(output.text.parse::<TokenStream>().ok()?, &mut cx)
    });
    cx.suspend(body);
    let renamed = std::mem::take(&mut cx.renamed);
    // Set once: the output is ours alone until now.
    let _ = output.renamed.set(renamed);
    built.flatten()
}

fn statements(stream: &TokenStream, cx: &mut Converter<'_>) -> Option<Block> {
    let stmts = syn::Block::parse_within.parse2(stream.clone()).ok()?;
    let (stmts, tail, items) = cx.statements(&stmts);
    Some(Block {
        kind: BlockKind::Plain,
        label: None,
        stmts,
        tail,
        items,
    })
}

fn converter<'o>(
    output: &'o Arc<ExpandedText>,
    call: &'o MacroCall,
    text: &'o str,
    spliced: bool,
) -> Converter<'o> {
    let origin = Origin::Expanded {
        text: Arc::clone(output),
        base: 0,
    };
    let mut cx = Converter::new(&output.text, origin);
    cx.hygiene = if spliced {
        Hygiene::All
    } else {
        Hygiene::Unlike(tokens_of(call, text).0, OnceCell::new())
    };
    cx
}

/// The output of the first rule that matches; without bodies, when only declarations are wanted.
fn output(
    rules: &Rules,
    call: &MacroCall,
    text: &str,
    krate: &str,
    declarations: bool,
) -> Option<Arc<ExpandedText>> {
    let (tokens, origin) = tokens_of(call, text);
    let stack = stack_needed(tokens).ok()? + rules.stack;
    let (depth, fuel) = match &origin {
        Origin::File { .. } => (1, Arc::new(AtomicU32::new(FUEL))),
        Origin::Expanded { text, .. } => (text.depth + 1, Arc::clone(&text.fuel)),
    };
    if depth > MAX_DEPTH {
        return None;
    }
    let blanked = without_docs(tokens);
    let written = session(stack, || {
        let stream: TokenStream = blanked.parse().ok()?;
        let places = Converter::new(&blanked, origin.clone());
        matcher::first(&rules.rules, stream, &places, |rule, bindings| {
            transcribe::write(rule, bindings, &places, krate, MAX_OUTPUT)
        })
    })
    .flatten()?;
    let cost = 1 + (written.text.len() / 64) as u32;
    fuel.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| {
        left.checked_sub(cost)
    })
    .ok()?;
    Some(Arc::new(ExpandedText {
        // Every byte stays in its place.
        text: match declarations {
            true => blank::without_bodies(&written.text),
            false => written.text,
        },
        places: written.places,
        call: call.span,
        depth,
        fuel,
        renamed: std::sync::OnceLock::new(),
    }))
}

/// Documentation comments as the attributes they are to a macro, in as many
/// bytes; what is too short for that as white space. Their text is nobody's concern here.
fn without_docs(text: &str) -> Cow<'_, str> {
    if !text.contains("//") && !text.contains("/*") {
        return Cow::Borrowed(text);
    }
    let mut out: Option<Vec<u8>> = None;
    for token in Scanner::new(text, 0) {
        if token.kind != (Kind::Comment { doc: true }) {
            continue;
        }
        let bytes = out.get_or_insert_with(|| text.as_bytes().to_vec());
        let inner = bytes.get(token.start + 2) == Some(&b'!');
        let attr: &[u8] = if inner {
            b"#![doc=\"\"]"
        } else {
            b"#[doc=\"\"]"
        };
        let comment = &mut bytes[token.start..token.end];
        comment
            .iter_mut()
            .filter(|b| **b != b'\n')
            .for_each(|b| *b = b' ');
        if let Some(room) = comment.get_mut(..attr.len())
            && !room.contains(&b'\n')
        {
            room.copy_from_slice(attr);
        }
    }
    match out.map(String::from_utf8) {
        Some(Ok(text)) => Cow::Owned(text),
        _ => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests;
