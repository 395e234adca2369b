//! Calls of modelled functions: transfers from the signature become
//! instructions, function values passed to them are called.

use super::BodyLower;
use super::call::Actual;
use crate::flow::ir::{InstrKind, Move, Observe, Operand, Place, Printing, Proj, Terminator};
use crate::models::facts::{FnModel, How, Position, Transfer};
use crate::names::{DefId, DefKind};
use crate::span::{Name, Span};
use crate::syntax::ast::ExprId;
use crate::types::{Callee, Ty};

impl BodyLower<'_> {
    pub(super) fn call_model(
        &mut self,
        callee: &Callee,
        model: &FnModel,
        args: &[Actual],
        id: Option<ExprId>,
        span: Span,
    ) -> Operand {
        let ret_ty = id.map_or(Ty::Unknown, |id| self.expr_ty(id).clone());
        let mut args = self.adapt_iterators(callee, args, span);
        for actual in &mut args {
            if let Some(channel) = self.cx.channel(&actual.ty) {
                actual.value = Operand::Place(channel);
            }
        }
        if let Some(result) = self.special(callee, &args, &ret_ty, span) {
            return result;
        }
        if model.linked
            && let Some(channel) = id.and_then(|id| self.cx.site(self.owner, id))
        {
            return self.channel_ends(&channel, span);
        }
        if self.cx.holds_cell(&ret_ty)
            && let Some(shared) = id.and_then(|id| self.cx.site(self.owner, id))
            && let [inner] = &args[..]
        {
            self.assign(&shared, inner.value.clone(), span);
            return Operand::Place(shared);
        }
        let transfers = self.cx.registry.transfers(self.cx.db, callee.func);
        let dst = self.frame().temp();
        // What a stub's function is given constants for is constant; a dependency's may read
        // a database.
        let returns_data = !self.cx.program.in_dependency(callee.func)
            && transfers.iter().any(|t| t.to.0 == Position::Ret);
        if returns_data || self.cx.is_scalar(&ret_ty) || self.pure_result(callee, &args) {
            self.clean(&dst, span);
        } else {
            self.frame()
                .emit(InstrKind::Fresh { dst: dst.clone() }, span);
        }
        let carries = !self.cx.is_scalar(&ret_ty);

        let mut slots = Slots::new(args, dst.clone());
        slots.functions(self, &transfers);
        let feeds_back = transfers.iter().any(|t| {
            matches!(t.from.0, Position::ClosureRet(_))
                && matches!(t.to.0, Position::ClosureArg(..))
        });
        self.transfer(&mut slots, &transfers, &ret_ty, callee.func, span, |to| {
            matches!(to, Position::ClosureArg(..))
        });
        let spawned = self.cx.program.def(callee.func).name.starts_with("spawn");
        if spawned {
            // It may run for good, beside what follows.
            let (runs, done) = (self.frame().block(), self.frame().block());
            self.frame().end(Terminator::Branch(vec![runs, done]), runs);
            self.call_functions(&mut slots, span);
            self.frame().goto(done, done);
        } else {
            self.call_functions(&mut slots, span);
        }
        if feeds_back {
            self.transfer(&mut slots, &transfers, &ret_ty, callee.func, span, |to| {
                matches!(to, Position::ClosureArg(..))
            });
            self.call_functions(&mut slots, span);
        }
        let path = self.cx.program.path(callee.func);
        let receiver = match slots.args.first().map(|receiver| &receiver.value) {
            Some(Operand::Place(place)) => Some(place.clone()),
            _ => None,
        };
        let mut to_result = carries;
        if super::known::overwrites_receiver(path)
            && let Some(receiver) = &receiver
        {
            self.transfer(&mut slots, &transfers, &ret_ty, callee.func, span, |to| {
                to == Position::Ret && carries
            });
            self.clean(receiver, span);
            to_result = false;
        }
        self.transfer(
            &mut slots,
            &transfers,
            &ret_ty,
            callee.func,
            span,
            |to| match to {
                Position::Ret => to_result,
                Position::Param(_) => true,
                _ => false,
            },
        );
        if super::known::empties_receiver(path)
            && let Some(receiver) = &receiver
        {
            self.clean(receiver, span);
        }
        self.error_sink(callee.func, model, &slots, span);
        if !carries {
            return Operand::Const;
        }
        Operand::Place(dst)
    }

    /// The sender and the receiver of a channel made here.
    fn channel_ends(&mut self, channel: &Place, span: Span) -> Operand {
        let ends = self.fresh_aggregate(span);
        for half in ["0", "1"] {
            let dst = ends.then(Proj::Field(Name::from(half)));
            let target = channel.clone();
            self.frame().emit(InstrKind::Alias { dst, target }, span);
        }
        Operand::Place(ends)
    }

    /// A function without arguments, or with only constant ones, makes no PHI
    /// of its own as far as its signature says.
    fn pure_result(&self, callee: &Callee, args: &[Actual]) -> bool {
        let name = self.cx.program.def(callee.func).name;
        args.is_empty() && matches!(name.as_str(), "new" | "default" | "with_capacity" | "empty")
    }

    fn transfer(
        &mut self,
        slots: &mut Slots,
        transfers: &[Transfer],
        ret_ty: &Ty,
        func: DefId,
        span: Span,
        wanted: impl Fn(Position) -> bool,
    ) {
        let name = self.cx.program.def(func).name;
        let report = self.cx.adds_context(func);
        let outcome = self.cx.returns_outcome(func);
        let mut moves = Vec::new();
        let mut aliases: Vec<(Place, Place)> = Vec::new();
        for transfer in transfers.iter().filter(|t| wanted(t.to.0)) {
            let Some(mut to) = slots.place(transfer.to.0, &transfer.to.1) else {
                continue;
            };
            if outcome && transfer.to.0 == Position::Ret && !transfer.to.1.is_empty() {
                let good = to.path.len() - transfer.to.1.len();
                to.path.insert(good, Proj::Content(0));
            }
            if transfer.to.0 == Position::Ret && report.as_ref() == Some(&transfer.to.1) {
                match transfer.from.0 {
                    Position::Param(0) => continue,
                    _ => to.path.push(Proj::Content(0)),
                }
            }
            let Some(from) = slots.place(transfer.from.0, &transfer.from.1) else {
                continue;
            };
            let whole_param =
                matches!(transfer.to.0, Position::Param(_)) && transfer.to.1.is_empty();
            if let Position::Param(i) = transfer.to.0
                && let Some(actual) = slots.args.get(i as usize)
                && self.cx.is_remote(&actual.ty, self.owner)
            {
                continue;
            }
            match transfer.how {
                How::Alias => aliases.push((to, from)),
                How::Structural if self.names_object(transfer, slots, ret_ty) => {
                    // Of several objects the first stands for all (`lock().unwrap_or_else(…)`).
                    if aliases.iter().all(|(known, _)| *known != to) {
                        aliases.push((to, from));
                    }
                }
                How::Structural => moves.push(Move {
                    from: Operand::Place(from),
                    observe: None,
                    to,
                    weak: !whole_param,
                }),
                How::Derived if self.printed_param(func, transfer).is_some() => {
                    let via = self
                        .printed_param(func, transfer)
                        .unwrap_or(Printing::Debug);
                    self.printed_moves(slots, transfer, &from, &to, via, span, &mut moves);
                }
                How::Derived => {
                    if let Position::Param(i) = transfer.from.0
                        && let Some(actual) = slots.args.get(i as usize).cloned()
                        && transfer.from.1.is_empty()
                    {
                        self.seed_all(&actual.value, &actual.ty, actual.span);
                    }
                    moves.push(Move {
                        from: Operand::Place(from),
                        observe: Some(Observe::Deep),
                        to,
                        weak: true,
                    });
                }
                How::Printed(via) => {
                    self.printed_moves(slots, transfer, &from, &to, via, span, &mut moves);
                }
            }
        }
        if let Some(report) = report.filter(|_| wanted(Position::Ret))
            && let Some(mut to) = slots.place(Position::Ret, &report)
        {
            to.path.push(Proj::Content(1));
            self.cause_moves(slots, &to, span, &mut moves);
        }
        if !moves.is_empty() {
            // A stub's author has looked at the function; of a dependency's only the types are
            // known, and these force nothing but what its parameters' values do.
            let looked_at = !self.cx.program.in_dependency(func)
                || self.cx.registry.fn_model(func).flows.is_some();
            let (sure, allowed): (Vec<Move>, Vec<Move>) = moves
                .into_iter()
                .partition(|m| looked_at || m.observe.is_none());
            for (moves, uncertain) in [(sure, false), (allowed, true)] {
                if !moves.is_empty() {
                    let kind = InstrKind::Transfer {
                        moves,
                        uncertain,
                        note: name,
                    };
                    self.frame().emit(kind, span);
                }
            }
        }
        for (dst, target) in aliases {
            self.frame().emit(InstrKind::Alias { dst, target }, span);
        }
    }

    /// What arrives is `&mut T`, a guard or a shared cell: another name for what
    /// was passed (`lock().unwrap()`, `iter_mut().for_each(|x| …)`).
    fn names_object(&self, transfer: &Transfer, slots: &Slots, ret_ty: &Ty) -> bool {
        let ty = match transfer.to.0 {
            Position::Ret => ret_ty.clone(),
            Position::ClosureArg(i, j) => {
                let Some(actual) = slots.args.get(i as usize) else {
                    return false;
                };
                match self.cx.peel(&actual.ty) {
                    Ty::Closure(_, params, _) => {
                        params.get(j as usize).cloned().unwrap_or(Ty::Unknown)
                    }
                    _ => return false,
                }
            }
            _ => return false,
        };
        let ty = transfer.to.1.iter().fold(ty, |ty, step| match step {
            Proj::Content(n) => match self.cx.peel(&ty) {
                Ty::Slice(inner) | Ty::Array(inner) => (**inner).clone(),
                ty => self.cx.type_arg(ty, *n),
            },
            Proj::Field(name) => match self.cx.peel(&ty) {
                Ty::Tuple(parts) => {
                    let part = name.parse().ok().and_then(|i: usize| parts.get(i));
                    part.cloned().unwrap_or(Ty::Unknown)
                }
                _ => Ty::Unknown,
            },
            Proj::Payload(..) | Proj::Capture(_) => Ty::Unknown,
        });
        self.is_mut_like(&ty) || self.cx.is_shared(&ty)
    }

    /// An explicit flow from a parameter that its bound lets the function write.
    fn printed_param(&self, func: DefId, transfer: &Transfer) -> Option<Printing> {
        match transfer.from {
            (Position::Param(i), ref path) if path.is_empty() => {
                self.cx.param_printing(func, i as usize)
            }
            _ => None,
        }
    }

    #[allow(clippy::too_many_arguments)] // the parts of one move
    fn printed_moves(
        &mut self,
        slots: &Slots,
        transfer: &Transfer,
        from: &Place,
        to: &Place,
        via: Printing,
        span: Span,
        moves: &mut Vec<Move>,
    ) {
        let ty = match transfer.from.0 {
            Position::Param(i) if transfer.from.1.is_empty() => slots
                .args
                .get(i as usize)
                .map_or(Ty::Unknown, |a| a.ty.clone()),
            _ => Ty::Unknown,
        };
        let mut seen = Vec::new();
        self.observed(&Operand::Place(from.clone()), &ty, via, span, &mut seen);
        moves.extend(seen.into_iter().map(|(from, observe, _)| Move {
            from,
            observe: Some(observe),
            to: to.clone(),
            weak: true,
        }));
    }

    /// The error that a context is added to, with its causes.
    fn cause_moves(&mut self, slots: &Slots, to: &Place, span: Span, moves: &mut Vec<Move>) {
        let Some(receiver) = slots.args.first().cloned() else {
            return;
        };
        let Operand::Place(mut place) = receiver.value else {
            return;
        };
        let mut ty = receiver.ty;
        if self.cx.is_result(&ty) {
            place.path.push(Proj::Content(1));
            ty = self.cx.type_arg(&ty, 1);
        } else if !self.cx.is_report(&ty) {
            return;
        }
        let via = match self.cx.is_report(&ty) {
            true => Printing::Debug,
            false => Printing::Display,
        };
        let mut seen = Vec::new();
        self.observed(&Operand::Place(place.clone()), &ty, via, span, &mut seen);
        self.causes_seen(&place, &ty, span, &mut seen);
        moves.extend(seen.into_iter().map(|(from, observe, _)| Move {
            from,
            observe: Some(observe),
            to: to.clone(),
            weak: true,
        }));
    }

    fn call_functions(&mut self, slots: &mut Slots, span: Span) {
        for i in 0..slots.calls.len() {
            let call = slots.calls[i].clone();
            let args = call
                .inputs
                .iter()
                .map(|place| Actual {
                    value: Operand::Place(place.clone()),
                    ty: Ty::Unknown,
                    span,
                    by_mut: false,
                })
                .collect();
            let result = self.call_value(call.function.clone(), args, span);
            if let Operand::Place(place) = result {
                slots.calls[i].output = Some(place);
            }
        }
    }

    /// `map_err(|e| format!(…))`, `ok_or(text)`: text that becomes an error.
    fn error_sink(&mut self, func: DefId, model: &FnModel, slots: &Slots, span: Span) {
        let Some(sink) = model.sinks.iter().find(|s| s.result_error) else {
            return;
        };
        let mut seen = Vec::new();
        for (i, actual) in slots.args.iter().enumerate().skip(1) {
            let call = slots.calls.iter().find(|c| c.param as usize == i);
            let (value, ty) = match call {
                Some(FunctionCall {
                    output: Some(output),
                    ..
                }) => {
                    let ty = match self.cx.peel(&actual.ty) {
                        Ty::Closure(_, _, ret) | Ty::FnPtr(_, ret) => (**ret).clone(),
                        Ty::FnDef(f, _) if self.cx.is_model(*f) => self.cx.returned(*f),
                        _ => Ty::Unknown,
                    };
                    (Operand::Place(output.clone()), ty)
                }
                Some(_) => continue,
                None => (actual.value.clone(), actual.ty.clone()),
            };
            if self.cx.is_text_error(&ty) {
                seen.push((value, Observe::Deep, actual.span));
            }
        }
        let what = self.cx.program.path(func);
        self.sink(sink.tag(), what, seen, span);
    }
}

