//! Which impl, bound or rule of the language makes a type satisfy a trait.

use std::sync::Arc;

use super::index::Head;
use super::solve::{Ctx, MAX_NESTING};
use super::subst::{any, subst_trait};
use super::unify::{VarKind, clash};
use super::{Args, TraitRef, Ty, subst};
use crate::names::{DefId, DefKind};
use crate::span::Name;

/// Searches for an impl, and comparisons with the header of one, that a body may
/// cause, nested ones included. The longest body of the published crates that are
/// measured in `benches/published` needs about a tenth of them.
const MAX_STEPS: u32 = 20_000;

/// How a bound is satisfied.
#[derive(Clone, Debug)]
pub(super) enum Selected {
    /// Not at all.
    No,
    /// Not known yet.
    Maybe,
    /// By a bound in force: of the environment, of a `dyn` or `impl` type.
    Bound(TraitRef),
    /// By an impl under these arguments.
    Impl(DefId, Args),
    /// By the language or a derive.
    Builtin,
}

impl Ctx<'_, '_> {
    /// Whether the bound holds: `None` when that cannot be told.
    pub(super) fn holds(&mut self, ty: &Ty, bound: &TraitRef, depth: u32) -> Option<bool> {
        let ty = self.table.resolve(ty);
        let key = (ty, self.table.resolve_trait(bound));
        if let Some(known) = self.held.get(&key) {
            return *known;
        }
        let snapshot = self.snapshot();
        let selected = self.select(&key.0, &key.1, depth, false);
        self.rollback(&snapshot);
        let holds = match selected {
            Selected::No => Some(false),
            Selected::Maybe => None,
            _ => Some(true),
        };
        // What was cut off by depth may hold elsewhere; what has variables changes.
        let is_open = |t: &Ty| any(t, &mut |t| matches!(t, Ty::Infer(_)));
        let cut = holds.is_none() && depth > 0;
        if !cut && !is_open(&key.0) && !key.1.args.iter().any(is_open) {
            self.held.insert(key, holds);
        }
        holds
    }

    /// Counts one step of search; `false` when the body has used up its share.
    fn spend(&mut self) -> bool {
        self.steps += 1;
        !self.is_spent()
    }

    /// Whether the body has used up its share of the search: from here on every
    /// question is answered with "not known".
    pub(super) fn is_spent(&self) -> bool {
        self.steps >= MAX_STEPS
    }

    /// Finds what satisfies a bound. When that is one thing, its header is unified with
    /// the bound. `must`: it is known to hold, so that one candidate need not be checked further.
    pub(super) fn select(&mut self, ty: &Ty, bound: &TraitRef, depth: u32, must: bool) -> Selected {
        if depth > MAX_NESTING || !self.spend() {
            return Selected::Maybe;
        }
        let ty = self.table.shallow(ty);
        if let Some(selected) = self.by_bound(&ty, bound) {
            return selected;
        }
        let Ok(def) = bound.def else {
            return Selected::Maybe;
        };
        match &ty {
            Ty::Unknown => return Selected::Maybe,
            Ty::Infer(v) if self.table.kind(*v) == Some(VarKind::General) => {
                return Selected::Maybe;
            }
            Ty::Never => return Selected::Builtin,
            _ => {}
        }
        if self.db.lang.fn_trait(def).is_some() {
            return match self.callable(&ty) {
                Some((params, _)) => {
                    if let Some(want) = bound.args.first() {
                        self.table.unify(want, &Ty::Tuple(params.into()));
                    }
                    Selected::Builtin
                }
                None => Selected::No,
            };
        }
        self.by_impl(&ty, def, bound, depth, must)
    }

