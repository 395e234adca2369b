//! Macro expansion of a body: resolves each call's name and parses its tokens
//! by the grammar its model gives, or by the workspace's own `macro_rules!`.

use std::sync::{Arc, RwLock};

use rustc_hash::FxHashMap;

use super::Cx;
use crate::models::facts::MacroModel;
use crate::names::{CrateId, DefId, DefKind, Namespace, Resolved, Scope};
use crate::span::Name;
use crate::syntax::ast::{
    Block, BlockKind, Body, Expanded, Expansion, Expr, ExprId, ExprKind, MacroCall, MacroRules,
    Path, Stmt,
};
use crate::syntax::{self, Grammar, Rules};

/// More expressions than this in one body are not expanded further: a macro
/// that calls itself without end.
const MAX_EXPRS: usize = 400_000;

/// Which macro a call names.
#[derive(Clone, Debug, Default)]
pub(super) struct MacroTarget {
    /// Its path, as written if nothing is known of it.
    pub(super) path: Name,
    pub(super) model: Option<MacroModel>,
}

/// Parsed `macro_rules!` definitions by definition.
pub(super) type MacroCache = RwLock<FxHashMap<DefId, Arc<Rules>>>;

/// A body without unexpanded macros.
pub(super) struct ExpandedBody {
    pub(super) body: Body,
    pub(super) macros: FxHashMap<ExprId, MacroTarget>,
    pub(super) instrument: Option<super::record::Instrumented>,
}

/// Expands every macro call of a function's body, and the `#[instrument]` attribute on it.
pub(super) fn expand(cx: &Cx<'_>, owner: DefId, scope: &Scope, body: &Body) -> ExpandedBody {
    let mut out = ExpandedBody {
        body: body.clone(),
        macros: FxHashMap::default(),
        instrument: None,
    };
    out.instrument = super::record::instrument(cx, owner, scope, &mut out.body);
    let mut blocks: Option<Vec<Scope>> = None;
    let mut statements = Statements::default();
    let mut next = 0;
    while next < out.body.exprs.len() && next < MAX_EXPRS {
        let id = ExprId(next as u32);
        next += 1;
        let ExprKind::Macro(call) = &out.body.exprs[id.0 as usize].kind else {
            continue;
        };
        let call = call.clone();
        let mut found = resolve(cx, scope, &call.path);
        if found == Found::Nothing {
            // A macro (or `use`) inside one of the function's blocks.
            let blocks = blocks.get_or_insert_with(|| block_scopes(cx, scope, &out.body));
            found = blocks
                .iter()
                .map(|s| resolve(cx, s, &call.path))
                .find(|f| *f != Found::Nothing)
                .unwrap_or(Found::Nothing);
        }
        expand_call(
            cx,
            &mut out,
            &mut statements,
            (id, call),
            &found,
            cx.program.scope_crate(scope),
        );
    }
    out
}

/// Which calls stand as statements, and in which block: what such a call
/// declares is visible after it.
#[derive(Default)]
struct Statements {
    block_of: FxHashMap<ExprId, ExprId>,
    scanned: usize,
}

impl Statements {
    /// The block in which `call` is a statement.
    fn block(&mut self, body: &Body, call: ExprId) -> Option<ExprId> {
        for (i, expr) in body.exprs.iter().enumerate().skip(self.scanned) {
            if let ExprKind::Block(block) = &expr.kind {
                self.add(ExprId(i as u32), &block.stmts);
            }
        }
        self.scanned = body.exprs.len();
        self.block_of.get(&call).copied()
    }

