//! Generics, `Self`, and items inside bodies.

use super::{Type, Value, single};
use crate::names::{DefKind, Resolved};
use crate::syntax::ast::ExprKind;

#[test]
fn generics_of_the_definition_and_its_parent_are_in_scope() {
    let w =
        single("struct W<T>(T); impl<T> W<T> { fn map<U, const N: usize>(self) {} } struct U2;");
    assert_eq!(w.see("clinic::W::map", "T", Type), "T of clinic::W");
    assert_eq!(w.see("clinic::W::map", "U", Type), "U of clinic::W::map");
    assert_eq!(
        w.see("clinic::W::map", "U::default", Value),
        "U of clinic::W::map +1"
    );
    assert_eq!(w.see("clinic::W::map", "N", Value), "N of clinic::W::map");
    assert_eq!(w.see("clinic::W::map", "U", Value), "unresolved");
    assert_eq!(w.see("clinic", "T", Type), "unresolved");
}

#[test]
fn a_generic_parameter_shadows_an_item() {
    let w = single("struct T; fn f<T>() {} fn g() {}");
    assert_eq!(w.see("clinic::f", "T", Type), "T of clinic::f");
    assert_eq!(w.see("clinic::g", "T", Type), "clinic::T");
}

#[test]
fn self_is_the_impl_trait_or_type_around() {
    let w = single(
        "struct P(u8); impl P { fn new() -> Self { Self(1) } } trait Tr { type Out; fn f() -> Self::Out; }
         enum E { A, B(Box<Self>) } impl E { fn a() -> Self { Self::A } } fn free() {}",
    );
    assert_eq!(w.see("clinic::P::new", "Self", Type), "Self of clinic::P");
    assert_eq!(w.see("clinic::P::new", "Self", Value), "Self of clinic::P");
    assert_eq!(
        w.see("clinic::Tr::f", "Self::Out", Type),
        "Self of clinic::Tr +1"
    );
    assert_eq!(
        w.see("clinic::E::a", "Self::A", Value),
        "Self of clinic::E +1"
    );
    assert_eq!(w.see("clinic::E", "Self", Type), "clinic::E");
    assert_eq!(w.see("clinic::free", "Self", Type), "unresolved");
}

#[test]
fn items_in_a_function_do_not_see_its_generics_but_its_block_does() {
    let w = single(
        "struct S; impl S { fn outer<T>(t: T) { struct Local; fn inner() {} use std::fmt; } }",
    );
    let block = w.block("clinic::S::outer", 0);
    assert_eq!(w.see_from(&block, "T", Type), "T of clinic::S::outer");
    assert_eq!(w.see_from(&block, "Self", Type), "Self of clinic::S");
    assert_eq!(w.see("clinic::S::outer::inner", "T", Type), "unresolved");
    assert_eq!(w.see("clinic::S::outer::inner", "Self", Type), "unresolved");
    assert_eq!(
        w.see("clinic::S::outer::inner", "Local", Type),
        "clinic::S::outer::Local"
    );
    assert_eq!(
        w.see("clinic::S::outer::inner", "fmt::Debug", Type),
        "extern std::fmt::Debug"
    );
}

#[test]
fn block_items_shadow_the_module() {
    let w = single(
        "fn helper() {} fn f() { fn helper() {} { const X: u8 = 1; } } static Y: u8 = { fn init() -> u8 { 1 } init() };",
    );
    let block = w.block("clinic::f", 0);
    assert_eq!(w.see_from(&block, "helper", Value), "clinic::f::helper");
    assert_eq!(w.see_from(&block, "super::helper", Value), "clinic::helper");
    assert_eq!(w.see_from(&block, "X", Value), "unresolved");
    assert_eq!(
        w.see_from(&w.block("clinic::f", 1), "X", Value),
        "clinic::f::X"
    );
    assert_eq!(
        w.see_from(&w.block("clinic::Y", 0), "init", Value),
        "clinic::Y::init"
    );
}

