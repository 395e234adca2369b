//! Data that goes through dependencies whose sources are on disk.

use crate::world::{PHI_TYPES, RECORDS, World};

#[test]
fn what_a_dependency_declares_phi_is_phi() {
    World::new(&[
        PHI_TYPES,
        ("records", &["phi-types"], &[("src/lib.rs", RECORDS)]),
        (
            "app",
            &["records", "phi-types"],
            &[(
                "src/lib.rs",
                r#"
use phi_types::Grant;
use records::{Label, Note, Patient};

pub fn patient(patient: &Patient, grant: &Grant) {
    println!("{}", patient.id);
    println!("{}", patient.mrn); //~ PHI006 wrapped mrn
    println!("{}", patient.mrn.expose(grant)); //~ PHI006 mrn
}

pub fn note(note: &Note, grant: &Grant) {
    println!("{}", note.id);
    println!("{}", note.words());
    println!("{note} {note:?}");
    println!("{}", note.ssn); //~ PHI006 ssn
    println!("{}", note.identifier().expose(grant)); //~ PHI006 ssn
    let Note { id, text, .. } = note;
    println!("{id}");
    println!("{text}"); //~ PHI006
}

pub fn label(label: &Label) {
    println!("{label:?}"); //~ PHI006 mrn
}

pub fn pages() {
    let page = records::page(1);
    println!("{}", page.number);
    for note in &page.items {
        println!("{} {}", note.id, note.text); //~ PHI006
    }
}

pub fn made(text: String) -> Note {
    let note = Note { id: 7, text, ssn: String::new() };
    println!("{}", note.id);
    note
}
"#,
            )],
        ),
    ])
    .check();
}

#[test]
fn a_program_that_names_no_phi_itself_is_followed_when_a_dependency_declares_it() {
    World::new(&[
        PHI_TYPES,
        ("records", &["phi-types"], &[("src/lib.rs", RECORDS)]),
        (
            "client",
            &["records"],
            &[("src/lib.rs", "pub fn fetch() -> records::Note { todo!() }")],
        ),
        (
            "app",
            &["client"],
            &[(
                "src/lib.rs",
                "pub fn show() {\n    println!(\"{}\", client::fetch().text); //~ PHI006\n}\n",
            )],
        ),
    ])
    .check();
}

#[test]
fn a_signature_says_what_a_dependency_does_with_data() {
    let kit = r#"
        pub mod text;
        pub use text::{Buffer, Kind};
        pub fn normalize(text: &str) -> String { todo!() }
        pub fn hold<T>(value: T) -> Held<T> { todo!() }
        pub struct Held<T> { value: T, pub label: String }
        impl<T> Held<T> {
            pub fn labelled(label: String, value: T) -> Held<T> { todo!() }
            pub fn into_inner(self) -> T { self.value }
            pub fn count(&self) -> usize { 1 }
        }
        pub fn fill(text: &str, into: &mut String) {}
        pub fn each<T>(value: T, f: impl Fn(T)) {}
        #[cfg(test)]
        mod tests { use super::missing; }
    "#;
    let text = r#"
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub enum Kind { Letters, Digits }
        pub struct Span(usize, usize);
        pub struct Buffer { inner: String }
        impl Buffer {
            pub fn new(text: &str) -> Self { todo!() }
            pub fn len(&self) -> usize { self.inner.len() }
            pub fn size_hint(&self) -> (usize, Option<usize>) { todo!() }
            pub fn kind(&self) -> Kind { Kind::Letters }
            pub fn as_str(&self) -> &str { &self.inner }
            fn private(&self) {}
        }
        impl std::fmt::Display for Buffer {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { todo!() }
        }
    "#;
    World::new(&[
        PHI_TYPES,
        ("kit", &[], &[("src/lib.rs", kit), ("src/text.rs", text)]),
        (
            "app",
            &["kit", "phi-types"],
            &[(
                "src/lib.rs",
                r#"
use kit::Buffer;
use phi_types::{Grant, Phi};

pub fn text(name: &Phi<String>, grant: &Grant) {
    let name = name.expose(grant);
    let buffer = Buffer::new(name);
    println!("{} {:?} {:?}", buffer.len(), buffer.kind(), buffer.size_hint());
    println!("{}", buffer.as_str()); //~ PHI006 possible
    println!("{buffer}"); //~ PHI006 possible
    println!("{}", kit::normalize(name)); //~ PHI006 possible
    println!("{}", kit::normalize("constant"));
    let mut filled = String::new();
    kit::fill(name, &mut filled);
    println!("{filled}"); //~ PHI006 possible
}

pub fn held(name: &Phi<String>, grant: &Grant) {
    let held = kit::hold(name.expose(grant).clone());
    println!("{}", held.count());
    println!("{}", held.into_inner()); //~ PHI006
    kit::each(name.expose(grant).clone(), |name| println!("{name}")); //~ PHI006
    let labelled = kit::Held::labelled("ward 3".to_owned(), name.expose(grant).clone());
    println!("{}", labelled.label);
    println!("{}", labelled.into_inner()); //~ PHI006
}
"#,
            )],
        ),
    ])
    .check();
}

