//! The abstract state at a point of a function: a node for each slot.
//!
//! Slots are the locals, then one for what each parameter stands for (a
//! parameter's local is another name for it until the parameter itself is made
//! to name something else), then scratch for values that calls need a place for.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::ir::{Observe, SourceId};
use super::labels::{Key, Label, Labels, Mode, Origin};
use super::meter;
use super::node::Node;
use super::path::{APath, CPlace, Root};

const CHUNK: usize = 16;

/// How many names are followed before a place is taken as it is.
const MAX_HOPS: usize = 24;

/// What is known of statics before a function is solved.
#[derive(Debug, Default)]
pub(super) struct GlobalFacts {
    /// Statics that only ever hold constants.
    pub(super) clean: Vec<bool>,
    /// The function values statics hold.
    pub(super) values: Vec<Option<Arc<Node>>>,
}

impl GlobalFacts {
    pub(super) fn is_clean(&self, global: super::ir::GlobalId) -> bool {
        self.clean.get(global.0 as usize) == Some(&true)
    }

    pub(super) fn value(&self, global: super::ir::GlobalId) -> Option<&Arc<Node>> {
        self.values.get(global.0 as usize)?.as_ref()
    }

    fn read(&self, global: super::ir::GlobalId) -> Arc<Node> {
        if self.is_clean(global) {
            return Arc::new(Node::constant());
        }
        let key = Key::value(Origin::Global(global), APath::EMPTY);
        Arc::new(Node::symbol(key))
    }
}

type Chunk = [Option<Arc<Node>>; CHUNK];

/// Where a place really is.
#[derive(Clone, Debug, Default)]
pub(super) struct Resolved {
    pub(super) places: Vec<CPlace>,
    /// Whether it is exactly that one place, so that writing to it replaces what is there.
    pub(super) exact: bool,
}

/// The state.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    chunks: Vec<Arc<Chunk>>,
}

/// What an observation sees.
#[derive(Debug)]
pub(super) struct Seen {
    labels: Vec<Label>,
    pub(super) clean: bool,
    /// Places seen through names, so that each is seen once.
    through: FxHashSet<CPlace>,
}

impl Seen {
    pub(super) fn nothing() -> Self {
        Seen {
            labels: Vec::new(),
            clean: true,
            through: FxHashSet::default(),
        }
    }

    pub(super) fn add(&mut self, label: Label) {
        self.labels.push(label);
    }

    pub(super) fn absorb(&mut self, other: Seen) {
        self.labels.extend(other.labels);
        self.clean &= other.clean;
    }

    /// The labels, less those that say nothing beyond another one.
    pub(super) fn into_labels(self) -> Labels {
        let labels = Labels::collect(self.labels);
        if labels.len() < 2 {
            return labels;
        }
        let all = labels.clone();
        let redundant = |key: Key| {
            key.is_symbolic()
                && all.iter().any(|l| {
                    l.key != key
                        && l.key.covers(key)
                        && all
                            .get(key)
                            .is_none_or(|mine| l.way.certain || !mine.way.certain)
                })
        };
        labels.filter(|key| !redundant(key))
    }
}

impl State {
    fn slot(&self, slot: u32) -> Option<&Arc<Node>> {
        let slot = slot as usize;
        self.chunks.get(slot / CHUNK)?[slot % CHUNK].as_ref()
    }

    fn slot_mut(&mut self, slot: u32) -> &mut Arc<Node> {
        let slot = slot as usize;
        while self.chunks.len() <= slot / CHUNK {
            self.chunks.push(Arc::default());
        }
        Arc::make_mut(&mut self.chunks[slot / CHUNK])[slot % CHUNK]
            .get_or_insert_with(|| Arc::new(Node::bottom()))
    }

    /// Puts `node` into a slot, whatever was there.
    pub(super) fn set_slot(&mut self, slot: u32, node: Arc<Node>) {
        *self.slot_mut(slot) = node;
    }

    /// What is at a place, without following names at the place itself.
    pub(super) fn lookup(&self, facts: &GlobalFacts, place: &CPlace) -> Arc<Node> {
        let root = match place.root {
            Root::Slot(slot) => self.slot(slot).cloned(),
            Root::Global(global) => Some(facts.read(global)),
            Root::Param(_) | Root::Result => None,
        };
        let Some(root) = root else {
            return Arc::new(Node::bottom());
        };
        let node = Node::at(&root, place.path.as_slice());
        if place.path.is_cut() {
            Node::merged(&node)
        } else {
            node
        }
    }

    /// Follows names on the way to `place`, and those of the place itself if `last`.
    pub(super) fn resolve(&self, place: &CPlace, last: bool) -> Resolved {
        let mut out = Resolved {
            places: Vec::new(),
            exact: !place.path.has_content(),
        };
        let mut on_the_way = Vec::new();
        self.follow(place, last, &mut on_the_way, &mut out);
        if out.places.len() > 1 {
            out.exact = false;
            out.places.sort_unstable();
            out.places.dedup();
        }
        out.exact &= out
            .places
            .iter()
            .all(|p| !p.path.has_content() && !p.path.is_cut());
        out
    }

