//! What is observed of a value that is printed: the parts its type writes, with
//! the PHI declared in them.

use super::BodyLower;
use super::call::Actual;
use super::prints::LeafHow;
use crate::flow::ir::{InstrKind, Observe, Operand, Path, Place, Printing};
use crate::names::DefId;
use crate::span::Span;
use crate::syntax::ast::ExprId;
use crate::types::{Callee, Dispatch, TraitRef, Ty};

impl BodyLower<'_> {
    /// What an argument prints, for callees that print a generic parameter.
    pub(super) fn arg_prints(&mut self, actual: &Actual) -> Option<Box<[Observe; 3]>> {
        let Operand::Place(place) = &actual.value else {
            return None;
        };
        if matches!(
            self.cx.peel(&actual.ty),
            Ty::Unknown | Ty::Prim(_) | Ty::Closure(..)
        ) {
            return None;
        }
        let mut out = [Observe::Deep, Observe::Deep, Observe::Deep];
        let place = place.clone();
        for (slot, via) in
            out.iter_mut()
                .zip([Printing::Display, Printing::Debug, Printing::Serialize])
        {
            let leaves = self.cx.prints(&actual.ty, via);
            let mut paths = Vec::with_capacity(leaves.len());
            let mut exact = true;
            for leaf in leaves.iter() {
                match leaf.how {
                    LeafHow::Deep | LeafHow::Placeholder => {
                        if let Some(fact) = &leaf.phi {
                            let at = leaf.place(&place);
                            self.seed(&at, fact, actual.span);
                        }
                        paths.push(leaf.path.clone());
                    }
                    // The promise holds where what was made of the value is not seen.
                    LeafHow::Own => {}
                    _ => exact = false,
                }
            }
            if exact {
                *slot = Observe::Paths(paths);
            } else if let [leaf] = &leaves[..]
                && let LeafHow::Generic(via) = leaf.how
                && leaf.path.is_empty()
            {
                // Handed on: our own caller decides.
                *slot = Observe::Generic(via);
            }
        }
        Some(Box::new(out))
    }

    /// Adds to `out` what writing `value` with `via` observes, seeding declared PHI in it.
    pub(super) fn observed(
        &mut self,
        value: &Operand,
        ty: &Ty,
        via: Printing,
        span: Span,
        out: &mut Vec<(Operand, Observe, Span)>,
    ) {
        let Operand::Place(place) = value else { return };
        let leaves = self.cx.prints(ty, via);
        let mut paths: Vec<Path> = Vec::new();
        for leaf in leaves.iter() {
            let at = leaf.place(place);
            match leaf.how {
                LeafHow::Deep => {
                    if let Some(fact) = &leaf.phi {
                        self.seed(&at, fact, span);
                    }
                    paths.push(leaf.path.clone());
                }
                LeafHow::Placeholder => {
                    let shown = self.frame().temp();
                    self.frame()
                        .emit(InstrKind::Fresh { dst: shown.clone() }, span);
                    if let Some(fact) = &leaf.phi {
                        self.seed(&shown, fact, span);
                    }
                    out.push((Operand::Place(shown), Observe::Deep, span));
                }
                LeafHow::Call(func) => {
                    if let Some(fact) = &leaf.phi {
                        self.seed(&at, fact, span);
                    }
                    let shown = self.call_fmt(func, at, span);
                    out.push((Operand::Place(shown), Observe::Deep, span));
                }
                LeafHow::Own => {
                    let own = Observe::Own(leaf.path.clone());
                    out.push((Operand::Place(place.clone()), own, span));
                }
                LeafHow::Generic(via) => {
                    out.push((Operand::Place(at), Observe::Generic(via), span));
                }
            }
        }
        if !paths.is_empty() {
            let whole = paths.len() == 1 && paths[0].is_empty();
            let observe = if whole {
                Observe::Deep
            } else {
                Observe::Paths(paths)
            };
            out.push((Operand::Place(place.clone()), observe, span));
        }
    }

    /// An element of an array of trait objects: all that can be had of a `dyn Debug`
    /// is what the value it was made of prints, and only here is known what that is.
    pub(super) fn made_object(&mut self, array: ExprId, part: ExprId, value: Operand) -> Operand {
        let Ty::Array(element) = self.expr_ty(array) else {
            return value;
        };
        let Ty::Dyn(bounds) = self.cx.peel(element) else {
            return value;
        };
        // An error has causes beside what it prints.
        let printed = |b: &TraitRef| match self.cx.printing_of(b.def.ok()?)? {
            Printing::Display if b.def.ok() == self.cx.error_trait => None,
            via => Some(via),
        };
        let Some(via) = bounds.iter().find_map(printed) else {
            return value;
        };
        let ty = self.expr_ty(part).clone();
        if matches!(self.cx.peel(&ty), Ty::Dyn(_) | Ty::Unknown) {
            return value;
        }
        let span = self.expr_span(part);
        let mut seen = Vec::new();
        self.observed(&value, &ty, via, span, &mut seen);
        self.derived(seen, "formatted", span)
    }

    /// Calls a hand-written `fmt` (or `serialize`) and returns what it wrote.
    fn call_fmt(&mut self, func: DefId, value: Place, span: Span) -> Place {
        let formatter = self.frame().temp();
        self.clean(&formatter, span);
        let result = self.call_plain(
            &Callee {
                func,
                args: Vec::new().into(),
                dispatch: Dispatch::Static,
            },
            vec![Operand::Place(value), Operand::Place(formatter.clone())],
            span,
        );
        let out = self.frame().temp();
        let srcs = vec![
            (Operand::Place(formatter), Observe::Deep),
            (result, Observe::Deep),
        ];
        self.derive(&out, srcs, false, "written", false, span);
        out
    }
}
