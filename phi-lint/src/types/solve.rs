//! Bounds and projections that types have to satisfy, and how they inform each other.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::db::FnTrait;
use super::select::Selected;
use super::subst::{Step, any, fold, subst_trait};
use super::unify::Table;
use super::{Args, Predicate, TraitRef, Ty, TypeDb, subst};
use crate::names::{DefId, DefKind, Namespace};
use crate::span::Name;

/// Bounds that follow from bounds deeper than this are taken to hold.
pub(super) const MAX_NESTING: u32 = 12;

/// Open goals kept at most; a body with more loses some precision.
const MAX_GOALS: usize = 100_000;

/// Goals worked off in one go at most.
const MAX_STEPS: usize = 20_000;

/// Something to come back to when a variable becomes known.
#[derive(Clone, Debug)]
pub(super) enum Goal {
    /// `ty: bound`.
    Bound { ty: Ty, bound: TraitRef },
    /// `<base as bound>::name == into`.
    Project {
        base: Ty,
        bound: Arc<TraitRef>,
        name: Name,
        into: Ty,
    },
    /// An expression that needs a type first; an index the body's inference knows.
    Late { ty: Ty, index: u32 },
}

/// What a projection turned out to be.
pub(super) enum Projected {
    /// This.
    Ty(Ty),
    /// Itself: nothing more can be known here.
    Rigid,
    /// Not yet known.
    Maybe,
}

/// What a projection is of: type, bound without bindings, name.
type ProjectionKey = (Ty, Option<DefId>, Args, Name);

/// Where to return to.
pub(super) struct Snapshot {
    table: super::unify::Snapshot,
    projected: usize,
    proved: usize,
}

/// The state of solving: variables, bounds in force, open goals.
pub(super) struct Ctx<'a, 'p> {
    pub(super) db: &'a TypeDb<'p>,
    pub(super) table: Table,
    pub(super) env: Arc<[Predicate]>,
    goals: Vec<Option<Goal>>,
    waiting: FxHashMap<u32, Vec<u32>>,
    ready: Vec<u32>,
    /// Bounds on closed types that were decided already.
    pub(super) held: FxHashMap<(Ty, TraitRef), Option<bool>>,
    /// Projections made already, and in which order. An equation once found stays
    /// true, whatever its variables become; a snapshot takes back what was found in it.
    projected: FxHashMap<ProjectionKey, Ty>,
    projected_log: Vec<ProjectionKey>,
    /// Bounds already used to learn from.
    proved: FxHashSet<(Ty, TraitRef)>,
    proved_log: Vec<(Ty, TraitRef)>,
    /// Searches made so far.
    pub(super) steps: u32,
    /// Late goals whose type is known now.
    pub(super) late: Vec<u32>,
}

impl<'a, 'p> Ctx<'a, 'p> {
    pub(super) fn new(db: &'a TypeDb<'p>, env: Arc<[Predicate]>) -> Self {
        Ctx {
            db,
            table: Table::default(),
            env,
            goals: Vec::new(),
            waiting: FxHashMap::default(),
            ready: Vec::new(),
            held: FxHashMap::default(),
            projected: FxHashMap::default(),
            projected_log: Vec::new(),
            proved: FxHashSet::default(),
            proved_log: Vec::new(),
            steps: 0,
            late: Vec::new(),
        }
    }

    /// A point to return to when something was only tried.
    pub(super) fn snapshot(&mut self) -> Snapshot {
        Snapshot {
            table: self.table.snapshot(),
            projected: self.projected_log.len(),
            proved: self.proved_log.len(),
        }
    }

    /// Forgets everything since the snapshot.
    pub(super) fn rollback(&mut self, to: &Snapshot) {
        self.table.rollback(&to.table);
        for key in self.projected_log.drain(to.projected..) {
            self.projected.remove(&key);
        }
        for key in self.proved_log.drain(to.proved..) {
            self.proved.remove(&key);
        }
    }

    /// Comes back to `goal` when one of the variables becomes known.
    pub(super) fn wait(&mut self, goal: Goal, vars: &[u32]) {
        if self.goals.len() > MAX_GOALS {
            return;
        }
        let id = self.goals.len() as u32;
        self.goals.push(Some(goal));
        for var in vars {
            self.waiting.entry(*var).or_default().push(id);
        }
    }

