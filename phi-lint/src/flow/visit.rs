//! What an instruction mentions, for passes that do not interpret it.

use super::ir::{Callee, FuncId, InstrKind, Observe, Operand, Place};

fn operand<'p>(op: &'p Operand, f: &mut impl FnMut(&'p Place)) {
    if let Operand::Place(place) = op {
        f(place);
    }
}

/// Every place of an instruction, read or written.
pub(crate) fn places<'p>(kind: &'p InstrKind, f: &mut impl FnMut(&'p Place)) {
    match kind {
        InstrKind::Assign { dst, src } => {
            f(dst);
            operand(src, f);
        }
        InstrKind::Alias { dst, target } => {
            f(dst);
            f(target);
        }
        InstrKind::Fresh { dst }
        | InstrKind::Clean { dst }
        | InstrKind::Closure { dst, .. }
        | InstrKind::FnValue { dst, .. } => f(dst),
        InstrKind::Seed { place, .. } => f(place),
        InstrKind::Derive { dst, srcs, .. } => {
            f(dst);
            for (op, _) in srcs {
                operand(op, f);
            }
        }
        InstrKind::Transfer { moves, .. } => {
            for step in moves {
                operand(&step.from, f);
                f(&step.to);
            }
        }
        InstrKind::Call { dst, callee, args } => {
            f(dst);
            if let Callee::Value(place) = callee {
                f(place);
            }
            for arg in args {
                operand(&arg.value, f);
            }
        }
        InstrKind::Sink { args, .. } => {
            for (op, _, _) in args {
                operand(op, f);
            }
        }
    }
}

/// Every observation of an instruction.
pub(crate) fn observations<'p>(kind: &'p InstrKind, f: &mut impl FnMut(&'p Observe)) {
    match kind {
        InstrKind::Derive { srcs, .. } => srcs.iter().for_each(|(_, o)| f(o)),
        InstrKind::Transfer { moves, .. } => {
            moves.iter().filter_map(|m| m.observe.as_ref()).for_each(f);
        }
        InstrKind::Call { args, .. } => {
            for prints in args.iter().filter_map(|a| a.prints.as_ref()) {
                prints.iter().for_each(&mut *f);
            }
        }
        InstrKind::Sink { args, .. } => args.iter().for_each(|(_, o, _)| f(o)),
        _ => {}
    }
}

/// Every function an instruction names: called, or made a value of.
pub(crate) fn functions(kind: &InstrKind, f: &mut impl FnMut(FuncId)) {
    match kind {
        InstrKind::Closure { func, .. } | InstrKind::FnValue { func, .. } => f(*func),
        InstrKind::Call {
            callee: Callee::Funcs(funcs),
            ..
        } => funcs.iter().copied().for_each(f),
        _ => {}
    }
}
