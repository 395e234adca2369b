//! Measures the analyzer against bare parsing. `benches/speed/run` calls it.
//!
//! Every measurement is a process of its own that reads, parses and (for the
//! analyzer) analyzes all files, so nothing is warm but the file cache, for
//! both sides. The sides take turns; the fastest of the runs counts, because
//! noise only ever adds. There are three workloads: the crates as they are (no PHI
//! in them); a service full of PHI that depends on all of them; and the crates with names
//! that are common in them declared to be PHI, so that flows are followed everywhere.
#![allow(clippy::print_stdout)] // printing is what it is for

use std::error::Error;
use std::process::{Command, ExitCode};
use std::time::Instant;

use camino::{Utf8Path, Utf8PathBuf};
use phi_lint::check::{self, Options};
use phi_lint::config::{self, Config};
use phi_lint::span::Name;
use phi_lint::workspace;
use phi_tests::published;
use rayon::prelude::*;

/// Each measurement is repeated this often.
const RUNS: usize = 3;

/// A service with PHI.
const SERVICE: &str = "examples/leaky-clinic/src/lib.rs";

/// Declares names as PHI that occur in most of the crates.
const SOURCES: &str = "[[source]]\nname = \"^(host|user|username|password|email)$\"\n";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args[..] {
        [manifest, sources] => compare(manifest, sources),
        [manifest, sources, side, share] => measure(manifest, sources, side, share),
        _ => Err("usage: speed MANIFEST VENDORED_SOURCES".into()),
    };
    phi_tests::exit(done.map(|()| true))
}

/// What one process measured.
#[derive(Clone, Copy)]
struct Measured {
    lines: f64,
    seconds: f64,
    /// Of all threads, in seconds.
    processor: f64,
    memory: f64,
    findings: f64,
}

impl Measured {
    /// The lesser of each.
    fn least(self, other: Measured) -> Measured {
        Measured {
            seconds: self.seconds.min(other.seconds),
            processor: self.processor.min(other.processor),
            memory: self.memory.min(other.memory),
            ..other
        }
    }
}

fn compare(manifest: &str, sources: &str) -> Result<(), Box<dyn Error>> {
    println!("                                clock (s)                processor (s)");
    println!(
        "workload          lines     syn  analyzer  ratio     syn  analyzer  ratio  memory MiB  flows"
    );
    let mut whole = None;
    for (workload, side, share) in [
        ("as published", "lint", 1),
        ("with a service", "service", 1),
        ("a third", "service", 3),
        ("a tenth", "service", 10),
        ("names as PHI", "flows", 1),
        ("a third", "flows", 3),
        ("a tenth", "flows", 10),
    ] {
        let mut best: [Option<Measured>; 2] = [None, None];
        for _ in 0..RUNS {
            let bare = if side == "service" {
                "syn of service"
            } else {
                "syn"
            };
            for (best, side) in best.iter_mut().zip([bare, side]) {
                let now = run(manifest, sources, side, share)?;
                *best = Some(best.map_or(now, |b| b.least(now)));
            }
        }
        let [Some(syn), Some(lint)] = best else {
            continue;
        };
        println!(
            "{workload:14} {:8} {:7.2} {:9.2} {:6.2} {:7.2} {:9.2} {:6.2} {:11.0} {:6}",
            lint.lines,
            syn.seconds,
            lint.seconds,
            lint.seconds / syn.seconds,
            syn.processor,
            lint.processor,
            lint.processor / syn.processor,
            lint.memory / f64::from(1 << 20),
            lint.findings,
        );
        if share == 1 {
            whole = Some(lint);
        }
        if let (10, Some(whole)) = (share, whole) {
            println!(
                "{:.1} times the code takes {:.1} times the processor time",
                whole.lines / lint.lines,
                whole.processor / lint.processor
            );
        }
    }
    Ok(())
}

