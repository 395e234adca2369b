//! Expressions that wait for the type of a part of them.

use std::sync::Arc;

use super::{Infer, PendingTry};
use crate::span::Name;
use crate::syntax::ast::{BinaryOp, ExprId};
use crate::types::solve::Goal;
use crate::types::{Ty, subst};

/// What is done when the type is known.
pub(super) enum Late {
    Method {
        id: ExprId,
        receiver: Ty,
        name: Name,
        own: Vec<Ty>,
        args: Vec<Ty>,
        ret: Ty,
    },
    Call {
        callee: Ty,
        args: Vec<Ty>,
        ret: Ty,
    },
    Field {
        id: ExprId,
        base: Ty,
        name: Name,
        ret: Ty,
    },
    Index {
        id: ExprId,
        base: Ty,
        index: Ty,
        ret: Ty,
    },
    Deref {
        id: ExprId,
        base: Ty,
        ret: Ty,
    },
    Binary {
        id: ExprId,
        op: BinaryOp,
        left: Ty,
        right: Ty,
        ret: Ty,
    },
    Await {
        base: Ty,
        ret: Ty,
    },
    Try {
        id: ExprId,
        base: Ty,
        ret: Ty,
        from: Ty,
    },
}

impl Infer<'_, '_, '_> {
    /// Keeps `late` until the variable `ty` is known.
    pub(super) fn defer(&mut self, ty: &Ty, late: Late) {
        let Some(var) = self.cx.table.open_root(ty) else {
            return;
        };
        let index = self.late.len() as u32;
        self.late.push(Some(late));
        self.cx.wait(
            Goal::Late {
                ty: ty.clone(),
                index,
            },
            &[var],
        );
    }

    pub(super) fn run_late(&mut self, late: Late) {
        match late {
            Late::Method {
                id,
                receiver,
                name,
                own,
                args,
                ret,
            } => {
                let receiver = self.cx.table.shallow(&receiver);
                if let Some(pick) = self.probe(&receiver, name, args.len()) {
                    let generic = self.method_args(&pick, &own);
                    self.cx.require(pick.func, &generic);
                    if let Some(sig) = self.db.fn_sig(pick.func) {
                        for (formal, got) in sig.params.iter().skip(1).zip(&args) {
                            let formal = self.cx.normalize(&subst(formal, &generic));
                            self.coerce(got, &formal);
                        }
                        let got = self.cx.normalize(&subst(&sig.ret, &generic));
                        self.cx.table.unify(&ret, &got);
                    }
                    self.push_method(id, pick, generic);
                } else {
                    let got = self.extern_method(id, &receiver, name);
                    self.cx.table.unify(&ret, &got);
                }
            }
            Late::Call { callee, args, ret } => {
                if let Some((params, result)) = self.cx.callable(&callee) {
                    for (formal, got) in params.iter().zip(&args) {
                        self.coerce(got, formal);
                    }
                    self.cx.table.unify(&ret, &result);
                }
            }
            Late::Field {
                id,
                base,
                name,
                ret,
            } => {
                let got = self.field_of(id, &base, name);
                self.cx.table.unify(&ret, &got);
            }
            Late::Index {
                id,
                base,
                index,
                ret,
            } => {
                let got = self.index_of(id, &base, &index);
                self.cx.table.unify(&ret, &got);
            }
            Late::Deref { id, base, ret } => {
                let got = self.deref_of(id, &base);
                self.cx.table.unify(&ret, &got);
            }
            Late::Binary {
                id,
                op,
                left,
                right,
                ret,
            } => {
                let got = self.binary_of(id, op, &left, &right);
                self.cx.table.unify(&ret, &got);
            }
            Late::Await { base, ret } => self.await_of(&base, &ret),
            Late::Try {
                id,
                base,
                ret,
                from,
            } => self.try_of(id, &base, &ret, &from),
        }
    }

    /// `ret` becomes what awaiting `base` gives.
    pub(super) fn await_of(&mut self, base: &Ty, ret: &Ty) {
        let base = self.structurally(base);
        let got = match &base {
            Ty::Infer(_) => {
                self.defer(
                    &base,
                    Late::Await {
                        base: base.clone(),
                        ret: ret.clone(),
                    },
                );
                return;
            }
            Ty::Extern(..) => base.clone(),
            _ => self.awaited(&base),
        };
        self.bind_result(ret, &got);
    }

    fn awaited(&mut self, base: &Ty) -> Ty {
        let mut base = base.clone();
        for _ in 0..4 {
            let out = self.cx.future_output(&base);
            if !matches!(out, Ty::Unknown) {
                return out;
            }
            // `Pin<Box<dyn Future>>`, `&mut F`: the future inside.
            base = match &base {
                Ty::Adt(def, args)
                    if [self.db.lang.pin, self.db.lang.boxed].contains(&Some(*def)) =>
                {
                    match args.first() {
                        Some(inner) => self.cx.table.shallow(inner),
                        None => return Ty::Unknown,
                    }
                }
                Ty::Ref(_, inner) => self.cx.table.shallow(inner),
                _ => return Ty::Unknown,
            };
        }
        Ty::Unknown
    }

    /// An unknown result binds the variable too, so that nothing waits for it in vain.
    fn bind_result(&mut self, ret: &Ty, got: &Ty) {
        self.cx.table.unify(ret, got);
    }

    /// `ret` becomes what `base?` gives, in something that returns `from`.
    pub(super) fn try_of(&mut self, id: ExprId, base: &Ty, ret: &Ty, from: &Ty) {
        let base = self.structurally(base);
        let lang = &self.db.lang;
        let got = match &base {
            Ty::Infer(_) => {
                self.defer(
                    &base,
                    Late::Try {
                        id,
                        base: base.clone(),
                        ret: ret.clone(),
                        from: from.clone(),
                    },
                );
                return;
            }
            Ty::Adt(def, args) if Some(*def) == lang.option => {
                args.first().cloned().unwrap_or(Ty::Unknown)
            }
            Ty::Adt(def, args) if Some(*def) == lang.result => {
                if let Some(error) = args.get(1) {
                    self.tries.push(PendingTry {
                        expr: id,
                        error: error.clone(),
                        ret: from.clone(),
                    });
                }
                args.first().cloned().unwrap_or(Ty::Unknown)
            }
            Ty::Adt(def, args) if Some(*def) == lang.poll => {
                let poll = *def;
                match args.first().map(|t| self.cx.table.shallow(t)) {
                    Some(Ty::Adt(inner, inner_args)) if Some(inner) == self.db.lang.result => {
                        Ty::Adt(
                            poll,
                            Arc::from([inner_args.first().cloned().unwrap_or(Ty::Unknown)]),
                        )
                    }
                    _ => Ty::Unknown,
                }
            }
            Ty::Adt(def, args) if Some(*def) == lang.control_flow => {
                args.get(1).cloned().unwrap_or_else(Ty::unit)
            }
            Ty::Extern(..) => base.clone(),
            _ => Ty::Unknown,
        };
        self.bind_result(ret, &got);
    }
}
