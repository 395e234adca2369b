//! Calls of functions, constructors, closures and methods.

use std::sync::Arc;

use super::late::Late;
use super::{Infer, Pending};
use crate::names::DefId;
use crate::span::Name;
use crate::syntax::ast::{ExprId, ExprKind, GenericArgs};
use crate::types::method::Pick;
use crate::types::{Args, Target, Ty, subst};

impl Infer<'_, '_, '_> {
    pub(super) fn call(
        &mut self,
        id: ExprId,
        callee: ExprId,
        args: &[ExprId],
        want: Option<&Ty>,
    ) -> Ty {
        let ty = self.expr(callee, None);
        let ty = self.structurally(&ty);
        match &ty {
            Ty::FnDef(def, generic) => {
                let ret = self.call_def(*def, generic, None, args, want);
                if matches!(self.db.program.def(*def).kind, crate::names::DefKind::Fn(_)) {
                    self.pending.push(Pending {
                        expr: id,
                        func: *def,
                        args: generic.clone(),
                        method: None,
                        by_name: false,
                    });
                }
                ret
            }
            Ty::Unknown => {
                self.loose_args(args);
                match self.out.paths.get(&callee) {
                    Some(Target::Extern(path)) => extern_result(*path),
                    _ => Ty::Unknown,
                }
            }
            Ty::Extern(..) => {
                self.loose_args(args);
                ty.clone()
            }
            Ty::Infer(var) => {
                // A closure parameter used as a function; its bounds may say which.
                let hint = self.cx.closure_hint(&Ty::Infer(*var));
                match hint {
                    Some((params, ret)) => {
                        self.check_args(&params, None, args);
                        ret
                    }
                    None => {
                        let types = args.iter().map(|a| self.expr(*a, None)).collect();
                        let ret = self.cx.table.fresh_var();
                        self.defer(
                            &ty,
                            Late::Call {
                                callee: ty.clone(),
                                args: types,
                                ret: ret.clone(),
                            },
                        );
                        ret
                    }
                }
            }
            _ => match self.cx.callable(&ty) {
                Some((params, ret)) => {
                    self.check_args(&params, None, args);
                    self.cx.normalize(&ret)
                }
                None => {
                    self.loose_args(args);
                    Ty::Unknown
                }
            },
        }
    }

    /// Arguments of something unknown.
    pub(super) fn loose_args(&mut self, args: &[ExprId]) {
        for arg in args {
            self.expr(*arg, None);
        }
    }

    /// Checks the arguments of a definition called under generic arguments (after
    /// `receiver`, if that is given) and gives the result.
    fn call_def(
        &mut self,
        def: DefId,
        generic: &Args,
        receiver: Option<&Ty>,
        args: &[ExprId],
        want: Option<&Ty>,
    ) -> Ty {
        let Some(sig) = self.db.fn_sig(def) else {
            self.loose_args(args);
            return Ty::Unknown;
        };
        self.cx.require(def, generic);
        let formals: Vec<Ty> = sig
            .params
            .iter()
            .map(|p| self.cx.normalize(&subst(p, generic)))
            .collect();
        let ret = self.cx.normalize(&subst(&sig.ret, generic));
        let mut formals = &formals[..];
        if let Some(receiver) = receiver
            && let Some((first, rest)) = formals.split_first()
        {
            self.coerce(receiver, first);
            formals = rest;
        }
        let expected = self.expected_inputs(&ret, want, formals, args.len());
        self.check_args(formals, expected.as_deref(), args);
        ret
    }

    /// What the wanted result says of the parameters, as hints: nothing is decided by it.
    fn expected_inputs(
        &mut self,
        ret: &Ty,
        want: Option<&Ty>,
        formals: &[Ty],
        args: usize,
    ) -> Option<Vec<Ty>> {
        if args == 0 || formals.is_empty() {
            return None;
        }
        let want = self.cx.table.shallow(want?);
        if matches!(want, Ty::Infer(_) | Ty::Unknown) {
            return None;
        }
        match self.cx.table.shallow(ret) {
            Ty::Prim(_) => return None,
            // `fold(HashMap::new(), …)`: the result is of a parameter's type, or says nothing.
            ret @ Ty::Infer(_) if !formals.iter().any(|f| self.cx.table.shallow(f) == ret) => {
                return None;
            }
            _ => {}
        }
        let snapshot = self.cx.table.snapshot();
        let hints = self.cx.table.unify(ret, &want).then(|| {
            formals
                .iter()
                .map(|f| self.cx.table.resolve(f))
                .collect::<Vec<Ty>>()
        });
        self.cx.table.rollback(&snapshot);
        hints
    }

    /// Arguments against parameters: closures last, when what the others say is known.
    pub(super) fn check_args(&mut self, formals: &[Ty], hints: Option<&[Ty]>, args: &[ExprId]) {
        for closures in [false, true] {
            for (i, arg) in args.iter().enumerate() {
                if self.is_closure(*arg) != closures {
                    continue;
                }
                if closures {
                    self.solve();
                }
                let Some(formal) = formals.get(i) else {
                    self.expr(*arg, None);
                    continue;
                };
                let hint = hints
                    .and_then(|h| h.get(i))
                    .filter(|h| !closures || !matches!(self.cx.table.shallow(h), Ty::Infer(_)));
                let got = match hint {
                    Some(hint) => {
                        let hint = hint.clone();
                        let got = self.expr(*arg, Some(&hint));
                        self.settle_arg(got, &hint)
                    }
                    None => self.expr(*arg, Some(formal)),
                };
                self.coerce(&got, formal);
            }
        }
    }

    /// `got` under a hint: a reference that can be weakened is, as the context will want it
    /// so, and what a constructor left open (`HashMap::new()`) is as the context says.
    fn settle_arg(&mut self, got: Ty, hint: &Ty) -> Ty {
        match (self.cx.table.shallow(&got), self.cx.table.shallow(hint)) {
            (Ty::Ref(..), want @ Ty::Ref(..)) if self.coerce(&got, &want) => want,
            (Ty::Adt(d, _), want @ Ty::Adt(e, _)) if d == e => {
                self.cx.table.try_unify(&got, &want);
                got
            }
            _ => got,
        }
    }

    fn is_closure(&self, id: ExprId) -> bool {
        matches!(
            self.body.exprs.get(id.0 as usize).map(|e| &e.kind),
            Some(ExprKind::Closure(_))
        )
    }

    pub(super) fn method_call(
        &mut self,
        id: ExprId,
        receiver: ExprId,
        name: Name,
        turbofish: Option<&GenericArgs>,
        args: &[ExprId],
        want: Option<&Ty>,
    ) -> Ty {
        let got = self.expr(receiver, None);
        let got = self.structurally(&got);
        match &got {
            ty if matches!(ty.peel_refs(), Ty::Unknown) => {
                return self.unknown_method(id, name, args, want);
            }
            Ty::Infer(_)
                if self.cx.table.open_root(&got).is_some_and(|v| {
                    self.cx.table.kind(v) == Some(crate::types::unify::VarKind::General)
                }) =>
            {
                let types = args.iter().map(|a| self.expr(*a, None)).collect();
                let own = self.turbofish(turbofish);
                let ret = self.cx.table.fresh_var();
                self.defer(
                    &got,
                    Late::Method {
                        id,
                        receiver: got.clone(),
                        name,
                        own,
                        args: types,
                        ret: ret.clone(),
                    },
                );
                return ret;
            }
            _ => {}
        }
        match self.probe(&got, name, args.len()) {
            Some(pick) => {
                let own = self.turbofish(turbofish);
                let generic = self.method_args(&pick, &own);
                let receiver = pick.receiver.clone();
                let func = pick.func;
                self.push_method(id, pick, generic.clone());
                self.call_def(func, &generic, Some(&receiver), args, want)
            }
            None => {
                if let Some(ret) = self.field_called(&got, name, args) {
                    return ret;
                }
                self.loose_args(args);
                self.extern_method(id, &got, name)
            }
        }
    }

    pub(super) fn probe(&mut self, receiver: &Ty, name: Name, arity: usize) -> Option<Pick> {
        let (db, scope, traits) = (self.db, &self.scope, &mut self.traits);
        self.cx.probe(receiver, name, arity, &mut |t| {
            Self::in_scope(db, scope, traits, t)
        })
    }

    /// `x.f(a)` where `f` is a field is not a method call; macros and code we
    /// misread may still look like one.
    fn field_called(&mut self, got: &Ty, name: Name, args: &[ExprId]) -> Option<Ty> {
        let Ty::Adt(def, generic) = got else {
            return None;
        };
        let ty = self.db.field_of(*def, generic, name)?;
        let (params, ret) = self.cx.callable(&ty)?;
        self.check_args(&params, None, args);
        Some(ret)
    }

    pub(super) fn turbofish(&mut self, written: Option<&GenericArgs>) -> Vec<Ty> {
        match written {
            Some(written) => written.types.iter().map(|t| self.written(t)).collect(),
            None => Vec::new(),
        }
    }

    /// The generic arguments of a picked method: its parent's, then own ones.
    pub(super) fn method_args(&mut self, pick: &Pick, own: &[Ty]) -> Args {
        let total = self.db.generic_count(pick.func);
        let count = total.saturating_sub(pick.parent_args.len());
        pick.parent_args
            .iter()
            .cloned()
            .chain((0..count).map(|i| match own.get(i) {
                Some(ty) => ty.clone(),
                None => self.cx.table.fresh_var(),
            }))
            .collect()
    }

    pub(super) fn push_method(&mut self, id: ExprId, pick: Pick, args: Args) {
        self.pending.push(Pending {
            expr: id,
            func: pick.func,
            args,
            method: Some((pick.derefs, pick.autoref)),
            by_name: false,
        });
    }

    /// A method of a value nobody knows the type of.
    fn unknown_method(&mut self, id: ExprId, name: Name, args: &[ExprId], want: Option<&Ty>) -> Ty {
        match self.guess_by_name(name, args.len()) {
            Some(func) => {
                let generic = self.cx.table.fresh_args(self.db.generic_count(func));
                self.pending.push(Pending {
                    expr: id,
                    func,
                    args: generic.clone(),
                    method: Some((Vec::new(), None)),
                    by_name: true,
                });
                self.call_def(func, &generic, Some(&Ty::Unknown), args, want)
            }
            None => {
                self.loose_args(args);
                Ty::Unknown
            }
        }
    }

    /// The only method of that name and number of arguments there is in the workspace, when no
    /// model has one of that name. A guess: its calls are marked [`crate::types::Dispatch::ByName`].
    pub(super) fn guess_by_name(&self, name: Name, arity: usize) -> Option<DefId> {
        let func = self.db.index.only_method_named(name)?;
        match &self.db.program.def(func).kind {
            crate::names::DefKind::Fn(f) if f.params.len() == arity => Some(func),
            _ => None,
        }
    }

    /// A method nobody declares: on a value of a crate that is not there (or of a model that
    /// lacks it), its path as far as known. A value of an unknown crate keeps its type.
    pub(super) fn extern_method(&mut self, id: ExprId, got: &Ty, name: Name) -> Ty {
        let steps = self.cx.autoderef(got);
        let mut result = Ty::Unknown;
        let found = steps.iter().rev().find_map(|(t, _)| match t {
            Ty::Extern(path, _) => {
                result = t.clone();
                Some(*path)
            }
            Ty::Dyn(bounds) | Ty::Opaque(_, _, bounds) => bounds.iter().find_map(|b| b.def.err()),
            Ty::Param(..) | Ty::Assoc(..) => {
                let env = self.cx.env.clone();
                let on_it = env.iter().filter(|p| p.ty == *t);
                on_it.filter_map(|p| p.bound.def.err()).next()
            }
            Ty::Adt(def, _) if self.db.program.in_model(*def) => Some(self.db.program.path(*def)),
            _ => None,
        });
        if let Some(path) = found {
            self.out
                .extern_methods
                .insert(id, Name::from(&format!("{path}::{name}")));
        }
        result
    }
}

/// What calling a function of an unknown crate gives: associated functions are
/// taken to give their type, so that chains keep its path.
fn extern_result(path: Name) -> Ty {
    let Some((owner, _)) = path.rsplit_once("::") else {
        return Ty::Unknown;
    };
    let type_name = owner.rsplit("::").next().unwrap_or(owner);
    if type_name.starts_with(char::is_uppercase) {
        Ty::Extern(Name::from(owner), Arc::from([]))
    } else {
        Ty::Unknown
    }
}
