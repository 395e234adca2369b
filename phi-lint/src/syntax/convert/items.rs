//! Items, and what all of them share.

use std::sync::Arc;

use super::{Converter, Origin};
use crate::span::{Name, Span};
use crate::syntax::ast::{
    Attr, BlockKind, Body, Const, Enum, File, Fn, Impl, Item, ItemKind, MacroRules, Meta, Param,
    SelfParam, Shape, Struct, Trait, TypeAlias,
};
use crate::syntax::code::Code;

/// What all items have, still in `syn`'s terms.
pub(super) struct Head<'s> {
    pub(super) attrs: &'s [syn::Attribute],
    pub(super) vis: &'s syn::Visibility,
    /// The first token after the visibility.
    start: proc_macro2::Span,
    /// One past the last byte of the item.
    end: u32,
}

/// A function in any of `syn`'s five shapes.
pub(super) struct FnParts<'s> {
    pub(super) attrs: &'s [syn::Attribute],
    pub(super) vis: &'s syn::Visibility,
    pub(super) default: Option<proc_macro2::Span>,
    pub(super) sig: &'s syn::Signature,
    pub(super) block: Option<&'s syn::Block>,
    pub(super) semi: Option<proc_macro2::Span>,
}

/// A constant, static or associated constant.
pub(super) struct ConstParts<'s> {
    pub(super) ident: &'s syn::Ident,
    pub(super) ty: &'s syn::Type,
    pub(super) mutable: bool,
    pub(super) value: Option<&'s syn::Expr>,
}

pub(super) const INHERITED: syn::Visibility = syn::Visibility::Inherited;

