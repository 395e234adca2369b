//! Locals of all functions and statics as one graph: an edge where data may move.
//!
//! Two nodes for each slot instead of access paths (what it holds itself, and what is
//! in its parts), no order, no contexts: a superset of what the solver can find, at
//! the cost of one look at each instruction.

use super::ir::{self, Program};
use super::outline::{CallOutline, Effects, GLOBALS, Outline, STATICS, Slot, Spot, bit};

/// What a slot holds itself; the next node is what is in its parts.
pub(super) type SlotNode = u32;

/// Function values that lost their identity meet those who call them by the number
/// of arguments; more than this many share a meeting point.
pub(super) const MAX_ARITY: usize = 12;

/// Points for each number of arguments: the result, then each argument going in and coming out.
const POINTS: usize = 40;

type Edge = (SlotNode, SlotNode);

/// Neighbours of each node, in one direction.
#[derive(Debug, Default)]
pub(super) struct Adjacency {
    starts: Vec<u32>,
    targets: Vec<SlotNode>,
}

impl Adjacency {
    fn new(nodes: usize, edges: &[&[Edge]], ends: impl Fn(&Edge) -> Edge) -> Self {
        let all = || edges.iter().flat_map(|list| list.iter());
        let mut starts = vec![0u32; nodes + 1];
        for edge in all() {
            starts[ends(edge).0 as usize + 1] += 1;
        }
        for n in 0..nodes {
            starts[n + 1] += starts[n];
        }
        let mut next = starts.clone();
        let mut targets = vec![0u32; starts[nodes] as usize];
        for edge in all() {
            let (from, to) = ends(edge);
            targets[next[from as usize] as usize] = to;
            next[from as usize] += 1;
        }
        Adjacency { starts, targets }
    }

    pub(super) fn of(&self, node: SlotNode) -> &[SlotNode] {
        let node = node as usize;
        &self.targets[self.starts[node] as usize..self.starts[node + 1] as usize]
    }
}

/// How slots are numbered.
#[derive(Debug)]
pub(super) struct Numbering {
    /// First slot of each function; then of the statics; then of the meeting points.
    first: Vec<u32>,
    /// How many nodes there are.
    pub(super) nodes: usize,
}

impl Numbering {
    pub(super) fn of(program: &Program) -> Self {
        let mut first = Vec::with_capacity(program.funcs.len() + 2);
        let mut next = 0u32;
        for func in &program.funcs {
            first.push(next);
            // One more for locals a malformed function mentions beyond its own.
            next += func.locals.max(func.params) + 1;
        }
        first.push(next);
        next += program.globals.len() as u32 + 1;
        first.push(next);
        Numbering {
            first,
            nodes: 2 * (next as usize + (MAX_ARITY + 1) * POINTS),
        }
    }

    /// What a slot holds itself.
    pub(super) fn node(&self, func: usize, slot: Slot) -> SlotNode {
        let (base, index) = if slot & STATICS == 0 {
            (func, slot)
        } else {
            (self.first.len() - 2, slot & !STATICS)
        };
        2 * (self.first[base] + index).min(self.first[base + 1] - 1)
    }

    /// Where a function value at `spot` is.
    pub(super) fn value_node(&self, func: usize, spot: Spot) -> SlotNode {
        self.node(func, spot.slot) + u32::from(spot.part)
    }

    /// The nodes of a function's locals.
    pub(super) fn locals(&self, func: usize) -> std::ops::Range<usize> {
        2 * self.first[func] as usize..2 * self.first[func + 1] as usize
    }

    fn at(&self, func: usize, spot: Spot) -> End {
        End {
            node: self.node(func, spot.slot),
            part: spot.part,
        }
    }

    fn point(&self, arity: usize, n: usize) -> End {
        let first = self.first[self.first.len() - 1];
        let point = arity.min(MAX_ARITY) * POINTS + n.min(POINTS - 1);
        End {
            node: 2 * (first + point as u32),
            part: false,
        }
    }
}

/// One end of a move.
#[derive(Clone, Copy)]
struct End {
    node: SlotNode,
    /// A part of what is there, not all of it.
    part: bool,
}

impl End {
    /// Where something put here is.
    fn itself(self) -> SlotNode {
        self.node + u32::from(self.part)
    }

    fn parts(self) -> SlotNode {
        self.node + 1
    }
}

/// The graph being built: edges in the order they were found.
#[derive(Debug)]
pub(super) struct Edges<'p> {
    program: &'p Program,
    pub(super) slots: &'p Numbering,
    /// Along which anything moves.
    pub(super) moves: Vec<Edge>,
    /// Along which only data does.
    data: Vec<Edge>,
}

