//! Stub files: those that come with the analyzer, and the user's.

use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::user::ModelError;
use crate::names::CrateInput;
use crate::source::{Files, SourceFile};
use crate::span::{FileId, Name, Span};
use crate::syntax::{Parsed, parse_file};

/// Crate name and text of every stub file that comes with the analyzer.
pub fn stub_sources() -> &'static [(&'static str, &'static str)] {
    super::embedded::STUBS
}

/// Parses the stubs that come with the analyzer into the file table, as
/// `<model>/std.rs` and so on. The crates go to [`crate::names::Program::build`].
pub fn load(files: &mut Files) -> (Vec<CrateInput>, Vec<ModelError>) {
    let texts = stub_sources()
        .iter()
        .map(|(name, text)| Stub {
            path: Utf8PathBuf::from(format!("<model>/{name}.rs")),
            krate: Name::from(name),
            text: (*text).to_owned(),
        })
        .collect();
    parse(texts, files)
}

/// Reads the user's stub files. A file that bears the name of one that comes with
/// the analyzer takes its place: put the result before that of [`load`].
/// `root` is what paths are shown relative to.
pub fn load_user(
    root: &Utf8Path,
    paths: &[Utf8PathBuf],
    files: &mut Files,
) -> (Vec<CrateInput>, Vec<ModelError>) {
    let mut errors = Vec::new();
    let mut stubs = Vec::new();
    for path in paths {
        let shown = path.strip_prefix(root).unwrap_or(path).to_owned();
        let mut fail = |message: String, help: &str| {
            errors.push(ModelError {
                file: shown.clone(),
                span: None,
                message,
                help: help.to_owned(),
            });
        };
        let name = path.file_stem().unwrap_or("").replace('-', "_");
        if matches!(name.as_str(), "std" | "core" | "alloc") {
            let help = "name the file after the crate it describes; what std lacks can be configured with [[source]], [[sink]] and [[sanitizer]]";
            fail(
                "the model of the standard library cannot be replaced".to_owned(),
                help,
            );
            continue;
        }
        if path.extension() != Some("rs") || !is_identifier(&name) {
            fail(
                format!(
                    "`{}` is not the name of a crate's stub file",
                    path.file_name().unwrap_or("")
                ),
                "name the file after the crate it describes: `lettre.rs`",
            );
            continue;
        }
        match std::fs::read_to_string(path) {
            Ok(text) => stubs.push(Stub {
                path: shown,
                krate: Name::from(&name),
                text,
            }),
            Err(error) => fail(
                format!("the stub file cannot be read: {error}"),
                "correct `models` in the configuration, which is relative to the configuration file",
            ),
        }
    }
    let (crates, more) = parse(stubs, files);
    errors.extend(more);
    (crates, errors)
}

struct Stub {
    path: Utf8PathBuf,
    krate: Name,
    text: String,
}

fn parse(stubs: Vec<Stub>, files: &mut Files) -> (Vec<CrateInput>, Vec<ModelError>) {
    let first = files.next_id().0;
    let parsed: Vec<_> = stubs
        .par_iter()
        .enumerate()
        .map(|(i, stub)| parse_file(FileId(first + i as u32), &stub.text))
        .collect();
    let mut crates = Vec::with_capacity(stubs.len());
    let mut errors = Vec::new();
    for (stub, parsed) in stubs.into_iter().zip(parsed) {
        let tree = parsed.unwrap_or_else(|error| {
            let file = files.next_id();
            errors.push(ModelError {
                file: stub.path.clone(),
                span: Some(Span {
                    file,
                    start: error.offset,
                    end: error.offset,
                }),
                message: error.message,
                help: "stubs are Rust declarations; functions end in `;` or have an empty body"
                    .to_owned(),
            });
            Parsed::default()
        });
        let root = files.push(SourceFile::new(stub.path, stub.text.into(), tree));
        crates.push(CrateInput {
            name: stub.krate,
            root,
            modules: FxHashMap::default(),
            dependencies: Vec::new(),
            is_model: true,
            is_test: false,
        });
    }
    (crates, errors)
}

fn is_identifier(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(|c| c == '_' || c.is_alphabetic())
        && chars.all(|c| c == '_' || c.is_alphanumeric())
}
