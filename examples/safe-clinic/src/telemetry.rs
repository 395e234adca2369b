//! The house helpers for logs, metrics and Sentry. Their types have no room for
//! PHI: labels are enums and literals, subjects are ids and pseudonyms.

use std::fmt::Debug;

use metrics::{counter, gauge};
use phi_types::Pseudonym;
use tracing::{debug, info};

use crate::model::VisitKind;

/// One business event, the way the dashboards expect it.
#[macro_export]
macro_rules! event {
    ($name:literal, $($rest:tt)+) => {
        ::tracing::info!(target: "clinic::events", event = $name, $($rest)+)
    };
}

/// What can happen to a patient's record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happened {
    Registered,
    ChartOpened,
    Erased,
}

impl Happened {
    pub const fn as_str(self) -> &'static str {
        match self {
            Happened::Registered => "registered",
            Happened::ChartOpened => "chart_opened",
            Happened::Erased => "erased",
        }
    }
}

/// Any value in the log; a type that derives `PhiDebug` shows its safe fields.
pub fn dump<T: Debug>(what: &str, value: &T) {
    debug!(what, ?value, "state");
}

/// Counts a visit. The kind is a closed set, the clinic is public.
pub fn count_visit(clinic: &str, kind: VisitKind) {
    counter!(
        "visits_total",
        "clinic" => clinic.to_owned(),
        "kind" => kind.as_str()
    )
    .increment(1);
}

/// Remembers a number of records for the dashboard.
pub fn record_count(table: &'static str, count: usize) {
    gauge!("records", "table" => table).set(count as f64);
}

/// Where business events go.
pub trait EventSink: Send + Sync {
    /// Publishes that something happened to a patient's record.
    fn publish(&self, what: Happened, id: i64, who: Pseudonym);
}

/// Events into the log.
pub struct LogSink;

impl EventSink for LogSink {
    fn publish(&self, what: Happened, id: i64, who: Pseudonym) {
        info!(id, patient = %who, what = what.as_str(), "published");
    }
}

/// Events into a counter; who it was does not matter.
pub struct CountingSink;

impl EventSink for CountingSink {
    fn publish(&self, what: Happened, _id: i64, _who: Pseudonym) {
        counter!("events_total", "what" => what.as_str()).increment(1);
    }
}

/// Builds a log line from parts that cannot be PHI.
#[derive(Default)]
pub struct Line {
    text: String,
}

impl Line {
    pub fn new(start: &'static str) -> Self {
        Self {
            text: start.to_owned(),
        }
    }

    #[must_use]
    pub fn with(mut self, key: &'static str, value: impl Into<i64>) -> Self {
        let value: i64 = value.into();
        self.text.push_str(&format!(" {key}={value}"));
        self
    }

    pub fn emit(self) {
        info!("{}", self.text);
    }
}

/// Runs some work with Sentry knowing, by pseudonym, whom it is about.
pub fn with_subject<R>(subject: Pseudonym, request: u64, work: impl FnOnce() -> R) -> R {
    sentry::with_scope(
        |scope| {
            scope.set_tag("request", request);
            scope.set_tag("subject", subject);
        },
        work,
    )
}

/// Leaves a trail for the next error report: what was tried, for which record.
pub fn breadcrumb(category: &'static str, what: &'static str, id: i64) {
    let crumb = sentry::Breadcrumb {
        category: Some(category.to_owned()),
        message: Some(format!("{what} for patient {id}")),
        ..Default::default()
    };
    sentry::add_breadcrumb(crumb);
}
