//! Where data can sit in a signature: every type parameter, projection and
//! concrete type in it, with the access path that leads there.

use std::sync::Arc;

use super::Registry;
use super::facts::Position;
use crate::flow::ir::{MAX_PATH, Path, Proj};
use crate::names::{DefId, DefKind, Program};
use crate::span::Name;
use crate::types::{FnSig, Generics, TraitRef, Ty, TypeDb, mentions_param};

/// Nesting followed in one type.
const MAX_DEPTH: u32 = 24;

/// What kind of thing sits at a leaf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A type parameter or projection: parametricity says where it goes.
    Var,
    /// A concrete type that can hold data.
    Data,
    /// `dyn Trait`, `impl Trait` in the result.
    Erased,
}

/// One place in a signature.
#[derive(Clone, Debug)]
pub(super) struct Leaf {
    /// Parameter, result, closure's argument or result.
    pub(super) at: Position,
    /// The way from there.
    pub(super) path: Path,
    /// Its type; what tells one [`Kind::Var`] from another.
    pub(super) ty: Ty,
    pub(super) kind: Kind,
    pub(super) via: Via,
}

/// What lies on the way to a leaf.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Via {
    /// `&mut`, a guard or a cell: can be written from here.
    pub(super) writable: bool,
    /// Inside a type whose clones are the same object.
    pub(super) shared: bool,
    /// Last crossed a `&`.
    pub(super) borrowed: bool,
    /// On the `Err` side of a `Result`.
    pub(super) error: bool,
}

/// A function's signature, with all its leaves.
pub(super) struct Leaves<'a> {
    registry: &'a Registry,
    db: &'a TypeDb<'a>,
    program: &'a Program,
    pub(super) generics: Arc<Generics>,
    result: Option<DefId>,
    /// Projections the signature mentions.
    projections: Vec<Ty>,
    pub(super) list: Vec<Leaf>,
}

impl<'a> Leaves<'a> {
    pub(super) fn of(registry: &'a Registry, db: &'a TypeDb<'a>, func: DefId, sig: &FnSig) -> Self {
        let generics = db.generics(func);
        let mut projections = Vec::new();
        for ty in sig.params.iter().chain([&sig.ret]) {
            mentioned(ty, &mut projections, 0);
        }
        for predicate in &generics.predicates {
            mentioned(&predicate.ty, &mut projections, 0);
            in_bound(&predicate.bound, &mut projections, 0);
        }
        let mut leaves = Leaves {
            registry,
            db,
            program: db.program(),
            generics,
            result: db.lang("std::result::Result"),
            projections,
            list: Vec::new(),
        };
        for (i, param) in sig.params.iter().enumerate() {
            leaves.walk(
                Position::Param(i as u32),
                &mut Vec::new(),
                param,
                Via::default(),
                0,
            );
        }
        leaves.walk(Position::Ret, &mut Vec::new(), &sig.ret, Via::default(), 0);
        leaves
    }

    fn add(&mut self, at: Position, path: &Path, ty: &Ty, kind: Kind, via: Via) {
        self.list.push(Leaf {
            at,
            path: path.clone(),
            ty: ty.clone(),
            kind,
            via,
        });
    }

    /// One step further down; what is deeper than paths go stays where it is.
    fn below(&mut self, at: Position, path: &mut Path, step: Proj, ty: &Ty, via: Via, depth: u32) {
        if path.len() >= MAX_PATH {
            return self.walk(at, path, ty, via, depth + 1);
        }
        path.push(step);
        self.walk(at, path, ty, via, depth + 1);
        path.pop();
    }

