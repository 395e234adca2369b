//! What lowering a body asks about the rest of the program: which functions a call
//! reaches, and what has been computed so far. What it asks about types stands in
//! [`super::kinds`], [`super::errors`] and [`super::fields`].

use std::sync::{Arc, RwLock};

use rustc_hash::FxHashMap;

use super::prints::Leaf;
use super::shared::Globals;
use crate::flow::ir::FuncId;
use crate::models::Registry;
use crate::names::{DefId, DefKind, Program};
use crate::source::Files;
use crate::types::{Callee, Dispatch, Ty, TypeDb};

type LeafCache = RwLock<FxHashMap<Ty, Arc<[Leaf]>>>;

/// By type of the workspace: its function `method` of a trait of std.
fn functions_of(
    program: &Program,
    db: &TypeDb<'_>,
    (trait_path, method): (&str, &str),
) -> FxHashMap<DefId, DefId> {
    let Some(trait_) = db.lang(trait_path) else {
        return FxHashMap::default();
    };
    let function_of = |impl_: &DefId| {
        let Ty::Adt(adt, _) = db.impl_header(*impl_).0.peel_refs().clone() else {
            return None;
        };
        let items = program.assoc_items(*impl_).iter();
        let func = items
            .copied()
            .find(|item| program.def(*item).name == method)?;
        (!program.in_model(func)).then_some((adt, func))
    };
    program
        .impls_of_trait(trait_)
        .iter()
        .filter_map(function_of)
        .collect()
}

/// The program, its types and models, and what has been computed from them.
pub(crate) struct Cx<'p> {
    pub(super) program: &'p Program,
    pub(super) db: &'p TypeDb<'p>,
    pub(super) registry: &'p Registry,
    pub(super) files: &'p Files,
    funcs: FxHashMap<DefId, FuncId>,
    pub(super) globals: Globals,
    /// For everything, and for each way of printing.
    pub(super) leaf_cache: [LeafCache; 11],
    dispatch_cache: RwLock<FxHashMap<DefId, Arc<[FuncId]>>>,
    pub(super) error_trait: Option<DefId>,
    /// Types of the workspace that run code when they are dropped, with that code.
    drops: FxHashMap<DefId, DefId>,
    /// Types of the workspace that stand for others.
    pub(super) derefs: FxHashMap<DefId, DefId>,
    pub(super) iteration_traits: [Option<DefId>; 2],
    /// `Stream`, and those whose methods every stream has.
    pub(super) stream_traits: [Option<DefId>; 4],
    pub(super) macros: super::expand::MacroCache,
    pub(super) field_texts: super::hosts::FieldTexts,
    pub(super) instances: super::instances::Instances,
    pub(super) plain: super::plain::PlainCache,
    /// Which type parameters decide what a function does.
    pub(super) deciding: RwLock<FxHashMap<DefId, Vec<(u32, super::instances::Decides)>>>,
}

impl<'p> Cx<'p> {
    pub(super) fn new(
        program: &'p Program,
        db: &'p TypeDb<'p>,
        registry: &'p Registry,
        files: &'p Files,
        owners: &[DefId],
    ) -> Self {
        let funcs = owners
            .iter()
            .enumerate()
            .map(|(i, def)| (*def, FuncId(i as u32)))
            .collect();
        Cx {
            program,
            db,
            registry,
            files,
            funcs,
            globals: Globals::new(program, db, registry, owners),
            leaf_cache: Default::default(),
            dispatch_cache: RwLock::default(),
            error_trait: db.lang("std::error::Error"),
            drops: functions_of(program, db, ("std::ops::Drop", "drop")),
            derefs: functions_of(program, db, ("std::ops::Deref", "deref")),
            iteration_traits: [
                db.lang("std::iter::Iterator"),
                db.lang("std::iter::IntoIterator"),
            ],
            stream_traits: [
                db.lang("futures_core::Stream"),
                db.lang("futures_util::stream::StreamExt"),
                db.lang("futures_util::stream::TryStreamExt"),
                db.lang("tokio_stream::StreamExt"),
            ],
            macros: super::expand::MacroCache::default(),
            field_texts: super::hosts::FieldTexts::default(),
            instances: super::instances::Instances::default(),
            plain: super::plain::PlainCache::default(),
            deciding: RwLock::default(),
        }
    }

    /// An `async fn` with a loop: its future may run in a task of its own for good,
    /// so that who made it goes on.
    pub(super) fn may_run_on(&self, func: DefId) -> bool {
        match &self.program.def(func).kind {
            DefKind::Fn(f) if f.is_async => f.body.get().is_some_and(|b| super::has_loop(b, None)),
            _ => false,
        }
    }

    /// What runs when a value of the type is dropped, its fields left aside.
    pub(super) fn dropped(&self, adt: DefId) -> Option<DefId> {
        self.drops.get(&adt).copied()
    }

    pub(super) fn func_of(&self, def: DefId) -> Option<FuncId> {
        match self.program.def(def).kind {
            DefKind::Fn(_) => self.funcs.get(&def).copied(),
            _ => None,
        }
    }

    /// What computes a constant of the workspace.
    pub(super) fn initializer(&self, def: DefId) -> Option<FuncId> {
        match self.program.def(def).kind {
            DefKind::Const(_) => self.funcs.get(&def).copied(),
            _ => None,
        }
    }

    /// Nobody analyzes it: it stands in a stub, or among a dependency's declarations.
    pub(super) fn is_model(&self, def: DefId) -> bool {
        self.program.in_model(def)
    }

    /// It stands in a stub, which says of a type what matters and leaves the rest out.
    /// What a dependency declares itself is as complete as what the workspace declares.
    pub(super) fn is_stub(&self, def: DefId) -> bool {
        self.program.in_stub(def)
    }

    /// The functions a call can reach.
    pub(super) fn dispatch(&self, callee: &Callee) -> Vec<FuncId> {
        if matches!(callee.dispatch, Dispatch::Static | Dispatch::ByName)
            && let Some(func) = self.func_of(callee.func)
        {
            return vec![self.instance(callee.func, &callee.args).unwrap_or(func)];
        }
        if let Some(found) = self
            .dispatch_cache
            .read()
            .ok()
            .and_then(|c| c.get(&callee.func).cloned())
        {
            return found.to_vec();
        }
        let mut funcs: Vec<FuncId> = self.func_of(callee.func).into_iter().collect();
        let def = self.program.def(callee.func);
        if let Some(parent) = def.parent
            && matches!(self.program.def(parent).kind, DefKind::Trait(_))
        {
            for impl_ in self.program.impls_of_trait(parent) {
                for item in self.program.assoc_items(*impl_) {
                    if self.program.def(*item).name == def.name
                        && let Some(func) = self.func_of(*item)
                        && !funcs.contains(&func)
                    {
                        funcs.push(func);
                    }
                }
            }
        }
        funcs.sort_unstable();
        if let Ok(mut cache) = self.dispatch_cache.write() {
            cache.insert(callee.func, funcs.clone().into());
        }
        funcs
    }

    /// A bound of the function, as far as is known, lets it print values of its parameters'
    /// types: without one it cannot.
    pub(super) fn may_print_parameters(&self, def: DefId) -> bool {
        let generics = self.db.generics(def);
        !generics.names.is_empty()
            && generics.predicates.iter().any(|p| match p.bound.def {
                Ok(bound) => {
                    let path = self.program.path(bound);
                    !path.as_str().starts_with("std::") || self.printing_of(bound).is_some()
                }
                Err(_) => true,
            })
    }
}
