//! `#[phi(…)]` on types, variants and fields.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Ident, LitStr, Path, Token};

use super::Ctxt;
use super::suggest::{CATEGORIES, nearest};

/// What may be seen of a field.
pub(crate) enum Exposure {
    /// Marked `#[phi(safe)]`.
    Safe,
    /// Marked `#[phi(category = …)]`: a path to the category.
    Category(TokenStream),
    /// Not marked: the type decides, else the container's category.
    ByType,
}

/// What is said on the type.
pub(crate) struct ContainerAttrs {
    /// Path to `phi_types`.
    pub(crate) krate: Path,
    /// Category of the fields that have none of their own.
    pub(crate) category: TokenStream,
    /// `where` predicates that replace the inferred ones.
    pub(crate) bound: Option<TokenStream>,
    pub(crate) display: Option<DisplayFormat>,
}

/// A format of `PhiDisplay`, split at its fields.
pub(crate) struct DisplayFormat {
    pub(crate) literal: LitStr,
    pub(crate) segments: Vec<Segment>,
}

/// A piece of a [`DisplayFormat`].
pub(crate) enum Segment {
    Text(String),
    Field(String),
}

/// One `key`, `key = value` of a `#[phi(…)]`.
struct Item {
    key: Ident,
    value: Option<Value>,
}

enum Value {
    Path(Path),
    Text(LitStr),
    Other(TokenStream),
}

impl Value {
    fn tokens(&self) -> TokenStream {
        match self {
            Self::Path(path) => path.to_token_stream(),
            Self::Text(text) => text.to_token_stream(),
            Self::Other(tokens) => tokens.clone(),
        }
    }
}

/// Reads all `#[phi(…)]` of one place; goes on after a mistake.
fn items(ctxt: &Ctxt, attrs: &[Attribute]) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for attr in attrs.iter().filter(|a| a.path().is_ident("phi")) {
        let Ok(list) = attr.meta.require_list() else {
            ctxt.error_at(
                &attr.meta,
                "write `#[phi(safe)]` or `#[phi(category = Ssn)]`",
            );
            continue;
        };
        if list.tokens.is_empty() {
            ctxt.error_at(
                &attr.meta,
                "empty: write `#[phi(safe)]` or `#[phi(category = Ssn)]`",
            );
        }
        let parsed = (|input: ParseStream<'_>| {
            let mut found = Vec::new();
            while !input.is_empty() {
                found.push(item(input)?);
                if input.is_empty() {
                    break;
                }
                input.parse::<Token![,]>()?;
            }
            Ok(found)
        })
        .parse2(list.tokens.clone());
        match parsed {
            Ok(found) => items.extend(found),
            Err(error) => ctxt.push(error),
        }
    }

    let mut seen: Vec<String> = Vec::new();
    items.retain(|item| {
        let key = item.key.to_string();
        let first = !seen.contains(&key);
        if !first {
            ctxt.error_at(
                &item.key,
                format_args!("`{key}` is given twice: remove one"),
            );
        }
        seen.push(key);
        first
    });
    items
}

fn item(input: ParseStream<'_>) -> syn::Result<Item> {
    use syn::ext::IdentExt;
    let key = if input.peek(Ident::peek_any) {
        Ident::parse_any(input)?
    } else {
        let message = if input.peek(LitStr) {
            "write the key without quotes, for example `safe` or `category = Ssn`"
        } else {
            "expected `safe` or `category = Ssn`"
        };
        return Err(input.error(message));
    };
    let value = if input.peek(Token![=]) {
        input.parse::<Token![=]>()?;
        Some(value(input, &key)?)
    } else if input.peek(syn::token::Paren) {
        // `category(Ssn)`: read it for a better message later.
        let content;
        syn::parenthesized!(content in input);
        Some(Value::Other(content.parse()?))
    } else {
        None
    };
    Ok(Item { key, value })
}

fn value(input: ParseStream<'_>, key: &Ident) -> syn::Result<Value> {
    if input.peek(LitStr) {
        return Ok(Value::Text(input.parse()?));
    }
    let ahead = input.fork();
    if ahead.parse::<Path>().is_ok() && (ahead.is_empty() || ahead.peek(Token![,])) {
        return Ok(Value::Path(input.parse()?));
    }
    if input.is_empty() || input.peek(Token![,]) {
        return Err(syn::Error::new(
            key.span(),
            format_args!("`{key} =` is followed by nothing: write a value"),
        ));
    }
    let mut tokens = TokenStream::new();
    while !input.is_empty() && !input.peek(Token![,]) {
        tokens.extend(std::iter::once(input.parse::<proc_macro2::TokenTree>()?));
    }
    Ok(Value::Other(tokens))
}

