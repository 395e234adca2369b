//! What a path means, seen from a place in the code.

use std::sync::Arc;

use super::lookup::{Lookup, Segments, joined};
use super::scopes::{Module, NO_IMPORT, Target, slot};
use super::{CrateId, DefId, DefKind, Namespace, Program, Resolved};
use crate::span::Name;
use crate::syntax::ast::{Item, ItemKind, Path, PathSegment, TypeRef, UseBinds, UseLeaf};

/// A place from which paths are resolved: a definition (a module, a block, a
/// function, …) with everything around it. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Scope {
    at: DefId,
    /// `use` declarations of blocks that came out of macros, which have no module.
    uses: Option<Arc<LocalUses>>,
}

#[derive(Debug)]
struct LocalUses {
    leaves: Vec<UseLeaf>,
    outer: Option<Arc<LocalUses>>,
}

impl Scope {
    /// The innermost definition: a function, an impl, a module, a block's anonymous module, ….
    pub fn def(&self) -> DefId {
        self.at
    }
}

impl Program {
    /// The scope of a definition: names of its module and those around it (of
    /// enclosing blocks too), its generics and its parents', `Self`.
    pub fn scope_of(&self, def: DefId) -> Scope {
        Scope {
            at: def,
            uses: None,
        }
    }

    /// The scope inside a block that declares `items` (the same scope when there are none).
    /// `scope` is the scope of the body, or of a block around this one.
    ///
    /// Blocks that a macro produced are not part of the program: of their items
    /// only `use` declarations are seen.
    #[must_use]
    pub fn block_scope(&self, scope: &Scope, items: &Arc<[Item]>) -> Scope {
        if items.is_empty() {
            return scope.clone();
        }
        if let Some(module) = self.block_module(scope.at, items) {
            return Scope {
                at: module,
                uses: scope.uses.clone(),
            };
        }
        let leaves: Vec<UseLeaf> = items
            .iter()
            .filter_map(|item| match &item.kind {
                ItemKind::Use(leaves) => Some(leaves),
                _ => None,
            })
            .flatten()
            .cloned()
            .collect();
        if leaves.is_empty() {
            return scope.clone();
        }
        Scope {
            at: scope.at,
            uses: Some(Arc::new(LocalUses {
                leaves,
                outer: scope.uses.clone(),
            })),
        }
    }

    /// The crate a scope belongs to.
    pub fn scope_crate(&self, scope: &Scope) -> CrateId {
        self.def(scope.at).krate
    }

    /// What a path means. Locals are the caller's business and come before.
    ///
    /// `<T as Trait>::f` gives the trait with what is left after it; `<T>::f` gives
    /// `T`, when it is a path, with all segments left.
    pub fn resolve(&self, scope: &Scope, path: &Path, ns: Namespace) -> Resolved {
        if let Some(qself) = &path.qself {
            let (ty, position) = &**qself;
            let position = (*position).min(path.segments.len());
            if position > 0 {
                let trait_ = &path.segments[..position];
                let found =
                    self.resolve_segments(scope, trait_, path.leading_colon, Namespace::Type);
                return with_rest(&found, &path.segments[position..]);
            }
            return match ty {
                TypeRef::Path(p) => {
                    let found = self.resolve(scope, p, Namespace::Type);
                    with_rest(&found, &path.segments)
                }
                _ => Resolved::Unresolved,
            };
        }
        self.resolve_segments(scope, path.segments.as_slice(), path.leading_colon, ns)
    }

    /// As [`Program::resolve`] for bare names.
    pub fn resolve_names(
        &self,
        scope: &Scope,
        names: &[Name],
        leading_colon: bool,
        ns: Namespace,
    ) -> Resolved {
        self.resolve_segments(scope, names, leading_colon, ns)
    }

    /// As [`Program::resolve`] for a single name.
    pub fn resolve_name(&self, scope: &Scope, name: Name, ns: Namespace) -> Resolved {
        self.resolve_segments(scope, [name].as_slice(), false, ns)
    }

    /// The path of a derive written on `def` under a name of the file's own
    /// (`use thiserror::Error as ThisError`), as far as its last segment says anything.
    pub fn derive_name(&self, def: DefId, written: Name) -> Name {
        const USUAL: [&str; 11] = [
            "Debug",
            "Clone",
            "Copy",
            "PartialEq",
            "Eq",
            "PartialOrd",
            "Ord",
            "Hash",
            "Default",
            "Serialize",
            "Deserialize",
        ];
        if USUAL.contains(&written.as_str()) || written.contains("::") {
            return written;
        }
        match self.resolve_name(&self.scope_of(def), written, Namespace::Macro) {
            Resolved::Extern(path) => path,
            _ => written,
        }
    }

    /// What a plain name in a pattern names instead of binding: a constant, a static, a
    /// struct or a variant. `None`: it binds. (A path into an unknown crate never keeps a
    /// name from binding.)
    pub fn resolve_pattern(&self, scope: &Scope, name: Name) -> Option<DefId> {
        match self.resolve_name(scope, name, Namespace::Value) {
            Resolved::Def { def, rest: 0 } => matches!(
                self.def(def).kind,
                DefKind::Const(_) | DefKind::Static(_) | DefKind::Struct(_) | DefKind::Variant(_)
            )
            .then_some(def),
            _ => None,
        }
    }

