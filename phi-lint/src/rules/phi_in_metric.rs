//! PHI002.

use super::{Flow, Judge, Verdict, rule};

rule! {
    /// PHI reaches a metric's name, label, tag or value.
    ///
    /// # What it does
    ///
    /// Reports PHI in names, labels, tags and values given to `metrics`,
    /// `prometheus`, `opentelemetry`, statsd clients and the like.
    ///
    /// # Why is this bad?
    ///
    /// Metrics are scraped over the network, shown on shared dashboards and kept in
    /// time series databases that know no patient-level access control
    /// (45 CFR 164.312(a)(1)) and from which a single label cannot be erased. A label
    /// with one value a patient also makes the series explode.
    ///
    /// # Example
    ///
    /// ```rust,ignore
    /// use phi_types::{Grant, Phi, category::Mrn};
    ///
    /// fn count(mrn: &Phi<String, Mrn>, grant: &Grant) {
    ///     metrics::counter!("visits", "mrn" => mrn.expose(grant).clone()).increment(1);
    /// }
    /// ```
    ///
    /// # Use instead
    ///
    /// ```rust,ignore
    /// fn count(clinic: &'static str) {
    ///     metrics::counter!("visits", "clinic" => clinic).increment(1);
    /// }
    /// ```
    PHI_IN_METRIC = "PHI002", "phi-in-metric", Deny, Judge::Flow(judge);
}

fn judge(flow: &Flow<'_>) -> Option<Verdict> {
    let words = flow.remedy();
    flow.verdict("a metric", &format!("label the metric with something that takes few values and names no person (a clinic, a status, an outcome) instead of {}", words.subject))
}
