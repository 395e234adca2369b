//! Who read what, when and why: the event that every grant rests on.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::sync::Arc;
use core::future::Future;
use core::net::IpAddr;

use crate::access::{Access, Action, Justified};
use crate::audit_error::AuditError;
use crate::grant::{Grant, Routine, Special};
use crate::timestamp::Timestamp;

/// One access as an audit sink gets it.
///
/// It never holds PHI; see [`Access`].
///
/// ```
/// use phi_types::{Access, Action, AuditTrail, MemorySink};
///
/// let trail = AuditTrail::new(MemorySink::new());
/// let grant = trail.grant(Access::new("u-17", Action::Export, "report/monthly"))?;
/// let event = &trail.sink().events()[0];
/// assert_eq!((event.action, event.protection.as_str()), (Action::Export, "routine"));
/// # Ok::<(), phi_types::AuditError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct AuditEvent {
    /// When.
    pub time: Timestamp,
    /// Who: a user or service id.
    pub actor: String,
    /// What is done.
    pub action: Action,
    /// To what: kind and internal id.
    pub resource: String,
    /// The grant's protection: `routine` or `special`.
    pub protection: String,
    /// How the actor proved who they are.
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub authentication: Option<String>,
    /// The role under which the actor acts.
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub role: Option<String>,
    /// The network address that the request came from.
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub source: Option<IpAddr>,
    /// The session or request id.
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub session: Option<String>,
    /// Why specially protected PHI is needed.
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub justification: Option<String>,
}

/// Where audit events go. The crate `phi-audit` has a tamper-evident file;
/// [`MemorySink`](crate::MemorySink) is for tests.
///
/// Return only once the event is durable: what is returned becomes proof that
/// it is on record.
///
/// ```
/// use phi_types::{AuditError, AuditEvent, AuditSink};
///
/// struct Syslog;
///
/// impl AuditSink for Syslog {
///     fn record(&self, event: &AuditEvent) -> Result<u64, AuditError> {
///         let line = format!("{} {} {} {}", event.time, event.actor, event.action, event.resource);
///         send(&line).map_err(AuditError::unavailable)
///     }
/// }
/// # fn send(_: &str) -> std::io::Result<u64> { Ok(1) }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an audit sink",
    note = "implement `AuditSink`, or use `phi_audit::AuditLog` (a file) or \
            `phi_types::MemorySink` (tests)"
)]
pub trait AuditSink {
    /// Puts the event on record and returns its number.
    ///
    /// # Errors
    ///
    /// If the event is not certain to be on record; there is no grant then.
    fn record(&self, event: &AuditEvent) -> Result<u64, AuditError>;
}

/// An audit sink that has to wait: a database, a queue, another service.
///
/// ```
/// use phi_types::{AsyncAuditSink, AuditError, AuditEvent};
///
/// struct Queue;
///
/// impl AsyncAuditSink for Queue {
///     async fn record(&self, event: &AuditEvent) -> Result<u64, AuditError> {
///         publish(event.clone()).await.map_err(AuditError::unavailable)
///     }
/// }
/// # async fn publish(_: AuditEvent) -> std::io::Result<u64> { Ok(1) }
/// ```
pub trait AsyncAuditSink {
    /// Puts the event on record and returns its number.
    ///
    /// # Errors
    ///
    /// If the event is not certain to be on record; there is no grant then.
    fn record(&self, event: &AuditEvent) -> impl Future<Output = Result<u64, AuditError>> + Send;
}

macro_rules! forward {
    ($($kind:ty),*) => {$(
        impl<S: AuditSink + ?Sized> AuditSink for $kind {
            fn record(&self, event: &AuditEvent) -> Result<u64, AuditError> {
                (**self).record(event)
            }
        }
    )*};
}

forward!(&S, Box<S>, Arc<S>);

impl<S: AsyncAuditSink> AsyncAuditSink for &S {
    fn record(&self, event: &AuditEvent) -> impl Future<Output = Result<u64, AuditError>> + Send {
        (**self).record(event)
    }
}

impl<S: AsyncAuditSink> AsyncAuditSink for Arc<S> {
    fn record(&self, event: &AuditEvent) -> impl Future<Output = Result<u64, AuditError>> + Send {
        (**self).record(event)
    }
}

/// The only source of grants: it records an access, then hands out the proof.
///
/// ```
/// use phi_types::{Access, Action, AuditTrail, MemorySink, Phi, category::Name};
///
/// let trail = AuditTrail::new(MemorySink::new());
/// let name: Phi<&str, Name> = Phi::new("Ada Byron");
///
/// let grant = trail.grant(Access::new("u-17", Action::Read, "patient/8812"))?;
/// assert_eq!(*name.expose(&grant), "Ada Byron");
/// assert_eq!(trail.sink().events().len(), 1);
/// # Ok::<(), phi_types::AuditError>(())
/// ```
///
/// It fails closed: without a record there is no grant.
///
/// ```
/// use phi_types::{Access, Action, AuditTrail, MemorySink};
///
/// let trail = AuditTrail::new(MemorySink::failing());
/// assert!(trail.grant(Access::new("u-17", Action::Read, "patient/8812")).is_err());
/// ```
#[derive(Debug, Clone)]
pub struct AuditTrail<S> {
    sink: S,
    now: fn() -> Timestamp,
}

