//! Macro calls: what their parts are, and what value they have.

use std::sync::Arc;

use super::Infer;
use crate::names::{DefKind, Namespace, Resolved};
use crate::syntax::ast::{Expanded, Expansion, ExprId, ExprKind, Format, MacroCall, Meta, Record};
use crate::types::Ty;

/// What a macro gives, by its name.
enum Value {
    Unit,
    Never,
    Bool,
    Str,
    String,
    Arguments,
    U32,
    /// Its (first) argument.
    Argument,
    /// Its argument behind a `Pin<&mut _>`.
    Pinned,
    /// What is inside its `Poll`.
    Ready,
    /// A tuple of its futures' outputs.
    Joined,
    /// The same inside `Result`, each output's `Ok`.
    TryJoined,
    Vec,
    Json,
    /// What the destination's `write_fmt` gives.
    Written,
    /// A type of the models.
    Named(&'static str),
    Unknown,
}

fn by_grammar(grammar: &str) -> Option<Value> {
    Some(match grammar {
        "panic" => Value::Never,
        "assert" | "assert_eq" | "log" | "tracing_event" | "slog" => Value::Unit,
        "tracing_span" => Value::Named("tracing::Span"),
        "write" => Value::Written,
        "json" => Value::Json,
        "matches" => Value::Bool,
        "vec" => Value::Vec,
        _ => return None,
    })
}

fn by_name(name: &str) -> Value {
    match name {
        "format" | "eformat" => Value::String,
        "print" | "println" | "eprint" | "eprintln" | "assert" | "assert_eq" | "assert_ne"
        | "debug_assert" | "debug_assert_eq" | "debug_assert_ne" | "trace" | "debug" | "info"
        | "warn" | "error" | "log" | "event" | "ensure" | "defmt" => Value::Unit,
        "panic" | "todo" | "unimplemented" | "unreachable" | "bail" | "compile_error" => {
            Value::Never
        }
        "span" | "trace_span" | "debug_span" | "info_span" | "warn_span" | "error_span" => {
            Value::Named("tracing::Span")
        }
        "write" | "writeln" => Value::Written,
        "format_args" => Value::Arguments,
        "matches" | "cfg" => Value::Bool,
        "concat" | "stringify" | "env" | "include_str" | "file" | "module_path" => Value::Str,
        "line" | "column" => Value::U32,
        "vec" => Value::Vec,
        "json" => Value::Json,
        "dbg" | "black_box" => Value::Argument,
        "pin" => Value::Pinned,
        "ready" => Value::Ready,
        "join" => Value::Joined,
        "try_join" => Value::TryJoined,
        "anyhow" | "format_err" => Value::Named("anyhow::Error"),
        "eyre" => Value::Named("eyre::Report"),
        "miette" => Value::Named("miette::Report"),
        "counter" => Value::Named("metrics::Counter"),
        "gauge" => Value::Named("metrics::Gauge"),
        "histogram" => Value::Named("metrics::Histogram"),
        _ => Value::Unknown,
    }
}

impl Infer<'_, '_, '_> {
    pub(super) fn expanded(&mut self, id: ExprId, expanded: &Expanded, want: Option<&Ty>) -> Ty {
        let call = &expanded.call;
        match &expanded.form {
            Expansion::Format { leading, format } => {
                let types: Vec<Ty> = leading.iter().map(|e| self.expr(*e, None)).collect();
                // `assert_eq!(a, b)` compares: each side informs the other.
                if let (
                    [left, right],
                    "assert_eq" | "assert_ne" | "debug_assert_eq" | "debug_assert_ne",
                ) = (&types[..], macro_name(call))
                {
                    self.cx.table.try_unify(left, right);
                }
                if let Some(format) = format {
                    self.format(format);
                }
                self.macro_value(id, call, Some(&types), leading, want)
            }
            Expansion::Record(record) => {
                self.record(record);
                match self.macro_kind(call) {
                    Value::Named(path) => self.db.known(self.db.lang(path)),
                    Value::Unknown => Ty::Unknown,
                    _ => Ty::unit(),
                }
            }
            Expansion::Args(args) => {
                let is_vec = matches!(self.macro_kind(call), Value::Vec);
                let hint = match want.map(|w| self.cx.table.shallow(w)) {
                    Some(Ty::Adt(def, list)) if is_vec && Some(def) == self.db.lang.vec => {
                        list.first().cloned()
                    }
                    _ => None,
                };
                let types: Vec<Ty> = args.iter().map(|e| self.expr(*e, hint.as_ref())).collect();
                if is_vec {
                    let item = hint.unwrap_or_else(|| self.cx.table.fresh_var());
                    let mut join = None;
                    for got in types {
                        self.join(&mut join, &got, Some(&item));
                    }
                    let item = join.unwrap_or(item);
                    return self.vec_of(item);
                }
                self.macro_value(id, call, Some(&types), args, want)
            }
            Expansion::Expr(inner) => {
                if let Value::Vec = self.macro_kind(call)
                    && let Some(ExprKind::Array(_) | ExprKind::Repeat(..)) =
                        self.body.exprs.get(inner.0 as usize).map(|e| &e.kind)
                {
                    let hint = match want.map(|w| self.cx.table.shallow(w)) {
                        Some(Ty::Adt(def, list)) if Some(def) == self.db.lang.vec => {
                            list.first().map(|t| Ty::Array(Arc::new(t.clone())))
                        }
                        _ => None,
                    };
                    return match self.expr(*inner, hint.as_ref()) {
                        Ty::Array(item) => self.vec_of(item.as_ref().clone()),
                        _ => Ty::Unknown,
                    };
                }
                self.expr(*inner, want)
            }
            Expansion::Json(document) => {
                for arg in document.exprs() {
                    self.expr(arg, None);
                }
                self.db.known(self.db.lang("serde_json::Value"))
            }
            Expansion::Opaque(args) => {
                for arg in args {
                    self.expr(*arg, None);
                }
                self.macro_value(id, call, None, &[], want)
            }
        }
    }

