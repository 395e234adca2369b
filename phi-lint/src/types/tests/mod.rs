//! What inference must find out, as small programs: `reveal(expr); //: Type` and
//! `callee(expr); //: path` say what is expected of an expression on the line.
//!
//! The programs are checked against the real stubs of std.

mod asynch;
mod basics;
mod calls;
mod idioms;
mod robust;
mod std_lib;
mod traits;

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::{Dispatch, Inference, Target, Ty, TypeDb, display};
use crate::names::{CrateInput, DefId, DefKind, Program};
use crate::source::{Files, SourceFile};
use crate::span::{FileId, Name};
use crate::syntax::ast::{Body, Expanded, ExprId, ExprKind};
use crate::syntax::{Grammar, expand, parse_file};

static STD: LazyLock<String> = LazyLock::new(|| {
    [
        include_str!("../../models/stubs/std_core.rs"),
        include_str!("../../models/stubs/std_io.rs"),
        include_str!("../../models/stubs/std_macros.rs"),
        include_str!("../../models/stubs/std_numbers.rs"),
        include_str!("../../models/stubs/std_collections.rs"),
        include_str!("../../models/stubs/std_seq.rs"),
        include_str!("../../models/stubs/std_sync.rs"),
        include_str!("../../models/stubs/std_text.rs"),
    ]
    .concat()
});

/// What the programs use to state expectations.
const PRELUDE: &str = "\npub fn reveal<T>(t: T) {}\npub fn callee<T>(t: T) -> T { t }\n";

fn add(files: &mut Files, path: &str, text: &str) -> FileId {
    let id = files.next_id();
    let parsed = parse_file(id, text).unwrap_or_else(|e| panic!("{path}: {e:?}"));
    files.push(SourceFile::new(path.into(), text.into(), parsed))
}

fn krate(name: &str, root: FileId, is_model: bool) -> CrateInput {
    CrateInput {
        name: Name::from(name),
        root,
        modules: FxHashMap::default(),
        dependencies: if is_model {
            Vec::new()
        } else {
            vec![(Name::from("gone"), Name::from("gone"))]
        },
        is_model,
        is_dependency: false,
        is_test: false,
    }
}

/// A program of one crate, `app`.
fn program(text: &str) -> (Files, Program) {
    let mut files = Files::default();
    let std = add(&mut files, "<model>/std.rs", &STD);
    let app = add(&mut files, "app.rs", text);
    let program = Program::build(
        vec![krate("app", app, false), krate("std", std, true)],
        &files,
    );
    (files, program)
}

fn body_of(program: &Program, def: DefId) -> Option<&Body> {
    match &program.def(def).kind {
        DefKind::Fn(f) => f.body.get(),
        DefKind::Const(c) | DefKind::Static(c) => c.body.as_ref(),
        _ => None,
    }
}

/// The body with macros of known grammar expanded.
fn expanded(body: &Body, text: &str) -> Body {
    let mut body = body.clone();
    let mut at = 0;
    while let Some(expr) = body.exprs.get(at) {
        if let ExprKind::Macro(call) = &expr.kind {
            let call = call.clone();
            let grammar = match call.path.segments.last().map_or("", |s| s.name.as_str()) {
                "vec" => Grammar::Vec,
                "matches" => Grammar::Matches,
                "format" | "println" => Grammar::Format { leading: 0 },
                "write" => Grammar::Write,
                "panic" | "todo" | "unreachable" => Grammar::Panic,
                "assert_eq" => Grammar::AssertEq,
                "dbg" | "join" | "try_join" => Grammar::Args,
                _ => {
                    at += 1;
                    continue;
                }
            };
            let form = expand(grammar, &call, text, &mut body);
            body.exprs[at].kind = ExprKind::Expanded(Box::new(Expanded { call, form }));
        }
        at += 1;
    }
    body
}

