//! Why there is no grant.

use alloc::boxed::Box;
use core::fmt;

/// Why there is no grant.
///
/// ```
/// use phi_types::AuditError;
///
/// let error = AuditError::unavailable(std::io::Error::other("disk full"));
/// assert_eq!(error.to_string(), "the access could not be recorded");
/// assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "disk full");
/// ```
#[derive(Debug)]
pub struct AuditError(Reason);

#[derive(Debug)]
enum Reason {
    Unavailable(Box<dyn core::error::Error + Send + Sync>),
    Incomplete(&'static str),
}

impl AuditError {
    /// The sink could not record the event.
    ///
    /// ```
    /// let error = phi_types::AuditError::unavailable("queue closed");
    /// assert_eq!(error.missing_field(), None);
    /// ```
    #[must_use]
    pub fn unavailable(cause: impl Into<Box<dyn core::error::Error + Send + Sync>>) -> Self {
        Self(Reason::Unavailable(cause.into()))
    }

    pub(crate) const fn incomplete(field: &'static str) -> Self {
        Self(Reason::Incomplete(field))
    }

    /// The field that the access lacks, if that is the reason.
    ///
    /// ```
    /// use phi_types::{Access, Action, AuditTrail, MemorySink};
    ///
    /// let trail = AuditTrail::new(MemorySink::new());
    /// let error = trail.grant(Access::new(" ", Action::Read, "patient/8812")).unwrap_err();
    /// assert_eq!(error.missing_field(), Some("actor"));
    /// assert_eq!(error.to_string(), "the access names no actor");
    /// ```
    #[must_use]
    pub const fn missing_field(&self) -> Option<&'static str> {
        match self.0 {
            Reason::Incomplete(field) => Some(field),
            Reason::Unavailable(_) => None,
        }
    }
}

impl fmt::Display for AuditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Reason::Unavailable(_) => f.write_str("the access could not be recorded"),
            Reason::Incomplete(field) => write!(f, "the access names no {field}"),
        }
    }
}

impl core::error::Error for AuditError {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match &self.0 {
            Reason::Unavailable(cause) => Some(&**cause),
            Reason::Incomplete(_) => None,
        }
    }
}
