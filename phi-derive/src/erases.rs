//! `#[erases(…)]`: says which function erases records. It adds nothing to what the function
//! does; what it names has to exist.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Error, LitStr, Token, TypePath};

/// What is erased.
enum Erased {
    /// A record, by its type.
    Record(TypePath),
    /// A table, by its name.
    Table(LitStr),
}

impl Parse for Erased {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        const HELP: &str = "expected the type of a record, or the name of a table in quotes: `#[erases(Patient, \"visits\")]`";
        if input.peek(LitStr) {
            return input.parse().map(Erased::Table);
        }
        let at = input.span();
        match input.parse::<TypePath>() {
            Ok(path) => Ok(Erased::Record(path)),
            Err(_) => Err(Error::new(at, HELP)),
        }
    }
}

/// The item, with a use of every type that is named.
pub(crate) fn erases(args: TokenStream, item: TokenStream) -> TokenStream {
    let mut errors: Option<Error> = None;
    let mut error = |new: Error| match &mut errors {
        Some(all) => all.combine(new),
        None => errors = Some(new),
    };
    if let Err(at) = function(&item) {
        error(Error::new(
            at,
            "`#[erases]` belongs on the function or method that erases, which this is not",
        ));
    }
    let parser = Punctuated::<Erased, Token![,]>::parse_terminated;
    let mut types = TokenStream::new();
    match syn::parse::Parser::parse2(parser, args) {
        Err(new) => error(new),
        Ok(list) => {
            for erased in &list {
                match erased {
                    Erased::Table(name) if name.value().trim().is_empty() => {
                        error(Error::new(name.span(), "the name of a table is missing"));
                    }
                    Erased::Table(_) => {}
                    Erased::Record(ty) if ty.path.is_ident("Self") => {
                        let message = "name the record itself: the linter reads this without knowing what `Self` is";
                        error(Error::new(ty.span(), message));
                    }
                    Erased::Record(ty) => types.extend(quote_spanned! { ty.span() =>
                        const _: ::core::marker::PhantomData<#ty> = ::core::marker::PhantomData;
                    }),
                }
            }
        }
    }
    match errors {
        // The function stays, so that nothing else is reported as missing.
        Some(errors) => {
            let errors = errors.to_compile_error();
            quote!(#errors #item)
        }
        None => with_body(item, &types),
    }
}

/// Whether it is a function; the error is the token that says otherwise.
fn function(item: &TokenStream) -> Result<(), Span> {
    let mut tokens = item.clone().into_iter().peekable();
    let mut last = Span::call_site();
    while let Some(token) = tokens.next() {
        last = token.span();
        match &token {
            // An attribute.
            TokenTree::Punct(mark) if mark.as_char() == '#' => {
                tokens.next();
            }
            // `pub(crate)`, `extern "C"`.
            TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => {}
            TokenTree::Literal(_) => {}
            TokenTree::Ident(word) if word == "fn" => return Ok(()),
            TokenTree::Ident(word) => {
                let before = [
                    "pub", "default", "const", "async", "unsafe", "safe", "extern",
                ];
                if !before.iter().any(|w| word == w) {
                    return Err(last);
                }
            }
            // What a macro passes on.
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {}
            _ => return Err(last),
        }
    }
    Err(last)
}

/// Puts items at the beginning of a function's body. A method that has none stays as it is:
/// what stands beside it would be part of the trait.
fn with_body(item: TokenStream, added: &TokenStream) -> TokenStream {
    let mut tokens: Vec<TokenTree> = item.into_iter().collect();
    match tokens.last_mut() {
        Some(TokenTree::Group(body))
            if !added.is_empty() && body.delimiter() == Delimiter::Brace =>
        {
            let (inner, rest) = inner_attributes(body.stream());
            let span = body.span();
            *body = Group::new(Delimiter::Brace, quote!(#inner #added #rest));
            body.set_span(span);
        }
        _ => {}
    }
    tokens.into_iter().collect()
}

/// Splits `#![…]` off a body: they have to stay first.
fn inner_attributes(body: TokenStream) -> (TokenStream, TokenStream) {
    let mut tokens: Vec<TokenTree> = body.into_iter().collect();
    let is = |token: Option<&TokenTree>, mark: char| matches!(token, Some(TokenTree::Punct(p)) if p.as_char() == mark);
    let mut count = 0;
    while is(tokens.get(count), '#') && is(tokens.get(count + 1), '!') {
        count = tokens.len().min(count + 3);
    }
    let rest = tokens.split_off(count);
    (tokens.into_iter().collect(), rest.into_iter().collect())
}
