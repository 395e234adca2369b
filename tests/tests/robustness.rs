//! Nothing that parses panics on what it is given.

use std::panic::catch_unwind;

use phi_tests::fuzz::{Mutator, TARGETS};

/// Inputs for each target; a whole program is analyzed for each.
const INPUTS: u64 = 6;

#[test]
fn no_input_makes_a_parser_panic() {
    for target in &TARGETS {
        for seed in 0..INPUTS {
            let input = Mutator::new(seed).input(target);
            let run = catch_unwind(|| (target.run)(&input));
            assert!(run.is_ok(), "{} panics on {input:?}", target.name);
        }
    }
}
