//! What expansions yield.

use super::*;
use crate::span::{FileId, Span};
use crate::syntax::ast::{Expansion, ItemKind};
use crate::syntax::tests::Random;
use crate::syntax::{Grammar, expand, parse_file, show};

/// A file with one macro and one function that calls it.
struct Case {
    text: String,
    rules: Rules,
    call: MacroCall,
    body: Body,
}

fn case(rules: &str, call: &str) -> Case {
    let text = format!("fn f() {{ let é = {call}; }}\nmacro_rules! m {{ {rules} }}");
    let file = parse_file(FileId(5), &text).expect("parses").ast;
    let (ItemKind::Fn(f), ItemKind::MacroRules(def)) = (&file.items[0].kind, &file.items[1].kind)
    else {
        panic!("a function and a macro")
    };
    let body = f.body.get().cloned().expect("has a body");
    let call = first_call(&body, 0).expect("a call");
    let rules = Rules::parse(def, &text);
    Case {
        text,
        rules,
        call,
        body,
    }
}

fn first_call(body: &Body, from: usize) -> Option<MacroCall> {
    body.exprs[from..].iter().find_map(|e| match &e.kind {
        ExprKind::Macro(m) => Some(m.clone()),
        _ => None,
    })
}

impl Case {
    fn expr(&mut self) -> Option<String> {
        let id = expand_expr(&self.rules, &self.call, &self.text, "::lib", &mut self.body)?;
        Some(show::expr(&self.body, id))
    }

    fn text_of(&self, span: Span) -> &str {
        &self.text[span.start as usize..span.end as usize]
    }
}

#[track_caller]
fn check(rules: &str, call: &str, want: &str) {
    let got = case(rules, call).expr();
    assert_eq!(got.as_deref(), Some(want), "{rules}  {call}");
}

#[test]
fn every_fragment_matches() {
    check(
        "($a:ident $b:tt $c:literal $d:lifetime) => { f($a, $b, $c) }",
        "m!(x (y) -1 'a)",
        "f(x, y, (Neg 1))",
    );
    check(
        "($a:expr, $t:ty, $p:pat) => { match $a as $t { $p => 1 } }",
        "m!(x + 1, Vec<u8>, Some(_) | None)",
        "match ((x Add 1) as Vec<u8>) { Some(_) | None => 1, }",
    );
    check("($p:path) => { $p(1) }", "m!(a::b::C)", "a::b::C(1)");
    check("($b:block) => { g($b) }", "m!({ 1 })", "g({ 1 })");
    check(
        "($t:ty) => { $t::new() }",
        "m!(Vec<u8>)",
        "<Vec<u8> as 0>::new()",
    );
    check("($($t:tt)*) => { f!($($t)*) }", "m!(a, b.c => d)", "f!");
}

#[test]
fn statements_are_fragments_too() {
    check(
        "($i:ident => { $($s:stmt)* }) => { { let $i = 1; $($s)* } }",
        "m!(x => { let y = x; g(y); y })",
        "{ let x = 1; let y = x; g(y); y }",
    );
}

#[test]
fn documentation_counts_as_an_attribute() {
    check(
        "($(#[$m:meta])+ $n:ident) => { f($n) }",
        "m!(/// some documentation\n x)",
        "f(x)",
    );
}

#[test]
fn precedence_of_arguments_is_kept() {
    check(
        "($a:expr, $b:expr) => { $a * $b }",
        "m!(x + 1, -y)",
        "((x Add 1) Mul (Neg y))",
    );
    check("($a:expr) => { $a.f() }", "m!(&x)", "&x.f()");
}

