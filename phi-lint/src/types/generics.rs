//! Generic parameters, their bounds, and the environments bounds make.

use std::sync::Arc;

use super::lower::{Lower, anonymous_name, collect_impls, guarded};
use super::subst::subst_trait;
use super::{Generics, Predicate, TraitRef, Ty, TypeDb, subst};
use crate::names::{DefId, DefKind, Namespace, Resolved, generics_of};
use crate::span::Name;
use crate::syntax::ast::{Bound, TypeRef};

/// Supertraits followed from one bound.
const MAX_ELABORATED: usize = 128;

impl<'p> TypeDb<'p> {
    /// The impl or trait around an associated item, the enum around a variant.
    pub(super) fn generic_parent(&self, def: DefId) -> Option<DefId> {
        let parent = self.program.def(def).parent?;
        match (&self.program.def(def).kind, &self.program.def(parent).kind) {
            (DefKind::Variant(_), DefKind::Enum(_))
            | (_, DefKind::Impl(_))
            | (_, DefKind::Trait(_)) => Some(parent),
            _ => None,
        }
    }

    /// The names of a definition's generic parameters, those of its parents first.
    pub fn generic_names(&self, def: DefId) -> Arc<[Name]> {
        if let Some(names) = self.cells.names.get(def) {
            return names.clone();
        }
        let mut names: Vec<Name> = match self.generic_parent(def) {
            Some(parent) => self.generic_names(parent).to_vec(),
            None => Vec::new(),
        };
        let kind = &self.program.def(def).kind;
        if let DefKind::Trait(_) = kind {
            names.push(self.names.self_upper);
        }
        if let Some(generics) = generics_of(kind) {
            names.extend(generics.params.iter().map(|p| p.name));
        }
        if let DefKind::Fn(f) = kind {
            let mut impls = Vec::new();
            f.params
                .iter()
                .for_each(|p| collect_impls(&p.ty, &mut impls));
            for _ in impls {
                names.push(anonymous_name(names.len() as u32));
            }
        }
        self.cells.names.set(def, names.into())
    }

    /// How many generic parameters a definition has, those of its parents included.
    pub(super) fn generic_count(&self, def: DefId) -> usize {
        match self.cells.names.get(def) {
            Some(names) => names.len(),
            None => self.generic_names(def).len(),
        }
    }

    /// How many of a definition's parameters come from its parent.
    pub(super) fn parent_count(&self, def: DefId) -> usize {
        self.generic_parent(def)
            .map_or(0, |p| self.generic_count(p))
    }

    /// The parameter `name` that `owner` (or a parent of it) declares.
    pub(super) fn param(&self, owner: DefId, name: Name) -> Ty {
        match self.generic_names(owner).iter().rposition(|n| *n == name) {
            Some(i) => Ty::Param(i as u32, name),
            None => Ty::Unknown,
        }
    }

    /// The default of the `index`-th parameter, given those before it.
    pub(super) fn default_of(&self, def: DefId, index: usize, before: &[Ty]) -> Option<Ty> {
        let kind = &self.program.def(def).kind;
        let own = generics_of(kind)?;
        let first = self.parent_count(def) + usize::from(matches!(kind, DefKind::Trait(_)));
        let param = own.params.get(index.checked_sub(first)?)?;
        let default = param.default.as_ref()?;
        let ty = guarded(|| Lower::new(self, def).ty(default))?;
        Some(subst(&ty, before))
    }

    /// The generics of a definition with all bounds, parents' included.
    pub fn generics(&self, def: DefId) -> Arc<Generics> {
        if let Some(generics) = self.cells.generics.get(def) {
            return generics.clone();
        }
        let generics = guarded(|| self.lower_generics(def)).unwrap_or_default();
        self.cells.generics.set(def, Arc::new(generics))
    }

