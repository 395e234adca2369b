//! The levels of protection cannot be extended or bent.
#![allow(unused)]

use phi_types::{Covers, Protection, Routine, Special};

struct Backdoor;

impl Protection for Backdoor { //~ E0277
    const NAME: &'static str = "backdoor";
    const IS_SPECIAL: bool = true;
}

impl Covers<Special> for Routine {} //~ E0117

fn main() {}
