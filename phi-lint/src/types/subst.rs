//! Walking and rebuilding types.

use std::sync::Arc;

use super::{Args, TraitRef, Ty};
use crate::span::Name;

/// Types nested deeper than this become [`Ty::Unknown`].
const MAX_DEPTH: u32 = 48;

/// Types with more nodes than this become [`Ty::Unknown`] where they exceed it.
/// Types are shared graphs, so a small program can describe an exponential tree.
const MAX_NODES: u32 = 3_000;

/// What to do with one node of a type.
pub(super) enum Step {
    /// Leave it and all below it as it is.
    Keep,
    /// Look below it.
    Into,
    /// Put this in its place.
    Replace(Ty),
    /// Put this in its place, then look at and below it.
    Via(Ty),
}

struct Fold<'f> {
    each: &'f mut dyn FnMut(&Ty) -> Step,
    nodes: u32,
    depth: u32,
}

/// Rebuilds a type from the outside in; parts nothing changes in are shared.
pub(super) fn fold(ty: &Ty, each: &mut dyn FnMut(&Ty) -> Step) -> Ty {
    Fold {
        each,
        nodes: 0,
        depth: 0,
    }
    .ty(ty)
    .unwrap_or_else(|| ty.clone())
}

/// [`fold`] over a bound.
pub(super) fn fold_trait(bound: &TraitRef, each: &mut dyn FnMut(&Ty) -> Step) -> TraitRef {
    Fold {
        each,
        nodes: 0,
        depth: 0,
    }
    .trait_ref(bound)
    .unwrap_or_else(|| bound.clone())
}

impl Fold<'_> {
    /// `None`: unchanged.
    fn ty(&mut self, ty: &Ty) -> Option<Ty> {
        match (self.each)(ty) {
            Step::Keep => return None,
            Step::Replace(new) => return Some(new),
            Step::Via(new) => {
                self.nodes += 1;
                self.depth += 1;
                let out = if self.nodes > MAX_NODES || self.depth > MAX_DEPTH {
                    Ty::Unknown
                } else {
                    self.ty(&new).unwrap_or(new)
                };
                self.depth -= 1;
                return Some(out);
            }
            Step::Into => {}
        }
        self.nodes += 1;
        if self.nodes > MAX_NODES || self.depth > MAX_DEPTH {
            return Some(Ty::Unknown);
        }
        self.depth += 1;
        let new = match ty {
            Ty::Adt(def, args) => self.args(args).map(|a| Ty::Adt(*def, a)),
            Ty::Extern(name, args) => self.args(args).map(|a| Ty::Extern(*name, a)),
            Ty::Ref(m, inner) => self.ty(inner).map(|t| Ty::Ref(*m, Arc::new(t))),
            Ty::Ptr(m, inner) => self.ty(inner).map(|t| Ty::Ptr(*m, Arc::new(t))),
            Ty::Slice(inner) => self.ty(inner).map(|t| Ty::Slice(Arc::new(t))),
            Ty::Array(inner) => self.ty(inner).map(|t| Ty::Array(Arc::new(t))),
            Ty::Tuple(args) => self.args(args).map(Ty::Tuple),
            Ty::FnPtr(args, ret) => {
                let (a, r) = (self.args(args), self.ty(ret));
                (a.is_some() || r.is_some()).then(|| {
                    Ty::FnPtr(
                        a.unwrap_or_else(|| args.clone()),
                        r.map_or_else(|| ret.clone(), Arc::new),
                    )
                })
            }
            Ty::FnDef(def, args) => self.args(args).map(|a| Ty::FnDef(*def, a)),
            Ty::Closure(id, args, ret) => {
                let (a, r) = (self.args(args), self.ty(ret));
                (a.is_some() || r.is_some()).then(|| {
                    Ty::Closure(
                        *id,
                        a.unwrap_or_else(|| args.clone()),
                        r.map_or_else(|| ret.clone(), Arc::new),
                    )
                })
            }
            Ty::Dyn(bounds) => self.bounds(bounds).map(Ty::Dyn),
            Ty::Opaque(def, args, bounds) => {
                let (a, b) = (self.args(args), self.bounds(bounds));
                (a.is_some() || b.is_some()).then(|| {
                    Ty::Opaque(
                        *def,
                        a.unwrap_or_else(|| args.clone()),
                        b.unwrap_or_else(|| bounds.clone()),
                    )
                })
            }
            Ty::Assoc(base, bound, name) => {
                let (t, b) = (self.ty(base), self.trait_ref(bound));
                (t.is_some() || b.is_some()).then(|| {
                    Ty::Assoc(
                        t.map_or_else(|| base.clone(), Arc::new),
                        b.map_or_else(|| bound.clone(), Arc::new),
                        *name,
                    )
                })
            }
            Ty::Prim(_) | Ty::Param(..) | Ty::Never | Ty::Infer(_) | Ty::Unknown => None,
        };
        self.depth -= 1;
        new
    }

    fn args(&mut self, args: &Args) -> Option<Args> {
        let mut new: Option<Vec<Ty>> = None;
        for (i, arg) in args.iter().enumerate() {
            match (self.ty(arg), &mut new) {
                (Some(t), Some(list)) => list.push(t),
                (Some(t), None) => {
                    let mut list = Vec::with_capacity(args.len());
                    list.extend_from_slice(&args[..i]);
                    list.push(t);
                    new = Some(list);
                }
                (None, Some(list)) => list.push(arg.clone()),
                (None, None) => {}
            }
        }
        new.map(Arc::from)
    }

    fn bounds(&mut self, bounds: &Arc<[TraitRef]>) -> Option<Arc<[TraitRef]>> {
        let new: Vec<Option<TraitRef>> = bounds.iter().map(|b| self.trait_ref(b)).collect();
        if new.iter().all(Option::is_none) {
            return None;
        }
        Some(
            new.into_iter()
                .zip(bounds.iter())
                .map(|(new, old)| new.unwrap_or_else(|| old.clone()))
                .collect(),
        )
    }

    fn trait_ref(&mut self, bound: &TraitRef) -> Option<TraitRef> {
        let args = self.args(&bound.args);
        let bindings: Vec<Option<Ty>> = bound.bindings.iter().map(|(_, t)| self.ty(t)).collect();
        let changed = bindings.iter().any(Option::is_some);
        if args.is_none() && !changed {
            return None;
        }
        Some(TraitRef {
            def: bound.def,
            args: args.unwrap_or_else(|| bound.args.clone()),
            bindings: if changed {
                bindings
                    .into_iter()
                    .zip(bound.bindings.iter())
                    .map(|(new, (name, old))| (*name, new.unwrap_or_else(|| old.clone())))
                    .collect()
            } else {
                bound.bindings.clone()
            },
        })
    }
}

