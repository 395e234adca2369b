//! Conversions: functions whose meaning is in an associated type or a trait's
//! promise rather than in their signature (`into`, `collect`, `to_string`, `clone`).

use super::call::Actual;
use super::known::Conversion as C;
use super::{BodyLower, Cx};
use crate::flow::ir::{InstrKind, Observe, Operand, Printing, Proj};
use crate::span::Span;
use crate::types::{Callee, Ty};

impl BodyLower<'_> {
    /// Functions whose meaning is in an associated type or conversion rather
    /// than in their signature.
    pub(super) fn special(
        &mut self,
        callee: &Callee,
        args: &[Actual],
        ret_ty: &Ty,
        span: Span,
    ) -> Option<Operand> {
        let path = self.cx.program.path(callee.func);
        if let Some(result) = self.implied(path, args, ret_ty, span) {
            return Some(result);
        }
        let conversion = super::known::conversion(path)?;
        let value = args.first()?.clone();
        let Operand::Place(place) = value.value.clone() else {
            return Some(Operand::Const);
        };
        match conversion {
            C::Identity => {
                if self.cx.is_scalar(ret_ty) {
                    return Some(Operand::Const);
                }
                let same = self.cx.peel(&value.ty) == self.cx.peel(ret_ty)
                    || matches!(ret_ty, Ty::Unknown)
                    || matches!(self.cx.peel(ret_ty), Ty::Dyn(_));
                if self.cx.variant_made_from(&value.ty, ret_ty).is_some()
                    || self.cx.is_erased_error(ret_ty)
                {
                    let (from, to) = (value.ty.clone(), ret_ty.clone());
                    return Some(self.error_into(value.value, &from, &to, span));
                }
                let dst = self.frame().temp();
                if same {
                    self.assign(&dst, Operand::Place(place), span);
                } else if self.cx.holds_items(&value.ty) && self.cx.holds_items(ret_ty) {
                    self.clean(&dst, span);
                    let item = place.then(Proj::Content(0));
                    self.collect(&dst, &item, ret_ty, span);
                } else {
                    self.seed_all(&value.value, &value.ty, span);
                    let srcs = vec![(Operand::Place(place), Observe::Deep)];
                    self.derive(&dst, srcs, false, "converted", false, span);
                }
                Some(Operand::Place(dst))
            }
            // The items are what [`Self::adapt_iterators`] made of the value.
            C::Items => Some(Operand::Place(place)),
            C::Collect => {
                let dst = self.frame().temp();
                self.clean(&dst, span);
                let item = place.then(Proj::Content(0));
                self.collect(&dst, &item, ret_ty, span);
                Some(Operand::Place(dst))
            }
            C::Extend => {
                let items = args.get(1)?;
                let Operand::Place(items) = items.value.clone() else {
                    return Some(Operand::Const);
                };
                let item = items.then(Proj::Content(0));
                self.collect(&place, &item, &value.ty, span);
                Some(Operand::Const)
            }
            C::ToText => {
                let mut seen = Vec::new();
                self.observed(&value.value, &value.ty, Printing::Display, span, &mut seen);
                let dst = self.frame().temp();
                let srcs = seen
                    .into_iter()
                    .map(|(op, observe, _)| (op, observe))
                    .collect();
                self.derive(&dst, srcs, false, "formatted", false, span);
                Some(Operand::Place(dst))
            }
            C::Clone => {
                let dst = self.frame().temp();
                if self.cx.is_shared(&value.ty) {
                    let kind = InstrKind::Alias {
                        dst: dst.clone(),
                        target: place,
                    };
                    self.frame().emit(kind, span);
                } else {
                    self.assign(&dst, Operand::Place(place), span);
                }
                Some(Operand::Place(dst))
            }
        }
    }
}

impl Cx<'_> {
    /// A sequence or set of items, or what a list of pairs makes: each converts into the
    /// next item by item.
    fn holds_items(&self, ty: &Ty) -> bool {
        match self.peel(ty) {
            Ty::Slice(_) | Ty::Array(_) => true,
            Ty::Adt(def, args) if self.is_model(*def) && !args.is_empty() => {
                let path = self.program.path(*def);
                let path = path.as_str();
                path == "std::vec::Vec" || path.starts_with("std::collections::")
            }
            _ => false,
        }
    }
}
