//! One function: what each instruction does to the state, until nothing changes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::ir::{
    Base, BlockId, Func, FuncId, GlobalId, Instr, InstrKind, MAX_PATH, Move, Observe, Operand,
    Place, Proj, SourceId, Terminator,
};
use super::labels::{Key, Label, Labels, Origin, Way};
use super::meter;
use super::node::{FnVal, Node};
use super::path::{APath, CPlace, Owners, Root};
use super::solve::{Context, Limit};
use super::state::{Resolved, Seen, State};
use super::summary::{
    Callback, CallbackTable, Exporter, Summary, Target, merge_callback, merge_global, merge_way,
};
use super::trace::{Note, RawStep};
use crate::span::{Name, Span};

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
const BASE_BUDGET: u64 = 100_000;

/// Work a function may cost at each level of detail.
pub(super) fn budget(cx: &Context<'_>, func: &Func) -> u64 {
    let instrs: usize = func.blocks.iter().map(|b| b.instrs.len() + 1).sum();
    cx.options.work_per_instr * instrs as u64 + BASE_BUDGET
}

/// Longest paths kept, from fine to coarse.
const PATH_LIMITS: [usize; 3] = [MAX_PATH, 2, 1];

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
    let budget = budget(cx, func);
    let mut limits = BTreeSet::new();
    let start = meter::now();
    let coarse = coarse.min(PATH_LIMITS.len() - 1);
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
        budget(self.cx, self.func)
    }

    /// How many function values that callers know are followed.
    pub(super) fn callback_limit(&self) -> usize {
        if self.path_limit == MAX_PATH { 32 } else { 4 }
    }

    fn summarize(&mut self, exit: Option<&State>) -> Summary {
        let rec = std::mem::take(&mut self.rec);
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
        summary.result = exporter.export(&ret, Some(at));
        for (param, slot) in (0..self.func.params).zip(self.passed()) {
            let node = exit.lookup(&self.cx.facts, &CPlace::slot(slot));
            let at = CPlace::new(Root::Param(param), APath::EMPTY);
            let unchanged = is_unchanged(&node, param, APath::EMPTY)
                || !self.cx.relevance.is_live(self.id, param);
            summary
                .params
                .push((!unchanged).then(|| exporter.export(&node, Some(at))));
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

    /// The place an instruction names.
    pub(super) fn place(&self, place: &Place, site: u32) -> CPlace {
        let root = match place.base {
            Base::Local(local) => Root::Slot(local.0),
            Base::Global(global) => Root::Global(global),
        };
        let path = if place.path.is_empty() {
            APath::EMPTY
        } else {
            self.cx.projections.path(&self.owners, place, site)
        };
        CPlace::new(root, path)
    }

    /// Where an operand's value is; nowhere for a constant.
    pub(super) fn operand(&self, state: &State, op: &Operand, site: u32) -> Option<Resolved> {
        match op {
            Operand::Const => None,
            Operand::Place(place) => Some(state.resolve(&self.place(place, site), true)),
        }
    }

    fn value(&self, state: &State, op: &Operand, site: u32) -> Arc<Node> {
        match op {
            Operand::Const => Arc::new(Node::constant()),
            Operand::Place(place) => state.read(&self.cx.facts, &self.place(place, site)),
        }
    }

    fn observe(&self, state: &State, op: &Operand, observe: &Observe, site: u32) -> Seen {
        match self.operand(state, op, site) {
            None => Seen::nothing(),
            Some(at) => self.observe_at(state, &at.places, observe),
        }
    }

    pub(super) fn observe_at(&self, state: &State, at: &[CPlace], observe: &Observe) -> Seen {
        let relative = |path: &[Proj]| self.cx.projections.relative(path);
        state.observe(&self.cx.facts, at, observe, &relative)
    }

    /// Writes to a place through its names.
    pub(super) fn write(&mut self, state: &mut State, to: &CPlace, value: &Arc<Node>, weak: bool) {
        let at = state.resolve(to, true);
        self.write_at(state, &at, value, weak);
    }

    pub(super) fn write_at(
        &mut self,
        state: &mut State,
        at: &Resolved,
        value: &Arc<Node>,
        weak: bool,
    ) {
        if self.recording {
            for place in &at.places {
                if let Root::Global(global) = place.root {
                    self.record_global(state, global, &place.path, value);
                }
            }
        }
        state.write_to(at, value, weak, self.path_limit);
    }

    /// Makes a place a name of others instead of writing through it.
    pub(super) fn bind(&mut self, state: &mut State, to: &CPlace, value: &Arc<Node>) {
        let at = state.resolve(to, false);
        self.write_at(state, &at, value, false);
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
        if let Origin::Source(source) = key.origin {
            merge_way(&mut self.rec.arrivals, (source, target), way);
        } else {
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

    /// The step of binding a value to a variable, if the place has a name.
    fn naming(&self, dst: &Place) -> Option<Note> {
        let local = match dst.base {
            Base::Local(local) => local,
            Base::Global(global) => {
                let name = self.cx.program.globals.get(global.0 as usize)?;
                return Some(Note::Stored(*name));
            }
        };
        let name: Name = (*self.func.local_names.get(local.0 as usize)?)?;
        match dst.path.last() {
            None => Some(Note::Assigned(name)),
            Some(Proj::Field(field) | Proj::Payload(_, field)) => Some(Note::Field(name, *field)),
            Some(Proj::Content(_)) => Some(Note::PutInto(name)),
            Some(Proj::Capture(_)) => None,
        }
    }

    /// Interprets an instruction; says whether what follows is reached.
    fn instr(&mut self, state: &mut State, instr: &'a Instr, site: u32) -> bool {
        let span = instr.span;
        match &instr.kind {
            InstrKind::Assign { dst, src } => {
                let mut value = self.value(state, src, site);
                if let Some(note) = self.naming(dst) {
                    value = stepped(&value, span, note, true);
                }
                let dst = self.place(dst, site);
                self.write(state, &dst, &value, false);
            }
            InstrKind::Alias { dst, target } => {
                let dst = self.place(dst, site);
                let targets = state.resolve(&self.place(target, site), true).places;
                let at = state.resolve(&dst, false);
                // A place cannot name its own part; there the value is all that can be meant.
                let (parts, others): (Vec<CPlace>, Vec<CPlace>) = targets
                    .iter()
                    .partition(|t| at.places.iter().any(|d| d.covers(t) || t.covers(d)));
                let mut node = Arc::new(Node::alias_of(others));
                if !parts.is_empty() {
                    let value = state.read_all(&self.cx.facts, &parts);
                    Node::join_into(&mut node, &value);
                }
                self.write_at(state, &at, &node, false);
            }
            InstrKind::Fresh { dst } => {
                let dst = self.place(dst, site);
                self.write(state, &dst, &Arc::new(Node::fresh()), false);
            }
            InstrKind::Clean { dst } => {
                let dst = self.place(dst, site);
                self.write(state, &dst, &Arc::new(Node::constant()), false);
            }
            InstrKind::Seed { place, source } => self.seed(state, place, *source, site),
            InstrKind::Derive {
                dst,
                srcs,
                weak,
                note,
                uncertain,
            } => {
                let mut seen = Seen::nothing();
                for (op, observe) in srcs {
                    seen.absorb(self.observe(state, op, observe, site));
                }
                let clean = seen.clean;
                let value = Arc::new(Node::value(seen.into_labels(), clean));
                let value = stepped(&value, span, Note::Text(note), !uncertain);
                let dst = self.place(dst, site);
                self.write(state, &dst, &value, *weak);
            }
            InstrKind::Transfer {
                moves,
                uncertain,
                note,
            } => self.transfer(
                state,
                moves,
                !uncertain,
                RawStep::new(span, Note::Through(*note)),
                site,
            ),
            InstrKind::Call { dst, callee, args } => {
                return self.call(state, dst, callee, args, span, site);
            }
            InstrKind::Closure { dst, func } => {
                let value = Node::function(FnVal::Closure(*func));
                let dst = self.place(dst, site);
                self.bind(state, &dst, &Arc::new(value));
            }
            InstrKind::FnValue { dst, func } => {
                let value = Node::function(FnVal::Plain(*func));
                let dst = self.place(dst, site);
                self.write(state, &dst, &Arc::new(value), false);
            }
            InstrKind::Sink { sink, args } => {
                if !self.recording {
                    return true;
                }
                let what = self
                    .cx
                    .program
                    .sinks
                    .get(sink.0 as usize)
                    .map(|sink| sink.what);
                for (op, observe, span) in args {
                    let labels = self.observe(state, op, observe, site).into_labels();
                    for label in labels.iter() {
                        let mut way = label.way.clone();
                        if let Some(what) = what {
                            way.trace = way.trace.then(RawStep::new(*span, Note::Reaches(what)));
                        }
                        self.record_flow(label.key, Target::Sink(*sink, *span), &way);
                    }
                }
            }
        }
        true
    }

    fn seed(&mut self, state: &mut State, place: &Place, source: SourceId, site: u32) {
        let at = state.resolve(&self.place(place, site), true);
        state.seed(&self.cx.facts, &at.places, source);
        if self.recording {
            for place in &at.places {
                let Root::Global(global) = place.root else {
                    continue;
                };
                if self.cx.facts.is_clean(global) {
                    continue;
                }
                let label = Label::new(Key::source(source), Way::start());
                let value = Arc::new(Node::value(Labels::one(label), false));
                self.record_global(state, global, &place.path, &value);
            }
        }
    }

    fn transfer(
        &mut self,
        state: &mut State,
        moves: &'a [Move],
        certain: bool,
        step: RawStep,
        site: u32,
    ) {
        let mut writes: Vec<(CPlace, Arc<Node>, bool)> = Vec::with_capacity(moves.len());
        for step_move in moves {
            let value = match &step_move.observe {
                None => self.value(state, &step_move.from, site),
                Some(observe) => {
                    let seen = self.observe(state, &step_move.from, observe, site);
                    let clean = seen.clean;
                    Arc::new(Node::value(seen.into_labels(), clean))
                }
            };
            let value = stepped(&value, step.span, step.note, certain);
            let to = self.place(&step_move.to, site);
            // Two moves to one place both happen: the second must not undo the first.
            let again = writes.iter().any(|(before, _, _)| to.covers(before));
            writes.push((to, value, step_move.weak || again));
        }
        for (to, value, weak) in writes {
            self.write(state, &to, &value, weak);
        }
    }
}

/// `value` after a step.
pub(super) fn stepped(value: &Arc<Node>, span: Span, note: Note, certain: bool) -> Arc<Node> {
    Node::map_ways(value, &|way| Way {
        certain: way.certain && certain,
        trace: way.trace.then(RawStep::new(span, note)),
    })
}

/// Whether a parameter's place holds what the caller left there.
pub(super) fn is_unchanged(node: &Node, param: u32, path: APath) -> bool {
    let key = Key::value(Origin::Param(param), path);
    node.own
        && node.clean
        && node.alias().is_empty()
        && node.funcs().is_empty()
        && node.labels.len() == 1
        && node.labels.get(key).is_some()
        && node
            .kids()
            .iter()
            .all(|(id, kid)| is_unchanged(kid, param, path.push(*id)))
}

fn join_exit(exit: &mut Option<State>, state: &State) {
    match exit {
        Some(exit) => {
            exit.join(state);
        }
        None => *exit = Some(state.clone()),
    }
}

fn successors(func: &Func, block: usize) -> impl Iterator<Item = usize> + '_ {
    let targets: &[BlockId] = match &func.blocks[block].end {
        Terminator::Goto(target) => std::slice::from_ref(target),
        Terminator::Branch(targets) => targets,
        Terminator::Return | Terminator::Unreachable => &[],
    };
    let blocks = func.blocks.len();
    targets
        .iter()
        .map(|b| b.0 as usize)
        .filter(move |b| *b < blocks)
}

/// Whether a function's end can be reached, callees aside.
pub(super) fn can_return(func: &Func) -> bool {
    reverse_postorder(func)
        .iter()
        .any(|&b| matches!(func.blocks[b].end, Terminator::Return))
}

/// The blocks that can be reached, each before those it leads to except around loops.
fn reverse_postorder(func: &Func) -> Vec<usize> {
    let mut order = Vec::with_capacity(func.blocks.len());
    if func.blocks.is_empty() {
        return order;
    }
    let mut seen = vec![false; func.blocks.len()];
    seen[0] = true;
    let mut stack = vec![(0usize, 0usize)];
    while let Some((block, next)) = stack.pop() {
        match successors(func, block).nth(next) {
            Some(succ) => {
                stack.push((block, next + 1));
                if !seen[succ] {
                    seen[succ] = true;
                    stack.push((succ, 0));
                }
            }
            None => order.push(block),
        }
    }
    order.reverse();
    order
}
