//! From items to definitions: walks module trees (files included), enums,
//! traits, impls and the blocks of bodies, and lists the imports on the way.
//!
//! Works down a list instead of recursing, so that no nesting of modules can
//! exhaust the stack. Crates are walked in parallel and numbered in input order.

use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::attrs::is_test_attrs;
use super::imports::{Import, ImportTarget};
use super::scopes::{Binding, Module, NO_IMPORT, Rank, Target, slot};
use super::{CrateId, CrateInput, Def, DefId, DefKind, Krate, NO_MODULE, Namespace, Program};
use crate::source::Files;
use crate::span::{FileId, Name, Span};
use crate::syntax::ast::{self, Attr, Item, ItemKind, UseBinds};

/// How often one file may be mounted in a crate: `#[path]` allows the same file
/// under several names, and a file that mounts itself.
const MAX_MOUNTS: u32 = 8;

/// Items found in one crate (or in one macro's expansion), ids counted from `base`.
#[derive(Debug)]
pub(super) struct Collected {
    base: u32,
    krate: CrateId,
    pub(super) defs: Vec<Def>,
    /// Module tables in order of their ids.
    modules: Vec<(DefId, Module)>,
    pub(super) imports: Vec<Import>,
    /// `macro_rules!` by name.
    macros: Vec<(Name, DefId)>,
    /// `#[macro_use] extern crate`: the crate's name in source.
    macro_use: Vec<Name>,
    /// `extern crate a as b` at the crate root: (in source, own name).
    extern_crates: Vec<(Name, Name)>,
    blocks: Vec<((usize, DefId), DefId)>,
    /// Macro calls in item position.
    pub(super) calls: Vec<ItemCall>,
    /// Bindings into modules that existed before.
    late: Vec<(DefId, Name, usize, Binding)>,
}

/// A macro call in item position.
#[derive(Debug, Clone)]
pub(super) struct ItemCall {
    pub(super) parent: DefId,
    pub(super) is_test: bool,
    pub(super) call: ast::MacroCall,
    /// How many expansions it came out of.
    pub(super) depth: u32,
    /// The call in source it goes back to; [`NO_ROOT`] for one that stands there itself.
    pub(super) root: u32,
    /// A derive's tokens are the type it stands on: that type's name.
    pub(super) derived_for: Option<Name>,
}

/// Derives that declare types beside the one they stand on. Each is a `macro_rules!` of its
/// crate's model, which is given the type.
const DECLARING_DERIVES: [&str; 3] = ["Builder", "DeriveEntityModel", "TypedBuilder"];

/// Not an expansion's output.
pub(super) const NO_ROOT: u32 = u32::MAX;

/// Items still to be walked and the definition they belong to.
struct Work<'a> {
    parent: DefId,
    items: &'a [Item],
    is_test: bool,
    /// The parent is a module: names are bound in it.
    binds: bool,
}

struct Collector<'a> {
    out: Collected,
    input: &'a CrateInput,
    files: &'a Files,
    root: DefId,
    work: Vec<Work<'a>>,
    mounts: FxHashMap<FileId, u32>,
    no_attrs: Arc<[Attr]>,
    /// Slot in `out.modules` by module.
    slots: FxHashMap<DefId, usize>,
    /// Depth and root of macro calls found.
    depth: u32,
    call_root: u32,
}

impl Program {
    /// Collects all crates; returns the imports to bind.
    pub(super) fn collect(
        &mut self,
        inputs: &[CrateInput],
        files: &Files,
    ) -> (Vec<Import>, Vec<ItemCall>) {
        let collected: Vec<Collected> = inputs
            .par_iter()
            .enumerate()
            .map(|(i, input)| collect_crate(CrateId(i as u32), input, files))
            .collect();
        let mut imports = Vec::new();
        let mut calls = Vec::new();
        for (i, (mut part, input)) in collected.into_iter().zip(inputs).enumerate() {
            let base = self.defs.len() as u32;
            part.rebase(base);
            self.crates.push(Krate {
                name: input.name,
                root: DefId(base),
                is_model: input.is_model,
                is_dependency: input.is_dependency,
                dependencies: FxHashMap::default(),
                macros: FxHashMap::default(),
                macro_use: Vec::new(),
            });
            let id = CrateId(i as u32);
            let names = match (input.is_dependency, input.is_model) {
                (true, _) => &mut self.source_names,
                (false, true) => &mut self.model_names,
                (false, false) => &mut self.crate_names,
            };
            // Nobody depends on programs and test targets, whatever their names.
            if !input.is_test && !part.has_main() {
                names.entry(input.name).or_insert(id);
            }
            self.absorb(part, &mut imports, &mut calls);
        }
        (imports, calls)
    }

