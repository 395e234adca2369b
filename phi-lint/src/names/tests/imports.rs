//! `use` in all its forms.

use super::{Macro, Type, Value, World, single};

#[test]
fn imports_bind_names_and_aliases() {
    let w = single(
        "mod a { pub fn f() {} pub struct S; } use a::f; use a::S as T; mod b { use super::a::{self, f as g}; }",
    );
    assert_eq!(w.see("clinic", "f", Value), "clinic::a::f");
    assert_eq!(w.see("clinic", "T", Type), "clinic::a::S");
    assert_eq!(w.see("clinic", "S", Type), "unresolved");
    assert_eq!(w.see("clinic::b", "a::f", Value), "clinic::a::f");
    assert_eq!(w.see("clinic::b", "g", Value), "clinic::a::f");
}

#[test]
fn self_super_and_crate_start_paths() {
    let w = single("fn top() {} mod a { pub fn f() {} pub mod b { pub fn f() {} } }");
    assert_eq!(w.see("clinic::a::b", "self::f", Value), "clinic::a::b::f");
    assert_eq!(w.see("clinic::a::b", "super::f", Value), "clinic::a::f");
    assert_eq!(
        w.see("clinic::a::b", "super::super::top", Value),
        "clinic::top"
    );
    assert_eq!(
        w.see("clinic::a::b", "self::super::f", Value),
        "clinic::a::f"
    );
    assert_eq!(w.see("clinic::a::b", "crate::a::f", Value), "clinic::a::f");
    assert_eq!(w.see("clinic::a::b", "crate", Type), "clinic");
    assert_eq!(w.see("clinic::a::b", "self", Value), "unresolved");
}

#[test]
fn reexports_chain_in_any_order() {
    let w = single(
        "pub use one::deep; mod one { pub use crate::two::*; } mod two { pub use super::three::inner::f as deep; }
         mod three { pub mod inner { pub fn f() {} } }",
    );
    assert_eq!(w.see("clinic", "deep", Value), "clinic::three::inner::f");
}

#[test]
fn globs_import_what_they_may_see() {
    let w = single(
        "mod m { pub fn open() {} fn hidden() {} pub(crate) fn near() {} use std::fmt; mod tests { use super::*; } }
         use m::*;",
    );
    assert_eq!(w.see("clinic", "open", Value), "clinic::m::open");
    assert_eq!(w.see("clinic", "near", Value), "clinic::m::near");
    assert_eq!(w.see("clinic", "hidden", Value), "unresolved");
    assert_eq!(w.see("clinic", "fmt::Display", Type), "extern fmt::Display");
    assert_eq!(
        w.see("clinic::m::tests", "hidden", Value),
        "clinic::m::hidden"
    );
    assert_eq!(
        w.see("clinic::m::tests", "fmt::Display", Type),
        "extern std::fmt::Display"
    );
}

#[test]
fn what_a_module_declares_or_names_shadows_its_globs() {
    let w = single(
        "mod a { pub struct S; pub fn f() {} pub struct Vec; } mod b { pub fn f() {} }
         use a::*; struct S; use b::f;",
    );
    assert_eq!(w.see("clinic", "S", Type), "clinic::S");
    assert_eq!(w.see("clinic", "f", Value), "clinic::b::f");
    assert_eq!(w.see("clinic", "Vec", Type), "clinic::a::Vec");
}

#[test]
fn cycles_of_globs_and_names_end() {
    let w = single(
        "mod a { pub use super::b::*; pub fn fa() {} } mod b { pub use super::a::*; pub fn fb() {} }
         mod c { pub use super::d::x; } mod d { pub use super::c::x; } use self::me as me2; use me2 as me;",
    );
    assert_eq!(w.see("clinic::a", "fb", Value), "clinic::b::fb");
    assert_eq!(w.see("clinic::b", "fa", Value), "clinic::a::fa");
    assert!(
        w.see("clinic::c", "x", Value)
            .starts_with("extern clinic::")
    );
    assert!(w.see("clinic", "me", Value).starts_with("extern "));
}

#[test]
fn variants_are_imported_by_name_and_glob() {
    let w = single(
        "enum Status { Open, Done(u8) } mod a { use super::Status::*; } mod b { use crate::Status::{Open as O, Done}; }",
    );
    assert_eq!(w.see("clinic::a", "Open", Value), "clinic::Status::Open");
    assert_eq!(w.see("clinic::a", "Done", Type), "clinic::Status::Done");
    assert_eq!(w.see("clinic::b", "O", Value), "clinic::Status::Open");
    assert_eq!(w.see("clinic::b", "Done", Value), "clinic::Status::Done");
}

