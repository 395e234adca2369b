//! What functions that nobody in the program calls find of what others left.
//!
//! Their summaries say where what they are passed goes and what they leave in it; that
//! they may be passed the same value only matters once all of them are known.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::ir::{End, FuncId, GlobalId, Program};
use super::labels::{Key, Label, Origin, Way};
use super::node::Node;
use super::path::Projections;
use super::summary::Summary;

/// Who meets where.
pub(super) struct Meetings<'p> {
    program: &'p Program,
    params: BTreeMap<(FuncId, u32), GlobalId>,
}

impl<'p> Meetings<'p> {
    pub(super) fn of(program: &'p Program) -> Self {
        let params = program.meetings.iter().filter_map(|m| match m.end {
            End::Param { number, .. } => Some(((m.func, number), m.global)),
            End::Result(_) => None,
        });
        Meetings {
            program,
            params: params.collect(),
        }
    }

    /// What a key of a function stands for: where its parameter meets others, if it
    /// does; and whether it does.
    pub(super) fn key(&self, func: FuncId, key: Key) -> (Key, bool) {
        if let Origin::Param(param) = key.origin
            && let Some(global) = self.params.get(&(func, param))
        {
            let origin = Origin::Global(*global);
            return (Key { origin, ..key }, true);
        }
        (key, false)
    }

    /// What statics hold, and what the functions leave where they meet.
    pub(super) fn added_to(
        &self,
        held: &[Option<Arc<Node>>],
        done: &[Option<Arc<Summary>>],
        projections: &Projections,
    ) -> Vec<Option<Arc<Node>>> {
        let mut held = held.to_vec();
        for meeting in &self.program.meetings {
            let summary = done.get(meeting.func.0 as usize).and_then(Option::as_ref);
            let left = summary.and_then(|summary| match &meeting.end {
                End::Param { kept: false, .. } => None,
                End::Param { number, .. } => summary.params.get(*number as usize)?.clone(),
                End::Result(path) => {
                    let path = projections.relative(path);
                    Some(Node::at(&summary.result, path.as_slice()))
                }
            });
            let Some(left) = left else { continue };
            let passed = matches!(meeting.end, End::Param { .. });
            let left = left.relabeled(&|label| {
                // What was there before, or what is PHI by what is said of it: that is known to all.
                let as_it_was = passed && label.way.trace.is_empty();
                (!as_it_was).then(|| self.left(meeting.func, label))?
            });
            let Some(have) = held.get_mut(meeting.global.0 as usize) else {
                continue;
            };
            match have {
                _ if !left.has_labels() => {}
                Some(have) => {
                    Node::join_into(have, &Arc::new(left));
                }
                none => *none = Some(Arc::new(left)),
            }
        }
        held
    }

    /// A label of what a function leaves, as others find it.
    fn left(&self, func: FuncId, label: &Label) -> Option<Label> {
        let (key, met) = self.key(func, label.key);
        let way = Way {
            certain: label.way.certain && !met,
            trace: label.way.trace.clone(),
        };
        (!key.is_callers()).then(|| Label::new(key, way))
    }
}
