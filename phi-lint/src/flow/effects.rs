//! What each function does with references, to a fixpoint over all calls.

use super::held::Values;
use super::ir::{FuncId, Program};
use super::outline::{Effects, Outline};
use super::slots::{MAX_ARITY, Numbering};

/// The effects of all functions, as far as they are known.
#[derive(Debug)]
pub(super) struct AllEffects {
    /// By function.
    pub(super) of: Vec<Effects>,
    /// By number of arguments: what any function value may do; parameter 0 is the value itself.
    any: Vec<Effects>,
    started: bool,
}

impl AllEffects {
    pub(super) fn none(program: &Program) -> Self {
        AllEffects {
            of: vec![Effects::default(); program.funcs.len()],
            any: vec![Effects::default(); MAX_ARITY + 1],
            started: false,
        }
    }

    /// Adds what follows from `values`; says whether that is anything new.
    pub(super) fn grow(
        &mut self,
        program: &Program,
        slots: &Numbering,
        outlines: &[Outline],
        values: &Values,
    ) -> bool {
        let count = outlines.len();
        let mut callers: Vec<Vec<u32>> = vec![Vec::new(); count];
        let mut calls_any: Vec<u32> = Vec::new();
        let mut queued = vec![!self.started; count];
        for (f, outline) in outlines.iter().enumerate() {
            let mut add = |callee: FuncId| {
                if let Some(callers) = callers.get_mut(callee.0 as usize) {
                    callers.push(f as u32);
                }
            };
            for call in &outline.calls {
                call.funcs.iter().for_each(|callee| add(*callee));
                let Some(value) = call.value else { continue };
                // Which values these are is what may have changed.
                queued[f] = true;
                let held = values.at(slots.value_node(f, value));
                held.values
                    .iter()
                    .for_each(|v| add(FuncId(v.func() as u32)));
                if held.any && calls_any.last() != Some(&(f as u32)) {
                    calls_any.push(f as u32);
                }
            }
            for (_, func, closure) in &outline.functions {
                if *closure {
                    add(*func);
                }
            }
        }
        self.started = true;
        let mut arities: Vec<Vec<(usize, bool)>> = vec![Vec::new(); count];
        for arity in 0..=MAX_ARITY {
            for value in values.any(arity) {
                arities[value.func()].push((arity, value.is_closure()));
            }
        }
        let mut news = false;
        let mut todo: Vec<u32> = (0..count as u32).rev().collect();
        todo.retain(|f| queued[*f as usize]);
        while let Some(f) = todo.pop() {
            queued[f as usize] = false;
            let outline = &outlines[f as usize];
            let now = {
                let of = |func: FuncId| self.of.get(func.0 as usize);
                let called = |n: usize| {
                    let call = &outline.calls[n];
                    let Some(value) = call.value else {
                        return Vec::new();
                    };
                    let held = values.at(slots.value_node(f as usize, value));
                    if held.any {
                        return vec![(&self.any[call.args.len().min(MAX_ARITY)], true)];
                    }
                    let known = held.values.iter();
                    known
                        .map(|v| (&self.of[v.func()], v.is_closure()))
                        .collect()
                };
                outline.effects(&program.funcs[f as usize], &of, &called)
            };
            if now == self.of[f as usize] {
                continue;
            }
            news = true;
            let mut again: &[u32] = &callers[f as usize];
            let mut any_news = false;
            for (arity, closure) in &arities[f as usize] {
                any_news |= self.any[*arity].add_value(&now, *closure);
            }
            self.of[f as usize] = now;
            loop {
                for &g in again {
                    if !queued[g as usize] {
                        queued[g as usize] = true;
                        todo.push(g);
                    }
                }
                if !std::mem::take(&mut any_news) {
                    break;
                }
                again = &calls_any;
            }
        }
        news
    }
}

impl Effects {
    /// Adds those of a function value, whose parameters come after the value itself.
    fn add_value(&mut self, of: &Effects, closure: bool) -> bool {
        let before = self.clone();
        let shift = |mask: u64| if closure { mask } else { mask << 1 };
        self.written |= shift(of.written);
        self.ret_holds |= shift(of.ret_holds);
        let first = usize::from(!closure);
        for (n, held) in of.holds.iter().enumerate() {
            if self.holds.len() <= n + first {
                self.holds.resize(n + first + 1, 0);
            }
            self.holds[n + first] |= shift(*held);
        }
        *self != before
    }
}
