//! `PhiDebug` and `PhiDisplay`.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

use super::{at, generics, label, match_self, pattern, respan};
use crate::internals::{Container, DisplayFormat, Exposure, Field, Segment, Shape, Variant};

#[derive(Clone, Copy, PartialEq)]
enum Trait {
    Debug,
    Display,
}

pub(crate) fn debug(container: &Container<'_>) -> TokenStream {
    expand(container, Trait::Debug)
}

pub(crate) fn display(container: &Container<'_>) -> TokenStream {
    expand(container, Trait::Display)
}

fn expand(container: &Container<'_>, which: Trait) -> TokenStream {
    let krate = &container.attrs.krate;
    let ident = &container.input.ident;
    let (impl_generics, ty_generics, _) = container.input.generics.split_for_impl();
    let (name, marker) = match which {
        Trait::Debug => (quote!(Debug), quote!(DebugsItself)),
        Trait::Display => (quote!(Display), quote!(DisplaysItself)),
    };
    let safe = container
        .variants
        .iter()
        .flat_map(|v| &v.fields)
        .filter(|f| f.is_safe());
    let bounds =
        generics::where_clause(container, safe.map(Field::ty), &quote!(::core::fmt::#name));
    let arms: Vec<_> = container
        .variants
        .iter()
        .map(|v| arm(container, v, which))
        .collect();
    let body = match_self(container, &arms);
    quote! {
        #[automatically_derived]
        #[allow(deprecated, unused_qualifications)]
        const _: () = {
            use #krate::__private::Unknown as _;

            impl #impl_generics ::core::fmt::#name for #ident #ty_generics #bounds {
                fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    #body
                }
            }

            impl #impl_generics #krate::__private::#marker for #ident #ty_generics #bounds {}
        };
    }
}

fn arm(container: &Container<'_>, variant: &Variant<'_>, which: Trait) -> TokenStream {
    let pattern = pattern(variant);
    let format = match which {
        Trait::Debug => None,
        Trait::Display => variant
            .display
            .as_ref()
            .or(container.attrs.display.as_ref()),
    };
    let body = match format {
        Some(format) => formatted(container, variant, format),
        None => built(container, variant, which),
    };
    let unused = variant.fields.iter().map(|f| &f.binding);
    quote!(#pattern => { #(let _ = #unused;)* #body })
}

/// `f.debug_struct("Patient").field("id", …).finish()`.
fn built(container: &Container<'_>, variant: &Variant<'_>, which: Trait) -> TokenStream {
    let krate = &container.attrs.krate;
    let name = &variant.name;
    let value = |field: &Field<'_>| {
        let shown = shown(container, field, which);
        match which {
            Trait::Debug => shown,
            // The builders ask for `Debug`: hand them the field's `Display`.
            Trait::Display => {
                let displayed = respan(&quote!(#krate::__private::Displayed), at(field));
                quote_spanned!(at(field)=> &#displayed(#shown))
            }
        }
    };
    match variant.shape {
        Shape::Unit => quote!(__f.write_str(#name)),
        Shape::Named => {
            let fields = variant.fields.iter().map(|field| {
                let (name, value) = (&field.name, value(field));
                quote!(.field(#name, #value))
            });
            quote!(__f.debug_struct(#name) #(#fields)* .finish())
        }
        Shape::Tuple => {
            let fields = variant.fields.iter().map(|field| {
                let value = value(field);
                quote!(.field(#value))
            });
            quote!(__f.debug_tuple(#name) #(#fields)* .finish())
        }
    }
}

/// `f.write_str("patient ")?; Display::fmt(…, f)?; Ok(())`.
fn formatted(
    container: &Container<'_>,
    variant: &Variant<'_>,
    format: &DisplayFormat,
) -> TokenStream {
    let pieces = format.segments.iter().map(|segment| match segment {
        Segment::Text(text) => quote!(__f.write_str(#text)?;),
        Segment::Field(name) => {
            // The check saw to it that the field is there.
            let field = variant.fields.iter().find(|field| field.name == *name);
            let span = field.map_or_else(Span::call_site, at);
            let value = field.map(|field| shown(container, field, Trait::Display));
            quote_spanned!(span=> ::core::fmt::Display::fmt(#value, __f)?;)
        }
    });
    quote!(#(#pieces)* ::core::result::Result::Ok(()))
}

/// A reference to what may be shown of a field.
fn shown(container: &Container<'_>, field: &Field<'_>, which: Trait) -> TokenStream {
    let krate = &container.attrs.krate;
    let (binding, ty) = (&field.binding, field.ty());
    let label = label(container, field);
    match field.exposure {
        // A type that cannot show itself is reported at the field.
        Exposure::Safe => {
            let mut binding = binding.clone();
            binding.set_span(at(field));
            quote!(#binding)
        }
        Exposure::Category(_) => quote!(&#label),
        Exposure::ByType => {
            let function = match which {
                Trait::Debug => quote!(debug),
                Trait::Display => quote!(display),
            };
            quote!(&#krate::__private::Probe::<#ty>::#function(#binding, #label))
        }
    }
}
