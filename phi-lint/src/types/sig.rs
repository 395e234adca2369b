//! Signatures of functions, types of constants and fields, headers of impls.

use std::sync::Arc;

use super::lower::{Lower, guarded};
use super::{FnSig, TraitRef, Ty, TypeDb, subst};
use crate::names::{DefId, DefKind};
use crate::span::Name;
use crate::syntax::ast::{self, Shape};

/// The fields of a struct or variant, over its generics.
pub type Fields = Arc<[(Name, Ty)]>;

impl TypeDb<'_> {
    /// The signature of a function, or of a tuple struct's or variant's
    /// constructor, over its own generics; `None` for what cannot be called.
    pub fn fn_sig(&self, def: DefId) -> Option<Arc<FnSig>> {
        if let Some(sig) = self.cells.sigs.get(def) {
            return Some(sig.clone());
        }
        let sig = match &self.program.def(def).kind {
            DefKind::Fn(f) => guarded(|| self.lower_sig(def, f))?,
            DefKind::Struct(s) if s.shape == Shape::Tuple => self.constructor(def),
            DefKind::Variant(_) if self.shape(def) == Some(Shape::Tuple) => self.constructor(def),
            _ => return None,
        };
        Some(self.cells.sigs.set(def, Arc::new(sig)))
    }

    fn lower_sig(&self, def: DefId, f: &ast::Fn) -> FnSig {
        let mut lower = Lower::new(self, def);
        let mut params = Vec::with_capacity(f.params.len() + 1);
        if let Some(receiver) = &f.self_param {
            let self_ty = self
                .program
                .def(def)
                .parent
                .map_or(Ty::Unknown, |p| self.self_ty(p));
            params.push(match (&receiver.ty, receiver.by_ref) {
                (Some(ty), _) => lower.ty(ty),
                (None, true) => self_ty.by_ref(receiver.mutable),
                (None, false) => self_ty,
            });
        }
        let mut impls = Vec::new();
        f.params
            .iter()
            .for_each(|p| super::lower::collect_impls(&p.ty, &mut impls));
        lower.anonymous = Some((self.generic_count(def) - impls.len()) as u32);
        params.extend(f.params.iter().map(|p| lower.ty(&p.ty)));
        lower.anonymous = None;
        lower.opaque = Some(def);
        let mut ret = f.ret.as_ref().map_or_else(Ty::unit, |t| lower.ty(t));
        if f.is_async {
            ret = self.future_of(def, ret);
        }
        FnSig {
            params,
            has_self: f.self_param.is_some(),
            ret,
        }
    }

    /// What an `async` function or block of that result has for a type.
    pub(super) fn future_of(&self, def: DefId, output: Ty) -> Ty {
        if let Some(future) = self.lang.future_type {
            return Ty::Adt(future, Arc::from([output]));
        }
        match self.lang.future {
            Some(future) => {
                let bound = TraitRef {
                    def: Ok(future),
                    args: Arc::from([]),
                    bindings: Arc::from([(self.names.output, output)]),
                };
                let args = subst::identity(&self.generic_names(def));
                Ty::Opaque(def, args, Arc::from([bound]))
            }
            None => Ty::Unknown,
        }
    }

    fn constructor(&self, def: DefId) -> FnSig {
        FnSig {
            params: self
                .field_types(def)
                .iter()
                .map(|(_, t)| t.clone())
                .collect(),
            has_self: false,
            ret: self.type_of(def),
        }
    }

    /// How the fields of a struct or variant are written.
    pub(super) fn shape(&self, def: DefId) -> Option<Shape> {
        match &self.program.def(def).kind {
            DefKind::Struct(s) => Some(s.shape),
            DefKind::Variant(_) => self.variant(def).map(|v| v.shape),
            _ => None,
        }
    }

    /// A variant's syntax.
    pub(super) fn variant(&self, def: DefId) -> Option<&ast::Variant> {
        let d = self.program.def(def);
        let DefKind::Variant(index) = d.kind else {
            return None;
        };
        match &self.program.def(d.parent?).kind {
            DefKind::Enum(e) => e.variants.get(index as usize),
            _ => None,
        }
    }

    /// The fields of a struct, union or variant, over its generics.
    pub fn field_types(&self, def: DefId) -> Fields {
        if let Some(fields) = self.cells.fields.get(def) {
            return fields.clone();
        }
        let written = match &self.program.def(def).kind {
            DefKind::Struct(s) => &s.fields,
            DefKind::Variant(_) => match self.variant(def) {
                Some(v) => &v.fields,
                None => return Arc::from([]),
            },
            _ => return Arc::from([]),
        };
        let mut lower = Lower::new(
            self,
            self.program
                .def(def)
                .parent
                .filter(|_| matches!(self.program.def(def).kind, DefKind::Variant(_)))
                .unwrap_or(def),
        );
        let fields = written
            .iter()
            .map(|f| (f.name, guarded(|| lower.ty(&f.ty)).unwrap_or(Ty::Unknown)))
            .collect();
        self.cells.fields.set(def, fields)
    }

    /// The fields of a struct, union or variant under generic arguments, associated types resolved.
    pub fn fields(&self, def: DefId, args: &[Ty]) -> Vec<(Name, Ty)> {
        self.field_types(def)
            .iter()
            .map(|(name, ty)| (*name, self.normalize(&super::subst(ty, args))))
            .collect()
    }

    /// The type of one field of a struct, union, variant or tuple; through no reference.
    pub fn field_ty(&self, ty: &Ty, name: Name) -> Option<Ty> {
        match ty {
            Ty::Adt(def, args) => self.field_of(*def, args, name),
            Ty::Tuple(args) => args.get(name.parse::<usize>().ok()?).cloned(),
            _ => None,
        }
    }

    /// The type of one field of a struct or variant.
    pub fn field_of(&self, def: DefId, args: &[Ty], name: Name) -> Option<Ty> {
        let fields = self.field_types(def);
        let (_, ty) = fields.iter().find(|(n, _)| *n == name)?;
        Some(self.normalize(&super::subst(ty, args)))
    }

    /// The type of a constant, static or alias; of any other definition the
    /// type it declares (an impl's `Self`, a variant's enum, a function's item).
    pub fn type_of(&self, def: DefId) -> Ty {
        if let Some(ty) = self.cells.types.get(def) {
            return ty.clone();
        }
        let ty = guarded(|| self.lower_type_of(def)).unwrap_or(Ty::Unknown);
        self.cells.types.set(def, ty)
    }

    fn lower_type_of(&self, def: DefId) -> Ty {
        let d = self.program.def(def);
        match &d.kind {
            DefKind::Const(c) | DefKind::Static(c) => Lower::new(self, def).ty(&c.ty),
            DefKind::TypeAlias(a) => match &a.ty {
                Some(ty) => Lower::new(self, def).ty(ty),
                None => Ty::Unknown,
            },
            DefKind::Struct(_) | DefKind::Enum(_) => {
                Ty::Adt(def, subst::identity(&self.generic_names(def)))
            }
            DefKind::Variant(_) => d.parent.map_or(Ty::Unknown, |e| self.type_of(e)),
            DefKind::Fn(_) => Ty::FnDef(def, subst::identity(&self.generic_names(def))),
            DefKind::Impl(i) => Lower::new(self, def).ty(&i.self_ty),
            DefKind::Trait(_) => Ty::Param(0, self.names.self_upper),
            DefKind::Replaced(by) => self.type_of(*by),
            DefKind::Mod | DefKind::Macro(_) => Ty::Unknown,
        }
    }

    /// What `Self` means in an impl or trait.
    pub(super) fn self_ty(&self, owner: DefId) -> Ty {
        match self.program.def(owner).kind {
            DefKind::Impl(_) | DefKind::Trait(_) | DefKind::Struct(_) | DefKind::Enum(_) => {
                self.type_of(owner)
            }
            _ => Ty::Unknown,
        }
    }

    /// The type an impl is for and the trait it implements.
    pub fn impl_header(&self, imp: DefId) -> Arc<(Ty, Option<TraitRef>)> {
        if let Some(header) = self.cells.headers.get(imp) {
            return header.clone();
        }
        let DefKind::Impl(i) = &self.program.def(imp).kind else {
            return Arc::new((Ty::Unknown, None));
        };
        let self_ty = self.type_of(imp);
        let bound = i
            .trait_
            .as_ref()
            .and_then(|path| guarded(|| Lower::new(self, imp).bound(path, &self_ty)).flatten());
        self.cells.headers.set(imp, Arc::new((self_ty, bound)))
    }
}
