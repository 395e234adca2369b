//! `cargo phi-lint`.

fn main() {}