    /// Through the bounds in force on the type.
    fn by_bound(&mut self, ty: &Ty, bound: &TraitRef) -> Option<Selected> {
        let mut found: Vec<TraitRef> = Vec::new();
        let env = self.env.clone();
        for p in env.iter().filter(|p| p.bound.def == bound.def) {
            let same = match (&p.ty, ty) {
                (Ty::Param(i, _), Ty::Param(j, _)) => i == j,
                (Ty::Param(..), _) | (_, Ty::Param(..) | Ty::Infer(_)) => false,
                (a, b) => {
                    let snapshot = self.snapshot();
                    let same = self.table.unify(a, b);
                    self.rollback(&snapshot);
                    same
                }
            };
            if same {
                found.push(p.bound.clone());
            }
        }
        for b in self.own_bounds(ty) {
            if b.def == bound.def {
                found.push(b);
            }
        }
        found.retain(|b| self.args_match(&b.args, &bound.args));
        if found.len() > 1 {
            // `T: Iterator, T: Iterator<Item = X>`: the one that says more.
            found.sort_by_key(|b| usize::MAX - b.bindings.len());
            let open = found.iter().any(|b| b.args != found[0].args);
            if open && self.has_open(&bound.args) {
                return Some(Selected::Maybe);
            }
        }
        let first = found.into_iter().next()?;
        for (a, b) in first.args.iter().zip(bound.args.iter()) {
            self.table.unify(a, b);
        }
        Some(Selected::Bound(first))
    }

    fn args_match(&mut self, a: &[Ty], b: &[Ty]) -> bool {
        let snapshot = self.snapshot();
        let ok = a.iter().zip(b).all(|(x, y)| self.table.unify(x, y));
        self.rollback(&snapshot);
        ok
    }

    fn has_open(&self, args: &[Ty]) -> bool {
        args.iter().any(|t| {
            any(&self.table.resolve(t), &mut |t| {
                matches!(t, Ty::Infer(_) | Ty::Unknown)
            })
        })
    }

    /// The bounds a type carries itself (`dyn`, `impl`, associated types' declarations),
    /// supertraits included.
    pub(super) fn own_bounds(&self, ty: &Ty) -> Vec<TraitRef> {
        let declared: Vec<TraitRef> = match ty {
            Ty::Dyn(bounds) | Ty::Opaque(_, _, bounds) => bounds.to_vec(),
            Ty::Assoc(_, bound, name) => {
                let Ok(def) = bound.def else {
                    return Vec::new();
                };
                let args = super::generics::assoc_args(ty);
                self.db
                    .item_bounds(def, *name)
                    .iter()
                    .map(|b| subst_trait(b, &args))
                    .collect()
            }
            _ => return Vec::new(),
        };
        declared
            .iter()
            .flat_map(|b| self.db.elaborate(ty, b))
            .collect()
    }

    fn by_impl(
        &mut self,
        ty: &Ty,
        def: DefId,
        bound: &TraitRef,
        depth: u32,
        must: bool,
    ) -> Selected {
        let db = self.db;
        let is_int = matches!(ty, Ty::Infer(_));
        let head = Head::of(ty);
        let mut matching: Vec<DefId> = Vec::new();
        if let Some(impls) = db.index.of_trait(def) {
            if is_int {
                // An integer or float literal: the impls for all numbers may apply.
                for imp in &impls.all {
                    if self.header_matches(*imp, ty, bound) {
                        matching.push(*imp);
                    }
                }
            } else {
                for imp in impls.candidates(head) {
                    if self.header_matches(imp, ty, bound) {
                        matching.push(imp);
                    }
                }
            }
        }
        let many = matching.len() > 1;
        let is_open =
            is_int || self.has_open(std::slice::from_ref(ty)) || self.has_open(&bound.args);
        if many || !must {
            // Two that hold leave an open question open, whatever the others say.
            let mut holding = 0;
            matching.retain(|imp| {
                let holds =
                    (is_open && holding > 1) || self.bounds_may_hold(*imp, ty, bound, depth);
                holding += u32::from(holds);
                holds
            });
        }
        match matching[..] {
            [] if many || self.is_spent() => Selected::Maybe,
            [] => self.by_rule(ty, def, depth),
            [imp] => self.apply(imp, ty, bound),
            [first, ..] => {
                if is_open {
                    Selected::Maybe
                } else {
                    self.apply(first, ty, bound)
                }
            }
        }
    }

    /// The first impl whose header fits.
    pub(super) fn first_impl(&mut self, ty: &Ty, def: DefId, bound: &TraitRef) -> Option<DefId> {
        let db = self.db;
        db.index
            .of_trait(def)?
            .candidates(Head::of(ty))
            .find(|imp| self.header_matches(*imp, ty, bound))
    }

    pub(super) fn apply(&mut self, imp: DefId, ty: &Ty, bound: &TraitRef) -> Selected {
        let args = self.table.fresh_args(self.db.generic_count(imp));
        self.match_header(imp, &args, ty, bound);
        Selected::Impl(imp, args)
    }