    /// Adds what was collected; its ids follow those already here.
    pub(super) fn absorb(
        &mut self,
        part: Collected,
        imports: &mut Vec<Import>,
        calls: &mut Vec<ItemCall>,
    ) {
        debug_assert_eq!(part.base as usize, self.defs.len());
        self.defs.extend(part.defs);
        self.module_slots.resize(self.defs.len(), NO_MODULE);
        for (id, module) in part.modules {
            self.module_slots[id.0 as usize] = self.modules.len() as u32;
            self.modules.push(module);
        }
        for (module, name, ns, binding) in part.late {
            let slot = self.module_slots[module.0 as usize];
            if let Some(module) = self.modules.get_mut(slot as usize) {
                module.bind(name, ns, binding);
            }
        }
        let krate = &mut self.crates[part.krate.0 as usize];
        for (name, id) in part.macros {
            krate.macros.entry(name).or_default().push(id);
        }
        // Resolved to crates once all are known.
        for (local, own) in part.extern_crates {
            krate.dependencies.insert(local, Target::Extern(own));
        }
        for name in part.macro_use {
            krate.macro_use.push(Target::Extern(name));
        }
        self.blocks.extend(part.blocks);
        imports.extend(part.imports);
        calls.extend(part.calls);
    }
}

impl Collected {
    fn new(base: u32, krate: CrateId) -> Self {
        Collected {
            base,
            krate,
            defs: Vec::new(),
            modules: Vec::new(),
            imports: Vec::new(),
            macros: Vec::new(),
            macro_use: Vec::new(),
            extern_crates: Vec::new(),
            blocks: Vec::new(),
            calls: Vec::new(),
            late: Vec::new(),
        }
    }

    /// The root declares `fn main`: a binary or example.
    fn has_main(&self) -> bool {
        self.modules.first().is_some_and(|(_, root)| {
            root.get(Name::from("main"), slot(Namespace::Value), NO_IMPORT)
                .is_some()
        })
    }

    /// Moves ids counted from 0 so that they count from `base`.
    fn rebase(&mut self, base: u32) {
        let shift = |id: &mut DefId| id.0 += base;
        self.base = base;
        for def in &mut self.defs {
            if let Some(parent) = &mut def.parent {
                shift(parent);
            }
        }
        for (id, module) in &mut self.modules {
            shift(id);
            for binding in module.names.values_mut().flatten().flatten() {
                if let Target::Def(id) = &mut binding.target {
                    shift(id);
                }
            }
        }
        for import in &mut self.imports {
            shift(&mut import.module);
        }
        for (_, id) in &mut self.macros {
            shift(id);
        }
        for ((_, owner), module) in &mut self.blocks {
            shift(owner);
            shift(module);
        }
        for call in &mut self.calls {
            shift(&mut call.parent);
        }
    }
}

fn collect_crate(id: CrateId, input: &CrateInput, files: &Files) -> Collected {
    let file = files.get(input.root);
    let mut c = Collector {
        out: Collected::new(0, id),
        input,
        files,
        root: DefId(0),
        work: Vec::new(),
        mounts: FxHashMap::default(),
        no_attrs: Arc::from([]),
        slots: FxHashMap::default(),
        depth: 0,
        call_root: NO_ROOT,
    };
    let attrs = c.attrs(&file.parsed.ast.attrs);
    let is_test = input.is_test || is_test_attrs(&attrs);
    let span = Span {
        file: input.root,
        start: 0,
        end: file.text.len() as u32,
    };
    let root = c.push(Def {
        kind: DefKind::Mod,
        name: input.name,
        krate: id,
        parent: None,
        attrs,
        name_span: Span::file_start(input.root),
        span,
        is_test,
        public: true,
    });
    c.open_module(root);
    c.mounts.insert(input.root, 1);
    c.work.push(Work {
        parent: root,
        items: &file.parsed.ast.items,
        is_test,
        binds: true,
    });
    c.run();
    c.out
}

