//! Patterns: what a value's parts are bound to.

use super::BodyLower;
use super::frame::Var;
use crate::flow::ir::{Operand, Place, Proj, Terminator};
use crate::names::{DefId, DefKind, Program};
use crate::span::{Name, Span};
use crate::syntax::ast::{FieldDef, PatId, PatKind};
use crate::types::{Target, Ty};

impl BodyLower<'_> {
    /// Binds the variables of `pat` to the parts of `value`.
    pub(super) fn bind(&mut self, pat: PatId, value: Operand, span: Span) {
        let place = match value {
            Operand::Place(place) => place,
            Operand::Const => {
                let temp = self.frame().temp();
                self.clean(&temp, span);
                temp
            }
        };
        self.bind_place(pat, &place, &mut Vec::new());
    }

    /// `bound` holds the variables of an or-pattern's first alternative: later
    /// alternatives write to the same locals.
    fn bind_place(&mut self, pat: PatId, place: &Place, bound: &mut Vec<(Name, Place)>) {
        let body = self.body;
        let node = &body.pats[pat.0 as usize];
        let span = node.span;
        match &node.kind {
            PatKind::Wild | PatKind::Rest | PatKind::Lit | PatKind::Path(_) => {}
            PatKind::Bind { name, sub, .. } => {
                if let Some(sub) = sub {
                    self.bind_place(*sub, place, bound);
                }
                if matches!(
                    self.inf.pat_paths.get(&pat),
                    Some(Target::Def(..) | Target::Extern(_))
                ) {
                    return; // a constant or unit variant
                }
                let local = match bound.iter().find(|(n, _)| n == name) {
                    Some((_, local)) => local.clone(),
                    None => {
                        let local = Place::local(self.frame().local(Some(*name)));
                        bound.push((*name, local.clone()));
                        local
                    }
                };
                let ty = self.pat_ty(pat).clone();
                self.store(&local, Operand::Place(place.clone()), &ty, span);
                self.note_type(&Operand::Place(local.clone()), &ty);
                self.frame().vars.insert(Var::Pat(pat), local.clone());
                self.drop_at_end(&local, &ty);
                self.seed_name(*name, &local, &ty, span);
                if let Some(sub) = sub {
                    self.only_variants_of(*sub, pat);
                }
            }
            PatKind::TupleStruct(_, subs) => {
                let target = self.pat_def(pat);
                let total = target.and_then(|d| self.cx.field_count(d));
                for (i, sub) in self.spread(subs, total) {
                    let name = Name::from(&i.to_string());
                    let field = self.pattern_field(target, place, name, sub);
                    self.bind_place(sub, &field, bound);
                }
            }
            PatKind::Struct(_, fields) => {
                let target = self.pat_def(pat);
                for (name, sub) in fields {
                    let field = self.pattern_field(target, place, *name, *sub);
                    self.bind_place(*sub, &field, bound);
                }
            }
            PatKind::Tuple(subs) => {
                let total = match self.pat_ty(pat).peel_refs() {
                    Ty::Tuple(parts) => Some(parts.len()),
                    _ => None,
                };
                for (i, sub) in self.spread(subs, total) {
                    let field = place.then(Proj::Field(Name::from(&i.to_string())));
                    self.bind_place(sub, &field, bound);
                }
            }
            PatKind::Slice(subs) => {
                for sub in subs {
                    let rest = match &body.pats[sub.0 as usize].kind {
                        PatKind::Rest => true,
                        PatKind::Bind {
                            sub: Some(inner), ..
                        } => {
                            matches!(body.pats[inner.0 as usize].kind, PatKind::Rest)
                        }
                        _ => false,
                    };
                    let part = if rest {
                        place.clone()
                    } else {
                        place.then(Proj::Content(0))
                    };
                    self.bind_place(*sub, &part, bound);
                }
            }
            PatKind::Ref(sub) => self.bind_place(*sub, place, bound),
            PatKind::Or(alternatives) => {
                let done = self.frame().block();
                let starts: Vec<_> = alternatives.iter().map(|_| self.frame().block()).collect();
                let Some(first) = starts.first().copied() else {
                    return;
                };
                self.frame().end(Terminator::Branch(starts.clone()), first);
                for (i, alternative) in alternatives.iter().enumerate() {
                    self.bind_place(*alternative, place, bound);
                    let next = starts.get(i + 1).copied().unwrap_or(done);
                    self.frame().goto(done, next);
                }
            }
        }
    }

    /// `let x;`
    pub(super) fn declare(&mut self, pat: PatId) {
        let body = self.body;
        match &body.pats[pat.0 as usize].kind {
            PatKind::Bind { name, .. } => {
                let local = Place::local(self.frame().local(Some(*name)));
                let ty = self.pat_ty(pat);
                self.note_type(&Operand::Place(local.clone()), ty);
                self.frame().vars.insert(Var::Pat(pat), local);
            }
            PatKind::Tuple(subs) => {
                for sub in subs.clone() {
                    self.declare(sub);
                }
            }
            _ => {}
        }
    }

    fn pat_def(&self, pat: PatId) -> Option<DefId> {
        match self.inf.pat_paths.get(&pat) {
            Some(Target::Def(def, _)) => Some(*def),
            _ => None,
        }
    }

    /// The place of a field named in a pattern, PHI declared there included.
    fn pattern_field(
        &mut self,
        owner: Option<DefId>,
        place: &Place,
        name: Name,
        sub: PatId,
    ) -> Place {
        let Some(owner) = owner else {
            return place.then(Proj::Field(name));
        };
        let field = self.cx.project(place, owner, name);
        let body = self.body;
        let node = &body.pats[sub.0 as usize];
        if matches!(node.kind, PatKind::Wild) {
            return field;
        }
        self.read_field(owner, name, field, node.span)
    }

    /// Indices of the sub-patterns of a tuple, with one `..` expanded.
    pub(super) fn spread(&self, subs: &[PatId], total: Option<usize>) -> Vec<(usize, PatId)> {
        let rest = subs
            .iter()
            .position(|s| matches!(self.body.pats[s.0 as usize].kind, PatKind::Rest));
        subs.iter()
            .enumerate()
            .filter(|(i, _)| Some(*i) != rest)
            .map(|(i, sub)| match rest {
                Some(r) if i > r => {
                    let from_end = subs.len() - i;
                    (total.map_or(i, |t| t.saturating_sub(from_end)), *sub)
                }
                _ => (i, *sub),
            })
            .collect()
    }
}

impl super::Cx<'_> {
    /// How many fields a struct or variant has.
    pub(super) fn field_count(&self, def: DefId) -> Option<usize> {
        self.fields_of(def).map(<[_]>::len)
    }

    /// The field definitions of a struct, or of a variant through its enum.
    pub(super) fn fields_of(&self, def: DefId) -> Option<&[FieldDef]> {
        fields_of(self.program, def)
    }
}

/// The field definitions of a struct, or of a variant through its enum.
pub(super) fn fields_of(program: &Program, def: DefId) -> Option<&[FieldDef]> {
    let data = program.def(def);
    match &data.kind {
        DefKind::Struct(s) => Some(&s.fields),
        DefKind::Variant(index) => match &program.def(data.parent?).kind {
            DefKind::Enum(e) => Some(&e.variants.get(*index as usize)?.fields),
            _ => None,
        },
        _ => None,
    }
}
