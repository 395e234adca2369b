//! `--fix`: what it edits, what it leaves alone, and when it refuses.

use std::process::Command;

use crate::support::{Run, Workspace, findings};

/// Shared by the cases: a source of PHI, declared by name.
const CONFIG: &str = "[[source]]\nname = \"^(ssn|dob)$\"\n";

fn workspace(lib: &str) -> Workspace {
    workspace_under(CONFIG, lib)
}

fn workspace_under(config: &str, lib: &str) -> Workspace {
    Workspace::new(&[("src/lib.rs", lib), ("phi-lint.toml", config)])
}

fn fix(workspace: &Workspace) -> Run {
    workspace.run(&["--fix", "--allow-no-vcs"])
}

/// Fixes `before` into `after`, after which a second run finds nothing and changes nothing.
#[track_caller]
fn becomes(before: &str, after: &str) {
    becomes_under(CONFIG, before, after);
}

#[track_caller]
fn becomes_under(config: &str, before: &str, after: &str) {
    let workspace = workspace_under(config, before);
    let run = fix(&workspace);
    assert_eq!(workspace.read("src/lib.rs"), after, "{}", run.err);
    assert_eq!(
        findings(&workspace.json(&[]).1),
        Vec::<String>::new(),
        "{after}"
    );
    assert_eq!(run.code, 0, "{}", run.out);
    let again = fix(&workspace);
    assert_eq!(again.err, "");
    assert_eq!(workspace.read("src/lib.rs"), after);
}

#[test]
fn instrument_skips_what_it_recorded() {
    for (before, after) in [
        (
            "#[tracing::instrument]",
            "#[tracing::instrument(skip(ssn))]",
        ),
        ("#[instrument()]", "#[instrument(skip(ssn))]"),
        ("#[instrument(skip(id))]", "#[instrument(skip(id, ssn))]"),
        ("#[instrument(skip(id,))]", "#[instrument(skip(id, ssn))]"),
        (
            "#[instrument(level = \"debug\", err)]",
            "#[instrument(skip(ssn), level = \"debug\", err)]",
        ),
        (
            "#[instrument(name = \"f\", skip(), fields(kind = 1))]",
            "#[instrument(name = \"f\", skip(ssn), fields(kind = 1))]",
        ),
    ] {
        let lib = |attr: &str| {
            format!(
                "use tracing::instrument;\n{attr}\npub fn f(id: u64, ssn: &str) -> Result<(), u8> {{ Ok(()) }}\n"
            )
        };
        becomes(&lib(before), &lib(after));
    }
}

#[test]
fn two_parameters_of_one_attribute_are_skipped_in_one_list() {
    becomes(
        "#[tracing::instrument]\npub fn f(ssn: &str, dob: &str) {}\n",
        "#[tracing::instrument(skip(ssn, dob))]\npub fn f(ssn: &str, dob: &str) {}\n",
    );
}

#[test]
fn a_receiver_that_is_recorded_is_skipped() {
    becomes_under(
        "[[source]]\nfield = \"P::ssn\"\n",
        "#[derive(Debug)]\npub struct P { ssn: String }\nimpl P {\n    #[tracing::instrument]\n    pub fn f(&self) {}\n}\n",
        "#[derive(Debug)]\npub struct P { ssn: String }\nimpl P {\n    #[tracing::instrument(skip(self))]\n    pub fn f(&self) {}\n}\n",
    );
}

#[test]
fn dbg_is_unwrapped_or_removed() {
    becomes(
        "pub fn f(ssn: String) -> usize {\n    dbg!(&ssn);\n    let a = dbg!(ssn.clone());\n    let b = dbg!(a.clone() + &ssn).len();\n    let (c, d) = dbg!(ssn, 1,);\n    b + c.len() + d\n}\n",
        "pub fn f(ssn: String) -> usize {\n    let a = ssn.clone();\n    let b = (a.clone() + &ssn).len();\n    let (c, d) = (ssn, 1);\n    b + c.len() + d\n}\n",
    );
    // What the argument does still happens.
    becomes(
        "fn next(ssn: &str) -> String { ssn.to_owned() }\npub fn f(ssn: &str) {\n    dbg!(next(ssn)); let x = 1; dbg!(ssn); drop(x);\n}\n",
        "fn next(ssn: &str) -> String { ssn.to_owned() }\npub fn f(ssn: &str) {\n    next(ssn); let x = 1;  drop(x);\n}\n",
    );
}

