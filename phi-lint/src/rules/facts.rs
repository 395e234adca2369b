//! What declaration rules look at: every function, test scope and mention of a
//! name in the source, without knowing what the names mean.

use std::collections::BTreeSet;
use std::sync::{LazyLock, OnceLock};

use rayon::prelude::*;
use regex::Regex;
use rustc_hash::FxHashSet;

use super::records::{self, Record};
use super::stores::Accesses;
use super::{recognize, tokens};
use crate::config::Config;
use crate::span::{FileId, Name, Span};
use crate::syntax::ast::Fn as Function;
use crate::syntax::ast::{Body, Item, ItemKind, MacroCall, TypeRef, walk};
use crate::workspace::{Loaded, SourceError, is_test_only};

/// The source as rules see it.
#[derive(Debug)]
pub struct Facts<'a> {
    loaded: &'a Loaded,
    files: Vec<FileFacts<'a>>,
    /// Files of crates that handle health data.
    health: FxHashSet<FileId>,
    declared: super::erasure::Declared,
    records: Vec<Record<'a>>,
    /// Looked for once they are asked for.
    pub(super) stores: OnceLock<Accesses>,
}

/// Words that only software about health care declares things with; `patient` and
/// the type layer's own crate count double.
const HEALTH_WORDS: [&str; 22] = [
    "allergies",
    "allergy",
    "clinic",
    "clinical",
    "clinician",
    "diagnoses",
    "diagnosis",
    "ehr",
    "fhir",
    "hipaa",
    "hl7",
    "hospital",
    "icd10",
    "medicaid",
    "medical",
    "medicare",
    "medication",
    "mrn",
    "patients",
    "physician",
    "prescription",
    "therapy",
];

/// Any of them, anywhere in a name.
static HEALTH: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(&format!("(?i)patient|{}", HEALTH_WORDS.join("|"))).ok());

/// How many points make a crate one that handles health data.
const HEALTH_POINTS: usize = 3;

/// What one file declares.
#[derive(Debug, Default)]
struct FileFacts<'a> {
    /// All items in scope, those of modules, impls, traits and blocks included.
    items: Vec<&'a Item>,
    /// Functions in order of start: place and `module::Type::name` within the file.
    functions: Vec<(Span, String)>,
    /// Items compiled only for tests.
    tests: Vec<Span>,
    /// Health words among declared names.
    health: BTreeSet<&'static str>,
}

impl<'a> Facts<'a> {
    /// Looks through all files.
    pub fn new(loaded: &'a Loaded) -> Self {
        let ids: Vec<FileId> = loaded.files.iter().map(|(id, _)| id).collect();
        let files = ids
            .par_iter()
            .map(|id| {
                let mut facts = FileFacts::default();
                if !loaded.is_reported(*id) {
                    return facts;
                }
                let items = &loaded.files.get(*id).parsed.ast.items;
                collect(items, "", loaded.tests, true, &mut facts);
                facts.items.shrink_to_fit();
                facts
                    .functions
                    .sort_by_key(|(span, _)| (span.start, span.end));
                facts
            })
            .collect::<Vec<FileFacts<'a>>>();
        let health = health_files(loaded, &files);
        let mut facts = Facts {
            loaded,
            files,
            health,
            declared: super::erasure::Declared::default(),
            records: Vec::new(),
            stores: OnceLock::new(),
        };
        facts.records = records::all(&facts);
        facts
    }

    /// Takes in what the configuration says of erasures and audit stores. Returns what is
    /// wrong with it: functions that are not there.
    pub fn declare(&mut self, config: &Config) -> Vec<SourceError> {
        let (declared, errors) = super::erasure::Declared::new(self, config);
        self.declared = declared;
        errors
    }

    /// What the configuration says of erasures.
    pub(super) fn declared(&self) -> &super::erasure::Declared {
        &self.declared
    }

