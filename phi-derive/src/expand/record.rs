//! `PhiRecord`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;

use crate::internals::{Container, Exposure, Field};

pub(crate) fn record(container: &Container<'_>) -> TokenStream {
    let krate = &container.attrs.krate;
    let ident = &container.input.ident;
    let name = ident.unraw().to_string();
    let (impl_generics, ty_generics, where_clause) = container.input.generics.split_for_impl();
    let fields = container.variants.iter().flat_map(|variant| {
        let variant_name = match variant.source {
            Some(_) => {
                let name = &variant.name;
                quote!(::core::option::Option::Some(#name))
            }
            None => quote!(::core::option::Option::None),
        };
        variant
            .fields
            .iter()
            .map(move |field| info(container, &variant_name, field))
    });
    quote! {
        #[automatically_derived]
        const _: () = {
            use #krate::__private::Unknown as _;

            impl #impl_generics #krate::PhiRecord for #ident #ty_generics #where_clause {
                const NAME: &'static ::core::primitive::str = #name;
                const FIELDS: &'static [#krate::FieldInfo] = &[#(#fields),*];
            }
        };
    }
}

fn info(container: &Container<'_>, variant: &TokenStream, field: &Field<'_>) -> TokenStream {
    let krate = &container.attrs.krate;
    let (name, ty) = (&field.name, field.ty());
    let default = &container.attrs.category;
    let probe = quote!(#krate::__private::Probe::<#ty>);
    let category = match &field.exposure {
        Exposure::Safe => quote!(#probe::CATEGORY),
        Exposure::Category(category) => quote! {
            ::core::option::Option::Some(#krate::category::CategoryInfo::of::<#category>())
        },
        Exposure::ByType => quote! {
            #krate::__private::category_or(
                #probe::CATEGORY,
                #probe::FIELDS,
                #krate::category::CategoryInfo::of::<#default>(),
            )
        },
    };
    quote!(#krate::FieldInfo::__new(#variant, #name, #category, #probe::FIELDS))
}
