//! Prints trees for tests: close to Rust, fully bracketed, one line a node.

use std::fmt::Write;

use super::ast::*;

/// A body's expression as text.
pub(super) fn expr(body: &Body, id: ExprId) -> String {
    let mut out = String::new();
    Show {
        body,
        out: &mut out,
    }
    .expr(id);
    out
}

/// A type as text.
pub(super) fn ty(ty: &TypeRef) -> String {
    let list = |tys: &[TypeRef]| tys.iter().map(self::ty).collect::<Vec<_>>().join(", ");
    match ty {
        TypeRef::Path(p) => path(p),
        TypeRef::Ref(m, t) => format!("&{}{}", if *m { "mut " } else { "" }, self::ty(t)),
        TypeRef::Ptr(m, t) => format!("*{} {}", if *m { "mut" } else { "const" }, self::ty(t)),
        TypeRef::Slice(t) => format!("[{}]", self::ty(t)),
        TypeRef::Array(t) => format!("[{}; _]", self::ty(t)),
        TypeRef::Tuple(ts) => format!("({})", list(ts)),
        TypeRef::Fn(a, r) => format!("fn({}) -> {}", list(a), self::ty(r)),
        TypeRef::Impl(b) => format!("impl {}", bounds(b)),
        TypeRef::Dyn(b) => format!("dyn {}", bounds(b)),
        TypeRef::Never => "!".into(),
        TypeRef::Infer => "_".into(),
        TypeRef::Other => "?".into(),
    }
}

/// Bounds as text.
pub(super) fn bounds(bounds: &[Bound]) -> String {
    bounds
        .iter()
        .map(|b| path(&b.path))
        .collect::<Vec<_>>()
        .join(" + ")
}

/// A path as text.
pub(super) fn path(path: &Path) -> String {
    let mut out = String::new();
    if let Some(q) = &path.qself {
        let _ = write!(out, "<{} as {}>::", ty(&q.0), q.1);
    }
    if path.leading_colon {
        out.push_str("::");
    }
    for (i, s) in path.segments.iter().enumerate() {
        if i > 0 {
            out.push_str("::");
        }
        out.push_str(&s.name);
        if let Some(a) = &s.args {
            out.push_str(&args(a));
        }
    }
    out
}

fn args(args: &GenericArgs) -> String {
    let types = args.types.iter().map(ty);
    let bindings = args
        .bindings
        .iter()
        .map(|(n, t)| format!("{n} = {}", ty(t)));
    format!("<{}>", types.chain(bindings).collect::<Vec<_>>().join(", "))
}

