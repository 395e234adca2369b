//! What attributes, declarations and configuration turn into.

use camino::Utf8PathBuf;
use regex::Regex;
use rustc_hash::FxHashMap;

use super::facts::{FieldModel, How, Position};
use super::{ModelError, Registry, UserModels, UserSanitizer, UserSink, UserSource, UserTarget};
use crate::flow::ir::{Printing, Proj};
use crate::names::{CrateInput, DefId, Program};
use crate::source::{Files, SourceFile};
use crate::span::Name;
use crate::syntax::parse_file;
use crate::types::Ty;

/// A program of one workspace crate `app` and model crates.
pub(super) struct World {
    pub(super) program: Program,
    pub(super) registry: Registry,
    pub(super) errors: Vec<ModelError>,
}

pub(super) fn world(app: &str, models: &[(&str, &str)], user: &UserModels) -> World {
    let mut files = Files::default();
    let mut crates = Vec::new();
    let all = [("app", app, false)]
        .into_iter()
        .chain(models.iter().map(|(n, t)| (*n, *t, true)));
    for (name, text, is_model) in all {
        let tree = parse_file(files.next_id(), text).unwrap_or_else(|e| panic!("{name}: {e}"));
        let path = Utf8PathBuf::from(format!("{name}.rs"));
        let root = files.push(SourceFile::new(path, text.into(), tree));
        crates.push(CrateInput {
            name: name.into(),
            root,
            modules: FxHashMap::default(),
            dependencies: Vec::new(),
            is_model,
            is_dependency: false,
            is_test: false,
        });
    }
    let program = Program::build(crates, &files);
    let (registry, errors) = Registry::build(&program, &files, user);
    World {
        program,
        registry,
        errors,
    }
}

impl World {
    pub(super) fn def(&self, path: &str) -> DefId {
        let found = self.program.find_by_suffix(path);
        assert_eq!(found.len(), 1, "{path}: {found:?}");
        found[0]
    }

    fn field(&self, owner: &str, field: &str) -> FieldModel {
        self.registry.field_model(self.def(owner), field.into())
    }
}

fn models(text: &str) -> World {
    let world = world("", &[("lib", text)], &UserModels::default());
    assert_eq!(world.errors, []);
    world
}

fn app(text: &str) -> World {
    let phi = "#[phi] pub struct Phi<T, C>(T); pub struct Patient2;";
    let std = "pub struct String; pub struct Vec<T>(T); pub enum Option<T> { None, Some(T) }";
    world(
        text,
        &[("phi_types", phi), ("lib", std)],
        &UserModels::default(),
    )
}

fn phi(category: &str) -> FieldModel {
    FieldModel::Phi(category.into())
}

#[test]
fn the_stubs_that_come_with_the_analyzer_have_no_mistakes() {
    let mut files = Files::default();
    let (crates, mut errors) = super::load(&mut files);
    assert_eq!(crates.len(), super::stub_sources().len());
    let program = Program::build(crates, &files);
    let (_, more) = Registry::build(&program, &files, &UserModels::default());
    errors.extend(more);
    let shown: Vec<String> = errors
        .iter()
        .map(|e| {
            let at = e.span.map(|s| files.get(s.file).line_column(s.start));
            format!("{} {at:?}: {} ({})", e.file, e.message, e.help)
        })
        .collect();
    assert!(shown.is_empty(), "{shown:#?}");
}

#[test]
fn every_stub_file_is_compiled_in() {
    let dir = concat!(env!("CARGO_MANIFEST_DIR"), "/src/models/stubs");
    let files = std::fs::read_dir(dir).unwrap().count();
    let std = super::stub_sources()[0].1.matches("// std: ").count();
    let further = super::stub_sources()
        .iter()
        .map(|(name, text)| text.matches(&format!("// {name}, its second part")).count())
        .sum::<usize>();
    assert_eq!(super::stub_sources().len() - 1 + std + further, files);
    for name in ["phi_types", "tracing", "serde_json"] {
        assert!(
            super::stub_sources().iter().any(|(n, _)| *n == name),
            "{name}"
        );
    }
}

