//! What happens when nobody is looking: reminders from a queue, and the nightly
//! run.

use std::path::Path;
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::mpsc;
use tracing::{Instrument, error, info, info_span};

use crate::error::{ApiError, log_and_forget};
use crate::mail::{Draft, Mailer};
use crate::model::{AppointmentRow, PatientRow};
use crate::{AppState, export, telemetry};

/// A reminder that waits for its turn.
#[derive(Clone)]
pub struct Reminder {
    pub appointment: i64,
    pub attempt: u32,
    /// One line for whoever reads the queue.
    pub summary: String,
    pub draft: Draft,
}

impl Reminder {
    pub fn of(row: &AppointmentRow) -> Self {
        let summary = format!("{} for {}", row.reason, row.clinic);
        let draft = Draft::to(row.recipient.as_str())
            .titled(title(row))
            .saying(format!("See you at {}.", row.clinic));
        Reminder {
            appointment: row.id,
            attempt: 0,
            summary,
            draft,
        }
    }
}

fn title(row: &AppointmentRow) -> String {
    let day = row.starts_at.format("%A");
    format!("{day}: {}", row.reason)
}

/// The reminder queue.
pub fn channel() -> (mpsc::Sender<Reminder>, mpsc::Receiver<Reminder>) {
    mpsc::channel(64)
}

/// What went wrong last, for the person on call.
static LAST_PROBLEM: LazyLock<Mutex<String>> = LazyLock::new(|| Mutex::new(String::new()));

/// Sends reminders for as long as there are any.
pub async fn send_reminders(mut inbox: mpsc::Receiver<Reminder>, mailer: Mailer) {
    while let Some(mut reminder) = inbox.recv().await {
        reminder.attempt += 1;
        info!(
            appointment = reminder.appointment,
            attempt = reminder.attempt,
            summary = %reminder.summary, //~ LEAK PHI001: the reason for a visit, through a channel
            "sending reminder"
        );
        let Reminder {
            appointment,
            summary,
            draft,
            ..
        } = reminder;
        info!(appointment, chars = draft.len(), "mail drafted");
        if mailer.send(draft).await.is_err() {
            error!(appointment, "reminder not sent");
            let mut last = LAST_PROBLEM.lock().unwrap_or_else(PoisonError::into_inner);
            *last = summary;
        }
    }
    print_last_problem();
}

/// Says on the terminal what went wrong last.
pub fn print_last_problem() {
    let last = LAST_PROBLEM.lock().unwrap_or_else(PoisonError::into_inner);
    if !last.is_empty() {
        eprintln!("last problem: {last}"); //~ LEAK PHI006: through a static
    }
}

/// The nightly run.
pub async fn nightly(state: AppState) {
    let mut night = 0_u64;
    loop {
        night += 1;
        let span = info_span!("nightly", night);
        if let Err(err) = run_once(&state).instrument(span).await {
            log_and_forget("nightly", &err);
        }
        tokio::time::sleep(Duration::from_secs(24 * 3600)).await;
    }
}

async fn run_once(state: &AppState) -> Result<(), ApiError> {
    queue_reminders(state).await?;
    let rows = state.patients.of_clinic("north").await?;
    let weights: Vec<f64> = rows.iter().map(|row| row.weight_kg).collect();
    if let Some(last) = weights.last() {
        telemetry::last_value("weight_kg_last", *last);
    }
    telemetry::last_value("patients_total", rows.len() as f64);
    visit_each(&rows, |row| {
        telemetry::count_visit(&row.clinic, &row.diagnosis)
    });
    visit_each(&rows, |row| telemetry::count_visit(&row.clinic, "nightly"));
    check_weights(&rows);
    readmit(state, &rows).await?;

    let written = export::weekly(Path::new("/var/lib/clinic"), "north", &rows);
    info!(ok = written.is_ok(), "weekly export");
    Ok(())
}

async fn queue_reminders(state: &AppState) -> Result<(), ApiError> {
    for row in state.appointments.tomorrow().await? {
        let reminder = Reminder::of(&row);
        if state.reminders.send(reminder).await.is_err() {
            error!(appointment = row.id, "the reminder queue is closed");
        }
    }
    Ok(())
}

/// Puts patients who came back on the books again.
async fn readmit(state: &AppState, rows: &[PatientRow]) -> Result<(), ApiError> {
    for row in rows.iter().filter(|row| row.visits == 0) {
        let access = phi_types::Access::new("nightly", phi_types::Action::Create, "patients");
        let grant = state.trail.grant_async(access).await?;
        let id = state.patients.create(&row.clone().into(), &grant).await?;
        info!(old = row.id, new = id, "readmitted");
    }
    Ok(())
}

fn visit_each(rows: &[PatientRow], mut visit: impl FnMut(&PatientRow)) {
    for row in rows {
        visit(row);
    }
}

fn check_weights(rows: &[PatientRow]) {
    for row in rows {
        match row.weight_kg {
            kg if kg > 0.0 => {}
            0.0 => info!(id = row.id, "not weighed"),
            _ => panic!(
                "patient {} weighs {}",
                row.id,
                row.weight_kg //~ LEAK PHI005: a measurement in a panic message
            ),
        }
    }
}
