//! PHI004.

use super::{Flow, Judge, Verdict, rule};

rule! {
    /// PHI reaches the subject line of an e-mail.
    ///
    /// # What it does
    ///
    /// Reports PHI in the subject given to `lettre`, `mail-builder`, SES, SendGrid,
    /// Postmark and other mail clients.
    ///
    /// # Why is this bad?
    ///
    /// A subject line is never encrypted end to end: it is logged by every relay,
    /// shown on lock screens and in notification previews. Transmission security
    /// (45 CFR 164.312(e)(1)) cannot be had for it even when the body is protected.
    ///
    /// # Example
    ///
    /// ```rust,ignore
    /// use lettre::Message;
    /// use phi_types::{Grant, Phi, category::Name};
    ///
    /// fn subject(name: &Phi<String, Name>, grant: &Grant) {
    ///     let name = name.expose(grant);
    ///     let mail = Message::builder().subject(format!("Results for {name}"));
    /// }
    /// ```
    ///
    /// # Use instead
    ///
    /// ```rust,ignore
    /// use lettre::Message;
    ///
    /// fn subject() {
    ///     let mail = Message::builder().subject("You have a new message in the patient portal");
    /// }
    /// ```
    PHI_IN_EMAIL_SUBJECT = "PHI004", "phi-in-email-subject", Deny, Judge::Flow(judge);
}

fn judge(flow: &Flow<'_>) -> Option<Verdict> {
    let words = flow.remedy();
    flow.verdict("the subject line of an e-mail", &format!("use a fixed subject that says nothing about the patient; put {} into the message behind the portal's login", words.subject))
}