    fn follow(&self, place: &CPlace, last: bool, passed: &mut Vec<CPlace>, out: &mut Resolved) {
        let Root::Slot(slot) = place.root else {
            out.exact = false;
            out.places.push(*place);
            return;
        };
        let path = place.path.as_slice();
        let cut = place.path.is_cut();
        let mut node = self.slot(slot);
        for n in 0..=path.len() {
            let Some(here) = node else { break };
            if !here.has_alias() {
                break;
            }
            let end = n == path.len();
            if !(end && cut) && (here.alias().is_empty() || (end && !last)) {
                node = path.get(n).and_then(|&id| here.kid(id));
                continue;
            }
            // Two states whose names go opposite ways make a circle when they are joined.
            if passed.contains(place) || passed.len() >= MAX_HOPS {
                out.exact = false;
                break;
            }
            meter::tick(1);
            passed.push(*place);
            if here.own || (end && cut) {
                out.exact = false;
                out.places.push(*place);
            }
            out.exact &= here.alias().len() == 1;
            let mut below = Vec::new();
            if end && cut {
                // It is one of the places below, and these may be names.
                here.targets_below(&mut below);
            }
            for target in here.alias().iter().chain(&below) {
                let mut target = target.below(&path[n..]);
                if cut {
                    target = target.into_cut();
                }
                self.follow(&target, last, passed, out);
            }
            return;
        }
        out.places.push(*place);
    }

    /// The value at a place, through its names.
    pub(super) fn read(&self, facts: &GlobalFacts, place: &CPlace) -> Arc<Node> {
        self.read_all(facts, &self.resolve(place, true).places)
    }

    /// The value at places that are resolved already.
    pub(super) fn read_all(&self, facts: &GlobalFacts, places: &[CPlace]) -> Arc<Node> {
        let mut value: Option<Arc<Node>> = None;
        for place in places {
            let mut here = self.lookup(facts, place);
            if !here.alias().is_empty() {
                here = Arc::new(here.without_alias());
            }
            match &mut value {
                None => value = Some(here),
                Some(value) => {
                    Node::join_into(value, &here);
                }
            }
        }
        value.unwrap_or_else(|| Arc::new(Node::bottom()))
    }

    /// Writes `value` to resolved places; adds to what is there if `weak` or if
    /// the places are not one exact place. Keeps nothing deeper than `limit`.
    pub(super) fn write_to(&mut self, at: &Resolved, value: &Arc<Node>, weak: bool, limit: usize) {
        for place in &at.places {
            let Root::Slot(slot) = place.root else {
                continue;
            };
            let path = place.path.truncated(limit);
            let weak = weak || !at.exact || path.is_cut();
            let value = if path.is_cut() {
                Node::merged(value)
            } else {
                Node::cut(value, limit - path.len())
            };
            Node::update(self.slot_mut(slot), path.as_slice(), &mut |node| {
                if weak {
                    Node::join_into(node, &value);
                } else {
                    *node = value.clone();
                }
            });
        }
    }

    /// Puts `source` on what is at `places`, unless it is clean.
    pub(super) fn seed(&mut self, facts: &GlobalFacts, places: &[CPlace], source: SourceId) {
        for place in places {
            if let Root::Slot(slot) = place.root {
                Node::update(self.slot_mut(slot), place.path.as_slice(), &mut |node| {
                    *node = Node::seed(node, source);
                });
            }
            // What is below may be other places' names.
            let mut targets = Vec::new();
            self.lookup(facts, place).targets_below(&mut targets);
            for target in targets {
                let at = self.resolve(&target, true);
                for place in &at.places {
                    if let Root::Slot(slot) = place.root {
                        Node::update(self.slot_mut(slot), place.path.as_slice(), &mut |node| {
                            *node = Node::seed(node, source);
                        });
                    }
                }
            }
        }
    }

    /// All labels at and below `places`.
    pub(super) fn deep(&self, facts: &GlobalFacts, places: &[CPlace]) -> Seen {
        let mut seen = Seen::nothing();
        for place in places {
            let mut node = self.lookup(facts, place);
            if !node.alias().is_empty() {
                node = Arc::new(node.without_alias());
            }
            self.deep_node(facts, &node, &Labels::NONE, &mut seen);
        }
        seen
    }

