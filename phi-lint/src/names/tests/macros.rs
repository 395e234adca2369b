//! Which macro a name means, and what macros define.

use super::{Macro, Type, Value, World, single};
use crate::names::Program;

#[test]
fn macros_are_visible_by_plain_name_in_the_crate() {
    let w = single("mod util { macro_rules! audit { () => {} } } mod api { fn f() {} }");
    assert_eq!(
        w.see("clinic::api::f", "audit", Macro),
        "clinic::util::audit"
    );
}

#[test]
fn the_macro_of_the_nearest_module_wins_then_the_later_one() {
    let w = single(
        "macro_rules! m { () => {} } mod a { macro_rules! m { () => {} } macro_rules! m { (1) => {} } fn f() {} } mod b { fn g() {} }",
    );
    let found = |at: &str| match w.program.resolve_name(&w.scope(at), "m".into(), Macro) {
        crate::names::Resolved::Def { def, .. } => def,
        other => panic!("{other:?}"),
    };
    let all = w.program.defs_named("m".into());
    assert_eq!(found("clinic::b::g"), all[0]);
    assert_eq!(found("clinic::a::f"), all[2]);
}

#[test]
fn exported_macros_are_at_the_crate_root() {
    let w = World::default()
        .krate("app", &["util"], "use util::audit; mod a { use crate::audit; fn f() {} }")
        .krate("util", &[], "mod inner { #[macro_export] macro_rules! audit { () => {} } macro_rules! private { () => {} } fn f() {} }")
        .build();
    assert_eq!(w.see("app::a::f", "audit", Macro), "util::inner::audit");
    assert_eq!(
        w.see("app::a::f", "util::audit", Macro),
        "util::inner::audit"
    );
    assert_eq!(
        w.see("util::inner::f", "crate::audit", Macro),
        "util::inner::audit"
    );
    assert_eq!(w.see("app::a::f", "private", Macro), "unresolved");
}

#[test]
fn a_macro_reexported_by_use_is_found_there() {
    let w = single(
        "mod m { macro_rules! audit { () => {} } pub(crate) use audit; pub(crate) use audit as trail; } fn f() {}",
    );
    assert_eq!(w.see("clinic::f", "m::audit", Macro), "clinic::m::audit");
    assert_eq!(
        w.see("clinic::f", "crate::m::trail", Macro),
        "clinic::m::audit"
    );
}

#[test]
fn imports_come_before_the_crates_macros_and_those_before_the_prelude() {
    let w = World::default()
        .krate(
            "clinic",
            &["tracing"],
            "mod a { use tracing::info; fn f() {} } mod b { fn g() {} } macro_rules! info { () => {} } macro_rules! println { () => {} }",
        )
        .model("tracing", "#[macro_export] macro_rules! info { () => {} }")
        .model("std", "#[macro_export] macro_rules! println { () => {} } #[macro_export] macro_rules! print { () => {} }")
        .build();
    assert_eq!(w.see("clinic::a::f", "info", Macro), "tracing::info");
    assert_eq!(w.see("clinic::b::g", "info", Macro), "clinic::info");
    assert_eq!(w.see("clinic::b::g", "println", Macro), "clinic::println");
    assert_eq!(w.see("clinic::b::g", "print", Macro), "std::print");
}

#[test]
fn macro_use_brings_a_crates_macros_everywhere() {
    let w = World::default()
        .krate(
            "clinic",
            &["log"],
            "#[macro_use] extern crate log; mod m { fn f() {} }",
        )
        .model("log", "#[macro_export] macro_rules! info { () => {} }")
        .krate("other", &[], "#[macro_use] extern crate slog; fn f() {}")
        .build();
    assert_eq!(w.see("clinic::m::f", "info", Macro), "log::info");
    assert_eq!(w.see("other::f", "crit", Macro), "extern slog::crit");
    assert_eq!(w.see("other::f", "format", Macro), "extern std::format");
}

