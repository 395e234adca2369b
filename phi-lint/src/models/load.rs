//! The stub files that come with the analyzer. The user's are loaded like the
//! crates of the workspace; one that bears the name of one of ours takes its place.

use camino::Utf8PathBuf;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::user::ModelError;
use crate::names::CrateInput;
use crate::source::{Files, SourceFile};
use crate::span::{FileId, Name, Span};
use crate::syntax::{Parsed, parse_file};

/// The directory stub files have in [`Files`]; it does not exist on disk.
pub const STUB_DIR: &str = "<model>";

/// Crate name and text of every stub file that comes with the analyzer.
pub fn stub_sources() -> &'static [(&'static str, &'static str)] {
    super::embedded::STUBS
}

/// Parses the stubs that come with the analyzer into the file table, as
/// `<model>/std.rs` and so on. The crates go to [`crate::names::Program::build`].
pub fn load(files: &mut Files) -> (Vec<CrateInput>, Vec<ModelError>) {
    let first = files.next_id().0;
    let parsed: Vec<_> = stub_sources()
        .par_iter()
        .enumerate()
        .map(|(i, (_, text))| parse_file(FileId(first + i as u32), text))
        .collect();
    let mut crates = Vec::with_capacity(parsed.len());
    let mut errors = Vec::new();
    for ((name, text), parsed) in stub_sources().iter().zip(parsed) {
        let path = Utf8PathBuf::from(format!("{STUB_DIR}/{name}.rs"));
        let tree = parsed.unwrap_or_else(|error| {
            errors.push(ModelError {
                file: path.clone(),
                span: Some(Span {
                    file: files.next_id(),
                    start: error.offset,
                    end: error.offset,
                }),
                message: error.message,
                help: "stubs are Rust declarations; functions end in `;` or have an empty body"
                    .to_owned(),
            });
            Parsed::default()
        });
        let root = files.push(SourceFile::new(path, (*text).into(), tree));
        crates.push(CrateInput {
            name: Name::from(name),
            root,
            modules: FxHashMap::default(),
            dependencies: Vec::new(),
            is_model: true,
            is_dependency: false,
            is_test: false,
        });
    }
    (crates, errors)
}