#[test]
fn the_scope_of_a_block_is_found_by_its_items() {
    let w = single("fn f() { fn a() {} let c = || { fn b() {} b() }; } fn g() {}");
    let f = w.def("clinic::f");
    let DefKind::Fn(ast) = &w.program.def(f).kind else {
        panic!("function")
    };
    let body = ast.body.get().cloned().unwrap();
    let mut scope = w.scope("clinic::f");
    let mut seen = Vec::new();
    for expr in body.exprs.iter().rev() {
        if let ExprKind::Block(block) = &expr.kind {
            let inner = w.program.block_scope(&scope, &block.items);
            seen.push(w.see_from(&inner, "b", Value));
        }
    }
    assert!(seen.contains(&"clinic::f::b".to_owned()), "{seen:?}");
    // From inside the outer block too.
    scope = w.block("clinic::f", 0);
    let inner = body.exprs.iter().find_map(|e| match &e.kind {
        ExprKind::Block(b) if b.items.iter().any(|i| i.name == "b") => Some(b.items.clone()),
        _ => None,
    });
    let inner = w.program.block_scope(&scope, &inner.unwrap());
    assert_eq!(w.see_from(&inner, "b", Value), "clinic::f::b");
    assert_eq!(w.see_from(&inner, "a", Value), "clinic::f::a");
}

#[test]
fn use_in_a_block_no_body_holds_is_seen_through_the_scope() {
    let w = single("mod a { pub fn f() {} pub mod b { pub fn g() {} } } fn run() {}");
    let parsed = crate::syntax::parse_file(
        crate::span::FileId(9),
        "fn x() { use a::f as ff; use a::b::*; use a as aa; 1; }",
    )
    .unwrap();
    let crate::syntax::ast::ItemKind::Fn(x) = &parsed.ast.items[0].kind else {
        panic!("function")
    };
    let items = x
        .body
        .get()
        .unwrap()
        .exprs
        .iter()
        .find_map(|e| match &e.kind {
            ExprKind::Block(b) if !b.items.is_empty() => Some(b.items.clone()),
            _ => None,
        });
    let scope = w
        .program
        .block_scope(&w.scope("clinic::run"), &items.unwrap());
    assert_eq!(w.see_from(&scope, "ff", Value), "clinic::a::f");
    assert_eq!(w.see_from(&scope, "g", Value), "clinic::a::b::g");
    assert_eq!(w.see_from(&scope, "aa::f", Value), "clinic::a::f");
    assert_eq!(w.see_from(&scope, "run", Value), "clinic::run");
}

#[test]
fn qualified_paths_give_the_trait_or_the_type() {
    let w = single(
        "struct P; trait Tr { fn f(); } fn g() { <P as Tr>::f(); <P>::new(); <[u8]>::len(); }",
    );
    let DefKind::Fn(ast) = &w.program.def(w.def("clinic::g")).kind else {
        panic!("function")
    };
    let scope = w.scope("clinic::g");
    let seen: Vec<String> = ast
        .body
        .get()
        .unwrap()
        .exprs
        .iter()
        .filter_map(|e| match &e.kind {
            ExprKind::Path(path) => Some(w.show(&w.program.resolve(&scope, path, Value))),
            _ => None,
        })
        .collect();
    assert_eq!(seen, ["clinic::Tr +1", "clinic::P +1", "unresolved"]);
}

#[test]
fn what_follows_a_type_is_left_to_types() {
    let w =
        single("struct P; type A = P; trait Tr {} mod m { pub type E2 = super::E; } enum E { X }");
    assert_eq!(w.see("clinic", "P::new", Value), "clinic::P +1");
    assert_eq!(w.see("clinic", "A::new", Value), "clinic::A +1");
    assert_eq!(w.see("clinic", "Tr::Out::x", Value), "clinic::Tr +2");
    assert_eq!(w.see("clinic", "m::E2::X", Value), "clinic::m::E2 +1");
}

#[test]
fn a_name_nobody_declares_is_unresolved() {
    let w = single("fn f() {}");
    assert_eq!(w.see("clinic::f", "nothing", Value), "unresolved");
    assert_eq!(
        w.program
            .resolve_names(&w.scope("clinic::f"), &[], false, Type),
        Resolved::Unresolved
    );
}
