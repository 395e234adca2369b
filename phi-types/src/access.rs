//! What somebody is about to do with PHI, before it is on record.

use alloc::borrow::ToOwned;
use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;
use core::net::IpAddr;

use crate::audit::AuditEvent;
use crate::audit_error::AuditError;
use crate::grant::Protection;
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
///
/// ```
/// use phi_types::{Access, Action, Unjustified};
///
/// let access: Access<Unjustified> = Access::new("u-17", Action::Read, "patient/8812");
/// ```
#[derive(Debug, Clone, Copy)]
pub enum Unjustified {}

/// State of an [`Access`] that has a justification: good for `Grant<Special>`.
///
/// ```
/// use phi_types::{Access, Action, Justified};
///
/// let access: Access<Justified> =
///     Access::new("u-9", Action::Read, "patient/8812").justified("treating physician");
/// ```
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

    pub(crate) fn into_event<L: Protection>(
        self,
        now: fn() -> Timestamp,
    ) -> Result<AuditEvent, AuditError> {
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
