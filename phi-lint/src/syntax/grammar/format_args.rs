//! A format string and its arguments.

use proc_macro2::TokenStream;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};

use crate::printing::Printing;
use crate::span::Name;
use crate::syntax::ast::{Expansion, ExprId, ExprKind, Format, FormatPiece, Path, PathSegment};
use crate::syntax::convert::Converter;
use crate::syntax::format::{Argument, Decoded, decode, template};

/// A format string with its arguments, parsed but not converted.
pub(in crate::syntax) struct RawFormat {
    /// The format string, or what stands in its place.
    pub(in crate::syntax) template: syn::Expr,
    /// `x`, `name = x`.
    pub(in crate::syntax) args: Vec<(Option<syn::Ident>, syn::Expr)>,
}

impl RawFormat {
    /// Parses to the end of the input, which must not be empty.
    pub(super) fn parse(input: ParseStream<'_>) -> syn::Result<RawFormat> {
        let template = input.parse()?;
        let mut args = Vec::new();
        while !input.is_empty() {
            input.parse::<syn::Token![,]>()?;
            if input.is_empty() {
                break;
            }
            let named = input.peek(syn::Ident::peek_any)
                && input.peek2(syn::Token![=])
                && !input.peek2(syn::Token![==])
                && !input.peek2(syn::Token![=>]);
            let name = if named {
                let name = syn::ext::IdentExt::parse_any(input)?;
                input.parse::<syn::Token![=]>()?;
                Some(name)
            } else {
                None
            };
            args.push((name, input.parse()?));
        }
        Ok(RawFormat { template, args })
    }
}

/// `leading` expressions, then a format or nothing.
pub(super) fn expand(
    leading: usize,
    tokens: TokenStream,
    cx: &mut Converter<'_>,
) -> Option<Expansion> {
    let parse = |input: ParseStream<'_>| {
        let mut first: Vec<syn::Expr> = Vec::with_capacity(leading);
        while first.len() < leading && !input.is_empty() {
            first.push(input.parse()?);
            if !input.is_empty() {
                input.parse::<syn::Token![,]>()?;
            }
        }
        let format = if input.is_empty() {
            None
        } else {
            Some(RawFormat::parse(input)?)
        };
        Ok((first, format))
    };
    let (first, format) = parse.parse2(tokens).ok()?;
    let leading = first.iter().map(|e| cx.expr(e)).collect();
    let format = format.map(|f| cx.format(&f));
    Some(Expansion::Format { leading, format })
}

