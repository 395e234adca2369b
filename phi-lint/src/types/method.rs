//! Which method a call by name reaches: autoderef, autoref, inherent before traits.

use std::sync::Arc;

use super::autoderef::MAX_DEREFS;
use super::index::Head;
use super::solve::Ctx;
use super::unify::clash;
use super::{Args, TraitRef, Ty, subst};
use crate::names::{DefId, DefKind, Namespace};
use crate::span::Name;

/// A method found.
#[derive(Clone, Debug)]
pub(super) struct Pick {
    /// A function of an inherent impl or of a trait.
    pub(super) func: DefId,
    /// Arguments of its parent: the impl's, or the trait's with `Self` first.
    pub(super) parent_args: Args,
    /// For each dereference of the receiver `None` or the type whose `Deref` was used.
    pub(super) derefs: Vec<Option<Ty>>,
    /// `&`/`&mut` put in front.
    pub(super) autoref: Option<bool>,
    /// The receiver as the method sees it.
    pub(super) receiver: Ty,
}

/// A function that may be meant, before the receiver is compared.
enum Candidate {
    Inherent(DefId),
    /// A function of a trait that a bound gives for exactly this type.
    Bound(DefId, Args),
}

struct Probe {
    steps: Vec<(Ty, Vec<Option<Ty>>)>,
    inherent: Vec<Candidate>,
}

impl Ctx<'_, '_> {
    /// The types a receiver can be dereferenced to, itself first, and what each step was.
    pub(super) fn autoderef(&mut self, ty: &Ty) -> Vec<(Ty, Vec<Option<Ty>>)> {
        let mut steps = vec![(self.table.shallow(ty), Vec::new())];
        while steps.len() < MAX_DEREFS {
            let Some((last, derefs)) = steps.last().cloned() else {
                break;
            };
            let Some((next, via)) = self.deref_once(&last) else {
                break;
            };
            if steps.iter().any(|(t, _)| *t == next) {
                break;
            }
            let mut derefs = derefs;
            derefs.push(via);
            steps.push((next, derefs));
        }
        if let Some((Ty::Array(item), derefs)) = steps.last().cloned() {
            steps.push((Ty::Slice(item), derefs));
        }
        steps
    }

    /// Finds the method `name` for a receiver. `in_scope` says which traits are
    /// imported, to prefer them; the input need not compile against our models.
    pub(super) fn probe(
        &mut self,
        receiver: &Ty,
        name: Name,
        arity: usize,
        in_scope: &mut dyn FnMut(DefId) -> bool,
    ) -> Option<Pick> {
        let steps = self.autoderef(receiver);
        let mut inherent = Vec::new();
        for (ty, _) in &steps {
            self.inherent_candidates(ty, name, &mut inherent);
        }
        let probe = Probe { steps, inherent };
        let traits: Vec<DefId> = self
            .db
            .index
            .trait_fns(name)
            .iter()
            .copied()
            .filter(|f| self.is_method(*f))
            .collect();
        // With the right number of arguments first (`cfg`-dependent twins and foreign
        // traits of the same method name differ there), and of the traits those that are
        // imported; then whatever fits, as macros and missing crates hide imports.
        let imported: Vec<DefId> = traits
            .iter()
            .copied()
            .filter(|f| self.db.program.def(*f).parent.is_some_and(&mut *in_scope))
            .collect();
        for strict in [true, false] {
            if let Some(pick) = self.pick(&probe, &imported, arity, strict) {
                return Some(pick);
            }
            if imported.len() < traits.len()
                && let Some(pick) = self.pick(&probe, &traits, arity, strict)
            {
                return Some(pick);
            }
            if probe.inherent.is_empty() && traits.is_empty() {
                break;
            }
        }
        None
    }

