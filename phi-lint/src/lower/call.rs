//! Calls: which function is called.
//!
//! It is code of the workspace (an IR call, solved by its summary), a modelled
//! function ([`super::library`]), a function value ([`super::function_value`]), or
//! nobody knows what ([`super::unknown`]).

use super::BodyLower;
use crate::flow::ir::{self, Arg, InstrKind, Operand, Place};
use crate::names::DefKind;
use crate::span::{Name, Span};
use crate::syntax::ast::{ExprId, ExprKind};
use crate::types::{Callee, Dispatch, Target, Ty};

/// An argument with its type and place in source.
#[derive(Clone, Debug)]
pub(super) struct Actual {
    pub(super) value: Operand,
    pub(super) ty: Ty,
    pub(super) span: Span,
    /// Passed by `&mut` (written `&mut x`, or of such a type).
    pub(super) by_mut: bool,
}

/// Dereferences followed from one argument.
const MAX_DEREFS: usize = 4;

/// Both are the same type, their arguments aside.
fn same_kind(a: &Ty, b: &Ty) -> bool {
    match (a, b) {
        (Ty::Adt(a, _), Ty::Adt(b, _)) => a == b,
        (Ty::Prim(a), Ty::Prim(b)) => a == b,
        (Ty::Slice(_), Ty::Slice(_)) => true,
        _ => false,
    }
}

