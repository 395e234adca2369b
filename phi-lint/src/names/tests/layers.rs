//! A stub over the sources of the same crate.

use super::{Built, Macro, Type, Value, World};
use crate::names::{DefId, DefKind, Head, ImplTrait};

const STUB: &str = "
    pub struct Client;
    impl Client { #[sink(PHI010)] pub fn submit(&self, text: &str); }
    pub trait Describe<T> { #[sanitizer] fn describe(&self) -> String; }
    impl Describe<u8> for Client { fn describe(&self) -> String; }
    pub enum Level { Low, High }
    pub mod order { pub struct Order; }
    pub fn redact(text: &str) -> String;
    macro_rules! trace { () => {} }
";

const SOURCES: &str = "
    mod client;
    pub mod order;
    pub mod blocking { pub use crate::client::Client as Blocking; pub fn get() -> crate::Client; }
    pub use client::Client;
    pub trait Describe<T> { fn describe(&self) -> String; fn kind(&self) -> blocking::Kind<T>; }
    impl Describe<u8> for Client { fn describe(&self) -> String; }
    impl Describe<u16> for Client { fn describe(&self) -> String; }
    pub enum Level { Low, High, Urgent }
    pub use Level::High as Top;
    pub fn redact(text: &str) -> String;
    pub fn version() -> String;
    #[macro_export]
    macro_rules! trace { ($($t:tt)*) => {} }
    #[macro_export]
    macro_rules! debug { ($($t:tt)*) => {} }
    //- client.rs
    pub struct Client { key: String }
    impl Client { pub fn submit(&self, text: &str); pub fn pending(&self) -> usize; }
    //- order.rs
    pub struct Order { pub id: u64 }
    pub struct Item;
";

fn labhub() -> Built {
    World::default()
        .krate("app", &["labhub"], "use labhub::*; fn f() {}")
        .model("labhub", STUB)
        .dependency("labhub", &[], SOURCES)
        .build()
}

/// The definition a path means, and whether it stands in a stub.
fn seen(b: &Built, path: &str, ns: super::Namespace) -> (String, bool) {
    let scope = b.scope("app::f");
    let names: Vec<_> = path.split("::").map(Into::into).collect();
    match b.program.resolve_names(&scope, &names, false, ns) {
        super::Resolved::Def { def, rest: 0 } => {
            (b.program.path(def).to_string(), b.program.in_stub(def))
        }
        other => panic!("{path}: {other:?}"),
    }
}

fn def(b: &Built, path: &str) -> DefId {
    let names: Vec<_> = path.split("::").map(Into::into).collect();
    match b
        .program
        .resolve_names(&b.scope("app::f"), &names, false, Type)
    {
        super::Resolved::Def { def, rest: 0 } => def,
        other => panic!("{path}: {other:?}"),
    }
}

#[test]
fn the_stub_wins_and_the_sources_add_what_it_lacks() {
    let b = labhub();
    for (path, ns, wanted, stub) in [
        ("labhub::Client", Type, "labhub::Client", true),
        ("labhub::redact", Value, "labhub::redact", true),
        ("labhub::trace", Macro, "labhub::trace", true),
        ("labhub::order::Order", Type, "labhub::order::Order", true),
        ("labhub::version", Value, "labhub::version", false),
        ("labhub::debug", Macro, "labhub::debug", false),
        ("labhub::order::Item", Type, "labhub::order::Item", false),
        (
            "labhub::blocking::get",
            Value,
            "labhub::blocking::get",
            false,
        ),
        // Through a glob of the workspace.
        ("version", Value, "labhub::version", false),
        ("Client", Type, "labhub::Client", true),
    ] {
        assert_eq!(seen(&b, path, ns), (wanted.to_owned(), stub), "{path}");
    }
}

#[test]
fn other_names_in_the_sources_mean_the_stubs_item_too() {
    let b = labhub();
    let client = ("labhub::Client".to_owned(), true);
    assert_eq!(seen(&b, "labhub::blocking::Blocking", Type), client);
    let high = ("labhub::Level::High".to_owned(), true);
    assert_eq!(seen(&b, "labhub::Top", Value), high);
}

#[test]
fn further_methods_belong_to_the_stubs_type_and_repeated_ones_are_gone() {
    let b = labhub();
    let p = &b.program;
    let client = def(&b, "labhub::Client");
    let methods = p.inherent_impls(Head::Adt(client)).iter();
    let mut names: Vec<(String, bool)> = methods
        .flat_map(|i| p.children(*i))
        .filter(|m| matches!(p.def(**m).kind, DefKind::Fn(_)))
        .map(|m| (p.def(*m).name.to_string(), p.in_stub(*m)))
        .collect();
    names.sort();
    assert_eq!(
        names,
        [("pending".to_owned(), false), ("submit".to_owned(), true)]
    );
}

#[test]
fn an_implementation_the_stub_describes_is_there_once() {
    let b = labhub();
    let p = &b.program;
    let describe = def(&b, "labhub::Describe");
    let impls = p.impls_of(ImplTrait::Def(describe));
    let stubs: Vec<bool> = impls.iter().map(|i| p.in_stub(*i)).collect();
    assert_eq!(
        stubs,
        [true, false],
        "`u8` of the stub, `u16` of the sources"
    );
}

#[test]
fn what_a_stubs_trait_lacks_goes_over_to_it_and_keeps_its_scope() {
    let b = World::default()
        .krate("app", &["labhub"], "fn f() {}")
        .model(
            "labhub",
            "pub trait Describe<T> { fn describe(&self) -> String; }",
        )
        .dependency(
            "labhub",
            &[],
            "mod inner; pub use inner::Describe;
            //- inner.rs
            pub struct Kind<T>(T);
            pub trait Describe<T> { fn describe(&self) -> String; fn kind(&self) -> Kind<T>; }",
        )
        .build();
    let p = &b.program;
    let describe = def(&b, "labhub::Describe");
    assert!(p.in_stub(describe));
    let kind = p
        .assoc_item(describe, "kind".into(), Value)
        .expect("the method of the sources");
    assert_eq!(p.path(kind), "labhub::Describe::kind");
    let scope = p.scope_of(kind);
    let see = |name: &str| p.resolve_name(&scope, name.into(), Type);
    assert!(matches!(see("Kind"), super::Resolved::Def { .. }));
    assert!(matches!(see("T"), super::Resolved::Param { owner, .. } if owner == describe));
}

#[test]
fn a_dependency_does_not_see_the_workspace() {
    let b = World::default()
        .krate("app", &["kit"], "use kit::time; fn f() {}")
        .krate("time", &[], "pub struct Own;")
        .dependency("kit", &["time"], "pub use time;")
        .dependency("time", &[], "pub struct Theirs;")
        .build();
    assert_eq!(seen(&b, "time::Theirs", Type).0, "time::Theirs");
}

#[test]
fn only_exported_macros_leave_a_dependency() {
    let b = labhub();
    let scope = b.scope("app::f");
    let see = |name: &str| b.program.resolve_name(&scope, name.into(), Macro);
    assert!(matches!(see("debug"), super::Resolved::Def { .. }));
    let b = World::default()
        .krate("app", &["kit"], "use kit::*; fn f() {}")
        .dependency("kit", &[], "macro_rules! hidden { () => {} }")
        .build();
    let found = b
        .program
        .resolve_name(&b.scope("app::f"), "hidden".into(), Macro);
    assert_eq!(found, super::Resolved::Unresolved);
}
