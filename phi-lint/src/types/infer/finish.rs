//! The result: variables replaced, trait functions replaced by those of impls.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{Infer, Pending};
use crate::names::{DefId, Namespace};
use crate::types::unify::VarKind;
use crate::types::{
    Args, Callee, Dispatch, FieldTarget, Inference, MethodCallee, Target, TraitRef, Ty,
};

impl Infer<'_, '_, '_> {
    pub(super) fn finish(mut self) -> Inference {
        self.solve();
        if self.cx.table.default_numbers() {
            self.solve();
        }
        if self.cx.settle_containers() {
            self.solve();
        }
        self.guess_late();
        let mut resolved: FxHashMap<(DefId, Args), Callee> = FxHashMap::default();
        let exprs = std::mem::take(&mut self.exprs);
        self.out.exprs = exprs.iter().map(|t| self.cx.table.finish(t)).collect();
        let pats = std::mem::take(&mut self.pats);
        self.out.pats = pats.iter().map(|t| self.cx.table.finish(t)).collect();
        for (id, def, args) in std::mem::take(&mut self.path_args) {
            let args = self.finish_args(&args);
            let callee = self.callee(&mut resolved, def, args);
            // `map(Into::into)`
            let callee = self
                .behind_into(&mut resolved, def, &callee)
                .unwrap_or(callee);
            self.out
                .paths
                .insert(id, Target::Def(callee.func, callee.args));
        }
        for (id, def, args) in std::mem::take(&mut self.pat_args) {
            let args = self.finish_args(&args);
            let callee = self.callee(&mut resolved, def, args);
            self.out
                .pat_paths
                .insert(id, Target::Def(callee.func, callee.args));
        }
        for pending in std::mem::take(&mut self.pending) {
            self.finish_call(&mut resolved, pending);
        }
        for (id, owner, derefs) in std::mem::take(&mut self.field_derefs) {
            let derefs = self.finish_derefs(&mut resolved, &derefs);
            self.out.fields.insert(id, FieldTarget { owner, derefs });
        }
        for pending in std::mem::take(&mut self.tries) {
            if let Some(callee) = self.conversion(&mut resolved, &pending.error, &pending.ret) {
                self.out.try_from.insert(pending.expr, callee);
            }
        }
        self.out.is_bounded = self.cx.is_spent();
        self.out
    }

    /// Methods whose receiver stayed unknown: the guess by name.
    fn guess_late(&mut self) {
        for index in 0..self.late.len() {
            let Some(super::late::Late::Method {
                id,
                name,
                args,
                ret,
                ..
            }) = self.late.get_mut(index).and_then(Option::take)
            else {
                continue;
            };
            if let Some(func) = self.guess_by_name(name, args.len()) {
                let generic = self.cx.table.fresh_args(self.db.generic_count(func));
                if let Some(sig) = self.db.fn_sig(func) {
                    let got = crate::types::subst(&sig.ret, &generic);
                    let got = self.cx.normalize(&got);
                    self.cx.table.unify(&ret, &got);
                }
                self.pending.push(Pending {
                    expr: id,
                    func,
                    args: generic,
                    method: Some((Vec::new(), None)),
                    by_name: true,
                });
                self.solve();
            }
        }
    }

    fn finish_args(&self, args: &Args) -> Args {
        args.iter().map(|t| self.cx.table.finish(t)).collect()
    }

    fn callee(
        &mut self,
        resolved: &mut FxHashMap<(DefId, Args), Callee>,
        func: DefId,
        args: Args,
    ) -> Callee {
        if !self.db.is_trait_item(func) {
            return Callee {
                func,
                args,
                dispatch: Dispatch::Static,
            };
        }
        if let Some(callee) = resolved.get(&(func, args.clone())) {
            return callee.clone();
        }
        let callee = self.cx.resolve_callee(func, &args);
        resolved.insert((func, args), callee.clone());
        callee
    }

    fn finish_derefs(
        &mut self,
        resolved: &mut FxHashMap<(DefId, Args), Callee>,
        derefs: &[Option<Ty>],
    ) -> Vec<Option<Callee>> {
        let deref = self
            .db
            .lang
            .deref
            .and_then(|trait_| self.db.item(trait_, self.db.names.deref, Namespace::Value));
        derefs
            .iter()
            .map(|step| match (step, deref) {
                (Some(ty), Some(func)) => {
                    let ty = self.cx.table.finish(ty);
                    Some(self.callee(resolved, func, Arc::from([ty])))
                }
                _ => None,
            })
            .collect()
    }

    fn finish_call(&mut self, resolved: &mut FxHashMap<(DefId, Args), Callee>, pending: Pending) {
        let args = self.finish_args(&pending.args);
        let mut callee = self.callee(resolved, pending.func, args);
        if pending.by_name {
            callee.dispatch = Dispatch::ByName;
        }
        // `x.into()`: std's blanket impl only calls the `From` that does the work.
        if let Some(from) = self.behind_into(resolved, pending.func, &callee) {
            callee = from;
        }
        match pending.method {
            Some((derefs, autoref)) => {
                let derefs = self.finish_derefs(resolved, &derefs);
                self.out.methods.insert(
                    pending.expr,
                    MethodCallee {
                        callee,
                        derefs,
                        autoref,
                    },
                );
            }
            None => {
                self.out.calls.insert(pending.expr, callee);
            }
        }
    }

    /// For `Into::into` (`TryInto::try_into`) that goes through the blanket impl of the models: the
    /// workspace's `From::from` (`TryFrom::try_from`) behind it.
    fn behind_into(
        &mut self,
        resolved: &mut FxHashMap<(DefId, Args), Callee>,
        func: DefId,
        callee: &Callee,
    ) -> Option<Callee> {
        let lang = &self.db.lang;
        let parent = self.db.program.def(func).parent?;
        let (trait_, name) = if Some(parent) == lang.into {
            (lang.from?, "from")
        } else if Some(parent) == lang.try_into {
            (lang.try_from?, "try_from")
        } else {
            return None;
        };
        if !self.db.program.in_model(callee.func) {
            return None;
        }
        // `Into` has `Self` and `T`; the blanket impl the same two.
        let (from, to) = match &callee.args[..] {
            [a, b, ..] => (a.clone(), b.clone()),
            _ => return None,
        };
        let func = self
            .db
            .item(trait_, crate::span::Name::from(name), Namespace::Value)?;
        let found = self.callee(resolved, func, Arc::from([to, from]));
        (!self.db.program.in_model(found.func)).then_some(found)
    }

    /// The workspace's `From::from` that turns `error` into the error of `ret`.
    fn conversion(
        &mut self,
        resolved: &mut FxHashMap<(DefId, Args), Callee>,
        error: &Ty,
        ret: &Ty,
    ) -> Option<Callee> {
        let from = self.cx.table.finish(error);
        let Ty::Adt(def, args) = self.cx.table.shallow(ret) else {
            return None;
        };
        if Some(def) != self.db.lang.result {
            return None;
        }
        let to = self.cx.table.finish(args.get(1)?);
        if from == to || matches!(from, Ty::Unknown) || matches!(to, Ty::Unknown) {
            return None;
        }
        let trait_ = self.db.lang.from?;
        let bound = TraitRef {
            def: Ok(trait_),
            args: Arc::from([from.clone()]),
            bindings: Arc::from([]),
        };
        if self.cx.holds(&to, &bound, 0) == Some(false) {
            return None;
        }
        let func = self.db.item(trait_, self.db.names.from, Namespace::Value)?;
        let callee = self.callee(resolved, func, Arc::from([to, from]));
        (!self.db.program.in_model(callee.func)).then_some(callee)
    }
}

impl crate::types::unify::Table {
    /// Gives open number variables their defaults; whether there were any.
    fn default_numbers(&mut self) -> bool {
        let mut any = false;
        for var in 0..self.len() {
            if let Some(VarKind::Int | VarKind::Float) = self.kind(var) {
                let default = self.default_of(var);
                self.unify(&Ty::Infer(var), &default);
                any = true;
            }
        }
        any
    }
}