/// The category that a value names, as a path that resolves where it is used.
///
/// A built-in one may be written without import. A name that is nearly a
/// built-in one is taken for a mistake; a category of one's own with such a
/// name is written `self::Snn`.
fn category(ctxt: &Ctxt, krate: &Path, item: &Item) -> Option<TokenStream> {
    let example = "write the category's type: `category = Ssn`, or your own: \
                   `category = crate::StudyArm`";
    let path = match &item.value {
        Some(Value::Path(path)) => path,
        Some(Value::Text(text)) => {
            let hint = match nearest(&text.value(), CATEGORIES, 2) {
                Some(known) => {
                    format!("write the category's type without quotes: `category = {known}`")
                }
                None => example.to_owned(),
            };
            ctxt.error_at(text, hint);
            return None;
        }
        Some(Value::Other(tokens)) if !tokens.is_empty() => {
            ctxt.error_at(tokens, example);
            return None;
        }
        Some(Value::Other(_)) | None => {
            ctxt.error_at(&item.key, example);
            return None;
        }
    };
    let Some(ident) = path.get_ident() else {
        return Some(path.to_token_stream());
    };
    let word = ident.to_string();
    if CATEGORIES.contains(&word.as_str()) {
        return Some(quote!(#krate::category::#ident));
    }
    match nearest(&word, CATEGORIES, 2) {
        Some(known) => {
            ctxt.error_at(
                ident,
                format_args!(
                    "no category `{word}`: did you mean `{known}`? \
                     (one of your own with this name is written `self::{word}`)"
                ),
            );
            None
        }
        None => Some(path.to_token_stream()),
    }
}

fn no_value(ctxt: &Ctxt, item: &Item) {
    if let Some(value) = &item.value {
        let key = &item.key;
        ctxt.error_at(
            value.tokens(),
            format_args!("`{key}` takes no value: write `#[phi({key})]`"),
        );
    }
}

fn text<'i>(ctxt: &Ctxt, item: &'i Item, example: &str) -> Option<&'i LitStr> {
    match &item.value {
        Some(Value::Text(text)) => Some(text),
        Some(value) if !value.tokens().is_empty() => {
            ctxt.error_at(value.tokens(), format_args!("expected text: `{example}`"));
            None
        }
        _ => {
            ctxt.error_at(&item.key, format_args!("expected text: `{example}`"));
            None
        }
    }
}

fn unknown(ctxt: &Ctxt, key: &Ident, known: &[&str], elsewhere: &[(&str, &str)]) {
    let word = key.to_string();
    if let Some((_, message)) = elsewhere.iter().find(|(k, _)| *k == word) {
        ctxt.error_at(key, message);
        return;
    }
    let choices = known
        .iter()
        .map(|k| format!("`{k}`"))
        .collect::<Vec<_>>()
        .join(", ");
    match nearest(&word, known, 3) {
        Some(near) => ctxt.error_at(
            key,
            format_args!("unknown key `{word}`: did you mean `{near}`?"),
        ),
        None if CATEGORIES.contains(&word.as_str()) => {
            ctxt.error_at(
                key,
                format_args!("to classify the field, write `#[phi(category = {word})]`"),
            );
        }
        None => ctxt.error_at(
            key,
            format_args!("unknown key `{word}`: known here are {choices}"),
        ),
    }
}

