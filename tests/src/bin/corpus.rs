//! Prints recall and precision of the analyzer by topic.
#![allow(clippy::print_stdout)] // printing is what it is for

use std::process::ExitCode;

use phi_tests::corpus;

fn main() -> ExitCode {
    let outcome = corpus::read(&corpus::folder()).and_then(|topics| corpus::run(&topics));
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