    fn add(&mut self, block: ExprId, stmts: &[Stmt]) {
        for stmt in stmts {
            if let Stmt::Expr(e) = stmt {
                self.block_of.insert(*e, block);
            }
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
enum Found {
    Def(DefId),
    Path(Name),
    Nothing,
}

fn resolve(cx: &Cx<'_>, scope: &Scope, path: &Path) -> Found {
    match cx.program.resolve(scope, path, Namespace::Macro) {
        Resolved::Def { def, rest: 0 } => Found::Def(def),
        Resolved::Extern(path) => Found::Path(path),
        _ => Found::Nothing,
    }
}

fn block_scopes(cx: &Cx<'_>, scope: &Scope, body: &Body) -> Vec<Scope> {
    let with_items = |expr: &Expr| match &expr.kind {
        ExprKind::Block(block) if !block.items.is_empty() => {
            Some(cx.program.block_scope(scope, &block.items))
        }
        _ => None,
    };
    body.exprs.iter().filter_map(with_items).collect()
}

fn expand_call(
    cx: &Cx<'_>,
    out: &mut ExpandedBody,
    statements: &mut Statements,
    (id, call): (ExprId, MacroCall),
    found: &Found,
    krate: CrateId,
) {
    let written = || {
        let names: Vec<&str> = call.path.segments.iter().map(|s| s.name.as_str()).collect();
        Name::from(&names.join("::"))
    };
    let (path, model) = match found {
        Found::Def(def) => {
            let model = cx.registry.macro_model(*def).cloned();
            if model.is_none()
                && let DefKind::Macro(definition) = &cx.program.def(*def).kind
                && let Some(form) =
                    expand_rules(cx, *def, definition, (id, &call), out, statements, krate)
            {
                let target = MacroTarget {
                    path: cx.program.path(*def),
                    model: None,
                };
                return put(out, id, call, form, target);
            }
            (cx.program.path(*def), model)
        }
        Found::Path(path) => (*path, None),
        Found::Nothing => (written(), None),
    };
    let model = model.or_else(|| cx.registry.extern_macro(path.as_str()).cloned());
    let grammar = match &model {
        Some(model) => match model.grammar.as_str() {
            // Their arguments are expressions; what becomes of them is the lowering's matter.
            "join" | "try_join" => Grammar::Args,
            name => Grammar::from_name(name).unwrap_or(Grammar::Args),
        },
        None => Grammar::Args,
    };
    let file = call.tokens.file;
    let text = cx.files.get(file).text.clone();
    let form = syntax::expand(grammar, &call, &text, &mut out.body);
    put(out, id, call, form, MacroTarget { path, model });
}

fn put(out: &mut ExpandedBody, id: ExprId, call: MacroCall, form: Expansion, target: MacroTarget) {
    let expr = &mut out.body.exprs[id.0 as usize];
    expr.kind = ExprKind::Expanded(Box::new(Expanded { call, form }));
    out.macros.insert(id, target);
}

/// Expands a call of a macro of the workspace.
fn expand_rules(
    cx: &Cx<'_>,
    def: DefId,
    definition: &MacroRules,
    (id, call): (ExprId, &MacroCall),
    out: &mut ExpandedBody,
    statements: &mut Statements,
    krate: CrateId,
) -> Option<Expansion> {
    let rules = cx.rules(def, definition);
    let home = cx.program.def(def).krate;
    let dollar_crate = if home == krate {
        "crate".to_owned()
    } else {
        format!("::{}", cx.program.crate_name(home))
    };
    let text = cx.files.get(call.tokens.file).text.clone();
    let body = &mut out.body;
    if let Some(parent) = statements.block(body, id)
        && let Some(block) = syntax::expand_stmts(&rules, call, &text, &dollar_crate, body)
    {
        let declares = block.stmts.iter().any(|s| matches!(s, Stmt::Let { .. }));
        if declares && block.items.is_empty() {
            return Some(Expansion::Expr(splice(body, statements, parent, id, block)));
        }
        body.exprs.push(Expr {
            kind: ExprKind::Block(block),
            span: call.span,
        });
        return Some(Expansion::Expr(ExprId(body.exprs.len() as u32 - 1)));
    }
    syntax::expand_expr(&rules, call, &text, &dollar_crate, body).map(Expansion::Expr)
}

/// Puts a call's statements before it in its block; returns the value that is left.
fn splice(
    body: &mut Body,
    statements: &mut Statements,
    parent: ExprId,
    call: ExprId,
    block: Block,
) -> ExprId {
    statements.add(parent, &block.stmts);
    if let ExprKind::Block(outer) = &mut body.exprs[parent.0 as usize].kind
        && let Some(at) = outer
            .stmts
            .iter()
            .position(|s| matches!(s, Stmt::Expr(e) if *e == call))
    {
        outer.stmts.splice(at..at, block.stmts);
    }
    block.tail.unwrap_or_else(|| {
        let nothing = Block {
            kind: BlockKind::Plain,
            label: None,
            stmts: Vec::new(),
            tail: None,
            items: Arc::new([]),
        };
        let span = body.exprs[call.0 as usize].span;
        body.exprs.push(Expr {
            kind: ExprKind::Block(nothing),
            span,
        });
        ExprId(body.exprs.len() as u32 - 1)
    })
}

impl Cx<'_> {
    fn rules(&self, def: DefId, definition: &MacroRules) -> Arc<Rules> {
        if let Some(rules) = self.macros.read().ok().and_then(|c| c.get(&def).cloned()) {
            return rules;
        }
        let text = &self.files.get(definition.rules.file).text;
        let rules = Arc::new(Rules::parse(definition, text));
        if let Ok(mut cache) = self.macros.write() {
            cache.insert(def, rules.clone());
        }
        rules
    }
}
