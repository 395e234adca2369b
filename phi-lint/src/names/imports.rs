//! Binds imports: `use` (globs and re-exports included) and `extern crate`.
//!
//! Every import is tried again until a whole round changes nothing, which
//! settles chains of re-exports and cycles of globs in any order. A named import that
//! still leads nowhere is then bound to its own path, so that it shadows what it
//! shadows in the compiler (a prelude name, say) and can be matched by name.

use rustc_hash::FxHashMap;

use super::collect::{ItemCall, block_key};
use super::layers::Layers;
use super::lookup::Lookup;
use super::scopes::{Binding, NAMESPACES, NO_IMPORT, Rank, Target, slot};
use super::{CrateId, CrateInput, DefId, DefKind, Namespace, Program};
use crate::source::Files;
use crate::span::Name;
use crate::syntax::ast::UseBinds;

/// Rounds after which imports count as settled. A round lengthens every chain of
/// re-exports by at least one, so that only pathological input needs more.
const MAX_ROUNDS: usize = 64;

/// A `use` leaf or `extern crate`.
#[derive(Debug)]
pub(super) struct Import {
    pub(super) module: DefId,
    pub(super) path: Box<[Name]>,
    pub(super) leading_colon: bool,
    pub(super) binds: UseBinds,
    pub(super) public: bool,
    pub(super) is_test: bool,
    pub(super) target: ImportTarget,
    /// For globs: the module and version copied last.
    pub(super) seen: Option<(DefId, u32)>,
}

/// What an import's path leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ImportTarget {
    /// A path.
    Path,
    /// A crate by name (`extern crate`).
    Crate,
    /// The module of a dependency's sources under a stub's module.
    Layer(DefId),
}

/// What an import means at the moment.
enum Meaning {
    /// What its last segment is in each namespace.
    Named([Option<Target>; 3]),
    /// What its path leads to, for globs.
    Container(Target),
    /// Nothing yet.
    Unknown,
}

impl Program {
    /// Connects crates: dependencies, renamed ones, `extern crate` aliases.
    pub(super) fn link(&mut self, inputs: &[CrateInput]) {
        for (i, input) in inputs.iter().enumerate() {
            let mut all: FxHashMap<Name, Target> = FxHashMap::default();
            for (local, own) in &input.dependencies {
                let target = self.dependency(*own, Some(CrateId(i as u32)));
                all.insert(*local, target);
            }
            let aliases = std::mem::take(&mut self.crates[i].dependencies);
            for (local, own) in aliases {
                let Target::Extern(own) = own else { continue };
                let target = if own == "self" {
                    Target::Def(self.crates[i].root)
                } else {
                    all.get(&own)
                        .copied()
                        .unwrap_or_else(|| self.dependency(own, Some(CrateId(i as u32))))
                };
                all.entry(local).or_insert(target);
            }
            for target in &mut self.crates[i].macro_use {
                if let Target::Extern(name) = *target
                    && let Some(found) = all.get(&name)
                {
                    *target = *found;
                }
            }
            self.crates[i].dependencies = all;
        }
    }

    /// The crate a dependency of that name means; `core` and `alloc` are `std`.
    fn dependency(&self, own: Name, from: Option<CrateId>) -> Target {
        // No dependency depends on the workspace.
        let inside = from.is_none_or(|from| !self.crates[from.0 as usize].is_dependency);
        let found = self
            .crate_names
            .get(&own)
            .filter(|id| inside && Some(**id) != from)
            .or_else(|| self.model_names.get(&own))
            .or_else(|| self.source_names.get(&own))
            .or_else(|| match own.as_str() {
                "core" | "alloc" => self.model_names.get(&Name::from("std")),
                _ => None,
            });
        match found {
            Some(id) => Target::Def(self.crate_root(*id)),
            None => Target::Extern(own),
        }
    }

    /// The crate a first segment means where no item or import has that name.
    pub(super) fn extern_prelude(&self, krate: CrateId, name: Name) -> Option<Target> {
        let k = &self.crates[krate.0 as usize];
        if let Some(target) = k.dependencies.get(&name) {
            return Some(*target);
        }
        match self.dependency(name, Some(krate)) {
            Target::Def(root) => Some(Target::Def(root)),
            Target::Extern(_) => matches!(
                name.as_str(),
                "std" | "core" | "alloc" | "proc_macro" | "test"
            )
            .then_some(Target::Extern(name)),
        }
    }

    /// Binds all imports and expands macros in item position.
    pub(super) fn bind(
        &mut self,
        mut imports: Vec<Import>,
        mut calls: Vec<ItemCall>,
        inputs: &[CrateInput],
        files: &Files,
    ) -> Layers {
        let mut layers = self.lay_crates(&mut imports);
        self.build_prelude();
        let mut spent = super::macros::Spent::default();
        loop {
            self.settle(&mut imports, &mut layers);
            if !self.expand_items(&mut imports, &mut calls, inputs, files, &mut spent) {
                break;
            }
        }
        if self.bind_unknown(&imports) {
            self.settle(&mut imports, &mut layers);
        }
        layers
    }

