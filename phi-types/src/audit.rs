//! Who read what, when and why: the event that every grant rests on.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::sync::Arc;
use core::fmt;
use core::future::Future;
use core::marker::PhantomData;
use core::net::IpAddr;

use crate::grant::{Grant, Protection, Routine, Special};
use crate::timestamp::Timestamp;

/// What is done with the PHI.
///
/// ```
/// assert_eq!(phi_types::Action::Disclose.as_str(), "disclose");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Action {
    /// It is looked at or computed with.
    Read,
    /// It is entered.
    Create,
    /// It is changed.
    Update,
    /// It is erased.
    Delete,
    /// It leaves the service for someone entitled to it.
    Disclose,
    /// It leaves in bulk: a report, an extract, a backup.
    Export,
}

impl Action {
    /// The name in lower case.
    ///
    /// ```
    /// assert_eq!(phi_types::Action::Read.as_str(), "read");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Create => "create",
            Self::Update => "update",
            Self::Delete => "delete",
            Self::Disclose => "disclose",
            Self::Export => "export",
        }
    }
}

impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// State of an [`Access`] that has no justification: good for `Grant<Routine>`.
#[derive(Debug, Clone, Copy)]
pub enum Unjustified {}

/// State of an [`Access`] that has a justification: good for `Grant<Special>`.
#[derive(Debug, Clone, Copy)]
pub enum Justified {}

/// An access that somebody is about to make.
///
/// Every text in it ends up in the audit trail, which must not hold PHI: name
/// the resource by an internal identifier, never by name, SSN or MRN. A
/// [`Phi`](crate::Phi) cannot be passed, because it is not `Into<String>`.
///
/// ```
/// use phi_types::{Access, Action, AuditTrail, MemorySink};
///
/// let trail = AuditTrail::new(MemorySink::new());
/// let access = Access::new("u-17", Action::Read, "patient/8812")
///     .authentication("oidc+mfa")
///     .role("nurse")
///     .session("s-4f1d")
///     .source("192.0.2.7".parse().unwrap());
/// let grant = trail.grant(access)?;
///
/// let event = &trail.sink().events()[0];
/// assert_eq!(event.actor, "u-17");
/// assert_eq!(event.role.as_deref(), Some("nurse"));
/// # Ok::<(), phi_types::AuditError>(())
/// ```
#[must_use = "an access is recorded by `AuditTrail::grant`"]
pub struct Access<J = Unjustified> {
    actor: String,
    action: Action,
    resource: String,
    authentication: Option<String>,
    role: Option<String>,
    source: Option<IpAddr>,
    session: Option<String>,
    justification: Option<String>,
    time: Option<Timestamp>,
    state: PhantomData<fn() -> J>,
}

impl Access<Unjustified> {
    /// An access by `actor` (a user or service id) to `resource` (kind and
    /// internal id, as in `patient/8812`). Both are required: an empty one is
    /// refused when the grant is asked for.
    ///
    /// ```
    /// use phi_types::{Access, Action};
    ///
    /// let access = Access::new("u-17", Action::Update, "appointment/551");
    /// ```
    pub fn new(actor: impl Into<String>, action: Action, resource: impl Into<String>) -> Self {
        Self {
            actor: actor.into(),
            action,
            resource: resource.into(),
            authentication: None,
            role: None,
            source: None,
            session: None,
            justification: None,
            time: None,
            state: PhantomData,
        }
    }

    /// Says why specially protected PHI is needed. Only a justified access can
    /// become a `Grant<Special>`.
    ///
    /// ```
    /// use phi_types::{Access, Action, AuditTrail, MemorySink, Phi, category::HivStatus};
    ///
    /// let trail = AuditTrail::new(MemorySink::new());
    /// let result: Phi<bool, HivStatus> = Phi::new(false);
    /// let access = Access::new("u-9", Action::Read, "patient/8812")
    ///     .justified("treating physician, pre-operative work-up");
    /// assert!(!result.expose(&trail.grant_special(access)?));
    /// # Ok::<(), phi_types::AuditError>(())
    /// ```
    ///
    /// ```compile_fail
    /// # use phi_types::{Access, Action, AuditTrail, MemorySink};
    /// # let trail = AuditTrail::new(MemorySink::new());
    /// trail.grant_special(Access::new("u-9", Action::Read, "patient/8812")); // no justification
    /// ```
    pub fn justified(self, reason: impl Into<String>) -> Access<Justified> {
        Access {
            actor: self.actor,
            action: self.action,
            resource: self.resource,
            authentication: self.authentication,
            role: self.role,
            source: self.source,
            session: self.session,
            justification: Some(reason.into()),
            time: self.time,
            state: PhantomData,
        }
    }
}

impl<J> Access<J> {
    /// How the actor proved who they are, for example `oidc+mfa`.
    ///
    /// ```
    /// # use phi_types::{Access, Action};
    /// let access = Access::new("u-17", Action::Read, "patient/8812").authentication("oidc+mfa");
    /// ```
    pub fn authentication(mut self, method: impl Into<String>) -> Self {
        self.authentication = Some(method.into());
        self
    }

    /// The role under which the actor acts.
    ///
    /// ```
    /// # use phi_types::{Access, Action};
    /// let access = Access::new("u-17", Action::Read, "patient/8812").role("billing");
    /// ```
    pub fn role(mut self, role: impl Into<String>) -> Self {
        self.role = Some(role.into());
        self
    }

    /// The network address that the request came from.
    ///
    /// ```
    /// # use phi_types::{Access, Action};
    /// let access = Access::new("u-17", Action::Read, "patient/8812")
    ///     .source(std::net::Ipv4Addr::LOCALHOST.into());
    /// ```
    pub fn source(mut self, address: IpAddr) -> Self {
        self.source = Some(address);
        self
    }

    /// The session or request id, to find the other events of the same visit.
    ///
    /// ```
    /// # use phi_types::{Access, Action};
    /// let access = Access::new("u-17", Action::Read, "patient/8812").session("s-4f1d");
    /// ```
    pub fn session(mut self, session: impl Into<String>) -> Self {
        self.session = Some(session.into());
        self
    }

    /// The time of the access. Left out, it is the trail's clock when the grant
    /// is asked for.
    ///
    /// ```
    /// # use phi_types::{Access, Action, Timestamp};
    /// let access = Access::new("u-17", Action::Read, "patient/8812")
    ///     .at(Timestamp::from_unix_millis(1_735_689_600_000));
    /// ```
    pub fn at(mut self, time: Timestamp) -> Self {
        self.time = Some(time);
        self
    }

    fn into_event<L: Protection>(self, now: fn() -> Timestamp) -> Result<AuditEvent, AuditError> {
        let required = [
            ("actor", Some(&self.actor)),
            ("resource", Some(&self.resource)),
            ("justification", self.justification.as_ref()),
        ];
        for (field, text) in required {
            if text.is_some_and(|t| t.trim().is_empty()) {
                return Err(AuditError::incomplete(field));
            }
        }
        Ok(AuditEvent {
            time: self.time.unwrap_or_else(now),
            actor: self.actor,
            action: self.action,
            resource: self.resource,
            protection: L::NAME.to_owned(),
            authentication: self.authentication,
            role: self.role,
            source: self.source,
            session: self.session,
            justification: self.justification,
        })
    }
}

/// Shows who and what, as the audit trail will.
impl<J> fmt::Debug for Access<J> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Access")
            .field("actor", &self.actor)
            .field("action", &self.action)
            .field("resource", &self.resource)
            .finish_non_exhaustive()
    }
}

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

    const fn incomplete(field: &'static str) -> Self {
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
