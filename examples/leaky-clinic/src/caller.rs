//! Who is calling, as the gateway in front of the service says.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use phi_types::{Access, Action};

use crate::error::ApiError;

/// A member of staff.
#[derive(Debug, Clone)]
pub struct Caller {
    pub user: String,
    pub role: String,
}

impl Caller {
    /// An access by this caller, to ask the trail for.
    pub fn access(&self, action: Action, patient: i64) -> Access {
        Access::new(&self.user, action, format!("patient/{patient}")).role(&self.role)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Caller {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, ApiError> {
        let header = |name: &str| {
            let value = parts.headers.get(name)?;
            value.to_str().ok().map(str::to_owned)
        };
        match (header("x-user"), header("x-role")) {
            (Some(user), Some(role)) => Ok(Caller { user, role }),
            _ => Err(ApiError::Forbidden),
        }
    }
}
