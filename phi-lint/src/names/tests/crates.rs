//! Paths from crate to crate: the workspace's, models, and those nobody has.

use super::{Macro, Type, Value, World};
use crate::names::DefKind;

#[test]
fn dependencies_are_seen_by_their_local_name() {
    let w = World::default()
        .krate("clinic", &["db=clinic_db"], "use db::load; fn f() {}")
        .krate(
            "clinic_db",
            &[],
            "pub fn load() {} pub use self::rows::Row; pub mod rows { pub struct Row; }",
        )
        .build();
    assert_eq!(w.see("clinic::f", "load", Value), "clinic_db::load");
    assert_eq!(w.see("clinic::f", "db::Row", Type), "clinic_db::rows::Row");
    assert_eq!(
        w.see("clinic::f", "::db::rows::Row", Type),
        "clinic_db::rows::Row"
    );
    assert_eq!(w.see("clinic::f", "db", Type), "clinic_db");
}

#[test]
fn reexports_chain_across_crates() {
    let w = World::default()
        .krate("app", &["facade"], "use facade::prelude::*; fn f() {}")
        .krate(
            "facade",
            &["core_db"],
            "pub mod prelude { pub use core_db::{load, Row as Record}; } pub use core_db;",
        )
        .krate("core_db", &[], "pub fn load() {} pub struct Row;")
        .build();
    assert_eq!(w.see("app::f", "load", Value), "core_db::load");
    assert_eq!(w.see("app::f", "Record", Type), "core_db::Row");
    assert_eq!(
        w.see("app::f", "facade::core_db::load", Value),
        "core_db::load"
    );
}

#[test]
fn extern_crate_binds_aliases_everywhere_in_the_crate() {
    let w = World::default()
        .krate(
            "clinic",
            &["clinic_db"],
            "extern crate clinic_db as db; extern crate self as me; mod m { use db::load; fn f() {} } pub fn top() {}",
        )
        .krate("clinic_db", &[], "pub fn load() {}")
        .build();
    assert_eq!(w.see("clinic::m::f", "load", Value), "clinic_db::load");
    assert_eq!(w.see("clinic::m::f", "db::load", Value), "clinic_db::load");
    assert_eq!(w.see("clinic::m::f", "me::top", Value), "clinic::top");
}

#[test]
fn a_binary_named_like_its_library_sees_the_library() {
    let w = World::default()
        .krate("clinic", &[], "pub fn lib_fn() {}")
        .krate("clinic", &["clinic"], "use clinic::lib_fn; fn main() {}")
        .build();
    assert_eq!(w.see("clinic::main", "lib_fn", Value), "clinic::lib_fn");
    assert_eq!(
        w.see("clinic::main", "crate::lib_fn", Value),
        "clinic::lib_fn"
    );
    assert_eq!(w.see("clinic::main", "crate::main", Value), "clinic::main");
}

#[test]
fn an_example_named_like_a_dependency_is_not_that_dependency() {
    let w = World::default()
        .krate("tracing", &["clinic"], "fn main() {} fn init() {}")
        .krate("clinic", &["tracing"], "fn f() {}")
        .model("tracing", "pub struct Span;")
        .build();
    assert_eq!(w.see("clinic::f", "tracing::Span", Type), "tracing::Span");
    assert_eq!(
        w.see("tracing::main", "tracing::init", Value),
        "extern tracing::init"
    );
}

#[test]
fn models_answer_for_crates_that_are_not_there() {
    let w = World::default()
        .krate("clinic", &["tracing"], "use tracing::{info, Span}; use lettre::Message; fn f() {}")
        .model("tracing", "pub struct Span; impl Span { pub fn current() -> Span; } macro_rules! info { () => {} }")
        .model("lettre", "pub struct Message;")
        .build();
    assert_eq!(w.see("clinic::f", "info", Macro), "tracing::info");
    assert_eq!(w.see("clinic::f", "tracing::info", Macro), "tracing::info");
    assert_eq!(
        w.see("clinic::f", "Span::current", Value),
        "tracing::Span +1"
    );
    assert_eq!(
        w.see("clinic::f", "Message::builder", Value),
        "lettre::Message +1"
    );
}

#[test]
fn what_a_model_lacks_is_a_path_into_the_crate() {
    let w = World::default()
        .krate(
            "clinic",
            &["tracing"],
            "use tracing::Level; use tracing::field::Empty; fn f() {}",
        )
        .model("tracing", "pub mod field {} pub struct Span;")
        .build();
    assert_eq!(
        w.see("clinic::f", "Level::INFO", Value),
        "extern tracing::Level::INFO"
    );
    assert_eq!(
        w.see("clinic::f", "tracing::subscriber::init", Value),
        "extern tracing::subscriber::init"
    );
    assert_eq!(
        w.see("clinic::f", "Empty", Type),
        "extern tracing::field::Empty"
    );
    assert_eq!(w.see("clinic::f", "tracing::Span", Type), "tracing::Span");
}

#[test]
fn crates_without_a_model_are_paths() {
    let w = World::default()
        .krate(
            "clinic",
            &["mail=lettre"],
            "use mail::Message as M; fn f() {}",
        )
        .build();
    assert_eq!(
        w.see("clinic::f", "M::builder", Value),
        "extern lettre::Message::builder"
    );
    assert_eq!(
        w.see("clinic::f", "mail::send", Value),
        "extern lettre::send"
    );
    assert_eq!(w.see("clinic::f", "mail", Type), "extern lettre");
    assert_eq!(
        w.see("clinic::f", "unlisted::go", Value),
        "extern unlisted::go"
    );
    assert_eq!(w.see("clinic::f", "Unlisted::go", Value), "unresolved");
}

