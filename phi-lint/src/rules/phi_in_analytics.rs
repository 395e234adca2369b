//! PHI008.

use super::{Flow, Judge, Verdict, rule};

rule! {
    /// PHI reaches product analytics such as Segment, PostHog, Mixpanel or Amplitude.
    ///
    /// # What it does
    ///
    /// Reports PHI in events, properties, traits and distinct ids given to an
    /// analytics client.
    ///
    /// # Why is this bad?
    ///
    /// Analytics vendors are third parties that forward what they get. Disclosing PHI to them without
    /// an authorization (45 CFR 164.508) or a business associate agreement (45 CFR 164.504(e))
    /// is what the tracking-technology enforcement cases of recent years were about.
    ///
    /// # Example
    ///
    /// ```rust,ignore
    /// use phi_types::{Grant, Phi, category::Clinical};
    ///
    /// fn booked(diagnosis: &Phi<String, Clinical>, grant: &Grant) {
    ///     let mut event = posthog_rs::Event::new("booked", "visitor");
    ///     let _ = event.insert_prop("diagnosis", diagnosis.expose(grant));
    /// }
    /// ```
    ///
    /// # Use instead
    ///
    /// ```rust,ignore
    /// fn booked(kind: &str) {
    ///     let mut event = posthog_rs::Event::new("booked", "visitor");
    ///     let _ = event.insert_prop("visit_kind", kind);
    /// }
    /// ```
    PHI_IN_ANALYTICS = "PHI008", "phi-in-analytics", Deny, Judge::Flow(judge);
}

fn judge(flow: &Flow<'_>) -> Option<Verdict> {
    let words = flow.remedy();
    flow.verdict("product analytics", &format!("leave {} out: send only what describes the product, never the patient, under a random id unrelated to the record", words.subject))
}
