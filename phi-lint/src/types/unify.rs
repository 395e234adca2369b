//! Inference variables and the equations between them.

use super::subst::{Step, any, fold, fold_trait};
use super::{Args, TraitRef, Ty};
use crate::span::Name;

/// What a variable may become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum VarKind {
    /// Any type.
    General,
    /// The type of an integer literal.
    Int,
    /// The type of a float literal.
    Float,
}

#[derive(Clone, Debug)]
enum Var {
    Root(VarKind, u32),
    Redirect(u32),
    Bound(Ty),
}

/// Where to return to.
pub(super) struct Snapshot {
    undo: usize,
    vars: usize,
    log: usize,
}

/// The variables of one body.
#[derive(Default)]
pub(super) struct Table {
    vars: Vec<Var>,
    undo: Vec<(u32, Var)>,
    open: usize,
    /// Roots that were bound or merged since the last [`Table::take_changed`].
    changed: Vec<u32>,
}

const MAX_DEPTH: u32 = 64;

impl Table {
    pub(super) fn fresh(&mut self, kind: VarKind) -> Ty {
        self.vars.push(Var::Root(kind, 0));
        Ty::Infer(self.vars.len() as u32 - 1)
    }

    /// How many variables there are.
    pub(super) fn len(&self) -> u32 {
        self.vars.len() as u32
    }

    pub(super) fn fresh_var(&mut self) -> Ty {
        self.fresh(VarKind::General)
    }

    pub(super) fn fresh_args(&mut self, count: usize) -> Args {
        (0..count).map(|_| self.fresh_var()).collect()
    }

    pub(super) fn snapshot(&mut self) -> Snapshot {
        self.open += 1;
        Snapshot {
            undo: self.undo.len(),
            vars: self.vars.len(),
            log: self.changed.len(),
        }
    }

    pub(super) fn rollback(&mut self, to: &Snapshot) {
        self.open = self.open.saturating_sub(1);
        while self.undo.len() > to.undo {
            if let Some((var, old)) = self.undo.pop() {
                self.vars[var as usize] = old;
            }
        }
        self.vars.truncate(to.vars);
        self.changed.truncate(to.log);
    }

    pub(super) fn commit(&mut self) {
        self.open = self.open.saturating_sub(1);
        if self.open == 0 {
            self.undo.clear();
        }
    }

    /// The variables that changed since the last call.
    pub(super) fn take_changed(&mut self) -> Vec<u32> {
        std::mem::take(&mut self.changed)
    }

    pub(super) fn has_changed(&self) -> bool {
        !self.changed.is_empty()
    }

    fn set(&mut self, var: u32, to: Var) {
        let old = std::mem::replace(&mut self.vars[var as usize], to);
        if self.open > 0 {
            self.undo.push((var, old));
        }
    }

    fn root(&self, mut var: u32) -> u32 {
        while let Some(Var::Redirect(next)) = self.vars.get(var as usize) {
            var = *next;
        }
        var
    }

    /// The variable that stands for this one, if it is still open.
    pub(super) fn open_root(&self, ty: &Ty) -> Option<u32> {
        match self.shallow(ty) {
            Ty::Infer(v) => Some(v),
            _ => None,
        }
    }

    /// The kind of an open variable.
    pub(super) fn kind(&self, var: u32) -> Option<VarKind> {
        match self.vars.get(self.root(var) as usize) {
            Some(Var::Root(kind, _)) => Some(*kind),
            _ => None,
        }
    }

    /// The type with variables at its head resolved.
    pub(super) fn shallow(&self, ty: &Ty) -> Ty {
        let mut ty = ty.clone();
        for _ in 0..64 {
            let Ty::Infer(v) = ty else { return ty };
            let root = self.root(v);
            match self.vars.get(root as usize) {
                Some(Var::Bound(t)) => ty = t.clone(),
                Some(_) => return Ty::Infer(root),
                None => return Ty::Unknown,
            }
        }
        Ty::Unknown
    }

    /// The type with all known variables resolved; open ones stay, as their roots.
    pub(super) fn resolve(&self, ty: &Ty) -> Ty {
        if let Ty::Prim(_) = ty {
            return ty.clone();
        }
        fold(ty, &mut |t| self.step(t))
    }

    /// [`Table::resolve`] over a bound.
    pub(super) fn resolve_trait(&self, bound: &TraitRef) -> TraitRef {
        fold_trait(bound, &mut |t| self.step(t))
    }