    fn pick(
        &mut self,
        probe: &Probe,
        traits: &[DefId],
        arity: usize,
        strict: bool,
    ) -> Option<Pick> {
        for (ty, derefs) in &probe.steps {
            if matches!(ty, Ty::Unknown) {
                continue;
            }
            for autoref in [None, Some(false), Some(true)] {
                let receiver = match autoref {
                    None => ty.clone(),
                    Some(m) => ty.clone().by_ref(m),
                };
                let found = self
                    .pick_inherent(&probe.inherent, &receiver, arity, strict)
                    .or_else(|| self.pick_trait(traits, &receiver, arity, strict));
                if let Some((func, parent_args)) = found {
                    return Some(Pick {
                        func,
                        parent_args,
                        derefs: derefs.clone(),
                        autoref,
                        receiver,
                    });
                }
            }
        }
        None
    }

    fn is_method(&self, func: DefId) -> bool {
        matches!(&self.db.program.def(func).kind, DefKind::Fn(f) if f.self_param.is_some())
    }

    fn arity_fits(&self, func: DefId, arity: usize) -> bool {
        matches!(&self.db.program.def(func).kind, DefKind::Fn(f) if f.params.len() == arity)
    }

    fn inherent_candidates(&mut self, ty: &Ty, name: Name, into: &mut Vec<Candidate>) {
        let db = self.db;
        if let Some(head) = Head::of(ty) {
            let own = db.index.inherent(head, name);
            let foreign = db.index.extern_trait(head, name);
            for func in own.iter().chain(foreign) {
                if self.is_method(*func) {
                    into.push(Candidate::Inherent(*func));
                }
            }
        }
        if let Ty::Infer(_) = ty {
            // A number literal: any numeric type has the method, `i32` will do.
            let default = match ty {
                Ty::Infer(v) => self.table.default_of(*v),
                _ => Ty::Unknown,
            };
            if let Some(head) = Head::of(&default) {
                for func in db.index.inherent(head, name) {
                    if self.is_method(*func) {
                        into.push(Candidate::Inherent(*func));
                    }
                }
            }
        }
        let mut bounds = self.own_bounds(ty);
        if let Ty::Param(..) | Ty::Assoc(..) | Ty::Opaque(..) = ty {
            let env = self.env.clone();
            bounds.extend(env.iter().filter(|p| p.ty == *ty).map(|p| p.bound.clone()));
        }
        for bound in bounds {
            let Ok(def) = bound.def else { continue };
            if let Some(func) = db.item(def, name, Namespace::Value)
                && self.is_method(func)
            {
                let args = subst::concat(std::slice::from_ref(ty), &bound.args);
                into.push(Candidate::Bound(func, args));
            }
        }
    }

    fn pick_inherent(
        &mut self,
        candidates: &[Candidate],
        receiver: &Ty,
        arity: usize,
        strict: bool,
    ) -> Option<(DefId, Args)> {
        let db = self.db;
        let mut matching: Vec<(DefId, Args, bool)> = Vec::new();
        for candidate in candidates {
            let func = match candidate {
                Candidate::Inherent(func) | Candidate::Bound(func, _) => *func,
            };
            if strict && !self.arity_fits(func, arity) {
                continue;
            }
            let Some(sig) = db.fn_sig(func) else { continue };
            let Some(self_param) = sig.params.first() else {
                continue;
            };
            if matches!(candidate, Candidate::Inherent(_)) && clash(self_param, receiver, 2) {
                continue;
            }
            let snapshot = self.snapshot();
            let args = match candidate {
                Candidate::Inherent(_) => self.table.fresh_args(db.parent_count(func)),
                Candidate::Bound(_, args) => args.clone(),
            };
            let want = subst(self_param, &args);
            let want = self.normalize_at(&want, 1, false);
            let fits = self.table.unify(&want, receiver);
            if fits && candidates.len() == 1 {
                self.table.commit();
                return Some((func, args));
            }
            self.rollback(&snapshot);
            if fits {
                let in_bound = matches!(candidate, Candidate::Bound(..));
                let bound_args = match candidate {
                    Candidate::Bound(_, args) => args.clone(),
                    Candidate::Inherent(_) => Arc::from([]),
                };
                matching.push((func, bound_args, in_bound));
            }
        }
        if matching.len() > 1 && !matching[0].2 {
            // `impl Wrapper<A> { fn f }` beside `impl<T: B> Wrapper<T> { fn f }`.
            let keep: Vec<bool> = matching
                .iter()
                .map(|(func, ..)| self.impl_bounds_may_hold(*func, receiver))
                .collect();
            let mut keep = keep.into_iter();
            matching.retain(|_| keep.next().unwrap_or(true));
        }
        let (func, args, in_bound) = matching.into_iter().next()?;
        let args = if in_bound {
            args
        } else {
            self.table.fresh_args(db.parent_count(func))
        };
        let sig = db.fn_sig(func)?;
        let want = subst(sig.params.first()?, &args);
        let want = self.normalize_at(&want, 1, false);
        self.table.unify(&want, receiver);
        Some((func, args))
    }

