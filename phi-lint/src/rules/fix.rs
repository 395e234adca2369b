//! Remedies as edits, where one edit is the remedy and leaves the file compiling.
//! Works on places the tree knows; nothing is guessed from text that is not there.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::{Facts, Flow};
use crate::source::{Edit, Fix};
use crate::span::Span;
use crate::syntax::Directive;
use crate::syntax::ast::Fn as Function;
use crate::syntax::ast::{Attr, Body, ExprKind, MacroCall, Meta, Stmt};

/// The attribute and function, when the sink is `#[tracing::instrument]`.
pub(super) fn instrument_at<'a>(flow: &Flow<'a>) -> Option<(&'a Attr, &'a Function)> {
    let (item, function) = flow.facts.function(flow.sink)?;
    let attr = item.attrs.iter().find(|attr| attr.span == flow.sink)?;
    (attr.path.rsplit("::").next() == Some("instrument")).then_some((attr, function))
}

/// `skip(name)` for the parameter that is recorded, and its name.
pub(super) fn skip(flow: &Flow<'_>, attr: &Attr, function: &Function) -> Option<(String, Fix)> {
    let files = &flow.facts.loaded().files;
    let text = files.text(attr.span);
    if !text.starts_with("#[") || !text.ends_with(']') {
        return None;
    }
    let args = attr.args_span.map(|span| (span, files.text(span)));
    let stream: TokenStream = args.map_or("", |(_, text)| text).parse().ok()?;
    let name = if flow.argument == attr.span {
        // `self`, or the result of a function that records it: only one of them is certain.
        function.self_param.as_ref()?;
        if mentions(&stream, &["ret", "err"]) {
            return None;
        }
        "self".to_owned()
    } else {
        let pattern = files.text(flow.argument);
        let name = pattern.strip_prefix("mut ").unwrap_or(pattern).trim();
        function
            .params
            .iter()
            .find(|param| {
                param.span.start <= flow.argument.start && flow.argument.end <= param.span.end
            })
            .and_then(|param| param.name)
            .filter(|known| known.as_str() == name)?;
        name.to_owned()
    };
    let (at, insertion) = match args {
        None => (attr.span.end.checked_sub(1)?, format!("(skip({name}))")),
        Some((span, text)) => match skip_list(&stream) {
            Some((close, inner)) => {
                let separator = match inner.as_deref() {
                    None => "",
                    Some(",") => " ",
                    Some(_) => ", ",
                };
                (span.start + close as u32, format!("{separator}{name}"))
            }
            None if text.trim().is_empty() => (span.start, format!("skip({name})")),
            None => (span.start, format!("skip({name}), ")),
        },
    };
    let fix = Fix {
        title: format!("add `skip({name})` to `#[instrument]`"),
        edits: vec![Edit {
            span: Span {
                start: at,
                end: at,
                ..attr.span
            },
            text: insertion,
        }],
    };
    Some((name, fix))
}

/// Any of the words at the top of the arguments.
fn mentions(stream: &TokenStream, words: &[&str]) -> bool {
    stream
        .clone()
        .into_iter()
        .any(|token| matches!(&token, TokenTree::Ident(ident) if words.iter().any(|w| ident == w)))
}

/// The closing parenthesis of `skip(…)`, and the last token before it.
fn skip_list(stream: &TokenStream) -> Option<(usize, Option<String>)> {
    let mut after_skip = false;
    for token in stream.clone() {
        match token {
            TokenTree::Ident(ident) => after_skip = ident == "skip",
            TokenTree::Group(group)
                if after_skip && group.delimiter() == Delimiter::Parenthesis =>
            {
                let last = group.stream().into_iter().last();
                return Some((
                    group.span_close().byte_range().start,
                    last.map(|token| token.to_string()),
                ));
            }
            _ => after_skip = false,
        }
    }
    None
}

