//! The model that expansion works on.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident};
use syn::ext::IdentExt;
use syn::{Data, DeriveInput, Fields, Ident, Type};

use super::attr::{self, ContainerAttrs, DisplayFormat, Exposure};
use super::{Ctxt, Derive, check};

/// A type with one of the derives.
pub(crate) struct Container<'a> {
    pub(crate) input: &'a DeriveInput,
    pub(crate) attrs: ContainerAttrs,
    pub(crate) is_enum: bool,
    /// One for a struct; its path is then `Self`.
    pub(crate) variants: Vec<Variant<'a>>,
}

/// A struct's body or an enum's variant.
pub(crate) struct Variant<'a> {
    /// The name as it shows.
    pub(crate) name: String,
    /// How a pattern starts: `Self` or `Self::Booked`.
    pub(crate) path: TokenStream,
    /// None for a struct.
    pub(crate) source: Option<&'a syn::Variant>,
    pub(crate) shape: Shape,
    pub(crate) fields: Vec<Field<'a>>,
    pub(crate) display: Option<DisplayFormat>,
}

impl Variant<'_> {
    /// One field without a name: serde writes it as the whole.
    pub(crate) fn is_newtype(&self) -> bool {
        self.shape == Shape::Tuple && self.fields.len() == 1
    }
}

/// How a struct or variant is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Named,
    Tuple,
    Unit,
}

/// A field.
pub(crate) struct Field<'a> {
    pub(crate) source: &'a syn::Field,
    /// The name or position as it shows.
    pub(crate) name: String,
    /// The name or position in a pattern.
    pub(crate) member: TokenStream,
    /// The variable that patterns bind it to.
    pub(crate) binding: Ident,
    pub(crate) exposure: Exposure,
}

impl Field<'_> {
    pub(crate) const fn ty(&self) -> &Type {
        &self.source.ty
    }

    pub(crate) const fn is_safe(&self) -> bool {
        matches!(self.exposure, Exposure::Safe)
    }
}

impl<'a> Container<'a> {
    /// None when there is nothing to expand; the reason is in `ctxt`.
    pub(crate) fn read(ctxt: &Ctxt, input: &'a DeriveInput, derive: Derive) -> Option<Self> {
        let attrs = ContainerAttrs::read(ctxt, &input.attrs);
        let (is_enum, variants) = match &input.data {
            Data::Struct(data) => {
                let body = Variant {
                    name: input.ident.unraw().to_string(),
                    path: quote::quote!(Self),
                    source: None,
                    shape: Shape::of(&data.fields),
                    fields: fields(ctxt, &attrs, &data.fields),
                    display: None,
                };
                (false, vec![body])
            }
            Data::Enum(data) => {
                let variants = data
                    .variants
                    .iter()
                    .map(|variant| {
                        let ident = &variant.ident;
                        Variant {
                            name: ident.unraw().to_string(),
                            path: quote::quote!(Self::#ident),
                            source: Some(variant),
                            shape: Shape::of(&variant.fields),
                            fields: fields(ctxt, &attrs, &variant.fields),
                            display: attr::variant(ctxt, &variant.attrs),
                        }
                    })
                    .collect();
                (true, variants)
            }
            Data::Union(data) => {
                ctxt.error_at(
                    data.union_token,
                    format_args!(
                        "`{}` cannot tell which field of a union is in use: use an enum",
                        derive.name()
                    ),
                );
                return None;
            }
        };
        let container = Self {
            input,
            attrs,
            is_enum,
            variants,
        };
        check::check(ctxt, &container, derive);
        Some(container)
    }
}

impl Shape {
    const fn of(fields: &Fields) -> Self {
        match fields {
            Fields::Named(_) => Self::Named,
            Fields::Unnamed(_) => Self::Tuple,
            Fields::Unit => Self::Unit,
        }
    }
}

fn fields<'a>(ctxt: &Ctxt, attrs: &ContainerAttrs, fields: &'a Fields) -> Vec<Field<'a>> {
    fields
        .iter()
        .enumerate()
        .map(|(i, source)| {
            let (name, member) = match &source.ident {
                Some(ident) => (ident.unraw().to_string(), ident.to_token_stream()),
                None => (i.to_string(), syn::Index::from(i).to_token_stream()),
            };
            Field {
                source,
                name,
                member,
                binding: format_ident!("__field{i}"),
                exposure: attr::field(ctxt, &attrs.krate, &source.attrs),
            }
        })
        .collect()
}
