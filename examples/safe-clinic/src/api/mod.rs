//! The HTTP surface.

mod appointments;
mod patients;

use axum::Router;
use axum::routing::{get, post};

use crate::AppState;

/// All routes. Patients are in paths by internal id only.
pub fn router(state: AppState) -> Router {
    Router::new()
        .route("/patients", post(patients::register))
        .route("/patients/search", post(patients::search))
        .route(
            "/patients/{id}",
            get(patients::show).delete(patients::erase),
        )
        .route("/patients/{id}/notes", get(patients::therapy_notes))
        .route("/patients/{id}/coverage", get(patients::coverage))
        .route("/patients/{id}/letter", post(patients::letter))
        .route("/appointments", post(appointments::book))
        .route("/appointments/{id}/check-in", post(appointments::check_in))
        .with_state(state)
}
