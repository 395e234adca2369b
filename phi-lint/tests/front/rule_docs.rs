//! The examples in the rules' documentation: the leaking one is found, the fixed one is
//! not, and both are cases of the corpus.

use camino::Utf8PathBuf;
use phi_lint::check::{self, Options};
use phi_lint::rules::{ALL, Rule};
use phi_lint::workspace::LoadOptions;

use crate::support::Workspace;

/// The code blocks under a heading: language, text.
fn blocks(rule: &Rule, heading: &str) -> Vec<(String, String)> {
    let text = rule.documentation();
    let section = text.split_once(heading).expect("the heading").1;
    let section = section.split("\n# Use instead").next().unwrap_or(section);
    let mut blocks = Vec::new();
    let mut lines = section.lines();
    while let Some(line) = lines.next() {
        let Some(language) = line.strip_prefix("```") else {
            continue;
        };
        let code: Vec<&str> = lines
            .by_ref()
            .take_while(|l| !l.starts_with("```"))
            .collect();
        blocks.push((language.to_owned(), code.join("\n") + "\n"));
    }
    blocks
}

/// Codes found in a library with a configuration, and whether the run failed.
fn found(lib: &str, config: &str) -> (Vec<&'static str>, bool) {
    let workspace = Workspace::new(&[("src/lib.rs", lib), ("phi-lint.toml", config)]);
    let manifest = Utf8PathBuf::from_path_buf(workspace.path("Cargo.toml")).expect("UTF-8");
    let outcome = check::run(&Options {
        load: LoadOptions {
            manifest_path: Some(manifest),
            ..LoadOptions::default()
        },
        today: "2026-01-01".to_owned(),
        ..Options::default()
    });
    let codes = outcome
        .report
        .findings
        .iter()
        .map(|f| f.rule.code)
        .collect();
    (codes, !outcome.report.errors.is_empty())
}

/// Codes of a list of blocks; a TOML block is the configuration of the Rust one.
fn found_in(blocks: &[(String, String)], otherwise: &str) -> (Vec<&'static str>, bool) {
    let text = |language: &str| {
        let mut all = blocks.iter().filter(|(l, _)| l == language);
        all.next().map(|(_, code)| code.as_str())
    };
    found(
        text("rust").unwrap_or(otherwise),
        text("toml").unwrap_or_default(),
    )
}

#[test]
fn the_leaking_example_of_each_rule_is_found_and_the_fixed_one_is_not() {
    for rule in ALL {
        let leaking = blocks(rule, "# Example");
        let example = &leaking.first().expect("an example").1;
        let (codes, failed) = found_in(&leaking, "");
        let fixed = blocks(rule, "# Use instead");
        let (left, still_failed) = found_in(&fixed, example);
        if rule.code == "PHI903" {
            // It is about what cannot be read, which is an error and no finding.
            assert!(failed && !still_failed, "{}", rule.code);
            continue;
        }
        assert!(!failed && !still_failed, "{}", rule.code);
        assert!(codes.contains(&rule.code), "{}: {codes:?}", rule.code);
        assert_eq!(left, Vec::<&str>::new(), "{}: the fixed example", rule.code);
    }
}

#[test]
fn the_examples_are_cases_of_the_corpus() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../tests/corpus/rules/examples.md"
    );
    let corpus = std::fs::read_to_string(path).expect("the corpus");
    // Without the marks.
    let corpus: String = corpus
        .lines()
        .filter(|line| !line.trim_start().starts_with("//~^"))
        .map(|line| line.split(" //~ ").next().unwrap_or(line).to_owned() + "\n")
        .collect();
    for rule in ALL.iter().filter(|rule| rule.code != "PHI903") {
        for heading in ["# Example", "# Use instead"] {
            for (_, code) in blocks(rule, heading) {
                assert!(
                    corpus.contains(&code),
                    "{}: `{heading}` is not in tests/corpus/rules/examples.md",
                    rule.code
                );
            }
        }
    }
}
