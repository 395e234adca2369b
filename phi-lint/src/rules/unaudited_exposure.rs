//! PHI201.

use super::{Facts, Judge, Raw, rule};

rule! {
    /// PHI is read through `expose_unaudited`.
    ///
    /// # What it does
    ///
    /// Lists every use of `Phi::expose_unaudited`, the way around the audit trail.
    ///
    /// # Why is this bad?
    ///
    /// Access to PHI has to be recorded and examined (45 CFR 164.312(b)). Each use of the
    /// escape hatch is an access nobody will see in the trail; there should be few, each
    /// known to the reviewer.
    ///
    /// # Example
    ///
    /// ```rust,ignore
    /// use phi_types::{Phi, category::Date};
    ///
    /// fn year(dob: &Phi<String, Date>) -> usize {
    ///     dob.expose_unaudited("needed for the age check").len()
    /// }
    /// ```
    ///
    /// # Use instead
    ///
    /// ```rust,ignore
    /// use phi_types::{Grant, Phi, category::Date};
    ///
    /// fn year(dob: &Phi<String, Date>, grant: &Grant) -> usize {
    ///     dob.expose(grant).len()
    /// }
    /// ```
    UNAUDITED_EXPOSURE = "PHI201", "unaudited-exposure", Warn, Judge::Source(judge);
}

fn judge(facts: &Facts<'_>) -> Vec<Raw> {
    facts
        .mentions("expose_unaudited")
        .into_iter()
        .map(|span| Raw {
            span,
            message: "PHI is exposed without a record in the audit trail".to_owned(),
            help: "obtain a grant from the audit trail (`trail.access(Access::read(…))`) and call `expose(&grant)` here"
                .to_owned(),
            category: Some("unclassified".to_owned()),
            related: Vec::new(),
            certain: true,
            fix: None,
        })
        .collect()
}