/// A function value the library function calls.
#[derive(Clone)]
struct FunctionCall {
    param: u32,
    function: Place,
    inputs: Vec<Place>,
    output: Option<Place>,
}

/// The places behind the positions of one call.
struct Slots {
    args: Vec<Actual>,
    ret: Place,
    calls: Vec<FunctionCall>,
}

impl Slots {
    fn new(args: Vec<Actual>, ret: Place) -> Self {
        Slots {
            args,
            ret,
            calls: Vec::new(),
        }
    }

    /// Finds the function values among the arguments.
    fn functions(&mut self, lower: &mut BodyLower<'_>, transfers: &[Transfer]) {
        for (i, actual) in self.args.iter().enumerate() {
            let i = i as u32;
            let mut arity = transfers
                .iter()
                .flat_map(|t| [t.from.0, t.to.0])
                .filter_map(|p| match p {
                    Position::ClosureArg(param, arg) if param == i => Some(arg as usize + 1),
                    Position::ClosureRet(param) if param == i => Some(0),
                    _ => None,
                })
                .max();
            if let Ty::Closure(_, params, _) = lower.cx.peel(&actual.ty) {
                arity = Some(arity.unwrap_or(0).max(params.len()));
            } else if let Ty::FnDef(def, _) = lower.cx.peel(&actual.ty)
                && let DefKind::Fn(_) = lower.cx.program.def(*def).kind
            {
                arity = Some(
                    arity
                        .unwrap_or(0)
                        .max(lower.cx.db.fn_sig(*def).map_or(0, |s| s.params.len())),
                );
            }
            let (Some(arity), Operand::Place(function)) = (arity, &actual.value) else {
                continue;
            };
            let function = function.clone();
            let inputs = (0..arity)
                .map(|_| {
                    let temp = lower.frame().temp();
                    lower.clean(&temp, actual.span);
                    temp
                })
                .collect();
            self.calls.push(FunctionCall {
                param: i,
                function,
                inputs,
                output: None,
            });
        }
    }

    fn place(&self, position: Position, path: &[Proj]) -> Option<Place> {
        let mut place = match position {
            Position::Ret => self.ret.clone(),
            Position::Param(i) => match &self.args.get(i as usize)?.value {
                Operand::Place(place) => place.clone(),
                Operand::Const => return None,
            },
            Position::ClosureArg(i, j) => self
                .calls
                .iter()
                .find(|c| c.param == i)?
                .inputs
                .get(j as usize)?
                .clone(),
            Position::ClosureRet(i) => self.calls.iter().find(|c| c.param == i)?.output.clone()?,
        };
        place.path.extend_from_slice(path);
        Some(place)
    }
}
