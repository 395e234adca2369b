//! How data got where it is: persistent lists of steps that share their past.
//!
//! Traces explain a result, they never decide one: nothing that converges looks
//! at them, except to keep the better of two for the same label.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use rustc_hash::FxHasher;

use super::ir::Step;
use crate::span::{Name, Span};

/// Steps after which a trace stops growing; longer ones help nobody.
const MAX_STEPS: u32 = 64;

/// The words of a step, put together only for a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Note {
    /// As they are.
    Text(&'static str),
    /// Bound to a local.
    Assigned(Name),
    /// Bound to a local's field.
    Field(Name, Name),
    /// Bound to an element of a local.
    PutInto(Name),
    /// Through a library function.
    Through(Name),
    /// Into a function.
    Passed(Name),
    /// Out of a function, as its result.
    Returned(Name),
    /// Out of a function, through a reference it was given.
    Written(Name),
    /// Into a static.
    Stored(Name),
    /// Into a surface.
    Reaches(Name),
}

impl Note {
    fn text(self) -> String {
        match self {
            Note::Text(text) => text.to_owned(),
            Note::Assigned(name) => format!("assigned to `{name}`"),
            Note::Field(name, field) => format!("assigned to `{name}.{field}`"),
            Note::PutInto(name) => format!("put into `{name}`"),
            Note::Through(name) => format!("through `{name}`"),
            Note::Passed(name) => format!("passed to `{name}`"),
            Note::Returned(name) => format!("returned from `{name}`"),
            Note::Written(name) => format!("written by `{name}`"),
            Note::Stored(name) => format!("stored in static `{name}`"),
            Note::Reaches(name) => format!("reaches `{name}`"),
        }
    }

    /// The same in every run: by content, not by address.
    fn hash_into(self, hasher: &mut FxHasher) {
        let (kind, text): (u8, &str) = match &self {
            Note::Field(name, field) => {
                name.as_str().hash(hasher);
                (8, field.as_str())
            }
            Note::PutInto(name) => (9, name.as_str()),
            Note::Text(text) => (0, text),
            Note::Assigned(name) => (1, name.as_str()),
            Note::Through(name) => (2, name.as_str()),
            Note::Passed(name) => (3, name.as_str()),
            Note::Returned(name) => (4, name.as_str()),
            Note::Written(name) => (5, name.as_str()),
            Note::Stored(name) => (6, name.as_str()),
            Note::Reaches(name) => (7, name.as_str()),
        };
        (kind, text).hash(hasher);
    }
}

/// A step before it is put into words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RawStep {
    pub(super) span: Span,
    pub(super) note: Note,
}

impl RawStep {
    pub(super) fn new(span: Span, note: Note) -> Self {
        RawStep { span, note }
    }
}

#[derive(Debug)]
enum Last {
    /// One step.
    Step(RawStep),
    /// All the steps of another trace.
    Inner(Trace),
}

#[derive(Debug)]
struct Link {
    prev: Trace,
    last: Last,
    len: u32,
    hash: u64,
}

/// A list of steps, oldest first.
#[derive(Clone, Debug, Default)]
pub(super) struct Trace(Option<Arc<Link>>);

impl Trace {
    /// No steps.
    pub(super) const EMPTY: Trace = Trace(None);

    pub(super) fn len(&self) -> u32 {
        self.0.as_ref().map_or(0, |link| link.len)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// Orders traces: shorter first, then by content.
    pub(super) fn rank(&self) -> (u32, u64) {
        self.0.as_ref().map_or((0, 0), |link| (link.len, link.hash))
    }

    /// One step more.
    #[must_use]
    pub(super) fn then(&self, step: RawStep) -> Trace {
        let len = self.len() + 1;
        if len > MAX_STEPS || self.ends_with(step) {
            return self.clone();
        }
        let mut hasher = FxHasher::default();
        self.rank().1.hash(&mut hasher);
        step.span.hash(&mut hasher);
        step.note.hash_into(&mut hasher);
        Trace(Some(Arc::new(Link {
            prev: self.clone(),
            last: Last::Step(step),
            len,
            hash: hasher.finish(),
        })))
    }

    /// The steps of `inner` after these.
    #[must_use]
    pub(super) fn append(&self, inner: &Trace) -> Trace {
        if inner.is_empty() {
            return self.clone();
        }
        if self.is_empty() {
            return inner.clone();
        }
        let len = self.len() + inner.len();
        if len > MAX_STEPS {
            return self.clone();
        }
        let mut hasher = FxHasher::default();
        self.rank().1.hash(&mut hasher);
        inner.rank().1.hash(&mut hasher);
        Trace(Some(Arc::new(Link {
            prev: self.clone(),
            last: Last::Inner(inner.clone()),
            len,
            hash: hasher.finish(),
        })))
    }

    fn ends_with(&self, step: RawStep) -> bool {
        match self.0.as_deref() {
            None => false,
            Some(Link {
                last: Last::Step(last),
                ..
            }) => *last == step,
            Some(Link {
                last: Last::Inner(inner),
                ..
            }) => inner.ends_with(step),
        }
    }

    /// In words, oldest first.
    pub(super) fn write_to(&self, steps: &mut Vec<Step>) {
        let Some(link) = self.0.as_deref() else {
            return;
        };
        link.prev.write_to(steps);
        match &link.last {
            Last::Step(step) => steps.push(Step {
                span: step.span,
                note: step.note.text(),
            }),
            Last::Inner(inner) => inner.write_to(steps),
        }
    }
}
