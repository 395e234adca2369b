//! The one place that knows what models and configuration say of an item.

use std::sync::RwLock;

use regex::Regex;
use rustc_hash::FxHashMap;

use super::attrs::Reader;
use super::categories::Categories;
use super::externs::Patterns;
use super::facts::{FieldModel, FnModel, MacroModel, SinkModel, TyModel};
use super::fields::{self, Fields};
use super::user::{ModelError, UserModels, UserSanitizer, UserSource, UserTarget};
use super::vendors::Vendors;
use crate::names::{DefId, DefKind, Head, ImplTrait, Namespace, Program};
use crate::source::Files;
use crate::span::Name;
use crate::types::Ty;

/// The crate whose `Phi` the models describe.
const PHI_TYPES: &str = "phi_types";

/// What models and configuration say of every item. Shared between threads.
#[derive(Debug)]
pub struct Registry {
    /// By definition: index into `fn_models`, 0 for nothing known.
    fn_slots: Vec<u32>,
    fn_models: Vec<FnModel>,
    pub(super) types: Vec<TyModel>,
    macros: FxHashMap<DefId, MacroModel>,
    fields: Fields,
    field_sinks: FxHashMap<(DefId, Name), Vec<SinkModel>>,
    type_sources: FxHashMap<DefId, Name>,
    categories: Categories,
    extern_fns: Patterns<FnModel>,
    extern_macros: Patterns<MacroModel>,
    extern_types: Patterns<Name>,
    names: Vec<(Regex, Name)>,
    name_cache: RwLock<FxHashMap<Name, Option<Name>>>,
    pub(super) vendors: Vendors,
    pub(super) transfers: super::transfer::Cache,
}

impl Registry {
    /// Reads the attributes of the model crates in `program` and the user's
    /// declarations. Mistakes in stubs are returned; what stands beside them holds.
    pub fn build(
        program: &Program,
        files: &Files,
        user: &UserModels,
    ) -> (Registry, Vec<ModelError>) {
        let count = program.defs().len();
        let mut registry = Registry {
            fn_slots: vec![0; count],
            fn_models: vec![FnModel::default()],
            types: vec![TyModel::default(); count],
            macros: FxHashMap::default(),
            fields: Fields::default(),
            field_sinks: FxHashMap::default(),
            type_sources: FxHashMap::default(),
            categories: Categories::build(program),
            extern_fns: Patterns::default(),
            extern_macros: Patterns::default(),
            extern_types: Patterns::default(),
            names: Vec::new(),
            name_cache: RwLock::default(),
            vendors: Vendors::new(user),
            transfers: super::transfer::Cache::new(count),
        };
        let mut reader = Reader::new(files);
        registry.read_stubs(program, &mut reader);
        registry.inherit_from_traits(program);
        registry.infer_from_declarations(program);
        registry.own_phi_types(program);
        registry.fields = fields::declared(program, &registry.types, &registry.categories);
        registry.read_user(program, user);
        (registry, reader.errors)
    }

    fn read_stubs(&mut self, program: &Program, reader: &mut Reader<'_>) {
        for (id, def) in program.defs() {
            // `#[source]` on a field of a dependency is thiserror's.
            if !program.in_stub(id) {
                continue;
            }
            match &def.kind {
                DefKind::Fn(_) | DefKind::Variant(_) => {
                    if let Some(model) = reader.function(def) {
                        *self.fn_mut(id) = model;
                    }
                }
                DefKind::Struct(s) => {
                    let (model, _) = reader.ty(def);
                    self.types[id.0 as usize] = model;
                    if let Some(model) = reader.function(def) {
                        *self.fn_mut(id) = model;
                    }
                    for field in &s.fields {
                        let sinks = reader.field(&field.attrs);
                        if !sinks.is_empty() {
                            self.field_sinks.insert((id, field.name), sinks);
                        }
                    }
                }
                DefKind::Enum(_) => self.types[id.0 as usize] = reader.ty(def).0,
                DefKind::Macro(_) => {
                    if let Some(model) = reader.macro_(def) {
                        self.macros.insert(id, model);
                    }
                }
                _ => reader.nothing(def),
            }
        }
    }

    /// A stub's implementation of a trait that says nothing of a function means
    /// what the trait's own function says.
    fn inherit_from_traits(&mut self, program: &Program) {
        for impl_ in program.impls() {
            if !program.in_model(*impl_) {
                continue;
            }
            let Some(ImplTrait::Def(trait_)) = program.impl_trait(*impl_) else {
                continue;
            };
            for item in program.assoc_items(*impl_) {
                let i = item.0 as usize;
                if self.fn_slots[i] == 0
                    && let Some(declared) =
                        program.assoc_item(trait_, program.def(*item).name, Namespace::Value)
                {
                    self.fn_slots[i] = self.fn_slots[declared.0 as usize];
                }
            }
        }
    }