#[test]
fn repetitions_nest_and_separate() {
    check(
        "($($x:expr),* $(,)?) => { [$($x),*] }",
        "m!(a, b + 1, c,)",
        "[a, (b Add 1), c]",
    );
    check(
        "($($k:expr => $v:expr);+) => { f($(($k, $v)),+) }",
        "m!(a => 1; b => 2)",
        "f((a, 1), (b, 2))",
    );
    check(
        "($([$($x:ident)*])*) => { ($([$($x),*],)*) }",
        "m!([a b] [] [c])",
        "([a, b], [], [c])",
    );
    check(
        "($a:ident $(= $e:expr)?) => { f($a $(, $e)?) }",
        "m!(x = 1)",
        "f(x, 1)",
    );
    check(
        "($a:ident $(= $e:expr)?) => { f($a $(, $e)?) }",
        "m!(x)",
        "f(x)",
    );
    check(
        "($obj:ident: $($f:ident),*) => { f($($obj.$f),*) }",
        "m!(o: a, b)",
        "f(o.a, o.b)",
    );
}

#[test]
fn the_first_rule_that_fits_is_taken() {
    let rules = "(@a $x:expr) => { a($x) }; (key = $x:expr) => { k($x) }; () => { none() }; ($x:expr) => { any($x) };";
    for (call, want) in [
        ("m!(@a 1)", "a(1)"),
        ("m!(key = 2)", "k(2)"),
        ("m![]", "none()"),
        ("m!{z}", "any(z)"),
    ] {
        check(rules, call, want);
    }
    assert_eq!(case(rules, "m!(1 2)").expr(), None);
}

#[test]
fn crate_and_statements() {
    check(
        "($x:expr) => { $crate::log::info($x) }",
        "m!(a)",
        "::lib::log::info(a)",
    );
    check(
        "($x:expr) => {{ let y = $x; y.f() }}",
        "m!(a)",
        "{ let y = a; y.f() }",
    );
    check(
        "($x:expr) => { let y = $x; y.f(); }",
        "m!(a)",
        "{ let y = a; y.f(); }",
    );
    check("($x:expr) => { }", "m!(a)", "{ }");
}

#[test]
fn locals_of_the_macro_do_not_capture_the_caller_s() {
    check(
        "($e:expr) => {{ let x = 1; f($e, x) }}",
        "m!(x)",
        "{ let xʹ = 1; f(x, xʹ) }",
    );
    check(
        "($i:ident) => {{ let $i = 1; f($i) }}",
        "m!(x)",
        "{ let x = 1; f(x) }",
    );
    check(
        "($e:expr) => {{ let x = 1; f($e, |x| x) }}",
        "m!(y)",
        "{ let x = 1; f(y, |x| x) }",
    );
}

#[test]
fn spliced_statements_bind_for_what_follows() {
    let mut c = case(
        "($i:ident = $e:expr) => { let tmp = $e; let $i = tmp; }",
        "m!(a = b)",
    );
    let block = expand_stmts(&c.rules, &c.call, &c.text, "crate", &mut c.body).expect("expands");
    let span = c.call.span;
    c.body.exprs.push(crate::syntax::ast::Expr {
        kind: ExprKind::Block(block),
        span,
    });
    let id = ExprId(c.body.exprs.len() as u32 - 1);
    assert_eq!(show::expr(&c.body, id), "{ let tmpʹ = b; let a = tmpʹ; }");
}

#[test]
fn items_are_expanded() {
    let c = case(
        "($(#[$m:meta])* $v:vis struct $n:ident { $($f:ident : $t:ty),* }) => {
            $(#[$m])* $v struct $n { $($f: $t),* }
            impl $n { $v fn get(&self) -> usize { 0 } }
            macro_rules! inner { ($x:expr) => { $x } }
        }",
        "m! { /// doc\n #[derive(Debug)] pub struct P { a: u8, b: Vec<T> } }",
    );
    let items = expand_items(&c.rules, &c.call, &c.text, "crate").expect("expands");
    assert_eq!(
        show::items(&items),
        "#[derive] pub struct P {a: u8, b: Vec<T>}\nimpl P {\n  pub fn get(&self) -> usize {…}\n}\nmacro inner exported=false\n"
    );
    let ItemKind::Struct(s) = &items[0].kind else {
        panic!()
    };
    assert_eq!(c.text_of(items[0].name_span), "P");
    assert_eq!(c.text_of(s.fields[1].span), "b: Vec<T>");
    let ItemKind::MacroRules(inner) = &items[2].kind else {
        panic!()
    };
    assert!(!Rules::parse(inner, &c.text).is_empty());
}