    /// Rounds over all imports until nothing changes.
    fn settle(&mut self, imports: &mut Vec<Import>, layers: &mut Layers) {
        for _ in 0..MAX_ROUNDS {
            let mut changed = false;
            for (i, import) in imports.iter_mut().enumerate() {
                let meaning = self.meaning(import, i as u32);
                changed |= self.apply(import, i as u32, &meaning);
            }
            changed |= self.lay_modules(imports, layers);
            // Names of the prelude may themselves be re-exports.
            changed |= self.build_prelude();
            if !changed {
                break;
            }
        }
    }

    fn meaning(&self, import: &Import, index: u32) -> Meaning {
        if import.target == ImportTarget::Crate {
            let name = import.path[0];
            let krate = self.def(import.module).krate;
            let target = if name == "self" {
                Target::Def(self.crate_root(krate))
            } else {
                self.extern_prelude(krate, name)
                    .unwrap_or(Target::Extern(name))
            };
            return Meaning::Named([Some(target), None, None]);
        }
        if let ImportTarget::Layer(module) = import.target {
            return Meaning::Container(Target::Def(module));
        }
        let look = Lookup {
            program: self,
            skip: index,
        };
        if import.binds == UseBinds::Glob {
            return match look.container(import.module, &import.path, import.leading_colon) {
                Some(target) => Meaning::Container(target),
                None => Meaning::Unknown,
            };
        }
        let Some((last, prefix)) = import.path.split_last() else {
            return Meaning::Unknown;
        };
        if matches!(last.as_str(), "self" | "super" | "crate" | "$crate") {
            let target = look.container(import.module, &import.path, false);
            return Meaning::Named([target, None, None]);
        }
        if prefix.is_empty() {
            let named =
                NAMESPACES.map(|ns| look.first(import.module, *last, import.leading_colon, ns));
            return Meaning::Named(named);
        }
        match look.container(import.module, prefix, import.leading_colon) {
            Some(target) => Meaning::Named(look.in_container(import.module, target, *last)),
            None => Meaning::Unknown,
        }
    }

    /// Writes down what an import means; `true` on a change.
    fn apply(&mut self, import: &mut Import, index: u32, meaning: &Meaning) -> bool {
        let table = self.module_slots[import.module.0 as usize] as usize;
        if table >= self.modules.len() {
            return false;
        }
        let rank = if import.is_test {
            Rank::TestImport
        } else {
            Rank::Import
        };
        match (import.binds, meaning) {
            (UseBinds::Name(name), Meaning::Named(found)) => {
                let mut changed = false;
                for (ns, target) in found.iter().enumerate() {
                    let Some(target) = *target else { continue };
                    let binding = Binding {
                        target,
                        rank: match target {
                            Target::Def(_) => rank,
                            Target::Extern(_) => Rank::ImportExtern,
                        },
                        public: import.public,
                        origin: index,
                    };
                    changed |= self.modules[table].bind(name, ns, binding);
                }
                changed
            }
            (UseBinds::Anonymous, Meaning::Named(found)) => {
                let Some(Target::Def(id)) = found[slot(Namespace::Type)] else {
                    return false;
                };
                let anonymous = &mut self.modules[table].anonymous;
                let new = matches!(self.defs[id.0 as usize].kind, DefKind::Trait(_))
                    && !anonymous.contains(&id);
                if new {
                    anonymous.push(id);
                    self.modules[table].version += 1;
                }
                new
            }
            (UseBinds::Glob, Meaning::Container(Target::Extern(path))) => {
                let globs = &mut self.modules[table].extern_globs;
                let new = !globs.contains(path);
                if new {
                    globs.push(*path);
                    self.modules[table].version += 1;
                }
                new
            }
            (UseBinds::Glob, Meaning::Container(Target::Def(from))) => {
                self.apply_glob(import, index, *from)
            }
            _ => false,
        }
    }