#[test]
fn a_crate_of_the_workspace_wins_over_a_model_of_its_name() {
    let w = World::default()
        .model("pager", "pub fn page();")
        .krate("clinic", &["pager"], "fn f() {}")
        .krate("pager", &[], "pub fn page() {}")
        .build();
    let scope = w.scope("clinic::f");
    let names = ["pager".into(), "page".into()];
    let found = w.program.resolve_names(&scope, &names, false, Value);
    let crate::names::Resolved::Def { def, .. } = found else {
        panic!("{found:?}")
    };
    assert!(!w.program.in_model(def));
}

#[test]
fn a_module_shadows_a_crate_of_its_name() {
    let w = World::default()
        .krate(
            "clinic",
            &["log"],
            "mod log { pub fn f() {} } use log::f; fn g() {}",
        )
        .model("log", "pub fn other();")
        .build();
    assert_eq!(w.see("clinic::g", "f", Value), "clinic::log::f");
    assert_eq!(w.see("clinic::g", "log::f", Value), "clinic::log::f");
    assert_eq!(w.see("clinic::g", "::log::other", Value), "log::other");
}

#[test]
fn core_and_alloc_are_the_std_model() {
    let w = World::default()
        .krate(
            "clinic",
            &[],
            "use core::fmt::Display; use alloc::vec::Vec; fn f() {}",
        )
        .model(
            "std",
            "pub mod fmt { pub trait Display {} } pub mod vec { pub struct Vec; }",
        )
        .build();
    assert_eq!(w.see("clinic::f", "Display", Type), "std::fmt::Display");
    assert_eq!(w.see("clinic::f", "Vec", Type), "std::vec::Vec");
    assert_eq!(
        w.see("clinic::f", "core::mem::swap", Value),
        "extern std::mem::swap"
    );
}

#[test]
fn the_prelude_comes_from_the_std_model() {
    let w = World::default()
        .krate("clinic", &[], "fn f() {} mod m { pub struct Option; fn g() {} }")
        .model(
            "std",
            "pub mod option { pub enum Option<T> { Some(T), None } } pub mod mem { pub fn drop(); }
             pub mod prelude { pub mod v1 { pub use crate::special::Extra; } } pub mod special { pub struct Extra; }
             #[macro_export] macro_rules! println { () => {} }",
        )
        .build();
    assert_eq!(
        w.see("clinic::f", "Some", Value),
        "std::option::Option::Some"
    );
    assert_eq!(
        w.see("clinic::f", "Option::Some", Value),
        "std::option::Option::Some"
    );
    assert_eq!(w.see("clinic::m::g", "Option", Type), "clinic::m::Option");
    assert_eq!(w.see("clinic::f", "drop", Value), "std::mem::drop");
    assert_eq!(w.see("clinic::f", "Extra", Type), "std::special::Extra");
    assert_eq!(w.see("clinic::f", "println", Macro), "std::println");
    assert_eq!(w.see("clinic::f", "std::println", Macro), "std::println");
    assert_eq!(
        w.see("clinic::f", "Vec::new", Value),
        "extern std::vec::Vec::new"
    );
    assert_eq!(w.see("clinic::f", "vec", Macro), "extern std::vec");
    assert_eq!(
        w.see("clinic::f", "Ok", Value),
        "extern std::result::Result::Ok"
    );
}

#[test]
fn primitives_yield_to_items_but_not_to_modules() {
    let w = World::default()
        .krate(
            "clinic",
            &[],
            "use std::str; use std::f64; fn f() {} mod m { pub struct u8; fn g() {} }",
        )
        .model("std", "pub mod str { pub fn from_utf8(); } pub mod f64 { pub mod consts { pub const PI: f64; } }")
        .build();
    assert_eq!(w.see("clinic::f", "u8::MAX", Value), "prim u8 +1");
    assert_eq!(w.see("clinic::f", "str", Type), "prim str");
    assert_eq!(
        w.see("clinic::f", "str::from_utf8", Value),
        "std::str::from_utf8"
    );
    assert_eq!(w.see("clinic::f", "str::len", Value), "prim str +1");
    assert_eq!(
        w.see("clinic::f", "f64::consts::PI", Value),
        "std::f64::consts::PI"
    );
    assert_eq!(w.see("clinic::m::g", "u8", Type), "clinic::m::u8");
    assert_eq!(w.see("clinic::f", "u8", Value), "unresolved");
}

#[test]
fn names_of_model_crates_are_definitions_of_a_model() {
    let w = World::default()
        .krate("clinic", &[], "struct S;")
        .model("std", "pub struct T;")
        .build();
    let t = w.def("std::T");
    assert!(w.program.in_model(t) && !w.program.in_model(w.def("clinic::S")));
    assert!(matches!(w.program.def(t).kind, DefKind::Struct(_)));
    let std = w.program.crate_named("std".into()).unwrap();
    assert_eq!(w.program.crate_name(std), "std");
    assert_eq!(w.program.path(w.program.crate_root(std)), "std");
}
