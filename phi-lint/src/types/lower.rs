//! Written types to [`Ty`].

use std::cell::Cell;
use std::sync::Arc;

use super::{Args, TraitRef, Ty, TypeDb, subst};
use crate::names::{DefId, DefKind, Namespace, Resolved, Scope};
use crate::span::Name;
use crate::syntax::ast::{Bound, GenericArgs, Path, PathSegment, TypeRef};

/// Aliases, defaults and bounds that lead to each other deeper than this are unknown.
const MAX_DEPTH: u32 = 40;

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

/// Runs `f` unless definitions already refer to each other too deeply.
pub(super) fn guarded<T>(f: impl FnOnce() -> T) -> Option<T> {
    let depth = DEPTH.get();
    if depth >= MAX_DEPTH {
        return None;
    }
    DEPTH.set(depth + 1);
    let out = f();
    DEPTH.set(depth);
    Some(out)
}

/// What a written type is lowered with.
pub(super) struct Lower<'a, 'p> {
    pub(super) db: &'a TypeDb<'p>,
    pub(super) scope: Scope,
    /// Whose generics and bounds are in force.
    pub(super) owner: DefId,
    /// The index the next `impl Trait` in argument position gets.
    pub(super) anonymous: Option<u32>,
    /// The function whose return type this is.
    pub(super) opaque: Option<DefId>,
    /// What `_` becomes.
    pub(super) hole: Option<&'a mut dyn FnMut() -> Ty>,
    /// Parameters left out become holes instead of their defaults.
    pub(super) omitted_are_holes: bool,
}

impl<'a, 'p> Lower<'a, 'p> {
    /// For a type in the signature of `def`.
    pub(super) fn new(db: &'a TypeDb<'p>, def: DefId) -> Self {
        Lower::in_scope(db, db.program.scope_of(def), def)
    }

    /// For a type in that scope.
    pub(super) fn in_scope(db: &'a TypeDb<'p>, scope: Scope, owner: DefId) -> Self {
        Lower {
            db,
            scope,
            owner,
            anonymous: None,
            opaque: None,
            hole: None,
            omitted_are_holes: false,
        }
    }

    fn hole(&mut self) -> Ty {
        match &mut self.hole {
            Some(hole) => hole(),
            None => Ty::Unknown,
        }
    }

    pub(super) fn ty(&mut self, ty: &TypeRef) -> Ty {
        let depth = DEPTH.get();
        if depth >= MAX_DEPTH {
            return Ty::Unknown;
        }
        DEPTH.set(depth + 1);
        let out = self.ty_inner(ty);
        DEPTH.set(depth);
        out
    }

    fn ty_inner(&mut self, ty: &TypeRef) -> Ty {
        match ty {
            TypeRef::Path(path) => self.path(path),
            TypeRef::Ref(m, inner) => Ty::Ref(*m, Arc::new(self.ty(inner))),
            TypeRef::Ptr(m, inner) => Ty::Ptr(*m, Arc::new(self.ty(inner))),
            TypeRef::Slice(inner) => Ty::Slice(Arc::new(self.ty(inner))),
            TypeRef::Array(inner) => Ty::Array(Arc::new(self.ty(inner))),
            TypeRef::Tuple(list) => Ty::Tuple(list.iter().map(|t| self.ty(t)).collect()),
            TypeRef::Fn(params, ret) => Ty::FnPtr(
                params.iter().map(|t| self.ty(t)).collect(),
                Arc::new(self.ty(ret)),
            ),
            TypeRef::Impl(bounds) => self.impl_trait(bounds),
            TypeRef::Dyn(bounds) => self.dyn_trait(bounds),
            TypeRef::Never => Ty::Never,
            TypeRef::Infer => self.hole(),
            TypeRef::Other => Ty::Unknown,
        }
    }

    fn impl_trait(&mut self, bounds: &[Bound]) -> Ty {
        if let Some(index) = self.anonymous {
            let mut nested = 0;
            for bound in bounds {
                count_impls_in_path(&bound.path, &mut nested);
            }
            self.anonymous = Some(index + 1 + nested);
            return Ty::Param(index, anonymous_name(index));
        }
        let bounds = self.bounds(bounds, &Ty::Unknown);
        match self.opaque {
            Some(def) => {
                let args = subst::identity(&self.db.generic_names(def));
                Ty::Opaque(def, args, bounds)
            }
            // `impl Trait` in a `let` or alias: as good as its bounds.
            None => Ty::Dyn(bounds),
        }
    }

