//! Fields: the step from a value to one of them, and what a field holds.

use super::Cx;
use super::shared::Shared;
use crate::flow::ir::{Place, Proj};
use crate::models::facts::FieldModel;
use crate::names::{DefId, DefKind};
use crate::span::Name;
use crate::types::{Args, Ty};

impl Cx<'_> {
    /// The place of a field of a struct or variant.
    pub(super) fn project(&self, base: &Place, owner: DefId, field: Name) -> Place {
        if let Some(shared) = self.shared(Shared::Field(owner, field)) {
            return shared;
        }
        match self.step(owner, field) {
            Some(step) => base.then(step),
            None => base.clone(),
        }
    }

    /// The step from a value to one of its fields; `None`: the field is the value itself.
    ///
    /// Library types are known by the signatures of their functions, which speak of type
    /// parameters: what a library type holds for one is that parameter's content,
    /// whatever field it is in. Of the other fields a stub's are the value itself.
    pub(super) fn step(&self, owner: DefId, field: Name) -> Option<Proj> {
        let own = || match &self.program.def(owner).kind {
            DefKind::Variant(_) => Proj::Payload(self.program.def(owner).name, field),
            _ => Proj::Field(field),
        };
        if !self.is_model(owner) {
            return Some(own());
        }
        // What is PHI by declaration is told apart from the rest of its record.
        if self.registry.field_model(owner, field) != FieldModel::Plain {
            return Some(own());
        }
        let ty = self.declared_field_ty(owner, field);
        match ty.peel_refs() {
            Ty::Param(index, _) => {
                let adt = self.adt_of(owner);
                let itself = *index == 0 && self.registry.ty_model(adt).transparent;
                (!itself).then(|| Proj::Content((*index).min(255) as u8))
            }
            _ if self.is_stub(owner) => None,
            // `Phi<String, C>` says itself what it is.
            ty if !self.is_phi(ty) && crate::types::mentions_param(ty) => None,
            _ => Some(own()),
        }
    }

    /// A library type's field is a place of its parameters, not one of its own.
    pub(super) fn is_of_parameter(&self, owner: DefId, field: Name) -> bool {
        !matches!(
            self.step(owner, field),
            Some(Proj::Field(_) | Proj::Payload(..))
        )
    }

    /// The struct itself, or the enum of a variant.
    pub(super) fn adt_of(&self, owner: DefId) -> DefId {
        let def = self.program.def(owner);
        match (&def.kind, def.parent) {
            (DefKind::Variant(_), Some(parent)) => parent,
            _ => owner,
        }
    }

    fn declared_field_ty(&self, owner: DefId, field: Name) -> Ty {
        let names = self.db.generics(self.adt_of(owner)).names.clone();
        let args = crate::types::identity(&names);
        self.db.field_of(owner, &args, field).unwrap_or(Ty::Unknown)
    }

    pub(super) fn field_ty(&self, owner: DefId, field: Name, args: &Args) -> Ty {
        self.db.field_of(owner, args, field).unwrap_or(Ty::Unknown)
    }
}
