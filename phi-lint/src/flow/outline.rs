//! A function in outline: which locals exchange data, whom it calls.
//!
//! Coarse (no paths, no order) and cheap, for choosing the instructions that are
//! worth solving ([`super::relevance`]).

use super::ir::{Base, Callee, Func, FuncId, InstrKind, Operand, Place, Program};

/// A local's or static's number within a function: locals first, statics after them.
pub(super) type Slot = u32;

/// Statics are numbered from here.
pub(super) const STATICS: Slot = 1 << 31;

/// What a slot holds, or some part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) slot: Slot,
    pub(super) part: bool,
}

impl Spot {
    pub(super) fn whole(slot: Slot) -> Self {
        Spot { slot, part: false }
    }

    fn of(place: &Place) -> Self {
        Spot {
            slot: slot(place),
            part: !place.path.is_empty(),
        }
    }
}

/// A call.
#[derive(Debug)]
pub(super) struct CallOutline {
    /// Known callees; closures get the place that holds them first.
    pub(super) funcs: Vec<FuncId>,
    /// The place of a called function value.
    pub(super) value: Option<Spot>,
    /// Arguments; `None` for constants.
    pub(super) args: Vec<Option<Spot>>,
    pub(super) dst: Spot,
}

impl CallOutline {
    /// The arguments of a closure that is called: its environment first.
    pub(super) fn with_value(&self) -> Vec<Option<Spot>> {
        let mut args = vec![self.value];
        args.extend_from_slice(&self.args);
        args
    }
}

/// A function.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// The second is computed from the first.
    pub(super) computed: Vec<(Spot, Spot)>,
    /// The second is the first, which is data alone.
    pub(super) moves: Vec<(Spot, Spot)>,
    /// The second is the first, other names of places in it included: what is written
    /// through one of them may be read through the other.
    pub(super) copies: Vec<(Spot, Spot)>,
    /// The first becomes a name of the second.
    pub(super) names: Vec<(Spot, Spot)>,
    pub(super) calls: Vec<CallOutline>,
    /// Function values: where, which, whether a closure.
    pub(super) functions: Vec<(Spot, FuncId, bool)>,
    pub(super) seeds: Vec<Spot>,
    /// What surfaces are given.
    pub(super) sinks: Vec<Spot>,
    /// Written, other than by moves and calls.
    pub(super) writes: Vec<Spot>,
    /// Statics it mentions.
    pub(super) statics: Vec<Slot>,
    /// By local: whether its values hold neither other names of places nor function values.
    pub(super) plain: Vec<bool>,
    /// Whether its end can be reached at all.
    pub(super) returns: bool,
}

/// What callers have to know of a function's use of references. Sets of
/// parameters are bit masks, together with [`LOCALS`] and [`GLOBALS`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Effects {
    /// Parameters it may write to.
    pub(super) written: u64,
    /// By parameter: those it may hold names of at the end.
    pub(super) holds: Vec<u64>,
    /// Parameters the result may hold names of.
    pub(super) ret_holds: u64,
}

impl Effects {
    /// Whether some place of the caller becomes a name of another.
    pub(super) fn ties(&self) -> bool {
        self.ret_holds != 0 || self.holds.iter().any(|h| *h != 0)
    }
}

/// The bit of a parameter; those past the 60th share one.
pub(super) fn bit(param: usize) -> u64 {
    1 << param.min(60)
}

/// Names of the function's own locals: the caller gets several names of one place.
const LOCALS: u64 = 1 << 62;

/// Names of statics.
pub(super) const GLOBALS: u64 = 1 << 63;

pub(super) fn slot(place: &Place) -> Slot {
    match place.base {
        Base::Local(local) => local.0,
        Base::Global(global) => STATICS | global.0,
    }
}

fn operand(op: &Operand) -> Option<Spot> {
    match op {
        Operand::Place(place) => Some(Spot::of(place)),
        Operand::Const => None,
    }
}

