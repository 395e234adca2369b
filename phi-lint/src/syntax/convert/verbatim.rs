//! Items that `syn` keeps as tokens (`Item::Verbatim`): declarations without a body or
//! value, which stubs are made of, and `macro name { … }`.

use std::sync::Arc;

use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser};

use super::Converter;
use super::items::{ConstParts, head};
use crate::syntax::ast::{Item, ItemKind, MacroRules};

/// What [`Converter::verbatim_item`] understands.
#[allow(clippy::large_enum_variant)] // Lives for one call.
enum Verbatim {
    Macro(
        Vec<syn::Attribute>,
        syn::Visibility,
        proc_macro2::Span,
        syn::Ident,
        TokenStream,
    ),
    Static(
        Vec<syn::Attribute>,
        syn::Visibility,
        proc_macro2::Span,
        bool,
        syn::Ident,
        syn::Type,
        proc_macro2::Span,
    ),
    Item(Vec<syn::Attribute>, syn::Visibility, Box<syn::TraitItem>),
}

impl Converter<'_> {
    /// An item that `syn` kept as tokens; nothing if we cannot read it either.
    pub(super) fn verbatim_item(&mut self, tokens: &TokenStream, out: &mut Vec<Item>) {
        let parse = |input: ParseStream<'_>| -> syn::Result<Verbatim> {
            let attrs = input.call(syn::Attribute::parse_outer)?;
            let vis: syn::Visibility = input.parse()?;
            if input.peek(syn::Token![macro]) {
                let start: syn::Token![macro] = input.parse()?;
                let ident = input.parse()?;
                let rest: TokenStream = input.parse()?;
                return Ok(Verbatim::Macro(attrs, vis, start.span, ident, rest));
            }
            if input.peek(syn::Token![static]) {
                let start: syn::Token![static] = input.parse()?;
                let mutability: Option<syn::Token![mut]> = input.parse()?;
                let ident = input.parse()?;
                input.parse::<syn::Token![:]>()?;
                let ty = input.parse()?;
                let semi: syn::Token![;] = input.parse()?;
                let (start, end) = (start.span, semi.span);
                return Ok(Verbatim::Static(
                    attrs,
                    vis,
                    start,
                    mutability.is_some(),
                    ident,
                    ty,
                    end,
                ));
            }
            let item = match input.parse::<syn::TraitItem>()? {
                syn::TraitItem::Verbatim(_) => return Err(input.error("not understood")),
                item => item,
            };
            // `const X: T = v where …;` and the like.
            let _rest: TokenStream = input.parse()?;
            Ok(Verbatim::Item(attrs, vis, Box::new(item)))
        };
        let Ok(parsed) = parse.parse2(tokens.clone()) else {
            return;
        };
        let made = match parsed {
            Verbatim::Macro(attrs, vis, start, ident, rest) => {
                let (lo, hi) = (rest.clone().into_iter().next(), rest.into_iter().last());
                let (Some(lo), Some(hi)) = (lo, hi) else {
                    return;
                };
                let end = self.hi(hi.span());
                let lo = self.lo(lo.span());
                let head = head(&attrs, &vis, start, end);
                let def = MacroRules {
                    exported: true,
                    rules: self.place(lo, end),
                    owned: self.owned(lo, end),
                };
                let kind = ItemKind::MacroRules(Arc::new(def));
                self.named(&head, &ident, kind)
            }
            Verbatim::Static(attrs, vis, start, mutable, ident, ty, end) => {
                let parts = ConstParts {
                    ident: &ident,
                    ty: &ty,
                    mutable,
                    value: None,
                };
                let end = self.hi(end);
                let head = head(&attrs, &vis, start, end);
                self.constant(&head, &parts, ItemKind::Static)
            }
            Verbatim::Item(attrs, vis, item) => match &*item {
                syn::TraitItem::Fn(i) => self.trait_fn(i, &attrs, &vis),
                syn::TraitItem::Const(i) => self.trait_const(i, &attrs, &vis),
                syn::TraitItem::Type(i) => {
                    let mut item = self.assoc_type(i, &vis);
                    item.attrs = self.attrs(&attrs);
                    item
                }
                _ => return,
            },
        };
        out.push(made);
    }
}
