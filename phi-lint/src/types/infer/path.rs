//! What path expressions and constructors' paths mean.

use std::sync::Arc;

use super::Infer;
use crate::names::{DefId, DefKind, Namespace, Resolved};
use crate::span::Name;
use crate::syntax::ast::{ExprId, FieldInit, Path, Shape};
use crate::types::method::bound_of;
use crate::types::{Args, Target, Ty, subst};

impl Infer<'_, '_, '_> {
    pub(super) fn path_expr(&mut self, id: ExprId, path: &Path, want: Option<&Ty>) -> Ty {
        if path.qself.is_none()
            && !path.leading_colon
            && let [segment] = &path.segments[..]
            && segment.args.is_none()
            && let Some(local) = self.local(segment.name)
        {
            let (target, ty) = (local.target.clone(), local.ty.clone());
            self.out.paths.insert(id, target);
            return ty;
        }
        match self.value_of(path) {
            Some((def, args)) => {
                self.path_args.push((id, def, args.clone()));
                let ty = self.value_ty(def, &args);
                if let (Ty::Adt(..), Some(want)) = (&ty, want) {
                    // `None`, `Vec::new` as a value: the context may say the arguments.
                    let want = self.cx.table.shallow(want);
                    self.cx.table.try_unify(&ty, &want);
                }
                ty
            }
            None => {
                let target = match self.db.resolve(&self.scope, path, Namespace::Value) {
                    Resolved::Extern(name) => Target::Extern(name),
                    _ => match self.extern_assoc(path) {
                        Some(name) => Target::Extern(name),
                        None => Target::Unresolved,
                    },
                };
                self.out.paths.insert(id, target);
                Ty::Unknown
            }
        }
    }

    /// `Alias::f` where the alias is a type of a crate that is not there, or of a model that lacks `f`.
    fn extern_assoc(&mut self, path: &Path) -> Option<Name> {
        let last = path.segments.last()?;
        let base = self.path_base(path)?;
        match self.cx.table.shallow(&base) {
            Ty::Extern(name, _) => Some(Name::from(&format!("{name}::{}", last.name))),
            Ty::Adt(def, _) if self.db.program.in_model(def) => {
                let path = self.db.program.path(def);
                Some(Name::from(&format!("{path}::{}", last.name)))
            }
            _ => None,
        }
    }

    /// The type before the last segment of a type-relative path.
    fn path_base(&mut self, path: &Path) -> Option<Ty> {
        if let Some(qself) = &path.qself {
            return (qself.1 == 0).then(|| self.written(&qself.0));
        }
        let resolved = self.db.resolve(&self.scope, path, Namespace::Value);
        let base = match resolved {
            Resolved::Def { def, rest } if rest > 0 => Resolved::Def {
                def,
                rest: rest - 1,
            },
            Resolved::Prim { name, rest } if rest > 0 => Resolved::Prim {
                name,
                rest: rest - 1,
            },
            Resolved::SelfType { owner, rest } if rest > 0 => Resolved::SelfType {
                owner,
                rest: rest - 1,
            },
            Resolved::Param { owner, name, rest } if rest > 0 => Resolved::Param {
                owner,
                name,
                rest: rest - 1,
            },
            _ => return None,
        };
        let base_path = Path {
            qself: None,
            leading_colon: path.leading_colon,
            segments: path.segments[..path.segments.len().saturating_sub(1)].to_vec(),
            span: path.span,
        };
        let ty = self.lower(true, |l| l.resolved(&base, &base_path));
        Some(self.cx.normalize(&ty))
    }

    /// The type of a definition used as a value.
    fn value_ty(&mut self, def: DefId, args: &Args) -> Ty {
        match &self.db.program.def(def).kind {
            DefKind::Fn(_) => Ty::FnDef(def, args.clone()),
            DefKind::Struct(_) | DefKind::Variant(_) => match self.db.shape(def) {
                Some(Shape::Tuple) => Ty::FnDef(def, args.clone()),
                _ => subst(&self.db.type_of(def), args),
            },
            DefKind::Const(_) | DefKind::Static(_) => {
                let ty = subst(&self.db.type_of(def), args);
                self.cx.normalize(&ty)
            }
            _ => Ty::Unknown,
        }
    }

    /// The definition a value path names, with generic arguments: written ones,
    /// fresh variables for the rest.
    pub(super) fn value_of(&mut self, path: &Path) -> Option<(DefId, Args)> {
        let last = path.segments.last()?;
        if let Some(qself) = &path.qself {
            let base = self.written(&qself.0);
            if qself.1 == 0 {
                return self.assoc_value(&base, path);
            }
            let trait_path = Path {
                qself: None,
                leading_colon: path.leading_colon,
                segments: path.segments.get(..qself.1)?.to_vec(),
                span: path.span,
            };
            let bound = self.lower(true, |l| l.bound(&trait_path, &base))?;
            let trait_ = bound.def.ok()?;
            let item = self.db.item(trait_, last.name, Namespace::Value)?;
            let parent = subst_concat(&base, &bound.args);
            return Some((item, self.own_args(item, &parent, path)));
        }
        match self.db.resolve(&self.scope, path, Namespace::Value) {
            Resolved::Def { def, rest: 0 } => match &self.db.program.def(def).kind {
                DefKind::Fn(_) | DefKind::Struct(_) => Some((def, self.own_args(def, &[], path))),
                DefKind::Const(_) | DefKind::Static(_) => {
                    let count = self.db.generic_count(def);
                    Some((def, self.cx.table.fresh_args(count)))
                }
                DefKind::Variant(_) => self.ctor(path, Namespace::Value),
                _ => None,
            },
            Resolved::Def { def, rest: 1 }
                if matches!(self.db.program.def(def).kind, DefKind::Trait(_)) =>
            {
                let item = self.db.item(def, last.name, Namespace::Value);
                let (item, trait_) = match item {
                    Some(item) => (item, def),
                    // `Sub::method` declared by a supertrait.
                    None => {
                        let self_ty = Ty::Param(0, self.db.names.self_upper);
                        let own = bound_of(def, &[]);
                        self.db
                            .elaborate(&self_ty, &own)
                            .iter()
                            .filter_map(|b| b.def.ok())
                            .find_map(|t| {
                                Some((self.db.item(t, last.name, Namespace::Value)?, t))
                            })?
                    }
                };
                let self_ty = self.cx.table.fresh_var();
                let args = if trait_ == def {
                    let segment = path.segments.get(path.segments.len().checked_sub(2)?)?;
                    self.lower(true, |l| {
                        let mut all = vec![self_ty.clone()];
                        l.arguments(def, 1, segment.args.as_deref(), &mut all);
                        all
                    })
                } else {
                    let rest = self.db.generic_count(trait_).saturating_sub(1);
                    let rest = self.cx.table.fresh_args(rest);
                    subst_concat(&self_ty, &rest).to_vec()
                };
                Some((item, self.own_args(item, &args, path)))
            }
            Resolved::SelfType { rest: 0, .. } => self.ctor(path, Namespace::Value),
            Resolved::Extern(_) | Resolved::Unresolved => None,
            Resolved::Param { rest: 0, .. } | Resolved::Prim { rest: 0, .. } => None,
            _ => {
                let base = self.path_base(path)?;
                if let Some(found) = self.variant_of(&base, last.name) {
                    return Some(found);
                }
                self.assoc_value(&base, path)
            }
        }
    }

    fn assoc_value(&mut self, base: &Ty, path: &Path) -> Option<(DefId, Args)> {
        let last = path.segments.last()?;
        let base = self.structurally(base);
        let (db, scope, traits) = (self.db, &self.scope, &mut self.traits);
        let found = self.cx.assoc_value(
            &base,
            last.name,
            Some(&mut |t| Self::in_scope(db, scope, traits, t)),
        );
        let (item, args) = found?;
        let parent = self.db.parent_count(item).min(args.len());
        let args = self.own_args(item, &args[..parent], path);
        Some((item, args))
    }

    fn variant_of(&mut self, base: &Ty, name: Name) -> Option<(DefId, Args)> {
        let Ty::Adt(def, args) = self.cx.table.shallow(base) else {
            return None;
        };
        let variant = self
            .db
            .program
            .variants(def)
            .iter()
            .find(|v| self.db.program.def(**v).name == name)?;
        Some((*variant, args))
    }

    /// The arguments of an item: its parent's, then those written on the last segment.
    fn own_args(&mut self, def: DefId, parent: &[Ty], path: &Path) -> Args {
        let written = path.segments.last().and_then(|s| s.args.as_deref());
        let mut all = parent.to_vec();
        self.lower(true, |l| {
            // Arguments of `impl Trait` parameters are never written.
            l.arguments(def, parent.len(), written, &mut all);
        });
        all.into()
    }

    /// The struct or variant a path constructs or matches, with the arguments of its type.
    pub(super) fn ctor(&mut self, path: &Path, ns: Namespace) -> Option<(DefId, Args)> {
        let last = path.segments.last()?;
        if path.qself.is_none()
            && let Resolved::Def { def, rest: 0 } = self.db.resolve(&self.scope, path, ns)
        {
            match &self.db.program.def(def).kind {
                DefKind::Struct(_) => {
                    return Some((def, self.lower(true, |l| l.args_of(def, last))));
                }
                DefKind::Variant(_) => {
                    let owner = self.db.program.def(def).parent?;
                    let enum_segment = path
                        .segments
                        .len()
                        .checked_sub(2)
                        .and_then(|i| path.segments.get(i))
                        .filter(|s| s.args.is_some())
                        .unwrap_or(last);
                    return Some((def, self.lower(true, |l| l.args_of(owner, enum_segment))));
                }
                DefKind::TypeAlias(_) => {}
                _ => return None,
            }
        }
        // A type: alias, `Self`, associated type.
        let resolved = self.db.resolve(&self.scope, path, ns);
        let whole = match &resolved {
            Resolved::Extern(_) | Resolved::Unresolved => None,
            Resolved::Def { rest: 1, .. } | Resolved::SelfType { rest: 1, .. } => None,
            _ => Some(()),
        };
        if whole.is_some() || path.qself.is_some() {
            let ty = self.lower(true, |l| match &path.qself {
                Some(_) => l.ty(&crate::syntax::ast::TypeRef::Path(path.clone())),
                None => l.resolved(&resolved, path),
            });
            let ty = self.cx.normalize(&ty);
            return match self.cx.table.shallow(&ty) {
                Ty::Adt(def, args)
                    if matches!(self.db.program.def(def).kind, DefKind::Struct(_)) =>
                {
                    Some((def, args))
                }
                _ => None,
            };
        }
        let base = self.path_base(path)?;
        if let Some(found) = self.variant_of(&base, last.name) {
            return Some(found);
        }
        let ty = self.db.assoc_named(
            self.owner,
            &base,
            last.name,
            matches!(resolved, Resolved::SelfType { .. }),
        );
        let ty = self.cx.normalize(&ty);
        match self.cx.table.shallow(&ty) {
            Ty::Adt(def, args) if matches!(self.db.program.def(def).kind, DefKind::Struct(_)) => {
                Some((def, args))
            }
            _ => None,
        }
    }

    pub(super) fn struct_literal(
        &mut self,
        id: ExprId,
        path: &Path,
        fields: &[FieldInit],
        base: Option<ExprId>,
        want: Option<&Ty>,
    ) -> Ty {
        let Some((def, args)) = self.ctor(path, Namespace::Type) else {
            for field in fields {
                self.expr(field.value, None);
            }
            if let Some(base) = base {
                self.expr(base, None);
            }
            let resolved = self.db.resolve(&self.scope, path, Namespace::Type);
            let (target, ty) = match resolved {
                Resolved::Extern(name) => (Target::Extern(name), Ty::Extern(name, Arc::from([]))),
                _ => (Target::Unresolved, Ty::Unknown),
            };
            self.out.paths.insert(id, target);
            return ty;
        };
        self.path_args.push((id, def, args.clone()));
        let ty = subst(&self.db.type_of(def), &args);
        if let Some(want) = want {
            let want = self.cx.table.shallow(want);
            self.cx.table.try_unify(&ty, &want);
        }
        let types = self.field_tys(def, &args);
        for field in fields {
            match types.iter().find(|(n, _)| *n == field.name) {
                Some((_, want)) => {
                    self.expr_coerced(field.value, want);
                }
                None => {
                    self.expr(field.value, None);
                }
            }
        }
        if let Some(base) = base {
            let got = self.expr(base, Some(&ty));
            self.cx.table.try_unify(&got, &ty);
        }
        ty
    }
}

fn subst_concat(first: &Ty, rest: &[Ty]) -> Args {
    crate::types::subst::concat(std::slice::from_ref(first), rest)
}
