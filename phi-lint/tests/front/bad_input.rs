//! Input that cannot be used: each names the place and the remedy, the rest is
//! analyzed, the exit code is 2.

use crate::support::{Workspace, errors, findings, run};

/// A use of the escape hatch, so that "the rest was analyzed" can be seen.
const FINDABLE: &str = "pub fn f(p: &P) { p.ssn.expose_unaudited(\"why\"); }\n";

#[test]
fn no_manifest_where_one_is_named() {
    let workspace = Workspace::bare(&[]);
    let (code, report) = workspace.json(&[]);
    assert_eq!(code, 2);
    let errors = errors(&report);
    assert_eq!(errors.len(), 1);
    assert!(errors[0].contains("there is no manifest at"), "{errors:?}");
    assert!(errors[0].contains("--manifest-path"), "{errors:?}");
}

#[test]
fn a_path_that_is_no_manifest() {
    let workspace = Workspace::new(&[("src/lib.rs", "")]);
    let lib = workspace.path("src/lib.rs");
    let run = run(&["--manifest-path", lib.to_str().expect("UTF-8")]);
    assert_eq!(run.code, 2);
    assert!(run.out.contains("is not a manifest"), "{}", run.out);
    assert!(run.out.contains("named Cargo.toml"), "{}", run.out);
}

#[test]
fn a_manifest_cargo_rejects_is_reported_at_the_place_cargo_names() {
    let workspace = Workspace::bare(&[
        ("Cargo.toml", "[package]\nname = \"app\"\nversion = 1\n"),
        ("src/lib.rs", ""),
    ]);
    let (code, report) = workspace.json(&[]);
    assert_eq!(code, 2);
    let errors = errors(&report);
    assert_eq!(errors.len(), 1);
    assert!(errors[0].contains("Cargo.toml:3:11"), "{errors:?}");
    assert!(
        errors[0].contains("cargo rejects the manifest"),
        "{errors:?}"
    );
}

#[test]
fn a_file_that_does_not_parse_is_named_and_the_rest_is_analyzed() {
    let workspace = Workspace::new(&[
        ("src/lib.rs", "mod broken;\nmod good;\n"),
        ("src/broken.rs", "fn f() {\n    let x = ;\n}\n"),
        ("src/good.rs", FINDABLE),
    ]);
    let (code, report) = workspace.json(&[]);
    assert_eq!(code, 2);
    let errors = errors(&report);
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(
        errors[0].starts_with("src/broken.rs:2:13 does not parse"),
        "{errors:?}"
    );
    assert!(errors[0].contains("help: fix the syntax"), "{errors:?}");
    assert_eq!(findings(&report), ["PHI201 src/good.rs:1:25"]);
}

#[test]
fn a_function_that_does_not_parse_is_named_and_the_rest_of_its_file_is_analyzed() {
    let broken = format!(
        "{FINDABLE}\npub fn broken(patient: &Patient) {{\n    let known = patient.is_known_to_the_clinic();\n    let x = ;\n    drop(known);\n}}\n"
    );
    let workspace = Workspace::new(&[("src/lib.rs", &broken)]);
    let (code, report) = workspace.json(&[]);
    assert_eq!(code, 2);
    let errors = errors(&report);
    assert_eq!(errors.len(), 1, "{errors:?}");
    let line = broken.lines().position(|l| l.contains("let x")).unwrap() + 1;
    assert!(
        errors[0].starts_with(&format!("src/lib.rs:{line}:13 does not parse")),
        "{errors:?}"
    );
    assert!(errors[0].contains("without this function"), "{errors:?}");
    assert_eq!(findings(&report), ["PHI201 src/lib.rs:1:25"]);
}

#[test]
fn a_missing_module_file_is_reported_at_the_declaration_with_the_paths_tried() {
    let workspace = Workspace::new(&[("src/lib.rs", &format!("{FINDABLE}\npub mod gone;\n"))]);
    let (code, report) = workspace.json(&[]);
    assert_eq!(code, 2);
    let errors = errors(&report);
    assert_eq!(
        errors,
        [
            "src/lib.rs:3:9 the file of module `gone`: not found: `src/gone.rs`, `src/gone/mod.rs` \
             (help: create `src/gone.rs` or `src/gone/mod.rs` or remove the declaration)"
        ]
    );
    assert_eq!(findings(&report).len(), 1);
}

#[test]
fn two_files_for_one_module_are_an_error() {
    let workspace = Workspace::new(&[
        ("src/lib.rs", "mod a;\n"),
        ("src/a.rs", ""),
        ("src/a/mod.rs", ""),
    ]);
    let (code, report) = workspace.json(&[]);
    assert_eq!(code, 2);
    let errors = errors(&report);
    assert!(
        errors[0].contains("both `src/a.rs` and `src/a/mod.rs` exist"),
        "{errors:?}"
    );
}

