//! Members: what traits, impls and foreign blocks hold.

use std::sync::Arc;

use super::Converter;
use super::items::{ConstParts, FnParts, INHERITED, head};
use crate::syntax::ast::{Item, ItemKind, Shape, Struct, TypeAlias};

impl Converter<'_> {
    /// A trait's function; attributes and visibility apart, where these were read first.
    pub(super) fn trait_fn(
        &mut self,
        i: &syn::TraitItemFn,
        attrs: &[syn::Attribute],
        vis: &syn::Visibility,
    ) -> Item {
        self.function(&FnParts {
            attrs,
            vis,
            default: i.modifiers.defaultness.map(|t| t.span),
            sig: &i.sig,
            block: i.default.as_ref(),
            semi: i.semi_token.map(|t| t.span),
        })
    }

    /// As [`trait_fn`](Self::trait_fn), a constant.
    pub(super) fn trait_const(
        &mut self,
        i: &syn::TraitItemConst,
        attrs: &[syn::Attribute],
        vis: &syn::Visibility,
    ) -> Item {
        let parts = ConstParts {
            ident: &i.ident,
            ty: &i.ty,
            mutable: false,
            value: i.default.as_ref().map(|(_, value)| value),
        };
        let end = self.hi(i.semi_token.span);
        let head = head(attrs, vis, i.const_token.span, end);
        self.constant(&head, &parts, ItemKind::Const)
    }

    pub(super) fn trait_item(&mut self, item: &syn::TraitItem, out: &mut Vec<Item>) {
        let made = match item {
            syn::TraitItem::Fn(i) => self.trait_fn(i, &i.attrs, &INHERITED),
            syn::TraitItem::Const(i) => self.trait_const(i, &i.attrs, &INHERITED),
            syn::TraitItem::Type(i) => self.assoc_type(i, &INHERITED),
            syn::TraitItem::Macro(i) => return self.nested_macro(&i.attrs, &i.mac, out),
            syn::TraitItem::Verbatim(tokens) => return self.verbatim_item(tokens, out),
            _ => return,
        };
        out.push(made);
    }

    pub(super) fn assoc_type(&mut self, i: &syn::TraitItemType, vis: &syn::Visibility) -> Item {
        let def = TypeAlias {
            generics: self.generics(&i.generics),
            bounds: self.bounds(&i.bounds),
            ty: i.default.as_ref().map(|(_, ty)| self.ty(ty)),
        };
        let end = self.hi(i.semi_token.span);
        let head = head(&i.attrs, vis, i.type_token.span, end);
        self.named(&head, &i.ident, ItemKind::TypeAlias(Arc::new(def)))
    }

    pub(super) fn impl_item(&mut self, item: &syn::ImplItem, out: &mut Vec<Item>) {
        let made = match item {
            syn::ImplItem::Fn(i) => self.function(&FnParts {
                attrs: &i.attrs,
                vis: &i.vis,
                default: i.modifiers.defaultness.map(|t| t.span),
                sig: &i.sig,
                block: Some(&i.block),
                semi: None,
            }),
            syn::ImplItem::Const(i) => {
                let parts = ConstParts {
                    ident: &i.ident,
                    ty: &i.ty,
                    mutable: false,
                    value: Some(&i.expr),
                };
                let end = self.hi(i.semi_token.span);
                let head = head(&i.attrs, &i.vis, i.const_token.span, end);
                self.constant(&head, &parts, ItemKind::Const)
            }
            syn::ImplItem::Type(i) => {
                let def = TypeAlias {
                    generics: self.generics(&i.generics),
                    bounds: Vec::new(),
                    ty: Some(self.ty(&i.ty)),
                };
                let end = self.hi(i.semi_token.span);
                let head = head(&i.attrs, &i.vis, i.type_token.span, end);
                self.named(&head, &i.ident, ItemKind::TypeAlias(Arc::new(def)))
            }
            syn::ImplItem::Macro(i) => return self.nested_macro(&i.attrs, &i.mac, out),
            syn::ImplItem::Verbatim(tokens) => return self.verbatim_item(tokens, out),
            _ => return,
        };
        out.push(made);
    }

    pub(super) fn foreign_item(&mut self, item: &syn::ForeignItem, out: &mut Vec<Item>) {
        let made = match item {
            syn::ForeignItem::Fn(i) => self.function(&FnParts {
                attrs: &i.attrs,
                vis: &i.vis,
                default: None,
                sig: &i.sig,
                block: None,
                semi: Some(i.semi_token.span),
            }),
            syn::ForeignItem::Static(i) => {
                let parts = ConstParts {
                    ident: &i.ident,
                    ty: &i.ty,
                    mutable: matches!(i.mutability, syn::StaticMutability::Mut(_)),
                    value: None,
                };
                let end = self.hi(i.semi_token.span);
                let head = head(&i.attrs, &i.vis, i.static_token.span, end);
                self.constant(&head, &parts, ItemKind::Static)
            }
            syn::ForeignItem::Type(i) => {
                let def = Struct {
                    generics: self.generics(&i.generics),
                    shape: Shape::Unit,
                    fields: Vec::new(),
                };
                let end = self.hi(i.semi_token.span);
                let head = head(&i.attrs, &i.vis, i.type_token.span, end);
                self.named(&head, &i.ident, ItemKind::Struct(Arc::new(def)))
            }
            syn::ForeignItem::Macro(i) => return self.nested_macro(&i.attrs, &i.mac, out),
            syn::ForeignItem::Verbatim(tokens) => return self.verbatim_item(tokens, out),
            _ => return,
        };
        out.push(made);
    }
}
