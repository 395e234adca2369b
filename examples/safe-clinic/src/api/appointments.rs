//! Booking and checking in.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use phi_types::category::{Clinical, Date};
use phi_types::{Action, Grant, Phi, PhiDebug, Routine};
use serde::{Deserialize, Serialize};
use tracing::{debug, error, info, instrument};

use crate::AppState;
use crate::caller::Caller;
use crate::error::ApiError;
use crate::jobs::Reminder;
use crate::mail::Occasion;
use crate::model::{Appointment, VisitKind};
use crate::telemetry;

/// What the calendar sends.
#[derive(PhiDebug, Deserialize)]
pub struct Booking {
    #[phi(safe)]
    pub patient_id: i64,
    #[phi(safe)]
    pub clinic: String,
    #[phi(safe)]
    pub kind: VisitKind,
    pub starts_at: Phi<DateTime<Utc>, Date>,
    pub reason: Phi<String, Clinical>,
}

/// What the calendar gets back.
#[derive(Debug, Serialize)]
pub struct Booked {
    pub id: i64,
    pub reminder_queued: bool,
}

/// `POST /appointments`
#[instrument(skip(state))]
pub async fn book(
    State(state): State<AppState>,
    caller: Caller,
    Json(booking): Json<Booking>,
) -> Result<(StatusCode, Json<Booked>), ApiError> {
    let grant = state
        .trail
        .grant(caller.access(Action::Update, booking.patient_id))?;
    let patient = state.patients.find(booking.patient_id).await?;
    let appointment = Appointment {
        id: 0,
        patient_id: patient.id,
        clinic: booking.clinic,
        kind: booking.kind,
        starts_at: booking.starts_at,
        reason: booking.reason,
        recipient: patient.email,
    };
    let id = state.appointments.book(&appointment).await?;
    let appointment = Appointment { id, ..appointment };
    debug!(?appointment, "booked");

    let mailed = state
        .mailer
        .notify(Occasion::Booked, &appointment, &grant)
        .await;
    if let Err(err) = mailed {
        error!(id, error = %err, "confirmation not sent");
        telemetry::breadcrumb("mail", "confirmation failed", appointment.patient_id);
    }
    let reminder_queued = state.reminders.try_send(Reminder::of(id)).is_ok();
    telemetry::count_visit(&appointment.clinic, appointment.kind);
    state
        .analytics
        .booked(&appointment.clinic, appointment.kind, reminder_queued)
        .await;
    let booked = Booked {
        id,
        reminder_queued,
    };
    info!(?booked, "done");
    Ok((StatusCode::CREATED, Json(booked)))
}

/// `POST /appointments/{id}/check-in`
#[instrument(skip(state), ret)]
pub async fn check_in(
    State(state): State<AppState>,
    caller: Caller,
    Path(id): Path<i64>,
) -> Result<Json<bool>, ApiError> {
    let appointment = state.appointments.find(id).await?;
    let grant = state
        .trail
        .grant(caller.access(Action::Read, appointment.patient_id))?;
    let due = is_due(&appointment, &grant);
    let urgency = match minutes_left(&appointment, &grant) {
        ..=0 => "late",
        1..=10 => "now",
        _ => "early",
    };
    info!(id, due, urgency, "checked in");
    greet(&appointment, due);
    Ok(Json(due))
}

fn minutes_left(appointment: &Appointment, grant: &Grant<Routine>) -> i64 {
    let at = appointment.starts_at.expose(grant);
    (*at - Utc::now()).num_minutes()
}

fn is_due(appointment: &Appointment, grant: &Grant<Routine>) -> bool {
    (-15..=60).contains(&minutes_left(appointment, grant))
}

/// `#[instrument]` records the arguments with their `Debug`, which is `PhiDebug`.
#[instrument(level = "debug")]
fn greet(appointment: &Appointment, due: bool) {
    if due {
        info!(patient = appointment.patient_id, "welcome");
    }
}
