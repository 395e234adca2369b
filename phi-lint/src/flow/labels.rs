//! Labels: where data comes from, and how.

use std::sync::Arc;

use super::ir::{GlobalId, Printing, SourceId};
use super::meter;
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

/// How much of a place a symbolic label stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Mode {
    /// The value itself; its parts can still be told apart.
    Structural,
    /// All of it, mixed.
    Deep,
    /// All of it, mixed, but for what only came with the value around it.
    Own,
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

    /// The same with at most `limit` steps told apart: all of what is there, if there are more.
    pub(super) fn shortened(self, limit: usize) -> Self {
        if self.path.len() <= limit {
            return self;
        }
        Key {
            path: self.path.truncated(limit).uncut(),
            mode: Mode::Deep,
            ..self
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

/// Labels of parts of one origin in one set, beyond which the parts are not
/// told apart any more.
const MAX_PARTS: usize = 16;

/// Beyond this many labels in one set, a few parts of an origin are many.
const MAX_LABELS: usize = 48;

/// Keeps sorted labels few: what all of an origin covers needs no label of its
/// own, and too many parts become all of it.
fn coarsen(labels: &mut Vec<Label>) {
    if labels.len() < 2 {
        return;
    }
    let most = if labels.len() > MAX_LABELS {
        2
    } else {
        MAX_PARTS
    };
    let mut start = 0;
    let mut out: Option<Vec<Label>> = None;
    while start < labels.len() {
        let origin = labels[start].key.origin;
        let group = labels[start..].partition_point(|l| l.key.origin == origin);
        let group = &labels[start..start + group];
        start += group.len();
        let whole = Key {
            origin,
            path: APath::EMPTY,
            mode: Mode::Deep,
        };
        let parts = group.iter().filter(|l| !l.key.path.is_empty());
        let all = group.iter().find(|l| l.key == whole);
        let many = parts.clone().count() > most;
        if group.len() < 2 || (all.is_none() && !many) {
            if let Some(out) = &mut out {
                out.extend_from_slice(group);
            }
            continue;
        }
        let out = out.get_or_insert_with(|| {
            let before = start - group.len();
            labels[..before].to_vec()
        });
        let mut all = all.cloned();
        if many {
            for part in parts {
                match &mut all {
                    None => all = Some(Label::new(whole, part.way.clone())),
                    Some(all) if part.way.certain && !all.way.certain => {
                        all.way = part.way.clone();
                    }
                    Some(_) => {}
                }
            }
        }
        let Some(all) = all else { continue };
        let from = out.len();
        for label in group {
            let kept = label.key.path.is_empty() || (label.way.certain && !all.way.certain);
            if kept && label.key != whole {
                out.push(label.clone());
            }
        }
        out.push(all);
        out[from..].sort_by_key(|l| l.key);
    }
    if let Some(out) = out {
        *labels = out;
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
        meter::tick(labels.len());
        labels.sort_by_key(|l| l.key);
        labels.dedup_by(|next, kept| {
            let same = next.key == kept.key;
            if same {
                kept.way.improve(&next.way);
            }
            same
        });
        coarsen(&mut labels);
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
        let all = Labels::collect(all);
        let news = news && !all.same(self);
        (all, news)
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
