//! The house helpers for logs, metrics and Sentry. None of them knows what is
//! passed to it, which is how PHI gets past a reviewer.

use std::fmt::Debug;

use metrics::{counter, gauge};
use tracing::{debug, info};

/// One business event, the way the dashboards expect it.
#[macro_export]
macro_rules! event {
    ($name:literal, $($rest:tt)+) => {
        ::tracing::info!(target: "clinic::events", event = $name, $($rest)+)
    };
}

/// A labelled value in the log.
pub fn note(label: &str, value: &str) {
    info!(label, "{label} {value}"); //~ LEAK PHI001: `value` is a name when repo::create calls
}

/// Any value in the log.
pub fn dump<T: Debug>(what: &str, value: &T) {
    debug!(what, "{:?}", value); //~ LEAK PHI001: prints what `T` prints; a PatientRow prints all
}

/// Counts a visit by kind.
pub fn count_visit(clinic: &str, kind: &str) {
    counter!(
        "visits_total",
        "clinic" => clinic.to_owned(),
        "kind" => kind.to_owned() //~ LEAK PHI002: a diagnosis as a label
    )
    .increment(1);
}

/// Remembers a measurement for the dashboard.
pub fn last_value(name: &'static str, value: f64) {
    gauge!(name).set(value); //~ LEAK PHI002: a weight as a value
}

/// Where business events go.
pub trait EventSink: Send + Sync {
    /// Publishes that something happened to a subject.
    fn publish(&self, kind: &str, subject: &str);
}

/// Events into the log.
pub struct LogSink;

impl EventSink for LogSink {
    fn publish(&self, kind: &str, subject: &str) {
        info!(kind, subject, "published"); //~ LEAK PHI001: behind `dyn EventSink`
    }
}

/// Events into a counter; who it was does not matter.
pub struct CountingSink;

impl EventSink for CountingSink {
    fn publish(&self, kind: &str, _subject: &str) {
        counter!("events_total", "kind" => kind.to_owned()).increment(1);
    }
}

/// Builds a log line piece by piece.
#[derive(Default)]
pub struct Line {
    text: String,
    parts: usize,
}

impl Line {
    pub fn new(start: &str) -> Self {
        Self {
            text: start.to_owned(),
            parts: 0,
        }
    }

    #[must_use]
    pub fn with(mut self, key: &str, value: &str) -> Self {
        self.text.push(' ');
        self.text.push_str(key);
        self.text.push('=');
        self.text.push_str(value);
        self.parts += 1;
        self
    }

    pub fn emit(self) {
        debug!(parts = self.parts, "line built");
        info!("{}", self.text); //~ LEAK PHI001: the builder carries it
    }
}

/// Tells Sentry about something that is not an error.
pub fn report(text: &str) {
    sentry::capture_message(text, sentry::Level::Warning); //~ LEAK PHI007
}

/// Runs some work with Sentry knowing whom it is about.
pub fn with_subject<R>(subject: &str, request: u64, work: impl FnOnce() -> R) -> R {
    sentry::with_scope(
        |scope| {
            scope.set_tag("request", request);
            scope.set_tag("subject", subject); //~ LEAK PHI007: a tag, from inside a closure
        },
        work,
    )
}

/// Leaves a trail for the next error report.
pub fn breadcrumb(category: &str, message: String) {
    let crumb = sentry::Breadcrumb {
        category: Some(category.to_owned()),
        message: Some(message),
        ..Default::default()
    };
    sentry::add_breadcrumb(crumb); //~ LEAK PHI007: inside a struct
}
