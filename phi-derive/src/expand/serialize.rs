//! `PhiSerialize`: serde's own derive on a copy of the type, with a redacting
//! `serialize_with` on every field that is not safe.
//!
//! serde supports deriving for a type through a copy of its definition
//! (`#[serde(remote = "…")]`). The copy carries all `#[serde(…)]` of the
//! original, so the format is serde's in every detail.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::{Ident, LitStr, Type};

use super::{at, generics, label, respan};
use crate::internals::{Container, Exposure, Field, Said, Shape, Variant, without_self};

/// A variant with what serde's attributes say about it.
struct Written<'c> {
    variant: &'c Variant<'c>,
    said: Said,
    fields: Vec<(&'c Field<'c>, Said)>,
}

pub(crate) fn serialize(container: &Container<'_>) -> TokenStream {
    let krate = &container.attrs.krate;
    let input = container.input;
    let ident = &input.ident;
    let shadow = format_ident!("__Phi{}", ident.unraw());
    let (impl_generics, ty_generics, _) = input.generics.split_for_impl();

    let said = Said::read(input, &input.attrs);
    let variants: Vec<Written<'_>> = container
        .variants
        .iter()
        .map(|variant| Written {
            variant,
            said: Said::read(input, variant.source.map_or(&[], |source| &source.attrs)),
            fields: variant
                .fields
                .iter()
                .map(|field| (field, Said::read(input, &field.source.attrs)))
                .collect(),
        })
        .collect();
    let bounds = bounds(container, &said, &variants);
    let serde = quote!(#krate::__private::serde);

    let mut functions = Vec::new();
    let definition = definition(
        container,
        &said,
        &variants,
        &shadow,
        &bounds,
        &mut functions,
    );
    let by_field = redacted_by_field(container, &said, &variants);
    // In the copy, `Self` would be the copy.
    let copy = without_self(
        quote! {
            #definition

            impl #impl_generics #shadow #ty_generics #bounds {
                #(#functions)*

                fn __phi_redacted_by_field() {
                    fn check<T: #krate::__private::RedactsByField + ?::core::marker::Sized>() {}
                    #(check::<#by_field>();)*
                }
            }
        },
        input,
    );

    quote! {
        #[automatically_derived]
        #[allow(
            dead_code,
            deprecated,
            non_camel_case_types,
            non_snake_case,
            unused_imports,
            unused_qualifications,
            clippy::all,
            clippy::pedantic
        )]
        const _: () = {
            use #krate::__private::{SerdeReported as _, Unknown as _, UnknownSerialize as _};

            #copy

            impl #impl_generics #serde::Serialize for #ident #ty_generics #bounds {
                fn serialize<__S>(
                    &self,
                    __serializer: __S,
                ) -> ::core::result::Result<__S::Ok, __S::Error>
                where
                    __S: #serde::Serializer,
                {
                    <#shadow #ty_generics>::serialize(self, __serializer)
                }
            }

            impl #impl_generics #krate::__private::SerializesItself for #ident #ty_generics #bounds {}
        };
    }
}

