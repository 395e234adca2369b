//! What names a module binds, and the rules of precedence between bindings.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::{DefId, Namespace};
use crate::span::Name;

/// What a name is bound to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// A definition.
    Def(DefId),
    /// A path into a crate nobody has the source of.
    Extern(Name),
}

/// How a binding came about; the greater wins. Ties go to the earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// From the sources of a dependency, under its stub.
    Layer,
    /// Through a glob, and only a path into the unknown.
    GlobExtern,
    /// Through a glob.
    Glob,
    /// A named import of a path into the unknown: which namespaces it fills is a guess.
    ImportExtern,
    /// A named import in test code.
    TestImport,
    /// A named import.
    Import,
    /// An item compiled only for tests.
    TestItem,
    /// An item.
    Item,
}

/// A binding that no import made.
pub(super) const NO_IMPORT: u32 = u32::MAX;

/// One name in one namespace of a module.
#[derive(Clone, Copy, Debug)]
pub(super) struct Binding {
    pub(super) target: Target,
    pub(super) rank: Rank,
    /// `pub` in any form.
    pub(super) public: bool,
    /// The import that made it, or [`NO_IMPORT`].
    pub(super) origin: u32,
}

/// The names of a module.
#[derive(Debug, Default)]
pub(super) struct Module {
    pub(super) names: FxHashMap<Name, [Option<Binding>; 3]>,
    /// `use Trait as _`.
    pub(super) anonymous: Vec<DefId>,
    /// Globs of crates nobody has the source of: where else a name may come from.
    pub(super) extern_globs: Vec<Name>,
    /// Counts changes, so that a glob copies only what is new.
    pub(super) version: u32,
    /// The traits among all these; asked for by every body, so kept.
    pub(super) traits: OnceLock<Box<[DefId]>>,
}

/// Index of a namespace in per-name arrays.
pub(super) const fn slot(ns: Namespace) -> usize {
    match ns {
        Namespace::Type => 0,
        Namespace::Value => 1,
        Namespace::Macro => 2,
    }
}

/// The namespaces by [`slot`].
pub(super) const NAMESPACES: [Namespace; 3] = [Namespace::Type, Namespace::Value, Namespace::Macro];

impl Module {
    /// Binds unless something at least as strong is there; `true` on a change.
    /// An import may replace its own earlier binding.
    pub(super) fn bind(&mut self, name: Name, ns: usize, new: Binding) -> bool {
        let old = &mut self.names.entry(name).or_default()[ns];
        let replace = match old {
            None => true,
            Some(old) if old.origin == new.origin && new.origin != NO_IMPORT => {
                old.target != new.target && new.rank >= old.rank
            }
            Some(old) => new.rank > old.rank,
        };
        if replace {
            *old = Some(new);
            self.version += 1;
        }
        replace
    }

    /// The binding, unless `skip` made it.
    pub(super) fn get(&self, name: Name, ns: usize, skip: u32) -> Option<&Binding> {
        self.names
            .get(&name)?
            .get(ns)?
            .as_ref()
            .filter(|b| skip == NO_IMPORT || b.origin != skip)
    }
}
