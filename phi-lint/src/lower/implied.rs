//! Code that runs without being called by its name: `FromStr` behind `parse`, `write` behind
//! `write_all`, the derived `source` of an error, `poll` behind `.await`, `Drop` at the end of a scope.

use super::BodyLower;
use super::call::Actual;
use crate::flow::ir::{Observe, Operand, Place, Printing, Proj};
use crate::span::{Name, Span};
use crate::syntax::ast::ExprId;
use crate::types::{Args, Callee, Dispatch, Ty};

/// Causes of causes are looked at this far.
const MAX_CAUSES: usize = 4;

impl BodyLower<'_> {
    /// A library function that does nothing but run the implementation of a type
    /// of the workspace.
    pub(super) fn implied(
        &mut self,
        path: Name,
        args: &[Actual],
        ret_ty: &Ty,
        span: Span,
    ) -> Option<Operand> {
        let receiver = args.first()?;
        match path.as_str().rsplit("::").next()? {
            "parse" if self.cx.is_result(ret_ty) => {
                let ty = self.cx.type_arg(ret_ty, 0);
                let callee = self.cx.impl_callee(&ty, "std::str::FromStr", "from_str")?;
                let text = receiver.value.clone();
                Some(self.call_impl(&callee, vec![text], span))
            }
            "source" | "cause" if path.as_str().starts_with("std::error::Error::") => {
                let own =
                    matches!(self.cx.peel(&receiver.ty), Ty::Adt(d, _) if !self.cx.is_stub(*d));
                let Operand::Place(place) = receiver.value.clone() else {
                    return None;
                };
                if own {
                    return Some(self.cause_of(&place, &receiver.ty, span));
                }
                // An object: its causes are all that it holds and does not print itself.
                let dst = self.fresh_aggregate(span);
                let srcs = vec![(Operand::Place(place), Observe::Deep)];
                let cause = dst.then(Proj::Content(0));
                self.derive(&cause, srcs, false, "the cause", false, span);
                Some(Operand::Place(dst))
            }
            "write_all" | "write_fmt" | "write_char" => {
                let text = args.get(1)?.value.clone();
                self.written_by_hand(&receiver.value, &receiver.ty, text, span)
            }
            "read_to_string" | "read_to_end" | "read_exact"
                if path.as_str().starts_with("std::io::Read::") =>
            {
                let read = self.cx.impl_callee(&receiver.ty, "std::io::Read", "read")?;
                let args = vec![receiver.value.clone(), args.get(1)?.value.clone()];
                Some(self.call_impl(&read, args, span))
            }
            "sum" | "product" if path.as_str().starts_with("std::iter::Iterator::") => {
                let (trait_path, method) = match path.as_str().ends_with("sum") {
                    true => ("std::iter::Sum", "sum"),
                    false => ("std::iter::Product", "product"),
                };
                let callee = self.cx.impl_callee(ret_ty, trait_path, method)?;
                Some(self.call_impl(&callee, vec![receiver.value.clone()], span))
            }
            // Behind a `Pin`, a `Box` or a reference.
            "poll" if path == "std::future::Future::poll" => {
                let poll = self
                    .cx
                    .impl_callee(&receiver.ty, "std::future::Future", "poll")?;
                let args = args.iter().map(|a| a.value.clone()).collect();
                Some(self.call_impl(&poll, args, span))
            }
            "next" => {
                let next = self
                    .cx
                    .impl_callee(&receiver.ty, "std::iter::Iterator", "next")?;
                Some(self.call_impl(&next, vec![receiver.value.clone()], span))
            }
            _ => None,
        }
    }

    /// What is written to a writer of the workspace goes through the one function that
    /// its implementation has to have.
    pub(super) fn written_by_hand(
        &mut self,
        writer: &Operand,
        ty: &Ty,
        text: Operand,
        span: Span,
    ) -> Option<Operand> {
        let callee = self.cx.writes_by_hand(ty)?;
        Some(self.call_impl(&callee, vec![writer.clone(), text], span))
    }

    /// `value.await`: what a library's future holds, or what the `poll` (or `into_future`)
    /// of a type of the workspace gives.
    pub(super) fn lower_await(&mut self, id: ExprId, inner: ExprId, span: Span) -> Operand {
        let Operand::Place(mut place) = self.lower_expr(inner) else {
            return Operand::Const;
        };
        let ty = self.expr_ty(inner);
        if let Some(channel) = self.cx.channel(ty) {
            place = channel;
        }
        let future = self.as_library_future(place, ty, span);
        let yielded = future.then(Proj::Content(0));
        // `oneshot::Receiver<T>` holds a `T` and yields a `Result<T, RecvError>`.
        let (held, out) = (self.expr_ty(inner), self.expr_ty(id));
        let around = self.cx.is_result(out)
            && matches!(self.cx.peel(held), Ty::Adt(def, args)
                if self.cx.is_stub(*def)
                    && !self.cx.registry.ty_model(*def).outcome
                    && args.len() == 1 && args[0] == self.cx.type_arg(out, 0));
        if around {
            let dst = self.fresh_aggregate(span);
            self.assign(&dst.then(Proj::Content(0)), Operand::Place(yielded), span);
            return Operand::Place(dst);
        }
        Operand::Place(yielded)
    }

    /// A future as libraries know them: what it yields is its content.
    pub(super) fn as_library_future(&mut self, future: Place, ty: &Ty, span: Span) -> Place {
        if !matches!(self.cx.peel(ty), Ty::Adt(def, _) if !self.cx.is_model(*def)) {
            let poll = ("std::future::Future", "poll", "Output");
            self.add_hidden(&future, ty, poll, 1, span);
            return future;
        }
        let by_polling = self.cx.impl_callee(ty, "std::future::Future", "poll");
        let by_turning = || {
            self.cx
                .impl_callee(ty, "std::future::IntoFuture", "into_future")
        };
        let Some(callee) = by_polling.or_else(by_turning) else {
            return future;
        };
        let result = self.call_impl(&callee, vec![Operand::Place(future)], span);
        self.as_place(result, span)
    }

    fn call_impl(&mut self, callee: &Callee, args: Vec<Operand>, span: Span) -> Operand {
        self.call_plain(callee, args, span)
    }

    /// What `source` of an error with a derived implementation gives: an erased
    /// error, of which only the texts (its own and its causes') matter.
    fn cause_of(&mut self, error: &Place, ty: &Ty, span: Span) -> Operand {
        let mut seen = Vec::new();
        self.causes_seen(error, ty, span, &mut seen);
        let text = self.derived(seen, "the cause", span);
        let dst = self.fresh_aggregate(span);
        self.assign(&dst.then(Proj::Content(0)), text, span);
        Operand::Place(dst)
    }

    /// Adds to `out` the texts of the causes of an error.
    pub(super) fn causes_seen(
        &mut self,
        error: &Place,
        ty: &Ty,
        span: Span,
        out: &mut Vec<(Operand, Observe, Span)>,
    ) {
        let mut level = vec![(error.clone(), ty.clone())];
        for _ in 0..MAX_CAUSES {
            let mut next = Vec::new();
            for (place, ty) in level {
                for (field, ty) in self.cx.causes(&place, &ty) {
                    let value = Operand::Place(field.clone());
                    let via = match self.cx.is_report(&ty) {
                        true => Printing::Debug,
                        false => Printing::Display,
                    };
                    self.observed(&value, &ty, via, span, out);
                    next.push((field, ty));
                }
            }
            level = next;
        }
    }

    /// Values of a type that runs code when they go are dropped at the end.
    pub(super) fn drop_at_end(&mut self, place: &Place, ty: &Ty) {
        if let Ty::Adt(def, _) = ty
            && let Some(func) = self.cx.dropped(*def)
            && self.owner != func
        {
            self.frame().drops.push((place.clone(), func));
        }
    }

    /// Runs the `drop`s of the function's variables, the last one first.
    pub(super) fn run_drops(&mut self, span: Span) {
        let drops = std::mem::take(&mut self.frame().drops);
        for (place, func) in drops.into_iter().rev() {
            let callee = Callee {
                func,
                args: Args::from([]),
                dispatch: Dispatch::Static,
            };
            self.call_impl(&callee, vec![Operand::Place(place)], span);
        }
    }
}