    /// When `phi-types` itself is in the workspace, its source takes the stub's
    /// place in every path: say of it what the stub says, matched by type and function name.
    fn own_phi_types(&mut self, program: &Program) {
        let own: Vec<_> = program
            .crates()
            .filter(|k| program.crate_name(*k) == PHI_TYPES && !program.is_model(*k))
            .collect();
        if own.is_empty() {
            return;
        }
        let key = |id: DefId| {
            let path = program.path(id);
            let mut parts = path.rsplit("::");
            let last = parts.next().map(Name::from);
            let owner = program.assoc_owner(id).and(parts.next()).map(Name::from);
            (owner, last)
        };
        let mut known = FxHashMap::default();
        for (id, def) in program.defs() {
            let said = self.fn_slots[id.0 as usize] != 0
                || self.types[id.0 as usize] != TyModel::default();
            if said && program.in_model(id) && program.crate_name(def.krate) == PHI_TYPES {
                known.insert(key(id), id);
            }
        }
        for (id, def) in program.defs() {
            if own.contains(&def.krate)
                && !def.name.is_empty()
                && let Some(model) = known.get(&key(id))
            {
                self.fn_slots[id.0 as usize] = self.fn_slots[model.0 as usize];
                self.types[id.0 as usize] = self.types[model.0 as usize];
            }
        }
    }

    pub(super) fn fn_mut(&mut self, id: DefId) -> &mut FnModel {
        let slot = &mut self.fn_slots[id.0 as usize];
        // A model shared with a trait's function is not this one's to change.
        let shared = self.fn_models[*slot as usize].clone();
        *slot = self.fn_models.len() as u32;
        self.fn_models.push(shared);
        let last = self.fn_models.len() - 1;
        &mut self.fn_models[last]
    }

