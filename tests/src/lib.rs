//! Cross-crate acceptance tests and the labelled corpus of phi-lint.

pub mod corpus;
pub mod fuzz;
pub mod models;
pub mod published;

use std::error::Error;
use std::process::ExitCode;

/// How a tool of this package ends: success or failure as it says, 2 when it could not run.
#[allow(clippy::print_stdout)] // printing is what the tools are for
pub fn exit(done: Result<bool, Box<dyn Error>>) -> ExitCode {
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            println!("{error}");
            ExitCode::from(2)
        }
    }
}