    fn walk(&mut self, at: Position, path: &mut Path, ty: &Ty, via: Via, depth: u32) {
        if depth > MAX_DEPTH {
            return;
        }
        if let Position::Param(i) = at
            && path.is_empty()
        {
            self.function(i, ty, depth);
        }
        match ty {
            Ty::Ref(mutable, inner) | Ty::Ptr(mutable, inner) => {
                let via = Via {
                    writable: *mutable,
                    borrowed: !*mutable,
                    ..via
                };
                self.walk(at, path, inner, via, depth + 1);
            }
            Ty::Slice(inner) | Ty::Array(inner) => {
                self.below(at, path, Proj::Content(0), inner, via, depth);
            }
            Ty::Tuple(parts) => {
                for (i, part) in parts.iter().enumerate() {
                    let step = Proj::Field(Name::from(&i.to_string()));
                    self.below(at, path, step, part, via, depth);
                }
            }
            Ty::Adt(def, args) => self.adt(at, path, *def, args, ty, via, depth),
            Ty::Extern(_, args) => {
                self.add(at, path, ty, Kind::Data, via);
                for (i, arg) in args.iter().enumerate() {
                    self.below(at, path, Proj::Content(i.min(255) as u8), arg, via, depth);
                }
            }
            Ty::Prim(name) => {
                if !matches!(name.as_str(), "bool" | "usize" | "isize") {
                    self.add(at, path, ty, Kind::Data, via);
                }
            }
            Ty::Param(..) | Ty::Assoc(..) => {
                self.add(at, path, ty, Kind::Var, via);
                self.projected(at, path, ty, via, depth);
            }
            Ty::Dyn(bounds) | Ty::Opaque(_, _, bounds) => {
                if !self.bound_to(at, path, bounds, via, depth)
                    && !bounds.iter().any(|b| is_fn(self.program, b))
                {
                    self.add(at, path, ty, Kind::Erased, via);
                }
            }
            Ty::Unknown | Ty::Infer(_) => self.add(at, path, ty, Kind::Data, via),
            Ty::FnPtr(..) | Ty::FnDef(..) | Ty::Closure(..) | Ty::Never => {}
        }
    }

    #[allow(clippy::too_many_arguments)]
    fn adt(
        &mut self,
        at: Position,
        path: &mut Path,
        def: DefId,
        args: &[Ty],
        ty: &Ty,
        via: Via,
        depth: u32,
    ) {
        let model = self.registry.ty_model(def);
        if model.scalar {
            return;
        }
        let via = Via {
            writable: via.writable || model.guard || (model.cell && at != Position::Ret),
            shared: via.shared || model.shared,
            ..via
        };
        if args.is_empty() || model.whole {
            return self.add(at, path, ty, Kind::Data, via);
        }
        for (i, arg) in args.iter().enumerate() {
            // The category of a `Phi` is no data.
            if model.phi && i > 0 {
                break;
            }
            let via = Via {
                error: via.error || (i == 1 && Some(def) == self.result),
                ..via
            };
            if i == 0 && model.transparent {
                self.walk(at, path, arg, via, depth + 1);
            } else {
                self.below(at, path, Proj::Content(i.min(255) as u8), arg, via, depth);
            }
        }
        if self.program.in_dependency(def) {
            self.own_fields(at, path, def, via);
        }
    }

    /// What a dependency's generic type holds besides its parameters, field by field:
    /// the places that lowering gives them.
    fn own_fields(&mut self, at: Position, path: &mut Path, def: DefId, via: Via) {
        if path.len() >= MAX_PATH {
            return;
        }
        let owners = match self.program.def(def).kind {
            DefKind::Enum(_) => self.program.variants(def),
            _ => std::slice::from_ref(&def),
        };
        for owner in owners {
            for (name, ty) in self.db.field_types(*owner).iter() {
                if mentions_param(ty) || self.is_scalar(ty) {
                    continue;
                }
                path.push(match self.program.def(*owner).kind {
                    DefKind::Variant(_) => Proj::Payload(self.program.def(*owner).name, *name),
                    _ => Proj::Field(*name),
                });
                self.add(at, path, ty, Kind::Data, via);
                path.pop();
            }
        }
    }

    fn is_scalar(&self, ty: &Ty) -> bool {
        match ty.peel_refs() {
            Ty::Prim(name) => matches!(name.as_str(), "bool" | "usize" | "isize"),
            Ty::Adt(def, _) => self.registry.ty_model(*def).scalar,
            Ty::Tuple(parts) => parts.is_empty(),
            _ => false,
        }
    }

