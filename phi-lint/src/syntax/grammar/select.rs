//! `select!` of tokio, futures and crossbeam.

use std::sync::Arc;

use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser};

use crate::span::Name;
use crate::syntax::ast::{Arm, Block, BlockKind, Expansion, ExprId, ExprKind, PatKind, Stmt};
use crate::syntax::convert::Converter;

/// One branch.
struct Branch {
    /// What the future's output, or the received message, is bound to.
    pat: Option<syn::Pat>,
    source: Source,
    guard: Option<syn::Expr>,
    handler: syn::Expr,
}

/// What a branch waits for.
enum Source {
    /// `pat = future`
    Future(syn::Expr),
    /// `recv(channel) -> pat`, `send(channel, message) -> pat`: method and arguments.
    Channel(&'static str, Vec<syn::Expr>),
    /// `else`, `default`, `complete`
    Nothing,
}

/// A `match` on nothing known, each arm a block `{ let pat = future.await; handler }`
/// with the precondition as its guard.
pub(super) fn expand(tokens: TokenStream, cx: &mut Converter<'_>) -> Option<Expansion> {
    let branches = branches.parse2(tokens).ok()?;
    let whole = cx.whole();
    let scrutinee = cx.push(ExprKind::Missing, whole);
    let arms = branches.iter().map(|b| arm(b, cx)).collect();
    let id = cx.push(ExprKind::Match { scrutinee, arms }, whole);
    Some(Expansion::Expr(id))
}

fn arm(branch: &Branch, cx: &mut Converter<'_>) -> Arm {
    let init: Option<ExprId> = match &branch.source {
        Source::Future(future) => {
            let future = cx.expr(future);
            let span = cx.span_of(future);
            Some(cx.push(ExprKind::Await(future), span))
        }
        Source::Channel(method, args) => {
            let mut args: Vec<ExprId> = args.iter().map(|a| cx.expr(a)).collect();
            (!args.is_empty()).then(|| {
                let receiver = args.remove(0);
                let span = cx.span_of(receiver);
                let kind = ExprKind::MethodCall {
                    receiver,
                    method: Name::from(method),
                    method_span: span,
                    turbofish: None,
                    args,
                };
                cx.push(kind, span)
            })
        }
        Source::Nothing => None,
    };
    let pat = branch.pat.as_ref().map(|p| cx.pat(p));
    let guard = branch.guard.as_ref().map(|g| cx.expr(g));
    let handler = cx.expr(&branch.handler);
    let span = cx.span_of(handler);
    let stmt = match (pat, init) {
        (Some(pat), init) => Some(Stmt::Let {
            pat,
            ty: None,
            init,
            els: None,
        }),
        (None, Some(init)) => Some(Stmt::Expr(init)),
        (None, None) => None,
    };
    let block = Block {
        kind: BlockKind::Plain,
        label: None,
        stmts: stmt.into_iter().collect(),
        tail: Some(handler),
        items: Arc::from([]),
    };
    let body = cx.push(ExprKind::Block(block), span);
    let wild = cx.push_pat(PatKind::Wild, span);
    Arm {
        pat: wild,
        guard,
        body,
    }
}

fn branches(input: ParseStream<'_>) -> syn::Result<Vec<Branch>> {
    let word = |word: &str| {
        let ahead = input.fork();
        ahead.parse::<syn::Ident>().is_ok_and(|w| w == word)
    };
    if word("biased") && input.peek2(syn::Token![;]) {
        input.parse::<syn::Ident>()?;
        input.parse::<syn::Token![;]>()?;
    }
    let mut out = Vec::new();
    while !input.is_empty() {
        let (mut pat, mut guard) = (None, None);
        let source = if input.peek(syn::Token![else]) {
            input.parse::<syn::Token![else]>()?;
            Source::Nothing
        } else if (word("default") || word("complete"))
            && (input.peek2(syn::Token![=>]) || input.peek2(syn::token::Paren))
        {
            input.parse::<syn::Ident>()?;
            if input.peek(syn::token::Paren) {
                let inner;
                syn::parenthesized!(inner in input);
                inner.parse::<TokenStream>()?;
            }
            Source::Nothing
        } else if (word("recv") || word("send")) && input.peek2(syn::token::Paren) {
            let method = if word("recv") { "recv" } else { "send" };
            input.parse::<syn::Ident>()?;
            let inner;
            syn::parenthesized!(inner in input);
            let args =
                inner.parse_terminated(<syn::Expr as syn::parse::Parse>::parse, syn::Token![,])?;
            if input.peek(syn::Token![->]) {
                input.parse::<syn::Token![->]>()?;
                pat = Some(syn::Pat::parse_multi_with_leading_vert(input)?);
            }
            Source::Channel(method, args.into_iter().collect())
        } else {
            pat = Some(syn::Pat::parse_multi_with_leading_vert(input)?);
            input.parse::<syn::Token![=]>()?;
            let future = input.parse()?;
            if input.peek(syn::Token![,]) && input.peek2(syn::Token![if]) {
                input.parse::<syn::Token![,]>()?;
                input.parse::<syn::Token![if]>()?;
                guard = Some(input.parse()?);
            }
            Source::Future(future)
        };
        input.parse::<syn::Token![=>]>()?;
        let handler = if input.peek(syn::token::Brace) {
            let block: syn::ExprBlock = input.parse()?;
            syn::Expr::Block(block)
        } else {
            input.parse()?
        };
        input.parse::<Option<syn::Token![,]>>()?;
        out.push(Branch {
            pat,
            source,
            guard,
            handler,
        });
    }
    Ok(out)
}