    /// As [`Self::deep`], without what only came with the value that `places` are parts of.
    pub(super) fn own(&self, facts: &GlobalFacts, places: &[CPlace]) -> Seen {
        let mut seen = Seen::nothing();
        for place in places {
            let Some((id, around)) = place.path.split_last() else {
                seen.absorb(self.deep(facts, std::slice::from_ref(place)));
                continue;
            };
            let around = CPlace::new(place.root, around);
            let at = self.resolve(&around, true);
            for around in &at.places {
                let came = self.lookup(facts, around).labels.project(id);
                let part = around.below(&[id]);
                let own = self.deep(facts, &self.resolve(&part, true).places);
                seen.clean &= own.clean;
                for label in own.into_labels().iter() {
                    let with_it = came
                        .iter()
                        .find(|l| l.key.with_mode(Mode::Deep) == label.key);
                    match with_it {
                        None => seen.add(label.clone()),
                        // Only the caller knows what it put there.
                        Some(l)
                            if l.key.mode == Mode::Structural
                                && matches!(l.key.origin, Origin::Param(_)) =>
                        {
                            let key = l.key.with_mode(Mode::Own);
                            seen.add(Label::new(key, label.way.clone()));
                        }
                        Some(_) => {}
                    }
                }
            }
        }
        seen
    }

    /// All labels of a value.
    pub(super) fn deep_value(&self, facts: &GlobalFacts, value: &Arc<Node>) -> Seen {
        let mut seen = Seen::nothing();
        self.deep_node(facts, value, &Labels::NONE, &mut seen);
        seen
    }

    fn deep_node(&self, facts: &GlobalFacts, node: &Arc<Node>, above: &Labels, seen: &mut Seen) {
        meter::tick(1 + node.labels.len());
        seen.clean &= node.clean;
        for label in node.labels.iter() {
            let said = above
                .get(label.key)
                .is_some_and(|l| l.way.certain || !label.way.certain);
            if !said {
                let key = label.key.with_mode(Mode::Deep);
                seen.add(Label::new(key, label.way.clone()));
            }
        }
        for (id, kid) in node.kids() {
            self.deep_node(facts, kid, &node.labels.project(*id), seen);
        }
        for target in node.alias() {
            for place in self.resolve(target, true).places {
                if !seen.through.insert(place) {
                    continue;
                }
                let mut there = self.lookup(facts, &place);
                if !there.alias().is_empty() {
                    there = Arc::new(there.without_alias());
                }
                self.deep_node(facts, &there, &Labels::NONE, seen);
            }
        }
    }

    /// What `observe` sees of the value at resolved places. `relative` gives the paths of an observation.
    pub(super) fn observe(
        &self,
        facts: &GlobalFacts,
        places: &[CPlace],
        observe: &Observe,
        relative: &dyn Fn(&[super::ir::Proj]) -> APath,
    ) -> Seen {
        match observe {
            Observe::Deep => self.deep(facts, places),
            Observe::Paths(paths) => {
                let mut seen = Seen::nothing();
                for path in paths {
                    let path = relative(path);
                    for place in places {
                        let below = place.join(&path);
                        let at = self.resolve(&below, true);
                        seen.absorb(self.deep(facts, &at.places));
                    }
                }
                seen
            }
            Observe::Own(path) => {
                let path = relative(path);
                let places: Vec<CPlace> = places.iter().map(|place| place.join(&path)).collect();
                self.own(facts, &places)
            }
            Observe::Generic(printing) => {
                let mut seen = self.deep(facts, places);
                // A symbol the caller passed is left for the caller to say what it prints.
                for place in places {
                    for label in self.lookup(facts, place).labels.iter() {
                        if label.key.mode == Mode::Structural && label.key.is_callers() {
                            let deep = label.key.with_mode(Mode::Deep);
                            seen.labels.retain(|l| l.key != deep);
                            let key = label.key.with_mode(Mode::Generic(*printing));
                            seen.add(Label::new(key, label.way.clone()));
                        }
                    }
                }
                seen
            }
        }
    }

    /// Both; says whether that is more than `self`.
    pub(super) fn join(&mut self, other: &State) -> bool {
        let mut news = false;
        let bottom = Arc::new(Node::bottom());
        let nothing = Arc::new(Chunk::default());
        while self.chunks.len() < other.chunks.len() {
            self.chunks.push(nothing.clone());
        }
        for (c, mine) in self.chunks.iter_mut().enumerate() {
            let theirs = other.chunks.get(c).unwrap_or(&nothing);
            if Arc::ptr_eq(mine, theirs) {
                continue;
            }
            for n in 0..CHUNK {
                let (a, b) = match (&mine[n], &theirs[n]) {
                    (None, None) => continue,
                    (Some(a), Some(b)) if Arc::ptr_eq(a, b) => continue,
                    (a, b) => (a.as_ref().unwrap_or(&bottom), b.as_ref().unwrap_or(&bottom)),
                };
                let (joined, more) = Node::join(a, b);
                news |= more;
                if !Arc::ptr_eq(&joined, a) {
                    Arc::make_mut(mine)[n] = Some(joined);
                }
            }
        }
        news
    }

    /// How many nodes it holds.
    pub(super) fn size(&self) -> usize {
        self.chunks
            .iter()
            .flat_map(|c| c.iter().flatten())
            .map(|n| n.size())
            .sum()
    }
}
