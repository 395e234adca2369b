//! Where the file of a `mod x;` is: rustc's rules.
//!
//! A file owns a directory. Crate roots, `mod.rs` files and files reached
//! through `#[path]` own the directory they stand in; `foo.rs` owns `foo/`.
//! Inline modules go one directory deeper.

use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};
use rustc_hash::FxHashSet;

use crate::span::{Name, Span};
use crate::syntax::ast::{Attr, Item, ItemKind, Meta};

/// Where a file's (or inline module's) out-of-line children are looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Dirs {
    /// The directory.
    pub(super) dir: Utf8PathBuf,
    /// `foo` for `foo.rs`: children without `#[path]` are in `dir/foo/`.
    pub(super) relative: Option<String>,
}

impl Dirs {
    /// Of a crate root, a `mod.rs`, or a file named by `#[path]`.
    pub(super) fn owning(file: &Utf8Path) -> Self {
        Dirs {
            dir: file.parent().unwrap_or(Utf8Path::new("")).to_owned(),
            relative: None,
        }
    }

    /// The directory of plain `mod x;` children.
    fn children(&self) -> Utf8PathBuf {
        match &self.relative {
            Some(name) => self.dir.join(name),
            None => self.dir.clone(),
        }
    }

    /// For the children of `mod name { … }`.
    fn inline(&self, name: &str, path: Option<&str>) -> Self {
        let dir = match path {
            Some(path) => self.dir.join(path),
            None => self.children().join(name),
        };
        Dirs {
            dir,
            relative: None,
        }
    }
}

/// A place a module's file may be.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    /// The file.
    pub(super) path: Utf8PathBuf,
    /// What it owns if it is the one.
    pub(super) dirs: Dirs,
}

/// A `mod x;`.
#[derive(Debug, Clone)]
pub(super) struct ModDecl {
    /// `x`
    pub(super) name: Name,
    /// First byte of the item: the key in [`crate::names::CrateInput::modules`].
    pub(super) start: u32,
    /// Where to point.
    pub(super) span: Span,
    /// Places to look, in order of preference.
    pub(super) candidates: Vec<Candidate>,
    /// At most one of the candidates may exist (`x.rs` and `x/mod.rs`).
    pub(super) exclusive: bool,
}

/// All `mod x;` under `items`, inline modules included. Modules compiled only
/// for tests are left out unless `tests`.
pub(super) fn declarations(items: &[Item], dirs: &Dirs, tests: bool, out: &mut Vec<ModDecl>) {
    for item in items {
        let ItemKind::Mod {
            items: inline,
            path,
        } = &item.kind
        else {
            continue;
        };
        if !tests && is_test_only(&item.attrs) {
            continue;
        }
        let name = item.name.as_str();
        let name = name.strip_prefix("r#").unwrap_or(name);
        let path = path.as_deref();
        if let Some(inline) = inline {
            declarations(inline, &dirs.inline(name, path), tests, out);
            continue;
        }
        let mut candidates = Vec::new();
        if let Some(path) = path {
            candidates.push(by_path(dirs, path));
        } else {
            // `#[cfg_attr(unix, path = "unix.rs")]`: every variant is a legal file;
            // the first that exists stands for all.
            candidates.extend(conditional_paths(&item.attrs).map(|path| by_path(dirs, path)));
        }
        let exclusive = candidates.is_empty();
        if path.is_none() {
            let dir = dirs.children();
            let flat = dir.join(format!("{name}.rs"));
            candidates.push(Candidate {
                dirs: Dirs {
                    dir: dir.clone(),
                    relative: Some(name.to_owned()),
                },
                path: flat,
            });
            let nested = dir.join(name).join("mod.rs");
            candidates.push(Candidate {
                dirs: Dirs::owning(&nested),
                path: nested,
            });
        }
        out.push(ModDecl {
            name: item.name,
            start: item.span.start,
            span: item.name_span,
            candidates,
            exclusive,
        });
    }
}

fn by_path(dirs: &Dirs, path: &str) -> Candidate {
    // Windows paths are written with `\` in some published crates.
    let path = super::normalize(&dirs.dir.join(path.replace('\\', "/")));
    Candidate {
        dirs: Dirs::owning(&path),
        path,
    }
}

fn conditional_paths(attrs: &[Attr]) -> impl Iterator<Item = &str> {
    attrs
        .iter()
        .filter(|attr| attr.path.as_str() == "cfg_attr")
        .flat_map(|attr| attr.args.iter().skip(1))
        .filter_map(|meta| match meta {
            Meta::Value(name, value, _) if name.as_str() == "path" => Some(value.as_str()),
            _ => None,
        })
}

