//! Generic functions as their callers see them.
//!
//! What a call on a type parameter reaches, and what a parameter prints, is
//! known once the caller's types are. So a function whose parameters are bound
//! by traits that matter is lowered again for each set of types it is called
//! with; its generic form stays only where something generic still calls it.

use std::sync::Mutex;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{CLOSURE, Cx};
use crate::flow::ir::{self, FuncId};
use crate::flow::visit;
use crate::names::{DefId, DefKind};
use crate::types::{Args, Callee, Dispatch, Inference, MethodCallee, Target, Ty, subst};

/// Marks a [`FuncId`] that counts instances.
pub(super) const INSTANCE: u32 = 1 << 30;

/// More forms of one function are not told apart.
const MAX_FORMS: usize = 24;

/// Deeper types are not told apart: polymorphic recursion makes new ones without end.
const MAX_TYPE_DEPTH: usize = 8;

/// How often instances may ask for further instances.
pub(super) const FORM_ROUNDS: usize = 8;

/// The forms asked for so far.
#[derive(Default)]
pub(super) struct Instances(Mutex<Asked>);

#[derive(Default)]
struct Asked {
    ids: FxHashMap<(DefId, Args), u32>,
    keys: Vec<(DefId, Args)>,
    forms: FxHashMap<DefId, usize>,
}

impl Instances {
    /// The forms from number `from` on.
    pub(super) fn since(&self, from: usize) -> Vec<(DefId, Args)> {
        self.0.lock().map_or_else(
            |_| Vec::new(),
            |a| a.keys.get(from..).unwrap_or(&[]).to_vec(),
        )
    }

    fn ask(&self, func: DefId, args: Args) -> Option<FuncId> {
        let mut asked = self.0.lock().ok()?;
        if let Some(id) = asked.ids.get(&(func, args.clone())) {
            return Some(FuncId(INSTANCE | id));
        }
        let forms = asked.forms.entry(func).or_default();
        if *forms >= MAX_FORMS {
            return None;
        }
        *forms += 1;
        let id = asked.keys.len() as u32;
        asked.keys.push((func, args.clone()));
        asked.ids.insert((func, args), id);
        Some(FuncId(INSTANCE | id))
    }
}

/// When a parameter's type makes a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decides {
    /// Whatever it is.
    Always,
    /// When it is a stream that is a surface: a file, standard output.
    AsStream,
    /// When the workspace implements this trait of a library for it, with functions of its own.
    ByHand(DefId),
}

