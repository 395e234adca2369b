//! Closures: parameters from the expected bound, result from the body.

use std::sync::Arc;

use super::Infer;
use crate::syntax::ast::{Closure, ExprId};
use crate::types::Ty;

impl Infer<'_, '_, '_> {
    pub(super) fn closure(&mut self, id: ExprId, closure: &Closure, want: Option<&Ty>) -> Ty {
        let hint = want.and_then(|w| self.cx.closure_hint(w));
        let (hint_params, hint_ret) = match hint {
            Some((params, ret)) => (params, Some(ret)),
            None => (Vec::new(), None),
        };
        let mut params = Vec::with_capacity(closure.params.len());
        for (i, (_, written)) in closure.params.iter().enumerate() {
            let written = written.as_ref().map(|t| self.written(t));
            let ty = match (written, hint_params.get(i)) {
                (Some(ty), hint) => {
                    if let Some(hint) = hint {
                        self.cx.table.try_unify(&ty, hint);
                    }
                    ty
                }
                (None, Some(hint)) => hint.clone(),
                (None, None) => self.cx.table.fresh_var(),
            };
            params.push(ty);
        }
        let written_ret = closure.ret.as_ref().map(|t| self.written(t));
        let hint_ret = hint_ret.map(|ret| {
            if closure.is_async {
                self.cx.future_hint(&ret)
            } else {
                ret
            }
        });
        let result = match (&written_ret, &hint_ret) {
            (Some(ty), hint) => {
                if let Some(hint) = hint {
                    self.coerce(ty, hint);
                }
                ty.clone()
            }
            (None, Some(hint)) => {
                // A result given as `impl Trait` or a bound is what the body makes of it.
                match self.cx.table.shallow(hint) {
                    Ty::Opaque(..) | Ty::Assoc(..) => self.cx.table.fresh_var(),
                    _ => hint.clone(),
                }
            }
            (None, None) => self.cx.table.fresh_var(),
        };
        let outer_ret = std::mem::replace(&mut self.ret, result.clone());
        let outer_frames = std::mem::take(&mut self.frames);
        let got = self.scoped(|this| {
            for ((pat, _), ty) in closure.params.iter().zip(&params) {
                this.pat_top(*pat, ty);
            }
            this.expr_coerced(closure.body, &result)
        });
        self.ret = outer_ret;
        self.frames = outer_frames;
        // A body whose type says more than the hint: an expected `dyn` or unknown.
        let result = match self.cx.table.shallow(&result) {
            Ty::Unknown => got,
            known => known,
        };
        let ret = if closure.is_async {
            self.db.future_of(self.owner, result)
        } else {
            result
        };
        Ty::Closure(id, params.into(), Arc::new(ret))
    }
}
