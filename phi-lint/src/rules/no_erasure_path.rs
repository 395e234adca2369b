//! PHI302.

use super::recognize::{self, Strength};
use super::records::Record;
use super::stores::{self, Access, Verb};
use super::{Facts, Judge, Raw, rule};
use crate::span::Span;

rule! {
    /// A stored PHI record is reached by no erasure.
    ///
    /// # What it does
    ///
    /// Reports records that hold PHI and are stored in the workspace (an `INSERT`, diesel,
    /// sea-orm, a document store), and tables with columns named like PHI, when no erasure
    /// reaches the store; the report names the stores. An erasure is any deletion from the
    /// store; with `[[erasure]]` in the configuration, or a function marked
    /// `#[phi_types::erases(…)]`, only one that a declared function reaches. A record that is only hidden by a flag is reported as PHI301 instead.
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
    /// use phi_types::{Phi, category::Clinical};
    ///
    /// struct Visit {
    ///     reason: Phi<String, Clinical>,
    /// }
    ///
    /// const SAVE: &str = "INSERT INTO visits (patient_id, reason) VALUES ($1, $2)";
    /// ```
    ///
    /// # Use instead
    ///
    /// ```rust,ignore
    /// use phi_types::{Phi, category::Clinical};
    ///
    /// struct Visit {
    ///     reason: Phi<String, Clinical>,
    /// }
    ///
    /// const SAVE: &str = "INSERT INTO visits (patient_id, reason) VALUES ($1, $2)";
    /// const ERASE: &str = "DELETE FROM visits WHERE patient_id = $1";
    /// ```
    NO_ERASURE_PATH = "PHI302", "no-erasure-path", Warn, Judge::Source(judge);
}

fn judge(facts: &Facts<'_>) -> Vec<Raw> {
    if !facts.has_health_code() && !facts.records().iter().any(Record::holds_phi) {
        return Vec::new();
    }
    let stored = stores::accesses(facts, Verb::Insert);
    if stored.is_empty() {
        return Vec::new();
    }
    let erased = stores::accesses(facts, Verb::Delete);
    let hidden = stores::accesses(facts, Verb::Hide);
    let records: Vec<&Record<'_>> = facts
        .records()
        .iter()
        .filter(|record| record.holds_phi())
        .collect();
    // A flag on any view of the table says that somebody thought of deletion: PHI301.
    let flagged = |table: &str| {
        hidden.iter().any(|a| a.table == table)
            || records.iter().any(|record| {
                stores::is_table_of(table, record)
                    && record.fields.iter().any(|f| f.def.name.contains("deleted"))
            })
    };
    let mut found: Vec<Raw> = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for record in &records {
        let mut open = stores::unreached(facts, record, stored, erased);
        open.retain(|a| !flagged(&a.table) && !seen.contains(&a.table.as_str()));
        seen.extend(open.iter().map(|a| a.table.as_str()));
        if !open.is_empty() {
            found.push(raw(facts, &record.name, Some(record.name_span), &open));
        }
    }
    // Tables without a record: their columns say what is in them.
    for access in stored {
        let column = access.columns.iter().find(|column| {
            recognize::name(column).is_some_and(|(_, strength)| strength == Strength::Medical)
        });
        if let Some(column) = column
            && facts.is_health_code(access.span.file)
            && !seen.contains(&access.table.as_str())
            && !records
                .iter()
                .any(|r| stores::is_table_of(&access.table, r))
            && !stores::is_erased(facts, &access.table, erased)
            && !flagged(&access.table)
        {
            seen.push(&access.table);
            found.push(raw(facts, column, None, &[access]));
        }
    }
    found
}

fn raw(facts: &Facts<'_>, what: &str, record: Option<Span>, open: &[&Access]) -> Raw {
    let tables: Vec<String> = open.iter().map(|a| format!("`{}`", a.table)).collect();
    let tables = tables.join(" and ");
    let mut related: Vec<(Span, String)> = open
        .iter()
        .skip(1)
        .map(|a| (a.span, format!("stored in `{}` here", a.table)))
        .collect();
    related.extend(record.map(|span| (span, "the record".to_owned())));
    Raw {
        span: open.first().map_or_else(
            || record.unwrap_or(Span::file_start(crate::span::FileId(0))),
            |a| a.span,
        ),
        message: format!(
            "`{what}` {} stored in {tables}; {}",
            match record {
                Some(_) => "holds PHI and is",
                None => "looks like PHI and is",
            },
            facts.nothing_erases()
        ),
        help: format!(
            "delete from {tables} {}, or declare what erases it: #[phi_types::erases(…)] on the function, or an [[erasure]] of phi-lint.toml",
            facts.where_to_erase()
        ),
        category: Some("unclassified".to_owned()),
        related,
        certain: false,
        fix: None,
    }
}
