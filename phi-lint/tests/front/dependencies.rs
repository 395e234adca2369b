//! Declarations of dependencies, read from their sources: path dependencies outside of the
//! workspace, and registry crates in a `vendor/` directory.

use std::process::Command;

use serde_json::Value;

use crate::support::{Workspace, errors};

/// `app/`, a workspace of its own, with the crates beside it that its manifest names.
struct World {
    files: Workspace,
}

/// A package: name, lines of its `[dependencies]`, files below its directory.
type Package<'a> = (&'a str, &'a [&'a str], &'a [(&'a str, &'a str)]);

/// The type layer, whose behaviour is known from its model.
const PHI_TYPES: Package<'static> = ("phi-types", &[], &[("src/lib.rs", "")]);

impl World {
    fn new(packages: &[Package<'_>]) -> World {
        let files = Workspace::bare(&[]);
        for (name, dependencies, sources) in packages {
            files.write(
                &format!("{name}/Cargo.toml"),
                manifest(name, dependencies).as_bytes(),
            );
            for (path, text) in *sources {
                files.write(&format!("{name}/{path}"), text.as_bytes());
            }
        }
        let world = World { files };
        world.lock();
        world
    }

    /// Writes the lock file, as any cargo command of the user's has done before.
    fn lock(&self) {
        let status = Command::new(env!("CARGO"))
            .args(["generate-lockfile", "--offline", "--quiet"])
            .current_dir(self.files.path("app"))
            .status();
        assert!(status.expect("cargo").success(), "no lock file");
    }

    /// Runs in `app`, as users do: cargo's configuration is looked for from there.
    fn json(&self, args: &[&str]) -> (i32, Value, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_cargo-phi-lint"))
            .args(["phi-lint", "--format", "json", "-v"])
            .args(args)
            .current_dir(self.files.path("app"))
            .output()
            .expect("a run");
        let notes = String::from_utf8(output.stderr).expect("UTF-8");
        let report = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| panic!("no JSON: {error}\n{notes}"));
        (output.status.code().expect("an exit code"), report, notes)
    }

    /// Compares the findings with the marks: `//~ PHI001`, with `possible`, `wrapped` or a category.
    fn check(&self) -> String {
        let (_, report, notes) = self.json(&[]);
        assert_eq!(errors(&report), Vec::<String>::new());
        let mut wanted = Vec::new();
        for (at, line) in self.files.read("app/src/lib.rs").lines().enumerate() {
            for mark in line.split("//~").skip(1) {
                wanted.push(format!("{} {}", at + 1, mark.trim()));
            }
        }
        let mut found: Vec<String> = report["findings"]
            .as_array()
            .expect("findings")
            .iter()
            .filter(|f| f["rule"].as_str().is_some_and(|r| r < "PHI100"))
            .map(mark)
            .collect();
        wanted.sort();
        found.sort();
        assert_eq!(found, wanted, "{notes}");
        notes
    }
}

fn manifest(name: &str, dependencies: &[&str]) -> String {
    let mut text = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2021\"\n[dependencies]\n"
    );
    for line in dependencies {
        match line.contains('=') {
            true => text.push_str(line),
            false => text.push_str(&format!("{line} = {{ path = \"../{line}\" }}")),
        }
        text.push('\n');
    }
    if name == "app" {
        text.push_str("[workspace]\n");
    }
    text
}

/// A finding as a mark says it, with its line.
fn mark(finding: &Value) -> String {
    let text = |key: &str| finding[key].as_str().unwrap_or_default().to_owned();
    let mut mark = format!("{} {}", finding["primary"]["line"], text("rule"));
    if text("exposure") == "wrapped" {
        mark.push_str(" wrapped");
    } else if text("confidence") == "possible" {
        mark.push_str(" possible");
    }
    let category = text("category");
    if category != "unclassified" {
        mark.push_str(&format!(" {category}"));
    }
    mark
}

