//! What items are made of: fields, variants, trees of imports.

use super::Converter;
use crate::span::{Name, Span};
use crate::syntax::ast::{FieldDef, Shape, UseBinds, UseLeaf, Variant};

impl Converter<'_> {
    // ── Fields and variants ─────────────────────────────────────────────

    pub(super) fn fields(&mut self, fields: &syn::Fields) -> (Shape, Vec<FieldDef>) {
        match fields {
            syn::Fields::Named(f) => (Shape::Named, self.field_list(f.named.iter())),
            syn::Fields::Unnamed(f) => (Shape::Tuple, self.field_list(f.unnamed.iter())),
            syn::Fields::Unit => (Shape::Unit, Vec::new()),
        }
    }

    pub(super) fn field_list<'s>(
        &mut self,
        fields: impl Iterator<Item = &'s syn::Field>,
    ) -> Vec<FieldDef> {
        let mut out = Vec::new();
        for (i, field) in fields.enumerate() {
            let named = field.ident.as_ref().map(|ident| self.ident(ident));
            let ty = self.ty(&field.ty);
            let (name, lo, hi) = match named {
                Some(named) => named,
                None => {
                    let name = Name::from(&i.to_string());
                    (name, self.ty_start(&field.ty), self.end)
                }
            };
            let start = match &field.vis {
                syn::Visibility::Public(t) => self.lo(t.span),
                syn::Visibility::Restricted(t) => self.lo(t.pub_token.span),
                syn::Visibility::Inherited => lo,
            };
            out.push(FieldDef {
                name,
                ty,
                name_span: self.place(lo, hi),
                span: self.place(start, self.end.max(hi)),
                attrs: self.attrs(&field.attrs),
                public: !matches!(field.vis, syn::Visibility::Inherited),
            });
        }
        out
    }

    pub(super) fn variant(&mut self, variant: &syn::Variant) -> Variant {
        let (name, lo, hi) = self.ident(&variant.ident);
        let (shape, fields) = self.fields(&variant.fields);
        Variant {
            name,
            shape,
            fields,
            attrs: self.attrs(&variant.attrs),
            name_span: self.place(lo, hi),
        }
    }

    // ── Imports ─────────────────────────────────────────────────────────

    pub(super) fn use_tree(
        &mut self,
        tree: &syn::UseTree,
        leading_colon: bool,
        path: &mut Vec<Name>,
        out: &mut Vec<UseLeaf>,
    ) {
        let mut leaf = |path: Vec<Name>, binds: UseBinds, span: Span| {
            out.push(UseLeaf {
                path,
                leading_colon,
                binds,
                span,
            });
        };
        // `use a::b::{self}` imports `a::b`.
        let target = |path: &[Name], last: Name| {
            let mut target = path.to_vec();
            if last != "self" || target.is_empty() {
                target.push(last);
            }
            target
        };
        match tree {
            syn::UseTree::Path(t) => {
                let name = self.ident(&t.ident).0;
                path.push(name);
                self.use_tree(&t.tree, leading_colon, path, out);
                path.pop();
            }
            syn::UseTree::Name(t) => {
                let (name, lo, hi) = self.ident(&t.ident);
                let target = target(path, name);
                let binds = target.last().copied().unwrap_or(name);
                leaf(target, UseBinds::Name(binds), self.place(lo, hi));
            }
            syn::UseTree::Rename(t) => {
                let (name, lo, _) = self.ident(&t.ident);
                let (alias, _, hi) = self.ident(&t.rename);
                let binds = if alias == "_" {
                    UseBinds::Anonymous
                } else {
                    UseBinds::Name(alias)
                };
                leaf(target(path, name), binds, self.place(lo, hi));
            }
            syn::UseTree::Glob(t) => {
                let span = self.token(t.star_token.span);
                leaf(path.clone(), UseBinds::Glob, span);
            }
            syn::UseTree::Group(t) => {
                for tree in &t.items {
                    self.use_tree(tree, leading_colon, path, out);
                }
            }
        }
    }
}