#[test]
fn attributes_of_functions_become_facts() {
    let w = models(
        r#"
        pub struct Client;
        impl Client {
            #[source(category = "mrn")] pub fn load(&self) -> Row;
            #[exposes] #[unaudited] pub fn expose_unaudited(&self) -> &T;
            #[sanitizer] pub fn mask(s: &str) -> String;
            #[sink(PHI004, arguments(0, 2))] #[sink(PHI010, vendor = "openai", via = Serialize)]
            pub fn send(&self, a: &str, b: &str, c: &str);
            #[sink(PHI005, self(error))] pub fn unwrap(self);
            #[sink(PHI003, result_error)] pub fn ok_or(self);
            #[flows(self -> return, 1 => self)] pub fn swap(&mut self, a: u8, b: u8) -> u8;
            #[flows(0 -> return.error)] pub fn parts(&self, a: &str) -> Result<String, Error>;
            #[flows(self -> return.error)] pub async fn post(self) -> Result<String, Error>;
            #[flows(none)] pub fn quiet(&self, a: &str) -> String;
            pub fn fail(&self) -> !;
            pub fn to(&self, address: &str, #[sink(PHI009)] query: &str);
        }
        #[linked] pub fn channel();
        "#,
    );
    let model = |name: &str| w.registry.fn_model(w.def(name));
    assert_eq!(model("load").source, Some("mrn".into()));
    assert!(model("expose_unaudited").exposes && model("expose_unaudited").unaudited);
    assert!(model("mask").sanitizer && !model("load").sanitizer);
    let send = &model("send").sinks;
    assert_eq!(send[0].arguments, Some(vec![0, 2]));
    assert_eq!(send[1].vendor, Some("openai".into()));
    assert_eq!(send[1].via, Some(Printing::Serialize));
    assert_eq!(
        model("unwrap").sinks[0].receiver,
        Some(vec![Proj::Content(1)])
    );
    assert!(model("ok_or").sinks[0].result_error);
    let flows = model("swap").flows.as_ref().unwrap();
    assert_eq!(
        (flows[0].from.0, flows[0].to.0),
        (Position::Param(0), Position::Ret)
    );
    assert_eq!((flows[0].how, flows[1].how), (How::Derived, How::Alias));
    assert_eq!(
        (flows[1].from.0, flows[1].to.0),
        (Position::Param(2), Position::Param(0))
    );
    let parts = model("parts").flows.as_ref().unwrap();
    assert_eq!(parts[0].to, (Position::Ret, vec![Proj::Content(1)]));
    let post = model("post").flows.as_ref().unwrap();
    assert_eq!(
        post[0].to,
        (Position::Ret, vec![Proj::Content(0), Proj::Content(1)]),
        "what the future yields"
    );
    assert_eq!(model("quiet").flows, Some(Vec::new()));
    assert!(model("fail").diverges && model("channel").linked);
    assert_eq!(model("Client::to").sinks[0].arguments, Some(vec![1]));
}

#[test]
fn attributes_of_types_and_macros_become_facts() {
    let w = models(
        r"
        #[transparent] #[guard] pub struct Guard<T>(T);
        #[scalar] pub enum Ordering { Less }
        #[grammar(log)] #[sink(PHI001)] macro_rules! info { () => {} }
        macro_rules! plain { () => { 1 } }
        ",
    );
    let guard = w.registry.ty_model(w.def("Guard"));
    assert!(guard.transparent && guard.guard && !guard.cell);
    assert!(w.registry.ty_model(w.def("Ordering")).scalar);
    let info = w.registry.macro_model(w.def("info")).unwrap();
    assert_eq!(
        (info.grammar.as_str(), info.sinks[0].rule.as_str()),
        ("log", "PHI001")
    );
    assert_eq!(w.registry.macro_model(w.def("plain")), None);
}

#[test]
fn mistakes_in_stubs_are_errors_at_their_place() {
    for (text, message) in [
        ("#[sinks(PHI001)] fn f();", "means nothing on functions"),
        ("#[sink] fn f();", "names no rule"),
        ("#[sink(PHI099)] fn f();", "not a flow rule"),
        ("#[sink(PHI001, args(0))] fn f();", "not understood"),
        ("#[sink(PHI001, 0..2)] fn f();", "not understood"),
        (
            "#[sink(PHI001, arguments(x))] fn f();",
            "positions are numbers",
        ),
        ("#[flows(self -> return)] fn f();", "not a flow"),
        ("#[flows(3 -> return)] fn f(a: u8) -> u8;", "not a flow"),
        ("#[source(mrn)] fn f();", "not a source"),
        ("#[sink(stream)] fn f();", "not a flow rule"),
        ("#[sink(stream(x))] fn f();", "positions are numbers"),
        ("#[stream] struct S;", "not a stream"),
        ("#[vendor(openai)] struct S;", "not a vendor"),
        ("#[vendor] struct S;", "not a vendor"),
        ("#[vendor(\"acme\")] fn f();", "means nothing on functions"),
        ("#[opaque(yes)] struct S;", "takes no arguments"),
        ("#[gard] struct S<T>(T);", "means nothing on types"),
        (
            "#[sink(PHI001)] macro_rules! m { () => {} }",
            "reads its arguments",
        ),
        (
            "#[grammar(logg)] macro_rules! m { () => {} }",
            "`logg` is not a grammar",
        ),
        ("#[sanitizer] mod m {}", "means nothing on this item"),
    ] {
        let w = world("", &[("lib", text)], &UserModels::default());
        assert_eq!(w.errors.len(), 1, "{text}: {:?}", w.errors);
        assert!(
            w.errors[0].message.contains(message),
            "{text}: {:?}",
            w.errors[0]
        );
        assert!(w.errors[0].span.is_some() && !w.errors[0].help.is_empty());
    }
}

#[test]
fn an_implementation_in_a_stub_inherits_from_the_trait() {
    let w = models(
        "pub trait Write { #[sink(PHI011)] fn write(&mut self, b: &[u8]); }
         pub struct File;
         impl Write for File { fn write(&mut self, b: &[u8]) {} }",
    );
    assert_eq!(w.registry.fn_model(w.def("File::write")).sinks.len(), 1);
}

#[test]
fn marked_fields_say_what_they_are() {
    let w = app(
        "struct Patient { #[phi(category = HealthPlan)] plan: String, #[phi] note: String,
            #[phi(safe)] id: u64, other: String }",
    );
    assert_eq!(w.field("Patient", "plan"), phi("health-plan"));
    assert_eq!(w.field("Patient", "note"), phi("unclassified"));
    assert_eq!(w.field("Patient", "id"), FieldModel::Safe);
    assert_eq!(w.field("Patient", "other"), FieldModel::Plain);
}

#[test]
fn the_phi_derives_deny_by_default() {
    let w = app("use phi_types::Phi; use lib::{Vec, Option, String};
         type Wrapped = Phi<String, ()>;
         struct Address { street: String }
         #[derive(Clone, phi_types::PhiDebug)]
         struct Patient<T> { name: String, ssn: Phi<String, ()>, many: Vec<Option<Phi<u8, ()>>>,
             alias: Option<Wrapped>, home: Vec<Address>, any: T, when: chrono::NaiveDate,
             #[phi(safe)] id: u64, by: &'static str }
         #[derive(PhiSerialize)] #[phi(category = Clinical)]
         enum Event { Note { text: String, #[phi(category = Date)] at: u64 }, Seen(String) }");
    for plain in ["ssn", "many", "alias", "home", "any"] {
        assert_eq!(w.field("Patient", plain), FieldModel::Plain, "{plain}");
    }
    for raw in ["name", "when", "by"] {
        assert_eq!(w.field("Patient", raw), phi("unclassified"), "{raw}");
    }
    assert_eq!(w.field("Patient", "id"), FieldModel::Safe);
    assert_eq!(w.field("Event::Note", "text"), phi("clinical"));
    assert_eq!(w.field("Event::Note", "at"), phi("date"));
    assert_eq!(w.field("Event::Seen", "0"), phi("clinical"));
    assert_eq!(w.field("Address", "street"), FieldModel::Plain);
}

#[test]
fn categories_go_by_their_own_names() {
    let w = world(
        "struct StudyArm; struct Trial; impl phi_types::Category for Trial { const NAME: &'static str = \"arm-b\"; }
         struct S { #[phi(category = Trial)] t: u8 }",
        &[(
            "phi_types",
            "#[phi] pub struct Phi<T, C>(T); pub trait Category { const NAME: &'static str; }
             #[category(\"ssn\")] pub struct Social;",
        )],
        &UserModels::default(),
    );
    let phi_of = |args: Vec<Ty>| {
        let ty = Ty::Adt(w.def("Phi"), args.into());
        w.registry
            .category_of(&w.program, &Ty::Ref(false, ty.into()))
            .to_string()
    };
    let text = Ty::Prim("str".into());
    let adt = |name: &str| Ty::Adt(w.def(name), Vec::new().into());
    assert_eq!(phi_of(vec![text.clone(), adt("Social")]), "ssn");
    assert_eq!(phi_of(vec![text.clone(), adt("StudyArm")]), "study-arm");
    assert_eq!(phi_of(vec![text.clone(), adt("Trial")]), "arm-b");
    assert_eq!(phi_of(vec![text.clone()]), "unclassified");
    assert_eq!(phi_of(vec![text, Ty::Unknown]), "unclassified");
    assert_eq!(w.field("S", "t"), phi("arm-b"));
}

fn configured() -> UserModels {
    let function = |p: &str| UserSource::Function(p.to_owned());
    UserModels {
        sources: vec![
            (function("crate::db::load"), "mrn".into()),
            (function("Store::fetch"), "name".into()),
            (
                UserSource::Field("Claim::member_id".to_owned()),
                "health-plan".into(),
            ),
            (
                UserSource::Type("r4::Patient".to_owned()),
                "unclassified".into(),
            ),
            (
                UserSource::Name(Regex::new("(?i)^(ssn|mrn)$").unwrap()),
                "ssn".into(),
            ),
        ],
        sinks: vec![
            UserSink {
                target: UserTarget::Function("pager::Pager::page_out".to_owned()),
                arguments: Some(vec![0]),
                rule: "PHI001".into(),
            },
            UserSink {
                target: UserTarget::Macro("audit_log".to_owned()),
                arguments: None,
                rule: "PHI001".into(),
            },
            UserSink {
                target: UserTarget::Field("Claim::note".to_owned()),
                arguments: None,
                rule: "PHI003".into(),
            },
        ],
        sanitizers: vec![UserSanitizer::Function("mask::last4".to_owned())],
        ..UserModels::default()
    }
}

const CONFIGURED_APP: &str = "
    mod db { pub fn load() {} }
    mod other { pub fn load() {} }
    mod mask { pub fn last4() {} }
    trait Store { fn fetch(&self); }
    struct Pg; impl Store for Pg { fn fetch(&self) {} }
    struct Claim { member_id: String, note: String }
    macro_rules! audit_log { ($($t:tt)*) => {} }
    mod r4 { pub struct Patient; }
";

#[test]
fn configuration_names_items_of_the_workspace() {
    let w = world(CONFIGURED_APP, &[], &configured());
    let model = |path: &str| w.registry.fn_model(w.def(path));
    assert_eq!(model("db::load").source, Some("mrn".into()));
    assert_eq!(model("other::load").source, None);
    assert_eq!(model("Store::fetch").source, Some("name".into()));
    assert_eq!(
        model("Pg::fetch").source,
        Some("name".into()),
        "implementations too"
    );
    assert!(model("mask::last4").sanitizer);
    assert_eq!(w.field("Claim", "member_id"), phi("health-plan"));
    assert_eq!(
        w.registry.field_sinks(w.def("Claim"), "note".into()).len(),
        1
    );
    assert_eq!(
        w.registry.type_source(w.def("r4::Patient")),
        Some("unclassified".into())
    );
    let log = w.registry.macro_model(w.def("audit_log")).unwrap();
    assert_eq!(
        (log.grammar.as_str(), log.sinks.len()),
        ("tracing_event", 1)
    );
    assert_eq!(
        w.registry.name_source(Name::from("SSN")),
        Some("ssn".into())
    );
    assert_eq!(w.registry.name_source(Name::from("session")), None);
}

#[test]
fn configuration_names_items_nobody_has_the_source_of() {
    let w = world(CONFIGURED_APP, &[], &configured());
    let found = |path: &str| w.registry.extern_fn(path).is_some();
    assert!(found("pager::Pager::page_out"));
    assert!(found("acme::pager::Pager::page_out"));
    assert!(found("Pager::page_out"), "as much of the path as is known");
    assert!(found("page_out"), "no known function bears the name");
    assert!(!found("other::Pager2::page_out"));
    assert!(!found("fetch"), "a known function bears the name");
    assert!(!found("dep::db::load"), "`crate::` is the workspace");
    assert!(w.registry.extern_macro("acme::audit_log").is_some());
    assert_eq!(
        w.registry.extern_type_source("fhir::r4::Patient"),
        Some("unclassified".into())
    );
    assert_eq!(w.registry.extern_type_source("fhir::r5::Patient"), None);
}

#[test]
fn phi_types_in_the_workspace_is_what_its_stub_says() {
    let w = world(
        "",
        &[(
            "phi_types",
            "#[phi] pub struct Phi<T>(T); impl<T> Phi<T> { #[exposes] pub fn expose(&self) -> &T; }",
        )],
        &UserModels::default(),
    );
    assert!(w.registry.ty_model(w.def("Phi")).phi);
    let mut files = Files::default();
    let mut crates = Vec::new();
    for (text, is_model) in [
        (
            "mod phi { pub struct Phi<T>(T); impl<T> Phi<T> { pub fn expose(&self) -> &T { &self.0 } } }",
            false,
        ),
        (
            "#[phi] pub struct Phi<T>(T); impl<T> Phi<T> { #[exposes] pub fn expose(&self) -> &T; }",
            true,
        ),
    ] {
        let tree = parse_file(files.next_id(), text).unwrap();
        let root = files.push(SourceFile::new("phi_types.rs".into(), text.into(), tree));
        crates.push(CrateInput {
            name: "phi_types".into(),
            root,
            modules: FxHashMap::default(),
            dependencies: Vec::new(),
            is_model,
            is_dependency: false,
            is_test: false,
        });
    }
    let program = Program::build(crates, &files);
    let (registry, _) = Registry::build(&program, &files, &UserModels::default());
    let own = program.find_by_suffix("phi::Phi");
    assert!(registry.ty_model(own[0]).phi);
    assert!(
        registry
            .fn_model(program.find_by_suffix("phi::Phi::expose")[0])
            .exposes
    );
}