    fn step(&self, t: &Ty) -> Step {
        match t {
            Ty::Infer(_) => {
                let s = self.shallow(t);
                match s {
                    Ty::Infer(v) if matches!(t, Ty::Infer(w) if *w == v) => Step::Keep,
                    Ty::Infer(_) => Step::Replace(s),
                    s => Step::Via(s),
                }
            }
            Ty::Prim(_) | Ty::Never | Ty::Unknown | Ty::Param(..) => Step::Keep,
            _ => Step::Into,
        }
    }

    /// The type with open integer and float variables at their defaults and other
    /// open variables unknown.
    pub(super) fn finish(&self, ty: &Ty) -> Ty {
        match ty {
            Ty::Prim(_) | Ty::Unknown | Ty::Never | Ty::Param(..) => return ty.clone(),
            _ => {}
        }
        fold(ty, &mut |t| match t {
            Ty::Infer(_) => match self.shallow(t) {
                Ty::Infer(v) => Step::Replace(self.default_of(v)),
                known => Step::Via(known),
            },
            Ty::Prim(_) | Ty::Never | Ty::Unknown | Ty::Param(..) => Step::Keep,
            _ => Step::Into,
        })
    }

    /// What an open variable becomes when nothing more is known.
    pub(super) fn default_of(&self, var: u32) -> Ty {
        match self.kind(var) {
            Some(VarKind::Int) => Ty::prim("i32"),
            Some(VarKind::Float) => Ty::prim("f64"),
            _ => Ty::Unknown,
        }
    }

    /// The open variables in a type.
    pub(super) fn open_vars(&self, ty: &Ty, into: &mut Vec<u32>) {
        let resolved = self.resolve(ty);
        any(&resolved, &mut |t| {
            if let Ty::Infer(v) = t
                && !into.contains(v)
            {
                into.push(*v);
            }
            false
        });
    }

    /// Makes two types equal; false when they cannot be. What was equated before
    /// the contradiction stays: use a snapshot to try.
    pub(super) fn unify(&mut self, a: &Ty, b: &Ty) -> bool {
        self.unify_at(a, b, 0)
    }

    /// [`Table::unify`] that leaves nothing behind when it fails.
    pub(super) fn try_unify(&mut self, a: &Ty, b: &Ty) -> bool {
        let snapshot = self.snapshot();
        if self.unify(a, b) {
            self.commit();
            true
        } else {
            self.rollback(&snapshot);
            false
        }
    }

    fn unify_at(&mut self, a: &Ty, b: &Ty, depth: u32) -> bool {
        if depth > MAX_DEPTH {
            return true;
        }
        let (a, b) = (self.shallow(a), self.shallow(b));
        let deeper = depth + 1;
        match (&a, &b) {
            (Ty::Unknown, _) | (_, Ty::Unknown) => true,
            (Ty::Infer(x), Ty::Infer(y)) => self.union(*x, *y),
            (Ty::Infer(x), t) | (t, Ty::Infer(x)) => self.bind(*x, t),
            (Ty::Adt(d, x), Ty::Adt(e, y)) => d == e && self.all(x, y, deeper),
            (Ty::Extern(d, x), Ty::Extern(e, y)) => d == e && self.all(x, y, deeper),
            (Ty::Prim(x), Ty::Prim(y)) => x == y,
            (Ty::Ref(m, x), Ty::Ref(n, y)) | (Ty::Ptr(m, x), Ty::Ptr(n, y)) => {
                m == n && self.unify_at(x, y, deeper)
            }
            (Ty::Slice(x), Ty::Slice(y)) | (Ty::Array(x), Ty::Array(y)) => {
                self.unify_at(x, y, deeper)
            }
            (Ty::Tuple(x), Ty::Tuple(y)) => x.len() == y.len() && self.all(x, y, deeper),
            (Ty::FnPtr(x, r), Ty::FnPtr(y, s)) => {
                x.len() == y.len() && self.all(x, y, deeper) && self.unify_at(r, s, deeper)
            }
            (Ty::FnDef(d, x), Ty::FnDef(e, y)) => d == e && self.all(x, y, deeper),
            (Ty::Closure(i, x, r), Ty::Closure(j, y, s)) => {
                i == j && self.all(x, y, deeper) && self.unify_at(r, s, deeper)
            }
            (Ty::Param(i, _), Ty::Param(j, _)) => i == j,
            (Ty::Dyn(x), Ty::Dyn(y)) => self.bounds(x, y, deeper),
            (Ty::Opaque(d, x, bs), Ty::Opaque(e, y, cs)) => {
                d == e && self.all(x, y, deeper) && self.bounds(bs, cs, deeper)
            }
            (Ty::Assoc(x, t, n), Ty::Assoc(y, u, m)) => {
                n == m
                    && t.def == u.def
                    && self.unify_at(x, y, deeper)
                    && self.all(&t.args, &u.args, deeper)
            }
            (Ty::Never, Ty::Never) => true,
            _ => false,
        }
    }

