//! Reads and parses files, wave by wave: all crates' roots, then all files
//! their `mod` declarations name, and so on. Each file is read and parsed once,
//! however many crates and names lead to it.

use std::io;
use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::dependencies::DEPENDENCY_DIR;
use super::modules::{Candidate, Dirs, Features, ModDecl, declarations};
use super::{ErrorKind, Loaded, SourceError, display_path, normalize};
use crate::names::CrateInput;
use crate::source::SourceFile;
use crate::span::{FileId, Name, Span};
use crate::syntax::ast::{ItemKind, walk};
use crate::syntax::{self, ParseError, Parsed};

/// A crate to load.
#[derive(Debug, Clone)]
pub(super) struct Root {
    /// Everything but the files.
    pub(super) krate: CrateInput,
    /// The root file.
    pub(super) path: Utf8PathBuf,
    /// The manifest that names it, for error messages.
    pub(super) manifest: Option<Utf8PathBuf>,
    /// Its files are reported on.
    pub(super) selected: bool,
    /// How its files are read.
    pub(super) reading: Reading,
}

/// How files are read.
#[derive(Debug, Clone)]
pub(super) enum Reading {
    /// All that stands there; what is wrong is an error.
    Whole,
    /// A dependency's declarations; what is wrong is a remark.
    Declarations {
        /// What is compiled.
        features: Arc<Features>,
        /// The package's directory, and what is shown for it.
        folder: Utf8PathBuf,
        /// The directory's name in the file table.
        shown: String,
        /// Package and version.
        label: String,
    },
}

impl Reading {
    /// Where a problem goes.
    fn note(&self, loaded: &mut Loaded, error: SourceError) {
        match self {
            Reading::Whole => loaded.errors.push(error),
            Reading::Declarations { label, .. } => loaded.notes.push(format!(
                "dependency `{label}`: {}:{}: {}",
                error.file, error.line, error.message
            )),
        }
    }
}

/// Loads crates without cargo, for benchmarks and single files: each entry is
/// a crate name and its root file. Each may depend on all others. Paths are shown
/// relative to `root`.
pub fn load_roots(root: &Utf8Path, crates: &[(String, Utf8PathBuf)], tests: bool) -> Loaded {
    let mut loaded = Loaded {
        root: root.to_owned(),
        tests,
        ..Loaded::default()
    };
    let names: Vec<Name> = crates
        .iter()
        .map(|(name, _)| Name::from(&name.replace('-', "_")))
        .collect();
    let others = |own: Name| names.iter().filter(move |name| **name != own);
    let roots: Vec<Root> = crates
        .iter()
        .zip(&names)
        .map(|((_, path), name)| Root {
            krate: CrateInput {
                name: *name,
                root: FileId(0),
                modules: FxHashMap::default(),
                dependencies: others(*name).map(|other| (*other, *other)).collect(),
                is_model: false,
                is_dependency: false,
                is_test: false,
            },
            path: path.clone(),
            manifest: None,
            selected: true,
            reading: Reading::Whole,
        })
        .collect();
    load_crates(&mut loaded, &roots);
    loaded
}

/// Adds the user's stub files as model crates named after the files.
pub fn add_models(loaded: &mut Loaded, files: &[Utf8PathBuf]) {
    let roots: Vec<Root> = files
        .iter()
        .map(|path| Root {
            krate: CrateInput {
                name: Name::from(&path.file_stem().unwrap_or("models").replace('-', "_")),
                root: FileId(0),
                modules: FxHashMap::default(),
                dependencies: Vec::new(),
                is_model: true,
                is_dependency: false,
                is_test: false,
            },
            path: path.clone(),
            manifest: None,
            selected: false,
            reading: Reading::Whole,
        })
        .collect();
    load_crates(loaded, &roots);
}

/// One file a crate wants: its root, or what a `mod` declaration names.
struct Want {
    krate: usize,
    /// Index into `visits`: the file that declares it.
    parent: Option<usize>,
    /// The declaration.
    decl: Option<(FileId, ModDecl)>,
    candidates: Vec<Candidate>,
}

