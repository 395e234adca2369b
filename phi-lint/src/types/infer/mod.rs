//! Inference of one body: a walk in evaluation order that writes equations, and
//! at the end their solution.
//!
//! - `expr` walks expressions, `pat` patterns, `path` gives paths their meaning,
//!   `call` checks calls and closures, `ops` operators, `place` fields, indices and
//!   dereferences, `macros` expanded macro calls;
//! - `coerce` lets types differ where Rust does;
//! - `finish` writes the result.

mod call;
mod closure;
mod coerce;
mod expr;
mod finish;
mod late;
mod macros;
mod ops;
mod pat;
mod path;
mod place;

use rustc_hash::FxHashMap;

use super::lower::Lower;
use super::solve::Ctx;
use super::{Args, Inference, Target, Ty, TypeDb};
use crate::names::{DefId, DefKind, Scope};
use crate::span::Name;
use crate::syntax::ast::{Body, ExprId, PatId, TypeRef};

use late::Late;

/// A local variable in scope.
#[derive(Clone, Debug)]
struct Local {
    target: Target,
    ty: Ty,
}

/// Something `break` can leave.
struct Frame {
    label: Option<Name>,
    /// The value of the loop or block; `None` for `while` and `for`.
    value: Option<Ty>,
    /// Whether any `break` leaves it.
    left: bool,
    /// A labelled block, which an unlabelled `break` does not leave.
    is_block: bool,
}

/// A call whose function is known but whose generic arguments may still have variables.
struct Pending {
    expr: ExprId,
    func: DefId,
    args: Args,
    /// For method calls: the dereferences and the reference taken.
    method: Option<(Vec<Option<Ty>>, Option<bool>)>,
    by_name: bool,
}

/// A `?` whose error may be converted by user code.
struct PendingTry {
    expr: ExprId,
    error: Ty,
    ret: Ty,
}

pub(super) struct Infer<'a, 'p, 'b> {
    db: &'a TypeDb<'p>,
    cx: Ctx<'a, 'p>,
    owner: DefId,
    scope: Scope,
    body: &'b Body,
    exprs: Vec<Ty>,
    pats: Vec<Ty>,
    out: Inference,
    pending: Vec<Pending>,
    tries: Vec<PendingTry>,
    field_derefs: Vec<(ExprId, Option<DefId>, Vec<Option<Ty>>)>,
    path_args: Vec<(ExprId, DefId, Args)>,
    pat_args: Vec<(PatId, DefId, Args)>,
    late: Vec<Option<Late>>,
    locals: FxHashMap<Name, Vec<Local>>,
    bound: Vec<Name>,
    /// What `return` and `?` return from.
    ret: Ty,
    frames: Vec<Frame>,
    traits: Option<Vec<DefId>>,
}

impl TypeDb<'_> {
    /// Infers the types of a body. `owner` is the function, constant or static it
    /// belongs to; `scope` is where its paths are looked up.
    pub fn infer(&self, owner: DefId, scope: &Scope, body: &Body) -> Inference {
        let mut infer = Infer {
            db: self,
            cx: Ctx::new(self, self.environment(owner)),
            owner,
            scope: scope.clone(),
            body,
            exprs: vec![Ty::Unknown; body.exprs.len()],
            pats: vec![Ty::Unknown; body.pats.len()],
            out: Inference::default(),
            pending: Vec::new(),
            tries: Vec::new(),
            field_derefs: Vec::new(),
            path_args: Vec::new(),
            pat_args: Vec::new(),
            late: Vec::new(),
            locals: FxHashMap::default(),
            bound: Vec::new(),
            ret: Ty::Unknown,
            frames: Vec::new(),
            traits: None,
        };
        infer.run();
        infer.finish()
    }
}

