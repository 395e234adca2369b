//! Functions that call each other, solved until their summaries agree.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::callgraph::CallGraph;
use super::fixpoint::{Known, PATH_LIMITS, Solved, budget, instrs, solve_func};
use super::ir::FuncId;
use super::meter;
use super::solve::{Context, Limit};
use super::summary::{CallbackTable, Summary};

/// How much more the coarsest attempt may cost than those before it.
const LAST_CHANCE: u64 = 2;

/// What an attempt with longer paths may cost. Those that settle at all do with much less:
/// of large recursions each function is soon solved so often that the rest is lost.
const MOST_FINE: u64 = 500_000;

/// What the last but one may cost.
const MOST_COARSE: u64 = 1_500_000;

/// What the last attempt may cost.
const MOST: u64 = 4_000_000;

/// Solves one strongly connected component of the call graph, given what is `done`
/// below it. What does not settle within its budget is solved again more coarsely.
pub(super) fn solve_component(
    cx: &Context<'_>,
    graph: &CallGraph,
    done: &[Option<Arc<Summary>>],
    members: &[FuncId],
) -> Vec<(FuncId, Solved)> {
    let lookup = |func: FuncId| match done.get(func.0 as usize) {
        Some(Some(summary)) => Known::Done(summary.clone()),
        _ => Known::Skipped,
    };
    if let [id] = *members
        && !graph.callees(id.0).contains(&id.0)
    {
        let mut callbacks = CallbackTable::default();
        return vec![(id, solve_func(cx, &lookup, id, &mut callbacks, 0))];
    }
    let recursion = Recursion::new(cx, graph, members);
    let mut solved = Vec::new();
    let start = meter::now();
    for coarse in 0..PATH_LIMITS.len() {
        let settled;
        (solved, settled) = recursion.settle(&lookup, coarse);
        if coarse > 0 {
            for (_, solved) in &mut solved {
                solved.limits.insert(Limit::Steps);
            }
        }
        if settled {
            break;
        }
    }
    // What earlier attempts cost counts as well.
    let counted: u64 = solved.iter().map(|(_, s)| s.work).sum();
    if let Some((_, first)) = solved.first_mut() {
        first.work += (meter::now() - start).saturating_sub(counted);
    }
    solved
}

/// A component of more than a function that does not call itself.
struct Recursion<'c> {
    cx: &'c Context<'c>,
    members: &'c [FuncId],
    position: BTreeMap<FuncId, usize>,
    /// By member: which members call it.
    callers: Vec<Vec<usize>>,
}

impl<'c> Recursion<'c> {
    fn new(cx: &'c Context<'c>, graph: &CallGraph, members: &'c [FuncId]) -> Self {
        let position: BTreeMap<FuncId, usize> =
            members.iter().enumerate().map(|(i, f)| (*f, i)).collect();
        let mut callers: Vec<Vec<usize>> = vec![Vec::new(); members.len()];
        for (i, f) in members.iter().enumerate() {
            for to in graph.callees(f.0) {
                if let Some(&j) = position.get(&FuncId(*to)) {
                    callers[j].push(i);
                }
            }
        }
        Recursion {
            cx,
            members,
            position,
            callers,
        }
    }

    /// Work an attempt may cost: that of one function as long as all of these, up to a
    /// bound that is further away for coarser ones.
    fn budget(&self, coarse: usize) -> u64 {
        let funcs = self.members.iter();
        let instrs = funcs.map(|f| instrs(&self.cx.program.funcs[f.0 as usize]));
        let fair = budget(self.cx, instrs.sum());
        match PATH_LIMITS[coarse] {
            0 => (fair * LAST_CHANCE).min(MOST),
            1 => fair.min(MOST_COARSE),
            _ => fair.min(MOST_FINE),
        }
    }

    /// Solves all members in turn until nothing changes; says whether it came to that.
    fn settle(
        &self,
        lookup: &dyn Fn(FuncId) -> Known,
        coarse: usize,
    ) -> (Vec<(FuncId, Solved)>, bool) {
        let count = self.members.len();
        let mut tables: Vec<CallbackTable> = Vec::new();
        tables.resize_with(count, CallbackTable::default);
        let mut current: Vec<Option<Solved>> = Vec::new();
        current.resize_with(count, || None);
        let mut summaries: Vec<Option<Arc<Summary>>> = vec![None; count];
        let mut times = vec![0u32; count];
        let mut todo: BTreeSet<usize> = (0..count).collect();
        let last = coarse + 1 == PATH_LIMITS.len();
        let budget = self.budget(coarse);
        let rounds = self.cx.options.recursion_rounds;
        let most = rounds.saturating_mul(3).max(6);
        let start = meter::now();
        let mut settled = true;
        // Everyone's turn before anyone's second one: by then there may be more news.
        let mut turn = 0;
        while let Some(i) = todo.range(turn..).next().or_else(|| todo.first()).copied() {
            todo.remove(&i);
            turn = i + 1;
            let known = |func: FuncId| match self.position.get(&func) {
                Some(&j) => summaries[j]
                    .as_ref()
                    .map_or(Known::NotYet, |s| Known::Done(s.clone())),
                None => lookup(func),
            };
            let mut solved = solve_func(self.cx, &known, self.members[i], &mut tables[i], coarse);
            times[i] += 1;
            solved.work += current[i].as_ref().map_or(0, |s| s.work);
            if let Some(old) = &summaries[i] {
                if times[i] > rounds {
                    solved.summary.widen(old);
                }
                if solved.summary.same(old) {
                    current[i] = Some(solved);
                    continue;
                }
            } else if !solved.summary.returns
                && solved.summary.flows.is_empty()
                && solved.summary.callbacks.is_empty()
                && solved.summary.globals.is_empty()
            {
                // Nothing to tell callers yet; it is solved again when what it calls returns.
                current[i] = Some(solved);
                continue;
            }
            summaries[i] = Some(Arc::new(solved.summary.clone()));
            if times[i] > most || meter::now() - start > budget {
                settled = false;
                if !last {
                    current[i] = Some(solved);
                    break;
                }
                solved.limits.insert(Limit::Unfinished);
            } else {
                todo.extend(&self.callers[i]);
            }
            current[i] = Some(solved);
        }
        let solved = self.members.iter().zip(current);
        let solved = solved.filter_map(|(id, solved)| Some((*id, solved?)));
        (solved.collect(), settled)
    }
}