impl Cx<'_> {
    /// The form of a generic function for these types, when it makes a difference.
    pub(super) fn instance(&self, func: DefId, args: &Args) -> Option<FuncId> {
        let wanted = self.deciding_params(func);
        if wanted.is_empty() || args.is_empty() {
            return None;
        }
        let names = self.db.generic_names(func);
        let mut decided = false;
        let form: Args = names
            .iter()
            .enumerate()
            .map(|(i, name)| match args.get(i) {
                Some(ty) if self.decides(&wanted, i as u32, ty) => match without_closures(ty, 0) {
                    ty if is_concrete(&ty, 0) => {
                        decided = true;
                        ty
                    }
                    _ => Ty::Param(i as u32, *name),
                },
                _ => Ty::Param(i as u32, *name),
            })
            .collect();
        if decided {
            self.instances.ask(func, form)
        } else {
            None
        }
    }

    /// Whether the type that stands for this parameter makes a form of its own.
    fn decides(&self, wanted: &[(u32, Decides)], index: u32, ty: &Ty) -> bool {
        wanted
            .iter()
            .filter(|(i, _)| *i == index)
            .any(|(_, how)| match how {
                Decides::Always => true,
                Decides::ByHand(trait_) => self.implements_by_hand(ty, *trait_),
                Decides::AsStream => {
                    self.stream_rule(ty).is_some() || self.writes_by_hand(ty).is_some()
                }
            })
    }

    /// The workspace implements the trait for the type, with functions.
    fn implements_by_hand(&self, ty: &Ty, trait_: DefId) -> bool {
        let ty = self.peel(ty);
        let own = matches!(ty, Ty::Adt(def, _) if !self.is_model(*def));
        let by_hand = |trait_: DefId| {
            let implemented = self.db.implements(ty, trait_, None);
            implemented.is_some_and(|(impl_, _)| {
                let mut items = self.program.assoc_items(impl_).iter();
                items.any(|item| self.func_of(*item).is_some())
            })
        };
        // Every iterator is `IntoIterator`.
        let [into_iterator, iterator] = self.iteration_traits;
        own && (by_hand(trait_)
            || ([into_iterator, iterator].contains(&Some(trait_))
                && [into_iterator, iterator].into_iter().flatten().any(by_hand)))
    }

    /// A trait whose functions bring nothing of a value out of it.
    fn is_harmless_trait(&self, trait_: DefId) -> bool {
        let path = self.program.path(trait_);
        ["std::cmp::", "std::hash::", "std::marker::", "std::error::"]
            .iter()
            .any(|module| path.as_str().starts_with(module))
    }

    /// A trait of writers: `W: Write`.
    fn is_writer(&self, trait_: DefId) -> bool {
        matches!(
            self.program.path(trait_).as_str(),
            "std::io::Write"
                | "std::fmt::Write"
                | "tokio::io::AsyncWrite"
                | "tokio::io::AsyncWriteExt"
        )
    }

    /// The type parameters whose type decides what a function does: bound by a
    /// trait of the workspace or a dependency, or one that writes values, and `Self` in a trait.
    fn deciding_params(&self, func: DefId) -> Vec<(u32, Decides)> {
        if let Some(known) = self
            .deciding
            .read()
            .ok()
            .and_then(|c| c.get(&func).cloned())
        {
            return known;
        }
        let generics = self.db.generics(func);
        let mut out = Vec::new();
        for predicate in &generics.predicates {
            let Ty::Param(index, _) = predicate.ty.peel_refs() else {
                continue;
            };
            let Ok(bound) = predicate.bound.def else {
                continue;
            };
            let matters = if !self.is_stub(bound) || self.printing_of(bound).is_some() {
                Decides::Always
            } else if self.is_writer(bound) {
                Decides::AsStream
            } else if !self.is_harmless_trait(bound) {
                Decides::ByHand(bound)
            } else {
                continue;
            };
            // `S: Service<R>`: which implementation it is depends on `R` as well.
            let related = predicate.bound.args.iter().filter_map(|ty| match ty {
                Ty::Param(index, _) => Some(*index),
                _ => None,
            });
            for index in std::iter::once(*index).chain(related) {
                if !out.contains(&(index, matters)) {
                    out.push((index, matters));
                }
            }
        }
        let parent = self.program.def(func).parent;
        if parent.is_some_and(|p| matches!(self.program.def(p).kind, DefKind::Trait(_))) {
            out.retain(|(index, _)| *index != 0);
            out.push((0, Decides::Always));
        }
        if let Ok(mut cache) = self.deciding.write() {
            cache.insert(func, out.clone());
        }
        out
    }

    /// What inference found, with the function's type parameters replaced.
    pub(super) fn instantiate(&self, inf: &mut Inference, args: &Args) {
        let ty = |t: &mut Ty| {
            *t = self.db.normalize(&subst(t, args));
        };
        inf.exprs.iter_mut().for_each(ty);
        inf.pats.iter_mut().for_each(ty);
        for target in inf.paths.values_mut().chain(inf.pat_paths.values_mut()) {
            if let Target::Def(_, generics) = target {
                *generics = self.subst_args(generics, args);
            }
        }
        for callee in inf.calls.values_mut().chain(inf.try_from.values_mut()) {
            self.instantiate_callee(callee, args);
        }
        for MethodCallee { callee, derefs, .. } in inf.methods.values_mut() {
            self.instantiate_callee(callee, args);
            for deref in derefs.iter_mut().flatten() {
                self.instantiate_callee(deref, args);
            }
        }
        for field in inf.fields.values_mut() {
            for deref in field.derefs.iter_mut().flatten() {
                self.instantiate_callee(deref, args);
            }
        }
    }

    fn subst_args(&self, generics: &Args, args: &Args) -> Args {
        generics
            .iter()
            .map(|t| self.db.normalize(&subst(t, args)))
            .collect()
    }

    fn instantiate_callee(&self, callee: &mut Callee, args: &Args) {
        callee.args = self.subst_args(&callee.args, args);
        if let Dispatch::Param(ty) = &callee.dispatch {
            let ty = self.db.normalize(&subst(ty, args));
            *callee = if is_concrete(&ty, 0) {
                self.db.resolve_callee(callee.func, &callee.args, None)
            } else {
                Callee {
                    dispatch: Dispatch::Param(ty),
                    ..callee.clone()
                }
            };
        }
    }
}

