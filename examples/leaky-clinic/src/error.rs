//! What can go wrong, and what the client is told.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use phi_types::AuditError;
use thiserror::Error;
use tracing::{error, warn};

/// The database layer's errors.
#[derive(Debug, Error)]
pub enum RepoError {
    #[error("record number {0} is taken")]
    Duplicate(String),
    #[error("patient {0} does not exist")]
    NotFound(i64),
    #[error("the slot is taken: {0}")]
    SlotTaken(String),
    #[error("database: {0}")]
    Database(#[from] sqlx::Error),
}

/// What a handler returns.
#[derive(Debug, Error)]
pub enum ApiError {
    #[error(transparent)]
    Repo(#[from] RepoError),
    #[error("no access without an audit record")]
    Audit(#[from] AuditError),
    #[error("clinic {clinic}: {problem}")]
    Refused { clinic: String, problem: String },
    #[error("who is asking?")]
    Forbidden,
    #[error(transparent)]
    Other(#[from] anyhow::Error),
}

impl ApiError {
    fn status(&self) -> StatusCode {
        match self {
            ApiError::Repo(RepoError::NotFound(_)) => StatusCode::NOT_FOUND,
            ApiError::Repo(RepoError::Duplicate(_) | RepoError::SlotTaken(_)) => {
                StatusCode::CONFLICT
            }
            ApiError::Refused { .. } => StatusCode::UNPROCESSABLE_ENTITY,
            ApiError::Forbidden => StatusCode::FORBIDDEN,
            ApiError::Repo(RepoError::Database(_)) | ApiError::Audit(_) | ApiError::Other(_) => {
                StatusCode::INTERNAL_SERVER_ERROR
            }
        }
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let status = self.status();
        metrics::counter!("api_errors_total", "status" => status.as_u16().to_string()).increment(1);
        warn!(status = status.as_u16(), "request failed");
        (status, self.to_string()).into_response() //~ LEAK PHI003: the payload reaches the client
    }
}

/// Logs an error that nobody is waiting for.
pub fn log_and_forget(context: &'static str, err: &ApiError) {
    let status = err.status();
    error!(context, %status, "background work failed");
    error!(error = %err, "details"); //~ LEAK PHI001: payload set in repo::create, three calls away
}
