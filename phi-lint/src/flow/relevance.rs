//! Which functions are worth solving.
//!
//! Most code never touches PHI. A coarse look at the whole program (locals
//! instead of paths, no order, no contexts) finds the functions that a source may be in, flow
//! into, out of, or around; only these are solved. What is left out behaves like
//! a function that returns something from elsewhere and touches nothing.
//!
//! A local is marked when
//! - data of a source may be in it, or it names a place where it may be (*data*);
//! - a function value may be in it that such data may reach (*function*);
//! - whether it is constant decides whether a source is one (*demand*, against the flow).

use rustc_hash::FxHashSet;

use super::ir::{FuncId, Program};
use super::outline::{CallOutline, Effects, GLOBALS, Outline, STATICS, Slot, bit, outlines};

const DATA: u8 = 1;
const FUNCTION: u8 = 2;
const DEMAND: u8 = 4;

/// Calls of unknown function values meet all function values of as many parameters
/// that leave their function; those with more than this share one meeting point.
const MAX_ARITY: usize = 12;

/// Which functions to solve.
pub(super) fn relevant(program: &Program) -> Vec<bool> {
    let count = program.funcs.len();
    let outlines = outlines(program);
    if outlines.iter().all(|o| o.seeds.is_empty()) {
        return vec![false; count];
    }
    let values = escaping(program, &outlines);
    let effects = effects(program, &outlines, &values);
    let graph = Graph::new(program, &outlines, &effects, &values);
    let mut marks = vec![0u8; graph.nodes];
    let mut todo: Vec<u32> = Vec::new();
    for (f, outline) in outlines.iter().enumerate() {
        for seed in &outline.seeds {
            todo.push(graph.node(f, *seed));
        }
    }
    let demand = todo.clone();
    graph.mark(&mut marks, todo, DATA, &graph.forward);
    graph.mark(&mut marks, demand, DEMAND, &graph.backward);
    let mut wanted: Vec<bool> = (0..count)
        .map(|f| graph.any(&marks, f, &outlines[f]))
        .collect();
    // Functions whose values reach data lead there through whoever holds them.
    let mut seen = vec![false; count];
    loop {
        let mut todo = Vec::new();
        for (f, outline) in outlines.iter().enumerate() {
            for (place, func, _) in &outline.functions {
                let g = func.0 as usize;
                if g < count && wanted[g] && !seen[g] {
                    todo.push(graph.node(f, *place));
                }
            }
        }
        for (seen, wanted) in seen.iter_mut().zip(&wanted) {
            *seen |= wanted;
        }
        graph.mark(&mut marks, todo, FUNCTION, &graph.forward);
        let mut news = false;
        for f in 0..count {
            if !wanted[f] && graph.any(&marks, f, &outlines[f]) {
                wanted[f] = true;
                news = true;
            }
        }
        news |= want_ties(&graph, &marks, &outlines, &effects, &values, &mut wanted);
        if !news {
            return wanted;
        }
    }
}

/// Callees that make places of a relevant function name each other are relevant
/// when there is something of interest in these places.
fn want_ties(
    graph: &Graph,
    marks: &[u8],
    outlines: &[Outline],
    effects: &[Effects],
    values: &Values,
    wanted: &mut [bool],
) -> bool {
    let mut todo: Vec<usize> = (0..wanted.len()).filter(|f| wanted[*f]).collect();
    // Functions that are wanted for their references alone.
    let mut plain = vec![false; wanted.len()];
    let mut news = false;
    while let Some(f) = todo.pop() {
        for call in &outlines[f].calls {
            let marked = |slot: &Slot| marks[graph.node(f, *slot) as usize] != 0;
            let near = plain[f]
                || marked(&call.dst)
                || call.args.iter().flatten().chain(&call.value).any(marked);
            let unknown: &[(FuncId, bool)] = match call.value {
                Some(_) => values.of(call.args.len()),
                None => &[],
            };
            let callees = call.funcs.iter().chain(unknown.iter().map(|(f, _)| f));
            for callee in callees {
                let g = callee.0 as usize;
                if wanted.get(g) == Some(&false)
                    && ((near && effects[g].ties()) || !outlines[g].returns)
                {
                    wanted[g] = true;
                    plain[g] = true;
                    news = true;
                    todo.push(g);
                }
            }
        }
    }
    news
}

/// Function values by the number of arguments they are called with.
struct Values {
    by_arity: Vec<Vec<(FuncId, bool)>>,
}

impl Values {
    fn of(&self, args: usize) -> &[(FuncId, bool)] {
        &self.by_arity[args.min(MAX_ARITY)]
    }
}

/// All function values.
fn escaping(program: &Program, outlines: &[Outline]) -> Values {
    let mut by_arity = vec![Vec::new(); MAX_ARITY + 1];
    for outline in outlines {
        for (_, func, closure) in &outline.functions {
            let Some(body) = program.funcs.get(func.0 as usize) else {
                continue;
            };
            let args = (body.params as usize).saturating_sub(usize::from(*closure));
            by_arity[args.min(MAX_ARITY)].push((*func, *closure));
        }
    }
    for values in &mut by_arity {
        values.sort_unstable();
        values.dedup();
    }
    Values { by_arity }
}