    fn dyn_trait(&mut self, bounds: &[Bound]) -> Ty {
        Ty::Dyn(self.bounds(bounds, &Ty::Unknown))
    }

    /// Bounds, marker traits left out.
    pub(super) fn bounds(&mut self, bounds: &[Bound], self_ty: &Ty) -> Arc<[TraitRef]> {
        bounds
            .iter()
            .filter_map(|b| self.bound(&b.path, self_ty))
            .collect()
    }

    /// A bound; `None` for marker traits and what is not a trait.
    pub(super) fn bound(&mut self, path: &Path, self_ty: &Ty) -> Option<TraitRef> {
        let last = path.segments.last()?;
        if is_marker(last.name) {
            return None;
        }
        let def = match self.resolve(path) {
            Resolved::Def { def, rest: 0 } => match self.db.program.def(def).kind {
                DefKind::Trait(_) => Ok(def),
                _ => return None,
            },
            Resolved::Extern(name) => Err(name),
            _ => Err(join(path)),
        };
        Some(self.trait_ref(def, last, self_ty))
    }

    /// A trait with the arguments written on `segment`.
    pub(super) fn trait_ref(
        &mut self,
        def: Result<DefId, Name>,
        segment: &PathSegment,
        self_ty: &Ty,
    ) -> TraitRef {
        let written = segment.args.as_deref();
        let args = match def {
            Ok(def) => {
                let mut all = vec![self_ty.clone()];
                self.arguments(def, 1, written, &mut all);
                all.drain(1..).collect()
            }
            Err(_) => self.written(written),
        };
        let bindings = written.map_or_else(
            || Arc::from([]),
            |w| w.bindings.iter().map(|(n, t)| (*n, self.ty(t))).collect(),
        );
        TraitRef {
            def,
            args,
            bindings,
        }
    }

    fn written(&mut self, written: Option<&GenericArgs>) -> Args {
        written.map_or_else(
            || Arc::from([]),
            |w| w.types.iter().map(|t| self.ty(t)).collect(),
        )
    }

    /// Completes the arguments of `def` behind the `from` ones already in `all`:
    /// written, by default, or holes.
    pub(super) fn arguments(
        &mut self,
        def: DefId,
        from: usize,
        written: Option<&GenericArgs>,
        all: &mut Vec<Ty>,
    ) {
        let count = self.db.generic_count(def);
        let written: &[TypeRef] = written.map_or(&[], |w| &w.types);
        for i in from..count {
            let arg = match written.get(i - from) {
                Some(ty) => self.ty(ty),
                None if self.omitted_are_holes && written.is_empty() => self.hole(),
                None => match self.db.default_of(def, i, all) {
                    Some(ty) => ty,
                    None => self.hole(),
                },
            };
            all.push(arg);
        }
    }

    /// The type arguments written on a segment, for `def`.
    pub(super) fn args_of(&mut self, def: DefId, segment: &PathSegment) -> Args {
        let mut all = Vec::new();
        self.arguments(def, 0, segment.args.as_deref(), &mut all);
        all.into()
    }

    fn resolve(&self, path: &Path) -> Resolved {
        self.db.resolve(&self.scope, path, Namespace::Type)
    }

    fn path(&mut self, path: &Path) -> Ty {
        if let Some(qself) = &path.qself {
            let (ty, split) = (&qself.0, qself.1);
            let base = self.ty(ty);
            return self.qualified(&base, path, split);
        }
        let resolved = self.resolve(path);
        self.resolved(&resolved, path)
    }

    /// `<base as Trait>::Name`, `<base>::Name`.
    fn qualified(&mut self, base: &Ty, path: &Path, split: usize) -> Ty {
        let Some(last) = path.segments.get(split) else {
            return base.clone();
        };
        if split == 0 {
            return self.db.assoc_named(self.owner, base, last.name, false);
        }
        let trait_path = Path {
            qself: None,
            leading_colon: path.leading_colon,
            segments: path.segments[..split].to_vec(),
            span: path.span,
        };
        match self.bound(&trait_path, base) {
            Some(bound) => self.db.assoc_in(base, bound, last.name),
            None => Ty::Unknown,
        }
    }

