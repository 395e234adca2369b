//! Item macros whose grammar everybody knows: `thread_local!`, `lazy_static!`, `cfg_if!`.

use std::sync::Arc;

use syn::parse::{ParseStream, Parser};

use super::Converter;
use crate::span::Span;
use crate::syntax::ast::{
    Attr, Block, BlockKind, Body, Closure, Const, Expr, ExprId, ExprKind, Item, ItemKind, Path,
    TypeRef,
};

/// `#[attr] vis static [ref] NAME: T = value;`
struct Static {
    attrs: Vec<syn::Attribute>,
    vis: syn::Visibility,
    start: proc_macro2::Span,
    ident: syn::Ident,
    ty: syn::Type,
    value: syn::Expr,
}

/// One `if #[cfg(…)] { … }` or the final `else { … }`.
struct Branch<T> {
    cfg: Vec<syn::Attribute>,
    brace: syn::token::Brace,
    content: T,
}

impl Converter<'_> {
    /// Turns a known macro in item position into its items; `false` if it is none.
    pub(super) fn item_macro(&mut self, mac: &syn::Macro, out: &mut Vec<Item>) -> bool {
        let Some(last) = mac.path.segments.last() else {
            return false;
        };
        let is = |name: &str| last.ident == name;
        if is("thread_local") || is("lazy_static") {
            let lazy = is("lazy_static");
            let Ok(statics) = statics.parse2(mac.tokens.clone()) else {
                return false;
            };
            for item in &statics {
                let item = self.wrapped_static(item, lazy);
                out.push(item);
            }
            return true;
        }
        if is("cfg_if") {
            let parse = |input: ParseStream<'_>| branches(input, file_items);
            let Ok(branches) = parse.parse2(mac.tokens.clone()) else {
                return false;
            };
            for branch in branches {
                let cfg: Vec<Attr> = self.attrs(&branch.cfg);
                let first = out.len();
                for item in &branch.content {
                    self.item(item, out);
                }
                for item in &mut out[first..] {
                    item.attrs.extend(cfg.iter().cloned());
                }
            }
            return true;
        }
        false
    }

    /// `static X: LocalKey<T> = e` for `thread_local!`,
    /// `static X: LazyLock<T> = LazyLock::new(|| e)` for `lazy_static!`.
    fn wrapped_static(&mut self, item: &Static, lazy: bool) -> Item {
        let (name, lo, hi) = self.ident(&item.ident);
        let name_span = self.place(lo, hi);
        let inner = self.ty(&item.ty);
        let mut body = self.value_body(&item.value);
        let value_span = body.exprs[body.root.0 as usize].span;
        let wrapper: &[&str] = if lazy {
            lazily(&mut body, value_span);
            &["std", "sync", "LazyLock"]
        } else {
            &["std", "thread", "LocalKey"]
        };
        let def = Const {
            ty: TypeRef::Path(Self::std_path(wrapper, Some(inner), name_span)),
            mutable: false,
            body: Some(body),
        };
        Item {
            name,
            name_span,
            span: self.since(item.start, value_span),
            attrs: self.attrs(&item.attrs),
            public: !matches!(item.vis, syn::Visibility::Inherited),
            kind: ItemKind::Static(Arc::new(def)),
        }
    }

    /// `cfg_if!` among statements: an `if` whose conditions nobody knows.
    pub(super) fn cfg_if_expr(&mut self, mac: &syn::Macro) -> Option<ExprId> {
        if mac.path.segments.last()?.ident != "cfg_if" {
            return None;
        }
        let parse = |input: ParseStream<'_>| branches(input, syn::Block::parse_within);
        let branches = parse.parse2(mac.tokens.clone()).ok()?;
        let mut els: Option<ExprId> = None;
        for branch in branches.iter().rev() {
            let (stmts, tail, items) = self.statements(&branch.content);
            let span = self.token(branch.brace.span.join());
            let block = Block {
                kind: BlockKind::Plain,
                label: None,
                stmts,
                tail,
                items,
            };
            let then = self.push(ExprKind::Block(block), span);
            els = Some(if branch.cfg.is_empty() {
                then
            } else {
                let cond = self.push(ExprKind::Missing, span);
                let whole = els.map_or(span, |e| span.to(self.span_of(e)));
                self.push(ExprKind::If { cond, then, els }, whole)
            });
        }
        els
    }
}

/// Wraps the value of a body in `::std::sync::LazyLock::new(|| …)`.
fn lazily(body: &mut Body, span: Span) {
    let mut push = |kind: ExprKind| {
        body.exprs.push(Expr { kind, span });
        ExprId(body.exprs.len() as u32 - 1)
    };
    let closure = push(ExprKind::Closure(Box::new(Closure {
        params: Vec::new(),
        ret: None,
        body: body.root,
        is_move: false,
        is_async: false,
    })));
    let new: Path = Converter::std_path(&["std", "sync", "LazyLock", "new"], None, span);
    let new = push(ExprKind::Path(new));
    body.root = push(ExprKind::Call(new, vec![closure]));
}

fn statics(input: ParseStream<'_>) -> syn::Result<Vec<Static>> {
    let mut out = Vec::new();
    while !input.is_empty() {
        let attrs = input.call(syn::Attribute::parse_outer)?;
        let vis = input.parse()?;
        let start = input.parse::<syn::Token![static]>()?.span;
        input.parse::<Option<syn::Token![ref]>>()?;
        let ident = input.parse()?;
        input.parse::<syn::Token![:]>()?;
        let ty = input.parse()?;
        input.parse::<syn::Token![=]>()?;
        let value = input.parse()?;
        if !input.is_empty() {
            input.parse::<syn::Token![;]>()?;
        }
        out.push(Static {
            attrs,
            vis,
            start,
            ident,
            ty,
            value,
        });
    }
    Ok(out)
}

/// All items up to the end.
pub(in crate::syntax) fn file_items(input: ParseStream<'_>) -> syn::Result<Vec<syn::Item>> {
    let mut items = Vec::new();
    while !input.is_empty() {
        items.push(input.parse()?);
    }
    Ok(items)
}

fn branches<T>(
    input: ParseStream<'_>,
    content: fn(ParseStream<'_>) -> syn::Result<T>,
) -> syn::Result<Vec<Branch<T>>> {
    let mut out = Vec::new();
    loop {
        let cfg = if input.peek(syn::Token![if]) {
            input.parse::<syn::Token![if]>()?;
            input.call(syn::Attribute::parse_outer)?
        } else {
            Vec::new()
        };
        let inner;
        let brace = syn::braced!(inner in input);
        let last = cfg.is_empty();
        out.push(Branch {
            cfg,
            brace,
            content: content(&inner)?,
        });
        if last || !input.peek(syn::Token![else]) {
            break;
        }
        input.parse::<syn::Token![else]>()?;
    }
    if input.is_empty() {
        Ok(out)
    } else {
        Err(input.error("expected the end of `cfg_if!`"))
    }
}