impl Converter<'_> {
    /// A whole file.
    pub(in crate::syntax) fn file(&mut self, file: &syn::File) -> File {
        File {
            items: self.items(&file.items),
            attrs: self.attrs(&file.attrs),
        }
    }

    /// Items in order.
    pub(in crate::syntax) fn items(&mut self, items: &[syn::Item]) -> Vec<Item> {
        let mut out = Vec::with_capacity(items.len());
        for item in items {
            self.item(item, &mut out);
        }
        out
    }

    /// One item, which may turn out to be none or several of ours.
    pub(super) fn item(&mut self, item: &syn::Item, out: &mut Vec<Item>) {
        use syn::Item as I;
        let made = match item {
            I::Fn(i) => self.function(&FnParts {
                attrs: &i.attrs,
                vis: &i.vis,
                default: i.modifiers.defaultness.map(|t| t.span),
                sig: &i.sig,
                block: Some(&i.block),
                semi: None,
            }),
            I::Struct(i) => {
                let end = match (&i.semi_token, &i.fields) {
                    (Some(semi), _) => self.hi(semi.span),
                    (None, syn::Fields::Named(f)) => self.close(&f.brace_token.span),
                    (None, syn::Fields::Unnamed(f)) => self.close(&f.paren_token.span),
                    (None, syn::Fields::Unit) => self.hi(i.ident.span()),
                };
                let (shape, fields) = self.fields(&i.fields);
                let def = Struct {
                    generics: self.generics(&i.generics),
                    shape,
                    fields,
                };
                let head = head(&i.attrs, &i.vis, i.struct_token.span, end);
                self.named(&head, &i.ident, ItemKind::Struct(Arc::new(def)))
            }
            I::Union(i) => {
                let def = Struct {
                    generics: self.generics(&i.generics),
                    shape: Shape::Named,
                    fields: self.field_list(i.fields.named.iter()),
                };
                let end = self.close(&i.fields.brace_token.span);
                let head = head(&i.attrs, &i.vis, i.union_token.span, end);
                self.named(&head, &i.ident, ItemKind::Union(Arc::new(def)))
            }
            I::Enum(i) => {
                let def = Enum {
                    generics: self.generics(&i.generics),
                    variants: i.variants.iter().map(|v| self.variant(v)).collect(),
                };
                let end = self.close(&i.brace_token.span);
                let head = head(&i.attrs, &i.vis, i.enum_token.span, end);
                self.named(&head, &i.ident, ItemKind::Enum(Arc::new(def)))
            }
            I::Impl(i) => self.impl_block(i),
            I::Trait(i) => {
                let mut items = Vec::with_capacity(i.items.len());
                for item in &i.items {
                    self.trait_item(item, &mut items);
                }
                let def = Trait {
                    generics: self.generics(&i.generics),
                    supers: self.bounds(&i.supertraits),
                    items,
                };
                let start = i.unsafety.map_or(i.trait_token.span, |t| t.span);
                let end = self.close(&i.brace_token.span);
                let head = head(&i.attrs, &i.vis, start, end);
                self.named(&head, &i.ident, ItemKind::Trait(Arc::new(def)))
            }
            I::TraitAlias(i) => {
                let def = Trait {
                    generics: self.generics(&i.generics),
                    supers: self.bounds(&i.bounds),
                    items: Vec::new(),
                };
                let end = self.hi(i.semi_token.span);
                let head = head(&i.attrs, &i.vis, i.trait_token.span, end);
                self.named(&head, &i.ident, ItemKind::Trait(Arc::new(def)))
            }
            I::Use(i) => {
                let mut leaves = Vec::new();
                let mut path = Vec::new();
                self.use_tree(&i.tree, i.leading_colon.is_some(), &mut path, &mut leaves);
                let end = self.hi(i.semi_token.span);
                let head = head(&i.attrs, &i.vis, i.use_token.span, end);
                self.nameless(&head, ItemKind::Use(leaves))
            }
            I::Mod(i) => {
                let items = i.content.as_ref().map(|(_, items)| self.items(items));
                let end = match (&i.content, &i.semi) {
                    (Some((brace, _)), _) => self.close(&brace.span),
                    (None, Some(semi)) => self.hi(semi.span),
                    (None, None) => self.hi(i.ident.span()),
                };
                let start = i.unsafety.map_or(i.mod_token.span, |t| t.span);
                let head = head(&i.attrs, &i.vis, start, end);
                let mut item = self.named(&head, &i.ident, ItemKind::Use(Vec::new()));
                let path = path_attr(&item.attrs);
                item.kind = ItemKind::Mod { items, path };
                item
            }
            I::ExternCrate(i) => {
                let krate = self.ident(&i.ident).0;
                let end = self.hi(i.semi_token.span);
                let head = head(&i.attrs, &i.vis, i.extern_token.span, end);
                let ident = i.rename.as_ref().map_or(&i.ident, |(_, alias)| alias);
                self.named(&head, ident, ItemKind::ExternCrate { krate })
            }
            I::Const(i) => {
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
            I::Static(i) => {
                let parts = ConstParts {
                    ident: &i.ident,
                    ty: &i.ty,
                    mutable: matches!(i.mutability, syn::StaticMutability::Mut(_)),
                    value: Some(&i.expr),
                };
                let end = self.hi(i.semi_token.span);
                let head = head(&i.attrs, &i.vis, i.static_token.span, end);
                self.constant(&head, &parts, ItemKind::Static)
            }
            I::Type(i) => {
                let def = TypeAlias {
                    generics: self.generics(&i.generics),
                    bounds: Vec::new(),
                    ty: Some(self.ty(&i.ty)),
                };
                let end = self.hi(i.semi_token.span);
                let head = head(&i.attrs, &i.vis, i.type_token.span, end);
                self.named(&head, &i.ident, ItemKind::TypeAlias(Arc::new(def)))
            }
            I::ForeignMod(i) => {
                for item in &i.items {
                    self.foreign_item(item, out);
                }
                return;
            }
            I::Macro(i) => return self.macro_item(i, out),
            I::Verbatim(tokens) => return self.verbatim_item(tokens, out),
            _ => return,
        };
        out.push(made);
    }

    // ── What items share ────────────────────────────────────────────────

    fn item_span(&self, head: &Head<'_>) -> Span {
        let start = match head.vis {
            syn::Visibility::Public(t) => t.span,
            syn::Visibility::Restricted(t) => t.pub_token.span,
            syn::Visibility::Inherited => head.start,
        };
        self.place(self.lo(start), head.end)
    }

    pub(super) fn named(&mut self, head: &Head<'_>, ident: &syn::Ident, kind: ItemKind) -> Item {
        let (name, lo, hi) = self.ident(ident);
        Item {
            name,
            name_span: self.place(lo, hi),
            span: self.item_span(head),
            attrs: self.attrs(head.attrs),
            public: !matches!(head.vis, syn::Visibility::Inherited),
            kind,
        }
    }

    fn nameless(&mut self, head: &Head<'_>, kind: ItemKind) -> Item {
        let span = self.item_span(head);
        Item {
            name: Name::from(""),
            name_span: span,
            span,
            attrs: self.attrs(head.attrs),
            public: !matches!(head.vis, syn::Visibility::Inherited),
            kind,
        }
    }

    pub(super) fn constant(
        &mut self,
        head: &Head<'_>,
        parts: &ConstParts<'_>,
        kind: fn(Arc<Const>) -> ItemKind,
    ) -> Item {
        let def = Const {
            ty: self.ty(parts.ty),
            mutable: parts.mutable,
            body: parts.value.map(|value| self.value_body(value)),
        };
        self.named(head, parts.ident, kind(Arc::new(def)))
    }

    /// An expression as a body of its own.
    pub(super) fn value_body(&mut self, value: &syn::Expr) -> Body {
        self.body(|this| {
            let root = this.expr(value);
            (Vec::new(), root)
        })
    }

    // ── Functions ───────────────────────────────────────────────────────

    pub(super) fn function(&mut self, parts: &FnParts<'_>) -> Item {
        let sig = parts.sig;
        let generics = self.generics(&sig.generics);
        let (self_param, params) = self.params(&sig.inputs);
        let paren = self.close(&sig.paren_token.span);
        self.end = paren;
        let ret = self.output(&sig.output);
        let signature_end = self.end.max(paren);
        let body = match parts.block {
            Some(block) => self
                .left_for_later(sig, block)
                .unwrap_or_else(|| Code::Read(self.code(sig, block))),
            None => Code::None,
        };
        let end = match (parts.block, parts.semi) {
            (Some(block), _) => self.close(&block.brace_token.span),
            (None, Some(semi)) => self.hi(semi),
            (None, None) => signature_end,
        };
        let def = Fn {
            generics,
            self_param,
            params,
            ret,
            is_async: sig.asyncness.is_some(),
            is_const: sig.constness.is_some(),
            body,
            signature_span: self.place(self.lo(sig.fn_token.span), signature_end),
        };
        let safety = match &sig.safety {
            syn::Safety::Safe(t) => Some(t.span),
            syn::Safety::Unsafe(t) => Some(t.span),
            syn::Safety::Default => None,
        };
        let start = parts
            .default
            .or(sig.constness.map(|t| t.span))
            .or(sig.asyncness.map(|t| t.span))
            .or(safety)
            .or(sig.abi.as_ref().map(|a| a.extern_token.span))
            .unwrap_or(sig.fn_token.span);
        let head = head(parts.attrs, parts.vis, start, end);
        self.named(&head, &sig.ident, ItemKind::Fn(Arc::new(def)))
    }

    /// The code of a function as a body of its own.
    pub(in crate::syntax) fn code(&mut self, sig: &syn::Signature, block: &syn::Block) -> Body {
        self.body(|this| {
            let pats = sig
                .inputs
                .iter()
                .filter_map(|input| match input {
                    syn::FnArg::Typed(input) => Some(this.pat(&input.pat)),
                    syn::FnArg::Receiver(_) => None,
                })
                .collect();
            let root = this.block_expr(block, BlockKind::Plain, None, None);
            (pats, root)
        })
    }

    fn left_for_later(&self, sig: &syn::Signature, block: &syn::Block) -> Option<Code> {
        let Origin::File { base, .. } = self.origin else {
            return None;
        };
        let brace = block.brace_token.span.join();
        let start = base + self.lo(sig.fn_token.span);
        self.left?
            .code(start, base + self.lo(brace), base + self.hi(brace))
    }

    fn params<P>(
        &mut self,
        inputs: &syn::punctuated::Punctuated<syn::FnArg, P>,
    ) -> (Option<SelfParam>, Vec<Param>) {
        let mut receiver = None;
        let mut params = Vec::with_capacity(inputs.len());
        for input in inputs {
            match input {
                syn::FnArg::Receiver(r) => receiver = Some(self.receiver(r)),
                syn::FnArg::Typed(input) => {
                    let (name, lo) = match &*input.pat {
                        syn::Pat::Ident(p) if p.subpat.is_none() => {
                            let (name, lo, _) = self.ident(&p.ident);
                            let start = p
                                .by_ref
                                .map(|t| t.span)
                                .or(p.mutability.map(|t| t.span))
                                .map_or(lo, |t| self.lo(t));
                            (Some(name), start)
                        }
                        other => (None, self.lo(syn::spanned::Spanned::span(other))),
                    };
                    let ty = self.ty(&input.ty);
                    params.push(Param {
                        name,
                        ty,
                        attrs: self.attrs(&input.attrs),
                        span: self.place(lo, self.end),
                    });
                }
            }
        }
        (receiver, params)
    }

    fn receiver(&mut self, r: &syn::Receiver) -> SelfParam {
        let end = self.hi(r.self_token.span);
        let start = r.mutability.map_or(r.self_token.span, |t| t.span);
        let (by_ref, mutable, ty, span) = match &r.kind {
            syn::ReceiverKind::Reference(and, _, mutability) => {
                let span = self.place(self.lo(and.span), end);
                (true, mutability.is_some(), None, span)
            }
            syn::ReceiverKind::Typed(_, ty) => {
                let ty = self.ty(ty);
                let span = self.place(self.lo(start), self.end);
                (false, false, Some(ty), span)
            }
            _ => (false, false, None, self.place(self.lo(start), end)),
        };
        SelfParam {
            by_ref,
            mutable,
            ty,
            span,
        }
    }

    // ── Impls ───────────────────────────────────────────────────────────

    fn impl_block(&mut self, i: &syn::ItemImpl) -> Item {
        let mut items = Vec::with_capacity(i.items.len());
        for item in &i.items {
            self.impl_item(item, &mut items);
        }
        let def = Impl {
            generics: self.generics(&i.generics),
            trait_: i.trait_.as_ref().map(|(path, _)| self.path(None, path)),
            negative: i.modifiers.polarity.is_some(),
            self_ty: self.ty(&i.self_ty),
            items,
        };
        let start = i
            .modifiers
            .defaultness
            .map(|t| t.span)
            .or(i.unsafety.map(|t| t.span))
            .unwrap_or(i.impl_token.span);
        let end = self.close(&i.brace_token.span);
        let head = head(&i.attrs, &INHERITED, start, end);
        self.nameless(&head, ItemKind::Impl(Arc::new(def)))
    }

    // ── Macros ──────────────────────────────────────────────────────────

    fn macro_item(&mut self, i: &syn::ItemMacro, out: &mut Vec<Item>) {
        let end = match &i.semi_token {
            Some(semi) => self.hi(semi.span),
            None => self.close(i.mac.delimiter.span()),
        };
        let Some(start) = i.mac.path.segments.first().map(|s| s.ident.span()) else {
            return;
        };
        let head = head(&i.attrs, &INHERITED, start, end);
        match &i.ident {
            Some(ident) if i.mac.path.is_ident("macro_rules") => {
                let (lo, hi) = self.inside(i.mac.delimiter.span());
                let rules = self.place(lo, hi);
                let exported = i.attrs.iter().any(|a| a.path().is_ident("macro_export"));
                let owned = self.owned(lo, hi);
                let def = MacroRules {
                    exported,
                    rules,
                    owned,
                };
                let kind = ItemKind::MacroRules(Arc::new(def));
                out.push(self.named(&head, ident, kind));
            }
            _ => {
                if self.item_macro(&i.mac, out) {
                    return;
                }
                let call = self.macro_call(&i.mac);
                let item = self.nameless(&head, ItemKind::MacroCall(call));
                out.push(item);
            }
        }
    }

    /// A macro call among associated items.
    pub(super) fn nested_macro(
        &mut self,
        attrs: &[syn::Attribute],
        mac: &syn::Macro,
        out: &mut Vec<Item>,
    ) {
        let Some(start) = mac.path.segments.first().map(|s| s.ident.span()) else {
            return;
        };
        let call = self.macro_call(mac);
        let end = self.close(mac.delimiter.span());
        let head = head(attrs, &INHERITED, start, end);
        let item = self.nameless(&head, ItemKind::MacroCall(call));
        out.push(item);
    }
}

pub(super) fn head<'s>(
    attrs: &'s [syn::Attribute],
    vis: &'s syn::Visibility,
    start: proc_macro2::Span,
    end: u32,
) -> Head<'s> {
    Head {
        attrs,
        vis,
        start,
        end,
    }
}

/// The value of `#[path = "…"]`, also inside `#[cfg_attr(…, path = "…")]`.
fn path_attr(attrs: &[Attr]) -> Option<String> {
    attrs.iter().find_map(|attr| match attr.path.as_str() {
        "path" => attr.args.iter().find_map(|arg| match arg {
            Meta::Lit(text, _) => Some(text.clone()),
            _ => None,
        }),
        "cfg_attr" => attr.args.iter().find_map(|arg| match arg {
            Meta::Value(name, text, _) if *name == "path" => Some(text.clone()),
            _ => None,
        }),
        _ => None,
    })
}
