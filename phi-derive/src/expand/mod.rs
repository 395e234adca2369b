//! From the model to code.

mod format;
mod generics;
mod record;
mod reported;
mod serialize;

pub(crate) use format::{debug, display};
pub(crate) use record::record;
pub(crate) use reported::reported;
pub(crate) use serialize::serialize;

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::spanned::Spanned;

use crate::internals::{Container, Exposure, Field, Variant};

/// What stands for a field that is not safe.
fn label(container: &Container<'_>, field: &Field<'_>) -> TokenStream {
    let krate = &container.attrs.krate;
    let default = &container.attrs.category;
    let ty = field.ty();
    match &field.exposure {
        Exposure::Category(category) => quote!(#krate::__private::Label::of::<#category>()),
        Exposure::ByType | Exposure::Safe => {
            quote!(#krate::__private::Probe::<#ty>::label::<#default>())
        }
    }
}

/// Points to the field's type, resolves names where the derive is called.
fn at(field: &Field<'_>) -> Span {
    Span::call_site().located_at(field.ty().span())
}

/// The tokens, pointing there: an expression's place is from its first token to
/// its last.
fn respan(tokens: &TokenStream, span: Span) -> TokenStream {
    let tokens = tokens.clone().into_iter().map(|mut token| {
        token.set_span(span);
        token
    });
    tokens.collect()
}

/// `Self::Booked { slot: __field0, reason: __field1 }`.
fn pattern(variant: &Variant<'_>) -> TokenStream {
    let path = &variant.path;
    let members = variant.fields.iter().map(|field| {
        let (member, binding) = (&field.member, &field.binding);
        quote!(#member: #binding)
    });
    quote!(#path { #(#members,)* })
}

/// `match` over the variants, or over nothing for an enum without any.
fn match_self(container: &Container<'_>, arms: &[TokenStream]) -> TokenStream {
    if container.variants.is_empty() {
        quote!(match *self {})
    } else {
        quote!(match self { #(#arms)* })
    }
}
