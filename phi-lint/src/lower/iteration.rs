//! Iteration: the items that a loop or a library function takes from a value, and
//! what `collect` makes of them.
//!
//! It goes through conversions that signatures leave implicit: a map yields pairs, a
//! user's iterator whatever its `next` returns.

use super::BodyLower;
use super::call::Actual;
use crate::flow::ir::{self, Arg, FuncId, InstrKind, Move, Observe, Operand, Place, Proj};
use crate::names::{DefId, DefKind};
use crate::span::{Name, Span};
use crate::syntax::ast::ExprId;
use crate::types::{Callee, Dispatch, Ty};

const STREAM: &str = "futures_core::Stream";

impl BodyLower<'_> {
    /// Iteration goes through conversions that signatures leave implicit: a map
    /// yields pairs, a user's iterator whatever its `next` returns.
    pub(super) fn adapt_iterators(
        &mut self,
        callee: &Callee,
        args: &[Actual],
        span: Span,
    ) -> Vec<Actual> {
        let futures = self.cx.awaited_params(callee.func);
        let mut params = self.cx.iterated_params(callee.func);
        // An iterator turned into one is what it was.
        let path = self.cx.program.path(callee.func);
        if path == "std::iter::IntoIterator::into_iter"
            && args.first().is_some_and(|iterator| {
                let by_hand = self.cx.impl_fn(&iterator.ty, "std::iter::Iterator", "next");
                by_hand.is_some()
            })
        {
            params.clear();
        }
        args.iter()
            .enumerate()
            .map(|(i, actual)| {
                let mut actual = actual.clone();
                let Operand::Place(place) = &actual.value else {
                    return actual;
                };
                if params.contains(&i) {
                    let items = self.items_of(place.clone(), &actual.ty, span);
                    actual.value = Operand::Place(items);
                } else if futures.contains(&i) {
                    let future = self.as_library_future(place.clone(), &actual.ty, span);
                    actual.value = Operand::Place(future);
                }
                actual
            })
            .collect()
    }

    /// `for pat in value`: a place whose content is the items.
    pub(super) fn iterated(&mut self, id: ExprId, value: Operand, iter: ExprId) -> Operand {
        let Operand::Place(place) = value else {
            return Operand::Const;
        };
        let span = self.expr_span(iter);
        let ty = self.expr_ty(iter).clone();
        if let Some(target) = self.inf.methods.get(&id) {
            let callee = target.callee.clone();
            if !self.cx.is_model(callee.func) {
                let result = self.call_plain(&callee, vec![Operand::Place(place)], span);
                let place = self.as_place(result, span);
                let ty = self
                    .cx
                    .db
                    .fn_sig(callee.func)
                    .map_or(Ty::Unknown, |s| s.ret.clone());
                return Operand::Place(self.items_of(place, &ty, span));
            }
        }
        Operand::Place(self.items_of(place, &ty, span))
    }

    /// One item of what [`Self::into_items`] returned.
    pub(super) fn next_item(&self, items: &Operand) -> Operand {
        match items {
            Operand::Place(place) => Operand::Place(place.then(Proj::Content(0))),
            Operand::Const => Operand::Const,
        }
    }

    fn items_of(&mut self, place: Place, ty: &Ty, span: Span) -> Place {
        if let Some(channel) = self.cx.channel(ty) {
            return channel;
        }
        if self.cx.is_map(ty) {
            let items = self.frame().temp();
            self.clean(&items, span);
            for (i, name) in ["0", "1"].iter().enumerate() {
                let part = items
                    .then(Proj::Content(0))
                    .then(Proj::Field(Name::from(name)));
                let target = place.then(Proj::Content(i as u8));
                if self.is_mut_like(ty) {
                    self.frame()
                        .emit(InstrKind::Alias { dst: part, target }, span);
                } else {
                    let src = Operand::Place(target);
                    self.frame()
                        .emit(InstrKind::Assign { dst: part, src }, span);
                }
            }
            return items;
        }
        if let Ty::Adt(def, _) = self.cx.peel(ty)
            && !self.cx.is_model(*def)
        {
            for (trait_path, method) in [
                ("std::iter::Iterator", "next"),
                ("std::iter::IntoIterator", "into_iter"),
            ] {
                let Some(callee) = self.cx.impl_callee(ty, trait_path, method) else {
                    continue;
                };
                let result = self.call_plain(&callee, vec![Operand::Place(place)], span);
                return self.as_place(result, span);
            }
            if let Some(callee) = self.cx.impl_callee(ty, STREAM, "poll_next") {
                let result = self.call_plain(&callee, vec![Operand::Place(place)], span);
                // `Poll<Option<Item>>`
                return self.as_place(result, span).then(Proj::Content(0));
            }
        }
        self.add_hidden(&place, ty, ("std::iter::Iterator", "next", "Item"), 1, span);
        self.add_hidden(&place, ty, (STREAM, "poll_next", "Item"), 2, span);
        place
    }

    /// What a value hides that is only known as `impl Trait` or `dyn Trait`: a type of the
    /// workspace may be behind it, whose `method` gives what libraries have as content, inside
    /// so many others.
    pub(super) fn add_hidden(
        &mut self,
        value: &Place,
        ty: &Ty,
        (trait_path, method, output): (&str, &str, &str),
        depth: usize,
        span: Span,
    ) {
        let funcs = self.cx.hidden_behind(ty, trait_path, method, output);
        if funcs.is_empty() {
            return;
        }
        let arg = Arg {
            value: Operand::Place(value.clone()),
            span,
            prints: None,
        };
        let mut given = self.emit_call(ir::Callee::Funcs(funcs), vec![arg], span);
        given.path.extend((0..depth).map(|_| Proj::Content(0)));
        let kind = InstrKind::Transfer {
            moves: vec![Move {
                from: Operand::Place(given),
                observe: None,
                to: value.then(Proj::Content(0)),
                weak: true,
            }],
            uncertain: false,
            note: Name::from(method),
        };
        self.frame().emit(kind, span);
    }

    /// Adds `item` to the collection at `dst` of type `ty`, as its `FromIterator` does.
    pub(super) fn collect(&mut self, dst: &Place, item: &Place, ty: &Ty, span: Span) {
        let mut moves = Vec::new();
        let structural = |from: Place, to: Place| Move {
            from: Operand::Place(from),
            observe: None,
            to,
            weak: true,
        };
        let field = |n: &str| Proj::Field(Name::from(n));
        match self.cx.peel(ty) {
            _ if self.cx.is_map(ty) => {
                moves.push(structural(
                    item.then(field("0")),
                    dst.then(Proj::Content(0)),
                ));
                moves.push(structural(
                    item.then(field("1")),
                    dst.then(Proj::Content(1)),
                ));
            }
            Ty::Adt(def, args) if self.cx.is_model(*def) => {
                let path = self.cx.program.path(*def);
                match path.as_str() {
                    "std::option::Option" | "std::result::Result" => {
                        if path == "std::result::Result" {
                            moves.push(structural(
                                item.then(Proj::Content(1)),
                                dst.then(Proj::Content(1)),
                            ));
                        }
                        let inner = args.first().cloned().unwrap_or(Ty::Unknown);
                        let (dst, item) = (dst.then(Proj::Content(0)), item.then(Proj::Content(0)));
                        self.collect(&dst, &item, &inner, span);
                    }
                    // Its items are what the futures yield.
                    "futures_util::stream::FuturesUnordered"
                    | "futures_util::stream::FuturesOrdered" => moves.push(structural(
                        item.then(Proj::Content(0)),
                        dst.then(Proj::Content(0)),
                    )),
                    _ if args.is_empty() => moves.push(Move {
                        from: Operand::Place(item.clone()),
                        observe: Some(Observe::Deep),
                        to: dst.clone(),
                        weak: true,
                    }),
                    _ => moves.push(structural(item.clone(), dst.then(Proj::Content(0)))),
                }
            }
            Ty::Tuple(parts) => {
                for (i, part) in parts.clone().iter().enumerate() {
                    let step = field(&i.to_string());
                    self.collect(&dst.then(step), &item.then(step), part, span);
                }
            }
            Ty::Adt(..) => {
                if let Some(func) = self.cx.impl_fn(ty, "std::iter::FromIterator", "from_iter") {
                    let items = self.frame().temp();
                    self.clean(&items, span);
                    self.add_content(&items, Operand::Place(item.clone()), span);
                    let callee = Callee {
                        func,
                        args: Vec::new().into(),
                        dispatch: Dispatch::Static,
                    };
                    let result = self.call_plain(&callee, vec![Operand::Place(items)], span);
                    self.assign(dst, result, span);
                } else {
                    moves.push(structural(item.clone(), dst.clone()));
                }
            }
            _ => moves.push(structural(item.clone(), dst.then(Proj::Content(0)))),
        }
        if !moves.is_empty() {
            let kind = InstrKind::Transfer {
                moves,
                uncertain: false,
                note: Name::from("collect"),
            };
            self.frame().emit(kind, span);
        }
    }
}

