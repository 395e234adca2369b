//! What is a definition, where it belongs, and what is test code.

use super::{Macro, Type, Value, World, single};
use crate::names::{DefKind, Head, ImplTrait, Resolved};

#[test]
fn modules_in_files_and_inline_nest() {
    let w = World::default()
        .krate(
            "clinic",
            &[],
            "mod db; mod inline { pub fn f() {} }
            //- db.rs
            pub mod rows { pub struct Row; }
            pub fn load() {}",
        )
        .build();
    assert_eq!(w.see("clinic", "db::load", Value), "clinic::db::load");
    assert_eq!(
        w.see("clinic", "db::rows::Row", Type),
        "clinic::db::rows::Row"
    );
    assert_eq!(w.see("clinic", "inline::f", Value), "clinic::inline::f");
}

#[test]
fn a_missing_module_file_leaves_an_empty_module() {
    let w = single("mod gone; fn f() {}");
    assert_eq!(w.see("clinic", "gone", Type), "clinic::gone");
    assert_eq!(w.see("clinic", "gone::x", Value), "extern clinic::gone::x");
}

#[test]
fn a_file_that_mounts_itself_ends() {
    let mut world = World::default().krate(
        "clinic",
        &[],
        "mod a;
        //- a.rs
        mod one; mod two; pub fn f() {}",
    );
    let file = crate::span::FileId(1);
    let ast = &world.files.get(file).parsed.clone().ast;
    for item in &ast.items {
        world.crates[0]
            .modules
            .insert((file, item.span.start), file);
    }
    let w = world.build();
    assert_eq!(w.see("clinic", "a::f", Value), "clinic::a::f");
    assert!(w.program.defs().len() < 200);
}

#[test]
fn constructors_of_tuple_and_unit_structs_are_values_and_types() {
    let w = single("struct T(u8); struct U; struct N { a: u8 }");
    for name in ["T", "U"] {
        assert_eq!(w.see("clinic", name, Value), format!("clinic::{name}"));
        assert_eq!(w.see("clinic", name, Type), format!("clinic::{name}"));
    }
    assert_eq!(w.see("clinic", "N", Type), "clinic::N");
    assert_eq!(w.see("clinic", "N", Value), "unresolved");
}

