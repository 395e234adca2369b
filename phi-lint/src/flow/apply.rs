//! Calls: applying summaries and function values where their arguments are known.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHasher};

use super::fixpoint::{FuncSolver, Known};
use super::ir::{Arg, Callee, FuncId, MAX_PATH, Observe, Operand, Place};
use super::labels::{Key, Mode, Origin};
use super::meter;
use super::node::{FnVal, Node};
use super::path::{APath, CPlace};
use super::solve::Limit;
use super::state::{Resolved, Seen, State};
use super::subst::{Entered, Subst};
use super::summary::{Callback, CallbackArg, CallbackKey, Summary, Target};
use super::trace::{Note, RawStep};
use super::transfer::stepped;
use crate::span::Span;

/// Rounds in which callbacks of one call feed each other.
const CALLBACK_ROUNDS: usize = 4;

/// An argument where its place is known.
#[derive(Clone, Debug)]
pub(super) struct Passed<'i> {
    pub(super) at: Resolved,
    pub(super) span: Span,
    pub(super) prints: Option<&'i [Observe; 3]>,
}

/// A call being applied.
#[derive(Clone, Copy, Debug)]
struct Site {
    span: Span,
    /// The instruction of the function being solved.
    site: u32,
    /// Which application within that instruction: function values called by callees are further ones.
    application: u64,
    /// How many applications this one is nested in.
    depth: u32,
    /// The instruction that really calls, when it is a callee's.
    origin: (FuncId, u32),
    /// May not happen, or happen more than once: effects are added to what is there.
    weak: bool,
}

impl Site {
    fn nested(self, callback: u32, origin: (FuncId, u32), span: Span) -> Self {
        let mut hasher = FxHasher::default();
        (self.application, callback, origin).hash(&mut hasher);
        Site {
            span,
            application: hasher.finish(),
            depth: self.depth + 1,
            origin,
            weak: true,
            ..self
        }
    }

    fn of_func(self, func: FuncId) -> Self {
        let mut hasher = FxHasher::default();
        (self.application, func).hash(&mut hasher);
        Site {
            application: hasher.finish(),
            ..self
        }
    }
}

/// What a call may do: the state after it and its result.
struct Outcome {
    state: State,
    result: Arc<Node>,
}

fn either(a: Option<Outcome>, b: Option<Outcome>) -> Option<Outcome> {
    match (a, b) {
        (Some(mut a), Some(b)) => {
            a.state.join(&b.state);
            Node::join_into(&mut a.result, &b.result);
            Some(a)
        }
        (a, b) => a.or(b),
    }
}

impl<'a> FuncSolver<'a> {
    /// Interprets a call; says whether it returns.
    pub(super) fn call(
        &mut self,
        state: &mut State,
        dst: &Place,
        callee: &'a Callee,
        args: &'a [Arg],
        span: Span,
        site: u32,
    ) -> bool {
        let passed: Vec<Passed<'_>> = args
            .iter()
            .map(|arg| Passed {
                at: match &arg.value {
                    Operand::Const => Resolved::default(),
                    place @ Operand::Place(_) => {
                        self.operand(state, place, site).unwrap_or_default()
                    }
                },
                span: arg.span,
                prints: arg.prints.as_deref(),
            })
            .collect();
        let dst = self.place(dst, site);
        let at = Site {
            span,
            site,
            application: 0,
            depth: 0,
            origin: (self.id, site),
            weak: false,
        };
        let outcome = match callee {
            Callee::Funcs(funcs) if funcs.is_empty() => {
                Some(self.unknown_call(state.clone(), &passed, at))
            }
            Callee::Funcs(funcs) => {
                let mut outcome = None;
                for &func in funcs {
                    let one = self.apply_func(state.clone(), func, &passed, at, Some(&dst));
                    outcome = either(outcome, one);
                }
                outcome
            }
            Callee::Value(place) => {
                let place = self.place(place, site);
                let func = state.resolve(&place, true);
                self.apply_value(state.clone(), &func, &passed, at, Some(&dst))
            }
        };
        let Some(outcome) = outcome else {
            // Who is given a function value need not call it: `unwrap_or_else(|| panic!())`
            // returns, and so does a tree's walk that calls itself for each child.
            return matches!(callee, Callee::Value(_));
        };
        *state = outcome.state;
        self.write_result(state, &dst, &outcome.result);
        true
    }

    fn write_result(&mut self, state: &mut State, dst: &CPlace, result: &Arc<Node>) {
        if result.alias().is_empty() {
            self.write(state, dst, result, false);
        } else {
            if result.own {
                let value = Arc::new(result.without_alias());
                self.write(state, dst, &value, true);
            }
            self.bind(state, dst, result);
        }
    }

