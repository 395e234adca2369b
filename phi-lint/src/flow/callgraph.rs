//! The order in which functions are solved: callees before callers.

use super::ir::{Base, FuncId, GlobalId, Program};
use super::relevance::Relevance;
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
    /// that depend only on earlier levels (Tarjan's algorithm, without recursion).
    pub(super) fn levels(&self, wanted: &[bool]) -> Vec<Vec<Vec<FuncId>>> {
        const NEW: u32 = u32::MAX;
        let count = self.callees.len();
        let mut index = vec![NEW; count];
        let mut low = vec![0u32; count];
        let mut on_stack = vec![false; count];
        let mut level_of = vec![0u32; count];
        let mut component = vec![NEW; count];
        let mut components = 0u32;
        let mut stack: Vec<u32> = Vec::new();
        let mut next = 0u32;
        let mut levels: Vec<Vec<Vec<FuncId>>> = Vec::new();
        let mut work: Vec<(u32, usize)> = Vec::new();
        for start in 0..count as u32 {
            if !wanted[start as usize] || index[start as usize] != NEW {
                continue;
            }
            work.push((start, 0));
            while let Some(&mut (node, ref mut edge)) = work.last_mut() {
                let v = node as usize;
                if *edge == 0 {
                    index[v] = next;
                    low[v] = next;
                    next += 1;
                    stack.push(node);
                    on_stack[v] = true;
                }
                if let Some(&to) = self.callees[v].get(*edge) {
                    *edge += 1;
                    let w = to as usize;
                    if index[w] == NEW {
                        work.push((to, 0));
                    } else if on_stack[w] {
                        low[v] = low[v].min(index[w]);
                    }
                    continue;
                }
                work.pop();
                if let Some(&(parent, _)) = work.last() {
                    let p = parent as usize;
                    low[p] = low[p].min(low[v]);
                }
                if low[v] != index[v] {
                    continue;
                }
                let mut members = Vec::new();
                while let Some(w) = stack.pop() {
                    on_stack[w as usize] = false;
                    component[w as usize] = components;
                    members.push(FuncId(w));
                    if w == node {
                        break;
                    }
                }
                // Popped callers first; callees were finished before them.
                members.sort_unstable_by_key(|f| std::cmp::Reverse(index[f.0 as usize]));
                let mut level = 0;
                for f in &members {
                    for &to in &self.callees[f.0 as usize] {
                        if component[to as usize] != components {
                            level = level.max(level_of[to as usize] + 1);
                        }
                    }
                }
                for f in &members {
                    level_of[f.0 as usize] = level;
                }
                while levels.len() <= level as usize {
                    levels.push(Vec::new());
                }
                levels[level as usize].push(members);
                components += 1;
            }
        }
        levels
    }
}
