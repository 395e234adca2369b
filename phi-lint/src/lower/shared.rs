//! State that many parts of a program see: statics, shared cells in fields, channels,
//! and what one call makes for several tasks. Each is one global of the IR.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::Cx;
use super::holders::{LockHolders, state_of_handlers};
use super::pat::fields_of;
use crate::flow::ir::{Base, GlobalId, Place};
use crate::models::Registry;
use crate::names::{CrateId, DefId, DefKind, Program};
use crate::span::Name;
use crate::syntax::ast::{Body, Expr, ExprId, ExprKind};
use crate::types::{Ty, TypeDb};

/// State that many parts of a program see, one place each whoever holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Shared {
    /// A static.
    Static(DefId),
    /// A field such as `Arc<Mutex<T>>`, `RwLock<T>` or a generic struct of the workspace that
    /// has one: of a service's state, written by one request and read by another.
    Field(DefId, Name),
    /// Channels for values of this type.
    Channel(DefId),
    /// The channel this call in this function makes: its ends part at once, and
    /// the receiver is often in a task before anything is sent. Or the `Arc` it
    /// makes, where the function starts tasks: they see each other's writes in any order.
    Site(DefId, ExprId),
    /// What handlers are given by its type, by the function that is the first to ask
    /// for it and a number.
    HandedOut(DefId, u32),
}

/// `Arc<Mutex<T>>` and its like, or one end of a channel.
pub(super) fn is_shared_cell(registry: &Registry, ty: &Ty) -> bool {
    let Ty::Adt(outer, args) = ty else {
        return false;
    };
    let model = registry.ty_model(*outer);
    let end = model.cell && model.opaque;
    let holds_cell =
        || matches!(args.first(), Some(Ty::Adt(inner, _)) if registry.ty_model(*inner).cell);
    model.shared && (end || holds_cell())
}

/// `Arc<Mutex<T>>`, or a lock itself, which is there because the struct is shared.
pub(super) fn is_cell_of_state(registry: &Registry, program: &Program, ty: &Ty) -> bool {
    if is_shared_cell(registry, ty) {
        return true;
    }
    let Ty::Adt(def, args) = ty else {
        return false;
    };
    let model = registry.ty_model(*def);
    model.cell
        && !model.opaque
        && !args.is_empty()
        && !program.path(*def).as_str().starts_with("std::cell::")
}

/// The fields of all structs and enums of the workspace, with their types as declared.
fn declared_fields(program: &Program, db: &TypeDb<'_>) -> Vec<(DefId, Name, Ty)> {
    let mut out = Vec::new();
    for (id, def) in program.defs().filter(|(id, _)| !program.in_model(*id)) {
        let owners = match &def.kind {
            DefKind::Struct(_) => &[id],
            DefKind::Enum(_) => program.variants(id),
            _ => continue,
        };
        let args = crate::types::identity(&db.generics(id).names);
        for owner in owners {
            for field in fields_of(program, *owner).unwrap_or_default() {
                if let Some(ty) = db.field_of(*owner, &args, field.name) {
                    out.push((*owner, field.name, ty));
                }
            }
        }
    }
    out
}

/// Calls of functions whose path, as written, is wanted.
fn calls_of(body: &Body, wanted: impl Fn(&[Name]) -> bool) -> impl Iterator<Item = ExprId> {
    (0u32..).zip(&body.exprs).filter_map(move |(i, expr)| {
        let ExprKind::Call(callee, _) = &expr.kind else {
            return None;
        };
        let ExprKind::Path(path) = &body.exprs.get(callee.0 as usize)?.kind else {
            return None;
        };
        let names: Vec<Name> = path.segments.iter().map(|s| s.name).collect();
        wanted(&names).then_some(ExprId(i))
    })
}

fn makes_arc(path: &[Name]) -> bool {
    matches!(path, [.., ty, new] if *ty == "Arc" && *new == "new")
}

/// Something is spawned: `thread::spawn(…)`, `set.spawn(…)`, `spawn_blocking(…)`.
fn starts_tasks(body: &Body) -> bool {
    let spawns = |name: &Name| name.as_str().starts_with("spawn");
    let method = |expr: &Expr| match &expr.kind {
        ExprKind::MethodCall { method, .. } => spawns(method),
        _ => false,
    };
    let called = |names: &[Name]| names.last().is_some_and(spawns);
    body.exprs.iter().any(method) || calls_of(body, called).next().is_some()
}

/// The globals of a program.
pub(super) struct Globals {
    of: FxHashMap<Shared, GlobalId>,
    /// What handlers are given by its type.
    handed_out: FxHashMap<Ty, Shared>,
    /// By global.
    crates: Vec<CrateId>,
}

