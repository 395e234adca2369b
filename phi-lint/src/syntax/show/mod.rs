//! Prints trees for tests: close to Rust, fully bracketed, one line a node.

mod body;
mod items;

use std::fmt::Write;

use super::ast::*;
pub(super) use body::{expansion, expr};
pub(super) use items::items;

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
