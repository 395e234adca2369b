//! Fuzzes one target, or all, for a while: `cargo run --release -p phi-tests --bin fuzz -- [TARGET [SECONDS]]`.
//! A panic ends it, with the input.
#![allow(clippy::print_stdout)] // printing is what it is for

use std::panic::catch_unwind;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use phi_tests::fuzz::{Mutator, TARGETS};

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let wanted = args.next().unwrap_or_else(|| "all".to_owned());
    let seconds = args.next().and_then(|s| s.parse().ok()).unwrap_or(30);
    let mut known = false;
    for target in TARGETS
        .iter()
        .filter(|t| wanted == "all" || t.name == wanted)
    {
        known = true;
        let start = Instant::now();
        let mut runs = 0u64;
        let mut slowest = Duration::ZERO;
        while start.elapsed() < Duration::from_secs(seconds) {
            let input = Mutator::new(runs).input(target);
            let before = Instant::now();
            if catch_unwind(|| (target.run)(&input)).is_err() {
                println!("{} panics on {input:?} (number {runs})", target.name);
                return ExitCode::FAILURE;
            }
            slowest = slowest.max(before.elapsed());
            runs += 1;
        }
        println!(
            "{:14} {runs:8} inputs, no panic, slowest {:.0} ms",
            target.name,
            slowest.as_secs_f64() * 1000.0
        );
    }
    if known {
        return ExitCode::SUCCESS;
    }
    let names: Vec<&str> = TARGETS.iter().map(|t| t.name).collect();
    println!("no target `{wanted}`; there are: {}", names.join(", "));
    ExitCode::from(2)
}