/// Collects items that a macro call in item position turned into. `base` is the
/// next free id.
pub(super) fn collect_expansion(
    program: &Program,
    call: &ItemCall,
    items: &[Item],
    input: &CrateInput,
    files: &Files,
) -> Collected {
    let krate = program.def(call.parent).krate;
    let base = program.defs.len() as u32;
    let mut c = Collector {
        out: Collected::new(base, krate),
        input,
        files,
        root: program.crate_root(krate),
        work: vec![Work {
            parent: call.parent,
            items,
            is_test: call.is_test,
            binds: matches!(program.def(call.parent).kind, DefKind::Mod),
        }],
        mounts: FxHashMap::default(),
        no_attrs: Arc::from([]),
        slots: FxHashMap::default(),
        depth: call.depth + 1,
        call_root: call.root,
    };
    c.run();
    c.out
}

impl<'a> Collector<'a> {
    fn run(&mut self) {
        while let Some(work) = self.work.pop() {
            let first = self.work.len();
            for item in work.items {
                self.item(&work, item);
            }
            // Last in, first out: keep source order.
            self.work[first..].reverse();
        }
    }

    /// Stubs leave `pub` out, and their macros stand in their modules.
    fn is_stub(&self) -> bool {
        self.input.is_model && !self.input.is_dependency
    }

    fn push(&mut self, def: Def) -> DefId {
        let id = DefId(self.out.base + self.out.defs.len() as u32);
        self.out.defs.push(def);
        id
    }

    fn open_module(&mut self, id: DefId) {
        self.slots.insert(id, self.out.modules.len());
        self.out.modules.push((id, Module::default()));
    }

    fn attrs(&self, attrs: &[Attr]) -> Arc<[Attr]> {
        if attrs.is_empty() {
            self.no_attrs.clone()
        } else {
            attrs.into()
        }
    }

    fn bind(&mut self, work: &Work<'_>, name: Name, ns: Namespace, id: DefId) {
        if work.binds {
            self.bind_in(work.parent, name, ns, id);
        }
    }

    fn bind_in(&mut self, module: DefId, name: Name, ns: Namespace, id: DefId) {
        if name.is_empty() || name == "_" {
            return;
        }
        let (is_test, public) = {
            let def = &self.out.defs[(id.0 - self.out.base) as usize];
            let exported = matches!(&def.kind, DefKind::Macro(m) if m.exported);
            (def.is_test, def.public || exported || self.is_stub())
        };
        let binding = Binding {
            target: Target::Def(id),
            rank: if is_test && !self.input.is_test {
                Rank::TestItem
            } else {
                Rank::Item
            },
            public,
            origin: NO_IMPORT,
        };
        match self.slots.get(&module) {
            Some(slot_) => {
                self.out.modules[*slot_].1.bind(name, slot(ns), binding);
            }
            None => self.out.late.push((module, name, slot(ns), binding)),
        }
    }

