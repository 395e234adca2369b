//! From a manifest path to packages, targets, module files and source text.
//!
//! Everything that goes wrong on the way (no manifest, a manifest cargo rejects,
//! a missing module file, text that is not UTF-8, a file that does not parse)
//! becomes a [`SourceError`] with a place and a remedy; what can be loaded is
//! loaded all the same. Looks at `mod` declarations to find files and at
//! nothing else inside them.

mod dependencies;
mod loader;
mod metadata;
mod modules;

use std::ops::Range;
use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};
use rustc_hash::FxHashSet;

use crate::names::CrateInput;
use crate::source::Files;
use crate::span::FileId;

pub(crate) use dependencies::{DEPENDENCY_DIR, dependencies_declare_phi, load_dependencies};
pub use loader::{add_models, load_roots, unread_functions};
pub use metadata::{find_root, load};
pub(crate) use modules::is_test_only;

/// Stack of every thread that parses or analyzes. Deeply nested expressions
/// recurse in the parser; this is about a hundred thousand levels.
pub const STACK_BYTES: usize = 64 << 20;

/// Packages of the type layer. Their behaviour is known from their model, so
/// they are not analyzed as user code even when they are workspace members.
pub const TYPE_LAYER: [&str; 2] = ["phi-types", "phi-derive"];

/// What to load.
#[derive(Debug, Clone, Default)]
pub struct LoadOptions {
    /// `--manifest-path`; the manifest cargo finds from the current directory otherwise.
    pub manifest_path: Option<Utf8PathBuf>,
    /// `-p`: names of the packages to report on; all members when empty.
    pub packages: Vec<String>,
    /// `--exclude`: names of packages to leave out.
    pub exclude: Vec<String>,
    /// `--tests`: also test and bench targets and `#[cfg(test)]` modules.
    pub tests: bool,
}

/// A workspace read into memory.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The workspace root; file paths are relative to it.
    pub root: Utf8PathBuf,
    /// All source files, unreadable ones included (with empty text).
    pub files: Files,
    /// Crates in a fixed order: libraries first, then by package and target.
    /// When a package's library and binary bear the same name, the library comes first.
    pub crates: Vec<CrateInput>,
    /// The workspace's packages.
    pub packages: Vec<Package>,
    /// Every package of the dependency graph by name and version, when cargo
    /// could say (empty with `--no-deps`).
    pub graph: Vec<GraphPackage>,
    /// The libraries that the workspace depends on, as far as they are on disk.
    pub(crate) libraries: dependencies::Libraries,
    /// What went wrong, in order of place.
    pub errors: Vec<SourceError>,
    /// Remarks for `-v`.
    pub notes: Vec<String>,
    /// Test code is part of the run.
    pub tests: bool,
    /// Files findings are reported in. The others are model files, and files loaded
    /// only because a selected package depends on them.
    pub reported: FxHashSet<FileId>,
}

/// A workspace member.
#[derive(Debug, Clone)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its `Cargo.toml`.
    pub manifest: Utf8PathBuf,
    /// Its direct dependencies, workspace members included.
    pub dependencies: Vec<Dependency>,
    /// Findings in it are reported (`-p`, `--exclude`).
    pub selected: bool,
}

/// A direct dependency of a [`Package`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dependency {
    /// The package's name.
    pub package: String,
    /// The name it has in source (`-` replaced by `_`, renames applied).
    pub name_in_source: String,
    /// The library's own crate name, as far as known.
    pub crate_name: String,
    /// `[dev-dependencies]` alone.
    pub dev_only: bool,
    /// Default features are on, or a feature named `derive`.
    pub derives: bool,
}

/// A package anywhere in the dependency graph.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct GraphPackage {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// A member of the workspace.
    pub member: bool,
    /// Names of the packages that depend on it directly, sorted.
    pub dependents: Vec<String>,
}

/// What kind of input a [`SourceError`] is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ErrorKind {
    /// Cargo, a manifest, the command line.
    Run,
    /// `phi-lint.toml`, the BAA register, a baseline.
    Config,
    /// A source file or module that could not be read or parsed (PHI903).
    Source,
}

/// Input that could not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceError {
    /// What it is about.
    pub kind: ErrorKind,
    /// The file, relative to the workspace root where possible; empty when no file is involved.
    pub file: String,
    /// Line from 1; 1 when only the file is known.
    pub line: u32,
    /// Column from 1, in characters.
    pub column: u32,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// The text around it, when it could be read.
    pub excerpt: Option<Excerpt>,
}

