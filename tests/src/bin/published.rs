//! Runs the analyzer over published crates: no panic, no hang, every file parsed
//! or reported, the same output twice. `benches/published/run` calls it.
#![allow(clippy::print_stdout)] // printing is what it is for

use std::error::Error;
use std::fs;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use camino::{Utf8Path, Utf8PathBuf};
use phi_lint::check::{self, Options, Outcome};
use phi_lint::config::Config;
use phi_lint::workspace;
use phi_tests::published;

/// What one crate cost and gave.
struct Row {
    name: String,
    files: usize,
    lines: usize,
    errors: usize,
    findings: usize,
    time: Duration,
}

fn main() -> ExitCode {
    phi_tests::exit(run())
}

fn run() -> Result<bool, Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let (Some(manifest), Some(sources)) = (args.next(), args.next()) else {
        return Err("usage: published MANIFEST VENDORED_SOURCES".into());
    };
    let sources = Utf8PathBuf::from(sources);
    let mut rows: Vec<Row> = Vec::new();
    let mut same = true;
    println!(
        "{:28}  files      lines  errors  findings    seconds",
        "crate"
    );
    for (name, root) in published::crates(&fs::read_to_string(&manifest)?, &sources)? {
        let start = Instant::now();
        let first = analyze(&name, &root);
        let time = start.elapsed();
        let second = analyze(&name, &root);
        if text(&first) != text(&second) {
            same = false;
            println!("{name}: the second run says something else");
        }
        let files = &first.loaded.files;
        let row = Row {
            name,
            files: first.loaded.reported.len(),
            lines: first
                .loaded
                .reported
                .iter()
                .map(|id| files.get(*id).lines())
                .sum(),
            errors: first.report.errors.len(),
            findings: first.report.findings.len(),
            time,
        };
        print_row(&row);
        for (_, error) in &first.report.errors {
            println!("    {}:{}: {}", error.file, error.line, error.message);
        }
        for note in &first.notes {
            println!("    {note}");
        }
        rows.push(row);
    }
    let complete = rows.iter().all(|r| r.files > 0);
    print_row(&Row {
        name: format!("{} crates", rows.len()),
        files: rows.iter().map(|r| r.files).sum(),
        lines: rows.iter().map(|r| r.lines).sum(),
        errors: rows.iter().map(|r| r.errors).sum(),
        findings: rows.iter().map(|r| r.findings).sum(),
        time: rows.iter().map(|r| r.time).sum(),
    });
    match published::peak_memory() {
        Some(peak) => println!("peak memory: {} MiB", peak >> 20),
        None => println!("peak memory: not known on this system"),
    }
    println!(
        "second run: {}",
        if same {
            "the same, byte for byte"
        } else {
            "different"
        }
    );
    Ok(same && complete)
}

fn print_row(row: &Row) {
    println!(
        "{:28} {:6} {:10} {:7} {:9} {:10.3}",
        row.name,
        row.files,
        row.lines,
        row.errors,
        row.findings,
        row.time.as_secs_f64()
    );
}

fn analyze(name: &str, root: &Utf8Path) -> Outcome {
    let dir = root.parent().and_then(Utf8Path::parent).unwrap_or(root);
    let crates = [(name.to_owned(), root.to_owned())];
    let loaded = workspace::load_roots(dir, &crates, false);
    let options = Options {
        today: "2026-01-01".to_owned(),
        ..Options::default()
    };
    check::check(loaded, &Config::default(), &options)
}

fn text(outcome: &Outcome) -> String {
    format!("{:?} {:?}", outcome.report, outcome.notes)
}
