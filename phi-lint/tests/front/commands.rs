//! Subcommands other than `check`, and usage.

use crate::support::{Workspace, run};

#[test]
fn explain_prints_a_rule_by_code_or_name() {
    let by_code = run(&["explain", "PHI001"]);
    assert_eq!(by_code.code, 0);
    assert!(
        by_code
            .out
            .starts_with("# PHI001 phi-in-log\n\nDefault level: deny.\n\nPHI reaches a log record")
    );
    assert!(by_code.out.contains("45 CFR 164."));
    assert_eq!(run(&["explain", "phi-in-log"]).out, by_code.out);
}

#[test]
fn explain_all_is_one_document_of_all_rules() {
    let all = run(&["explain", "--all"]).out;
    assert!(all.starts_with("# Rules\n\n## PHI001 phi-in-log\n"));
    assert!(all.contains("\n### What it does\n"));
    assert!(all.contains("\n## PHI903 unparsable-source\n"));
}

#[test]
fn explain_suggests_for_an_unknown_rule() {
    let run = run(&["explain", "PHI0011"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("did you mean `PHI001`?"), "{}", run.err);
}

#[test]
fn check_is_the_default_and_cargo_s_own_argument_is_skipped() {
    let workspace = Workspace::new(&[("src/lib.rs", "")]);
    let manifest = workspace.path("Cargo.toml");
    let manifest = manifest.to_str().expect("UTF-8");
    let implicit = run(&["--manifest-path", manifest]);
    assert_eq!(implicit.code, 0);
    assert_eq!(
        implicit.out,
        "phi-lint: no findings in 1 file and 0 functions\n"
    );
    assert_eq!(
        run(&["check", "--manifest-path", manifest]).out,
        implicit.out
    );
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = phi_lint::cli::run(
        ["cargo-phi-lint", "check", "--manifest-path", manifest],
        &mut out,
        &mut err,
    );
    assert_eq!((code, out), (0, implicit.out.into_bytes()));
}

#[test]
fn usage_errors_exit_with_two_and_help_with_zero() {
    assert_eq!(run(&["--no-such-flag"]).code, 2);
    assert_eq!(run(&["frobnicate"]).code, 2);
    assert_eq!(run(&["--format", "xml"]).code, 2);
    let help = run(&["--help"]);
    assert_eq!(help.code, 0);
    assert!(help.out.contains("Exit codes"), "{}", help.out);
}

#[test]
fn the_rule_reference_in_docs_is_what_explain_prints() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/rules.md");
    let reference = std::fs::read_to_string(path).expect("docs/rules.md");
    assert_eq!(
        reference,
        run(&["explain", "--all"]).out,
        "write it anew: cargo phi-lint explain --all > docs/rules.md"
    );
}