    /// Copies what a glob sees; `true` on a change.
    fn apply_glob(&mut self, import: &mut Import, index: u32, from: DefId) -> bool {
        if from == import.module {
            return false;
        }
        let into = self.module_slots[import.module.0 as usize] as usize;
        let mut new: Vec<(Name, usize, Binding)> = Vec::new();
        let mut anonymous = Vec::new();
        let mut extern_globs = Vec::new();
        if let Some(module) = self.module(from) {
            if import.seen == Some((from, module.version)) {
                return false;
            }
            import.seen = Some((from, module.version));
            let sees_all = self.is_within(import.module, from);
            for (name, bindings) in &module.names {
                for (ns, binding) in bindings.iter().enumerate() {
                    let Some(b) = binding else { continue };
                    if (b.public || sees_all) && b.origin != index {
                        let rank = match (import.target, b.target) {
                            (ImportTarget::Layer(_), _) => Rank::Layer,
                            (_, Target::Def(_)) => Rank::Glob,
                            (_, Target::Extern(_)) => Rank::GlobExtern,
                        };
                        let binding = Binding {
                            target: b.target,
                            rank,
                            public: import.public,
                            origin: index,
                        };
                        new.push((*name, ns, binding));
                    }
                }
            }
            anonymous.clone_from(&module.anonymous);
            extern_globs.clone_from(&module.extern_globs);
        } else if matches!(self.def(from).kind, DefKind::Enum(_)) {
            if import.seen.is_some() {
                return false;
            }
            import.seen = Some((from, 0));
            for variant in self.variants_during_build(from) {
                for ns in [Namespace::Type, Namespace::Value] {
                    let binding = Binding {
                        target: Target::Def(variant),
                        rank: Rank::Glob,
                        public: import.public,
                        origin: index,
                    };
                    new.push((self.def(variant).name, slot(ns), binding));
                }
            }
        }
        let mut changed = false;
        let module = &mut self.modules[into];
        for (name, ns, binding) in new {
            changed |= module.bind(name, ns, binding);
        }
        for id in anonymous {
            if !module.anonymous.contains(&id) {
                module.anonymous.push(id);
                changed = true;
            }
        }
        for path in extern_globs {
            if !module.extern_globs.contains(&path) {
                module.extern_globs.push(path);
                changed = true;
            }
        }
        if changed {
            module.version += 1;
        }
        changed
    }

    /// Variants follow their enum: no index is needed yet.
    pub(super) fn variants_during_build(&self, def: DefId) -> impl Iterator<Item = DefId> + use<> {
        let n = match &self.def(def).kind {
            DefKind::Enum(e) => e.variants.len() as u32,
            _ => 0,
        };
        (def.0 + 1..=def.0 + n).map(DefId)
    }

    /// `inner` is `outer` or a module inside it.
    fn is_within(&self, inner: DefId, outer: DefId) -> bool {
        let mut at = Some(inner);
        while let Some(id) = at {
            if id == outer {
                return true;
            }
            at = self.def(id).parent;
        }
        false
    }

    /// Binds imports that lead nowhere to their own path; `true` if there are any.
    fn bind_unknown(&mut self, imports: &[Import]) -> bool {
        let mut any = false;
        for (i, import) in imports.iter().enumerate() {
            let known = match self.meaning(import, i as u32) {
                Meaning::Named(found) => found.iter().any(Option::is_some),
                Meaning::Container(_) => true,
                Meaning::Unknown => false,
            };
            if known || import.path.is_empty() {
                continue;
            }
            let look = Lookup {
                program: self,
                skip: i as u32,
            };
            let path = look.spelled(import.module, &*import.path);
            let table = self.module_slots[import.module.0 as usize] as usize;
            let Some(module) = self.modules.get_mut(table) else {
                continue;
            };
            let name = match import.binds {
                UseBinds::Name(name) => name,
                UseBinds::Anonymous => continue,
                UseBinds::Glob => {
                    if !module.extern_globs.contains(&path) {
                        module.extern_globs.push(path);
                        module.version += 1;
                        any = true;
                    }
                    continue;
                }
            };
            for ns in 0..3 {
                any |= module.bind(
                    name,
                    ns,
                    Binding {
                        target: Target::Extern(path),
                        rank: Rank::ImportExtern,
                        public: import.public,
                        origin: i as u32,
                    },
                );
            }
        }
        any
    }

    /// The anonymous module of a block of items.
    pub(super) fn block_module(
        &self,
        at: DefId,
        items: &std::sync::Arc<[crate::syntax::ast::Item]>,
    ) -> Option<DefId> {
        let mut owner = at;
        while matches!(self.def(owner).kind, DefKind::Mod) {
            owner = self.def(owner).parent?;
        }
        self.blocks.get(&(block_key(items), owner)).copied()
    }

    /// Binding of a name in a module, whatever its visibility.
    pub(super) fn binding(
        &self,
        module: DefId,
        name: Name,
        ns: Namespace,
        skip: u32,
    ) -> Option<Target> {
        let found = self.module(module)?.get(name, slot(ns), skip)?;
        Some(found.target)
    }

    /// As [`Program::binding`], all imports counted.
    pub(super) fn lookup(&self, module: DefId, name: Name, ns: Namespace) -> Option<Target> {
        self.binding(module, name, ns, NO_IMPORT)
    }
}
