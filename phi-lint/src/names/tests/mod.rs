//! One test for each rule of name resolution, on programs of a few lines.

mod crates;
mod imports;
mod items;
mod layers;
mod macros;
mod paths;
mod random;
mod scopes;

use std::sync::Arc;

use super::{CrateInput, DefId, DefKind, Namespace, Program, Resolved, Scope};
use crate::source::{Files, SourceFile};
use crate::span::{FileId, Name};
use crate::syntax::ast::ItemKind;
use crate::syntax::parse_file;

pub(super) use Namespace::{Macro, Type, Value};

/// A program under construction: crates with their files.
#[derive(Default)]
pub(super) struct World {
    files: Files,
    crates: Vec<CrateInput>,
}

impl World {
    /// A crate that depends on `deps` (`name` or `local=name`). `text` is the root;
    /// further files follow `//- path` lines and are mounted where `mod name;` names
    /// the last part of their path.
    pub(super) fn krate(mut self, name: &str, deps: &[&str], text: &str) -> Self {
        let mut parts: Vec<(String, String)> = vec![(format!("{name}/lib.rs"), String::new())];
        for line in text.lines() {
            match line.trim().strip_prefix("//- ") {
                Some(path) => parts.push((format!("{name}/{path}"), String::new())),
                None => {
                    let (_, text) = parts.last_mut().unwrap();
                    text.push_str(line);
                    text.push('\n');
                }
            }
        }
        let mut ids = Vec::new();
        for (path, text) in &parts {
            let id = self.files.next_id();
            let parsed = parse_file(id, text).unwrap_or_else(|e| panic!("{path}: {e}"));
            let text: Arc<str> = text.as_str().into();
            self.files.push(SourceFile::new(path.into(), text, parsed));
            ids.push((path.clone(), id));
        }
        let mut modules = rustc_hash::FxHashMap::default();
        for (_, id) in &ids {
            for item in &self.files.get(*id).parsed.ast.items {
                let wanted = format!("/{}.rs", item.name);
                if let ItemKind::Mod { items: None, .. } = item.kind
                    && let Some((_, file)) = ids.iter().find(|(p, _)| p.ends_with(&wanted))
                {
                    modules.insert((*id, item.span.start), *file);
                }
            }
        }
        self.crates.push(CrateInput {
            name: Name::from(name),
            root: ids[0].1,
            modules,
            dependencies: deps
                .iter()
                .map(|d| d.split_once('=').unwrap_or((d, d)))
                .map(|(local, own)| (Name::from(local), Name::from(own)))
                .collect(),
            is_model: false,
            is_dependency: false,
            is_test: false,
        });
        self
    }

    /// The last crate is a model.
    pub(super) fn being_model(mut self) -> Self {
        self.crates.last_mut().unwrap().is_model = true;
        self
    }

    /// The declarations of a dependency.
    pub(super) fn dependency(self, name: &str, deps: &[&str], text: &str) -> Self {
        let mut world = self.krate(name, deps, text).being_model();
        world.crates.last_mut().unwrap().is_dependency = true;
        world
    }

    /// The last crate is a test target.
    pub(super) fn being_test(mut self) -> Self {
        self.crates.last_mut().unwrap().is_test = true;
        self
    }

    pub(super) fn model(self, name: &str, text: &str) -> Self {
        self.krate(name, &[], text).being_model()
    }

    pub(super) fn parts(self) -> (Files, Vec<CrateInput>) {
        (self.files, self.crates)
    }

    pub(super) fn build(self) -> Built {
        let program = Program::build(self.crates, &self.files);
        Built { program }
    }
}

/// One crate by itself.
pub(super) fn single(text: &str) -> Built {
    World::default().krate("clinic", &[], text).build()
}

pub(super) struct Built {
    pub(super) program: Program,
}

impl Built {
    /// The only definition with that path (impls and anonymous modules left out).
    pub(super) fn def(&self, path: &str) -> DefId {
        let found: Vec<DefId> = self
            .program
            .defs()
            .filter(|(_, d)| !d.name.is_empty() && !matches!(d.kind, DefKind::Impl(_)))
            .map(|(id, _)| id)
            .filter(|id| self.program.path(*id) == path)
            .collect();
        assert_eq!(found.len(), 1, "definitions with the path {path}");
        found[0]
    }

    pub(super) fn scope(&self, path: &str) -> Scope {
        self.program.scope_of(self.def(path))
    }

    /// The scope of the n-th anonymous module of a function.
    pub(super) fn block(&self, path: &str, n: usize) -> Scope {
        self.block_of(self.def(path), n)
    }

    pub(super) fn block_of(&self, def: DefId, n: usize) -> Scope {
        let mut found = Vec::new();
        let mut work = vec![def];
        while let Some(id) = work.pop() {
            for child in self.program.children(id).iter().rev() {
                let d = self.program.def(*child);
                if matches!(d.kind, DefKind::Mod) && d.name.is_empty() {
                    found.push(*child);
                    work.push(*child);
                }
            }
        }
        found.sort_by_key(|id| self.program.def(*id).span.start);
        self.program.scope_of(found[n])
    }

    /// What `path` means inside `at`, as text.
    pub(super) fn see(&self, at: &str, path: &str, ns: Namespace) -> String {
        self.see_from(&self.scope(at), path, ns)
    }

    pub(super) fn see_from(&self, scope: &Scope, path: &str, ns: Namespace) -> String {
        let leading = path.starts_with("::");
        let names: Vec<Name> = path
            .trim_start_matches("::")
            .split("::")
            .map(Name::from)
            .collect();
        self.show(&self.program.resolve_names(scope, &names, leading, ns))
    }

    pub(super) fn show(&self, resolved: &Resolved) -> String {
        let plus = |rest: usize| match rest {
            0 => String::new(),
            n => format!(" +{n}"),
        };
        let p = &self.program;
        match resolved {
            Resolved::Def { def, rest } => format!("{}{}", p.path(*def), plus(*rest)),
            Resolved::Prim { name, rest } => format!("prim {name}{}", plus(*rest)),
            Resolved::SelfType { owner, rest } => {
                format!("Self of {}{}", p.path(*owner), plus(*rest))
            }
            Resolved::Param { owner, name, rest } => {
                format!("{name} of {}{}", p.path(*owner), plus(*rest))
            }
            Resolved::Extern(path) => format!("extern {path}"),
            Resolved::Unresolved => "unresolved".to_owned(),
        }
    }

    pub(super) fn paths(&self, ids: &[DefId]) -> Vec<&'static str> {
        ids.iter()
            .map(|id| self.program.path(*id).as_str())
            .collect()
    }
}

/// A span-only program must not be needed to build one.
#[test]
fn an_empty_program_has_no_definitions() {
    let program = Program::build(Vec::new(), &Files::default());
    assert_eq!(program.defs().len(), 0);
    assert!(program.find_by_suffix("a::b").is_empty());
    assert!(program.impls().is_empty());
}

#[test]
fn programs_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    let built = single("fn f() {}");
    shared(&built.program);
    shared(&built.scope("clinic::f"));
    assert_eq!(built.program.file_of(built.def("clinic::f")), FileId(0));
}
