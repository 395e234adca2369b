//! Which types the trait objects of a variable have, where all that are put into it
//! stand in the same function.
//!
//! A call through `dyn` may reach every implementation. Of a list that is made here,
//! `let rules: Vec<Box<dyn Rule>> = vec![Box::new(Length)]`, only those in it are meant.
//! Objects that come from elsewhere (parameters, fields, results) stay anything.

use super::BodyLower;
use crate::flow::ir::FuncId;
use crate::syntax::ast::{BlockKind, Expansion, ExprId, ExprKind, PatId, PatKind, Stmt};
use crate::types::{Args, Callee, Dispatch, Target, Ty};

/// Expressions nested deeper than this are not looked into.
const MAX_DEPTH: usize = 16;

/// What these give holds objects of what they are called on, and no others.
const READERS: [&str; 33] = [
    "iter",
    "iter_mut",
    "into_iter",
    "values",
    "values_mut",
    "into_values",
    "as_ref",
    "as_mut",
    "as_deref",
    "as_deref_mut",
    "as_slice",
    "borrow",
    "clone",
    "first",
    "last",
    "get",
    "get_mut",
    "unwrap",
    "expect",
    "next",
    "rev",
    "skip",
    "take",
    "enumerate",
    "filter",
    "find",
    "cloned",
    "copied",
    "peekable",
    "by_ref",
    "len",
    "is_empty",
    "deref",
];

/// These put their last argument into what they are called on.
const WRITERS: [&str; 5] = ["push", "push_back", "push_front", "insert", "extend"];

impl BodyLower<'_> {
    /// The functions that a method call through `dyn` reaches, if its objects are known.
    pub(super) fn reached_by_objects(&self, callee: &Callee, call: ExprId) -> Option<Vec<FuncId>> {
        if callee.dispatch != Dispatch::Dyn {
            return None;
        }
        let ExprKind::MethodCall { receiver, .. } = &self.body.exprs[call.0 as usize].kind else {
            return None;
        };
        let mut objects = Objects {
            lower: self,
            types: Vec::new(),
            seen: Vec::new(),
        };
        if !objects.of(*receiver, Within::Value, 0) || objects.types.is_empty() {
            return None;
        }
        let mut funcs = Vec::new();
        for ty in objects.types {
            let mut args: Vec<Ty> = callee.args.to_vec();
            *args.first_mut()? = ty;
            let args: Args = args.into();
            let chosen = self.cx.db.resolve_callee(callee.func, &args, None);
            let found = self.cx.dispatch(&chosen);
            if chosen.dispatch != Dispatch::Static || found.is_empty() {
                return None;
            }
            funcs.extend(found);
        }
        funcs.sort_unstable();
        funcs.dedup();
        Some(funcs)
    }
}

/// Where an expression stands whose objects are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Within {
    /// It is the object, or a collection of objects.
    Value,
    /// The objects are taken out of it.
    Collection,
}

/// `dyn` is in the type.
fn has_object(ty: &Ty, depth: usize) -> bool {
    match ty {
        Ty::Dyn(_) => true,
        Ty::Ref(_, inner) | Ty::Slice(inner) | Ty::Array(inner) => has_object(inner, depth + 1),
        Ty::Tuple(args) | Ty::Adt(_, args) => {
            depth < MAX_DEPTH && args.iter().any(|arg| has_object(arg, depth + 1))
        }
        _ => false,
    }
}

struct Objects<'l, 'a> {
    lower: &'l BodyLower<'a>,
    types: Vec<Ty>,
    /// Variables that were looked at.
    seen: Vec<PatId>,
}

