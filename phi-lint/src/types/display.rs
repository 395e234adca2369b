//! Types as people write them, for messages and tests.

use std::fmt::Write;

use super::{TraitRef, Ty};
use crate::names::{DefId, Program};

/// The type in Rust syntax, names without their paths.
pub fn display(program: &Program, ty: &Ty) -> String {
    let mut out = String::new();
    Printer { program, depth: 0 }.ty(&mut out, ty);
    out
}

struct Printer<'p> {
    program: &'p Program,
    depth: u32,
}

impl Printer<'_> {
    fn ty(&mut self, out: &mut String, ty: &Ty) {
        if self.depth > 32 {
            out.push('…');
            return;
        }
        self.depth += 1;
        match ty {
            Ty::Adt(def, args) => {
                self.name(out, *def);
                self.generic(out, args, &[]);
            }
            Ty::Extern(path, args) => {
                out.push_str(path);
                self.generic(out, args, &[]);
            }
            Ty::Prim(name) | Ty::Param(_, name) => out.push_str(name),
            Ty::Ref(m, inner) => {
                out.push_str(if *m { "&mut " } else { "&" });
                self.ty(out, inner);
            }
            Ty::Ptr(m, inner) => {
                out.push_str(if *m { "*mut " } else { "*const " });
                self.ty(out, inner);
            }
            Ty::Slice(inner) => {
                out.push('[');
                self.ty(out, inner);
                out.push(']');
            }
            Ty::Array(inner) => {
                out.push('[');
                self.ty(out, inner);
                out.push_str("; _]");
            }
            Ty::Tuple(args) => {
                out.push('(');
                self.list(out, args);
                out.push_str(if args.len() == 1 { ",)" } else { ")" });
            }
            Ty::FnPtr(params, ret) => {
                out.push_str("fn(");
                self.list(out, params);
                out.push(')');
                self.arrow(out, ret);
            }
            Ty::FnDef(def, args) => {
                out.push_str("fn ");
                self.name(out, *def);
                self.generic(out, args, &[]);
            }
            Ty::Closure(_, params, ret) => {
                out.push('|');
                self.list(out, params);
                out.push('|');
                self.arrow(out, ret);
            }
            Ty::Dyn(bounds) => {
                out.push_str("dyn ");
                self.bounds(out, bounds);
            }
            Ty::Opaque(_, _, bounds) => {
                out.push_str("impl ");
                self.bounds(out, bounds);
            }
            Ty::Assoc(base, bound, name) => {
                out.push('<');
                self.ty(out, base);
                out.push_str(" as ");
                self.bound(out, bound);
                let _ = write!(out, ">::{name}");
            }
            Ty::Never => out.push('!'),
            Ty::Infer(v) => {
                let _ = write!(out, "?{v}");
            }
            Ty::Unknown => out.push('_'),
        }
        self.depth -= 1;
    }

    fn arrow(&mut self, out: &mut String, ret: &Ty) {
        if !ret.is_unit() {
            out.push_str(" -> ");
            self.ty(out, ret);
        }
    }

    fn name(&mut self, out: &mut String, def: DefId) {
        out.push_str(&self.program.def(def).name);
    }

    fn list(&mut self, out: &mut String, list: &[Ty]) {
        for (i, ty) in list.iter().enumerate() {
            if i > 0 {
                out.push_str(", ");
            }
            self.ty(out, ty);
        }
    }

    fn generic(&mut self, out: &mut String, args: &[Ty], bindings: &[(crate::span::Name, Ty)]) {
        if args.is_empty() && bindings.is_empty() {
            return;
        }
        out.push('<');
        self.list(out, args);
        for (i, (name, ty)) in bindings.iter().enumerate() {
            if i > 0 || !args.is_empty() {
                out.push_str(", ");
            }
            let _ = write!(out, "{name} = ");
            self.ty(out, ty);
        }
        out.push('>');
    }

    fn bounds(&mut self, out: &mut String, bounds: &[TraitRef]) {
        for (i, bound) in bounds.iter().enumerate() {
            if i > 0 {
                out.push_str(" + ");
            }
            self.bound(out, bound);
        }
    }

    fn bound(&mut self, out: &mut String, bound: &TraitRef) {
        match bound.def {
            Ok(def) => {
                let name = self.program.def(def).name;
                out.push_str(&name);
                if let ("Fn" | "FnMut" | "FnOnce", [Ty::Tuple(params)]) =
                    (name.as_str(), &*bound.args)
                {
                    out.push('(');
                    self.list(out, params);
                    out.push(')');
                    if let [(_, ret)] = &*bound.bindings {
                        self.arrow(out, ret);
                    }
                    return;
                }
            }
            Err(path) => out.push_str(&path),
        }
        self.generic(out, &bound.args, &bound.bindings);
    }
}