    /// Works off every goal that can make progress.
    pub(super) fn solve(&mut self) {
        let mut rounds = 0;
        loop {
            if self.table.has_changed() {
                for var in self.table.take_changed() {
                    if let Some(ids) = self.waiting.remove(&var) {
                        self.ready.extend(ids);
                    }
                }
            }
            let Some(id) = self.ready.pop() else { break };
            rounds += 1;
            if rounds > MAX_STEPS {
                self.ready.clear();
                break;
            }
            match self.goals.get_mut(id as usize).and_then(Option::take) {
                Some(Goal::Bound { ty, bound }) => self.prove(&ty, &bound, 0, true),
                Some(Goal::Project {
                    base,
                    bound,
                    name,
                    into,
                }) => {
                    let ty = self.project(&base, &bound, name);
                    self.table.unify(&into, &ty);
                }
                Some(Goal::Late { ty, index }) => match self.table.open_root(&ty) {
                    Some(var) => self.wait(Goal::Late { ty, index }, &[var]),
                    None => self.late.push(index),
                },
                None => {}
            }
        }
    }

    /// The bounds a still open variable has to satisfy.
    pub(super) fn bounds_on(&self, var: u32) -> Vec<TraitRef> {
        let Some(ids) = self.waiting.get(&var) else {
            return Vec::new();
        };
        ids.iter()
            .filter_map(|id| match self.goals.get(*id as usize)? {
                Some(Goal::Bound { ty, bound }) if self.table.open_root(ty) == Some(var) => {
                    Some(bound.clone())
                }
                _ => None,
            })
            .collect()
    }

    /// Decides bounds that stayed ambiguous where any answer is as good as
    /// another for what the analysis asks: which items a container is made of.
    /// Returns whether there were any.
    pub(super) fn settle_containers(&mut self) -> bool {
        let mut any = false;
        for i in 0..self.goals.len() {
            let Some(Some(Goal::Bound { ty, bound })) = self.goals.get(i) else {
                continue;
            };
            let (ty, bound) = (self.table.shallow(ty), bound.clone());
            let Ok(def) = bound.def else { continue };
            if !matches!(ty, Ty::Adt(..)) || !self.db.lang.containers.contains(&Some(def)) {
                continue;
            }
            if let Some(imp) = self.first_impl(&ty, def, &bound) {
                self.goals[i] = None;
                self.apply(imp, &ty, &bound);
                any = true;
            }
        }
        any
    }

    /// Requires the bounds of a definition under generic arguments.
    pub(super) fn require(&mut self, def: DefId, args: &Args) {
        let generics = self.db.generics(def);
        for predicate in &generics.predicates {
            let ty = subst(&predicate.ty, args);
            let bound = subst_trait(&predicate.bound, args);
            self.require_bound(&ty, &bound);
        }
    }

    /// Requires one bound.
    pub(super) fn require_bound(&mut self, ty: &Ty, bound: &TraitRef) {
        let ty = self.normalize(ty);
        let bound = self.normalize_bound(bound);
        self.prove(&ty, &bound, 0, true);
    }

    /// Uses a bound that must hold (the program compiles) to learn types. What
    /// cannot be decided yet is kept as a goal if `keep`.
    pub(super) fn prove(&mut self, ty: &Ty, bound: &TraitRef, depth: u32, keep: bool) {
        if depth > MAX_NESTING {
            return;
        }
        let ty = self.table.shallow(ty);
        match self.select(&ty, bound, depth, true) {
            Selected::No => {}
            Selected::Maybe => {
                if keep {
                    let mut vars = Vec::new();
                    self.table.open_vars(&ty, &mut vars);
                    for arg in bound.args.iter() {
                        self.table.open_vars(arg, &mut vars);
                    }
                    if !vars.is_empty() {
                        self.wait(
                            Goal::Bound {
                                ty,
                                bound: bound.clone(),
                            },
                            &vars,
                        );
                    }
                }
            }
            selected => {
                let key = (self.table.resolve(&ty), self.table.resolve_trait(bound));
                if self.proved.contains(&key) {
                    return;
                }
                self.proved.insert(key.clone());
                self.proved_log.push(key);
                self.confirm(&selected, depth, keep);
                for (name, want) in bound.bindings.iter() {
                    let got = match self.project_selected(&ty, bound, *name, &selected, depth) {
                        Projected::Ty(got) => got,
                        Projected::Rigid => rigid(&ty, bound, *name),
                        Projected::Maybe => continue,
                    };
                    self.table.unify(want, &got);
                }
            }
        }
    }

