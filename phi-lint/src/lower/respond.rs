//! What a web framework does with the result of a handler: it turns it into a
//! response through an implementation that nothing in the workspace calls. And what
//! of a response is an error: a body beside a status that says so.

use super::call::Actual;
use super::{BodyLower, Cx};
use crate::flow::ir::{Operand, Place, Printing, Proj};
use crate::names::DefId;
use crate::span::{Name, Span};
use crate::syntax::ast::{ExprId, ExprKind};
use crate::types::{Args, Callee, Dispatch, Ty};

/// Traits through which a framework makes a response: path and method.
const RESPONSES: [(&str, &str); 3] = [
    ("axum::response::IntoResponse", "into_response"),
    ("actix_web::ResponseError", "error_response"),
    ("rocket::response::Responder", "respond_to"),
];

impl BodyLower<'_> {
    /// The result at `dst` of an `async fn` whose type the workspace makes a
    /// response of goes through that implementation.
    ///
    /// A function that is not itself a handler returns such an error to one, by `?`.
    pub(super) fn respond(&mut self, dst: &Place, ty: &Ty, span: Span) {
        let halves = if self.cx.is_result(ty) {
            (0..2)
                .map(|n| (dst.then(Proj::Content(n)), self.cx.type_arg(ty, n)))
                .collect()
        } else {
            vec![(dst.clone(), ty.clone())]
        };
        for (place, ty) in halves {
            let own = matches!(self.cx.peel(&ty), Ty::Adt(def, _) if !self.cx.is_model(*def));
            if !own {
                continue;
            }
            let func = RESPONSES
                .iter()
                .find_map(|(path, method)| self.cx.impl_fn(&ty, path, method));
            if let Some(func) = func {
                let callee = Callee {
                    func,
                    args: Args::from([]),
                    dispatch: Dispatch::Static,
                };
                self.call_plain(&callee, vec![Operand::Place(place)], span);
            }
        }
    }

    /// `(status, body).into_response()`: an error response, unless the status is
    /// written out and a success.
    pub(super) fn response_sink(
        &mut self,
        func: DefId,
        args: &[Actual],
        id: Option<ExprId>,
        span: Span,
    ) {
        if self.cx.program.def(func).name != "into_response" {
            return;
        }
        let Some(Actual {
            value: Operand::Place(place),
            ty: Ty::Tuple(parts),
            span: at,
            ..
        }) = args.first()
        else {
            return;
        };
        if !parts.first().is_some_and(|ty| self.cx.is_status(ty)) {
            return;
        }
        let written = id.and_then(|id| match &self.body.exprs[id.0 as usize].kind {
            ExprKind::MethodCall { receiver, .. } => Some(*receiver),
            _ => None,
        });
        if let Some(receiver) = written
            && let ExprKind::Tuple(exprs) = &self.body.exprs[receiver.0 as usize].kind
            && let Some(first) = exprs.first()
            && status_constant(&self.body.exprs[first.0 as usize].kind) == Some(true)
        {
            return;
        }
        let mut seen = Vec::new();
        let (place, at) = (place.clone(), *at);
        for (i, ty) in parts.clone().iter().enumerate().skip(1) {
            if self.cx.is_text_error(ty) {
                let part = place.then(Proj::Field(Name::from(&i.to_string())));
                self.observed(
                    &Operand::Place(part),
                    ty,
                    Printing::Serialize,
                    at,
                    &mut seen,
                );
            }
        }
        let what = self.cx.program.path(func);
        self.sink(Name::from("PHI003"), what, seen, span);
    }

    /// The expression written there is a constant for a status of success.
    pub(super) fn says_success(&self, span: Span) -> bool {
        // Only asked of the few functions that take a status: no index is kept.
        self.body
            .exprs
            .iter()
            .any(|e| e.span == span && status_constant(&e.kind) == Some(true))
    }

    /// `(Status::NotFound, text)`, where the function's result is such a pair: an error response
    /// that is no `Err`.
    pub(super) fn answered(&mut self, id: ExprId, parts: &[ExprId], dst: &Place, span: Span) {
        let failed = parts.first().is_some_and(|status| {
            status_constant(&self.body.exprs[status.0 as usize].kind) == Some(false)
        });
        if !failed || self.frame().is_closure {
            return;
        }
        let Ty::Tuple(types) = self.expr_ty(id).clone() else {
            return;
        };
        let Ty::Tuple(returned) = self.cx.returned(self.owner) else {
            return;
        };
        let same = returned.len() == types.len()
            && returned.first().is_some_and(|ty| self.cx.is_status(ty))
            && types.first().is_some_and(|ty| self.cx.is_status(ty));
        if !same {
            return;
        }
        let mut seen = Vec::new();
        for (i, ty) in types.iter().enumerate().skip(1) {
            let text = |ty: &Ty| self.cx.is_text_error(ty);
            if text(ty) && returned.get(i).is_some_and(text) {
                let part = dst.then(Proj::Field(Name::from(&i.to_string())));
                let at = self.expr_span(parts[i]);
                let part = Operand::Place(part);
                self.observed(&part, ty, Printing::Serialize, at, &mut seen);
            }
        }
        let what = self.cx.program.path(self.owner);
        self.sink(Name::from("PHI003"), what, seen, span);
    }
}

impl Cx<'_> {
    fn is_status(&self, ty: &Ty) -> bool {
        self.adt_path(ty)
            .is_some_and(|p| p == "http::StatusCode" || p == "rocket::http::Status")
    }
}

/// Whether it is the constant of a status (`StatusCode::OK`, `Status::NotFound`), and of success.
fn status_constant(kind: &ExprKind) -> Option<bool> {
    let ExprKind::Path(path) = kind else {
        return None;
    };
    let [.., owner, name] = path.segments.as_slice() else {
        return None;
    };
    matches!(owner.name.as_str(), "StatusCode" | "Status")
        .then(|| super::known::success_status(name.name))
}
