//! An audit sink for tests.

use std::sync::{Mutex, PoisonError};
use std::vec::Vec;

use crate::audit::{AuditEvent, AuditSink};
use crate::audit_error::AuditError;

/// Keeps audit events in memory, for tests; or refuses them all, to test that
/// the service fails closed.
///
/// ```
/// use phi_types::{Access, Action, AuditTrail, MemorySink};
///
/// let trail = AuditTrail::new(MemorySink::new());
/// let grant = trail.grant(Access::new("u-17", Action::Read, "patient/8812"))?;
/// assert_eq!(trail.sink().events()[0].resource, "patient/8812");
/// # Ok::<(), phi_types::AuditError>(())
/// ```
#[derive(Debug, Default)]
pub struct MemorySink {
    events: Mutex<Vec<AuditEvent>>,
    failing: bool,
}

impl MemorySink {
    /// An empty sink.
    ///
    /// ```
    /// assert!(phi_types::MemorySink::new().events().is_empty());
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self {
            events: Mutex::new(Vec::new()),
            failing: false,
        }
    }

    /// A sink that records nothing and always fails.
    ///
    /// ```
    /// use phi_types::{Access, Action, AuditTrail, MemorySink};
    ///
    /// let trail = AuditTrail::new(MemorySink::failing());
    /// let error = trail.grant(Access::new("u-17", Action::Read, "patient/8812")).unwrap_err();
    /// assert_eq!(error.to_string(), "the access could not be recorded");
    /// ```
    #[must_use]
    pub const fn failing() -> Self {
        Self {
            events: Mutex::new(Vec::new()),
            failing: true,
        }
    }

    /// What was recorded so far, oldest first.
    ///
    /// ```
    /// # use phi_types::{Access, Action, AuditTrail, MemorySink};
    /// let trail = AuditTrail::new(MemorySink::new());
    /// let grant = trail.grant(Access::new("u-17", Action::Delete, "patient/8812"))?;
    /// assert_eq!(trail.sink().events()[0].action, Action::Delete);
    /// # Ok::<(), phi_types::AuditError>(())
    /// ```
    #[must_use]
    pub fn events(&self) -> Vec<AuditEvent> {
        self.events
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl AuditSink for MemorySink {
    fn record(&self, event: &AuditEvent) -> Result<u64, AuditError> {
        if self.failing {
            return Err(AuditError::unavailable("this sink always fails"));
        }
        let mut events = self.events.lock().unwrap_or_else(PoisonError::into_inner);
        events.push(event.clone());
        Ok(events.len() as u64)
    }
}