/// `dbg!(x)` → `x`; a statement that does nothing else goes away.
pub(super) fn without_dbg(flow: &Flow<'_>) -> Option<Fix> {
    let files = &flow.facts.loaded().files;
    let (_, function) = flow.facts.function(flow.sink)?;
    let body = function.body.get()?;
    let (index, call) = body.exprs.iter().enumerate().find_map(|(i, expr)| {
        let ExprKind::Macro(call) = &expr.kind else {
            return None;
        };
        let is_dbg = call.path.segments.last()?.name.as_str() == "dbg";
        (is_dbg && call.span == flow.sink && call.owned.is_none()).then_some((i, call))
    })?;
    let whole = files.text(call.span);
    if !(whole.contains("dbg!") && whole.ends_with([')', ']', '}'])) {
        return None;
    }
    let text = files.text(call.tokens);
    let stream: TokenStream = text.parse().ok()?;
    let tokens: Vec<TokenTree> = stream.into_iter().collect();
    let comma = |token: &TokenTree| matches!(token, TokenTree::Punct(p) if p.as_char() == ',');
    let (inner, several) = match tokens.last() {
        None => return None,
        Some(last) if comma(last) => (
            text.get(..last.span().byte_range().start)?.trim(),
            tokens[..tokens.len() - 1].iter().any(comma),
        ),
        Some(_) => (text.trim(), tokens.iter().any(comma)),
    };
    // A comma inside generics or a closure's head is no separator; leave those alone.
    if several && tokens.iter().any(is_angle_or_bar) {
        return None;
    }
    let source = &files.get(call.span.file).text;
    if is_statement(body, index, source, call) && is_inert(&tokens) {
        return Some(Fix {
            title: "remove the `dbg!`".to_owned(),
            edits: vec![Edit {
                span: whole_line(source, call.span, ";"),
                text: String::new(),
            }],
        });
    }
    let text = if several || !is_single(&tokens) {
        format!("({inner})")
    } else {
        inner.to_owned()
    };
    Some(Fix {
        title: format!(
            "replace the `dbg!` by {}",
            if several {
                "its arguments"
            } else {
                "its argument"
            }
        ),
        edits: vec![Edit {
            span: call.span,
            text,
        }],
    })
}

fn is_angle_or_bar(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(p) if matches!(p.as_char(), '<' | '|'))
}

/// The expression is a whole statement `dbg!(…);`.
fn is_statement(body: &Body, index: usize, source: &str, call: &MacroCall) -> bool {
    let in_block = body.exprs.iter().any(|expr| match &expr.kind {
        ExprKind::Block(block) => block
            .stmts
            .iter()
            .any(|stmt| matches!(stmt, Stmt::Expr(id) if id.0 as usize == index)),
        _ => false,
    });
    in_block
        && source
            .get(call.span.end as usize..)
            .is_some_and(|rest| rest.trim_start_matches([' ', '\t']).starts_with(';'))
}

/// Names, fields and borrows: evaluating them does nothing.
fn is_inert(tokens: &[TokenTree]) -> bool {
    tokens.iter().all(|token| match token {
        TokenTree::Ident(_) => true,
        TokenTree::Punct(p) => matches!(p.as_char(), '&' | '.' | ':' | ','),
        _ => false,
    })
}

/// A path with fields and calls: needs no parentheses wherever it stands.
fn is_single(tokens: &[TokenTree]) -> bool {
    matches!(tokens.first(), Some(TokenTree::Ident(word)) if !matches!(word.to_string().as_str(), "if" | "match" | "move" | "return" | "async" | "unsafe" | "loop" | "while" | "for" | "break" | "await"))
        && tokens.iter().all(|token| match token {
            TokenTree::Ident(word) => word != "as",
            TokenTree::Punct(p) => matches!(p.as_char(), '.' | ':' | '?'),
            TokenTree::Group(g) => {
                matches!(g.delimiter(), Delimiter::Parenthesis | Delimiter::Bracket)
            }
            TokenTree::Literal(_) => true,
        })
}

