//! What lowering a body asks about the rest of the program.

use std::sync::{Arc, RwLock};

use rustc_hash::{FxHashMap, FxHashSet};

use super::pat::fields_of;
use super::prints::Leaf;
use crate::flow::ir::{Base, FuncId, GlobalId, Place, Printing, Proj};
use crate::models::Registry;
use crate::models::facts::FieldModel;
use crate::names::{CrateId, DefId, DefKind, Program};
use crate::source::Files;
use crate::span::Name;
use crate::syntax::ast::{Body, Expr, ExprId, ExprKind};
use crate::types::{Args, Callee, Dispatch, Ty, TypeDb};

type LeafCache = RwLock<FxHashMap<Ty, Arc<[Leaf]>>>;

/// What constructing a value means for PHI003.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ErrorKind {
    /// A variant or struct of an error type whose declaration is known.
    Own,
    /// `Err(…)`
    ResultErr,
}

/// State that many parts of a program see, one place each whoever holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Shared {
    /// A static.
    Static(DefId),
    /// A field such as `Arc<Mutex<T>>`: of a service's state, written by one
    /// request and read by another.
    Field(DefId, Name),
    /// Channels for values of this type.
    Channel(DefId),
    /// The channel this call in this function makes: its ends part at once, and
    /// the receiver is often in a task before anything is sent. Or the `Arc` it
    /// makes, where the function starts tasks: they see each other's writes in any order.
    Site(DefId, ExprId),
}

/// `Arc<Mutex<T>>` and its like, or one end of a channel.
fn is_shared_cell(registry: &Registry, ty: &Ty) -> bool {
    let Ty::Adt(outer, args) = ty else {
        return false;
    };
    let model = registry.ty_model(*outer);
    let end = model.cell && model.opaque;
    let holds_cell =
        || matches!(args.first(), Some(Ty::Adt(inner, _)) if registry.ty_model(*inner).cell);
    model.shared && (end || holds_cell())
}

