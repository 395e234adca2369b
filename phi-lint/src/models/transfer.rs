//! A signature is the default model: what a library function can do with data,
//! read off its types.
//!
//! Three rules. *Parametricity*: a value of a type parameter can only go where the same parameter
//! occurs. *Observation*: into a concrete type goes what is made from concrete
//! types, and of a parameter only what its bounds let the function see. *Choice*: a
//! parameter that occurs in the result alone is made from what can be seen of the arguments (`parse`).

use std::sync::{Arc, OnceLock};

use super::Registry;
use super::facts::{How, Position, Transfer};
use super::leaves::{Kind, Leaf, Leaves, bound_mentions, collects, mentions, same};
use crate::flow::ir::{Path, Printing, Proj};
use crate::names::{DefId, DefKind, Program};
use crate::types::{Ty, TypeDb};

/// More transfers than this are merged into whole parameters.
const MAX_TRANSFERS: usize = 64;

/// Derived transfers by definition, computed on first use.
#[derive(Debug)]
pub(super) struct Cache(Vec<OnceLock<Arc<[Transfer]>>>);

impl Cache {
    pub(super) fn new(count: usize) -> Self {
        Cache((0..count).map(|_| OnceLock::new()).collect())
    }
}

impl Registry {
    /// How data moves in a function without a body: what its model says, or else
    /// what its signature allows, over its own generics. Nothing for what cannot be called.
    pub fn transfers(&self, db: &TypeDb<'_>, func: DefId) -> Arc<[Transfer]> {
        let Some(cell) = self.transfers.0.get(func.0 as usize) else {
            return Arc::from([]);
        };
        cell.get_or_init(|| match &self.fn_model(func).flows {
            Some(flows) => flows.clone().into(),
            None => derive(self, db, func).into(),
        })
        .clone()
    }
}

/// The transfers a signature allows.
fn derive(registry: &Registry, db: &TypeDb<'_>, func: DefId) -> Vec<Transfer> {
    let Some(sig) = db.fn_sig(func) else {
        return Vec::new();
    };
    let program = db.program();
    let leaves = Leaves::of(registry, db, func, &sig);
    let mut derivation = Derivation {
        program,
        leaves: &leaves,
        in_trait: trait_around(program, func),
        out: Vec::new(),
    };
    derivation.parametric();
    if sig.has_self && program.in_dependency(func) {
        derivation.kept();
    }
    derivation.observed();
    derivation.chosen();
    derivation.operators();
    if registry.fn_model(func).linked {
        derivation.linked();
    }
    finish(derivation.out)
}

/// The name of the trait that declares a function.
fn trait_around(program: &Program, func: DefId) -> Option<DefId> {
    let owner = program.assoc_owner(func)?;
    matches!(program.def(owner).kind, DefKind::Trait(_)).then_some(owner)
}

struct Derivation<'a> {
    program: &'a Program,
    leaves: &'a Leaves<'a>,
    in_trait: Option<DefId>,
    out: Vec<Transfer>,
}

impl<'a> Derivation<'a> {
    fn inputs(&self) -> impl Iterator<Item = &'a Leaf> + use<'a> {
        self.leaves
            .list
            .iter()
            .filter(|l| matches!(l.at, Position::Param(_) | Position::ClosureRet(_)))
    }

    fn emit(&mut self, from: &Leaf, to: &Leaf, how: How) {
        self.out.push(Transfer {
            from: (from.at, from.path.clone()),
            to: (to.at, to.path.clone()),
            how,
        });
    }

    /// The same parameter or projection in and out.
    fn parametric(&mut self) {
        let vars = |l: &&Leaf| l.kind == Kind::Var;
        for to in self.leaves.list.iter().filter(vars) {
            let written = match to.at {
                Position::Ret | Position::ClosureArg(..) => true,
                Position::Param(_) => to.via.writable,
                Position::ClosureRet(_) => false,
            };
            if !written {
                continue;
            }
            let sources: Vec<&Leaf> = self
                .inputs()
                .filter(vars)
                .filter(|from| same(&from.ty, &to.ty) && self.can_move(from, to))
                .collect();
            for from in &sources {
                let alias = !matches!(to.at, Position::Param(_))
                    && ((to.via.writable && from.via.writable)
                        || (to.via.shared && from.via.shared));
                if alias {
                    self.emit(from, to, How::Alias);
                } else if !self.put_elsewhere(from, to, &sources) {
                    self.emit(from, to, How::Structural);
                }
            }
        }
    }

