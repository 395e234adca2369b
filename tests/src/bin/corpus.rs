//! Prints recall and precision of the analyzer by topic (all, or those whose names contain an argument).
#![allow(clippy::print_stdout)] // printing is what it is for

use std::process::ExitCode;

use phi_tests::corpus;

fn main() -> ExitCode {
    // Words choose topics: `corpus async errors/sources`.
    let words: Vec<String> = std::env::args().skip(1).collect();
    let outcome = corpus::read(&corpus::folder()).and_then(|mut topics| {
        topics.retain(|t| words.is_empty() || words.iter().any(|w| t.name.contains(w.as_str())));
        corpus::run(&topics)
    });
    match outcome {
        Ok(outcome) => {
            print!("{}", outcome.table());
            for difference in &outcome.differences {
                println!("{difference}");
            }
            ExitCode::from(u8::from(!outcome.differences.is_empty()))
        }
        Err(error) => {
            println!("{error}");
            ExitCode::from(2)
        }
    }
}
