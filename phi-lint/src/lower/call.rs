//! Calls: which function, and what it does with its arguments.
//!
//! A call reaches code of the workspace (an IR call, solved by its summary), a
//! modelled function (transfers derived from its signature), or nobody knows
//! what: then everything that goes in may come out, and findings through it are
//! `possible`.

use super::BodyLower;
use super::frame::Var;
use crate::flow::ir::{
    self, Arg, FuncId, InstrKind, Local, Observe, Operand, Place, Printing, Proj,
};
use crate::models::facts::{FnModel, SinkModel};
use crate::names::{DefId, DefKind};
use crate::span::{Name, Span};
use crate::syntax::ast::{ExprId, ExprKind};
use crate::types::{Args, Callee, Dispatch, Target, Ty};

/// An argument with its type and place in source.
#[derive(Clone, Debug)]
pub(super) struct Actual {
    pub(super) value: Operand,
    pub(super) ty: Ty,
    pub(super) span: Span,
    /// Passed by `&mut` (written `&mut x`, or of such a type).
    pub(super) by_mut: bool,
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
        receiver: ExprId,
        method: Name,
        args: &[ExprId],
        span: Span,
    ) -> Operand {
        let value = self.lower_expr(receiver);
        let recv_span = self.expr_span(receiver);
        let ty = self.expr_ty(receiver).clone();
        if let Some(target) = self.inf.methods.get(&id) {
            let target = target.clone();
            let value = match value {
                Operand::Place(place) => {
                    Operand::Place(self.auto_deref(place, &target.derefs, recv_span))
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
            let mut actuals = vec![receiver];
            actuals.extend(self.actuals(args));
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
            self.call_workspace(callee, args, span)
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

    /// A method of a dependency's trait that the workspace may be behind.
    fn reaches_workspace(&self, callee: &Callee) -> bool {
        callee.dispatch != Dispatch::Static
            && self.cx.program.in_dependency(callee.func)
            && !self.cx.dispatch(callee).is_empty()
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
        let source = self.source(category, ir::Exposure::Exposed, note.to_owned(), span);
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
    fn expose(&mut self, args: &[Actual], span: Span) -> Operand {
        let category = args.first().map_or_else(
            || Name::from("unclassified"),
            |a| self.cx.phi_category(&a.ty),
        );
        let dst = self.frame().temp();
        self.frame()
            .emit(InstrKind::Fresh { dst: dst.clone() }, span);
        let note = "PHI exposed here".to_owned();
        let source = self.source(category, ir::Exposure::Exposed, note, span);
        self.frame().emit(
            InstrKind::Seed {
                place: dst.clone(),
                source,
            },
            span,
        );
        Operand::Place(dst)
    }

    fn call_workspace(&mut self, callee: &Callee, args: Vec<Actual>, span: Span) -> Operand {
        let funcs = self.cx.dispatch(callee);
        if funcs.is_empty() {
            let what = self.cx.program.def(callee.func).name;
            return self.call_unknown(what, None, &args, false, span);
        }
        let generic = self.cx.is_generic(callee.func)
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
        let dst = self.frame().temp();
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
        let callee = ir::Callee::Funcs(funcs);
        self.frame().emit(
            InstrKind::Call {
                dst: dst.clone(),
                callee,
                args,
            },
            span,
        );
        if let Some(done) = done {
            self.frame().goto(done, done);
        }
        Operand::Place(dst)
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

    pub(super) fn call_value(&mut self, function: Place, args: Vec<Actual>, span: Span) -> Operand {
        let dst = self.frame().temp();
        let args = args
            .into_iter()
            .map(|a| Arg {
                prints: self.arg_prints(&a),
                value: a.value,
                span: a.span,
            })
            .collect();
        let callee = ir::Callee::Value(function);
        self.frame().emit(
            InstrKind::Call {
                dst: dst.clone(),
                callee,
                args,
            },
            span,
        );
        Operand::Place(dst)
    }

    /// What an argument prints, for callees that print a generic parameter.
    fn arg_prints(&mut self, actual: &Actual) -> Option<Box<[Observe; 3]>> {
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
                    super::prints::LeafHow::Deep | super::prints::LeafHow::Placeholder => {
                        if let Some(fact) = &leaf.phi {
                            let at = leaf.place(&place);
                            self.seed(&at, fact, actual.span);
                        }
                        paths.push(leaf.path.clone());
                    }
                    // The promise holds where what was made of the value is not seen.
                    super::prints::LeafHow::Own => {}
                    _ => exact = false,
                }
            }
            if exact {
                *slot = Observe::Paths(paths);
            } else if let [leaf] = &leaves[..]
                && let super::prints::LeafHow::Generic(via) = leaf.how
                && leaf.path.is_empty()
            {
                // Handed on: our own caller decides.
                *slot = Observe::Generic(via);
            }
        }
        Some(Box::new(out))
    }

    /// A path into a crate nobody has the source of, or a method on a value of unknown type.
    fn call_extern(
        &mut self,
        path: Name,
        receiver: Option<Actual>,
        args: Vec<Actual>,
        id: ExprId,
        span: Span,
    ) -> Operand {
        let statement = self.statement == Some(id);
        let model = self.cx.registry.extern_fn(path.as_str());
        let has_receiver = receiver.is_some();
        let mut all: Vec<Actual> = receiver.into_iter().collect();
        all.extend(args);
        if let Some(model) = model {
            let model = model.clone();
            self.sinks_of(path, &model.sinks, &all, has_receiver, None, span);
            if model.sanitizer {
                return Operand::Const;
            }
            if let Some(category) = model.source {
                return self.source_result(
                    Operand::Const,
                    category,
                    &format!("PHI returned by `{path}`"),
                    span,
                );
            }
        }
        if let Some(sink) = self.cx.registry.client_sink(path.as_str()) {
            // The request takes what it is given; what comes back is the vendor's answer.
            self.sinks_of(path, &[sink], &all, has_receiver, None, span);
            let dst = self.frame().temp();
            self.frame()
                .emit(InstrKind::Fresh { dst: dst.clone() }, span);
            return Operand::Place(dst);
        }
        let harmless = has_receiver && super::known::harmless_method(path);
        if harmless || self.cx.is_scalar(self.expr_ty(id)) {
            return Operand::Const;
        }
        self.call_unknown(
            path,
            has_receiver.then_some(statement),
            &all,
            has_receiver,
            span,
        )
    }

    /// The conservative model: all arguments may reach the result and whatever
    /// is passed by `&mut`; function values may be called with them. A method
    /// whose result is dropped probably changed its receiver.
    fn call_unknown(
        &mut self,
        what: Name,
        receiver_statement: Option<bool>,
        args: &[Actual],
        has_receiver: bool,
        span: Span,
    ) -> Operand {
        let mut srcs: Vec<(Operand, Observe)> = Vec::new();
        for actual in args {
            if matches!(actual.value, Operand::Place(_)) && !self.cx.is_scalar(&actual.ty) {
                self.seed_all(&actual.value, &actual.ty, actual.span);
                srcs.push((actual.value.clone(), Observe::Deep));
            }
        }
        let functions: Vec<Actual> = args
            .iter()
            .filter(|a| self.is_function(&a.ty))
            .cloned()
            .collect();
        for function in &functions {
            let Operand::Place(place) = &function.value else {
                continue;
            };
            let input = self.frame().temp();
            let data = args
                .iter()
                .filter(|a| !self.is_function(&a.ty))
                .map(|a| (a.value.clone(), Observe::Deep))
                .collect();
            self.derive(&input, data, false, "passed on", true, span);
            let count = match self.cx.peel(&function.ty) {
                Ty::Closure(_, params, _) => params.len(),
                _ => 1,
            };
            let inputs = (0..count)
                .map(|_| Actual {
                    value: Operand::Place(input.clone()),
                    ty: Ty::Unknown,
                    span: function.span,
                    by_mut: false,
                })
                .collect();
            let result = self.call_value(place.clone(), inputs, span);
            srcs.push((result, Observe::Deep));
        }
        for (i, actual) in args.iter().enumerate() {
            let written = actual.by_mut && !(has_receiver && i == 0)
                || (i == 0 && receiver_statement == Some(true) && args.len() > 1);
            if written && let Operand::Place(place) = &actual.value {
                let others: Vec<_> = args
                    .iter()
                    .enumerate()
                    .filter(|(j, a)| *j != i && !self.cx.is_scalar(&a.ty))
                    .map(|(_, a)| (a.value.clone(), Observe::Deep))
                    .collect();
                if !others.is_empty() {
                    self.derive(&place.clone(), others, true, "passed on", true, span);
                }
            }
        }
        let dst = self.frame().temp();
        if srcs.is_empty() {
            self.frame()
                .emit(InstrKind::Fresh { dst: dst.clone() }, span);
        } else {
            let moves = srcs
                .into_iter()
                .map(|(from, observe)| ir::Move {
                    from,
                    observe: Some(observe),
                    to: dst.clone(),
                    weak: true,
                })
                .collect();
            let kind = InstrKind::Transfer {
                moves,
                uncertain: true,
                note: what,
            };
            self.frame().emit(kind, span);
        }
        Operand::Place(dst)
    }

    fn is_function(&self, ty: &Ty) -> bool {
        matches!(
            self.cx.peel(ty),
            Ty::Closure(..) | Ty::FnDef(..) | Ty::FnPtr(..)
        )
    }

    /// Emits the sinks a function's model declares.
    fn model_sinks(&mut self, func: DefId, model: &FnModel, args: &[Actual], span: Span) {
        if model.sinks.is_empty() {
            return;
        }
        let has_self = match &self.cx.program.def(func).kind {
            DefKind::Fn(f) => f.self_param.is_some(),
            _ => false,
        };
        let what = self.cx.program.path(func);
        let sinks = model.sinks.clone();
        self.sinks_of(what, &sinks, args, has_self, Some(func), span);
    }

    pub(super) fn sinks_of(
        &mut self,
        what: Name,
        sinks: &[SinkModel],
        args: &[Actual],
        has_self: bool,
        func: Option<DefId>,
        span: Span,
    ) {
        for sink in sinks {
            if sink.result_error || sink.host {
                continue;
            }
            let Some(tag) = self.cx.sink_tag(sink, args, has_self) else {
                continue;
            };
            if let Some(status) = sink.status
                && let Some(status) = args.get(status as usize + usize::from(has_self))
                && self.says_success(status.span)
            {
                continue;
            }
            let mut out = Vec::new();
            if let Some(path) = &sink.receiver {
                if let (
                    true,
                    Some(Actual {
                        value: Operand::Place(place),
                        ty,
                        span,
                        ..
                    }),
                ) = (has_self, args.first())
                {
                    let mut at = place.clone();
                    at.path.extend(path.iter().copied());
                    let ty = match path.first() {
                        Some(Proj::Content(n)) => self.cx.type_arg(ty, *n),
                        _ => ty.clone(),
                    };
                    let via = sink.via.unwrap_or(Printing::Debug);
                    let span = *span;
                    self.observed(&Operand::Place(at), &ty, via, span, &mut out);
                }
            } else {
                let skip = usize::from(has_self);
                for (i, actual) in args.iter().skip(skip).enumerate() {
                    let chosen = sink
                        .arguments
                        .as_ref()
                        .is_none_or(|list| list.contains(&(i as u32)));
                    if !chosen {
                        continue;
                    }
                    let via = sink
                        .via
                        .or_else(|| func.and_then(|f| self.cx.param_printing(f, i + skip)))
                        .unwrap_or(Printing::Display);
                    let actual = actual.clone();
                    self.observed(&actual.value, &actual.ty, via, actual.span, &mut out);
                }
            }
            self.sink(tag, what, out, span);
        }
    }

    /// A function, constructor or method used as a value.
    pub(super) fn function_value(&mut self, def: DefId, args: &Args, span: Span) -> Operand {
        let dst = self.frame().temp();
        // `T::parse`, once `T` is known.
        let callee = match &self.cx.program.def(def).kind {
            DefKind::Fn(_) => self.cx.db.resolve_callee(def, args, None),
            _ => Callee {
                func: def,
                args: args.clone(),
                dispatch: Dispatch::Static,
            },
        };
        let def = callee.func;
        let model = self.cx.registry.fn_model(def);
        if let Some(func) = self.cx.func_of(def)
            && *model == FnModel::default()
        {
            self.frame().emit(
                InstrKind::FnValue {
                    dst: dst.clone(),
                    func,
                },
                span,
            );
            return Operand::Place(dst);
        }
        let (count, tys) = match &self.cx.program.def(def).kind {
            DefKind::Fn(_) => {
                let tys: Vec<Ty> = self.cx.db.fn_sig(def).map_or_else(Vec::new, |sig| {
                    sig.params
                        .iter()
                        .map(|t| crate::types::subst(t, &callee.args))
                        .collect()
                });
                (tys.len(), tys)
            }
            _ => {
                let count = self.cx.field_count(def).unwrap_or(0);
                (count, vec![Ty::Unknown; count])
            }
        };
        let is_fn = matches!(self.cx.program.def(def).kind, DefKind::Fn(_));
        let (func, captures): (FuncId, Vec<Var>) =
            self.closure_body(count as u32, "function value", span, |this| {
                let actuals: Vec<Actual> = tys
                    .into_iter()
                    .enumerate()
                    .map(|(i, ty)| Actual {
                        value: Operand::Place(Place::local(Local(i as u32 + 1))),
                        by_mut: this.is_mut_like(&ty),
                        ty,
                        span,
                    })
                    .collect();
                let result = if is_fn {
                    this.call(&callee, actuals, None, span)
                } else {
                    let parts = actuals
                        .into_iter()
                        .map(|a| (a.value, a.ty, a.span))
                        .collect();
                    this.construct(def, parts, span)
                };
                let ret = Place::local(this.frame().ret);
                this.store(&ret, result, &Ty::Unknown, span);
            });
        debug_assert!(captures.is_empty(), "a wrapper captures nothing");
        self.frame().emit(
            InstrKind::Closure {
                dst: dst.clone(),
                func,
            },
            span,
        );
        Operand::Place(dst)
    }

    /// Name-based sources of the configuration apply to functions too.
    fn named_result(&mut self, method: Name, id: ExprId, result: Operand, span: Span) -> Operand {
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
}