#[test]
fn unused_suppressions_are_removed_and_used_ones_stay() {
    becomes(
        "// phi-lint: allow(PHI001, reason = \"was here once\")\npub fn f() {}\n\npub fn g() -> u8 {\n    1 // phi-lint: allow(PHI002, PHI003, reason = \"so was this\")\n}\n",
        "pub fn f() {}\n\npub fn g() -> u8 {\n    1\n}\n",
    );
    becomes(
        "pub fn f(ssn: &str) {\n    // phi-lint: allow(PHI001, PHI006, PHI002, reason = \"a badge printer\")\n    println!(\"{ssn}\");\n}\n",
        "pub fn f(ssn: &str) {\n    // phi-lint: allow(PHI006, reason = \"a badge printer\")\n    println!(\"{ssn}\");\n}\n",
    );
}

#[test]
fn debug_is_redacted_where_the_type_layer_is_there() {
    let lib = "use phi_types::category::Ssn;\n\n#[derive(Debug, Clone)]\npub struct Row {\n    pub ward: String,\n    pub ssn: String,\n}\npub type _A = Ssn;\n";
    let manifest = |dependency: &str| {
        format!(
            "[package]\nname = \"app\"\nversion = \"0.1.0\"\nedition = \"2021\"\n[dependencies]\n{dependency}"
        )
    };
    let types = concat!(env!("CARGO_MANIFEST_DIR"), "/../phi-types");
    let with = manifest(&format!(
        "phi = {{ package = \"phi-types\", path = {types:?} }}\n"
    ));
    let workspace = Workspace::new(&[("src/lib.rs", lib), ("Cargo.toml", &with)]);
    let run = fix(&workspace);
    assert!(
        workspace
            .read("src/lib.rs")
            .contains("#[derive(phi::PhiDebug, Clone)]"),
        "{}",
        run.err
    );
    let without = Workspace::new(&[("src/lib.rs", lib)]);
    let run = fix(&without);
    assert_eq!(without.read("src/lib.rs"), lib);
    assert_eq!(run.err, "");
    assert!(run.out.contains("derive `PhiDebug` instead"), "{}", run.out);
}

#[test]
fn what_needs_a_decision_is_left_to_the_author() {
    let lib = "pub fn f(ssn: &str) {\n    tracing::info!(\"{ssn}\");\n    println!(\"{ssn}\");\n}\n#[tracing::instrument(ret)]\npub fn g(id: u64) -> String { let ssn = String::new(); ssn }\n";
    let workspace = workspace(lib);
    let run = fix(&workspace);
    assert_eq!(workspace.read("src/lib.rs"), lib);
    assert_eq!((run.code, run.err.as_str()), (1, ""));
}

#[test]
fn what_was_done_is_said_and_the_rest_reported() {
    let workspace =
        workspace("#[tracing::instrument]\npub fn f(ssn: &str) {\n    println!(\"{ssn}\");\n}\n");
    let run = fix(&workspace);
    assert_eq!(
        run.err,
        "fixed src/lib.rs:2: add `skip(ssn)` to `#[instrument]` (PHI001)\n"
    );
    assert_eq!(run.code, 1);
    assert!(run.out.contains("error[PHI006]"), "{}", run.out);
    assert!(!run.out.contains("PHI001"), "{}", run.out);
}

