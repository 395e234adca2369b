//! Registering, showing and erasing patients. Every handler asks for its access
//! first; only then can it read.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use phi_types::Action;
use serde_json::{Value, json};
use tracing::{Instrument, Span, debug, field, info, info_span, instrument, warn};

use crate::AppState;
use crate::assistant;
use crate::caller::Caller;
use crate::eligibility::Coverage;
use crate::error::ApiError;
use crate::event;
use crate::model::{IntakeForm, Patient, SearchForm, VisitKind};
use crate::telemetry::{self, Happened, Line};

/// `POST /patients`
#[instrument(skip_all, fields(user = %caller.user, patient = field::Empty))]
pub async fn register(
    State(state): State<AppState>,
    caller: Caller,
    Json(form): Json<IntakeForm>,
) -> Result<(StatusCode, Json<Value>), ApiError> {
    debug!(?form, "form received");
    let grant = state.trail.grant(caller.access(Action::Create, 0))?;
    let problems = form.problems(&grant);
    if !problems.is_empty() {
        warn!(user = caller.user, ?problems, "form refused");
        return Err(ApiError::Invalid(problems));
    }

    let consent = form.consent_version;
    let patient = form.into_patient();
    let who = patient.pseudonym(&state.pseudonyms);
    Span::current().record("patient", field::display(who));
    let id = state.patients.create(&patient).await?;
    event!(
        "patient_registered",
        id,
        consent,
        "{} at {}",
        patient.status.as_str(),
        patient.clinic
    );
    state.events.publish(Happened::Registered, id, who);
    Ok((StatusCode::CREATED, Json(json!({ "id": id }))))
}

/// `POST /patients/search`
#[instrument(skip(state, form))]
pub async fn search(
    State(state): State<AppState>,
    caller: Caller,
    Json(form): Json<SearchForm>,
) -> Result<Response, ApiError> {
    let grant = state.trail.grant(caller.access(Action::Read, 0))?;
    let found = state.patients.search(&form, &grant).await?;
    let ids: Vec<i64> = found.iter().map(|patient| patient.id).collect();
    info!(?ids, "search answered");
    Ok(Json(grant.disclose(&found)).into_response())
}

/// `GET /patients/{id}`: the authorized response, in clear through the grant.
#[instrument(skip(state))]
pub async fn show(
    State(state): State<AppState>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Response, ApiError> {
    let grant = state.trail.grant(caller.access(Action::Read, id))?;
    let patient = chart(&state, id).await?;
    telemetry::dump("patient", &patient);
    telemetry::dump("status", &patient.status);

    let who = patient.pseudonym(&state.pseudonyms);
    state.events.publish(Happened::ChartOpened, id, who);
    Line::new("chart opened")
        .with("patient", id)
        .with("visits", patient.visits)
        .emit();
    Ok(Json(grant.disclose(&patient)).into_response())
}

/// From the cache, or from the store.
async fn chart(state: &AppState, id: i64) -> Result<Patient, ApiError> {
    if let Some(patient) = state.cache.get(id) {
        return Ok(patient);
    }
    let patient = state.patients.find(id).await?;
    state.cache.put(&patient);
    Ok(patient)
}

/// `DELETE /patients/{id}`: the erasure, everywhere; the audit trail keeps that
/// it happened and who asked.
#[instrument(skip(state), err)]
pub async fn erase(
    State(state): State<AppState>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<StatusCode, ApiError> {
    let grant = state.trail.grant(caller.access(Action::Delete, id))?;
    let who = state.patients.find(id).await?.pseudonym(&state.pseudonyms);
    let cached = state.cache.forget(id);
    state.patients.erase(id).await?;
    state.events.publish(Happened::Erased, id, who);
    info!(id, cached, event = grant.event_id(), "patient erased");
    Ok(StatusCode::NO_CONTENT)
}

/// `GET /patients/{id}/notes`: specially protected, so the caller says why.
#[instrument(skip(state, caller), fields(user = %caller.user))]
pub async fn therapy_notes(
    State(state): State<AppState>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Response, ApiError> {
    if caller.role != "therapist" {
        warn!(role = caller.role, "notes refused");
        return Err(ApiError::Forbidden);
    }
    let access = caller.justified(Action::Read, id)?;
    let grant = state.trail.grant_special(access)?;
    let notes = state.patients.therapy_notes(id).await?;
    let words: usize = notes
        .iter()
        .map(|note| note.text.expose(&grant).split_whitespace().count())
        .sum();
    info!(count = notes.len(), words, "notes shown");
    Ok(Json(grant.disclose(&notes)).into_response())
}

/// `GET /patients/{id}/coverage`
pub async fn coverage(
    State(state): State<AppState>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Json<Coverage>, ApiError> {
    let grant = state.trail.grant(caller.access(Action::Disclose, id))?;
    let patient = chart(&state, id).await?;
    telemetry::breadcrumb("coverage", "gateway asked", id);
    let who = patient.pseudonym(&state.pseudonyms);
    match state.eligibility.check(&patient, &grant).await {
        Ok(coverage) => {
            info!(id, ?coverage, "coverage known");
            Ok(Json(coverage))
        }
        Err(err) => {
            telemetry::with_subject(who, grant.event_id(), || {
                sentry::capture_message("coverage unknown", sentry::Level::Warning)
            });
            warn!(id, error = %err, "coverage unknown");
            Err(err.into())
        }
    }
}

/// `POST /patients/{id}/letter`
#[instrument(skip_all, fields(id))]
pub async fn letter(
    State(state): State<AppState>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Response, ApiError> {
    let grant = state.trail.grant(caller.access(Action::Read, id))?;
    let patient = chart(&state, id).await?;
    let kind = match patient.visits {
        ..=1 => VisitKind::FirstVisit,
        _ => VisitKind::FollowUp,
    };
    let span = info_span!("letter", user = %caller.user, kind = kind.as_str());
    let template = state.assistant.template(kind).instrument(span).await;
    let template = template.map_err(|_| ApiError::NoLetter(id))?;
    debug!(id, chars = template.len(), "{template}");
    let letter = assistant::fill(&template, &patient, &grant);
    Ok(Json(grant.disclose(&letter)).into_response())
}
