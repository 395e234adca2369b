//! Which files belong to a workspace: rustc's rules for modules, cargo's for targets.

use crate::support::{Workspace, errors, findings};

/// Marks a file as loaded: one PHI201 finding each.
const MARK: &str = "fn f(p: P) { p.expose_unaudited(\"r\"); }\n";

fn files(report: &serde_json::Value) -> Vec<String> {
    let mut files: Vec<String> = findings(report)
        .iter()
        .map(|f| f.split([' ', ':']).nth(1).expect("file").to_owned())
        .collect();
    files.dedup();
    files
}

#[test]
fn modules_are_found_where_rustc_finds_them() {
    let workspace = Workspace::new(&[
        (
            "src/lib.rs",
            "mod flat;\nmod nested;\nmod inline { mod deep; #[path = \"odd.rs\"] mod odd; mod more { mod leaf; } }\n\
             #[path = \"elsewhere/named.rs\"] mod named;\n#[path = \"tree\"] mod tree { mod kid; }\nmod r#async;\n",
        ),
        (
            "src/flat.rs",
            &format!(
                "mod child;\nmod own {{ mod x; #[path = \"y2.rs\"] mod y; }}\n#[path = \"side.rs\"] mod side;\n{MARK}"
            ),
        ),
        ("src/flat/child.rs", MARK),
        ("src/flat/own/x.rs", MARK),
        ("src/flat/own/y2.rs", MARK),
        ("src/side.rs", MARK),
        ("src/nested/mod.rs", &format!("mod child;\n{MARK}")),
        ("src/nested/child.rs", MARK),
        ("src/inline/deep.rs", MARK),
        ("src/inline/odd.rs", MARK),
        ("src/inline/more/leaf.rs", MARK),
        ("src/elsewhere/named.rs", &format!("mod sibling;\n{MARK}")),
        ("src/elsewhere/sibling.rs", MARK),
        ("src/tree/kid.rs", MARK),
        ("src/async.rs", MARK),
        ("src/unused.rs", MARK),
    ]);
    let (code, report) = workspace.json(&[]);
    assert_eq!(errors(&report), Vec::<String>::new());
    assert_eq!(code, 0);
    assert_eq!(
        files(&report),
        [
            "src/async.rs",
            "src/elsewhere/named.rs",
            "src/elsewhere/sibling.rs",
            "src/flat.rs",
            "src/flat/child.rs",
            "src/flat/own/x.rs",
            "src/flat/own/y2.rs",
            "src/inline/deep.rs",
            "src/inline/more/leaf.rs",
            "src/inline/odd.rs",
            "src/nested/child.rs",
            "src/nested/mod.rs",
            "src/side.rs",
            "src/tree/kid.rs",
        ]
    );
}

#[test]
fn modules_under_any_cfg_are_analyzed_but_those_for_tests() {
    let workspace = Workspace::new(&[
        (
            "src/lib.rs",
            "#[cfg(windows)] mod win;\n#[cfg(feature = \"x\")] mod feat;\n#[cfg(not(test))] mod live;\n\
             #[cfg(test)] mod tests;\n#[cfg(all(test, unix))] mod unix_tests;\n\
             #[cfg_attr(unix, path = \"sys_unix.rs\")] #[cfg_attr(windows, path = \"sys_win.rs\")] mod sys;\n",
        ),
        ("src/win.rs", MARK),
        ("src/feat.rs", MARK),
        ("src/live.rs", MARK),
        ("src/sys_unix.rs", MARK),
    ]);
    let (code, report) = workspace.json(&[]);
    assert_eq!((code, errors(&report)), (0, Vec::new()));
    assert_eq!(
        files(&report),
        [
            "src/feat.rs",
            "src/live.rs",
            "src/sys_unix.rs",
            "src/win.rs"
        ]
    );
    // With --tests the missing test modules are missed.
    let (code, report) = workspace.json(&["--tests"]);
    assert_eq!((code, errors(&report).len()), (2, 2));
}

#[test]
fn targets_are_libraries_binaries_and_examples_and_tests_on_request() {
    let workspace = Workspace::new(&[
        ("src/lib.rs", MARK),
        ("src/main.rs", MARK),
        ("src/bin/tool.rs", MARK),
        ("examples/demo.rs", MARK),
        ("tests/it.rs", MARK),
        ("benches/speed.rs", MARK),
        ("build.rs", MARK),
    ]);
    let (_, report) = workspace.json(&[]);
    assert_eq!(
        files(&report),
        [
            "examples/demo.rs",
            "src/bin/tool.rs",
            "src/lib.rs",
            "src/main.rs"
        ]
    );
    let (_, report) = workspace.json(&["--tests"]);
    assert_eq!(files(&report).len(), 6);
}

#[test]
fn a_file_that_several_targets_include_is_reported_once() {
    let workspace = Workspace::new(&[
        ("src/lib.rs", "mod shared;\n"),
        ("src/main.rs", "mod shared;\nfn main() {}\n"),
        ("src/shared.rs", MARK),
    ]);
    let (_, report) = workspace.json(&[]);
    assert_eq!(findings(&report).len(), 1);
    assert_eq!(report["summary"]["files"], 3);
}

#[test]
fn test_code_is_left_out_unless_asked_for() {
    let lib = format!(
        "{MARK}#[cfg(test)] mod tests {{ {MARK} }}\n#[test] fn t() {{ x().expose_unaudited(\"r\"); }}\n"
    );
    let workspace = Workspace::new(&[("src/lib.rs", &lib)]);
    assert_eq!(findings(&workspace.json(&[]).1).len(), 1);
    assert_eq!(findings(&workspace.json(&["--tests"]).1).len(), 3);
}

#[test]
fn packages_can_be_selected_and_excluded() {
    let member = |name: &str, deps: &str| {
        format!(
            "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2021\"\n[dependencies]\n{deps}"
        )
    };
    let workspace = Workspace::bare(&[
        (
            "Cargo.toml",
            "[workspace]\nmembers = [\"a\", \"b\", \"phi-types\"]\nresolver = \"2\"\n",
        ),
        ("a/Cargo.toml", &member("a", "b = { path = \"../b\" }\n")),
        ("a/src/lib.rs", MARK),
        ("b/Cargo.toml", &member("b", "")),
        ("b/src/lib.rs", MARK),
        ("phi-types/Cargo.toml", &member("phi-types", "")),
        ("phi-types/src/lib.rs", MARK),
    ]);
    // The type layer is known from its model and not linted as user code.
    assert_eq!(
        files(&workspace.json(&[]).1),
        ["a/src/lib.rs", "b/src/lib.rs"]
    );
    assert_eq!(files(&workspace.json(&["-p", "a"]).1), ["a/src/lib.rs"]);
    assert_eq!(
        files(&workspace.json(&["--exclude", "a"]).1),
        ["b/src/lib.rs"]
    );
    let manifest = workspace.path("b/Cargo.toml");
    let run = crate::support::run(&[
        "--format",
        "json",
        "--manifest-path",
        manifest.to_str().expect("UTF-8"),
    ]);
    assert!(
        run.out.contains("\"a/src/lib.rs\""),
        "a member's manifest means its workspace"
    );
}
