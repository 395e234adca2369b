//! Sources: where PHI enters by a declared field, an exposure, a wrapped value, a
//! modelled function or the configuration.

use super::BodyLower;
use super::call::Actual;
use crate::flow::ir::{Exposure, InstrKind, Observe, Operand, Place, Source, SourceId};
use crate::models::facts::FieldModel;
use crate::names::DefId;
use crate::span::{Name, Span};
use crate::syntax::ast::ExprId;
use crate::types::Ty;

/// A value that is PHI by declaration.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PhiFact {
    pub(crate) category: Name,
    pub(crate) exposure: Exposure,
    /// For the first step of a path: "field `ssn` of `Patient` read here".
    pub(crate) note: String,
}

/// What the declaration of a field says.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum FieldFact {
    None,
    Safe,
    Phi(PhiFact),
}

impl super::Cx<'_> {
    /// What the declaration of a struct's or variant's field says.
    pub(super) fn field_fact(&self, owner: DefId, field: Name) -> FieldFact {
        match self.registry.field_model(owner, field) {
            FieldModel::Plain => FieldFact::None,
            FieldModel::Safe => FieldFact::Safe,
            FieldModel::Phi(category) => {
                let def = self.program.def(owner);
                FieldFact::Phi(PhiFact {
                    category,
                    exposure: Exposure::Exposed,
                    note: format!("PHI field `{}` of `{}` read here", field, def.name),
                })
            }
        }
    }

    /// `type = "…"` of the configuration: every part of such a value is PHI.
    pub(super) fn type_source(&self, ty: &Ty) -> Option<PhiFact> {
        let (category, name) = match self.peel(ty) {
            Ty::Adt(def, _) => (
                self.registry.type_source(*def)?,
                self.program.def(*def).name.to_string(),
            ),
            Ty::Extern(path, _) => (
                self.registry.extern_type_source(path.as_str())?,
                path.to_string(),
            ),
            _ => return None,
        };
        Some(PhiFact {
            category,
            exposure: Exposure::Exposed,
            note: format!("`{name}` holds PHI"),
        })
    }

    /// `name = "…"` of the configuration: whatever bears the name is PHI.
    pub(super) fn name_fact(&self, name: Name) -> Option<PhiFact> {
        Some(PhiFact {
            category: self.registry.name_source(name)?,
            exposure: Exposure::Exposed,
            note: format!("`{name}` is PHI by its name"),
        })
    }

    /// The category of a `Phi<T, C>`, references and smart pointers looked through.
    pub(super) fn phi_category(&self, ty: &Ty) -> Name {
        self.registry.category_of(self.program, self.peel(ty))
    }

    /// The value is a `Phi<T, C>`.
    pub(super) fn is_phi(&self, ty: &Ty) -> bool {
        matches!(ty, Ty::Adt(def, _) if self.registry.ty_model(*def).phi)
    }
}

