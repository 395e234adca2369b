//! The stub files that come with the analyzer. The user's are loaded like the
//! crates of the workspace; one that bears the name of one of ours takes its place.

use std::sync::OnceLock;

use camino::Utf8PathBuf;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::user::ModelError;
use crate::names::CrateInput;
use crate::source::{Files, SourceFile};
use crate::span::{Name, Span};
use crate::syntax::{Parsed, parse_file};

/// The directory stub files have in [`Files`]; it does not exist on disk.
pub const STUB_DIR: &str = "<model>";

/// Crate name and text of every stub file that comes with the analyzer.
pub fn stub_sources() -> &'static [(&'static str, &'static str)] {
    super::embedded::STUBS
}

/// Adds the stubs that come with the analyzer to the file table, as
/// `<model>/std.rs` and so on. The crates go to [`crate::names::Program::build`].
pub fn load(files: &mut Files) -> (Vec<CrateInput>, Vec<ModelError>) {
    let stubs = parsed();
    files.share(&stubs.files);
    let crates = stub_sources().iter().enumerate();
    let crates = crates.map(|(i, (name, _))| CrateInput {
        name: Name::from(name),
        root: Files::shared_id(i),
        modules: FxHashMap::default(),
        dependencies: Vec::new(),
        is_model: true,
        is_dependency: false,
        is_test: false,
    });
    (crates.collect(), stubs.errors.clone())
}

struct Stubs {
    files: Vec<SourceFile>,
    errors: Vec<ModelError>,
}

/// The stubs, parsed once a process: their text is part of the program.
fn parsed() -> &'static Stubs {
    static STUBS: OnceLock<Stubs> = OnceLock::new();
    if let Some(stubs) = STUBS.get() {
        return stubs;
    }
    // Not inside `get_or_init`: a thread that waits for a part of the work takes up
    // other work meanwhile, which may be another run that comes here.
    let stubs = Stubs::parse();
    STUBS.get_or_init(|| stubs)
}

impl Stubs {
    fn parse() -> Self {
        let parsed: Vec<_> = stub_sources()
            .par_iter()
            .enumerate()
            .map(|(i, (_, text))| parse_file(Files::shared_id(i), text))
            .collect();
        let mut stubs = Stubs {
            files: Vec::with_capacity(parsed.len()),
            errors: Vec::new(),
        };
        for (i, ((name, text), parsed)) in stub_sources().iter().zip(parsed).enumerate() {
            let path = Utf8PathBuf::from(format!("{STUB_DIR}/{name}.rs"));
            let tree = parsed.unwrap_or_else(|error| {
                stubs.errors.push(ModelError {
                    file: path.clone(),
                    span: Some(Span {
                        file: Files::shared_id(i),
                        start: error.offset,
                        end: error.offset,
                    }),
                    message: error.message,
                    help: "stubs are Rust declarations; functions end in `;` or have an empty body"
                        .to_owned(),
                });
                Parsed::default()
            });
            stubs
                .files
                .push(SourceFile::new(path, (*text).into(), tree));
        }
        stubs
    }
}
