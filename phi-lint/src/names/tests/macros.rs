//! Which macro a name means, and what macros define.

use super::{Macro, World, single};

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