    /// Every function: its path as in `crate::module::Type::name`, without the crate, its item.
    pub(super) fn all_functions(&self) -> Vec<(Vec<String>, &'a Item, FileId)> {
        let mut found = self.items(|file, item, out| {
            if matches!(item.kind, ItemKind::Fn(_)) {
                out.push((item, file));
            }
        });
        found
            .drain(..)
            .map(|(item, file)| {
                let mut path = module_of(self.loaded.files.get(file).path.as_str());
                path.extend(self.function_at(item.span).split("::").map(str::to_owned));
                (path, item, file)
            })
            .collect()
    }

    /// As [`Facts::new`], as if every crate handled health data: shows what rules would
    /// say of names alone.
    pub fn as_health_code(loaded: &'a Loaded) -> Self {
        let mut facts = Facts::new(loaded);
        facts.health = loaded.files.iter().map(|(id, _)| id).collect();
        facts.records = records::all(&facts);
        facts
    }

    /// All structs and variants in scope, in order of place.
    pub(super) fn records(&self) -> &[Record<'a>] {
        &self.records
    }

    /// Whether the file belongs to a crate that handles health data, by what its
    /// crates declare and depend on.
    pub(super) fn is_health_code(&self, file: FileId) -> bool {
        self.health.contains(&file)
    }

    /// Whether any crate handles health data.
    pub(super) fn has_health_code(&self) -> bool {
        !self.health.is_empty()
    }

