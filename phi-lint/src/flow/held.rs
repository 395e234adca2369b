//! Which function values a slot may hold, and so which functions a call may reach.

use rustc_hash::FxHashMap;

use super::ir::{FuncId, Program};
use super::outline::{Effects, Outline};
use super::slots::{Edges, MAX_ARITY, Numbering, SlotNode};

/// A slot that may hold more is taken to hold any.
const MAX_HELD: usize = 200;

/// How many values may be passed on for each slot, on average, before all slots that
/// hold a function value are taken to hold any: code that is little but closures.
const WORK_PER_NODE: usize = 100;

/// Work that any program may take.
const BASE_WORK: usize = 200_000;

/// A function value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Value(u32);

impl Value {
    fn new(func: FuncId, closure: bool) -> Self {
        Value(func.0 << 1 | u32::from(closure))
    }

    /// Its function's index.
    pub(super) fn func(self) -> usize {
        (self.0 >> 1) as usize
    }

    /// Whether the value itself is the function's first argument, as its environment.
    pub(super) fn is_closure(self) -> bool {
        self.0 & 1 != 0
    }
}

/// The function values of one slot.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Held {
    /// Sorted.
    pub(super) values: Vec<Value>,
    /// Any: there are too many.
    pub(super) any: bool,
}

impl Held {
    pub(super) fn is_empty(&self) -> bool {
        !self.any && self.values.is_empty()
    }

    /// Adds those of `other`; gives what is new.
    fn add(&mut self, other: &Held, most: usize) -> Option<Held> {
        if self.any {
            return None;
        }
        let mut news: Vec<Value> = Vec::new();
        if !other.any {
            let (mut have, mut more) = (self.values.iter().peekable(), other.values.iter());
            for value in &mut more {
                while have.next_if(|h| *h < value).is_some() {}
                if have.peek() != Some(&value) {
                    news.push(*value);
                }
            }
            if news.is_empty() {
                return None;
            }
        }
        if other.any || self.values.len() + news.len() > most {
            self.any = true;
            self.values = Vec::new();
            return Some(self.clone());
        }
        self.values.extend_from_slice(&news);
        self.values.sort_unstable();
        Some(Held {
            values: news,
            any: false,
        })
    }
}

/// Who may call what by value.
#[derive(Debug)]
pub(super) struct Values {
    /// By node: can hold none, going by its type.
    plain: Vec<bool>,
    /// By node.
    held: Vec<Held>,
    /// All function values by the number of arguments they take.
    by_arity: Vec<Vec<Value>>,
    /// Where values are called: the call of the function.
    calls: FxHashMap<SlotNode, Vec<(usize, usize)>>,
    /// What a slot may hold before it is taken to hold any.
    most: usize,
    /// How many values may still be passed on.
    work: usize,
}

impl Values {
    /// Before anything is known: no slot holds any.
    pub(super) fn none(program: &Program, slots: &Numbering, outlines: &[Outline]) -> Self {
        let mut out = Values {
            plain: vec![false; slots.nodes],
            held: vec![Held::default(); slots.nodes],
            by_arity: vec![Vec::new(); MAX_ARITY + 1],
            calls: FxHashMap::default(),
            most: MAX_HELD,
            work: WORK_PER_NODE * slots.nodes + BASE_WORK,
        };
        for (f, outline) in outlines.iter().enumerate() {
            for (_, func, closure) in &outline.functions {
                let Some(body) = program.funcs.get(func.0 as usize) else {
                    continue;
                };
                let args = (body.params as usize).saturating_sub(usize::from(*closure));
                out.by_arity[args.min(MAX_ARITY)].push(Value::new(*func, *closure));
            }
            for (local, is) in (0..).zip(&outline.plain) {
                let node = slots.node(f, local) as usize;
                out.plain[node] = *is;
                out.plain[node + 1] = *is;
            }
            for (n, call) in outline.calls.iter().enumerate() {
                if let Some(value) = call.value {
                    let node = slots.value_node(f, value);
                    out.calls.entry(node).or_default().push((f, n));
                }
            }
        }
        for values in &mut out.by_arity {
            values.sort_unstable();
            values.dedup();
        }
        out
    }

