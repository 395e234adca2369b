//! From a finding to what people and tools read: levels, suppression, baseline,
//! `--since`, formats.

use std::process::Command;

use crate::support::{Workspace, findings};

const UNAUDITED: &str =
    "pub fn age(p: &Patient) -> u8 {\n    years(p.dob.expose_unaudited(\"age check\"))\n}\n";

#[test]
fn unaudited_exposure_is_found_wherever_it_is_written() {
    let workspace = Workspace::new(&[(
        "src/lib.rs",
        "// p.expose_unaudited(\"in a comment\")\n\
         const S: &str = \".expose_unaudited()\";\n\
         fn a(p: &P) { p.expose_unaudited(\"r\"); }\n\
         fn b(p: &P) { Phi::expose_unaudited(p, \"r\"); }\n\
         fn c(p: &P) { println!(\"{}\", p.expose_unaudited(\"r\")); }\n\
         macro_rules! peek { ($p:expr) => { $p.expose_unaudited(\"r\") }; }\n\
         impl X { fn d(&self) -> impl Fn(&P) { fn inner(p: &P) { p.expose_unaudited(\"r\"); } |p| { p.expose_unaudited(\"r\"); } } }\n\
         fn expose_unaudited() {}\n",
    )]);
    let (code, report) = workspace.json(&[]);
    assert_eq!(code, 0, "PHI201 warns by default");
    let lines: Vec<String> = findings(&report)
        .iter()
        .map(|f| f.rsplit(':').nth(1).expect("line").to_owned())
        .collect();
    assert_eq!(lines, ["3", "4", "5", "6", "7", "7"]);
}

#[test]
fn json_has_the_shape_of_the_contract() {
    let workspace = Workspace::new(&[("src/lib.rs", UNAUDITED)]);
    let (_, report) = workspace.json(&[]);
    let keys = |value: &serde_json::Value| -> Vec<String> {
        value.as_object().expect("object").keys().cloned().collect()
    };
    assert_eq!(report["version"], 1);
    assert_eq!(keys(&report), ["version", "findings", "errors", "summary"]);
    let finding = &report["findings"][0];
    assert_eq!(
        keys(finding),
        [
            "rule",
            "name",
            "level",
            "confidence",
            "message",
            "category",
            "exposure",
            "primary",
            "path",
            "help",
            "fingerprint"
        ]
    );
    assert_eq!(finding["rule"], "PHI201");
    assert_eq!(finding["name"], "unaudited-exposure");
    assert_eq!(finding["level"], "warn");
    assert_eq!(finding["confidence"], "certain");
    assert_eq!(
        finding["primary"],
        serde_json::json!({"file": "src/lib.rs", "line": 2, "column": 17, "end_line": 2, "end_column": 33})
    );
    assert_eq!(
        report["summary"],
        serde_json::json!({"files": 1, "functions": 1, "deny": 0, "warn": 1, "suppressed": 0, "baselined": 0})
    );
}

