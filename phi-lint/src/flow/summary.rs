//! What callers need to know of a function.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::ir::{FuncId, GlobalId, MAX_PATH, Observe, SinkId, SourceId};
use super::labels::{Key, Origin, Way};
use super::node::Node;
use super::path::{APath, CPlace, Root};
use super::state::{GlobalFacts, State};
use crate::span::Span;

/// Where a labelled value goes: one step on the way to a surface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Target {
    /// Into a surface, as the argument at the span.
    Sink(SinkId, Span),
    /// Into a function, as what it labels with the key.
    Call(FuncId, Key),
}

/// A function value that only the caller knows is called.
#[derive(Clone, Debug)]
pub(super) struct Callback {
    /// The function value: a structural key.
    pub(super) func: Key,
    /// What it gets.
    pub(super) args: Vec<CallbackArg>,
    /// The instruction that calls it, wherever that is.
    pub(super) origin: (FuncId, u32),
    /// Where that instruction stands.
    pub(super) span: Span,
}

/// An argument of a callback, in the terms of the function that calls it.
#[derive(Clone, Debug)]
pub(super) struct CallbackArg {
    pub(super) value: Arc<Node>,
    pub(super) span: Span,
    pub(super) prints: Option<Box<[Observe; 3]>>,
}

/// What makes callbacks of a function the same one. There are finitely many,
/// so recursion that hands a function value on ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct CallbackKey {
    pub(super) func: Key,
    /// The instruction of this function.
    pub(super) site: u32,
    /// The instruction that really calls.
    pub(super) origin: (FuncId, u32),
}

/// How often what a callback brings may be called in turn.
const MAX_NESTING: u8 = 2;

/// Numbers the callbacks of one function, the same in every round.
#[derive(Debug, Default)]
pub(super) struct CallbackTable {
    numbers: FxHashMap<CallbackKey, u32>,
    nesting: Vec<u8>,
}

impl CallbackTable {
    /// `None` when there are `most` already, or one brings another without end.
    pub(super) fn index(&mut self, key: CallbackKey, most: usize) -> Option<u32> {
        if let Some(index) = self.numbers.get(&key) {
            return ((*index as usize) < most).then_some(*index);
        }
        let nesting = match key.func.origin {
            Origin::Callback { index, .. } => self.nesting.get(index as usize)? + 1,
            _ => 0,
        };
        if nesting > MAX_NESTING || self.nesting.len() >= most {
            return None;
        }
        self.nesting.push(nesting);
        let index = self.nesting.len() as u32 - 1;
        self.numbers.insert(key, index);
        Some(index)
    }
}

/// A summary.
#[derive(Clone, Debug)]
pub(super) struct Summary {
    /// Whether it ever returns.
    pub(super) returns: bool,
    /// The result.
    pub(super) result: Arc<Node>,
    /// What each parameter's place holds at the end; `None` when nothing changed.
    pub(super) params: Vec<Option<Arc<Node>>>,
    /// What is written to statics.
    pub(super) globals: BTreeMap<GlobalId, Arc<Node>>,
    /// Calls of function values that callers know.
    pub(super) callbacks: BTreeMap<u32, Callback>,
    /// Where what callers pass (or statics hold) goes.
    pub(super) flows: BTreeMap<(Key, Target), Way>,
    /// Where sources go from here.
    pub(super) arrivals: BTreeMap<(SourceId, Target), Way>,
    /// The keys of `flows` that concern callers.
    pub(super) sink_keys: Vec<Key>,
}

impl Summary {
    /// Of a function that has not returned yet, or never does.
    pub(super) fn never() -> Self {
        Summary {
            returns: false,
            result: Arc::new(Node::bottom()),
            params: Vec::new(),
            globals: BTreeMap::new(),
            callbacks: BTreeMap::new(),
            flows: BTreeMap::new(),
            arrivals: BTreeMap::new(),
            sink_keys: Vec::new(),
        }
    }