    fn lower_generics(&self, def: DefId) -> Generics {
        let names = self.generic_names(def);
        let mut predicates = match self.generic_parent(def) {
            Some(parent) => self.generics(parent).predicates.clone(),
            None => Vec::new(),
        };
        let kind = &self.program.def(def).kind;
        let mut lower = Lower::new(self, def);
        let mut bound = |lower: &mut Lower<'_, '_>, ty: &Ty, bounds: &[Bound]| {
            for b in lower.bounds(bounds, ty).iter() {
                predicates.push(Predicate {
                    ty: ty.clone(),
                    bound: b.clone(),
                });
            }
        };
        if let DefKind::Trait(t) = kind {
            bound(&mut lower, &Ty::Param(0, self.names.self_upper), &t.supers);
        }
        if let Some(written) = generics_of(kind) {
            for param in &written.params {
                let ty = self.param(def, param.name);
                bound(&mut lower, &ty, &param.bounds);
            }
            for (ty, bounds) in &written.wheres {
                let ty = lower.ty(ty);
                bound(&mut lower, &ty, bounds);
            }
        }
        if let DefKind::Fn(f) = kind {
            let mut impls = Vec::new();
            f.params
                .iter()
                .for_each(|p| collect_impls(&p.ty, &mut impls));
            let first = (names.len() - impls.len()) as u32;
            for (i, bounds) in impls.into_iter().enumerate() {
                let index = first + i as u32;
                lower.anonymous = Some(index + 1);
                let ty = Ty::Param(index, anonymous_name(index));
                bound(&mut lower, &ty, bounds);
            }
        }
        if let DefKind::Trait(_) = kind {
            predicates.insert(
                0,
                Predicate {
                    ty: Ty::Param(0, self.names.self_upper),
                    bound: TraitRef {
                        def: Ok(def),
                        args: subst::identity(&names)[1..].into(),
                        bindings: Arc::from([]),
                    },
                },
            );
        }
        Generics {
            parent: self.parent_count(def),
            names: names.to_vec(),
            predicates,
        }
    }

    /// A trait's supertraits over its own parameters.
    pub(super) fn supers(&self, def: DefId) -> Arc<[TraitRef]> {
        if let Some(supers) = self.cells.supers.get(def) {
            return supers.clone();
        }
        let DefKind::Trait(t) = &self.program.def(def).kind else {
            return Arc::from([]);
        };
        let self_ty = Ty::Param(0, self.names.self_upper);
        let supers = guarded(|| {
            let mut lower = Lower::new(self, def);
            let mut list = lower.bounds(&t.supers, &self_ty).to_vec();
            for (ty, bounds) in &t.generics.wheres {
                if is_self(ty) {
                    list.extend_from_slice(&lower.bounds(bounds, &self_ty));
                }
            }
            list
        });
        self.cells
            .supers
            .set(def, supers.unwrap_or_default().into())
    }

    /// A bound and all that follow from it through supertraits, for `self_ty`.
    pub(super) fn elaborate(&self, self_ty: &Ty, bound: &TraitRef) -> Vec<TraitRef> {
        let mut list = vec![bound.clone()];
        let mut at = 0;
        while at < list.len() && list.len() < MAX_ELABORATED {
            if let Ok(def) = list[at].def {
                let args = subst::concat(std::slice::from_ref(self_ty), &list[at].args);
                let bindings = list[at].bindings.clone();
                for sup in self.supers(def).iter() {
                    let mut sup = subst_trait(sup, &args);
                    if !bindings.is_empty() {
                        // `T: Sub<Item = X>` says `X` of the supertrait's `Item` too.
                        let inherited = bindings
                            .iter()
                            .filter(|(n, _)| sup.bindings.iter().all(|(m, _)| m != n));
                        sup.bindings = sup.bindings.iter().chain(inherited).cloned().collect();
                    }
                    if list
                        .iter()
                        .all(|known| known.def != sup.def || known.args != sup.args)
                    {
                        list.push(sup);
                    }
                }
            }
            at += 1;
        }
        list
    }

