//! Prints expressions and patterns.

use super::{path, ty};
use crate::syntax::ast::*;
use crate::syntax::format::letter;

/// A body's expression as text.
pub(in crate::syntax) fn expr(body: &Body, id: ExprId) -> String {
    let mut out = String::new();
    Show {
        body,
        out: &mut out,
    }
    .expr(id);
    out
}

/// An expansion as text.
pub(in crate::syntax) fn expansion(body: &Body, form: &Expansion) -> String {
    let mut out = String::new();
    Show {
        body,
        out: &mut out,
    }
    .expansion(form);
    out
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
            self.put(&format!(" {{{}}}", letter(p.via)));
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
                        self.put(&format!(": {}", super::ty(t)));
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
                    self.put(&super::args(t));
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
            Expansion::Json(document) => {
                self.put("json[");
                self.list(&document.exprs());
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
