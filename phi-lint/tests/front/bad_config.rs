//! Mistakes in `phi-lint.toml`: all in one run, each at its place with a remedy.

use crate::support::{Workspace, errors, findings};

fn errors_of(config: &str) -> Vec<String> {
    let workspace = Workspace::new(&[("src/lib.rs", ""), ("phi-lint.toml", config)]);
    let (code, report) = workspace.json(&[]);
    let errors = errors(&report);
    assert_eq!(code, if errors.is_empty() { 0 } else { 2 });
    errors
}

#[track_caller]
fn one_error(config: &str, place: &str, says: &[&str]) {
    let errors = errors_of(config);
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(
        errors[0].starts_with(&format!("phi-lint.toml:{place} ")),
        "{errors:?}"
    );
    for text in says {
        assert!(errors[0].contains(text), "{errors:?} lacks {text:?}");
    }
}

#[test]
fn unknown_keys_are_errors_with_a_suggestion() {
    one_error(
        "sanitiser = 1\n",
        "1:1",
        &["unknown key `sanitiser`", "did you mean `sanitizer`?"],
    );
    one_error(
        "[[source]]\nname = \"x\"\ncategry = \"mrn\"\n",
        "3:1",
        &["did you mean `category`?"],
    );
    one_error("[quux]\n", "1:2", &["phi-lint.toml knows: rules, source"]);
}

#[test]
fn unknown_rules_and_levels_are_errors_with_a_suggestion() {
    one_error(
        "[rules]\nPHI0O1 = \"warn\"\n",
        "2:1",
        &["no rule `PHI0O1`", "did you mean `PHI001`?"],
    );
    one_error(
        "[rules]\nPHI001 = \"denny\"\n",
        "2:10",
        &["not a level", "did you mean \"deny\"?"],
    );
    one_error(
        "[rules]\nPHI001 = 3\n",
        "2:10",
        &["is an integer", "\"allow\""],
    );
}

#[test]
fn a_source_needs_exactly_one_selector() {
    one_error(
        "[[source]]\ncategory = \"mrn\"\n",
        "1:1",
        &[
            "does not say what it is about",
            "type, function, field, name",
        ],
    );
    one_error(
        "[[source]]\ntype = \"a::B\"\nname = \"x\"\n",
        "3:1",
        &["has both `type` and `name`", "one [[source]] for each"],
    );
}

#[test]
fn a_bad_regular_expression_says_why() {
    one_error(
        "[[source]]\nname = \"(ssn\"\n",
        "2:8",
        &[
            "not a regular expression",
            "unclosed group",
            "docs.rs/regex",
        ],
    );
}

#[test]
fn paths_are_checked() {
    one_error(
        "[[source]]\ntype = \"Vec<Patient>\"\n",
        "2:8",
        &["without generic arguments"],
    );
    one_error(
        "[[source]]\nfield = \"member_id\"\n",
        "2:9",
        &["whose field", "Struct::member_id"],
    );
}

#[test]
fn a_sink_needs_a_flow_rule() {
    one_error(
        "[[sink]]\nfunction = \"a::b\"\n",
        "1:1",
        &["which rule", "rule = \"PHI001\""],
    );
    one_error(
        "[[sink]]\nfunction = \"a::b\"\nrule = \"PHI901\"\n",
        "3:8",
        &["not about data that reaches", "PHI001 to PHI011"],
    );
    one_error(
        "[[sink]]\nfunction = \"a::b\"\nrule = \"PHI001\"\narguments = [\"0\"]\n",
        "4:14",
        &["a list of positions"],
    );
}

#[test]
fn a_path_that_leads_nowhere_in_the_workspace_is_an_error_with_a_suggestion() {
    let lib = "pub mod mask { pub fn last4() {} }\nmacro_rules! make { ($n:ident) => { pub fn $n() {} } }\nmake!(made);\n";
    let workspace = Workspace::new(&[
        ("src/lib.rs", lib),
        (
            "phi-lint.toml",
            "[[sanitizer]]\nfunction = \"crate::mask::lsat4\"\n[[sanitizer]]\nfunction = \"crate::mask::last4\"\n[[source]]\nfunction = \"crate::made\"\n[[source]]\ntype = \"fhir::Patient\"\n",
        ),
    ]);
    let (code, report) = workspace.json(&[]);
    assert_eq!(code, 2);
    assert_eq!(
        errors(&report),
        [
            "phi-lint.toml:2:12 there is no function `crate::mask::lsat4` in the workspace (help: did you mean `last4`?)"
        ]
    );
    // With a part of the workspace, what is named may be in the other.
    assert_eq!(workspace.json(&["-p", "app"]).0, 0);
}

#[test]
fn an_erasure_that_is_not_there_is_an_error_with_a_suggestion() {
    let workspace = Workspace::new(&[
        (
            "src/lib.rs",
            "pub mod erasure { pub fn erase_patient() {} }\n",
        ),
        (
            "phi-lint.toml",
            "[[erasure]]\nfunction = \"crate::erasure::erase_patients\"\n",
        ),
    ]);
    let (code, report) = workspace.json(&[]);
    let errors = errors(&report);
    assert_eq!((code, errors.len()), (2, 1), "{errors:?}");
    assert!(errors[0].starts_with("phi-lint.toml:2:12 "), "{errors:?}");
    assert!(
        errors[0].contains("did you mean `erasure::erase_patient`?"),
        "{errors:?}"
    );
    let errors = errors_of("[[erasure]]\nrecord = [\"Visit\"]\nfunction = \"a::b\"\n");
    assert!(
        errors[0].starts_with("phi-lint.toml:2:1 ") && errors[0].contains("`records`?"),
        "{errors:?}"
    );
    one_error(
        "[[audit]]\ntable = \"app.events\"\n",
        "2:9",
        &["not the name of a table", "without schema"],
    );
}

