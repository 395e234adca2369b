//! What is in scope everywhere: std's prelude and its macros.
//!
//! If the `std` model has a `prelude` module, its names count; names of the real
//! prelude it lacks are looked up where std defines them, and, if the model lacks
//! those too, are paths into std that can be matched by name.

use rustc_hash::FxHashMap;

use super::scopes::{NAMESPACES, Target, slot};
use super::{DefId, Namespace, Program};
use crate::span::Name;

/// Name and path inside std: the 2024 prelude
/// (<https://doc.rust-lang.org/std/prelude/index.html>).
const NAMES: &[(&str, &str)] = &[
    ("Option", "option"),
    ("Some", "option::Option"),
    ("None", "option::Option"),
    ("Result", "result"),
    ("Ok", "result::Result"),
    ("Err", "result::Result"),
    ("Vec", "vec"),
    ("String", "string"),
    ("ToString", "string"),
    ("Box", "boxed"),
    ("ToOwned", "borrow"),
    ("Clone", "clone"),
    ("Copy", "marker"),
    ("Send", "marker"),
    ("Sized", "marker"),
    ("Sync", "marker"),
    ("Unpin", "marker"),
    ("Drop", "ops"),
    ("Fn", "ops"),
    ("FnMut", "ops"),
    ("FnOnce", "ops"),
    ("AsyncFn", "ops"),
    ("AsyncFnMut", "ops"),
    ("AsyncFnOnce", "ops"),
    ("Iterator", "iter"),
    ("IntoIterator", "iter"),
    ("DoubleEndedIterator", "iter"),
    ("ExactSizeIterator", "iter"),
    ("Extend", "iter"),
    ("FromIterator", "iter"),
    ("Default", "default"),
    ("PartialEq", "cmp"),
    ("Eq", "cmp"),
    ("PartialOrd", "cmp"),
    ("Ord", "cmp"),
    ("AsRef", "convert"),
    ("AsMut", "convert"),
    ("Into", "convert"),
    ("From", "convert"),
    ("TryFrom", "convert"),
    ("TryInto", "convert"),
    ("Future", "future"),
    ("IntoFuture", "future"),
    ("drop", "mem"),
    ("size_of", "mem"),
    ("size_of_val", "mem"),
    ("align_of", "mem"),
    ("align_of_val", "mem"),
];

/// Macros that need no import.
const MACROS: &[&str] = &[
    "assert",
    "assert_eq",
    "assert_ne",
    "cfg",
    "column",
    "compile_error",
    "concat",
    "concat_idents",
    "const_format_args",
    "dbg",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "env",
    "eprint",
    "eprintln",
    "file",
    "format",
    "format_args",
    "global_asm",
    "include",
    "include_bytes",
    "include_str",
    "is_x86_feature_detected",
    "line",
    "matches",
    "module_path",
    "option_env",
    "panic",
    "print",
    "println",
    "stringify",
    "thread_local",
    "todo",
    "try",
    "unimplemented",
    "unreachable",
    "vec",
    "write",
    "writeln",
];

impl Program {
    /// Fills the prelude from the model as far as it is bound now; `true` on a change.
    pub(super) fn build_prelude(&mut self) -> bool {
        let std = self
            .model_names
            .get(&Name::from("std"))
            .map(|krate| self.crate_root(*krate));
        let mut prelude: FxHashMap<Name, [Option<Target>; 3]> = FxHashMap::default();
        if let Some(root) = std {
            let module = self
                .walk(root, "prelude::v1")
                .or_else(|| self.walk(root, "prelude"));
            if let Some(module) = module.and_then(|m| self.module(m)) {
                for (name, bindings) in &module.names {
                    let targets = bindings.map(|b| b.map(|b| b.target));
                    prelude.insert(*name, targets);
                }
            }
        }
        for (name, path) in NAMES {
            let entry = prelude.entry(Name::from(name)).or_default();
            if entry.iter().any(Option::is_some) {
                continue;
            }
            *entry = self.in_std(std, path, name);
            if entry.iter().all(Option::is_none) {
                let full = Target::Extern(Name::from(&format!("std::{path}::{name}")));
                // Which namespaces the name is in is known from its case.
                let value = !name.starts_with(char::is_uppercase)
                    || matches!(*name, "Some" | "None" | "Ok" | "Err");
                entry[slot(Namespace::Type)] = (!value).then_some(full);
                entry[slot(Namespace::Value)] = value.then_some(full);
            }
        }
        for name in MACROS {
            let target = std
                .and_then(|root| self.lookup(root, Name::from(name), Namespace::Macro))
                .unwrap_or_else(|| Target::Extern(Name::from(&format!("std::{name}"))));
            let entry = prelude.entry(Name::from(name)).or_default();
            entry[slot(Namespace::Macro)].get_or_insert(target);
        }
        let changed = prelude != self.prelude;
        self.prelude = prelude;
        changed
    }

    /// A module or enum by its path from a root.
    fn walk(&self, root: DefId, path: &str) -> Option<DefId> {
        let mut at = root;
        for name in path.split("::") {
            match self.lookup(at, Name::from(name), Namespace::Type)? {
                Target::Def(id) => at = id,
                Target::Extern(_) => return None,
            }
        }
        Some(at)
    }

    fn in_std(&self, std: Option<DefId>, path: &str, name: &str) -> [Option<Target>; 3] {
        let name = Name::from(name);
        let Some(container) = std.and_then(|root| self.walk(root, path)) else {
            return [None; 3];
        };
        let variant = self
            .variants_during_build(container)
            .find(|v| self.def(*v).name == name)
            .map(Target::Def);
        if variant.is_some() {
            return [variant, variant, None];
        }
        NAMESPACES.map(|ns| self.lookup(container, name, ns))
    }
}
