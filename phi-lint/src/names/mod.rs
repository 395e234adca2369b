//! Definitions and what paths mean: module trees, imports, globs, re-exports,
//! preludes, impls. Knows nothing of types' contents or of PHI.
//!
//! Everything that can be defined, in the workspace's crates and in the model
//! crates (stubs of std and of the ecosystem), gets one dense [`DefId`]. A path
//! that leads into a crate that is neither is [`Resolved::Extern`] with the path
//! spelled out, so that configuration and models can still match it by name.
//!
//! [`Program::build`] collects definitions crate by crate (`collect`), binds imports to a fixpoint
//! (`imports`), expands macros that define items (`macros`), and indexes impls
//! (`impls`). What is asked afterwards — paths from a [`Scope`] (`resolve`), canonical
//! paths (`paths`) — never changes it, so it can be shared between threads.
//!
//! Visibility is not checked, except that globs import only what they may see:
//! the input is code the compiler accepts.

mod attrs;
mod collect;
mod impls;
mod imports;
mod layers;
mod lookup;
mod macros;
mod paths;
mod prelude;
mod resolve;
mod scopes;
#[cfg(test)]
mod tests;

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use crate::source::Files;
use crate::span::{FileId, Name, Span};
use crate::syntax::{Rules, ast};

pub use impls::{Head, ImplTrait};
pub(crate) use lookup::generics_of;
pub use paths::matches_suffix;
pub use resolve::Scope;
use scopes::{Module, Target};

/// Index of a definition in [`Program`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DefId(pub u32);

/// Index of a crate in [`Program`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CrateId(pub u32);

/// A crate as handed to [`Program::build`]. A library comes before the binaries
/// that bear its name: dependencies are found by name, and the first crate that is
/// neither a test target nor has a `main` is meant.
#[derive(Debug, Clone)]
pub struct CrateInput {
    /// Its name in paths (`-` replaced by `_`).
    pub name: Name,
    /// The root file.
    pub root: FileId,
    /// For each `mod x;` (file and start byte of the item): the file that holds it.
    pub modules: FxHashMap<(FileId, u32), FileId>,
    /// Extern prelude: name in source → crate name (differs for renamed dependencies).
    pub dependencies: Vec<(Name, Name)>,
    /// A model crate (stubs, or declarations of a dependency): lowest priority, never analyzed itself.
    pub is_model: bool,
    /// With [`CrateInput::is_model`]: the declarations are the dependency's own, read from its
    /// sources, and give way to a stub's of the same crate.
    pub is_dependency: bool,
    /// Test, bench and integration-test targets.
    pub is_test: bool,
}

/// What a definition is, with its syntax.
#[derive(Debug, Clone)]
pub enum DefKind {
    /// A module (a crate root included, and anonymous block modules).
    Mod,
    /// A struct or union.
    Struct(Arc<ast::Struct>),
    /// An enum.
    Enum(Arc<ast::Enum>),
    /// A variant: index into its enum, which is the parent.
    Variant(u32),
    /// A trait.
    Trait(Arc<ast::Trait>),
    /// An impl block (nameless; parent is the module).
    Impl(Arc<ast::Impl>),
    /// A function, associated function or method (parent: module, impl or trait).
    Fn(Arc<ast::Fn>),
    /// A constant, associated ones included.
    Const(Arc<ast::Const>),
    /// A static.
    Static(Arc<ast::Const>),
    /// A type alias or associated type.
    TypeAlias(Arc<ast::TypeAlias>),
    /// A macro.
    Macro(Arc<ast::MacroRules>),
    /// What the sources of a dependency say of something that a stub describes: nameless, the
    /// stub's counts.
    Replaced(DefId),
}

/// A definition.
#[derive(Debug, Clone)]
pub struct Def {
    /// What it is.
    pub kind: DefKind,
    /// Its name (empty for impls and anonymous modules).
    pub name: Name,
    /// The crate.
    pub krate: CrateId,
    /// What contains it; `None` for crate roots.
    pub parent: Option<DefId>,
    /// Attributes.
    pub attrs: Arc<[ast::Attr]>,
    /// Where the name stands.
    pub name_span: Span,
    /// The whole item.
    pub span: Span,
    /// Compiled only for tests: `#[cfg(test)]`, `#[test]`-like, or in a test target; inherited.
    pub is_test: bool,
    /// `pub` in any form.
    pub public: bool,
}

/// What a path means.
#[derive(Debug, Clone, PartialEq)]
pub enum Resolved {
    /// A definition; `rest` is how many trailing segments are left to type-directed
    /// lookup (`Type::method`, `Trait::Assoc`, `Enum::VARIANT_VIA_ALIAS`).
    Def {
        /// The definition.
        def: DefId,
        /// Segments not consumed.
        rest: usize,
    },
    /// A primitive type (`u8`, `str`), with `rest` segments left (`str::len`).
    Prim {
        /// Its name.
        name: Name,
        /// Segments not consumed.
        rest: usize,
    },
    /// `Self` inside an impl or trait, with `rest` segments left.
    SelfType {
        /// The impl or trait.
        owner: DefId,
        /// Segments not consumed.
        rest: usize,
    },
    /// A generic parameter in scope, with `rest` segments left.
    Param {
        /// The definition that declares it.
        owner: DefId,
        /// Its name.
        name: Name,
        /// Segments not consumed.
        rest: usize,
    },
    /// A path into a crate nobody has the source of: the full path, imports
    /// expanded (`lettre::Message::builder`).
    Extern(Name),
    /// Nothing by that name.
    Unresolved,
}

