//! PHI007.

use super::{Flow, Judge, Verdict, rule};

rule! {
    /// PHI reaches an error tracker such as Sentry, Bugsnag, Rollbar or Honeybadger.
    ///
    /// # What it does
    ///
    /// Reports PHI in messages, tags, extras, breadcrumbs, contexts and users given to
    /// an error tracker's client.
    ///
    /// # Why is this bad?
    ///
    /// An error tracker is a third party. Sending it PHI makes it a business
    /// associate (45 CFR 160.103), which needs an agreement (45 CFR 164.504(e)) that most of their
    /// plans do not offer; and the minimum necessary (45 CFR 164.502(b)) to fix a bug is never
    /// the patient's identity.
    ///
    /// # Example
    ///
    /// ```rust,ignore
    /// use phi_types::{Grant, Phi, category::Name};
    ///
    /// fn report(name: &Phi<String, Name>, grant: &Grant) {
    ///     let name = name.expose(grant);
    ///     sentry::configure_scope(|scope| scope.set_tag("patient", name));
    /// }
    /// ```
    ///
    /// # Use instead
    ///
    /// ```rust,ignore
    /// use phi_types::{Phi, PseudonymKey, category::Name};
    ///
    /// fn report(name: &Phi<String, Name>, key: &PseudonymKey) {
    ///     let patient = name.pseudonym(key);
    ///     sentry::configure_scope(|scope| scope.set_tag("patient", patient));
    /// }
    /// ```
    PHI_IN_ERROR_TRACKER = "PHI007", "phi-in-error-tracker", Deny, Judge::Flow(judge);
}

fn judge(flow: &Flow<'_>) -> Option<Verdict> {
    let words = flow.remedy();
    flow.verdict(
        "an error tracker",
        &format!(
            "send {} instead of {}; scrub events in `before_send` as a second line of defence",
            words.instead(),
            words.subject
        ),
    )
}
