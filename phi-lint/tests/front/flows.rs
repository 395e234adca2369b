//! Flows end to end: what configuration declares, levels, suppression, the path.

use crate::support::{Workspace, findings};

/// The findings of a library under a configuration.
fn found(lib: &str, config: &str) -> Vec<String> {
    let workspace = Workspace::new(&[("src/lib.rs", lib), ("phi-lint.toml", config)]);
    let (_, report) = workspace.json(&[]);
    assert_eq!(crate::support::errors(&report), Vec::<String>::new());
    findings(&report)
}

#[test]
fn a_name_can_be_declared_phi() {
    let lib = "pub fn f(ssn: &str, other: &str) {\n    println!(\"{other}\");\n    println!(\"{ssn}\");\n}\n";
    assert_eq!(
        found(lib, "[[source]]\nname = '(?i)^ssn$'\ncategory = \"ssn\"\n"),
        ["PHI006 src/lib.rs:3:16"]
    );
    assert_eq!(found(lib, ""), Vec::<String>::new());
}

#[test]
fn functions_can_be_declared_sources_sinks_and_sanitizers() {
    let lib = "mod db { pub fn load() -> String { String::new() } }\n\
               mod pager { pub fn page(_level: u8, _text: &str) {} }\n\
               mod mask { pub fn last4(text: &str) -> String { text.to_owned() } }\n\
               pub fn f() {\n    let row = db::load();\n    pager::page(1, &row);\n    pager::page(1, &mask::last4(&row));\n}\n";
    let config = "[[source]]\nfunction = \"crate::db::load\"\n\
                  [[sink]]\nfunction = \"crate::pager::page\"\narguments = [1]\nrule = \"PHI001\"\n\
                  [[sanitizer]]\nfunction = \"mask::last4\"\n";
    assert_eq!(found(lib, config), ["PHI001 src/lib.rs:6:20"]);
}

#[test]
fn macros_can_be_declared_sinks_and_sanitizers() {
    let lib = "macro_rules! audit_log { ($($t:tt)*) => {} }\n\
               macro_rules! page { ($a:expr, $b:expr) => {} }\n\
               macro_rules! redact { ($e:expr) => { $e } }\n\
               pub fn f(ssn: &str, id: u32) {\n\
               audit_log!(\"for {ssn}\");\n\
               audit_log!(user = id, subject = ssn, \"seen\");\n\
               audit_log!(id, \"{}\", ssn);\n\
               page!(ssn, id);\n\
               page!(id, ssn);\n\
               audit_log!(\"for {}\", redact!(ssn));\n\
               pager::send!(\"for {ssn}\");\n}\n";
    let config = "[[source]]\nname = \"^ssn$\"\n\
                  [[sink]]\nmacro = \"crate::audit_log\"\nrule = \"PHI001\"\n\
                  [[sink]]\nmacro = \"page\"\narguments = [1]\nrule = \"PHI007\"\n\
                  [[sink]]\nmacro = \"pager::send\"\nrule = \"PHI007\"\n\
                  [[sanitizer]]\nmacro = \"redact\"\n";
    assert_eq!(
        found(lib, config),
        [
            "PHI001 src/lib.rs:5:18",
            "PHI001 src/lib.rs:6:33",
            "PHI001 src/lib.rs:7:22",
            "PHI007 src/lib.rs:9:11",
            "PHI007 src/lib.rs:11:20",
        ]
    );
}

#[test]
fn a_field_can_be_declared_a_sink() {
    let lib = "#[derive(Default)]\npub struct Alert { pub text: String, pub id: u32 }\n\
               pub fn f(ssn: &str) -> Alert {\n\
               let mut alert = Alert::default();\n\
               alert.text = ssn.to_owned();\n\
               alert.id = 1;\n\
               drop(alert);\n\
               Alert { text: format!(\"{ssn}\"), id: 2 }\n}\n";
    let config = "[[source]]\nname = \"^ssn$\"\n\
                  [[sink]]\nfield = \"Alert::text\"\nrule = \"PHI007\"\n";
    assert_eq!(
        found(lib, config),
        ["PHI007 src/lib.rs:5:14", "PHI007 src/lib.rs:8:15"]
    );
}

