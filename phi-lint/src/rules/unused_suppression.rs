//! PHI902.

use super::{Judge, rule};

rule! {
    /// A suppression comment that suppresses nothing.
    ///
    /// # What it does
    ///
    /// Reports `// phi-lint: allow(…)` comments whose rule finds nothing on the
    /// lines they apply to, or that name a rule that does not exist.
    ///
    /// # Why is this bad?
    ///
    /// The code has changed and the exception no longer describes it. Left in place it
    /// would hide the next leak on that line, and the documentation of exceptions that
    /// 45 CFR 164.316(b)(2)(iii) asks to keep current is wrong.
    ///
    /// # Example
    ///
    /// ```rust,ignore
    /// fn start() {
    ///     // phi-lint: allow(PHI001, reason = "test patient")
    ///     tracing::info!("started");
    /// }
    /// ```
    ///
    /// # Use instead
    ///
    /// ```rust,ignore
    /// fn start() {
    ///     tracing::info!("started");
    /// }
    /// ```
    UNUSED_SUPPRESSION = "PHI902", "unused-suppression", Warn, Judge::Suppressions;
}
