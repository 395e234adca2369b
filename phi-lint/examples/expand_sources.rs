//! Expands every macro call of every `.rs` file below the given directories:
//! well-known names by their grammar, macros of the same file by their rules.
//! Says how often a grammar fitted, with examples of what did not: a test
//! against real input that nothing panics and that the grammars are complete.
//!
//! ```text
//! cargo run --release -p phi-lint --example expand_sources -- DIR…
//! ```

#![allow(clippy::print_stdout, clippy::print_stderr)]

mod sources;

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use phi_lint::span::FileId;
use phi_lint::syntax::ast::{Body, Expansion, ExprKind, Item, ItemKind, MacroCall};
use phi_lint::syntax::{
    Grammar, Rules, expand, expand_expr, expand_items, parse_as_items, parse_file,
};

#[derive(Default)]
struct Count {
    calls: usize,
    fitted: usize,
    examples: Vec<String>,
}

#[derive(Default)]
struct Run {
    counts: BTreeMap<String, Count>,
    items: usize,
    items_known: usize,
    took: Duration,
}

fn grammar(path: &str) -> Option<&'static str> {
    Some(match path {
        "format" | "print" | "println" | "eprint" | "eprintln" | "format_args" | "bail"
        | "anyhow" | "eyre" => "format",
        "write" | "writeln" => "write",
        "panic" | "unreachable" | "todo" | "unimplemented" => "panic",
        "assert" | "debug_assert" | "ensure" => "assert",
        "assert_eq" | "assert_ne" | "debug_assert_eq" | "debug_assert_ne" => "assert_eq",
        "vec" => "vec",
        "matches" => "matches",
        "json" => "json",
        "select" | "select_biased" => "select",
        "log::info" | "log::debug" | "log::trace" | "log::warn" | "log::error" | "log::log" => {
            "log"
        }
        "info" | "debug" | "trace" | "warn" | "error" | "event" | "tracing::info"
        | "tracing::debug" | "tracing::trace" | "tracing::warn" | "tracing::error"
        | "tracing::event" => "tracing_event",
        "info_span"
        | "debug_span"
        | "trace_span"
        | "span"
        | "error_span"
        | "warn_span"
        | "tracing::info_span"
        | "tracing::debug_span"
        | "tracing::trace_span" => "tracing_span",
        "counter" | "gauge" | "histogram" => "metrics",
        "dbg" | "join" | "try_join" => "args",
        "stringify" | "concat" | "env" | "include_str" | "line" | "file" | "cfg" => "text",
        _ => return None,
    })
}

fn path_of(call: &MacroCall) -> String {
    let names: Vec<&str> = call.path.segments.iter().map(|s| s.name.as_str()).collect();
    names.join("::")
}

impl Run {
    fn note(&mut self, key: String, fitted: bool, example: impl FnOnce() -> String) {
        let count = self.counts.entry(key).or_default();
        count.calls += 1;
        count.fitted += usize::from(fitted);
        if !fitted {
            // One example for each macro.
            let example = example();
            let head = |e: &str| e.split('!').next().map(str::to_owned);
            let seen = count.examples.iter().any(|e| head(e) == head(&example));
            if count.examples.len() < 40 && !seen {
                count.examples.push(example);
            }
        }
    }

    fn body(&mut self, body: &Body, text: &str, place: &str, rules: &BTreeMap<String, Rules>) {
        let mut body = body.clone();
        let mut at = 0;
        // Expanding appends, so calls in outputs are visited too.
        while at < body.exprs.len() && body.exprs.len() < 200_000 {
            let kind = &body.exprs[at].kind;
            at += 1;
            let ExprKind::Macro(call) = kind else {
                if let ExprKind::Block(block) = kind {
                    let items = block.items.clone();
                    self.items(&items, text, place, rules);
                }
                continue;
            };
            let call = call.clone();
            let path = path_of(&call);
            let example = || {
                let (lo, hi) = (call.span.start as usize, call.span.end as usize);
                let source: String = text.get(lo..hi).unwrap_or("").chars().take(160).collect();
                format!(
                    "{place}: {}",
                    source.split_whitespace().collect::<Vec<_>>().join(" ")
                )
            };
            let start = Instant::now();
            if let Some(rules) = rules.get(&path) {
                let fitted = expand_expr(rules, &call, text, "crate", &mut body).is_some();
                self.took += start.elapsed();
                self.note("macro_rules of the file".into(), fitted, example);
            } else if let Some(name) = grammar(&path) {
                let Some(grammar) = Grammar::from_name(name) else {
                    continue;
                };
                let form = expand(grammar, &call, text, &mut body);
                self.took += start.elapsed();
                let fallback = matches!(form, Expansion::Opaque(_))
                    || matches!(form, Expansion::Args(_)) && !matches!(name, "args" | "text");
                self.note(name.into(), !fallback, example);
            } else {
                let form = expand(Grammar::Args, &call, text, &mut body);
                self.took += start.elapsed();
                self.note(
                    "unknown".into(),
                    !matches!(form, Expansion::Opaque(_)),
                    String::new,
                );
            }
        }
    }

