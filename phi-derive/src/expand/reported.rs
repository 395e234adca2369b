//! The trait without its content, for a type whose mistakes were reported: its
//! uses then compile, and the mistakes stay the only errors.

use proc_macro2::TokenStream;
use quote::quote;

use crate::internals::{Container, Derive};

pub(crate) fn reported(container: &Container<'_>, derive: Derive) -> TokenStream {
    let krate = &container.attrs.krate;
    let ident = &container.input.ident;
    let (impl_generics, ty_generics, where_clause) = container.input.generics.split_for_impl();
    let (name, body) = match derive {
        Derive::Debug => (quote!(::core::fmt::Debug), format()),
        Derive::Display => (quote!(::core::fmt::Display), format()),
        Derive::Serialize => (
            quote!(#krate::__private::serde::Serialize),
            quote! {
                fn serialize<__S: #krate::__private::serde::Serializer>(
                    &self,
                    __serializer: __S,
                ) -> ::core::result::Result<__S::Ok, __S::Error> {
                    __serializer.serialize_unit()
                }
            },
        ),
        Derive::Record => (
            quote!(#krate::PhiRecord),
            quote! {
                const NAME: &'static ::core::primitive::str = "";
                const FIELDS: &'static [#krate::FieldInfo] = &[];
            },
        ),
    };
    quote! {
        #[automatically_derived]
        impl #impl_generics #name for #ident #ty_generics #where_clause {
            #body
        }
    }
}

fn format() -> TokenStream {
    quote! {
        fn fmt(&self, _: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::result::Result::Ok(())
        }
    }
}