#[test]
fn a_file_that_is_not_utf8_is_named_with_the_byte() {
    let workspace = Workspace::new(&[("src/lib.rs", "mod latin;\n")]);
    workspace.write("src/latin.rs", b"// ok\n// \xe9t\xe9\n");
    let (code, report) = workspace.json(&[]);
    assert_eq!(code, 2);
    let errors = errors(&report);
    assert!(
        errors[0].starts_with("src/latin.rs:2:4 is not valid UTF-8 (byte 0xe9"),
        "{errors:?}"
    );
    assert!(errors[0].contains("save the file as UTF-8"), "{errors:?}");
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_to_itself_is_an_error_and_not_a_hang() {
    let workspace = Workspace::new(&[("src/lib.rs", "mod own;\n")]);
    std::os::unix::fs::symlink(workspace.path("src/own.rs"), workspace.path("src/own.rs"))
        .expect("a link");
    let (code, report) = workspace.json(&[]);
    assert_eq!(code, 2);
    let errors = errors(&report);
    assert_eq!(errors.len(), 1);
    assert!(
        errors[0].starts_with("src/lib.rs:1:5 the file of module `own`"),
        "{errors:?}"
    );
    assert!(errors[0].contains("cannot be opened"), "{errors:?}");
}

#[cfg(unix)]
#[test]
fn a_directory_link_that_leads_back_is_an_error_and_not_a_hang() {
    let workspace = Workspace::new(&[("src/lib.rs", "mod a;\n"), ("src/a/mod.rs", "mod a;\n")]);
    std::os::unix::fs::symlink(workspace.path("src/a"), workspace.path("src/a/a")).expect("a link");
    let (code, report) = workspace.json(&[]);
    assert_eq!(code, 2);
    let errors = errors(&report);
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(
        errors[0].contains("which it is itself a part of"),
        "{errors:?}"
    );
}

#[cfg(unix)]
#[test]
fn a_link_to_nothing_says_so() {
    let workspace = Workspace::new(&[("src/lib.rs", "mod a;\n")]);
    std::os::unix::fs::symlink("nowhere.rs", workspace.path("src/a.rs")).expect("a link");
    let (code, report) = workspace.json(&[]);
    assert_eq!(code, 2);
    assert!(errors(&report)[0].contains("`src/a.rs` is a symbolic link to nothing"));
}

#[test]
fn a_module_that_is_a_directory_is_an_error() {
    let workspace = Workspace::new(&[("src/lib.rs", "mod a;\n"), ("src/a.rs/x", "")]);
    let (code, report) = workspace.json(&[]);
    assert_eq!(code, 2);
    assert!(errors(&report)[0].starts_with("src/a.rs:1:1 cannot be read"));
}

#[test]
fn an_unknown_package_is_named_with_a_suggestion() {
    let workspace = Workspace::new(&[("src/lib.rs", "")]);
    let run = workspace.run(&["-p", "apq"]);
    assert_eq!(run.code, 2);
    assert!(run.out.contains("`-p apq`"), "{}", run.out);
    assert!(run.out.contains("did you mean `app`?"), "{}", run.out);
}

#[test]
fn a_target_whose_root_is_missing_names_the_manifest() {
    let workspace = Workspace::new(&[
        (
            "Cargo.toml",
            "[package]\nname = \"app\"\nversion = \"0.1.0\"\nedition = \"2021\"\n[[bin]]\nname = \"tool\"\npath = \"src/tool.rs\"\n",
        ),
        ("src/lib.rs", FINDABLE),
    ]);
    let (code, report) = workspace.json(&[]);
    assert_eq!(code, 2);
    let errors = errors(&report);
    assert!(
        errors[0].starts_with("Cargo.toml:1:1 the root file of crate `tool`"),
        "{errors:?}"
    );
    assert_eq!(findings(&report).len(), 1);
}

#[test]
fn errors_are_printed_for_people_with_the_source_line() {
    let workspace = Workspace::new(&[("src/lib.rs", "mod gone;\n")]);
    let run = workspace.run(&[]);
    assert_eq!(run.code, 2);
    assert_eq!(
        run.out,
        "error[PHI903]: the file of module `gone`: not found: `src/gone.rs`, `src/gone/mod.rs`
 --> src/lib.rs:1:5
  |
1 | mod gone;
  |     ^^^^
  |
  = help: create `src/gone.rs` or `src/gone/mod.rs` or remove the declaration

phi-lint: no findings in 1 file and 0 functions; 1 error
"
    );
}

#[test]
fn the_level_of_unparsable_source_decides_whether_the_run_fails() {
    let workspace = Workspace::new(&[("src/lib.rs", "mod gone;\n")]);
    let (code, report) = workspace.json(&["-W", "PHI903"]);
    assert_eq!((code, errors(&report).len()), (0, 1));
    let (code, report) = workspace.json(&["-A", "unparsable-source"]);
    assert_eq!((code, errors(&report).len()), (0, 0));
}

#[test]
fn machine_readable_output_still_says_errors_to_people() {
    let workspace = Workspace::new(&[("src/lib.rs", "mod gone;\n")]);
    let run = workspace.run(&["--format", "json"]);
    assert!(run.err.contains("the file of module `gone`"), "{}", run.err);
}