impl super::Cx<'_> {
    /// The functions `method` of the workspace's implementations of a library's trait that
    /// may be behind `impl Trait` or `dyn Trait`, as far as the type `output` fits.
    fn hidden_behind(&self, ty: &Ty, trait_path: &str, method: &str, output: &str) -> Vec<FuncId> {
        let bounds = match self.peel(ty) {
            Ty::Dyn(bounds) => bounds,
            Ty::Opaque(func, _, bounds) if !self.is_model(*func) => bounds,
            _ => return Vec::new(),
        };
        let Some(trait_) = self.db.lang(trait_path) else {
            return Vec::new();
        };
        let Some(bound) = bounds.iter().find(|b| b.def == Ok(trait_)) else {
            return Vec::new();
        };
        let wanted = bound
            .bindings
            .iter()
            .find(|(name, _)| *name == output)
            .map(|(_, ty)| ty);
        let known = |ty: &Ty| !matches!(ty, Ty::Unknown) && !crate::types::mentions_param(ty);
        let mut funcs = Vec::new();
        for impl_ in self.program.impls_of_trait(trait_) {
            let items = self.program.assoc_items(*impl_).iter();
            let mut own = items.filter(|item| self.program.def(**item).name == method);
            let Some(func) = own.find_map(|item| self.func_of(*item)) else {
                continue;
            };
            let given = self
                .db
                .project(&self.db.impl_header(*impl_).0, trait_, output);
            // What a wrapper for any type gives is not known, and what it wraps is not what this is.
            if wanted.is_none_or(|wanted| !known(wanted) || *wanted == given) {
                funcs.push(func);
            }
        }
        funcs.sort_unstable();
        funcs
    }

    /// Parameters bound by `Future`.
    fn awaited_params(&self, func: DefId) -> Vec<usize> {
        let (Some(sig), Some(future)) = (self.db.fn_sig(func), self.db.lang("std::future::Future"))
        else {
            return Vec::new();
        };
        let predicates = &self.db.generics(func).predicates;
        let bound = |ty: &Ty| {
            let mut bounds = predicates.iter().filter(|p| p.ty == *ty);
            bounds.any(|p| p.bound.def == Ok(future))
        };
        let params = sig.params.iter().enumerate();
        params.filter(|(_, ty)| bound(ty)).map(|(i, _)| i).collect()
    }

    /// Parameters that are iterated: `self` of `Iterator`'s methods, and those
    /// bound by `IntoIterator` or `Iterator`.
    fn iterated_params(&self, func: DefId) -> Vec<usize> {
        let is_iteration = |def: DefId| {
            self.iteration_traits.contains(&Some(def)) || self.stream_traits.contains(&Some(def))
        };
        let mut out = Vec::new();
        let owner = self.program.def(func).parent;
        let Some(sig) = self.db.fn_sig(func) else {
            return out;
        };
        // Of the trait, or of a library's implementation of it: `Box<dyn Iterator>`.
        let of_trait = |owner: DefId| {
            let header = matches!(self.program.def(owner).kind, DefKind::Impl(_))
                .then(|| self.db.impl_header(owner));
            is_iteration(owner)
                || header.is_some_and(|header| {
                    let trait_ = header.1.as_ref().and_then(|t| t.def.ok());
                    trait_.is_some() && trait_ == self.iteration_traits[0]
                })
        };
        if sig.has_self && owner.is_some_and(of_trait) {
            out.push(0);
        }
        let generics = self.db.generics(func);
        for (i, param) in sig.params.iter().enumerate() {
            let bound = generics
                .predicates
                .iter()
                .any(|p| p.ty == *param.peel_refs() && p.bound.def.is_ok_and(is_iteration));
            if bound && !out.contains(&i) {
                out.push(i);
            }
        }
        out
    }
}