    /// Learns from the bounds of a selected impl.
    fn confirm(&mut self, selected: &Selected, depth: u32, keep: bool) {
        if let Selected::Impl(imp, args) = selected {
            let generics = self.db.generics(*imp);
            for predicate in &generics.predicates {
                let ty = subst(&predicate.ty, args);
                let ty = self.normalize_at(&ty, depth + 1, keep);
                let bound = subst_trait(&predicate.bound, args);
                let bound = self.normalize_bound_at(&bound, depth + 1, keep);
                self.prove(&ty, &bound, depth + 1, keep);
            }
        }
    }

    /// `<base as bound>::name`, a variable when it is not known yet.
    pub(super) fn project(&mut self, base: &Ty, bound: &TraitRef, name: Name) -> Ty {
        self.project_at(base, bound, name, 0, true)
    }

    fn project_at(
        &mut self,
        base: &Ty,
        bound: &TraitRef,
        name: Name,
        depth: u32,
        keep: bool,
    ) -> Ty {
        match self.try_project(base, bound, name, depth, keep) {
            Projected::Ty(ty) => ty,
            Projected::Rigid => rigid(base, bound, name),
            Projected::Maybe if !keep => Ty::Unknown,
            Projected::Maybe => {
                let mut vars = Vec::new();
                self.table.open_vars(base, &mut vars);
                for arg in bound.args.iter() {
                    self.table.open_vars(arg, &mut vars);
                }
                if vars.is_empty() {
                    return Ty::Unknown;
                }
                let into = self.table.fresh_var();
                let goal = Goal::Project {
                    base: base.clone(),
                    bound: Arc::new(bound.clone()),
                    name,
                    into: into.clone(),
                };
                self.wait(goal, &vars);
                into
            }
        }
    }

    pub(super) fn try_project(
        &mut self,
        base: &Ty,
        bound: &TraitRef,
        name: Name,
        depth: u32,
        keep: bool,
    ) -> Projected {
        if depth > MAX_NESTING {
            return Projected::Ty(Ty::Unknown);
        }
        let base = self.table.shallow(base);
        match &base {
            Ty::Unknown | Ty::Extern(..) if bound.def.is_err() => {
                return Projected::Ty(Ty::Unknown);
            }
            Ty::Unknown => return Projected::Ty(Ty::Unknown),
            Ty::Ref(_, inner) if bound.def.ok() == self.db.lang.deref && name == "Target" => {
                return Projected::Ty(inner.as_ref().clone());
            }
            _ => {}
        }
        let key = (
            self.table.resolve(&base),
            bound.def.ok(),
            bound.args.iter().map(|t| self.table.resolve(t)).collect(),
            name,
        );
        if let Some(known) = self.projected.get(&key) {
            return Projected::Ty(known.clone());
        }
        let selected = self.select(&base, bound, depth, true);
        match &selected {
            Selected::No => {
                return match &base {
                    Ty::Param(..) | Ty::Assoc(..) | Ty::Opaque(..) | Ty::Dyn(_) => Projected::Rigid,
                    _ => Projected::Ty(Ty::Unknown),
                };
            }
            Selected::Maybe => return Projected::Maybe,
            _ => {}
        }
        self.confirm(&selected, depth, keep);
        let out = self.project_selected(&base, bound, name, &selected, depth);
        if let Projected::Ty(ty) = &out
            && depth + 2 < MAX_NESTING
        {
            self.projected.insert(key.clone(), ty.clone());
            self.projected_log.push(key);
        }
        out
    }

