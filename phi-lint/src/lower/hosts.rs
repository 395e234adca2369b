//! Which vendor a request of a general HTTP client goes to: the host of its URL,
//! where the code says it in so many words.
//!
//! A request is built by a chain that was given a URL somewhere
//! (`client.post(URL).json(&body)`); the URL is read where it is a literal, a
//! constant, a format whose host is literal, a local or field that holds one of
//! these, or a function that returns one. Whatever else it may be is left alone: a finding
//! about a vendor must be about that vendor.

use std::sync::RwLock;

use rustc_hash::FxHashMap;

use super::BodyLower;
use super::call::Actual;
use super::context::Cx;
use crate::models::facts::{FnModel, SinkModel};
use crate::names::{DefId, DefKind, Head, Namespace, Resolved};
use crate::span::{Name, Span};
use crate::syntax::ast::{
    BinaryOp, Body, Expansion, ExprId, ExprKind, Format, Lit, PatId, PatKind, Path, Stmt,
};
use crate::types::{Inference, Target};

/// Longer chains of calls, constants and locals are not followed.
const MAX_DEPTH: u32 = 48;

/// What is not known of a text.
const HOLE: &str = "{}";

/// By struct and field: the URL that every place in the workspace that makes the struct puts there.
pub(super) type FieldTexts = RwLock<FxHashMap<(DefId, Name), Option<String>>>;

impl BodyLower<'_> {
    /// Emits the sinks of a call that adds to an HTTP request, if its URL is known to be a vendor's.
    pub(super) fn host_sinks(
        &mut self,
        func: DefId,
        model: &FnModel,
        args: &[Actual],
        call: ExprId,
        span: Span,
    ) {
        if !model.sinks.iter().any(|s| s.host) {
            return;
        }
        let mut urls = Urls::new(self.cx, self.owner, self.body, Some(self.inf));
        let url = urls.request(call, 0);
        let Some(vendor) = url.and_then(|url| self.cx.vendor_of_url(&url)) else {
            return;
        };
        let sinks: Vec<SinkModel> = model
            .sinks
            .iter()
            .filter(|s| s.host)
            .map(|s| SinkModel {
                host: false,
                vendor: Some(vendor),
                ..s.clone()
            })
            .collect();
        let has_self = match &self.cx.program.def(func).kind {
            DefKind::Fn(f) => f.self_param.is_some(),
            _ => false,
        };
        let what = self.cx.program.path(func);
        self.sinks_of(what, &sinks, args, has_self, Some(func), span);
    }
}

impl Cx<'_> {
    /// The `vendor` or `vendor/service` behind a URL, whose unknown parts are `{}`.
    fn vendor_of_url(&self, url: &str) -> Option<Name> {
        let (scheme, rest) = url.split_once("://")?;
        if !matches!(scheme, "https" | "http" | "wss" | "ws") {
            return None;
        }
        let authority = rest.split(['/', '?', '#']).next().unwrap_or(rest);
        let host = authority.rsplit('@').next().unwrap_or(authority);
        let host = host.split(':').next().unwrap_or(host);
        if host.is_empty() || host.starts_with(HOLE) && !host[HOLE.len()..].starts_with('.') {
            return None;
        }
        // `https://api.openai.com{path}`; `https://{resource}.openai.azure.com`.
        let literal = host.split(HOLE).next().unwrap_or(host);
        let filled = host.replace(HOLE, "x");
        let of = |host: &str| self.registry.vendor_of_host(host);
        of(&filled).or_else(|| {
            if host.ends_with(HOLE) {
                of(literal)
            } else {
                None
            }
        })
    }

    /// The text that every place that makes the struct puts into the field, if it is one and a URL.
    fn field_text(&self, owner: DefId, field: Name) -> Option<String> {
        let key = (owner, field);
        if let Ok(known) = self.field_texts.read()
            && let Some(text) = known.get(&key)
        {
            return text.clone();
        }
        let text = self.read_field_text(owner, field);
        if let Ok(mut known) = self.field_texts.write() {
            known.insert(key, text.clone());
        }
        text
    }

    fn read_field_text(&self, owner: DefId, field: Name) -> Option<String> {
        let mut found: Option<String> = None;
        for (id, def) in self.program.defs() {
            if self.program.in_model(id) || def.is_test {
                continue;
            }
            let names_it = |text: &str| text.contains(field.as_str());
            let Some(body) = super::body_that_may(&def.kind, names_it) else {
                continue;
            };
            for expr in &body.exprs {
                let ExprKind::Struct { path, fields, .. } = &expr.kind else {
                    continue;
                };
                let mut values = fields.iter().filter(|f| f.name == field).peekable();
                if values.peek().is_none() || self.struct_named(id, path) != Some(owner) {
                    continue;
                }
                for value in values {
                    let text = Urls::new(self, id, body, None).text(value.value, 0)?;
                    if !text.contains("://") || found.as_ref().is_some_and(|f| *f != text) {
                        return None;
                    }
                    found = Some(text);
                }
            }
        }
        found
    }

    fn struct_named(&self, at: DefId, path: &Path) -> Option<DefId> {
        let scope = self.program.scope_of(at);
        let found = match self.program.resolve(&scope, path, Namespace::Type) {
            Resolved::Def { def, rest: 0 } => def,
            Resolved::SelfType { owner, rest: 0 } => match &self.program.def(owner).kind {
                DefKind::Impl(i) => match self.program.head(owner, &i.self_ty) {
                    Head::Adt(def) => def,
                    _ => return None,
                },
                _ => return None,
            },
            _ => return None,
        };
        matches!(self.program.def(found).kind, DefKind::Struct(_)).then_some(found)
    }
}

