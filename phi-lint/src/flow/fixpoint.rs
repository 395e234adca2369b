//! One function solved: its transfer functions applied until nothing changes, then
//! its summary. A function that costs too much is solved again more coarsely.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::cfg::{reverse_postorder, successors};
use super::ir::{Func, FuncId, GlobalId, MAX_PATH, SourceId, Terminator};
use super::labels::{Key, Origin, Way};
use super::meter;
use super::node::Node;
use super::path::{APath, CPlace, Owners, Root};
use super::solve::{Context, Limit};
use super::state::State;
use super::summary::{
    Callback, CallbackTable, Exporter, Summary, Target, merge_callback, merge_global, merge_way,
};
use super::transfer::is_unchanged;

/// What is known of a callee.
pub(super) enum Known {
    /// No PHI can be in or near it; it was left out.
    Skipped,
    /// It is being solved, and has not returned yet.
    NotYet,
    /// Its summary.
    Done(Arc<Summary>),
}

/// What a function's instructions were seen to do beyond their state.
#[derive(Debug, Default)]
pub(super) struct Recorder {
    pub(super) globals: BTreeMap<GlobalId, Arc<Node>>,
    pub(super) callbacks: BTreeMap<u32, Callback>,
    pub(super) flows: BTreeMap<(Key, Target), Way>,
    pub(super) arrivals: BTreeMap<(SourceId, Target), Way>,
    /// Statics whose function values are called.
    pub(super) global_calls: BTreeSet<GlobalId>,
    /// Names of other places that were put into statics: what these places hold in the end counts too.
    names: Vec<(GlobalId, APath, Arc<Node>)>,
}

/// Solves one function.
pub(super) struct FuncSolver<'a> {
    pub(super) cx: &'a Context<'a>,
    pub(super) known: &'a dyn Fn(FuncId) -> Known,
    pub(super) id: FuncId,
    pub(super) func: &'a Func,
    pub(super) owners: Owners<'a>,
    pub(super) callbacks: &'a mut CallbackTable,
    /// Slots for values that calls need a place for: (instruction, application, number).
    scratch: FxHashMap<(u32, u64, u32), u32>,
    next_slot: u32,
    /// By instruction: whether it can make a difference.
    kept: Vec<bool>,
    /// Longest path kept; shorter when the function is too big.
    pub(super) path_limit: usize,
    pub(super) rec: Recorder,
    pub(super) recording: bool,
    pub(super) limits: BTreeSet<Limit>,
    /// When there was too much work.
    deadline: u64,
}

/// A solved function.
pub(super) struct Solved {
    pub(super) summary: Summary,
    pub(super) limits: BTreeSet<Limit>,
    /// Statics whose function values are called.
    pub(super) global_calls: BTreeSet<GlobalId>,
    pub(super) work: u64,
}

/// Work every function may cost, however short it is.
const BASE_BUDGET: u64 = 20_000;

/// How long a function is.
pub(super) fn instrs(func: &Func) -> usize {
    func.blocks.iter().map(|b| b.instrs.len() + 1).sum()
}

/// Work that so many instructions may cost at each level of detail.
pub(super) fn budget(cx: &Context<'_>, instrs: usize) -> u64 {
    cx.options.work_per_instr * instrs as u64 + BASE_BUDGET
}

/// Longest paths kept, from fine to coarse: with none at all, parts are not told apart.
pub(super) const PATH_LIMITS: [usize; 4] = [MAX_PATH, 2, 1, 0];

/// Solves `id`, given what is `known` of its callees. A function that costs too
/// much is solved again more coarsely, with shorter paths; `coarse` says where to start.
pub(super) fn solve_func<'a>(
    cx: &'a Context<'a>,
    known: &'a dyn Fn(FuncId) -> Known,
    id: FuncId,
    callbacks: &mut CallbackTable,
    coarse: usize,
) -> Solved {
    let func = &cx.program.funcs[id.0 as usize];
    let budget = budget(cx, instrs(func));
    let mut limits = BTreeSet::new();
    let start = meter::now();
    let longest = cx.options.longest_path;
    let allowed = PATH_LIMITS.iter().position(|limit| *limit <= longest);
    let last = PATH_LIMITS.len() - 1;
    let coarse = coarse.max(allowed.unwrap_or(last)).min(last);
    for (level, path_limit) in PATH_LIMITS.into_iter().enumerate().skip(coarse) {
        let mut solver = FuncSolver {
            cx,
            known,
            id,
            func,
            owners: Owners::of(id, func, cx.closures[id.0 as usize]),
            callbacks,
            scratch: FxHashMap::default(),
            next_slot: func.locals.max(func.params) + func.params,
            kept: cx.relevance.kept(id, func),
            path_limit,
            rec: Recorder::default(),
            recording: false,
            limits: std::mem::take(&mut limits),
            deadline: meter::now() + budget,
        };
        let finished = solver.run();
        let exit = match finished {
            Some(exit) => exit,
            None if level + 1 < PATH_LIMITS.len() => {
                limits = solver.limits;
                continue;
            }
            None => {
                solver.limits.insert(Limit::Unfinished);
                None
            }
        };
        let global_calls = std::mem::take(&mut solver.rec.global_calls);
        let summary = solver.summarize(exit.as_ref());
        return Solved {
            summary,
            global_calls,
            limits: solver.limits,
            work: meter::now() - start,
        };
    }
    Solved {
        summary: Summary::never(),
        limits,
        global_calls: BTreeSet::new(),
        work: meter::now() - start,
    }
}

