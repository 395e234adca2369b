//! A stub over the sources of the same crate.
//!
//! A dependency may be there twice: as a stub, whose attributes say what no signature
//! can, and as its own sources, which are complete. Paths lead to the stub's root.
//! Each module of the stub has the module of the sources with the same path *under* it,
//! as if by a glob import of the lowest rank, so that the stub wins whatever it declares and
//! the sources add the rest.
//!
//! Once all imports are bound, whatever both declare at one path is one thing: every name
//! in any module that means the sources' definition (in its private home, through other
//! re-exports, in other crates) is made to mean the stub's, and the sources' own becomes
//! [`DefKind::Replaced`]. That turns `impl Client { … }` in the sources into an impl of the stub's
//! `Client`: further methods are found where the others are. What an impl repeats of the
//! stub's is [`DefKind::Replaced`] too, so that nothing a stub says can be lost to a duplicate.
//! Items of a trait that the stub's trait lacks go over to it, and keep the scope they stand in.

use rustc_hash::{FxHashMap, FxHashSet};

use super::imports::{Import, ImportTarget};
use super::lookup::generics_of;
use super::scopes::{Rank, Target};
use super::{DefId, DefKind, Head, ImplTrait, Namespace, Program};
use crate::span::Name;
use crate::syntax::ast::{Path, TypeRef, UseBinds};

/// Modules of stubs with what lies under them.
#[derive(Debug, Default)]
pub(super) struct Layers {
    pairs: Vec<(DefId, DefId)>,
    known: FxHashSet<(DefId, DefId)>,
}

impl Program {
    /// Lays each stub over the sources of its crate.
    pub(super) fn lay_crates(&self, imports: &mut Vec<Import>) -> Layers {
        let mut layers = Layers::default();
        let mut roots: Vec<(DefId, DefId)> = self
            .source_names
            .iter()
            .filter_map(|(name, source)| Some((self.model_names.get(name)?, source)))
            .map(|(stub, source)| (self.crate_root(*stub), self.crate_root(*source)))
            .collect();
        roots.sort_unstable();
        for (stub, source) in roots {
            layers.lay(stub, source, imports);
        }
        layers
    }

    /// Lays modules of stubs over those of the same path; `true` if there was a new one.
    pub(super) fn lay_modules(&self, imports: &mut Vec<Import>, layers: &mut Layers) -> bool {
        let mut found = Vec::new();
        for (stub, source) in &layers.pairs {
            let Some(module) = self.module(*stub) else {
                continue;
            };
            for (name, bindings) in &module.names {
                let [Some(binding), ..] = bindings else {
                    continue;
                };
                if let Target::Def(inner) = binding.target
                    && self.def(inner).parent == Some(*stub)
                    && self.is_named_module(inner)
                    && let Some(Target::Def(under)) = self.lookup(*source, *name, Namespace::Type)
                    && under != inner
                    && self.is_named_module(under)
                    && !layers.known.contains(&(inner, under))
                {
                    found.push((inner, under));
                }
            }
        }
        found.sort_unstable();
        let any = !found.is_empty();
        for (stub, source) in found {
            layers.lay(stub, source, imports);
        }
        any
    }

    /// Makes one of what a stub and the sources declare at one path.
    pub(super) fn replace(&mut self, layers: &Layers) {
        let mut by_stub: FxHashMap<DefId, DefId> = FxHashMap::default();
        let mut twins = Vec::new();
        for (stub, source) in &layers.pairs {
            let Some(module) = self.module(*stub) else {
                continue;
            };
            for (name, bindings) in &module.names {
                for (ns, binding) in bindings.iter().enumerate() {
                    if let Some(binding) = binding
                        && binding.rank != Rank::Layer
                        && let Target::Def(ours) = binding.target
                        && let Some(ns) = super::scopes::NAMESPACES.get(ns)
                        && let Some(Target::Def(theirs)) = self.lookup(*source, *name, *ns)
                        && self.in_dependency(theirs)
                        && self.in_stub(ours)
                        && !matches!(self.def(theirs).kind, DefKind::Mod)
                        && !matches!(self.def(ours).kind, DefKind::Mod)
                    {
                        // An item's own path before those through re-exports.
                        let own = self.def(ours).parent == Some(*stub);
                        twins.push((theirs, !own, *ns as u8, ours));
                    }
                }
            }
        }
        twins.sort_unstable();
        for (theirs, _, _, ours) in twins {
            by_stub.entry(theirs).or_insert(ours);
        }
        if by_stub.is_empty() {
            return;
        }
        self.replace_children(&mut by_stub);
        for module in &mut self.modules {
            for binding in module.names.values_mut().flatten().flatten() {
                if let Target::Def(id) = &mut binding.target
                    && let Some(ours) = by_stub.get(id)
                {
                    *id = *ours;
                }
            }
            for id in &mut module.anonymous {
                if let Some(ours) = by_stub.get(id) {
                    *id = *ours;
                }
            }
        }
        for (theirs, ours) in by_stub {
            self.retire(theirs, ours);
        }
    }

