//! Where PHI can enter the program.
//!
//! Most packages, and many workspaces, have nothing to do with PHI. A search
//! through their text says so; resolving, typing, lowering and solving them to the same
//! end costs as much again as parsing them.

use std::sync::OnceLock;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::models::{Registry, UserModels};
use crate::names::{CrateInput, DefKind, Program};
use crate::source::Files;
use crate::span::{FileId, Name};

/// Which of `crates` PHI may come into by itself, going by the words without which no
/// stub is a source (the configuration declares nothing): those that have such words,
/// and all that depend on them.
pub(super) fn phi_enters(files: &Files, stubs: &[CrateInput], crates: &[CrateInput]) -> Vec<bool> {
    // The stubs that come with the analyzer are always the same.
    static WORDS: OnceLock<Words> = OnceLock::new();
    let words = match WORDS.get() {
        Some(words) => words,
        None => {
            // Not inside `get_or_init`: a thread that waits for a part of the work takes
            // up other work meanwhile, which may be another run that comes here.
            let words = Words::of(files, stubs);
            WORDS.get_or_init(|| words)
        }
    };
    let own: Vec<(FileId, &str)> = files.iter().map(|(id, file)| (id, &*file.text)).collect();
    let mut named: FxHashSet<FileId> = own
        .par_iter()
        .filter(|(_, text)| words.occur_in(text))
        .map(|(id, _)| *id)
        .collect();
    let mut enters: Vec<bool> = Vec::with_capacity(crates.len());
    for krate in crates {
        enters.push(files_of(krate).any(|file| named.contains(&file)));
    }
    for file in crates.iter().flat_map(files_of) {
        named.remove(&file);
    }
    if !named.is_empty() {
        // Whose these are is not known.
        return vec![true; crates.len()];
    }
    // Up to those who are given it.
    let mut known: FxHashSet<Name> = FxHashSet::default();
    loop {
        let before = known.len();
        for (krate, enters) in crates.iter().zip(&mut enters) {
            *enters |= (krate.dependencies.iter()).any(|(_, name)| known.contains(name));
            if *enters {
                known.insert(krate.name);
            }
        }
        if known.len() == before {
            return enters;
        }
    }
}

/// The files of a crate, one that is mounted twice also twice.
pub(super) fn files_of(krate: &CrateInput) -> impl Iterator<Item = FileId> {
    krate.modules.values().copied().chain([krate.root])
}

/// Which of `crates` have anything to do with those PHI `enters`: these, what they depend
/// on, what depends on that, and so on. No program is made of one of them and of another
/// crate, and no trait is declared in both their reach.
pub(super) fn connected(crates: &[CrateInput], enters: &[bool]) -> Vec<bool> {
    let mut named: FxHashMap<Name, Vec<usize>> = FxHashMap::default();
    for (i, krate) in crates.iter().enumerate() {
        named.entry(krate.name).or_default().push(i);
    }
    let mut next_to: Vec<Vec<usize>> = vec![Vec::new(); crates.len()];
    for (i, krate) in crates.iter().enumerate() {
        let own = krate.dependencies.iter().map(|(_, name)| name);
        for other in own.filter_map(|name| named.get(name)).flatten() {
            next_to[i].push(*other);
            next_to[*other].push(i);
        }
    }
    let mut connected = enters.to_vec();
    let mut todo: Vec<usize> = (0..crates.len()).filter(|i| enters[*i]).collect();
    while let Some(i) = todo.pop() {
        for next in &next_to[i] {
            if !std::mem::replace(&mut connected[*next], true) {
                todo.push(*next);
            }
        }
    }
    connected
}

/// The words without which no model is a source.
#[derive(Debug, Default)]
struct Words {
    /// The wrapper's name. Its derives' names start with it, and its attribute is
    /// called the same in small letters.
    types: Vec<Name>,
    attributes: Vec<Name>,
    /// Names of functions that give PHI out and that nothing else is called by.
    /// Code has `.` or `::` before them, as prose has not.
    functions: Vec<Name>,
}