impl Objects<'_, '_> {
    /// Adds the types of all objects in the value, or of the value if it becomes one;
    /// `false`: there may be others.
    fn of(&mut self, id: ExprId, within: Within, depth: usize) -> bool {
        let lower = self.lower;
        let ty = lower.expr_ty(id);
        if depth > MAX_DEPTH || self.has_cell(ty, 0) {
            return false;
        }
        let peeled = lower.cx.peel(ty);
        if matches!(peeled, Ty::Adt(def, _) if !lower.cx.is_model(*def))
            && !crate::types::mentions_param(peeled)
        {
            // What one's own collection gives is not known.
            if within == Within::Collection {
                return false;
            }
            if !self.types.contains(peeled) {
                self.types.push(peeled.clone());
            }
            return true;
        }
        let depth = depth + 1;
        match &lower.body.exprs[id.0 as usize].kind {
            ExprKind::Path(_) => match lower.inf.paths.get(&id) {
                Some(Target::Local(pat)) => self.of_variable(*pat, within, depth),
                _ => false,
            },
            ExprKind::Ref(_, inner) | ExprKind::Deref(inner) | ExprKind::Cast(inner, _) => {
                self.of(*inner, within, depth)
            }
            ExprKind::Index(inner, _) => self.of(*inner, Within::Collection, depth),
            ExprKind::Repeat(inner, _) => self.of(*inner, Within::Value, depth),
            ExprKind::Block(block) if block.kind == BlockKind::Plain && block.label.is_none() => {
                block.tail.is_some_and(|tail| self.of(tail, within, depth))
            }
            ExprKind::If {
                then,
                els: Some(els),
                ..
            } => self.of(*then, within, depth) && self.of(*els, within, depth),
            ExprKind::Match { arms, .. } => arms.iter().all(|arm| self.of(arm.body, within, depth)),
            ExprKind::Array(parts) => parts
                .iter()
                .all(|part| self.of(*part, Within::Value, depth)),
            ExprKind::Expanded(expanded) => match &expanded.form {
                Expansion::Expr(inner) => self.of(*inner, within, depth),
                _ => false,
            },
            ExprKind::Call(callee, args) => {
                let Some(Target::Def(def, _)) = lower.inf.paths.get(callee) else {
                    return false;
                };
                let name = lower.cx.program.def(*def).name;
                let makes = matches!(name.as_str(), "new" | "with_capacity");
                if !makes || !lower.cx.is_stub(*def) {
                    return false;
                }
                // `Vec::new()`, or `Box::new(Length)`.
                if args.is_empty() || name == "with_capacity" {
                    has_object(ty, 0)
                } else {
                    args.iter().all(|arg| self.of(*arg, Within::Value, depth))
                }
            }
            ExprKind::MethodCall {
                receiver,
                method,
                args,
                ..
            } => {
                let known = |m: &crate::types::MethodCallee| lower.cx.is_stub(m.callee.func);
                if !lower.inf.methods.get(&id).is_some_and(known) {
                    return false;
                }
                match method.as_str() {
                    "chain" | "zip" => [receiver]
                        .into_iter()
                        .chain(args)
                        .all(|part| self.of(*part, Within::Collection, depth)),
                    // Another handle of the same.
                    "clone" | "as_ref" | "as_mut" | "borrow" => self.of(*receiver, within, depth),
                    name => {
                        READERS.contains(&name) && self.of(*receiver, Within::Collection, depth)
                    }
                }
            }
            _ => false,
        }
    }

    /// A lock or cell: others may put objects into it.
    fn has_cell(&self, ty: &Ty, depth: usize) -> bool {
        match ty {
            Ty::Ref(_, inner) | Ty::Slice(inner) | Ty::Array(inner) => {
                self.has_cell(inner, depth + 1)
            }
            Ty::Tuple(parts) => parts.iter().any(|part| self.has_cell(part, depth + 1)),
            Ty::Adt(def, args) => {
                depth > MAX_DEPTH
                    || self.lower.cx.registry.ty_model(*def).cell
                    || args.iter().any(|arg| self.has_cell(arg, depth + 1))
            }
            _ => false,
        }
    }

