//! Prints items.

use std::fmt::Write;

use super::{bounds, expr, path, ty};
use crate::syntax::ast::*;

/// Items as text, one line each, bodies left out.
pub(in crate::syntax) fn items(items: &[Item]) -> String {
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