/// The type with every closure in its arguments as a pointer to a function of its kind: which
/// one it is, is known from the value.
fn without_closures(ty: &Ty, depth: usize) -> Ty {
    if depth > MAX_TYPE_DEPTH {
        return ty.clone();
    }
    let each = |args: &Args| {
        args.iter()
            .map(|t| without_closures(t, depth + 1))
            .collect()
    };
    match ty {
        Ty::Adt(def, args) => Ty::Adt(*def, each(args)),
        Ty::Tuple(parts) => Ty::Tuple(each(parts)),
        Ty::Ref(mutable, inner) => Ty::Ref(*mutable, without_closures(inner, depth + 1).into()),
        Ty::Closure(_, params, ret) if depth > 0 => Ty::FnPtr(params.clone(), ret.clone()),
        _ => ty.clone(),
    }
}

fn is_concrete(ty: &Ty, depth: usize) -> bool {
    if depth > MAX_TYPE_DEPTH {
        return false;
    }
    let all = |args: &Args| args.iter().all(|t| is_concrete(t, depth + 1));
    match ty {
        Ty::Adt(_, args) | Ty::Extern(_, args) | Ty::Tuple(args) => all(args),
        Ty::Ref(_, inner) | Ty::Ptr(_, inner) | Ty::Slice(inner) | Ty::Array(inner) => {
            is_concrete(inner, depth + 1)
        }
        Ty::Prim(_) | Ty::Dyn(_) | Ty::Never => true,
        Ty::FnPtr(params, ret) => all(params) && is_concrete(ret, depth + 1),
        Ty::FnDef(..)
        | Ty::Closure(..)
        | Ty::Param(..)
        | Ty::Opaque(..)
        | Ty::Assoc(..)
        | Ty::Infer(_)
        | Ty::Unknown => false,
    }
}

/// Generic forms that nothing left calls: all their callers have forms of their own.
///
/// `funcs` are the functions as lowered: those of `has_instances`, then forms up to
/// number `closures`, then closures, which are used where they are made.
pub(super) fn unused_generic_forms(
    funcs: &[ir::Func],
    has_instances: &[bool],
    closures: usize,
) -> Vec<bool> {
    let mut kept: Vec<bool> = (0..funcs.len())
        .map(|i| i < closures && !has_instances.get(i).copied().unwrap_or(false))
        .collect();
    let mut pending: Vec<usize> = (0..funcs.len()).filter(|i| kept[*i]).collect();
    let mut seen: FxHashSet<usize> = pending.iter().copied().collect();
    while let Some(i) = pending.pop() {
        for instr in funcs[i].blocks.iter().flat_map(|b| &b.instrs) {
            visit::functions(&instr.kind, &mut |func| {
                let at = func.0 as usize;
                debug_assert!(func.0 & (CLOSURE | INSTANCE) == 0, "ids are final");
                if at < funcs.len() && seen.insert(at) {
                    kept[at] = true;
                    pending.push(at);
                }
            });
        }
    }
    kept.iter().map(|k| !k).collect()
}