#[test]
fn files_that_could_not_be_had_back_are_not_edited() {
    let before = "#[tracing::instrument]\npub fn f(ssn: &str) {}\n";
    let workspace = workspace(before);
    let run = workspace.run(&["--fix"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("not under version control"), "{}", run.err);
    assert_eq!(workspace.read("src/lib.rs"), before);

    let git = |args: &[&str]| {
        let status = Command::new("git")
            .current_dir(workspace.path("."))
            .args([
                "-c",
                "user.name=t",
                "-c",
                "user.email=t@localhost",
                "-c",
                "commit.gpgsign=false",
            ])
            .args(args)
            .output()
            .expect("git");
        assert!(status.status.success(), "{args:?}");
    };
    git(&["init", "--quiet"]);
    let run = workspace.run(&["--fix"]);
    assert_eq!(run.code, 2, "an untracked file");
    assert!(
        run.err.contains("differ from the last commit: src/lib.rs")
            && run.err.contains("--allow-dirty"),
        "{}",
        run.err
    );
    git(&["add", "."]);
    git(&["commit", "--quiet", "-m", "start"]);
    // Another file may be dirty.
    workspace.write("notes.txt", b"x");
    let dirty = format!("{before}// more\n");
    workspace.write("src/lib.rs", dirty.as_bytes());
    assert_eq!(workspace.run(&["--fix"]).code, 2, "a changed file");
    assert_eq!(workspace.read("src/lib.rs"), dirty);
    git(&["commit", "--quiet", "-am", "more"]);
    assert_eq!(workspace.run(&["--fix"]).code, 0);
    assert!(workspace.read("src/lib.rs").contains("skip(ssn)"));
    workspace.write("src/lib.rs", dirty.as_bytes());
    workspace.write("src/lib.rs", format!("{dirty}// and more\n").as_bytes());
    assert_eq!(workspace.run(&["--fix", "--allow-dirty"]).code, 0);
    assert!(workspace.read("src/lib.rs").contains("skip(ssn)"));
}

/// Every kind of edit, each in the forms that look different in the source.
const EVERY_EDIT: &[(&str, &str)] = &[
    (
        "src/lib.rs",
        "pub mod comments;\npub mod dbg;\npub mod derives;\npub mod spans;\n",
    ),
    (
        "src/spans.rs",
        "use tracing::instrument;\n\n\
         #[tracing::instrument]\npub fn bare(id: u64, ssn: &str) -> u64 {\n    id + ssn.len() as u64\n}\n\
         #[instrument()]\npub fn empty(ssn: &str) -> usize {\n    ssn.len()\n}\n\
         #[instrument(skip(id))]\npub fn one(id: u64, ssn: &str) -> u64 {\n    id + ssn.len() as u64\n}\n\
         #[instrument(skip(id,))]\npub fn comma(id: u64, ssn: &str) -> u64 {\n    id + ssn.len() as u64\n}\n\
         #[instrument(level = \"debug\", err)]\npub fn level(ssn: &str) -> Result<usize, std::fmt::Error> {\n    Ok(ssn.len())\n}\n\
         #[instrument(name = \"f\", skip(), fields(kind = 1))]\npub async fn fields(mut ssn: String, dob: String) -> usize {\n    ssn.push('x');\n    ssn.len() + dob.len()\n}\n\
         pub struct Row {\n    pub ssn: String,\n}\n\
         impl std::fmt::Debug for Row {\n    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {\n        f.write_str(&self.ssn)\n    }\n}\n\
         impl Row {\n    #[instrument]\n    pub fn receiver(&self, ward: &str) -> usize {\n        self.ssn.len() + ward.len()\n    }\n}\n",
    ),
    (
        "src/dbg.rs",
        "pub fn f(ssn: String) -> usize {\n    dbg!(&ssn);\n    let a = dbg!(ssn.len() + 1) * 2;\n    let (b, c) = dbg!(&ssn, a);\n    dbg!(if a > 1 { ssn.clone() } else { b.to_owned() }).len() + c\n}\n\
         pub fn g(ssn: &str) -> Option<usize> {\n    let text = dbg!(ssn.to_owned(),);\n    dbg!(text.parse::<usize>()).ok(); let n = dbg!(&text).len();\n    match dbg!(text.as_str()) {\n        \"\" => None,\n        _ => Some(n),\n    }\n}\n",
    ),
    (
        "src/comments.rs",
        "// phi-lint: allow(PHI001, reason = \"was here once\")\npub fn f() {}\n\n\
         pub fn g() -> u8 {\n    1 // phi-lint: allow(PHI002, PHI003, reason = \"so was this\")\n}\n\n\
         pub fn h(ssn: &str) {\n    // phi-lint: allow(PHI001, PHI006, PHI002, reason = \"a badge printer\")\n    println!(\"{ssn}\");\n}\n",
    ),
    (
        "src/derives.rs",
        "#[derive(Debug, Clone)]\npub struct Row {\n    pub ward: String,\n    pub ssn: String,\n}\n\n\
         #[derive(Clone, std::fmt::Debug)]\npub struct Page<'a, T> {\n    pub ssn: &'a str,\n    pub more: T,\n}\n\n\
         #[derive(Debug)]\npub enum Event {\n    Quiet,\n    Seen { ssn: String },\n}\n",
    ),
];

/// Whether the compiler takes the package, with dependencies that are here already.
fn compiles(workspace: &Workspace) -> Result<(), String> {
    let output = Command::new(env!("CARGO"))
        .args(["check", "--offline", "--quiet"])
        .current_dir(workspace.path("."))
        // Kept from one run to the next: only the package itself is compiled again.
        .env(
            "CARGO_TARGET_DIR",
            concat!(env!("CARGO_TARGET_TMPDIR"), "/fixes"),
        )
        .output()
        .map_err(|error| error.to_string())?;
    match output.status.success() {
        true => Ok(()),
        false => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
    }
}

#[test]
fn whatever_is_fixed_compiles_as_it_did_before() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let manifest = format!(
        "[package]\nname = \"app\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[dependencies]\nphi-types = {{ path = \"{root}/phi-types\" }}\ntracing = {{ version = \"0.1\", default-features = false, features = [\"attributes\", \"std\"] }}\n"
    );
    // The versions of the lock file are those that are on this machine.
    let lock = std::fs::read_to_string(format!("{root}/Cargo.lock")).expect("a lock file");
    let mut files = EVERY_EDIT.to_vec();
    files.extend([
        ("Cargo.toml", manifest.as_str()),
        ("Cargo.lock", &lock),
        ("phi-lint.toml", CONFIG),
    ]);
    let workspace = Workspace::new(&files);
    assert_eq!(compiles(&workspace), Ok(()), "before");
    let run = fix(&workspace);
    for (kind, times) in [
        ("to `#[instrument]`", 8),
        ("`dbg!`", 6),
        ("the comment", 5),
        ("instead of `Debug`", 3),
    ] {
        let done = run.err.lines().filter(|line| line.contains(kind)).count();
        assert_eq!(done, times, "{kind}\n{}", run.err);
    }
    let left: String = EVERY_EDIT
        .iter()
        .map(|(path, _)| workspace.read(path))
        .collect();
    assert_eq!(compiles(&workspace), Ok(()), "{left}");
    let again = fix(&workspace);
    assert_eq!(again.err, "", "nothing is left to fix");
}

