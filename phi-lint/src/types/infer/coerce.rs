//! Where Rust lets a value's type differ from the one wanted.

use super::Infer;
use crate::types::Ty;
use crate::types::solve::Ctx;

impl Infer<'_, '_, '_> {
    pub(super) fn coerce(&mut self, got: &Ty, want: &Ty) -> bool {
        self.cx.coerce(got, want)
    }
}

impl Ctx<'_, '_> {
    /// Makes `got` usable as `want`, learning what that says of variables: by
    /// equality, `&mut T` to `&T`, dereferencing, unsizing, function pointers, `!`.
    pub(super) fn coerce(&mut self, got: &Ty, want: &Ty) -> bool {
        let (got, want) = (self.table.shallow(got), self.table.shallow(want));
        match (&got, &want) {
            (Ty::Never | Ty::Unknown, _) | (_, Ty::Unknown) => true,
            (Ty::Infer(_), _) | (_, Ty::Infer(_)) => self.table.try_unify(&got, &want),
            (Ty::Ref(from, a), Ty::Ref(to, b)) => {
                if *to && !*from {
                    return false;
                }
                self.coerce_ref(a, b)
            }
            (Ty::Ref(_, a), Ty::Ptr(_, b)) | (Ty::Ptr(_, a), Ty::Ptr(_, b)) => {
                self.table.try_unify(a, b) || self.unsize(a, b)
            }
            (Ty::Adt(d, xs), Ty::Adt(e, ys)) if d == e => {
                if self.table.try_unify(&got, &want) {
                    return true;
                }
                let mut ok = true;
                for (x, y) in xs.clone().iter().zip(ys.clone().iter()) {
                    ok &= self.table.try_unify(x, y) || self.unsize_deep(x, y);
                }
                ok
            }
            (Ty::FnDef(..) | Ty::Closure(..), Ty::FnPtr(params, ret)) => {
                let (params, ret) = (params.clone(), ret.clone());
                let Some((own, own_ret)) = self.callable(&got) else {
                    return false;
                };
                for (a, b) in own.iter().zip(params.iter()) {
                    self.table.try_unify(a, b);
                }
                self.table.try_unify(&own_ret, &ret);
                true
            }
            _ => self.table.try_unify(&got, &want),
        }
    }

    fn coerce_ref(&mut self, a: &Ty, b: &Ty) -> bool {
        if self.table.try_unify(a, b) {
            return true;
        }
        if self.unsize(a, b) {
            return true;
        }
        let steps = self.autoderef(a);
        steps
            .iter()
            .skip(1)
            .any(|(step, _)| self.table.try_unify(step, b) || self.unsize(step, b))
    }

    /// `[T; N]` to `[T]`, anything to `dyn Trait`.
    fn unsize(&mut self, a: &Ty, b: &Ty) -> bool {
        let (a, b) = (self.table.shallow(a), self.table.shallow(b));
        match (&a, &b) {
            (Ty::Array(x), Ty::Slice(y)) => self.table.try_unify(x, y),
            (Ty::Dyn(_), Ty::Dyn(_)) => true,
            (_, Ty::Dyn(bounds)) => {
                // What a closure returns becomes known through the bound.
                if let Some((params, ret)) = bounds.iter().find_map(|b| self.fn_bound(b))
                    && let Some((own, own_ret)) = self.callable(&a)
                {
                    for (x, y) in own.iter().zip(&params) {
                        self.table.try_unify(x, y);
                    }
                    self.coerce(&own_ret, &ret);
                } else {
                    for bound in bounds.clone().iter().filter(|b| !b.bindings.is_empty()) {
                        self.prove(&a, bound, 0, true);
                    }
                }
                true
            }
            _ => false,
        }
    }

    /// Unsizing behind pointers of pointers: `Pin<Box<T>>` to `Pin<Box<dyn Trait>>`.
    fn unsize_deep(&mut self, a: &Ty, b: &Ty) -> bool {
        let (a, b) = (self.table.shallow(a), self.table.shallow(b));
        match (&a, &b) {
            (Ty::Adt(d, xs), Ty::Adt(e, ys)) if d == e => xs
                .iter()
                .zip(ys.iter())
                .all(|(x, y)| self.table.try_unify(x, y) || self.unsize_deep(x, y)),
            _ => self.unsize(&a, &b),
        }
    }

    /// The output a wanted future has, if the type says so.
    pub(super) fn future_hint(&mut self, want: &Ty) -> Ty {
        let want = self.table.shallow(want);
        let bounds = match &want {
            Ty::Dyn(bounds) | Ty::Opaque(_, _, bounds) => bounds.to_vec(),
            Ty::Infer(v) => self.bounds_on(*v),
            Ty::Adt(def, args) if Some(*def) == self.db.lang.future_type => {
                return args.first().cloned().unwrap_or(Ty::Unknown);
            }
            _ => Vec::new(),
        };
        let future = self.db.lang.future;
        let output = bounds
            .iter()
            .filter(|b| b.def.ok() == future && future.is_some())
            .flat_map(|b| b.bindings.iter())
            .find(|(n, _)| *n == self.db.names.output);
        match output {
            Some((_, ty)) => ty.clone(),
            None => self.table.fresh_var(),
        }
    }

    /// The parameters and result a closure is expected to have.
    pub(super) fn closure_hint(&mut self, want: &Ty) -> Option<(Vec<Ty>, Ty)> {
        let want = self.table.shallow(want);
        match &want {
            Ty::FnPtr(..) | Ty::Dyn(_) | Ty::Opaque(..) | Ty::Param(..) => self.callable(&want),
            Ty::Infer(v) => {
                let bounds = self.bounds_on(*v);
                for bound in &bounds {
                    for bound in self.db.elaborate(&want, bound) {
                        if let Some(found) = self.fn_bound(&bound) {
                            return Some(found);
                        }
                    }
                }
                // A trait implemented for every function of some shape: `impl<F: Fn(A) -> B> Handler for F`.
                bounds.iter().find_map(|b| self.blanket_fn(b))
            }
            _ => None,
        }
    }

    fn blanket_fn(&mut self, bound: &crate::types::TraitRef) -> Option<(Vec<Ty>, Ty)> {
        let db = self.db;
        let impls = db.index.of_trait(bound.def.ok()?)?;
        let mut blanket = impls.candidates(None);
        let (imp, None) = (blanket.next()?, blanket.next()) else {
            return None;
        };
        let args = self.table.fresh_args(db.generic_count(imp));
        let header = db.impl_header(imp);
        let implemented = header.1.as_ref()?;
        for (a, b) in implemented.args.iter().zip(bound.args.iter()) {
            let a = crate::types::subst(a, &args);
            self.table.try_unify(&a, b);
        }
        let generics = db.generics(imp);
        generics
            .predicates
            .iter()
            .filter(|p| p.ty == header.0)
            .find_map(|p| {
                let bound = crate::types::subst::subst_trait(&p.bound, &args);
                let bound = self.normalize_bound(&bound);
                self.fn_bound(&bound)
            })
    }
}
