//! Types, paths, generics.

use syn::punctuated::Punctuated;

use super::Converter;
use crate::span::{Name, Span};
use crate::syntax::ast::{Bound, GenericArgs, GenericParam, Generics, Path, PathSegment, TypeRef};

impl Converter<'_> {
    /// A type; `self.end` is where it ends.
    pub(in crate::syntax) fn ty(&mut self, ty: &syn::Type) -> TypeRef {
        use syn::Type as T;
        match ty {
            T::Path(t) => TypeRef::Path(self.path(t.qself.as_ref(), &t.path)),
            T::Reference(t) => {
                let elem = self.ty(&t.elem);
                TypeRef::Ref(t.mutability.is_some(), Box::new(elem))
            }
            T::Ptr(t) => {
                let elem = self.ty(&t.elem);
                let mutable = matches!(t.mutability, syn::PointerMutability::Mut(_));
                TypeRef::Ptr(mutable, Box::new(elem))
            }
            T::Slice(t) => {
                let elem = self.ty(&t.elem);
                self.end = self.close(&t.bracket_token.span);
                TypeRef::Slice(Box::new(elem))
            }
            T::Array(t) => {
                let elem = self.ty(&t.elem);
                self.end = self.close(&t.bracket_token.span);
                TypeRef::Array(Box::new(elem))
            }
            T::Tuple(t) => {
                let elems = t.elems.iter().map(|e| self.ty(e)).collect();
                self.end = self.close(&t.paren_token.span);
                TypeRef::Tuple(elems)
            }
            T::Paren(t) => {
                let elem = self.ty(&t.elem);
                self.end = self.close(&t.paren_token.span);
                elem
            }
            T::Group(t) => self.ty(&t.elem),
            T::FnPtr(t) => {
                let inputs = t.inputs.iter().map(|a| self.ty(&a.ty)).collect();
                self.end = self.close(&t.paren_token.span);
                let output = self.output(&t.output);
                TypeRef::Fn(inputs, Box::new(output.unwrap_or(TypeRef::Tuple(vec![]))))
            }
            T::ImplTrait(t) => {
                self.end = self.hi(t.impl_token.span);
                TypeRef::Impl(self.bounds(&t.bounds))
            }
            T::TraitObject(t) => TypeRef::Dyn(self.bounds(&t.bounds)),
            T::Never(t) => {
                self.end = self.hi(t.bang_token.span);
                TypeRef::Never
            }
            T::Infer(t) => {
                self.end = self.hi(t.underscore_token.span);
                TypeRef::Infer
            }
            T::Macro(t) => {
                self.end = self.close(t.mac.delimiter.span());
                TypeRef::Other
            }
            T::Verbatim(tokens) => {
                if let Some(last) = tokens.clone().into_iter().last() {
                    self.end = self.hi(last.span());
                }
                TypeRef::Other
            }
            _ => TypeRef::Other,
        }
    }

    /// `-> T`; leaves `self.end` alone when there is none.
    pub(in crate::syntax) fn output(&mut self, output: &syn::ReturnType) -> Option<TypeRef> {
        match output {
            syn::ReturnType::Default => None,
            syn::ReturnType::Type(_, ty) => Some(self.ty(ty)),
        }
    }

    /// First byte of a type.
    pub(super) fn ty_start(&self, ty: &syn::Type) -> u32 {
        use syn::Type as T;
        self.lo(match ty {
            T::Path(t) => match (&t.qself, t.path.leading_colon, t.path.segments.first()) {
                (Some(q), _, _) => q.lt_token.span,
                (None, Some(colon), _) => colon.spans[0],
                (None, None, Some(segment)) => segment.ident.span(),
                (None, None, None) => return 0,
            },
            T::Reference(t) => t.and_token.span,
            T::Ptr(t) => t.star_token.span,
            T::Slice(t) => t.bracket_token.span.join(),
            T::Array(t) => t.bracket_token.span.join(),
            T::Tuple(t) => t.paren_token.span.join(),
            T::Paren(t) => t.paren_token.span.join(),
            other => syn::spanned::Spanned::span(other),
        })
    }

    /// A path; `self.end` is where it ends.
    pub(in crate::syntax) fn path(&mut self, qself: Option<&syn::QSelf>, path: &syn::Path) -> Path {
        let mut start = path.leading_colon.map(|c| self.lo(c.spans[0]));
        let qself = qself.map(|q| {
            start = Some(self.lo(q.lt_token.span));
            Box::new((self.ty(&q.ty), q.position))
        });
        let mut segments = Vec::with_capacity(path.segments.len());
        for segment in &path.segments {
            let (name, lo, hi) = self.ident(&segment.ident);
            start.get_or_insert(lo);
            let args = match &segment.arguments {
                syn::PathArguments::None => {
                    self.end = hi;
                    None
                }
                syn::PathArguments::AngleBracketed(args) => Some(self.angle_args(args)),
                syn::PathArguments::Parenthesized(args) => {
                    let inputs = args.inputs.iter().map(|a| self.ty(&a.ty)).collect();
                    self.end = self.close(&args.paren_token.span);
                    let output = self.output(&args.output);
                    let output = output.unwrap_or(TypeRef::Tuple(vec![]));
                    Some(Box::new(GenericArgs {
                        types: vec![TypeRef::Tuple(inputs)],
                        bindings: vec![(Name::from("Output"), output)],
                    }))
                }
            };
            segments.push(PathSegment { name, args });
        }
        let start = start.unwrap_or(self.end);
        Path {
            // In `<T>::f` the colons belong to the type.
            leading_colon: path.leading_colon.is_some() && qself.is_none(),
            qself,
            segments,
            span: self.place(start, self.end),
        }
    }

    /// `<…>`; `self.end` is behind the `>`.
    pub(super) fn angle_args(
        &mut self,
        args: &syn::AngleBracketedGenericArguments,
    ) -> Box<GenericArgs> {
        use syn::GenericArgument as G;
        let mut out = GenericArgs::default();
        for arg in &args.args {
            match arg {
                G::Type(ty) => {
                    let ty = self.ty(ty);
                    out.types.push(ty);
                }
                G::Const(_) => out.types.push(TypeRef::Other),
                G::AssocType(a) => {
                    let name = self.ident(&a.ident).0;
                    let ty = self.ty(&a.ty);
                    out.bindings.push((name, ty));
                }
                G::Constraint(c) => {
                    let name = self.ident(&c.ident).0;
                    let bounds = self.bounds(&c.bounds);
                    out.bindings.push((name, TypeRef::Impl(bounds)));
                }
                _ => {}
            }
        }
        self.end = self.hi(args.gt_token.span);
        Box::new(out)
    }

    /// `A + B`, lifetimes and `?Sized` left out.
    pub(super) fn bounds<P>(&mut self, bounds: &Punctuated<syn::TypeParamBound, P>) -> Vec<Bound> {
        bounds
            .iter()
            .filter_map(|bound| match bound {
                syn::TypeParamBound::Trait(bound) => {
                    let path = self.path(None, &bound.path);
                    if let Some(paren) = &bound.paren_token {
                        self.end = self.close(&paren.span);
                    }
                    bound.maybe.is_none().then_some(Bound { path })
                }
                syn::TypeParamBound::Lifetime(lifetime) => {
                    self.end = self.hi(lifetime.ident.span());
                    None
                }
                syn::TypeParamBound::PreciseCapture(capture) => {
                    self.end = self.hi(capture.gt_token.span);
                    None
                }
                _ => None,
            })
            .collect()
    }

    /// Type and const parameters with their bounds.
    pub(super) fn generics(&mut self, generics: &syn::Generics) -> Generics {
        let mut out = Generics::default();
        if generics.params.is_empty() && generics.where_clause.is_none() {
            return out;
        }
        for param in &generics.params {
            match param {
                syn::GenericParam::Lifetime(_) => {}
                syn::GenericParam::Type(p) => {
                    let (name, _, _) = self.ident(&p.ident);
                    let bounds = self.bounds(&p.bounds);
                    let default = p.default.as_ref().map(|(_, ty)| self.ty(ty));
                    out.params.push(GenericParam {
                        name,
                        is_const: false,
                        bounds,
                        default,
                    });
                }
                syn::GenericParam::Const(p) => {
                    let (name, _, _) = self.ident(&p.ident);
                    out.params.push(GenericParam {
                        name,
                        is_const: true,
                        bounds: Vec::new(),
                        default: None,
                    });
                }
            }
        }
        for predicate in generics.where_clause.iter().flat_map(|w| &w.predicates) {
            if let syn::WherePredicate::Type(p) = predicate {
                let ty = self.ty(&p.bounded_ty);
                let bounds = self.bounds(&p.bounds);
                out.wheres.push((ty, bounds));
            }
        }
        out
    }

    /// A path of one segment made up by us, such as a standard type a macro stands for.
    pub(super) fn std_path(segments: &[&str], args: Option<TypeRef>, span: Span) -> Path {
        let mut segments: Vec<PathSegment> = segments
            .iter()
            .map(|s| PathSegment {
                name: Name::from(s),
                args: None,
            })
            .collect();
        if let (Some(last), Some(ty)) = (segments.last_mut(), args) {
            last.args = Some(Box::new(GenericArgs {
                types: vec![ty],
                bindings: Vec::new(),
            }));
        }
        Path {
            qself: None,
            leading_colon: true,
            segments,
            span,
        }
    }
}
