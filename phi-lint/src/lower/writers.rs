//! Which implementation of a formatting trait or of `Serialize` writes a type, and
//! so what it writes: a derive, a template, a function, or one that is not seen.

use crate::flow::ir::Printing;
use crate::names::{DefId, DefKind, Namespace, Resolved};
use crate::span::Name;
use crate::syntax::ast::{Attr, FieldDef, Meta};
use crate::types::{Callee, Dispatch, Ty};

/// What an implementation writes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Writes {
    /// Every field.
    Fields,
    /// Fields marked `#[phi(safe)]`.
    SafeOnly,
    /// What a format template names.
    Template,
    /// Whatever this function does.
    Call(DefId),
    /// What an implementation in a dependency pleases: any data that was put in, but
    /// nothing only because it is declared to be PHI.
    Unseen,
}

impl super::Cx<'_> {
    pub(super) fn writes(&self, def: DefId, ty: &Ty, via: Printing) -> Writes {
        let (derive, safe, trait_path, method) = written_by(via);
        let derives = self.derives(def);
        let has = |name: &str| derives.iter().any(|d| last_segment(d.as_str()) == name);
        if safe.is_some_and(has) {
            return Writes::SafeOnly;
        }
        if via == Printing::Display && (has("Error") || has("Display")) {
            return Writes::Template;
        }
        if has(derive) {
            return Writes::Fields;
        }
        match self.impl_fn(ty, trait_path, method) {
            Some(func) => Writes::Call(func),
            None if self.is_model(def) => Writes::Unseen,
            None => Writes::Fields,
        }
    }

    /// The function `method` of the workspace's implementation of a trait for `ty`.
    pub(super) fn impl_fn(&self, ty: &Ty, trait_path: &str, method: &str) -> Option<DefId> {
        Some(self.impl_callee(ty, trait_path, method)?.func)
    }

    /// The same, for these types.
    pub(super) fn impl_callee(&self, ty: &Ty, trait_path: &str, method: &str) -> Option<Callee> {
        let trait_ = self.db.lang(trait_path)?;
        let (impl_, args) = self.db.implements(self.peel(ty), trait_, None)?;
        let func = self
            .program
            .assoc_items(impl_)
            .iter()
            .copied()
            .find(|item| self.program.def(*item).name.as_str() == method)
            .filter(|item| !self.is_model(*item))?;
        Some(Callee {
            func,
            args,
            dispatch: Dispatch::Static,
        })
    }

    /// The function that writes a field instead of its type: `#[serde(serialize_with)]`, `#[serde(with)]`.
    pub(super) fn serializer_of(&self, owner: DefId, field: &FieldDef) -> Option<DefId> {
        let metas = field.attrs.iter().filter(|a| a.path == "serde");
        let path = metas.flat_map(|a| &a.args).find_map(|m| match m {
            Meta::Value(name, text, _) if *name == "serialize_with" => Some(text.to_string()),
            Meta::Value(name, text, _) if *name == "with" => Some(format!("{text}::serialize")),
            _ => None,
        })?;
        let scope = self.program.scope_of(self.adt_of(owner));
        let names: Vec<Name> = path
            .trim_start_matches("::")
            .split("::")
            .map(|part| Name::from(part.trim()))
            .collect();
        let leading = path.starts_with("::");
        match self
            .program
            .resolve_names(&scope, &names, leading, Namespace::Value)
        {
            Resolved::Def { def, rest: 0 } if !self.is_model(def) => {
                matches!(self.program.def(def).kind, DefKind::Fn(_)).then_some(def)
            }
            _ => None,
        }
    }

    /// Paths in the `#[derive(…)]`s of a type.
    pub(super) fn derives(&self, def: DefId) -> Vec<Name> {
        let mut out = Vec::new();
        for attr in self.program.def(def).attrs.iter() {
            let lists: Vec<&[Meta]> = match attr.path.as_str() {
                "derive" => vec![&attr.args],
                // `cfg_attr(feature = "serde", derive(Serialize))`
                "cfg_attr" => {
                    let conditional = attr.args.iter().skip(1);
                    let derives = conditional.filter_map(|meta| match meta {
                        Meta::List(name, list, _) if name == "derive" => Some(list.as_slice()),
                        _ => None,
                    });
                    derives.collect()
                }
                _ => continue,
            };
            for meta in lists.into_iter().flatten() {
                if let Meta::Path(name, _) | Meta::List(name, ..) = meta {
                    out.push(self.program.derive_name(def, *name));
                }
            }
        }
        out
    }

    /// A struct itself, or each variant of an enum.
    pub(super) fn shapes(&self, def: DefId) -> Vec<DefId> {
        match &self.program.def(def).kind {
            DefKind::Enum(_) => self.program.variants(def).to_vec(),
            _ => vec![def],
        }
    }

    pub(super) fn shape_attrs(&self, owner: DefId) -> Vec<Attr> {
        let data = self.program.def(owner);
        match (&data.kind, data.parent) {
            (DefKind::Variant(index), Some(parent)) => match &self.program.def(parent).kind {
                DefKind::Enum(e) => e
                    .variants
                    .get(*index as usize)
                    .map(|v| v.attrs.clone())
                    .unwrap_or_default(),
                _ => Vec::new(),
            },
            _ => data.attrs.to_vec(),
        }
    }
}

/// Its derive, the derive that redacts, the trait and the trait's function.
pub(super) fn written_by(
    via: Printing,
) -> (
    &'static str,
    Option<&'static str>,
    &'static str,
    &'static str,
) {
    match via {
        Printing::Display => ("Display", Some("PhiDisplay"), "std::fmt::Display", "fmt"),
        Printing::Debug => ("Debug", Some("PhiDebug"), "std::fmt::Debug", "fmt"),
        Printing::Serialize => (
            "Serialize",
            Some("PhiSerialize"),
            "serde::Serialize",
            "serialize",
        ),
        Printing::LowerHex => ("LowerHex", None, "std::fmt::LowerHex", "fmt"),
        Printing::UpperHex => ("UpperHex", None, "std::fmt::UpperHex", "fmt"),
        Printing::Octal => ("Octal", None, "std::fmt::Octal", "fmt"),
        Printing::Binary => ("Binary", None, "std::fmt::Binary", "fmt"),
        Printing::LowerExp => ("LowerExp", None, "std::fmt::LowerExp", "fmt"),
        Printing::UpperExp => ("UpperExp", None, "std::fmt::UpperExp", "fmt"),
        Printing::Pointer => ("Pointer", None, "std::fmt::Pointer", "fmt"),
    }
}

pub(super) fn skips_serializing(attrs: &[Attr]) -> bool {
    attrs.iter().filter(|a| a.path == "serde").flat_map(|a| &a.args).any(|m| {
        matches!(m, Meta::Path(name, _) if matches!(name.as_str(), "skip" | "skip_serializing"))
    })
}

pub(super) fn last_segment(path: &str) -> &str {
    path.rsplit("::").next().unwrap_or(path)
}