    fn resolve_segments<S: Segments + ?Sized>(
        &self,
        scope: &Scope,
        segments: &S,
        leading_colon: bool,
        ns: Namespace,
    ) -> Resolved {
        if segments.len() == 0 {
            return Resolved::Unresolved;
        }
        if let Some(uses) = &scope.uses
            && !leading_colon
            && let Some(found) = self.through_uses(scope.at, uses, segments, ns)
        {
            return found;
        }
        Lookup {
            program: self,
            skip: NO_IMPORT,
        }
        .resolve(scope.at, segments, leading_colon, ns)
    }

    /// A path whose first name a macro-made block imports.
    fn through_uses<S: Segments + ?Sized>(
        &self,
        at: DefId,
        uses: &Arc<LocalUses>,
        segments: &S,
        ns: Namespace,
    ) -> Option<Resolved> {
        let first = segments.name(0);
        let rest: Vec<Name> = (1..segments.len()).map(|i| segments.name(i)).collect();
        let mut level = Some(uses);
        while let Some(uses) = level {
            let outer = Scope {
                at,
                uses: uses.outer.clone(),
            };
            let named = uses
                .leaves
                .iter()
                .filter(|leaf| leaf.binds == UseBinds::Name(first));
            let globs = uses
                .leaves
                .iter()
                .filter(|leaf| leaf.binds == UseBinds::Glob);
            let tries = named
                .map(|leaf| (leaf, leaf.path.clone()))
                .chain(globs.map(|leaf| {
                    let mut path = leaf.path.clone();
                    path.push(first);
                    (leaf, path)
                }));
            for (leaf, mut path) in tries {
                path.extend_from_slice(&rest);
                let found = self.resolve_names(&outer, &path, leaf.leading_colon, ns);
                let glob_guess =
                    leaf.binds == UseBinds::Glob && matches!(found, Resolved::Extern(_));
                if found != Resolved::Unresolved && !glob_guess {
                    return Some(found);
                }
            }
            level = uses.outer.as_ref();
        }
        None
    }

    /// The traits that methods may come from here: those named in scope (imports as
    /// `_` too), and the prelude's. Sorted, each once.
    pub fn traits_in_scope(&self, scope: &Scope) -> Vec<DefId> {
        let mut found = Vec::new();
        let mut at = Some(scope.at);
        while let Some(id) = at {
            if let Some(module) = self.module(id) {
                found.extend_from_slice(self.traits_of(module));
            }
            if matches!(self.def(id).kind, DefKind::Trait(_)) {
                found.push(id);
            }
            at = if self.is_named_module(id) {
                None
            } else {
                self.def(id).parent
            };
        }
        found.extend_from_slice(self.prelude_traits.get_or_init(|| {
            let types = self
                .prelude
                .values()
                .filter_map(|t| t[slot(Namespace::Type)]);
            self.only_traits(types)
        }));
        let mut uses = scope.uses.as_ref();
        while let Some(level) = uses {
            for leaf in &level.leaves {
                let outer = Scope {
                    at: scope.at,
                    uses: level.outer.clone(),
                };
                if leaf.binds != UseBinds::Glob
                    && let Resolved::Def { def, rest: 0 } =
                        self.resolve_names(&outer, &leaf.path, leaf.leading_colon, Namespace::Type)
                    && matches!(self.def(def).kind, DefKind::Trait(_))
                {
                    found.push(def);
                }
            }
            uses = level.outer.as_ref();
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    fn traits_of<'a>(&self, module: &'a Module) -> &'a [DefId] {
        module.traits.get_or_init(|| {
            let types = module
                .names
                .values()
                .filter_map(|b| b[slot(Namespace::Type)].map(|b| b.target));
            self.only_traits(types.chain(module.anonymous.iter().map(|id| Target::Def(*id))))
        })
    }

    fn only_traits(&self, targets: impl Iterator<Item = Target>) -> Box<[DefId]> {
        targets
            .filter_map(|target| match target {
                Target::Def(id) => Some(id),
                Target::Extern(_) => None,
            })
            .filter(|id| matches!(self.def(*id).kind, DefKind::Trait(_)))
            .collect()
    }
}

/// `found` with more segments after it.
fn with_rest(found: &Resolved, more: &[PathSegment]) -> Resolved {
    let n = more.len();
    match *found {
        Resolved::Def { def, rest } => Resolved::Def {
            def,
            rest: rest + n,
        },
        Resolved::Prim { name, rest } => Resolved::Prim {
            name,
            rest: rest + n,
        },
        Resolved::SelfType { owner, rest } => Resolved::SelfType {
            owner,
            rest: rest + n,
        },
        Resolved::Param { owner, name, rest } => Resolved::Param {
            owner,
            name,
            rest: rest + n,
        },
        Resolved::Extern(path) => Resolved::Extern(joined(path, more, 0)),
        Resolved::Unresolved => Resolved::Unresolved,
    }
}
