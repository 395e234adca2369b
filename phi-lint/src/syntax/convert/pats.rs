//! Patterns.

use super::Converter;
use crate::span::{Name, Span};
use crate::syntax::ast::{PatId, PatKind};

impl Converter<'_> {
    /// A pattern.
    pub(in crate::syntax) fn pat(&mut self, pat: &syn::Pat) -> PatId {
        use syn::Pat as P;
        match pat {
            P::Ident(p) => self.bind(p),
            P::Wild(p) => {
                let span = self.token(p.underscore_token.span);
                self.push_pat(PatKind::Wild, span)
            }
            P::Path(p) => {
                let path = self.path(p.qself.as_ref(), &p.path);
                let span = path.span;
                self.push_pat(PatKind::Path(path), span)
            }
            P::TupleStruct(p) => {
                let path = self.path(p.qself.as_ref(), &p.path);
                let elems = p.elems.iter().map(|e| self.pat(e)).collect();
                let span = self.up_to(path.span, self.close(&p.paren_token.span));
                self.push_pat(PatKind::TupleStruct(path, elems), span)
            }
            P::Struct(p) => self.struct_pat(p),
            P::Tuple(p) => {
                let elems = p.elems.iter().map(|e| self.pat(e)).collect();
                let span = self.token(p.paren_token.span.join());
                self.push_pat(PatKind::Tuple(elems), span)
            }
            P::Slice(p) => {
                let elems = p.elems.iter().map(|e| self.pat(e)).collect();
                let span = self.token(p.bracket_token.span.join());
                self.push_pat(PatKind::Slice(elems), span)
            }
            P::Reference(p) => {
                let inner = self.pat(&p.pat);
                let span = self.since(p.and_token.span, self.pat_span(inner));
                self.push_pat(PatKind::Ref(inner), span)
            }
            P::Or(p) => {
                let cases: Vec<PatId> = p.cases.iter().map(|c| self.pat(c)).collect();
                let span = match (cases.first(), cases.last()) {
                    (Some(a), Some(b)) => self.pat_span(*a).to(self.pat_span(*b)),
                    _ => self.place(0, 0),
                };
                self.push_pat(PatKind::Or(cases), span)
            }
            P::Paren(p) => {
                let inner = self.pat(&p.pat);
                self.pats[inner.0 as usize].span = self.token(p.paren_token.span.join());
                inner
            }
            P::Guard(p) => self.pat(&p.pat),
            P::Type(p) => self.pat(&p.pat),
            P::Rest(p) => {
                let span = self.token_pair(&p.dot2_token.spans);
                self.push_pat(PatKind::Rest, span)
            }
            P::Lit(p) => {
                let span = self.token(p.lit.span());
                self.push_pat(PatKind::Lit, span)
            }
            P::Range(p) => {
                let limits = match &p.limits {
                    syn::RangeLimits::HalfOpen(t) => t.spans[0],
                    syn::RangeLimits::Closed(t) => t.spans[0],
                };
                let span = self.token(limits);
                self.push_pat(PatKind::Lit, span)
            }
            P::Const(p) => {
                let span = self.token(p.const_token.span);
                self.push_pat(PatKind::Lit, span)
            }
            P::Macro(p) => {
                let span = self.token(p.mac.delimiter.span().join());
                self.push_pat(PatKind::Wild, span)
            }
            other => {
                let span = self.token(syn::spanned::Spanned::span(other));
                self.push_pat(PatKind::Wild, span)
            }
        }
    }

    /// A pattern's place.
    pub(super) fn pat_span(&self, id: PatId) -> Span {
        self.pats[id.0 as usize].span
    }

    fn token_pair(&self, spans: &[proc_macro2::Span; 2]) -> Span {
        self.place(self.lo(spans[0]), self.hi(spans[1]))
    }

    #[inline(never)]
    fn bind(&mut self, p: &syn::PatIdent) -> PatId {
        let (name, lo, hi) = self.ident(&p.ident);
        let name = self.bound_name(name, lo);
        let sub = p.subpat.as_ref().map(|(_, sub)| self.pat(sub));
        // The name alone: findings and renames point at it.
        let span = self.place(lo, hi);
        let kind = PatKind::Bind {
            name,
            by_ref: p.by_ref.is_some(),
            mutable: p.mutability.is_some(),
            sub,
        };
        self.push_pat(kind, span)
    }

    #[inline(never)]
    fn struct_pat(&mut self, p: &syn::PatStruct) -> PatId {
        let path = self.path(p.qself.as_ref(), &p.path);
        let mut fields = Vec::with_capacity(p.fields.len());
        for field in &p.fields {
            let pat = self.pat(&field.pat);
            fields.push((self.member(&field.member).0, pat));
        }
        let span = self.up_to(path.span, self.close(&p.brace_token.span));
        self.push_pat(PatKind::Struct(path, fields), span)
    }

    /// A field's name or index, and its place.
    pub(super) fn member(&mut self, member: &syn::Member) -> (Name, Span) {
        match member {
            syn::Member::Named(ident) => {
                let (name, lo, hi) = self.ident(ident);
                (name, self.place(lo, hi))
            }
            syn::Member::Unnamed(index) => {
                (Name::from(&index.index.to_string()), self.token(index.span))
            }
        }
    }
}