fn run(manifest: &str, sources: &str, side: &str, share: u32) -> Result<Measured, Box<dyn Error>> {
    let output = Command::new(std::env::current_exe()?)
        .args([manifest, sources, side, &share.to_string()])
        .output()?;
    let text = String::from_utf8(output.stdout)?;
    let numbers: Vec<f64> = text
        .split_whitespace()
        .map(str::parse)
        .collect::<Result<_, _>>()
        .map_err(|_| format!("{side}: {text}"))?;
    match numbers[..] {
        [lines, seconds, processor, memory, findings] => Ok(Measured {
            lines,
            seconds,
            processor,
            memory,
            findings,
        }),
        _ => Err(format!("{side} ended early: {}", output.status).into()),
    }
}

fn measure(manifest: &str, sources: &str, side: &str, share: &str) -> Result<(), Box<dyn Error>> {
    rayon::ThreadPoolBuilder::new()
        .stack_size(workspace::STACK_BYTES)
        .build_global()?;
    let sources = Utf8PathBuf::from(sources);
    let all = published::crates(&std::fs::read_to_string(manifest)?, &sources)?;
    // Every n-th crate, so that each size is the same mixture.
    let mut crates: Vec<_> = all.into_iter().step_by(share.parse()?).collect();
    if side.ends_with("service") {
        let service = Utf8PathBuf::from(SERVICE).canonicalize_utf8()?;
        // What the service is built on is modelled, as it is for its users.
        let below = published::dependencies(&service)?;
        crates.retain(|(name, _)| !below.iter().any(|(_, own)| name.replace('-', "_") == *own));
        crates.push(("leaky-clinic".to_owned(), service));
    }
    let mut before = 0.0;
    let (lines, seconds, findings) = match side {
        "syn" | "syn of service" => {
            // Which files: what the analyzer loads. Finding them is not measured.
            let loaded = workspace::load_roots(&sources, &crates, false);
            let paths: Vec<Utf8PathBuf> = loaded
                .reported
                .iter()
                .map(|id| sources.join(&loaded.files.get(*id).path))
                .collect();
            drop(loaded);
            before = published::processor_time().unwrap_or(0.0);
            let start = Instant::now();
            let lines = parse_all(&paths);
            (lines, start.elapsed().as_secs_f64(), 0)
        }
        _ => {
            let config = match side {
                "flows" => {
                    let path = Utf8Path::new("phi-lint.toml");
                    config::parse(&sources, path, SOURCES, &mut Vec::new())
                }
                _ => Config::default(),
            };
            let start = Instant::now();
            let mut loaded = workspace::load_roots(&sources, &crates, false);
            for (krate, (_, root)) in loaded.crates.iter_mut().zip(&crates) {
                krate.dependencies = published::dependencies(root)?;
                if side == "service" && root.ends_with(SERVICE) {
                    // Otherwise nothing would connect most of them with its PHI.
                    let all = crates
                        .iter()
                        .map(|(name, _)| Name::from(&name.replace('-', "_")));
                    krate.dependencies.extend(all.map(|name| (name, name)));
                }
            }
            let options = Options {
                today: "2026-01-01".to_owned(),
                ..Options::default()
            };
            let outcome = check::check(loaded, &config, &options);
            let seconds = start.elapsed().as_secs_f64();
            let loaded = &outcome.loaded;
            let lines = loaded
                .reported
                .iter()
                .map(|id| loaded.files.get(*id).lines())
                .sum();
            (lines, seconds, outcome.report.findings.len())
        }
    };
    let memory = published::peak_memory().unwrap_or(0);
    let processor = published::processor_time().unwrap_or(0.0) - before;
    println!("{lines} {seconds} {processor} {memory} {findings}");
    Ok(())
}

/// Reads and parses every file; returns the number of lines.
fn parse_all(paths: &[Utf8PathBuf]) -> usize {
    paths
        .par_iter()
        .map(|path| {
            let text = std::fs::read_to_string(path).unwrap_or_default();
            std::hint::black_box(&syn::parse_file(&text));
            text.lines().count()
        })
        .sum()
}
