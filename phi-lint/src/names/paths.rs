//! Full paths of definitions, and the patterns that configuration and models name them by.

use rustc_hash::FxHashMap;

use super::scopes::Target;
use super::{DefId, DefKind, Head, ImplTrait, Namespace, Program, Resolved};
use crate::span::Name;
use crate::syntax::ast::TypeRef;

/// `path` is the pattern, or ends in it at a `::` boundary. A pattern that starts
/// with `crate::` means the same path in any crate of the workspace:
/// `in_workspace` says that `path` is in one.
pub fn matches_suffix(path: &str, in_workspace: bool, pattern: &str) -> bool {
    let pattern = pattern.trim().trim_start_matches("::");
    if let Some(rest) = pattern.strip_prefix("crate::") {
        let inner = path.split_once("::").map(|(_, inner)| inner);
        return in_workspace && inner == Some(rest);
    }
    match path.strip_suffix(pattern) {
        Some("") => !pattern.is_empty(),
        Some(before) => !pattern.is_empty() && before.ends_with("::"),
        None => false,
    }
}

impl Program {
    /// The full path: `clinic::db::Patient::load`. Associated items go by
    /// the type's path, whether the impl is inherent or a trait's (by the trait's for
    /// blanket impls); items of blocks by the function around.
    pub fn path(&self, def: DefId) -> Name {
        if let Some(path) = self.paths[def.0 as usize].get() {
            return *path;
        }
        // Ancestors without a path yet, innermost first.
        let mut pending = vec![def];
        let mut at = def;
        while let Some(parent) = self.def(at).parent {
            if self.paths[parent.0 as usize].get().is_some() {
                break;
            }
            pending.push(parent);
            at = parent;
        }
        let mut last = Name::default();
        for id in pending.into_iter().rev() {
            last = *self.paths[id.0 as usize].get_or_init(|| self.path_after_parent(id));
        }
        last
    }

    /// The path of a definition whose parent has one.
    fn path_after_parent(&self, id: DefId) -> Name {
        let def = self.def(id);
        let Some(parent) = def.parent else {
            return self.crate_name(def.krate);
        };
        if let DefKind::Impl(ast) = &def.kind {
            return self.impl_path(id, &ast.self_ty);
        }
        let base = self.paths[parent.0 as usize]
            .get()
            .copied()
            .unwrap_or_default();
        if def.name.is_empty() {
            return base;
        }
        Name::from(&format!("{base}::{}", def.name))
    }

    /// The path of the type an impl is for.
    fn impl_path(&self, id: DefId, self_ty: &TypeRef) -> Name {
        let mut ty = self_ty;
        while let TypeRef::Ref(_, inner) | TypeRef::Ptr(_, inner) = ty {
            ty = inner;
        }
        let text = match self.head(id, ty) {
            // Never inside itself: types are not declared in their impls.
            Head::Adt(def) => return self.item_path(def),
            Head::Dyn(Some(def)) => return self.item_path(def),
            Head::Extern(path) | Head::Prim(path) => return path,
            Head::Slice => "slice",
            Head::Array => "array",
            Head::Tuple(_) => "tuple",
            Head::Fn(_) => "fn",
            Head::Ref(_) => "reference",
            Head::Ptr(_) => "pointer",
            Head::Never => "never",
            Head::Dyn(None) => "dyn",
            Head::Any => {
                return match self.impl_trait(id) {
                    Some(ImplTrait::Def(def)) => self.item_path(def),
                    Some(ImplTrait::Extern(path)) => path,
                    None => self.module_path(self.module_of(id)),
                };
            }
        };
        Name::from(text)
    }

    /// The path of a type or trait. One declared inside a method's block would need its impl's
    /// path, which may be this very type's: such a method goes by its module.
    fn item_path(&self, def: DefId) -> Name {
        let mut names = vec![self.def(def).name];
        let mut at = def;
        while let Some(parent) = self.def(at).parent {
            let d = self.def(parent);
            if d.parent.is_none() {
                names.push(self.crate_name(d.krate));
            } else if !d.name.is_empty() {
                names.push(d.name);
            }
            at = parent;
        }
        join_reversed(&names)
    }

    /// The path of the named module around a definition.
    pub(super) fn module_path(&self, def: DefId) -> Name {
        let mut names = Vec::new();
        let mut at = Some(self.named_module_of(def));
        while let Some(id) = at {
            let d = self.def(id);
            if self.is_named_module(id) {
                names.push(match d.parent {
                    None => self.crate_name(d.krate),
                    Some(_) => d.name,
                });
            }
            at = d.parent;
        }
        join_reversed(&names)
    }

    /// A definition's path matches a pattern, as [`matches_suffix`] says.
    pub fn def_matches(&self, def: DefId, pattern: &str) -> bool {
        let in_workspace = !self.in_model(def);
        matches_suffix(&self.path(def), in_workspace, pattern)
    }

