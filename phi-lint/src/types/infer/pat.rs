//! Patterns: what they bind, with default binding modes.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::Infer;
use crate::names::{DefId, DefKind, Namespace, Resolved};
use crate::span::Name;
use crate::syntax::ast::{PatId, PatKind, Path, Shape};
use crate::types::{Target, Ty, subst};

/// Names bound by the first alternative of an or-pattern.
type Bound = FxHashMap<Name, (PatId, Ty)>;

/// Patterns nest at most this deep.
const MAX_NESTING: u32 = 200;

impl Infer<'_, '_, '_> {
    /// A whole pattern, matched against a value of that type. Its bindings go
    /// into the current scope.
    ///
    /// The binding of a name in an or-pattern is that of the first alternative;
    /// those of later ones point to it through `pat_paths`.
    pub(super) fn pat_top(&mut self, id: PatId, ty: &Ty) {
        self.pat(id, ty, None, None, 0);
    }

    fn pat(&mut self, id: PatId, ty: &Ty, mode: Option<bool>, first: Option<&Bound>, depth: u32) {
        let Some(pat) = self.body.pats.get(id.0 as usize) else {
            return;
        };
        if depth > MAX_NESTING {
            return;
        }
        let deeper = depth + 1;
        match &pat.kind {
            PatKind::Wild | PatKind::Rest | PatKind::Lit => {
                self.pats[id.0 as usize] = ty.clone();
            }
            PatKind::Bind {
                name,
                by_ref,
                mutable,
                sub,
            } => {
                if sub.is_none() && !by_ref && !mutable && self.constant_pat(id, *name, ty) {
                    return;
                }
                let local = match (by_ref, mode) {
                    (true, _) => ty.clone().by_ref(*mutable),
                    (false, Some(m)) => ty.clone().by_ref(m),
                    (false, None) => ty.clone(),
                };
                self.pats[id.0 as usize] = local.clone();
                match first.and_then(|f| f.get(name)) {
                    Some((to, other)) => {
                        self.cx.table.unify(other, &local);
                        self.out.pat_paths.insert(id, Target::Local(*to));
                    }
                    None => self.bind_local(*name, Target::Local(id), local),
                }
                if let Some(sub) = sub {
                    self.pat(*sub, ty, mode, first, deeper);
                }
            }
            PatKind::Path(path) => {
                let (ty, _) = self.peel(ty, mode);
                self.pats[id.0 as usize] = ty.clone();
                self.path_pat(id, path, &ty);
            }
            PatKind::TupleStruct(path, subs) => {
                let (ty, mode) = self.peel(ty, mode);
                self.pats[id.0 as usize] = ty.clone();
                let fields: Vec<Ty> = match self.ctor(path, Namespace::Value) {
                    Some((def, args)) => {
                        self.pat_ctor(id, def, &args, &ty);
                        self.field_tys(def, &args)
                            .into_iter()
                            .map(|f| f.1)
                            .collect()
                    }
                    None => {
                        self.unknown_pat(id, path, Namespace::Value);
                        Vec::new()
                    }
                };
                self.sequence(subs, &fields, mode, first, deeper);
            }
            PatKind::Struct(path, subs) => {
                let (ty, mode) = self.peel(ty, mode);
                self.pats[id.0 as usize] = ty.clone();
                let fields = match self.ctor(path, Namespace::Type) {
                    Some((def, args)) => {
                        self.pat_ctor(id, def, &args, &ty);
                        self.field_tys(def, &args)
                    }
                    None => {
                        self.unknown_pat(id, path, Namespace::Type);
                        Vec::new()
                    }
                };
                for (name, sub) in subs {
                    let field = fields.iter().find(|(n, _)| n == name);
                    let field = field.map_or(Ty::Unknown, |(_, t)| t.clone());
                    self.pat(*sub, &field, mode, first, deeper);
                }
            }
            PatKind::Tuple(subs) => {
                let (ty, mode) = self.peel(ty, mode);
                let fields: Vec<Ty> = match &ty {
                    Ty::Tuple(list) => list.to_vec(),
                    Ty::Infer(_) if !self.has_rest(subs) => {
                        let list = self.cx.table.fresh_args(subs.len());
                        self.cx.table.unify(&ty, &Ty::Tuple(list.clone()));
                        list.to_vec()
                    }
                    _ => Vec::new(),
                };
                self.pats[id.0 as usize] = ty;
                self.sequence(subs, &fields, mode, first, deeper);
            }
            PatKind::Slice(subs) => {
                let (ty, mode) = self.peel(ty, mode);
                let (item, rest) = match &ty {
                    Ty::Slice(item) => (item.as_ref().clone(), ty.clone()),
                    Ty::Array(item) if mode.is_some() => {
                        (item.as_ref().clone(), Ty::Slice(item.clone()))
                    }
                    Ty::Array(item) => (item.as_ref().clone(), ty.clone()),
                    _ => (Ty::Unknown, Ty::Unknown),
                };
                self.pats[id.0 as usize] = ty;
                for sub in subs {
                    let is_rest = match self.body.pats.get(sub.0 as usize).map(|p| &p.kind) {
                        Some(PatKind::Rest) => true,
                        Some(PatKind::Bind { sub: Some(s), .. }) => matches!(
                            self.body.pats.get(s.0 as usize).map(|p| &p.kind),
                            Some(PatKind::Rest)
                        ),
                        _ => false,
                    };
                    let ty = if is_rest { &rest } else { &item };
                    self.pat(*sub, ty, mode, first, deeper);
                }
            }
            PatKind::Ref(inner) => {
                let ty = self.structurally(ty);
                self.pats[id.0 as usize] = ty.clone();
                match ty {
                    Ty::Ref(_, target) => self.pat(*inner, &target, None, first, deeper),
                    Ty::Infer(_) => {
                        let target = self.cx.table.fresh_var();
                        self.cx.table.unify(&ty, &target.clone().by_ref(false));
                        self.pat(*inner, &target, None, first, deeper);
                    }
                    other => self.pat(*inner, &other, None, first, deeper),
                }
            }
            PatKind::Or(alternatives) => {
                self.pats[id.0 as usize] = ty.clone();
                let Some((head, tail)) = alternatives.split_first() else {
                    return;
                };
                let mark = self.bound.len();
                self.pat(*head, ty, mode, first, deeper);
                let mut bound: Bound = first.cloned().unwrap_or_default();
                for name in &self.bound[mark..] {
                    if let Some(local) = self.local(*name)
                        && let Target::Local(pat) = local.target
                    {
                        bound.insert(*name, (pat, local.ty.clone()));
                    }
                }
                for alternative in tail {
                    self.pat(*alternative, ty, mode, Some(&bound), deeper);
                }
            }
        }
    }

    fn has_rest(&self, subs: &[PatId]) -> bool {
        subs.iter().any(|s| self.is_rest(*s))
    }

    fn is_rest(&self, id: PatId) -> bool {
        matches!(
            self.body.pats.get(id.0 as usize).map(|p| &p.kind),
            Some(PatKind::Rest)
        )
    }

    /// Matches `(a, .., z)` against fields.
    fn sequence(
        &mut self,
        subs: &[PatId],
        fields: &[Ty],
        mode: Option<bool>,
        first: Option<&Bound>,
        depth: u32,
    ) {
        let rest = subs.iter().position(|s| self.is_rest(*s));
        for (i, sub) in subs.iter().enumerate() {
            let index = match rest {
                Some(at) if i > at => (fields.len() + i).checked_sub(subs.len()),
                _ => Some(i),
            };
            let field = index.and_then(|i| fields.get(i));
            let field = field.cloned().unwrap_or(Ty::Unknown);
            self.pat(*sub, &field, mode, first, depth);
        }
    }

    /// Looks through references, as a pattern that is not one itself does.
    fn peel(&mut self, ty: &Ty, mode: Option<bool>) -> (Ty, Option<bool>) {
        let mut ty = self.structurally(ty);
        let mut mode = mode;
        while let Ty::Ref(m, inner) = &ty {
            mode = Some(match mode {
                None => *m,
                Some(outer) => outer && *m,
            });
            let inner = inner.clone();
            ty = self.structurally(&inner);
        }
        (ty, mode)
    }

    /// Fields of a struct or variant with associated types resolved.
    pub(super) fn field_tys(&mut self, def: DefId, args: &[Ty]) -> Vec<(Name, Ty)> {
        let fields = self.db.field_types(def);
        fields
            .iter()
            .map(|(name, ty)| (*name, self.cx.normalize(&subst(ty, args))))
            .collect()
    }

    /// A plain name that is really a constant or unit struct or variant.
    fn constant_pat(&mut self, id: PatId, name: Name, ty: &Ty) -> bool {
        if !name.chars().any(char::is_uppercase) {
            return false;
        }
        let Resolved::Def { def, rest: 0 } =
            self.db
                .program
                .resolve_name(&self.scope, name, Namespace::Value)
        else {
            return false;
        };
        match self.db.program.def(def).kind {
            DefKind::Const(_) | DefKind::Static(_) => {}
            DefKind::Struct(_) | DefKind::Variant(_) if self.db.shape(def) == Some(Shape::Unit) => {
            }
            _ => return false,
        }
        let (ty, _) = self.peel(ty, None);
        self.pats[id.0 as usize] = ty.clone();
        self.def_pat(id, def, &ty);
        true
    }

    fn def_pat(&mut self, id: PatId, def: DefId, ty: &Ty) {
        let args = self.cx.table.fresh_args(self.db.generic_count(def));
        self.pat_ctor(id, def, &args, ty);
    }

    fn pat_ctor(&mut self, id: PatId, def: DefId, args: &crate::types::Args, ty: &Ty) {
        let own = subst(&self.db.type_of(def), args);
        self.cx.table.unify(&own, ty);
        self.pat_args.push((id, def, args.clone()));
    }

    fn path_pat(&mut self, id: PatId, path: &Path, ty: &Ty) {
        if let Some((def, args)) = self.ctor(path, Namespace::Value) {
            self.pat_ctor(id, def, &args, ty);
            return;
        }
        match self.value_of(path) {
            Some((def, args)) => self.pat_args.push((id, def, args)),
            None => self.unknown_pat(id, path, Namespace::Value),
        }
    }

    fn unknown_pat(&mut self, id: PatId, path: &Path, ns: Namespace) {
        let target = match self.db.resolve(&self.scope, path, ns) {
            Resolved::Extern(name) => Target::Extern(name),
            _ => Target::Unresolved,
        };
        self.out.pat_paths.insert(id, target);
    }

    /// A value's place in a `for`: the type its iterator gives.
    pub(super) fn iterate(&mut self, id: crate::syntax::ast::ExprId, ty: &Ty) -> Ty {
        let Some(trait_) = self.db.lang.into_iterator else {
            return Ty::Unknown;
        };
        if let Some(func) = self
            .db
            .item(trait_, self.db.names.into_iter, Namespace::Value)
            && !matches!(ty, Ty::Unknown | Ty::Extern(..))
        {
            self.pending.push(super::Pending {
                expr: id,
                func,
                args: Arc::from([ty.clone()]),
                method: Some((Vec::new(), None)),
                by_name: false,
            });
        }
        let bound = crate::types::TraitRef {
            def: Ok(trait_),
            args: Arc::from([]),
            bindings: Arc::from([]),
        };
        self.cx.project(ty, &bound, self.db.names.item)
    }
}
