//! What can go wrong. No variant has room for PHI: ids, field names and codes
//! are enough to find the record, in the place where it may be read.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use phi_types::AuditError;
use serde_json::json;
use thiserror::Error;
use tracing::{error, warn};

use crate::eligibility::GatewayError;

/// The database layer's errors.
#[derive(Debug, Error)]
pub enum RepoError {
    #[error("the record number is taken")]
    Duplicate,
    #[error("patient {0} does not exist")]
    NotFound(i64),
    #[error("the slot is taken")]
    SlotTaken,
    #[error("patient {0} is still there after the erasure")]
    NotErased(i64),
    #[error("database: {0}")]
    Database(&'static str),
}

/// Postgres quotes the row that it refused in its message, so the message stays
/// behind; what kind of error it was goes on.
impl From<sqlx::Error> for RepoError {
    fn from(err: sqlx::Error) -> Self {
        match err {
            sqlx::Error::Database(db) if db.is_unique_violation() => RepoError::Duplicate,
            sqlx::Error::Database(db) if db.is_check_violation() => RepoError::Database("check"),
            sqlx::Error::Database(_) => RepoError::Database("refused"),
            sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed => RepoError::Database("pool"),
            sqlx::Error::Io(_) | sqlx::Error::Tls(_) => RepoError::Database("connection"),
            _ => RepoError::Database("unexpected"),
        }
    }
}

/// What a handler returns.
#[derive(Debug, Error)]
pub enum ApiError {
    #[error(transparent)]
    Repo(#[from] RepoError),
    #[error("no access without an audit record")]
    Audit(#[from] AuditError),
    #[error(transparent)]
    Gateway(#[from] GatewayError),
    #[error("these fields are not valid: {}", .0.join(", "))]
    Invalid(Vec<&'static str>),
    #[error("this needs a justification")]
    JustificationRequired,
    #[error("who is asking?")]
    Forbidden,
    #[error("no letter for patient {0}")]
    NoLetter(i64),
}

impl ApiError {
    fn status(&self) -> StatusCode {
        match self {
            ApiError::Repo(RepoError::NotFound(_)) => StatusCode::NOT_FOUND,
            ApiError::Repo(RepoError::Duplicate | RepoError::SlotTaken) => StatusCode::CONFLICT,
            ApiError::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            ApiError::JustificationRequired | ApiError::Forbidden => StatusCode::FORBIDDEN,
            ApiError::Gateway(_) | ApiError::NoLetter(_) => StatusCode::BAD_GATEWAY,
            ApiError::Repo(_) | ApiError::Audit(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let status = self.status();
        metrics::counter!("api_errors_total", "status" => status.as_u16().to_string()).increment(1);
        warn!(status = status.as_u16(), error = %self, "request failed");
        (status, Json(json!({ "error": self.to_string() }))).into_response()
    }
}

/// Logs an error that nobody is waiting for, and tells Sentry.
pub fn log_and_forget(context: &'static str, err: &ApiError) {
    error!(context, error = %err, "background work failed");
    sentry::capture_message(context, sentry::Level::Error);
    sentry::capture_error(err);
}