    pub(super) fn at(&self, node: SlotNode) -> &Held {
        &self.held[node as usize]
    }

    /// All that take so many arguments.
    pub(super) fn any(&self, args: usize) -> &[Value] {
        &self.by_arity[args.min(MAX_ARITY)]
    }

    /// What a call of the value at `node` with so many arguments may reach.
    pub(super) fn callees(&self, node: SlotNode, args: usize) -> &[Value] {
        let held = self.at(node);
        if held.any {
            self.any(args)
        } else {
            &held.values
        }
    }

    /// Follows all function values along `edges`, to which it adds those of the
    /// calls that are reached. Knows more each time, as `effects` do.
    pub(super) fn follow(
        &mut self,
        edges: &mut Edges<'_>,
        outlines: &[Outline],
        effects: &[Effects],
    ) {
        let slots = edges.slots;
        for value in self.by_arity.iter().flatten() {
            edges.meet(value.func(), value.is_closure(), &effects[value.func()]);
        }
        for (node, calls) in &self.calls {
            let held = self.at(*node);
            for call in calls {
                self.call_edges(edges, outlines, effects, *call, held);
            }
        }
        let forward = edges.moved_to();
        // Edges found on the way; `forward` has those before.
        let mut more: FxHashMap<SlotNode, Vec<SlotNode>> = FxHashMap::default();
        let mut todo: Vec<(SlotNode, Held)> = Vec::new();
        for (f, outline) in outlines.iter().enumerate() {
            for (place, func, closure) in &outline.functions {
                if (func.0 as usize) < outlines.len() {
                    let made = Held {
                        values: vec![Value::new(*func, *closure)],
                        any: false,
                    };
                    self.put(slots.value_node(f, *place), &made, &mut todo);
                }
            }
        }
        for &(from, to) in &edges.moves {
            self.pass(from, to, &mut todo);
        }
        while let Some((node, news)) = todo.pop() {
            for call in self.calls.get(&node).cloned().unwrap_or_default() {
                let known = edges.moves.len();
                self.call_edges(edges, outlines, effects, call, &news);
                for &(from, to) in &edges.moves[known..] {
                    more.entry(from).or_default().push(to);
                    self.pass(from, to, &mut todo);
                }
            }
            let later = more.get(&node).map_or(&[][..], Vec::as_slice);
            for &to in forward.of(node).iter().chain(later) {
                self.put(to, &news, &mut todo);
            }
        }
    }

    /// What is at `from` is at `to` as well.
    fn pass(&mut self, from: SlotNode, to: SlotNode, todo: &mut Vec<(SlotNode, Held)>) {
        if from != to && !self.at(from).is_empty() && !self.plain[to as usize] {
            let held = std::mem::take(&mut self.held[from as usize]);
            self.put(to, &held, todo);
            self.held[from as usize] = held;
        }
    }

    fn put(&mut self, to: SlotNode, held: &Held, todo: &mut Vec<(SlotNode, Held)>) {
        if !self.plain[to as usize] {
            match self.work.checked_sub(held.values.len() + 1) {
                Some(left) => self.work = left,
                None => self.give_up(),
            }
            let news = self.held[to as usize].add(held, self.most);
            todo.extend(news.map(|news| (to, news)));
        }
    }

    /// From here on whatever holds a function value is taken to hold any.
    pub(super) fn give_up(&mut self) {
        self.most = 0;
    }

    /// The edges of a call that may reach `callees`.
    fn call_edges(
        &self,
        edges: &mut Edges<'_>,
        outlines: &[Outline],
        effects: &[Effects],
        (f, n): (usize, usize),
        callees: &Held,
    ) {
        let call = &outlines[f].calls[n];
        if callees.any {
            let mut all = self.any(call.args.len()).iter();
            edges.call_any(f, call, all.any(|value| effects[value.func()].ties()));
            return;
        }
        let with_value = call.with_value();
        for value in &callees.values {
            let args = if value.is_closure() {
                &with_value
            } else {
                &call.args
            };
            edges.call(f, call, args, value.func(), &effects[value.func()]);
        }
    }
}