#[test]
fn use_inside_functions_and_blocks_holds_there() {
    let w = single(
        "mod a { pub fn f() {} pub fn g() {} }
         fn run() { use a::f; f(); { use a::g as f2; fn helper() {} f2(); } }
         fn other() {}",
    );
    let outer = w.block("clinic::run", 0);
    let inner = w.block("clinic::run", 1);
    assert_eq!(w.see_from(&outer, "f", Value), "clinic::a::f");
    assert_eq!(w.see_from(&outer, "f2", Value), "unresolved");
    assert_eq!(w.see_from(&inner, "f2", Value), "clinic::a::g");
    assert_eq!(w.see_from(&inner, "f", Value), "clinic::a::f");
    assert_eq!(w.see_from(&inner, "helper", Value), "clinic::run::helper");
    assert_eq!(w.see("clinic::other", "f", Value), "unresolved");
}

#[test]
fn imports_inside_blocks_see_items_of_the_block() {
    let w =
        single("fn run() { enum Step { One, Two } use Step::*; use self::top as t; } fn top() {}");
    let block = w.block("clinic::run", 0);
    assert_eq!(w.see_from(&block, "Two", Value), "clinic::run::Step::Two");
    assert_eq!(w.see_from(&block, "t", Value), "clinic::top");
}

#[test]
fn an_import_that_leads_nowhere_is_its_own_path_and_still_shadows() {
    let w = single(
        "mod generated {} use crate::generated::Result; use generated::{Row as R}; fn f() {}",
    );
    assert_eq!(
        w.see("clinic::f", "Result", Type),
        "extern clinic::generated::Result"
    );
    assert_eq!(
        w.see("clinic::f", "R::new", Value),
        "extern clinic::generated::Row::new"
    );
}

#[test]
fn a_reexport_of_what_leads_nowhere_keeps_the_first_path() {
    let w = single(
        "mod p { pub use pager::page; } mod q { pub use crate::p::page as call; } use q::call;",
    );
    assert_eq!(w.see("clinic", "call", Value), "extern pager::page");
}

#[test]
fn a_name_may_come_from_a_glob_of_an_unknown_crate() {
    let w = single("use pager::prelude::*; fn f() {} mod sub { use super::*; fn g() {} }");
    assert_eq!(
        w.see("clinic::f", "page", Value),
        "extern pager::prelude::page"
    );
    assert_eq!(
        w.see("clinic::sub::g", "Pager::new", Value),
        "extern pager::prelude::Pager::new"
    );
    assert_eq!(w.see("clinic::f", "f", Value), "clinic::f");
    assert_eq!(
        w.see("clinic::f", "String", Type),
        "extern std::string::String"
    );
}

#[test]
fn an_import_does_not_resolve_through_itself() {
    let w = World::default()
        .krate(
            "log",
            &[],
            "pub mod log { pub fn deep() {} } pub fn log() {}",
        )
        .krate("clinic", &["log"], "use log::log; fn f() {}")
        .build();
    assert_eq!(w.see("clinic::f", "log", Value), "log::log");
    assert_eq!(w.see("clinic::f", "log::deep", Value), "log::log::deep");
}

#[test]
fn edition_2015_paths_start_at_the_root() {
    let w = single("mod a { pub fn f() {} } mod b { use a::f; use ::a::f as g; fn h() {} }");
    assert_eq!(w.see("clinic::b::h", "f", Value), "clinic::a::f");
    assert_eq!(w.see("clinic::b::h", "g", Value), "clinic::a::f");
}

#[test]
fn traits_in_scope_are_those_named_here_or_in_the_prelude() {
    let w = World::default()
        .krate(
            "clinic",
            &[],
            "mod t { pub trait A { fn a(&self); } pub trait B {} pub trait C {} pub trait D {} }
             mod u { use super::t::A; use super::t::B as _; fn f() { use super::t::C; } }",
        )
        .model("std", "pub mod clone { pub trait Clone {} }")
        .build();
    let f = w.scope("clinic::u::f");
    let at_f = w.program.traits_in_scope(&f);
    assert_eq!(
        w.paths(&at_f),
        ["clinic::t::A", "clinic::t::B", "std::clone::Clone"]
    );
    let in_block = w.program.traits_in_scope(&w.block("clinic::u::f", 0));
    assert!(w.paths(&in_block).contains(&"clinic::t::C"));
    let in_trait = w.program.traits_in_scope(&w.scope("clinic::t::A::a"));
    assert!(w.paths(&in_trait).contains(&"clinic::t::A"));
}

#[test]
fn a_macro_is_imported_beside_a_module_of_its_name() {
    let w = World::default()
        .krate("clinic", &["m"], "use m::vec; fn f() {}")
        .krate(
            "m",
            &[],
            "pub mod vec { pub fn f() {} } #[macro_export] macro_rules! vec { () => {} }",
        )
        .build();
    assert_eq!(w.see("clinic::f", "vec", Macro), "m::vec");
    assert_eq!(w.see("clinic::f", "vec::f", Value), "m::vec::f");
}