    /// Variants by their names; items of traits that the stub's trait has. The others go over to it.
    fn replace_children(&mut self, by_stub: &mut FxHashMap<DefId, DefId>) {
        let mut owned: FxHashMap<DefId, Vec<DefId>> = FxHashMap::default();
        for (id, def) in self.defs() {
            if let Some(parent) = def.parent
                && matches!(self.def(parent).kind, DefKind::Trait(_) | DefKind::Enum(_))
            {
                owned.entry(parent).or_default().push(id);
            }
        }
        let mut more = Vec::new();
        let mut moved = Vec::new();
        for (theirs, ours) in by_stub.iter() {
            let none = Vec::new();
            let known = owned.get(ours).unwrap_or(&none);
            let same_parameters = self.parameters(*theirs) == self.parameters(*ours);
            let is_trait = matches!(self.def(*theirs).kind, DefKind::Trait(_));
            for child in owned.get(theirs).unwrap_or(&none) {
                let (name, is_type) = self.key(*child);
                match known.iter().find(|k| self.key(**k) == (name, is_type)) {
                    Some(twin) => more.push((*child, *twin)),
                    None if is_trait
                        && same_parameters
                        && matches!(self.def(*ours).kind, DefKind::Trait(_)) =>
                    {
                        moved.push((*child, *ours, self.module_of(*theirs)));
                    }
                    None => {}
                }
            }
        }
        by_stub.extend(more);
        for (child, trait_, home) in moved {
            self.defs[child.0 as usize].parent = Some(trait_);
            self.homes.insert(child, home);
        }
    }

    /// Name and namespace of an associated item or variant.
    fn key(&self, id: DefId) -> (Name, bool) {
        let def = self.def(id);
        (def.name, matches!(def.kind, DefKind::TypeAlias(_)))
    }

    fn parameters(&self, id: DefId) -> Vec<Name> {
        generics_of(&self.def(id).kind)
            .map_or_else(Vec::new, |g| g.params.iter().map(|p| p.name).collect())
    }

    fn retire(&mut self, theirs: DefId, ours: DefId) {
        let def = &mut self.defs[theirs.0 as usize];
        def.kind = DefKind::Replaced(ours);
        def.name = Name::default();
    }

    /// Takes out what impls of a dependency repeat of the stubs'; `true` if there was any.
    pub(super) fn hide_described(&mut self) -> bool {
        let mut hidden: Vec<(DefId, DefId)> = Vec::new();
        // Some traits have thousands of implementations, of which the stubs have few.
        let mut of_stubs: FxHashMap<ImplTrait, Vec<DefId>> = FxHashMap::default();
        for id in self.impls() {
            if let (true, Some(trait_)) = (self.in_stub(*id), self.impl_trait(*id)) {
                of_stubs.entry(trait_).or_default().push(*id);
            }
        }
        for id in self.impls() {
            if !self.in_dependency(*id) {
                continue;
            }
            let head = self.impl_head(*id);
            match self.impl_trait(*id) {
                None => {
                    let stubs = self.inherent_impls(head).iter();
                    let known: Vec<DefId> = stubs
                        .filter(|i| self.in_stub(**i))
                        .flat_map(|i| self.children(*i))
                        .copied()
                        .collect();
                    for item in self.children(*id) {
                        let key = self.key(*item);
                        if let Some(twin) = known.iter().find(|k| self.key(**k) == key) {
                            hidden.push((*item, *twin));
                        }
                    }
                }
                Some(trait_) => {
                    let mut stubs = of_stubs.get(&trait_).into_iter().flatten();
                    if let Some(twin) = stubs.find(|i| self.overlap(**i, *id)) {
                        hidden.push((*id, *twin));
                        hidden.extend(self.children(*id).iter().map(|item| (*item, *twin)));
                    }
                }
            }
        }
        for (theirs, ours) in &hidden {
            self.retire(*theirs, *ours);
        }
        !hidden.is_empty()
    }

    /// Two impls of one trait may be for the same type.
    fn overlap(&self, a: DefId, b: DefId) -> bool {
        let (x, y) = (self.impl_head(a), self.impl_head(b));
        if x != y && x != Head::Any {
            return false;
        }
        let (DefKind::Impl(x), DefKind::Impl(y)) = (&self.def(a).kind, &self.def(b).kind) else {
            return false;
        };
        let (Some(p), Some(q)) = (&x.trait_, &y.trait_) else {
            return false;
        };
        self.may_be((a, &x.self_ty), (b, &y.self_ty))
            && arguments(p)
                .zip(arguments(q))
                .all(|(p, q)| self.may_be((a, p), (b, q)))
    }

    /// Two written types may be the same, as far as their outermost constructors tell;
    /// references are looked through.
    fn may_be(&self, (a, x): (DefId, &TypeRef), (b, y): (DefId, &TypeRef)) -> bool {
        if let (TypeRef::Ref(_, x), TypeRef::Ref(_, y)) = (x, y) {
            return self.may_be((a, x), (b, y));
        }
        let (x, y) = (self.head(a, x), self.head(b, y));
        x == y || x == Head::Any || y == Head::Any
    }
}

/// The type arguments of a path's last segment.
fn arguments(path: &Path) -> impl Iterator<Item = &TypeRef> {
    let last = path.segments.last();
    let args = last.and_then(|segment| segment.args.as_ref());
    args.into_iter().flat_map(|args| &args.types)
}

impl Layers {
    fn lay(&mut self, stub: DefId, source: DefId, imports: &mut Vec<Import>) {
        self.pairs.push((stub, source));
        self.known.insert((stub, source));
        imports.push(Import {
            module: stub,
            path: Box::from([]),
            leading_colon: false,
            binds: UseBinds::Glob,
            public: true,
            is_test: false,
            target: ImportTarget::Layer(source),
            seen: None,
        });
    }
}