    fn items(&mut self, items: &[Item], text: &str, place: &str, rules: &BTreeMap<String, Rules>) {
        for item in items {
            match &item.kind {
                ItemKind::Fn(f) => {
                    if let Some(body) = f.body.get() {
                        self.body(body, text, place, rules);
                    }
                }
                ItemKind::Const(c) | ItemKind::Static(c) => {
                    if let Some(body) = &c.body {
                        self.body(body, text, place, rules);
                    }
                }
                ItemKind::Impl(i) => self.items(&i.items, text, place, rules),
                ItemKind::Trait(t) => self.items(&t.items, text, place, rules),
                ItemKind::Mod {
                    items: Some(items), ..
                } => self.items(items, text, place, rules),
                ItemKind::MacroCall(call) => {
                    self.items += 1;
                    let known = rules.get(&path_of(call));
                    let start = Instant::now();
                    let made = match known {
                        Some(rules) => expand_items(rules, call, text, "crate"),
                        None => parse_as_items(call, text),
                    };
                    self.took += start.elapsed();
                    self.items_known += usize::from(made.is_some());
                    if known.is_some() {
                        let source = || {
                            let (lo, hi) = (call.span.start as usize, call.span.end as usize);
                            let s: String =
                                text.get(lo..hi).unwrap_or("").chars().take(160).collect();
                            format!(
                                "{place}: {}",
                                s.split_whitespace().collect::<Vec<_>>().join(" ")
                            )
                        };
                        self.note("macro_rules items".into(), made.is_some(), source);
                    }
                    if let Some(made) = made
                        && call.owned.as_ref().is_none_or(|o| o.text.depth < 20)
                    {
                        self.items(&made, text, place, rules);
                    }
                }
                _ => {}
            }
        }
    }
}

fn definitions(items: &[Item], text: &str, out: &mut BTreeMap<String, Rules>) {
    for item in items {
        match &item.kind {
            ItemKind::MacroRules(def) => {
                out.insert(item.name.to_string(), Rules::parse(def, text));
            }
            ItemKind::Mod {
                items: Some(items), ..
            } => definitions(items, text, out),
            ItemKind::Fn(f) => {
                for expr in f.body.get().iter().flat_map(|b| &b.exprs) {
                    if let ExprKind::Block(block) = &expr.kind {
                        definitions(&block.items, text, out);
                    }
                }
            }
            _ => {}
        }
    }
}

fn main() {
    let files = sources::files();
    let mut run = Run::default();
    for path in &files {
        let Ok(text) = std::fs::read_to_string(path) else {
            continue;
        };
        let Ok(parsed) = parse_file(FileId(0), &text) else {
            continue;
        };
        let mut rules = BTreeMap::new();
        definitions(&parsed.ast.items, &text, &mut rules);
        let parts: Vec<_> = path
            .iter()
            .rev()
            .take(3)
            .filter_map(|p| p.to_str())
            .collect();
        let place = parts.into_iter().rev().collect::<Vec<_>>().join("/");
        run.items(&parsed.ast.items, &text, &place, &rules);
    }
    for (name, count) in &run.counts {
        println!(
            "{name:<24} {:>7} calls, {:>7} fitted",
            count.calls, count.fitted
        );
        for example in &count.examples {
            println!("    {example}");
        }
    }
    println!(
        "item macros              {} calls, {} became items",
        run.items, run.items_known
    );
    println!("time                     {:.3} s", run.took.as_secs_f64());
}
