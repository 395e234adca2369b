//! What a type prints: the parts of a value that its `Display`, `Debug` or
//! `Serialize` implementation writes, computed from the implementation.
//!
//! Derives write every field (less what attributes skip), the `Phi*` derives
//! only the fields marked safe, `thiserror` what its template names, a
//! hand-written implementation whatever its body does: that one is *called*, so
//! the flow engine finds out. Library containers write what they hold.

use std::sync::Arc;

use super::phi::{FieldFact, PhiFact};
use super::template::template_uses;
use super::writers::{Writes, last_segment, skips_serializing, written_by};
use crate::flow::ir::{Exposure, Path, Place, Printing, Proj};
use crate::names::DefId;
use crate::span::Name;
use crate::syntax::ast::{FieldDef, Meta};
use crate::types::{Args, Ty};

/// How deep into nested types the printed parts are told apart; below, a part is taken whole.
const MAX_DEPTH: usize = 5;

/// A part of a value that is written.
#[derive(Clone, Debug)]
pub(super) struct Leaf {
    /// Where in the value.
    pub(super) path: Path,
    pub(super) how: LeafHow,
    /// It is PHI by declaration.
    pub(super) phi: Option<PhiFact>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum LeafHow {
    /// The part and all below it.
    Deep,
    /// A placeholder stands for it (a `Phi`).
    Placeholder,
    /// What was put there: the part is promised to be safe.
    Own,
    /// Through this hand-written implementation.
    Call(DefId),
    /// As the type behind a generic parameter does.
    Generic(Printing),
}

impl Leaf {
    /// The part's place inside `base`.
    pub(super) fn place(&self, base: &Place) -> Place {
        let mut place = base.clone();
        place.path.extend(self.path.iter().copied());
        place
    }
}

/// What leaves are wanted.
#[derive(Clone, Copy, PartialEq)]
enum Want {
    Printed(Printing),
    /// Everything, whatever the type prints.
    All,
}

impl super::Cx<'_> {
    /// The parts of a `ty` that `via` writes.
    pub(super) fn prints(&self, ty: &Ty, via: Printing) -> Arc<[Leaf]> {
        self.leaves(ty, Want::Printed(via))
    }

    /// All the parts of a `ty`, to find declared PHI in it.
    pub(super) fn contents(&self, ty: &Ty) -> Arc<[Leaf]> {
        self.leaves(ty, Want::All)
    }

    fn leaves(&self, ty: &Ty, want: Want) -> Arc<[Leaf]> {
        let index = match want {
            Want::All => 0,
            Want::Printed(via) => 1 + via as usize,
        };
        let cache = &self.leaf_cache[index];
        if let Some(found) = cache.read().ok().and_then(|c| c.get(ty).cloned()) {
            return found;
        }
        let mut walk = Walk {
            cx: self,
            want,
            out: Vec::new(),
            stack: Vec::new(),
            disclosed: false,
        };
        walk.ty(ty, &mut Vec::new());
        let leaves: Arc<[Leaf]> = walk.out.into();
        if let Ok(mut cache) = cache.write() {
            cache.insert(ty.clone(), leaves.clone());
        }
        leaves
    }
}

struct Walk<'a, 'p> {
    cx: &'a super::Cx<'p>,
    want: Want,
    out: Vec<Leaf>,
    stack: Vec<DefId>,
    /// PHI is serialized in clear here.
    disclosed: bool,
}

impl Walk<'_, '_> {
    fn push(&mut self, path: &Path, how: LeafHow, phi: Option<PhiFact>) {
        self.out.push(Leaf {
            path: path.clone(),
            how,
            phi,
        });
    }

    fn deep(&mut self, path: &Path) {
        self.push(path, LeafHow::Deep, None);
    }

    fn below(&mut self, path: &mut Path, step: Proj, ty: &Ty) {
        path.push(step);
        self.ty(ty, path);
        path.pop();
    }