    /// What a method of `&self` is given for good of its receiver's own parameters, and does not
    /// give back, it keeps: `Cache::insert(&self, key: K, value: V)`. (A stub says `#[cell]`.)
    fn kept(&mut self) {
        let is_var = |l: &&Leaf| l.kind == Kind::Var;
        let places = || {
            let own =
                |l: &&Leaf| l.at == Position::Param(0) && l.via.borrowed && !l.path.is_empty();
            self.leaves.list.iter().filter(is_var).filter(own)
        };
        let given_back = |ty: &Ty| {
            let mut list = self.leaves.list.iter().filter(is_var);
            list.any(|l| l.at == Position::Ret && !l.via.error && same(&l.ty, ty))
        };
        let mut kept = Vec::new();
        for from in self.inputs().filter(is_var) {
            let owned = !from.via.borrowed && !from.via.writable;
            let argument = matches!(from.at, Position::Param(i) if i > 0);
            if owned && argument && !given_back(&from.ty) {
                kept.extend(
                    places()
                        .filter(|to| same(&to.ty, &from.ty))
                        .map(|to| (from, to)),
                );
            }
        }
        for (from, to) in kept {
            self.emit(from, to, How::Structural);
        }
    }

    /// `from` to `to` is a movement at all.
    fn can_move(&self, from: &Leaf, to: &Leaf) -> bool {
        if from.at == to.at {
            return false;
        }
        // To be kept in a collection a borrowed value must be cloned: `remove(&mut self, value: &T)`.
        let kept = matches!(to.at, Position::Param(_)) && !to.path.is_empty();
        let lent = from.via.borrowed && from.path.is_empty();
        !(kept && lent && !to.via.borrowed) || self.is_cloned(&from.ty)
    }

    fn is_cloned(&self, ty: &Ty) -> bool {
        self.leaves
            .bounds(ty)
            .any(|b| matches!(self.leaves.name(b).as_str(), "Clone" | "Copy" | "ToOwned"))
    }

    /// A value that a function puts into one of its arguments while it returns from
    /// there: what comes back is what was there before (`mem::replace`,
    /// `HashMap::insert`), or another name for that place (`Entry::or_insert`).
    fn put_elsewhere(&self, from: &Leaf, to: &Leaf, sources: &[&Leaf]) -> bool {
        let is_place = |l: &Leaf| l.via.writable && matches!(l.at, Position::Param(_));
        if to.via.error {
            // What could not be put there comes back: `SendError`.
            let given = |l: &&Leaf| !l.via.writable && matches!(l.at, Position::Param(_));
            return is_place(from) && sources.iter().any(given);
        }
        if from.via.writable || matches!(to.at, Position::Param(_)) {
            return false;
        }
        // `get_or_init(&self, …) -> &T` shows what is there afterwards.
        if to.via.borrowed {
            return false;
        }
        // Made where nothing was: `get_with(&self, key, || value) -> V`.
        if to.at == Position::Ret && !to.via.writable && self.is_made(from) {
            return false;
        }
        // What a closure is shown may well be what was passed (`fold`'s accumulator).
        if matches!(to.at, Position::ClosureArg(..)) && !to.via.writable {
            return false;
        }
        sources
            .iter()
            .any(|place| is_place(place) && self.can_move(from, place))
    }

    /// The result of a function that is shown nothing, or what a future yields.
    fn is_made(&self, from: &Leaf) -> bool {
        let leaves = &self.leaves.list;
        match from.at {
            Position::ClosureRet(i) => !leaves
                .iter()
                .any(|l| matches!(l.at, Position::ClosureArg(j, _) if i == j)),
            Position::Param(i) => i > 0 && !from.via.borrowed && !from.path.is_empty(),
            _ => false,
        }
    }

    /// Into concrete types.
    fn observed(&mut self) {
        for to in &self.leaves.list {
            if !self.absorbs(to) {
                continue;
            }
            for from in self.inputs() {
                if from.at == to.at || (to.via.error && self.is_mute_error(&to.ty)) {
                    continue;
                }
                if self.is_view(from, to) {
                    self.emit(from, to, How::Alias);
                    continue;
                }
                for how in self.seen(from) {
                    self.emit(from, to, how);
                }
            }
        }
    }

    /// The leaf is written, and can hold what is made from other data.
    fn absorbs(&self, to: &Leaf) -> bool {
        match (to.kind, to.at) {
            (_, Position::ClosureRet(_)) => false,
            (Kind::Data | Kind::Erased, Position::Ret | Position::ClosureArg(..)) => true,
            (Kind::Data | Kind::Erased, Position::Param(_)) => to.via.writable,
            (Kind::Var, Position::Param(_)) => {
                self.leaves
                    .bounds(&to.ty)
                    .any(|b| is_absorbing(&self.leaves.name(b)))
                    || (to.via.writable && to.path.is_empty() && self.is_own_self(&to.ty))
            }
            (Kind::Var, _) => false,
        }
    }