#[test]
fn wrong_types_say_what_to_write() {
    one_error("source = 1\n", "1:10", &["is an integer", "[[source]]"]);
    one_error("[[source]]\nname = 1\n", "2:8", &["a string in quotes"]);
    one_error(
        "[[vendor]]\nname = \"x\"\nsigned = \"yes\"\n",
        "3:10",
        &["true or false without quotes"],
    );
    one_error(
        "[[vendor]]\nname = \"x\"\nexpires = \"soon\"\n",
        "3:11",
        &["not a date", "2027-12-31"],
    );
}

#[test]
fn files_that_are_not_there_are_named() {
    one_error(
        "register = \"baa.toml\"\n",
        "1:12",
        &["`baa.toml` cannot be read"],
    );
    one_error(
        "models = [\"stubs.rs\"]\n",
        "1:11",
        &["`stubs.rs` is not there"],
    );
}

#[test]
fn the_model_of_the_standard_library_cannot_be_replaced() {
    let workspace = Workspace::new(&[
        ("src/lib.rs", ""),
        ("phi-lint.toml", "models = [\"std.rs\"]\n"),
        ("std.rs", "pub fn f();"),
    ]);
    let (code, report) = workspace.json(&[]);
    assert_eq!(code, 2);
    let errors = errors(&report);
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(errors[0].contains("would replace the model of the standard library"));
}

#[test]
fn mistakes_in_the_register_point_into_the_register() {
    let workspace = Workspace::new(&[
        ("src/lib.rs", ""),
        ("phi-lint.toml", "register = \"baa.toml\"\n"),
        ("baa.toml", "[[vendor]]\nnaem = \"x\"\n"),
    ]);
    let (code, report) = workspace.json(&[]);
    assert_eq!(code, 2);
    let errors = errors(&report);
    assert_eq!(errors.len(), 2, "{errors:?}");
    assert!(
        errors[1].starts_with("baa.toml:2:1 unknown key `naem`"),
        "{errors:?}"
    );
}

#[test]
fn broken_toml_is_reported_at_its_place() {
    let errors = errors_of("[rules\n");
    assert!(errors[0].starts_with("phi-lint.toml:1:"), "{errors:?}");
    assert!(errors[0].contains("not valid TOML"), "{errors:?}");
}

#[test]
fn all_mistakes_come_in_one_run_and_the_rest_takes_effect() {
    let workspace = Workspace::new(&[
        (
            "src/lib.rs",
            "pub fn f(p: &P) { p.expose_unaudited(\"r\"); }\n",
        ),
        (
            "phi-lint.toml",
            "colour = 1\n[rules]\nPHI201 = \"deny\"\nPHI777 = \"deny\"\n[[sink]]\nrule = 1\n",
        ),
    ]);
    let (code, report) = workspace.json(&[]);
    assert_eq!(code, 2);
    assert_eq!(errors(&report).len(), 4, "{:?}", errors(&report));
    assert_eq!(findings(&report).len(), 1);
    assert_eq!(report["findings"][0]["level"], "deny");
}

#[test]
fn a_mistake_is_shown_in_the_file() {
    let workspace = Workspace::new(&[
        ("src/lib.rs", ""),
        ("phi-lint.toml", "# levels\n[rulse]\nPHI001 = \"warn\"\n"),
    ]);
    let run = workspace.run(&[]);
    assert_eq!(
        run.out,
        "error: phi-lint.toml: unknown key `rulse`
 --> phi-lint.toml:2:2
  |
2 | [rulse]
  |  ^^^^^
  |
  = help: did you mean `rules`?

phi-lint: no findings in 1 file and 0 functions; 1 error
"
    );
}

#[test]
fn the_file_that_init_writes_is_valid_also_when_uncommented() {
    let workspace = Workspace::new(&[(
        "src/lib.rs",
        "pub mod erasure { pub fn erase_patient() {} }\npub mod db { pub fn load() {} }\npub mod pager { pub fn page() {} }\npub mod mask { pub fn last4() {} }\n",
    )]);
    assert_eq!(workspace.run(&["--version"]).code, 0);
    let manifest = workspace.path("Cargo.toml");
    let run = crate::support::run(&["init", "--manifest-path", manifest.to_str().expect("UTF-8")]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(workspace.run(&[]).code, 0);
    // A second one must not overwrite what the user may have edited.
    let again =
        crate::support::run(&["init", "--manifest-path", manifest.to_str().expect("UTF-8")]);
    assert_eq!(again.code, 2);
    assert!(again.err.contains("exists already"), "{}", again.err);

    let uncommented: String = workspace
        .read("phi-lint.toml")
        .lines()
        .map(|line| match line.strip_prefix("# ") {
            Some(code) if code.contains('=') || code.starts_with('[') => format!("{code}\n"),
            _ => "\n".to_owned(),
        })
        .collect();
    workspace.write("phi-models/fhir.rs", b"");
    workspace.write("baa.toml", b"");
    workspace.write("phi-lint.toml", uncommented.as_bytes());
    let (code, report) = workspace.json(&[]);
    assert_eq!((code, errors(&report)), (0, Vec::new()));
}
