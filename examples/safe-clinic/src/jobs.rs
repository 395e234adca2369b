//! What happens when nobody is looking: reminders from a queue, and the nightly
//! run. The queue holds ids; whoever takes one out asks for its own access.

use std::path::Path;
use std::time::Duration;

use phi_types::{Access, Action};
use tokio::sync::mpsc;
use tracing::{Instrument, error, info, info_span};

use crate::error::{ApiError, log_and_forget};
use crate::mail::Occasion;
use crate::model::VisitKind;
use crate::{AppState, statistics, telemetry};

/// A reminder that waits for its turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reminder {
    pub appointment: i64,
    pub attempt: u32,
}

impl Reminder {
    pub const fn of(appointment: i64) -> Self {
        Reminder {
            appointment,
            attempt: 0,
        }
    }
}

/// The reminder queue.
pub fn channel() -> (mpsc::Sender<Reminder>, mpsc::Receiver<Reminder>) {
    mpsc::channel(64)
}

/// Sends reminders for as long as there are any.
pub async fn send_reminders(mut inbox: mpsc::Receiver<Reminder>, state: AppState) {
    while let Some(mut reminder) = inbox.recv().await {
        reminder.attempt += 1;
        info!(?reminder, "sending reminder");
        if let Err(err) = remind(&state, reminder).await {
            log_and_forget("reminder", &err);
        }
    }
}

async fn remind(state: &AppState, reminder: Reminder) -> Result<(), ApiError> {
    let id = reminder.appointment;
    let appointment = state.appointments.find(id).await?;
    let resource = format!("appointment/{id}");
    let access = Access::new("job:reminders", Action::Disclose, resource).role("service");
    let grant = state.trail.grant(access)?;
    let sent = state
        .mailer
        .notify(Occasion::Reminder, &appointment, &grant)
        .await;
    if let Err(err) = sent {
        error!(id, attempt = reminder.attempt, error = %err, "reminder not sent");
        let _ = state.reminders.try_send(reminder);
    }
    Ok(())
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
    let ids = state.appointments.tomorrow().await?;
    let queued = queue_all(state, &ids).await;
    info!(queued, of = ids.len(), "reminders queued");

    let patients = state.patients.of_clinic("north").await?;
    telemetry::record_count("patients", patients.len());
    patients
        .iter()
        .filter(|patient| patient.visits == 1)
        .for_each(|patient| telemetry::count_visit(&patient.clinic, VisitKind::FirstVisit));

    let written = statistics::Areas::of(&patients).save(Path::new("/var/lib/clinic/areas.csv"));
    let classes = statistics::frequency(&patients).len();
    info!(ok = written.is_ok(), classes, "statistics");
    Ok(())
}

async fn queue_all(state: &AppState, ids: &[i64]) -> usize {
    let mut sent = 0;
    for &id in ids {
        match state.reminders.send(Reminder::of(id)).await {
            Ok(()) => sent += 1,
            Err(_) => error!(id, "the reminder queue is closed"),
        }
    }
    sent
}