    /// What `look` finds in any item in scope, nested ones included, in order of file.
    pub(super) fn items<T: Send>(
        &self,
        look: impl Fn(FileId, &'a Item, &mut Vec<T>) + Sync,
    ) -> Vec<T> {
        self.per_file(|id| {
            let mut out = Vec::new();
            for item in self.items_of(id) {
                look(id, item, &mut out);
            }
            out
        })
    }

    /// What `look` finds in any body in scope. Files, and bodies, whose text does not
    /// satisfy `may` are passed over.
    pub(super) fn bodies<T: Send>(
        &self,
        may: impl Fn(&str) -> bool + Sync,
        look: impl Fn(&'a Body, &mut Vec<T>) + Sync,
    ) -> Vec<T> {
        self.per_file(|id| {
            let mut out = Vec::new();
            if may(&self.loaded.files.get(id).text) {
                let items = self.items_of(id).iter();
                for body in items.filter_map(|item| body_that_may(item, &may)) {
                    look(body, &mut out);
                }
            }
            out
        })
    }

    /// String literals in code, macro arguments included, that satisfy `wanted`.
    /// Files whose text does not match the regular expression `hint` are passed over, and
    /// so are macros.
    pub(super) fn literals(
        &self,
        hint: &str,
        wanted: impl Fn(&str) -> bool + Sync,
    ) -> Vec<(Span, String)> {
        let Ok(hint) = Regex::new(hint) else {
            return Vec::new();
        };
        self.per_file(|id| {
            let file = self.loaded.files.get(id);
            let mut found = Vec::new();
            if hint.is_match(&file.text) {
                for item in self.items_of(id) {
                    tokens::literals_of(item, &file.text, &hint, &wanted, &mut found);
                }
                found.sort();
                found.dedup();
            }
            found
        })
    }

    /// `base.field` in the arguments of a macro: the field, the method called on
    /// it if one is, and the place.
    pub(super) fn fields_in_macro(
        &self,
        call: &MacroCall,
        base: &str,
    ) -> Vec<(String, Option<String>, Span)> {
        let text = &self.loaded.files.get(call.tokens.file).text;
        let mut out = Vec::new();
        if let Some(stream) = tokens::tokens_of(call.tokens, text) {
            tokens::field_accesses(stream, call.tokens, base, &mut out);
        }
        out
    }

    fn per_file<T: Send>(&self, look: impl Fn(FileId) -> Vec<T> + Sync) -> Vec<T> {
        let ids: Vec<FileId> = self
            .loaded
            .files
            .iter()
            .map(|(id, _)| id)
            .filter(|id| self.loaded.is_reported(*id))
            .collect();
        ids.par_iter()
            .map(|id| look(*id))
            .collect::<Vec<_>>()
            .into_iter()
            .flatten()
            .collect()
    }

    /// The items in scope of a file, outer ones first.
    fn items_of(&self, id: FileId) -> &[&'a Item] {
        let file = self.files.get(id.0 as usize);
        file.map_or(&[], |file| &file.items)
    }

    /// The workspace.
    pub fn loaded(&self) -> &'a Loaded {
        self.loaded
    }

    /// Whether a crate of this name (as in paths) is the workspace's own.
    pub fn is_own_crate(&self, name: &str) -> bool {
        let crates = &self.loaded.crates;
        crates
            .iter()
            .any(|c| !c.is_model && c.name.as_str() == name)
    }

    /// The workspace defines a function or method of this name.
    pub(super) fn has_function(&self, name: &str) -> bool {
        let mut functions = self.files.iter().flat_map(|file| &file.functions);
        functions.any(|(_, path)| path.rsplit("::").next() == Some(name))
    }

    /// How many functions there are in those files of `among` that are reported on.
    pub fn functions(&self, among: &FxHashSet<FileId>) -> usize {
        among
            .iter()
            .filter_map(|id| self.files.get(id.0 as usize))
            .map(|file| file.functions.len())
            .sum()
    }

    /// The innermost function around a place; empty outside of functions.
    pub fn function_at(&self, span: Span) -> &str {
        let Some(file) = self.files.get(span.file.0 as usize) else {
            return "";
        };
        let end = file
            .functions
            .partition_point(|(f, _)| f.start <= span.start);
        file.functions[..end]
            .iter()
            .rev()
            .find(|(f, _)| f.end >= span.end)
            .map_or("", |(_, name)| name)
    }

    /// The innermost function around a place, attributes and signature included.
    pub(super) fn function(&self, at: Span) -> Option<(&'a Item, &'a Function)> {
        let mut found: Option<(&'a Item, &'a Function)> = None;
        let holds = |span: Span| span.start <= at.start && at.end <= span.end;
        // Items come before what is nested in them: the last one is the innermost.
        walk(
            &self.loaded.files.get(at.file).parsed.ast.items,
            &mut |item| {
                if let ItemKind::Fn(function) = &item.kind
                    && (holds(item.span) || item.attrs.iter().any(|attr| holds(attr.span)))
                {
                    found = Some((item, function));
                }
            },
        );
        found
    }

    /// Inside an item that is compiled only for tests.
    pub fn is_test(&self, span: Span) -> bool {
        self.files.get(span.file.0 as usize).is_some_and(|f| {
            f.tests
                .iter()
                .any(|t| t.start <= span.start && span.end <= t.end)
        })
    }

    /// Whether rules look at this place: reported files, test code only when asked for.
    pub fn in_scope(&self, span: Span) -> bool {
        self.loaded.is_reported(span.file) && (self.loaded.tests || !self.is_test(span))
    }

    /// Every place in code (macro arguments and definitions included, comments
    /// and strings not) that mentions a method or function by this name.
    pub(super) fn mentions(&self, name: &str) -> Vec<Span> {
        self.per_file(|id| {
            let text = &self.loaded.files.get(id).text;
            let mut found = Vec::new();
            // Most files do not contain the word at all.
            if text.contains(name) {
                for item in self.items_of(id) {
                    tokens::mentions_in(item, text, name, &mut found);
                }
                found.sort();
                found.dedup();
            }
            found
        })
    }
}

/// Files of crates with enough health words, or that depend on the type layer.
fn health_files(loaded: &Loaded, files: &[FileFacts<'_>]) -> FxHashSet<FileId> {
    let mut health = FxHashSet::default();
    for krate in loaded.crates.iter().filter(|c| !c.is_model) {
        let ids = || std::iter::once(krate.root).chain(krate.modules.values().copied());
        let words: BTreeSet<&str> = ids()
            .filter_map(|id| files.get(id.0 as usize))
            .flat_map(|file| file.health.iter().copied())
            .collect();
        let depends = krate
            .dependencies
            .iter()
            .any(|(_, name)| name.as_str() == "phi_types");
        let points = words.len() + usize::from(words.contains("patient"));
        if depends || words.contains("phi_types") || points >= HEALTH_POINTS {
            health.extend(ids());
        }
    }
    health
}

/// `src/api/erase.rs` → `api`, `erase`: enough to tell functions apart by their path.
fn module_of(file: &str) -> Vec<String> {
    let file = file.strip_suffix(".rs").unwrap_or(file);
    let inside = file.rsplit_once("src/").map_or(file, |(_, inside)| inside);
    inside
        .split('/')
        .filter(|part| !matches!(*part, "lib" | "main" | "mod" | ""))
        .map(str::to_owned)
        .collect()
}

fn is_from_type_layer(path: &[Name]) -> bool {
    path.first()
        .is_some_and(|krate| krate.as_str() == "phi_types")
}

/// Health words among the names an item declares.
fn health_words(item: &Item, out: &mut BTreeSet<&'static str>) {
    let mut name = |name: &str| {
        // Hardly any name has one.
        if !HEALTH.as_ref().is_none_or(|health| health.is_match(name)) {
            return;
        }
        for word in recognize::words(name) {
            if word == "patient" {
                out.insert("patient");
            }
            out.extend(HEALTH_WORDS.iter().find(|known| **known == word));
        }
    };
    name(&item.name);
    match &item.kind {
        ItemKind::Struct(s) => s.fields.iter().for_each(|field| name(&field.name)),
        ItemKind::Enum(e) => e.variants.iter().for_each(|variant| name(&variant.name)),
        ItemKind::Fn(f) => f
            .params
            .iter()
            .filter_map(|p| p.name)
            .for_each(|n| name(&n)),
        ItemKind::Use(leaves) if leaves.iter().any(|leaf| is_from_type_layer(&leaf.path)) => {
            out.insert("phi_types");
        }
        _ => {}
    }
}

/// The item's body, if its text satisfies `has`.
pub(super) fn body_that_may(item: &Item, has: impl Fn(&str) -> bool) -> Option<&Body> {
    match &item.kind {
        ItemKind::Fn(f) if !f.body.may(has) => None,
        _ => body_of(item),
    }
}

pub(super) fn body_of(item: &Item) -> Option<&Body> {
    match &item.kind {
        ItemKind::Fn(f) => f.body.get(),
        ItemKind::Const(c) | ItemKind::Static(c) => c.body.as_ref(),
        _ => None,
    }
}

fn label(item: &Item) -> String {
    match &item.kind {
        ItemKind::Impl(i) => match &i.self_ty {
            TypeRef::Path(path) => path
                .segments
                .last()
                .map_or_else(String::new, |s| s.name.to_string()),
            _ => String::new(),
        },
        _ => item.name.to_string(),
    }
}

fn is_test_item(item: &Item) -> bool {
    is_test_only(&item.attrs)
        || item.attrs.iter().any(|attr| {
            let path = attr.path.as_str();
            path == "test" || path.ends_with("::test") || path == "bench"
        })
}

/// `in_scope`: not inside an item that is left out.
fn collect<'a>(
    items: &'a [Item],
    prefix: &str,
    tests: bool,
    in_scope: bool,
    facts: &mut FileFacts<'a>,
) {
    for item in items {
        let own = label(item);
        let name = match (prefix.is_empty(), own.is_empty()) {
            (true, _) => own,
            (_, true) => prefix.to_owned(),
            _ => format!("{prefix}::{own}"),
        };
        let is_test = is_test_item(item);
        if is_test {
            facts.tests.push(item.span);
        }
        let in_scope = in_scope && (tests || !is_test);
        if in_scope {
            facts.items.push(item);
        }
        health_words(item, &mut facts.health);
        collect(item.members(), &name, tests, in_scope, facts);
        for nested in item.nested() {
            collect(std::slice::from_ref(nested), &name, tests, in_scope, facts);
        }
        if matches!(&item.kind, ItemKind::Fn(f) if f.body.is_some()) {
            facts.functions.push((item.span, name));
        }
    }
}
