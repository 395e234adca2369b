//! Structs and enums as declaration rules see them: what each field says of
//! itself, what it looks like, and what the type derives.

use super::facts::Facts;
use super::recognize::{self, Strength};
use super::value_types::ValueTypes;
use crate::span::{FileId, Name, Span};
use crate::syntax::ast::{Attr, FieldDef, Item, ItemKind, Meta, TypeRef};

/// What `#[phi(…)]` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Mark {
    /// Nothing.
    None,
    /// `#[phi(safe)]`
    Safe,
    /// `#[phi]`, `#[phi(category = …)]`
    Phi(Option<String>),
}

/// A struct, or a variant of an enum with named fields.
#[derive(Debug)]
pub(super) struct Record<'a> {
    /// The type's name.
    pub(super) name: Name,
    /// Where the type's name stands.
    pub(super) name_span: Span,
    /// The file.
    pub(super) file: FileId,
    /// The type's attributes.
    pub(super) attrs: &'a [Attr],
    /// Standard derives: last segment and place.
    pub(super) derives: Vec<(&'a str, Span)>,
    /// The fields.
    pub(super) fields: Vec<Field<'a>>,
}

/// A field of a [`Record`].
#[derive(Debug)]
pub(super) struct Field<'a> {
    /// Its declaration.
    pub(super) def: &'a FieldDef,
    /// What it says.
    pub(super) mark: Mark,
    /// `Phi<…>`, or a container of it.
    pub(super) wrapped: bool,
    /// The category it looks like, when it could be PHI where it stands.
    pub(super) looks_like: Option<&'static str>,
    /// The type redacts unmarked fields (it derives `PhiDebug` and the like).
    pub(super) redacted: bool,
}

impl Field<'_> {
    /// Plain data that is PHI: marked as such, or unmarked and looking like it.
    pub(super) fn raw_phi(&self) -> Option<String> {
        if self.wrapped {
            return None;
        }
        match &self.mark {
            Mark::Phi(category) => Some(category.as_deref().map_or_else(
                || self.looks_like.unwrap_or("unclassified").to_owned(),
                kebab,
            )),
            Mark::Safe => None,
            Mark::None => self.looks_like.map(str::to_owned),
        }
    }
}

impl Record<'_> {
    /// It holds PHI, wrapped or not.
    pub(super) fn holds_phi(&self) -> bool {
        self.fields
            .iter()
            .any(|f| f.wrapped || f.raw_phi().is_some())
    }
}

/// All records in scope, in order of place.
pub(super) fn all<'a>(facts: &Facts<'a>) -> Vec<Record<'a>> {
    let values = &ValueTypes::new(facts);
    let mut records = facts.items(|file, item, out| match &item.kind {
        ItemKind::Struct(s) => out.push(record(
            facts,
            values,
            file,
            item,
            &item.name,
            &item.attrs,
            &s.fields,
        )),
        ItemKind::Enum(e) => {
            for variant in &e.variants {
                if !variant.fields.is_empty() {
                    let record = record(
                        facts,
                        values,
                        file,
                        item,
                        &variant.name,
                        &variant.attrs,
                        &variant.fields,
                    );
                    out.push(record);
                }
            }
        }
        _ => {}
    });
    records.sort_by_key(|r: &Record<'_>| (r.name_span, r.fields.first().map(|f| f.def.span)));
    records
}

fn record<'a>(
    facts: &Facts<'a>,
    values: &ValueTypes,
    file: FileId,
    item: &'a Item,
    called: &str,
    attrs: &'a [Attr],
    fields: &'a [FieldDef],
) -> Record<'a> {
    let derives = derives(&item.attrs);
    let redacted = derives
        .iter()
        .any(|(name, _)| matches!(*name, "PhiDebug" | "PhiDisplay" | "PhiSerialize"));
    let of_type = match mark(attrs) {
        Mark::None => mark(&item.attrs),
        own => own,
    };
    let health = facts.is_health_code(file);
    let owner = item.name.as_str();
    let context = recognize::is_patient_record(owner)
        || fields.iter().any(|field| {
            !matches!(mark(&field.attrs), Mark::None | Mark::Safe)
                || recognize::name(&field.name).is_some_and(|(c, s)| {
                    s == Strength::Medical && recognize::can_hold(&field.ty, c)
                })
        });
    // `struct Ssn(String)`: the type's name is the only one there is.
    let newtype = fields.len() == 1 && fields[0].name.as_str() == "0";
    let looks_like = |field: &FieldDef| {
        let name = if newtype { called } else { &field.name };
        let named = recognize::name(name);
        let part = || Some((values.part(file, item.name, name)?, Strength::InRecord));
        let (category, strength) = named.or_else(part)?;
        if newtype && strength == Strength::Identifier && !context {
            return None;
        }
        // `family` of the type that `Patient` has its `name` in.
        let part = !newtype && values.holds(file, item.name, category);
        let fits = health
            && !recognize::is_definition(owner)
            && recognize::can_hold(&field.ty, category)
            && match strength {
                Strength::Medical => true,
                Strength::Identifier => context || !recognize::is_other_record(owner),
                Strength::InRecord => (context || part) && !recognize::is_other_record(owner),
            };
        fits.then_some(category)
    };
    Record {
        name: item.name,
        name_span: item.name_span,
        file,
        attrs: &item.attrs,
        fields: fields
            .iter()
            .map(|def| Field {
                def,
                mark: match mark(&def.attrs) {
                    Mark::None => of_type.clone(),
                    own => own,
                },
                wrapped: mentions_phi(&def.ty),
                looks_like: looks_like(def),
                redacted,
            })
            .collect(),
        derives,
    }
}

/// What the attributes of a field, parameter or type say.
pub(super) fn mark(attrs: &[Attr]) -> Mark {
    let phi = || attrs.iter().filter(|attr| attr.path.as_str() == "phi");
    for meta in phi().flat_map(|attr| &attr.args) {
        match meta {
            Meta::Path(name, _) if name.as_str() == "safe" => return Mark::Safe,
            Meta::Value(name, text, _) if name.as_str() == "category" => {
                return Mark::Phi(Some(text.clone()));
            }
            _ => {}
        }
    }
    if phi().any(|attr| attr.args.is_empty()) {
        Mark::Phi(None)
    } else {
        Mark::None
    }
}

/// Derived traits by their last segment, with the place of each.
fn derives(attrs: &[Attr]) -> Vec<(&str, Span)> {
    attrs
        .iter()
        .filter(|attr| attr.path.as_str() == "derive")
        .flat_map(|attr| &attr.args)
        .filter_map(|meta| match meta {
            Meta::Path(name, span) => Some((name.as_str().rsplit("::").next()?, *span)),
            _ => None,
        })
        .collect()
}

/// `Phi<…>` anywhere in the type.
pub(super) fn mentions_phi(ty: &TypeRef) -> bool {
    match ty {
        TypeRef::Path(path) => path.segments.iter().any(|segment| {
            segment.name.as_str() == "Phi"
                || segment
                    .args
                    .as_ref()
                    .is_some_and(|args| args.types.iter().any(mentions_phi))
        }),
        TypeRef::Ref(_, inner)
        | TypeRef::Ptr(_, inner)
        | TypeRef::Slice(inner)
        | TypeRef::Array(inner) => mentions_phi(inner),
        TypeRef::Tuple(parts) => parts.iter().any(mentions_phi),
        _ => false,
    }
}

/// `phi_types::category::HealthPlan` → `health-plan`, as the categories call themselves.
fn kebab(written: &str) -> String {
    let last = written.rsplit("::").next().unwrap_or(written);
    recognize::words(last.trim()).join("-")
}