    /// The type a resolved path means.
    pub(super) fn resolved(&mut self, resolved: &Resolved, path: &Path) -> Ty {
        let segments = &path.segments;
        let consumed = |rest: usize| segments.get(segments.len().wrapping_sub(rest + 1));
        let (base, rest) = match resolved {
            Resolved::Def { def, rest } => {
                let Some(segment) = consumed(*rest) else {
                    return Ty::Unknown;
                };
                let parent = segments
                    .len()
                    .checked_sub(rest + 2)
                    .and_then(|i| segments.get(i));
                (self.def(*def, segment, parent), *rest)
            }
            Resolved::Prim { name, rest } => (Ty::Prim(*name), *rest),
            Resolved::SelfType { owner, rest } => (self.db.self_ty(*owner), *rest),
            Resolved::Param { owner, name, rest } => (self.db.param(*owner, *name), *rest),
            Resolved::Extern(name) => {
                let args = segments.last().and_then(|s| s.args.as_deref());
                return Ty::Extern(*name, self.written(args));
            }
            Resolved::Unresolved => return Ty::Unknown,
        };
        let tail = &segments[segments.len() - rest.min(segments.len())..];
        let mut is_self = matches!(resolved, Resolved::SelfType { .. });
        tail.iter().fold(base, |ty, segment| {
            let is_self = std::mem::take(&mut is_self);
            self.db.assoc_named(self.owner, &ty, segment.name, is_self)
        })
    }

    fn def(&mut self, def: DefId, segment: &PathSegment, parent: Option<&PathSegment>) -> Ty {
        match &self.db.program.def(def).kind {
            DefKind::Struct(_) | DefKind::Enum(_) => Ty::Adt(def, self.args_of(def, segment)),
            DefKind::TypeAlias(_) => {
                let args = self.args_of(def, segment);
                super::subst(&self.db.type_of(def), &args)
            }
            DefKind::Variant(_) => match (self.db.program.def(def).parent, parent) {
                (Some(owner), Some(parent)) if parent.args.is_some() => {
                    Ty::Adt(owner, self.args_of(owner, parent))
                }
                (Some(owner), _) => Ty::Adt(owner, self.args_of(owner, segment)),
                _ => Ty::Unknown,
            },
            // `Box<Trait>` as it was written before `dyn`.
            DefKind::Trait(_) => {
                Ty::Dyn(Arc::from([self.trait_ref(Ok(def), segment, &Ty::Unknown)]))
            }
            _ => Ty::Unknown,
        }
    }
}

/// The name of an `impl Trait` parameter.
pub(super) fn anonymous_name(index: u32) -> Name {
    Name::from(&format!("impl#{index}"))
}

/// Traits that say nothing about what a value can do with data.
pub(super) fn is_marker(name: Name) -> bool {
    matches!(
        name.as_str(),
        "Send" | "Sync" | "Unpin" | "Sized" | "UnwindSafe" | "RefUnwindSafe" | "Freeze"
    )
}

/// The path as written, joined.
pub(super) fn join(path: &Path) -> Name {
    let parts: Vec<&str> = path.segments.iter().map(|s| s.name.as_str()).collect();
    Name::from(&parts.join("::"))
}

/// The bounds of each `impl Trait` in a parameter's type, outermost first.
pub(super) fn collect_impls<'t>(ty: &'t TypeRef, into: &mut Vec<&'t [Bound]>) {
    match ty {
        TypeRef::Impl(bounds) => {
            into.push(bounds);
            for bound in bounds {
                collect_impls_in_path(&bound.path, into);
            }
        }
        TypeRef::Path(path) => collect_impls_in_path(path, into),
        TypeRef::Ref(_, t) | TypeRef::Ptr(_, t) | TypeRef::Slice(t) | TypeRef::Array(t) => {
            collect_impls(t, into);
        }
        TypeRef::Tuple(list) => list.iter().for_each(|t| collect_impls(t, into)),
        TypeRef::Fn(params, ret) => {
            params.iter().for_each(|t| collect_impls(t, into));
            collect_impls(ret, into);
        }
        TypeRef::Dyn(bounds) => bounds
            .iter()
            .for_each(|b| collect_impls_in_path(&b.path, into)),
        TypeRef::Never | TypeRef::Infer | TypeRef::Other => {}
    }
}

fn collect_impls_in_path<'t>(path: &'t Path, into: &mut Vec<&'t [Bound]>) {
    if let Some(qself) = &path.qself {
        collect_impls(&qself.0, into);
    }
    for segment in &path.segments {
        if let Some(args) = &segment.args {
            args.types.iter().for_each(|t| collect_impls(t, into));
            args.bindings
                .iter()
                .for_each(|(_, t)| collect_impls(t, into));
        }
    }
}

fn count_impls_in_path(path: &Path, count: &mut u32) {
    let mut found = Vec::new();
    collect_impls_in_path(path, &mut found);
    *count += found.len() as u32;
}