    /// Every definition whose full path, as declared or through re-exports, is `path`.
    /// `crate::…` is tried in every crate of the workspace. Sorted.
    pub fn resolve_str(&self, path: &str) -> Vec<DefId> {
        let names: Vec<Name> = path
            .trim()
            .trim_start_matches("::")
            .split("::")
            .map(Name::from)
            .collect();
        let mut found = Vec::new();
        let Some((first, rest)) = names.split_first() else {
            return found;
        };
        for krate in self.crates() {
            let own = !self.is_model(krate);
            let alias = self.is_model(krate)
                && self.crate_name(krate) == "std"
                && matches!(first.as_str(), "core" | "alloc");
            if (first == "crate" && own) || *first == self.crate_name(krate) || alias {
                self.walk_all(self.crate_root(krate), rest, &mut found);
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Everything `names` leads to from a definition, in any namespace.
    fn walk_all(&self, from: DefId, names: &[Name], found: &mut Vec<DefId>) {
        let mut at = vec![from];
        for name in names {
            let mut next = Vec::new();
            for id in at {
                match &self.def(id).kind {
                    DefKind::Mod => {
                        for ns in [Namespace::Type, Namespace::Value, Namespace::Macro] {
                            if let Some(Target::Def(id)) = self.lookup(id, *name, ns) {
                                next.push(id);
                            }
                        }
                        // Alternatives under other `cfg`s are defined too.
                        let same = |c: &&DefId| self.def(**c).name == *name;
                        next.extend(self.children(id).iter().filter(same));
                    }
                    DefKind::Struct(_) | DefKind::Enum(_) => {
                        self.members(Head::Adt(id), *name, &mut next);
                        let variants = self.variants(id).iter();
                        next.extend(variants.filter(|v| self.def(**v).name == *name));
                    }
                    DefKind::Trait(_) => {
                        let items = self.assoc_items(id).iter();
                        next.extend(items.filter(|i| self.def(**i).name == *name));
                    }
                    DefKind::TypeAlias(alias) => {
                        if let Some(ty) = &alias.ty {
                            self.members(self.head(id, ty), *name, &mut next);
                        }
                    }
                    _ => {}
                }
            }
            next.sort_unstable();
            next.dedup();
            at = next;
        }
        found.extend(at);
    }

    /// Associated items of that name in all impls for a head.
    fn members(&self, head: Head, name: Name, out: &mut Vec<DefId>) {
        for impl_ in self
            .inherent_impls(head)
            .iter()
            .chain(self.trait_impls(head))
        {
            let items = self.assoc_items(*impl_).iter();
            out.extend(items.filter(|i| self.def(**i).name == name));
        }
    }

    /// Every definition a configuration path means: full path, path through re-exports,
    /// or suffix of the declared path at a `::` boundary. Sorted; impls and anonymous modules left out.
    pub fn find_by_suffix(&self, pattern: &str) -> Vec<DefId> {
        let pattern = pattern.trim().trim_start_matches("::");
        let mut found = self.resolve_str(pattern);
        let last = pattern.rsplit("::").next().unwrap_or(pattern);
        if let Some(ids) = self.names().get(&Name::from(last)) {
            found.extend(ids.iter().filter(|id| self.def_matches(**id, pattern)));
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Definitions by their own name, in order of ids.
    pub fn defs_named(&self, name: Name) -> &[DefId] {
        self.names().get(&name).map_or(&[], Vec::as_slice)
    }

    fn names(&self) -> &FxHashMap<Name, Vec<DefId>> {
        self.by_name.get_or_init(|| {
            let mut names: FxHashMap<Name, Vec<DefId>> = FxHashMap::default();
            for (id, def) in self.defs() {
                if !def.name.is_empty() {
                    names.entry(def.name).or_default().push(id);
                }
            }
            names
        })
    }

    /// The full path of what a path resolved to, as far as names go: for a definition
    /// with `rest` segments left those are `tail`'s last.
    pub fn spell(&self, resolved: &Resolved, tail: &[Name]) -> Option<Name> {
        let (base, rest) = match resolved {
            Resolved::Def { def, rest } => (self.path(*def), *rest),
            Resolved::Prim { name, rest } => (*name, *rest),
            Resolved::SelfType { owner, rest } => (self.path(*owner), *rest),
            Resolved::Extern(path) => (*path, 0),
            Resolved::Param { .. } | Resolved::Unresolved => return None,
        };
        let mut text = base.to_string();
        for name in &tail[tail.len().saturating_sub(rest)..] {
            text.push_str("::");
            text.push_str(name);
        }
        Some(Name::from(&text))
    }
}

fn join_reversed(names: &[Name]) -> Name {
    let parts: Vec<&str> = names.iter().rev().map(Name::as_str).collect();
    Name::from(&parts.join("::"))
}
