//! Types whose values are data alone.
//!
//! Through such a value nothing else can be written, and no function is in it. The
//! solver's coarse look at the program need not follow either through its places.

use std::sync::RwLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{BodyLower, Cx};
use crate::flow::ir::{Base, Operand};
use crate::names::DefId;
use crate::types::Ty;

/// Types nested deeper than this are not looked into.
const MAX_DEPTH: usize = 12;

/// By definition: whether what it declares is plain, its type arguments left aside.
pub(super) type PlainCache = RwLock<FxHashMap<DefId, bool>>;

impl Cx<'_> {
    /// Whether values of the type hold neither other names of places nor functions.
    pub(super) fn is_plain(&self, ty: &Ty) -> bool {
        self.is_plain_at(ty, false, 0, &mut |def| self.is_plain_def(def))
    }

    /// `params`: what type parameters stand for is looked at elsewhere.
    fn is_plain_at(
        &self,
        ty: &Ty,
        params: bool,
        depth: usize,
        of: &mut dyn FnMut(DefId) -> bool,
    ) -> bool {
        if depth > MAX_DEPTH {
            return false;
        }
        match ty {
            Ty::Prim(_) | Ty::Never => true,
            Ty::Param(..) => params,
            // What a shared cell holds can be written through any reference to it.
            Ty::Ref(mutable, inner) | Ty::Ptr(mutable, inner) => {
                !mutable && !self.is_shared(ty) && self.is_plain_at(inner, params, depth + 1, of)
            }
            Ty::Slice(inner) | Ty::Array(inner) => self.is_plain_at(inner, params, depth + 1, of),
            Ty::Tuple(parts) => parts
                .iter()
                .all(|p| self.is_plain_at(p, params, depth + 1, of)),
            Ty::Adt(def, args) => {
                let model = self.registry.ty_model(*def);
                !(model.guard || model.shared || model.cell)
                    && args
                        .iter()
                        .all(|a| self.is_plain_at(a, params, depth + 1, of))
                    && (self.is_model(*def) || of(*def))
            }
            Ty::Extern(..)
            | Ty::FnPtr(..)
            | Ty::FnDef(..)
            | Ty::Closure(..)
            | Ty::Dyn(_)
            | Ty::Opaque(..)
            | Ty::Assoc(..)
            | Ty::Infer(_)
            | Ty::Unknown => false,
        }
    }

    fn is_plain_def(&self, def: DefId) -> bool {
        let known = self.plain.read().ok().and_then(|c| c.get(&def).copied());
        if let Some(known) = known {
            return known;
        }
        // All that the definition is made of: types may contain each other. Type
        // arguments are looked at where a type is used.
        let mut seen = FxHashSet::from_iter([def]);
        let mut todo = vec![def];
        let mut plain = true;
        while let (true, Some(next)) = (plain, todo.pop()) {
            for shape in self.shapes(next) {
                for (_, ty) in self.db.field_types(shape).iter() {
                    let mut of = |def: DefId| {
                        if seen.insert(def) {
                            todo.push(def);
                        }
                        true
                    };
                    plain &= self.is_plain_at(ty, true, 0, &mut of);
                }
            }
        }
        if let Ok(mut cache) = self.plain.write() {
            if plain {
                cache.extend(seen.into_iter().map(|def| (def, true)));
            } else {
                cache.insert(def, false);
            }
        }
        plain
    }
}

impl BodyLower<'_> {
    /// Says of the local whose whole value this is what its type is.
    pub(super) fn note_type(&mut self, value: &Operand, ty: &Ty) {
        if let Operand::Place(place) = value
            && let (Base::Local(local), true) = (place.base, place.path.is_empty())
        {
            let plain = self.cx.is_plain(ty);
            self.frame().note_plain(local, plain);
        }
    }
}
