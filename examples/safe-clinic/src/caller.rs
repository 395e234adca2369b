//! Who is calling, as the gateway in front of the service says.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use phi_types::{Access, Action, Justified};

use crate::error::ApiError;

/// A member of staff.
#[derive(Debug, Clone)]
pub struct Caller {
    pub user: String,
    pub role: String,
    pub session: String,
    justification: Option<String>,
}

impl Caller {
    /// An access by this caller, to ask the trail for. The resource is named by
    /// its internal id: an audit record holds no PHI either.
    pub fn access(&self, action: Action, patient: i64) -> Access {
        Access::new(&self.user, action, format!("patient/{patient}"))
            .role(&self.role)
            .session(&self.session)
            .authentication("oidc+mfa")
    }

    /// An access to specially protected PHI, which has to say why.
    pub fn justified(&self, action: Action, patient: i64) -> Result<Access<Justified>, ApiError> {
        match &self.justification {
            Some(reason) => Ok(self.access(action, patient).justified(reason)),
            None => Err(ApiError::JustificationRequired),
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Caller {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, ApiError> {
        let header = |name: &str| {
            let value = parts.headers.get(name)?;
            value.to_str().ok().map(str::to_owned)
        };
        match (header("x-user"), header("x-role"), header("x-session")) {
            (Some(user), Some(role), Some(session)) => Ok(Caller {
                user,
                role,
                session,
                justification: header("x-justification"),
            }),
            _ => Err(ApiError::Forbidden),
        }
    }
}