    /// `&mut` access to a part of an argument (`headers_mut`): another name for it.
    fn is_view(&self, from: &Leaf, to: &Leaf) -> bool {
        to.kind == Kind::Data
            && from.kind == Kind::Data
            && from.at == Position::Param(0)
            && from.via.writable
            && to.via.writable
            && !matches!(to.at, Position::Param(_))
    }

    /// `Self` of the trait that declares the function: implementations may do
    /// anything with it, unless the trait is known not to.
    fn is_own_self(&self, ty: &Ty) -> bool {
        self.in_trait
            .is_some_and(|t| matches!(ty, Ty::Param(0, _)) && !is_silent(&self.program.def(t).name))
    }

    /// What a function can see of an argument.
    fn seen(&self, from: &Leaf) -> Vec<How> {
        let bounds: Vec<_> = match &from.ty {
            _ if from.kind == Kind::Data => return vec![How::Derived],
            Ty::Dyn(bounds) | Ty::Opaque(_, _, bounds) => bounds.iter().collect(),
            ty => self.leaves.bounds(ty).collect(),
        };
        let mut hows = Vec::new();
        for bound in bounds {
            let name = self.leaves.name(bound);
            let how = match name.as_str() {
                "Error" if self.is_own_self(&from.ty) => How::Derived,
                "Display" | "ToString" | "Error" => How::Printed(Printing::Display),
                "Debug" => How::Printed(Printing::Debug),
                "Serialize" => How::Printed(Printing::Serialize),
                name if is_silent(name) => continue,
                _ => How::Derived,
            };
            if how == How::Derived {
                return vec![How::Derived];
            }
            if !hows.contains(&how) {
                hows.push(how);
            }
        }
        hows
    }

    /// Errors of the standard library that never show what they were made from.
    fn is_mute_error(&self, ty: &Ty) -> bool {
        let Ty::Adt(def, _) = ty else { return false };
        let def = self.program.def(*def);
        self.program.is_model(def.krate)
            && self.program.crate_name(def.krate) == "std"
            && def.name.ends_with("Error")
            && !matches!(
                def.name.as_str(),
                "FromUtf8Error" | "NulError" | "IntoStringError" | "FromVecWithNulError"
            )
    }

    /// Parameters that only the result mentions.
    fn chosen(&mut self) {
        let is_result = |l: &&Leaf| l.at == Position::Ret && l.kind == Kind::Var;
        for to in self.leaves.list.iter().filter(is_result) {
            let given = |l: &Leaf| l.kind == Kind::Var && same(&l.ty, &to.ty);
            let collected = self
                .leaves
                .bounds(&to.ty)
                .any(|b| collects(&self.leaves.name(b)));
            if collected || self.inputs().any(given) || self.selected(to) {
                continue;
            }
            for from in self.inputs() {
                if self.related(&from.ty, &to.ty) {
                    self.emit(from, to, How::Derived);
                } else {
                    for how in self.seen(from) {
                        self.emit(from, to, how);
                    }
                }
            }
        }
    }

    /// `I::Output` of `I: SliceIndex<[T]>`: an element, or a slice of them.
    fn selected(&mut self, to: &Leaf) -> bool {
        let Ty::Assoc(_, bound, _) = &to.ty else {
            return false;
        };
        if self.leaves.name(bound) != "SliceIndex" {
            return false;
        }
        let sliced = bound.args.first().cloned();
        let mut slice = to.clone();
        slice.path.push(Proj::Content(0));
        for from in self.inputs() {
            if !sliced.as_ref().is_some_and(|s| mentions(s, &from.ty, 0)) {
                continue;
            }
            let alias = from.via.writable && to.via.writable;
            if alias {
                self.emit(from, to, How::Alias);
            } else {
                self.emit(from, to, How::Structural);
                self.emit(from, &slice, How::Structural);
            }
        }
        true
    }

    /// `S: Sum<I::Item>`, `Self: Into<T>`, `[T]: Join<S, Output = O>`: the one can be made from the other.
    fn related(&self, from: &Ty, to: &Ty) -> bool {
        let to = match to {
            Ty::Assoc(base, _, _) => base,
            _ => to,
        };
        matches!(from, Ty::Param(..) | Ty::Assoc(..))
            && self.leaves.generics.predicates.iter().any(|p| {
                let involves = |ty| mentions(&p.ty, ty, 0) || bound_mentions(&p.bound, ty, 0);
                !is_fn_name(&self.leaves.name(&p.bound)) && involves(to) && involves(from)
            })
    }

