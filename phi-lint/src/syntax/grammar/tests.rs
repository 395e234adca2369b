//! What each grammar yields.

use super::*;
use crate::span::{FileId, Span};
use crate::syntax::ast::{Format, ItemKind, Record};
use crate::syntax::tests::Random;
use crate::syntax::{parse_file, show};

/// The first macro call of a file that holds `call` as a statement, with its body.
fn call_in(text: &str) -> (MacroCall, Body) {
    let file = parse_file(FileId(3), text).expect("parses").ast;
    let ItemKind::Fn(f) = &file.items[0].kind else {
        panic!("a function")
    };
    let body = f.body.get().cloned().expect("has a body");
    let call = body
        .exprs
        .iter()
        .find_map(|e| match &e.kind {
            ExprKind::Macro(m) => Some(m.clone()),
            _ => None,
        })
        .expect("a macro call");
    (call, body)
}

fn expanded(grammar: &str, call: &str) -> (Expansion, Body, String) {
    let text = format!("fn f() {{ /* é */ let _ = {call}; }}");
    let (call, mut body) = call_in(&text);
    let grammar = Grammar::from_name(grammar).expect("a grammar");
    let expansion = expand(grammar, &call, &text, &mut body);
    (expansion, body, text)
}

fn show(grammar: &str, call: &str) -> String {
    let (expansion, body, _) = expanded(grammar, call);
    show::expansion(&body, &expansion)
}

#[track_caller]
fn check(grammar: &str, cases: &[(&str, &str)]) {
    for (call, want) in cases {
        assert_eq!(show(grammar, call), *want, "{call}");
    }
}