impl Converter<'_> {
    /// Converts a format.
    pub(super) fn format(&mut self, raw: &RawFormat) -> Format {
        let mut positional = Vec::new();
        let mut named: Vec<(Name, ExprId)> = Vec::new();
        for (name, value) in &raw.args {
            let id = self.expr(value);
            if let Some(name) = name {
                let name = self.ident(name).0;
                named.push((name, id));
            }
            // Named arguments can be reached by index too.
            positional.push(id);
        }
        match self.literal_text(&raw.template) {
            Some(content) => self.pieces(&content, &positional, &named),
            None => Format {
                dynamic: Some(self.expr(&raw.template)),
                unused: positional,
                ..Format::default()
            },
        }
    }

    /// A string literal, or a `concat!` of literals.
    pub(super) fn literal_text(&mut self, expr: &syn::Expr) -> Option<Decoded> {
        match expr {
            syn::Expr::Lit(e) => {
                let span = e.lit.span();
                let (lo, hi) = (self.lo(span), self.hi(span));
                match &e.lit {
                    syn::Lit::Str(s) => Some(decode(self.slice(lo, hi), lo).unwrap_or_else(|| {
                        let mut out = Decoded::default();
                        out.append_text(&s.value(), lo);
                        out
                    })),
                    _ => None,
                }
            }
            syn::Expr::Paren(e) => self.literal_text(&e.expr),
            syn::Expr::Group(e) => self.literal_text(&e.expr),
            syn::Expr::Macro(e) => self.macro_text(&e.mac),
            _ => None,
        }
    }

    fn macro_text(&mut self, mac: &syn::Macro) -> Option<Decoded> {
        let name = &mac.path.segments.last()?.ident;
        let start = self.lo(name.span());
        let mut out = Decoded::default();
        if name == "concat" {
            type List = syn::punctuated::Punctuated<syn::Expr, syn::Token![,]>;
            for part in mac.parse_body_with(List::parse_terminated).ok()? {
                match &part {
                    syn::Expr::Lit(syn::ExprLit { lit, .. })
                        if !matches!(lit, syn::Lit::Str(_)) =>
                    {
                        let (lo, hi) = (self.lo(lit.span()), self.hi(lit.span()));
                        out.append_text(self.slice(lo, hi).trim_matches('\''), lo);
                    }
                    part => out.append(&self.literal_text(part)?),
                }
            }
            return Some(out);
        }
        // Text the compiler makes up, which holds nothing of the program's data.
        let made_up = ["stringify", "file", "line", "column", "module_path", "env"];
        made_up.iter().any(|m| name == m).then(|| {
            out.append_text("", start);
            out
        })
    }

    /// The pieces of a format string.
    fn pieces(
        &mut self,
        content: &Decoded,
        positional: &[ExprId],
        named: &[(Name, ExprId)],
    ) -> Format {
        let parsed = template(&content.text);
        let mut used = vec![false; positional.len()];
        let mut next = 0;
        let mut format = Format {
            template: parsed.text,
            pieces: Vec::with_capacity(parsed.placeholders.len()),
            ..Format::default()
        };
        for p in &parsed.placeholders {
            let span = self.place(content.offset(p.range.start), content.end(p.range.end));
            // `.*` takes its argument before the value does.
            let star = p.star.then(|| {
                next += 1;
                Argument::Index(next - 1)
            });
            let value = match &p.value {
                Argument::Next => {
                    next += 1;
                    Argument::Index(next - 1)
                }
                other => other.clone(),
            };
            let via = p.via;
            let extra = p.extra.iter().cloned().chain(star);
            let all = std::iter::once((value, via)).chain(extra.map(|a| (a, Printing::Display)));
            for (argument, via) in all {
                let arg = match argument {
                    Argument::Index(i) => {
                        if let Some(used) = used.get_mut(i) {
                            *used = true;
                        }
                        positional.get(i).copied()
                    }
                    Argument::Named(name, range) => {
                        let name = Name::from(&name);
                        match named.iter().find(|(n, _)| *n == name) {
                            Some((_, id)) => {
                                if let Some(i) = positional.iter().position(|p| p == id) {
                                    used[i] = true;
                                }
                                Some(*id)
                            }
                            None => {
                                let lo = content.offset(range.start);
                                let hi = content.end(range.end);
                                Some(self.captured(name, lo, hi))
                            }
                        }
                    }
                    Argument::Next => None,
                };
                if let Some(arg) = arg {
                    format.pieces.push(FormatPiece {
                        arg,
                        via,
                        alternate: p.alternate,
                        span,
                    });
                }
            }
        }
        format.unused = positional
            .iter()
            .zip(&used)
            .filter(|(_, used)| !**used)
            .map(|(id, _)| *id)
            .collect();
        format
    }

    /// The path expression of `{name}`.
    pub(super) fn captured(&mut self, name: Name, lo: u32, hi: u32) -> ExprId {
        let span = self.place(lo, hi);
        let name = self.used_name(name, lo);
        let path = Path {
            qself: None,
            leading_colon: false,
            segments: vec![PathSegment { name, args: None }],
            span,
        };
        self.push(ExprKind::Path(path), span)
    }

    /// What a string literal would capture if it were a format string: for
    /// macros nobody knows. `None` if nothing.
    pub(super) fn captures(&mut self, expr: &syn::Expr) -> Option<ExprId> {
        let syn::Expr::Lit(syn::ExprLit {
            lit: syn::Lit::Str(s),
            ..
        }) = expr
        else {
            return None;
        };
        let span = self.token(s.span());
        let content = self.literal_text(expr)?;
        if !content.text.contains('{') {
            return None;
        }
        let mut format = self.pieces(&content, &[], &[]);
        if format.pieces.is_empty() {
            return None;
        }
        format.unused.clear();
        Some(self.push(ExprKind::Format(format), span))
    }
}