    fn vec_of(&self, item: Ty) -> Ty {
        match self.db.lang.vec {
            Some(vec) => Ty::Adt(vec, Arc::from([item])),
            None => Ty::Unknown,
        }
    }

    pub(super) fn format(&mut self, format: &Format) {
        let pieces = format.pieces.iter().map(|p| p.arg);
        for arg in pieces.chain(format.unused.iter().copied()) {
            self.expr(arg, None);
        }
        if let Some(dynamic) = format.dynamic {
            self.expr(dynamic, None);
        }
    }

    fn record(&mut self, record: &Record) {
        let fields = record.fields.iter().map(|f| f.value);
        for expr in record
            .context
            .iter()
            .copied()
            .chain(record.name)
            .chain(fields)
        {
            self.expr(expr, None);
        }
        if let Some(message) = &record.message {
            self.format(message);
        }
    }

    fn macro_kind(&self, call: &MacroCall) -> Value {
        let name = macro_name(call);
        match self.db.resolve(&self.scope, &call.path, Namespace::Macro) {
            Resolved::Def { def, rest: 0 } => {
                let d = self.db.program.def(def);
                if !matches!(d.kind, DefKind::Macro(_)) || !self.db.program.in_stub(def) {
                    // The workspace's own or a dependency's: only its expansion says.
                    return Value::Unknown;
                }
                let grammar = d
                    .attrs
                    .iter()
                    .filter(|a| a.path == "grammar")
                    .find_map(|a| match a.args.first()? {
                        Meta::Path(name, _) => by_grammar(name),
                        _ => None,
                    });
                match (by_name(d.name.as_str()), grammar) {
                    (Value::Unknown, Some(value)) => value,
                    (Value::Unit, Some(value @ Value::Named(_))) => value,
                    (value, _) => value,
                }
            }
            _ => by_name(name),
        }
    }

    /// The value of a macro call whose parts have these types.
    pub(super) fn macro_value(
        &mut self,
        id: ExprId,
        call: &MacroCall,
        types: Option<&[Ty]>,
        parts: &[ExprId],
        _want: Option<&Ty>,
    ) -> Ty {
        let _ = (id, parts);
        let lang = &self.db.lang;
        let types = types.unwrap_or(&[]);
        match self.macro_kind(call) {
            Value::Unit => Ty::unit(),
            Value::Never => Ty::Never,
            Value::Bool => Ty::prim("bool"),
            Value::Str => Ty::prim("str").by_ref(false),
            Value::U32 => Ty::prim("u32"),
            Value::String => self.db.known(lang.string),
            Value::Arguments => self.db.known(lang.arguments),
            Value::Argument => match types {
                [one] => one.clone(),
                [] => Ty::Unknown,
                many => Ty::Tuple(many.into()),
            },
            Value::Pinned => match (types, self.db.lang("std::pin::Pin")) {
                ([one], Some(pin)) => Ty::Adt(pin, Arc::from([one.clone().by_ref(true)])),
                _ => Ty::Unknown,
            },
            Value::Ready => match types.first().map(|t| self.cx.table.shallow(t)) {
                Some(Ty::Adt(def, args)) if Some(def) == lang.poll => {
                    args.first().cloned().unwrap_or(Ty::Unknown)
                }
                _ => Ty::Unknown,
            },
            Value::Joined => {
                let outputs = types.iter().map(|t| self.cx.future_output(t)).collect();
                Ty::Tuple(outputs)
            }
            Value::TryJoined => self.try_joined(types),
            Value::Vec => {
                let item = self.cx.table.fresh_var();
                self.vec_of(item)
            }
            Value::Json => self.db.known(self.db.lang("serde_json::Value")),
            Value::Named(path) => self.db.known(self.db.lang(path)),
            Value::Written => match types.first() {
                Some(to) => self.written_to(to),
                None => Ty::Unknown,
            },
            Value::Unknown => Ty::Unknown,
        }
    }

    fn try_joined(&mut self, types: &[Ty]) -> Ty {
        let Some(result) = self.db.lang.result else {
            return Ty::Unknown;
        };
        let mut error = Ty::Unknown;
        let mut outputs = Vec::new();
        for ty in types {
            let out = self.cx.future_output(ty);
            match self.cx.table.shallow(&out) {
                Ty::Adt(def, args) if def == result => {
                    outputs.push(args.first().cloned().unwrap_or(Ty::Unknown));
                    if let (Ty::Unknown, Some(e)) = (&error, args.get(1)) {
                        error = e.clone();
                    }
                }
                _ => outputs.push(Ty::Unknown),
            }
        }
        Ty::Adt(result, Arc::from([Ty::Tuple(outputs.into()), error]))
    }

    /// What `write!(to, …)` gives.
    fn written_to(&mut self, to: &Ty) -> Ty {
        let to = self.structurally(to);
        let name = crate::span::Name::from("write_fmt");
        match self.probe(&to, name, 1) {
            Some(pick) => {
                let args = self.method_args(&pick, &[]);
                match self.db.fn_sig(pick.func) {
                    Some(sig) => self.cx.normalize(&crate::types::subst(&sig.ret, &args)),
                    None => Ty::Unknown,
                }
            }
            None => match self.db.lang.result {
                Some(result) => Ty::Adt(result, Arc::from([Ty::unit(), Ty::Unknown])),
                None => Ty::Unknown,
            },
        }
    }
}

fn macro_name(call: &MacroCall) -> &'static str {
    call.path.segments.last().map_or("", |s| s.name.as_str())
}
