//! Calls that may reach many functions, through one function that passes them on.
//!
//! A method of a generic or `dyn` receiver may be any implementation's. Where the
//! implementations wrap each other (adapters of iterators, layers of a service), each
//! of them calls all of them: with a function in between that stands for the method,
//! what is looked at grows with their number instead of its square.

use rustc_hash::FxHashMap;

use super::cfg::can_return;
use super::ir::{
    Arg, Block, BlockId, Callee, Func, FuncId, Instr, InstrKind, Local, Observe, Operand, Place,
    Printing, Program, Terminator,
};
use crate::span::{FileId, Name, Span};

/// A call names so many functions itself.
const FEW: usize = 4;

/// Puts a function in between wherever several calls may reach the same many functions.
pub fn share_dispatch(program: &mut Program) {
    share_above(FEW, program);
}

pub(super) fn share_above(few: usize, program: &mut Program) {
    let mut uses: FxHashMap<Vec<FuncId>, u32> = FxHashMap::default();
    for funcs in dispatches(few, &mut program.funcs) {
        *uses.entry(funcs.clone()).or_default() += 1;
    }
    let known = program.funcs.len();
    let mut shared: FxHashMap<Vec<FuncId>, FuncId> = FxHashMap::default();
    // In the order of their first use, so that numbers are the same in every run.
    let mut order: Vec<Vec<FuncId>> = Vec::new();
    for funcs in dispatches(few, &mut program.funcs) {
        if uses[funcs] < 2 {
            continue;
        }
        let id = *shared.entry(funcs.clone()).or_insert_with(|| {
            order.push(funcs.clone());
            FuncId((known + order.len() - 1) as u32)
        });
        *funcs = vec![id];
    }
    let made = order.iter().map(|funcs| passing_on(&program.funcs, funcs));
    let made: Vec<Func> = made.collect();
    program.funcs.extend(made);
}

/// What each call that may reach more than a `few` functions reaches.
fn dispatches(few: usize, funcs: &mut [Func]) -> impl Iterator<Item = &mut Vec<FuncId>> {
    let instrs = funcs
        .iter_mut()
        .flat_map(|f| &mut f.blocks)
        .flat_map(|b| &mut b.instrs);
    instrs.filter_map(move |instr| match &mut instr.kind {
        InstrKind::Call {
            callee: Callee::Funcs(funcs),
            ..
        } if funcs.len() > few => Some(funcs),
        _ => None,
    })
}

/// A function that calls one of `callees` with what it is given, and returns what that returns.
fn passing_on(funcs: &[Func], callees: &[FuncId]) -> Func {
    let known = |id: &FuncId| funcs.get(id.0 as usize);
    let bodies = || callees.iter().filter_map(known);
    let params = bodies().map(|f| f.params).max().unwrap_or(0);
    let ret = Local(params);
    let nowhere = Span {
        file: FileId(0),
        start: 0,
        end: 0,
    };
    let span = bodies().map(|f| f.span).next().unwrap_or(nowhere);
    let end = |returns: bool| match returns {
        true => Terminator::Return,
        false => Terminator::Unreachable,
    };
    let one = |(id, callee): (FuncId, &Func)| {
        let arg = |n: u32| Arg {
            value: Operand::Place(Place::local(Local(n))),
            span,
            prints: Some(Box::new(
                [Printing::Display, Printing::Debug, Printing::Serialize].map(Observe::Generic),
            )),
        };
        let call = InstrKind::Call {
            dst: Place::local(ret),
            callee: Callee::Funcs(vec![id]),
            args: (0..callee.params).map(arg).collect(),
        };
        Block {
            instrs: vec![Instr { kind: call, span }],
            end: end(can_return(callee)),
        }
    };
    let first = Block {
        instrs: Vec::new(),
        end: Terminator::Branch((1..=callees.len() as u32).map(BlockId).collect()),
    };
    let calls = callees.iter().filter_map(|id| Some(one((*id, known(id)?))));
    // A parameter's values are data alone if they are in all it may be passed on to.
    let plain = (0..params as usize).map(|n| {
        let mut takers = bodies().filter(|f| (f.params as usize) > n);
        takers.all(|f| f.plain.get(n) == Some(&true))
    });
    Func {
        name: common_name(bodies().map(|f| f.name)),
        span,
        params,
        locals: params + 1,
        local_names: Vec::new(),
        plain: plain.collect(),
        ret,
        blocks: std::iter::once(first).chain(calls).collect(),
        passes_on: true,
    }
}

/// The method's, if these are implementations of one.
fn common_name(names: impl Iterator<Item = Name>) -> Name {
    let mut last: Option<&str> = None;
    for name in names {
        let own = name.as_str().rsplit("::").next().unwrap_or_default();
        if last.is_some_and(|last| last != own) {
            return Name::from("one of several functions");
        }
        last = Some(own);
    }
    Name::from(last.unwrap_or_default())
}
