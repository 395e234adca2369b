//! PHI901.

use super::{Judge, rule};

rule! {
    /// A suppression comment without a reason.
    ///
    /// # What it does
    ///
    /// Reports `// phi-lint: allow(…)` comments that give no reason or cannot be read.
    /// Such a comment suppresses nothing.
    ///
    /// # Why is this bad?
    ///
    /// A suppressed finding is a decision that PHI may go somewhere. A reviewer has to
    /// see why, and 45 CFR 164.316(b)(1) asks for decisions about safeguards to be documented.
    ///
    /// # Example
    ///
    /// ```rust,ignore
    /// use phi_types::{Grant, Phi, category::Name};
    ///
    /// fn badge(name: &Phi<String, Name>, grant: &Grant) {
    ///     // phi-lint: allow(PHI006)
    ///     println!("{}", name.expose(grant));
    /// }
    /// ```
    ///
    /// # Use instead
    ///
    /// ```rust,ignore
    /// use phi_types::{Grant, Phi, category::Name};
    ///
    /// fn badge(name: &Phi<String, Name>, grant: &Grant) {
    ///     // phi-lint: allow(PHI006, reason = "the kiosk prints the patient's own badge")
    ///     println!("{}", name.expose(grant));
    /// }
    /// ```
    SUPPRESSION_WITHOUT_REASON = "PHI901", "suppression-without-reason", Deny, Judge::Suppressions;
}
