//! What a web framework does with the result of a handler: it turns it into a
//! response through an implementation that nothing in the workspace calls.

use super::BodyLower;
use crate::flow::ir::{Operand, Place, Proj};
use crate::span::Span;
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
}
