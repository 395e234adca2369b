//! PHI001.

use super::{Flow, Judge, Verdict, remedy, rule};

rule! {
    /// PHI reaches a log record, span, event or attribute.
    ///
    /// # What it does
    ///
    /// Reports values exposed from `Phi<T>`, and other PHI declared in the
    /// configuration, that end up in a message, field or argument of `log`,
    /// `tracing` (events, spans, `#[instrument]`), `slog` and other loggers,
    /// however many functions they pass through on the way. The text of an SQL
    /// statement counts as well: drivers and servers log it. Bound parameters do not.
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
    /// use phi_types::{Grant, Phi, category::Ssn};
    ///
    /// struct Patient {
    ///     id: u64,
    ///     ssn: Phi<String, Ssn>,
    /// }
    ///
    /// fn verify(patient: &Patient, grant: &Grant) {
    ///     let ssn = patient.ssn.expose(grant);
    ///     tracing::info!("verified {ssn}");
    /// }
    /// ```
    ///
    /// # Use instead
    ///
    /// ```rust,ignore
    /// use phi_types::{Phi, category::Ssn};
    ///
    /// struct Patient {
    ///     id: u64,
    ///     ssn: Phi<String, Ssn>,
    /// }
    ///
    /// fn verify(patient: &Patient) {
    ///     tracing::info!(patient_id = patient.id, "verified SSN");
    /// }
    /// ```
    PHI_IN_LOG = "PHI001", "phi-in-log", Deny, Judge::Flow(judge);
}

fn judge(flow: &Flow<'_>) -> Option<Verdict> {
    let (instrument, fix) = match remedy::instrument(flow) {
        Some((help, fix)) => (Some(help), fix),
        None => (None, None),
    };
    let words = flow.remedy();
    let help = instrument.unwrap_or_else(|| {
        format!(
            "leave {} out of the record and log {} instead",
            words.subject,
            words.instead()
        )
    });
    let mut verdict = flow.verdict("a log record", &help)?;
    verdict.fix = fix;
    Some(verdict)
}