    /// What lies below a parameter: its projections, and what its bounds say they are.
    fn projected(&mut self, at: Position, path: &mut Path, base: &Ty, via: Via, depth: u32) {
        let projections: Vec<Ty> = self
            .projections
            .iter()
            .filter(|p| matches!(p, Ty::Assoc(of, _, _) if same(of, base)))
            .cloned()
            .collect();
        for projection in projections {
            let Ty::Assoc(_, bound, name) = &projection else {
                continue;
            };
            // What an index selects is in the slice, not in the index.
            if self.name(bound) == "SliceIndex" {
                continue;
            }
            match place_of(name) {
                Some(true) => self.below(at, path, Proj::Content(0), &projection, via, depth),
                Some(false) => self.walk(at, path, &projection, via, depth + 1),
                None => {}
            }
        }
        let bounds: Vec<TraitRef> = self.bounds(base).cloned().collect();
        self.bound_to(at, path, &bounds, via, depth);
    }

    /// `Item = T` and the like: `true` if there was one.
    fn bound_to(
        &mut self,
        at: Position,
        path: &mut Path,
        bounds: &[TraitRef],
        via: Via,
        depth: u32,
    ) -> bool {
        let mut any = false;
        for bound in bounds.iter().filter(|b| !is_fn(self.program, b)) {
            // A collection of these.
            if collects(&self.name(bound))
                && let Some(item) = bound.args.first()
            {
                self.below(at, path, Proj::Content(0), item, via, depth);
                any = true;
            }
            for (name, ty) in bound.bindings.iter() {
                match place_of(name) {
                    Some(true) => self.below(at, path, Proj::Content(0), ty, via, depth),
                    Some(false) => self.walk(at, path, ty, via, depth + 1),
                    None => continue,
                }
                any = true;
            }
        }
        any
    }

    /// The bounds on a parameter or projection.
    pub(super) fn bounds<'s>(&'s self, ty: &'s Ty) -> impl Iterator<Item = &'s TraitRef> {
        self.generics
            .predicates
            .iter()
            .filter(move |p| same(&p.ty, ty))
            .map(|p| &p.bound)
    }

    /// A parameter that is a function value: what it is called with and what it returns.
    fn function(&mut self, param: u32, ty: &Ty, depth: u32) {
        let (args, ret, is_async) = match ty {
            Ty::FnPtr(args, ret) => (args.to_vec(), Some((**ret).clone()), false),
            _ => {
                let bound = match ty {
                    Ty::Dyn(bounds) => bounds.iter().find(|b| is_fn(self.program, b)).cloned(),
                    Ty::Param(..) => self.bounds(ty).find(|b| is_fn(self.program, b)).cloned(),
                    _ => None,
                };
                let Some(bound) = bound else { return };
                let args = match bound.args.first() {
                    Some(Ty::Tuple(args)) => args.to_vec(),
                    _ => Vec::new(),
                };
                let ret = bound.bindings.iter().find(|(n, _)| n == "Output");
                let is_async = bound_name(self.program, &bound).starts_with("Async");
                (args, ret.map(|(_, t)| t.clone()), is_async)
            }
        };
        for (j, arg) in args.iter().enumerate() {
            let at = Position::ClosureArg(param, j as u32);
            self.walk(at, &mut Vec::new(), arg, Via::default(), depth + 1);
        }
        if let Some(ret) = ret {
            let mut path = Vec::new();
            if is_async {
                path.push(Proj::Content(0));
            }
            self.walk(
                Position::ClosureRet(param),
                &mut path,
                &ret,
                Via::default(),
                depth + 1,
            );
        }
    }

    /// The name of a bound's trait.
    pub(super) fn name(&self, bound: &TraitRef) -> Name {
        bound_name(self.program, bound)
    }
}

/// Where an associated type's values are, seen from the type's: below it
/// (`Item`, `Output`), at it (`Target`), or nobody knows.
fn place_of(name: &str) -> Option<bool> {
    match name {
        "Item" | "Output" => Some(true),
        "Target" | "Owned" | "IntoIter" | "IntoFuture" => Some(false),
        _ => None,
    }
}

