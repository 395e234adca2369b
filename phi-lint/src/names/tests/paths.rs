//! Canonical paths and the patterns of the configuration.

use super::{World, single};
use crate::names::matches_suffix;

#[test]
fn paths_go_through_the_type_of_an_impl() {
    let w = single(
        "mod db { pub struct Patient; impl Patient { pub fn load() { fn row() {} } } }
         use db::Patient as P; trait Tr { fn m(&self) {} } impl Tr for P { fn m(&self) {} }
         impl Tr for [u8] { fn m(&self) {} } impl<T> Tr for Option<T> { fn m(&self) {} } impl<T: Copy> Tr for T { fn m(&self) {} }
         impl Tr for &str { fn m(&self) {} }",
    );
    let mut paths: Vec<&str> = w
        .program
        .defs_named("m".into())
        .iter()
        .map(|id| w.program.path(*id).as_str())
        .collect();
    paths.sort_unstable();
    assert_eq!(
        paths,
        [
            "clinic::Tr::m",
            "clinic::Tr::m",
            "clinic::db::Patient::m",
            "slice::m",
            "std::option::Option::m",
            "str::m"
        ]
    );
    w.def("clinic::db::Patient::load");
    w.def("clinic::db::Patient::load::row");
}

#[test]
fn a_type_inside_its_own_method_has_a_path() {
    let w = single("struct P; impl P { fn f() { struct Q; impl Q { fn g() {} } } }");
    assert_eq!(w.program.defs_named("g".into()).len(), 1);
    let g = w.program.defs_named("g".into())[0];
    assert!(w.program.path(g).ends_with("Q::g"), "{}", w.program.path(g));
}

#[test]
fn patterns_match_at_path_boundaries() {
    let m = |path, pattern| matches_suffix(path, true, pattern);
    assert!(m("clinic::db::load", "clinic::db::load"));
    assert!(m("clinic::db::load", "db::load"));
    assert!(m("clinic::db::load", "load"));
    assert!(m("clinic::db::load", "crate::db::load"));
    assert!(m("clinic::db::load", "::clinic::db::load"));
    assert!(!m("clinic::db::load", "oad"));
    assert!(!m("clinic::mydb::load", "db::load"));
    assert!(!m("clinic::inner::db::load", "crate::db::load"));
    assert!(!m("clinic::db::load", ""));
    assert!(!matches_suffix(
        "lettre::db::load",
        false,
        "crate::db::load"
    ));
    assert!(matches_suffix(
        "lettre::Message::builder",
        false,
        "Message::builder"
    ));
}

#[test]
fn configuration_paths_find_definitions() {
    let w = World::default()
        .krate(
            "a",
            &[],
            "pub mod db { pub fn load() {} } pub struct S; impl S { pub fn load() {} }",
        )
        .krate(
            "b",
            &["a"],
            "pub mod db { pub fn load() {} } pub use a::db::load as fetch; enum E { V }",
        )
        .model("std", "pub mod db { pub fn load(); }")
        .build();
    let find = |pattern: &str| w.paths(&w.program.find_by_suffix(pattern));
    assert_eq!(find("crate::db::load"), ["a::db::load", "b::db::load"]);
    assert_eq!(
        find("db::load"),
        ["a::db::load", "b::db::load", "std::db::load"]
    );
    assert_eq!(find("a::db::load"), ["a::db::load"]);
    assert_eq!(find("b::fetch"), ["a::db::load"]);
    assert_eq!(find("crate::fetch"), ["a::db::load"]);
    assert_eq!(find("S::load"), ["a::S::load"]);
    assert_eq!(find("crate::S::load"), ["a::S::load"]);
    assert_eq!(find("E::V"), ["b::E::V"]);
    assert_eq!(find("core::db::load"), ["std::db::load"]);
    assert!(find("nothing::here").is_empty());
    assert!(find("").is_empty());
}

#[test]
fn full_paths_go_through_reexports_and_aliases() {
    let w = World::default()
        .krate("fhir", &[], "mod r4b { pub struct Patient; impl Patient { pub fn parse() {} } } pub mod r4 { pub use crate::r4b::Patient; } pub type Pt = r4b::Patient;")
        .build();
    let resolve = |path: &str| w.paths(&w.program.resolve_str(path));
    assert_eq!(resolve("fhir::r4::Patient"), ["fhir::r4b::Patient"]);
    assert_eq!(
        resolve("fhir::r4::Patient::parse"),
        ["fhir::r4b::Patient::parse"]
    );
    assert_eq!(resolve("fhir::Pt::parse"), ["fhir::r4b::Patient::parse"]);
    assert!(resolve("r4::Patient").is_empty());
}

#[test]
fn alternatives_under_cfg_are_all_found() {
    let w = single(
        "#[cfg(unix)] mod sys { pub fn go() {} } #[cfg(windows)] mod sys { pub fn go() {} }",
    );
    assert_eq!(w.program.resolve_str("clinic::sys::go").len(), 2);
}