    /// Whether callers would see the same in both.
    pub(super) fn same(&self, other: &Summary) -> bool {
        fn same_opt(a: Option<&Arc<Node>>, b: Option<&Arc<Node>>) -> bool {
            match (a, b) {
                (None, None) => true,
                (Some(a), Some(b)) => Node::same(a, b),
                _ => false,
            }
        }
        self.returns == other.returns
            && Node::same(&self.result, &other.result)
            && self.params.len() == other.params.len()
            && (self.params.iter().zip(&other.params))
                .all(|(a, b)| same_opt(a.as_ref(), b.as_ref()))
            && self.globals.keys().eq(other.globals.keys())
            && (self.globals.values().zip(other.globals.values())).all(|(a, b)| Node::same(a, b))
            && self.sink_keys == other.sink_keys
            && self.callbacks.len() == other.callbacks.len()
            && (self.callbacks.iter().zip(&other.callbacks)).all(|((i, a), (j, b))| {
                i == j
                    && a.func == b.func
                    && a.args.len() == b.args.len()
                    && (a.args.iter().zip(&b.args)).all(|(x, y)| Node::same(&x.value, &y.value))
            })
            && self.flows.len() == other.flows.len()
            && (self.flows.iter().zip(&other.flows))
                .all(|((k, a), (l, b))| k == l && a.certain == b.certain)
    }

    /// Joins `old` in, so that rounds of a recursion only ever add.
    pub(super) fn widen(&mut self, old: &Summary) {
        if !old.returns {
            return;
        }
        if !self.returns {
            self.returns = true;
            self.result = old.result.clone();
            self.params.clone_from(&old.params);
        } else {
            Node::join_into(&mut self.result, &old.result);
            for (i, (mine, theirs)) in self.params.iter_mut().zip(&old.params).enumerate() {
                let unchanged = || {
                    Arc::new(Node::symbol(Key::value(
                        Origin::Param(i as u32),
                        APath::EMPTY,
                    )))
                };
                if mine.is_none() && theirs.is_none() {
                    continue;
                }
                let mut node = mine.take().unwrap_or_else(unchanged);
                Node::join_into(&mut node, &theirs.clone().unwrap_or_else(unchanged));
                *mine = Some(node);
            }
        }
        for (global, node) in &old.globals {
            merge_global(&mut self.globals, *global, node);
        }
        for (index, callback) in &old.callbacks {
            merge_callback(&mut self.callbacks, *index, callback.clone());
        }
        for (key, way) in &old.flows {
            merge_way(&mut self.flows, *key, way);
        }
        for (key, way) in &old.arrivals {
            merge_way(&mut self.arrivals, *key, way);
        }
        self.list_sink_keys();
    }

    /// Finds what callers have to look at.
    pub(super) fn list_sink_keys(&mut self) {
        let mut keys: Vec<Key> = self
            .flows
            .keys()
            .map(|(key, _)| *key)
            .filter(|key| key.is_callers())
            .collect();
        keys.dedup();
        self.sink_keys = keys;
    }
}

/// Adds `node` to what is written to a static.
pub(super) fn merge_global(
    globals: &mut BTreeMap<GlobalId, Arc<Node>>,
    global: GlobalId,
    node: &Arc<Node>,
) {
    globals
        .entry(global)
        .and_modify(|have| {
            Node::join_into(have, node);
        })
        .or_insert_with(|| node.clone());
}

/// Adds a call to a callback.
pub(super) fn merge_callback(
    callbacks: &mut BTreeMap<u32, Callback>,
    index: u32,
    callback: Callback,
) {
    match callbacks.entry(index) {
        std::collections::btree_map::Entry::Vacant(slot) => {
            slot.insert(callback);
        }
        std::collections::btree_map::Entry::Occupied(mut have) => {
            let have = have.get_mut();
            for (mine, theirs) in have.args.iter_mut().zip(callback.args) {
                Node::join_into(&mut mine.value, &theirs.value);
                if mine.prints != theirs.prints {
                    mine.prints = None;
                }
            }
        }
    }
}