impl<'p> Edges<'p> {
    /// All edges but those of calls of function values.
    pub(super) fn new(
        program: &'p Program,
        slots: &'p Numbering,
        outlines: &[Outline],
        effects: &[Effects],
    ) -> Self {
        let mut edges = Edges {
            program,
            slots,
            moves: Vec::new(),
            data: Vec::new(),
        };
        for (f, outline) in outlines.iter().enumerate() {
            let at = |spot: Spot| slots.at(f, spot);
            for (from, to) in &outline.computed {
                edges.compute(at(*from), at(*to));
            }
            for (from, to) in &outline.moves {
                edges.data_alone(at(*from), at(*to));
            }
            for (a, b) in outline.names.iter().chain(&outline.copies) {
                edges.both(at(*a), at(*b));
            }
            for (place, func, closure) in &outline.functions {
                if *closure && (func.0 as usize) < outlines.len() {
                    let environment = slots.at(func.0 as usize, Spot::whole(0));
                    edges.both(at(*place), environment);
                }
            }
            for call in &outline.calls {
                for callee in &call.funcs {
                    let g = callee.0 as usize;
                    if g < outlines.len() {
                        edges.call(f, call, &call.args, g, &effects[g]);
                    }
                }
                if call.value.is_some() {
                    // A function value that is not known passes on whatever it gets.
                    for arg in call.args.iter().flatten() {
                        edges.compute(at(*arg), at(call.dst));
                    }
                }
            }
        }
        for meeting in &program.meetings {
            let f = meeting.func.0 as usize;
            let global = slots.at(0, Spot::whole(STATICS | meeting.global.0));
            match &meeting.end {
                ir::End::Param { number, kept } => {
                    let param = slots.at(f, Spot::whole(*number));
                    edges.data_alone(global, param);
                    if *kept {
                        edges.data_alone(param, global);
                    }
                }
                ir::End::Result(_) => {
                    let ret = slots.at(f, Spot::whole(program.funcs[f].ret.0));
                    // Some part of it.
                    edges.data.push((ret.node, global.node));
                    edges.data.push((ret.parts(), global.node));
                    edges.data.push((ret.parts(), global.parts()));
                }
            }
        }
        edges
    }

    /// A value moves, with all its parts.
    fn one(&mut self, from: End, to: End) {
        self.moves.push((from.itself(), to.itself()));
        self.moves.push((from.parts(), to.parts()));
        if from.part {
            // Of which part it is not known; and what is said of the whole holds for it.
            self.moves.push((from.parts(), to.itself()));
            self.data.push((from.node, to.itself()));
        }
    }

    fn data_alone(&mut self, from: End, to: End) {
        let known = self.moves.len();
        self.one(from, to);
        self.data.extend(self.moves.drain(known..));
    }

    /// Something is computed from all of a value.
    fn compute(&mut self, from: End, to: End) {
        self.data.push((from.node, to.itself()));
        self.data.push((from.parts(), to.itself()));
    }

    fn both(&mut self, a: End, b: End) {
        self.one(a, b);
        self.one(b, a);
    }

    /// A call of `callee` with `args` (those of `call`, or its function value before them).
    pub(super) fn call(
        &mut self,
        caller: usize,
        call: &CallOutline,
        args: &[Option<Spot>],
        callee: usize,
        effects: &Effects,
    ) {
        let slots = self.slots;
        let at = |spot: Spot| slots.at(caller, spot);
        let inside = |slot: Slot| slots.at(callee, Spot::whole(slot));
        let func = &self.program.funcs[callee];
        let (result, dst) = (inside(func.ret.0), at(call.dst));
        self.one(result, dst);
        if effects.ret_holds & GLOBALS != 0 {
            self.one(dst, result);
        }
        for (n, arg) in args.iter().enumerate().take(func.params as usize) {
            let Some(arg) = arg.map(at) else { continue };
            let param = inside(n as u32);
            self.one(arg, param);
            let holds = effects.holds.get(n).is_some_and(|held| *held != 0);
            if holds || effects.written & bit(n) != 0 {
                self.one(param, arg);
            }
            if effects.ret_holds & bit(n) != 0 {
                self.both(arg, dst);
            }
            for (m, held) in effects.holds.iter().enumerate() {
                if let (true, Some(Some(holder))) = (held & bit(n) != 0, args.get(m)) {
                    self.both(arg, at(*holder));
                }
            }
        }
    }

    /// A call of function values nobody tells apart; `ties` when one of them makes
    /// places of its caller names of each other.
    pub(super) fn call_any(&mut self, caller: usize, call: &CallOutline, ties: bool) {
        let slots = self.slots;
        let at = |spot: Spot| slots.at(caller, spot);
        let arity = call.args.len();
        for (n, arg) in call.args.iter().enumerate() {
            let Some(arg) = arg.map(at) else { continue };
            self.one(arg, slots.point(arity, 1 + 2 * n));
            self.one(slots.point(arity, 2 + 2 * n), arg);
        }
        let dst = at(call.dst);
        self.one(slots.point(arity, 0), dst);
        if let (true, Some(value)) = (ties, call.value) {
            for arg in call.args.iter().flatten().chain([&value]) {
                self.both(at(*arg), dst);
                self.both(at(*arg), at(value));
            }
        }
    }

    /// A function value that may be called wherever one of its number of arguments is.
    pub(super) fn meet(&mut self, func: usize, closure: bool, effects: &Effects) {
        let slots = self.slots;
        let inside = |slot: Slot| slots.at(func, Spot::whole(slot));
        let skip = usize::from(closure);
        let params = self.program.funcs[func].params as usize;
        let arity = params.saturating_sub(skip);
        for param in skip..params {
            let n = param - skip;
            self.one(slots.point(arity, 1 + 2 * n), inside(param as u32));
            if effects.written & bit(param) != 0 {
                self.one(inside(param as u32), slots.point(arity, 2 + 2 * n));
            }
        }
        let ret = self.program.funcs[func].ret.0;
        self.one(inside(ret), slots.point(arity, 0));
    }

    /// Where function values go.
    pub(super) fn moved_to(&self) -> Adjacency {
        Adjacency::new(self.slots.nodes, &[&self.moves], |e| *e)
    }

    /// Where function values come from.
    pub(super) fn moved_from(&self) -> Adjacency {
        Adjacency::new(self.slots.nodes, &[&self.moves], |e| (e.1, e.0))
    }

    /// Where data goes.
    pub(super) fn forward(&self) -> Adjacency {
        Adjacency::new(self.slots.nodes, &[&self.moves, &self.data], |e| *e)
    }

    /// Where data comes from.
    pub(super) fn backward(&self) -> Adjacency {
        Adjacency::new(self.slots.nodes, &[&self.moves, &self.data], |e| (e.1, e.0))
    }
}