#[test]
fn places_are_the_argument_s_or_the_call_s() {
    let mut c = case(
        "($a:expr, $b:expr) => { log($a, 1, $b + $a.c) }",
        "m!(patient.ssn, é)",
    );
    let from = c.body.exprs.len();
    c.expr().expect("expands");
    let texts: Vec<(String, &str)> = c.body.exprs[from..]
        .iter()
        .enumerate()
        .map(|(i, e)| {
            (
                show::expr(&c.body, ExprId((from + i) as u32)),
                c.text_of(e.span),
            )
        })
        .collect();
    let of = |shown: &str| texts.iter().find(|(s, _)| s == shown).map(|(_, t)| *t);
    assert_eq!(of("patient.ssn"), Some("patient.ssn"));
    assert_eq!(of("é"), Some("é"));
    assert_eq!(of("1"), Some("m!(patient.ssn, é)"));
    assert_eq!(
        of("log(patient.ssn, 1, (é Add patient.ssn.c))"),
        Some("m!(patient.ssn, é)")
    );
}

#[test]
fn calls_in_the_output_expand_too() {
    // A formatting macro behind a macro: captured names and arguments keep their places.
    let mut c = case(
        "($fmt:literal $(, $arg:expr)*) => {{ let level = 3; info!(target: \"t\", level, $fmt $(, $arg)*) }}",
        "m!(\"é {ssn} {}\", p.mrn)",
    );
    let from = c.body.exprs.len();
    c.expr().expect("expands");
    let inner = first_call(&c.body, from).expect("a call");
    assert!(inner.owned.is_some());
    let form = expand(Grammar::TracingEvent, &inner, &c.text, &mut c.body);
    assert_eq!(
        show::expansion(&c.body, &form),
        "record[context \"t\"; level = level; \"é {} {}\" {}ssn {}p.mrn]"
    );
    let Expansion::Record(record) = form else {
        panic!()
    };
    let message = record.message.expect("a message");
    let args: Vec<&str> = message
        .pieces
        .iter()
        .map(|p| c.text_of(c.body.exprs[p.arg.0 as usize].span))
        .collect();
    assert_eq!(args, ["ssn", "p.mrn"]);
    assert_eq!(c.text_of(message.pieces[0].span), "{ssn}");
}

#[test]
fn renamed_locals_reach_nested_calls() {
    let mut c = case(
        "($x:ident) => {{ let v = 1; m2!($x, v); warn!(\"{v}\", v, $x) }}",
        "m!(v)",
    );
    let from = c.body.exprs.len();
    assert_eq!(c.expr().as_deref(), Some("{ let vʹ = 1; m2!; warn! }"));
    let mut calls = c.body.exprs[from..].iter().filter_map(|e| match &e.kind {
        ExprKind::Macro(m) => Some(m.clone()),
        _ => None,
    });
    let (m2, log) = (calls.next().expect("m2"), calls.next().expect("log"));
    let form = expand(Grammar::Log, &log, &c.text, &mut c.body);
    assert_eq!(
        show::expansion(&c.body, &form),
        "record[\"{}\" {}vʹ unused vʹ, v]"
    );
    let rules = Rules::from_text("($a:ident, $b:ident) => { g($a, $b) }");
    let id = expand_expr(&rules, &m2, &c.text, "crate", &mut c.body).expect("expands");
    assert_eq!(show::expr(&c.body, id), "g(v, vʹ)");
}