    fn project_selected(
        &mut self,
        base: &Ty,
        bound: &TraitRef,
        name: Name,
        selected: &Selected,
        depth: u32,
    ) -> Projected {
        match selected {
            Selected::Bound(found) => {
                if let Some((_, ty)) = found.bindings.iter().find(|(n, _)| *n == name) {
                    return Projected::Ty(ty.clone());
                }
                // Another bound on the same type may say it.
                let other = self.env.clone();
                let said = other.iter().find_map(|p| {
                    if p.bound.def != bound.def || p.ty != *base {
                        return None;
                    }
                    let (_, ty) = p.bound.bindings.iter().find(|(n, _)| *n == name)?;
                    Some(ty.clone())
                });
                said.map_or(Projected::Rigid, Projected::Ty)
            }
            Selected::Impl(imp, args) => {
                if let Some(item) = self.db.item(*imp, name, Namespace::Type) {
                    let ty = subst(&self.db.type_of(item), args);
                    return Projected::Ty(self.normalize_at(&ty, depth + 1, true));
                }
                let default = bound.def.ok().and_then(|tr| {
                    let item = self.db.item(tr, name, Namespace::Type)?;
                    match &self.db.program.def(item).kind {
                        DefKind::TypeAlias(a) if a.ty.is_some() => Some(self.db.type_of(item)),
                        _ => None,
                    }
                });
                match default {
                    Some(ty) => {
                        let args = subst::concat(std::slice::from_ref(base), &bound.args);
                        Projected::Ty(self.normalize_at(&subst(&ty, &args), depth + 1, true))
                    }
                    None => Projected::Ty(Ty::Unknown),
                }
            }
            Selected::Builtin => {
                if let Ok(def) = bound.def
                    && let Some(kind) = self.db.lang.fn_trait(def)
                    && let Some((_, ret)) = self.callable(base)
                {
                    let ret = match kind {
                        FnTrait::Sync => ret,
                        FnTrait::Async => self.future_output(&ret),
                    };
                    return Projected::Ty(ret);
                }
                Projected::Ty(Ty::Unknown)
            }
            Selected::No => Projected::Ty(Ty::Unknown),
            Selected::Maybe => Projected::Maybe,
        }
    }

    /// What awaiting a value gives.
    pub(super) fn future_output(&mut self, ty: &Ty) -> Ty {
        let ty = self.table.shallow(ty);
        if let Ty::Adt(def, args) = &ty
            && Some(*def) == self.db.lang.future_type
        {
            return args.first().cloned().unwrap_or(Ty::Unknown);
        }
        let names = &self.db.names;
        let plain = |def| TraitRef {
            def: Ok(def),
            args: Arc::from([]),
            bindings: Arc::from([]),
        };
        if let Some(future) = self.db.lang.future {
            match self.try_project(&ty, &plain(future), names.output, 0, true) {
                Projected::Ty(Ty::Unknown) => {}
                Projected::Ty(out) => return out,
                Projected::Rigid if self.holds(&ty, &plain(future), 0) == Some(true) => {
                    return rigid(&ty, &plain(future), names.output);
                }
                Projected::Rigid => {}
                Projected::Maybe => return self.project(&ty, &plain(future), names.output),
            }
        }
        if let Some(into) = self.db.lang.into_future {
            return match self.try_project(&ty, &plain(into), names.output, 0, true) {
                Projected::Ty(out) => out,
                _ => Ty::Unknown,
            };
        }
        Ty::Unknown
    }

    /// The type with projections resolved as far as they can be.
    pub(super) fn normalize(&mut self, ty: &Ty) -> Ty {
        self.normalize_at(ty, 0, true)
    }

    pub(super) fn normalize_at(&mut self, ty: &Ty, depth: u32, keep: bool) -> Ty {
        if depth > MAX_NESTING || !any(ty, &mut |t| matches!(t, Ty::Assoc(..))) {
            return ty.clone();
        }
        fold(ty, &mut |t| match t {
            Ty::Assoc(base, bound, name) => {
                let base = self.normalize_at(base, depth + 1, keep);
                let bound = self.normalize_bound_at(bound, depth + 1, keep);
                Step::Replace(self.project_at(&base, &bound, *name, depth + 1, keep))
            }
            _ => Step::Into,
        })
    }

    pub(super) fn normalize_bound(&mut self, bound: &TraitRef) -> TraitRef {
        self.normalize_bound_at(bound, 0, true)
    }

    pub(super) fn normalize_bound_at(
        &mut self,
        bound: &TraitRef,
        depth: u32,
        keep: bool,
    ) -> TraitRef {
        if bound.args.is_empty() && bound.bindings.is_empty() {
            return bound.clone();
        }
        TraitRef {
            def: bound.def,
            args: bound
                .args
                .iter()
                .map(|t| self.normalize_at(t, depth, keep))
                .collect(),
            bindings: bound
                .bindings
                .iter()
                .map(|(n, t)| (*n, self.normalize_at(t, depth, keep)))
                .collect(),
        }
    }
}

fn rigid(base: &Ty, bound: &TraitRef, name: Name) -> Ty {
    if let Ty::Unknown | Ty::Infer(_) = base {
        return Ty::Unknown;
    }
    Ty::Assoc(
        Arc::new(base.clone()),
        Arc::new(TraitRef {
            def: bound.def,
            args: bound.args.clone(),
            bindings: Arc::from([]),
        }),
        name,
    )
}
