//! Expressions, statements, literals.
//!
//! Recursion follows the tree, so the hub function stays small and every kind
//! that needs locals has a function of its own: stack use per level is what
//! bounds the depth we accept.

use std::sync::Arc;

use syn::punctuated::Punctuated;

use super::Converter;
use crate::span::{Name, Span};
use crate::syntax::ast::{
    Arm, BinaryOp, Block, BlockKind, Closure, ExprId, ExprKind, FieldInit, Item, Lit, MacroCall,
    Stmt, TypeRef, UnaryOp,
};
use crate::syntax::parse::MAX_DEPTH;

impl Converter<'_> {
    /// An expression.
    pub(in crate::syntax) fn expr(&mut self, expr: &syn::Expr) -> ExprId {
        if self.depth == MAX_DEPTH {
            self.too_deep = true;
            let span = self.place(0, 0);
            return self.push(ExprKind::Missing, span);
        }
        self.depth += 1;
        let id = self.any_expr(expr);
        self.depth -= 1;
        id
    }

    fn any_expr(&mut self, expr: &syn::Expr) -> ExprId {
        use syn::Expr as E;
        match expr {
            E::Path(e) => self.path_expr(e),
            E::MethodCall(e) => self.method_call(e),
            E::Call(e) => self.call(e),
            E::Field(e) => self.field(e),
            E::Lit(e) => self.literal(&e.lit),
            E::Reference(e) => {
                let inner = self.expr(&e.expr);
                let span = self.since(e.and_token.span, self.span_of(inner));
                self.push(ExprKind::Ref(e.mutability.is_some(), inner), span)
            }
            E::Binary(e) => self.binary(e),
            E::Macro(e) => self.macro_expr(&e.mac),
            E::Block(e) => self.block_expr(&e.block, BlockKind::Plain, e.label.as_ref(), None),
            E::Unary(e) => self.unary(e),
            E::Try(e) => {
                let inner = self.expr(&e.expr);
                let span = self.up_to(self.span_of(inner), self.hi(e.question_token.span));
                self.push(ExprKind::Try(inner), span)
            }
            E::If(e) => self.if_expr(e),
            E::Match(e) => self.match_expr(e),
            E::Closure(e) => self.closure(e),
            E::Struct(e) => self.struct_expr(e),
            E::Index(e) => {
                let base = self.expr(&e.expr);
                let index = self.expr(&e.index);
                let span = self.up_to(self.span_of(base), self.close(&e.bracket_token.span));
                self.push(ExprKind::Index(base, index), span)
            }
            E::Assign(e) => {
                let left = self.expr(&e.left);
                let right = self.expr(&e.right);
                let span = self.span_of(left).to(self.span_of(right));
                self.push(ExprKind::Assign(left, right), span)
            }
            E::Paren(e) => {
                let inner = self.expr(&e.expr);
                // The brackets belong to the expression a finding points at.
                self.exprs[inner.0 as usize].span = self.token(e.paren_token.span.join());
                inner
            }
            E::Group(e) => self.expr(&e.expr),
            E::Tuple(e) => {
                let elems = self.list(&e.elems);
                let span = self.token(e.paren_token.span.join());
                self.push(ExprKind::Tuple(elems), span)
            }
            E::Array(e) => {
                let elems = self.list(&e.elems);
                let span = self.token(e.bracket_token.span.join());
                self.push(ExprKind::Array(elems), span)
            }
            E::Await(e) => {
                let inner = self.expr(&e.base);
                let span = self.up_to(self.span_of(inner), self.hi(e.await_token.span));
                self.push(ExprKind::Await(inner), span)
            }
            E::Let(e) => {
                let pat = self.pat(&e.pat);
                let expr = self.expr(&e.expr);
                let span = self.since(e.let_token.span, self.span_of(expr));
                self.push(ExprKind::Let { pat, expr }, span)
            }
            E::ForLoop(_) | E::While(_) | E::Loop(_) => self.loop_expr(expr),
            E::Return(e) => {
                let value = e.expr.as_ref().map(|v| self.expr(v));
                let span = self.jump_span(e.return_token.span, value);
                self.push(ExprKind::Return(value), span)
            }
            E::Break(e) => {
                let value = e.expr.as_ref().map(|v| self.expr(v));
                let label = e.label.as_ref().map(|l| self.label(l));
                let span = self.jump_span(e.break_token.span, value);
                self.push(ExprKind::Break(label, value), span)
            }
            E::Continue(e) => {
                let label = e.label.as_ref().map(|l| self.label(l));
                let span = self.token(e.continue_token.span);
                self.push(ExprKind::Continue(label), span)
            }
            E::Yield(e) => {
                let value = e.expr.as_ref().map(|v| self.expr(v));
                let span = self.jump_span(e.yield_token.span, value);
                self.push(ExprKind::Tuple(value.into_iter().collect()), span)
            }
            E::Cast(e) => {
                let inner = self.expr(&e.expr);
                let ty = self.ty(&e.ty);
                let span = self.up_to(self.span_of(inner), self.end);
                self.push(ExprKind::Cast(inner, ty), span)
            }
            E::Range(e) => self.range(e),
            E::Repeat(e) => {
                let value = self.expr(&e.expr);
                let len = self.expr(&e.len);
                let span = self.token(e.bracket_token.span.join());
                self.push(ExprKind::Repeat(value, len), span)
            }
            E::Unsafe(e) => {
                let start = Some(e.unsafe_token.span);
                self.block_expr(&e.block, BlockKind::Plain, None, start)
            }
            E::Const(e) => {
                let start = Some(e.const_token.span);
                self.block_expr(&e.block, BlockKind::Plain, None, start)
            }
            E::Async(e) => {
                let start = Some(e.async_token.span);
                let kind = BlockKind::Async(e.capture.is_some());
                self.block_expr(&e.block, kind, None, start)
            }
            E::TryBlock(e) => {
                let start = Some(e.try_token.span);
                self.block_expr(&e.block, BlockKind::Plain, None, start)
            }
            E::RawAddr(e) => {
                let inner = self.expr(&e.expr);
                let span = self.since(e.and_token.span, self.span_of(inner));
                let mutable = matches!(e.mutability, syn::PointerMutability::Mut(_));
                self.push(ExprKind::Ref(mutable, inner), span)
            }
            E::Infer(e) => {
                let span = self.token(e.underscore_token.span);
                self.push(ExprKind::Missing, span)
            }
            other => self.unknown(other),
        }
    }

    #[inline(never)]
    fn unknown(&mut self, expr: &syn::Expr) -> ExprId {
        let span = self.token(syn::spanned::Spanned::span(expr));
        self.push(ExprKind::Missing, span)
    }

    /// Comma-separated expressions.
    pub(in crate::syntax) fn list<P>(&mut self, exprs: &Punctuated<syn::Expr, P>) -> Vec<ExprId> {
        let mut out = Vec::with_capacity(exprs.len());
        for expr in exprs {
            out.push(self.expr(expr));
        }
        out
    }

    fn jump_span(&self, keyword: proc_macro2::Span, value: Option<ExprId>) -> Span {
        match value {
            Some(value) => self.since(keyword, self.span_of(value)),
            None => self.token(keyword),
        }
    }

    #[inline(never)]
    fn path_expr(&mut self, e: &syn::ExprPath) -> ExprId {
        let mut path = self.path(e.qself.as_ref(), &e.path);
        let span = path.span;
        if !self.renamed.is_empty()
            && let Some(ident) = e.path.get_ident()
            && let [segment] = path.segments.as_mut_slice()
        {
            segment.name = self.used_name(segment.name, self.lo(ident.span()));
        }
        self.push(ExprKind::Path(path), span)
    }

    #[inline(never)]
    fn call(&mut self, e: &syn::ExprCall) -> ExprId {
        let func = self.expr(&e.func);
        let args = self.list(&e.args);
        let span = self.up_to(self.span_of(func), self.close(&e.paren_token.span));
        self.push(ExprKind::Call(func, args), span)
    }

    #[inline(never)]
    fn method_call(&mut self, e: &syn::ExprMethodCall) -> ExprId {
        let receiver = self.expr(&e.receiver);
        let (method, lo, hi) = self.ident(&e.method);
        let turbofish = e.turbofish.as_ref().map(|t| self.angle_args(t));
        let args = self.list(&e.args);
        let span = self.up_to(self.span_of(receiver), self.close(&e.paren_token.span));
        let method_span = self.place(lo, hi);
        let kind = ExprKind::MethodCall {
            receiver,
            method,
            method_span,
            turbofish,
            args,
        };
        self.push(kind, span)
    }

    #[inline(never)]
    fn field(&mut self, e: &syn::ExprField) -> ExprId {
        let base = self.expr(&e.base);
        let (name, name_span) = self.member(&e.member);
        let span = self.span_of(base).to(name_span);
        let kind = ExprKind::Field {
            base,
            name,
            name_span,
        };
        self.push(kind, span)
    }

    #[inline(never)]
    fn unary(&mut self, e: &syn::ExprUnary) -> ExprId {
        let inner = self.expr(&e.expr);
        let (token, kind) = match &e.op {
            syn::UnOp::Deref(t) => (t.span, ExprKind::Deref(inner)),
            syn::UnOp::Not(t) => (t.span, ExprKind::Unary(UnaryOp::Not, inner)),
            syn::UnOp::Neg(t) => (t.span, ExprKind::Unary(UnaryOp::Neg, inner)),
            _ => return inner,
        };
        let span = self.since(token, self.span_of(inner));
        self.push(kind, span)
    }

    #[inline(never)]
    fn binary(&mut self, e: &syn::ExprBinary) -> ExprId {
        use syn::BinOp as B;
        let left = self.expr(&e.left);
        let right = self.expr(&e.right);
        let (assigns, op) = match &e.op {
            B::Add(_) => (false, BinaryOp::Add),
            B::Sub(_) => (false, BinaryOp::Sub),
            B::Mul(_) => (false, BinaryOp::Mul),
            B::Div(_) => (false, BinaryOp::Div),
            B::Rem(_) => (false, BinaryOp::Rem),
            B::And(_) => (false, BinaryOp::And),
            B::Or(_) => (false, BinaryOp::Or),
            B::BitXor(_) => (false, BinaryOp::BitXor),
            B::BitAnd(_) => (false, BinaryOp::BitAnd),
            B::BitOr(_) => (false, BinaryOp::BitOr),
            B::Shl(_) => (false, BinaryOp::Shl),
            B::Shr(_) => (false, BinaryOp::Shr),
            B::Eq(_) => (false, BinaryOp::Eq),
            B::Lt(_) => (false, BinaryOp::Lt),
            B::Le(_) => (false, BinaryOp::Le),
            B::Ne(_) => (false, BinaryOp::Ne),
            B::Ge(_) => (false, BinaryOp::Ge),
            B::Gt(_) => (false, BinaryOp::Gt),
            B::AddAssign(_) => (true, BinaryOp::Add),
            B::SubAssign(_) => (true, BinaryOp::Sub),
            B::MulAssign(_) => (true, BinaryOp::Mul),
            B::DivAssign(_) => (true, BinaryOp::Div),
            B::RemAssign(_) => (true, BinaryOp::Rem),
            B::BitXorAssign(_) => (true, BinaryOp::BitXor),
            B::BitAndAssign(_) => (true, BinaryOp::BitAnd),
            B::BitOrAssign(_) => (true, BinaryOp::BitOr),
            B::ShlAssign(_) => (true, BinaryOp::Shl),
            B::ShrAssign(_) => (true, BinaryOp::Shr),
            // A future operator: both sides are read.
            _ => (false, BinaryOp::Add),
        };
        let span = self.span_of(left).to(self.span_of(right));
        let kind = if assigns {
            ExprKind::AssignOp(op, left, right)
        } else {
            ExprKind::Binary(op, left, right)
        };
        self.push(kind, span)
    }

    #[inline(never)]
    fn range(&mut self, e: &syn::ExprRange) -> ExprId {
        let start = e.start.as_ref().map(|v| self.expr(v));
        let end = e.end.as_ref().map(|v| self.expr(v));
        let dots = match &e.limits {
            syn::RangeLimits::HalfOpen(t) => self.place(self.lo(t.spans[0]), self.hi(t.spans[1])),
            syn::RangeLimits::Closed(t) => self.place(self.lo(t.spans[0]), self.hi(t.spans[2])),
        };
        let from = start.map_or(dots, |s| self.span_of(s));
        let to = end.map_or(dots, |s| self.span_of(s));
        self.push(ExprKind::Range(start, end), from.to(to))
    }

    #[inline(never)]
    fn if_expr(&mut self, e: &syn::ExprIf) -> ExprId {
        let cond = self.expr(&e.cond);
        let then = self.block_expr(&e.then_branch, BlockKind::Plain, None, None);
        let els = e.else_branch.as_ref().map(|(_, els)| self.expr(els));
        let span = self.since(e.if_token.span, self.span_of(els.unwrap_or(then)));
        self.push(ExprKind::If { cond, then, els }, span)
    }

    #[inline(never)]
    fn match_expr(&mut self, e: &syn::ExprMatch) -> ExprId {
        let scrutinee = self.expr(&e.expr);
        let mut arms = Vec::with_capacity(e.arms.len());
        for arm in &e.arms {
            let pat = self.pat(&arm.pat);
            let guard = match &arm.pat {
                syn::Pat::Guard(p) => Some(self.expr(&p.guard)),
                _ => None,
            };
            let body = self.expr(&arm.body);
            arms.push(Arm { pat, guard, body });
        }
        let end = self.close(&e.brace_token.span);
        let span = self.place(self.lo(e.match_token.span), end);
        self.push(ExprKind::Match { scrutinee, arms }, span)
    }

    #[inline(never)]
    fn loop_expr(&mut self, e: &syn::Expr) -> ExprId {
        let label_of = |this: &mut Self, label: &Option<syn::Label>| {
            label.as_ref().map(|l| this.label(&l.name))
        };
        let (keyword, body, kind) = match e {
            syn::Expr::ForLoop(e) => {
                let label = label_of(self, &e.label);
                let pat = self.pat(&e.pat);
                let iter = self.expr(&e.expr);
                let body = self.block_expr(&e.body, BlockKind::Plain, None, None);
                let kind = ExprKind::For {
                    label,
                    pat,
                    iter,
                    body,
                };
                (e.for_token.span, body, kind)
            }
            syn::Expr::While(e) => {
                let label = label_of(self, &e.label);
                let cond = self.expr(&e.cond);
                let body = self.block_expr(&e.body, BlockKind::Plain, None, None);
                (
                    e.while_token.span,
                    body,
                    ExprKind::While { label, cond, body },
                )
            }
            syn::Expr::Loop(e) => {
                let label = label_of(self, &e.label);
                let body = self.block_expr(&e.body, BlockKind::Plain, None, None);
                (e.loop_token.span, body, ExprKind::Loop { label, body })
            }
            other => return self.unknown(other),
        };
        let span = self.since(keyword, self.span_of(body));
        self.push(kind, span)
    }

    #[inline(never)]
    fn closure(&mut self, e: &syn::ExprClosure) -> ExprId {
        let mut params = Vec::with_capacity(e.inputs.len());
        for input in &e.inputs {
            let pat = self.pat(input);
            let ty: Option<TypeRef> = match input {
                syn::Pat::Type(p) => Some(self.ty(&p.ty)),
                _ => None,
            };
            params.push((pat, ty));
        }
        let ret = self.output(&e.output);
        let body = self.expr(&e.body);
        let start = e
            .asyncness
            .map(|t| t.span)
            .or(e.capture.map(|t| t.span))
            .unwrap_or(e.inputs_begin.span);
        let span = self.since(start, self.span_of(body));
        let closure = Closure {
            params,
            ret,
            body,
            is_move: e.capture.is_some(),
            is_async: e.asyncness.is_some(),
        };
        self.push(ExprKind::Closure(Box::new(closure)), span)
    }

    #[inline(never)]
    fn struct_expr(&mut self, e: &syn::ExprStruct) -> ExprId {
        let path = self.path(e.qself.as_ref(), &e.path);
        let mut fields = Vec::with_capacity(e.fields.len());
        for field in &e.fields {
            let value = self.expr(&field.expr);
            let name = self.member(&field.member).0;
            fields.push(FieldInit { name, value });
        }
        let base = e.rest.as_ref().map(|b| self.expr(b));
        let span = self.up_to(path.span, self.close(&e.brace_token.span));
        self.push(ExprKind::Struct { path, fields, base }, span)
    }

    // ── Macros ──────────────────────────────────────────────────────────

    /// A macro call, its tokens left alone.
    pub(super) fn macro_call(&mut self, mac: &syn::Macro) -> MacroCall {
        let path = self.path(None, &mac.path);
        let (lo, hi) = self.inside(mac.delimiter.span());
        MacroCall {
            tokens: self.place(lo, hi),
            span: self.up_to(path.span, hi + 1),
            owned: self.owned(lo, hi),
            path,
        }
    }

    #[inline(never)]
    fn macro_expr(&mut self, mac: &syn::Macro) -> ExprId {
        if let Some(id) = self.cfg_if_expr(mac) {
            return id;
        }
        let call = self.macro_call(mac);
        let span = call.span;
        self.push(ExprKind::Macro(call), span)
    }

    // ── Blocks ──────────────────────────────────────────────────────────

    /// A block as an expression; `start` is a keyword before the brace.
    #[inline(never)]
    pub(super) fn block_expr(
        &mut self,
        block: &syn::Block,
        kind: BlockKind,
        label: Option<&syn::Label>,
        start: Option<proc_macro2::Span>,
    ) -> ExprId {
        let label = label.map(|l| self.label(&l.name));
        let (stmts, tail, items) = self.statements(&block.stmts);
        let braces = block.brace_token.span.join();
        let lo = self.lo(start.unwrap_or(braces));
        let span = self.place(lo, self.hi(braces));
        let block = Block {
            kind,
            label,
            stmts,
            tail,
            items,
        };
        self.push(ExprKind::Block(block), span)
    }

    /// Statements, the value of the last one, and the items among them.
    pub(in crate::syntax) fn statements(
        &mut self,
        stmts: &[syn::Stmt],
    ) -> (Vec<Stmt>, Option<ExprId>, Arc<[Item]>) {
        let mut out = Vec::with_capacity(stmts.len());
        let mut items = Vec::new();
        let mut tail = None;
        for (i, stmt) in stmts.iter().enumerate() {
            let last = i + 1 == stmts.len();
            match stmt {
                syn::Stmt::Local(local) => {
                    let stmt = self.local(local);
                    out.push(stmt);
                }
                syn::Stmt::Item(item) => self.item(item, &mut items),
                // A `;` on its own.
                syn::Stmt::Expr(syn::Expr::Verbatim(tokens), _) if tokens.is_empty() => {}
                syn::Stmt::Expr(expr, semi) => {
                    let id = self.expr(expr);
                    if last && semi.is_none() {
                        tail = Some(id);
                    } else {
                        out.push(Stmt::Expr(id));
                    }
                }
                syn::Stmt::Macro(mac) => {
                    if self.item_macro(&mac.mac, &mut items) {
                        continue;
                    }
                    let id = self.macro_expr(&mac.mac);
                    if last && mac.semi_token.is_none() {
                        tail = Some(id);
                    } else {
                        out.push(Stmt::Expr(id));
                    }
                }
            }
        }
        let items = if items.is_empty() {
            Arc::clone(&self.no_items)
        } else {
            items.into()
        };
        (out, tail, items)
    }

    #[inline(never)]
    fn local(&mut self, local: &syn::Local) -> Stmt {
        let pat = self.pat(&local.pat);
        let ty = match &local.pat {
            syn::Pat::Type(p) => Some(self.ty(&p.ty)),
            _ => None,
        };
        let (mut init, mut els) = (None, None);
        if let Some(value) = &local.init {
            init = Some(self.expr(&value.expr));
            els = value.diverge.as_ref().map(|(_, els)| self.expr(els));
        }
        Stmt::Let { pat, ty, init, els }
    }

    // ── Literals ────────────────────────────────────────────────────────

    #[inline(never)]
    pub(in crate::syntax) fn literal(&mut self, lit: &syn::Lit) -> ExprId {
        let span = lit.span();
        let (lo, hi) = (self.lo(span), self.hi(span));
        let suffix = |s: &str| (!s.is_empty()).then(|| Name::from(s));
        let value = match lit {
            syn::Lit::Str(s) => {
                let source = self.slice(lo, hi);
                let plain = source
                    .strip_prefix('"')
                    .and_then(|s| s.strip_suffix('"'))
                    .filter(|s| !s.bytes().any(|b| b == b'\\' || b == b'\r'));
                Lit::Str(match plain {
                    Some(text) => Arc::from(text),
                    None => Arc::from(s.value()),
                })
            }
            syn::Lit::ByteStr(s) => Lit::Bytes(s.value().into()),
            syn::Lit::CStr(s) => Lit::Bytes(s.value().into_bytes().into()),
            syn::Lit::Byte(_) => Lit::Byte,
            syn::Lit::Char(c) => Lit::Char(c.value()),
            syn::Lit::Int(i) => Lit::Int(Arc::from(i.base10_digits()), suffix(i.suffix())),
            syn::Lit::Float(f) => Lit::Float(suffix(f.suffix())),
            syn::Lit::Bool(b) => Lit::Bool(b.value),
            _ => {
                let span = self.place(lo, hi);
                return self.push(ExprKind::Missing, span);
            }
        };
        let span = self.place(lo, hi);
        self.push(ExprKind::Lit(value), span)
    }
}
