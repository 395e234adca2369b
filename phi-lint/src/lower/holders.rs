//! Generic structs with state behind a lock, and who holds them.
//!
//! `Cache<T> { inner: Mutex<HashMap<String, T>> }` has as many maps as there are caches,
//! so its field is no place that all share. What holds a cache of a known type is: a
//! field `patients: Cache<Patient>` of a service's state, or the state that a
//! framework hands to handlers by its type (`#[state]` in the models). Who holds one for parameters of its own
//! (`Service<T> { cache: Cache<T> }`) is such a generic struct itself.

use rustc_hash::FxHashSet;

use super::shared::is_cell_of_state;
use crate::models::Registry;
use crate::names::{DefId, DefKind, Program};
use crate::span::Name;
use crate::types::{Ty, TypeDb, mentions_param};

/// Types nested deeper than this are not looked into.
const MAX_DEPTH: usize = 8;

/// The generic structs of a program that hold state behind a lock for their parameters.
pub(super) struct LockHolders<'a> {
    program: &'a Program,
    db: &'a TypeDb<'a>,
    structs: FxHashSet<DefId>,
}

impl<'a> LockHolders<'a> {
    /// `fields`: those of all structs, with their types as declared.
    pub(super) fn new(
        program: &'a Program,
        db: &'a TypeDb<'a>,
        registry: &'a Registry,
        fields: &[(DefId, Name, Ty)],
    ) -> Self {
        let generic: Vec<(DefId, &Ty)> = fields
            .iter()
            .filter(|(owner, _, ty)| {
                mentions_param(ty) && matches!(program.def(*owner).kind, DefKind::Struct(_))
            })
            .map(|(owner, _, ty)| (*owner, ty))
            .collect();
        let structs = generic
            .iter()
            .filter(|(_, ty)| is_cell_of_state(registry, program, ty))
            .map(|(owner, _)| *owner)
            .collect();
        let mut holders = LockHolders {
            program,
            db,
            structs,
        };
        loop {
            let more: Vec<DefId> = generic
                .iter()
                .filter(|(owner, ty)| !holders.structs.contains(owner) && holders.within(ty, 0))
                .map(|(owner, _)| *owner)
                .collect();
            if holders.structs.is_empty() || more.is_empty() {
                return holders;
            }
            holders.structs.extend(more);
        }
    }

    /// There are none in the program.
    pub(super) fn is_empty(&self) -> bool {
        self.structs.is_empty()
    }

    /// Whether values of the type, all of it known, hold such a struct.
    pub(super) fn held_by(&self, ty: &Ty) -> bool {
        !self.is_empty() && !mentions_param(ty) && self.within(ty, 0)
    }

    fn within(&self, ty: &Ty, depth: usize) -> bool {
        if depth > MAX_DEPTH {
            return false;
        }
        match ty {
            Ty::Ref(_, inner) => self.within(inner, depth + 1),
            Ty::Adt(def, args) => {
                self.structs.contains(def)
                    || (self.program.path(*def) != "std::marker::PhantomData"
                        && args.iter().any(|arg| self.within(arg, depth + 1)))
            }
            // An object that may be one: `Arc<dyn Repository<Patient>>`.
            Ty::Dyn(bounds) => bounds.iter().any(|bound| {
                bound.def.as_ref().is_ok_and(|trait_| {
                    !self.program.in_model(*trait_) && self.implemented_by_one(*trait_)
                })
            }),
            _ => false,
        }
    }

    fn implemented_by_one(&self, trait_: DefId) -> bool {
        self.program.impls_of_trait(trait_).iter().any(|impl_| {
            matches!(
                self.db.impl_header(*impl_).0.peel_refs(),
                Ty::Adt(def, _) if self.structs.contains(def)
            )
        })
    }
}

/// What a framework hands to every handler that asks for a value of its type: the
/// `T` of `State<Arc<T>>`.
pub(super) fn state_of_handlers<'t>(registry: &Registry, param: &'t Ty) -> Option<&'t Ty> {
    let Ty::Adt(def, args) = param.peel_refs() else {
        return None;
    };
    let state = args.first().filter(|_| registry.ty_model(*def).state)?;
    Some(peel(registry, state))
}

/// What references and `Arc`s lead to.
fn peel<'t>(registry: &Registry, mut ty: &'t Ty) -> &'t Ty {
    loop {
        ty = match ty {
            Ty::Ref(_, inner) => inner,
            Ty::Adt(def, args) if !args.is_empty() && registry.ty_model(*def).transparent => {
                &args[0]
            }
            _ => return ty,
        };
    }
}