/// Whether `test` is true of some node of the type.
pub(super) fn any(ty: &Ty, test: &mut dyn FnMut(&Ty) -> bool) -> bool {
    let mut found = false;
    fold(ty, &mut |t| {
        if found || test(t) {
            found = true;
            Step::Keep
        } else {
            Step::Into
        }
    });
    found
}

/// The type with its generic parameters replaced; parameters past the end of
/// `args` stay.
pub fn subst(ty: &Ty, args: &[Ty]) -> Ty {
    if args.is_empty() {
        return ty.clone();
    }
    fold(ty, &mut |t| param(t, args))
}

/// [`subst`] over a bound.
pub fn subst_trait(bound: &TraitRef, args: &[Ty]) -> TraitRef {
    if args.is_empty() {
        return bound.clone();
    }
    fold_trait(bound, &mut |t| param(t, args))
}

fn param(ty: &Ty, args: &[Ty]) -> Step {
    match ty {
        Ty::Param(i, _) => match args.get(*i as usize) {
            Some(arg) => Step::Replace(arg.clone()),
            None => Step::Keep,
        },
        Ty::Prim(_) | Ty::Never | Ty::Unknown | Ty::Infer(_) => Step::Keep,
        _ => Step::Into,
    }
}

/// Each parameter as itself: the arguments under which a definition sees itself.
pub fn identity(names: &[Name]) -> Args {
    names
        .iter()
        .enumerate()
        .map(|(i, name)| Ty::Param(i as u32, *name))
        .collect()
}

/// Whether a generic parameter occurs in a type.
pub fn mentions_param(ty: &Ty) -> bool {
    let any = |list: &[Ty]| list.iter().any(mentions_param);
    let bounds = |list: &[TraitRef]| {
        list.iter()
            .any(|b| any(&b.args) || b.bindings.iter().any(|(_, t)| mentions_param(t)))
    };
    match ty {
        Ty::Param(..) => true,
        Ty::Adt(_, args) | Ty::Extern(_, args) | Ty::Tuple(args) | Ty::FnDef(_, args) => any(args),
        Ty::Ref(_, t) | Ty::Ptr(_, t) | Ty::Slice(t) | Ty::Array(t) => mentions_param(t),
        Ty::FnPtr(args, ret) | Ty::Closure(_, args, ret) => any(args) || mentions_param(ret),
        Ty::Assoc(base, bound, _) => mentions_param(base) || any(&bound.args),
        Ty::Dyn(list) => bounds(list),
        Ty::Opaque(_, args, list) => any(args) || bounds(list),
        Ty::Prim(_) | Ty::Never | Ty::Infer(_) | Ty::Unknown => false,
    }
}

/// `list`, then `more`.
pub(super) fn concat(list: &[Ty], more: &[Ty]) -> Args {
    list.iter().chain(more).cloned().collect()
}

impl Ty {
    /// `()`
    pub fn unit() -> Ty {
        Ty::Tuple(Arc::from([]))
    }

    /// A primitive by name.
    pub fn prim(name: &str) -> Ty {
        Ty::Prim(Name::from(name))
    }

    /// `&self`/`&mut self`.
    #[must_use]
    pub fn by_ref(self, mutable: bool) -> Ty {
        Ty::Ref(mutable, Arc::new(self))
    }

    /// The type behind any number of `&`.
    pub fn peel_refs(&self) -> &Ty {
        let mut ty = self;
        while let Ty::Ref(_, inner) = ty {
            ty = inner;
        }
        ty
    }

    /// `()`.
    pub fn is_unit(&self) -> bool {
        matches!(self, Ty::Tuple(args) if args.is_empty())
    }
}