impl Outline {
    pub(super) fn of(func: &Func) -> Self {
        let mut out = Outline::default();
        let is_plain = |at: Spot| func.plain.get(at.slot as usize) == Some(&true);
        let copy = |out: &mut Outline, from: Spot, to: Spot| {
            if is_plain(from) || is_plain(to) {
                out.moves.push((from, to));
            } else {
                out.copies.push((from, to));
            }
        };
        for instr in func.blocks.iter().flat_map(|b| &b.instrs) {
            match &instr.kind {
                InstrKind::Assign { dst, src } => match operand(src) {
                    Some(src) => copy(&mut out, src, Spot::of(dst)),
                    None => out.writes.push(Spot::of(dst)),
                },
                InstrKind::Alias { dst, target } => {
                    out.names.push((Spot::of(dst), Spot::of(target)));
                }
                InstrKind::Fresh { dst } | InstrKind::Clean { dst } => {
                    out.writes.push(Spot::of(dst));
                }
                InstrKind::Seed { place, .. } => out.seeds.push(Spot::of(place)),
                InstrKind::Derive { dst, srcs, .. } => {
                    out.writes.push(Spot::of(dst));
                    let srcs = srcs.iter().filter_map(|(op, _)| operand(op));
                    out.computed.extend(srcs.map(|src| (src, Spot::of(dst))));
                }
                InstrKind::Transfer { moves, .. } => {
                    for step in moves {
                        match operand(&step.from) {
                            Some(src) if step.observe.is_none() => {
                                copy(&mut out, src, Spot::of(&step.to));
                            }
                            Some(src) => out.computed.push((src, Spot::of(&step.to))),
                            None => out.writes.push(Spot::of(&step.to)),
                        }
                    }
                }
                InstrKind::Call { dst, callee, args } => {
                    let (funcs, value) = match callee {
                        Callee::Funcs(funcs) => (funcs.clone(), None),
                        Callee::Value(place) => (Vec::new(), Some(Spot::of(place))),
                    };
                    out.calls.push(CallOutline {
                        funcs,
                        value,
                        args: args.iter().map(|a| operand(&a.value)).collect(),
                        dst: Spot::of(dst),
                    });
                }
                InstrKind::Closure { dst, func } => {
                    out.functions.push((Spot::of(dst), *func, true));
                }
                InstrKind::FnValue { dst, func } => {
                    out.functions.push((Spot::of(dst), *func, false));
                }
                InstrKind::Sink { args, .. } => {
                    out.sinks
                        .extend(args.iter().filter_map(|(op, _, _)| operand(op)));
                }
            }
        }
        for instr in func.blocks.iter().flat_map(|b| &b.instrs) {
            super::visit::places(&instr.kind, &mut |place| {
                if let Base::Global(_) = place.base {
                    out.statics.push(slot(place));
                }
            });
        }
        out.statics.sort_unstable();
        out.statics.dedup();
        out.plain.clone_from(&func.plain);
        out.returns = super::cfg::can_return(func);
        out
    }