/// The effects of every function, to a fixpoint.
fn effects(program: &Program, outlines: &[Outline], values: &Values) -> Vec<Effects> {
    let count = outlines.len();
    let mut callers: Vec<Vec<u32>> = vec![Vec::new(); count];
    let mut value_callers: Vec<u32> = Vec::new();
    for (f, outline) in outlines.iter().enumerate() {
        for call in &outline.calls {
            for callee in &call.funcs {
                if let Some(callers) = callers.get_mut(callee.0 as usize) {
                    callers.push(f as u32);
                }
            }
            if call.value.is_some() {
                value_callers.push(f as u32);
            }
        }
        for (_, func, closure) in &outline.functions {
            if let (true, Some(callers)) = (*closure, callers.get_mut(func.0 as usize)) {
                callers.push(f as u32);
            }
        }
    }
    value_callers.dedup();
    let is_value: FxHashSet<u32> = values.by_arity.iter().flatten().map(|(f, _)| f.0).collect();
    let mut effects: Vec<Effects> = vec![Effects::default(); count];
    // By arity: what any function value may do; parameter 0 is the value itself.
    let mut any: Vec<Effects> = vec![Effects::default(); MAX_ARITY + 1];
    let mut queued = vec![true; count];
    let mut todo: Vec<u32> = (0..count as u32).rev().collect();
    while let Some(f) = todo.pop() {
        queued[f as usize] = false;
        let of = |func: FuncId| effects.get(func.0 as usize);
        let value = |args: usize| &any[args.min(MAX_ARITY)];
        let func = &program.funcs[f as usize];
        let now = outlines[f as usize].effects(func, &of, &value);
        if now == effects[f as usize] {
            continue;
        }
        let mut enqueue = |g: u32, todo: &mut Vec<u32>| {
            if !queued[g as usize] {
                queued[g as usize] = true;
                todo.push(g);
            }
        };
        for &g in &callers[f as usize] {
            enqueue(g, &mut todo);
        }
        if is_value.contains(&f) {
            let mut news = false;
            for (arity, values) in values.by_arity.iter().enumerate() {
                for (_, closure) in values.iter().filter(|(v, _)| v.0 == f) {
                    news |= merge_value(&mut any[arity], &now, *closure);
                }
            }
            if news {
                for &g in &value_callers {
                    enqueue(g, &mut todo);
                }
            }
        }
        effects[f as usize] = now;
    }
    effects
}

fn merge_value(any: &mut Effects, of: &Effects, closure: bool) -> bool {
    let before = any.clone();
    let shift = |mask: u64| if closure { mask } else { mask << 1 };
    any.written |= shift(of.written);
    any.ret_holds |= shift(of.ret_holds);
    let first = usize::from(!closure);
    for (n, held) in of.holds.iter().enumerate() {
        if any.holds.len() <= n + first {
            any.holds.resize(n + first + 1, 0);
        }
        any.holds[n + first] |= shift(*held);
    }
    *any != before
}

/// Neighbours of each node, in one direction.
struct Adjacency {
    starts: Vec<u32>,
    targets: Vec<u32>,
}

impl Adjacency {
    fn new(nodes: usize, edges: &[(u32, u32)], key: impl Fn(&(u32, u32)) -> (u32, u32)) -> Self {
        let mut starts = vec![0u32; nodes + 1];
        for edge in edges {
            starts[key(edge).0 as usize + 1] += 1;
        }
        for n in 0..nodes {
            starts[n + 1] += starts[n];
        }
        let mut next = starts.clone();
        let mut targets = vec![0u32; edges.len()];
        for edge in edges {
            let (from, to) = key(edge);
            targets[next[from as usize] as usize] = to;
            next[from as usize] += 1;
        }
        Adjacency { starts, targets }
    }

    fn of(&self, node: u32) -> &[u32] {
        let node = node as usize;
        &self.targets[self.starts[node] as usize..self.starts[node + 1] as usize]
    }
}

/// Locals of all functions, statics, and the meeting points of function values.
struct Graph {
    /// First node of each function; then of the statics; then of the meeting points.
    first: Vec<u32>,
    nodes: usize,
    forward: Adjacency,
    backward: Adjacency,
}

impl Graph {
    fn node(&self, func: usize, slot: Slot) -> u32 {
        node(&self.first, func, slot)
    }

    /// Whether something of a function, or a static it mentions, is marked.
    fn any(&self, marks: &[u8], func: usize, outline: &Outline) -> bool {
        let range = self.first[func] as usize..self.first[func + 1] as usize;
        marks[range].iter().any(|m| *m != 0)
            || outline
                .statics
                .iter()
                .any(|s| marks[self.node(func, *s) as usize] != 0)
    }

