//! The arguments of `#[tracing::instrument(…)]`.

use proc_macro2::TokenStream;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};

use super::ast::{Attr, Body, ExprId, RecordField};
use super::convert::{Converter, Origin};
use super::grammar::{RawRecord, field};
use super::parse::{session, stack_needed};
use crate::printing::Printing;
use crate::span::{Name, Span};

/// What an `#[instrument]` attribute says.
#[derive(Debug)]
pub struct Instrument {
    /// `name = …`, when it is not a literal.
    pub name: Option<ExprId>,
    /// `target = …`, when it is not a literal.
    pub target: Option<ExprId>,
    /// `level`, `parent`, `follows_from`: evaluated, not written.
    pub context: Vec<ExprId>,
    /// `skip(a, b)`: parameters that are not recorded.
    pub skip: Vec<Name>,
    /// `skip_all`: no parameter is recorded.
    pub skip_all: bool,
    /// `fields(key = value, …)`. A key without a value is left out: nothing is
    /// recorded until `Span::record`.
    pub fields: Vec<RecordField>,
    /// `ret`: the result is written, with `Debug` unless it says otherwise.
    pub ret: Option<Printing>,
    /// `err`: the error is written, with `Display` unless it says otherwise.
    pub err: Option<Printing>,
}

impl Instrument {
    /// Whether the parameter `name` is recorded (with `Debug`, or as a value if it is
    /// primitive): it is unless it is skipped or a field has its name.
    pub fn records(&self, name: Name) -> bool {
        !self.skip_all && !self.skip.contains(&name) && !self.fields.iter().any(|f| f.key == *name)
    }
}

#[derive(Default)]
struct Raw {
    name: Option<syn::Expr>,
    target: Option<syn::Expr>,
    context: Vec<syn::Expr>,
    skip: Vec<syn::Ident>,
    skip_all: bool,
    fields: RawRecord,
    ret: Option<Printing>,
    err: Option<Printing>,
}

/// Reads an attribute whose path the caller knows to be `tracing::instrument`.
/// `text` is the whole text of the file; the expressions are appended to `body`.
/// `None` when the arguments are something else; an attribute without arguments is fine.
pub fn instrument(attr: &Attr, text: &str, body: &mut Body) -> Option<Instrument> {
    let span = attr.args_span.unwrap_or(Span {
        start: attr.span.end,
        end: attr.span.end,
        ..attr.span
    });
    let tokens = text.get(span.start as usize..span.end as usize)?;
    let stack = stack_needed(tokens).ok()?;
    let origin = Origin::File {
        file: span.file,
        base: span.start,
    };
    let mut cx = Converter::new(tokens, origin);
    cx.resume(body);
    let instrument = session(stack, || {
        let stream: TokenStream = tokens.parse().ok()?;
        let raw = parse.parse2(stream).ok()?;
        Some(convert(&raw, &mut cx))
    });
    cx.suspend(body);
    instrument.flatten()
}

fn convert(raw: &Raw, cx: &mut Converter<'_>) -> Instrument {
    let unless_literal = |expr: &Option<syn::Expr>, cx: &mut Converter<'_>| match expr {
        Some(expr) if !matches!(expr, syn::Expr::Lit(_)) => Some(cx.expr(expr)),
        _ => None,
    };
    let name = unless_literal(&raw.name, cx);
    let target = unless_literal(&raw.target, cx);
    let mut record = raw.fields.convert(cx);
    record
        .context
        .extend(raw.context.iter().map(|e| cx.expr(e)));
    let skip = raw.skip.iter().map(|ident| cx.ident(ident).0).collect();
    Instrument {
        name,
        target,
        context: record.context,
        skip,
        skip_all: raw.skip_all,
        fields: record.fields,
        ret: raw.ret,
        err: raw.err,
    }
}

fn parse(input: ParseStream<'_>) -> syn::Result<Raw> {
    let mut raw = Raw::default();
    while !input.is_empty() {
        if input.peek(syn::LitStr) {
            // `#[instrument("name")]`
            input.parse::<syn::LitStr>()?;
        } else {
            argument(input, &mut raw)?;
        }
        if !input.is_empty() {
            input.parse::<syn::Token![,]>()?;
        }
    }
    Ok(raw)
}

fn argument(input: ParseStream<'_>, raw: &mut Raw) -> syn::Result<()> {
    let key = syn::Ident::parse_any(input)?;
    let key = key.to_string();
    if input.peek(syn::token::Paren) {
        let inner;
        syn::parenthesized!(inner in input);
        match key.as_str() {
            "skip" => {
                while !inner.is_empty() {
                    raw.skip.push(syn::Ident::parse_any(&inner)?);
                    if !inner.is_empty() {
                        inner.parse::<syn::Token![,]>()?;
                    }
                }
            }
            "fields" => {
                while !inner.is_empty() {
                    one_field(&inner, &mut raw.fields)?;
                    if !inner.is_empty() {
                        inner.parse::<syn::Token![,]>()?;
                    }
                }
            }
            "ret" | "err" => {
                let via = written(&inner, &key)?;
                match key.as_str() {
                    "ret" => raw.ret = Some(via),
                    _ => raw.err = Some(via),
                }
            }
            _ => {
                inner.parse::<TokenStream>()?;
            }
        }
        return Ok(());
    }
    if input.peek(syn::Token![=]) {
        input.parse::<syn::Token![=]>()?;
        let value = input.parse()?;
        match key.as_str() {
            "name" => raw.name = Some(value),
            "target" => raw.target = Some(value),
            _ => raw.context.push(value),
        }
        return Ok(());
    }
    match key.as_str() {
        "skip_all" => raw.skip_all = true,
        "ret" => raw.ret = Some(Printing::Debug),
        "err" => raw.err = Some(Printing::Display),
        _ => {}
    }
    Ok(())
}

