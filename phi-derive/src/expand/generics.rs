//! Which type parameters need the derived trait.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{GenericArgument, PathArguments, Type, parse_quote};

use crate::internals::Container;

/// The container's `where` clause with the bounds for `fields`, the fields
/// whose own implementation is used; `#[phi(bound = "…")]` replaces them.
pub(super) fn where_clause<'t>(
    container: &Container<'_>,
    fields: impl Iterator<Item = &'t Type>,
    bound: &TokenStream,
) -> TokenStream {
    if let Some(said) = &container.attrs.bound {
        return own_and(container, said);
    }
    let mut seen = Vec::new();
    let mut predicates = Vec::new();
    for ty in fields {
        for needed in needed(container, ty) {
            let name = needed.to_token_stream().to_string();
            if !seen.contains(&name) {
                seen.push(name);
                predicates.push(quote!(#needed: #bound));
            }
        }
    }
    own_and(container, &quote!(#(#predicates,)*))
}

/// The container's `where` clause and these predicates.
pub(super) fn own_and(container: &Container<'_>, predicates: &TokenStream) -> TokenStream {
    let own = container
        .input
        .generics
        .where_clause
        .as_ref()
        .map(|w| w.predicates.iter());
    let own = own.into_iter().flatten();
    quote!(where #(#own,)* #predicates)
}

/// The type parameters in a field's type, and a parameter's associated type
/// that is the field's whole type.
fn needed(container: &Container<'_>, ty: &Type) -> Vec<Type> {
    let params: Vec<String> = container
        .input
        .generics
        .type_params()
        .map(|p| p.ident.to_string())
        .collect();
    if params.is_empty() {
        return Vec::new();
    }
    if let Type::Path(path) = ty
        && path.qself.is_none()
        && path.path.segments.len() > 1
        && params.iter().any(|p| path.path.segments[0].ident == p)
    {
        return vec![ty.clone()];
    }
    let mut found = Vec::new();
    collect(ty, &params, &mut found);
    found
}

fn collect(ty: &Type, params: &[String], found: &mut Vec<Type>) {
    let Type::Path(path) = ty else {
        // References, tuples, arrays, slices: any mention counts.
        mentions(ty.to_token_stream(), params, found);
        return;
    };
    if let Some(ident) = path.path.get_ident()
        && params.iter().any(|p| ident == p)
    {
        found.push(ty.clone());
        return;
    }
    for segment in &path.path.segments {
        let PathArguments::AngleBracketed(arguments) = &segment.arguments else {
            continue;
        };
        if segment.ident == "PhantomData" {
            continue;
        }
        // The category of a `Phi` is a marker.
        let count = if segment.ident == "Phi" {
            1
        } else {
            usize::MAX
        };
        let types = arguments.args.iter().filter_map(|argument| match argument {
            GenericArgument::Type(ty) => Some(ty),
            _ => None,
        });
        for ty in types.take(count) {
            collect(ty, params, found);
        }
    }
}

fn mentions(tokens: TokenStream, params: &[String], found: &mut Vec<Type>) {
    for token in tokens {
        match token {
            TokenTree::Ident(ident) if params.iter().any(|p| ident == p) => {
                found.push(parse_quote!(#ident));
            }
            TokenTree::Group(group) => mentions(group.stream(), params, found),
            _ => {}
        }
    }
}
