//! Which variants a binding cannot be: those its own pattern excludes, and those
//! that earlier arms of the `match` took.

use super::BodyLower;
use super::frame::Var;
use super::pat::fields_of;
use crate::flow::ir::{Operand, Place};
use crate::names::{DefId, DefKind};
use crate::span::{Name, Span};
use crate::syntax::ast::{PatId, PatKind};
use crate::types::{Target, Ty};

/// An enum with more fields in all than this is left alone.
const MAX_FIELDS: usize = 64;

/// From a matched value down to a part of it: constructor and field, one after the other.
type Chain = Vec<(DefId, Name)>;

/// The variants that earlier arms took, whatever was in them, and where in the value.
#[derive(Default)]
pub(super) struct Covered(Vec<(Chain, DefId)>);

impl BodyLower<'_> {
    /// Adds what an arm without a guard takes.
    pub(super) fn cover(&self, covered: &mut Covered, pat: PatId) {
        self.cover_at(covered, pat, &mut Vec::new());
    }

    fn cover_at(&self, covered: &mut Covered, pat: PatId, chain: &mut Chain) {
        match &self.body.pats[pat.0 as usize].kind {
            PatKind::Ref(sub) => self.cover_at(covered, *sub, chain),
            PatKind::Bind { sub: Some(sub), .. } => self.cover_at(covered, *sub, chain),
            PatKind::Or(alternatives) => {
                for alternative in alternatives {
                    self.cover_at(covered, *alternative, chain);
                }
            }
            PatKind::TupleStruct(..) | PatKind::Struct(..) => {
                let Some((def, subs)) = self.constructor(pat) else {
                    return;
                };
                let mut refutable = subs.iter().filter(|(_, sub)| !self.takes_all(*sub));
                match (refutable.next(), refutable.next()) {
                    (None, _) => covered.0.push((chain.clone(), def)),
                    (Some((field, sub)), None) => {
                        chain.push((def, *field));
                        self.cover_at(covered, *sub, chain);
                        chain.pop();
                    }
                    _ => {}
                }
            }
            _ => {}
        }
    }

    /// What `pat` binds whole holds nothing of the variants that are covered.
    pub(super) fn without(&mut self, covered: &Covered, pat: PatId) {
        if !covered.0.is_empty() {
            self.without_at(covered, pat, &mut Vec::new());
        }
    }

    fn without_at(&mut self, covered: &Covered, pat: PatId, chain: &mut Chain) {
        let body = self.body;
        let node = &body.pats[pat.0 as usize];
        match &node.kind {
            PatKind::Ref(sub) => self.without_at(covered, *sub, chain),
            PatKind::Bind { sub: None, .. } => {
                let gone: Vec<DefId> = covered
                    .0
                    .iter()
                    .filter(|(at, _)| at == chain)
                    .map(|(_, variant)| *variant)
                    .collect();
                self.empty_variants(pat, &gone, node.span);
            }
            PatKind::TupleStruct(..) | PatKind::Struct(..) => {
                let Some((def, subs)) = self.constructor(pat) else {
                    return;
                };
                for (field, sub) in subs {
                    chain.push((def, field));
                    self.without_at(covered, sub, chain);
                    chain.pop();
                }
            }
            _ => {}
        }
    }

    /// `binding @ sub`: the binding is one of the variants `sub` names.
    pub(super) fn only_variants_of(&mut self, sub: PatId, binding: PatId) {
        let mut named = Vec::new();
        if !self.variants_named(sub, &mut named) {
            return;
        }
        let program = self.cx.program;
        let Some(owner) = named.first().and_then(|v| program.def(*v).parent) else {
            return;
        };
        let others: Vec<DefId> = program
            .variants(owner)
            .iter()
            .copied()
            .filter(|v| !named.contains(v))
            .collect();
        self.empty_variants(binding, &others, self.body.pats[binding.0 as usize].span);
    }

    /// Collects the variants a pattern admits; `false` when it admits others as well.
    fn variants_named(&self, pat: PatId, into: &mut Vec<DefId>) -> bool {
        let variant = |target: Option<&Target>| match target {
            Some(Target::Def(def, _)) => {
                matches!(self.cx.program.def(*def).kind, DefKind::Variant(_)).then_some(*def)
            }
            _ => None,
        };
        match &self.body.pats[pat.0 as usize].kind {
            PatKind::Ref(sub) | PatKind::Bind { sub: Some(sub), .. } => {
                self.variants_named(*sub, into)
            }
            PatKind::Or(all) => all.iter().all(|p| self.variants_named(*p, into)),
            _ => match variant(self.inf.pat_paths.get(&pat)) {
                Some(def) => {
                    into.push(def);
                    true
                }
                None => false,
            },
        }
    }

    /// The payloads of these variants are not in what `binding` holds.
    fn empty_variants(&mut self, binding: PatId, variants: &[DefId], span: Span) {
        let Some(place) = self.frame().vars.get(&Var::Pat(binding)).cloned() else {
            return;
        };
        let ty = self.pat_ty(binding);
        // Another name for the value: writing to it would change the value itself.
        if self.is_mut_like(ty) || self.cx.is_shared(ty) {
            return;
        }
        let Ty::Adt(adt, _) = ty.peel_refs() else {
            return;
        };
        let mut places: Vec<Place> = Vec::new();
        for variant in variants {
            if self.cx.program.def(*variant).parent != Some(*adt) {
                continue;
            }
            for field in fields_of(self.cx.program, *variant).unwrap_or_default() {
                let part = self.cx.project(&place, *variant, field.name);
                if part.base == place.base && part != place {
                    places.push(part);
                }
            }
        }
        if places.len() > MAX_FIELDS {
            return;
        }
        for part in places {
            self.assign(&part, Operand::Const, span);
        }
    }

    /// The variant or struct a pattern names, with its sub-patterns by field.
    fn constructor(&self, pat: PatId) -> Option<(DefId, Vec<(Name, PatId)>)> {
        let Some(Target::Def(def, _)) = self.inf.pat_paths.get(&pat) else {
            return None;
        };
        let subs = match &self.body.pats[pat.0 as usize].kind {
            PatKind::TupleStruct(_, subs) => self
                .spread(subs, self.cx.field_count(*def))
                .into_iter()
                .map(|(i, sub)| (Name::from(&i.to_string()), sub))
                .collect(),
            PatKind::Struct(_, fields) => fields.clone(),
            _ => return None,
        };
        Some((*def, subs))
    }

    /// Nothing of its type is left over by the pattern.
    fn takes_all(&self, pat: PatId) -> bool {
        match &self.body.pats[pat.0 as usize].kind {
            PatKind::Wild | PatKind::Rest => true,
            PatKind::Bind { sub: None, .. } => !self.inf.pat_paths.contains_key(&pat),
            PatKind::Ref(sub) => self.takes_all(*sub),
            PatKind::Tuple(subs) => subs.iter().all(|s| self.takes_all(*s)),
            _ => false,
        }
    }
}