impl Words {
    fn of(files: &Files, stubs: &[CrateInput]) -> Words {
        let program = Program::build(stubs.to_vec(), files);
        let (registry, _) = Registry::build(&program, files, &UserModels::default());
        let mut words = Words::default();
        // How many functions of a name are sources, and how many are not.
        let mut functions: FxHashMap<Name, [u32; 2]> = FxHashMap::default();
        for (id, def) in program.defs() {
            match &def.kind {
                DefKind::Struct(_) if registry.ty_model(id).phi => words.types.push(def.name),
                DefKind::Fn(f) => {
                    let model = registry.fn_model(id);
                    let gives = model.source.is_some() || model.exposes || model.unaudited;
                    functions.entry(def.name).or_default()[usize::from(!gives)] += 1;
                    // A method of the wrapper needs the wrapper; this may stand alone.
                    if model.source.is_some() && f.self_param.is_none() {
                        words.functions.push(def.name);
                    }
                }
                _ => {}
            }
        }
        let own = functions
            .into_iter()
            .filter(|(_, [gives, others])| *gives > 0 && *others == 0)
            .map(|(name, _)| name);
        words.functions.extend(own);
        words.functions.sort_unstable();
        words.functions.dedup();
        words.attributes = words
            .types
            .iter()
            .map(|t| Name::from(&t.to_ascii_lowercase()))
            .collect();
        words
    }

    fn occur_in(&self, text: &str) -> bool {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let starts = |at: usize| !text[..at].ends_with(is_word);
        let ends = |at: usize, word: &str| !text[at + word.len()..].starts_with(is_word);
        let called = |at: usize| {
            let before = &text[..at];
            let code = before.trim_end();
            (code.ends_with('.') && !before.ends_with(". ")) || code.ends_with("::")
        };
        let any = |words: &[Name], fits: &dyn Fn(usize, &str) -> bool| {
            words.iter().any(|word| {
                memchr::memmem::find_iter(text.as_bytes(), word.as_bytes()).any(|at| fits(at, word))
            })
        };
        any(&self.types, &|at, _| starts(at))
            || any(&self.attributes, &|at, word| starts(at) && ends(at, word))
            || any(&self.functions, &|at, word| {
                starts(at) && ends(at, word) && called(at)
            })
    }
}

#[cfg(test)]
mod tests {
    use rustc_hash::FxHashMap;

    use super::{Words, connected};
    use crate::models;
    use crate::names::CrateInput;
    use crate::source::Files;
    use crate::span::{FileId, Name};

    #[test]
    fn crates_that_share_nothing_with_phi_are_not_connected_to_it() {
        let krate = |name: &str, on: &[&str]| CrateInput {
            name: Name::from(name),
            root: FileId(0),
            modules: FxHashMap::default(),
            dependencies: on
                .iter()
                .map(|on| (Name::from("local"), Name::from(on)))
                .collect(),
            is_model: false,
            is_dependency: false,
            is_test: false,
        };
        let crates = [
            krate("web", &["store", "common"]),
            krate("store", &["tokio"]),
            krate("common", &[]),
            krate("plugin", &["common"]),
            krate("charts", &["axes"]),
            krate("axes", &["tokio"]),
        ];
        let enters = [true, false, false, false, false, false];
        assert_eq!(
            connected(&crates, &enters),
            [true, true, true, true, false, false]
        );
        assert_eq!(connected(&crates, &[false; 6]), [false; 6]);
    }

    #[test]
    fn only_code_that_names_a_source_is_taken_to_have_one() {
        let mut files = Files::default();
        let (stubs, mistakes) = models::load(&mut files);
        assert!(mistakes.is_empty(), "{mistakes:?}");
        let words = Words::of(&files, &stubs);
        for text in [
            "// We expose a builder.",
            "//! Done. expose more.",
            "fn exposes() { self.exposed().into_inner() }",
            "struct Graphite;",
        ] {
            assert!(!words.occur_in(text), "{text}");
        }
        for text in [
            "struct Patient { name: Phi<String> }",
            "#[derive(phi_derive::PhiDebug)] struct Patient { name: String }",
            "struct Patient { #[phi(category = Ssn)] ssn: String }",
            "name.expose(&grant)",
            "name\n    .expose(&grant)",
            "let read = Patient::expose_unaudited;",
        ] {
            assert!(words.occur_in(text), "{text}");
        }
    }
}
