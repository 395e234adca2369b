//! Function values: closures, and functions, constructors and methods used as
//! values; and calls through them.

use super::BodyLower;
use super::call::Actual;
use super::frame::{Frame, Var};
use crate::flow::ir::{self, Arg, FuncId, InstrKind, Local, Operand, Place, Proj};
use crate::models::facts::FnModel;
use crate::names::{DefId, DefKind};
use crate::span::{Name, Span};
use crate::syntax::ast::Closure;
use crate::types::{Args, Callee, Dispatch, Ty};

impl BodyLower<'_> {
    pub(super) fn lower_closure(&mut self, closure: &Closure, span: Span) -> Operand {
        let (func, captures) =
            self.closure_body(closure.params.len() as u32, "closure", span, |this| {
                for (i, (pat, _)) in closure.params.iter().enumerate() {
                    let param = Place::local(crate::flow::ir::Local(i as u32 + 1));
                    this.bind(*pat, Operand::Place(param), span);
                }
                let value = this.lower_expr(closure.body);
                let ret = Place::local(this.frame().ret);
                if closure.is_async {
                    this.clean(&ret, span);
                    this.assign(&ret.then(Proj::Content(0)), value, span);
                } else {
                    let ty = this.expr_ty(closure.body).clone();
                    this.store(&ret, value, &ty, span);
                }
            });
        let dst = self.frame().temp();
        self.frame().emit(
            InstrKind::Closure {
                dst: dst.clone(),
                func,
            },
            span,
        );
        for (i, var) in captures.into_iter().enumerate() {
            let Operand::Place(target) = self.var(var) else {
                continue;
            };
            let slot = dst.then(Proj::Capture(i as u16));
            let kind = if closure.is_move && !self.moves_name(var) {
                InstrKind::Assign {
                    dst: slot,
                    src: Operand::Place(target),
                }
            } else {
                InstrKind::Alias { dst: slot, target }
            };
            self.frame().emit(kind, span);
        }
        Operand::Place(dst)
    }

    /// A variable that names something others see as well: moving it moves the name.
    fn moves_name(&self, var: Var) -> bool {
        let ty = match var {
            Var::Pat(pat) => self.pat_ty(pat).clone(),
            Var::SelfParam => self.cx.self_type(self.owner),
        };
        self.is_mut_like(&ty) || self.cx.is_shared(&ty)
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

    /// Builds a function of the body being lowered (a closure, or a wrapper
    /// around something used as a function value) and returns what it captures.
    pub(super) fn closure_body(
        &mut self,
        params: u32,
        what: &str,
        span: Span,
        build: impl FnOnce(&mut Self),
    ) -> (FuncId, Vec<Var>) {
        let index = self.closures.len();
        self.closures.push(None);
        self.frames.push(Frame::new(params + 1, true));
        build(self);
        let exit = self.frame().exits[0].block;
        self.frame().goto(exit, exit);
        self.run_drops(span);
        let frame = self.frames.pop().unwrap_or_else(|| Frame::new(1, true));
        let captures = frame.captures.clone();
        let name = Name::from(&format!("{}::{{{what}}}", self.name));
        self.closures[index] = Some(frame.finish(name, span));
        (FuncId(super::CLOSURE | index as u32), captures)
    }

    pub(super) fn call_value(&mut self, function: Place, args: Vec<Actual>, span: Span) -> Operand {
        let args = args
            .into_iter()
            .map(|a| Arg {
                prints: self.arg_prints(&a),
                value: a.value,
                span: a.span,
            })
            .collect();
        Operand::Place(self.emit_call(ir::Callee::Value(function), args, span))
    }
}

/// Types within types are looked at this far for functions.
const MAX_NESTING: usize = 4;

impl super::Cx<'_> {
    /// What computes a constant that holds functions, as a table of commands does: its value
    /// matters, that of any other is a literal's.
    pub(super) fn const_of_functions(&self, def: DefId) -> Option<ir::FuncId> {
        let func = self.initializer(def)?;
        self.holds_functions(&self.db.type_of(def), 0)
            .then_some(func)
    }

    fn holds_functions(&self, ty: &Ty, depth: usize) -> bool {
        if depth > MAX_NESTING {
            return false;
        }
        let any = |list: &[Ty]| list.iter().any(|ty| self.holds_functions(ty, depth + 1));
        match ty {
            Ty::FnPtr(..) | Ty::FnDef(..) | Ty::Closure(..) => true,
            Ty::Ref(_, inner) | Ty::Slice(inner) | Ty::Array(inner) => {
                self.holds_functions(inner, depth + 1)
            }
            Ty::Tuple(parts) => any(parts),
            Ty::Adt(def, args) if self.is_model(*def) => any(args),
            Ty::Adt(def, args) => self.shapes(*def).into_iter().any(|owner| {
                let fields = self.fields_of(owner).unwrap_or_default();
                fields
                    .iter()
                    .any(|f| self.holds_functions(&self.field_ty(owner, f.name, args), depth + 1))
            }),
            _ => false,
        }
    }
}