#[test]
fn a_stub_wins_over_the_sources_and_the_sources_add_what_it_lacks() {
    let labhub = r#"
        mod client;
        pub use client::Client;
        pub mod order { pub struct Order { pub id: u64, pub specimen: String } }
        pub fn redact(text: &str) -> String { text.to_owned() }
        pub fn version() -> &'static str { "1" }
        pub trait Describe { fn describe(&self) -> String; fn priority(&self) -> usize; }
        impl Describe for order::Order {
            fn describe(&self) -> String { self.specimen.clone() }
            fn priority(&self) -> usize { 1 }
        }
        #[macro_export]
        macro_rules! trace { ($($t:tt)*) => {} }
    "#;
    let client = r#"
        use crate::order::Order;
        pub struct Client { key: String }
        impl Client {
            pub fn new(key: &str) -> Client { todo!() }
            pub fn submit(&self, order: Order) -> u64 { 7 }
            pub fn result(&self, order: u64) -> String { todo!() }
            pub fn pending(&self, specimen: &str) -> usize { 0 }
            pub fn reference(&self, specimen: &str) -> String { todo!() }
        }
    "#;
    let stub = r#"
        pub struct Client;
        pub mod order { pub struct Order { pub id: u64, pub specimen: String } }
        impl Client {
            pub fn new(key: &str) -> Client;
            #[source(category = "clinical")]
            pub fn result(&self, order: u64) -> String;
            #[sink(PHI010, vendor = "labhub")]
            pub fn submit(&self, order: order::Order) -> u64;
        }
        pub trait Describe { #[sanitizer] fn describe(&self) -> String; }
        impl Describe for order::Order { fn describe(&self) -> String; }
        #[sanitizer]
        pub fn redact(text: &str) -> String;
        #[sink(PHI001)]
        #[grammar(log)]
        macro_rules! trace { () => {} }
    "#;
    World::new(&[
        PHI_TYPES,
        (
            "labhub",
            &[],
            &[("src/lib.rs", labhub), ("src/client.rs", client)],
        ),
        (
            "app",
            &["labhub", "phi-types"],
            &[
                ("phi-lint.toml", "models = [\"stubs/labhub.rs\"]\n"),
                ("stubs/labhub.rs", stub),
                (
                    "src/lib.rs",
                    r#"
use labhub::{Client, Describe, order::Order};
use phi_types::{Grant, Phi};

pub fn order(client: &Client, specimen: &Phi<String>, grant: &Grant) {
    let result = client.result(7);
    labhub::trace!("{result}"); //~ PHI001 clinical
    labhub::trace!("{} {}", labhub::redact(&result), labhub::version());
    let specimen = specimen.expose(grant);
    println!("{}", client.pending(specimen));
    println!("{}", client.reference(specimen)); //~ PHI006 possible
    let order = Order { id: 7, specimen: specimen.clone() };
    println!("{} {}", order.describe(), order.priority());
    client.submit(order); //~ PHI010
}
"#,
                ),
            ],
        ),
    ])
    .check();
}

#[test]
fn the_linters_own_models_win_over_the_crates_they_model() {
    let log = r#"
        #[macro_export]
        macro_rules! info { ($($t:tt)*) => { $crate::discard(format_args!($($t)*)) } }
        pub fn discard(_: std::fmt::Arguments<'_>) {}
        pub fn words(text: &str) -> usize { 1 }
    "#;
    World::new(&[
        PHI_TYPES,
        ("log", &[], &[("src/lib.rs", log)]),
        (
            "app",
            &["log", "phi-types"],
            &[(
                "src/lib.rs",
                r#"
use phi_types::{Grant, Phi};
pub fn name(name: &Phi<String>, grant: &Grant) {
    log::info!("{}", name.expose(grant)); //~ PHI001
    log::info!("{}", log::words(name.expose(grant)));
}
"#,
            )],
        ),
    ])
    .check();
}

#[test]
fn macros_of_a_dependency_are_expanded() {
    let journal = r#"
        #[macro_export]
        macro_rules! note { ($($t:tt)*) => { $crate::__line!($($t)*) } }
        #[doc(hidden)]
        #[macro_export]
        macro_rules! __line { ($($t:tt)*) => { println!("app: {}", format_args!($($t)*)) } }
        #[macro_export]
        macro_rules! quiet { ($($t:tt)*) => { $crate::__private::drop(format_args!($($t)*)) } }
        #[doc(hidden)]
        pub mod __private { pub use std::mem::drop; }
        #[macro_export]
        macro_rules! record { ($name:ident) => { pub struct $name { pub id: u64, pub text: String } } }
    "#;
    World::new(&[
        PHI_TYPES,
        ("journal", &[], &[("src/lib.rs", journal)]),
        (
            "app",
            &["journal", "phi-types"],
            &[(
                "src/lib.rs",
                r#"
use phi_types::{Grant, Phi};
journal::record!(Entry);
pub fn name(name: &Phi<String>, grant: &Grant) {
    let name = name.expose(grant);
    journal::note!("{}", name); //~ PHI006
    journal::quiet!("{}", name);
    let entry = Entry { id: 7, text: name.clone() };
    println!("{}", entry.id);
    println!("{}", entry.text); //~ PHI006
}
"#,
            )],
        ),
    ])
    .check();
}

#[test]
fn what_a_dependency_re_exports_is_known_one_level_further() {
    World::new(&[
        PHI_TYPES,
        (
            "deep",
            &[],
            &[("src/lib.rs", "pub struct Order { pub text: String } impl Order { pub fn count(&self) -> usize { 1 } pub fn text(&self) -> String { todo!() } }")],
        ),
        ("shallow", &["deep"], &[("src/lib.rs", "pub use deep::Order;\npub fn order(text: &str) -> Order { todo!() }")]),
        (
            "app",
            &["shallow", "phi-types"],
            &[(
                "src/lib.rs",
                r#"
use phi_types::{Grant, Phi};
use shallow::Order;
pub fn name(name: &Phi<String>, grant: &Grant) {
    let order: Order = shallow::order(name.expose(grant));
    println!("{}", order.count());
    println!("{}", order.text()); //~ PHI006 possible
}
"#,
            )],
        ),
    ])
    .check();
}

#[test]
fn a_client_of_a_vendor_is_one_with_its_requests() {
    let client = r#"
        pub mod client;
        pub use client::Client;
        pub mod operation {
            pub struct Encrypt { text: Option<String> }
            impl Encrypt {
                pub fn text(self, text: impl Into<String>) -> Self { self }
                pub async fn send(self) -> Result<Answer, Error> { todo!() }
            }
            pub struct Answer { pub text: String }
            impl Answer { pub fn find(&self, text: &str) -> bool { true } }
            pub struct Error;
        }
    "#;
    let file = r#"
        use crate::operation::{Answer, Encrypt, Error};
        pub struct Client;
        impl Client {
            pub fn new(key: &str) -> Self { Client }
            pub fn encrypt(&self) -> Encrypt { todo!() }
            pub async fn create(&self, text: &str) -> Result<Answer, Error> { todo!() }
        }
    "#;
    World::new(&[
        PHI_TYPES,
        ("partner-client", &[], &[("src/lib.rs", client), ("src/client.rs", file)]),
        (
            "app",
            &["partner-client", "phi-types"],
            &[
                ("phi-lint.toml", "[[vendor]]\nname = \"partner\"\nsigned = false\ncrates = [\"partner-client\"]\n"),
                (
                    "src/lib.rs",
                    r#"
use partner_client::Client;
use phi_types::{Grant, Phi};
pub async fn name(client: &Client, name: &Phi<String>, grant: &Grant) {
    let name = name.expose(grant);
    let answer = client.encrypt().text(name.clone()).send().await; //~ PHI010
    if let Ok(answer) = answer {
        println!("{} {}", answer.text, answer.find(name));
    }
    let _ = client.create(name).await; //~ PHI010
    let _ = client.encrypt().text("constant").send().await;
}
"#,
                ),
            ],
        ),
    ])
    .check();
}

#[test]
fn a_trait_of_a_dependency_leads_to_the_workspaces_implementation() {
    World::new(&[
        PHI_TYPES,
        (
            "bus",
            &[],
            &[("src/lib.rs", "pub trait Handler { fn handle(&self, text: &str); fn name(&self) -> String { todo!() } }\npub trait Visitor { fn visit(&self, text: &str); }")],
        ),
        (
            "app",
            &["bus", "phi-types"],
            &[(
                "src/lib.rs",
                r#"
use bus::{Handler, Visitor};
use phi_types::{Grant, Phi};
pub struct Printer;
impl Handler for Printer {
    fn handle(&self, text: &str) {
        println!("{text}"); //~ PHI006
    }
}
pub struct Counter;
impl Visitor for Counter {
    fn visit(&self, text: &str) {
        println!("{text}"); //~ PHI006
    }
}
pub fn all(handlers: &[Box<dyn Handler>], name: &Phi<String>, grant: &Grant) {
    for handler in handlers {
        handler.handle(name.expose(grant));
    }
}
pub fn each<V: Visitor>(visitor: &V, name: &Phi<String>, grant: &Grant) {
    visitor.visit(name.expose(grant));
}
pub fn one(name: &Phi<String>, grant: &Grant) {
    each(&Counter, name, grant);
}
"#,
            )],
        ),
    ])
    .check();
}

#[test]
fn the_configuration_speaks_of_dependencies_by_any_of_their_paths() {
    let fhir = r#"
        pub mod r4 { mod patient; pub use patient::Patient; }
        pub use r4::Patient;
        pub mod mask { pub fn last4(text: &str) -> String { todo!() } }
        pub fn page(team: &str, text: &str) {}
        #[macro_export]
        macro_rules! journal { ($($t:tt)*) => {} }
    "#;
    let patient = r#"
        pub struct Patient { pub id: String, pub family: String, pub active: bool }
        impl Patient {
            pub fn display_name(&self) -> String { todo!() }
            pub fn age(&self) -> usize { 1 }
        }
    "#;
    let config = r#"
        [[source]]
        type = "fhir::Patient"
        category = "clinical"
        [[sanitizer]]
        function = "fhir::mask::last4"
        [[sink]]
        function = "fhir::page"
        arguments = [1]
        rule = "PHI007"
        [[sink]]
        macro = "fhir::journal"
        rule = "PHI001"
    "#;
    World::new(&[
        (
            "fhir",
            &[],
            &[("src/lib.rs", fhir), ("src/r4/patient.rs", patient)],
        ),
        (
            "app",
            &["fhir"],
            &[
                ("phi-lint.toml", config),
                (
                    "src/lib.rs",
                    r#"
use fhir::r4::Patient;
pub fn show(patient: &Patient) {
    println!("{}", patient.family); //~ PHI006 clinical
    println!("{}", patient.age());
    println!("{}", patient.display_name()); //~ PHI006 possible clinical
    println!("{}", fhir::mask::last4(&patient.family));
    fhir::page(&patient.family, "ward");
    fhir::page("ward", &patient.family); //~ PHI007 clinical
    fhir::journal!("{}", patient.family); //~ PHI001 clinical
}
"#,
                ),
            ],
        ),
    ])
    .check();
}

#[test]
fn containers_of_a_dependency_keep_what_is_put_into_them() {
    let kit = r#"
        use std::hash::Hash;
        use std::marker::PhantomData;
        pub struct Map<K, V> { entries: Vec<Entry<K, V>>, hits: u64 }
        struct Entry<K, V> { hash: u64, key: K, value: V }
        impl<K: Hash + Eq, V> Map<K, V> {
            pub fn new() -> Self { todo!() }
            pub fn insert(&mut self, key: K, value: V) -> Option<V> { None }
            pub fn get(&self, key: &K) -> Option<&V> { None }
            pub fn keys(&self) -> impl Iterator<Item = &K> { [].iter() }
            pub fn hits(&self) -> u64 { self.hits }
        }
        impl<K: std::fmt::Debug, V: std::fmt::Debug> std::fmt::Debug for Map<K, V> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { todo!() }
        }
        pub struct Cache<V> { inner: std::sync::Mutex<Vec<V>> }
        impl<V: Clone> Cache<V> {
            pub fn new(size: usize) -> Self { todo!() }
            pub fn put(&self, value: V) {}
            pub fn last(&self) -> Option<V> { None }
            pub fn or(&self, value: V) -> V { value }
        }
        #[derive(Debug)]
        pub struct Id<T> { raw: String, of: PhantomData<T> }
        impl<T> Id<T> { pub fn new(raw: &str) -> Self { todo!() } }
        pub enum Either<L, R> { Left(L), Right(R) }
        impl<L: std::error::Error, R: std::error::Error> std::error::Error for Either<L, R> {}
    "#;
    World::new(&[
        PHI_TYPES,
        ("kit", &[], &[("src/lib.rs", kit)]),
        (
            "app",
            &["kit", "phi-types"],
            &[(
                "src/lib.rs",
                r#"
use kit::{Cache, Either, Id, Map};
use phi_types::{Grant, Phi};

pub fn map(name: &Phi<String>, grant: &Grant) {
    let mut map: Map<u8, String> = Map::new();
    println!("{map:?}");
    map.insert(1, name.expose(grant).clone());
    println!("{} {:?}", map.hits(), map.keys().next());
    println!("{:?}", map.get(&1)); //~ PHI006
    println!("{map:?}"); //~ PHI006
}

pub fn cache(name: &Phi<String>, grant: &Grant) {
    let cache = Cache::new(3);
    println!("{:?}", cache.or(name.expose(grant).clone())); //~ PHI006
    println!("{:?}", cache.last());
    cache.put(name.expose(grant).clone());
    println!("{:?}", cache.last()); //~ PHI006
}

pub fn id(name: &Phi<String>, grant: &Grant) {
    let id: Id<u8> = Id::new(name.expose(grant));
    println!("{id:?}"); //~ PHI006 possible
    let either: Either<String, u8> = Either::Left(name.expose(grant).clone());
    match either {
        Either::Left(name) => println!("{name}"), //~ PHI006
        Either::Right(n) => println!("{n}"),
    }
}
"#,
            )],
        ),
    ])
    .check();
}
