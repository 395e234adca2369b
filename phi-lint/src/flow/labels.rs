//! Labels: where data comes from, and how.

use std::sync::Arc;

use super::ir::{GlobalId, Printing, SourceId};
use super::path::{APath, ProjId};
use super::trace::Trace;

/// Whose data a label stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Origin {
    /// A source of the program.
    Source(SourceId),
    /// What the caller has at a parameter.
    Param(u32),
    /// What a static holds.
    Global(GlobalId),
    /// What calling a function value that only the caller knows brings: `out` 0 is its
    /// result, `n + 1` what it writes to its `n`-th argument.
    Callback { index: u32, out: u32 },
}

/// More labels than this at one place are not told apart by path.
const MAX_LABELS: usize = 48;

/// How much of a place a symbolic label stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Mode {
    /// The value itself; its parts can still be told apart.
    Structural,
    /// All of it, mixed.
    Deep,
    /// What its type prints, mixed.
    Generic(Printing),
}

/// What makes labels the same label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Key {
    pub(super) origin: Origin,
    /// Where below the origin; empty for sources.
    pub(super) path: APath,
    pub(super) mode: Mode,
}

impl Key {
    pub(super) fn source(source: SourceId) -> Self {
        Key {
            origin: Origin::Source(source),
            path: APath::EMPTY,
            mode: Mode::Deep,
        }
    }

    pub(super) fn value(origin: Origin, path: APath) -> Self {
        Key {
            origin,
            path: path.uncut(),
            mode: if path.is_full() {
                Mode::Deep
            } else {
                Mode::Structural
            },
        }
    }

    /// The label of a part of what this labels.
    pub(super) fn project(self, id: ProjId) -> Self {
        if self.mode != Mode::Structural {
            return self;
        }
        Key::value(self.origin, self.path.push(id))
    }

    /// The label of something computed from all that this labels.
    pub(super) fn with_mode(self, mode: Mode) -> Self {
        if self.mode == Mode::Structural {
            Key { mode, ..self }
        } else {
            self
        }
    }

    pub(super) fn is_symbolic(self) -> bool {
        !matches!(self.origin, Origin::Source(_))
    }

    /// Whether only a caller can say what it stands for.
    pub(super) fn is_callers(self) -> bool {
        matches!(self.origin, Origin::Param(_) | Origin::Callback { .. })
    }

    /// Whether deep reading of this is at least deep reading of `other`.
    pub(super) fn covers(self, other: Key) -> bool {
        self == other
            || (self.mode == Mode::Deep
                && self.origin == other.origin
                && other.path.starts_with(&self.path))
    }
}

/// How data got here, and whether every step is known.
#[derive(Clone, Debug, Default)]
pub(super) struct Way {
    pub(super) certain: bool,
    pub(super) trace: Trace,
}

impl Way {
    /// The way of a label just made.
    pub(super) fn start() -> Self {
        Way {
            certain: true,
            trace: Trace::EMPTY,
        }
    }

    /// Whether this one is to be shown rather than `other`.
    pub(super) fn better_than(&self, other: &Way) -> bool {
        (!self.certain, self.trace.rank()) < (!other.certain, other.trace.rank())
    }

    /// Keeps the better of two; says whether that changes what is known (not only how it is shown).
    pub(super) fn improve(&mut self, other: &Way) -> bool {
        if !other.better_than(self) {
            return false;
        }
        let news = other.certain != self.certain;
        *self = other.clone();
        news
    }
}

/// A label at a place.
#[derive(Clone, Debug)]
pub(super) struct Label {
    pub(super) key: Key,
    pub(super) way: Way,
}

impl Label {
    pub(super) fn new(key: Key, way: Way) -> Self {
        Label { key, way }
    }
}

/// A set of labels, sorted, shared.
#[derive(Clone, Debug, Default)]
pub(super) struct Labels(Option<Arc<Vec<Label>>>);

impl Labels {
    /// No labels.
    pub(super) const NONE: Labels = Labels(None);

    pub(super) fn one(label: Label) -> Self {
        Labels(Some(Arc::new(vec![label])))
    }