impl<'a> FuncSolver<'a> {
    /// The slots that stand for what parameters get.
    fn passed(&self) -> std::ops::Range<u32> {
        let first = self.func.locals.max(self.func.params);
        first..first + self.func.params
    }

    fn entry(&self) -> State {
        let mut state = State::default();
        for (param, slot) in (0..self.func.params).zip(self.passed()) {
            let value = if self.cx.relevance.is_live(self.id, param) {
                Node::symbol(Key::value(Origin::Param(param), APath::EMPTY))
            } else {
                Node::fresh()
            };
            state.set_slot(slot, Arc::new(value));
            let alias = Node::alias_of(vec![CPlace::slot(slot)]);
            state.set_slot(param, Arc::new(alias));
        }
        state
    }

    /// Runs to the fixpoint and gives the state at the end, `Some(None)` if it never
    /// returns; `None` when it was given up.
    fn run(&mut self) -> Option<Option<State>> {
        let order = reverse_postorder(self.func);
        let mut rank = vec![usize::MAX; self.func.blocks.len()];
        for (n, &block) in order.iter().enumerate() {
            rank[block] = n;
        }
        let mut starts = Vec::with_capacity(self.func.blocks.len());
        let mut next = 0u32;
        for block in &self.func.blocks {
            starts.push(next);
            next += block.instrs.len() as u32;
        }
        let loops = order
            .iter()
            .any(|&b| successors(self.func, b).any(|s| rank[s] <= rank[b]));
        let mut entry: Vec<Option<State>> = vec![None; order.len()];
        if order.is_empty() {
            return Some(None);
        }
        entry[0] = Some(self.entry());
        let mut exit: Option<State> = None;
        let mut todo: BTreeSet<usize> = BTreeSet::from([0]);
        self.recording = !loops;
        let mut blocks_done = 0usize;
        while let Some(n) = todo.pop_first() {
            let block = order[n];
            let Some(state) = entry[n].clone() else {
                continue;
            };
            let Some(state) = self.block(state, block, starts[block]) else {
                continue;
            };
            blocks_done += 1;
            if self.exhausted() {
                self.limits.insert(Limit::Steps);
                return None;
            }
            if blocks_done.is_multiple_of(4) && state.size() > self.cx.options.max_nodes {
                self.limits.insert(Limit::Nodes);
                return None;
            }
            if !loops && matches!(self.func.blocks[block].end, Terminator::Return) {
                join_exit(&mut exit, &state);
            }
            for succ in successors(self.func, block) {
                let m = rank[succ];
                let news = match &mut entry[m] {
                    Some(have) => have.join(&state),
                    none => {
                        *none = Some(state.clone());
                        true
                    }
                };
                if news {
                    todo.insert(m);
                }
            }
        }
        if loops {
            // The last pass, over states that do not change any more, always fits.
            self.deadline = self.deadline.max(meter::now() + self.budget());
            self.recording = true;
            for (n, &block) in order.iter().enumerate() {
                let Some(state) = entry[n].take() else {
                    continue;
                };
                let end = self.block(state, block, starts[block]);
                if let (Some(end), Terminator::Return) = (end, &self.func.blocks[block].end) {
                    join_exit(&mut exit, &end);
                }
            }
        }
        if self.exhausted() {
            self.limits.insert(Limit::Steps);
            return None;
        }
        Some(exit)
    }

    /// Whether there was too much work: what is computed from here on is thrown away.
    pub(super) fn exhausted(&self) -> bool {
        meter::now() > self.deadline
    }

    fn budget(&self) -> u64 {
        budget(self.cx, instrs(self.func))
    }