/// Which parts of a dependency are compiled, as far as its features say.
#[derive(Debug, Clone, Default)]
pub(super) struct Features {
    /// The features that are on.
    pub(super) on: FxHashSet<String>,
}

/// Conditions that hold in no ordinary build.
const NEVER: [&str; 8] = [
    "test", "doc", "docsrs", "doctest", "miri", "loom", "fuzzing", "kani",
];

impl Features {
    /// Leaves out what is certainly not compiled, in inline modules, impls and traits too. What
    /// depends on the platform stays.
    pub(super) fn prune(&self, items: &mut Vec<Item>) {
        items.retain(|item| !self.excludes(&item.attrs));
        for item in items {
            match &mut item.kind {
                ItemKind::Mod {
                    items: Some(items), ..
                } => self.prune(items),
                ItemKind::Impl(block) => {
                    if let Some(block) = Arc::get_mut(block) {
                        self.prune(&mut block.items);
                    }
                }
                ItemKind::Trait(declared) => {
                    if let Some(declared) = Arc::get_mut(declared) {
                        self.prune(&mut declared.items);
                    }
                }
                _ => {}
            }
        }
    }

    fn excludes(&self, attrs: &[Attr]) -> bool {
        let conditions = attrs.iter().filter(|attr| attr.path.as_str() == "cfg");
        conditions
            .flat_map(|attr| &attr.args)
            .any(|condition| self.holds(condition) == Some(false))
    }

    /// Whether a condition holds; `None` when that is not known.
    fn holds(&self, condition: &Meta) -> Option<bool> {
        match condition {
            Meta::Value(name, value, _) if name.as_str() == "feature" => {
                Some(self.on.contains(value.as_str()))
            }
            Meta::Path(name, _) if NEVER.contains(&name.as_str()) => Some(false),
            Meta::List(name, args, _) => {
                let mut known = args.iter().map(|arg| self.holds(arg));
                match name.as_str() {
                    "not" => known.next().flatten().map(|holds| !holds),
                    "all" if known.clone().any(|k| k == Some(false)) => Some(false),
                    "all" => known.all(|k| k == Some(true)).then_some(true),
                    "any" if known.clone().any(|k| k == Some(true)) => Some(true),
                    "any" => known.all(|k| k == Some(false)).then_some(false),
                    _ => None,
                }
            }
            _ => None,
        }
    }
}

/// `#[cfg(test)]`, `#[cfg(all(test, …))]`: never part of a build without tests.
pub(crate) fn is_test_only(attrs: &[Attr]) -> bool {
    fn requires_test(meta: &Meta) -> bool {
        match meta {
            Meta::Path(name, _) => name.as_str() == "test",
            Meta::List(name, args, _) => match name.as_str() {
                "all" => args.iter().any(requires_test),
                "any" => !args.is_empty() && args.iter().all(requires_test),
                _ => false,
            },
            _ => false,
        }
    }
    attrs
        .iter()
        .any(|attr| attr.path.as_str() == "cfg" && attr.args.iter().any(requires_test))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::FileId;
    use crate::syntax::parse_file;

    #[test]
    fn only_what_features_certainly_switch_off_is_left_out() {
        let text = r#"
            #[cfg(feature = "on")] fn a() {}
            #[cfg(feature = "off")] fn b() {}
            #[cfg(not(feature = "off"))] fn c() {}
            #[cfg(all(unix, feature = "off"))] fn d() {}
            #[cfg(any(unix, feature = "off"))] fn e() {}
            #[cfg(any(docsrs, feature = "on"))] fn f() {}
            #[cfg(windows)] fn g() {}
            #[cfg(test)] mod h {}
            #[cfg(not(all(unix, feature = "on")))] fn i() {}
            mod m { #[cfg(feature = "off")] fn j() {} }
            impl S { #[cfg(feature = "off")] fn k() {} fn l() {} }
        "#;
        let mut items = parse_file(FileId(0), text).expect("Rust").ast.items;
        let features = Features {
            on: std::iter::once("on".to_owned()).collect(),
        };
        features.prune(&mut items);
        let names: Vec<&str> = items.iter().map(|i| i.name.as_str()).collect();
        assert_eq!(names, ["a", "c", "e", "f", "g", "i", "m", ""]);
        let inner = |item: &Item| match &item.kind {
            ItemKind::Mod { items, .. } => items.as_ref().map_or(0, Vec::len),
            ItemKind::Impl(i) => i.items.len(),
            _ => 0,
        };
        assert_eq!((inner(&items[6]), inner(&items[7])), (0, 1));
    }
}