    /// The functions a configured path means: for a trait's function the implementations too.
    fn functions(program: &Program, pattern: &str) -> Vec<DefId> {
        let mut found = Vec::new();
        for id in program.find_by_suffix(pattern) {
            if !matches!(
                program.def(id).kind,
                DefKind::Fn(_) | DefKind::Struct(_) | DefKind::Variant(_)
            ) {
                continue;
            }
            found.push(id);
            if let Some(owner) = program.assoc_owner(id)
                && matches!(program.def(owner).kind, DefKind::Trait(_))
            {
                let name = program.def(id).name;
                let impls = program.impls_of_trait(owner).iter();
                found.extend(impls.filter_map(|i| program.assoc_item(*i, name, Namespace::Value)));
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    fn each_function(
        &mut self,
        program: &Program,
        pattern: &str,
        mut change: impl FnMut(&mut FnModel),
    ) {
        for id in Self::functions(program, pattern) {
            change(self.fn_mut(id));
        }
        change(self.extern_fns.entry(program, pattern, FnModel::default));
    }

    fn each_macro(
        &mut self,
        program: &Program,
        pattern: &str,
        grammar: &str,
        mut change: impl FnMut(&mut MacroModel),
    ) {
        let unknown = || MacroModel {
            grammar: Name::from(grammar),
            sinks: Vec::new(),
            sanitizer: false,
            diverges: false,
        };
        for id in program.find_by_suffix(pattern) {
            if matches!(program.def(id).kind, DefKind::Macro(_)) {
                change(self.macros.entry(id).or_insert_with(unknown));
            }
        }
        change(self.extern_macros.entry(program, pattern, unknown));
    }

    /// The structs and variants `Owner::field` means.
    fn owners(program: &Program, pattern: &str) -> Vec<(DefId, Name)> {
        let Some((owner, field)) = pattern.rsplit_once("::") else {
            return Vec::new();
        };
        let field = Name::from(field);
        let mut found = Vec::new();
        for id in program.find_by_suffix(owner) {
            match &program.def(id).kind {
                DefKind::Struct(_) | DefKind::Variant(_) => found.push((id, field)),
                DefKind::Enum(_) => {
                    found.extend(program.variants(id).iter().map(|v| (*v, field)));
                }
                DefKind::TypeAlias(alias) => {
                    if let Some(ty) = &alias.ty
                        && let Head::Adt(ty) = program.head(id, ty)
                    {
                        found.push((ty, field));
                    }
                }
                _ => {}
            }
        }
        found
    }

    fn read_user(&mut self, program: &Program, user: &UserModels) {
        for (source, category) in &user.sources {
            match source {
                UserSource::Function(path) => {
                    self.each_function(program, path, |m| m.source = Some(*category));
                }
                UserSource::Field(path) => {
                    for key in Self::owners(program, path) {
                        self.fields.insert(key, FieldModel::Phi(*category));
                    }
                }
                UserSource::Type(path) => self.type_source_declared(program, path, *category),
                UserSource::Name(regex) => self.names.push((regex.clone(), *category)),
            }
        }
        for sink in &user.sinks {
            let model = SinkModel {
                arguments: sink.arguments.clone(),
                ..SinkModel::of_rule(sink.rule)
            };
            match &sink.target {
                UserTarget::Function(path) => {
                    self.each_function(program, path, |m| m.sinks.push(model.clone()));
                }
                UserTarget::Macro(path) => {
                    // The widest grammar there is: `m!(x)`, `m!(key = x)`, `m!(x, "{y}")`; what does not
                    // fit it is read as arguments, which is what positions count.
                    let grammar = match sink.arguments {
                        Some(_) => "args",
                        None => "tracing_event",
                    };
                    self.each_macro(program, path, grammar, |m| m.sinks.push(model.clone()));
                }
                UserTarget::Field(path) => {
                    for key in Self::owners(program, path) {
                        self.field_sinks.entry(key).or_default().push(model.clone());
                    }
                }
            }
        }
        for sanitizer in &user.sanitizers {
            match sanitizer {
                UserSanitizer::Function(path) => {
                    self.each_function(program, path, |m| m.sanitizer = true);
                }
                UserSanitizer::Macro(path) => {
                    self.each_macro(program, path, "args", |m| m.sanitizer = true);
                }
            }
        }
    }

    fn type_source_declared(&mut self, program: &Program, pattern: &str, category: Name) {
        for id in program.find_by_suffix(pattern) {
            match &program.def(id).kind {
                DefKind::Struct(_) | DefKind::Enum(_) => {
                    self.type_sources.insert(id, category);
                }
                DefKind::TypeAlias(alias) => {
                    if let Some(ty) = &alias.ty
                        && let Head::Adt(ty) = program.head(id, ty)
                        && !program.in_stub(ty)
                    {
                        self.type_sources.insert(ty, category);
                    }
                }
                _ => {}
            }
        }
        *self.extern_types.entry(program, pattern, || category) = category;
    }

    /// What is known of a function, method or constructor; nothing for most.
    pub fn fn_model(&self, id: DefId) -> &FnModel {
        let slot = self.fn_slots.get(id.0 as usize).copied().unwrap_or(0);
        &self.fn_models[slot as usize]
    }

    /// What is known of a type.
    pub fn ty_model(&self, id: DefId) -> TyModel {
        self.types.get(id.0 as usize).copied().unwrap_or_default()
    }

    /// What is known of a macro; `None` for one to be expanded like any other.
    pub fn macro_model(&self, id: DefId) -> Option<&MacroModel> {
        self.macros.get(&id)
    }

    /// What the configuration says of a function nobody has the source of, by
    /// its full path, or by as much of it as is known: see `Patterns::find`.
    pub fn extern_fn(&self, path: &str) -> Option<&FnModel> {
        self.extern_fns.find(path)
    }

    /// The `vendor` or `vendor/service` behind a host of a URL.
    pub fn vendor_of_host(&self, host: &str) -> Option<Name> {
        self.vendors.of_host(host)
    }

    /// The sink that a method of a vendor's client is, by its full path, when nothing else is known
    /// of the client's crate: `aws_sdk_kms::Client::plaintext`.
    pub fn client_sink(&self, path: &str) -> Option<SinkModel> {
        self.vendors.client_sink(path)
    }

    /// As [`Self::extern_fn`] for a macro.
    pub fn extern_macro(&self, path: &str) -> Option<&MacroModel> {
        self.extern_macros.find(path)
    }

    /// What the declaration of a struct's or variant's field says, or the configuration of it.
    pub fn field_model(&self, owner: DefId, field: Name) -> FieldModel {
        self.fields
            .get(&(owner, field))
            .copied()
            .unwrap_or_default()
    }

    /// Surfaces that what is stored in a field reaches.
    pub fn field_sinks(&self, owner: DefId, field: Name) -> &[SinkModel] {
        self.field_sinks
            .get(&(owner, field))
            .map_or(&[], Vec::as_slice)
    }

    /// The category of everything in values of the type, when the configuration calls it PHI.
    pub fn type_source(&self, id: DefId) -> Option<Name> {
        self.type_sources.get(&id).copied()
    }

    /// As [`Self::type_source`] for a type nobody has the source of, by its full path.
    pub fn extern_type_source(&self, path: &str) -> Option<Name> {
        self.extern_types.find(path).copied()
    }

    /// The category of whatever bears a name, when the configuration calls the name PHI.
    pub fn name_source(&self, name: Name) -> Option<Name> {
        if self.names.is_empty() {
            return None;
        }
        if let Ok(cache) = self.name_cache.read()
            && let Some(known) = cache.get(&name)
        {
            return *known;
        }
        let found = self
            .names
            .iter()
            .find(|(regex, _)| regex.is_match(&name))
            .map(|(_, category)| *category);
        if let Ok(mut cache) = self.name_cache.write() {
            cache.insert(name, found);
        }
        found
    }

    /// The category of a `Phi<T, C>`: the name of `C`, `unclassified` when it is not given.
    /// References are looked through.
    pub fn category_of(&self, program: &Program, ty: &Ty) -> Name {
        let mut ty = ty;
        while let Ty::Ref(_, inner) | Ty::Ptr(_, inner) = ty {
            ty = inner;
        }
        match ty {
            Ty::Adt(_, args) | Ty::Extern(_, args) => match args.get(1) {
                Some(marker) => self.categories.of_marker(program, marker),
                None => self.categories.unclassified,
            },
            _ => self.categories.unclassified,
        }
    }
}
