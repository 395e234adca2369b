//! What a stub file declares, by module: to know which names in a signature are its own.

use std::collections::HashMap;

use syn::{GenericParam, Generics, Item, UseTree};

/// One name of a stub.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    /// Marked `#[stand_in]`.
    pub(super) stand_in: bool,
}

/// Names by the path of their module.
#[derive(Debug, Default)]
pub(super) struct Table {
    names: HashMap<(String, String), Entry>,
}

impl Table {
    pub(super) fn of(items: &[Item]) -> Table {
        let mut table = Table::default();
        table.module(items, &[]);
        table
    }

    fn module(&mut self, items: &[Item], path: &[String]) {
        for item in items {
            let names: Vec<String> = match item {
                Item::Const(i) => vec![i.ident.to_string()],
                Item::Enum(i) => vec![i.ident.to_string()],
                Item::Static(i) => vec![i.ident.to_string()],
                Item::Struct(i) => vec![i.ident.to_string()],
                Item::Trait(i) => vec![i.ident.to_string()],
                Item::Type(i) => vec![i.ident.to_string()],
                Item::Use(i) => imported(&i.tree),
                Item::Mod(i) => {
                    if let Some((_, items)) = &i.content {
                        let mut inner = path.to_vec();
                        inner.push(i.ident.to_string());
                        self.module(items, &inner);
                    }
                    vec![i.ident.to_string()]
                }
                _ => Vec::new(),
            };
            let stand_in = super::stands_in(super::attributes(item));
            for name in names {
                self.names
                    .insert((path.join("::"), name), Entry { stand_in });
            }
        }
    }

    /// The entry of a name in a module.
    pub(super) fn get(&self, module: &[String], name: &str) -> Option<Entry> {
        self.names
            .get(&(module.join("::"), name.to_owned()))
            .copied()
    }
}

/// The names a `use` brings in; none for a glob.
pub(super) fn imported(tree: &UseTree) -> Vec<String> {
    match tree {
        UseTree::Path(path) => match &*path.tree {
            UseTree::Name(name) if name.ident == "self" => vec![path.ident.to_string()],
            tree => imported(tree),
        },
        UseTree::Name(name) => vec![name.ident.to_string()],
        UseTree::Rename(rename) if rename.rename == "_" => Vec::new(),
        UseTree::Rename(rename) => vec![rename.rename.to_string()],
        UseTree::Glob(_) => Vec::new(),
        UseTree::Group(group) => group.items.iter().flat_map(imported).collect(),
    }
}

/// How many type and constant parameters there are.
pub(super) fn type_params(generics: &Generics) -> usize {
    generics
        .params
        .iter()
        .filter(|p| !matches!(p, GenericParam::Lifetime(_)))
        .count()
}

/// `path<_, _>`
pub(super) fn with_placeholders(path: &str, count: usize) -> String {
    match count {
        0 => path.to_owned(),
        n => format!("{path}<{}>", vec!["_"; n].join(", ")),
    }
}
