//! Parses every `.rs` file below the given directories and says how the time
//! splits between `syn` and our conversion: the front end's benchmark and its
//! test against real input.
//!
//! ```text
//! cargo run --release -p phi-lint --example parse_sources -- DIR…
//! ```

#![allow(clippy::print_stdout, clippy::print_stderr)]

mod sources;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use phi_lint::span::FileId;
use phi_lint::syntax::parse_file;

fn main() {
    let files = sources::files();
    let (mut lines, mut bytes, mut refused, mut differ) = (0usize, 0usize, 0usize, 0usize);
    let (mut bare, mut ours) = (Duration::ZERO, Duration::ZERO);
    let mut slowest = (Duration::ZERO, PathBuf::new());
    for path in &files {
        let Ok(text) = std::fs::read_to_string(path) else {
            eprintln!("{}: not UTF-8", path.display());
            continue;
        };
        lines += text.lines().count();
        bytes += text.len();

        let start = Instant::now();
        let parsed = parse_file(FileId(0), &text);
        let took = start.elapsed();
        ours += took;
        if took > slowest.0 {
            slowest = (took, path.clone());
        }
        if let Err(error) = &parsed {
            refused += 1;
            eprintln!("{}:{error}", path.display());
        }

        let handle = std::thread::Builder::new()
            .stack_size(256 << 20)
            .spawn(move || {
                let start = Instant::now();
                let ok = syn::parse_file(&text).is_ok();
                proc_macro2::extra::invalidate_current_thread_spans();
                (ok, start.elapsed())
            });
        let Some((ok, took)) = handle.ok().and_then(|h| h.join().ok()) else {
            continue;
        };
        bare += took;
        if ok != parsed.is_ok() {
            differ += 1;
            eprintln!("{}: syn alone says otherwise", path.display());
        }
    }
    println!("files                 {}", files.len());
    println!("lines                 {lines}");
    println!("megabytes             {:.1}", bytes as f64 / 1e6);
    println!(
        "not parsed            {refused} (of which {differ} parse with syn alone, or the reverse)"
    );
    println!("syn::parse_file       {:.3} s", bare.as_secs_f64());
    println!("parse_file (ours)     {:.3} s", ours.as_secs_f64());
    println!(
        "ours / syn            {:.2}",
        ours.as_secs_f64() / bare.as_secs_f64()
    );
    println!(
        "slowest file          {:.3} s  {}",
        slowest.0.as_secs_f64(),
        slowest.1.display()
    );
}
