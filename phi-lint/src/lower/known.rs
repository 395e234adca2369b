//! What can be said of a method by its name alone, when its receiver's type is unknown.

use crate::span::Name;

/// Methods that return nothing of what they are called on, in every library
/// that follows the standard library's naming conventions (Rust API guidelines, C-GETTER, C-CONV).
pub(super) fn harmless_method(path: Name) -> bool {
    let name = path.as_str().rsplit("::").next().unwrap_or("");
    matches!(
        name,
        "len"
            | "is_empty"
            | "is_some"
            | "is_none"
            | "is_ok"
            | "is_err"
            | "contains"
            | "contains_key"
            | "starts_with"
            | "ends_with"
            | "count"
            | "capacity"
            | "eq"
            | "ne"
            | "cmp"
            | "partial_cmp"
            | "elapsed"
            | "is_alphabetic"
            | "is_numeric"
            | "type_id"
    )
}

/// Functions whose effect is in a conversion that their signature leaves to the
/// type: what they do with the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Conversion {
    /// `into`, `from`, `as_ref`, `to_owned`, …: the same data in another type.
    Identity,
    /// `into_iter`: the items of what it is called on.
    Items,
    /// `collect`, `from_iter`
    Collect,
    /// `extend`
    Extend,
    /// `to_string`
    ToText,
    /// `clone`
    Clone,
}

/// The conversion traits of the standard library by canonical path of their method.
pub(super) fn conversion(path: Name) -> Option<Conversion> {
    Some(match path.as_str() {
        "std::convert::From::from"
        | "std::convert::Into::into"
        | "std::convert::AsRef::as_ref"
        | "std::convert::AsMut::as_mut"
        | "std::borrow::Borrow::borrow"
        | "std::borrow::BorrowMut::borrow_mut"
        | "std::borrow::ToOwned::to_owned"
        | "std::ops::Deref::deref"
        | "std::ops::DerefMut::deref_mut" => Conversion::Identity,
        "std::iter::IntoIterator::into_iter" => Conversion::Items,
        "std::iter::Iterator::collect" | "std::iter::FromIterator::from_iter" => {
            Conversion::Collect
        }
        "std::iter::Extend::extend" => Conversion::Extend,
        "std::string::ToString::to_string" => Conversion::ToText,
        "std::clone::Clone::clone" => Conversion::Clone,
        _ => return None,
    })
}

/// Functions that leave what they are called on empty.
pub(super) fn empties_receiver(path: Name) -> bool {
    let path = path.as_str();
    matches!(
        path,
        "std::mem::take"
            | "std::option::Option::take"
            | "std::cell::Cell::take"
            | "std::collections::HashMap::drain"
            | "std::collections::HashSet::drain"
            | "std::collections::BinaryHeap::drain"
    ) || (path.starts_with("std::") && path.ends_with("::clear"))
}

/// Functions that put something in the place of all that was in what they are called on.
pub(super) fn overwrites_receiver(path: Name) -> bool {
    matches!(
        path.as_str(),
        "std::option::Option::replace" | "std::option::Option::insert"
    )
}

/// Constants of `http::StatusCode` and rocket's `Status` that do not say that something failed.
pub(super) fn success_status(name: Name) -> bool {
    matches!(
        name.as_str(),
        "OK" | "CREATED"
            | "ACCEPTED"
            | "NO_CONTENT"
            | "PARTIAL_CONTENT"
            | "NON_AUTHORITATIVE_INFORMATION"
            | "Ok"
            | "Created"
            | "Accepted"
            | "NoContent"
            | "PartialContent"
            | "NonAuthoritativeInformation"
    )
}
