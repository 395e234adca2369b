//! Declarations of dependencies, read from their sources where those are on disk.
//!
//! `cargo metadata` says where the sources of registry, git and path dependencies are; nothing
//! is downloaded or built for them. What is read:
//!
//! - the library of a direct dependency that an analyzed crate names somewhere in its text;
//! - what such a library re-exports from its own dependencies (`pub use http::Request`) under a name
//!   that an analyzed crate mentions, one level;
//! - whatever declares PHI (depends on the type layer), however deep below a direct dependency.
//!
//! Only declarations are kept, under the features that are on; test code and procedural macros
//! are left out. A library of more than [`MAX_BYTES`] is left out as a whole: half of a crate would
//! resolve half of its paths. Of two versions the newest counts. Whatever cannot be read is a
//! remark for `-v`, and paths into it resolve by name, as those into crates that are not on disk.

use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::Loaded;
use super::loader::{Reading, Root, load_crates};
use super::modules::Features;
use crate::models::STUB_DIR;
use crate::names::CrateInput;
use crate::source::{Files, SourceFile};
use crate::span::{FileId, Name};
use crate::syntax::ast::{Item, ItemKind, UseBinds};

/// Libraries with more text than this are left to their stubs and names.
pub(super) const MAX_BYTES: u64 = 4_000_000;

/// The directory dependencies' files have in [`Files`]; it does not exist on disk.
pub(crate) const DEPENDENCY_DIR: &str = "<dependency>";

/// Directories beside a library's root that are not part of it.
const NOT_LIBRARY: [&str; 4] = ["tests", "benches", "examples", "target"];

/// A library in the dependency graph that is not the workspace's.
#[derive(Debug, Clone)]
pub(super) struct Library {
    /// `http 1.3.1`
    pub(super) label: String,
    /// Major, minor, patch.
    pub(super) version: (u64, u64, u64),
    /// Its name in paths.
    pub(super) krate: Name,
    /// The root file.
    pub(super) root: Utf8PathBuf,
    /// The package's directory.
    pub(super) folder: Utf8PathBuf,
    /// The features that are on.
    pub(super) features: Arc<Features>,
    /// Local name, crate name and index of its dependencies' libraries.
    pub(super) dependencies: Vec<(Name, Name, Option<usize>)>,
    /// It depends on the type layer: its types may declare PHI.
    pub(super) declares_phi: bool,
}

/// The libraries of the graph, and which of them members depend on.
#[derive(Debug, Clone, Default)]
pub(crate) struct Libraries {
    pub(super) all: Vec<Library>,
    /// Name in source and index.
    pub(super) direct: Vec<(Name, usize)>,
}

