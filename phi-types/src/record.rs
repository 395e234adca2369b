//! The inventory of a type's fields as data.

use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::category::CategoryInfo;

/// A type that says which of its fields are PHI. Derive it.
///
/// ```
/// use phi_types::{Phi, PhiRecord, category::{Mrn, Name}};
///
/// #[derive(PhiRecord)]
/// struct Patient {
///     #[phi(safe)]
///     id: u64,
///     name: Phi<String, Name>,
///     #[phi(category = Mrn)]
///     mrn: u32,
///     notes: Vec<String>,
/// }
///
/// assert_eq!(Patient::NAME, "Patient");
/// let rows: Vec<_> = Patient::FIELDS.iter().map(|f| (f.name, f.category.map(|c| c.name))).collect();
/// assert_eq!(
///     rows,
///     [("id", None), ("name", Some("name")), ("mrn", Some("mrn")), ("notes", Some("unclassified"))]
/// );
/// ```
pub trait PhiRecord {
    /// The type's name.
    const NAME: &'static str;

    /// Its fields in order of declaration, those of every variant of an enum.
    const FIELDS: &'static [FieldInfo];
}

/// A container has the fields of what it contains.
macro_rules! through {
    ($($kind:ty),*) => {$(
        impl<T: PhiRecord> PhiRecord for $kind {
            const NAME: &'static str = T::NAME;
            const FIELDS: &'static [FieldInfo] = T::FIELDS;
        }
    )*};
}

through!(Option<T>, Vec<T>, Box<T>, Rc<T>, Arc<T>, &T, &mut T, [T]);

impl<T: PhiRecord, const N: usize> PhiRecord for [T; N] {
    const NAME: &'static str = T::NAME;
    const FIELDS: &'static [FieldInfo] = T::FIELDS;
}

/// The fields of another record, read when they are asked for: a record may
/// contain itself.
pub(crate) type Fields = fn() -> &'static [FieldInfo];

/// One field of a [`PhiRecord`].
///
/// ```
/// use phi_types::{PhiRecord, category::Sensitivity};
///
/// #[derive(PhiRecord)]
/// enum Result {
///     Pending,
///     Final(#[phi(category = HivStatus)] bool),
/// }
///
/// let field = &Result::FIELDS[0];
/// assert_eq!((field.variant, field.name), (Some("Final"), "0"));
/// assert_eq!(field.category.unwrap().sensitivity, Sensitivity::Special);
/// ```
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct FieldInfo {
    /// The variant, for a field of an enum.
    pub variant: Option<&'static str>,
    /// The field's name, or its position in a tuple.
    pub name: &'static str,
    /// What kind of PHI it is; none for a field marked `#[phi(safe)]` whose
    /// type is not PHI itself, and for a record, whose own fields have theirs.
    pub category: Option<CategoryInfo>,
    fields: Option<Fields>,
}

impl FieldInfo {
    /// The fields of its type, if that is a [`PhiRecord`] itself, or an
    /// `Option`, `Vec`, `Box`, array … of one. A record that contains itself
    /// has them at every depth.
    ///
    /// ```
    /// use phi_types::{Phi, PhiRecord, category::Geographic};
    ///
    /// #[derive(PhiRecord)]
    /// struct Address {
    ///     street: Phi<String, Geographic>,
    /// }
    ///
    /// #[derive(PhiRecord)]
    /// struct Patient {
    ///     addresses: Vec<Address>,
    /// }
    ///
    /// let addresses = &Patient::FIELDS[0];
    /// assert_eq!(addresses.category, None);
    /// assert_eq!(addresses.fields()[0].category.unwrap().name, "geographic");
    /// ```
    #[must_use]
    pub fn fields(&self) -> &'static [FieldInfo] {
        self.fields.map_or(&[], |fields| fields())
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn __new(
        variant: Option<&'static str>,
        name: &'static str,
        category: Option<CategoryInfo>,
        fields: Option<Fields>,
    ) -> Self {
        Self {
            variant,
            name,
            category,
            fields,
        }
    }
}
