//! Dereferencing, and the public questions about closed types.

use std::sync::Arc;

use super::select::Selected;
use super::solve::{Ctx, Projected};
use super::subst::subst_trait;
use super::{Args, Callee, Dispatch, Predicate, TraitRef, Ty, TypeDb, subst};
use crate::names::{DefId, DefKind, Namespace};
use crate::span::Name;

/// Dereferences followed from one receiver.
pub(super) const MAX_DEREFS: usize = 12;

impl Ctx<'_, '_> {
    /// `*ty`: the type behind it and the trait and `Self` of an overloaded `deref`.
    pub(super) fn deref_once(&mut self, ty: &Ty) -> Option<(Ty, Option<Ty>)> {
        let ty = self.table.shallow(ty);
        match &ty {
            Ty::Ref(_, inner) => return Some((self.table.shallow(inner), None)),
            Ty::Adt(def, args) if Some(*def) == self.db.lang.boxed => {
                return args.first().map(|t| (self.table.shallow(t), None));
            }
            Ty::Adt(..) | Ty::Param(..) | Ty::Assoc(..) | Ty::Opaque(..) => {}
            _ => return None,
        }
        let deref = TraitRef {
            def: Ok(self.db.lang.deref?),
            args: Arc::from([]),
            bindings: Arc::from([]),
        };
        if matches!(ty, Ty::Adt(..)) || self.holds(&ty, &deref, 0) == Some(true) {
            match self.try_project(&ty, &deref, self.db.names.target, 0, true) {
                Projected::Ty(Ty::Unknown) => None,
                Projected::Ty(target) => Some((self.table.shallow(&target), Some(ty))),
                Projected::Rigid => Some((
                    Ty::Assoc(Arc::new(ty.clone()), Arc::new(deref), self.db.names.target),
                    Some(ty),
                )),
                Projected::Maybe => None,
            }
        } else {
            None
        }
    }

    /// Which function a trait's function is for the types at hand.
    pub(super) fn resolve_callee(&mut self, func: DefId, args: &Args) -> Callee {
        let db = self.db;
        let fallback = |dispatch| Callee {
            func,
            args: args.clone(),
            dispatch,
        };
        let Some(parent) = db.program.def(func).parent else {
            return fallback(Dispatch::Static);
        };
        let (DefKind::Trait(_), Some(self_ty)) = (&db.program.def(parent).kind, args.first())
        else {
            return fallback(Dispatch::Static);
        };
        let count = db.generic_count(parent);
        let bound = TraitRef {
            def: Ok(parent),
            args: args.get(1..count).unwrap_or(&[]).into(),
            bindings: Arc::from([]),
        };
        let self_ty = self.table.shallow(self_ty);
        match self.select(&self_ty, &bound, 0, true) {
            Selected::Impl(imp, imp_args) => {
                // The bounds of the impl may fix parameters its header does not.
                self.prove(&self_ty, &bound, 0, false);
                let name = db.program.def(func).name;
                let imp_args: Args = imp_args.iter().map(|t| self.table.finish(t)).collect();
                match db.item(imp, name, Namespace::Value) {
                    Some(found) => Callee {
                        func: found,
                        args: subst::concat(&imp_args, args.get(count..).unwrap_or(&[])),
                        dispatch: Dispatch::Static,
                    },
                    None => fallback(Dispatch::Static),
                }
            }
            Selected::Bound(_) => match &self_ty {
                Ty::Dyn(_) => fallback(Dispatch::Dyn),
                _ => fallback(Dispatch::Param(self_ty)),
            },
            _ => match &self_ty {
                Ty::Param(..) | Ty::Opaque(..) | Ty::Assoc(..) => {
                    fallback(Dispatch::Param(self_ty))
                }
                Ty::Dyn(_) => fallback(Dispatch::Dyn),
                _ => fallback(Dispatch::Static),
            },
        }
    }
}