impl Libraries {
    /// The direct dependencies that the text of an analyzed crate names.
    fn named(&self, files: &Files) -> Vec<usize> {
        let texts: Vec<&str> = own(files).map(|file| &*file.text).collect();
        let mut found: Vec<usize> = self
            .direct
            .par_iter()
            .filter(|(name, _)| texts.iter().any(|text| mentions(text, name)))
            .map(|(_, library)| *library)
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Those that declare PHI among `from` and all they depend on.
    fn phi_below(&self, from: &[usize]) -> Vec<usize> {
        let mut seen: FxHashSet<usize> = from.iter().copied().collect();
        let mut stack = from.to_vec();
        while let Some(at) = stack.pop() {
            for next in self.all[at].dependencies.iter().filter_map(|d| d.2) {
                if seen.insert(next) {
                    stack.push(next);
                }
            }
        }
        let mut found: Vec<usize> = seen
            .into_iter()
            .filter(|i| self.all[*i].declares_phi)
            .collect();
        found.sort_unstable();
        found
    }
}

/// Whether PHI may be declared in a dependency that the workspace names. Asked
/// before anything of one is read.
pub(crate) fn dependencies_declare_phi(loaded: &Loaded) -> bool {
    let libraries = &loaded.libraries;
    // Most graphs do not have the type layer in them at all.
    let any = libraries.all.iter().any(|library| library.declares_phi);
    any && !libraries
        .phi_below(&libraries.named(&loaded.files))
        .is_empty()
}

/// Reads the declarations of dependencies into the file table. The crates go to
/// [`crate::names::Program::build`], after the stubs.
pub(crate) fn load_dependencies(loaded: &mut Loaded) -> Vec<CrateInput> {
    let libraries = std::mem::take(&mut loaded.libraries);
    let named = libraries.named(&loaded.files);
    let mut wave = named.clone();
    wave.extend(libraries.phi_below(&named));
    let crates = loaded.crates.iter().filter(|c| !c.is_model);
    let own: FxHashSet<Name> = crates.map(|c| c.name).collect();
    let mut reader = Reader {
        libraries: &libraries,
        taken: FxHashMap::default(),
        crates: Vec::new(),
    };
    let first = loaded.files.next_id();
    let read = reader.read(loaded, wave, &own);
    let exported = reader.exported(&loaded.files, &read);
    reader.read(loaded, exported, &own);
    let crates = reader.crates;
    if !crates.is_empty() {
        let files = loaded.files.iter().skip(first.0 as usize);
        let (count, lines) = files.fold((0, 0), |(n, lines), (_, f)| (n + 1, lines + f.lines()));
        loaded.notes.push(format!(
            "declarations of {} dependencies are known from their sources: {count} files, {lines} lines",
            crates.len()
        ));
    }
    loaded.libraries = libraries;
    crates
}

struct Reader<'a> {
    libraries: &'a Libraries,
    /// By crate name: which library was taken.
    taken: FxHashMap<Name, usize>,
    crates: Vec<CrateInput>,
}