/// Items as text, one line each, bodies left out.
pub(super) fn items(items: &[Item]) -> String {
    let mut out = String::new();
    for item in items {
        let public = if item.public { "pub " } else { "" };
        for attr in &item.attrs {
            let _ = write!(out, "#[{}] ", attr.path);
        }
        let name = item.name;
        let _ = match &item.kind {
            ItemKind::Mod {
                items: Some(inner), ..
            } => {
                let inner = self::items(inner).replace('\n', "\n  ");
                writeln!(out, "{public}mod {name} {{\n  {}\n}}", inner.trim_end())
            }
            ItemKind::Mod { path, .. } => writeln!(out, "{public}mod {name} {path:?};"),
            ItemKind::Use(leaves) => {
                let leaves: Vec<String> = leaves
                    .iter()
                    .map(|l| {
                        let path: Vec<&str> = l.path.iter().map(Name::as_str).collect();
                        match l.binds {
                            UseBinds::Name(n) => format!("{} as {n}", path.join("::")),
                            UseBinds::Anonymous => format!("{} as _", path.join("::")),
                            UseBinds::Glob => format!("{}::*", path.join("::")),
                        }
                    })
                    .collect();
                writeln!(out, "{public}use {}", leaves.join("; "))
            }
            ItemKind::ExternCrate { krate } => writeln!(out, "extern crate {krate} as {name}"),
            ItemKind::Fn(f) => {
                let mut params: Vec<String> = Vec::new();
                if let Some(s) = &f.self_param {
                    params.push(format!(
                        "{}{}self{}",
                        if s.by_ref { "&" } else { "" },
                        if s.mutable { "mut " } else { "" },
                        s.ty.as_ref()
                            .map(|t| format!(": {}", ty(t)))
                            .unwrap_or_default()
                    ));
                }
                for p in &f.params {
                    let name = p.name.map_or("_".to_owned(), |n| n.to_string());
                    params.push(format!("{name}: {}", ty(&p.ty)));
                }
                let ret = f
                    .ret
                    .as_ref()
                    .map_or(String::new(), |t| format!(" -> {}", ty(t)));
                let end = if f.body.is_some() { "{…}" } else { ";" };
                writeln!(
                    out,
                    "{public}fn {name}{}({}){ret} {end}",
                    generics(&f.generics),
                    params.join(", ")
                )
            }
            ItemKind::Struct(s) | ItemKind::Union(s) => {
                writeln!(
                    out,
                    "{public}struct {name}{} {}",
                    generics(&s.generics),
                    fields(s.shape, &s.fields)
                )
            }
            ItemKind::Enum(e) => {
                let variants: Vec<String> = e
                    .variants
                    .iter()
                    .map(|v| match v.shape {
                        Shape::Unit => v.name.to_string(),
                        _ => format!("{}{}", v.name, fields(v.shape, &v.fields)),
                    })
                    .collect();
                writeln!(
                    out,
                    "{public}enum {name}{} {}",
                    generics(&e.generics),
                    variants.join(" | ")
                )
            }
            ItemKind::Trait(t) => {
                let inner = self::items(&t.items).replace('\n', "\n  ");
                writeln!(
                    out,
                    "{public}trait {name}: {} {{\n  {}\n}}",
                    bounds(&t.supers),
                    inner.trim_end()
                )
            }
            ItemKind::Impl(i) => {
                let of = i
                    .trait_
                    .as_ref()
                    .map(|t| format!("{} for ", path(t)))
                    .unwrap_or_default();
                let inner = self::items(&i.items).replace('\n', "\n  ");
                writeln!(
                    out,
                    "impl{} {of}{} {{\n  {}\n}}",
                    generics(&i.generics),
                    ty(&i.self_ty),
                    inner.trim_end()
                )
            }
            ItemKind::Const(c) | ItemKind::Static(c) => {
                let value = c
                    .body
                    .as_ref()
                    .map(|b| format!(" = {}", expr(b, b.root)))
                    .unwrap_or_default();
                writeln!(out, "{public}const {name}: {}{value}", ty(&c.ty))
            }
            ItemKind::TypeAlias(t) => {
                let bounds = bounds(&t.bounds);
                let bounds = if bounds.is_empty() {
                    bounds
                } else {
                    format!(" {bounds}")
                };
                let value =
                    t.ty.as_ref()
                        .map(|t| format!(" = {}", ty(t)))
                        .unwrap_or_default();
                writeln!(
                    out,
                    "{public}type {name}{}:{}{value}",
                    generics(&t.generics),
                    bounds
                )
            }
            ItemKind::MacroRules(m) => writeln!(out, "macro {name} exported={}", m.exported),
            ItemKind::MacroCall(m) => writeln!(out, "{}!", path(&m.path)),
        };
    }
    out
}

fn generics(generics: &Generics) -> String {
    if generics.params.is_empty() && generics.wheres.is_empty() {
        return String::new();
    }
    let params: Vec<String> = generics
        .params
        .iter()
        .map(|p| match p.bounds.as_slice() {
            [] => p.name.to_string(),
            b => format!("{}: {}", p.name, bounds(b)),
        })
        .collect();
    let wheres: Vec<String> = generics
        .wheres
        .iter()
        .map(|(t, b)| format!(" where {}: {}", ty(t), bounds(b)))
        .collect();
    format!("<{}>{}", params.join(", "), wheres.concat())
}

fn fields(shape: Shape, fields: &[FieldDef]) -> String {
    let list: Vec<String> = fields
        .iter()
        .map(|f| format!("{}: {}", f.name, ty(&f.ty)))
        .collect();
    match shape {
        Shape::Unit => ";".into(),
        Shape::Named => format!("{{{}}}", list.join(", ")),
        Shape::Tuple => format!("({})", list.join(", ")),
    }
}

struct Show<'a> {
    body: &'a Body,
    out: &'a mut String,
}