    fn of_variable(&mut self, pat: PatId, within: Within, depth: usize) -> bool {
        if self.seen.contains(&pat) {
            return true;
        }
        self.seen.push(pat);
        let body = self.lower.body;
        let mutable = match &body.pats[pat.0 as usize].kind {
            PatKind::Bind { mutable, .. } => *mutable,
            _ => return false,
        };
        // What a pattern takes apart, or a loop goes through, is a collection.
        let taken = |at: PatId, from: ExprId| {
            let within = if at == pat {
                within
            } else {
                Within::Collection
            };
            self.binds(at, pat).then_some((from, within))
        };
        let origin = body.exprs.iter().find_map(|expr| match &expr.kind {
            ExprKind::For { pat: at, iter, .. } => {
                taken(*at, *iter).map(|(iter, _)| (iter, Within::Collection))
            }
            ExprKind::Let { pat: at, expr } => taken(*at, *expr),
            ExprKind::Block(block) => block.stmts.iter().find_map(|stmt| match stmt {
                Stmt::Let {
                    pat: at,
                    init: Some(init),
                    ..
                } => taken(*at, *init),
                _ => None,
            }),
            _ => None,
        });
        origin.is_some_and(|(origin, within)| self.of(origin, within, depth))
            && (!mutable || self.written_to(pat, depth))
            && !self.replaces_objects()
    }

    /// Whether `pattern` binds the variable.
    fn binds(&self, pattern: PatId, variable: PatId) -> bool {
        let part = |p: &PatId| self.binds(*p, variable);
        pattern == variable
            || match &self.lower.body.pats[pattern.0 as usize].kind {
                PatKind::Ref(inner) => part(inner),
                PatKind::Bind { sub, .. } => sub.as_ref().is_some_and(part),
                PatKind::Tuple(parts) | PatKind::Slice(parts) | PatKind::TupleStruct(_, parts) => {
                    parts.iter().any(part)
                }
                _ => false,
            }
    }

    /// Adds what is put into a variable after it was made; `false`: it may be anything.
    fn written_to(&mut self, variable: PatId, depth: usize) -> bool {
        let lower = self.lower;
        let is_it = |id: &ExprId| matches!(lower.inf.paths.get(id), Some(Target::Local(pat)) if *pat == variable);
        // `for rule in &mut rules`: the objects are changed, not exchanged.
        let iterated: Vec<ExprId> = lower
            .body
            .exprs
            .iter()
            .filter_map(|expr| match &expr.kind {
                ExprKind::For { iter, .. } => Some(*iter),
                _ => None,
            })
            .collect();
        (0u32..)
            .zip(&lower.body.exprs)
            .all(|(i, expr)| match &expr.kind {
                ExprKind::Ref(true, inner) if is_it(inner) => iterated.contains(&ExprId(i)),
                ExprKind::Assign(to, value) if is_it(to) => {
                    self.of(*value, Within::Collection, depth)
                }
                ExprKind::MethodCall {
                    receiver,
                    method,
                    args,
                    ..
                } if is_it(receiver) => {
                    let name = method.as_str();
                    let calls_object = || {
                        let callee = lower
                            .inf
                            .methods
                            .get(&ExprId(i))
                            .map(|m| &m.callee.dispatch);
                        matches!(callee, Some(Dispatch::Dyn))
                    };
                    if WRITERS.contains(&name) {
                        let within = match name {
                            "extend" => Within::Collection,
                            _ => Within::Value,
                        };
                        args.last()
                            .is_some_and(|value| self.of(*value, within, depth))
                    } else {
                        READERS.contains(&name) || calls_object()
                    }
                }
                // A macro may do anything with what it is given.
                ExprKind::Macro(_) => false,
                _ => true,
            })
    }

    /// Something in the function puts an object in the place of another: `*rule = other`.
    fn replaces_objects(&self) -> bool {
        let lower = self.lower;
        lower.body.exprs.iter().any(|expr| match &expr.kind {
            ExprKind::Assign(to, _) => {
                !matches!(lower.body.exprs[to.0 as usize].kind, ExprKind::Path(_))
                    && matches!(lower.cx.peel(lower.expr_ty(*to)), Ty::Dyn(_))
            }
            _ => false,
        })
    }
}
