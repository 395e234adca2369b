//! Models inferred from the declarations of dependencies, where nobody has written any: types
//! that can hold nothing, and what belongs to a request of a vendor's client.

use rustc_hash::FxHashSet;

use super::Registry;
use super::vendors::is_client;
use crate::names::{CrateId, DefId, DefKind, Head, Program};
use crate::syntax::ast::TypeRef;

/// Types made of types made of … that can hold nothing are not looked for deeper.
const MAX_NESTING: usize = 4;

impl Registry {
    pub(super) fn infer_from_declarations(&mut self, program: &Program) {
        self.scalars(program);
        for krate in program.crates() {
            if program.is_model(krate) {
                self.clients(program, krate);
            }
        }
    }

    /// Enums of nothing but names, structs of nothing but sizes and flags: as little can be read
    /// off a value as off a `bool`.
    fn scalars(&mut self, program: &Program) {
        for _ in 0..MAX_NESTING {
            let mut any = false;
            for (id, def) in program.defs() {
                if self.types[id.0 as usize].scalar || !program.in_dependency(id) {
                    continue;
                }
                let scalar = match &def.kind {
                    DefKind::Struct(s) if s.generics.params.is_empty() => {
                        s.fields.iter().all(|f| self.is_scalar(program, id, &f.ty))
                    }
                    DefKind::Enum(e) if e.generics.params.is_empty() => e
                        .variants
                        .iter()
                        .flat_map(|v| &v.fields)
                        .all(|f| self.is_scalar(program, id, &f.ty)),
                    _ => false,
                };
                self.types[id.0 as usize].scalar = scalar;
                any |= scalar;
            }
            if !any {
                break;
            }
        }
    }

    fn is_scalar(&self, program: &Program, at: DefId, ty: &TypeRef) -> bool {
        match program.head(at, ty) {
            Head::Prim(name) => matches!(name.as_str(), "bool" | "usize" | "isize"),
            Head::Tuple(parts) => parts == 0,
            Head::Adt(def) => self.types[def.0 as usize].scalar,
            _ => false,
        }
    }

    /// Methods of a vendor's clients, and of the builders of requests that these return, take what
    /// is sent. (Where nothing is known of a client but its name, a whole chain of calls is taken
    /// for a method of it.)
    fn clients(&mut self, program: &Program, krate: CrateId) {
        let Some(sink) = self.vendors.crate_sink(&program.crate_name(krate)) else {
            return;
        };
        let mut types: Vec<DefId> = program
            .exports(krate)
            .into_iter()
            .filter(|id| {
                let def = program.def(*id);
                let own = def.krate == krate || program.in_dependency(*id);
                let is_type = matches!(def.kind, DefKind::Struct(_) | DefKind::Enum(_));
                own && is_type && is_client(&def.name)
            })
            .collect();
        let mut seen: FxHashSet<DefId> = types.iter().copied().collect();
        while let Some(ty) = types.pop() {
            let home = program.def(ty).krate;
            for impl_ in program.inherent_impls(Head::Adt(ty)) {
                for item in program.children(*impl_) {
                    let DefKind::Fn(f) = &program.def(*item).kind else {
                        continue;
                    };
                    if f.self_param.is_some()
                        && !f.is_async
                        && let Some(ret) = &f.ret
                        && let Head::Adt(builder) = program.head(*item, ret)
                        && program.def(builder).krate == home
                        && seen.insert(builder)
                    {
                        types.push(builder);
                    }
                }
            }
        }
        let mut found: Vec<DefId> = seen.into_iter().collect();
        found.sort_unstable();
        for ty in found {
            let is_client = is_client(&program.def(ty).name);
            for impl_ in program.inherent_impls(Head::Adt(ty)) {
                for item in program.children(*impl_) {
                    let DefKind::Fn(f) = &program.def(*item).kind else {
                        continue;
                    };
                    // What a stub does not say of its own functions it means not to say.
                    if program.in_dependency(*item)
                        && (is_client || f.self_param.is_some())
                        && self.fn_model(*item).sinks.is_empty()
                    {
                        let model = self.fn_mut(*item);
                        model.sinks.push(sink.clone());
                        // What comes back is the vendor's answer.
                        model.flows = Some(Vec::new());
                    }
                }
            }
        }
    }
}
