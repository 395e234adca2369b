//! The `cargo phi-lint` command line.
