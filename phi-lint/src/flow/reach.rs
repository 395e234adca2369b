//! From sources to sinks through the summaries: the shortest way of each.
//!
//! Summaries say one step at a time where what a caller passes goes (into a
//! sink, or into a further function), so they stay small however many sinks lie
//! below. The steps are put together here, for sources only.

use std::cmp::Reverse;
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BinaryHeap};
use std::ops::Bound;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::ir::{Exposure, Finding, FuncId, GlobalId, Program, SinkId, SourceId, Step};
use super::labels::{Key, Label, Labels, Mode, Origin, Way};
use super::meetings::Meetings;
use super::node::Node;
use super::path::{CPlace, Projections};
use super::state::{GlobalFacts, State};
use super::summary::{Summary, Target};
use crate::span::{FileId, Span};

/// Rounds in which statics that are copied to statics settle.
const GLOBAL_ROUNDS: usize = 8;

/// All findings, sorted: of the sources of one category and exposure that reach an
/// argument the one with the best way.
pub(super) fn findings(
    program: &Program,
    projections: &Projections,
    done: &[Option<Arc<Summary>>],
    held: &[Option<Arc<Node>>],
) -> Vec<Finding> {
    let meetings = Meetings::of(program);
    let held = meetings.added_to(held, done, projections);
    let globals = close_globals(&held);
    let kinds = Kinds::of(program);
    let mut starts: Vec<Best> = Vec::new();
    starts.resize_with(kinds.count, Best::default);
    let mut from_static: FxHashMap<Key, Vec<Found>> = FxHashMap::default();
    for (f, summary) in done.iter().enumerate() {
        let Some(summary) = summary else { continue };
        for ((source, target), way) in &summary.arrivals {
            let found = kinds.found(*source, way.clone());
            improve(&mut starts[found.kind], *target, found);
        }
        for ((key, target), way) in &summary.flows {
            let (key, met) = meetings.key(FuncId(f as u32), *key);
            if !matches!(key.origin, Origin::Global(_)) {
                continue;
            }
            let there = from_static
                .entry(key)
                .or_insert_with(|| kinds.best(&global_labels(&globals, key)));
            for found in &*there {
                let way = Way {
                    certain: found.way.certain && way.certain && !met,
                    trace: found.way.trace.append(&way.trace),
                };
                let found = Found {
                    way,
                    ..found.clone()
                };
                improve(&mut starts[found.kind], *target, found);
            }
        }
    }
    let mut findings = Vec::new();
    for start in starts {
        for ((sink, span), found) in shortest(done, start) {
            let mut path = Vec::new();
            if let Some(source) = program.sources.get(found.source.0 as usize) {
                path.push(Step {
                    span: source.span,
                    note: source.note.clone(),
                });
            }
            found.way.trace.write_to(&mut path);
            findings.push(Finding {
                source: found.source,
                sink,
                span,
                path,
                certain: found.way.certain,
            });
        }
    }
    findings.sort_by_key(|f| {
        let source = program.sources.get(f.source.0 as usize).map(|s| s.span);
        (f.span, source, f.source, f.sink)
    });
    findings
}

/// A source and how its data got somewhere.
#[derive(Clone, Debug)]
struct Found {
    source: SourceId,
    /// Among all sources, by where they stand.
    order: u32,
    kind: usize,
    way: Way,
}

impl Found {
    /// Less is better, among those as certain as this one.
    fn rank(&self) -> (u32, u32, u64) {
        let (steps, content) = self.way.trace.rank();
        (steps, self.order, content)
    }
}

/// By where it goes and whether every step there is known: what is shortest later may
/// depend on which of the steps still to come are.
type Best = FxHashMap<(Target, bool), Found>;

/// Keeps the better one; says whether that is the new one.
fn improve(best: &mut Best, target: Target, found: Found) -> bool {
    let certain = best.get(&(target, true));
    if certain.is_some_and(|have| have.rank() <= found.rank()) {
        return false;
    }
    match best.entry((target, found.way.certain)) {
        Entry::Occupied(have) if have.get().rank() <= found.rank() => return false,
        Entry::Occupied(mut have) => {
            have.insert(found);
        }
        Entry::Vacant(slot) => {
            slot.insert(found);
        }
    }
    true
}

/// Sources of one category and exposure are told apart by their ways alone.
struct Kinds {
    /// By source: its kind, and its place in the order of all.
    of: Vec<(usize, u32)>,
    count: usize,
}

impl Kinds {
    fn of(program: &Program) -> Self {
        let mut kinds: BTreeMap<(&str, Exposure), usize> = BTreeMap::new();
        let mut of: Vec<(usize, u32)> = Vec::with_capacity(program.sources.len());
        for source in &program.sources {
            let next = kinds.len();
            let kind = (source.category.as_str(), source.exposure);
            of.push((*kinds.entry(kind).or_insert(next), 0));
        }
        let mut order: Vec<usize> = (0..of.len()).collect();
        order.sort_by_key(|n| program.sources[*n].span);
        for (place, n) in (0u32..).zip(order) {
            of[n].1 = place;
        }
        Kinds {
            of,
            count: kinds.len().max(1),
        }
    }

    fn found(&self, source: SourceId, way: Way) -> Found {
        let known = self.of.get(source.0 as usize).copied();
        let (kind, order) = known.unwrap_or((0, source.0));
        Found {
            source,
            order,
            kind,
            way,
        }
    }

    /// The best of each kind, with and without doubt.
    fn best(&self, labels: &Labels) -> Vec<Found> {
        let mut best: BTreeMap<(usize, bool), Found> = BTreeMap::new();
        for label in labels.iter() {
            let Origin::Source(source) = label.key.origin else {
                continue;
            };
            let found = self.found(source, label.way.clone());
            let key = (found.kind, found.way.certain);
            let have = best.get(&key);
            if have.is_none_or(|have| found.rank() < have.rank()) {
                best.insert(key, found);
            }
        }
        best.into_values().collect()
    }
}