#[test]
fn human_output_reads_like_rustc() {
    let workspace = Workspace::new(&[("src/lib.rs", UNAUDITED)]);
    let run = workspace.run(&[]);
    assert_eq!(
        run.out,
        "warning[PHI201]: PHI is exposed without a record in the audit trail
 --> src/lib.rs:2:17
  |
2 |     years(p.dob.expose_unaudited(\"age check\"))
  |                 ^^^^^^^^^^^^^^^^
  |
  = help: obtain a grant from the audit trail (`trail.access(Access::read(…))`) and call `expose(&grant)` here
  = note: `unaudited-exposure`; `cargo phi-lint explain PHI201` says more

phi-lint: 1 finding (0 deny, 1 warn) in 1 file and 1 function
"
    );
}

#[test]
fn identifiers_in_the_source_are_not_repeated() {
    let workspace = Workspace::new(&[(
        "src/lib.rs",
        "fn f(p: P) { p.expose_unaudited(\"patient 078-05-1120\"); }\n",
    )]);
    for format in [
        "human", "json", "sarif", "github", "markdown", "html", "cargo",
    ] {
        let run = workspace.run(&["--format", format]);
        assert!(!run.out.contains("078-05-1120"), "{format}");
        assert!(run.out.contains("PHI201"), "{format}");
    }
}

#[test]
fn levels_come_from_configuration_and_the_command_line() {
    let workspace = Workspace::new(&[
        ("src/lib.rs", UNAUDITED),
        ("phi-lint.toml", "[rules]\nunaudited-exposure = \"deny\"\n"),
    ]);
    assert_eq!(workspace.run(&[]).code, 1);
    assert_eq!(workspace.run(&["-W", "PHI201"]).code, 0);
    assert_eq!(findings(&workspace.json(&["-A", "PHI201"]).1).len(), 0);
    assert_eq!(workspace.run(&["-A", "all", "-D", "phi201"]).code, 1);
    let run = workspace.run(&["-D", "PHI2O1"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("did you mean `PHI201`?"), "{}", run.err);
}

#[test]
fn a_suppression_with_a_reason_takes_the_finding_out() {
    let above = UNAUDITED.replace(
        "    years",
        "    // phi-lint: allow(PHI201, reason = \"public registry\")\n    years",
    );
    let workspace = Workspace::new(&[("src/lib.rs", &above)]);
    let (code, report) = workspace.json(&["-D", "PHI201"]);
    assert_eq!((code, findings(&report).len()), (0, 0));
    assert_eq!(report["summary"]["suppressed"], 1);

    let beside = UNAUDITED.replace(
        "check\"))",
        "check\")) // phi-lint: allow(unaudited-exposure, reason = \"public registry\")",
    );
    let workspace = Workspace::new(&[("src/lib.rs", &beside)]);
    assert_eq!(findings(&workspace.json(&[]).1).len(), 0);
}

#[test]
fn a_suppression_without_reason_has_no_effect_and_is_reported() {
    let source = UNAUDITED.replace("    years", "    // phi-lint: allow(PHI201)\n    years");
    let workspace = Workspace::new(&[("src/lib.rs", &source)]);
    let (code, report) = workspace.json(&[]);
    assert_eq!(code, 1);
    assert_eq!(
        findings(&report),
        ["PHI901 src/lib.rs:2:5", "PHI201 src/lib.rs:3:17"]
    );
    assert_eq!(report["findings"][0]["category"], serde_json::Value::Null);
}

#[test]
fn a_suppression_that_suppresses_nothing_is_reported() {
    let workspace = Workspace::new(&[(
        "src/lib.rs",
        "// phi-lint: allow(PHI201, reason = \"was needed\")\npub fn f() {}\n\
         // phi-lint: allow(PHI2O1, reason = \"misspelt\")\npub fn g() {}\n",
    )]);
    let (code, report) = workspace.json(&[]);
    assert_eq!(code, 0);
    assert_eq!(
        findings(&report),
        ["PHI902 src/lib.rs:1:1", "PHI902 src/lib.rs:3:1"]
    );
    assert_eq!(report["findings"][1]["help"], "did you mean `PHI201`?");
    // A rule that is switched off cannot find anything to suppress.
    let (_, report) = workspace.json(&["-A", "PHI201"]);
    assert_eq!(findings(&report).len(), 1);
}

#[test]
fn a_baseline_is_written_once_and_then_compared_with() {
    let workspace = Workspace::new(&[("src/lib.rs", UNAUDITED)]);
    let file = workspace.path("baseline.json");
    let baseline = ["-D", "PHI201", "--baseline", file.to_str().expect("UTF-8")];
    let (code, report) = workspace.json(&baseline);
    assert_eq!((code, findings(&report).len()), (0, 0));
    assert_eq!(report["summary"]["baselined"], 1);

    // Lines move, the finding stays known; a second one alike is new.
    let moved = format!("\n\n// moved\n{UNAUDITED}");
    workspace.write("src/lib.rs", moved.as_bytes());
    assert_eq!(workspace.json(&baseline).0, 0);
    let more = format!("{moved}pub fn b(p: &Patient) {{ p.dob.expose_unaudited(\"new\"); }}\n");
    workspace.write("src/lib.rs", more.as_bytes());
    let (code, report) = workspace.json(&baseline);
    assert_eq!((code, findings(&report).len()), (1, 1));

    workspace.write("baseline.json", b"{\"version\": 9, \"findings\": []}");
    assert_eq!(workspace.json(&baseline).0, 2);
    workspace.write("baseline.json", b"nonsense");
    let run = workspace.run(&baseline);
    assert_eq!(run.code, 2);
    assert!(run.out.contains("--update-baseline"), "{}", run.out);
    let mut update = baseline.to_vec();
    update.push("--update-baseline");
    assert_eq!(workspace.json(&update).0, 0);
}

#[test]
fn since_reports_only_what_touches_changed_lines() {
    let workspace = Workspace::new(&[("src/lib.rs", UNAUDITED)]);
    let git = |args: &[&str]| {
        let done = Command::new("git")
            .current_dir(workspace.path("."))
            .args(["-c", "user.name=t", "-c", "user.email=t@example.org"])
            .args(args)
            .output()
            .expect("git");
        assert!(
            done.status.success(),
            "{}",
            String::from_utf8_lossy(&done.stderr)
        );
    };
    git(&["init", "--quiet"]);
    git(&["add", "."]);
    git(&["commit", "--quiet", "--message", "first"]);
    assert_eq!(findings(&workspace.json(&["--since", "HEAD"]).1).len(), 0);
    let changed = format!(
        "mod new;\n{UNAUDITED}fn b(p: &Patient) {{\n    p.ssn.expose_unaudited(\"r\");\n}}\n"
    );
    workspace.write("src/lib.rs", changed.as_bytes());
    workspace.write("src/new.rs", UNAUDITED.as_bytes());
    assert_eq!(
        findings(&workspace.json(&["--since", "HEAD"]).1),
        ["PHI201 src/lib.rs:6:11", "PHI201 src/new.rs:2:17"]
    );
    let run = workspace.run(&["--since", "no-such-revision"]);
    assert_eq!(run.code, 2);
    assert!(run.out.contains("--since no-such-revision"), "{}", run.out);
}

#[test]
fn two_runs_print_the_same_bytes() {
    let mut files: Vec<(String, String)> = (0..30)
        .map(|i| (format!("src/m{i}.rs"), UNAUDITED.repeat(1 + i % 3)))
        .collect();
    let lib: String = (0..30).map(|i| format!("mod m{i};\n")).collect();
    files.push(("src/lib.rs".to_owned(), lib + "mod gone;\n"));
    let files: Vec<(&str, &str)> = files.iter().map(|(p, t)| (&**p, &**t)).collect();
    let workspace = Workspace::new(&files);
    for format in [
        "human", "json", "sarif", "github", "markdown", "html", "cargo",
    ] {
        let first = workspace.run(&["--format", format, "--threads", "1"]);
        let second = workspace.run(&["--format", format, "--threads", "7"]);
        assert_eq!(first.out, second.out, "{format}");
        assert_eq!(first.code, 2);
    }
}

#[test]
fn machine_formats_are_well_formed() {
    let workspace = Workspace::new(&[("src/lib.rs", UNAUDITED)]);
    let sarif: serde_json::Value =
        serde_json::from_str(&workspace.run(&["--format", "sarif"]).out).expect("JSON");
    let result = &sarif["runs"][0]["results"][0];
    assert_eq!(sarif["version"], "2.1.0");
    assert_eq!(result["ruleId"], "PHI201");
    let index = result["ruleIndex"].as_u64().expect("index") as usize;
    assert_eq!(
        sarif["runs"][0]["tool"]["driver"]["rules"][index]["id"],
        "PHI201"
    );
    assert_eq!(result["level"], "warning");

    let cargo = workspace.run(&["--format", "cargo"]).out;
    let lines: Vec<serde_json::Value> = cargo
        .lines()
        .map(|line| serde_json::from_str(line).expect("a JSON line"))
        .collect();
    assert_eq!(lines[0]["reason"], "compiler-message");
    assert_eq!(lines[0]["message"]["code"]["code"], "PHI201");
    assert_eq!(lines[0]["message"]["spans"][0]["is_primary"], true);
    assert_eq!(lines[1]["reason"], "build-finished");

    let github = workspace.run(&["--format", "github"]).out;
    assert!(
        github.starts_with("::warning file=src/lib.rs,line=2,endLine=2,col=17,endColumn=33,title=PHI201 unaudited-exposure::"),
        "{github}"
    );
    let html = workspace.run(&["--format", "html"]).out;
    assert!(html.starts_with("<!doctype html>") && html.ends_with("</html>\n"));
    assert!(!html.contains("http"), "the page loads nothing");
}

#[test]
fn output_goes_to_a_file_when_asked() {
    let workspace = Workspace::new(&[("src/lib.rs", UNAUDITED)]);
    let file = workspace.path("report.json");
    let run = workspace.run(&[
        "--format",
        "json",
        "--output",
        file.to_str().expect("UTF-8"),
    ]);
    assert_eq!((run.code, run.out.as_str()), (0, ""));
    assert!(workspace.read("report.json").contains("PHI201"));
    let bad = workspace.path("no/such/dir/report.json");
    let run = workspace.run(&["--output", bad.to_str().expect("UTF-8")]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("cannot be written"), "{}", run.err);
}

#[test]
fn a_run_writes_nothing_into_the_workspace() {
    let workspace = Workspace::new(&[("src/lib.rs", UNAUDITED)]);
    workspace.run(&["-v"]);
    assert!(!workspace.path("Cargo.lock").exists());
    assert!(!workspace.path("target").exists());
}
