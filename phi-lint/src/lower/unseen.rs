//! Functions that nobody in sight calls, and the values they share.
//!
//! The handlers of a framework, the methods of a library: what calls them is not there
//! to be read, so nothing says that the session one of them fills is the one another
//! prints. Their types do, as far as anything does: what such a function leaves in a
//! value of a type of the workspace is what others may find in values of that type.

use rustc_hash::FxHashMap;

use super::Cx;
use crate::flow::ir::{Callee, End, Func, FuncId, GlobalId, InstrKind, Meeting, Path, Proj};
use crate::names::{DefId, DefKind};
use crate::types::Ty;

/// Where functions that nobody calls meet, one for each type (numbered from `first` on) that
/// at least two of them are given; and the names of these places.
///
/// `owners`: the function of the workspace that each of `funcs` came from; closures are at
/// the end, from `first_closure` on.
pub(super) fn meetings(
    cx: &Cx<'_>,
    funcs: &[Func],
    owners: &[DefId],
    first_closure: usize,
    first: u32,
) -> (Vec<Meeting>, Vec<crate::span::Name>) {
    let called = called(cx, funcs, owners);
    let mut by_type: FxHashMap<Ty, Vec<(FuncId, End)>> = FxHashMap::default();
    let mut order: Vec<Ty> = Vec::new();
    let mut add = |ty: &Ty, func: usize, end: End| {
        let at = (FuncId(func as u32), end);
        match by_type.get_mut(ty) {
            Some(list) => list.push(at),
            None => {
                order.push(ty.clone());
                by_type.insert(ty.clone(), vec![at]);
            }
        }
    };
    for (f, owner) in owners.iter().enumerate().take(first_closure) {
        if called[f] || !matches!(cx.program.def(*owner).kind, DefKind::Fn(_)) {
            continue;
        }
        let Some(sig) = cx.db.fn_sig(*owner) else {
            continue;
        };
        for (number, param) in (0u32..).zip(&sig.params) {
            let kept = matches!(param, Ty::Ref(..)) || cx.is_shared(param);
            let ty = cx.peel(param);
            if is_own(cx, ty) && (kept || (number == 0 && sig.has_self)) {
                add(ty, f, End::Param { number, kept });
            }
        }
        let mut path = Path::new();
        let returned = cx.returned(*owner);
        let ty = made(cx, &returned, &mut path);
        if is_own(cx, ty) {
            if matches!(&cx.program.def(*owner).kind, DefKind::Fn(f) if f.is_async) {
                path.insert(0, Proj::Content(0));
            }
            add(ty, f, End::Result(path));
        }
    }
    let mut meetings = Vec::new();
    let mut names = Vec::new();
    for ty in order {
        let list = by_type.remove(&ty).unwrap_or_default();
        let leaves = |end: &End| !matches!(end, End::Param { kept: false, .. });
        let finds = |end: &End| matches!(end, End::Param { .. });
        if list.len() < 2
            || !list.iter().any(|(_, end)| leaves(end))
            || !list.iter().any(|(_, end)| finds(end))
        {
            continue;
        }
        let global = GlobalId(first + names.len() as u32);
        names.push(crate::span::Name::from(&crate::types::display(
            cx.program, &ty,
        )));
        meetings.extend(
            list.into_iter()
                .map(|(func, end)| Meeting { func, end, global }),
        );
    }
    meetings.sort_unstable_by(|a, b| (a.func, &a.end).cmp(&(b.func, &b.end)));
    (meetings, names)
}

/// A type of the workspace.
fn is_own(cx: &Cx<'_>, ty: &Ty) -> bool {
    matches!(ty, Ty::Adt(def, _) if !cx.is_model(*def))
}

/// What a function makes that returns this type, and where in the result it is.
fn made<'t>(cx: &Cx<'_>, ty: &'t Ty, path: &mut Path) -> &'t Ty {
    let ty = cx.peel(ty);
    match ty {
        Ty::Adt(def, args)
            if matches!(
                cx.program.path(*def).as_str(),
                "std::option::Option" | "std::result::Result"
            ) && !args.is_empty() =>
        {
            path.push(Proj::Content(0));
            made(cx, &args[0], path)
        }
        _ => ty,
    }
}

/// By function: whether another one calls it or makes a value of it. (Tests call everything.)
fn called(cx: &Cx<'_>, funcs: &[Func], owners: &[DefId]) -> Vec<bool> {
    let mut called = vec![false; funcs.len()];
    for (caller, func) in funcs.iter().enumerate() {
        if cx.program.def(owners[caller]).is_test {
            continue;
        }
        for instr in func.blocks.iter().flat_map(|b| &b.instrs) {
            let mut mark = |callee: &FuncId| {
                let itself = owners.get(callee.0 as usize) == Some(&owners[caller]);
                if let (false, Some(is)) = (itself, called.get_mut(callee.0 as usize)) {
                    *is = true;
                }
            };
            match &instr.kind {
                InstrKind::Closure { func, .. } | InstrKind::FnValue { func, .. } => mark(func),
                InstrKind::Call {
                    callee: Callee::Funcs(funcs),
                    ..
                } => funcs.iter().for_each(mark),
                _ => {}
            }
        }
    }
    called
}
