//! What the derives expand to. Not public API.
//!
//! A derive cannot know a field's type, only its tokens. [`Probe`] lets the
//! compiler decide: an associated item of an inherent impl wins over one of a
//! trait when its bounds hold, so `Probe::<Field>::debug` picks the field's own
//! `Debug` for types that redact themselves, and the placeholder for everything
//! else. A type parameter counts as everything else, which errs on the safe
//! side.

use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;

#[cfg(feature = "serde")]
pub use serde;

use crate::category::{Category, CategoryInfo};
use crate::grant::Protection;
use crate::phi::Phi;
use crate::record::{Fields, PhiRecord};

/// What stands for a field that must not show.
#[derive(Clone, Copy)]
pub struct Label {
    pub placeholder: &'static str,
    pub special: bool,
}

impl Label {
    #[inline]
    #[must_use]
    pub const fn of<C: Category>() -> Self {
        Self {
            placeholder: C::PLACEHOLDER,
            special: C::Protection::IS_SPECIAL,
        }
    }
}

impl fmt::Debug for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.placeholder)
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.placeholder)
    }
}

/// Lets std's `Debug` builders, which lay out the fields, show a `Display`.
pub struct Displayed<'a, T: ?Sized>(pub &'a T);

impl<T: fmt::Display + ?Sized> fmt::Debug for Displayed<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A type whose values are PHI of one category.
pub trait Classified {
    type Category: Category;
}

impl<T, C: Category> Classified for Phi<T, C> {
    type Category = C;
}

macro_rules! through {
    ($($kind:ty),*) => {$(
        impl<T: Classified> Classified for $kind {
            type Category = T::Category;
        }
    )*};
}

through!(Option<T>, Vec<T>, Box<T>, Rc<T>, Arc<T>, &T, &mut T, [T]);

impl<T: Classified, const N: usize> Classified for [T; N] {
    type Category = T::Category;
}

/// A type whose `Debug` comes from `PhiDebug`.
pub trait DebugsItself: fmt::Debug {}

impl<T: DebugsItself> DebugsItself for Box<T> {}
impl<T: DebugsItself> DebugsItself for Rc<T> {}
impl<T: DebugsItself> DebugsItself for Arc<T> {}
impl<T: DebugsItself> DebugsItself for &T {}

/// A type whose `Display` comes from `PhiDisplay`.
pub trait DisplaysItself: fmt::Display {}

impl<T: DisplaysItself> DisplaysItself for Box<T> {}
impl<T: DisplaysItself> DisplaysItself for Rc<T> {}
impl<T: DisplaysItself> DisplaysItself for Arc<T> {}
impl<T: DisplaysItself> DisplaysItself for &T {}

/// A type whose `Serialize` comes from `PhiSerialize`.
#[cfg(feature = "serde")]
pub trait SerializesItself: serde::Serialize {}

// serde implements `Serialize` for `Rc` and `Arc` only with its feature `rc`,
// so they are not passed through.
#[cfg(feature = "serde")]
impl<T: SerializesItself> SerializesItself for Box<T> {}
#[cfg(feature = "serde")]
impl<T: SerializesItself> SerializesItself for &T {}

/// A type that is redacted field by field, so it can stand where serde has no
/// place for a placeholder.
#[cfg(feature = "serde")]
#[diagnostic::on_unimplemented(
    message = "a flattened field, or the content of an internally tagged variant, cannot be redacted as a whole",
    label = "serde has no place for a placeholder here",
    note = "use a type that derives `PhiSerialize` (not wrapped in `Phi`), or mark the field `#[phi(safe)]`"
)]
pub trait RedactsByField {}

#[cfg(feature = "serde")]
impl<T: SerializesItself> RedactsByField for T {}
#[cfg(feature = "serde")]
impl<T: SerializesItself> RedactsByField for Option<T> {}

/// Asks the compiler what it knows about a field's type.
pub struct Probe<T: ?Sized>(PhantomData<T>);

impl<T: Classified + ?Sized> Probe<T> {
    pub const CATEGORY: Option<CategoryInfo> = Some(CategoryInfo::of::<T::Category>());

    #[inline]
    #[must_use]
    pub const fn label<C: Category>() -> Label {
        Label::of::<T::Category>()
    }
}

impl<T: DebugsItself> Probe<T> {
    #[inline]
    pub const fn debug(field: &T, _: Label) -> &T {
        field
    }
}

impl<T: DisplaysItself> Probe<T> {
    #[inline]
    pub const fn display(field: &T, _: Label) -> &T {
        field
    }
}

impl<T: PhiRecord + ?Sized> Probe<T> {
    pub const FIELDS: Option<Fields> = Some(|| T::FIELDS);
}

/// The answers when the compiler knows nothing.
pub trait Unknown {
    const CATEGORY: Option<CategoryInfo> = None;
    const FIELDS: Option<Fields> = None;
    type Field: ?Sized;

    #[inline]
    #[must_use]
    fn label<C: Category>() -> Label {
        Label::of::<C>()
    }

    #[inline]
    fn debug(_: &Self::Field, label: Label) -> Label {
        label
    }

    #[inline]
    fn display(_: &Self::Field, label: Label) -> Label {
        label
    }
}

impl<T: ?Sized> Unknown for Probe<T> {
    type Field = T;
}

/// The category of a field that is not marked safe: its type's, or the default.
/// A field whose own fields are listed needs none of its own.
#[must_use]
pub const fn category_or(
    own: Option<CategoryInfo>,
    fields: Option<Fields>,
    default: CategoryInfo,
) -> Option<CategoryInfo> {
    match (own, fields) {
        (Some(own), _) => Some(own),
        (None, None) => Some(default),
        (None, Some(_)) => None,
    }
}
