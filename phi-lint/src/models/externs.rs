//! Configuration for items nobody has the source of, found by path.

use rustc_hash::FxHashMap;

use crate::names::{DefKind, Program, matches_suffix};

/// What is said of items by a pattern of their path.
#[derive(Debug)]
pub(super) struct Patterns<T> {
    /// By the last segment.
    by_last: FxHashMap<Box<str>, Vec<Entry<T>>>,
}

#[derive(Debug)]
struct Entry<T> {
    pattern: Box<str>,
    /// The last segment alone tells it from everything that is known.
    distinctive: bool,
    value: T,
}

impl<T> Default for Patterns<T> {
    fn default() -> Self {
        Patterns {
            by_last: FxHashMap::default(),
        }
    }
}

impl<T> Patterns<T> {
    /// What is said by a pattern, to be changed.
    pub(super) fn entry(
        &mut self,
        program: &Program,
        pattern: &str,
        new: impl FnOnce() -> T,
    ) -> &mut T {
        let pattern = pattern.trim().trim_start_matches("::");
        let last = last_segment(pattern);
        let list = self.by_last.entry(last.into()).or_default();
        let at = match list.iter().position(|e| *e.pattern == *pattern) {
            Some(at) => at,
            None => {
                let known = program.defs_named(last.into());
                let called = known
                    .iter()
                    .any(|id| matches!(program.def(*id).kind, DefKind::Fn(_)));
                list.push(Entry {
                    pattern: pattern.into(),
                    distinctive: !called && pattern.contains("::"),
                    value: new(),
                });
                list.len() - 1
            }
        };
        &mut list[at].value
    }

    /// What is said of the item at `path`; of several patterns the longest counts.
    ///
    /// The path may be incomplete where types are unknown. When it ends a pattern in
    /// at least two segments (`Pager::page` for `pager::Pager::page`) that is a match. A method's bare
    /// name is one only when no function that is known bears it.
    pub(super) fn find(&self, path: &str) -> Option<&T> {
        if self.by_last.is_empty() {
            return None;
        }
        let list = self.by_last.get(last_segment(path))?;
        let full = list
            .iter()
            .filter(|e| matches_suffix(path, false, &e.pattern))
            .max_by_key(|e| e.pattern.len());
        let partial = || {
            list.iter()
                .filter(|e| path.contains("::") || e.distinctive)
                .filter(|e| !e.pattern.starts_with("crate::"))
                .find(|e| matches_suffix(&e.pattern, false, path))
        };
        full.or_else(partial).map(|e| &e.value)
    }
}

fn last_segment(path: &str) -> &str {
    path.rsplit("::").next().unwrap_or(path)
}
