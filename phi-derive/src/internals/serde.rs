//! `#[serde(…)]`, as far as redaction has to know it. The rest is handed on to
//! serde's own derive.

use proc_macro2::{Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, ExprLit, ExprPath, Lit, LitStr, Meta, MetaNameValue, Token};
use syn::{DeriveInput, WherePredicate};

/// What the serde attributes of a type, variant or field say about writing it.
#[derive(Default)]
pub(crate) struct Said {
    /// It is not written at all.
    pub(crate) skipped: bool,
    /// Its fields are written among those around it.
    pub(crate) flattened: bool,
    /// It is written without its name.
    pub(crate) untagged: bool,
    /// Names are written inside (`tag` without `content`).
    pub(crate) tag: bool,
    pub(crate) content: bool,
    /// It has a name of its own.
    pub(crate) renamed: bool,
    /// Where serde is, is said.
    pub(crate) krate: bool,
    /// The function that writes it: its path, and the item that says so.
    pub(crate) with: Option<(TokenStream, Meta)>,
    /// The bounds that writing it takes.
    pub(crate) bound: Option<Vec<WherePredicate>>,
    /// Everything but `with` and `bound`, to be put in `#[serde(…)]`; also what
    /// does not parse, which serde reports.
    pub(crate) rest: Vec<TokenStream>,
}

impl Said {
    /// Reads the attributes of a part of `input`.
    pub(crate) fn read(input: &DeriveInput, attrs: &[Attribute]) -> Self {
        let mut said = Self::default();
        for attr in attrs.iter().filter(|attr| attr.path().is_ident("serde")) {
            match attr.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated) {
                Ok(metas) => metas.into_iter().for_each(|meta| said.meta(input, meta)),
                Err(_) => said.rest.extend(match &attr.meta {
                    Meta::List(list) => Some(list.tokens.clone()),
                    _ => None,
                }),
            }
        }
        said
    }

    fn meta(&mut self, input: &DeriveInput, meta: Meta) {
        let key = meta.path().get_ident().map(ToString::to_string);
        match key.as_deref() {
            Some("skip" | "skip_serializing") => self.skipped = true,
            Some("flatten") => self.flattened = true,
            Some("untagged") => self.untagged = true,
            Some("tag") => self.tag = true,
            Some("content") => self.content = true,
            Some("rename") => self.renamed = true,
            Some("crate") => self.krate = true,
            Some(key @ ("with" | "serialize_with")) => {
                if let Some(path) = literal(&meta).and_then(path) {
                    let path = without_self(path, input);
                    let path = match key {
                        "with" => quote!(#path::serialize),
                        _ => path,
                    };
                    self.with = Some((path, meta));
                    return;
                }
            }
            Some("bound") => {
                if let Some(bound) = bound(&meta) {
                    self.bound = Some(bound);
                    return;
                }
            }
            // Written by path into the copy of the type.
            Some("skip_serializing_if") => {
                let said = literal(&meta).and_then(|text| Some((text, path(text)?)));
                if let Some((text, path)) = said {
                    let text = LitStr::new(&without_self(path, input).to_string(), text.span());
                    self.rest.push(quote!(skip_serializing_if = #text));
                    return;
                }
            }
            _ => {}
        }
        self.rest.push(meta.into_token_stream());
    }

    /// All of it, for serde.
    pub(crate) fn whole(&self) -> impl Iterator<Item = TokenStream> {
        let with = self.with.iter().map(|(_, meta)| meta.to_token_stream());
        self.rest.iter().cloned().chain(with)
    }
}

/// The text in `key = "text"`.
fn literal(meta: &Meta) -> Option<&LitStr> {
    match meta {
        Meta::NameValue(MetaNameValue {
            value:
                Expr::Lit(ExprLit {
                    lit: Lit::Str(text),
                    ..
                }),
            ..
        }) => Some(text),
        _ => None,
    }
}

fn path(text: &LitStr) -> Option<TokenStream> {
    text.parse::<ExprPath>()
        .ok()
        .map(ToTokens::into_token_stream)
}

/// The predicates of `bound = "…"` or `bound(serialize = "…")`.
fn bound(meta: &Meta) -> Option<Vec<WherePredicate>> {
    let text = match meta {
        Meta::List(list) => {
            let inner = list
                .parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)
                .ok()?;
            let serialize = inner.iter().find(|m| m.path().is_ident("serialize"))?;
            literal(serialize)?.clone()
        }
        _ => literal(meta)?.clone(),
    };
    let predicates = text
        .parse_with(Punctuated::<WherePredicate, Token![,]>::parse_terminated)
        .ok()?;
    Some(predicates.into_iter().collect())
}

/// `Self` means the type that is derived for, also in the copy of it that serde
/// derives from.
pub(crate) fn without_self(tokens: TokenStream, input: &DeriveInput) -> TokenStream {
    let ident = &input.ident;
    let (_, generics, _) = input.generics.split_for_impl();
    replace(tokens, &quote!(#ident #generics))
}

fn replace(tokens: TokenStream, this: &TokenStream) -> TokenStream {
    let mut out = TokenStream::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(ident) if ident == "Self" => {
                let of_it = matches!(
                    tokens.peek(),
                    Some(TokenTree::Punct(p)) if p.as_char() == ':' && p.spacing() == Spacing::Joint
                );
                let this = at(this, ident.span());
                out.extend(if of_it { quote!(<#this>) } else { this });
            }
            TokenTree::Group(group) => {
                let mut new =
                    proc_macro2::Group::new(group.delimiter(), replace(group.stream(), this));
                new.set_span(group.span());
                out.extend([TokenTree::Group(new)]);
            }
            token => out.extend([token]),
        }
    }
    out
}

fn at(tokens: &TokenStream, span: Span) -> TokenStream {
    let tokens = tokens.clone().into_iter().map(|mut token| {
        token.set_span(span);
        token
    });
    tokens.collect()
}