/// The span with `then` after it; the whole lines when nothing else stands on them.
fn whole_line(source: &str, span: Span, then: &str) -> Span {
    let (start, mut end) = (span.start as usize, span.end as usize);
    let rest = &source[end..];
    let blank = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    if !then.is_empty() && rest[blank..].starts_with(then) {
        end += blank + then.len();
    }
    let line_start = source[..start].rfind('\n').map_or(0, |i| i + 1);
    let line_end = source[end..]
        .find('\n')
        .map_or(source.len(), |i| end + i + 1);
    let alone =
        source[line_start..start].trim().is_empty() && source[end..line_end].trim().is_empty();
    let (start, end) = if alone {
        (line_start, line_end)
    } else {
        // The blanks before it go too; a line break stays.
        let before = source[line_start..start]
            .trim_end_matches([' ', '\t'])
            .len();
        match source[end..line_end].trim().is_empty() {
            true => (line_start + before, end),
            false => (start, end),
        }
    };
    Span {
        start: start as u32,
        end: end as u32,
        ..span
    }
}

/// `derive(Debug)` → `derive(phi_types::PhiDebug)`, when the package has the type layer.
pub(super) fn derive_debug(facts: &Facts<'_>, attrs: &[Attr], derive: Span) -> Option<Fix> {
    let loaded = facts.loaded();
    let file = loaded.files.get(derive.file);
    let path = loaded.root.join(&file.path);
    let package = loaded
        .packages
        .iter()
        .filter_map(|package| Some((package, package.manifest.parent()?)))
        .filter(|(_, dir)| path.starts_with(dir))
        .max_by_key(|(_, dir)| dir.as_str().len())?
        .0;
    let layer = package
        .dependencies
        .iter()
        .find(|d| d.package == "phi-types" && !d.dev_only && d.derives)?;
    // A packed field cannot be borrowed, which the derive does.
    let packed = attrs.iter().any(|attr| {
        attr.path.as_str() == "repr"
            && attr.args.iter().any(|meta| {
                matches!(meta, Meta::Path(name, _) | Meta::List(name, ..) if name.as_str() == "packed")
            })
    });
    let text = loaded.files.text(derive);
    if packed || text.rsplit("::").next().map(str::trim) != Some("Debug") {
        return None;
    }
    Some(Fix {
        title: format!(
            "derive `{0}::PhiDebug` instead of `Debug` (it redacts every field that is not `#[phi(safe)]`)",
            layer.name_in_source
        ),
        edits: vec![Edit {
            span: derive,
            text: format!("{}::PhiDebug", layer.name_in_source),
        }],
    })
}

/// Takes a suppression away: the whole comment, or one rule of its list.
pub(crate) fn suppression(
    facts: &Facts<'_>,
    directive: &Directive,
    unused: &[&str],
) -> Option<Fix> {
    let source = &facts.loaded().files.get(directive.span.file).text;
    if directive
        .rules
        .iter()
        .all(|rule| unused.contains(&rule.as_str()))
    {
        return Some(Fix {
            title: "remove the comment".to_owned(),
            edits: vec![Edit {
                span: whole_line(source, directive.span, ""),
                text: String::new(),
            }],
        });
    }
    let comment = facts.loaded().files.text(directive.span);
    let open = comment.find('(')? + 1;
    let mut edits = Vec::new();
    let mut at = open;
    for part in comment[open..].split(',').take(directive.rules.len()) {
        // The reason may stand between the rules; then the comment is left to its author.
        if part.contains(['=', '"', ')']) {
            return None;
        }
        if unused.contains(&part.trim()) {
            let after = comment[at + part.len()..].strip_prefix(',')?;
            let blanks = after.len() - after.trim_start().len();
            let start = directive.span.start + (at + part.len() - part.trim_start().len()) as u32;
            edits.push(Edit {
                span: Span {
                    start,
                    end: directive.span.start + (at + part.len() + 1 + blanks) as u32,
                    ..directive.span
                },
                text: String::new(),
            });
        }
        at += part.len() + 1;
    }
    (edits.len() == unused.len()).then(|| Fix {
        title: format!("remove {} from the comment", unused.join(" and ")),
        edits,
    })
}
