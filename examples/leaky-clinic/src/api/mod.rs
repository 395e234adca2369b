//! The HTTP surface.

mod admin;
mod appointments;
mod patients;

use axum::Router;
use axum::routing::{get, post};

use crate::AppState;

/// All routes.
pub fn router(state: AppState) -> Router {
    Router::new()
        .route("/patients", post(patients::register))
        .route(
            "/patients/{id}",
            get(patients::show).delete(patients::remove),
        )
        .route("/patients/{id}/note", get(patients::therapy_note))
        .route("/patients/{id}/coverage", get(patients::coverage))
        .route("/patients/{id}/letter", post(patients::letter))
        .route("/appointments", post(appointments::book))
        .route("/appointments/{id}/check-in", post(appointments::check_in))
        .route("/debug/recent", get(admin::recent))
        .route("/debug/clinic/{clinic}", get(admin::clinic))
        .route("/debug/demo", post(admin::demo))
        .with_state(state)
}
