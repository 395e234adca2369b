//! serde: placeholders by default, clear text only inside
//! [`Grant::disclose`](crate::Grant::disclose).

use core::any::type_name;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Error as _, Serialize, Serializer};

use crate::category::Category;
use crate::guard::{Label, Probe, SerializesItself};
use crate::phi::Phi;
use crate::redact::Redacted;

#[cfg(feature = "std")]
use super::disclose::current;

/// Without threads to keep it for, there is no disclosure.
#[cfg(not(feature = "std"))]
const fn current() -> Option<bool> {
    None
}

/// Writes the placeholder, or the value inside a covering disclosure.
#[doc(hidden)]
pub fn write<T, S>(value: &T, label: Label, serializer: S) -> Result<S::Ok, S::Error>
where
    T: Serialize + ?Sized,
    S: Serializer,
{
    match current() {
        None => serializer.serialize_str(label.placeholder),
        Some(covers_special) if covers_special || !label.special => value.serialize(serializer),
        // A placeholder here would overwrite the value in the store.
        Some(_) => Err(S::Error::custom(format_args!(
            "disclosing {} takes a grant for specially protected PHI",
            label.placeholder
        ))),
    }
}

/// Writes the category's placeholder, except inside
/// [`Grant::disclose`](crate::Grant::disclose).
///
/// ```
/// use phi_types::{Phi, category::Ssn};
///
/// let ssn: Phi<&str, Ssn> = Phi::new("123-45-6789");
/// assert_eq!(serde_json::to_string(&ssn)?, r#""[PHI:ssn]""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
impl<T: Serialize, C: Category> Serialize for Phi<T, C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write(self.peek(), Label::of::<C>(), serializer)
    }
}

impl<C: Category> Serialize for Redacted<C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(C::PLACEHOLDER)
    }
}

/// Reads `T` and wraps it. An error names the category and the type, not what
/// was read: serde's own messages quote the input.
///
/// ```
/// use phi_types::{Phi, category::Ssn};
///
/// let ssn: Phi<String, Ssn> = serde_json::from_str(r#""123-45-6789""#)?;
/// assert_eq!(ssn, Phi::new("123-45-6789".into()));
///
/// let error = serde_json::from_str::<Phi<u32, Ssn>>(r#""123-45-6789""#).unwrap_err();
/// assert!(error.to_string().starts_with("invalid [PHI:ssn], expected u32"));
/// # Ok::<(), serde_json::Error>(())
/// ```
impl<'de, T: Deserialize<'de>, C: Category> Deserialize<'de> for Phi<T, C> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Phi::new).map_err(|_| {
            D::Error::custom(format_args!(
                "invalid {}, expected {}",
                C::PLACEHOLDER,
                type_name::<T>()
            ))
        })
    }
}

impl<T: SerializesItself + ?Sized> Probe<T> {
    /// Used by `PhiSerialize` for a field that is not marked safe.
    #[doc(hidden)]
    pub fn redacting<S: Serializer>(field: &T, _: Label, s: S) -> Result<S::Ok, S::Error> {
        field.serialize(s)
    }
}

/// The answer when the compiler knows nothing about the field's type.
#[doc(hidden)]
pub trait UnknownSerialize {
    type Field: ?Sized;

    /// The bound is on the function, so that a missing `Serialize` is reported
    /// as such.
    fn redacting<S: Serializer>(field: &Self::Field, label: Label, s: S) -> Result<S::Ok, S::Error>
    where
        Self::Field: Serialize,
    {
        write(field, label, s)
    }
}

impl<T: ?Sized> UnknownSerialize for Probe<T> {
    type Field = T;
}

/// Stands in for what serde's derive generates when it has reported a mistake
/// and generates nothing, so that its message is the only one.
#[doc(hidden)]
pub trait SerdeReported {
    fn serialize<T: ?Sized, S: Serializer>(_: &T, _: S) -> Result<S::Ok, S::Error> {
        Err(S::Error::custom("serde's derive reported a mistake"))
    }
}

impl<T: ?Sized> SerdeReported for T {}

/// Used by `PhiSerialize` for a field with its own `serialize_with`.
#[doc(hidden)]
pub fn serialize_with<T: ?Sized, S: Serializer>(
    field: &T,
    label: Label,
    s: S,
    with: impl FnOnce(&T, S) -> Result<S::Ok, S::Error>,
) -> Result<S::Ok, S::Error> {
    match current() {
        None => s.serialize_str(label.placeholder),
        Some(covers_special) if covers_special || !label.special => with(field, s),
        Some(_) => write("", label, s),
    }
}
