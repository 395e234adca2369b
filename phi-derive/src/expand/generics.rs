//! Which type parameters need the derived trait.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{GenericArgument, PathArguments, Type, TypePath, parse_quote};

use crate::internals::Container;

/// The container's `where` clause with the bounds for `fields`, the fields
/// whose own implementation is used; `#[phi(bound = "…")]` replaces them.
pub(super) fn where_clause<'t>(
    container: &Container<'_>,
    fields: impl Iterator<Item = &'t Type>,
    bound: &TokenStream,
) -> TokenStream {
    let predicates = match &container.attrs.bound {
        Some(said) => said.clone(),
        None => inferred(container, fields, bound),
    };
    own_and(container, &predicates)
}

/// `T: bound` for every type parameter that one of the fields needs it of.
pub(super) fn inferred<'t>(
    container: &Container<'_>,
    fields: impl Iterator<Item = &'t Type>,
    bound: &TokenStream,
) -> TokenStream {
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
    quote!(#(#predicates,)*)
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

/// The type parameters in a field's type, and their associated types.
fn needed(container: &Container<'_>, ty: &Type) -> Vec<Type> {
    let params: Vec<String> = container
        .input
        .generics
        .type_params()
        .map(|p| p.ident.to_string())
        .collect();
    let mut found = Vec::new();
    if !params.is_empty() {
        collect(ty, &params, &mut found);
    }
    found
}

fn collect(ty: &Type, params: &[String], found: &mut Vec<Type>) {
    match ty {
        Type::Path(path) => collect_path(ty, path, params, found),
        Type::Reference(reference) => collect(&reference.elem, params, found),
        Type::Group(group) => collect(&group.elem, params, found),
        Type::Paren(paren) => collect(&paren.elem, params, found),
        Type::Slice(slice) => collect(&slice.elem, params, found),
        Type::Array(array) => collect(&array.elem, params, found),
        Type::Tuple(tuple) => tuple.elems.iter().for_each(|ty| collect(ty, params, found)),
        // Functions, trait objects, macros: any mention counts.
        _ => mentions(ty.to_token_stream(), params, found),
    }
}

fn collect_path(ty: &Type, path: &TypePath, params: &[String], found: &mut Vec<Type>) {
    if let Some(own) = &path.qself {
        // `<T as Trait>::Item`.
        let mut inside = Vec::new();
        mentions(own.ty.to_token_stream(), params, &mut inside);
        if !inside.is_empty() {
            found.push(ty.clone());
            return;
        }
    } else if let Some(first) = path.path.segments.first()
        && params.iter().any(|p| first.ident == p)
    {
        // `T` or `T::Item`.
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
