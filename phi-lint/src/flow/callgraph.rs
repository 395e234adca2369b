//! The order in which functions are solved: callees before callers.

use super::ir::{Base, FuncId, GlobalId, Program};
use super::relevance::Relevance;
use super::scc::Components;
use super::visit;

/// Who needs whose summary, in both directions.
#[derive(Debug, Default)]
pub(super) struct CallGraph {
    /// By function: what it calls or makes a value of, and initializers of the statics it mentions.
    callees: Vec<Vec<u32>>,
}

impl CallGraph {
    /// Of what is relevant; `more` adds edges.
    pub(super) fn of(
        program: &Program,
        relevance: &Relevance,
        initializers: &[Vec<FuncId>],
        more: &[(FuncId, FuncId)],
    ) -> Self {
        let count = program.funcs.len();
        let wanted = &relevance.wanted;
        let mut callees = vec![Vec::new(); count];
        for (id, func) in program.funcs.iter().enumerate() {
            if !wanted[id] {
                continue;
            }
            let out: &mut Vec<u32> = &mut callees[id];
            let instrs = func.blocks.iter().flat_map(|b| &b.instrs);
            let kinds = instrs.map(|i| &i.kind);
            for kind in kinds.filter(|kind| relevance.keeps(FuncId(id as u32), kind)) {
                visit::functions(kind, &mut |f| out.push(f.0));
                visit::places(kind, &mut |place| {
                    if let Base::Global(GlobalId(global)) = place.base
                        && let Some(inits) = initializers.get(global as usize)
                    {
                        out.extend(inits.iter().map(|f| f.0));
                    }
                });
            }
        }
        for (from, to) in more {
            callees[from.0 as usize].push(to.0);
        }
        for out in &mut callees {
            out.retain(|&f| (f as usize) < count && wanted[f as usize]);
            out.sort_unstable();
            out.dedup();
        }
        CallGraph { callees }
    }

    pub(super) fn callees(&self, id: u32) -> &[u32] {
        &self.callees[id as usize]
    }

    /// Adds those that call one of `funcs`, and so on up.
    pub(super) fn add_callers(&self, funcs: &mut [bool]) {
        let mut callers: Vec<Vec<u32>> = vec![Vec::new(); self.callees.len()];
        for (f, callees) in (0u32..).zip(&self.callees) {
            for &callee in callees {
                callers[callee as usize].push(f);
            }
        }
        let mut todo: Vec<u32> = (0..)
            .zip(&*funcs)
            .filter(|(_, is)| **is)
            .map(|(f, _)| f)
            .collect();
        while let Some(f) = todo.pop() {
            for &caller in &callers[f as usize] {
                if !std::mem::replace(&mut funcs[caller as usize], true) {
                    todo.push(caller);
                }
            }
        }
    }

    /// Strongly connected components of the `wanted` functions, callees first, in levels
    /// that depend only on earlier levels.
    pub(super) fn levels(&self, wanted: &[bool]) -> Vec<Vec<Vec<FuncId>>> {
        let starts = (0..self.callees.len() as u32).filter(|f| wanted[*f as usize]);
        let next = |f: u32| self.callees(f).iter().copied();
        let components = Components::of(self.callees.len(), starts, next);
        let mut level_of = vec![0usize; components.len() + 1];
        let mut levels: Vec<Vec<Vec<FuncId>>> = Vec::new();
        for n in 1..=components.len() {
            let members = components.members(n);
            let called = members.iter().flat_map(|f| self.callees(*f));
            let others = called
                .map(|f| components.of_node[*f as usize] as usize)
                .filter(|c| *c != n);
            let level = others.map(|c| level_of[c] + 1).max().unwrap_or(0);
            level_of[n] = level;
            if levels.len() <= level {
                levels.resize_with(level + 1, Vec::new);
            }
            levels[level].push(members.iter().map(|f| FuncId(*f)).collect());
        }
        levels
    }
}