    fn all(&mut self, a: &[Ty], b: &[Ty], depth: u32) -> bool {
        let mut ok = true;
        for (x, y) in a.iter().zip(b) {
            ok &= self.unify_at(x, y, depth);
        }
        ok
    }

    fn bounds(&mut self, a: &[TraitRef], b: &[TraitRef], depth: u32) -> bool {
        // Auto traits are dropped when bounds are lowered, so the main trait is enough.
        let (Some(x), Some(y)) = (a.first(), b.first()) else {
            return true;
        };
        if x.def != y.def {
            return false;
        }
        let mut ok = self.all(&x.args, &y.args, depth);
        for (name, t) in x.bindings.iter() {
            if let Some((_, u)) = y.bindings.iter().find(|(n, _)| n == name) {
                ok &= self.unify_at(t, u, depth);
            }
        }
        ok
    }

    fn union(&mut self, a: u32, b: u32) -> bool {
        let (a, b) = (self.root(a), self.root(b));
        if a == b {
            return true;
        }
        let (Some(Var::Root(ka, ra)), Some(Var::Root(kb, rb))) =
            (self.vars.get(a as usize), self.vars.get(b as usize))
        else {
            return true;
        };
        let kind = match (*ka, *kb) {
            (VarKind::General, k) | (k, VarKind::General) => k,
            (x, y) if x == y => x,
            _ => return false,
        };
        let (ra, rb) = (*ra, *rb);
        let (from, to) = if ra <= rb { (a, b) } else { (b, a) };
        self.set(from, Var::Redirect(to));
        self.set(to, Var::Root(kind, ra.max(rb) + u32::from(ra == rb)));
        self.changed.push(from);
        true
    }

    fn bind(&mut self, var: u32, ty: &Ty) -> bool {
        match self.kind(var) {
            Some(VarKind::Int) if !matches!(ty, Ty::Prim(n) if is_int(*n)) => return false,
            Some(VarKind::Float) if !matches!(ty, Ty::Prim(n) if is_float(*n)) => return false,
            None => return true,
            _ => {}
        }
        let root = self.root(var);
        if !matches!(ty, Ty::Prim(_)) && self.occurs(root, ty) {
            return false;
        }
        self.set(root, Var::Bound(ty.clone()));
        self.changed.push(root);
        true
    }

    fn occurs(&self, root: u32, ty: &Ty) -> bool {
        let resolved = self.resolve(ty);
        any(
            &resolved,
            &mut |t| matches!(t, Ty::Infer(v) if self.root(*v) == root),
        )
    }
}

/// Whether two types cannot be equal, as far as their outermost constructors say:
/// a cheap test before anything is instantiated. Parameters of `pattern` fit everything.
pub(super) fn clash(pattern: &Ty, ty: &Ty, depth: u32) -> bool {
    match (pattern, ty) {
        (Ty::Param(..) | Ty::Assoc(..) | Ty::Infer(_) | Ty::Unknown | Ty::Opaque(..), _)
        | (_, Ty::Infer(_) | Ty::Unknown | Ty::Assoc(..)) => false,
        (Ty::Adt(d, xs), Ty::Adt(e, ys)) => {
            d != e
                || (depth > 0
                    && xs
                        .iter()
                        .zip(ys.iter())
                        .any(|(x, y)| clash(x, y, depth - 1)))
        }
        (Ty::Ref(m, x), Ty::Ref(n, y)) | (Ty::Ptr(m, x), Ty::Ptr(n, y)) => {
            m != n || (depth > 0 && clash(x, y, depth - 1))
        }
        (Ty::Slice(x), Ty::Slice(y)) | (Ty::Array(x), Ty::Array(y)) => {
            depth > 0 && clash(x, y, depth - 1)
        }
        (Ty::Prim(x), Ty::Prim(y)) => x != y,
        (Ty::Extern(x, _), Ty::Extern(y, _)) => x != y,
        (Ty::Tuple(x), Ty::Tuple(y)) => x.len() != y.len(),
        (a, b) => std::mem::discriminant(a) != std::mem::discriminant(b),
    }
}

/// An integer type's name.
pub(super) fn is_int(name: Name) -> bool {
    matches!(
        name.as_str(),
        "i8" | "i16"
            | "i32"
            | "i64"
            | "i128"
            | "isize"
            | "u8"
            | "u16"
            | "u32"
            | "u64"
            | "u128"
            | "usize"
    )
}

/// A float type's name.
pub(super) fn is_float(name: Name) -> bool {
    matches!(name.as_str(), "f32" | "f64" | "f16" | "f128")
}