impl super::Cx<'_> {
    /// The `write` or `write_str` of a writer of the workspace.
    pub(super) fn writes_by_hand(&self, ty: &Ty) -> Option<Callee> {
        let own = matches!(self.peel(ty), Ty::Adt(def, _) if !self.is_model(*def));
        let of = |(path, method)| self.impl_callee(ty, path, method);
        [
            ("std::io::Write", "write"),
            ("std::fmt::Write", "write_str"),
        ]
        .into_iter()
        .find_map(|known| own.then(|| of(known))?)
    }

    /// The fields of an error that hold its cause, as thiserror finds them.
    fn causes(&self, error: &Place, ty: &Ty) -> Vec<(Place, Ty)> {
        let Ty::Adt(adt, args) = self.peel(ty) else {
            return Vec::new();
        };
        if self.is_stub(*adt) {
            return Vec::new();
        }
        let mut out = Vec::new();
        for owner in self.shapes(*adt) {
            for field in self.fields_of(owner).unwrap_or_default() {
                let marked = field
                    .attrs
                    .iter()
                    .any(|a| matches!(a.path.as_str(), "from" | "source"));
                if marked || field.name == "source" {
                    let place = self.project(error, owner, field.name);
                    out.push((place, self.field_ty(owner, field.name, args)));
                }
            }
        }
        out
    }
}