impl Globals {
    pub(super) fn new(
        program: &Program,
        db: &TypeDb<'_>,
        registry: &Registry,
        owners: &[DefId],
    ) -> Self {
        let mut globals = FxHashMap::default();
        let add = |key: Shared, globals: &mut FxHashMap<Shared, GlobalId>| {
            let next = GlobalId(globals.len() as u32);
            globals.entry(key).or_insert(next);
        };
        for def in owners {
            if matches!(program.def(*def).kind, DefKind::Static(_)) {
                add(Shared::Static(*def), &mut globals);
            }
        }
        let makers: FxHashSet<Name> = program
            .defs()
            .filter(|(id, _)| program.in_model(*id) && registry.fn_model(*id).linked)
            .map(|(_, def)| def.name)
            .collect();
        let may = |text: &str| {
            makers.iter().any(|name| text.contains(name.as_str()))
                || (text.contains("Arc") && text.contains("spawn"))
        };
        let sites = |owner: &DefId| {
            let body = super::body_that_may(&program.def(*owner).kind, may)?;
            let made = |names: &[Name]| names.last().is_some_and(|n| makers.contains(n));
            let mut sites: Vec<ExprId> = calls_of(body, made).collect();
            if starts_tasks(body) {
                sites.extend(calls_of(body, makes_arc));
            }
            Some((*owner, sites))
        };
        for (owner, sites) in owners.par_iter().filter_map(sites).collect::<Vec<_>>() {
            for site in sites {
                add(Shared::Site(owner, site), &mut globals);
            }
        }
        for (id, def) in program.defs() {
            if !program.in_model(id) && matches!(def.kind, DefKind::Struct(_) | DefKind::Enum(_)) {
                add(Shared::Channel(id), &mut globals);
            }
        }
        let fields = declared_fields(program, db);
        let holders = LockHolders::new(program, db, registry, &fields);
        for (owner, field, ty) in &fields {
            // A generic struct's locks are as many as its forms.
            let one_place =
                is_cell_of_state(registry, program, ty) && !crate::types::mentions_param(ty);
            if one_place || holders.held_by(ty) {
                add(Shared::Field(*owner, *field), &mut globals);
            }
        }
        let mut handed_out = FxHashMap::default();
        let states = |owner: &DefId| -> Option<(DefId, Vec<Ty>)> {
            let sig = db.fn_sig(*owner)?;
            let states = sig
                .params
                .iter()
                .filter_map(|p| state_of_handlers(registry, p));
            let held = states.filter(|state| holders.held_by(state)).cloned();
            Some((*owner, held.collect()))
        };
        let handlers: &[DefId] = if holders.is_empty() { &[] } else { owners };
        for (owner, states) in handlers.par_iter().filter_map(states).collect::<Vec<_>>() {
            for state in states {
                let next = Shared::HandedOut(owner, handed_out.len() as u32);
                let key = *handed_out.entry(state).or_insert(next);
                add(key, &mut globals);
            }
        }
        let mut by_global: Vec<(GlobalId, CrateId)> = globals
            .iter()
            .map(|(key, id)| {
                let (Shared::Static(def)
                | Shared::Field(def, _)
                | Shared::Channel(def)
                | Shared::HandedOut(def, _)
                | Shared::Site(def, _)) = key;
                (*id, program.def(*def).krate)
            })
            .collect();
        by_global.sort_unstable();
        Globals {
            of: globals,
            handed_out,
            crates: by_global.into_iter().map(|(_, krate)| krate).collect(),
        }
    }
}

impl Cx<'_> {
    /// The static's global; one that is not lowered (test code) shares the last.
    pub(super) fn global(&self, def: DefId) -> GlobalId {
        let last = GlobalId(self.globals.of.len() as u32);
        self.globals
            .of
            .get(&Shared::Static(def))
            .copied()
            .unwrap_or(last)
    }

    /// What all channels for values of a type of the workspace hold: sender and
    /// receiver rarely meet in one function.
    pub(super) fn channel(&self, ty: &Ty) -> Option<Place> {
        let Ty::Adt(def, args) = self.peel(ty) else {
            return None;
        };
        let model = self.registry.ty_model(*def);
        if !(model.shared && model.cell && model.opaque) {
            return None;
        }
        let Ty::Adt(item, _) = self.peel(args.first()?) else {
            return None;
        };
        self.shared(Shared::Channel(*item))
    }

    /// The place of its own of what this call makes, if it has one.
    pub(super) fn site(&self, owner: DefId, call: ExprId) -> Option<Place> {
        self.shared(Shared::Site(owner, call))
    }

    /// The place of what a handler is given, if handlers find each other's state in it.
    pub(super) fn handed_out(&self, param: &Ty) -> Option<Place> {
        if self.globals.handed_out.is_empty() {
            return None;
        }
        let state = state_of_handlers(self.registry, param)?;
        self.shared(*self.globals.handed_out.get(state)?)
    }

    pub(super) fn shared(&self, key: Shared) -> Option<Place> {
        let global = *self.globals.of.get(&key)?;
        Some(Place {
            base: Base::Global(global),
            path: Vec::new(),
        })
    }

    /// The crate that declares what a global stands for.
    pub(super) fn crate_of_global(&self, global: GlobalId) -> Option<CrateId> {
        self.globals.crates.get(global.0 as usize).copied()
    }

    pub(super) fn global_names(&self) -> Vec<Name> {
        let mut names = vec![Name::from("static"); self.globals.of.len() + 1];
        for (key, id) in &self.globals.of {
            names[id.0 as usize] = match key {
                Shared::Static(def) => self.program.path(*def),
                Shared::Field(def, field) => {
                    Name::from(&format!("{}::{field}", self.program.path(*def)))
                }
                Shared::Channel(def) => {
                    Name::from(&format!("channel of {}", self.program.path(*def)))
                }
                Shared::Site(..) => Name::from("the channel"),
                Shared::HandedOut(..) => Name::from("state of the handlers"),
            };
        }
        names
    }

    /// `Arc<Mutex<T>>` and its like.
    pub(super) fn holds_cell(&self, ty: &Ty) -> bool {
        is_shared_cell(self.registry, ty)
    }
}
