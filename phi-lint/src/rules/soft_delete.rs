//! PHI301.

use super::records::Record;
use super::stores::{self, Access, Verb};
use super::{Facts, Judge, Raw, recognize, rule};
use crate::syntax::ast::TypeRef;

rule! {
    /// The deletion of a PHI record is a flag.
    ///
    /// # What it does
    ///
    /// Reports records that hold PHI and have a `deleted`, `deleted_at` or similar field, or
    /// whose rows an `UPDATE` marks so, when nothing in the workspace erases them. With an
    /// `[[erasure]]` in the configuration, or a function marked `#[phi_types::erases(…)]`, only
    /// deletions that it reaches count.
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
    /// use phi_types::{Phi, category::Name};
    ///
    /// struct PatientRow {
    ///     name: Phi<String, Name>,
    ///     deleted: bool,
    /// }
    /// ```
    ///
    /// # Use instead
    ///
    /// ```rust,ignore
    /// use phi_types::{Phi, category::Name};
    ///
    /// // Hidden at once, and erased when retention ends.
    /// struct PatientRow {
    ///     name: Phi<String, Name>,
    ///     deleted: bool,
    /// }
    ///
    /// const PURGE: &str = "DELETE FROM patients WHERE deleted AND discharged_on < $1";
    /// ```
    SOFT_DELETE = "PHI301", "soft-delete", Warn, Judge::Source(judge);
}

fn judge(facts: &Facts<'_>) -> Vec<Raw> {
    let flag = |record: &Record<'_>| {
        let mut fields = record.fields.iter();
        fields.position(|f| is_flag(&f.def.name, &f.def.ty))
    };
    if !facts.records().iter().any(Record::holds_phi) {
        return Vec::new();
    }
    let hidden = stores::accesses(facts, Verb::Hide);
    let mut records: Vec<&Record<'_>> = facts
        .records()
        .iter()
        .filter(|record| record.holds_phi())
        .filter(|record| {
            flag(record).is_some() || hidden.iter().any(|a| stores::is_table_of(&a.table, record))
        })
        .collect();
    if records.is_empty() {
        return Vec::new();
    }
    // Several records may be views of one table: the one with the flag speaks for it.
    records.sort_by_key(|record| flag(record).is_none());
    let erased = stores::accesses(facts, Verb::Delete);
    let is_erased = |record: &Record<'_>| {
        facts.declared_erased(&record.name)
            || erased.iter().any(|gone| {
                stores::is_table_of(&gone.table, record) && facts.is_in_erasure(gone.span)
            })
    };
    let mut found: Vec<Raw> = Vec::new();
    let mut told: Vec<&str> = Vec::new();
    for record in records.iter().filter(|record| !is_erased(record)) {
        let statements: Vec<&Access> = hidden
            .iter()
            .filter(|a| stores::is_table_of(&a.table, record))
            .collect();
        let (span, by) = match (flag(record), statements.first()) {
            (Some(i), _) => {
                let field = record.fields[i].def;
                (field.name_span, format!("setting `{}`", field.name))
            }
            (None, Some(first)) if told.contains(&first.table.as_str()) => continue,
            (None, Some(first)) => (first.span, "an update".to_owned()),
            (None, None) => continue,
        };
        told.extend(statements.iter().map(|a| a.table.as_str()));
        let tables = statements
            .first()
            .map_or_else(String::new, |first| format!(" from `{}`", first.table));
        found.push(Raw {
            span,
            message: format!(
                "`{}` holds PHI and is deleted by {by}; {}",
                record.name,
                facts.nothing_erases()
            ),
            help: format!(
                "keep the flag for hiding it at once, and add a deletion{tables} that runs when retention ends"
            ),
            category: Some("unclassified".to_owned()),
            related: statements
                .iter()
                .filter(|a| a.span != span)
                .map(|a| (a.span, format!("hidden in `{}` here", a.table)))
                .collect(),
            certain: false,
            fix: None,
        });
    }
    found.sort_by_key(|raw| raw.span);
    found.dedup_by_key(|raw| raw.span);
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