/// The best way from any of `starts` to each sink.
fn shortest(done: &[Option<Arc<Summary>>], mut best: Best) -> BTreeMap<(SinkId, Span), Found> {
    let mut sinks: BTreeMap<(SinkId, Span), Found> = BTreeMap::new();
    let ranked = best.iter().map(|(at, found)| Reverse((found.rank(), *at)));
    let mut heap: BinaryHeap<_> = ranked.collect();
    while let Some(Reverse((rank, (target, certain)))) = heap.pop() {
        let known = best.get(&(target, certain));
        let Some(found) = known.filter(|found| found.rank() == rank).cloned() else {
            continue;
        };
        let (func, key) = match target {
            Target::Sink(sink, span) => {
                let have = sinks.get(&(sink, span));
                if have.is_none_or(|have| certain && !have.way.certain) {
                    sinks.insert((sink, span), found);
                }
                continue;
            }
            Target::Call(func, key) => (func, key),
        };
        for (next, inside) in flows_of(done, func, key) {
            let way = Way {
                certain: certain && inside.certain,
                trace: found.way.trace.append(&inside.trace),
            };
            let there = Found {
                way,
                ..found.clone()
            };
            let at = (next, there.way.certain);
            let rank = there.rank();
            if improve(&mut best, next, there) {
                heap.push(Reverse((rank, at)));
            }
        }
    }
    sinks
}

fn flows_of(
    done: &[Option<Arc<Summary>>],
    func: FuncId,
    key: Key,
) -> impl Iterator<Item = (Target, &Way)> {
    let first = Target::Sink(
        SinkId(0),
        Span {
            file: FileId(0),
            start: 0,
            end: 0,
        },
    );
    let summary = done.get(func.0 as usize).and_then(Option::as_ref);
    summary
        .into_iter()
        .flat_map(move |s| {
            s.flows
                .range((Bound::Included((key, first)), Bound::Unbounded))
        })
        .take_while(move |((k, _), _)| *k == key)
        .map(|((_, target), way)| (*target, way))
}

/// What statics hold once what they copy from each other is known.
fn close_globals(held: &[Option<Arc<Node>>]) -> State {
    let mut state = State::default();
    for (g, node) in held.iter().enumerate() {
        if let Some(node) = node {
            state.set_slot(g as u32, node.clone());
        }
    }
    let mut copies: Vec<(usize, &Arc<Node>, Vec<GlobalId>)> = Vec::new();
    for (g, node) in held.iter().enumerate() {
        let Some(node) = node else { continue };
        let mut from = Vec::new();
        statics_of(node, &mut from);
        from.sort_unstable();
        from.dedup();
        if !from.is_empty() {
            copies.push((g, node, from));
        }
    }
    let mut changed = vec![true; held.len()];
    for _ in 0..GLOBAL_ROUNDS {
        let mut now = vec![false; held.len()];
        for (g, node, from) in &copies {
            if !from
                .iter()
                .any(|from| changed.get(from.0 as usize) == Some(&true))
            {
                continue;
            }
            let facts = GlobalFacts::default();
            let place = CPlace::slot(*g as u32);
            let mut all = state.lookup(&facts, &place);
            let more = replace_globals(&state, node);
            if Node::join_into(&mut all, &more) {
                now[*g] = true;
                // Those that come later see it in this round already.
                changed[*g] = true;
                state.set_slot(*g as u32, all);
            }
        }
        if !now.contains(&true) {
            break;
        }
        changed = now;
    }
    state
}

/// The statics that something here or below came from.
fn statics_of(node: &Node, out: &mut Vec<GlobalId>) {
    for label in node.labels.iter() {
        if let Origin::Global(global) = label.key.origin {
            out.push(global);
        }
    }
    for (_, kid) in node.kids() {
        statics_of(kid, out);
    }
}

fn replace_globals(state: &State, node: &Arc<Node>) -> Arc<Node> {
    let facts = GlobalFacts::default();
    let mut labels = Vec::new();
    let mut out = node.without_kids();
    let mut wholes = Vec::new();
    for label in node.labels.iter() {
        let Origin::Global(global) = label.key.origin else {
            labels.push(label.clone());
            continue;
        };
        let extend = |way: &Way| Way {
            certain: way.certain && label.way.certain,
            trace: way.trace.append(&label.way.trace),
        };
        if label.key.mode == Mode::Structural {
            let at = CPlace::slot(global.0).join(&label.key.path);
            wholes.push(Node::map_ways(&state.lookup(&facts, &at), &extend));
        } else {
            for found in global_labels(state, label.key).iter() {
                labels.push(Label::new(found.key, extend(&found.way)));
            }
        }
    }
    out.labels = Labels::collect(labels);
    let mut out = Arc::new(out);
    for whole in wholes {
        Node::join_into(&mut out, &whole);
    }
    if !node.kids().is_empty() {
        let kids = Arc::make_mut(&mut out);
        for (id, kid) in node.kids() {
            let mut kid = replace_globals(state, kid);
            if let Some(have) = kids.kid(*id) {
                Node::join_into(&mut kid, &have.clone());
            }
            kids.set_kid(*id, kid);
        }
    }
    out
}

/// The labels a key of a static stands for.
fn global_labels(globals: &State, key: Key) -> Labels {
    let Origin::Global(global) = key.origin else {
        return Labels::NONE;
    };
    let facts = GlobalFacts::default();
    let at = CPlace::slot(global.0).join(&key.path);
    let node = globals.lookup(&facts, &at);
    globals.deep_value(&facts, &node).into_labels()
}
