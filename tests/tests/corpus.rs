//! The corpus holds: nothing found is unmarked, nothing marked is missing.
#![allow(clippy::print_stdout)] // the table is for `--nocapture`

use phi_tests::corpus;

#[test]
fn every_case_of_the_corpus_is_judged_as_marked() {
    let topics = corpus::read(&corpus::folder()).expect("the corpus can be read");
    let cases: usize = topics.iter().map(|t| t.cases.len()).sum();
    assert!(cases >= 300, "the corpus has {cases} cases");
    let outcome = corpus::run(&topics).expect("the cases can be written");
    println!("{}", outcome.table());
    let lines: Vec<String> = outcome
        .differences
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(
        lines.is_empty(),
        "{}\n{}",
        lines.join("\n"),
        outcome.table()
    );
}
