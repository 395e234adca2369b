//! A small patient service with PHI kept inside its boundary: `leaky-clinic`,
//! done right. It reads as the guide of how to do it.
//!
//! * PHI is wrapped where it enters (forms, rows) and stays wrapped until the
//!   one line that needs it.
//! * That line has a grant, and a grant exists only after the access is on
//!   record.
//! * Logs, metrics, errors, mails and other people's servers get ids, counts,
//!   codes and pseudonyms.

pub mod analytics;
pub mod api;
pub mod assistant;
pub mod cache;
pub mod caller;
pub mod eligibility;
pub mod error;
pub mod jobs;
pub mod mail;
pub mod model;
pub mod repo;
pub mod statistics;
pub mod telemetry;

use std::sync::Arc;

use phi_audit::AuditLog;
use phi_types::{AuditTrail, PseudonymKey};
use tokio::sync::mpsc;

/// The trail that grants come from: a file in which every change shows.
pub type Trail = Arc<AuditTrail<AuditLog>>;

/// What the handlers share.
#[derive(Clone)]
pub struct AppState {
    pub patients: repo::PatientRepo,
    pub appointments: repo::AppointmentRepo,
    pub cache: Arc<cache::Charts>,
    pub trail: Trail,
    pub pseudonyms: PseudonymKey,
    pub mailer: mail::Mailer,
    pub analytics: analytics::Analytics,
    pub eligibility: eligibility::EligibilityClient,
    pub assistant: assistant::Assistant,
    pub reminders: mpsc::Sender<jobs::Reminder>,
    pub events: Arc<dyn telemetry::EventSink>,
}
