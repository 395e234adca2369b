//! `PhiSerialize`: serde's own derive on a copy of the type, with a redacting
//! `serialize_with` on every field that is not safe.
//!
//! serde supports deriving for a type through a copy of its definition
//! (`#[serde(remote = "…")]`). The copy carries all `#[serde(…)]` of the
//! original, so the format is serde's in every detail.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::{Attribute, Ident, LitStr, Meta, MetaNameValue};

use super::{at, generics, label, respan};
use crate::internals::check::serde_metas;
use crate::internals::{Container, Field, Shape, Variant};

pub(crate) fn serialize(container: &Container<'_>) -> TokenStream {
    let krate = &container.attrs.krate;
    let ident = &container.input.ident;
    let shadow = format_ident!("__Phi{}", ident.unraw());
    let (impl_generics, ty_generics, _) = container.input.generics.split_for_impl();

    let written = container
        .variants
        .iter()
        .flat_map(|v| &v.fields)
        .filter(|f| !Written::of(f).skipped);
    let serde = quote!(#krate::__private::serde);
    let bounds = match serde_bound(&container.input.attrs) {
        Some(said) => generics::own_and(container, &said),
        None => generics::where_clause(
            container,
            written.map(Field::ty),
            &quote!(#serde::Serialize),
        ),
    };

    let mut functions = Vec::new();
    let definition = definition(container, &shadow, &bounds, &mut functions);
    let flattened = container
        .variants
        .iter()
        .flat_map(|v| &v.fields)
        .filter(|f| !f.is_safe() && Written::of(f).flattened)
        .map(Field::ty);

    quote! {
        #[automatically_derived]
        #[allow(
            dead_code,
            non_camel_case_types,
            unused_imports,
            unused_qualifications,
            clippy::all,
            clippy::pedantic
        )]
        const _: () = {
            use #krate::__private::{SerdeReported as _, Unknown as _, UnknownSerialize as _};

            #definition

            impl #impl_generics #shadow #ty_generics #bounds {
                #(#functions)*

                fn __phi_flattened() {
                    fn check<T: #krate::__private::SerializesItself>() {}
                    #(check::<#flattened>();)*
                }
            }

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

/// The copy of the type.
fn definition(
    container: &Container<'_>,
    shadow: &Ident,
    bounds: &TokenStream,
    functions: &mut Vec<TokenStream>,
) -> TokenStream {
    let krate = &container.attrs.krate;
    let input = container.input;
    let generics = &input.generics;
    let where_clause = &generics.where_clause;

    let metas = serde_metas(&input.attrs);
    let kept = metas.iter().filter(|m| !m.path().is_ident("bound"));
    let has = |key: &str| metas.iter().any(|m| m.path().is_ident(key));
    let name = (!has("rename")).then(|| {
        let name = input.ident.unraw().to_string();
        quote!(#[serde(rename = #name)])
    });
    let serde = (!has("crate")).then(|| {
        let path = text(&quote!(#krate::__private::serde));
        quote!(#[serde(crate = #path)])
    });
    let remote = text(&input.ident);
    // Spell out the predicates: serde would infer some from the copy.
    let bound = text(&predicates(bounds));
    let attrs = quote! {
        #[derive(#krate::__private::serde::Serialize)]
        #serde
        #name
        #[serde(remote = #remote, bound(serialize = #bound))]
        #[serde(#(#kept),*)]
    };

    let mut bodies = Vec::new();
    for (i, variant) in container.variants.iter().enumerate() {
        bodies.push(body(container, shadow, variant, i, functions));
    }
    if container.is_enum {
        let variants = container
            .variants
            .iter()
            .zip(&bodies)
            .map(|(variant, body)| {
                let ident = variant.source.map(|s| &s.ident);
                let serde = variant
                    .source
                    .into_iter()
                    .flat_map(|s| serde_attrs(&s.attrs));
                quote!(#(#serde)* #ident #body)
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
    variant: &Variant<'_>,
    index: usize,
    functions: &mut Vec<TokenStream>,
) -> TokenStream {
    let fields = variant.fields.iter().enumerate().map(|(i, field)| {
        let name = field.source.ident.as_ref().map(|ident| quote!(#ident:));
        let ty = field.ty();
        let written = Written::of(field);
        // A flattened field writes itself; that it redacts itself is checked.
        if field.is_safe() || written.skipped || written.flattened {
            let serde = serde_attrs(&field.source.attrs);
            return quote!(#(#serde)* #name #ty);
        }
        let function = format_ident!("__phi_field_{index}_{i}");
        functions.push(redacting(container, field, &function, &written));
        let (_, ty_generics, _) = container.input.generics.split_for_impl();
        let path = text(&quote!(<#shadow #ty_generics>::#function));
        let kept = &written.kept;
        quote!(#[serde(#(#kept,)* serialize_with = #path)] #name #ty)
    });
    match variant.shape {
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
    written: &Written,
) -> TokenStream {
    use crate::internals::Exposure;

    let krate = &container.attrs.krate;
    let ty = field.ty();
    let label = label(container, field);
    let call = match (&written.with, &field.exposure) {
        (Some(path), _) => quote! {
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

/// What the serde attributes of a field say about writing it.
struct Written {
    skipped: bool,
    flattened: bool,
    /// The field's own function.
    with: Option<TokenStream>,
    /// Everything else.
    kept: Vec<Meta>,
}

impl Written {
    fn of(field: &Field<'_>) -> Self {
        let mut read = Self {
            skipped: false,
            flattened: false,
            with: None,
            kept: Vec::new(),
        };
        for meta in serde_metas(&field.source.attrs) {
            let is = |key| meta.path().is_ident(key);
            if is("with") || is("serialize_with") {
                let module = is("with");
                read.with = path(&meta).map(|path| {
                    if module {
                        quote!(#path::serialize)
                    } else {
                        path
                    }
                });
                continue;
            }
            read.skipped |= is("skip") || is("skip_serializing");
            read.flattened |= is("flatten");
            read.kept.push(meta);
        }
        read
    }
}

/// The path in `with = "path"`.
fn path(meta: &Meta) -> Option<TokenStream> {
    let Meta::NameValue(MetaNameValue {
        value: syn::Expr::Lit(literal),
        ..
    }) = meta
    else {
        return None;
    };
    match &literal.lit {
        syn::Lit::Str(text) => text
            .parse::<syn::ExprPath>()
            .ok()
            .map(|p| p.to_token_stream()),
        _ => None,
    }
}

/// The predicates of `#[serde(bound = "…")]` or `#[serde(bound(serialize = "…"))]`.
fn serde_bound(attrs: &[Attribute]) -> Option<TokenStream> {
    serde_metas(attrs)
        .iter()
        .filter(|m| m.path().is_ident("bound"))
        .find_map(|meta| {
            let literal = |meta: &Meta| match meta {
                Meta::NameValue(MetaNameValue {
                    value:
                        syn::Expr::Lit(syn::ExprLit {
                            lit: syn::Lit::Str(text),
                            ..
                        }),
                    ..
                }) => text.parse::<TokenStream>().ok(),
                _ => None,
            };
            let tokens = match meta {
                Meta::List(list) => {
                    let parse =
                        syn::punctuated::Punctuated::<Meta, syn::Token![,]>::parse_terminated;
                    let inner = list.parse_args_with(parse).ok()?;
                    literal(inner.iter().find(|m| m.path().is_ident("serialize"))?)?
                }
                _ => literal(meta)?,
            };
            Some(tokens)
        })
}

fn serde_attrs(attrs: &[Attribute]) -> impl Iterator<Item = &Attribute> {
    attrs.iter().filter(|attr| attr.path().is_ident("serde"))
}

/// A clause without its `where`.
fn predicates(clause: &TokenStream) -> TokenStream {
    clause.clone().into_iter().skip(1).collect()
}

fn text(tokens: &impl ToTokens) -> LitStr {
    LitStr::new(&tokens.to_token_stream().to_string(), Span::call_site())
}
