//! A small patient service, written the way services are written before anyone
//! asks where PHI may go. It compiles, it works, its reviews were friendly, and
//! it leaks on every surface it has.
//!
//! Each leak carries a `LEAK` comment on the line of the value that gets out.
//! `safe-clinic` is the same service done right.

pub mod analytics;
pub mod api;
pub mod assistant;
pub mod audit;
pub mod caller;
pub mod eligibility;
pub mod error;
pub mod export;
pub mod jobs;
pub mod mail;
pub mod model;
pub mod repo;
pub mod telemetry;

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use tokio::sync::mpsc;

/// What the handlers share.
#[derive(Clone)]
pub struct AppState {
    pub patients: repo::PatientRepo,
    pub appointments: repo::AppointmentRepo,
    pub trail: audit::Trail,
    pub mailer: mail::Mailer,
    pub analytics: analytics::Analytics,
    pub eligibility: eligibility::EligibilityClient,
    pub assistant: assistant::Assistant,
    pub reminders: mpsc::Sender<jobs::Reminder>,
    pub events: Arc<dyn telemetry::EventSink>,
    /// The last few things that happened, for the debug page.
    pub recent: Arc<Mutex<VecDeque<String>>>,
}