    fn item(&mut self, work: &Work<'a>, item: &'a Item) {
        use Namespace::{Macro, Type, Value};
        let is_test = work.is_test || is_test_attrs(&item.attrs);
        let parent = work.parent;
        let def = |c: &Self, kind: DefKind| Def {
            kind,
            name: item.name,
            krate: c.out.krate,
            parent: Some(parent),
            attrs: c.attrs(&item.attrs),
            name_span: item.name_span,
            span: item.span,
            is_test,
            public: item.public,
        };
        match &item.kind {
            ItemKind::Mod { items, .. } => {
                let d = def(self, DefKind::Mod);
                let id = self.push(d);
                self.open_module(id);
                self.bind(work, item.name, Type, id);
                let (items, is_test) = match items {
                    Some(items) => (items.as_slice(), is_test),
                    None => match self.mount(item) {
                        Some(file) => {
                            let ast = &self.files.get(file).parsed.ast;
                            let is_test = is_test || is_test_attrs(&ast.attrs);
                            if is_test {
                                self.out.defs[(id.0 - self.out.base) as usize].is_test = true;
                            }
                            (ast.items.as_slice(), is_test)
                        }
                        None => return,
                    },
                };
                self.work.push(Work {
                    parent: id,
                    items,
                    is_test,
                    binds: true,
                });
            }
            ItemKind::Use(leaves) => {
                for leaf in leaves {
                    self.out.imports.push(Import {
                        module: parent,
                        path: leaf.path.as_slice().into(),
                        leading_colon: leaf.leading_colon,
                        binds: leaf.binds,
                        public: item.public || self.is_stub(),
                        is_test: is_test && !self.input.is_test,
                        target: ImportTarget::Path,
                        seen: None,
                    });
                }
            }
            ItemKind::ExternCrate { krate } => self.extern_crate(work, item, *krate, is_test),
            ItemKind::Fn(f) => {
                let d = def(self, DefKind::Fn(f.clone()));
                let id = self.push(d);
                self.bind(work, item.name, Value, id);
                if let Some(body) = f.body.with_items() {
                    self.body(id, body, is_test);
                }
            }
            ItemKind::Struct(s) | ItemKind::Union(s) => {
                let d = def(self, DefKind::Struct(s.clone()));
                let id = self.push(d);
                self.bind(work, item.name, Type, id);
                if s.shape != ast::Shape::Named {
                    self.bind(work, item.name, Value, id);
                }
                // What comes out of a macro stands in no file as it is.
                if self.depth == 0 && !self.input.is_model {
                    self.declaring_derives(parent, item, is_test);
                }
            }
            ItemKind::Enum(e) => {
                let d = def(self, DefKind::Enum(e.clone()));
                let id = self.push(d);
                self.bind(work, item.name, Type, id);
                for (i, variant) in e.variants.iter().enumerate() {
                    let attrs = self.attrs(&variant.attrs);
                    let is_test = is_test || is_test_attrs(&attrs);
                    self.push(Def {
                        kind: DefKind::Variant(i as u32),
                        name: variant.name,
                        krate: self.out.krate,
                        parent: Some(id),
                        attrs,
                        name_span: variant.name_span,
                        span: variant.name_span,
                        is_test,
                        public: true,
                    });
                }
            }
            ItemKind::Trait(t) => {
                let d = def(self, DefKind::Trait(t.clone()));
                let id = self.push(d);
                self.bind(work, item.name, Type, id);
                self.work.push(Work {
                    parent: id,
                    items: &t.items,
                    is_test,
                    binds: false,
                });
            }
            ItemKind::Impl(i) => {
                let d = def(self, DefKind::Impl(i.clone()));
                let id = self.push(d);
                self.work.push(Work {
                    parent: id,
                    items: &i.items,
                    is_test,
                    binds: false,
                });
            }
            ItemKind::Const(c) | ItemKind::Static(c) => {
                let kind = match item.kind {
                    ItemKind::Static(_) => DefKind::Static(c.clone()),
                    _ => DefKind::Const(c.clone()),
                };
                let d = def(self, kind);
                let id = self.push(d);
                self.bind(work, item.name, Value, id);
                if let Some(body) = &c.body {
                    self.body(id, body, is_test);
                }
            }
            ItemKind::TypeAlias(t) => {
                let d = def(self, DefKind::TypeAlias(t.clone()));
                let id = self.push(d);
                self.bind(work, item.name, Type, id);
            }
            ItemKind::MacroRules(m) => {
                let d = def(self, DefKind::Macro(m.clone()));
                let id = self.push(d);
                self.out.macros.push((item.name, id));
                if m.exported {
                    self.bind_in(self.root, item.name, Macro, id);
                }
                if self.is_stub() {
                    self.bind(work, item.name, Macro, id);
                }
            }
            ItemKind::MacroCall(call) => self.out.calls.push(ItemCall {
                parent,
                is_test,
                call: call.clone(),
                depth: self.depth,
                root: self.call_root,
                derived_for: None,
            }),
        }
    }

