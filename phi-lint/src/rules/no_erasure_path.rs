//! PHI302.

use super::records::Record;
use super::{Facts, Judge, Raw, rule, sql};

rule! {
    /// A stored PHI record is reached by no erasure.
    ///
    /// # What it does
    ///
    /// Reports records that hold PHI and are stored by an `INSERT` in the workspace,
    /// when no `DELETE` erases rows of that kind. A record that is only hidden by a flag
    /// is reported as PHI301 instead.
    ///
    /// # Why is this bad?
    ///
    /// What can be written and never removed is kept for ever. Policies for the final
    /// disposition of PHI (45 CFR 164.310(d)(2)(i)) and the termination of a business associate
    /// agreement (164.504(e)(2)(ii)(J): return or destroy) need code that does it.
    ///
    /// # Example
    ///
    /// ```rust,ignore
    /// sqlx::query("INSERT INTO visits (patient_id, reason) VALUES ($1, $2)")
    /// ```
    ///
    /// # Use instead
    ///
    /// ```rust,ignore
    /// sqlx::query("DELETE FROM visits WHERE patient_id = $1")
    /// ```
    NO_ERASURE_PATH = "PHI302", "no-erasure-path", Warn, Judge::Source(judge);
}

fn judge(facts: &Facts<'_>) -> Vec<Raw> {
    let stored = sql::tables(facts, sql::Verb::Insert);
    if stored.is_empty() {
        return Vec::new();
    }
    let erased = sql::tables(facts, sql::Verb::Delete);
    let records: Vec<&Record<'_>> = facts
        .records()
        .iter()
        .filter(|record| record.holds_phi())
        .collect();
    // A flag on any view of the table says that somebody thought of deletion.
    let flagged = |table: &str| {
        records.iter().any(|record| {
            sql::is_table_of(table, &record.name)
                && record.fields.iter().any(|f| f.def.name.contains("deleted"))
        })
    };
    let mut found: Vec<Raw> = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for (table, span) in &stored {
        let Some(record) = records.iter().find(|r| sql::is_table_of(table, &r.name)) else {
            continue;
        };
        let is_erased = erased.iter().any(|(gone, _)| gone == table);
        if seen.contains(&table.as_str()) || flagged(table) || is_erased {
            continue;
        }
        seen.push(table);
        found.push(Raw {
            span: *span,
            message: format!(
                "`{}` holds PHI, is stored in `{table}` and never erased",
                record.name
            ),
            help: format!("add a deletion from `{table}` to the erasure of a patient"),
            category: Some("unclassified".to_owned()),
            related: vec![(record.name_span, "the record".to_owned())],
            certain: false,
            fix: None,
        });
    }
    found
}
