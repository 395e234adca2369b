//! One round over the program: all functions bottom-up, and what statics hold then.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::callgraph::CallGraph;
use super::component::solve_component;
use super::fixpoint::Solved;
use super::ir::{FuncId, GlobalId};
use super::labels::Key;
use super::node::Node;
use super::solve::{Context, Limit};
use super::state::GlobalFacts;
use super::summary::Summary;

/// The program solved once.
pub(super) struct Round {
    /// By function.
    pub(super) done: Vec<Option<Arc<Summary>>>,
    /// What each static holds, as far as that does not depend on a caller.
    pub(super) held: Vec<Option<Arc<Node>>>,
    /// Which function calls function values of which static.
    pub(super) global_calls: BTreeSet<(FuncId, GlobalId)>,
    /// What functions in `global_calls` took these statics to hold.
    pub(super) seen_values: Vec<Option<BTreeMap<GlobalId, Arc<Node>>>>,
    pub(super) bounds: BTreeSet<(FuncId, Limit)>,
    pub(super) steps: u64,
}

/// The round before, and which functions have to be solved again.
pub(super) struct Before {
    pub(super) round: Round,
    /// By function.
    pub(super) changed: Vec<bool>,
}

impl Before {
    /// What is left as it was, if that is all of these.
    fn keeps(&self, members: &[FuncId]) -> bool {
        !members.iter().any(|f| self.changed[f.0 as usize])
    }
}

impl Round {
    /// Solves all functions, or those that changed since the round `before`.
    pub(super) fn run(
        cx: &mut Context<'_>,
        graph: &CallGraph,
        levels: &[Vec<Vec<FuncId>>],
        initializers: &[Vec<FuncId>],
        never_clean: &[bool],
        before: Option<&Before>,
    ) -> Round {
        let count = cx.program.funcs.len();
        let mut round = Round {
            done: vec![None; count],
            held: vec![None; cx.program.globals.len()],
            global_calls: BTreeSet::new(),
            seen_values: vec![None; count],
            bounds: BTreeSet::new(),
            steps: 0,
        };
        let mut waiting: Vec<usize> = initializers.iter().map(Vec::len).collect();
        let mut initializes: BTreeMap<FuncId, Vec<usize>> = BTreeMap::new();
        for (g, funcs) in initializers.iter().enumerate() {
            for f in funcs {
                initializes.entry(*f).or_default().push(g);
            }
        }
        for level in levels {
            let shared = &*cx;
            let done = &round.done;
            let one = |members: &Vec<FuncId>| match before {
                Some(before) if before.keeps(members) => Vec::new(),
                _ => solve_component(shared, graph, done, members),
            };
            let solved: Vec<Vec<(FuncId, Solved)>> = if cx.options.parallel && level.len() > 16 {
                level.par_iter().with_min_len(4).map(one).collect()
            } else {
                level.iter().map(one).collect()
            };
            let mut ready = Vec::new();
            for (members, solved) in level.iter().zip(solved) {
                if let Some(before) = before.filter(|before| before.keeps(members)) {
                    for id in members {
                        round.keep(*id, &before.round);
                    }
                }
                for (id, solved) in solved {
                    round.add(id, solved, &cx.facts);
                }
                for globals in members.iter().filter_map(|id| initializes.get(id)) {
                    for &g in globals {
                        waiting[g] -= 1;
                        if waiting[g] == 0 {
                            ready.push(g);
                        }
                    }
                }
            }
            // Readers come in later levels.
            for g in ready {
                let Some(held) = &round.held[g] else { continue };
                cx.facts.clean[g] = !never_clean[g] && held.is_constant();
                if held.has_functions() && cx.facts.values[g].is_none() {
                    cx.facts.values[g] = Some(held.clone());
                }
            }
        }
        round
    }

    /// Adds a function that was solved, given these `facts`.
    fn add(&mut self, id: FuncId, solved: Solved, facts: &GlobalFacts) {
        self.steps += solved.work;
        self.bounds.extend(solved.limits.iter().map(|l| (id, *l)));
        for global in solved.global_calls {
            self.global_calls.insert((id, global));
            if let Some(value) = facts.value(global) {
                self.seen_values[id.0 as usize]
                    .get_or_insert_default()
                    .insert(global, value.clone());
            }
        }
        self.settle(id, Arc::new(solved.summary));
    }

    /// Takes over what another round found of a function.
    fn keep(&mut self, id: FuncId, from: &Round) {
        let f = id.0 as usize;
        let Some(summary) = &from.done[f] else { return };
        let of = |next: u32| FuncId(id.0 + next);
        let least = Limit::Steps;
        let bounds = from.bounds.range((id, least)..(of(1), least));
        self.bounds.extend(bounds.copied());
        let calls = (id, GlobalId(0))..(of(1), GlobalId(0));
        self.global_calls
            .extend(from.global_calls.range(calls).copied());
        self.seen_values[f].clone_from(&from.seen_values[f]);
        self.settle(id, summary.clone());
    }

    fn settle(&mut self, id: FuncId, summary: Arc<Summary>) {
        for (global, node) in &summary.globals {
            let node = Node::filter(node, &|key: Key| !key.is_callers());
            if let Some(held) = self.held.get_mut(global.0 as usize) {
                match held {
                    Some(held) => {
                        Node::join_into(held, &node);
                    }
                    None => *held = Some(node),
                }
            }
        }
        self.done[id.0 as usize] = Some(summary);
    }
}
