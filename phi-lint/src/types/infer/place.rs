//! Fields, indices, dereferences.

use std::sync::Arc;

use super::late::Late;
use super::{Infer, Pending};
use crate::names::{DefKind, Namespace};
use crate::span::Name;
use crate::syntax::ast::ExprId;
use crate::types::method::bound_of;
use crate::types::unify::VarKind;
use crate::types::{Ty, subst};

impl Infer<'_, '_, '_> {
    /// A variable of any kind but a literal's.
    pub(super) fn is_open(&self, ty: &Ty) -> bool {
        self.cx
            .table
            .open_root(ty)
            .is_some_and(|v| self.cx.table.kind(v) == Some(VarKind::General))
    }

    pub(super) fn field(&mut self, id: ExprId, base: ExprId, name: Name) -> Ty {
        let got = self.expr(base, None);
        let got = self.structurally(&got);
        if self.is_open(&got) {
            let ret = self.cx.table.fresh_var();
            self.defer(
                &got,
                Late::Field {
                    id,
                    base: got.clone(),
                    name,
                    ret: ret.clone(),
                },
            );
            return ret;
        }
        self.field_of(id, &got, name)
    }

    pub(super) fn field_of(&mut self, id: ExprId, base: &Ty, name: Name) -> Ty {
        for (ty, derefs) in self.cx.autoderef(base) {
            match &ty {
                Ty::Adt(def, args) => {
                    let fields = self.db.field_types(*def);
                    // A library's own fields are out of reach: `guard.0` is what is behind the guard.
                    let private = self.db.program.in_model(*def)
                        && matches!(&self.db.program.def(*def).kind, DefKind::Struct(s)
                            if s.fields.iter().any(|f| f.name == name && !f.public));
                    if let Some((_, field)) = fields.iter().find(|(n, _)| *n == name)
                        && !private
                    {
                        self.field_derefs.push((id, Some(*def), derefs));
                        return self.cx.normalize(&subst(field, args));
                    }
                }
                Ty::Tuple(items) => {
                    if let Some(item) = name.parse::<usize>().ok().and_then(|i| items.get(i)) {
                        self.field_derefs.push((id, None, derefs));
                        return item.clone();
                    }
                }
                _ => {}
            }
        }
        Ty::Unknown
    }

    pub(super) fn index(&mut self, id: ExprId, base: ExprId, index: ExprId) -> Ty {
        let got = self.expr(base, None);
        let got = self.structurally(&got);
        let index = self.expr(index, None);
        if self.is_open(&got) {
            let ret = self.cx.table.fresh_var();
            self.defer(
                &got,
                Late::Index {
                    id,
                    base: got.clone(),
                    index,
                    ret: ret.clone(),
                },
            );
            return ret;
        }
        self.index_of(id, &got, &index)
    }

    fn is_range(&self, ty: &Ty) -> bool {
        matches!(ty, Ty::Adt(def, _) if self.db.lang.range.contains(&Some(*def)))
    }

    pub(super) fn index_of(&mut self, id: ExprId, base: &Ty, index: &Ty) -> Ty {
        let index = self.cx.table.shallow(index);
        for (ty, derefs) in self.cx.autoderef(base) {
            match &ty {
                Ty::Slice(item) | Ty::Array(item) => {
                    if self.is_range(&index) {
                        return Ty::Slice(item.clone());
                    }
                    self.cx.table.try_unify(&index, &Ty::prim("usize"));
                    return item.as_ref().clone();
                }
                Ty::Prim(name) if *name == "str" => return ty.clone(),
                _ => {}
            }
            let Some(trait_) = self.db.lang.index else {
                continue;
            };
            let bound = bound_of(trait_, &[ty.clone(), index.clone()]);
            let bound = match self.cx.holds(&ty, &bound, 0) {
                Some(false) => {
                    // `map["key"]`: the index may have to be coerced to what the impl wants.
                    let any = self.cx.table.fresh_var();
                    let loose = bound_of(trait_, &[ty.clone(), any]);
                    if self.cx.holds(&ty, &loose, 0) != Some(true) {
                        continue;
                    }
                    loose
                }
                // Containers of elements, by number: what slices do.
                None if !matches!(ty, Ty::Adt(..) | Ty::Param(..) | Ty::Opaque(..)) => continue,
                _ => bound,
            };
            let Some(func) = self.db.item(trait_, self.db.names.index, Namespace::Value) else {
                continue;
            };
            let out = self.cx.project(&ty, &bound, self.db.names.output);
            let args = [ty.clone(), bound.args[0].clone()];
            self.pending.push(Pending {
                expr: id,
                func,
                args: Arc::from(args),
                method: Some((derefs, Some(false))),
                by_name: false,
            });
            return out;
        }
        Ty::Unknown
    }

    pub(super) fn deref_expr(&mut self, id: ExprId, inner: ExprId) -> Ty {
        let got = self.expr(inner, None);
        let got = self.structurally(&got);
        if self.is_open(&got) {
            let ret = self.cx.table.fresh_var();
            self.defer(
                &got,
                Late::Deref {
                    id,
                    base: got.clone(),
                    ret: ret.clone(),
                },
            );
            return ret;
        }
        self.deref_of(id, &got)
    }

    pub(super) fn deref_of(&mut self, id: ExprId, base: &Ty) -> Ty {
        if let Ty::Ptr(_, inner) = base {
            return inner.as_ref().clone();
        }
        match self.cx.deref_once(base) {
            Some((ty, via)) => {
                if let Some(via) = via
                    && let Some(trait_) = self.db.lang.deref
                    && let Some(func) = self.db.item(trait_, self.db.names.deref, Namespace::Value)
                {
                    self.pending.push(Pending {
                        expr: id,
                        func,
                        args: Arc::from([via]),
                        method: Some((Vec::new(), Some(false))),
                        by_name: false,
                    });
                }
                ty
            }
            None => match base {
                Ty::Extern(..) => base.clone(),
                _ => Ty::Unknown,
            },
        }
    }

    pub(super) fn range(&mut self, from: Option<ExprId>, to: Option<ExprId>) -> Ty {
        let mut item: Option<Ty> = None;
        for end in [from, to].into_iter().flatten() {
            let got = self.expr(end, item.as_ref());
            match &item {
                Some(first) => {
                    let first = first.clone();
                    self.coerce(&got, &first);
                }
                None => item = Some(got),
            }
        }
        let [range, range_from, range_to, range_full, ..] = self.db.lang.range;
        let def = match (from, to) {
            (Some(_), Some(_)) => range,
            (Some(_), None) => range_from,
            (None, Some(_)) => range_to,
            (None, None) => range_full,
        };
        match def {
            Some(def) => {
                let count = self.db.generic_count(def);
                Ty::Adt(def, item.into_iter().take(count).collect())
            }
            None => Ty::Unknown,
        }
    }
}