/// The last segment of a bound's trait.
pub(super) fn bound_name(program: &Program, bound: &TraitRef) -> Name {
    match bound.def {
        Ok(def) => program.def(def).name,
        Err(path) => Name::from(path.rsplit("::").next().unwrap_or(path.as_str())),
    }
}

fn is_fn(program: &Program, bound: &TraitRef) -> bool {
    matches!(
        bound_name(program, bound).as_str(),
        "Fn" | "FnMut" | "FnOnce" | "AsyncFn" | "AsyncFnMut" | "AsyncFnOnce"
    )
}

/// Traits whose argument is what a collection holds.
pub(super) fn collects(name: &str) -> bool {
    matches!(name, "Extend" | "FromIterator" | "FromParallelIterator")
}

/// The same parameter or projection, whichever trait a projection was found through.
pub(super) fn same(a: &Ty, b: &Ty) -> bool {
    match (a, b) {
        (Ty::Assoc(a, _, n), Ty::Assoc(b, _, m)) => n == m && same(a, b),
        _ => a == b,
    }
}

/// Whether a type mentions a parameter or projection (`T::Item` does not mention `T`).
pub(super) fn mentions(ty: &Ty, var: &Ty, depth: u32) -> bool {
    if depth > MAX_DEPTH {
        return false;
    }
    let any = |list: &[Ty]| list.iter().any(|t| mentions(t, var, depth + 1));
    same(ty, var)
        || match ty {
            Ty::Adt(_, args) | Ty::Extern(_, args) | Ty::Tuple(args) | Ty::FnDef(_, args) => {
                any(args)
            }
            Ty::Ref(_, t) | Ty::Ptr(_, t) | Ty::Slice(t) | Ty::Array(t) => {
                mentions(t, var, depth + 1)
            }
            Ty::FnPtr(args, ret) | Ty::Closure(_, args, ret) => {
                any(args) || mentions(ret, var, depth + 1)
            }
            Ty::Dyn(bounds) | Ty::Opaque(_, _, bounds) => {
                bounds.iter().any(|b| bound_mentions(b, var, depth + 1))
            }
            _ => false,
        }
}

/// As [`mentions`] for a bound's arguments and bindings.
pub(super) fn bound_mentions(bound: &TraitRef, var: &Ty, depth: u32) -> bool {
    bound.args.iter().any(|t| mentions(t, var, depth))
        || bound.bindings.iter().any(|(_, t)| mentions(t, var, depth))
}

/// Collects the projections in a type, each once.
fn mentioned(ty: &Ty, out: &mut Vec<Ty>, depth: u32) {
    if depth > MAX_DEPTH {
        return;
    }
    match ty {
        Ty::Assoc(base, bound, _) => {
            mentioned(base, out, depth + 1);
            in_bound(bound, out, depth + 1);
            if !out.iter().any(|known| same(known, ty)) {
                out.push(ty.clone());
            }
        }
        Ty::Adt(_, args) | Ty::Extern(_, args) | Ty::Tuple(args) | Ty::FnDef(_, args) => {
            args.iter().for_each(|t| mentioned(t, out, depth + 1));
        }
        Ty::Ref(_, t) | Ty::Ptr(_, t) | Ty::Slice(t) | Ty::Array(t) => {
            mentioned(t, out, depth + 1);
        }
        Ty::FnPtr(args, ret) | Ty::Closure(_, args, ret) => {
            args.iter().for_each(|t| mentioned(t, out, depth + 1));
            mentioned(ret, out, depth + 1);
        }
        Ty::Dyn(bounds) | Ty::Opaque(_, _, bounds) => {
            bounds.iter().for_each(|b| in_bound(b, out, depth + 1));
        }
        _ => {}
    }
}

fn in_bound(bound: &TraitRef, out: &mut Vec<Ty>, depth: u32) {
    bound.args.iter().for_each(|t| mentioned(t, out, depth + 1));
    bound
        .bindings
        .iter()
        .for_each(|(_, t)| mentioned(t, out, depth + 1));
}