impl ContainerAttrs {
    pub(crate) fn read(ctxt: &Ctxt, attrs: &[Attribute]) -> Self {
        let items = items(ctxt, attrs);
        // The path to the crate is needed to read the others.
        let krate = items
            .iter()
            .find(|item| item.key == "crate")
            .and_then(|item| match &item.value {
                Some(Value::Path(path)) => Some(path.clone()),
                Some(Value::Text(text)) => match text.parse() {
                    Ok(path) => Some(path),
                    Err(_) => {
                        ctxt.error_at(text, "not a path: write `crate = my_crate::phi_types`");
                        None
                    }
                },
                _ => {
                    ctxt.error_at(&item.key, "write `crate = my_crate::phi_types`");
                    None
                }
            })
            .unwrap_or_else(|| syn::parse_quote!(::phi_types));

        let mut read = Self {
            category: quote!(#krate::category::Unclassified),
            krate,
            bound: None,
            display: None,
        };
        for item in &items {
            match item.key.to_string().as_str() {
                "category" => {
                    if let Some(path) = category(ctxt, &read.krate, item) {
                        read.category = path;
                    }
                }
                "bound" => {
                    let Some(text) = text(ctxt, item, "bound = \"T: Debug\"") else {
                        continue;
                    };
                    match text.parse::<TokenStream>() {
                        Ok(tokens) => read.bound = Some(check_bound(ctxt, text, tokens)),
                        Err(error) => ctxt.push(error),
                    }
                }
                "display" => read.display = display(ctxt, item),
                "crate" => {}
                _ => unknown(
                    ctxt,
                    &item.key,
                    &["category", "display", "bound", "crate"],
                    &[(
                        "safe",
                        "a whole type cannot be marked safe: mark the fields that are no PHI \
                                `#[phi(safe)]`, or derive std's trait if none of them is",
                    )],
                ),
            }
        }
        read
    }
}

fn check_bound(ctxt: &Ctxt, text: &LitStr, tokens: TokenStream) -> TokenStream {
    let parse = syn::punctuated::Punctuated::<syn::WherePredicate, Token![,]>::parse_terminated;
    if parse.parse2(tokens.clone()).is_err() {
        ctxt.error_at(
            text,
            "not a list of bounds: write `bound = \"T: Debug, U: Debug\"`",
        );
    }
    tokens
}

/// What is said on a variant: only a format for `PhiDisplay`.
pub(crate) fn variant(ctxt: &Ctxt, attrs: &[Attribute]) -> Option<DisplayFormat> {
    let mut format = None;
    for item in &items(ctxt, attrs) {
        match item.key.to_string().as_str() {
            "display" => format = display(ctxt, item),
            _ => unknown(
                ctxt,
                &item.key,
                &["display"],
                &[
                    (
                        "safe",
                        "a whole variant cannot be marked safe: mark its fields `#[phi(safe)]`",
                    ),
                    (
                        "category",
                        "a whole variant has no category: mark its fields, or the whole type",
                    ),
                ],
            ),
        }
    }
    format
}

/// What is said on a field.
pub(crate) fn field(ctxt: &Ctxt, krate: &Path, attrs: &[Attribute]) -> Exposure {
    let items = items(ctxt, attrs);
    let mut safe: Option<Span> = None;
    let mut classified = None;
    for item in &items {
        match item.key.to_string().as_str() {
            "safe" => {
                no_value(ctxt, item);
                safe = Some(item.key.span());
            }
            "category" => classified = Some(category(ctxt, krate, item)),
            _ => unknown(
                ctxt,
                &item.key,
                &["safe", "category"],
                &[
                    (
                        "skip",
                        "a field cannot be left out: not marked, it shows as `[PHI]`",
                    ),
                    (
                        "redact",
                        "nothing to do: a field that is not marked is redacted",
                    ),
                    ("bound", "`bound` goes on the type"),
                    ("crate", "`crate` goes on the type"),
                    ("display", "`display` goes on the type or the variant"),
                ],
            ),
        }
    }
    match (safe, classified) {
        (Some(span), Some(_)) => {
            ctxt.error(
                span,
                "`safe` contradicts `category`: a field of a PHI category is redacted, remove one",
            );
            Exposure::Safe
        }
        (Some(_), None) => Exposure::Safe,
        (None, Some(Some(path))) => Exposure::Category(path),
        (None, Some(None) | None) => Exposure::ByType,
    }
}

/// Splits `"patient {id}"` at its fields.
fn display(ctxt: &Ctxt, item: &Item) -> Option<DisplayFormat> {
    let literal = text(ctxt, item, "display = \"patient {id}\"")?;
    let value = literal.value();
    let mut segments = Vec::new();
    let mut text = String::new();
    let mut rest = value.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '{' | '}' if rest.peek() == Some(&c) => {
                rest.next();
                text.push(c);
            }
            '{' => {
                let mut name = String::new();
                loop {
                    match rest.next() {
                        Some('}') => break,
                        Some(c) => name.push(c),
                        None => {
                            ctxt.error_at(literal, "`{` without `}`: write `{{` for a brace");
                            return None;
                        }
                    }
                }
                if name.is_empty() || name.contains(':') {
                    let message = if name.is_empty() {
                        "name the field: `{id}`, or `{0}` in a tuple"
                    } else {
                        "a field takes no format options here: write its name alone, `{id}`"
                    };
                    ctxt.error_at(literal, message);
                    return None;
                }
                if !text.is_empty() {
                    segments.push(Segment::Text(std::mem::take(&mut text)));
                }
                segments.push(Segment::Field(name));
            }
            '}' => {
                ctxt.error_at(literal, "`}` without `{`: write `}}` for a brace");
                return None;
            }
            c => text.push(c),
        }
    }
    if !text.is_empty() {
        segments.push(Segment::Text(text));
    }
    Some(DisplayFormat {
        literal: literal.clone(),
        segments,
    })
}