impl BodyLower<'_> {
    pub(super) fn source(
        &mut self,
        category: Name,
        exposure: Exposure,
        note: String,
        span: Span,
    ) -> SourceId {
        self.sources.push(Source {
            span,
            note,
            category,
            exposure,
        });
        SourceId(self.sources.len() as u32 - 1)
    }

    pub(super) fn seed(&mut self, place: &Place, fact: &PhiFact, span: Span) {
        let known = self.sources.iter().position(|s| {
            s.span == span
                && s.category == fact.category
                && s.exposure == fact.exposure
                && s.note == fact.note
        });
        let source = match known {
            Some(index) => SourceId(index as u32),
            None => self.source(fact.category, fact.exposure, fact.note.clone(), span),
        };
        self.frame().emit(
            InstrKind::Seed {
                place: place.clone(),
                source,
            },
            span,
        );
    }

    /// The configuration's type-based source behind an expression, if any.
    pub(super) fn type_fact(&self, base: ExprId) -> Option<PhiFact> {
        self.cx.type_source(self.expr_ty(base))
    }

    /// A variable or field whose name the configuration calls PHI.
    pub(super) fn seed_name(&mut self, name: Name, place: &Place, ty: &Ty, span: Span) {
        let Some(fact) = self.cx.name_fact(name) else {
            return;
        };
        if self.cx.is_scalar(ty) || self.cx.is_phi(self.cx.peel(ty)) || self.cx.is_function(ty) {
            return;
        }
        self.seed(place, &fact, span);
    }

    /// Seeds every declared PHI field inside a value that is handed over whole.
    pub(super) fn seed_all(&mut self, value: &Operand, ty: &Ty, span: Span) {
        let Operand::Place(place) = value else { return };
        let place = place.clone();
        for leaf in self.cx.contents(ty).iter() {
            if let Some(fact) = &leaf.phi
                && fact.exposure == Exposure::Exposed
            {
                let at = leaf.place(&place);
                self.seed(&at, fact, span);
            }
        }
    }

    pub(super) fn source_result(
        &mut self,
        result: Operand,
        category: Name,
        note: &str,
        span: Span,
    ) -> Operand {
        let place = match result {
            Operand::Place(place) => place,
            Operand::Const => {
                let temp = self.frame().temp();
                self.frame()
                    .emit(InstrKind::Fresh { dst: temp.clone() }, span);
                temp
            }
        };
        let dst = self.frame().temp();
        self.frame()
            .emit(InstrKind::Fresh { dst: dst.clone() }, span);
        let src = Operand::Place(place);
        self.frame().emit(
            InstrKind::Assign {
                dst: dst.clone(),
                src,
            },
            span,
        );
        let source = self.source(category, Exposure::Exposed, note.to_owned(), span);
        // Force: the model says it is PHI even if all that went in was constant.
        let fresh = self.frame().temp();
        self.frame()
            .emit(InstrKind::Fresh { dst: fresh.clone() }, span);
        self.frame().emit(
            InstrKind::Seed {
                place: fresh.clone(),
                source,
            },
            span,
        );
        self.derive(
            &dst,
            vec![(Operand::Place(fresh), Observe::Deep)],
            true,
            "read",
            false,
            span,
        );
        Operand::Place(dst)
    }

    /// `phi.expose(&grant)` and its relatives.
    pub(super) fn expose(&mut self, args: &[Actual], span: Span) -> Operand {
        let category = args.first().map_or_else(
            || Name::from("unclassified"),
            |a| self.cx.phi_category(&a.ty),
        );
        let dst = self.frame().temp();
        self.frame()
            .emit(InstrKind::Fresh { dst: dst.clone() }, span);
        let note = "PHI exposed here".to_owned();
        let source = self.source(category, Exposure::Exposed, note, span);
        self.frame().emit(
            InstrKind::Seed {
                place: dst.clone(),
                source,
            },
            span,
        );
        Operand::Place(dst)
    }

    /// Name-based sources of the configuration apply to functions too.
    pub(super) fn named_result(
        &mut self,
        method: Name,
        id: ExprId,
        result: Operand,
        span: Span,
    ) -> Operand {
        if let Some(category) = self.cx.registry.name_source(method)
            && !self.cx.is_scalar(self.expr_ty(id))
        {
            return self.source_result(
                result,
                category,
                &format!("`{method}` is PHI by its name"),
                span,
            );
        }
        result
    }

    /// A value read through a field whose declaration says what it is.
    pub(super) fn read_field(
        &mut self,
        owner: DefId,
        name: Name,
        field: Place,
        span: Span,
    ) -> Place {
        match self.cx.field_fact(owner, name) {
            FieldFact::None => field,
            FieldFact::Safe => {
                // What came with the whole is not in it; a record in it speaks for itself.
                let temp = self.frame().temp();
                self.frame()
                    .emit(InstrKind::Fresh { dst: temp.clone() }, span);
                temp
            }
            FieldFact::Phi(fact) => {
                self.seed(&field, &fact, span);
                field
            }
        }
    }
}