/// A file as part of a crate.
struct Visit {
    file: FileId,
    parent: Option<usize>,
}

/// What was found for a [`Want`].
enum Located {
    /// Index of the candidate, and the file's real path (the identity of a file).
    Found(usize, Utf8PathBuf),
    /// Two files where one may be.
    Ambiguous,
    Missing,
    /// A candidate is there but cannot be opened.
    Failed(usize, String),
}

pub(super) fn load_crates(loaded: &mut Loaded, roots: &[Root]) {
    let mut by_path: FxHashMap<Utf8PathBuf, FileId> = FxHashMap::default();
    let mut visits: Vec<Visit> = Vec::new();
    let mut seen: FxHashSet<(usize, FileId)> = FxHashSet::default();
    let tests = loaded.tests;

    let mut crates: Vec<Option<CrateInput>> = roots.iter().map(|_| None).collect();
    let mut wants: Vec<Want> = roots
        .iter()
        .enumerate()
        .map(|(krate, root)| Want {
            krate,
            parent: None,
            decl: None,
            candidates: vec![Candidate {
                dirs: Dirs::owning(&root.path),
                path: root.path.clone(),
            }],
        })
        .collect();

    while !wants.is_empty() {
        let located: Vec<Located> = wants.par_iter().map(locate).collect();

        // Ids are given in the order of the wants, so that they do not depend on timing.
        let mut to_read: Vec<(FileId, Utf8PathBuf, usize)> = Vec::new();
        for (want, located) in wants.iter().zip(&located) {
            let Located::Found(candidate, real) = located else {
                continue;
            };
            if !by_path.contains_key(real) {
                let id = FileId(loaded.files.next_id().0 + to_read.len() as u32);
                by_path.insert(real.clone(), id);
                to_read.push((id, want.candidates[*candidate].path.clone(), want.krate));
            }
        }
        let root = &loaded.root;
        let read: Vec<(SourceFile, Option<SourceError>)> = to_read
            .par_iter()
            .map(|(id, path, krate)| match &roots[*krate].reading {
                Reading::Whole => read_and_parse(*id, path, root),
                reading => read_declarations(*id, path, reading),
            })
            .collect();
        for ((file, error), (_, _, krate)) in read.into_iter().zip(&to_read) {
            loaded.files.push(file);
            if let Some(error) = error {
                roots[*krate].reading.note(loaded, error);
            }
        }

        let mut next = Vec::new();
        for (want, located) in wants.into_iter().zip(located) {
            let root = &roots[want.krate];
            let (candidate, real) = match located {
                Located::Found(candidate, real) => (candidate, real),
                problem => {
                    // A module of another platform, or one that a build script writes.
                    if matches!(root.reading, Reading::Whole) {
                        let error = not_loaded(loaded, root, &want, &problem);
                        loaded.errors.push(error);
                    }
                    continue;
                }
            };
            let file = by_path[&real];
            if is_ancestor(&visits, want.parent, file) {
                let error = circular(loaded, &want, file);
                root.reading.note(loaded, error);
                continue;
            }
            let krate = crates[want.krate].get_or_insert_with(|| CrateInput {
                root: file,
                ..root.krate.clone()
            });
            if let Some((from, decl)) = &want.decl {
                krate.modules.entry((*from, decl.start)).or_insert(file);
            }
            if root.selected {
                loaded.reported.insert(file);
            }
            if !seen.insert((want.krate, file)) {
                continue;
            }
            let visit = visits.len();
            visits.push(Visit {
                file,
                parent: want.parent,
            });
            let mut decls = Vec::new();
            declarations(
                &loaded.files.get(file).parsed.ast.items,
                &want.candidates[candidate].dirs,
                tests,
                &mut decls,
            );
            next.extend(decls.into_iter().map(|mut decl| Want {
                krate: want.krate,
                parent: Some(visit),
                candidates: std::mem::take(&mut decl.candidates),
                decl: Some((file, decl)),
            }));
        }
        wants = next;
    }

    loaded.crates.extend(crates.into_iter().flatten());
    loaded.sort_errors();
}

