//! Which function values a slot may hold, and so which functions a call may reach.

use rustc_hash::FxHashMap;

use super::ir::{FuncId, Program};
use super::outline::{Effects, Outline};
use super::scc::Components;
use super::slots::{Edges, MAX_ARITY, Numbering, SlotNode};

/// A slot that may hold more is taken to hold any.
const MAX_HELD: usize = 200;

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

    /// Adds those of `other`; more than `most` are any.
    fn add(&mut self, other: &Held, most: usize) {
        if self.any || other.is_empty() {
            return;
        }
        if other.any {
            self.any = true;
        } else if self.values.is_empty() {
            self.values.clone_from(&other.values);
        } else {
            self.values.extend_from_slice(&other.values);
            self.settle();
        }
        if self.values.len() > most {
            self.any = true;
        }
        if self.any {
            self.values = Vec::new();
        }
    }

    fn settle(&mut self) {
        self.values.sort_unstable();
        self.values.dedup();
    }

    /// Those that are not among `known`.
    fn beyond(&self, known: Option<&Held>) -> Held {
        let Some(known) = known else {
            return self.clone();
        };
        let new = |value: &&Value| !known.any && known.values.binary_search(value).is_err();
        Held {
            values: self.values.iter().filter(new).copied().collect(),
            any: self.any && !known.any,
        }
    }
}

/// Who may call what by value.
#[derive(Debug)]
pub(super) struct Values {
    /// By node: can hold none, going by its type.
    plain: Vec<bool>,
    /// By node: its group, of slots that pass on to each other whatever they hold.
    group: Vec<u32>,
    /// By group; the first is of slots that hold none.
    sets: Vec<Held>,
    /// All function values by the number of arguments they take.
    by_arity: Vec<Vec<Value>>,
    /// Where values are called: the call of the function.
    calls: FxHashMap<SlotNode, Vec<(usize, usize)>>,
    /// What a slot may hold before it is taken to hold any.
    most: usize,
}

impl Values {
    /// Before anything is known: no slot holds any.
    pub(super) fn none(program: &Program, slots: &Numbering, outlines: &[Outline]) -> Self {
        let mut out = Values {
            plain: vec![false; slots.nodes],
            group: vec![0; slots.nodes],
            sets: vec![Held::default()],
            by_arity: vec![Vec::new(); MAX_ARITY + 1],
            calls: FxHashMap::default(),
            most: MAX_HELD,
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
        &self.sets[self.group[node as usize] as usize]
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
        for value in self.by_arity.iter().flatten() {
            edges.meet(value.func(), value.is_closure(), &effects[value.func()]);
        }
        let mut known: FxHashMap<SlotNode, Held> = FxHashMap::default();
        let mut spread = false;
        loop {
            let before = edges.moves.len();
            for (node, calls) in &self.calls {
                let held = self.at(*node);
                let news = held.beyond(known.get(node));
                if news.is_empty() {
                    continue;
                }
                for call in calls {
                    self.call_edges(edges, outlines, effects, *call, &news);
                }
                known.insert(*node, held.clone());
            }
            if spread && edges.moves.len() == before {
                return;
            }
            self.spread(edges, outlines);
            spread = true;
        }
    }

    /// Passes all function values on along the edges there are.
    fn spread(&mut self, edges: &Edges<'_>, outlines: &[Outline]) {
        let mut made: Vec<(SlotNode, Value)> = Vec::new();
        for (f, outline) in outlines.iter().enumerate() {
            for (place, func, closure) in &outline.functions {
                let node = edges.slots.value_node(f, *place);
                if (func.0 as usize) < outlines.len() && !self.plain[node as usize] {
                    made.push((node, Value::new(*func, *closure)));
                }
            }
        }
        let forward = edges.moved_to();
        let starts = made.iter().map(|(node, _)| *node);
        let plain = &self.plain;
        let holds = |to: &&u32| !plain[**to as usize];
        let next = |node: u32| forward.of(node).iter().filter(holds).copied();
        let groups = Components::of(plain.len(), starts, next);
        self.sets = vec![Held::default(); groups.len() + 1];
        for (node, value) in made {
            let group = groups.of_node[node as usize] as usize;
            self.sets[group].values.push(value);
        }
        let mut targets: Vec<u32> = Vec::new();
        // The groups that others lead to come first.
        for n in (1..=groups.len()).rev() {
            let mut held = std::mem::take(&mut self.sets[n]);
            held.settle();
            if held.values.len() > self.most {
                held = Held {
                    values: Vec::new(),
                    any: true,
                };
            }
            targets.clear();
            for node in groups.members(n) {
                let to = forward.of(*node).iter();
                targets.extend(to.map(|to| groups.of_node[*to as usize]));
            }
            targets.sort_unstable();
            targets.dedup();
            for target in &targets {
                if *target != 0 && *target as usize != n {
                    self.sets[*target as usize].add(&held, self.most);
                }
            }
            self.sets[n] = held;
        }
        self.group = groups.of_node;
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
