//! What is worth solving.
//!
//! Most code never touches PHI. A coarse look at the whole program ([`super::slots`])
//! finds the slots that data of a source may be in *and* that a surface may be given
//! something of; only the instructions that touch these are solved. A function none
//! of whose instructions is left behaves like one that returns something from
//! elsewhere and touches nothing.
//!
//! A slot is *live* when
//! - data of a source may be in it (or it names a place where it may be), and from it data may reach a surface;
//! - whether it is constant decides whether such a source is one (against the flow);
//! - it may hold a function value on the way to where that is called, and calling it matters.

use super::effects::AllEffects;
use super::held::Values;
use super::ir::{Callee, Func, FuncId, InstrKind, Program};
use super::outline::{Outline, Spot, outlines, slot};
use super::slots::{Adjacency, Edges, Numbering, SlotNode};
use super::visit;

const DATA: u8 = 1;
const TO_SINK: u8 = 2;
const DEMAND: u8 = 4;
const TO_CALL: u8 = 8;
const FUNCTION: u8 = 16;

/// How often calls of function values and what functions do with references are
/// found from each other before all function values are taken for each other.
const VALUE_ROUNDS: u32 = 8;

/// Which instructions of which functions to solve.
#[derive(Debug)]
pub(super) struct Relevance {
    /// By function: whether to solve it.
    pub(super) wanted: Vec<bool>,
    /// By function: whether all of its instructions matter.
    whole: Vec<bool>,
    /// By function: whether its end cannot be reached.
    never: Vec<bool>,
    slots: Numbering,
    live: Vec<bool>,
}

impl Relevance {
    /// Everything is.
    pub(super) fn all(program: &Program) -> Self {
        let count = program.funcs.len();
        Relevance {
            wanted: vec![true; count],
            whole: vec![true; count],
            never: vec![false; count],
            slots: Numbering::of(program),
            live: Vec::new(),
        }
    }

    /// What sources and surfaces of `program` make it.
    pub(super) fn of(program: &Program) -> Self {
        let slots = Numbering::of(program);
        let outlines = outlines(program);
        let mut out = Relevance {
            wanted: vec![false; outlines.len()],
            whole: vec![false; outlines.len()],
            never: outlines.iter().map(|o| !o.returns).collect(),
            live: vec![false; slots.nodes],
            slots,
        };
        let none = |list: fn(&Outline) -> &Vec<Spot>| outlines.iter().all(|o| list(o).is_empty());
        if none(|o| &o.seeds) || none(|o| &o.sinks) {
            return out;
        }
        out.find(program, &outlines);
        out
    }

    /// Whether anything of interest can be in a local of `func`.
    pub(super) fn is_live(&self, func: FuncId, local: u32) -> bool {
        let f = func.0 as usize;
        let node = self.slots.node(f, local) as usize;
        self.whole[f] || self.live[node] || self.live[node + 1]
    }

    /// Whether an instruction of `func` can make a difference.
    pub(super) fn keeps(&self, func: FuncId, kind: &InstrKind) -> bool {
        let f = func.0 as usize;
        if self.whole[f] {
            return true;
        }
        let mut live = false;
        visit::places(kind, &mut |place| {
            let node = self.slots.node(f, slot(place)) as usize;
            live |= self.live[node] || self.live[node + 1];
        });
        // What follows a call that does not return is not reached.
        let ends = |callee: &FuncId| {
            let g = callee.0 as usize;
            self.wanted.get(g) == Some(&true) && self.never[g]
        };
        live || matches!(kind, InstrKind::Call { callee: Callee::Funcs(funcs), .. } if funcs.iter().any(ends))
    }

    /// By instruction of `func`, in order of blocks: whether it can make a difference.
    pub(super) fn kept(&self, id: FuncId, func: &Func) -> Vec<bool> {
        let instrs = func.blocks.iter().flat_map(|b| &b.instrs);
        instrs.map(|i| self.keeps(id, &i.kind)).collect()
    }