fn locate(want: &Want) -> Located {
    let mut found: Option<(usize, Utf8PathBuf)> = None;
    let mut failed = None;
    let exclusive = want.decl.as_ref().is_some_and(|(_, d)| d.exclusive);
    for (i, candidate) in want.candidates.iter().enumerate() {
        match candidate.path.as_std_path().canonicalize() {
            Ok(real) => {
                // Paths that are not UTF-8 behind a link keep the name they were found under.
                let real =
                    Utf8PathBuf::from_path_buf(real).unwrap_or_else(|_| candidate.path.clone());
                if found.is_some() {
                    if exclusive {
                        return Located::Ambiguous;
                    }
                } else {
                    found = Some((i, real));
                }
            }
            Err(error) => {
                let dangling = error.kind() == io::ErrorKind::NotFound
                    && candidate.path.as_std_path().symlink_metadata().is_ok();
                if dangling {
                    failed = Some((i, "is a symbolic link to nothing".to_owned()));
                } else if !matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) {
                    failed = Some((i, format!("cannot be opened: {error}")));
                }
            }
        }
    }
    match (found, failed) {
        (Some((i, real)), _) => Located::Found(i, real),
        (None, Some((i, why))) => Located::Failed(i, why),
        (None, None) => Located::Missing,
    }
}

fn is_ancestor(visits: &[Visit], mut at: Option<usize>, file: FileId) -> bool {
    while let Some(i) = at {
        if visits[i].file == file {
            return true;
        }
        at = visits[i].parent;
    }
    false
}

fn read_and_parse(
    id: FileId,
    path: &Utf8Path,
    root: &Utf8Path,
) -> (SourceFile, Option<SourceError>) {
    let shown = display_path(root, &normalize(path));
    let empty = |error| {
        (
            SourceFile::new(shown.clone(), Arc::from(""), Parsed::default()),
            Some(error),
        )
    };
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            return empty(SourceError::about(
                ErrorKind::Source,
                shown.as_str(),
                format!("cannot be read: {error}"),
                "make it a readable file; the rest was analyzed without it",
            ));
        }
    };
    if u32::try_from(bytes.len()).is_err() {
        return empty(SourceError::about(
            ErrorKind::Source,
            shown.as_str(),
            "is larger than 4 GiB",
            "leave the generated file out of the crate, or split it",
        ));
    }
    let text: Arc<str> = match String::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(error) => return empty(not_utf8(&shown, &error)),
    };
    match syntax::parse_on_demand(id, &text) {
        Ok(parsed) => (SourceFile::new(shown, text, parsed), None),
        Err(error) => {
            let source = not_rust(&shown, &text, &error, "this file");
            (
                SourceFile::new(shown, text, Parsed::default()),
                Some(source),
            )
        }
    }
}

fn not_rust(shown: &Utf8Path, text: &Arc<str>, error: &ParseError, without: &str) -> SourceError {
    let at = error.offset as usize;
    SourceError::at(
        ErrorKind::Source,
        shown.as_str(),
        text,
        at..at + 1,
        format!("does not parse: {}", error.message),
        format!(
            "fix the syntax (`cargo check` shows the same place); the rest was analyzed without {without}"
        ),
    )
}

/// Functions that were asked for and could not be parsed.
pub fn unread_functions(loaded: &Loaded) -> Vec<SourceError> {
    let files: Vec<&SourceFile> = loaded.files.iter().map(|(_, file)| file).collect();
    let errors = files.par_iter().map(|file| {
        let mut errors = Vec::new();
        walk(&file.parsed.ast.items, &mut |item| {
            if let ItemKind::Fn(function) = &item.kind
                && let Some(error) = function.body.error()
            {
                errors.push(not_rust(&file.path, &file.text, error, "this function"));
            }
        });
        errors
    });
    errors.flatten().collect()
}

