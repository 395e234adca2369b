//! Error types: which types are errors, what makes one, and what is left of one that
//! is erased (PHI003).

use super::Cx;
use crate::flow::ir::{Path, Proj};
use crate::names::DefId;
use crate::span::Name;
use crate::types::Ty;

/// What constructing a value means for PHI003.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ErrorKind {
    /// A variant or struct of an error type whose declaration is known.
    Own,
    /// `Err(…)`
    ResultErr,
}

impl Cx<'_> {
    /// The type implements `std::error::Error`, or erases one that does.
    pub(super) fn is_error_type(&self, ty: &Ty) -> bool {
        match self.peel(ty) {
            Ty::Adt(def, _) if self.is_model(*def) => {
                let path = self.program.path(*def);
                path.as_str().ends_with("Error") || path.as_str().ends_with("Report")
            }
            Ty::Adt(def, _) => self.is_error_def(*def),
            Ty::Dyn(bounds) => bounds.iter().any(|b| b.def.ok() == self.error_trait),
            Ty::Extern(path, _) => path.as_str().ends_with("Error"),
            _ => false,
        }
    }

    fn is_error_def(&self, adt: DefId) -> bool {
        let derived = self.derives(adt).iter().any(|d| {
            matches!(
                d.as_str().rsplit("::").next(),
                Some("Error" | "Snafu" | "Diagnostic")
            )
        });
        derived
            || self.error_trait.is_some_and(|t| {
                self.program.impls_of_trait(t).iter().any(|impl_| {
                    matches!(self.db.impl_header(*impl_).0.peel_refs(), Ty::Adt(def, _) if *def == adt)
                })
            })
    }

    /// A constructor whose arguments become part of an error value.
    pub(super) fn error_constructor(&self, owner: DefId) -> Option<ErrorKind> {
        let adt = self.adt_of(owner);
        if self.is_stub(owner) {
            let is_err = self.program.def(owner).name == "Err"
                && self.program.path(adt) == "std::result::Result";
            return is_err.then_some(ErrorKind::ResultErr);
        }
        // `Either<L, R>` is an error where both are.
        let named = || self.program.def(adt).name.ends_with("Error");
        (!self.is_model(owner) || named()).then_some(())?;
        self.is_error_def(adt).then_some(ErrorKind::Own)
    }

    /// Text, or a tuple with text in it (an error response), or an erased error.
    pub(super) fn is_text_error(&self, ty: &Ty) -> bool {
        match self.peel(ty) {
            Ty::Prim(name) => name == "str",
            Ty::Tuple(parts) => parts.iter().any(|p| self.is_text_error(p)),
            Ty::Dyn(bounds) => bounds.iter().any(|b| b.def.ok() == self.error_trait),
            Ty::Adt(def, _) if self.is_model(*def) => {
                let path = self.program.path(*def);
                matches!(path.as_str(), "std::string::String")
                    || path.as_str().ends_with("::Json")
                    || path.as_str().ends_with("::Value")
            }
            _ => false,
        }
    }

    /// The variant (or struct) of `to` that is made from a `from`: its field has
    /// `#[from]`, as thiserror writes it, and the type.
    pub(super) fn variant_made_from(&self, from: &Ty, to: &Ty) -> Option<(DefId, Name)> {
        let Ty::Adt(adt, args) = self.peel(to) else {
            return None;
        };
        if self.is_stub(*adt) {
            return None;
        }
        self.shapes(*adt).into_iter().find_map(|owner| {
            let fields = self.fields_of(owner)?;
            let field = fields.iter().find(|f| {
                f.attrs
                    .iter()
                    .any(|a| matches!(a.path.as_str(), "from" | "source"))
            })?;
            (self.field_ty(owner, field.name, args) == *from).then_some((owner, field.name))
        })
    }

    /// `Box<dyn Error>`, `anyhow::Error` and their like: only what the error printed is left.
    pub(super) fn is_erased_error(&self, ty: &Ty) -> bool {
        match self.peel(ty) {
            Ty::Dyn(bounds) => bounds.iter().any(|b| b.def.ok() == self.error_trait),
            ty => self.is_report(ty),
        }
    }

    /// `anyhow::Error` and its like: an erased error that keeps its causes.
    pub(super) fn is_report(&self, ty: &Ty) -> bool {
        matches!(self.peel(ty), Ty::Adt(def, _) if self.registry.ty_model(*def).report)
    }

    /// Where in its result a function puts a report that adds a context to what it is
    /// called on (`context`, `wrap_err_with`).
    pub(super) fn adds_context(&self, func: DefId) -> Option<Path> {
        let name = self.program.def(func).name;
        let adds = matches!(
            name.as_str(),
            "context" | "with_context" | "wrap_err" | "wrap_err_with"
        );
        let ret = adds.then(|| self.returned(func))?;
        if self.is_report(&ret) {
            return Some(Path::new());
        }
        let error = self.is_result(&ret) && self.is_report(&self.type_arg(&ret, 1));
        error.then(|| vec![Proj::Content(1)])
    }
}
