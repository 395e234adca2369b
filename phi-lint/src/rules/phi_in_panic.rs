//! PHI005.

use super::{Flow, Judge, Verdict, rule};

rule! {
    /// PHI reaches a panic, assertion, `expect` or `unreachable` message.
    ///
    /// # What it does
    ///
    /// Reports PHI in the messages of `panic!`, `assert!` and its kin (both sides of
    /// `assert_eq!` are printed), `expect`, `unwrap` of an error that carries PHI,
    /// `todo!` and `unreachable!`.
    ///
    /// # Why is this bad?
    ///
    /// Panic messages go to standard error, to the container's log, to core dumps and
    /// to the error tracker's hook, past every filter of the logging set-up. They are
    /// disclosures outside the controls of 45 CFR 164.312(a) and (b).
    ///
    /// # Example
    ///
    /// ```rust,ignore
    /// use phi_types::{Grant, Phi, category::Mrn};
    /// use std::collections::HashMap;
    ///
    /// fn find(rows: &HashMap<String, u64>, mrn: &Phi<String, Mrn>, grant: &Grant) -> u64 {
    ///     let mrn = mrn.expose(grant);
    ///     match rows.get(mrn) {
    ///         Some(row) => *row,
    ///         None => panic!("no record {mrn}"),
    ///     }
    /// }
    /// ```
    ///
    /// # Use instead
    ///
    /// ```rust,ignore
    /// use phi_types::{Grant, Phi, category::Mrn};
    /// use std::collections::HashMap;
    ///
    /// struct NotFound;
    ///
    /// fn find(
    ///     rows: &HashMap<String, u64>,
    ///     mrn: &Phi<String, Mrn>,
    ///     grant: &Grant,
    /// ) -> Result<u64, NotFound> {
    ///     rows.get(mrn.expose(grant)).copied().ok_or(NotFound)
    /// }
    /// ```
    PHI_IN_PANIC = "PHI005", "phi-in-panic", Deny, Judge::Flow(judge);
}

fn judge(flow: &Flow<'_>) -> Option<Verdict> {
    let words = flow.remedy();
    flow.verdict(
        "a panic message",
        &format!(
            "return an error without {}, or panic with a fixed message",
            words.subject
        ),
    )
}