/// `Debug`, `Display`, `level = …`, in any order.
fn written(input: ParseStream<'_>, key: &str) -> syn::Result<Printing> {
    let mut via = if key == "ret" {
        Printing::Debug
    } else {
        Printing::Display
    };
    while !input.is_empty() {
        let word = syn::Ident::parse_any(input)?;
        if input.peek(syn::Token![=]) {
            input.parse::<syn::Token![=]>()?;
            input.parse::<syn::Expr>()?;
        } else if word == "Debug" {
            via = Printing::Debug;
        } else if word == "Display" {
            via = Printing::Display;
        }
        if !input.is_empty() {
            input.parse::<syn::Token![,]>()?;
        }
    }
    Ok(via)
}

/// A field; unlike in events, `key` alone declares an empty one, and `%key`
/// or `?key` records the variable.
fn one_field(input: ParseStream<'_>, record: &mut RawRecord) -> syn::Result<()> {
    if input.peek(syn::Ident::peek_any) {
        let ahead = input.fork();
        let _ = super::grammar::key(&ahead)?;
        if ahead.is_empty() || ahead.peek(syn::Token![,]) {
            let _ = super::grammar::key(input)?;
            return Ok(());
        }
    }
    field(input, record)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::FileId;
    use crate::syntax::ast::{FieldVia, ItemKind};
    use crate::syntax::tests::Random;
    use crate::syntax::{parse_file, show};

    fn empty() -> Body {
        Body {
            exprs: Vec::new(),
            pats: Vec::new(),
            params: Vec::new(),
            root: ExprId(0),
        }
    }

    fn read(args: &str) -> (Option<Instrument>, Body, String) {
        let text = format!("/* é */ #[tracing::instrument{args}]\nfn f() {{}}");
        let file = parse_file(FileId(2), &text).expect("parses").ast;
        assert!(matches!(file.items[0].kind, ItemKind::Fn(_)));
        let mut body = empty();
        let read = instrument(&file.items[0].attrs[0], &text, &mut body);
        (read, body, text)
    }

    fn show(args: &str) -> String {
        let (i, body, text) = read(args);
        let i = i.expect("is read");
        let fields: Vec<String> = i
            .fields
            .iter()
            .map(|f| {
                let via = match f.via {
                    FieldVia::Display => "%",
                    FieldVia::Debug => "?",
                    _ => "",
                };
                let span = body.exprs[f.value.0 as usize].span;
                let written = &text[span.start as usize..span.end as usize];
                format!("{}={via}{} ({written})", f.key, show::expr(&body, f.value))
            })
            .collect();
        let skip: Vec<&str> = i.skip.iter().map(Name::as_str).collect();
        format!(
            "skip {skip:?} {} fields [{}] ret {:?} err {:?} name {:?} context {}",
            i.skip_all,
            fields.join(", "),
            i.ret,
            i.err,
            i.name.map(|n| show::expr(&body, n)),
            i.context.len()
        )
    }

    #[test]
    fn arguments_are_read() {
        assert_eq!(
            show(""),
            "skip [] false fields [] ret None err None name None context 0"
        );
        assert_eq!(
            show(r#"(name = "x", level = "debug", target = "t", skip(self, patient), err, ret)"#),
            "skip [\"self\", \"patient\"] false fields [] ret Some(Debug) err Some(Display) name None context 1"
        );
        assert_eq!(
            show(
                "(skip_all, fields(id = %req.id, a.b = ?é, n = 1 + x, later, %who), err(Debug), ret(level = \"info\", Display))"
            ),
            "skip [] true fields [id=%req.id (req.id), a.b=?é (é), n=(1 Add x) (1 + x), who=%who (who)] \
             ret Some(Display) err Some(Debug) name None context 0"
        );
        assert_eq!(
            show(
                r#"("named", name = NAME, level = Level::INFO, parent = None, follows_from = &s)"#
            ),
            "skip [] false fields [] ret None err None name Some(\"NAME\") context 3"
        );
    }

    #[test]
    fn a_parameter_is_recorded_unless_skipped_or_redefined() {
        let (i, ..) = read("(skip(a), fields(b = 1))");
        let i = i.expect("is read");
        assert!(!i.records(Name::from("a")));
        assert!(!i.records(Name::from("b")));
        assert!(i.records(Name::from("c")));
        assert!(
            !read("(skip_all)")
                .0
                .expect("is read")
                .records(Name::from("c"))
        );
    }

    #[test]
    fn arbitrary_arguments_do_no_harm() {
        let pieces = [
            "skip(", ")", "fields(", "a", "=", "%", "?", ",", ".", "\"x\"", "err", "ret(", "Debug",
            "level", "é", "self", "1",
        ];
        let mut random = Random(5);
        for _ in 0..4000 {
            let args: String = (0..random.below(12))
                .map(|_| format!("{} ", pieces[random.below(pieces.len())]))
                .collect();
            let file = FileId(0);
            let span = Span {
                file,
                start: 0,
                end: args.len() as u32,
            };
            let attr = Attr {
                path: Name::from("instrument"),
                args: Vec::new(),
                args_span: Some(span),
                span,
            };
            let _ = instrument(&attr, &args, &mut empty());
        }
    }
}
