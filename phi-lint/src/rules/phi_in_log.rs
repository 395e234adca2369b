//! PHI001.

use super::{Judge, rule};

rule! {
    /// PHI reaches a log record, span, event or attribute.
    ///
    /// # What it does
    ///
    /// Reports values exposed from `Phi<T>`, and other PHI declared in the
    /// configuration, that end up in a message, field or argument of `log`,
    /// `tracing` (events, spans, `#[instrument]`), `slog` and other loggers,
    /// however many functions they pass through on the way.
    ///
    /// # Why is this bad?
    ///
    /// Logs are copied to aggregators, backups and support tickets, are kept for
    /// years and are read by people who may not see the record itself. PHI in a log is
    /// a use beyond the minimum necessary (45 CFR 164.502(b)), lies outside the
    /// access controls of 45 CFR 164.312(a), and is usually found only when it has
    /// become a breach under 45 CFR 164.402.
    ///
    /// # Example
    ///
    /// ```rust,ignore
    /// let ssn = patient.ssn.expose(&grant);
    /// tracing::info!("verified {ssn}");
    /// ```
    ///
    /// # Use instead
    ///
    /// ```rust,ignore
    /// tracing::info!(patient_id = %patient.id, "verified SSN");
    /// ```
    PHI_IN_LOG = "PHI001", "phi-in-log", Deny, Judge::Flow(|flow| flow.verdict(
        "a log record",
        "log an internal id or `pseudonym(&key)` instead; for `#[instrument]` add `skip(…)`",
    ));
}
