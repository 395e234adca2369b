//! Rules that need more than one attribute to see.

use syn::punctuated::Punctuated;
use syn::{Attribute, DeriveInput, GenericArgument, Meta, PathArguments, Token, Type};

use super::ast::{Container, Field, Variant};
use super::attr::{DisplayFormat, Exposure, Segment};
use super::{Ctxt, Derive, Said};

pub(super) fn check(ctxt: &Ctxt, container: &Container<'_>, derive: Derive) {
    if derive == Derive::Display {
        check_display(ctxt, container);
    }
    for variant in &container.variants {
        for field in &variant.fields {
            check_wrapped(ctxt, field);
        }
    }
    if derive == Derive::Serialize {
        check_serde(ctxt, container);
    }
}

/// A format names fields that are there, and sits where it is used.
fn check_display(ctxt: &Ctxt, container: &Container<'_>) {
    if let Some(format) = &container.attrs.display {
        if container.is_enum {
            ctxt.error_at(
                &format.literal,
                "an enum has a format for each variant: put `#[phi(display = \"…\")]` on them",
            );
        } else {
            for variant in &container.variants {
                check_names(ctxt, format, variant);
            }
        }
    }
    for variant in &container.variants {
        if let Some(format) = &variant.display {
            check_names(ctxt, format, variant);
        }
    }
}

fn check_names(ctxt: &Ctxt, format: &DisplayFormat, variant: &Variant<'_>) {
    for segment in &format.segments {
        let Segment::Field(name) = segment else {
            continue;
        };
        if variant.fields.iter().all(|field| field.name != *name) {
            let known: Vec<&str> = variant.fields.iter().map(|f| f.name.as_str()).collect();
            let hint = match super::suggest::nearest(name, &known, 3) {
                Some(near) => format!(": did you mean `{{{near}}}`?"),
                None if known.is_empty() => ": there are none".to_owned(),
                None => format!(": it has `{}`", known.join("`, `")),
            };
            ctxt.error_at(
                &format.literal,
                format_args!("`{}` has no field `{name}`{hint}", variant.name),
            );
        }
    }
}

/// `#[phi(category = Ssn)] x: Phi<_, Mrn>` says two things.
fn check_wrapped(ctxt: &Ctxt, field: &Field<'_>) {
    let Exposure::Category(said) = &field.exposure else {
        return;
    };
    let Type::Path(ty) = field.ty() else { return };
    let Some(last) = ty.path.segments.last() else {
        return;
    };
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return;
    };
    if last.ident != "Phi" {
        return;
    }
    let Some(GenericArgument::Type(Type::Path(own))) = arguments.args.iter().nth(1) else {
        return;
    };
    let own = own.path.segments.last().map(|s| s.ident.to_string());
    // The path's last identifier; a different path may still be the same type.
    let said_last = said.clone().into_iter().last().map(|t| t.to_string());
    if let (Some(own), Some(said_last)) = (own, said_last)
        && own != said_last
    {
        ctxt.error_at(
            field.ty(),
            format_args!(
                "the type says `{own}`, the attribute `{said_last}`: \
                 remove `#[phi(category = {said_last})]`, or change the type"
            ),
        );
    }
}

/// The serde attributes that would write around the redaction.
fn check_serde(ctxt: &Ctxt, container: &Container<'_>) {
    let input = container.input;
    for (key, fix) in [
        (
            "into",
            "derive `PhiSerialize` for the type that is written, and write `Serialize` \
             here by hand, by converting",
        ),
        (
            "remote",
            "`PhiSerialize` is for your own types: wrap the field in `Phi` and use \
             `#[serde(with = \"…\")]`",
        ),
    ] {
        for meta in serde_metas(&input.attrs).filter(|meta| meta.path().is_ident(key)) {
            ctxt.error_at(
                &meta,
                format_args!("`serde({key})` goes around the redaction: {fix}"),
            );
        }
    }
    let whole = Said::read(input, &input.attrs);
    for variant in &container.variants {
        let attrs = variant.source.map_or(&[][..], |source| &source.attrs);
        let said = Said::read(input, attrs);
        if said.skipped {
            continue;
        }
        if let Some((_, meta)) = &said.with
            && !variant.fields.iter().all(Field::is_safe)
        {
            ctxt.error_at(
                meta,
                "a function for the whole variant goes around the redaction: \
                 put it on the fields, or mark all of them `#[phi(safe)]`",
            );
        }
        let tagged = container.is_enum && whole.tag && !whole.content && !said.untagged;
        let content = tagged && variant.is_newtype();
        for field in &variant.fields {
            check_placeholder(ctxt, input, field, content);
        }
    }
}

/// Where serde flattens, it has no place for a placeholder: such a field must
/// redact itself, field by field.
fn check_placeholder(ctxt: &Ctxt, input: &DeriveInput, field: &Field<'_>, content: bool) {
    let said = Said::read(input, &field.source.attrs);
    if field.is_safe() || said.skipped || !(said.flattened || content) {
        return;
    }
    let what = if said.flattened {
        "a flattened field"
    } else {
        "the content of an internally tagged variant"
    };
    if let Exposure::Category(category) = &field.exposure {
        ctxt.error_at(
            category.clone().into_iter().last(),
            format_args!("{what} cannot be redacted as a whole: classify the fields of its type"),
        );
    }
    if let Some((_, meta)) = &said.with {
        ctxt.error_at(
            meta,
            format_args!(
                "a function for {what} goes around the redaction: \
                 mark the field `#[phi(safe)]` if what it writes is no PHI"
            ),
        );
    }
}

/// The items of all `#[serde(…)]`. What does not parse is left to serde, whose
/// own derive reports it.
fn serde_metas(attrs: &[Attribute]) -> impl Iterator<Item = Meta> {
    attrs
        .iter()
        .filter(|attr| attr.path().is_ident("serde"))
        .filter_map(|attr| {
            attr.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)
                .ok()
        })
        .flatten()
}
