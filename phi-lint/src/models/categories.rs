//! Names of PHI categories: `HealthPlan` in code is `health-plan` everywhere else.

use rustc_hash::FxHashMap;

use super::attrs::category_attr;
use crate::names::{DefId, DefKind, Head, ImplTrait, Namespace, Program, Resolved};
use crate::span::Name;
use crate::syntax::ast::{ExprKind, ItemKind, Lit};
use crate::types::Ty;

/// The category of PHI whose kind nobody has said.
pub(super) const UNCLASSIFIED: &str = "unclassified";

/// The names of category types.
#[derive(Debug)]
pub(super) struct Categories {
    names: FxHashMap<DefId, Name>,
    /// [`UNCLASSIFIED`]
    pub(super) unclassified: Name,
}

impl Categories {
    /// Those that say their own name: `#[category("ssn")]` in stubs and in what
    /// `phi_types::category!` turns into, `const NAME` in an implementation of `Category`.
    pub(super) fn build(program: &Program) -> Self {
        let mut names = FxHashMap::default();
        for (id, def) in program.defs() {
            match &def.kind {
                DefKind::Struct(_) => {
                    if let Some(name) = def.attrs.iter().find_map(category_attr) {
                        names.insert(id, name);
                    }
                }
                DefKind::Impl(ast) => {
                    let is_category = match program.impl_trait(id) {
                        Some(ImplTrait::Def(def)) => program.def(def).name == "Category",
                        Some(ImplTrait::Extern(path)) => path.ends_with("::Category"),
                        None => false,
                    };
                    if let (true, Head::Adt(ty)) = (is_category, program.impl_head(id))
                        && let Some(name) = written_name(&ast.items)
                    {
                        names.entry(ty).or_insert(name);
                    }
                }
                _ => {}
            }
        }
        Categories {
            names,
            unclassified: Name::from(UNCLASSIFIED),
        }
    }

    /// The category a type stands for: `C` of `Phi<T, C>`.
    pub(super) fn of_marker(&self, program: &Program, ty: &Ty) -> Name {
        match ty {
            Ty::Adt(def, _) => self.of_def(program, *def),
            Ty::Extern(path, _) => {
                Name::from(&kebab(path.rsplit("::").next().unwrap_or(path.as_str())))
            }
            _ => self.unclassified,
        }
    }

    fn of_def(&self, program: &Program, def: DefId) -> Name {
        match self.names.get(&def) {
            Some(name) => *name,
            None => Name::from(&kebab(&program.def(def).name)),
        }
    }

    /// What `category = …` in an attribute at `owner` means: a built-in name or a path.
    pub(super) fn written(&self, program: &Program, owner: DefId, text: &str) -> Name {
        let names: Vec<Name> = text
            .split("::")
            .map(str::trim)
            .filter(|s| !s.is_empty())
            .map(Name::from)
            .collect();
        let scope = program.scope_of(owner);
        let found = program.resolve_names(&scope, &names, false, Namespace::Type);
        if let Resolved::Def { def, rest: 0 } = found
            && self.names.contains_key(&def)
        {
            return self.of_def(program, def);
        }
        names
            .last()
            .map_or(self.unclassified, |last| Name::from(&kebab(last)))
    }
}

/// `const NAME: &str = "…";`
fn written_name(items: &[crate::syntax::ast::Item]) -> Option<Name> {
    items.iter().find_map(|item| match &item.kind {
        ItemKind::Const(c) if item.name == "NAME" => {
            let body = c.body.as_ref()?;
            match &body.exprs.get(body.root.0 as usize)?.kind {
                ExprKind::Lit(Lit::Str(text)) => Some(Name::from(text)),
                _ => None,
            }
        }
        _ => None,
    })
}

/// `HivStatus` → `hiv-status`, `HIVStatus` too.
pub(super) fn kebab(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let mut out = String::with_capacity(name.len() + 4);
    for (i, c) in chars.iter().enumerate() {
        let starts_word = i > 0
            && c.is_uppercase()
            && (!chars[i - 1].is_uppercase()
                || chars.get(i + 1).is_some_and(|next| next.is_lowercase()));
        if *c == '_' || (starts_word && !out.ends_with('-')) {
            out.push('-');
        }
        if *c != '_' {
            out.extend(c.to_lowercase());
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::kebab;

    #[test]
    fn type_names_turn_into_category_names() {
        for (ty, name) in [
            ("Ssn", "ssn"),
            ("HealthPlan", "health-plan"),
            ("IpAddress", "ip-address"),
            ("HIVStatus", "hiv-status"),
            ("Study_Arm", "study-arm"),
        ] {
            assert_eq!(kebab(ty), name);
        }
    }
}