/// Reads URLs in one body.
struct Urls<'a> {
    cx: &'a Cx<'a>,
    owner: DefId,
    body: &'a Body,
    /// What names mean; without it only constants that stand alone are read.
    inf: Option<&'a Inference>,
    /// Locals being read, and whether one was met again.
    busy: Vec<PatId>,
    again: bool,
}

impl<'a> Urls<'a> {
    fn new(cx: &'a Cx<'a>, owner: DefId, body: &'a Body, inf: Option<&'a Inference>) -> Self {
        Urls {
            cx,
            owner,
            body,
            inf,
            busy: Vec::new(),
            again: false,
        }
    }

    fn kind(&self, id: ExprId) -> Option<&'a ExprKind> {
        self.body.exprs.get(id.0 as usize).map(|e| &e.kind)
    }

    /// The URL a chain of calls that builds a request was given.
    fn request(&mut self, id: ExprId, depth: u32) -> Option<String> {
        if depth > MAX_DEPTH {
            return None;
        }
        let inf = self.inf?;
        match self.kind(id)? {
            ExprKind::MethodCall { receiver, args, .. } => {
                let func = inf.methods.get(&id).map(|m| m.callee.func);
                if let Some(at) = func.and_then(|f| self.url_argument(f)) {
                    return self.text(*args.get(at)?, depth + 1);
                }
                self.request(*receiver, depth + 1)
            }
            ExprKind::Call(callee, args) => {
                let func = match (inf.calls.get(&id), inf.paths.get(callee)) {
                    (Some(callee), _) => Some(callee.func),
                    (None, Some(Target::Def(def, _))) => Some(*def),
                    _ => None,
                };
                match (func.and_then(|f| self.url_argument(f)), args.as_slice()) {
                    (Some(at), args) => self.text(*args.get(at)?, depth + 1),
                    // `Ok(request)`
                    (None, [only]) => self.request(*only, depth + 1),
                    _ => None,
                }
            }
            ExprKind::Path(_) => match inf.paths.get(&id) {
                Some(Target::Local(pat)) => self.local(*pat, depth, Self::request),
                _ => None,
            },
            ExprKind::Ref(_, inner)
            | ExprKind::Deref(inner)
            | ExprKind::Await(inner)
            | ExprKind::Try(inner) => self.request(*inner, depth + 1),
            ExprKind::Block(block) => self.request(block.tail?, depth + 1),
            _ => None,
        }
    }

    /// Which argument (the receiver not counted) is the URL of the request that is made.
    fn url_argument(&self, func: DefId) -> Option<usize> {
        let model = self.cx.registry.fn_model(func);
        let sink = model.sinks.iter().find(|s| s.rule == "PHI009")?;
        let list = sink.arguments.as_ref()?;
        list.first().map(|at| *at as usize)
    }

    /// What all that is assigned to a local agrees on.
    fn local(
        &mut self,
        pat: PatId,
        depth: u32,
        read: fn(&mut Self, ExprId, u32) -> Option<String>,
    ) -> Option<String> {
        if self.busy.contains(&pat) {
            self.again = true;
            return None;
        }
        let mut found: Option<String> = None;
        self.busy.push(pat);
        for value in self.assigned(pat) {
            let before = std::mem::take(&mut self.again);
            let text = read(self, value, depth + 1);
            // `request = request.json(&body)` says nothing of its own.
            let own = !std::mem::replace(&mut self.again, before);
            match (text, &found) {
                (Some(text), None) => found = Some(text),
                (Some(text), Some(known)) if text == *known => {}
                (None, _) if !own => {}
                _ => {
                    found = None;
                    break;
                }
            }
        }
        self.busy.pop();
        found
    }

    /// Everything that is assigned to a local as a whole.
    fn assigned(&self, pat: PatId) -> Vec<ExprId> {
        let binds = |p: PatId| {
            p == pat
                && matches!(
                    self.body.pats.get(p.0 as usize).map(|p| &p.kind),
                    Some(PatKind::Bind { sub: None, .. })
                )
        };
        let names = |e: ExprId| {
            self.inf
                .is_some_and(|inf| inf.paths.get(&e) == Some(&Target::Local(pat)))
        };
        let mut out = Vec::new();
        for expr in &self.body.exprs {
            match &expr.kind {
                ExprKind::Block(block) => out.extend(block.stmts.iter().filter_map(|s| match s {
                    Stmt::Let {
                        pat: p,
                        init: Some(init),
                        ..
                    } if binds(*p) => Some(*init),
                    _ => None,
                })),
                ExprKind::Assign(to, value) if names(*to) => out.push(*value),
                _ => {}
            }
        }
        out
    }

    /// What a text is known to be, with `{}` for what is not known of it.
    fn text(&mut self, id: ExprId, depth: u32) -> Option<String> {
        if depth > MAX_DEPTH {
            return None;
        }
        match self.kind(id)? {
            ExprKind::Lit(Lit::Str(text)) => Some(text.to_string()),
            ExprKind::Path(path) => self.named(id, path, depth),
            ExprKind::Ref(_, inner)
            | ExprKind::Deref(inner)
            | ExprKind::Await(inner)
            | ExprKind::Try(inner)
            | ExprKind::Cast(inner, _) => self.text(*inner, depth + 1),
            ExprKind::Block(block) => self.text(block.tail?, depth + 1),
            ExprKind::Closure(closure) => self.text(closure.body, depth + 1),
            // Chosen at run time: on one way at least it is this vendor.
            ExprKind::If { then, els, .. } => {
                let ways = [Some(*then), *els];
                self.any_vendor(ways.into_iter().flatten(), depth)
            }
            ExprKind::Match { arms, .. } => self.any_vendor(arms.iter().map(|a| a.body), depth),
            ExprKind::Binary(BinaryOp::Add, left, right) => {
                let left = self.text(*left, depth + 1)?;
                let right = self.text(*right, depth + 1);
                Some(left + right.as_deref().unwrap_or(HOLE))
            }
            ExprKind::MethodCall {
                receiver,
                method,
                args,
                ..
            } => {
                let method = method.as_str();
                let receiver = is_same_text(method)
                    .then(|| self.text(*receiver, depth + 1))
                    .flatten();
                receiver.or_else(|| match args.as_slice() {
                    [default] if is_default(method) => self.text(*default, depth + 1),
                    _ => None,
                })
            }
            ExprKind::Call(callee, args) => self.returned(id, *callee, args, depth),
            ExprKind::Field { name, .. } => {
                let owner = self.inf?.fields.get(&id)?.owner?;
                self.cx.field_text(owner, *name)
            }
            ExprKind::Format(format) => self.formatted(format, depth),
            ExprKind::Expanded(expanded) => match &expanded.form {
                Expansion::Expr(inner) => self.text(*inner, depth + 1),
                Expansion::Format {
                    format: Some(format),
                    ..
                } => self.formatted(format, depth),
                _ => None,
            },
            _ => None,
        }
    }

    /// The first of several URLs that is a vendor's.
    fn any_vendor(&mut self, ways: impl Iterator<Item = ExprId>, depth: u32) -> Option<String> {
        for way in ways {
            if let Some(text) = self.text(way, depth + 1)
                && self.cx.vendor_of_url(&text).is_some()
            {
                return Some(text);
            }
        }
        None
    }

    fn named(&mut self, id: ExprId, path: &Path, depth: u32) -> Option<String> {
        let def =
            match self.inf {
                Some(inf) => match inf.paths.get(&id)? {
                    Target::Local(pat) => return self.local(*pat, depth, Self::text),
                    Target::Def(def, _) => *def,
                    _ => return None,
                },
                None => {
                    if let [only] = path.segments.as_slice()
                        && self.body.pats.iter().any(
                            |p| matches!(p.kind, PatKind::Bind { name, .. } if name == only.name),
                        )
                    {
                        return None;
                    }
                    let scope = self.cx.program.scope_of(self.owner);
                    match self.cx.program.resolve(&scope, path, Namespace::Value) {
                        Resolved::Def { def, rest: 0 } => def,
                        _ => return None,
                    }
                }
            };
        match self.cx.program.def(def).kind {
            DefKind::Const(_) | DefKind::Static(_) => self.elsewhere(def, depth),
            _ => None,
        }
    }

    /// What a constant is, or a function without arguments returns.
    fn elsewhere(&self, def: DefId, depth: u32) -> Option<String> {
        let body = super::body_of(&self.cx.program.def(def).kind)?;
        Urls::new(self.cx, def, body, None).text(body.root, depth + 1)
    }

    /// `String::from(URL)`, `Url::parse(URL)`, `LazyLock::new(|| URL)`, `endpoint()`.
    fn returned(
        &mut self,
        id: ExprId,
        callee: ExprId,
        args: &[ExprId],
        depth: u32,
    ) -> Option<String> {
        let def = self.inf.and_then(|inf| {
            let called = inf.calls.get(&id).map(|c| c.func);
            called.or_else(|| match inf.paths.get(&callee) {
                Some(Target::Def(def, _)) => Some(*def),
                _ => None,
            })
        });
        match (args, def) {
            ([], Some(def)) if !self.cx.is_stub(def) => self.elsewhere(def, depth),
            ([only], _) => {
                let ExprKind::Path(path) = self.kind(callee)? else {
                    return None;
                };
                let name = path.segments.last()?.name;
                let wraps = matches!(
                    name.as_str(),
                    "from"
                        | "new"
                        | "parse"
                        | "from_static"
                        | "from_str"
                        | "Some"
                        | "Ok"
                        | "Borrowed"
                        | "try_from"
                );
                wraps.then(|| self.text(*only, depth + 1)).flatten()
            }
            _ => None,
        }
    }

    fn formatted(&mut self, format: &Format, depth: u32) -> Option<String> {
        if format.dynamic.is_some() {
            return None;
        }
        let parts: Vec<&str> = format.template.split(HOLE).collect();
        // Widths and precisions have pieces of their own: then which is which is not known.
        let known = parts.len() == format.pieces.len() + 1;
        let mut out = String::new();
        for (i, part) in parts.iter().enumerate() {
            if i > 0 {
                let piece = format.pieces.get(i - 1).filter(|_| known);
                let text = piece.and_then(|p| self.text(p.arg, depth + 1));
                out.push_str(text.as_deref().unwrap_or(HOLE));
            }
            out.push_str(part);
        }
        Some(out)
    }
}

/// Methods whose result is the same text, or the same URL up to its path.
fn is_same_text(method: &str) -> bool {
    matches!(
        method,
        "as_ref"
            | "as_str"
            | "borrow"
            | "clone"
            | "deref"
            | "expect"
            | "into"
            | "into_string"
            | "join"
            | "ok"
            | "parse"
            | "to_owned"
            | "to_string"
            | "trim"
            | "trim_end_matches"
            | "try_into"
            | "unwrap"
            | "unwrap_or_default"
    ) || is_default(method)
}

/// Methods whose argument is what there is otherwise: `env::var("BASE").unwrap_or_else(|_| URL.into())`.
fn is_default(method: &str) -> bool {
    matches!(method, "unwrap_or" | "unwrap_or_else" | "or" | "or_else")
}
