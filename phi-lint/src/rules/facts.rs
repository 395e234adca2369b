//! What declaration rules look at: every function, test scope and mention of a
//! name in the source, without knowing what the names mean.

use rayon::prelude::*;

use crate::span::{FileId, Span};
use crate::syntax::ast::{Body, ExprKind, Item, ItemKind, MacroCall, TypeRef};
use crate::workspace::{Loaded, is_test_only};

/// The source as rules see it.
#[derive(Debug)]
pub struct Facts<'a> {
    loaded: &'a Loaded,
    files: Vec<FileFacts>,
}

/// What one file declares.
#[derive(Debug, Default)]
struct FileFacts {
    /// Functions in order of start: place and `module::Type::name` within the file.
    functions: Vec<(Span, String)>,
    /// Items compiled only for tests.
    tests: Vec<Span>,
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
                collect(&loaded.files.get(*id).parsed.ast.items, "", &mut facts);
                facts
                    .functions
                    .sort_by_key(|(span, _)| (span.start, span.end));
                facts
            })
            .collect();
        Facts { loaded, files }
    }

    /// The workspace.
    pub fn loaded(&self) -> &'a Loaded {
        self.loaded
    }

    /// How many functions there are in files that are reported on.
    pub fn functions(&self) -> usize {
        self.files.iter().map(|file| file.functions.len()).sum()
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
    pub(crate) fn mentions(&self, name: &str) -> Vec<Span> {
        let ids: Vec<FileId> = self.loaded.files.iter().map(|(id, _)| id).collect();
        ids.par_iter()
            .map(|id| {
                let file = self.loaded.files.get(*id);
                let mut found = Vec::new();
                // Most files do not contain the word at all.
                if self.loaded.is_reported(*id) && file.text.contains(name) {
                    mentions_in(&file.parsed.ast.items, &file.text, name, &mut found);
                    found.retain(|span| self.in_scope(*span));
                    found.sort();
                    found.dedup();
                }
                found
            })
            .collect::<Vec<_>>()
            .concat()
    }
}

/// The items nested in a body's blocks.
fn block_items(body: &Body) -> impl Iterator<Item = &Item> {
    body.exprs.iter().flat_map(|expr| match &expr.kind {
        ExprKind::Block(block) => &block.items[..],
        _ => &[],
    })
}

fn body_of(item: &Item) -> Option<&Body> {
    match &item.kind {
        ItemKind::Fn(f) => f.body.as_ref(),
        ItemKind::Const(c) | ItemKind::Static(c) => c.body.as_ref(),
        _ => None,
    }
}

fn children(item: &Item) -> &[Item] {
    match &item.kind {
        ItemKind::Mod { items, .. } => items.as_deref().unwrap_or(&[]),
        ItemKind::Impl(i) => &i.items,
        ItemKind::Trait(t) => &t.items,
        _ => &[],
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

fn collect(items: &[Item], prefix: &str, facts: &mut FileFacts) {
    for item in items {
        let own = label(item);
        let name = match (prefix.is_empty(), own.is_empty()) {
            (true, _) => own,
            (_, true) => prefix.to_owned(),
            _ => format!("{prefix}::{own}"),
        };
        if is_test_item(item) {
            facts.tests.push(item.span);
        }
        collect(children(item), &name, facts);
        if let Some(body) = body_of(item) {
            for nested in block_items(body) {
                collect(std::slice::from_ref(nested), &name, facts);
            }
            if matches!(item.kind, ItemKind::Fn(_)) {
                facts.functions.push((item.span, name));
            }
        }
    }
}

fn mentions_in(items: &[Item], text: &str, name: &str, out: &mut Vec<Span>) {
    for item in items {
        mentions_in(children(item), text, name, out);
        match &item.kind {
            ItemKind::MacroCall(call) => in_tokens(call.tokens, text, name, out),
            ItemKind::MacroRules(rules) => in_tokens(rules.rules, text, name, out),
            _ => {}
        }
        let Some(body) = body_of(item) else { continue };
        for nested in block_items(body) {
            mentions_in(std::slice::from_ref(nested), text, name, out);
        }
        for expr in &body.exprs {
            match &expr.kind {
                ExprKind::MethodCall {
                    method,
                    method_span,
                    ..
                } if method.as_str() == name => out.push(*method_span),
                ExprKind::Path(path)
                    if path.segments.len() > 1
                        && path
                            .segments
                            .last()
                            .is_some_and(|s| s.name.as_str() == name) =>
                {
                    out.push(path.span);
                }
                ExprKind::Macro(MacroCall { tokens, .. }) => in_tokens(*tokens, text, name, out),
                _ => {}
            }
        }
    }
}

/// Identifiers in the tokens of a macro, which nobody has parsed yet.
fn in_tokens(tokens: Span, text: &str, name: &str, out: &mut Vec<Span>) {
    let Some(source) = text.get(tokens.start as usize..tokens.end as usize) else {
        return;
    };
    if !source.contains(name) {
        return;
    }
    if let Ok(stream) = source.parse::<proc_macro2::TokenStream>() {
        idents(stream, tokens, name, out);
    }
}

fn idents(stream: proc_macro2::TokenStream, base: Span, name: &str, out: &mut Vec<Span>) {
    for token in stream {
        match token {
            proc_macro2::TokenTree::Group(group) => idents(group.stream(), base, name, out),
            proc_macro2::TokenTree::Ident(ident) if ident == name => {
                let range = ident.span().byte_range();
                out.push(Span {
                    file: base.file,
                    start: base.start + range.start as u32,
                    end: base.start + range.end as u32,
                });
            }
            _ => {}
        }
    }
}