#[test]
fn recursive_macros_stop() {
    let c = case("($x:expr) => { m!($x + 1) }", "m!(1)");
    let (mut body, mut call, mut rounds) = (c.body, c.call, 0);
    loop {
        let from = body.exprs.len();
        let Some(_) = expand_expr(&c.rules, &call, &c.text, "crate", &mut body) else {
            break;
        };
        call = first_call(&body, from).expect("a call");
        rounds += 1;
        assert!(rounds <= 200);
    }
    assert!(rounds >= 20, "{rounds}");
    // Exponential growth runs out of fuel.
    let c = case("($($t:tt)*) => { { m!($($t)*); m!($($t)*) } }", "m!(a)");
    let (mut body, mut open, mut count) = (c.body, vec![c.call], 0);
    while let Some(call) = open.pop() {
        let from = body.exprs.len();
        if expand_expr(&c.rules, &call, &c.text, "crate", &mut body).is_some() {
            count += 1;
            open.extend(body.exprs[from..].iter().filter_map(|e| match &e.kind {
                ExprKind::Macro(m) => Some(m.clone()),
                _ => None,
            }));
        }
    }
    assert!(count <= FUEL as usize, "{count}");
}

#[test]
fn macros_of_the_new_kind_have_rules() {
    let text = "pub macro m($x:expr) { f($x) } fn f() { m!(1) }";
    let file = parse_file(FileId(0), text).expect("parses").ast;
    let ItemKind::MacroRules(def) = &file.items[0].kind else {
        panic!()
    };
    assert_eq!(Rules::parse(def, text).rules.len(), 1);
}

#[test]
fn unknown_item_macros_may_hold_items() {
    let c = case("() => {}", "cfg_rt! { pub mod rt; fn f() {} }");
    let items = parse_as_items(&c.call, &c.text).expect("items");
    assert_eq!(show::items(&items), "pub mod rt None;\nfn f() {…}\n");
    assert_eq!(c.text_of(items[0].span), "pub mod rt;");
    let other = case("() => {}", "x!(a, b)");
    assert!(parse_as_items(&other.call, &other.text).is_none());
}

#[test]
fn no_definition_or_call_panics() {
    let pieces = [
        "$x:expr", "$x", "$y:tt", "$(", ")", "),*", ")+", ")?", "=>", "{", "}", "(", ";", ",",
        "$crate", "a", "1", "\"{x}\"", "$", "$$", "$x:nope", "let", "=", "é", "[", "]", "'a",
        "$z:vis", "$i:ident", "$y",
    ];
    let mut random = Random(1234);
    let mut matched = 0;
    let base = case("() => {}", "m!()");
    for _ in 0..6_000 {
        let mut text = |n: usize| -> String {
            (0..random.below(n))
                .map(|_| format!("{} ", pieces[random.below(pieces.len())]))
                .collect()
        };
        let rules = Rules::from_text(&format!(
            "({}) => {{ {} }}; ({}) => {{}}",
            text(6),
            text(8),
            text(4)
        ));
        let call_tokens = text(8);
        let full = format!("m!({call_tokens})");
        let file = FileId(0);
        let call = MacroCall {
            tokens: Span {
                file,
                start: 3,
                end: 3 + call_tokens.len() as u32,
            },
            span: Span {
                file,
                start: 0,
                end: full.len() as u32,
            },
            ..base.call.clone()
        };
        let mut body = base.body.clone();
        matched += usize::from(expand_expr(&rules, &call, &full, "crate", &mut body).is_some());
        expand_stmts(&rules, &call, &full, "crate", &mut body);
        expand_items(&rules, &call, &full, "crate");
        for expr in body.exprs.iter().filter(|e| e.span.file == file) {
            assert!(
                full.get(expr.span.start as usize..expr.span.end as usize)
                    .is_some()
            );
        }
        if matched > 2_000 {
            break;
        }
    }
    assert!(matched > 10, "the generator finds matches: {matched}");
}