#[test]
fn formats() {
    check(
        "format",
        &[
            (
                r#"format!("{} {b:?} {x}", a, b = c.d)"#,
                r#"format[; "{} {} {}" {}a {?}c.d {}x]"#,
            ),
            (
                r#"format!("{1} {0} {1:?}", a, b)"#,
                r#"format[; "{} {} {}" {}b {}a {?}b]"#,
            ),
            (
                r#"format!("{:>w$} {:.*}", a, p, b, w = n)"#,
                r#"format[; "{} {}" {}a {}n {}b {}p]"#,
            ),
            (
                r#"format!("{:1$} {v:.p$}", a, b)"#,
                r#"format[; "{} {}" {}a {}b {}v {}p]"#,
            ),
            (
                r#"format!("{{}} %s", a, b)"#,
                r#"format[; "{} %s" unused a, b]"#,
            ),
            (
                r#"format!(concat!("a{", "x}", 1, ' ', "{}"), y)"#,
                r#"format[; "a{}1 {}" {}x {}y]"#,
            ),
            (r#"println!()"#, "format[; ]"),
            (r#"bail!(err)"#, "format[; \"\" dynamic err]"),
            (
                r#"format!(r"\d{}", f(x)?,)"#,
                r#"format[; "\\d{}" {}f(x)?]"#,
            ),
            (r#"format!("{} {}", a)"#, r#"format[; "{} {}" {}a]"#),
            (
                r#"format!("{type} {where}", r#type = a, where = b)"#,
                r#"format[; "{} {}" {}a {}b]"#,
            ),
        ],
    );
    check(
        "write",
        &[
            (
                r#"writeln!(f, "{}", self.0)"#,
                r#"format[f; "{}" {}self.0]"#,
            ),
            ("writeln!(f)", "format[f; ]"),
        ],
    );
    check(
        "panic",
        &[
            ("panic!(msg)", "format[; \"\" dynamic msg]"),
            (r#"unreachable!("{x}")"#, r#"format[; "{}" {}x]"#),
        ],
    );
    check(
        "assert",
        &[
            (
                r#"assert!(a == b, "x {}", y)"#,
                r#"format[(a Eq b); "x {}" {}y]"#,
            ),
            ("assert!(a,)", "format[a; ]"),
        ],
    );
    check(
        "assert_eq",
        &[
            (r#"assert_eq!(a, b, "{c}")"#, r#"format[a, b; "{}" {}c]"#),
            ("assert_ne!(a, b)", "format[a, b; ]"),
        ],
    );
}

#[test]
fn log_records() {
    check(
        "log",
        &[
            (r#"info!("a {}", b)"#, r#"record["a {}" {}b]"#),
            (r#"info!(target: "t", "a")"#, r#"record[context "t"; "a"]"#),
            (
                r#"info!(logger: l, target: T, "a {x:?}")"#,
                r#"record[context l, T; "a {}" {?}x]"#,
            ),
            (
                r#"warn!(target: "t", a = 1, b:? = x.y, "c d":% = z, e:serde = w; "m {}", q)"#,
                r#"record[context "t"; a = 1; b = ?x.y; c d = %z; e = $w; "m {}" {}q]"#,
            ),
            (r#"info!(user; "hi")"#, r#"record[user = user; "hi"]"#),
            (
                r#"info!(user:?, n:%; "hi")"#,
                r#"record[user = ?user; n = %n; "hi"]"#,
            ),
            (
                r#"log!(Level::Info, k = v; "x {}", y)"#,
                r#"record[context Level::Info; k = v; "x {}" {}y]"#,
            ),
            (
                r#"log!(target: "t", lvl, "x {}", y)"#,
                r#"record[context "t", lvl; "x {}" {}y]"#,
            ),
            (
                r#"info!("{}", { let a = 1; a })"#,
                r#"record["{}" {}{ let a = 1; a }]"#,
            ),
        ],
    );
}

#[test]
fn tracing_events() {
    check(
        "tracing_event",
        &[
            (r#"info!("a {b} {}", c)"#, r#"record["a {} {}" {}b {}c]"#),
            (
                r#"info!(a, b.c, %d, ?e.f, "m")"#,
                r#"record[a = a; b.c = b.c; d = %d; e.f = ?e.f; "m"]"#,
            ),
            (
                r#"info!(a = 1, b.c = %x.y(), "str key" = ?z, r#type = t)"#,
                r#"record[a = 1; b.c = %x.y(); str key = ?z; type = t; ]"#,
            ),
            (
                r#"info!(target: "t", parent: &span, name: "n", { a, b = ?c }, "m {}", d)"#,
                r#"record[context "t", &span; a = a; b = ?c; "m {}" {}d]"#,
            ),
            (
                r#"event!(Level::INFO, a = b, "m {x}")"#,
                r#"record[context Level::INFO; a = b; "m {}" {}x]"#,
            ),
            (
                r#"event!(target: "t", Level::INFO, { a = 1 })"#,
                r#"record[context "t", Level::INFO; a = 1; ]"#,
            ),
            (
                r#"event!(name: "n", Level::INFO, x)"#,
                r#"record[context Level::INFO; x = x; ]"#,
            ),
            (
                r#"error!(error = &err as &dyn Error, "failed",)"#,
                r#"record[error = (&err as &dyn Error); "failed"]"#,
            ),
            (r#"info!(concat!("a", "{}"), x)"#, r#"record["a{}" {}x]"#),
            (
                r#"info!(self.id, "m")"#,
                r#"record[self.id = self.id; "m"]"#,
            ),
            (r#"info!(message = %m)"#, r#"record[message = %m; ]"#),
            (r#"info!(a == b)"#, r#"record["" dynamic (a Eq b)]"#),
            (
                r#"info!({ KEY } = v, "m")"#,
                r#"record[context KEY; KEY = v; "m"]"#,
            ),
            (
                r#"info!(x, { KEY } = v, "m")"#,
                r#"record[context KEY; x = x; KEY = v; "m"]"#,
            ),
            (
                r#"info!(%self.patient.name)"#,
                r#"record[self.patient.name = %self.patient.name; ]"#,
            ),
            (r#"info!(?self)"#, r#"record[self = ?self; ]"#),
        ],
    );
}

#[test]
fn tracing_spans() {
    check(
        "tracing_span",
        &[
            (
                r#"info_span!("name", a, b = %c)"#,
                r#"record[a = a; b = %c; ]"#,
            ),
            (
                r#"info_span!(target: "t", parent: None, "name")"#,
                r#"record[context "t", None; ]"#,
            ),
            (
                r#"span!(Level::INFO, "name", a = field::Empty)"#,
                r#"record[context Level::INFO; a = field::Empty; ]"#,
            ),
            (r#"info_span!(NAME, x)"#, r#"record[name NAME; x = x; ]"#),
        ],
    );
}

#[test]
fn slog_records() {
    check(
        "slog",
        &[
            (
                r#"info!(log, "a {}", b; "k" => c, "d" => %e, "f" => ?g.h, o!("i" => j))"#,
                r#"record[context log; k = c; d = %e; f = ?g.h;  = o!; "a {}" {}b]"#,
            ),
            (
                r#"info!(log, #"tag", "a"; "k" => #?v, w)"#,
                r#"record[context log; k = ?v; w = w; "a"]"#,
            ),
            (
                r#"log!(log, Level::Info, "tag", "a {x}")"#,
                r#"record[context log, Level::Info; "a {}" {}x]"#,
            ),
            (
                r#"o!("k" => v, KEY => %w)"#,
                r#"record[context KEY; k = v;  = %w; ]"#,
            ),
            (r#"info!(log, "plain")"#, r#"record[context log; "plain"]"#),
        ],
    );
}

#[test]
fn metrics_records() {
    check(
        "metrics",
        &[
            (
                r#"counter!("n", "user" => id, "b" => "c")"#,
                r#"record[user = id; b = "c"; ]"#,
            ),
            (
                r#"counter!(format!("n_{x}"), &labels)"#,
                r#"record[name format!; value = &labels; ]"#,
            ),
            (
                r#"gauge!(target: "t", level: Level::INFO, NAME, value, KEY => v)"#,
                r#"record[context "t", Level::INFO; name NAME; value = value; label = KEY;  = v; ]"#,
            ),
            (r#"histogram!("n", 1.5)"#, "record[]"),
        ],
    );
}

#[test]
fn json_values() {
    check(
        "json",
        &[
            (
                r#"json!({"a": b, "c": {"d": [e, 1, null, true, "x"], (key): f.g()}, KEY: [h].len(),})"#,
                "json[b, e, key, f.g(), KEY, [h].len()]",
            ),
            ("json!(x)", "json[x]"),
            ("json!([{ \"a\": Some(b) }, c?])", "json[Some(b), c?]"),
            ("json!({})", "json[]"),
            ("json!([{ &k: v }])", "json[&k, v]"),
            ("json!(null)", "json[]"),
        ],
    );
}

#[test]
fn macros_that_are_expressions() {
    check(
        "matches",
        &[
            (
                "matches!(a, B | C { x } if x > 1)",
                "match a { B | C{x: x,} if (x Gt 1) => Bool(true), _ => Bool(false), }",
            ),
            (
                "matches!(a.b(), Some(_),)",
                "match a.b() { Some(_) => Bool(true), _ => Bool(false), }",
            ),
        ],
    );
    check(
        "vec",
        &[
            ("vec![a, b.c(),]", "[a, b.c()]"),
            ("vec![a; n + 1]", "[a; (n Add 1)]"),
            ("vec![]", "[]"),
        ],
    );
    check(
        "args",
        &[
            ("dbg!(a, b.c)", "args[a, b.c]"),
            ("join!(f(), async { 1 },)", "args[f(), async { 1 }]"),
        ],
    );
    check(
        "text",
        &[("stringify!(a b {)}", "args[]")].map(|_| ("stringify!(a b)", "args[]")),
    );
}

#[test]
fn select_arms_bind_what_they_wait_for() {
    check(
        "select",
        &[
            (
                "tokio::select! { biased; Some(x) = rx.recv(), if ready => { f(x) } _ = g() => h(), else => k, }",
                "match ? { _ if ready => { let Some(x) = rx.recv().await; { f(x) } }, _ => { let _ = g().await; h() }, _ => { k }, }",
            ),
            (
                "select! { a = fut => b(a), complete => break, default => () }",
                "match ? { _ => { let a = fut.await; b(a) }, _ => { break }, _ => { () }, }",
            ),
            (
                "select! { recv(rx) -> msg => f(msg), send(tx, m) -> r => r, default(d) => {} }",
                "match ? { _ => { let msg = rx.recv(); f(msg) }, _ => { let r = tx.send(m); r }, _ => { { } }, }",
            ),
        ],
    );
}

#[test]
fn what_fits_no_grammar_is_still_seen() {
    check(
        "log",
        &[
            (r#"info!(a, b)"#, "record[\"\" unused b dynamic a]"),
            (r#"info!(a => b, c)"#, "opaque[a, b, c]"),
        ],
    );
    check(
        "args",
        &[
            (
                r#"my_log!("user {ssn} {}", x)"#,
                r#"args["user {} {}" {}ssn, x]"#,
            ),
            (
                r#"q!(select name from users where id = {id} and x: y.z, "n {name}")"#,
                r#"opaque[select, name, from, users, id, id, and, "n {}" {}name]"#,
            ),
            (
                r#"html!(<p class="x">{ name }</p>)"#,
                r#"opaque[p, class, name, p]"#,
            ),
            ("m!(a == b, c += d => e)", "opaque[(a Eq b), c Add= d, e]"),
            ("m!(fn)", "opaque[]"),
        ],
    );
}

fn text_of(text: &str, span: Span) -> &str {
    &text[span.start as usize..span.end as usize]
}

fn piece_texts<'t>(format: &Format, body: &Body, text: &'t str) -> Vec<(&'t str, &'t str)> {
    format
        .pieces
        .iter()
        .map(|p| {
            let arg = body.exprs[p.arg.0 as usize].span;
            (text_of(text, p.span), text_of(text, arg))
        })
        .collect()
}

#[test]
fn captured_names_have_their_place_inside_the_string() {
    for literal in [
        r#""é \"{ssn}\" {1:?} \u{41}{ssn:>w$}""#,
        "r##\"é {ssn} {1:?} {ssn:>w$}\"##",
        "\"a \\\n     {ssn}\n {1:?}{ssn:>w$}\"",
        "concat!(\"é {ssn}\", \" {1:?}\", r\"{ssn:>w$}\")",
    ] {
        let (expansion, body, text) = expanded("format", &format!("format!({literal}, ä, b.c)"));
        let Expansion::Format {
            format: Some(format),
            ..
        } = expansion
        else {
            panic!("{expansion:?}")
        };
        assert_eq!(
            piece_texts(&format, &body, &text),
            [
                ("{ssn}", "ssn"),
                ("{1:?}", "b.c"),
                ("{ssn:>w$}", "ssn"),
                ("{ssn:>w$}", "w")
            ],
            "{literal}"
        );
        assert_eq!(
            text_of(&text, body.exprs[format.unused[0].0 as usize].span),
            "ä"
        );
    }
}

#[test]
fn values_of_records_point_at_the_call() {
    let (expansion, body, text) =
        expanded("tracing_event", r#"info!(é = 1, ?patient.ssn, "m {x}")"#);
    let Expansion::Record(Record {
        fields, message, ..
    }) = expansion
    else {
        panic!("{expansion:?}")
    };
    let spans: Vec<&str> = fields
        .iter()
        .map(|f| text_of(&text, body.exprs[f.value.0 as usize].span))
        .collect();
    assert_eq!(spans, ["1", "patient.ssn"]);
    let message = message.expect("a message");
    assert_eq!(piece_texts(&message, &body, &text), [("{x}", "x")]);
}

#[test]
fn earlier_expressions_keep_their_ids() {
    let text = r#"fn f() { let a = g(1); info!("{a}"); }"#;
    let (call, mut body) = call_in(text);
    let before = format!("{:?}", body.exprs);
    let count = body.exprs.len();
    expand(Grammar::Log, &call, text, &mut body);
    assert_eq!(format!("{:?}", &body.exprs[..count]), before);
    assert!(body.exprs.len() > count);
}

#[test]
fn every_name_is_a_grammar() {
    for name in Grammar::NAMES {
        assert!(Grammar::from_name(name).is_some(), "{name}");
    }
    assert_eq!(Grammar::from_name("no_such"), None);
}

#[test]
fn no_grammar_panics_on_arbitrary_tokens() {
    let pieces = [
        "a",
        "b.c",
        "\"x {y}\"",
        "\"{}\"",
        ",",
        ";",
        "=",
        "=>",
        "==",
        ":",
        "::",
        "?",
        "%",
        "#",
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        "target:",
        "parent:",
        "if",
        "else",
        "self",
        "r#type",
        "1",
        "1.0",
        "'c'",
        "'l",
        "b\"\"",
        "$x",
        "..",
        "|",
        "&",
        "mut",
        "let",
        "move",
        "o!(",
        "é",
        "!",
        "+",
        "->",
        "recv(",
        "default",
        "name:",
        "concat!(",
        "//",
        "\n",
    ];
    let mut random = Random(99);
    for _ in 0..4000 {
        let tokens: String = (0..random.below(14))
            .map(|_| format!("{} ", pieces[random.below(pieces.len())]))
            .collect();
        let text = format!("fn f() {{ m!({tokens}) }}");
        let start = text.find("m!(").expect("is there") as u32 + 3;
        let file = FileId(0);
        let end = start + tokens.len() as u32;
        let (call, body) = call_in("fn f() { m!() }");
        let call = MacroCall {
            tokens: Span { file, start, end },
            ..call
        };
        for name in Grammar::NAMES {
            let mut body = body.clone();
            let grammar = Grammar::from_name(name).expect("a grammar");
            expand(grammar, &call, &text, &mut body);
            for expr in body.exprs.iter().filter(|e| e.span.file == file) {
                assert!(
                    text.get(expr.span.start as usize..expr.span.end as usize)
                        .is_some(),
                    "{name}: {text} {:?} {:?}",
                    expr.span,
                    expr.kind
                );
            }
        }
    }
}
