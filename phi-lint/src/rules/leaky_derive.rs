//! PHI102.

use super::records::Field;
use super::{Facts, Judge, Raw, fix, rule};
use crate::syntax::ast::Meta;

rule! {
    /// The standard `Debug` or `Serialize` is derived over raw PHI.
    ///
    /// # What it does
    ///
    /// Reports types with a field that is PHI and not wrapped whose `Debug` or
    /// `Serialize` is the derived one of std or serde.
    ///
    /// # Why is this bad?
    ///
    /// The derived implementation writes every field. From then on each `{:?}`, each
    /// `unwrap` of a `Result` with the value inside, each JSON response leaks all of them, which is
    /// the opposite of the minimum necessary of 45 CFR 164.502(b).
    ///
    /// # Example
    ///
    /// ```rust,ignore
    /// use phi_types::PhiRecord;
    ///
    /// #[derive(Debug, PhiRecord)]
    /// struct Row {
    ///     #[phi(category = Ssn)]
    ///     ssn: String,
    /// }
    /// ```
    ///
    /// # Use instead
    ///
    /// ```rust,ignore
    /// use phi_types::{PhiDebug, PhiRecord};
    ///
    /// #[derive(PhiDebug, PhiRecord)]
    /// struct Row {
    ///     #[phi(category = Ssn)]
    ///     ssn: String,
    /// }
    /// ```
    LEAKY_DERIVE = "PHI102", "leaky-derive", Warn, Judge::Source(judge);
}

fn judge(facts: &Facts<'_>) -> Vec<Raw> {
    let mut found: Vec<Raw> = Vec::new();
    for record in facts.records() {
        // One finding a type, at the first derive that leaks.
        let leak = record.derives.iter().find_map(|(name, span)| {
            let writes = |field: &&Field<'_>| match *name {
                "Debug" => true,
                "Serialize" => !is_skipped(field),
                _ => false,
            };
            let raw: Vec<&Field<'_>> = record
                .fields
                .iter()
                .filter(|f| f.raw_phi().is_some())
                .filter(writes)
                .collect();
            (!raw.is_empty()).then_some((*name, *span, raw))
        });
        let Some((name, span, raw)) = leak else {
            continue;
        };
        if found.iter().any(|known| known.span == span) {
            continue;
        }
        let fix = match name {
            // A redacted `Serialize` would change what is sent: that is a decision.
            "Debug" => fix::derive_debug(facts, record.attrs, span),
            _ => None,
        };
        let names: Vec<String> = raw.iter().map(|f| format!("`{}`", f.def.name)).collect();
        found.push(Raw {
            span,
            message: format!(
                "the derived `{name}` of `{}` writes PHI that is not wrapped: {}",
                record.name,
                names.join(", ")
            ),
            help: format!(
                "derive `Phi{name}` instead and mark what may be seen `#[phi(safe)]`, or wrap {} in `Phi<…>`",
                match names.as_slice() {
                    [one] => one,
                    _ => "them",
                }
            ),
            category: raw.first().and_then(|f| f.raw_phi()),
            related: raw
                .iter()
                .map(|f| (f.def.name_span, "written in clear".to_owned()))
                .collect(),
            certain: true,
            fix,
        });
    }
    found
}

/// `#[serde(skip)]`, `#[serde(skip_serializing)]`.
fn is_skipped(field: &Field<'_>) -> bool {
    field
        .def
        .attrs
        .iter()
        .filter(|attr| attr.path.as_str() == "serde")
        .flat_map(|attr| &attr.args)
        .any(|meta| {
            matches!(meta, Meta::Path(name, _) if matches!(name.as_str(), "skip" | "skip_serializing"))
        })
}
