//! Which impls and methods can apply to a type, by its head: looking one up
//! never scans all impls.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::{Ty, TypeDb};
use crate::names::{DefId, DefKind};
use crate::span::Name;

/// The outermost constructor of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Head {
    Adt(DefId),
    Extern(Name),
    Prim(Name),
    Ref(bool),
    Ptr(bool),
    Slice,
    Array,
    Tuple(usize),
    Fn,
    Dyn(DefId),
    DynExtern(Name),
    Never,
}

impl Head {
    /// `None` for parameters, variables and the unknown.
    pub(super) fn of(ty: &Ty) -> Option<Head> {
        Some(match ty {
            Ty::Adt(def, _) => Head::Adt(*def),
            Ty::Extern(name, _) => Head::Extern(*name),
            Ty::Prim(name) => Head::Prim(*name),
            Ty::Ref(m, _) => Head::Ref(*m),
            Ty::Ptr(m, _) => Head::Ptr(*m),
            Ty::Slice(_) => Head::Slice,
            Ty::Array(_) => Head::Array,
            Ty::Tuple(args) => Head::Tuple(args.len()),
            Ty::FnPtr(..) => Head::Fn,
            Ty::Dyn(bounds) => match bounds.first()?.def {
                Ok(def) => Head::Dyn(def),
                Err(name) => Head::DynExtern(name),
            },
            Ty::Never => Head::Never,
            Ty::FnDef(..)
            | Ty::Closure(..)
            | Ty::Param(..)
            | Ty::Opaque(..)
            | Ty::Assoc(..)
            | Ty::Infer(_)
            | Ty::Unknown => return None,
        })
    }
}

/// The impls of one trait.
#[derive(Default, Debug)]
pub(super) struct TraitImpls {
    by_head: FxHashMap<Head, Vec<DefId>>,
    /// For a parameter or projection: may apply to every type.
    blanket: Vec<DefId>,
    /// All, in order.
    pub(super) all: Vec<DefId>,
}

impl TraitImpls {
    /// The impls that may apply to a type with that head, then the blanket ones.
    pub(super) fn candidates(&self, head: Option<Head>) -> impl Iterator<Item = DefId> + '_ {
        head.and_then(|h| self.by_head.get(&h))
            .into_iter()
            .flatten()
            .chain(&self.blanket)
            .copied()
    }
}

/// All of them.
#[derive(Default, Debug)]
pub(super) struct ImplIndex {
    traits: FxHashMap<DefId, TraitImpls>,
    inherent: FxHashMap<(Head, Name), Vec<DefId>>,
    /// Items of impls of traits nobody has the source of.
    extern_trait: FxHashMap<(Head, Name), Vec<DefId>>,
    /// Functions and constants of traits, by name.
    trait_fns: FxHashMap<Name, Vec<DefId>>,
    /// Methods by name: the only one of the workspace, if it is the only one of all.
    by_name: FxHashMap<Name, ByName>,
}

#[derive(Debug, Clone, Copy)]
enum ByName {
    One(DefId),
    Ambiguous,
}

impl ImplIndex {
    pub(super) fn build(db: &TypeDb<'_>) -> ImplIndex {
        let program = db.program;
        let impls: Vec<DefId> = program
            .defs()
            .filter(|(_, d)| matches!(&d.kind, DefKind::Impl(i) if !i.negative))
            .map(|(id, _)| id)
            .collect();
        let headers: Vec<_> = impls.par_iter().map(|imp| db.impl_header(*imp)).collect();
        let mut index = ImplIndex::default();
        for (imp, header) in impls.iter().zip(&headers) {
            let head = Head::of(&header.0);
            let DefKind::Impl(written) = &program.def(*imp).kind else {
                continue;
            };
            match (&header.1, written.trait_.is_some()) {
                (Some(bound), _) => {
                    if let Ok(def) = bound.def {
                        let entry = index.traits.entry(def).or_default();
                        entry.all.push(*imp);
                        match head {
                            Some(head) => entry.by_head.entry(head).or_default().push(*imp),
                            None if matches!(header.0, Ty::Unknown) => {}
                            None => entry.blanket.push(*imp),
                        }
                    } else if let Some(head) = head {
                        for item in program.children(*imp) {
                            let key = (head, program.def(*item).name);
                            index.extern_trait.entry(key).or_default().push(*item);
                        }
                    }
                }
                // A marker trait: nothing to call.
                (None, true) => {}
                (None, false) => {
                    let Some(head) = head else { continue };
                    for item in program.children(*imp) {
                        let key = (head, program.def(*item).name);
                        index.inherent.entry(key).or_default().push(*item);
                    }
                }
            }
        }
        for (id, def) in program.defs() {
            let Some(parent) = def.parent else { continue };
            let in_trait = matches!(program.def(parent).kind, DefKind::Trait(_));
            if in_trait && matches!(def.kind, DefKind::Fn(_) | DefKind::Const(_)) {
                index.trait_fns.entry(def.name).or_default().push(id);
            }
            let DefKind::Fn(f) = &def.kind else { continue };
            if f.self_param.is_some() {
                // An impl of a trait repeats the trait's method; only the trait's counts.
                let repeats = matches!(&program.def(parent).kind, DefKind::Impl(i) if i.trait_.is_some())
                    && db
                        .impl_header(parent)
                        .1
                        .as_ref()
                        .is_none_or(|b| b.def.is_ok());
                if repeats {
                    continue;
                }
                index
                    .by_name
                    .entry(def.name)
                    .and_modify(|e| *e = ByName::Ambiguous)
                    .or_insert(if program.in_model(id) {
                        ByName::Ambiguous
                    } else {
                        ByName::One(id)
                    });
            }
        }
        index
    }

    /// The impls of a trait.
    pub(super) fn of_trait(&self, def: DefId) -> Option<&TraitImpls> {
        self.traits.get(&def)
    }

    /// Inherent items of that name for a type with that head.
    pub(super) fn inherent(&self, head: Head, name: Name) -> &[DefId] {
        self.inherent.get(&(head, name)).map_or(&[], Vec::as_slice)
    }

    /// Items of that name in impls of unknown traits.
    pub(super) fn extern_trait(&self, head: Head, name: Name) -> &[DefId] {
        self.extern_trait
            .get(&(head, name))
            .map_or(&[], Vec::as_slice)
    }

    /// Functions and constants that traits declare under that name.
    pub(super) fn trait_fns(&self, name: Name) -> &[DefId] {
        self.trait_fns.get(&name).map_or(&[], Vec::as_slice)
    }

    /// A guess for a method on a value of unknown type: the workspace has exactly
    /// one method of that name, and the models have none.
    pub(super) fn only_method_named(&self, name: Name) -> Option<DefId> {
        match self.by_name.get(&name) {
            Some(ByName::One(def)) => Some(*def),
            _ => None,
        }
    }
}
