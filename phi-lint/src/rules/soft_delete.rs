//! PHI301.

use super::records::Record;
use super::{Facts, Judge, Raw, recognize, rule, sql};
use crate::syntax::ast::TypeRef;

rule! {
    /// The deletion of a PHI record is a flag.
    ///
    /// # What it does
    ///
    /// Reports records that hold PHI and have a `deleted`, `deleted_at` or similar field,
    /// when no `DELETE` statement in the workspace erases rows of that kind.
    ///
    /// # Why is this bad?
    ///
    /// A row that is only hidden still holds everything: it is in backups, in queries that forget the
    /// condition, in the next breach. Final disposition of PHI (45 CFR 164.310(d)(2)(i))
    /// means that it is gone.
    ///
    /// # Example
    ///
    /// ```rust,ignore
    /// struct PatientRow {
    ///     name: Phi<String, Name>,
    ///     deleted: bool,
    /// }
    /// ```
    ///
    /// # Use instead
    ///
    /// ```rust,ignore
    /// // Hide it at once if you like, and erase it when retention ends:
    /// sqlx::query("DELETE FROM patients WHERE discharged_at < $1")
    /// ```
    SOFT_DELETE = "PHI301", "soft-delete", Warn, Judge::Source(judge);
}

fn judge(facts: &Facts<'_>) -> Vec<Raw> {
    let flagged: Vec<&Record<'_>> = facts
        .records()
        .iter()
        .filter(|record| record.holds_phi())
        .filter(|record| {
            record
                .fields
                .iter()
                .any(|f| is_flag(&f.def.name, &f.def.ty))
        })
        .collect();
    if flagged.is_empty() {
        return Vec::new();
    }
    let erased = sql::tables(facts, sql::Verb::Delete);
    let mut found = Vec::new();
    for record in flagged {
        if erased
            .iter()
            .any(|(table, _)| sql::is_table_of(table, &record.name))
        {
            continue;
        }
        for field in record
            .fields
            .iter()
            .filter(|f| is_flag(&f.def.name, &f.def.ty))
        {
            found.push(Raw {
                span: field.def.name_span,
                message: format!(
                    "`{}` holds PHI and is deleted by setting `{}`; nothing erases it",
                    record.name, field.def.name
                ),
                help: "add a deletion that removes the row when retention ends, and keep the flag for hiding it until then"
                    .to_owned(),
                category: Some("unclassified".to_owned()),
                related: Vec::new(),
                certain: false,
                fix: None,
            });
        }
    }
    found
}

/// `deleted: bool`, `is_deleted`, `deleted_at: Option<DateTime<Utc>>`, `removed_on`.
fn is_flag(name: &str, ty: &TypeRef) -> bool {
    let words = recognize::words(name);
    let says = words
        .iter()
        .any(|w| matches!(w.as_str(), "deleted" | "removed" | "erased" | "tombstone"));
    let rest = words.iter().all(|w| {
        matches!(
            w.as_str(),
            "deleted"
                | "removed"
                | "erased"
                | "tombstone"
                | "is"
                | "soft"
                | "at"
                | "on"
                | "date"
                | "time"
                | "flag"
        )
    });
    says && rest && !matches!(ty, TypeRef::Fn(..))
}