impl Reader<'_> {
    /// Reads libraries; gives those that were read.
    fn read(
        &mut self,
        loaded: &mut Loaded,
        mut wave: Vec<usize>,
        own: &FxHashSet<Name>,
    ) -> Vec<usize> {
        let all = &self.libraries.all;
        // The newest first.
        wave.sort_by(|a, b| {
            let key = |i: usize| (all[i].krate.as_str(), std::cmp::Reverse(all[i].version), i);
            key(*a).cmp(&key(*b))
        });
        wave.dedup();
        let mut chosen = Vec::new();
        for index in wave {
            let library = &all[index];
            if own.contains(&library.krate) {
                continue;
            }
            match self.taken.get(&library.krate) {
                Some(known) if *known == index => {}
                Some(known) => loaded.notes.push(format!(
                    "dependency `{}` is taken for `{}`: declarations are read of one version",
                    library.label, all[*known].label
                )),
                None => {
                    self.taken.insert(library.krate, index);
                    if is_too_large(&library.root) {
                        loaded.notes.push(format!(
                            "the sources of dependency `{}` are larger than {} MB; calls into it resolve by name",
                            library.label,
                            MAX_BYTES / 1_000_000
                        ));
                    } else if library.root.is_file() {
                        chosen.push(index);
                    } else {
                        loaded.notes.push(format!(
                            "the sources of dependency `{}` are not on disk; calls into it resolve by name",
                            library.label
                        ));
                    }
                }
            }
        }
        let roots: Vec<Root> = chosen.iter().map(|i| root_of(&all[*i])).collect();
        let before = loaded.crates.len();
        load_crates(loaded, &roots);
        self.crates.extend(loaded.crates.drain(before..));
        chosen
    }

    /// Libraries that those read re-export something of that the workspace names.
    fn exported(&self, files: &Files, read: &[usize]) -> Vec<usize> {
        let mut found = Vec::new();
        for index in read {
            let library = &self.libraries.all[*index];
            let folder = format!("{DEPENDENCY_DIR}/{}/", folder_name(library));
            let mut exports = Vec::new();
            for (_, file) in files.iter() {
                if file.path.as_str().starts_with(&folder) {
                    re_exports(&file.parsed.ast.items, &mut exports);
                }
            }
            for (local, _, target) in &library.dependencies {
                let needed = |(krate, name): &(Name, Option<Name>)| {
                    krate == local
                        && name.is_none_or(|name| own(files).any(|f| mentions(&f.text, &name)))
                };
                if let Some(target) = target
                    && exports.iter().any(needed)
                {
                    found.push(*target);
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

fn root_of(library: &Library) -> Root {
    Root {
        krate: CrateInput {
            name: library.krate,
            root: FileId(0),
            modules: FxHashMap::default(),
            dependencies: library
                .dependencies
                .iter()
                .map(|(local, own, _)| (*local, *own))
                .collect(),
            is_model: true,
            is_dependency: true,
            is_test: false,
        },
        path: library.root.clone(),
        manifest: None,
        selected: false,
        reading: Reading::Declarations {
            features: library.features.clone(),
            folder: library.folder.clone(),
            shown: folder_name(library),
            label: library.label.clone(),
        },
    }
}

fn folder_name(library: &Library) -> String {
    library.label.replace(' ', "-")
}

/// `name` occurs as a word.
fn mentions(text: &str, name: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    memchr::memmem::find_iter(text.as_bytes(), name.as_bytes())
        .any(|at| !text[..at].ends_with(is_word) && !text[at + name.len()..].starts_with(is_word))
}

/// What public imports bind: the first name of their path, and the name they bind it to; `None`
/// for globs.
fn re_exports(items: &[Item], out: &mut Vec<(Name, Option<Name>)>) {
    for item in items {
        match &item.kind {
            ItemKind::Mod {
                items: Some(items), ..
            } => re_exports(items, out),
            ItemKind::Use(leaves) if item.public => {
                out.extend(leaves.iter().filter_map(|leaf| {
                    let name = match leaf.binds {
                        UseBinds::Name(name) => Some(name),
                        UseBinds::Glob => None,
                        UseBinds::Anonymous => return None,
                    };
                    Some((*leaf.path.first()?, name))
                }));
            }
            ItemKind::ExternCrate { krate } if item.public => out.push((*krate, Some(item.name))),
            _ => {}
        }
    }
}

/// The files of the workspace, and what it models itself.
fn own(files: &Files) -> impl Iterator<Item = &SourceFile> {
    files
        .iter()
        .map(|(_, file)| file)
        .filter(|file| !file.path.starts_with(STUB_DIR) && !file.path.starts_with(DEPENDENCY_DIR))
}

/// Whether the Rust files of a library are larger together than is read.
fn is_too_large(root: &Utf8Path) -> bool {
    let Some(folder) = root.parent() else {
        return false;
    };
    let mut bytes = 0;
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = folder.read_dir_utf8() else {
            continue;
        };
        for entry in entries.flatten() {
            let Ok(kind) = entry.file_type() else {
                continue;
            };
            if kind.is_dir() {
                if !NOT_LIBRARY.contains(&entry.file_name()) {
                    folders.push(entry.into_path());
                }
            } else if entry.path().extension() == Some("rs") {
                bytes += entry.metadata().map_or(0, |m| m.len());
            }
        }
        if bytes > MAX_BYTES {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn public_imports_are_re_exports_under_the_names_they_bind() {
        let text = "pub use http::Request; pub use ::bytes as b; pub use log::*; use url::Url;
            #[doc(hidden)] pub extern crate serde; mod m { pub use hyper::body::{self, Body}; }
            pub use trait_crate::Trait as _;";
        let file = crate::syntax::parse_file(FileId(0), text).expect("Rust");
        let mut found = Vec::new();
        re_exports(&file.ast.items, &mut found);
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|(krate, name)| (krate.as_str(), name.as_ref().map_or("*", Name::as_str)))
            .collect();
        let wanted = [
            ("http", "Request"),
            ("bytes", "b"),
            ("log", "*"),
            ("serde", "serde"),
            ("hyper", "body"),
            ("hyper", "Body"),
        ];
        assert_eq!(found, wanted);
    }

    #[test]
    fn a_crate_is_named_by_a_whole_word() {
        assert!(mentions("use log;", "log"));
        assert!(mentions("log::info!()", "log"));
        assert!(!mentions("fn login(dialog: u8)", "log"));
        assert!(!mentions("", "log"));
    }
}