    fn match_header(&mut self, imp: DefId, args: &Args, ty: &Ty, bound: &TraitRef) -> bool {
        let header = self.db.impl_header(imp);
        let Some(implemented) = &header.1 else {
            return false;
        };
        let self_ty = subst(&header.0, args);
        let self_ty = self.normalize_at(&self_ty, 1, false);
        if !self.table.unify(&self_ty, ty) {
            return false;
        }
        for (a, b) in implemented.args.iter().zip(bound.args.iter()) {
            let a = subst(a, args);
            let a = self.normalize_at(&a, 1, false);
            if !self.table.unify(&a, b) {
                return false;
            }
        }
        true
    }

    fn header_matches(&mut self, imp: DefId, ty: &Ty, bound: &TraitRef) -> bool {
        let header = self.db.impl_header(imp);
        let Some(implemented) = &header.1 else {
            return false;
        };
        let clashes = clash(&header.0, ty, 2)
            || implemented
                .args
                .iter()
                .zip(bound.args.iter())
                .any(|(a, b)| clash(a, b, 2));
        if clashes || !self.spend() {
            return false;
        }
        let snapshot = self.snapshot();
        let args = self.table.fresh_args(self.db.generic_count(imp));
        let ok = self.match_header(imp, &args, ty, bound);
        self.rollback(&snapshot);
        ok
    }

    fn bounds_may_hold(&mut self, imp: DefId, ty: &Ty, bound: &TraitRef, depth: u32) -> bool {
        let generics = self.db.generics(imp);
        if generics.predicates.is_empty() {
            return true;
        }
        let snapshot = self.snapshot();
        let args = self.table.fresh_args(generics.names.len());
        self.match_header(imp, &args, ty, bound);
        let ok = generics.predicates.iter().all(|p| {
            let ty = subst(&p.ty, &args);
            let ty = self.normalize_at(&ty, depth + 1, false);
            let bound = subst_trait(&p.bound, &args);
            let bound = self.normalize_bound_at(&bound, depth + 1, false);
            self.holds(&ty, &bound, depth + 2) != Some(false)
        });
        self.rollback(&snapshot);
        ok
    }

    /// What holds without an impl: derives, and what the language provides.
    fn by_rule(&mut self, ty: &Ty, def: DefId, depth: u32) -> Selected {
        let name = self.db.program.def(def).name;
        match ty {
            Ty::Adt(adt, _) => {
                if self.db.derives(*adt, name)
                    || (self.db.program.in_model(*adt) && (is_structural(name) || is_serde(name)))
                {
                    Selected::Builtin
                } else {
                    Selected::No
                }
            }
            // Of a type nobody has the source of: what most types implement.
            Ty::Extern(..) if is_structural(name) || is_common(name) => Selected::Maybe,
            Ty::Ref(_, inner) if is_structural(name) || name == "Display" => {
                if name == "Clone" || name == "Copy" {
                    return Selected::Builtin;
                }
                let bound = TraitRef {
                    def: Ok(def),
                    args: Arc::from([]),
                    bindings: Arc::from([]),
                };
                match self.holds(inner, &bound, depth + 1) {
                    Some(false) => Selected::No,
                    _ => Selected::Builtin,
                }
            }
            Ty::Prim(_) | Ty::Infer(_)
                if is_structural(name)
                    || is_serde(name)
                    || matches!(name.as_str(), "Display" | "From" | "TryFrom") =>
            {
                Selected::Builtin
            }
            Ty::Tuple(_) | Ty::Array(_) | Ty::Slice(_) | Ty::Ptr(..)
                if is_structural(name) || is_serde(name) =>
            {
                Selected::Builtin
            }
            Ty::FnDef(..) | Ty::FnPtr(..) | Ty::Closure(..)
                if matches!(name.as_str(), "Clone" | "Copy" | "Debug") =>
            {
                Selected::Builtin
            }
            _ => Selected::No,
        }
    }