const RECORDS: &str = r#"
    //! The types of a company that publishes them to its own registry.
    use phi_types::{Phi, PhiDebug, category::{Mrn, Ssn}};

    pub struct Patient {
        pub id: u64,
        pub mrn: Phi<String, Mrn>,
    }

    #[derive(PhiDebug)]
    pub struct Note {
        #[phi(safe)]
        pub id: u64,
        pub text: String,
        #[phi(category = Ssn)]
        pub ssn: String,
    }

    impl Note {
        pub fn words(&self) -> usize {
            self.text.split(' ').count()
        }
        pub fn identifier(&self) -> &Phi<String, Ssn> {
            unimplemented!()
        }
    }

    impl std::fmt::Display for Note {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(f, "note {}", self.id)
        }
    }

    /// With a derive of std, which shows the raw field.
    #[cfg_attr(any(), derive(Clone))]
    #[cfg_attr(all(), derive(Debug))]
    pub struct Label {
        #[phi(category = Mrn)]
        pub mrn: String,
    }

    #[derive(Debug)]
    pub struct Page<T> {
        pub items: Vec<T>,
        pub number: u64,
    }

    pub fn page(number: u64) -> Page<Note> {
        unimplemented!()
    }
"#;

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

/// A leak through a function that only its signature tells from a harmless one.
const COUNT: &str = r#"
use phi_types::{Grant, Phi};
pub fn name(name: &Phi<String>, grant: &Grant) {
    println!("{}", kit::tally(name.expose(grant)));
}
"#;

#[test]
fn dependencies_can_be_switched_off() {
    let world = |config| {
        World::new(&[
            PHI_TYPES,
            (
                "kit",
                &[],
                &[("src/lib.rs", "pub fn tally(text: &str) -> usize { 1 }")],
            ),
            (
                "app",
                &["kit", "phi-types"],
                &[("src/lib.rs", COUNT), ("phi-lint.toml", config)],
            ),
        ])
    };
    let rules = |world: &World| {
        let (_, report, notes) = world.json(&[]);
        assert_eq!(errors(&report), Vec::<String>::new());
        let findings = report["findings"].as_array().expect("findings").len();
        (findings, notes.contains("declarations of 1 dependencies"))
    };
    assert_eq!(rules(&world("")), (0, true));
    assert_eq!(
        rules(&world("[analysis]\ndependencies = true\n")),
        (0, true)
    );
    assert_eq!(
        rules(&world("[analysis]\ndependencies = false\n")),
        (1, false)
    );
    let (code, report, _) = world("[analysis]\ndependency = false\ndependencies = 1\n").json(&[]);
    assert_eq!(code, 2);
    assert_eq!(
        errors(&report),
        [
            "phi-lint.toml:2:1 unknown key `dependency` (help: did you mean `dependencies`?)",
            "phi-lint.toml:3:16 `dependencies` is an integer (help: write true or false)"
        ]
    );
}

#[test]
fn nothing_of_a_dependency_is_reported_or_counted() {
    let leaky = "pub fn tally(text: &str) -> usize { println!(\"{}\", 1); 1 }\npub fn log(patient_ssn: &str, dob: &str) { println!(\"078-05-1120 {patient_ssn}\") }\n#[derive(Debug)] pub struct Patient { pub ssn: String, pub mrn: String, pub diagnosis: String }";
    let world = World::new(&[
        PHI_TYPES,
        (
            "kit",
            &["phi-types"],
            &[("src/lib.rs", leaky), ("src/broken.rs", "fn (")],
        ),
        ("app", &["kit", "phi-types"], &[("src/lib.rs", COUNT)]),
    ]);
    let (code, report, _) = world.json(&["-D", "all"]);
    assert_eq!(code, 0, "{report}");
    assert_eq!(report["summary"]["files"], 1);
    assert_eq!(report["summary"]["functions"], 1);
}