impl<S> AuditTrail<S> {
    /// A trail that writes to `sink`, with the system's clock.
    ///
    /// ```
    /// use phi_types::{AuditTrail, MemorySink};
    ///
    /// let trail = AuditTrail::new(MemorySink::new());
    /// ```
    #[cfg(feature = "std")]
    #[must_use]
    pub const fn new(sink: S) -> Self {
        Self {
            sink,
            now: Timestamp::now,
        }
    }

    /// A trail with a clock of your own: for `no_std`, or for tests.
    ///
    /// ```
    /// use phi_types::{Access, Action, AuditTrail, MemorySink, Timestamp};
    ///
    /// let trail = AuditTrail::with_clock(MemorySink::new(), || Timestamp::from_unix_millis(0));
    /// let grant = trail.grant(Access::new("u-17", Action::Read, "patient/8812"))?;
    /// assert_eq!(trail.sink().events()[0].time.to_string(), "1970-01-01T00:00:00.000Z");
    /// # Ok::<(), phi_types::AuditError>(())
    /// ```
    #[must_use]
    pub const fn with_clock(sink: S, now: fn() -> Timestamp) -> Self {
        Self { sink, now }
    }

    /// The sink, for example to read back what a test recorded.
    ///
    /// ```
    /// use phi_types::{AuditTrail, MemorySink};
    ///
    /// let trail = AuditTrail::new(MemorySink::new());
    /// assert!(trail.sink().events().is_empty());
    /// ```
    #[must_use]
    pub const fn sink(&self) -> &S {
        &self.sink
    }
}

impl<S: AuditSink> AuditTrail<S> {
    /// Records the access; on success it is granted.
    ///
    /// ```
    /// use phi_types::{Access, Action, AuditTrail, MemorySink};
    ///
    /// let trail = AuditTrail::new(MemorySink::new());
    /// let grant = trail.grant(Access::new("u-17", Action::Read, "patient/8812"))?;
    /// # Ok::<(), phi_types::AuditError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If actor, resource or a given justification is empty, or if the sink
    /// could not record the event.
    pub fn grant<J>(&self, access: Access<J>) -> Result<Grant<Routine>, AuditError> {
        self.sink
            .record(&access.into_event::<Routine>(self.now)?)
            .map(Grant::new)
    }

    /// Records a justified access; on success it covers specially protected PHI
    /// as well as ordinary PHI.
    ///
    /// ```
    /// use phi_types::{Access, Action, AuditTrail, MemorySink};
    ///
    /// let trail = AuditTrail::new(MemorySink::new());
    /// let access = Access::new("u-9", Action::Read, "patient/8812").justified("treating physician");
    /// let grant = trail.grant_special(access)?;
    /// # Ok::<(), phi_types::AuditError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`grant`](Self::grant).
    pub fn grant_special(&self, access: Access<Justified>) -> Result<Grant<Special>, AuditError> {
        self.sink
            .record(&access.into_event::<Special>(self.now)?)
            .map(Grant::new)
    }
}

impl<S: AsyncAuditSink> AuditTrail<S> {
    /// [`grant`](Self::grant) for a sink that has to wait.
    ///
    /// ```
    /// # use phi_types::{Access, Action, AsyncAuditSink, AuditError, AuditEvent, AuditTrail};
    /// async fn handler(trail: &AuditTrail<impl AsyncAuditSink>) -> Result<(), AuditError> {
    ///     let grant = trail
    ///         .grant_async(Access::new("u-17", Action::Read, "patient/8812"))
    ///         .await?;
    ///     Ok(())
    /// }
    /// ```
    ///
    /// # Errors
    ///
    /// As [`grant`](Self::grant).
    pub async fn grant_async<J>(&self, access: Access<J>) -> Result<Grant<Routine>, AuditError> {
        let event = access.into_event::<Routine>(self.now)?;
        self.sink.record(&event).await.map(Grant::new)
    }

    /// [`grant_special`](Self::grant_special) for a sink that has to wait.
    ///
    /// ```
    /// # use phi_types::{Access, Action, AsyncAuditSink, AuditError, AuditEvent, AuditTrail};
    /// async fn handler(trail: &AuditTrail<impl AsyncAuditSink>) -> Result<(), AuditError> {
    ///     let access = Access::new("u-9", Action::Read, "patient/8812").justified("consult");
    ///     let grant = trail.grant_special_async(access).await?;
    ///     Ok(())
    /// }
    /// ```
    ///
    /// # Errors
    ///
    /// As [`grant`](Self::grant).
    pub async fn grant_special_async(
        &self,
        access: Access<Justified>,
    ) -> Result<Grant<Special>, AuditError> {
        let event = access.into_event::<Special>(self.now)?;
        self.sink.record(&event).await.map(Grant::new)
    }
}