/// Keeps the better way.
pub(super) fn merge_way<K: Ord>(ways: &mut BTreeMap<K, Way>, key: K, way: &Way) {
    ways.entry(key)
        .and_modify(|have| {
            have.improve(way);
        })
        .or_insert_with(|| way.clone());
}

/// Puts values of a function into terms its callers understand.
pub(super) struct Exporter<'s> {
    pub(super) state: &'s State,
    pub(super) facts: &'s GlobalFacts,
    /// Slots that stand for what callers pass.
    pub(super) passed: std::ops::Range<u32>,
    /// Where places that outlive the function under several names live from now on.
    homes: FxHashMap<CPlace, CPlace>,
    /// Being exported right now.
    open: FxHashSet<CPlace>,
    /// Exported before, by depth.
    inlined: FxHashMap<(CPlace, usize), Arc<Node>>,
}

impl<'s> Exporter<'s> {
    pub(super) fn new(
        state: &'s State,
        facts: &'s GlobalFacts,
        passed: std::ops::Range<u32>,
    ) -> Self {
        Exporter {
            state,
            facts,
            passed,
            homes: FxHashMap::default(),
            open: FxHashSet::default(),
            inlined: FxHashMap::default(),
        }
    }

    /// `node`, which callers will find at `here`. Without `here` nothing is
    /// remembered as living there.
    pub(super) fn export(&mut self, node: &Arc<Node>, here: Option<CPlace>) -> Arc<Node> {
        self.export_at(node, here, 0)
    }

    fn export_at(&mut self, node: &Arc<Node>, here: Option<CPlace>, depth: usize) -> Arc<Node> {
        if !node.has_alias() {
            return node.clone();
        }
        if depth >= MAX_PATH {
            let seen = self.state.deep_value(self.facts, node);
            let clean = seen.clean;
            return Arc::new(Node::value(seen.into_labels(), clean));
        }
        let mut alias = Vec::new();
        let mut out = Arc::new(node.without_alias().without_kids());
        let mut targets: Vec<CPlace> = Vec::new();
        for target in node.alias() {
            targets.extend(self.state.resolve(target, true).places);
        }
        targets.sort_unstable();
        targets.dedup();
        for target in targets {
            match target.root {
                Root::Slot(slot) if self.passed.contains(&slot) => {
                    let root = Root::Param(slot - self.passed.start);
                    alias.push(CPlace::new(root, target.path));
                }
                Root::Slot(_) => {
                    if let Some(home) = self.homes.get(&target) {
                        alias.push(*home);
                        continue;
                    }
                    if let Some(value) = self.inlined.get(&(target, depth)) {
                        Node::join_into(&mut out, &value.clone());
                        continue;
                    }
                    if !self.open.insert(target) {
                        continue;
                    }
                    if let Some(here) = here {
                        self.homes.insert(target, here);
                    }
                    let value = self.state.read_all(self.facts, &[target]);
                    let value = self.export_at(&value, here, depth);
                    Node::join_into(&mut out, &value);
                    self.open.remove(&target);
                    if here.is_none() {
                        self.inlined.insert((target, depth), value);
                    }
                }
                Root::Global(_) | Root::Param(_) | Root::Result => alias.push(target),
            }
        }
        let mut out = Node::clone(&out);
        alias.extend_from_slice(out.alias());
        if !alias.is_empty() {
            out.set_alias(alias);
        }
        for (id, kid) in node.kids() {
            let below = here.map(|h| h.below(&[*id]));
            let mut kid = self.export_at(kid, below, depth + 1);
            if let Some(inlined) = out.kid(*id) {
                Node::join_into(&mut kid, inlined);
            }
            out.set_kid(*id, kid);
        }
        Arc::new(out)
    }
}