    /// All bounds that hold inside a definition, supertraits included.
    pub(super) fn environment(&self, def: DefId) -> Arc<[Predicate]> {
        if let Some(env) = self.cells.env.get(def) {
            return env.clone();
        }
        let mut env: Vec<Predicate> = Vec::new();
        for predicate in &self.generics(def).predicates {
            for bound in self.elaborate(&predicate.ty, &predicate.bound) {
                env.push(Predicate {
                    ty: predicate.ty.clone(),
                    bound,
                });
            }
        }
        self.cells.env.set(def, env.into())
    }

    /// What a trait declares of one of its associated types, over the trait's parameters.
    pub(super) fn item_bounds(&self, trait_: DefId, name: Name) -> Arc<[TraitRef]> {
        let Some(item) = self.item(trait_, name, Namespace::Type) else {
            return Arc::from([]);
        };
        if let Some(bounds) = self.cells.supers.get(item) {
            return bounds.clone();
        }
        let DefKind::TypeAlias(alias) = &self.program.def(item).kind else {
            return Arc::from([]);
        };
        let bounds = guarded(|| {
            let self_ty = Ty::Unknown;
            Lower::new(self, item).bounds(&alias.bounds, &self_ty)
        });
        self.cells
            .supers
            .set(item, bounds.unwrap_or_else(|| Arc::from([])))
    }

    /// `<base as bound>::name`.
    pub(super) fn assoc_in(&self, base: &Ty, bound: TraitRef, name: Name) -> Ty {
        if let Some((_, ty)) = bound.bindings.iter().find(|(n, _)| *n == name) {
            return ty.clone();
        }
        if let Ok(def) = bound.def
            && self.item(def, name, Namespace::Type).is_none()
            && let Some(owner) = self.elaborate(base, &bound).into_iter().skip(1).find(|b| {
                b.def
                    .is_ok_and(|d| self.item(d, name, Namespace::Type).is_some())
            })
        {
            return Ty::Assoc(Arc::new(base.clone()), Arc::new(owner), name);
        }
        Ty::Assoc(Arc::new(base.clone()), Arc::new(bound), name)
    }

    /// `base::name`, the trait to be found among the bounds of `base`. `is_self`: written `Self::name`.
    pub(super) fn assoc_named(&self, owner: DefId, base: &Ty, name: Name, is_self: bool) -> Ty {
        guarded(|| self.find_assoc(owner, base, name, is_self)).unwrap_or(Ty::Unknown)
    }

    fn find_assoc(&self, owner: DefId, base: &Ty, name: Name, is_self: bool) -> Ty {
        if let Ty::Unknown | Ty::Extern(..) = base {
            return Ty::Unknown;
        }
        // `Self::Item` in an impl: what the impl itself says.
        if is_self && let Some(imp) = self.enclosing(Some(owner), |k| matches!(k, DefKind::Impl(_)))
        {
            if let Some(item) = self.item(imp, name, Namespace::Type) {
                return self.type_of(item);
            }
            if let Some(bound) = self.impl_header(imp).1.clone() {
                for bound in self.elaborate(base, &bound) {
                    if bound
                        .def
                        .is_ok_and(|d| self.item(d, name, Namespace::Type).is_some())
                    {
                        return self.assoc_in(base, bound, name);
                    }
                }
            }
        }
        if let Ty::Assoc(_, bound, item) = base
            && let Ok(def) = bound.def
        {
            let args = assoc_args(base);
            for b in self.item_bounds(def, *item).iter() {
                let b = subst_trait(b, &args);
                if let Some(found) = self.bound_with(base, &b, name) {
                    return found;
                }
            }
        }
        self.written_bound_with(Some(owner), base, name)
            .unwrap_or(Ty::Unknown)
    }

    fn bound_with(&self, base: &Ty, bound: &TraitRef, name: Name) -> Option<Ty> {
        self.elaborate(base, bound)
            .into_iter()
            .find(|b| {
                b.def
                    .is_ok_and(|d| self.item(d, name, Namespace::Type).is_some())
            })
            .map(|b| self.assoc_in(base, b, name))
    }