/// The `drop`s written in the workspace, by type.
fn drops_of(program: &Program, db: &TypeDb<'_>) -> FxHashMap<DefId, DefId> {
    let Some(trait_) = db.lang("std::ops::Drop") else {
        return FxHashMap::default();
    };
    let drop_of = |impl_: &DefId| {
        let Ty::Adt(adt, _) = db.impl_header(*impl_).0.peel_refs().clone() else {
            return None;
        };
        let items = program.assoc_items(*impl_).iter();
        let func = items
            .copied()
            .find(|item| program.def(*item).name == "drop")?;
        (!program.in_model(func)).then_some((adt, func))
    };
    program
        .impls_of_trait(trait_)
        .iter()
        .filter_map(drop_of)
        .collect()
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

/// The program, its types and models, and what has been computed from them.
pub(crate) struct Cx<'p> {
    pub(super) program: &'p Program,
    pub(super) db: &'p TypeDb<'p>,
    pub(super) registry: &'p Registry,
    pub(super) files: &'p Files,
    funcs: FxHashMap<DefId, FuncId>,
    globals: FxHashMap<Shared, GlobalId>,
    /// By global.
    global_crates: Vec<CrateId>,
    /// For everything, and for each way of printing.
    pub(super) leaf_cache: [LeafCache; 11],
    dispatch_cache: RwLock<FxHashMap<DefId, Arc<[FuncId]>>>,
    pub(super) error_trait: Option<DefId>,
    /// Types of the workspace that run code when they are dropped, with that code.
    drops: FxHashMap<DefId, DefId>,
    pub(super) iteration_traits: [Option<DefId>; 2],
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
        for owner in owners {
            let Some(body) = super::body_of(&program.def(*owner).kind) else {
                continue;
            };
            for site in calls_of(body, |names: &[Name]| {
                names.last().is_some_and(|n| makers.contains(n))
            }) {
                add(Shared::Site(*owner, site), &mut globals);
            }
            if starts_tasks(body) {
                for site in calls_of(body, makes_arc) {
                    add(Shared::Site(*owner, site), &mut globals);
                }
            }
        }
        for (id, def) in program.defs() {
            if program.in_model(id) {
                continue;
            }
            match &def.kind {
                DefKind::Struct(s) => {
                    add(Shared::Channel(id), &mut globals);
                    let args = crate::types::identity(&db.generics(id).names);
                    for field in &s.fields {
                        let ty = db.field_of(id, &args, field.name);
                        if ty.is_some_and(|ty| is_shared_cell(registry, &ty)) {
                            add(Shared::Field(id, field.name), &mut globals);
                        }
                    }
                }
                DefKind::Enum(_) => {
                    add(Shared::Channel(id), &mut globals);
                    let args = crate::types::identity(&db.generics(id).names);
                    for variant in program.variants(id) {
                        for field in fields_of(program, *variant).unwrap_or_default() {
                            let ty = db.field_of(*variant, &args, field.name);
                            if ty.is_some_and(|ty| is_shared_cell(registry, &ty)) {
                                add(Shared::Field(*variant, field.name), &mut globals);
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        let mut by_global: Vec<(GlobalId, CrateId)> = globals
            .iter()
            .map(|(key, id)| {
                let (Shared::Static(def)
                | Shared::Field(def, _)
                | Shared::Channel(def)
                | Shared::Site(def, _)) = key;
                (*id, program.def(*def).krate)
            })
            .collect();
        by_global.sort_unstable();
        Cx {
            global_crates: by_global.into_iter().map(|(_, krate)| krate).collect(),
            program,
            db,
            registry,
            files,
            funcs,
            globals,
            leaf_cache: Default::default(),
            dispatch_cache: RwLock::default(),
            error_trait: db.lang("std::error::Error"),
            drops: drops_of(program, db),
            iteration_traits: [
                db.lang("std::iter::Iterator"),
                db.lang("std::iter::IntoIterator"),
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
            DefKind::Fn(f) if f.is_async => {
                f.body.as_ref().is_some_and(|b| super::has_loop(b, None))
            }
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

    /// Nobody analyzes it: it stands in a stub, or among a dependency's declarations.
    pub(super) fn is_model(&self, def: DefId) -> bool {
        self.program.in_model(def)
    }

    /// It stands in a stub, which says of a type what matters and leaves the rest out.
    /// What a dependency declares itself is as complete as what the workspace declares.
    pub(super) fn is_stub(&self, def: DefId) -> bool {
        self.program.in_stub(def)
    }

    /// The static's global; one that is not lowered (test code) shares the last.
    pub(super) fn global(&self, def: DefId) -> GlobalId {
        let last = GlobalId(self.globals.len() as u32);
        self.globals
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

    fn shared(&self, key: Shared) -> Option<Place> {
        let global = *self.globals.get(&key)?;
        Some(Place {
            base: Base::Global(global),
            path: Vec::new(),
        })
    }

    /// The crate that declares what a global stands for.
    pub(super) fn crate_of_global(&self, global: GlobalId) -> Option<CrateId> {
        self.global_crates.get(global.0 as usize).copied()
    }

    pub(super) fn global_names(&self) -> Vec<Name> {
        let mut names = vec![Name::from("static"); self.globals.len() + 1];
        for (key, id) in &self.globals {
            names[id.0 as usize] = match key {
                Shared::Static(def) => self.program.path(*def),
                Shared::Field(def, field) => {
                    Name::from(&format!("{}::{field}", self.program.path(*def)))
                }
                Shared::Channel(def) => {
                    Name::from(&format!("channel of {}", self.program.path(*def)))
                }
                Shared::Site(..) => Name::from("the channel"),
            };
        }
        names
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

    /// The function (or what contains it) has type parameters.
    pub(super) fn is_generic(&self, def: DefId) -> bool {
        !self.db.generics(def).names.is_empty()
    }

    /// The place of a field of a struct or variant.
    pub(super) fn project(&self, base: &Place, owner: DefId, field: Name) -> Place {
        if let Some(shared) = self.shared(Shared::Field(owner, field)) {
            return shared;
        }
        match self.step(owner, field) {
            Some(step) => base.then(step),
            None => base.clone(),
        }
    }

    /// The step from a value to one of its fields; `None`: the field is the value itself.
    ///
    /// Library types are known by the signatures of their functions, which speak of type
    /// parameters: what a library type holds for one is that parameter's content,
    /// whatever field it is in. Of the other fields a stub's are the value itself.
    pub(super) fn step(&self, owner: DefId, field: Name) -> Option<Proj> {
        let own = || match &self.program.def(owner).kind {
            DefKind::Variant(_) => Proj::Payload(self.program.def(owner).name, field),
            _ => Proj::Field(field),
        };
        if !self.is_model(owner) {
            return Some(own());
        }
        // What is PHI by declaration is told apart from the rest of its record.
        if self.registry.field_model(owner, field) != FieldModel::Plain {
            return Some(own());
        }
        let ty = self.declared_field_ty(owner, field);
        match ty.peel_refs() {
            Ty::Param(index, _) => {
                let adt = self.adt_of(owner);
                let itself = *index == 0 && self.registry.ty_model(adt).transparent;
                (!itself).then(|| Proj::Content((*index).min(255) as u8))
            }
            _ if self.is_stub(owner) => None,
            // `Phi<String, C>` says itself what it is.
            ty if !self.is_phi(ty) && crate::types::mentions_param(ty) => None,
            _ => Some(own()),
        }
    }

    /// A library type's field is a place of its parameters, not one of its own.
    pub(super) fn is_of_parameter(&self, owner: DefId, field: Name) -> bool {
        !matches!(
            self.step(owner, field),
            Some(Proj::Field(_) | Proj::Payload(..))
        )
    }

    /// The struct itself, or the enum of a variant.
    pub(super) fn adt_of(&self, owner: DefId) -> DefId {
        let def = self.program.def(owner);
        match (&def.kind, def.parent) {
            (DefKind::Variant(_), Some(parent)) => parent,
            _ => owner,
        }
    }

    fn declared_field_ty(&self, owner: DefId, field: Name) -> Ty {
        let names = self.db.generics(self.adt_of(owner)).names.clone();
        let args = crate::types::identity(&names);
        self.db.field_of(owner, &args, field).unwrap_or(Ty::Unknown)
    }

    pub(super) fn field_ty(&self, owner: DefId, field: Name, args: &Args) -> Ty {
        self.db.field_of(owner, args, field).unwrap_or(Ty::Unknown)
    }

    /// Looks through references and transparent library types.
    pub(super) fn peel<'t>(&self, ty: &'t Ty) -> &'t Ty {
        let mut ty = ty;
        loop {
            ty = match ty {
                Ty::Ref(_, inner) | Ty::Ptr(_, inner) => inner,
                Ty::Adt(def, args)
                    if !args.is_empty() && self.registry.ty_model(*def).transparent =>
                {
                    &args[0]
                }
                _ => return ty,
            };
        }
    }

    pub(super) fn adt_path(&self, ty: &Ty) -> Option<Name> {
        match self.peel(ty) {
            Ty::Adt(def, _) if self.is_model(*def) => Some(self.program.path(*def)),
            _ => None,
        }
    }

    pub(super) fn is_map(&self, ty: &Ty) -> bool {
        let Ty::Adt(_, args) = self.peel(ty) else {
            return false;
        };
        args.len() >= 2
            && self.adt_path(ty).is_some_and(|p| {
                matches!(
                    p.as_str().rsplit("::").next(),
                    Some("HashMap" | "BTreeMap" | "IndexMap" | "DashMap" | "HeaderMap")
                )
            })
    }

    pub(super) fn is_range(&self, ty: &Ty) -> bool {
        self.adt_path(ty)
            .is_some_and(|p| p.as_str().contains("::Range"))
    }

    /// Values of the type cannot hold PHI: truth values, units, sizes, orderings, durations.
    pub(super) fn is_scalar(&self, ty: &Ty) -> bool {
        match self.peel(ty) {
            Ty::Prim(name) => matches!(name.as_str(), "bool" | "usize" | "isize"),
            Ty::Tuple(parts) => parts.iter().all(|p| self.is_scalar(p)),
            Ty::Adt(def, args) => {
                self.registry.ty_model(*def).scalar
                    || (!args.is_empty()
                        && self.is_model(*def)
                        && matches!(
                            self.program.path(*def).as_str(),
                            "std::option::Option" | "std::result::Result"
                        )
                        && args.iter().all(|a| self.is_scalar(a)))
            }
            Ty::Never => true,
            _ => false,
        }
    }

    /// `Arc<Mutex<T>>` and its like.
    pub(super) fn holds_cell(&self, ty: &Ty) -> bool {
        is_shared_cell(self.registry, ty)
    }

    /// The type's clones are the same object.
    pub(super) fn is_shared(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Adt(def, _) => {
                let model = self.registry.ty_model(*def);
                model.shared || model.guard
            }
            Ty::Ref(false, inner) => match &**inner {
                Ty::Adt(def, _) => {
                    let model = self.registry.ty_model(*def);
                    model.cell || model.shared
                }
                _ => false,
            },
            _ => false,
        }
    }

    pub(super) fn type_arg(&self, ty: &Ty, index: u8) -> Ty {
        match self.peel(ty) {
            Ty::Adt(_, args) => args.get(index as usize).cloned().unwrap_or(Ty::Unknown),
            _ => Ty::Unknown,
        }
    }

    pub(super) fn is_result(&self, ty: &Ty) -> bool {
        self.adt_path(ty)
            .is_some_and(|p| p == "std::result::Result")
    }

    /// What a function returns; for an `async fn` what its future yields.
    pub(super) fn returned(&self, func: DefId) -> Ty {
        let Some(sig) = self.db.fn_sig(func) else {
            return Ty::Unknown;
        };
        match (&self.program.def(func).kind, &sig.ret) {
            (DefKind::Fn(f), Ty::Adt(_, args)) if f.is_async => {
                args.first().cloned().unwrap_or(Ty::Unknown)
            }
            (_, ret) => ret.clone(),
        }
    }

    /// The type of `self` in a method.
    pub(super) fn self_type(&self, func: DefId) -> Ty {
        let sig = self.db.fn_sig(func);
        sig.filter(|s| s.has_self)
            .and_then(|s| s.params.first().cloned())
            .unwrap_or(Ty::Unknown)
    }

    /// Some parameter is a trait object or holds some: what such a value prints is
    /// known where it was made.
    pub(super) fn takes_objects(&self, func: DefId) -> bool {
        fn has_object(ty: &Ty) -> bool {
            match ty {
                Ty::Dyn(_) => true,
                Ty::Ref(_, inner) | Ty::Slice(inner) | Ty::Array(inner) => has_object(inner),
                Ty::Adt(_, args) => args.iter().any(has_object),
                _ => false,
            }
        }
        let sig = self.db.fn_sig(func);
        sig.is_some_and(|s| s.params.iter().any(has_object))
    }

    /// How a generic parameter of a function is written, by its bound.
    pub(super) fn param_printing(&self, func: DefId, param: usize) -> Option<Printing> {
        let sig = self.db.fn_sig(func)?;
        let ty = sig.params.get(param)?.peel_refs().clone();
        if let Ty::Dyn(bounds) = &ty {
            return bounds.iter().find_map(|b| self.printing_of(b.def.ok()?));
        }
        self.db
            .generics(func)
            .predicates
            .iter()
            .filter(|p| p.ty == ty)
            .find_map(|p| self.printing_of(p.bound.def.ok()?))
    }

    pub(super) fn printing_of(&self, trait_: DefId) -> Option<Printing> {
        match self.program.path(trait_).as_str() {
            "std::fmt::Display" | "std::string::ToString" | "std::error::Error" => {
                Some(Printing::Display)
            }
            "std::fmt::Debug" => Some(Printing::Debug),
            "serde::Serialize" | "serde::ser::Serialize" => Some(Printing::Serialize),
            _ => None,
        }
    }

    /// The rule for text written to a stream of this type.
    pub(super) fn stream_rule(&self, ty: &Ty) -> Option<Name> {
        // A file of a crate without a model is one too: `fs_err::File`.
        let file =
            |path: &str| (path.rsplit("::").next() == Some("File")).then(|| Name::from("PHI011"));
        match self.peel(ty) {
            Ty::Adt(def, _) if self.is_model(*def) && !self.is_stub(*def) => {
                file(self.program.path(*def).as_str())
            }
            Ty::Adt(def, _) => self.registry.ty_model(*def).stream,
            Ty::Extern(path, _) => file(path.as_str()),
            _ => None,
        }
    }

    /// The type implements `std::error::Error`, or erases one that does.
    pub(super) fn is_error_type(&self, ty: &Ty) -> bool {
        match self.peel(ty) {
            Ty::Adt(def, _) if self.is_model(*def) => {
                let path = self.program.path(*def);
                path.as_str().ends_with("Error") || path.as_str().ends_with("Report")
            }
            Ty::Adt(def, _) => self.is_error_def(*def),
            Ty::Dyn(bounds) => bounds.iter().any(|b| b.def.ok() == self.error_trait),
            Ty::Extern(path, _) => path.as_str().ends_with("Error"),
            _ => false,
        }
    }

    fn is_error_def(&self, adt: DefId) -> bool {
        let derived = self.derives(adt).iter().any(|d| {
            matches!(
                d.as_str().rsplit("::").next(),
                Some("Error" | "Snafu" | "Diagnostic")
            )
        });
        derived
            || self.error_trait.is_some_and(|t| {
                self.program.impls_of_trait(t).iter().any(|impl_| {
                    matches!(self.db.impl_header(*impl_).0.peel_refs(), Ty::Adt(def, _) if *def == adt)
                })
            })
    }

    /// A constructor whose arguments become part of an error value.
    pub(super) fn error_constructor(&self, owner: DefId) -> Option<ErrorKind> {
        let adt = self.adt_of(owner);
        if self.is_stub(owner) {
            let is_err = self.program.def(owner).name == "Err"
                && self.program.path(adt) == "std::result::Result";
            return is_err.then_some(ErrorKind::ResultErr);
        }
        // `Either<L, R>` is an error where both are.
        let named = || self.program.def(adt).name.ends_with("Error");
        (!self.is_model(owner) || named()).then_some(())?;
        self.is_error_def(adt).then_some(ErrorKind::Own)
    }

    /// Text, or a tuple with text in it (an error response), or an erased error.
    pub(super) fn is_text_error(&self, ty: &Ty) -> bool {
        match self.peel(ty) {
            Ty::Prim(name) => name == "str",
            Ty::Tuple(parts) => parts.iter().any(|p| self.is_text_error(p)),
            Ty::Dyn(bounds) => bounds.iter().any(|b| b.def.ok() == self.error_trait),
            Ty::Adt(def, _) if self.is_model(*def) => {
                let path = self.program.path(*def);
                matches!(path.as_str(), "std::string::String")
                    || path.as_str().ends_with("::Json")
                    || path.as_str().ends_with("::Value")
            }
            _ => false,
        }
    }

    /// The variant (or struct) of `to` that is made from a `from`: its field has
    /// `#[from]`, as thiserror writes it, and the type.
    pub(super) fn variant_made_from(&self, from: &Ty, to: &Ty) -> Option<(DefId, Name)> {
        let Ty::Adt(adt, args) = self.peel(to) else {
            return None;
        };
        if self.is_stub(*adt) {
            return None;
        }
        self.shapes(*adt).into_iter().find_map(|owner| {
            let fields = self.fields_of(owner)?;
            let field = fields.iter().find(|f| {
                f.attrs
                    .iter()
                    .any(|a| matches!(a.path.as_str(), "from" | "source"))
            })?;
            (self.field_ty(owner, field.name, args) == *from).then_some((owner, field.name))
        })
    }

    /// `Box<dyn Error>`, `anyhow::Error` and their like: only what the error printed is left.
    pub(super) fn is_erased_error(&self, ty: &Ty) -> bool {
        match self.peel(ty) {
            Ty::Dyn(bounds) => bounds.iter().any(|b| b.def.ok() == self.error_trait),
            Ty::Adt(def, _) if self.is_model(*def) => matches!(
                self.program.path(*def).as_str(),
                "anyhow::Error" | "eyre::Report" | "miette::Report"
            ),
            _ => false,
        }
    }
}