    /// What the function does with references, given its callees' effects. `values`
    /// gives those of the function values that its n-th call may call, and whether the
    /// value itself is the first argument, as a closure's environment is.
    pub(super) fn effects<'e>(
        &self,
        func: &Func,
        of: &dyn Fn(FuncId) -> Option<&'e Effects>,
        values: &dyn Fn(usize) -> Vec<(&'e Effects, bool)>,
    ) -> Effects {
        let params = func.params as usize;
        let locals = (func.locals as usize).max(params);
        let mut holds = vec![0u64; locals];
        let at = |spot: Spot| {
            let slot = spot.slot;
            (slot & STATICS == 0 && (slot as usize) < locals).then_some(slot as usize)
        };
        let itself = |l: usize| if l < params { bit(l) } else { LOCALS };
        let mut names: Vec<(usize, usize)> = Vec::new();
        // Names of something that is not a local here.
        let mut outer: Vec<(usize, u64)> = Vec::new();
        for (a, b) in &self.names {
            match (at(*a), at(*b)) {
                (Some(a), Some(b)) => names.push((a, b)),
                (Some(a), None) => outer.push((a, GLOBALS)),
                _ => {}
            }
        }
        // What is in a parameter may be names of the caller's places.
        for (from, to) in &self.copies {
            if let (Some(from), Some(to)) = (at(*from), at(*to))
                && from < params
            {
                names.push((to, from));
            }
        }
        let mut written = 0u64;
        for (n, call) in self.calls.iter().enumerate() {
            let mut tie = |args: &[Option<Spot>], effects: &Effects| {
                let arg = |n: usize| args.get(n).copied().flatten().and_then(at);
                for (n, held) in effects.holds.iter().enumerate() {
                    for m in 0..args.len() {
                        if let (true, Some(a), Some(b)) = (held & bit(m) != 0, arg(n), arg(m)) {
                            names.push((a, b));
                        }
                    }
                }
                for m in 0..args.len() {
                    if let (true, Some(a), Some(b)) =
                        (effects.ret_holds & bit(m) != 0, at(call.dst), arg(m))
                    {
                        names.push((a, b));
                    }
                }
                if let Some(a) = at(call.dst) {
                    outer.push((a, effects.ret_holds & (LOCALS | GLOBALS)));
                }
                for (n, held) in effects.holds.iter().enumerate() {
                    if let Some(a) = arg(n) {
                        outer.push((a, held & (LOCALS | GLOBALS)));
                    }
                }
            };
            for callee in &call.funcs {
                if let Some(effects) = of(*callee) {
                    tie(&call.args, effects);
                }
            }
            if call.value.is_some() {
                let with_value = call.with_value();
                for (effects, takes_value) in values(n) {
                    tie(if takes_value { &with_value } else { &call.args }, effects);
                }
            }
        }
        for (a, more) in outer {
            holds[a] |= more;
        }
        if !names.is_empty() || holds.iter().any(|h| *h != 0) {
            loop {
                let mut news = false;
                let mut add = |holds: &mut Vec<u64>, l: usize, more: u64| {
                    news |= holds[l] | more != holds[l];
                    holds[l] |= more;
                };
                for &(a, b) in &names {
                    let more = holds[b] | itself(b);
                    add(&mut holds, a, more);
                }
                for &(from, to) in &self.copies {
                    let (Some(from), Some(to)) = (at(from), at(to)) else {
                        continue;
                    };
                    let more = holds[from];
                    if more == 0 {
                        continue;
                    }
                    add(&mut holds, to, more);
                    let through = holds[to];
                    for p in 0..params {
                        if through & bit(p) != 0 {
                            add(&mut holds, p, more);
                        }
                    }
                }
                if !news {
                    break;
                }
            }
        }
        let mut write = |to: Spot| {
            if let Some(l) = at(to) {
                written |= (holds[l] | itself(l)) & !(LOCALS | GLOBALS);
            }
        };
        self.writes.iter().for_each(|s| write(*s));
        self.seeds.iter().for_each(|s| write(*s));
        let moved = self.computed.iter().chain(&self.moves).chain(&self.copies);
        moved.for_each(|(_, to)| write(*to));
        for (place, func, closure) in &self.functions {
            write(*place);
            // A closure that writes what it captured may be called anywhere.
            if let (true, Some(effects)) = (*closure, of(*func))
                && effects.written & 1 != 0
            {
                write(*place);
            }
        }
        for (n, call) in self.calls.iter().enumerate() {
            write(call.dst);
            let mut write_all = |args: &[Option<Spot>], effects: &Effects| {
                for (n, arg) in args.iter().enumerate() {
                    if let (true, Some(arg)) = (effects.written & bit(n) != 0, arg) {
                        write(*arg);
                    }
                }
            };
            for callee in &call.funcs {
                if let Some(effects) = of(*callee) {
                    write_all(&call.args, effects);
                }
            }
            if let Some(value) = call.value {
                let with_value = call.with_value();
                for (effects, takes_value) in values(n) {
                    write_all(if takes_value { &with_value } else { &call.args }, effects);
                }
                write(value);
            }
        }
        let is_plain = |local: usize| self.plain.get(local) == Some(&true);
        let ret = func.ret.0 as usize;
        let ret = holds
            .get(ret)
            .copied()
            .filter(|_| !is_plain(ret))
            .unwrap_or(0);
        holds.truncate(params);
        for (p, held) in holds.iter_mut().enumerate() {
            *held &= if is_plain(p) { 0 } else { !bit(p) };
        }
        Effects {
            written,
            holds,
            ret_holds: ret,
        }
    }
}

/// Outlines of all functions.
pub(super) fn outlines(program: &Program) -> Vec<Outline> {
    use rayon::prelude::*;
    program
        .funcs
        .par_iter()
        .with_min_len(256)
        .map(Outline::of)
        .collect()
}