/// Which of Rust's namespaces a path is looked up in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Namespace {
    /// Types, traits, modules.
    Type,
    /// Functions, constants, statics, constructors.
    Value,
    /// Macros.
    Macro,
}

/// Everything that is defined, and what paths mean.
#[derive(Debug)]
pub struct Program {
    defs: Vec<Def>,
    crates: Vec<Krate>,
    /// Children of def `i`: `child_list[child_starts[i]..child_starts[i + 1]]`.
    child_starts: Vec<u32>,
    child_list: Vec<DefId>,
    modules: Vec<Module>,
    /// By definition: index into `modules`, or `NO_MODULE`.
    module_slots: Vec<u32>,
    /// Anonymous modules by (address of the block's items, definition that owns the body).
    blocks: FxHashMap<(usize, DefId), DefId>,
    /// What is in scope everywhere.
    prelude: FxHashMap<Name, [Option<Target>; 3]>,
    prelude_traits: OnceLock<Box<[DefId]>>,
    crate_names: FxHashMap<Name, CrateId>,
    model_names: FxHashMap<Name, CrateId>,
    /// Crates read from the sources of dependencies.
    source_names: FxHashMap<Name, CrateId>,
    /// Items of a dependency's trait that went over to the stub's trait, with the module they stand in.
    homes: FxHashMap<DefId, DefId>,
    impls: impls::ImplIndex,
    paths: Vec<OnceLock<Name>>,
    by_name: OnceLock<FxHashMap<Name, Vec<DefId>>>,
    /// Of each macro, parsed on first use.
    rules: FxHashMap<DefId, OnceLock<Rules>>,
}

const NO_MODULE: u32 = u32::MAX;

/// A crate inside [`Program`].
#[derive(Debug)]
struct Krate {
    name: Name,
    root: DefId,
    is_model: bool,
    is_dependency: bool,
    /// Extern prelude.
    dependencies: FxHashMap<Name, Target>,
    /// `macro_rules!` by name, in source order.
    macros: FxHashMap<Name, Vec<DefId>>,
    /// Crates named by `#[macro_use] extern crate`.
    macro_use: Vec<Target>,
}

impl Program {
    /// Collects and binds. `crates` may come in any order, except that the first
    /// of several with one name is the one dependencies mean.
    #[allow(clippy::needless_pass_by_value)]
    pub fn build(crates: Vec<CrateInput>, files: &Files) -> Program {
        let mut program = Program::empty();
        let (imports, calls) = program.collect(&crates, files);
        program.link(&crates);
        let layers = program.bind(imports, calls, &crates, files);
        program.replace(&layers);
        program.index_children();
        program.index_impls();
        if program.hide_described() {
            program.index_impls();
        }
        program
    }

    fn empty() -> Program {
        Program {
            defs: Vec::new(),
            crates: Vec::new(),
            child_starts: vec![0],
            child_list: Vec::new(),
            modules: Vec::new(),
            module_slots: Vec::new(),
            blocks: FxHashMap::default(),
            prelude: FxHashMap::default(),
            prelude_traits: OnceLock::new(),
            crate_names: FxHashMap::default(),
            model_names: FxHashMap::default(),
            source_names: FxHashMap::default(),
            homes: FxHashMap::default(),
            impls: impls::ImplIndex::default(),
            paths: Vec::new(),
            by_name: OnceLock::new(),
            rules: FxHashMap::default(),
        }
    }

    /// The definition. Panics never: ids come from this program.
    pub fn def(&self, id: DefId) -> &Def {
        &self.defs[id.0 as usize]
    }

    /// All definitions in order of ids.
    pub fn defs(&self) -> impl ExactSizeIterator<Item = (DefId, &Def)> {
        self.defs
            .iter()
            .enumerate()
            .map(|(i, d)| (DefId(i as u32), d))
    }

    /// All crates.
    pub fn crates(&self) -> impl ExactSizeIterator<Item = CrateId> + use<> {
        (0..self.crates.len() as u32).map(CrateId)
    }

    /// A crate's name in paths.
    pub fn crate_name(&self, krate: CrateId) -> Name {
        self.crates[krate.0 as usize].name
    }

    /// A crate's root module.
    pub fn crate_root(&self, krate: CrateId) -> DefId {
        self.crates[krate.0 as usize].root
    }

    /// The crate is a model: stubs, or declarations of a dependency.
    pub fn is_model(&self, krate: CrateId) -> bool {
        self.crates[krate.0 as usize].is_model
    }

    /// The definition belongs to a model crate.
    pub fn in_model(&self, def: DefId) -> bool {
        self.is_model(self.def(def).krate)
    }