    /// How many function values that callers know are followed.
    pub(super) fn callback_limit(&self) -> usize {
        if self.path_limit == MAX_PATH { 32 } else { 4 }
    }

    fn summarize(&mut self, exit: Option<&State>) -> Summary {
        for (global, path, value) in std::mem::take(&mut self.rec.names) {
            if let Some(exit) = exit {
                self.merge_global(exit, global, &path, &value);
            }
        }
        let mut rec = std::mem::take(&mut self.rec);
        let limit = self.path_limit;
        if limit < MAX_PATH {
            let args = rec.callbacks.values_mut().flat_map(|c| &mut c.args);
            let values = args.map(|arg| &mut arg.value);
            for value in values.chain(rec.globals.values_mut()) {
                *value = Node::shortened(value, limit);
            }
        }
        let short = |node: Arc<Node>| match limit {
            MAX_PATH => node,
            _ => Node::shortened(&node, limit),
        };
        let mut summary = Summary {
            globals: rec.globals,
            callbacks: rec.callbacks,
            flows: rec.flows,
            arrivals: rec.arrivals,
            ..Summary::never()
        };
        summary.list_sink_keys();
        let Some(exit) = exit else {
            return summary;
        };
        summary.returns = true;
        let mut exporter = Exporter::new(exit, &self.cx.facts, self.passed());
        let ret = exit.lookup(&self.cx.facts, &CPlace::slot(self.func.ret.0));
        let at = CPlace::new(Root::Result, APath::EMPTY);
        summary.result = short(exporter.export(&ret, Some(at)));
        for (param, slot) in (0..self.func.params).zip(self.passed()) {
            let node = exit.lookup(&self.cx.facts, &CPlace::slot(slot));
            let at = CPlace::new(Root::Param(param), APath::EMPTY);
            let unchanged = is_unchanged(&node, param, APath::EMPTY)
                || !self.cx.relevance.is_live(self.id, param);
            summary
                .params
                .push((!unchanged).then(|| short(exporter.export(&node, Some(at)))));
        }
        summary
    }

    /// Interprets a block; `None` when its end is not reached.
    fn block(&mut self, mut state: State, block: usize, start: u32) -> Option<State> {
        let instrs = &self.func.blocks[block].instrs;
        for (site, instr) in (start..).zip(instrs) {
            if !self.kept[site as usize] {
                continue;
            }
            meter::tick(4);
            if self.exhausted() || !self.instr(&mut state, instr, site) {
                return None;
            }
        }
        Some(state)
    }

    pub(super) fn export(&self, state: &State, value: &Arc<Node>) -> Arc<Node> {
        Exporter::new(state, &self.cx.facts, self.passed()).export(value, None)
    }

    pub(super) fn record_global(
        &mut self,
        state: &State,
        global: GlobalId,
        path: &APath,
        value: &Arc<Node>,
    ) {
        if value.has_alias() {
            self.rec.names.push((global, *path, value.clone()));
        }
        self.merge_global(state, global, path, value);
    }

    fn merge_global(&mut self, state: &State, global: GlobalId, path: &APath, value: &Arc<Node>) {
        let value = self.export(state, value);
        let mut value = Node::cut(&value, MAX_PATH - path.len());
        if path.is_cut() {
            value = Node::merged(&value);
        }
        let mut node = Arc::new(Node::bottom());
        Node::update(&mut node, path.as_slice(), &mut |at| *at = value.clone());
        merge_global(&mut self.rec.globals, global, &node);
    }

    pub(super) fn record_callback(&mut self, index: u32, callback: Callback) {
        merge_callback(&mut self.rec.callbacks, index, callback);
    }

    /// A labelled value goes to `target`.
    pub(super) fn record_flow(&mut self, key: Key, target: Target, way: &Way) {
        meter::tick(2);
        if let Origin::Source(source) = key.origin {
            merge_way(&mut self.rec.arrivals, (source, target), way);
        } else {
            let key = key.shortened(self.path_limit);
            merge_way(&mut self.rec.flows, (key, target), way);
        }
    }

    /// The slot number `n` of an application of a function in instruction `site`.
    pub(super) fn scratch(&mut self, site: u32, application: u64, n: u32) -> u32 {
        let next = &mut self.next_slot;
        *self
            .scratch
            .entry((site, application, n))
            .or_insert_with(|| {
                *next += 1;
                *next - 1
            })
    }
}

fn join_exit(exit: &mut Option<State>, state: &State) {
    match exit {
        Some(exit) => {
            exit.join(state);
        }
        None => *exit = Some(state.clone()),
    }
}
