//! What is asked of the compiler, and what its answers mean.

use super::{Asked, uses, verdict};

fn codes(stub: &str, asked: Asked) -> Vec<String> {
    uses("demo", stub)
        .expect("the stub parses")
        .into_iter()
        .filter(|u| u.asked == asked)
        .map(|u| u.code)
        .collect()
}

#[test]
fn every_kind_of_item_is_imported_by_its_path() {
    let stub = "pub mod a { pub struct S; pub enum E { V } pub trait T {} pub fn f() {} }
        pub use a::S as Short; pub const C: u8 = 0; #[macro_export] macro_rules! m { () => {}; }";
    let items: Vec<String> = uses("demo", stub)
        .expect("the stub parses")
        .into_iter()
        .filter(|u| u.asked == Asked::Path)
        .map(|u| u.item)
        .collect();
    assert_eq!(
        items,
        [
            "demo::a::S",
            "demo::a::E",
            "demo::a::E::V",
            "demo::a::T",
            "demo::Short",
            "demo::C",
            "demo::m"
        ]
    );
}

#[test]
fn a_method_is_called_with_the_stub_s_receiver_arguments_and_result() {
    let stub = "pub struct S<T>(T); pub mod e { pub struct Error; }
        impl<T> S<T> {
            pub async fn get<K>(&self, key: K) -> Result<Option<T>, e::Error> {}
            pub fn set(&mut self, t: T) -> &mut Self {}
        }";
    assert_eq!(
        codes(stub, Asked::Call),
        [
            "const _: () = { fn _m() { let _ = |a0: &_, a1| async move { let _r: ::std::result::Result<::std::option::Option<_>, ::demo::e::Error> = ::demo::S::get(a0, a1).await; }; } };",
            "const _: () = { fn _m() { let _ = |a0: &mut _, a1| { let _r: &mut ::demo::S<_> = ::demo::S::set(a0, a1); }; } };",
        ]
    );
}

#[test]
fn stand_ins_are_not_asked_for_and_say_nothing_in_signatures() {
    let stub = "#[stand_in] pub struct Many; impl Many { pub fn f(&self) {} }
        pub struct S; impl S { pub fn many(self) -> Many {} }";
    assert_eq!(
        codes(stub, Asked::Call),
        ["const _: () = { fn _m() { let _ = |a0| { let _r: _ = ::demo::S::many(a0); }; } };"]
    );
}

#[test]
fn an_implementation_is_asked_for_where_no_parameter_is_open() {
    let stub = "pub struct S; pub struct G<T>(T); impl std::fmt::Display for S {} impl<T> Clone for G<T> {}";
    assert_eq!(codes(stub, Asked::Implements).len(), 1);
}

#[test]
fn only_answers_that_contradict_the_model_count() {
    let call = |code, message| verdict(Asked::Call, Some(code), message);
    assert!(call("E0282", "type annotations needed").is_none());
    assert!(call("E0277", "the trait bound `_: Display` is not satisfied").is_none());
    assert!(call("E0277", "`u8` is not a future").is_some());
    assert!(call("E0599", "no method named `x`").is_some());
    assert!(call("E0061", "this function takes 2 arguments").is_some());
    assert!(call("E0308", "mismatched types").is_some());
    assert!(verdict(Asked::Path, Some("E0432"), "unresolved import").is_some());
    assert!(verdict(Asked::Parameters, Some("E0107"), "struct takes 2").is_some());
    assert!(verdict(Asked::Implements, Some("E0277"), "not satisfied").is_some());
}

#[test]
fn what_only_an_older_version_has_is_looked_for_there() {
    let stub = "#[version(\"0.8\")] pub fn old() {} pub fn new() {}";
    let calls = codes(stub, Asked::Call);
    assert!(calls[0].contains("::demo_0_8::old()"), "{}", calls[0]);
    assert!(calls[1].contains("::demo::new()"), "{}", calls[1]);
}

#[test]
fn the_guide_names_every_modelled_crate() {
    let guide = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/models.md"))
        .expect("docs/models.md");
    let missing: Vec<&str> = phi_lint::models::stub_sources()
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| {
            let dashed = name.replace('_', "-");
            !guide.contains(&format!("`{name}`")) && !guide.contains(&format!("`{dashed}`"))
        })
        .collect();
    assert!(
        missing.is_empty(),
        "docs/models.md does not name {missing:?}"
    );
}