    fn find(&mut self, program: &Program, outlines: &[Outline]) {
        let slots = &self.slots;
        let mut values = Values::none(program, slots, outlines);
        let mut effects = AllEffects::none(program);
        effects.grow(program, slots, outlines, &values);
        let mut round = 0;
        let edges = loop {
            round += 1;
            let mut edges = Edges::new(program, slots, outlines, &effects.of);
            if round > VALUE_ROUNDS {
                values.give_up();
            }
            values.follow(&mut edges, outlines, &effects.of);
            if !effects.grow(program, slots, outlines, &values) {
                break edges;
            }
        };
        let forward = edges.forward();
        let backward = edges.backward();
        let moved_from = edges.moved_from();
        let mut marks = Marks(vec![0u8; slots.nodes]);
        // A source is in all parts of what it labels; a surface is given all parts.
        let all = |list: fn(&Outline) -> &Vec<Spot>| -> Vec<SlotNode> {
            let mut nodes = Vec::new();
            for (f, outline) in outlines.iter().enumerate() {
                for spot in list(outline) {
                    let node = slots.node(f, spot.slot);
                    nodes.extend([node, node + 1]);
                }
            }
            nodes
        };
        marks.spread(all(|o| &o.seeds), DATA, &forward);
        marks.spread(all(|o| &o.sinks), TO_SINK, &backward);
        let mut demand = all(|o| &o.seeds);
        demand.retain(|node| marks.is_live(node & !1) || marks.is_live(node | 1));
        marks.spread(demand, DEMAND, &backward);
        // Function values lead to where they are called through whoever holds them.
        loop {
            let mut news = self.want_live(&marks, outlines);
            news |= self.want_ties(&marks, outlines, &effects, &values);
            if !news {
                break;
            }
            let mut todo = Vec::new();
            for (f, outline) in outlines.iter().enumerate() {
                for call in &outline.calls {
                    let Some(value) = call.value else { continue };
                    let node = self.slots.value_node(f, value);
                    let callees = values.callees(node, call.args.len());
                    // Were its value not known, what is given would be taken to come back.
                    let at = |spot: &Spot| marks.is_live_slot(self.slots.node(f, spot.slot));
                    let comes_back = at(&call.dst) && call.args.iter().flatten().any(at);
                    if comes_back || callees.iter().any(|value| self.wanted[value.func()]) {
                        todo.push(node);
                    }
                }
            }
            marks.spread(todo, TO_CALL, &moved_from);
            for (node, mark) in marks.0.iter_mut().enumerate() {
                if *mark & TO_CALL != 0 && !values.at(node as SlotNode).is_empty() {
                    *mark |= FUNCTION;
                }
            }
        }
        for (live, node) in self.live.iter_mut().zip(0..) {
            *live = marks.is_live(node);
        }
    }

    /// Functions in which something is live are wanted.
    fn want_live(&mut self, marks: &Marks, outlines: &[Outline]) -> bool {
        let mut news = false;
        for (f, outline) in outlines.iter().enumerate() {
            if self.wanted[f] {
                continue;
            }
            let mut locals = self.slots.locals(f);
            let mut statics = outline.statics.iter();
            if locals.any(|node| marks.is_live(node as SlotNode))
                || statics.any(|s| marks.is_live_slot(self.slots.node(f, *s)))
            {
                self.wanted[f] = true;
                news = true;
            }
        }
        news
    }

    /// Callees that make places of a relevant function name each other are relevant
    /// when there is something of interest in these places.
    fn want_ties(
        &mut self,
        marks: &Marks,
        outlines: &[Outline],
        effects: &AllEffects,
        values: &Values,
    ) -> bool {
        let mut todo: Vec<usize> = (0..outlines.len()).filter(|f| self.wanted[*f]).collect();
        let mut news = false;
        while let Some(f) = todo.pop() {
            for call in &outlines[f].calls {
                let marked = |spot: &Spot| marks.is_live_slot(self.slots.node(f, spot.slot));
                let near = self.whole[f]
                    || marked(&call.dst)
                    || call.args.iter().flatten().chain(&call.value).any(marked);
                let by_value = call.value.map_or(&[][..], |value| {
                    values.callees(self.slots.value_node(f, value), call.args.len())
                });
                let by_name = call.funcs.iter().map(|g| g.0 as usize);
                for g in by_name.chain(by_value.iter().map(|value| value.func())) {
                    if self.wanted.get(g) == Some(&false)
                        && ((near && effects.of[g].ties()) || self.never[g])
                    {
                        self.wanted[g] = true;
                        self.whole[g] = true;
                        news = true;
                        todo.push(g);
                    }
                }
            }
        }
        news
    }
}

/// By node.
struct Marks(Vec<u8>);

impl Marks {
    fn spread(&mut self, mut todo: Vec<SlotNode>, mark: u8, along: &Adjacency) {
        while let Some(node) = todo.pop() {
            let here = &mut self.0[node as usize];
            if *here & mark == 0 {
                *here |= mark;
                todo.extend_from_slice(along.of(node));
            }
        }
    }

    fn is_live(&self, node: SlotNode) -> bool {
        let mark = self.0[node as usize];
        mark & (DATA | TO_SINK) == DATA | TO_SINK || mark & (DEMAND | FUNCTION) != 0
    }

    /// The slot that begins at `node`, or something in it.
    fn is_live_slot(&self, node: SlotNode) -> bool {
        self.is_live(node) || self.is_live(node + 1)
    }
}
