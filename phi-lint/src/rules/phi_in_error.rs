//! PHI003.

use super::{Flow, Judge, Verdict, rule};

rule! {
    /// PHI reaches an error value, its message or context, or an error response.
    ///
    /// # What it does
    ///
    /// Reports PHI that becomes part of an error: a payload that its `Display`
    /// prints, an `anyhow` or `eyre` message or context, the body of an error response.
    ///
    /// # Why is this bad?
    ///
    /// Errors travel by themselves: `?` carries them to places their author never
    /// saw, where they are logged, shown to the caller, attached to tickets and sent to
    /// error trackers. That is a disclosure nobody authorized (45 CFR 164.502(a)).
    ///
    /// # Example
    ///
    /// ```rust,ignore
    /// use phi_types::{Grant, Phi, category::HealthPlan};
    ///
    /// fn cover(member_id: &Phi<String, HealthPlan>, grant: &Grant) -> anyhow::Result<()> {
    ///     let member_id = member_id.expose(grant);
    ///     anyhow::bail!("no coverage for member {member_id}");
    /// }
    /// ```
    ///
    /// # Use instead
    ///
    /// ```rust,ignore
    /// fn cover(claim_id: u64) -> anyhow::Result<()> {
    ///     anyhow::bail!("no coverage for claim {claim_id}");
    /// }
    /// ```
    PHI_IN_ERROR = "PHI003", "phi-in-error", Deny, Judge::Flow(judge);
}

fn judge(flow: &Flow<'_>) -> Option<Verdict> {
    let words = flow.remedy();
    flow.verdict("an error", &format!("say in the error what failed and for which record ({}); keep {} out, or keep it wrapped in `Phi`", words.id(), words.subject))
}