    fn ty(&mut self, ty: &Ty, path: &mut Path) {
        if path.len() >= MAX_DEPTH {
            return self.deep(path);
        }
        if self.want == Want::Printed(Printing::Pointer) {
            return self.pointer(ty, path);
        }
        match ty {
            Ty::Ref(_, inner) | Ty::Ptr(_, inner) => self.ty(inner, path),
            Ty::Slice(inner) | Ty::Array(inner) => self.below(path, Proj::Content(0), inner),
            Ty::Tuple(parts) => {
                for (i, part) in parts.iter().enumerate() {
                    self.below(path, Proj::Field(Name::from(&i.to_string())), part);
                }
            }
            Ty::Adt(def, args) if self.cx.is_stub(*def) => self.model_type(*def, args, ty, path),
            Ty::Adt(def, args) => self.declared_type(*def, args, ty, path),
            Ty::Extern(..) => {
                let fact = self.cx.type_source(ty);
                self.push(path, LeafHow::Deep, fact);
            }
            Ty::Param(..) | Ty::Assoc(..) => match self.want {
                Want::Printed(via) => self.push(path, LeafHow::Generic(via), None),
                Want::All => self.deep(path),
            },
            Ty::Closure(..) | Ty::FnDef(..) | Ty::FnPtr(..) | Ty::Never => {}
            // Decided where the object was made of a value.
            Ty::Dyn(_) if self.want != Want::All => {
                if let Want::Printed(via) = self.want {
                    self.push(path, LeafHow::Generic(via), None);
                }
            }
            Ty::Prim(_) | Ty::Dyn(_) | Ty::Opaque(..) | Ty::Infer(_) | Ty::Unknown => {
                self.deep(path);
            }
        }
    }

    /// An address says nothing of what is there; an implementation of one's own may.
    fn pointer(&mut self, ty: &Ty, path: &Path) {
        if matches!(ty, Ty::Adt(..))
            && let (_, _, trait_path, method) = written_by(Printing::Pointer)
            && let Some(func) = self.cx.impl_fn(ty, trait_path, method)
        {
            self.push(path, LeafHow::Call(func), None);
        }
    }

    fn model_type(&mut self, def: DefId, args: &Args, ty: &Ty, path: &mut Path) {
        let model = self.cx.registry.ty_model(def);
        if model.phi {
            let (exposure, how, note) = match self.disclosed {
                true => (Exposure::Exposed, LeafHow::Deep, "disclosed PHI"),
                false => (Exposure::Wrapped, LeafHow::Placeholder, "wrapped PHI"),
            };
            let fact = PhiFact {
                category: self.cx.phi_category(ty),
                exposure,
                note: note.to_owned(),
            };
            return self.push(path, how, Some(fact));
        }
        if model.discloses {
            if let (Want::Printed(Printing::Serialize), Some(value)) = (self.want, args.first()) {
                let outside = std::mem::replace(&mut self.disclosed, true);
                self.ty(value, path);
                self.disclosed = outside;
            }
            return;
        }
        if model.opaque || model.scalar {
            return;
        }
        if let Some(fact) = self.cx.type_source(ty) {
            return self.push(path, LeafHow::Deep, Some(fact));
        }
        if model.report && self.want == Want::Printed(Printing::Display) {
            path.push(Proj::Content(0));
            self.deep(path);
            path.pop();
            return;
        }
        if args.is_empty() {
            return self.deep(path);
        }
        let before = self.out.len();
        for (i, arg) in args.iter().enumerate() {
            if i == 0 && model.transparent {
                self.ty(arg, path);
            } else {
                self.below(path, Proj::Content(i.min(255) as u8), arg);
            }
        }
        // The standard library's types hold nothing but their parameters.
        let holds_more = !self.cx.program.path(def).as_str().starts_with("std::")
            || args.iter().all(|a| self.cx.is_scalar(a));
        if self.out.len() == before && holds_more {
            // Its parameters hold nothing (`DateTime<Utc>`): what there is stands at the value itself.
            self.deep(path);
        }
    }

    fn declared_type(&mut self, def: DefId, args: &Args, ty: &Ty, path: &mut Path) {
        if let Some(fact) = self.cx.type_source(ty) {
            return self.push(path, LeafHow::Deep, Some(fact));
        }
        if self.stack.contains(&def) || self.stack.len() >= MAX_DEPTH {
            return self.deep(path);
        }
        let how = match self.want {
            Want::All => Writes::Fields,
            Want::Printed(via) => self.cx.writes(def, ty, via),
        };
        let how = match how {
            Writes::SafeOnly if self.disclosed => Writes::Fields,
            how => how,
        };
        self.stack.push(def);
        match how {
            Writes::Unseen if args.is_empty() => self.deep(path),
            Writes::Fields | Writes::SafeOnly | Writes::Unseen => {
                // What a library type holds for its parameters is in one place each,
                // whichever fields it is in.
                let of_library = self.cx.is_model(def);
                if of_library && how != Writes::SafeOnly {
                    for (i, arg) in args.iter().enumerate() {
                        self.below(path, Proj::Content(i.min(255) as u8), arg);
                    }
                }
                for owner in self.cx.shapes(def) {
                    let Some(fields) = self.cx.fields_of(owner) else {
                        continue;
                    };
                    for field in fields {
                        if of_library && self.cx.is_of_parameter(owner, field.name) {
                            continue;
                        }
                        if how == Writes::Unseen {
                            let depth = path.len();
                            path.extend(self.cx.step(owner, field.name));
                            self.deep(path);
                            path.truncate(depth);
                            continue;
                        }
                        self.field(owner, field, how == Writes::SafeOnly, args, path);
                    }
                }
            }
            Writes::Template => {
                for owner in self.cx.shapes(def) {
                    self.template(owner, args, path);
                }
            }
            Writes::Call(func) => self.push(path, LeafHow::Call(func), None),
        }
        self.stack.pop();
    }