    fn mark(&self, marks: &mut [u8], mut todo: Vec<u32>, mark: u8, along: &Adjacency) {
        while let Some(node) = todo.pop() {
            let here = &mut marks[node as usize];
            if *here & mark == 0 {
                *here |= mark;
                todo.extend_from_slice(along.of(node));
            }
        }
    }

    fn new(program: &Program, outlines: &[Outline], effects: &[Effects], values: &Values) -> Self {
        let mut first = Vec::with_capacity(outlines.len() + 2);
        let mut next = 0u32;
        for func in &program.funcs {
            first.push(next);
            // One more for locals a malformed function mentions beyond its own.
            next += func.locals.max(func.params) + 1;
        }
        first.push(next);
        next += program.globals.len() as u32 + 1;
        first.push(next);
        // A meeting point for each argument (going in, coming out) and the result.
        let meet = |arity: usize, n: usize| next + (arity.min(MAX_ARITY) * 40 + n.min(39)) as u32;
        let nodes = next as usize + (MAX_ARITY + 1) * 40;
        let mut edges: Vec<(u32, u32)> = Vec::new();
        for (f, outline) in outlines.iter().enumerate() {
            let at = |slot: Slot| node(&first, f, slot);
            for (from, to) in &outline.moves {
                edges.push((at(*from), at(*to)));
            }
            for (a, b) in outline.names.iter().chain(&outline.copies) {
                both(&mut edges, at(*a), at(*b));
            }
            for (place, func, closure) in &outline.functions {
                if *closure && (func.0 as usize) < outlines.len() {
                    both(&mut edges, at(*place), node(&first, func.0 as usize, 0));
                }
            }
            for call in &outline.calls {
                for callee in &call.funcs {
                    let g = callee.0 as usize;
                    if g < outlines.len() {
                        call_edges(&mut edges, &first, program, f, call, g, &effects[g]);
                    }
                }
                let Some(value) = call.value else { continue };
                let arity = call.args.len();
                // A function value that is not known passes on whatever it gets.
                for (n, arg) in call.args.iter().enumerate() {
                    if let Some(arg) = arg {
                        edges.push((at(*arg), meet(arity, 1 + 2 * n)));
                        edges.push((meet(arity, 2 + 2 * n), at(*arg)));
                        edges.push((at(*arg), at(call.dst)));
                    }
                }
                edges.push((meet(arity, 0), at(call.dst)));
                let ties = values
                    .of(arity)
                    .iter()
                    .any(|(f, _)| effects[f.0 as usize].ties());
                if ties {
                    for arg in call.args.iter().flatten().chain([&value]) {
                        both(&mut edges, at(*arg), at(call.dst));
                        both(&mut edges, at(*arg), at(value));
                    }
                }
            }
        }
        for (arity, values) in values.by_arity.iter().enumerate() {
            for (func, closure) in values {
                let g = func.0 as usize;
                let skip = usize::from(*closure);
                for param in skip..program.funcs[g].params as usize {
                    let n = param - skip;
                    let inside = node(&first, g, param as u32);
                    edges.push((meet(arity, 1 + 2 * n), inside));
                    if effects[g].written & bit(param) != 0 {
                        edges.push((inside, meet(arity, 2 + 2 * n)));
                    }
                }
                edges.push((node(&first, g, program.funcs[g].ret.0), meet(arity, 0)));
            }
        }
        let forward = Adjacency::new(nodes, &edges, |e| *e);
        let backward = Adjacency::new(nodes, &edges, |e| (e.1, e.0));
        Graph {
            first,
            nodes,
            forward,
            backward,
        }
    }
}

fn node(first: &[u32], func: usize, slot: Slot) -> u32 {
    let (base, index) = if slot & STATICS == 0 {
        (func, slot)
    } else {
        (first.len() - 2, slot & !STATICS)
    };
    (first[base] + index).min(first[base + 1] - 1)
}

fn both(edges: &mut Vec<(u32, u32)>, a: u32, b: u32) {
    edges.push((a, b));
    edges.push((b, a));
}

fn call_edges(
    edges: &mut Vec<(u32, u32)>,
    first: &[u32],
    program: &Program,
    caller: usize,
    call: &CallOutline,
    callee: usize,
    effects: &Effects,
) {
    let at = |slot: Slot| node(first, caller, slot);
    let func = &program.funcs[callee];
    edges.push((node(first, callee, func.ret.0), at(call.dst)));
    if effects.ret_holds & GLOBALS != 0 {
        edges.push((at(call.dst), node(first, callee, func.ret.0)));
    }
    for (n, arg) in call.args.iter().enumerate().take(func.params as usize) {
        let Some(arg) = *arg else { continue };
        let inside = node(first, callee, n as u32);
        edges.push((at(arg), inside));
        if effects.written & bit(n) != 0 {
            edges.push((inside, at(arg)));
        }
        if effects.ret_holds & bit(n) != 0 {
            both(edges, at(arg), at(call.dst));
        }
        for (m, held) in effects.holds.iter().enumerate() {
            if let (true, Some(Some(holder))) = (held & bit(n) != 0, call.args.get(m)) {
                both(edges, at(arg), at(*holder));
            }
        }
    }
}
