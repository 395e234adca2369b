//! What a type prints: the parts of a value that its `Display`, `Debug` or
//! `Serialize` implementation writes, computed from the implementation.
//!
//! Derives write every field (less what attributes skip), the `Phi*` derives
//! only the fields marked safe, `thiserror` what its template names, a
//! hand-written implementation whatever its body does: that one is *called*, so
//! the flow engine finds out. Library containers write what they hold.

use std::sync::Arc;

use super::BodyLower;
use super::phi::{FieldFact, PhiFact};
use crate::flow::ir::{Exposure, InstrKind, Observe, Operand, Path, Place, Printing, Proj};
use crate::names::{DefId, DefKind, Namespace, Resolved};
use crate::span::{Name, Span};
use crate::syntax::ast::{Attr, ExprId, FieldDef, FormatTrait, Meta};
use crate::types::{Args, TraitRef, Ty};

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
            let fact = PhiFact {
                category: self.cx.phi_category(ty),
                exposure: Exposure::Wrapped,
                note: "wrapped PHI".to_owned(),
            };
            return self.push(path, LeafHow::Placeholder, Some(fact));
        }
        if model.opaque || model.scalar {
            return;
        }
        if let Some(fact) = self.cx.type_source(ty) {
            return self.push(path, LeafHow::Deep, Some(fact));
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
        if self.want == Want::Printed(Printing::Serialize)
            && let Some(func) = self.cx.serializer_of(owner, field)
        {
            let phi = match self.cx.field_fact(owner, field.name) {
                FieldFact::Phi(fact) => Some(fact),
                FieldFact::None => self.cx.name_fact(field.name),
                FieldFact::Safe => None,
            };
            return self.push(path, LeafHow::Call(func), phi);
        }
        match self.cx.field_fact(owner, field.name) {
            FieldFact::Safe => {
                let ty = self.cx.field_ty(owner, field.name, args);
                self.safe(&ty, path);
            }
            FieldFact::Phi(_) if safe_only => {}
            FieldFact::Phi(fact) => self.push(path, LeafHow::Deep, Some(fact)),
            FieldFact::None if safe_only => {}
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

/// How `template` writes the field, if it does. `extra` is the attribute's whole
/// text: explicit arguments name fields as `.field`, `self.field` or `_0`.
fn template_uses(template: &str, extra: &str, field: &str) -> Option<Printing> {
    let mut rest = template;
    let mut found = None;
    while let Some(open) = rest.find('{') {
        rest = &rest[open + 1..];
        if let Some(after) = rest.strip_prefix('{') {
            rest = after;
            continue;
        }
        let Some(close) = rest.find('}') else { break };
        let inside = &rest[..close];
        rest = &rest[close + 1..];
        let (name, spec) = inside.split_once(':').unwrap_or((inside, ""));
        let name = name.trim().trim_start_matches('_');
        if name == field {
            found = Some(FormatTrait::of_spec(spec).into());
        }
        if spec.contains(&format!("{field}$")) {
            found = found.or(Some(Printing::Display));
        }
    }
    if found.is_none() {
        let args = extra.rsplit_once('"').map_or("", |(_, args)| args);
        let named = args
            .split(|c: char| !(c.is_alphanumeric() || c == '_' || c == '.'))
            .any(|word| {
                let mut parts = word.split('.');
                let names = match (parts.next(), parts.next()) {
                    (Some("" | "self"), Some(name)) => name == field,
                    (Some(name), _) => name.strip_prefix('_').unwrap_or(name) == field,
                    _ => false,
                };
                // `.name.len()` writes nothing of the name.
                names && !parts.any(|m| super::known::harmless_method(Name::from(m)))
            });
        if named {
            found = Some(if template.contains('?') {
                Printing::Debug
            } else {
                Printing::Display
            });
        }
    }
    found
}

fn last_segment(path: &str) -> &str {
    path.rsplit("::").next().unwrap_or(path)
}

fn skips_serializing(attrs: &[Attr]) -> bool {
    attrs.iter().filter(|a| a.path == "serde").flat_map(|a| &a.args).any(|m| {
        matches!(m, Meta::Path(name, _) if matches!(name.as_str(), "skip" | "skip_serializing"))
    })
}

/// What an implementation writes.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Writes {
    /// Every field.
    Fields,
    /// Fields marked `#[phi(safe)]`.
    SafeOnly,
    /// What a format template names.
    Template,
    /// Whatever this function does.
    Call(DefId),
    /// What an implementation in a dependency pleases: any data that was put in, but
    /// nothing only because it is declared to be PHI.
    Unseen,
}

impl From<FormatTrait> for Printing {
    fn from(via: FormatTrait) -> Self {
        match via {
            FormatTrait::Display => Printing::Display,
            FormatTrait::Debug => Printing::Debug,
            FormatTrait::LowerHex => Printing::LowerHex,
            FormatTrait::UpperHex => Printing::UpperHex,
            FormatTrait::Octal => Printing::Octal,
            FormatTrait::Binary => Printing::Binary,
            FormatTrait::LowerExp => Printing::LowerExp,
            FormatTrait::UpperExp => Printing::UpperExp,
            FormatTrait::Pointer => Printing::Pointer,
        }
    }
}

/// Its derive, the derive that redacts, the trait and the trait's function.
fn written_by(
    via: Printing,
) -> (
    &'static str,
    Option<&'static str>,
    &'static str,
    &'static str,
) {
    match via {
        Printing::Display => ("Display", Some("PhiDisplay"), "std::fmt::Display", "fmt"),
        Printing::Debug => ("Debug", Some("PhiDebug"), "std::fmt::Debug", "fmt"),
        Printing::Serialize => (
            "Serialize",
            Some("PhiSerialize"),
            "serde::Serialize",
            "serialize",
        ),
        Printing::LowerHex => ("LowerHex", None, "std::fmt::LowerHex", "fmt"),
        Printing::UpperHex => ("UpperHex", None, "std::fmt::UpperHex", "fmt"),
        Printing::Octal => ("Octal", None, "std::fmt::Octal", "fmt"),
        Printing::Binary => ("Binary", None, "std::fmt::Binary", "fmt"),
        Printing::LowerExp => ("LowerExp", None, "std::fmt::LowerExp", "fmt"),
        Printing::UpperExp => ("UpperExp", None, "std::fmt::UpperExp", "fmt"),
        Printing::Pointer => ("Pointer", None, "std::fmt::Pointer", "fmt"),
    }
}

impl super::Cx<'_> {
    fn writes(&self, def: DefId, ty: &Ty, via: Printing) -> Writes {
        let (derive, safe, trait_path, method) = written_by(via);
        let derives = self.derives(def);
        let has = |name: &str| derives.iter().any(|d| last_segment(d.as_str()) == name);
        if safe.is_some_and(has) {
            return Writes::SafeOnly;
        }
        if via == Printing::Display && (has("Error") || has("Display")) {
            return Writes::Template;
        }
        if has(derive) {
            return Writes::Fields;
        }
        match self.impl_fn(ty, trait_path, method) {
            Some(func) => Writes::Call(func),
            None if self.is_model(def) => Writes::Unseen,
            None => Writes::Fields,
        }
    }

    /// The function `method` of the workspace's implementation of a trait for `ty`.
    pub(super) fn impl_fn(&self, ty: &Ty, trait_path: &str, method: &str) -> Option<DefId> {
        let trait_ = self.db.lang(trait_path)?;
        let (impl_, _) = self.db.implements(self.peel(ty), trait_, None)?;
        self.program
            .assoc_items(impl_)
            .iter()
            .copied()
            .find(|item| self.program.def(*item).name.as_str() == method)
            .filter(|item| !self.is_model(*item))
    }

    /// The function that writes a field instead of its type: `#[serde(serialize_with)]`, `#[serde(with)]`.
    fn serializer_of(&self, owner: DefId, field: &FieldDef) -> Option<DefId> {
        let metas = field.attrs.iter().filter(|a| a.path == "serde");
        let path = metas.flat_map(|a| &a.args).find_map(|m| match m {
            Meta::Value(name, text, _) if *name == "serialize_with" => Some(text.to_string()),
            Meta::Value(name, text, _) if *name == "with" => Some(format!("{text}::serialize")),
            _ => None,
        })?;
        let scope = self.program.scope_of(self.adt_of(owner));
        let names: Vec<Name> = path
            .trim_start_matches("::")
            .split("::")
            .map(|part| Name::from(part.trim()))
            .collect();
        let leading = path.starts_with("::");
        match self
            .program
            .resolve_names(&scope, &names, leading, Namespace::Value)
        {
            Resolved::Def { def, rest: 0 } if !self.is_model(def) => {
                matches!(self.program.def(def).kind, DefKind::Fn(_)).then_some(def)
            }
            _ => None,
        }
    }

    /// Paths in the `#[derive(…)]`s of a type.
    pub(super) fn derives(&self, def: DefId) -> Vec<Name> {
        let mut out = Vec::new();
        for attr in self.program.def(def).attrs.iter() {
            let lists: Vec<&[Meta]> = match attr.path.as_str() {
                "derive" => vec![&attr.args],
                // `cfg_attr(feature = "serde", derive(Serialize))`
                "cfg_attr" => {
                    let conditional = attr.args.iter().skip(1);
                    let derives = conditional.filter_map(|meta| match meta {
                        Meta::List(name, list, _) if name == "derive" => Some(list.as_slice()),
                        _ => None,
                    });
                    derives.collect()
                }
                _ => continue,
            };
            for meta in lists.into_iter().flatten() {
                if let Meta::Path(name, _) | Meta::List(name, ..) = meta {
                    out.push(*name);
                }
            }
        }
        out
    }

    /// A struct itself, or each variant of an enum.
    pub(super) fn shapes(&self, def: DefId) -> Vec<DefId> {
        match &self.program.def(def).kind {
            DefKind::Enum(_) => self.program.variants(def).to_vec(),
            _ => vec![def],
        }
    }

    fn shape_attrs(&self, owner: DefId) -> Vec<Attr> {
        let data = self.program.def(owner);
        match (&data.kind, data.parent) {
            (DefKind::Variant(index), Some(parent)) => match &self.program.def(parent).kind {
                DefKind::Enum(e) => e
                    .variants
                    .get(*index as usize)
                    .map(|v| v.attrs.clone())
                    .unwrap_or_default(),
                _ => Vec::new(),
            },
            _ => data.attrs.to_vec(),
        }
    }
}