    fn impl_bounds_may_hold(&mut self, func: DefId, receiver: &Ty) -> bool {
        let db = self.db;
        let Some(parent) = db.program.def(func).parent else {
            return true;
        };
        let generics = db.generics(parent);
        if generics.predicates.is_empty() {
            return true;
        }
        let Some(sig) = db.fn_sig(func) else {
            return true;
        };
        let Some(self_param) = sig.params.first() else {
            return true;
        };
        let snapshot = self.snapshot();
        let args = self.table.fresh_args(generics.names.len());
        self.table.unify(&subst(self_param, &args), receiver);
        let ok = generics.predicates.iter().all(|p| {
            let ty = subst(&p.ty, &args);
            let ty = self.normalize_at(&ty, 1, false);
            let bound = super::subst::subst_trait(&p.bound, &args);
            let bound = self.normalize_bound_at(&bound, 1, false);
            self.holds(&ty, &bound, 1) != Some(false)
        });
        self.rollback(&snapshot);
        ok
    }

    fn pick_trait(
        &mut self,
        traits: &[DefId],
        receiver: &Ty,
        arity: usize,
        strict: bool,
    ) -> Option<(DefId, Args)> {
        let db = self.db;
        let mut matching: Vec<(DefId, DefId)> = Vec::new();
        for func in traits {
            if strict && !self.arity_fits(*func, arity) {
                continue;
            }
            let Some(parent) = db.program.def(*func).parent else {
                continue;
            };
            let Some(sig) = db.fn_sig(*func) else {
                continue;
            };
            if sig.params.first().is_none_or(|p| clash(p, receiver, 2)) {
                continue;
            }
            let snapshot = self.snapshot();
            let fits = self
                .match_trait_fn(*func, parent, receiver)
                .is_some_and(|args| {
                    let self_ty = self.table.shallow(&args[0]);
                    if let Ty::Unknown | Ty::Extern(..) = self_ty
                        && self.table.open_root(&self_ty).is_none()
                    {
                        // Only what is written down for it.
                        return matches!(
                            self.select(&self_ty, &bound_of(parent, &args), 0, false),
                            super::select::Selected::Impl(..)
                        );
                    }
                    self.holds(&self_ty, &bound_of(parent, &args), 0) != Some(false)
                });
            self.rollback(&snapshot);
            if fits {
                matching.push((*func, parent));
            }
        }
        if matching.len() > 1 {
            // What certainly holds before what may.
            let certain = matching.iter().copied().find(|(func, parent)| {
                let snapshot = self.snapshot();
                let holds = self
                    .match_trait_fn(*func, *parent, receiver)
                    .is_some_and(|args| {
                        self.holds(&args[0], &bound_of(*parent, &args), 0) == Some(true)
                    });
                self.rollback(&snapshot);
                holds
            });
            if let Some(certain) = certain {
                matching = vec![certain];
            }
        }
        let (func, parent) = matching.into_iter().next()?;
        let args = self.match_trait_fn(func, parent, receiver)?;
        Some((func, args))
    }

    /// The trait's arguments, `Self` first, under which the function takes that receiver.
    fn match_trait_fn(&mut self, func: DefId, trait_: DefId, receiver: &Ty) -> Option<Args> {
        let db = self.db;
        let sig = db.fn_sig(func)?;
        let args = self.table.fresh_args(db.generic_count(trait_));
        let want = subst(sig.params.first()?, &args);
        self.table.unify(&want, receiver).then_some(args)
    }

