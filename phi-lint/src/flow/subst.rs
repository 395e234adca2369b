//! Substitution: a callee's symbols replaced by what is at the call.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::apply::Passed;
use super::fixpoint::FuncSolver;
use super::ir::{Observe, Printing};
use super::labels::{Key, Label, Labels, Mode, Origin, Way};
use super::meter;
use super::node::Node;
use super::path::{APath, CPlace, Root};
use super::state::{Resolved, Seen, State};
use super::trace::{Note, RawStep, Trace};
use super::transfer::is_unchanged;
use crate::span::{Name, Span};

/// What a callee writes to a place of an argument.
pub(super) struct Write {
    pub(super) to: Vec<CPlace>,
    pub(super) value: Arc<Node>,
    pub(super) exact: bool,
}

/// A callee entered with its arguments.
#[derive(Clone, Copy)]
pub(super) struct Entered<'s> {
    /// The state before the call: what the callee's parameters are.
    pub(super) before: &'s State,
    pub(super) args: &'s [Passed<'s>],
    pub(super) name: Name,
    pub(super) span: Span,
    /// Where the result goes, if that is a place of the function being solved.
    pub(super) dst: Option<&'s CPlace>,
}

/// Replaces a callee's symbols by what is at the call.
pub(super) struct Subst<'s, 'a> {
    pub(super) solver: &'s FuncSolver<'a>,
    pub(super) call: Entered<'s>,
    /// The state with the outcomes of callbacks in it.
    pub(super) now: &'s State,
    pub(super) outs: &'s FxHashMap<(u32, u32), CPlace>,
}

impl Subst<'_, '_> {
    /// The places at `path` below what an origin stands for; `None` when that is not a place (a constant).
    pub(super) fn places(&self, origin: Origin, path: &APath) -> Option<Resolved> {
        let (state, at) = match origin {
            Origin::Param(param) => {
                let arg = self.call.args.get(param as usize)?;
                if arg.at.places.is_empty() {
                    return None;
                }
                (self.call.before, arg.at.clone())
            }
            Origin::Callback { index, out } => {
                let place = *self.outs.get(&(index, out))?;
                let at = Resolved {
                    places: vec![place],
                    exact: true,
                };
                (self.now, at)
            }
            Origin::Source(_) | Origin::Global(_) => return None,
        };
        let mut all = Resolved {
            places: Vec::new(),
            exact: at.exact && at.places.len() == 1,
        };
        for place in &at.places {
            let below = state.resolve(&place.join(path), true);
            all.exact &= below.exact;
            meter::tick(1 + below.places.len());
            all.places.extend(below.places);
        }
        Some(all)
    }

    fn state_of(&self, origin: Origin) -> &State {
        match origin {
            Origin::Callback { .. } => self.now,
            _ => self.call.before,
        }
    }

    /// The value a structural key stands for.
    fn whole(&self, key: Key) -> Arc<Node> {
        match self.places(key.origin, &key.path) {
            Some(at) => self
                .state_of(key.origin)
                .read_all(&self.solver.cx.facts, &at.places),
            None => Arc::new(match key.origin {
                Origin::Param(p) if (p as usize) < self.call.args.len() => Node::constant(),
                Origin::Param(_) => Node::fresh(),
                _ => Node::bottom(),
            }),
        }
    }

    /// What a deep key stands for, and where that was passed.
    pub(super) fn observe(&self, key: Key) -> (Seen, Option<Span>) {
        let facts = &self.solver.cx.facts;
        let Some(at) = self.places(key.origin, &key.path) else {
            return (Seen::nothing(), None);
        };
        let state = self.state_of(key.origin);
        let Origin::Param(param) = key.origin else {
            return (state.deep(facts, &at.places), None);
        };
        let arg = &self.call.args[param as usize];
        let seen = match (key.mode, arg.prints) {
            (Mode::Generic(printing), Some(prints)) => {
                let observe = index_of(printing).map_or(&Observe::Deep, |i| &prints[i]);
                if key.path.is_empty() {
                    self.solver.observe_at(state, &at.places, observe)
                } else {
                    self.observe_content(state, &at, &key.path, observe)
                }
            }
            (Mode::Own, _) => state.own(facts, &at.places),
            _ => state.deep(facts, &at.places),
        };
        (seen, Some(arg.span))
    }

    /// A callee prints elements of a container that itself is printed as `observe` says.
    /// Containers print their elements as these print themselves, so what is
    /// printed of elements is what is printed below them.
    fn observe_content(
        &self,
        state: &State,
        at: &Resolved,
        path: &APath,
        observe: &Observe,
    ) -> Seen {
        let facts = &self.solver.cx.facts;
        if let (Observe::Generic(_), true) = (observe, path.is_content_only()) {
            return self.solver.observe_at(state, &at.places, observe);
        }
        if let (Observe::Paths(paths), true) = (observe, path.is_content_only()) {
            let below: Vec<APath> = paths
                .iter()
                .map(|p| self.solver.cx.projections.relative(p))
                .filter(|p| p.starts_with(path) && p.len() > path.len())
                .collect();
            if !below.is_empty() {
                let mut seen = Seen::nothing();
                for p in below {
                    for place in &at.places {
                        let place = place.below(&p.as_slice()[path.len()..]);
                        let places = state.resolve(&place, true).places;
                        seen.absorb(state.deep(facts, &places));
                    }
                }
                return seen;
            }
        }
        state.deep(facts, &at.places)
    }