/// What `reveal` and `callee` calls of a body show: line, text.
fn shown(
    db: &TypeDb<'_>,
    files: &Files,
    body: &Body,
    inference: &Inference,
) -> Vec<(u32, u32, String)> {
    let mut out = Vec::new();
    for expr in &body.exprs {
        let ExprKind::Call(callee, args) = &expr.kind else {
            continue;
        };
        let [arg] = args[..] else { continue };
        let name = match &body.exprs[callee.0 as usize].kind {
            ExprKind::Path(path) => path.segments[0].name,
            _ => continue,
        };
        let text = match name.as_str() {
            "reveal" => display(db.program(), &inference.exprs[arg.0 as usize]),
            "callee" => show_callee(db, body, inference, arg),
            _ => continue,
        };
        let (line, _) = files.get(expr.span.file).line_column(expr.span.start);
        out.push((line, expr.span.start, text));
    }
    out
}

fn show_callee(db: &TypeDb<'_>, body: &Body, inference: &Inference, id: ExprId) -> String {
    let callee = inference
        .methods
        .get(&id)
        .map(|m| &m.callee)
        .or_else(|| inference.calls.get(&id));
    let callee = match callee {
        Some(callee) => callee,
        None => match &body.exprs[id.0 as usize].kind {
            ExprKind::Try(_) => match inference.try_from.get(&id) {
                Some(callee) => callee,
                None => return "none".into(),
            },
            ExprKind::Path(_) => {
                return match inference.paths.get(&id) {
                    Some(Target::Local(_)) => "local".into(),
                    Some(Target::SelfParam) => "self".into(),
                    Some(Target::Def(def, _)) => db.program().path(*def).to_string(),
                    Some(Target::Extern(path)) => format!("extern {path}"),
                    Some(Target::Unresolved) | None => "none".into(),
                };
            }
            _ => {
                return match inference.extern_methods.get(&id) {
                    Some(path) => format!("extern {path}"),
                    None => "none".into(),
                };
            }
        },
    };
    let path = db.program().path(callee.func);
    let suffix = match &callee.dispatch {
        Dispatch::Static => String::new(),
        Dispatch::Param(ty) => format!(" for {}", display(db.program(), ty)),
        Dispatch::Dyn => " dyn".into(),
        Dispatch::ByName => " by name".into(),
    };
    format!("{path}{suffix}")
}

/// Infers every body of the program and compares with its expectations.
fn check(text: &str) {
    let text = format!("{text}{PRELUDE}");
    let (files, program) = program(&text);
    let db = TypeDb::new(&program);
    let mut got: Vec<(u32, u32, String)> = Vec::new();
    for (id, _) in program.defs() {
        if program.in_model(id) {
            continue;
        }
        if let Some(body) = body_of(&program, id) {
            let body = &expanded(body, &text);
            let inference = db.infer(id, &program.scope_of(id), body);
            assert!(inference.exprs.iter().chain(&inference.pats).all(closed));
            got.extend(shown(&db, &files, body, &inference));
        }
    }
    got.sort();
    let mut by_line: FxHashMap<u32, Vec<String>> = FxHashMap::default();
    for (line, _, text) in got {
        by_line.entry(line).or_default().push(text);
    }
    let mut wrong = Vec::new();
    let mut expectations = 0;
    for (i, line) in text.lines().enumerate() {
        let Some((code, want)) = line.split_once("//: ") else {
            continue;
        };
        expectations += 1;
        let got = by_line
            .remove(&(i as u32 + 1))
            .unwrap_or_default()
            .join("; ");
        if got != want.trim() {
            wrong.push(format!(
                "{}\n    want {}\n    got  {got}",
                code.trim(),
                want.trim()
            ));
        }
    }
    assert!(expectations > 0, "a program without expectations");
    assert!(by_line.is_empty(), "lines without expectation: {by_line:?}");
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

fn closed(ty: &Ty) -> bool {
    !super::subst::any(ty, &mut |t| matches!(t, Ty::Infer(_)))
}

/// The program parses and is inferred; nothing else is asked.
fn survives(text: &str) {
    let (_, program) = program(text);
    let db = TypeDb::new(&program);
    for (id, _) in program.defs() {
        if let Some(body) = body_of(&program, id)
            && !program.in_model(id)
        {
            db.infer(id, &program.scope_of(id), body);
        }
    }
}