impl Show<'_> {
    fn put(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn list(&mut self, ids: &[ExprId]) {
        for (i, id) in ids.iter().enumerate() {
            if i > 0 {
                self.put(", ");
            }
            self.expr(*id);
        }
    }

    fn pats(&mut self, ids: &[PatId], between: &str) {
        for (i, id) in ids.iter().enumerate() {
            if i > 0 {
                self.put(between);
            }
            self.pat(*id);
        }
    }

    fn pat(&mut self, id: PatId) {
        match &self.body.pats[id.0 as usize].kind {
            PatKind::Wild => self.put("_"),
            PatKind::Rest => self.put(".."),
            PatKind::Bind {
                name,
                by_ref,
                mutable,
                sub,
            } => {
                if *by_ref {
                    self.put("ref ");
                }
                if *mutable {
                    self.put("mut ");
                }
                self.put(name);
                if let Some(sub) = sub {
                    self.put(" @ ");
                    self.pat(*sub);
                }
            }
            PatKind::Path(p) => self.put(&path(p)),
            PatKind::TupleStruct(p, elems) => {
                self.put(&path(p));
                self.put("(");
                self.pats(elems, ", ");
                self.put(")");
            }
            PatKind::Struct(p, fields) => {
                self.put(&path(p));
                self.put("{");
                for (name, pat) in fields {
                    self.put(&format!("{name}: "));
                    self.pat(*pat);
                    self.put(",");
                }
                self.put("}");
            }
            PatKind::Tuple(elems) => {
                self.put("(");
                self.pats(elems, ", ");
                self.put(")");
            }
            PatKind::Slice(elems) => {
                self.put("[");
                self.pats(elems, ", ");
                self.put("]");
            }
            PatKind::Ref(p) => {
                self.put("&");
                self.pat(*p);
            }
            PatKind::Or(cases) => self.pats(cases, " | "),
            PatKind::Lit => self.put("#"),
        }
    }

    fn format(&mut self, f: &Format) {
        self.put(&format!("{:?}", f.template));
        for p in &f.pieces {
            self.put(&format!(" {{{}}}", p.via.letter()));
            self.expr(p.arg);
        }
        if !f.unused.is_empty() {
            self.put(" unused ");
            self.list(&f.unused);
        }
        if let Some(d) = f.dynamic {
            self.put(" dynamic ");
            self.expr(d);
        }
    }

    fn record(&mut self, r: &Record) {
        self.put("record[");
        if !r.context.is_empty() {
            self.put("context ");
            self.list(&r.context);
            self.put("; ");
        }
        if let Some(name) = r.name {
            self.put("name ");
            self.expr(name);
            self.put("; ");
        }
        for f in &r.fields {
            let via = match f.via {
                FieldVia::Display => "%",
                FieldVia::Debug => "?",
                FieldVia::Serialize => "$",
                FieldVia::Value => "",
            };
            self.put(&format!("{} = {via}", f.key));
            self.expr(f.value);
            self.put("; ");
        }
        if let Some(m) = &r.message {
            self.format(m);
        }
        self.put("]");
    }

    fn block(&mut self, b: &Block) {
        if let BlockKind::Async(m) = b.kind {
            self.put(if m { "async move " } else { "async " });
        }
        if let Some(label) = b.label {
            self.put(&format!("'{label}: "));
        }
        self.put("{ ");
        for item in b.items.iter() {
            self.put(&format!("item {}; ", item.name));
        }
        for stmt in &b.stmts {
            match stmt {
                Stmt::Let { pat, ty, init, els } => {
                    self.put("let ");
                    self.pat(*pat);
                    if let Some(t) = ty {
                        self.put(&format!(": {}", self::ty(t)));
                    }
                    if let Some(init) = init {
                        self.put(" = ");
                        self.expr(*init);
                    }
                    if let Some(els) = els {
                        self.put(" else ");
                        self.expr(*els);
                    }
                }
                Stmt::Expr(e) => self.expr(*e),
            }
            self.put("; ");
        }
        if let Some(tail) = b.tail {
            self.expr(tail);
            self.put(" ");
        }
        self.put("}");
    }

    fn opt(&mut self, id: Option<ExprId>) {
        if let Some(id) = id {
            self.put(" ");
            self.expr(id);
        }
    }

    fn expr(&mut self, id: ExprId) {
        match &self.body.exprs[id.0 as usize].kind {
            ExprKind::Missing => self.put("?"),
            ExprKind::Lit(l) => match l {
                Lit::Str(s) => self.put(&format!("{s:?}")),
                Lit::Int(i, s) => self.put(&format!("{i}{}", s.map_or("", |s| s.as_str()))),
                other => self.put(&format!("{other:?}")),
            },
            ExprKind::Path(p) => self.put(&path(p)),
            ExprKind::Block(b) => self.block(b),
            ExprKind::If { cond, then, els } => {
                self.put("if ");
                self.expr(*cond);
                self.put(" ");
                self.expr(*then);
                if let Some(els) = els {
                    self.put(" else ");
                    self.expr(*els);
                }
            }
            ExprKind::Let { pat, expr } => {
                self.put("let ");
                self.pat(*pat);
                self.put(" = ");
                self.expr(*expr);
            }
            ExprKind::Match { scrutinee, arms } => {
                self.put("match ");
                self.expr(*scrutinee);
                self.put(" { ");
                for arm in arms {
                    self.pat(arm.pat);
                    if let Some(g) = arm.guard {
                        self.put(" if ");
                        self.expr(g);
                    }
                    self.put(" => ");
                    self.expr(arm.body);
                    self.put(", ");
                }
                self.put("}");
            }
            ExprKind::Loop { body, .. } => {
                self.put("loop ");
                self.expr(*body);
            }
            ExprKind::While { cond, body, .. } => {
                self.put("while ");
                self.expr(*cond);
                self.put(" ");
                self.expr(*body);
            }
            ExprKind::For {
                pat, iter, body, ..
            } => {
                self.put("for ");
                self.pat(*pat);
                self.put(" in ");
                self.expr(*iter);
                self.put(" ");
                self.expr(*body);
            }
            ExprKind::Break(_, v) => {
                self.put("break");
                self.opt(*v);
            }
            ExprKind::Continue(_) => self.put("continue"),
            ExprKind::Return(v) => {
                self.put("return");
                self.opt(*v);
            }
            ExprKind::Call(f, args) => {
                self.expr(*f);
                self.put("(");
                self.list(args);
                self.put(")");
            }
            ExprKind::MethodCall {
                receiver,
                method,
                turbofish,
                args,
                ..
            } => {
                self.expr(*receiver);
                self.put(&format!(".{method}"));
                if let Some(t) = turbofish {
                    self.put(&self::args(t));
                }
                self.put("(");
                self.list(args);
                self.put(")");
            }
            ExprKind::Field { base, name, .. } => {
                self.expr(*base);
                self.put(&format!(".{name}"));
            }
            ExprKind::Index(a, b) => {
                self.expr(*a);
                self.put("[");
                self.expr(*b);
                self.put("]");
            }
            ExprKind::Deref(e) => {
                self.put("(*");
                self.expr(*e);
                self.put(")");
            }
            ExprKind::Unary(op, e) => {
                self.put(&format!("({op:?} "));
                self.expr(*e);
                self.put(")");
            }
            ExprKind::Binary(op, a, b) => {
                self.put("(");
                self.expr(*a);
                self.put(&format!(" {op:?} "));
                self.expr(*b);
                self.put(")");
            }
            ExprKind::Assign(a, b) => {
                self.expr(*a);
                self.put(" = ");
                self.expr(*b);
            }
            ExprKind::AssignOp(op, a, b) => {
                self.expr(*a);
                self.put(&format!(" {op:?}= "));
                self.expr(*b);
            }
            ExprKind::Ref(m, e) => {
                self.put(if *m { "&mut " } else { "&" });
                self.expr(*e);
            }
            ExprKind::Cast(e, t) => {
                self.put("(");
                self.expr(*e);
                self.put(&format!(" as {})", ty(t)));
            }
            ExprKind::Tuple(es) => {
                self.put("(");
                self.list(es);
                self.put(")");
            }
            ExprKind::Array(es) => {
                self.put("[");
                self.list(es);
                self.put("]");
            }
            ExprKind::Repeat(a, b) => {
                self.put("[");
                self.expr(*a);
                self.put("; ");
                self.expr(*b);
                self.put("]");
            }
            ExprKind::Struct {
                path: p,
                fields,
                base,
            } => {
                self.put(&path(p));
                self.put("{");
                for f in fields {
                    self.put(&format!("{}: ", f.name));
                    self.expr(f.value);
                    self.put(",");
                }
                if let Some(b) = base {
                    self.put("..");
                    self.expr(*b);
                }
                self.put("}");
            }
            ExprKind::Range(a, b) => {
                self.put("(");
                self.opt(*a);
                self.put("..");
                self.opt(*b);
                self.put(")");
            }
            ExprKind::Closure(c) => {
                self.put("|");
                for (i, (p, t)) in c.params.iter().enumerate() {
                    if i > 0 {
                        self.put(", ");
                    }
                    self.pat(*p);
                    if let Some(t) = t {
                        self.put(&format!(": {}", ty(t)));
                    }
                }
                self.put("| ");
                self.expr(c.body);
            }
            ExprKind::Await(e) => {
                self.expr(*e);
                self.put(".await");
            }
            ExprKind::Try(e) => {
                self.expr(*e);
                self.put("?");
            }
            ExprKind::Macro(m) => self.put(&format!("{}!", path(&m.path))),
            ExprKind::Format(f) => self.format(f),
            ExprKind::Expanded(e) => self.expansion(&e.form),
        }
    }

    fn expansion(&mut self, form: &Expansion) {
        match form {
            Expansion::Format { leading, format } => {
                self.put("format[");
                self.list(leading);
                self.put("; ");
                if let Some(f) = format {
                    self.format(f);
                }
                self.put("]");
            }
            Expansion::Record(r) => self.record(r),
            Expansion::Args(es) => {
                self.put("args[");
                self.list(es);
                self.put("]");
            }
            Expansion::Expr(e) => self.expr(*e),
            Expansion::Json(es) => {
                self.put("json[");
                self.list(es);
                self.put("]");
            }
            Expansion::Opaque(es) => {
                self.put("opaque[");
                self.list(es);
                self.put("]");
            }
        }
    }
}

/// An expansion as text.
pub(super) fn expansion(body: &Body, form: &Expansion) -> String {
    let mut out = String::new();
    Show {
        body,
        out: &mut out,
    }
    .expansion(form);
    out
}