#[test]
fn a_field_and_a_type_can_be_declared_phi() {
    let lib = "pub struct Claim { pub member_id: String, pub note: String }\n\
               pub struct Visit { pub reason: String }\n\
               pub fn f(claim: &Claim, visit: &Visit) {\n\
               println!(\"{}\", claim.member_id);\n\
               println!(\"{}\", claim.note);\n\
               println!(\"{}\", visit.reason);\n}\n";
    let config = "[[source]]\nfield = \"Claim::member_id\"\n[[source]]\ntype = \"Visit\"\n";
    assert_eq!(
        found(lib, config),
        ["PHI006 src/lib.rs:4:16", "PHI006 src/lib.rs:6:16"]
    );
}

#[test]
fn a_stub_file_models_a_library_the_linter_does_not_know() {
    let workspace = Workspace::new(&[
        (
            "src/lib.rs",
            "pub fn f(ssn: &str) {\n    pagerduty::trigger(ssn);\n}\n",
        ),
        (
            "phi-lint.toml",
            "models = [\"models/pagerduty.rs\"]\n[[source]]\nname = \"^ssn$\"\n",
        ),
        (
            "models/pagerduty.rs",
            "#[sink(PHI007)]\npub fn trigger(text: &str) {}\n",
        ),
    ]);
    let (code, report) = workspace.json(&[]);
    assert_eq!(findings(&report), ["PHI007 src/lib.rs:2:24"]);
    assert_eq!(
        (code, &report["summary"]["files"]),
        (1, &serde_json::json!(1))
    );
}

#[test]
fn a_stub_file_takes_the_place_of_the_one_that_comes_with_the_linter() {
    let lib = "pub fn f(ssn: &str) {\n    log::info!(\"{ssn}\");\n    log::audited(ssn);\n}\n";
    let workspace = Workspace::new(&[
        ("src/lib.rs", lib),
        (
            "phi-lint.toml",
            "models = [\"log.rs\"]\n[[source]]\nname = \"^ssn$\"\n",
        ),
        (
            "log.rs",
            "#[sink(PHI001)]\npub fn audited(text: &str);\n#[grammar(log)]\nmacro_rules! info { () => {} }\n",
        ),
    ]);
    let (_, report) = workspace.json(&[]);
    assert_eq!(findings(&report), ["PHI001 src/lib.rs:3:18"]);
}

#[test]
fn mistakes_in_a_stub_file_are_shown_where_they_are() {
    let workspace = Workspace::new(&[
        ("src/lib.rs", ""),
        ("phi-lint.toml", "models = [\"pager.rs\"]\n"),
        ("pager.rs", "#[sinks(PHI001)]\npub fn page(text: &str);\n"),
    ]);
    let (code, report) = workspace.json(&[]);
    assert_eq!(code, 2);
    let errors = crate::support::errors(&report);
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(errors[0].starts_with("pager.rs:1:1 "), "{errors:?}");
}

