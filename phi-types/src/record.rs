//! The inventory of a type's fields as data.

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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct FieldInfo {
    /// The variant, for a field of an enum.
    pub variant: Option<&'static str>,
    /// The field's name, or its position in a tuple.
    pub name: &'static str,
    /// What kind of PHI it is; none for a field marked `#[phi(safe)]` whose
    /// type is not PHI itself.
    pub category: Option<CategoryInfo>,
    /// The fields of its type, if that is a [`PhiRecord`] itself.
    pub fields: &'static [FieldInfo],
}

impl FieldInfo {
    #[doc(hidden)]
    #[must_use]
    pub const fn __new(
        variant: Option<&'static str>,
        name: &'static str,
        category: Option<CategoryInfo>,
        fields: &'static [FieldInfo],
    ) -> Self {
        Self {
            variant,
            name,
            category,
            fields,
        }
    }
}
