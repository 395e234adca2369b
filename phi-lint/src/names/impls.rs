//! Impls by the trait they implement and by the head of their type.

use rustc_hash::FxHashMap;

use super::{DefId, DefKind, Namespace, Program, Resolved};
use crate::span::Name;
use crate::syntax::ast::TypeRef;

/// The outermost constructor of a type: what tells most impls apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Head {
    /// A struct, enum or union.
    Adt(DefId),
    /// A type nobody has the source of, by its full path.
    Extern(Name),
    /// A primitive.
    Prim(Name),
    /// `&T` (`false`), `&mut T` (`true`).
    Ref(bool),
    /// `*const T` (`false`), `*mut T` (`true`).
    Ptr(bool),
    /// `[T]`
    Slice,
    /// `[T; N]`
    Array,
    /// A tuple of that many.
    Tuple(u32),
    /// `fn(…) -> …` with that many parameters.
    Fn(u32),
    /// `dyn Trait`, the first bound if it could be resolved.
    Dyn(Option<DefId>),
    /// `!`
    Never,
    /// A type parameter, a projection, or something not understood: may be any type.
    Any,
}

/// The trait of an impl.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ImplTrait {
    /// A trait of the workspace or a model.
    Def(DefId),
    /// A trait nobody has the source of, by its full path (or as written, when nothing else is known).
    Extern(Name),
}

/// Aliases followed before giving up: longer chains are cycles.
const MAX_ALIASES: usize = 16;

#[derive(Debug, Default)]
pub(super) struct ImplIndex {
    all: Vec<DefId>,
    info: FxHashMap<DefId, (Head, Option<ImplTrait>)>,
    by_trait: FxHashMap<ImplTrait, Vec<DefId>>,
    inherent: FxHashMap<Head, Vec<DefId>>,
    of_traits: FxHashMap<Head, Vec<DefId>>,
}

impl Program {
    pub(super) fn index_impls(&mut self) {
        let mut index = ImplIndex::default();
        for (id, def) in self.defs() {
            let DefKind::Impl(ast) = &def.kind else {
                continue;
            };
            let head = self.head(id, &ast.self_ty);
            let scope = self.scope_of(id);
            let trait_ =
                ast.trait_
                    .as_ref()
                    .map(|path| match self.resolve(&scope, path, Namespace::Type) {
                        Resolved::Def { def, rest: 0 } => ImplTrait::Def(def),
                        Resolved::Extern(path) => ImplTrait::Extern(path),
                        _ => {
                            let names: Vec<&str> =
                                path.segments.iter().map(|s| s.name.as_str()).collect();
                            ImplTrait::Extern(Name::from(&names.join("::")))
                        }
                    });
            index.all.push(id);
            index.info.insert(id, (head, trait_));
            match trait_ {
                Some(trait_) => {
                    index.by_trait.entry(trait_).or_default().push(id);
                    index.of_traits.entry(head).or_default().push(id);
                }
                None => index.inherent.entry(head).or_default().push(id),
            }
        }
        self.impls = index;
    }

    /// The head of a type written at a definition; aliases are followed.
    pub fn head(&self, at: DefId, ty: &TypeRef) -> Head {
        let mut at = at;
        let mut ty = ty.clone();
        for _ in 0..MAX_ALIASES {
            let next = match &ty {
                TypeRef::Ref(mutable, _) => return Head::Ref(*mutable),
                TypeRef::Ptr(mutable, _) => return Head::Ptr(*mutable),
                TypeRef::Slice(_) => return Head::Slice,
                TypeRef::Array(_) => return Head::Array,
                TypeRef::Tuple(parts) => return Head::Tuple(parts.len() as u32),
                TypeRef::Fn(params, _) => return Head::Fn(params.len() as u32),
                TypeRef::Never => return Head::Never,
                TypeRef::Impl(_) | TypeRef::Infer | TypeRef::Other => return Head::Any,
                TypeRef::Dyn(bounds) => {
                    let first = bounds
                        .first()
                        .map(|b| self.resolve(&self.scope_of(at), &b.path, Namespace::Type));
                    return Head::Dyn(match first {
                        Some(Resolved::Def { def, rest: 0 }) => Some(def),
                        _ => None,
                    });
                }
                TypeRef::Path(path) => {
                    match self.resolve(&self.scope_of(at), path, Namespace::Type) {
                        Resolved::Def { def, rest: 0 } => match &self.def(def).kind {
                            DefKind::Struct(_) | DefKind::Enum(_) => return Head::Adt(def),
                            DefKind::TypeAlias(alias) => {
                                let Some(ty) = alias.ty.clone() else {
                                    return Head::Any;
                                };
                                (def, ty)
                            }
                            DefKind::Trait(_) => return Head::Dyn(Some(def)),
                            _ => return Head::Any,
                        },
                        Resolved::Extern(path) => return Head::Extern(path),
                        Resolved::Prim { name, rest: 0 } => return Head::Prim(name),
                        Resolved::SelfType { owner, rest: 0 } => match &self.def(owner).kind {
                            DefKind::Impl(i) if owner != at => (owner, i.self_ty.clone()),
                            _ => return Head::Any,
                        },
                        _ => return Head::Any,
                    }
                }
            };
            (at, ty) = next;
        }
        Head::Any
    }

    /// All impls in order of ids.
    pub fn impls(&self) -> &[DefId] {
        &self.impls.all
    }

    /// The head of an impl's type; [`Head::Any`] for blanket impls and for what is not an impl.
    pub fn impl_head(&self, def: DefId) -> Head {
        self.impls.info.get(&def).map_or(Head::Any, |i| i.0)
    }

    /// The trait of an impl; `None` for inherent ones.
    pub fn impl_trait(&self, def: DefId) -> Option<ImplTrait> {
        self.impls.info.get(&def).and_then(|i| i.1)
    }

    /// The impls of a trait, blanket ones included.
    pub fn impls_of(&self, trait_: ImplTrait) -> &[DefId] {
        self.impls.by_trait.get(&trait_).map_or(&[], Vec::as_slice)
    }

    /// As [`Program::impls_of`] for a trait with a definition.
    pub fn impls_of_trait(&self, trait_: DefId) -> &[DefId] {
        self.impls_of(ImplTrait::Def(trait_))
    }

    /// Inherent impls for types with that head.
    pub fn inherent_impls(&self, head: Head) -> &[DefId] {
        self.impls.inherent.get(&head).map_or(&[], Vec::as_slice)
    }

    /// Trait impls for types with that head; with [`Head::Any`] the blanket ones.
    pub fn trait_impls(&self, head: Head) -> &[DefId] {
        self.impls.of_traits.get(&head).map_or(&[], Vec::as_slice)
    }
}
