//! Which bodies have to be lowered.
//!
//! PHI enters in some crates of a workspace and goes up into those that depend on
//! them; these are lowered whole. Of any other crate only the functions matter that
//! these call, and so on down. State that both see may be read by anyone in the crate
//! that declares it, which is then lowered whole as well.

use rustc_hash::FxHashMap;

use super::{CLOSURE, Cx, Part, instances};
use crate::flow::ir::{Base, FuncId, GlobalId};
use crate::flow::visit;
use crate::names::{CrateId, DefId};

/// Bodies by number, and those of them that are wanted and not lowered yet.
pub(super) struct Demand {
    /// By body: whether it was ever wanted.
    wanted: Vec<bool>,
    todo: Vec<usize>,
    by_crate: FxHashMap<CrateId, Vec<usize>>,
    number: FxHashMap<DefId, usize>,
}

impl Demand {
    /// Of the bodies of `owners`, those of crates that are `whole` (by crate) are wanted.
    pub(super) fn new(cx: &Cx<'_>, owners: &[DefId], whole: &dyn Fn(CrateId) -> bool) -> Self {
        let mut by_crate: FxHashMap<CrateId, Vec<usize>> = FxHashMap::default();
        for (i, owner) in owners.iter().enumerate() {
            let krate = cx.program.def(*owner).krate;
            by_crate.entry(krate).or_default().push(i);
        }
        let mut demand = Demand {
            wanted: vec![false; owners.len()],
            todo: Vec::new(),
            by_crate,
            number: owners.iter().enumerate().map(|(i, d)| (*d, i)).collect(),
        };
        let crates: Vec<CrateId> = demand.by_crate.keys().copied().collect();
        for krate in crates.into_iter().filter(|k| whole(*k)) {
            demand.want_crate(krate);
        }
        demand
    }

    /// Those wanted since the last time, in order.
    pub(super) fn take(&mut self) -> Vec<usize> {
        let mut todo = std::mem::take(&mut self.todo);
        todo.sort_unstable();
        todo
    }

    /// Whether nothing is left to lower.
    pub(super) fn is_done(&self) -> bool {
        self.todo.is_empty()
    }

    /// A function that something may call.
    pub(super) fn want(&mut self, def: DefId) {
        if let Some(i) = self.number.get(&def) {
            self.want_number(*i);
        }
    }

    /// What a lowered body reaches.
    pub(super) fn reach(&mut self, cx: &Cx<'_>, part: &Part) {
        let funcs = std::iter::once(&part.func).chain(&part.closures);
        for instr in funcs.flat_map(|f| &f.blocks).flat_map(|b| &b.instrs) {
            visit::functions(&instr.kind, &mut |FuncId(id)| {
                if id & (CLOSURE | instances::INSTANCE) == 0 {
                    self.want_number(id as usize);
                }
            });
            visit::places(&instr.kind, &mut |place| {
                if let Base::Global(global) = place.base {
                    self.share(cx, global);
                }
            });
        }
    }

    fn share(&mut self, cx: &Cx<'_>, global: GlobalId) {
        if let Some(krate) = cx.crate_of_global(global) {
            self.want_crate(krate);
        }
    }

    fn want_crate(&mut self, krate: CrateId) {
        for i in self.by_crate.remove(&krate).unwrap_or_default() {
            self.want_number(i);
        }
    }

    fn want_number(&mut self, i: usize) {
        if self.wanted.get(i) == Some(&false) {
            self.wanted[i] = true;
            self.todo.push(i);
        }
    }
}