#[test]
fn machine_readable_reports_carry_the_edit() {
    let workspace = workspace("#[tracing::instrument]\npub fn f(ssn: &str) {}\n");
    let (_, report) = workspace.json(&[]);
    let fix = &report["findings"][0]["fix"];
    assert_eq!(fix["title"], "add `skip(ssn)` to `#[instrument]`");
    assert_eq!(
        fix["edits"],
        serde_json::json!([{"start": 21, "end": 21, "text": "(skip(ssn))"}])
    );
    let sarif: serde_json::Value =
        serde_json::from_str(&workspace.run(&["--format", "sarif"]).out).expect("JSON");
    let change = &sarif["runs"][0]["results"][0]["fixes"][0]["artifactChanges"][0];
    assert_eq!(
        change["replacements"][0]["insertedContent"]["text"],
        "(skip(ssn))"
    );
    assert_eq!(
        change["replacements"][0]["deletedRegion"]["startColumn"],
        22
    );
    let cargo = workspace.run(&["--format", "cargo"]).out;
    assert!(
        cargo.contains("\"suggested_replacement\":\"(skip(ssn))\""),
        "{cargo}"
    );
    assert!(cargo.contains("MachineApplicable"));
}

#[test]
fn remedies_name_what_is_there() {
    let help = |lib: &str| {
        let (_, report) = workspace(lib).json(&[]);
        report["findings"][0]["help"]
            .as_str()
            .expect("help")
            .to_owned()
    };
    assert_eq!(
        help(
            "pub struct Patient { id: u64, ssn: String }\npub fn f(patient: &Patient) { tracing::info!(\"{}\", patient.ssn); }\n"
        ),
        "leave `patient.ssn` out of the record and log `patient.id` or `pseudonym(&key)` instead"
    );
    assert_eq!(
        help("pub fn f(visit_id: u64, ssn: &str) { tracing::info!(\"{ssn}\"); }\n"),
        "leave `ssn` out of the record and log `visit_id` or `pseudonym(&key)` instead"
    );
    assert_eq!(
        help("pub fn f(ssn: &str) { panic!(\"{ssn}\"); }\n"),
        "return an error without `ssn`, or panic with a fixed message"
    );
}
