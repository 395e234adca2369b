//! Types of stubs as the compiler is to read them: what cannot be said for sure is `_`.

use syn::{GenericArgument, GenericParam, Generics, Path, PathArguments, Type};

use super::table::Table;

const PRIMITIVES: &[&str] = &[
    "bool", "char", "str", "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64",
    "i128", "isize", "f32", "f64",
];

/// Types of the prelude and their paths.
const PRELUDE: &[(&str, &str)] = &[
    ("Option", "::std::option::Option"),
    ("Result", "::std::result::Result"),
    ("Vec", "::std::vec::Vec"),
    ("String", "::std::string::String"),
    ("Box", "::std::boxed::Box"),
];

/// Traits of the prelude, and traits of std that models implement.
const TRAITS: &[(&str, &str)] = &[
    ("Clone", "::core::clone::Clone"),
    ("Copy", "::core::marker::Copy"),
    ("Default", "::core::default::Default"),
    ("PartialEq", "::core::cmp::PartialEq"),
    ("Eq", "::core::cmp::Eq"),
    ("Iterator", "::core::iter::Iterator"),
];

/// Where a type is written.
#[derive(Debug, Clone)]
pub(super) struct Scope<'a> {
    krate: &'a str,
    table: &'a Table,
    module: &'a [String],
    generics: Vec<String>,
    this: String,
}

impl<'a> Scope<'a> {
    pub(super) fn new(
        krate: &'a str,
        table: &'a Table,
        module: &'a [String],
        generics: &Generics,
    ) -> Self {
        Scope {
            krate,
            table,
            module,
            generics: Vec::new(),
            this: "_".to_owned(),
        }
        .with(generics)
    }

    /// The scope with more parameters in it.
    pub(super) fn with(&self, generics: &Generics) -> Self {
        let mut scope = self.clone();
        for param in &generics.params {
            match param {
                GenericParam::Type(param) => scope.generics.push(param.ident.to_string()),
                GenericParam::Const(param) => scope.generics.push(param.ident.to_string()),
                GenericParam::Lifetime(_) => {}
            }
        }
        scope
    }

    /// The scope where `Self` is this.
    pub(super) fn with_self(&self, this: String) -> Self {
        Scope {
            this,
            ..self.clone()
        }
    }

    /// A type, `_` where nothing can be said for sure.
    pub(super) fn ty(&self, ty: &Type) -> String {
        match ty {
            Type::Reference(reference) => {
                let inner = match &*reference.elem {
                    Type::TraitObject(_) => return "_".to_owned(),
                    inner => self.ty(inner),
                };
                let mutable = reference.mutability.map_or("", |_| "mut ");
                format!("&{mutable}{inner}")
            }
            Type::Tuple(tuple) => {
                let parts: Vec<String> = tuple.elems.iter().map(|e| self.ty(e) + ", ").collect();
                format!("({})", parts.concat())
            }
            Type::Slice(slice) => format!("[{}]", self.ty(&slice.elem)),
            Type::Paren(inner) => self.ty(&inner.elem),
            Type::Group(inner) => self.ty(&inner.elem),
            Type::Path(path) if path.qself.is_none() => self.path(&path.path),
            _ => "_".to_owned(),
        }
    }

    fn path(&self, path: &Path) -> String {
        let arguments = path.segments.last().map(|s| &s.arguments);
        if let Some(name) = path.get_ident() {
            let name = name.to_string();
            if name == "Self" {
                return self.this.clone();
            }
            if self.generics.contains(&name) {
                return "_".to_owned();
            }
        }
        match self.item(path) {
            Some(item) => format!(
                "{item}{}",
                arguments.map_or_else(String::new, |a| self.arguments(a))
            ),
            None => "_".to_owned(),
        }
    }

    fn arguments(&self, arguments: &PathArguments) -> String {
        let PathArguments::AngleBracketed(list) = arguments else {
            return String::new();
        };
        let list: Vec<String> = list
            .args
            .iter()
            .filter_map(|argument| match argument {
                GenericArgument::Type(ty) => Some(self.ty(ty)),
                GenericArgument::Const(_) => Some("_".to_owned()),
                _ => None,
            })
            .collect();
        match list.is_empty() {
            true => String::new(),
            false => format!("<{}>", list.join(", ")),
        }
    }

    /// The full path of the item a path means; `None` when that is not known.
    fn item(&self, path: &Path) -> Option<String> {
        let names: Vec<String> = path.segments.iter().map(|s| s.ident.to_string()).collect();
        let first = names.first()?.as_str();
        if matches!(first, "std" | "core" | "alloc") && self.krate != "std" {
            // The stub of std has names of its own making: only what is sure.
            let sure = matches!(
                names.get(1).map(String::as_str),
                Some("result" | "option" | "string" | "borrow" | "time" | "fmt")
            ) || names.join("::") == "std::io::Result";
            return sure.then(|| format!("::{}", names.join("::")));
        }
        if let Some(own) = self.own_item(path) {
            return Some(own);
        }
        let [name] = names.as_slice() else {
            return None;
        };
        if self.table.get(self.module, name).is_some() {
            return None; // a stand-in
        }
        if PRIMITIVES.contains(&name.as_str()) {
            return Some(name.clone());
        }
        let known = PRELUDE.iter().find(|(short, _)| short == name);
        known.map(|(_, full)| (*full).to_owned())
    }

    /// The full path of an item of the stub itself that stands for one real item.
    pub(super) fn own_item(&self, path: &Path) -> Option<String> {
        let names: Vec<String> = path.segments.iter().map(|s| s.ident.to_string()).collect();
        let (last, before) = names.split_last()?;
        if before.is_empty() && PRIMITIVES.contains(&last.as_str()) {
            return Some(last.clone());
        }
        let module: Vec<String> = match before.split_first() {
            None => self.module.to_vec(),
            Some((first, rest)) if first == "crate" => rest.to_vec(),
            Some((first, rest)) if first == "super" => {
                let (_, outer) = self.module.split_last()?;
                outer.iter().chain(rest).cloned().collect()
            }
            Some(_) => self.module.iter().chain(before).cloned().collect(),
        };
        let entry = self.table.get(&module, last)?;
        if entry.stand_in {
            return None;
        }
        let mut full = format!("::{}", self.krate);
        for part in module.iter().chain([last]) {
            full.push_str("::");
            full.push_str(part);
        }
        Some(full)
    }

    /// A trait whose implementation can be asked for.
    pub(super) fn trait_(&self, path: &Path) -> Option<String> {
        if path.segments.iter().any(|s| !s.arguments.is_empty()) {
            return None;
        }
        if let Some(name) = path.get_ident()
            && let Some((_, full)) = TRAITS.iter().find(|(short, _)| name == short)
        {
            return Some((*full).to_owned());
        }
        let first = path.segments.first()?.ident.to_string();
        match first.as_str() {
            "std" | "core" => {
                let names: Vec<String> =
                    path.segments.iter().map(|s| s.ident.to_string()).collect();
                Some(format!("::{}", names.join("::")))
            }
            _ => self.own_item(path),
        }
    }
}