    fn way(&self, there: &Way, entered: Option<Span>, inside: &Way, exit: Note) -> Way {
        if self.solver.func.passes_on {
            return Way {
                certain: there.certain && inside.certain,
                trace: there.trace.append(&inside.trace),
            };
        }
        let mut trace = there.trace.clone();
        if let (Some(span), false) = (entered, inside.trace.is_empty()) {
            trace = trace.then(RawStep::new(span, Note::Passed(self.call.name)));
        }
        trace = trace.append(&inside.trace);
        Way {
            certain: there.certain && inside.certain,
            trace: trace.then(RawStep::new(self.call.span, exit)),
        }
    }

    /// A callee's value in the caller's terms.
    pub(super) fn value(&self, node: &Arc<Node>, exit: Note) -> Arc<Node> {
        let mut out = self.own_value(node, exit);
        if !node.kids().is_empty() {
            let kids = Arc::make_mut(&mut out);
            for (id, kid) in node.kids() {
                kids.set_kid(*id, self.value(kid, exit));
            }
        }
        out
    }

    fn own_value(&self, node: &Arc<Node>, exit: Note) -> Arc<Node> {
        meter::tick(1 + node.labels.len());
        if self.solver.exhausted() {
            return Arc::new(Node::fresh());
        }
        let mut labels: Vec<Label> = Vec::new();
        let mut clean = node.clean;
        let mut wholes: Vec<Arc<Node>> = Vec::new();
        let mut scalar = false;
        for label in node.labels.iter() {
            let key = label.key;
            if !key.is_callers() {
                scalar = true;
                let way = self.way(
                    &Way {
                        certain: true,
                        trace: Trace::EMPTY,
                    },
                    None,
                    &label.way,
                    exit,
                );
                labels.push(Label::new(key, way));
                continue;
            }
            let entered = match key.origin {
                Origin::Param(p) => self.call.args.get(p as usize).map(|a| a.span),
                _ => None,
            };
            if key.mode == Mode::Structural {
                let whole = self.whole(key);
                wholes.push(Node::map_ways(&whole, &|way| {
                    self.way(way, entered, &label.way, exit)
                }));
            } else {
                scalar = true;
                let (seen, _) = self.observe(key);
                clean &= seen.clean;
                for seen in seen.into_labels().iter() {
                    let way = self.way(&seen.way, entered, &label.way, exit);
                    labels.push(Label::new(seen.key, way));
                }
            }
        }
        // A value that only is what symbols stand for adds nothing of its own.
        let plain = node.own && (scalar || wholes.is_empty() || !clean);
        let mut own = Node::bottom();
        if plain {
            own = Node::value(Labels::collect(labels), clean);
        }
        own.set_funcs(node.funcs());
        let alias: Vec<CPlace> = node
            .alias()
            .iter()
            .flat_map(|target| self.alias(target))
            .collect();
        if !alias.is_empty() {
            own.set_alias(alias);
        } else if !node.alias().is_empty() {
            own.own = true;
        }
        let mut out = Arc::new(own);
        for whole in wholes {
            Node::join_into(&mut out, &whole);
        }
        out
    }

    fn alias(&self, target: &CPlace) -> Vec<CPlace> {
        match target.root {
            Root::Param(param) => self
                .places(Origin::Param(param), &target.path)
                .map(|at| at.places)
                .unwrap_or_default(),
            Root::Result => self
                .call
                .dst
                .map(|dst| self.now.resolve(dst, false).places)
                .unwrap_or_default()
                .iter()
                .map(|place| place.join(&target.path))
                .collect(),
            Root::Global(_) => vec![*target],
            Root::Slot(_) => Vec::new(),
        }
    }

    /// Collects what the callee changed at and below `path` of a parameter.
    pub(super) fn patch(
        &self,
        node: &Arc<Node>,
        param: u32,
        path: APath,
        arg: &Passed<'_>,
        writes: &mut Vec<Write>,
    ) {
        if arg.at.places.is_empty() || is_unchanged(node, param, path) {
            return;
        }
        let to: Vec<CPlace> = arg.at.places.iter().map(|p| p.join(&path)).collect();
        let itself = Key::value(Origin::Param(param), path);
        let exit = Note::Written(self.call.name);
        if node.labels.get(itself).is_none() {
            writes.push(Write {
                to,
                value: self.value(node, exit),
                exact: arg.at.exact,
            });
            return;
        }
        let mut added = node.without_kids();
        added.labels = added.labels.filter(|key| key != itself);
        let plain = added.labels.is_empty()
            && added.clean
            && added.alias().is_empty()
            && added.funcs().is_empty();
        if !plain {
            writes.push(Write {
                to,
                value: self.value(&Arc::new(added), exit),
                exact: false,
            });
        }
        for (id, kid) in node.kids() {
            self.patch(kid, param, path.push(*id), arg, writes);
        }
    }
}

/// Where [`Arg::prints`](super::ir::Arg::prints) has it.
fn index_of(printing: Printing) -> Option<usize> {
    match printing {
        Printing::Display => Some(0),
        Printing::Debug => Some(1),
        Printing::Serialize => Some(2),
        // Too rare in generic code to be carried through every call.
        _ => None,
    }
}