/// The declarations of a dependency's file.
fn read_declarations(
    id: FileId,
    path: &Utf8Path,
    reading: &Reading,
) -> (SourceFile, Option<SourceError>) {
    let (inside, shown) = match reading {
        Reading::Declarations { folder, shown, .. } => {
            let path = normalize(path);
            let inside = display_path(folder, &path);
            (
                inside.clone(),
                Utf8PathBuf::from(format!("{DEPENDENCY_DIR}/{shown}/{inside}")),
            )
        }
        Reading::Whole => (path.to_owned(), path.to_owned()),
    };
    let failed = |message: String, line: u32| {
        let error = SourceError {
            line,
            ..SourceError::about(ErrorKind::Source, inside.as_str(), message, "")
        };
        let file = SourceFile::new(shown.clone(), Arc::from(""), Parsed::default());
        (file, Some(error))
    };
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) => return failed(format!("cannot be read: {error}"), 1),
    };
    match syntax::parse_declarations(id, &text) {
        Ok((mut ast, text)) => {
            if let Reading::Declarations { features, .. } = reading {
                features.prune(&mut ast.items);
            }
            let parsed = Parsed {
                ast,
                directives: Vec::new(),
            };
            (SourceFile::new(shown, text.into(), parsed), None)
        }
        Err(error) => failed(format!("does not parse: {}", error.message), error.line),
    }
}

fn not_utf8(shown: &Utf8Path, error: &std::string::FromUtf8Error) -> SourceError {
    let bytes = error.as_bytes();
    let at = error.utf8_error().valid_up_to();
    let before = String::from_utf8_lossy(&bytes[..at]);
    let line_start = before.rfind('\n').map_or(0, |i| i + 1);
    SourceError {
        line: before.matches('\n').count() as u32 + 1,
        column: before[line_start..].chars().count() as u32 + 1,
        ..SourceError::about(
            ErrorKind::Source,
            shown.as_str(),
            format!(
                "is not valid UTF-8 (byte 0x{:02x} at offset {at})",
                bytes[at]
            ),
            "save the file as UTF-8; the rest was analyzed without it",
        )
    }
}

fn decl_error(
    loaded: &Loaded,
    file: FileId,
    span: Span,
    message: String,
    help: String,
) -> SourceError {
    let source = loaded.files.get(file);
    SourceError::at(
        ErrorKind::Source,
        source.path.as_str(),
        &source.text,
        span.start as usize..span.end as usize,
        message,
        help,
    )
}

fn not_loaded(loaded: &Loaded, root: &Root, want: &Want, problem: &Located) -> SourceError {
    let shown = |path: &Utf8Path| display_path(&loaded.root, &normalize(path));
    let all: Vec<String> = want
        .candidates
        .iter()
        .map(|c| format!("`{}`", shown(&c.path)))
        .collect();
    let (message, help) = match problem {
        Located::Failed(i, why) => (
            format!("`{}` {why}", shown(&want.candidates[*i].path)),
            "replace it by a readable file or remove the declaration".to_owned(),
        ),
        Located::Ambiguous => (
            format!("both {} exist", all.join(" and ")),
            "remove or rename one of the two files".to_owned(),
        ),
        _ => (
            format!("not found: {}", all.join(", ")),
            format!("create {} or remove the declaration", all.join(" or ")),
        ),
    };
    match &want.decl {
        Some((file, decl)) => decl_error(
            loaded,
            *file,
            decl.span,
            format!("the file of module `{}`: {message}", decl.name),
            help,
        ),
        None => SourceError::about(
            ErrorKind::Source,
            root.manifest.as_deref().map_or_else(
                || all[0].trim_matches('`').to_owned(),
                |m| shown(m).into_string(),
            ),
            format!("the root file of crate `{}`: {message}", root.krate.name),
            help,
        ),
    }
}

fn circular(loaded: &Loaded, want: &Want, file: FileId) -> SourceError {
    let path = &loaded.files.get(file).path;
    match &want.decl {
        Some((from, decl)) => decl_error(
            loaded,
            *from,
            decl.span,
            format!(
                "module `{}` is read from `{path}`, which it is itself a part of",
                decl.name
            ),
            "remove the symbolic link or `#[path]` that leads back".to_owned(),
        ),
        // A root has no ancestors.
        None => SourceError::about(ErrorKind::Source, path.as_str(), "includes itself", ""),
    }
}
