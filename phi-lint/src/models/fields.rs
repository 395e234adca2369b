//! What the declarations of fields say: `#[phi(…)]`, the `Phi*` derives, configuration.

use rustc_hash::FxHashMap;

use super::categories::Categories;
use super::facts::{FieldModel, TyModel};
use crate::names::{DefId, DefKind, Namespace, Program, Resolved};
use crate::span::Name;
use crate::syntax::ast::{Attr, FieldDef, Meta, TypeRef};

/// Types looked into, containers and aliases included.
const MAX_DEPTH: u32 = 16;

/// What is declared of fields; the rest is [`FieldModel::Plain`].
pub(super) type Fields = FxHashMap<(DefId, Name), FieldModel>;

/// What an attribute on a field or type says.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Mark {
    Safe,
    Phi(Option<Name>),
}

/// Reads the declarations of all structs and variants.
pub(super) fn declared(program: &Program, types: &[TyModel], categories: &Categories) -> Fields {
    let reader = Reader {
        program,
        types,
        categories,
    };
    let mut out = Fields::default();
    for (id, def) in program.defs() {
        match &def.kind {
            DefKind::Struct(s) => reader.owner(id, &[&def.attrs], &s.fields, &mut out),
            DefKind::Variant(index) => {
                let Some(parent) = def.parent else { continue };
                let parent = program.def(parent);
                if let DefKind::Enum(e) = &parent.kind
                    && let Some(variant) = e.variants.get(*index as usize)
                {
                    let attrs: [&[Attr]; 2] = [&variant.attrs, &parent.attrs];
                    reader.owner(id, &attrs, &variant.fields, &mut out);
                }
            }
            _ => {}
        }
    }
    out
}

struct Reader<'a> {
    program: &'a Program,
    types: &'a [TyModel],
    categories: &'a Categories,
}

impl Reader<'_> {
    /// `attrs`: the variant's, then the type's.
    fn owner(&self, owner: DefId, attrs: &[&[Attr]], fields: &[FieldDef], out: &mut Fields) {
        if fields.is_empty() {
            return;
        }
        let mark = attrs.iter().find_map(|list| self.mark(owner, list));
        let derives = attrs.iter().any(|list| derives_phi(list));
        for field in fields {
            let model = match self.mark(owner, &field.attrs) {
                Some(Mark::Safe) => FieldModel::Safe,
                Some(Mark::Phi(category)) => FieldModel::Phi(self.category(category, mark)),
                None if mark == Some(Mark::Safe) => FieldModel::Safe,
                None if (derives || mark.is_some())
                    && !self.decides_for_itself(owner, &field.ty, 0) =>
                {
                    FieldModel::Phi(self.category(None, mark))
                }
                None => continue,
            };
            out.insert((owner, field.name), model);
        }
    }

    fn category(&self, own: Option<Name>, of_type: Option<Mark>) -> Name {
        match (own, of_type) {
            (Some(category), _) | (None, Some(Mark::Phi(Some(category)))) => category,
            _ => self.categories.unclassified,
        }
    }

    fn mark(&self, owner: DefId, attrs: &[Attr]) -> Option<Mark> {
        phi_metas(attrs).find_map(|metas| {
            let Some(metas) = metas else {
                return Some(Mark::Phi(None));
            };
            metas.iter().find_map(|meta| match meta {
                Meta::Path(name, _) if name == "safe" => Some(Mark::Safe),
                Meta::Value(name, text, _) if name == "category" => Some(Mark::Phi(Some(
                    self.categories.written(self.program, owner, text),
                ))),
                _ => None,
            })
        })
    }

    /// `Phi<…>`, a type of the workspace, or a container of one: what the derives
    /// leave to the type itself. A type parameter decides when it is known.
    fn decides_for_itself(&self, at: DefId, ty: &TypeRef, depth: u32) -> bool {
        if depth > MAX_DEPTH {
            return false;
        }
        let path = match ty {
            TypeRef::Ref(_, inner)
            | TypeRef::Ptr(_, inner)
            | TypeRef::Slice(inner)
            | TypeRef::Array(inner) => return self.decides_for_itself(at, inner, depth + 1),
            TypeRef::Tuple(parts) => {
                return parts
                    .iter()
                    .all(|part| self.decides_for_itself(at, part, depth + 1));
            }
            TypeRef::Path(path) => path,
            TypeRef::Fn(..) | TypeRef::Impl(_) | TypeRef::Dyn(_) | TypeRef::Never => return true,
            TypeRef::Infer | TypeRef::Other => return false,
        };
        let in_arguments = || {
            path.segments
                .iter()
                .filter_map(|s| s.args.as_ref())
                .flat_map(|args| &args.types)
                .any(|arg| self.decides_for_itself(at, arg, depth + 1))
        };
        let scope = self.program.scope_of(at);
        match self.program.resolve(&scope, path, Namespace::Type) {
            Resolved::Def { def, rest: 0 } => match &self.program.def(def).kind {
                DefKind::TypeAlias(alias) => {
                    let target = alias.ty.as_ref();
                    target.is_some_and(|ty| self.decides_for_itself(def, ty, depth + 1))
                        || in_arguments()
                }
                _ => {
                    let model = self.types.get(def.0 as usize).copied().unwrap_or_default();
                    model.phi
                        || !self.program.in_model(def)
                        // A dependency's, beside its own, if it has the derives itself.
                        || self.program.def(def).krate == self.program.def(at).krate
                        || derives_phi(&self.program.def(def).attrs)
                        || self.program.def(def).name == "PhantomData"
                        || in_arguments()
                }
            },
            Resolved::Param { .. } | Resolved::SelfType { .. } => true,
            Resolved::Extern(path) => path.ends_with("::Phi") || in_arguments(),
            _ => in_arguments(),
        }
    }
}

/// The arguments of each `#[phi]`, `cfg_attr` looked through; `None` for a bare one.
fn phi_metas(attrs: &[Attr]) -> impl Iterator<Item = Option<&[Meta]>> {
    attrs.iter().flat_map(|attr| {
        let own = (attr.path == "phi").then(|| attr.args_span.map(|_| attr.args.as_slice()));
        let conditional = (attr.path == "cfg_attr")
            .then(|| attr.args.iter().skip(1))
            .into_iter()
            .flatten()
            .filter_map(|meta| match meta {
                Meta::List(name, list, _) if name == "phi" => Some(Some(list.as_slice())),
                Meta::Path(name, _) if name == "phi" => Some(None),
                _ => None,
            });
        own.into_iter().chain(conditional)
    })
}

/// One of the derives that deny by default.
fn derives_phi(attrs: &[Attr]) -> bool {
    let is_phi = |meta: &Meta| {
        matches!(meta, Meta::Path(name, _) if matches!(
            name.rsplit("::").next(),
            Some("PhiDebug" | "PhiDisplay" | "PhiSerialize" | "PhiRecord")
        ))
    };
    attrs.iter().any(|attr| {
        match attr.path.as_str() {
        "derive" => attr.args.iter().any(is_phi),
        "cfg_attr" => attr.args.iter().any(|meta| {
            matches!(meta, Meta::List(name, list, _) if name == "derive" && list.iter().any(is_phi))
        }),
        _ => false,
    }
    })
}
