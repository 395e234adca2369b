//! Transfer functions: what each instruction does to the state.

use std::sync::Arc;

use super::fixpoint::FuncSolver;
use super::ir::{Base, Instr, InstrKind, Move, Observe, Operand, Place, Proj, SourceId};
use super::labels::{Key, Label, Labels, Origin, Way};
use super::node::{FnVal, Node};
use super::path::{APath, CPlace, Root};
use super::state::{Resolved, Seen, State};
use super::summary::Target;
use super::trace::{Note, RawStep};
use crate::span::{Name, Span};

impl<'a> FuncSolver<'a> {
    /// Interprets an instruction; says whether what follows is reached.
    pub(super) fn instr(&mut self, state: &mut State, instr: &'a Instr, site: u32) -> bool {
        let span = instr.span;
        match &instr.kind {
            InstrKind::Assign { dst, src } => {
                let mut value = self.value(state, src, site);
                if let Some(note) = self.naming(dst) {
                    value = stepped(&value, span, note, true);
                }
                let dst = self.place(dst, site);
                self.write(state, &dst, &value, false);
            }
            InstrKind::Alias { dst, target } => {
                let dst = self.place(dst, site);
                let targets = state.resolve(&self.place(target, site), true).places;
                let at = state.resolve(&dst, false);
                // A place cannot name its own part; there the value is all that can be meant.
                let (parts, others): (Vec<CPlace>, Vec<CPlace>) = targets
                    .iter()
                    .partition(|t| at.places.iter().any(|d| d.covers(t) || t.covers(d)));
                let mut node = Arc::new(Node::alias_of(others));
                if !parts.is_empty() {
                    let value = state.read_all(&self.cx.facts, &parts);
                    Node::join_into(&mut node, &value);
                }
                self.write_at(state, &at, &node, false);
            }
            InstrKind::Fresh { dst } => {
                let dst = self.place(dst, site);
                self.write(state, &dst, &Arc::new(Node::fresh()), false);
            }
            InstrKind::Clean { dst } => {
                let dst = self.place(dst, site);
                self.write(state, &dst, &Arc::new(Node::constant()), false);
            }
            InstrKind::Seed { place, source } => self.seed(state, place, *source, site),
            InstrKind::Derive {
                dst,
                srcs,
                weak,
                note,
                uncertain,
            } => {
                let mut seen = Seen::nothing();
                for (op, observe) in srcs {
                    seen.absorb(self.observe(state, op, observe, site));
                }
                let clean = seen.clean;
                let value = Arc::new(Node::value(seen.into_labels(), clean));
                let value = stepped(&value, span, Note::Text(note), !uncertain);
                let dst = self.place(dst, site);
                self.write(state, &dst, &value, *weak);
            }
            InstrKind::Transfer {
                moves,
                uncertain,
                note,
            } => self.transfer(
                state,
                moves,
                !uncertain,
                RawStep::new(span, Note::Through(*note)),
                site,
            ),
            InstrKind::Call { dst, callee, args } => {
                return self.call(state, dst, callee, args, span, site);
            }
            InstrKind::Closure { dst, func } => {
                let value = Node::function(FnVal::Closure(*func));
                let dst = self.place(dst, site);
                self.bind(state, &dst, &Arc::new(value));
            }
            InstrKind::FnValue { dst, func } => {
                let value = Node::function(FnVal::Plain(*func));
                let dst = self.place(dst, site);
                self.write(state, &dst, &Arc::new(value), false);
            }
            InstrKind::Sink { sink, args } => {
                if !self.recording {
                    return true;
                }
                let what = self
                    .cx
                    .program
                    .sinks
                    .get(sink.0 as usize)
                    .map(|sink| sink.what);
                for (op, observe, span) in args {
                    let labels = self.observe(state, op, observe, site).into_labels();
                    for label in labels.iter() {
                        let mut way = label.way.clone();
                        if let Some(what) = what {
                            way.trace = way.trace.then(RawStep::new(*span, Note::Reaches(what)));
                        }
                        self.record_flow(label.key, Target::Sink(*sink, *span), &way);
                    }
                }
            }
        }
        true
    }

    /// The place an instruction names.
    pub(super) fn place(&self, place: &Place, site: u32) -> CPlace {
        let root = match place.base {
            Base::Local(local) => Root::Slot(local.0),
            Base::Global(global) => Root::Global(global),
        };
        let path = if place.path.is_empty() {
            APath::EMPTY
        } else {
            self.cx.projections.path(&self.owners, place, site)
        };
        CPlace::new(root, path)
    }

    /// Where an operand's value is; nowhere for a constant.
    pub(super) fn operand(&self, state: &State, op: &Operand, site: u32) -> Option<Resolved> {
        match op {
            Operand::Const => None,
            Operand::Place(place) => Some(state.resolve(&self.place(place, site), true)),
        }
    }