    /// The definition was read from the sources of a dependency.
    pub fn in_dependency(&self, def: DefId) -> bool {
        self.crates[self.def(def).krate.0 as usize].is_dependency
    }

    /// The definition stands in a stub.
    pub fn in_stub(&self, def: DefId) -> bool {
        self.in_model(def) && !self.in_dependency(def)
    }

    /// The crate dependencies of that name mean, or else any crate so named.
    pub fn crate_named(&self, name: Name) -> Option<CrateId> {
        let own = self.crate_names.get(&name);
        own.or_else(|| self.model_names.get(&name))
            .or_else(|| self.source_names.get(&name))
            .copied()
            .or_else(|| self.crates().find(|krate| self.crate_name(*krate) == name))
    }

    /// What the modules of a crate bind publicly in the namespace of types, re-exports included.
    /// Sorted, each once.
    pub fn exports(&self, krate: CrateId) -> Vec<DefId> {
        let mut found = Vec::new();
        for (id, slot) in self.module_slots.iter().enumerate() {
            if self.defs[id].krate == krate
                && let Some(module) = self.modules.get(*slot as usize)
            {
                let types = module.names.values().filter_map(|b| b[0]);
                found.extend(types.filter(|b| b.public).filter_map(|b| match b.target {
                    Target::Def(def) => Some(def),
                    Target::Extern(_) => None,
                }));
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The file a definition stands in; for `mod m;` the file that declares it.
    pub fn file_of(&self, def: DefId) -> FileId {
        self.def(def).span.file
    }

    /// What a definition contains, in source order: a module's items (impls
    /// and their like included), an enum's variants, the items of an impl or
    /// trait, the anonymous modules of a function's blocks.
    pub fn children(&self, def: DefId) -> &[DefId] {
        let i = def.0 as usize;
        &self.child_list[self.child_starts[i] as usize..self.child_starts[i + 1] as usize]
    }

    /// An enum's variants in order; nothing for other definitions.
    pub fn variants(&self, def: DefId) -> &[DefId] {
        match self.def(def).kind {
            DefKind::Enum(_) => self.children(def),
            _ => &[],
        }
    }

    /// The items of an impl or trait in order; nothing for other definitions.
    pub fn assoc_items(&self, def: DefId) -> &[DefId] {
        match self.def(def).kind {
            DefKind::Impl(_) | DefKind::Trait(_) => self.children(def),
            _ => &[],
        }
    }

    /// The item by that name in an impl or trait, in that namespace
    /// (`Type` for associated types, `Value` for functions and constants).
    pub fn assoc_item(&self, owner: DefId, name: Name, ns: Namespace) -> Option<DefId> {
        self.assoc_items(owner).iter().copied().find(|id| {
            let def = self.def(*id);
            def.name == name && matches!(def.kind, DefKind::TypeAlias(_)) == (ns == Namespace::Type)
        })
    }

    /// The module (named or anonymous) around a definition: itself when it is one.
    pub fn module_of(&self, def: DefId) -> DefId {
        let mut at = def;
        loop {
            let d = self.def(at);
            match (&d.kind, d.parent) {
                (DefKind::Mod, _) | (_, None) => return at,
                (_, Some(parent)) => at = parent,
            }
        }
    }

    /// The impl or trait an associated item belongs to.
    pub fn assoc_owner(&self, def: DefId) -> Option<DefId> {
        let parent = self.def(def).parent?;
        matches!(self.def(parent).kind, DefKind::Impl(_) | DefKind::Trait(_)).then_some(parent)
    }

    /// A module with a name: a crate root or `mod m`, not a block's.
    fn is_named_module(&self, def: DefId) -> bool {
        let d = self.def(def);
        matches!(d.kind, DefKind::Mod) && (d.parent.is_none() || !d.name.is_empty())
    }

    /// The module `self::` means at a definition.
    fn named_module_of(&self, def: DefId) -> DefId {
        let mut at = def;
        while !self.is_named_module(at) {
            match self.homes.get(&at).copied().or(self.def(at).parent) {
                Some(parent) => at = parent,
                None => break,
            }
        }
        at
    }

    fn module(&self, def: DefId) -> Option<&Module> {
        self.modules.get(self.module_slots[def.0 as usize] as usize)
    }

    /// Counting sort of definitions by parent; ids keep their order among siblings.
    fn index_children(&mut self) {
        let n = self.defs.len();
        let mut starts = vec![0u32; n + 1];
        for def in &self.defs {
            if let Some(parent) = def.parent {
                starts[parent.0 as usize + 1] += 1;
            }
        }
        for i in 0..n {
            starts[i + 1] += starts[i];
        }
        let mut next = starts.clone();
        let mut list = vec![DefId(0); starts[n] as usize];
        for (i, def) in self.defs.iter().enumerate() {
            if let Some(parent) = def.parent {
                let slot = &mut next[parent.0 as usize];
                list[*slot as usize] = DefId(i as u32);
                *slot += 1;
            }
        }
        self.child_starts = starts;
        self.child_list = list;
        self.paths = (0..n).map(|_| OnceLock::new()).collect();
    }
}
