//! From sources to sinks through the summaries: the shortest way of each.
//!
//! Summaries say one step at a time where what a caller passes goes (into a
//! sink, or into a further function), so they stay small however many sinks lie
//! below. The steps are put together here, for sources only.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};
use std::ops::Bound;
use std::sync::Arc;

use super::ir::{Finding, FuncId, Program, SinkId, SourceId, Step};
use super::labels::{Key, Label, Labels, Mode, Origin, Way};
use super::meetings::Meetings;
use super::node::Node;
use super::path::{CPlace, Projections};
use super::state::{GlobalFacts, State};
use super::summary::{Summary, Target, merge_way};
use crate::span::{FileId, Span};

/// Rounds in which statics that are copied to statics settle.
const GLOBAL_ROUNDS: usize = 8;

/// All findings, sorted.
pub(super) fn findings(
    program: &Program,
    projections: &Projections,
    done: &[Option<Arc<Summary>>],
    held: &[Option<Arc<Node>>],
) -> Vec<Finding> {
    let meetings = Meetings::of(program);
    let held = meetings.added_to(held, done, projections);
    let globals = close_globals(&held);
    let mut starts: BTreeMap<SourceId, BTreeMap<Target, Way>> = BTreeMap::new();
    for (f, summary) in done.iter().enumerate() {
        let Some(summary) = summary else { continue };
        for ((source, target), way) in &summary.arrivals {
            merge_way(starts.entry(*source).or_default(), *target, way);
        }
        for ((key, target), way) in &summary.flows {
            let (key, met) = meetings.key(FuncId(f as u32), *key);
            if let Origin::Global(_) = key.origin {
                for label in global_labels(&globals, key).iter() {
                    let Origin::Source(source) = label.key.origin else {
                        continue;
                    };
                    let way = Way {
                        certain: label.way.certain && way.certain && !met,
                        trace: label.way.trace.append(&way.trace),
                    };
                    merge_way(starts.entry(source).or_default(), *target, &way);
                }
            }
        }
    }
    let mut findings = Vec::new();
    for (source, targets) in starts {
        for ((sink, span), way) in shortest(done, targets) {
            let mut path = Vec::new();
            if let Some(source) = program.sources.get(source.0 as usize) {
                path.push(Step {
                    span: source.span,
                    note: source.note.clone(),
                });
            }
            way.trace.write_to(&mut path);
            findings.push(Finding {
                source,
                sink,
                span,
                path,
                certain: way.certain,
            });
        }
    }
    findings.sort_by_key(|f| {
        let source = program.sources.get(f.source.0 as usize).map(|s| s.span);
        (f.span, source, f.source, f.sink)
    });
    findings
}

/// The best way from any of `starts` to each sink.
fn shortest(
    done: &[Option<Arc<Summary>>],
    starts: BTreeMap<Target, Way>,
) -> BTreeMap<(SinkId, Span), Way> {
    let mut sinks = BTreeMap::new();
    let mut best: BTreeMap<Target, Way> = BTreeMap::new();
    let mut heap = BinaryHeap::new();
    for (target, way) in starts {
        heap.push(Reverse(((!way.certain, way.trace.rank()), target)));
        best.insert(target, way);
    }
    while let Some(Reverse((rank, target))) = heap.pop() {
        let Some(way) = best.get(&target).cloned() else {
            continue;
        };
        if rank != (!way.certain, way.trace.rank()) {
            continue;
        }
        let (func, key) = match target {
            Target::Sink(sink, span) => {
                sinks.insert((sink, span), way);
                continue;
            }
            Target::Call(func, key) => (func, key),
        };
        for (next, inside) in flows_of(done, func, key) {
            let there = Way {
                certain: way.certain && inside.certain,
                trace: way.trace.append(&inside.trace),
            };
            let better = best.get(&next).is_none_or(|have| there.better_than(have));
            if better {
                heap.push(Reverse(((!there.certain, there.trace.rank()), next)));
                best.insert(next, there);
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
    let mut copies: Vec<(usize, &Arc<Node>)> = Vec::new();
    for (g, node) in held.iter().enumerate() {
        copies.extend(node.as_ref().filter(|n| of_statics(n)).map(|n| (g, n)));
    }
    for _ in 0..GLOBAL_ROUNDS {
        let mut news = false;
        for &(g, node) in &copies {
            let facts = GlobalFacts::default();
            let place = CPlace::slot(g as u32);
            let mut all = state.lookup(&facts, &place);
            let more = replace_globals(&state, node);
            if Node::join_into(&mut all, &more) {
                news = true;
                state.set_slot(g as u32, all);
            }
        }
        if !news {
            break;
        }
    }
    state
}

/// Whether something here or below came from a static.
fn of_statics(node: &Node) -> bool {
    let from_static = |label: &Label| matches!(label.key.origin, Origin::Global(_));
    node.labels.iter().any(from_static) || node.kids().iter().any(|(_, kid)| of_statics(kid))
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
