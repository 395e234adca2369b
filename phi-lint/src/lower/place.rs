//! Places: where the value of a path, field, index or dereference is.

use super::BodyLower;
use super::frame::{Frame, Var};
use crate::flow::ir::{self, Base, InstrKind, Operand, Place, Proj};
use crate::names::{DefId, DefKind};
use crate::span::Span;
use crate::stack::with_stack;
use crate::syntax::ast::{ExprId, ExprKind};
use crate::types::{Args, Callee, Target, Ty};

impl BodyLower<'_> {
    pub(super) fn lower_path(&mut self, id: ExprId, span: Span) -> Operand {
        match self.inf.paths.get(&id) {
            Some(Target::Local(pat)) => self.var(Var::Pat(*pat)),
            Some(Target::SelfParam) => self.var(Var::SelfParam),
            Some(Target::Def(def, args)) => {
                let (def, args) = (*def, args.clone());
                self.lower_item_path(id, def, &args, span)
            }
            Some(Target::Extern(_) | Target::Unresolved) | None => {
                let temp = self.frame().temp();
                self.frame()
                    .emit(InstrKind::Fresh { dst: temp.clone() }, span);
                Operand::Place(temp)
            }
        }
    }

    fn lower_item_path(&mut self, id: ExprId, def: DefId, args: &Args, span: Span) -> Operand {
        match &self.cx.program.def(def).kind {
            DefKind::Static(_) if !self.cx.is_model(def) => {
                let global = self.cx.global(def);
                Operand::Place(Place {
                    base: Base::Global(global),
                    path: Vec::new(),
                })
            }
            DefKind::Const(_) => match self.cx.const_of_functions(def) {
                Some(func) => {
                    let dst = self.frame().temp();
                    let kind = InstrKind::Call {
                        dst: dst.clone(),
                        callee: ir::Callee::Funcs(vec![func]),
                        args: Vec::new(),
                    };
                    self.frame().emit(kind, span);
                    Operand::Place(dst)
                }
                None => Operand::Const,
            },
            DefKind::Fn(_) | DefKind::Struct(_) | DefKind::Variant(_) => {
                if matches!(self.expr_ty(id), Ty::FnDef(..)) {
                    self.function_value(def, args, span)
                } else {
                    Operand::Const
                }
            }
            _ => Operand::Const,
        }
    }

    /// Where a variable lives in the function being built; a capture when an
    /// enclosing function binds it.
    pub(super) fn var(&mut self, var: Var) -> Operand {
        let top = self.frames.len() - 1;
        match self.var_at(top, var) {
            Some(place) => Operand::Place(place),
            None => Operand::Const,
        }
    }

    fn var_at(&mut self, depth: usize, var: Var) -> Option<Place> {
        if let Some(place) = self.frames[depth].vars.get(&var) {
            return Some(place.clone());
        }
        if depth == 0 || !self.frames[depth].is_closure {
            return None;
        }
        self.var_at(depth - 1, var)?;
        let frame = &mut self.frames[depth];
        let index = frame.captures.len() as u16;
        frame.captures.push(var);
        let place = Frame::capture_place(index);
        frame.vars.insert(var, place.clone());
        Some(place)
    }

    /// The place an expression denotes. With `read`, declared PHI in it is seeded.
    pub(super) fn lower_place(&mut self, id: ExprId, read: bool) -> Place {
        let body = self.body;
        let expr = &body.exprs[id.0 as usize];
        let span = expr.span;
        match &expr.kind {
            ExprKind::Field { base, name, .. } => {
                let place = self.lower_base(*base, read);
                let target = self.inf.fields.get(&id);
                let (owner, derefs) = match target {
                    Some(t) => (t.owner, t.derefs.clone()),
                    None => (None, Vec::new()),
                };
                let place = self.auto_deref(place, &derefs, false, span);
                let field = match owner {
                    Some(owner) => {
                        if read && let Some(fact) = self.type_fact(*base) {
                            self.seed(&place, &fact, span);
                        }
                        let field = self.cx.project(&place, owner, *name);
                        if read {
                            self.read_field(owner, *name, field, span)
                        } else {
                            field
                        }
                    }
                    None => {
                        if read && let Some(fact) = self.type_fact(*base) {
                            self.seed(&place, &fact, span);
                        }
                        place.then(Proj::Field(*name))
                    }
                };
                if read {
                    let ty = self.expr_ty(id).clone();
                    self.seed_name(*name, &field, &ty, span);
                }
                field
            }
            ExprKind::Index(base, index) => {
                if let Some(part) = self.document_part(id, span) {
                    return part;
                }
                let place = self.lower_base(*base, read);
                let key = self.lower_expr(*index);
                self.lower_index(id, place, *base, *index, key, span)
            }
            ExprKind::Deref(inner) => {
                let place = self.lower_base(*inner, read);
                let callee = self.inf.methods.get(&id).map(|m| m.callee.clone());
                match callee {
                    Some(callee) if !self.cx.is_model(callee.func) => {
                        let callee = self.writable(callee);
                        let result = self.call_plain(&callee, vec![Operand::Place(place)], span);
                        self.as_place(result, span)
                    }
                    _ => place,
                }
            }
            _ => {
                let value = self.lower_expr(id);
                self.as_place(value, span)
            }
        }
    }

    fn lower_base(&mut self, id: ExprId, read: bool) -> Place {
        with_stack(|| self.lower_place(id, read))
    }

    /// Applies overloaded dereferences of user types; all others are the same place.
    /// `shared`: what comes out is only read.
    pub(super) fn auto_deref(
        &mut self,
        mut place: Place,
        derefs: &[Option<Callee>],
        shared: bool,
        span: Span,
    ) -> Place {
        for callee in derefs.iter().flatten() {
            if !self.cx.is_model(callee.func) {
                let callee = if shared {
                    callee.clone()
                } else {
                    self.writable(callee.clone())
                };
                let result = self.call_plain(&callee, vec![Operand::Place(place)], span);
                place = self.as_place(result, span);
            }
        }
        place
    }

    /// `deref_mut` for `deref`, where the type has it: what is written behind the
    /// reference arrives only through this one.
    fn writable(&self, deref: Callee) -> Callee {
        let func = self.cx.program.def(deref.func).parent.and_then(|impl_| {
            let is_impl = matches!(self.cx.program.def(impl_).kind, DefKind::Impl(_));
            let header = is_impl.then(|| self.cx.db.impl_header(impl_))?;
            self.cx
                .impl_fn(&header.0, "std::ops::DerefMut", "deref_mut")
        });
        Callee {
            func: func.unwrap_or(deref.func),
            ..deref
        }
    }

    fn lower_index(
        &mut self,
        id: ExprId,
        place: Place,
        base: ExprId,
        index: ExprId,
        key: Operand,
        span: Span,
    ) -> Place {
        if let Some(callee) = self.inf.methods.get(&id) {
            let callee = callee.clone();
            let place = self.auto_deref(place, &callee.derefs, false, span);
            if !self.cx.is_model(callee.callee.func) {
                let args = vec![Operand::Place(place), key];
                // What is written through the index arrives only through this one.
                let ty = self.expr_ty(base).clone();
                let func = self.cx.impl_fn(&ty, "std::ops::IndexMut", "index_mut");
                let chosen = Callee {
                    func: func.unwrap_or(callee.callee.func),
                    ..callee.callee
                };
                let result = self.call_plain(&chosen, args, span);
                return self.as_place(result, span);
            }
            return self.index_place(place, base, index);
        }
        self.index_place(place, base, index)
    }

    fn index_place(&self, place: Place, base: ExprId, index: ExprId) -> Place {
        if self.cx.is_range(self.expr_ty(index)) {
            return place;
        }
        match self.cx.peel(self.expr_ty(base)) {
            Ty::Slice(_) | Ty::Array(_) => place.then(Proj::Content(0)),
            // A map's values are its second parameter's content; everything
            // else that can be indexed holds its elements in the first.
            Ty::Adt(_, args) => match args.len() {
                0 => place,
                1 => place.then(Proj::Content(0)),
                _ if self.cx.is_map(self.expr_ty(base)) => place.then(Proj::Content(1)),
                _ => place.then(Proj::Content(0)),
            },
            _ => place,
        }
    }
}