#[test]
fn a_function_and_a_struct_may_share_a_name() {
    let w = single(
        "mod m { pub struct id { a: u8 } pub fn id() {} macro_rules! id { () => {} } } use m::id;",
    );
    let kind = |r: &str, ns| {
        let scope = w
            .program
            .scope_of(w.program.crate_root(crate::names::CrateId(0)));
        match w.program.resolve_name(&scope, r.into(), ns) {
            Resolved::Def { def, .. } => format!("{:?}", w.program.def(def).kind)
                .split('(')
                .next()
                .unwrap()
                .to_owned(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(kind("id", Type), "Struct");
    assert_eq!(kind("id", Value), "Fn");
    assert_eq!(kind("id", Macro), "Macro");
}

#[test]
fn variants_are_found_through_their_enum_in_order() {
    let w = single("enum E { A, B(u8), C { x: u8 } }");
    let e = w.def("clinic::E");
    assert_eq!(
        w.paths(w.program.variants(e)),
        ["clinic::E::A", "clinic::E::B", "clinic::E::C"]
    );
    assert_eq!(w.see("clinic", "E::B", Value), "clinic::E::B");
    assert_eq!(w.see("clinic", "E::C", Type), "clinic::E::C");
    assert_eq!(w.see("clinic", "E::new", Value), "clinic::E +1");
    let DefKind::Variant(2) = w.program.def(w.def("clinic::E::C")).kind else {
        panic!("third variant");
    };
}

#[test]
fn items_of_impls_and_traits_are_their_children() {
    let w = single(
        "struct P; trait Tr { type Out; const N: u8; fn run(&self) {} }
         impl P { fn new() -> P { P } const MAX: u8 = 1; }
         impl Tr for P { type Out = u8; const N: u8 = 2; }",
    );
    let tr = w.def("clinic::Tr");
    assert_eq!(
        w.paths(w.program.assoc_items(tr)),
        ["clinic::Tr::Out", "clinic::Tr::N", "clinic::Tr::run"]
    );
    let p = w.def("clinic::P");
    let [inherent] = w.program.inherent_impls(Head::Adt(p)) else {
        panic!("one inherent impl");
    };
    assert_eq!(
        w.paths(w.program.assoc_items(*inherent)),
        ["clinic::P::new", "clinic::P::MAX"]
    );
    let [of_trait] = w.program.impls_of_trait(tr) else {
        panic!("one impl");
    };
    assert_eq!(w.program.impl_trait(*of_trait), Some(ImplTrait::Def(tr)));
    assert_eq!(w.program.trait_impls(Head::Adt(p)), [*of_trait]);
    let out = w.program.assoc_item(*of_trait, "Out".into(), Type);
    assert_eq!(w.program.assoc_owner(out.unwrap()), Some(*of_trait));
    assert_eq!(w.program.assoc_item(*of_trait, "Out".into(), Value), None);
}

#[test]
fn heads_of_impls_follow_aliases_and_tell_shapes_apart() {
    let w = single(
        "struct P; type A = B; type B = P; type Loop = Loop2; type Loop2 = Loop; trait T {}
         impl T for A {} impl T for [u8] {} impl T for (u8, u8) {} impl T for &str {}
         impl T for str {} impl<X> T for X {} impl T for dyn T {} impl T for Loop {}
         impl T for ::gone::Thing {} impl T for fn(u8) -> u8 {} impl T for [u8; 2] {}",
    );
    let heads: Vec<Head> = w
        .program
        .impls()
        .iter()
        .map(|i| w.program.impl_head(*i))
        .collect();
    let t = w.def("clinic::T");
    assert_eq!(
        heads,
        [
            Head::Adt(w.def("clinic::P")),
            Head::Slice,
            Head::Tuple(2),
            Head::Ref(false),
            Head::Prim("str".into()),
            Head::Any,
            Head::Dyn(Some(t)),
            Head::Any,
            Head::Extern("gone::Thing".into()),
            Head::Fn(1),
            Head::Array,
        ]
    );
    assert_eq!(w.program.impls_of_trait(t).len(), heads.len());
}

#[test]
fn traits_of_unknown_crates_are_known_by_path() {
    let w = single(
        "use serde::Serialize; struct P; impl Serialize for P {} impl fmt::Display for P {} use std::fmt;",
    );
    let found: Vec<_> = w
        .program
        .impls()
        .iter()
        .map(|i| w.program.impl_trait(*i))
        .collect();
    assert_eq!(
        found,
        [
            Some(ImplTrait::Extern("serde::Serialize".into())),
            Some(ImplTrait::Extern("std::fmt::Display".into())),
        ]
    );
}

#[test]
fn test_code_is_marked_and_the_mark_is_inherited() {
    let w = single(
        "fn live() {} #[cfg(test)] mod tests { fn helper() {} mod deep { fn f() {} } impl super::P { fn m() {} } }
         struct P; #[tokio::test] async fn t() { fn inner() {} } #[cfg(not(test))] fn real() {}
         #[cfg(all(test, unix))] fn both() {} #[cfg(any(test, feature = \"x\"))] fn either() {}",
    );
    let is_test = |path: &str| w.program.def(w.def(path)).is_test;
    for path in [
        "clinic::tests",
        "clinic::tests::helper",
        "clinic::tests::deep::f",
        "clinic::P::m",
        "clinic::t",
        "clinic::t::inner",
        "clinic::both",
    ] {
        assert!(is_test(path), "{path}");
    }
    for path in [
        "clinic::live",
        "clinic::P",
        "clinic::real",
        "clinic::either",
    ] {
        assert!(!is_test(path), "{path}");
    }
}

#[test]
fn all_of_a_test_target_is_test_code_and_resolves_as_usual() {
    let w = World::default()
        .krate("api", &[], "fn f() {} fn f2() {}")
        .being_test()
        .build();
    assert!(w.program.def(w.def("api::f")).is_test);
    assert_eq!(w.see("api", "f2", Value), "api::f2");
}

#[test]
fn of_alternatives_the_first_that_is_not_for_tests_is_meant() {
    let w = single(
        "#[cfg(test)] fn now() -> u8 { 1 } #[cfg(unix)] fn now() {} #[cfg(windows)] fn now() {}",
    );
    let Resolved::Def { def, rest: 0 } = w.program.resolve_name(
        &w.program.scope_of(crate::names::DefId(0)),
        "now".into(),
        Value,
    ) else {
        panic!("resolved");
    };
    assert_eq!(w.program.children(crate::names::DefId(0)).len(), 3);
    assert_eq!(def, w.program.children(crate::names::DefId(0))[1]);
}

#[test]
fn a_real_import_wins_over_one_for_tests() {
    let w = single(
        "mod fake { pub fn now() {} } mod real { pub fn now() {} }
         #[cfg(test)] use fake::now; #[cfg(not(test))] use real::now;",
    );
    assert_eq!(w.see("clinic", "now", Value), "clinic::real::now");
}

#[test]
fn deeply_nested_modules_do_not_exhaust_the_stack() {
    // Deeper than any source the parser takes in one file: a chain of files.
    let mut world = World::default();
    let n = 3_000;
    for _ in 0..n {
        world = {
            let id = world.files.next_id();
            let text = "pub mod m;";
            let parsed = crate::syntax::parse_file(id, text).unwrap();
            world.files.push(crate::source::SourceFile::new(
                "m.rs".into(),
                text.into(),
                parsed,
            ));
            world
        };
    }
    let modules = (0..n - 1)
        .map(|i| ((crate::span::FileId(i), 0), crate::span::FileId(i + 1)))
        .collect();
    world.crates.push(crate::names::CrateInput {
        name: "deep".into(),
        root: crate::span::FileId(0),
        modules,
        dependencies: Vec::new(),
        is_model: false,
        is_dependency: false,
        is_test: false,
    });
    let w = world.build();
    let last = w.program.defs().last().unwrap().0;
    assert!(w.program.path(last).ends_with("::m::m"));
    assert_eq!(w.program.defs().len(), n as usize + 1);
}