#[test]
fn macros_define_items() {
    let w = single(
        "macro_rules! record { ($name:ident, $($field:ident),*) => {
             pub struct $name { $(pub $field: String),* }
             impl $name { pub fn new() -> Self { use std::fmt; todo!() } }
         } }
         mod db { record!(Patient, name, ssn); } use db::Patient; fn f() {}",
    );
    assert_eq!(w.see("clinic::f", "Patient", Type), "clinic::db::Patient");
    assert_eq!(w.program.resolve_str("clinic::Patient::new").len(), 1);
    let new = w.program.resolve_str("clinic::db::Patient::new")[0];
    assert_eq!(
        w.see_from(&w.block_of(new, 0), "fmt::Debug", Type),
        "extern std::fmt::Debug"
    );
}

#[test]
fn macros_that_define_macros_and_modules_are_followed() {
    let w = single(
        "macro_rules! make { ($m:ident) => { macro_rules! $m { ($n:ident) => { pub fn $n() {} } } } }
         make!(declare); mod a { declare!(one); mod_of!(inner two); }
         macro_rules! mod_of { ($m:ident $f:ident) => { pub mod $m { declare!($f); } } } fn f() {}",
    );
    assert_eq!(w.see("clinic::f", "a::one", Value), "clinic::a::one");
    assert_eq!(
        w.see("clinic::f", "a::inner::two", Value),
        "clinic::a::inner::two"
    );
}

#[test]
fn a_macro_of_another_crate_defines_items_here_and_its_crate_is_its_own() {
    let w = World::default()
        .krate("app", &["util"], "util::reexport!(Thing); fn f() {}")
        .krate("util", &[], "pub struct Hidden; #[macro_export] macro_rules! reexport { ($n:ident) => { pub use $crate::Hidden as $n; } }")
        .build();
    assert_eq!(w.see("app::f", "Thing", Type), "util::Hidden");
}

#[test]
fn macros_inside_impls_define_associated_items() {
    let w = single(
        "macro_rules! getter { ($n:ident) => { pub fn $n(&self) {} } } struct P; impl P { getter!(name); }",
    );
    assert_eq!(
        w.paths(&w.program.find_by_suffix("P::name")),
        ["clinic::P::name"]
    );
}

#[test]
fn an_unknown_macro_around_items_leaves_the_items() {
    let w =
        single("pin_project! { pub struct Body { inner: u8 } } quote_like! { a => b } fn f() {}");
    assert_eq!(w.see("clinic::f", "Body", Type), "clinic::Body");
}

#[test]
fn macros_that_never_end_are_given_up() {
    let w = single(
        "macro_rules! forever { ($n:ident) => { pub fn $n() {} forever!($n); } } forever!(f);
         macro_rules! twice { () => { twice!(); twice!(); } } twice!(); fn g() {}",
    );
    assert_eq!(w.see("clinic", "g", Value), "clinic::g");
}

#[test]
fn a_macro_turned_on_by_a_feature_wins_over_its_stand_in() {
    let w = single(
        "#[cfg(feature = \"log\")] macro_rules! note { ($($t:tt)*) => { log::info!($($t)*) } }
         #[cfg(not(feature = \"log\"))] macro_rules! note { ($($t:tt)*) => {} } fn f() {}",
    );
    let crate::names::Resolved::Def { def, .. } =
        w.program
            .resolve_name(&w.scope("clinic::f"), "note".into(), Macro)
    else {
        panic!("resolved")
    };
    assert_eq!(w.program.defs_named("note".into())[0], def);
}

#[test]
fn the_rules_of_a_macro_are_there_for_those_who_expand_it() {
    let (files, crates) = World::default()
        .krate(
            "clinic",
            &["util"],
            "macro_rules! m { () => { 1 } } fn f() {}",
        )
        .krate("util", &[], "")
        .model("log", "#[macro_export] macro_rules! info { () => {}; }")
        .parts();
    let program = Program::build(crates, &files);
    let m = program.defs_named("m".into())[0];
    let f = program.defs_named("f".into())[0];
    assert!(program.rules(m, &files).is_some());
    assert!(program.rules(f, &files).is_none());
    let util = program.crate_named("util".into()).unwrap();
    assert_eq!(program.dollar_crate(m, program.def(f).krate), "crate");
    assert_eq!(program.dollar_crate(m, util), "::clinic");
}