impl BodyLower<'_> {
    /// Adds to `out` what writing `value` with `via` observes, seeding declared PHI in it.
    pub(super) fn observed(
        &mut self,
        value: &Operand,
        ty: &Ty,
        via: Printing,
        span: Span,
        out: &mut Vec<(Operand, Observe, Span)>,
    ) {
        let Operand::Place(place) = value else { return };
        let leaves = self.cx.prints(ty, via);
        let mut paths: Vec<Path> = Vec::new();
        for leaf in leaves.iter() {
            let at = leaf.place(place);
            match leaf.how {
                LeafHow::Deep => {
                    if let Some(fact) = &leaf.phi {
                        self.seed(&at, fact, span);
                    }
                    paths.push(leaf.path.clone());
                }
                LeafHow::Placeholder => {
                    let shown = self.frame().temp();
                    self.frame()
                        .emit(InstrKind::Fresh { dst: shown.clone() }, span);
                    if let Some(fact) = &leaf.phi {
                        self.seed(&shown, fact, span);
                    }
                    out.push((Operand::Place(shown), Observe::Deep, span));
                }
                LeafHow::Call(func) => {
                    if let Some(fact) = &leaf.phi {
                        self.seed(&at, fact, span);
                    }
                    let shown = self.call_fmt(func, at, span);
                    out.push((Operand::Place(shown), Observe::Deep, span));
                }
                LeafHow::Own => {
                    let own = Observe::Own(leaf.path.clone());
                    out.push((Operand::Place(place.clone()), own, span));
                }
                LeafHow::Generic(via) => {
                    out.push((Operand::Place(at), Observe::Generic(via), span));
                }
            }
        }
        if !paths.is_empty() {
            let whole = paths.len() == 1 && paths[0].is_empty();
            let observe = if whole {
                Observe::Deep
            } else {
                Observe::Paths(paths)
            };
            out.push((Operand::Place(place.clone()), observe, span));
        }
    }

    /// An element of an array of trait objects: all that can be had of a `dyn Debug`
    /// is what the value it was made of prints, and only here is known what that is.
    pub(super) fn made_object(&mut self, array: ExprId, part: ExprId, value: Operand) -> Operand {
        let Ty::Array(element) = self.expr_ty(array) else {
            return value;
        };
        let Ty::Dyn(bounds) = self.cx.peel(element) else {
            return value;
        };
        // An error has causes beside what it prints.
        let printed = |b: &TraitRef| match self.cx.printing_of(b.def.ok()?)? {
            Printing::Display if b.def.ok() == self.cx.error_trait => None,
            via => Some(via),
        };
        let Some(via) = bounds.iter().find_map(printed) else {
            return value;
        };
        let ty = self.expr_ty(part).clone();
        if matches!(self.cx.peel(&ty), Ty::Dyn(_) | Ty::Unknown) {
            return value;
        }
        let span = self.expr_span(part);
        let mut seen = Vec::new();
        self.observed(&value, &ty, via, span, &mut seen);
        self.derived(seen, "formatted", span)
    }

    /// Calls a hand-written `fmt` (or `serialize`) and returns what it wrote.
    fn call_fmt(&mut self, func: DefId, value: Place, span: Span) -> Place {
        let formatter = self.frame().temp();
        self.clean(&formatter, span);
        let result = self.call_plain(
            &crate::types::Callee {
                func,
                args: Vec::new().into(),
                dispatch: crate::types::Dispatch::Static,
            },
            vec![Operand::Place(value), Operand::Place(formatter.clone())],
            span,
        );
        let out = self.frame().temp();
        let srcs = vec![
            (Operand::Place(formatter), Observe::Deep),
            (result, Observe::Deep),
        ];
        self.derive(&out, srcs, false, "written", false, span);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::template_uses;
    use crate::flow::ir::Printing;

    #[test]
    fn a_template_writes_the_fields_it_names() {
        let extra = r#""no patient {name} ({0:?})""#;
        let template = "no patient {name} ({0:?})";
        assert_eq!(
            template_uses(template, extra, "name"),
            Some(Printing::Display)
        );
        assert_eq!(template_uses(template, extra, "0"), Some(Printing::Debug));
        assert_eq!(template_uses(template, extra, "ssn"), None);
    }

    #[test]
    fn a_template_writes_the_fields_its_arguments_name() {
        let extra = r#""code {}", .code.value"#;
        assert_eq!(
            template_uses("code {}", extra, "code"),
            Some(Printing::Display)
        );
        assert_eq!(template_uses("code {}", extra, "value"), None);
    }

    #[test]
    fn the_length_of_a_field_is_not_the_field() {
        let extra = r#""{} digits", .0.len()"#;
        assert_eq!(template_uses("{} digits", extra, "0"), None);
        let extra = r#""{} digits", .0.trim()"#;
        assert_eq!(
            template_uses("{} digits", extra, "0"),
            Some(Printing::Display)
        );
    }

    #[test]
    fn escaped_braces_name_nothing() {
        assert_eq!(template_uses("{{name}}", r#""{{name}}""#, "name"), None);
    }
}