    fn field(
        &mut self,
        owner: DefId,
        field: &FieldDef,
        safe_only: bool,
        args: &Args,
        path: &mut Path,
    ) {
        if self.want == Want::Printed(Printing::Serialize) && skips_serializing(&field.attrs) {
            return;
        }
        let depth = path.len();
        path.extend(self.cx.step(owner, field.name));
        self.field_at(owner, field, safe_only, args, path);
        path.truncate(depth);
    }

    /// A field whose place `path` leads to.
    fn field_at(
        &mut self,
        owner: DefId,
        field: &FieldDef,
        safe_only: bool,
        args: &Args,
        path: &mut Path,
    ) {
        let declared = self.cx.field_fact(owner, field.name);
        if self.want == Want::Printed(Printing::Serialize)
            && let Some(func) = self.cx.serializer_of(owner, field)
        {
            let phi = match declared {
                FieldFact::Phi(fact) => Some(fact),
                FieldFact::None => self.cx.name_fact(field.name),
                FieldFact::Safe => None,
            };
            return self.push(path, LeafHow::Call(func), phi);
        }
        match declared {
            FieldFact::Safe => {
                let ty = self.cx.field_ty(owner, field.name, args);
                self.safe(&ty, path);
            }
            FieldFact::Phi(_) | FieldFact::None if safe_only => {}
            FieldFact::Phi(fact) => self.push(path, LeafHow::Deep, Some(fact)),
            FieldFact::None => {
                let ty = self.cx.field_ty(owner, field.name, args);
                let before = self.out.len();
                self.ty(&ty, path);
                if !self.cx.is_scalar(&ty)
                    && let Some(fact) = self.cx.name_fact(field.name)
                {
                    self.named(before, &fact);
                }
            }
        }
    }

    /// A field marked safe: the promise is the developer's (PHI104 looks at
    /// suspicious ones), but what was put there all the same is printed.
    fn safe(&mut self, ty: &Ty, path: &mut Path) {
        if self.want == Want::All || path.is_empty() {
            return;
        }
        let before = self.out.len();
        self.ty(ty, path);
        let written = self.out.split_off(before);
        let plain = |leaf: &Leaf| leaf.how == LeafHow::Deep && leaf.phi.is_none();
        self.out
            .extend(written.into_iter().filter(plain).map(|leaf| Leaf {
                how: LeafHow::Own,
                ..leaf
            }));
    }

    /// What a field writes whose name is a source of PHI: what its type does not
    /// decide for itself (a `Phi` stays a placeholder).
    fn named(&mut self, from: usize, fact: &PhiFact) {
        for leaf in &mut self.out[from..] {
            if leaf.phi.is_none() && matches!(leaf.how, LeafHow::Deep | LeafHow::Call(_)) {
                leaf.phi = Some(fact.clone());
            }
        }
    }

    /// `#[error("no patient {id}")]`, `#[display("…")]`: the fields it names.
    fn template(&mut self, owner: DefId, args: &Args, path: &mut Path) {
        let Some(fields) = self.cx.fields_of(owner) else {
            return;
        };
        let attrs = self.cx.shape_attrs(owner);
        let attr = attrs
            .iter()
            .find(|a| matches!(last_segment(a.path.as_str()), "error" | "display"));
        let Some(attr) = attr else {
            return;
        };
        let text = attr.args.iter().find_map(|m| match m {
            Meta::Lit(text, _) => Some(text.as_str()),
            Meta::Value(name, text, _) if matches!(name.as_str(), "fmt" | "display") => {
                Some(text.as_str())
            }
            _ => None,
        });
        let extra = attr.args_span.map_or("", |s| self.cx.files.text(s));
        let want = self.want;
        for field in fields {
            let via = match text {
                Some(text) => template_uses(text, extra, field.name.as_str()),
                None => Some(Printing::Display), // transparent
            };
            let Some(via) = via else { continue };
            self.want = Want::Printed(via);
            self.field(owner, field, false, args, path);
        }
        self.want = want;
    }
}