#[test]
fn wrapped_values_warn_and_exposed_ones_fail() {
    let lib = "use phi_types::{Phi, Grant, Routine};\n\
               pub fn f(ssn: &Phi<String>, grant: &Grant<Routine>) {\n    println!(\"{ssn}\");\n    println!(\"{}\", ssn.expose(grant));\n}\n";
    let workspace = Workspace::new(&[("src/lib.rs", lib)]);
    let (code, report) = workspace.json(&[]);
    assert_eq!(code, 1);
    let levels: Vec<_> = report["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .map(|f| (f["exposure"].as_str(), f["level"].as_str()))
        .collect();
    assert_eq!(
        levels,
        [
            (Some("wrapped"), Some("warn")),
            (Some("exposed"), Some("deny"))
        ]
    );
    // A level somebody sets holds for both.
    let (_, report) = workspace.json(&["-D", "PHI006"]);
    assert_eq!(report["summary"]["deny"], 2);
    assert_eq!(workspace.json(&["-W", "PHI006"]).0, 0);
}

#[test]
fn the_path_runs_from_the_source_through_calls_to_the_sink() {
    let lib = "use phi_types::{Phi, Grant, Routine};\n\
               pub fn f(name: &Phi<String>, grant: &Grant<Routine>) {\n    greet(name.expose(grant));\n}\n\
               fn greet(who: &str) {\n    println!(\"hello {who}\");\n}\n";
    let workspace = Workspace::new(&[("src/lib.rs", lib)]);
    let (_, report) = workspace.json(&[]);
    assert_eq!(findings(&report), ["PHI006 src/lib.rs:6:22"]);
    let finding = &report["findings"][0];
    assert_eq!(
        finding["message"],
        "PHI reaches standard output or standard error (`println!`)"
    );
    let path = finding["path"].as_array().expect("path");
    assert_eq!(path[0]["line"], 3);
    let last = path.last().expect("a step");
    assert_eq!(
        (&last["line"], &last["note"]),
        (
            &serde_json::json!(6),
            &serde_json::json!("reaches `println!`")
        )
    );
    assert!(
        workspace.run(&[]).out.contains("1. "),
        "steps are numbered for people"
    );
}

#[test]
fn a_flow_is_suppressed_at_the_sink() {
    let lib = "pub fn f(ssn: &str) {\n    // phi-lint: allow(PHI006, reason = \"a kiosk\")\n    println!(\"{ssn}\");\n}\n";
    let workspace = Workspace::new(&[
        ("src/lib.rs", lib),
        ("phi-lint.toml", "[[source]]\nname = \"^ssn$\"\n"),
    ]);
    let (code, report) = workspace.json(&[]);
    assert_eq!(
        (code, &report["summary"]["suppressed"]),
        (0, &serde_json::json!(1))
    );
}

#[test]
fn phi_is_followed_into_members_that_do_not_name_it() {
    let member = |name: &str, dependencies: &[&str]| {
        let mut text = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2021\"\n[dependencies]\n"
        );
        for dependency in dependencies {
            text.push_str(&format!(
                "{dependency} = {{ path = \"../{dependency}\" }}\n"
            ));
        }
        text
    };
    let workspace = Workspace::bare(&[
        (
            "Cargo.toml",
            "[workspace]\nmembers = [\"util\", \"service\", \"gateway\", \"other\"]\n",
        ),
        ("util/Cargo.toml", &member("util", &[])),
        (
            "util/src/lib.rs",
            "static LAST: std::sync::Mutex<String> = std::sync::Mutex::new(String::new());\n\
             pub fn shout(text: &str) { println!(\"{text}\") }\n\
             pub fn remember(text: &str) { *LAST.lock().unwrap() = text.to_owned() }\n\
             pub fn flush() { println!(\"{}\", LAST.lock().unwrap()) }\n\
             pub fn measure(text: &str) { println!(\"{}\", text.len()) }\n\
             pub fn of_others(text: &str) { println!(\"{text}\") }\n",
        ),
        ("service/Cargo.toml", &member("service", &["util"])),
        (
            "service/src/lib.rs",
            "use phi_types::{Grant, Phi, Routine};\n\
             pub fn show(ssn: &Phi<String>, grant: &Grant<Routine>) {\n\
             util::shout(ssn.expose(grant));\n\
             util::remember(ssn.expose(grant));\n\
             util::measure(ssn.expose(grant));\n}\n\
             pub type Pass = Grant<Routine>;\n\
             pub struct Record { ssn: Phi<String> }\n\
             pub fn line(record: &Record, pass: &Pass) -> String {\n\
             record.ssn.expose(pass).clone()\n}\n",
        ),
        ("gateway/Cargo.toml", &member("gateway", &["service"])),
        (
            "gateway/src/lib.rs",
            "pub fn serve(record: &service::Record, pass: &service::Pass) {\n\
             println!(\"{}\", service::line(record, pass));\n\
             println!(\"served\");\n}\n",
        ),
        ("other/Cargo.toml", &member("other", &["util"])),
        (
            "other/src/lib.rs",
            "pub fn greet(name: &str) { util::of_others(name) }\n",
        ),
    ]);
    let (_, report) = workspace.json(&[]);
    assert_eq!(crate::support::errors(&report), Vec::<String>::new());
    let found = findings(&report);
    let lines: Vec<&str> = found
        .iter()
        .filter_map(|at| at.rsplit_once(':'))
        .map(|(line, _)| line)
        .collect();
    assert_eq!(
        lines,
        [
            "PHI006 gateway/src/lib.rs:2",
            "PHI006 util/src/lib.rs:2",
            "PHI006 util/src/lib.rs:4",
        ]
    );
}