impl TypeDb<'_> {
    fn ctx(&self, env: Option<DefId>) -> Ctx<'_, '_> {
        let env: Arc<[Predicate]> = match env {
            Some(def) => self.environment(def),
            None => Arc::from([]),
        };
        Ctx::new(self, env)
    }

    /// The trait as a bound, its arguments left open.
    fn open_bound(&self, ctx: &mut Ctx<'_, '_>, trait_: DefId) -> TraitRef {
        let count = self.generic_count(trait_).saturating_sub(1);
        TraitRef {
            def: Ok(trait_),
            args: ctx.table.fresh_args(count),
            bindings: Arc::from([]),
        }
    }

    /// The impl that makes `ty` implement the trait (arguments of the trait left
    /// open), with its generic arguments. `env`: the definition whose bounds are in force.
    pub fn implements(&self, ty: &Ty, trait_: DefId, env: Option<DefId>) -> Option<(DefId, Args)> {
        let mut ctx = self.ctx(env);
        let bound = self.open_bound(&mut ctx, trait_);
        match ctx.select(ty, &bound, 0, false) {
            Selected::Impl(imp, args) => {
                ctx.prove(ty, &bound, 0, false);
                Some((imp, args.iter().map(|t| ctx.table.finish(t)).collect()))
            }
            _ => None,
        }
    }

    /// Whether `ty` satisfies the trait in any way: impl, derive, bound or
    /// language rule. `None`: not known.
    pub fn satisfies(&self, ty: &Ty, trait_: DefId, env: Option<DefId>) -> Option<bool> {
        let mut ctx = self.ctx(env);
        let bound = self.open_bound(&mut ctx, trait_);
        ctx.holds(ty, &bound, 0)
    }

    /// `<ty as Trait>::name` (arguments of the trait left open).
    pub fn project(&self, ty: &Ty, trait_: DefId, name: &str) -> Ty {
        let mut ctx = self.ctx(None);
        let bound = self.open_bound(&mut ctx, trait_);
        let out = ctx.project(ty, &bound, Name::from(name));
        ctx.table.finish(&out)
    }

    /// The type with its associated types resolved as far as possible.
    pub fn normalize(&self, ty: &Ty) -> Ty {
        if !super::subst::any(ty, &mut |t| matches!(t, Ty::Assoc(..))) {
            return ty.clone();
        }
        let mut ctx = self.ctx(None);
        let out = ctx.normalize(ty);
        ctx.table.finish(&out)
    }

    /// `*ty`.
    pub fn deref(&self, ty: &Ty) -> Option<Ty> {
        let mut ctx = self.ctx(None);
        let (out, _) = ctx.deref_once(ty)?;
        Some(ctx.table.finish(&out))
    }

    /// What iterating over a value gives (`IntoIterator::Item`).
    pub fn iterated(&self, ty: &Ty) -> Ty {
        match self.lang.into_iterator {
            Some(def) => self.project(ty, def, "Item"),
            None => Ty::Unknown,
        }
    }

    /// Which function a trait's function (or any other, unchanged) is under these
    /// generic arguments: for a callee with [`Dispatch::Param`] once the caller's types are known.
    pub fn resolve_callee(&self, func: DefId, args: &Args, env: Option<DefId>) -> Callee {
        let mut ctx = self.ctx(env);
        ctx.resolve_callee(func, args)
    }

    /// The associated function or constant `name` of a type: inherent, or of a trait it implements.
    pub fn find_assoc_fn(&self, ty: &Ty, name: &str) -> Option<Callee> {
        let mut ctx = self.ctx(None);
        let (func, args) = ctx.assoc_value(ty, Name::from(name), None)?;
        let args: Args = args.iter().map(|t| ctx.table.finish(t)).collect();
        Some(ctx.resolve_callee(func, &args))
    }

    /// All impls of a trait: `(impl, type, trait with its arguments)`.
    pub fn impls_of(&self, trait_: DefId) -> &[DefId] {
        self.index
            .of_trait(trait_)
            .map_or(&[], |impls| impls.all.as_slice())
    }

    /// Bounds of a definition under generic arguments.
    pub fn predicates(&self, def: DefId, args: &[Ty]) -> Vec<Predicate> {
        self.generics(def)
            .predicates
            .iter()
            .map(|p| Predicate {
                ty: subst(&p.ty, args),
                bound: subst_trait(&p.bound, args),
            })
            .collect()
    }
}
