//! Registering, showing and deleting patients.

use std::path::Path as FilePath;

use anyhow::Context;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use phi_types::Action;
use serde_json::{Value, json};
use tracing::{Instrument, Span, debug, error, field, info, info_span, instrument, warn};

use crate::AppState;
use crate::caller::Caller;
use crate::eligibility::Coverage;
use crate::error::ApiError;
use crate::event;
use crate::export;
use crate::model::{IntakeForm, PatientRow};
use crate::telemetry::{self, Line};

/// `POST /patients`
#[instrument(skip_all, fields(user = %caller.user, record = field::Empty))]
pub async fn register(
    State(state): State<AppState>,
    caller: Caller,
    Json(form): Json<IntakeForm>,
) -> Result<(StatusCode, Json<Value>), ApiError> {
    let consent = form.consent_version;
    let patient = form.into_patient();
    let grant = state
        .trail
        .grant_async(caller.access(Action::Create, 0))
        .await?;

    let record = patient.mrn.expose(&grant);
    Span::current().record("record", record.as_str()); //~ LEAK PHI001: a span field, filled in later
    if record.len() != 10 {
        let problem = format!("{record} is not a record number");
        warn!(user = caller.user, "form refused");
        return Err(ApiError::Refused {
            clinic: patient.clinic.clone(),
            problem, //~ LEAK PHI003: the error quotes its input
        });
    }
    debug!(?patient, consent, "form accepted");
    debug!(name = %patient.name, "form accepted"); //~ LEAK PHI001: still wrapped, prints a placeholder

    let id = state.patients.create(&patient, &grant).await?;
    event!(
        "patient_registered",
        id,
        "now {} at {}",
        patient.status.as_str(),
        patient.clinic
    );
    event!(
        "patient_registered",
        id,
        "diagnosed {}",
        patient.diagnosis.expose(&grant) //~ LEAK PHI001: through the house macro
    );
    state.events.publish("registered", &id.to_string());
    state
        .events
        .publish("registered", patient.email.expose(&grant));
    Ok((StatusCode::CREATED, Json(json!({ "id": id }))))
}

/// `GET /patients/{id}`: the authorized response, PHI in clear.
#[instrument(skip(state))]
pub async fn show(
    State(state): State<AppState>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Response, ApiError> {
    let grant = state
        .trail
        .grant_special_async(caller.access(Action::Read, id).justified("chart review"))
        .await?;
    let patient = state.patients.find(id).await?;
    telemetry::dump("patient", &patient);
    telemetry::dump("status", &patient.status);

    let name = patient.name.expose(&grant);
    Line::new("chart opened")
        .with("by", &caller.user)
        .with("of", name)
        .emit();
    Line::new("chart opened").with("by", &caller.user).emit();

    let greeting = initials(name).unwrap_or_default();
    info!(id, "chart of {greeting} shown"); //~ LEAK PHI001: initials are derived from the name
    Ok(Json(grant.disclose(&patient)).into_response())
}

fn initials(text: &str) -> Option<String> {
    let mut parts = text.split_whitespace().map(|part| part.chars().next());
    let first = parts.next()??;
    let last = parts.next_back()??;
    Some(format!("{first}{last}"))
}

/// `DELETE /patients/{id}`
#[instrument(skip(state), err)]
pub async fn remove(
    State(state): State<AppState>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<StatusCode, ApiError> {
    let _grant = state
        .trail
        .grant_async(caller.access(Action::Delete, id))
        .await?;
    state.patients.delete(id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `GET /patients/{id}/note`
pub async fn therapy_note(
    State(state): State<AppState>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Response, ApiError> {
    let patient = state.patients.find(id).await?;
    let note = patient.therapy_note.expose_unaudited("support needs it"); //~ LEAK PHI201
    let Some(note) = note else {
        return Ok(StatusCode::NOT_FOUND.into_response());
    };
    if caller.role != "therapist" {
        let who = patient.name.expose_unaudited("for the message"); //~ LEAK PHI201
        let body = format!("{} may not read notes of {who}", caller.role);
        return Ok((StatusCode::FORBIDDEN, body).into_response()); //~ LEAK PHI003: an error response
    }
    telemetry::with_subject(preview(note), id.unsigned_abs(), || {
        info!(id, role = caller.role, "note shown");
    });
    Ok(note.clone().into_response())
}

/// The first words, to tell notes apart.
fn preview(text: &str) -> &str {
    text.split('.').next().unwrap_or(text)
}

/// `GET /patients/{id}/coverage`
pub async fn coverage(
    State(state): State<AppState>,
    Path(id): Path<i64>,
) -> Result<Json<Coverage>, ApiError> {
    let row = state.patients.row(id).await?;
    let quick = state.eligibility.by_member(&row).await;
    if quick != Coverage::Unknown {
        info!(id, ?quick, "coverage known");
        return Ok(Json(quick));
    }
    match state.eligibility.by_person(&row).await {
        Ok(coverage) => Ok(Json(coverage)),
        Err(err) => {
            warn!(id, error = %err, "coverage unknown"); //~ LEAK PHI001: the URL again, query and all
            telemetry::dump("row", &row);
            let link = state
                .eligibility
                .portal_link(&row)
                .map_err(anyhow::Error::from)?;
            telemetry::breadcrumb("coverage", link.to_string());
            telemetry::breadcrumb("coverage", format!("asked for {id}"));
            Err(anyhow::anyhow!("coverage of patient {id} is not known").into())
        }
    }
}

/// `POST /patients/{id}/letter`
#[instrument(skip_all, fields(id))]
pub async fn letter(
    State(state): State<AppState>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Json<Value>, ApiError> {
    let row = state.patients.row(id).await?;
    let span = info_span!("letter", user = %caller.user, zip = row.zip); //~ LEAK PHI001: a span field
    let text = draft(&state, &row).instrument(span).await?;
    info!(id, chars = text.len(), "letter drafted");
    Ok(Json(json!({ "text": text })))
}

async fn draft(state: &AppState, row: &PatientRow) -> anyhow::Result<String> {
    let text = state
        .assistant
        .draft_letter(row)
        .await
        .with_context(|| format!("no letter about {}", row.diagnosis))?; //~ LEAK PHI003: context from a closure
    let about = state.assistant.describe_clinic(&row.clinic).await;
    if about.is_err() {
        error!(clinic = row.clinic, "no description");
    }
    export::cache(FilePath::new("/tmp"), row)
        .await
        .context("cache")?;
    let job = export::fax_job(row, &text).context("fax")?;
    info!(job = %job.display(), "queued for fax");
    Ok(text)
}