    /// Looks through the bounds as they are written, lowering only the one that
    /// has the name: the bounds themselves may mention `T::Name`.
    fn written_bound_with(&self, owner: Option<DefId>, base: &Ty, name: Name) -> Option<Ty> {
        let mut at = owner;
        while let Some(def) = at {
            let kind = &self.program.def(def).kind;
            if let (DefKind::Trait(_), Ty::Param(0, _)) = (kind, base) {
                let args = subst::identity(&self.generic_names(def));
                let own = TraitRef {
                    def: Ok(def),
                    args: args[1..].into(),
                    bindings: Arc::from([]),
                };
                if self.item(def, name, Namespace::Type).is_some() {
                    return Some(self.assoc_in(base, own, name));
                }
                if let Some(found) = self.bound_with(base, &own, name) {
                    return Some(found);
                }
            }
            if let Some(written) = generics_of(kind) {
                let mut lower = Lower::new(self, def);
                let inline = written
                    .params
                    .iter()
                    .filter(|p| matches!(base, Ty::Param(_, n) if *n == p.name))
                    .map(|p| &p.bounds);
                let wheres = written
                    .wheres
                    .iter()
                    .filter(|(t, _)| self.written_as(t, base, &mut Lower::new(self, def)))
                    .map(|(_, b)| b);
                for bound in inline.chain(wheres).flatten() {
                    let Resolved::Def { def: tr, rest: 0 } =
                        self.resolve(&lower.scope, &bound.path, Namespace::Type)
                    else {
                        continue;
                    };
                    if !self.trait_has(tr, name, 0) {
                        continue;
                    }
                    if let Some(bound) = lower.bound(&bound.path, base)
                        && let Some(found) = self.bound_with(base, &bound, name)
                    {
                        return Some(found);
                    }
                }
            }
            at = self.generic_parent(def);
        }
        None
    }

    /// Whether a written where-clause subject is `base`, as far as names tell.
    fn written_as(&self, written: &TypeRef, base: &Ty, lower: &mut Lower<'_, '_>) -> bool {
        match (written, base) {
            (TypeRef::Path(p), Ty::Param(_, n)) => {
                p.qself.is_none() && p.segments.len() == 1 && p.segments[0].name == *n
            }
            (TypeRef::Path(p), Ty::Assoc(_, _, n)) => {
                p.segments.last().is_some_and(|s| s.name == *n) && lower.ty(written) == *base
            }
            _ => false,
        }
    }

    /// The trait or one of its supertraits declares that associated type.
    fn trait_has(&self, def: DefId, name: Name, depth: u32) -> bool {
        if self.item(def, name, Namespace::Type).is_some() {
            return true;
        }
        depth < 12
            && self
                .supers(def)
                .iter()
                .any(|s| s.def.is_ok_and(|d| self.trait_has(d, name, depth + 1)))
    }

    /// The nearest definition around `def` (itself included) of that kind.
    pub(super) fn enclosing(
        &self,
        def: Option<DefId>,
        is: impl Fn(&DefKind) -> bool,
    ) -> Option<DefId> {
        let mut at = def?;
        loop {
            let d = self.program.def(at);
            if is(&d.kind) {
                return Some(at);
            }
            if matches!(d.kind, DefKind::Mod) && !d.name.is_empty() {
                return None;
            }
            at = d.parent?;
        }
    }
}

/// The arguments under which a projection sees its trait: `Self`, then the trait's.
pub(super) fn assoc_args(ty: &Ty) -> super::Args {
    match ty {
        Ty::Assoc(base, bound, _) => {
            subst::concat(std::slice::from_ref(base.as_ref()), &bound.args)
        }
        _ => Arc::from([]),
    }
}

fn is_self(ty: &TypeRef) -> bool {
    matches!(ty, TypeRef::Path(p) if p.qself.is_none() && p.segments.len() == 1 && p.segments[0].name == "Self")
}
