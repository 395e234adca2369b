//! PHI104.

use super::recognize::{self, Strength};
use super::records::Mark;
use super::{Facts, Judge, Raw, categories, rule};

rule! {
    /// `#[phi(safe)]` stands on a field that looks like PHI.
    ///
    /// # What it does
    ///
    /// Reports fields marked as safe whose name and type say that they hold an
    /// identifier of 45 CFR 164.514(b)(2)(i) or clinical data.
    ///
    /// # Why is this bad?
    ///
    /// The mark switches protection off: the `Phi*` derives write the field in clear and
    /// the linter does not follow it. Set to silence a compiler error it leaves an
    /// identifier unprotected that 45 CFR 164.514(b) lists.
    ///
    /// # Example
    ///
    /// ```rust,ignore
    /// use phi_types::PhiDebug;
    ///
    /// #[derive(PhiDebug)]
    /// struct Contact {
    ///     #[phi(safe)]
    ///     emergency_phone: String,
    /// }
    /// ```
    ///
    /// # Use instead
    ///
    /// ```rust,ignore
    /// use phi_types::{Phi, PhiDebug, category::Phone};
    ///
    /// #[derive(PhiDebug)]
    /// struct Contact {
    ///     emergency_phone: Phi<String, Phone>,
    /// }
    /// ```
    SUSPICIOUS_SAFE = "PHI104", "suspicious-safe", Warn, Judge::Source(judge);
}

fn judge(facts: &Facts<'_>) -> Vec<Raw> {
    let mut found = Vec::new();
    for record in facts.records() {
        for field in &record.fields {
            if field.mark != Mark::Safe || field.wrapped {
                continue;
            }
            let Some((category, strength)) = recognize::name(&field.def.name) else {
                continue;
            };
            if strength < Strength::Identifier || !recognize::can_hold(&field.def.ty, category) {
                continue;
            }
            found.push(Raw {
                span: field.def.name_span,
                message: format!(
                    "the field `{}` is marked safe but looks like PHI ({})",
                    field.def.name,
                    categories::words(category)
                ),
                help: format!(
                    "write `#[phi(category = {0})]` in place of `#[phi(safe)]`, or make it a `Phi<…, {0}>`; rename it if it holds something else",
                    categories::type_name(category)
                ),
                category: Some(category.to_owned()),
                related: Vec::new(),
                certain: false,
                fix: None,
            });
        }
    }
    found
}