/// Source text to show with an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The whole file.
    pub text: Arc<str>,
    /// The byte range in question.
    pub range: Range<usize>,
}

impl SourceError {
    /// An error about a file as a whole (or no file at all: `file` empty).
    pub fn about(
        kind: ErrorKind,
        file: impl Into<String>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        SourceError {
            kind,
            file: file.into(),
            line: 1,
            column: 1,
            message: message.into(),
            help: help.into(),
            excerpt: None,
        }
    }

    /// An error at a byte range of a text; a range that does not fit is moved to the nearest place that does.
    pub fn at(
        kind: ErrorKind,
        file: impl Into<String>,
        text: &Arc<str>,
        range: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        let mut start = range.start.min(text.len());
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        let mut end = range.end.clamp(start, text.len());
        while !text.is_char_boundary(end) {
            end += 1;
        }
        let before = &text[..start];
        let line_start = before.rfind('\n').map_or(0, |i| i + 1);
        SourceError {
            line: before.matches('\n').count() as u32 + 1,
            column: before[line_start..].chars().count() as u32 + 1,
            excerpt: Some(Excerpt {
                text: text.clone(),
                range: start..end,
            }),
            ..SourceError::about(kind, file, message, help)
        }
    }

    /// What errors are sorted by.
    fn key(&self) -> (&str, u32, u32, &str) {
        (&self.file, self.line, self.column, &self.message)
    }
}

impl Loaded {
    /// Puts the errors in order of place and drops repetitions.
    pub fn sort_errors(&mut self) {
        self.errors.sort_by(|a, b| a.key().cmp(&b.key()));
        self.errors.dedup();
    }

    /// Whether findings in this file are reported.
    pub fn is_reported(&self, file: FileId) -> bool {
        self.reported.contains(&file)
    }
}

/// `path` relative to `root` with `/` separators, `..` where needed; unchanged
/// when they share nothing.
pub fn display_path(root: &Utf8Path, path: &Utf8Path) -> Utf8PathBuf {
    let relative = if let Ok(rest) = path.strip_prefix(root) {
        rest.to_owned()
    } else {
        let mut base = root;
        let mut ups = Utf8PathBuf::new();
        loop {
            match base.parent() {
                // A root shared by everything is no common ground.
                Some(parent) if parent.parent().is_some() => {
                    base = parent;
                    ups.push("..");
                    if let Ok(rest) = path.strip_prefix(base) {
                        break ups.join(rest);
                    }
                }
                _ => break path.to_owned(),
            }
        }
    };
    if std::path::MAIN_SEPARATOR == '/' {
        relative
    } else {
        relative
            .as_str()
            .replace(std::path::MAIN_SEPARATOR, "/")
            .into()
    }
}

/// `a/./b/../c` → `a/c`, without asking the file system. A leading `..` stays.
pub(crate) fn normalize(path: &Utf8Path) -> Utf8PathBuf {
    use camino::Utf8Component;
    let mut out = Utf8PathBuf::new();
    for component in path.components() {
        match component {
            Utf8Component::CurDir => {}
            Utf8Component::ParentDir => match out.components().next_back() {
                Some(Utf8Component::Normal(_)) => {
                    out.pop();
                }
                Some(Utf8Component::RootDir | Utf8Component::Prefix(_)) => {}
                _ => out.push(".."),
            },
            other => out.push(other.as_str()),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_outside_the_root_are_shown_with_dots() {
        let root = Utf8Path::new("/w/app");
        assert_eq!(display_path(root, "/w/app/src/a.rs".into()), "src/a.rs");
        assert_eq!(
            display_path(root, "/w/shared/b.rs".into()),
            "../shared/b.rs"
        );
        assert_eq!(display_path(root, "/else/c.rs".into()), "/else/c.rs");
    }

    #[test]
    fn dots_are_removed_from_paths() {
        assert_eq!(normalize("/a/./b/../c.rs".into()), "/a/c.rs");
        assert_eq!(normalize("../a".into()), "../a");
    }

    #[test]
    fn an_error_range_past_the_end_is_moved_into_the_text() {
        let text: Arc<str> = "ä\nb".into();
        let error = SourceError::at(ErrorKind::Config, "f", &text, 1..99, "m", "h");
        assert_eq!((error.line, error.column), (1, 1));
        assert_eq!(error.excerpt.map(|e| e.range), Some(0..4));
    }
}