impl Infer<'_, '_, '_> {
    fn run(&mut self) {
        let body = self.body;
        let kind = self.db.program.def(self.owner).kind.clone();
        let mut result = match &kind {
            DefKind::Const(_) | DefKind::Static(_) => self.db.type_of(self.owner),
            _ => Ty::Unknown,
        };
        if let DefKind::Fn(f) = &kind
            && let Some(sig) = self.db.fn_sig(self.owner)
        {
            let mut params = sig.params.iter();
            if sig.has_self
                && let Some(ty) = params.next()
            {
                let ty = self.cx.normalize(ty);
                self.bind_local(self.db.names.self_lower, Target::SelfParam, ty);
            }
            for (pat, ty) in body.params.iter().zip(params) {
                let ty = self.cx.normalize(ty);
                self.pat_top(*pat, &ty);
            }
            result = sig.ret.clone();
            if f.is_async {
                result = self.cx.future_output(&result);
            }
            result = self.cx.normalize(&result);
            result = self.hidden_types(&result);
        }
        self.ret = result.clone();
        self.expr_coerced(body.root, &result);
    }

    /// The function's own `impl Trait` result as what the body makes of it.
    fn hidden_types(&mut self, ty: &Ty) -> Ty {
        let owner = self.owner;
        let mut bounds = Vec::new();
        let table = &mut self.cx.table;
        let hidden = super::subst::fold(ty, &mut |t| match t {
            Ty::Opaque(def, _, own) if *def == owner => {
                let var = table.fresh_var();
                bounds.push((var.clone(), own.clone()));
                super::subst::Step::Replace(var)
            }
            _ => super::subst::Step::Into,
        });
        for (var, own) in bounds {
            for bound in own.iter() {
                self.cx.require_bound(&var, bound);
            }
        }
        hidden
    }

    fn lower<R>(&mut self, omitted_are_holes: bool, f: impl FnOnce(&mut Lower<'_, '_>) -> R) -> R {
        let table = &mut self.cx.table;
        let mut hole = || table.fresh_var();
        let mut lower = Lower::in_scope(self.db, self.scope.clone(), self.owner);
        lower.hole = Some(&mut hole);
        lower.omitted_are_holes = omitted_are_holes;
        f(&mut lower)
    }

    /// A type written in the body; `_` becomes a variable.
    fn written(&mut self, ty: &TypeRef) -> Ty {
        let ty = self.lower(false, |l| l.ty(ty));
        self.cx.normalize(&ty)
    }

    fn bind_local(&mut self, name: Name, target: Target, ty: Ty) {
        self.locals
            .entry(name)
            .or_default()
            .push(Local { target, ty });
        self.bound.push(name);
    }

    fn local(&self, name: Name) -> Option<&Local> {
        self.locals.get(&name)?.last()
    }

    /// Runs `f`; what it binds goes out of scope afterwards.
    fn scoped<R>(&mut self, f: impl FnOnce(&mut Self) -> R) -> R {
        let mark = self.bound.len();
        let out = f(self);
        while self.bound.len() > mark {
            if let Some(name) = self.bound.pop()
                && let Some(list) = self.locals.get_mut(&name)
            {
                list.pop();
            }
        }
        out
    }

    /// The type with its head (behind a reference, too) known if that is possible now.
    fn structurally(&mut self, ty: &Ty) -> Ty {
        let now = self.cx.table.shallow(ty);
        let behind = match &now {
            Ty::Ref(_, inner) => self.cx.table.shallow(inner),
            _ => now.clone(),
        };
        if !matches!(behind, Ty::Infer(_)) {
            return now;
        }
        self.solve();
        self.cx.table.shallow(&now)
    }

    /// Works off goals and the expressions that waited for them.
    fn solve(&mut self) {
        self.cx.solve();
        while let Some(index) = self.cx.late.pop() {
            if let Some(late) = self.late.get_mut(index as usize).and_then(Option::take) {
                self.run_late(late);
            }
            self.cx.solve();
        }
    }

    /// Whether a trait is imported where the body stands. `imported` is filled on first need.
    fn in_scope(
        db: &TypeDb<'_>,
        scope: &Scope,
        imported: &mut Option<Vec<DefId>>,
        trait_: DefId,
    ) -> bool {
        db.lang.prelude.contains(&trait_)
            || imported
                .get_or_insert_with(|| db.program.traits_in_scope(scope))
                .binary_search(&trait_)
                .is_ok()
    }
}