    /// The parameters and result of something that can be called; async
    /// callables give their futures.
    pub(super) fn callable(&mut self, ty: &Ty) -> Option<(Vec<Ty>, Ty)> {
        let mut ty = self.table.shallow(ty);
        for _ in 0..8 {
            match &ty {
                Ty::FnPtr(params, ret) | Ty::Closure(_, params, ret) => {
                    return Some((params.to_vec(), ret.as_ref().clone()));
                }
                Ty::FnDef(def, args) => {
                    let sig = self.db.fn_sig(*def)?;
                    let params = sig
                        .params
                        .iter()
                        .map(|p| self.normalize(&subst(p, args)))
                        .collect();
                    return Some((params, self.normalize(&subst(&sig.ret, args))));
                }
                Ty::Ref(_, inner) => ty = self.table.shallow(inner),
                _ => {
                    if let Some(found) = self.callable_bound(&ty) {
                        return Some(found);
                    }
                    match &ty {
                        Ty::Adt(..) => ty = self.deref_once(&ty)?.0,
                        _ => return None,
                    }
                }
            }
        }
        None
    }

    fn callable_bound(&mut self, ty: &Ty) -> Option<(Vec<Ty>, Ty)> {
        let env = self.env.clone();
        let in_force = env.iter().filter(|p| p.ty == *ty).map(|p| p.bound.clone());
        let own = match ty {
            Ty::Dyn(_) | Ty::Opaque(..) | Ty::Assoc(..) => self.own_bounds(ty),
            Ty::Param(..) => Vec::new(),
            _ => return None,
        };
        let bound = own
            .into_iter()
            .chain(in_force)
            .find(|b| b.def.is_ok_and(|d| self.db.lang.fn_trait(d).is_some()))?;
        self.fn_bound(&bound)
    }

    /// The parameters and result a bound of the `Fn` family describes.
    pub(super) fn fn_bound(&mut self, bound: &TraitRef) -> Option<(Vec<Ty>, Ty)> {
        let kind = self.db.lang.fn_trait(bound.def.ok()?)?;
        let params = match bound.args.first().map(|t| self.table.shallow(t)) {
            Some(Ty::Tuple(params)) => params.to_vec(),
            _ => Vec::new(),
        };
        let ret = bound
            .bindings
            .iter()
            .find(|(n, _)| *n == "Output")
            .map_or_else(Ty::unit, |(_, t)| t.clone());
        let ret = match kind {
            super::db::FnTrait::Sync => ret,
            super::db::FnTrait::Async => match (self.db.lang.future_type, self.db.lang.future) {
                (Some(future), _) => Ty::Adt(future, Arc::from([ret])),
                (None, Some(future)) => Ty::Dyn(Arc::from([TraitRef {
                    def: Ok(future),
                    args: Arc::from([]),
                    bindings: Arc::from([(self.db.names.output, ret)]),
                }])),
                _ => Ty::Unknown,
            },
        };
        Some((params, ret))
    }
}

impl super::TypeDb<'_> {
    /// Whether a type has a derive that implements a trait of that name.
    pub(super) fn derives(&self, adt: DefId, trait_: Name) -> bool {
        let def = self.program.def(adt);
        if !matches!(def.kind, DefKind::Struct(_) | DefKind::Enum(_)) {
            return false;
        }
        def.attrs
            .iter()
            .filter(|a| a.path == "derive")
            .flat_map(|a| &a.args)
            .any(|m| {
                let crate::syntax::ast::Meta::Path(path, _) = m else {
                    return false;
                };
                let path = self.program.derive_name(adt, *path);
                let derive = path.rsplit("::").next().unwrap_or(&path);
                derive == trait_.as_str() || derive_means(derive, trait_.as_str())
            })
    }
}

/// Derives that implement traits of another name.
fn derive_means(derive: &str, trait_: &str) -> bool {
    matches!(
        (derive, trait_),
        ("Error", "Display")
            | ("Deserialize", "DeserializeOwned")
            | ("PhiDebug", "Debug")
            | ("PhiDisplay", "Display")
            | ("PhiSerialize", "Serialize")
            | ("Snafu", "Display" | "Error")
            | ("Diagnostic", "Display" | "Error")
    )
}

/// Traits that follow the structure of a type, which stubs need not repeat.
fn is_structural(name: Name) -> bool {
    matches!(
        name.as_str(),
        "Debug" | "Clone" | "Copy" | "PartialEq" | "Eq" | "PartialOrd" | "Ord" | "Hash" | "Default"
    )
}

/// Serialization, which stubs need not repeat for every type.
fn is_serde(name: Name) -> bool {
    matches!(
        name.as_str(),
        "Serialize" | "Deserialize" | "DeserializeOwned"
    )
}

/// Traits a type of an unknown crate is likely enough to implement.
fn is_common(name: Name) -> bool {
    is_serde(name) || matches!(name.as_str(), "Display" | "Error")
}
