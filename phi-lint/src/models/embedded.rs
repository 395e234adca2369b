//! The stub files that are compiled into the analyzer: every file of `stubs/`,
//! listed by the build script. `std_*.rs` together are `std`.

/// Crate name and text, `std` first, then by name.
pub(super) const STUBS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/stubs.rs"));