/// The `where` clause, as serde's derive has it: the bounds that attributes say,
/// and `Serialize` for the parameters of every other field that is written.
fn bounds(container: &Container<'_>, said: &Said, variants: &[Written<'_>]) -> TokenStream {
    let krate = &container.attrs.krate;
    let fields = || variants.iter().flat_map(|v| &v.fields);
    let explicit = variants
        .iter()
        .map(|v| &v.said)
        .chain(fields().map(|(_, said)| said))
        .filter_map(|said| said.bound.as_ref())
        .flatten();
    let bare = |said: &Said| !said.skipped && said.with.is_none() && said.bound.is_none();
    let inferred = variants
        .iter()
        .filter(|v| bare(&v.said))
        .flat_map(|v| &v.fields)
        .filter(|(_, said)| bare(said))
        .map(|(field, _)| field.ty());
    let rest = match (&container.attrs.bound, &said.bound) {
        (_, Some(said)) => quote!(#(#said,)*),
        (Some(said), None) => said.clone(),
        (None, None) => generics::inferred(
            container,
            inferred,
            &quote!(#krate::__private::serde::Serialize),
        ),
    };
    generics::own_and(container, &quote!(#(#explicit,)* #rest))
}

/// The types of the fields that serde has no place for a placeholder for.
fn redacted_by_field<'v>(
    container: &Container<'_>,
    said: &Said,
    variants: &'v [Written<'_>],
) -> impl Iterator<Item = &'v Type> {
    let internal = container.is_enum && said.tag && !said.content;
    variants
        .iter()
        .filter(|v| !v.said.skipped)
        .flat_map(move |v| {
            let content = internal && !v.said.untagged && v.variant.is_newtype();
            v.fields
                .iter()
                .filter(move |(_, said)| !said.skipped && (said.flattened || content))
        })
        .filter(|(field, _)| !field.is_safe())
        .map(|(field, _)| field.ty())
}

/// The copy of the type.
fn definition(
    container: &Container<'_>,
    said: &Said,
    variants: &[Written<'_>],
    shadow: &Ident,
    bounds: &TokenStream,
    functions: &mut Vec<TokenStream>,
) -> TokenStream {
    let krate = &container.attrs.krate;
    let input = container.input;
    let generics = &input.generics;
    let where_clause = &generics.where_clause;

    let kept = said.whole();
    let name = (!said.renamed).then(|| {
        let name = input.ident.unraw().to_string();
        quote!(#[serde(rename = #name)])
    });
    let serde = (!said.krate).then(|| {
        let path = text(&quote!(#krate::__private::serde));
        quote!(#[serde(crate = #path)])
    });
    let remote = text(&input.ident);
    // Spell out the predicates: serde would infer some from the copy.
    let bound = text(&without_self(predicates(bounds), input));
    let attrs = quote! {
        #[derive(#krate::__private::serde::Serialize)]
        #serde
        #name
        #[serde(remote = #remote, bound(serialize = #bound))]
        #(#[serde(#kept)])*
    };

    let mut bodies = Vec::new();
    for (i, variant) in variants.iter().enumerate() {
        bodies.push(body(container, shadow, variant, i, functions));
    }
    if container.is_enum {
        let variants = variants.iter().zip(&bodies).map(|(written, body)| {
            let ident = written.variant.source.map(|s| &s.ident);
            let serde = written.said.whole();
            quote!(#(#[serde(#serde)])* #ident #body)
        });
        quote!(#attrs enum #shadow #generics #where_clause { #(#variants,)* })
    } else {
        let body = &bodies[0];
        match container.variants[0].shape {
            Shape::Named => quote!(#attrs struct #shadow #generics #where_clause #body),
            Shape::Tuple | Shape::Unit => {
                quote!(#attrs struct #shadow #generics #body #where_clause;)
            }
        }
    }
}

/// The fields of the copy.
fn body(
    container: &Container<'_>,
    shadow: &Ident,
    written: &Written<'_>,
    index: usize,
    functions: &mut Vec<TokenStream>,
) -> TokenStream {
    let fields = written.fields.iter().enumerate().map(|(i, (field, said))| {
        let name = field.source.ident.as_ref().map(|ident| quote!(#ident:));
        let ty = field.ty();
        // A flattened field writes itself; that it redacts itself is checked.
        if field.is_safe() || written.said.skipped || said.skipped || said.flattened {
            let serde = said.whole();
            return quote!(#(#[serde(#serde)])* #name #ty);
        }
        let function = format_ident!("__phi_field_{index}_{i}");
        functions.push(redacting(container, field, &function, said));
        let (_, ty_generics, _) = container.input.generics.split_for_impl();
        let path = text(&quote!(<#shadow #ty_generics>::#function));
        let kept = &said.rest;
        quote!(#(#[serde(#kept)])* #[serde(serialize_with = #path)] #name #ty)
    });
    match written.variant.shape {
        Shape::Named => quote!({ #(#fields,)* }),
        Shape::Tuple => quote!((#(#fields,)*)),
        Shape::Unit => TokenStream::new(),
    }
}

/// The function that writes a field: its placeholder, or in a disclosure what
/// serde would have written.
fn redacting(
    container: &Container<'_>,
    field: &Field<'_>,
    name: &Ident,
    said: &Said,
) -> TokenStream {
    let krate = &container.attrs.krate;
    let ty = field.ty();
    let label = label(container, field);
    let call = match (&said.with, &field.exposure) {
        (Some((path, _)), _) => quote! {
            #krate::__private::serialize_with(__field, #label, __s, |__field, __s| #path(__field, __s))
        },
        (None, Exposure::Category(_)) => quote!(#krate::__private::write(__field, #label, __s)),
        (None, _) => {
            // A type that cannot be serialized is reported at the field.
            let probe = respan(&quote!(#krate::__private::Probe), at(field));
            quote_spanned!(at(field)=> #probe::<#ty>::redacting(__field, #label, __s))
        }
    };
    quote! {
        fn #name<__S: #krate::__private::serde::Serializer>(
            __field: &#ty,
            __s: __S,
        ) -> ::core::result::Result<__S::Ok, __S::Error> {
            #call
        }
    }
}

/// A clause without its `where`.
fn predicates(clause: &TokenStream) -> TokenStream {
    clause.clone().into_iter().skip(1).collect()
}

fn text(tokens: &impl ToTokens) -> LitStr {
    LitStr::new(&tokens.to_token_stream().to_string(), Span::call_site())
}