#[test]
fn what_is_wrong_with_a_dependency_is_a_remark() {
    let world = World::new(&[
        PHI_TYPES,
        (
            "kit",
            &[],
            &[
                (
                    "src/lib.rs",
                    "pub mod broken; pub mod gone; #[cfg(feature = \"x\")] pub mod off; pub fn tally(text: &str) -> usize { 1 }",
                ),
                ("src/broken.rs", "pub fn f( {"),
                ("src/off.rs", "also broken"),
            ],
        ),
        ("app", &["kit", "phi-types"], &[("src/lib.rs", COUNT)]),
    ]);
    let (code, report, notes) = world.json(&[]);
    assert_eq!((code, errors(&report).len()), (0, 0));
    let remarks: Vec<&str> = notes
        .lines()
        .filter(|l| l.contains("`kit 0.1.0`"))
        .collect();
    assert_eq!(remarks.len(), 1, "{notes}");
    assert!(
        remarks[0].starts_with("note: dependency `kit 0.1.0`: src/broken.rs:1: does not parse"),
        "{notes}"
    );
}

#[test]
fn a_huge_dependency_is_left_to_its_name() {
    let huge = format!(
        "pub fn tally(text: &str) -> usize {{ 1 }}\n{}",
        "// generated\n".repeat(320_000)
    );
    let world = World::new(&[
        PHI_TYPES,
        ("kit", &[], &[("src/lib.rs", &huge)]),
        ("app", &["kit", "phi-types"], &[("src/lib.rs", COUNT)]),
    ]);
    let (_, report, notes) = world.json(&[]);
    assert_eq!(mark(&report["findings"][0]), "4 PHI006 possible");
    assert!(
        notes.contains("the sources of dependency `kit 0.1.0` are larger than 4 MB"),
        "{notes}"
    );
}

/// A workspace whose dependencies are in a `vendor/` directory, as `cargo vendor` makes it.
fn vendored() -> World {
    let files = Workspace::bare(&[]);
    let checksum = "0".repeat(64);
    let package = |name: &str, dependencies: &str, code: &str| {
        let folder = format!("app/vendor/{name}");
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"1.2.0\"\nedition = \"2021\"\n{dependencies}"
        );
        files.write(&format!("{folder}/Cargo.toml"), manifest.as_bytes());
        files.write(&format!("{folder}/src/lib.rs"), code.as_bytes());
        let sums = format!("{{\"files\":{{}},\"package\":\"{checksum}\"}}");
        files.write(&format!("{folder}/.cargo-checksum.json"), sums.as_bytes());
    };
    package("phi-types", "", "");
    package("records", "[dependencies]\nphi-types = \"1\"\n", RECORDS);
    files.write(
        "app/.cargo/config.toml",
        b"[source.crates-io]\nreplace-with = \"vendored\"\n[source.vendored]\ndirectory = \"vendor\"\n",
    );
    files.write(
        "app/Cargo.toml",
        manifest("app", &["records = \"1\""]).as_bytes(),
    );
    files.write(
        "app/src/lib.rs",
        b"pub fn show(note: &records::Note) {\n    println!(\"{} {}\", note.id, note.words());\n    println!(\"{}\", note.ssn); //~ PHI006 ssn\n}\n",
    );
    let world = World { files };
    world.lock();
    world
}

#[test]
fn registry_crates_are_found_where_source_replacement_puts_them() {
    let notes = vendored().check();
    assert!(notes.contains("declarations of 1 dependencies"), "{notes}");
}

#[test]
fn without_the_sources_paths_resolve_by_name() {
    let world = vendored();
    std::fs::remove_dir_all(world.files.path("app/vendor/records")).expect("removed");
    let (code, report, notes) = world.json(&[]);
    assert_eq!((code, errors(&report).len()), (0, 0));
    assert!(notes.contains("dependencies are not known"), "{notes}");
}
