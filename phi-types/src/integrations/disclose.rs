//! Serializing PHI in clear, for whom it may be in clear.
//!
//! Disclosure is a scope, not a second serialization format: while the value
//! inside a [`Disclosed`] is being serialized, every `Phi` in it that the grant
//! covers writes its content. Serialization runs through serde from top to
//! bottom, so renaming, skipping, flattening, tagging and custom functions all
//! work. The scope is per thread and ends with the call, also by a panic;
//! serialization is synchronous, so it never spans an `.await`.

use core::fmt;
use std::cell::Cell;

use serde::ser::{Serialize, Serializer};

use crate::grant::{Grant, Protection};

std::thread_local! {
    static COVERS_SPECIAL: Cell<Option<bool>> = const { Cell::new(None) };
}

/// Restores the outer scope when the inner one ends.
struct Scope(Option<bool>);

impl Scope {
    fn enter(covers_special: bool) -> Self {
        Self(COVERS_SPECIAL.replace(Some(covers_special)))
    }
}

impl Drop for Scope {
    fn drop(&mut self) {
        COVERS_SPECIAL.set(self.0);
    }
}

/// What the innermost disclosure on this thread covers, if there is one.
pub(super) fn current() -> Option<bool> {
    // A thread that is being torn down has no scope: nothing is disclosed.
    COVERS_SPECIAL.try_with(Cell::get).unwrap_or(None)
}

/// A value that serializes in clear, for whom it may be in clear: the
/// authorized response, or the PHI store.
///
/// Made by [`Grant::disclose`]. It still formats as a placeholder.
///
/// ```
/// use phi_types::{Access, Action, AuditTrail, MemorySink, Phi, category::Name};
///
/// let trail = AuditTrail::new(MemorySink::new());
/// let name: Phi<&str, Name> = Phi::new("Ada Byron");
/// let grant = trail.grant(Access::new("u-17", Action::Disclose, "patient/8812"))?;
///
/// let disclosed = grant.disclose(&name);
/// assert_eq!(serde_json::to_string(&disclosed).unwrap(), r#""Ada Byron""#);
/// assert_eq!(format!("{disclosed:?}"), "Disclosed([PHI])");
/// # Ok::<(), phi_types::AuditError>(())
/// ```
#[must_use = "a disclosed value does something only when it is serialized"]
#[derive(Clone, Copy)]
pub struct Disclosed<T> {
    value: T,
    covers_special: bool,
}

impl<T: Serialize> Serialize for Disclosed<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let _scope = Scope::enter(self.covers_special);
        self.value.serialize(serializer)
    }
}

impl<T> fmt::Debug for Disclosed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Disclosed([PHI])")
    }
}

impl<L: Protection> Grant<L> {
    /// Makes a value, borrowed or owned, serialize in clear: the PHI in it that
    /// this grant covers, however deep.
    ///
    /// This is the only way to serialize PHI in clear. Serializing PHI that the
    /// grant does not cover is an error, never a placeholder, so that a store
    /// is not overwritten with placeholders.
    ///
    /// ```
    /// use phi_types::{Access, Action, AuditTrail, MemorySink, Phi, category::{Genetic, Name}};
    ///
    /// #[derive(serde::Serialize)]
    /// #[serde(rename_all = "camelCase")]
    /// struct Patient {
    ///     full_name: Phi<String, Name>,
    ///     #[serde(skip_serializing_if = "Option::is_none")]
    ///     variant: Option<Phi<String, Genetic>>,
    /// }
    ///
    /// let mut patient = Patient { full_name: Phi::new("Ada Byron".into()), variant: None };
    /// assert_eq!(serde_json::to_string(&patient).unwrap(), r#"{"fullName":"[PHI:name]"}"#);
    ///
    /// let trail = AuditTrail::new(MemorySink::new());
    /// let grant = trail.grant(Access::new("u-17", Action::Disclose, "patient/8812"))?;
    /// let json = serde_json::to_string(&grant.disclose(&patient)).unwrap();
    /// assert_eq!(json, r#"{"fullName":"Ada Byron"}"#);
    ///
    /// patient.variant = Some(Phi::new("BRCA1 c.68_69del".into()));
    /// let error = serde_json::to_string(&grant.disclose(&patient)).unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "disclosing [PHI:genetic] takes a grant for specially protected PHI"
    /// );
    /// # Ok::<(), phi_types::AuditError>(())
    /// ```
    pub const fn disclose<T>(&self, value: T) -> Disclosed<T> {
        Disclosed {
            value,
            covers_special: L::IS_SPECIAL,
        }
    }
}