    pub(super) fn iter(&self) -> std::slice::Iter<'_, Label> {
        self.0.as_deref().map_or(&[][..], Vec::as_slice).iter()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    pub(super) fn len(&self) -> usize {
        self.0.as_ref().map_or(0, |v| v.len())
    }

    fn from_sorted(labels: Vec<Label>) -> Self {
        if labels.is_empty() {
            Labels::NONE
        } else {
            Labels(Some(Arc::new(labels)))
        }
    }

    /// From labels in any order; for equal ones the better way is kept.
    pub(super) fn collect(mut labels: Vec<Label>) -> Self {
        if labels.len() > MAX_LABELS {
            // Parts of what a caller has are not told apart any more: each of many
            // would be copied with every value that is made from all of them.
            for label in labels.iter_mut().filter(|l| l.key.is_symbolic()) {
                let (path, mode) = (APath::EMPTY, Mode::Deep);
                label.key = Key {
                    path,
                    mode,
                    ..label.key
                };
            }
        }
        labels.sort_by_key(|l| l.key);
        labels.dedup_by(|next, kept| {
            let same = next.key == kept.key;
            if same {
                kept.way.improve(&next.way);
            }
            same
        });
        Labels::from_sorted(labels)
    }

    pub(super) fn get(&self, key: Key) -> Option<&Label> {
        let labels = self.0.as_deref()?;
        labels
            .binary_search_by_key(&key, |l| l.key)
            .ok()
            .map(|i| &labels[i])
    }

    fn shares(&self, other: &Labels) -> bool {
        match (&self.0, &other.0) {
            (None, None) => true,
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            _ => false,
        }
    }

    /// Both; and whether that is more than `self`.
    pub(super) fn union(&self, other: &Labels) -> (Labels, bool) {
        if other.is_empty() || self.shares(other) {
            return (self.clone(), false);
        }
        if self.is_empty() {
            return (other.clone(), true);
        }
        let (mut news, mut better) = (false, false);
        for label in other.iter() {
            match self.get(label.key) {
                None => news = true,
                Some(have) if label.way.better_than(&have.way) => {
                    better = true;
                    news |= label.way.certain != have.way.certain;
                }
                Some(_) => {}
            }
        }
        if !news && !better {
            return (self.clone(), false);
        }
        let all = self.iter().chain(other.iter()).cloned().collect();
        let both = Labels::collect(all);
        let news = news && !both.same(self);
        (both, news)
    }

    /// The labels of a part of what these label.
    pub(super) fn project(&self, id: ProjId) -> Labels {
        if self.iter().all(|l| l.key.mode != Mode::Structural) {
            return self.clone();
        }
        self.map(|l| Label::new(l.key.project(id), l.way.clone()))
    }

    pub(super) fn map(&self, f: impl FnMut(&Label) -> Label) -> Labels {
        if self.is_empty() {
            return Labels::NONE;
        }
        Labels::collect(self.iter().map(f).collect())
    }

    /// The same labels whose ways `f` extends.
    pub(super) fn map_ways(&self, f: impl Fn(&Way) -> Way) -> Labels {
        match &self.0 {
            None => Labels::NONE,
            Some(labels) => Labels::from_sorted(
                labels
                    .iter()
                    .map(|l| Label::new(l.key, f(&l.way)))
                    .collect(),
            ),
        }
    }

    /// The same labels with nothing told apart any more.
    pub(super) fn deepened(&self) -> Labels {
        if self.iter().all(|l| l.key.mode != Mode::Structural) {
            return self.clone();
        }
        self.map(|l| Label::new(l.key.with_mode(Mode::Deep), l.way.clone()))
    }

    pub(super) fn filter(&self, keep: impl Fn(Key) -> bool) -> Labels {
        if self.iter().all(|l| keep(l.key)) {
            return self.clone();
        }
        Labels::from_sorted(self.iter().filter(|l| keep(l.key)).cloned().collect())
    }

    /// The same labels, however they got here.
    pub(super) fn same(&self, other: &Labels) -> bool {
        self.shares(other)
            || (self.len() == other.len()
                && self
                    .iter()
                    .zip(other.iter())
                    .all(|(a, b)| a.key == b.key && a.way.certain == b.way.certain))
    }
}