    /// The derives of a type that declare more types.
    fn declaring_derives(&mut self, parent: DefId, item: &Item, is_test: bool) {
        for attr in item.attrs.iter().filter(|a| a.path == "derive") {
            for derive in &attr.args {
                let ast::Meta::Path(path, span) = derive else {
                    continue;
                };
                let last = path.as_str().rsplit("::").next().unwrap_or_default();
                if !DECLARING_DERIVES.contains(&last) {
                    continue;
                }
                let segment = |name: &str| ast::PathSegment {
                    name: Name::from(name),
                    args: None,
                };
                self.out.calls.push(ItemCall {
                    parent,
                    is_test,
                    call: ast::MacroCall {
                        path: ast::Path {
                            qself: None,
                            leading_colon: false,
                            segments: path.as_str().split("::").map(segment).collect(),
                            span: *span,
                        },
                        tokens: item.span,
                        span: *span,
                        owned: None,
                    },
                    depth: self.depth,
                    root: self.call_root,
                    derived_for: Some(item.name),
                });
            }
        }
    }

    /// The file of `mod m;`, if it is known and not mounted too often already.
    fn mount(&mut self, item: &Item) -> Option<FileId> {
        let key = (item.span.file, item.span.start);
        let file = *self.input.modules.get(&key)?;
        let count = self.mounts.entry(file).or_default();
        *count += 1;
        (*count <= MAX_MOUNTS && file != self.input.root).then_some(file)
    }

    fn extern_crate(&mut self, work: &Work<'a>, item: &Item, krate: Name, is_test: bool) {
        self.out.imports.push(Import {
            module: work.parent,
            path: Box::from([krate]),
            leading_colon: true,
            binds: if item.name == "_" {
                UseBinds::Anonymous
            } else {
                UseBinds::Name(item.name)
            },
            public: item.public,
            is_test: is_test && !self.input.is_test,
            target: ImportTarget::Crate,
            seen: None,
        });
        if work.parent == self.root && item.name != "_" {
            self.out.extern_crates.push((item.name, krate));
        }
        if item.attrs.iter().any(|a| a.path == "macro_use") {
            self.out.macro_use.push(krate);
        }
    }

    /// Anonymous modules for the blocks of a body that declare items.
    fn body(&mut self, owner: DefId, body: &'a ast::Body, is_test: bool) {
        let mut blocks: Vec<(Span, &'a Arc<[Item]>)> = Vec::new();
        for expr in &body.exprs {
            if let ast::ExprKind::Block(block) = &expr.kind
                && !block.items.is_empty()
            {
                blocks.push((expr.span, &block.items));
            }
        }
        if blocks.is_empty() {
            return;
        }
        // Outer blocks first: a block's parent is the innermost open one around it.
        blocks.sort_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)));
        let mut open: Vec<(Span, DefId)> = Vec::new();
        for (span, items) in blocks {
            while open
                .last()
                .is_some_and(|(o, _)| o.end < span.end || o.file != span.file)
            {
                open.pop();
            }
            let parent = open.last().map_or(owner, |(_, id)| *id);
            let id = self.push(Def {
                kind: DefKind::Mod,
                name: Name::default(),
                krate: self.out.krate,
                parent: Some(parent),
                attrs: self.no_attrs.clone(),
                name_span: span,
                span,
                is_test,
                public: false,
            });
            self.open_module(id);
            self.out.blocks.push(((block_key(items), owner), id));
            self.work.push(Work {
                parent: id,
                items,
                is_test,
                binds: true,
            });
            open.push((span, id));
        }
    }
}

/// A block is known by the address of its items, which clones of its body share.
pub(super) fn block_key(items: &Arc<[Item]>) -> usize {
    Arc::as_ptr(items).cast::<u8>() as usize
}
