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

use super::ir::{Exposure, Finding, FuncId, Program, SinkId, SourceId, Step};
use super::labels::{Key, Labels, Mode, Origin, Way};
use super::meetings::Meetings;
use super::node::Node;
use super::path::{CPlace, Projections};
use super::state::{GlobalFacts, State};
use super::summary::{Summary, Target};
use crate::span::{FileId, Span};

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
    let kinds = Kinds::of(program);
    let mut starts: Vec<Best> = Vec::new();
    starts.resize_with(kinds.count, Best::default);
    let mut statics = Statics::of(&held);
    for (f, summary) in done.iter().enumerate() {
        let Some(summary) = summary else { continue };
        for ((source, target), way) in &summary.arrivals {
            let found = kinds.found(*source, way.clone());
            improve(&mut starts[found.kind], Stop::Target(*target), found);
        }
        for ((key, target), way) in &summary.flows {
            let (key, met) = meetings.key(FuncId(f as u32), *key);
            if let Origin::Global(_) = key.origin {
                let way = Way {
                    certain: way.certain && !met,
                    trace: way.trace.clone(),
                };
                statics.leads(key, Stop::Target(*target), way);
            }
        }
    }
    statics.enter(&kinds, &mut starts);
    let mut findings = Vec::new();
    for start in starts {
        for ((sink, span), found) in shortest(done, &statics, start) {
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

/// Where data stops on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Stop {
    /// In a static, at what this key stands for, all of it.
    Static(Key),
    /// On its way to a surface.
    Target(Target),
}

/// By where it stops and whether every step there is known: what is shortest later may
/// depend on which of the steps still to come are.
type Best = FxHashMap<(Stop, bool), Found>;

/// Keeps the better one; says whether that is the new one.
fn improve(best: &mut Best, stop: Stop, found: Found) -> bool {
    let certain = best.get(&(stop, true));
    if certain.is_some_and(|have| have.rank() <= found.rank()) {
        return false;
    }
    match best.entry((stop, found.way.certain)) {
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
}

/// What statics hold, as far as it goes anywhere.
struct Statics {
    /// A slot for each.
    held: State,
    /// Where what is at a key of a static goes.
    next: FxHashMap<Key, Vec<(Stop, Way)>>,
    /// The keys in order of their first use.
    keys: Vec<Key>,
}

impl Statics {
    fn of(held: &[Option<Arc<Node>>]) -> Self {
        let mut state = State::default();
        for (g, node) in held.iter().enumerate() {
            if let Some(node) = node {
                state.set_slot(g as u32, node.clone());
            }
        }
        Statics {
            held: state,
            next: FxHashMap::default(),
            keys: Vec::new(),
        }
    }

    /// What is at `key` goes to `stop`.
    fn leads(&mut self, key: Key, stop: Stop, way: Way) {
        let key = whole(key);
        let keys = &mut self.keys;
        let next = self.next.entry(key).or_insert_with(|| {
            keys.push(key);
            Vec::new()
        });
        next.push((stop, way));
    }

    /// Finds what sources are in statics, and which statics were copied to them.
    fn enter(&mut self, kinds: &Kinds, starts: &mut [Best]) {
        let mut n = 0;
        while let Some(key) = self.keys.get(n).copied() {
            n += 1;
            for label in self.labels(key).iter() {
                match label.key.origin {
                    Origin::Source(source) => {
                        let found = kinds.found(source, label.way.clone());
                        improve(&mut starts[found.kind], Stop::Static(key), found);
                    }
                    Origin::Global(_) if whole(label.key) != key => {
                        self.leads(label.key, Stop::Static(key), label.way.clone());
                    }
                    _ => {}
                }
            }
        }
    }

    /// All labels of what a key of a static stands for.
    fn labels(&self, key: Key) -> Labels {
        let Origin::Global(global) = key.origin else {
            return Labels::NONE;
        };
        let facts = GlobalFacts::default();
        let at = CPlace::slot(global.0).join(&key.path);
        let node = self.held.lookup(&facts, &at);
        self.held.deep_value(&facts, &node).into_labels()
    }
}

/// The key of all that `key` stands for.
fn whole(key: Key) -> Key {
    Key {
        mode: Mode::Deep,
        ..key
    }
}

/// The best way from any of the starts in `best` to each sink.
fn shortest(
    done: &[Option<Arc<Summary>>],
    statics: &Statics,
    mut best: Best,
) -> BTreeMap<(SinkId, Span), Found> {
    let mut sinks: BTreeMap<(SinkId, Span), Found> = BTreeMap::new();
    let ranked = best.iter().map(|(at, found)| Reverse((found.rank(), *at)));
    let mut heap: BinaryHeap<_> = ranked.collect();
    while let Some(Reverse((rank, (stop, certain)))) = heap.pop() {
        let known = best.get(&(stop, certain));
        let Some(found) = known.filter(|found| found.rank() == rank).cloned() else {
            continue;
        };
        let mut go = |next: Stop, inside: &Way| {
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
        };
        match stop {
            Stop::Static(key) => {
                for (next, inside) in statics.next.get(&key).into_iter().flatten() {
                    go(*next, inside);
                }
            }
            Stop::Target(Target::Call(func, key)) => {
                for (next, inside) in flows_of(done, func, key) {
                    go(Stop::Target(next), inside);
                }
            }
            Stop::Target(Target::Sink(sink, span)) => {
                let have = sinks.get(&(sink, span));
                if have.is_none_or(|have| certain && !have.way.certain) {
                    sinks.insert((sink, span), found);
                }
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