    fn value(&self, state: &State, op: &Operand, site: u32) -> Arc<Node> {
        match op {
            Operand::Const => Arc::new(Node::constant()),
            Operand::Place(place) => state.read(&self.cx.facts, &self.place(place, site)),
        }
    }

    fn observe(&self, state: &State, op: &Operand, observe: &Observe, site: u32) -> Seen {
        match self.operand(state, op, site) {
            None => Seen::nothing(),
            Some(at) => self.observe_at(state, &at.places, observe),
        }
    }

    pub(super) fn observe_at(&self, state: &State, at: &[CPlace], observe: &Observe) -> Seen {
        let relative = |path: &[Proj]| self.cx.projections.relative(path);
        state.observe(&self.cx.facts, at, observe, &relative)
    }

    /// Writes to a place through its names.
    pub(super) fn write(&mut self, state: &mut State, to: &CPlace, value: &Arc<Node>, weak: bool) {
        let at = state.resolve(to, true);
        self.write_at(state, &at, value, weak);
    }

    pub(super) fn write_at(
        &mut self,
        state: &mut State,
        at: &Resolved,
        value: &Arc<Node>,
        weak: bool,
    ) {
        if self.recording {
            for place in &at.places {
                if let Root::Global(global) = place.root {
                    self.record_global(state, global, &place.path, value);
                }
            }
        }
        state.write_to(at, value, weak, self.path_limit);
    }

    /// Makes a place a name of others instead of writing through it.
    pub(super) fn bind(&mut self, state: &mut State, to: &CPlace, value: &Arc<Node>) {
        let at = state.resolve(to, false);
        self.write_at(state, &at, value, false);
    }

    /// The step of binding a value to a variable, if the place has a name.
    fn naming(&self, dst: &Place) -> Option<Note> {
        let local = match dst.base {
            Base::Local(local) => local,
            Base::Global(global) => {
                let name = self.cx.program.globals.get(global.0 as usize)?;
                return Some(Note::Stored(*name));
            }
        };
        let name: Name = (*self.func.local_names.get(local.0 as usize)?)?;
        match dst.path.last() {
            None => Some(Note::Assigned(name)),
            Some(Proj::Field(field) | Proj::Payload(_, field)) => Some(Note::Field(name, *field)),
            Some(Proj::Content(_)) => Some(Note::PutInto(name)),
            Some(Proj::Capture(_)) => None,
        }
    }

    fn seed(&mut self, state: &mut State, place: &Place, source: SourceId, site: u32) {
        let at = state.resolve(&self.place(place, site), true);
        state.seed(&self.cx.facts, &at.places, source);
        if self.recording {
            for place in &at.places {
                let Root::Global(global) = place.root else {
                    continue;
                };
                if self.cx.facts.is_clean(global) {
                    continue;
                }
                let label = Label::new(Key::source(source), Way::start());
                let value = Arc::new(Node::value(Labels::one(label), false));
                self.record_global(state, global, &place.path, &value);
            }
        }
    }

    fn transfer(
        &mut self,
        state: &mut State,
        moves: &'a [Move],
        certain: bool,
        step: RawStep,
        site: u32,
    ) {
        let mut writes: Vec<(CPlace, Arc<Node>, bool)> = Vec::with_capacity(moves.len());
        for step_move in moves {
            let value = match &step_move.observe {
                None => self.value(state, &step_move.from, site),
                Some(observe) => {
                    let seen = self.observe(state, &step_move.from, observe, site);
                    let clean = seen.clean;
                    Arc::new(Node::value(seen.into_labels(), clean))
                }
            };
            let value = stepped(&value, step.span, step.note, certain);
            let to = self.place(&step_move.to, site);
            // Two moves to one place both happen: the second must not undo the first.
            let again = writes.iter().any(|(before, _, _)| to.covers(before));
            writes.push((to, value, step_move.weak || again));
        }
        for (to, value, weak) in writes {
            self.write(state, &to, &value, weak);
        }
    }
}

/// `value` after a step.
pub(super) fn stepped(value: &Arc<Node>, span: Span, note: Note, certain: bool) -> Arc<Node> {
    Node::map_ways(value, &|way| Way {
        certain: way.certain && certain,
        trace: way.trace.then(RawStep::new(span, note)),
    })
}

/// Whether a parameter's place holds what the caller left there.
pub(super) fn is_unchanged(node: &Node, param: u32, path: APath) -> bool {
    let key = Key::value(Origin::Param(param), path);
    node.own
        && node.clean
        && node.alias().is_empty()
        && node.funcs().is_empty()
        && node.labels.len() == 1
        && node.labels.get(key).is_some()
        && node
            .kids()
            .iter()
            .all(|(id, kid)| is_unchanged(kid, param, path.push(*id)))
}