impl BodyLower<'_> {
    pub(super) fn lower_call(
        &mut self,
        id: ExprId,
        callee: ExprId,
        args: &[ExprId],
        span: Span,
    ) -> Operand {
        if let Some(target) = self.inf.calls.get(&id) {
            let target = target.clone();
            return match &self.cx.program.def(target.func).kind {
                DefKind::Struct(_) | DefKind::Variant(_) => {
                    let args = self.actuals(args);
                    let parts = args.into_iter().map(|a| (a.value, a.ty, a.span)).collect();
                    self.construct(target.func, parts, span)
                }
                _ => {
                    let args = self.actuals(args);
                    self.call(&target, args, Some(id), span)
                }
            };
        }
        match self.inf.paths.get(&callee) {
            Some(Target::Extern(path)) => {
                let path = *path;
                let args = self.actuals(args);
                return self.call_extern(path, None, args, id, span);
            }
            Some(Target::Def(def, generics)) => {
                let (def, generics) = (*def, generics.clone());
                match &self.cx.program.def(def).kind {
                    DefKind::Struct(_) | DefKind::Variant(_) => {
                        let args = self.actuals(args);
                        let parts = args.into_iter().map(|a| (a.value, a.ty, a.span)).collect();
                        return self.construct(def, parts, span);
                    }
                    DefKind::Fn(_) => {
                        let args = self.actuals(args);
                        let target = Callee {
                            func: def,
                            args: generics,
                            dispatch: Dispatch::Static,
                        };
                        return self.call(&target, args, Some(id), span);
                    }
                    _ => {}
                }
            }
            _ => {}
        }
        if let ExprKind::Path(path) = &self.body.exprs[callee.0 as usize].kind
            && !matches!(
                self.inf.paths.get(&callee),
                Some(Target::Local(_) | Target::SelfParam | Target::Def(..))
            )
        {
            let names: Vec<&str> = path.segments.iter().map(|s| s.name.as_str()).collect();
            let path = Name::from(&names.join("::"));
            let args = self.actuals(args);
            return self.call_extern(path, None, args, id, span);
        }
        // A function value: closure in a variable, field or parameter.
        let function = self.lower_expr(callee);
        let function = self.as_place(function, span);
        let args = self.actuals(args);
        self.call_value(function, args, span)
    }

    pub(super) fn lower_method_call(
        &mut self,
        id: ExprId,
        receiver_id: ExprId,
        method: Name,
        args: &[ExprId],
        span: Span,
    ) -> Operand {
        if let Some(part) = self.document_get(receiver_id, method, args, span) {
            return part;
        }
        let value = self.lower_expr(receiver_id);
        let recv_span = self.expr_span(receiver_id);
        let ty = self.expr_ty(receiver_id).clone();
        if let Some(target) = self.inf.methods.get(&id) {
            let target = target.clone();
            let value = match value {
                Operand::Place(place) => {
                    let shared = target.autoref == Some(false);
                    Operand::Place(self.auto_deref(place, &target.derefs, shared, recv_span))
                }
                Operand::Const => Operand::Const,
            };
            let value = self.keep_place(value, recv_span);
            let by_mut = target.autoref == Some(true) || self.is_mut_like(&ty);
            let receiver = Actual {
                value,
                ty,
                span: recv_span,
                by_mut,
            };
            let given = self.actuals(args);
            if self.cx.is_model(target.callee.func) {
                self.added_to_field(receiver_id, method, &given, span);
            }
            let mut actuals = vec![receiver];
            actuals.extend(given);
            let result = self.call(&target.callee, actuals, Some(id), span);
            return self.named_result(method, id, result, span);
        }
        let receiver = Actual {
            value,
            ty,
            span: recv_span,
            by_mut: false,
        };
        let path = self.inf.extern_methods.get(&id).copied().unwrap_or(method);
        let args = self.actuals(args);
        let result = self.call_extern(path, Some(receiver), args, id, span);
        self.named_result(method, id, result, span)
    }

    pub(super) fn actuals(&mut self, args: &[ExprId]) -> Vec<Actual> {
        args.iter()
            .map(|arg| {
                let value = self.lower_expr(*arg);
                let by_mut = matches!(self.body.exprs[arg.0 as usize].kind, ExprKind::Ref(true, _));
                let ty = self.expr_ty(*arg).clone();
                let by_mut = by_mut || self.is_mut_like(&ty);
                Actual {
                    value,
                    ty,
                    span: self.expr_span(*arg),
                    by_mut,
                }
            })
            .collect()
    }

    /// A call whose arguments' types do not matter (operators, dereferences, conversions).
    pub(super) fn call_plain(
        &mut self,
        callee: &Callee,
        args: Vec<Operand>,
        span: Span,
    ) -> Operand {
        let actuals = args
            .into_iter()
            .map(|value| Actual {
                value,
                ty: Ty::Unknown,
                span,
                by_mut: false,
            })
            .collect();
        self.call(callee, actuals, None, span)
    }

    /// A call to a known definition.
    pub(super) fn call(
        &mut self,
        callee: &Callee,
        args: Vec<Actual>,
        id: Option<ExprId>,
        span: Span,
    ) -> Operand {
        let args = self.dereferenced(callee, args);
        let model = self.cx.registry.fn_model(callee.func);
        self.model_sinks(callee.func, model, &args, span);
        if let Some(id) = id {
            self.host_sinks(callee.func, model, &args, id, span);
        }
        self.response_sink(callee.func, &args, id, span);
        if model.unaudited {
            self.unaudited.push(span);
        }
        if model.exposes {
            return self.expose(&args, span);
        }
        if model.wraps || model.sanitizer {
            let dst = self.frame().temp();
            let kind = if model.wraps {
                InstrKind::Fresh { dst: dst.clone() }
            } else {
                InstrKind::Clean { dst: dst.clone() }
            };
            self.frame().emit(kind, span);
            return Operand::Place(dst);
        }
        let result = if self.cx.is_model(callee.func) && !self.reaches_workspace(callee) {
            self.call_model(callee, model, &args, id, span)
        } else {
            self.call_workspace(callee, args, id, span)
        };
        if let Some(category) = model.source {
            let name = self.cx.program.def(callee.func).name;
            return self.source_result(
                result,
                category,
                &format!("PHI returned by `{name}`"),
                span,
            );
        }
        if model.diverges || id.is_some_and(|id| matches!(self.expr_ty(id), Ty::Never)) {
            self.frame().diverge();
        }
        result
    }

    /// Arguments as the parameters want them: `&text` of a type that stands for a `str`, where
    /// a `&str` is asked for, is what its `deref` gives.
    fn dereferenced(&mut self, callee: &Callee, mut args: Vec<Actual>) -> Vec<Actual> {
        let own = |cx: &super::Cx<'_>, ty: &Ty| matches!(ty, Ty::Adt(def, _) if cx.derefs.contains_key(def));
        let coerced = |arg: &Actual| matches!(&arg.ty, Ty::Ref(_, ty) if own(self.cx, ty));
        if self.cx.derefs.is_empty() || !args.iter().any(coerced) {
            return args;
        }
        let Some(sig) = self.cx.db.fn_sig(callee.func) else {
            return args;
        };
        let skip = usize::from(sig.has_self);
        for (arg, param) in args.iter_mut().zip(&sig.params).skip(skip) {
            let (Ty::Ref(mutable, given), Ty::Ref(_, wanted)) = (arg.ty.clone(), param) else {
                continue;
            };
            let mut steps = Vec::new();
            let mut ty = Some(given.as_ref().clone());
            while let Some(now) = ty.take() {
                if same_kind(&now, wanted) {
                    ty = Some(now);
                    break;
                }
                if steps.len() > MAX_DEREFS {
                    break;
                }
                let deref = self
                    .cx
                    .impl_callee(&now, "std::ops::Deref", "deref")
                    .filter(|_| own(self.cx, &now));
                steps.push(deref);
                ty = self.cx.db.deref(&now);
            }
            if let (Some(ty), Operand::Place(place)) = (ty, arg.value.clone())
                && steps.iter().any(Option::is_some)
            {
                let place = self.auto_deref(place, &steps, !mutable, arg.span);
                arg.value = Operand::Place(place);
                arg.ty = Ty::Ref(mutable, std::sync::Arc::new(ty));
            }
        }
        args
    }

    /// A method of a dependency's trait that the workspace may be behind.
    fn reaches_workspace(&self, callee: &Callee) -> bool {
        callee.dispatch != Dispatch::Static
            && self.cx.program.in_dependency(callee.func)
            && !self.cx.dispatch(callee).is_empty()
    }

    fn call_workspace(
        &mut self,
        callee: &Callee,
        args: Vec<Actual>,
        id: Option<ExprId>,
        span: Span,
    ) -> Operand {
        let funcs = id
            .and_then(|id| self.reached_by_objects(callee, id))
            .unwrap_or_else(|| self.cx.dispatch(callee));
        if funcs.is_empty() {
            let what = self.cx.program.def(callee.func).name;
            return self.call_unknown(what, None, &args, false, span);
        }
        let generic = self.cx.may_print_parameters(callee.func)
            || callee.dispatch != Dispatch::Static
            || self.cx.takes_objects(callee.func);
        let args: Vec<Arg> = args
            .into_iter()
            .map(|actual| {
                let prints = if generic {
                    self.arg_prints(&actual)
                } else {
                    None
                };
                Arg {
                    value: actual.value,
                    span: actual.span,
                    prints,
                }
            })
            .collect();
        let guessed = callee.dispatch == Dispatch::ByName;
        let args: Vec<Arg> = if guessed {
            args.into_iter().map(|arg| self.guess(arg, span)).collect()
        } else {
            args
        };
        let done = self.cx.may_run_on(callee.func).then(|| {
            let done = self.frame().block();
            self.may_not_end(done);
            done
        });
        let dst = self.emit_call(ir::Callee::Funcs(funcs), args, span);
        if let Some(done) = done {
            self.frame().goto(done, done);
        }
        Operand::Place(dst)
    }

    /// The call itself; gives where its result is.
    pub(super) fn emit_call(&mut self, callee: ir::Callee, args: Vec<Arg>, span: Span) -> Place {
        let dst = self.frame().temp();
        let kind = InstrKind::Call {
            dst: dst.clone(),
            callee,
            args,
        };
        self.frame().emit(kind, span);
        dst
    }

    /// An argument of a function that was found by its name alone: what goes
    /// through it is `possible`.
    fn guess(&mut self, arg: Arg, span: Span) -> Arg {
        let to = self.frame().temp();
        let moves = vec![ir::Move {
            from: arg.value,
            observe: None,
            to: to.clone(),
            weak: false,
        }];
        let note = Name::from("a method found by its name");
        self.frame().emit(
            InstrKind::Transfer {
                moves,
                uncertain: true,
                note,
            },
            span,
        );
        Arg {
            value: Operand::Place(to),
            ..arg
        }
    }
}