    /// `Add::add` and its like make their output of both operands.
    fn operators(&mut self) {
        let Some(owner) = self.in_trait else { return };
        let path = self.program.path(owner);
        let is_operator = path
            .strip_prefix("std::ops::")
            .is_some_and(|name| !name.contains("::") && !is_structure(name));
        if !is_operator {
            return;
        }
        let is_output = |l: &&Leaf| match l.at {
            Position::Ret => matches!(l.ty, Ty::Assoc(_, _, n) if n == "Output"),
            // `+=`
            Position::Param(0) => l.via.writable && l.path.is_empty(),
            _ => false,
        };
        for to in self.leaves.list.iter().filter(is_output) {
            let operands = self.inputs().filter(|l| l.path.is_empty() && l.at != to.at);
            for from in operands.collect::<Vec<_>>() {
                self.emit(from, to, How::Derived);
            }
        }
    }

    /// Both halves of the returned tuple hold the same things.
    fn linked(&mut self) {
        let half = |leaf: &Leaf, name: &str| {
            (leaf.at == Position::Ret)
                .then(|| {
                    leaf.path
                        .iter()
                        .position(|p| matches!(p, Proj::Field(n) if n == name))
                })
                .flatten()
        };
        for to in &self.leaves.list {
            let Some(at) = half(to, "0") else { continue };
            for from in &self.leaves.list {
                if half(from, "1") == Some(at)
                    && from.path[..at] == to.path[..at]
                    && same(&from.ty, &to.ty)
                {
                    self.emit(from, to, How::Alias);
                }
            }
        }
    }
}

/// Bounds that let a function store, compare, drop or run a value, or make one,
/// but not turn what is in it into something else.
fn is_silent(name: &str) -> bool {
    is_fn_name(name)
        || is_absorbing(name)
        || matches!(
            name,
            "Clone"
                | "Copy"
                | "Eq"
                | "PartialEq"
                | "Ord"
                | "PartialOrd"
                | "Default"
                | "Send"
                | "Sync"
                | "Sized"
                | "Unpin"
                | "UnwindSafe"
                | "RefUnwindSafe"
                | "Drop"
                | "Iterator"
                | "DoubleEndedIterator"
                | "ExactSizeIterator"
                | "FusedIterator"
                | "IntoIterator"
                | "Future"
                | "IntoFuture"
                | "Stream"
                | "TryStream"
                | "StreamExt"
                | "TryStreamExt"
                | "FutureExt"
                | "TryFutureExt"
                | "Itertools"
                | "ParallelIterator"
                | "IndexedParallelIterator"
                | "IntoParallelIterator"
                | "From"
                | "TryFrom"
                | "FromIterator"
                | "FromStr"
                | "Sum"
                | "Product"
                | "Deserialize"
                | "DeserializeOwned"
                | "Deserializer"
                | "Pattern"
                | "SliceIndex"
                | "RangeBounds"
                | "Index"
                | "IndexMut"
                | "Step"
        )
}

fn is_fn_name(name: &str) -> bool {
    matches!(
        name,
        "Fn" | "FnMut" | "FnOnce" | "AsyncFn" | "AsyncFnMut" | "AsyncFnOnce"
    )
}

/// Bounds of what other data is written into.
fn is_absorbing(name: &str) -> bool {
    matches!(
        name,
        "Write"
            | "AsyncWrite"
            | "AsyncWriteExt"
            | "Hasher"
            | "Extend"
            | "BufMut"
            | "Serializer"
            | "Sink"
            | "SinkExt"
            | "Digest"
            | "Update"
    )
}

/// Traits of `std::ops` that are about access rather than computation.
fn is_structure(name: &str) -> bool {
    is_fn_name(name)
        || matches!(
            name,
            "Index" | "IndexMut" | "Deref" | "DerefMut" | "Drop" | "RangeBounds" | "Try"
        )
}

/// Each pair of places once, the most precise way of moving first.
fn finish(mut list: Vec<Transfer>) -> Vec<Transfer> {
    let rank = |how: How| match how {
        How::Alias => 0,
        How::Structural => 1,
        How::Derived => 2,
        How::Printed(_) => 3,
    };
    list.sort_by_key(|t| rank(t.how));
    let mut out: Vec<Transfer> = Vec::with_capacity(list.len());
    for transfer in list {
        let printed = matches!(transfer.how, How::Printed(_));
        let known = out.iter().any(|t| {
            t.from == transfer.from
                && t.to == transfer.to
                && (t.how == transfer.how || !printed || !matches!(t.how, How::Printed(_)))
        });
        if !known {
            out.push(transfer);
        }
    }
    if out.len() > MAX_TRANSFERS {
        let mut whole: Vec<Transfer> = Vec::new();
        for t in out {
            let coarse = Transfer {
                from: (t.from.0, Path::new()),
                to: (t.to.0, Path::new()),
                how: How::Derived,
            };
            if !whole.contains(&coarse) {
                whole.push(coarse);
            }
        }
        return whole;
    }
    out
}