    /// The associated function or constant `name` of a type, with the arguments
    /// of its parent and fresh own ones: inherent, or of a trait it implements.
    pub(super) fn assoc_value(
        &mut self,
        ty: &Ty,
        name: Name,
        mut in_scope: Option<&mut dyn FnMut(DefId) -> bool>,
    ) -> Option<(DefId, Args)> {
        let db = self.db;
        let ty = self.table.shallow(ty);
        let with_own = |ctx: &mut Self, func: DefId, parent: &[Ty]| {
            let own = db.generic_count(func).saturating_sub(parent.len());
            let own = ctx.table.fresh_args(own);
            subst::concat(parent, &own)
        };
        // Inherent.
        if let Some(head) = Head::of(&ty) {
            let lists = [
                db.index.inherent(head, name),
                db.index.extern_trait(head, name),
            ];
            let mut found: Vec<DefId> = Vec::new();
            for item in lists.into_iter().flatten() {
                if matches!(db.program.def(*item).kind, DefKind::TypeAlias(_)) {
                    continue;
                }
                let Some(parent) = db.program.def(*item).parent else {
                    continue;
                };
                let snapshot = self.snapshot();
                let args = self.table.fresh_args(db.generic_count(parent));
                let self_ty = subst(&db.self_ty(parent), &args);
                let fits = self.table.unify(&self_ty, &ty);
                self.rollback(&snapshot);
                if fits {
                    found.push(*item);
                }
            }
            if let Some(item) = found.first().copied() {
                let parent = db.program.def(item).parent?;
                let args = self.table.fresh_args(db.generic_count(parent));
                let self_ty = subst(&db.self_ty(parent), &args);
                if found.len() == 1 || !matches!(ty, Ty::Infer(_)) {
                    self.table.unify(&self_ty, &ty);
                }
                return Some((item, with_own(self, item, &args)));
            }
        }
        // Bounds of a parameter, `dyn`, `impl` or associated type.
        let mut bounds = self.own_bounds(&ty);
        let env = self.env.clone();
        bounds.extend(env.iter().filter(|p| p.ty == ty).map(|p| p.bound.clone()));
        for bound in bounds {
            if let Ok(def) = bound.def
                && let Some(item) = db.item(def, name, Namespace::Value)
            {
                let args = subst::concat(std::slice::from_ref(&ty), &bound.args);
                return Some((item, with_own(self, item, &args)));
            }
        }
        if let Ty::Unknown = ty {
            return None;
        }
        // Traits the type implements.
        let mut matching: Vec<(DefId, DefId, bool)> = Vec::new();
        for item in db.index.trait_fns(name) {
            let Some(parent) = db.program.def(*item).parent else {
                continue;
            };
            let snapshot = self.snapshot();
            let rest = self
                .table
                .fresh_args(db.generic_count(parent).saturating_sub(1));
            let args = subst::concat(std::slice::from_ref(&ty), &rest);
            let holds = self.holds(&ty, &bound_of(parent, &args), 0);
            self.rollback(&snapshot);
            if holds != Some(false) {
                matching.push((*item, parent, holds == Some(true)));
            }
        }
        if matching.len() > 1
            && let Some(in_scope) = &mut in_scope
            && matching.iter().any(|(_, t, _)| in_scope(*t))
        {
            matching.retain(|(_, t, _)| in_scope(*t));
        }
        if matching.iter().any(|m| m.2) {
            matching.retain(|m| m.2);
        }
        let (item, parent, certain) = matching.into_iter().next()?;
        if matches!(ty, Ty::Extern(..)) && !certain {
            return None;
        }
        let rest = self
            .table
            .fresh_args(db.generic_count(parent).saturating_sub(1));
        let args = subst::concat(std::slice::from_ref(&ty), &rest);
        Some((item, with_own(self, item, &args)))
    }
}

pub(super) fn bound_of(trait_: DefId, args: &[Ty]) -> TraitRef {
    TraitRef {
        def: Ok(trait_),
        args: args.get(1..).unwrap_or(&[]).into(),
        bindings: Arc::from([]),
    }
}
