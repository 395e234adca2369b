//! Booking and checking in.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use phi_types::{Action, Phi};
use serde::{Deserialize, Serialize};
use tracing::{debug, info, instrument};

use crate::AppState;
use crate::caller::Caller;
use crate::error::ApiError;
use crate::jobs::Reminder;
use crate::model::{Appointment, AppointmentRow, PatientRow};
use crate::telemetry;

/// What the calendar sends.
#[derive(Deserialize)]
pub struct Booking {
    pub patient_id: i64,
    pub clinic: String,
    pub starts_at: DateTime<Utc>,
    pub reason: String,
}

/// What the calendar gets back.
#[derive(Debug, Serialize)]
pub struct Booked {
    pub id: i64,
    pub reminder_queued: bool,
}

/// `POST /appointments`
#[instrument(skip_all)]
pub async fn book(
    State(state): State<AppState>,
    caller: Caller,
    Json(booking): Json<Booking>,
) -> Result<(StatusCode, Json<Booked>), ApiError> {
    let grant = state
        .trail
        .grant_async(caller.access(Action::Update, booking.patient_id))
        .await?;
    let appointment = Appointment {
        id: 0,
        patient_id: booking.patient_id,
        clinic: booking.clinic,
        starts_at: Phi::new(booking.starts_at),
        reason: Phi::new(booking.reason),
    };
    let id = state.appointments.book(&appointment, &grant).await?;

    let row = state.appointments.find(id).await?;
    let reason = appointment.reason.into_inner(&grant);
    let properties = [("clinic", row.clinic.clone()), ("reason", reason)];
    state
        .analytics
        .track(&caller.user, "appointment_booked", &properties)
        .await;
    state
        .analytics
        .identify(row.patient_id, &row.recipient, &row.clinic)
        .await;

    if state.mailer.confirm(&row).await.is_err() {
        telemetry::report("a confirmation mail was not sent");
        telemetry::report(&describe(&row));
    }
    remember(&state, &row);
    let reminder_queued = state.reminders.try_send(Reminder::of(&row)).is_ok();
    let booked = Booked {
        id,
        reminder_queued,
    };
    info!(?booked, "done");
    Ok((StatusCode::CREATED, Json(booked)))
}

/// A text for people.
fn describe(row: &AppointmentRow) -> String {
    let whom = match row.patient.split_once(' ') {
        Some((_, family)) if !family.is_empty() => family,
        _ => row.patient.as_str(),
    };
    format!("appointment {} of {whom}", row.id)
}

/// Keeps the last events for the debug page.
fn remember(state: &AppState, row: &AppointmentRow) {
    let Ok(mut recent) = state.recent.lock() else {
        return;
    };
    if recent.len() == 20 {
        recent.pop_front();
    }
    recent.push_back(describe(row));
    debug!(kept = recent.len(), "remembered");
}

/// `POST /appointments/{id}/check-in`
pub async fn check_in(
    State(state): State<AppState>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Json<bool>, ApiError> {
    let row = state.appointments.find(id).await?;
    let patient = state.patients.row(row.patient_id).await?;
    debug!(user = caller.user, "checking in");
    let due = is_due(&row);
    greet(&patient, due);
    let desk = desk_line(patient, id);
    info!(id, due, chars = desk.len(), "checked in");
    Ok(Json(due))
}

fn is_due(row: &AppointmentRow) -> bool {
    let minutes = (row.starts_at - Utc::now()).num_minutes();
    (-15..=60).contains(&minutes)
}

#[instrument(level = "debug")]
fn greet(
    visitor: &PatientRow, //~ LEAK PHI001: `#[instrument]` records its arguments
    due: bool,
) {
    if due {
        info!(id = visitor.id, "welcome");
    }
}

/// What the screen at the desk shows.
#[instrument(skip_all, fields(id), ret)] //~ LEAK PHI001: `ret` logs what is returned
fn desk_line(row: PatientRow, id: i64) -> String {
    let PatientRow { name, clinic, .. } = row;
    let short = name.split(' ').next_back().unwrap_or_default();
    format!("{id}: {short}, {clinic}")
}
