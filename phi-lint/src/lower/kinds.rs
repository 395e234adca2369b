//! What kind of thing a type is, as far as lowering cares: data or not, shared or
//! owned, printable or not.

use super::Cx;
use crate::flow::ir::Printing;
use crate::names::{DefId, DefKind};
use crate::span::Name;
use crate::types::Ty;

impl Cx<'_> {
    /// Looks through references and transparent library types.
    pub(super) fn peel<'t>(&self, ty: &'t Ty) -> &'t Ty {
        let mut ty = ty;
        loop {
            ty = match ty {
                Ty::Ref(_, inner) | Ty::Ptr(_, inner) => inner,
                Ty::Adt(def, args)
                    if !args.is_empty() && self.registry.ty_model(*def).transparent =>
                {
                    &args[0]
                }
                _ => return ty,
            };
        }
    }

    pub(super) fn adt_path(&self, ty: &Ty) -> Option<Name> {
        match self.peel(ty) {
            Ty::Adt(def, _) if self.is_model(*def) => Some(self.program.path(*def)),
            _ => None,
        }
    }

    pub(super) fn is_map(&self, ty: &Ty) -> bool {
        let Ty::Adt(_, args) = self.peel(ty) else {
            return false;
        };
        args.len() >= 2
            && self.adt_path(ty).is_some_and(|p| {
                matches!(
                    p.as_str().rsplit("::").next(),
                    Some(
                        "HashMap" | "BTreeMap" | "IndexMap" | "DashMap" | "HeaderMap" | "LruCache"
                    )
                )
            })
    }

    pub(super) fn is_range(&self, ty: &Ty) -> bool {
        self.adt_path(ty)
            .is_some_and(|p| p.as_str().contains("::Range"))
    }

    /// Values of the type cannot hold PHI: truth values, units, sizes, orderings, durations.
    pub(super) fn is_scalar(&self, ty: &Ty) -> bool {
        match self.peel(ty) {
            Ty::Prim(name) => matches!(name.as_str(), "bool" | "usize" | "isize"),
            Ty::Tuple(parts) => parts.iter().all(|p| self.is_scalar(p)),
            Ty::Adt(def, args) => {
                self.registry.ty_model(*def).scalar
                    || (!args.is_empty()
                        && self.is_model(*def)
                        && matches!(
                            self.program.path(*def).as_str(),
                            "std::option::Option" | "std::result::Result"
                        )
                        && args.iter().all(|a| self.is_scalar(a)))
            }
            Ty::Never => true,
            _ => false,
        }
    }

    /// The type's clones are the same object.
    pub(super) fn is_shared(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Adt(def, _) => {
                let model = self.registry.ty_model(*def);
                model.shared || model.guard
            }
            Ty::Ref(false, inner) => match &**inner {
                Ty::Adt(def, _) => {
                    let model = self.registry.ty_model(*def);
                    model.cell || model.shared
                }
                _ => false,
            },
            _ => false,
        }
    }

    pub(super) fn type_arg(&self, ty: &Ty, index: u8) -> Ty {
        match self.peel(ty) {
            Ty::Adt(_, args) => args.get(index as usize).cloned().unwrap_or(Ty::Unknown),
            _ => Ty::Unknown,
        }
    }

    pub(super) fn is_result(&self, ty: &Ty) -> bool {
        self.adt_path(ty)
            .is_some_and(|p| p == "std::result::Result")
    }

    /// What a function returns; for an `async fn` what its future yields.
    pub(super) fn returned(&self, func: DefId) -> Ty {
        let Some(sig) = self.db.fn_sig(func) else {
            return Ty::Unknown;
        };
        match (&self.program.def(func).kind, &sig.ret) {
            (DefKind::Fn(f), Ty::Adt(_, args)) if f.is_async => {
                args.first().cloned().unwrap_or(Ty::Unknown)
            }
            (_, ret) => ret.clone(),
        }
    }

    /// A function returns a future whose output is a result of what it was given (`spawn`).
    pub(super) fn returns_outcome(&self, func: DefId) -> bool {
        let sig = self.db.fn_sig(func);
        sig.is_some_and(|s| matches!(s.ret, Ty::Adt(def, _) if self.registry.ty_model(def).outcome))
    }

    /// The type of `self` in a method.
    pub(super) fn self_type(&self, func: DefId) -> Ty {
        let sig = self.db.fn_sig(func);
        sig.filter(|s| s.has_self)
            .and_then(|s| s.params.first().cloned())
            .unwrap_or(Ty::Unknown)
    }

    /// Some parameter is a trait object or holds some: what such a value prints is
    /// known where it was made.
    pub(super) fn takes_objects(&self, func: DefId) -> bool {
        fn has_object(ty: &Ty) -> bool {
            match ty {
                Ty::Dyn(_) => true,
                Ty::Ref(_, inner) | Ty::Slice(inner) | Ty::Array(inner) => has_object(inner),
                Ty::Adt(_, args) => args.iter().any(has_object),
                _ => false,
            }
        }
        let sig = self.db.fn_sig(func);
        sig.is_some_and(|s| s.params.iter().any(has_object))
    }

    /// How a generic parameter of a function is written, by its bound.
    pub(super) fn param_printing(&self, func: DefId, param: usize) -> Option<Printing> {
        let sig = self.db.fn_sig(func)?;
        let ty = sig.params.get(param)?.peel_refs().clone();
        if let Ty::Dyn(bounds) = &ty {
            return bounds.iter().find_map(|b| self.printing_of(b.def.ok()?));
        }
        self.db
            .generics(func)
            .predicates
            .iter()
            .filter(|p| p.ty == ty)
            .find_map(|p| self.printing_of(p.bound.def.ok()?))
    }

    pub(super) fn printing_of(&self, trait_: DefId) -> Option<Printing> {
        match self.program.path(trait_).as_str() {
            "std::fmt::Display" | "std::string::ToString" | "std::error::Error" => {
                Some(Printing::Display)
            }
            "std::fmt::Debug" => Some(Printing::Debug),
            "serde::Serialize" | "serde::ser::Serialize" => Some(Printing::Serialize),
            _ => None,
        }
    }

    /// The rule for text written to a stream of this type.
    pub(super) fn stream_rule(&self, ty: &Ty) -> Option<Name> {
        // A file of a crate without a model is one too: `fs_err::File`.
        let file =
            |path: &str| (path.rsplit("::").next() == Some("File")).then(|| Name::from("PHI011"));
        match self.peel(ty) {
            Ty::Adt(def, _) if self.is_model(*def) && !self.is_stub(*def) => {
                file(self.program.path(*def).as_str())
            }
            Ty::Adt(def, _) => self.registry.ty_model(*def).stream,
            Ty::Extern(path, _) => file(path.as_str()),
            _ => None,
        }
    }

    /// What is written to a value of this type goes to somebody else, and cannot be read
    /// from it: a connection, whatever is around it.
    pub(super) fn is_remote(&self, ty: &Ty, owner: DefId) -> bool {
        // Of a crate without a model only the name is known: `rustls::client::TlsStream`.
        let named = |path: &str| path.ends_with("Stream") || path.ends_with("Socket");
        match self.peel(ty) {
            Ty::Adt(def, args) if self.is_stub(*def) => {
                self.registry.ty_model(*def).remote || args.iter().any(|a| self.is_remote(a, owner))
            }
            Ty::Adt(def, _) if self.is_model(*def) => named(self.program.path(*def).as_str()),
            Ty::Extern(path, _) => named(path.as_str()),
            // Both read from and written to.
            ty @ Ty::Param(..) => {
                let bounds = &self.db.generics(owner).predicates;
                let bound = |end: &str| {
                    bounds.iter().any(|p| {
                        p.ty == *ty
                            && p.bound.def.is_ok_and(|d| {
                                let path = self.program.path(d);
                                path.as_str().ends_with(end) && self.is_model(d)
                            })
                    })
                };
                bound("Read") && bound("Write")
            }
            _ => false,
        }
    }

    /// A closure, a function or a pointer to one.
    pub(super) fn is_function(&self, ty: &Ty) -> bool {
        matches!(
            self.peel(ty),
            Ty::Closure(..) | Ty::FnDef(..) | Ty::FnPtr(..)
        )
    }
}