    /// A call nobody knows anything of: the result is computed from everything.
    fn unknown_call(&mut self, state: State, args: &[Passed<'_>], site: Site) -> Outcome {
        let mut seen = Seen::nothing();
        for arg in args {
            seen.absorb(state.deep(&self.cx.facts, &arg.at.places));
        }
        let value = Arc::new(Node::value(seen.into_labels(), false));
        let note = Note::Text("through an unknown function");
        Outcome {
            state,
            result: stepped(&value, site.span, note, false),
        }
    }

    /// Calls every function value at a place.
    fn apply_value(
        &mut self,
        state: State,
        func: &Resolved,
        args: &[Passed<'_>],
        site: Site,
        dst: Option<&CPlace>,
    ) -> Option<Outcome> {
        let mut outcome: Option<Outcome> = None;
        let mut found = false;
        for place in &func.places {
            let node = state.lookup(&self.cx.facts, place);
            let env = Resolved {
                places: vec![*place],
                exact: func.exact,
            };
            for &value in node.funcs() {
                found = true;
                let one = self.apply_fn_val(state.clone(), value, &env, args, site, dst);
                outcome = either(outcome, one);
            }
            for label in node.labels.iter() {
                if label.key.mode != Mode::Structural {
                    continue;
                }
                if label.key.is_callers() {
                    found = true;
                    let one = self.callback(state.clone(), label.key, args, site);
                    outcome = either(outcome, Some(one));
                } else if let Origin::Global(global) = label.key.origin {
                    if self.recording {
                        self.rec.global_calls.insert(global);
                    }
                    let held = self.cx.facts.value(global);
                    let Some(held) = held else { continue };
                    let held = Node::at(held, label.key.path.as_slice());
                    for &value in held.funcs() {
                        found = true;
                        let slot = self.scratch(site.site, site.application, u32::MAX);
                        let mut state = state.clone();
                        state.set_slot(slot, held.clone());
                        let env = Resolved {
                            places: vec![CPlace::slot(slot)],
                            exact: false,
                        };
                        let one = self.apply_fn_val(state, value, &env, args, site, dst);
                        outcome = either(outcome, one);
                    }
                }
            }
        }
        if !found {
            return Some(self.unknown_call(state, args, site));
        }
        if site.weak {
            // It may as well not be called.
            if let Some(outcome) = &mut outcome {
                outcome.state.join(&state);
            }
        }
        outcome
    }

    fn apply_fn_val(
        &mut self,
        state: State,
        value: FnVal,
        env: &Resolved,
        args: &[Passed<'_>],
        site: Site,
        dst: Option<&CPlace>,
    ) -> Option<Outcome> {
        match value {
            FnVal::Plain(func) => self.apply_func(state, func, args, site, dst),
            FnVal::Closure(func) => {
                let mut all = Vec::with_capacity(args.len() + 1);
                all.push(Passed {
                    at: env.clone(),
                    span: site.span,
                    prints: None,
                });
                all.extend_from_slice(args);
                self.apply_func(state, func, &all, site, dst)
            }
        }
    }

    /// Calls a function value that only the caller knows.
    fn callback(
        &mut self,
        mut state: State,
        func: Key,
        args: &[Passed<'_>],
        site: Site,
    ) -> Outcome {
        let key = CallbackKey {
            func,
            site: site.site,
            origin: site.origin,
        };
        let most = self.callback_limit();
        let Some(index) = self.callbacks.index(key, most) else {
            self.limits.insert(Limit::CallbackDepth);
            return self.unknown_call(state, args, site);
        };
        if self.recording {
            let args = args
                .iter()
                .map(|arg| {
                    let value = if arg.at.places.is_empty() {
                        Arc::new(Node::constant())
                    } else {
                        state.read_all(&self.cx.facts, &arg.at.places)
                    };
                    CallbackArg {
                        value: self.export(&state, &value),
                        span: arg.span,
                        prints: arg.prints.map(|p| Box::new(p.clone())),
                    }
                })
                .collect();
            self.record_callback(
                index,
                Callback {
                    func,
                    args,
                    origin: site.origin,
                    span: site.span,
                },
            );
        }
        let symbol = |out| {
            let origin = Origin::Callback { index, out };
            Arc::new(Node::symbol(Key::value(origin, APath::EMPTY)))
        };
        for (n, arg) in (1u32..).zip(args) {
            self.write_at(&mut state, &arg.at, &symbol(n), true);
        }
        Outcome {
            state,
            result: symbol(0),
        }
    }

    /// Calls a function; `None` when it does not return.
    fn apply_func(
        &mut self,
        state: State,
        func: FuncId,
        args: &[Passed<'_>],
        site: Site,
        dst: Option<&CPlace>,
    ) -> Option<Outcome> {
        if site.depth > self.cx.options.callback_depth {
            self.limits.insert(Limit::CallbackDepth);
            return Some(self.unknown_call(state, args, site));
        }
        meter::tick(4);
        if self.exhausted() {
            return None;
        }
        match (self.known)(func) {
            Known::Skipped => Some(Outcome {
                state,
                result: Arc::new(Node::fresh()),
            }),
            Known::NotYet => None,
            Known::Done(summary) => {
                let site = site.of_func(func);
                self.apply_summary(&state, func, &summary, args, site, dst)
            }
        }
    }

    fn apply_summary(
        &mut self,
        before: &State,
        func: FuncId,
        summary: &Summary,
        args: &[Passed<'_>],
        site: Site,
        dst: Option<&CPlace>,
    ) -> Option<Outcome> {
        let name = self.cx.program.funcs[func.0 as usize].name;
        let mut state = before.clone();
        let call = Entered {
            before,
            args,
            name,
            span: site.span,
            dst,
        };
        let outs = self.apply_callbacks(&mut state, summary, call, site);
        let now = state.clone();
        let subst = Subst {
            solver: &*self,
            call,
            now: &now,
            outs: &outs,
        };
        if self.recording {
            let mut flows = Vec::new();
            for &key in &summary.sink_keys {
                let (seen, span) = subst.observe(key);
                for label in seen.into_labels().iter() {
                    let mut way = label.way.clone();
                    if let (Some(span), false) = (span, self.func.passes_on) {
                        way.trace = way.trace.then(RawStep::new(span, Note::Passed(name)));
                    }
                    flows.push((label.key, Target::Call(func, key), way));
                }
            }
            let mut globals = Vec::new();
            for (global, node) in &summary.globals {
                // What does not depend on the caller was recorded in the callee.
                let node = Node::filter(node, &Key::is_callers);
                if node.has_labels() || node.has_alias() {
                    let named = self.cx.program.globals.get(global.0 as usize);
                    let exit = Note::Stored(named.copied().unwrap_or(name));
                    globals.push((*global, subst.value(&node, exit)));
                }
            }
            for (key, target, way) in flows {
                self.record_flow(key, target, &way);
            }
            for (global, node) in globals {
                self.record_global(&now, global, &APath::EMPTY, &node);
            }
        }
        if !summary.returns {
            return None;
        }
        let subst = Subst {
            solver: &*self,
            call,
            now: &now,
            outs: &outs,
        };
        let result = subst.value(&summary.result, Note::Returned(name));
        let mut writes = Vec::new();
        for (i, node) in summary.params.iter().enumerate() {
            if let (Some(node), Some(arg)) = (node, args.get(i)) {
                subst.patch(node, i as u32, APath::EMPTY, arg, &mut writes);
            }
        }
        for write in writes {
            for place in &write.to {
                let exact = write.exact && !site.weak;
                // A name is put at the place itself, a value at what the place names.
                let mut at = state.resolve(place, write.value.alias().is_empty());
                at.exact &= exact;
                self.write_at(&mut state, &at, &write.value, !exact);
            }
        }
        Some(Outcome { state, result })
    }

    /// Calls what the callee calls through values found here; gives where each outcome is.
    fn apply_callbacks(
        &mut self,
        state: &mut State,
        summary: &Summary,
        call: Entered<'_>,
        site: Site,
    ) -> FxHashMap<(u32, u32), CPlace> {
        let mut outs: FxHashMap<(u32, u32), CPlace> = FxHashMap::default();
        let mut n = 0;
        for (&index, callback) in &summary.callbacks {
            for out in 0..=callback.args.len() as u32 {
                let slot = self.scratch(site.site, site.application, n);
                n += 1;
                state.set_slot(slot, Arc::new(Node::bottom()));
                outs.insert((index, out), CPlace::slot(slot));
            }
        }
        if outs.is_empty() {
            return outs;
        }
        for _ in 0..CALLBACK_ROUNDS {
            let mut news = false;
            for (&index, callback) in &summary.callbacks {
                let now = state.clone();
                let subst = Subst {
                    solver: &*self,
                    call,
                    now: &now,
                    outs: &outs,
                };
                let func = subst.places(callback.func.origin, &callback.func.path);
                let values: Vec<Arc<Node>> = callback
                    .args
                    .iter()
                    .map(|arg| subst.value(&arg.value, Note::Text("passed to a function value")))
                    .collect();
                let mut passed = Vec::with_capacity(values.len());
                for ((out, value), arg) in (1u32..).zip(values).zip(&callback.args) {
                    let place = outs[&(index, out)];
                    let at = Resolved {
                        places: vec![place],
                        exact: true,
                    };
                    let mut joined = state.lookup(&self.cx.facts, &place);
                    news |= Node::join_into(&mut joined, &value);
                    state.write_to(&at, &joined, false, MAX_PATH);
                    passed.push(Passed {
                        at,
                        span: arg.span,
                        prints: arg.prints.as_deref(),
                    });
                }
                let nested = site.nested(index, callback.origin, callback.span);
                let func = func.unwrap_or_default();
                let had: Vec<Arc<Node>> = passed
                    .iter()
                    .map(|arg| state.read_all(&self.cx.facts, &arg.at.places))
                    .collect();
                let Some(outcome) = self.apply_value(state.clone(), &func, &passed, nested, None)
                else {
                    continue;
                };
                *state = outcome.state;
                for (arg, had) in passed.iter().zip(had) {
                    let has = state.read_all(&self.cx.facts, &arg.at.places);
                    news |= !Node::same(&had, &has);
                }
                let place = outs[&(index, 0)];
                let mut result = state.lookup(&self.cx.facts, &place);
                news |= Node::join_into(&mut result, &outcome.result);
                let at = Resolved {
                    places: vec![place],
                    exact: true,
                };
                state.write_to(&at, &result, false, MAX_PATH);
            }
            if !news {
                break;
            }
        }
        outs
    }
}
