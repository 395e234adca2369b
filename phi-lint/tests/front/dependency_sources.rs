//! Where the sources of dependencies are found, and what happens when they are not, or are no good.

use crate::support::{Workspace, errors};
use crate::world::{PHI_TYPES, RECORDS, World, manifest, mark};

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
