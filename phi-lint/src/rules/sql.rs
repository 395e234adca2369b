//! Tables that SQL text in the workspace writes to or deletes from.

use std::sync::LazyLock;

use regex::Regex;

use super::{Facts, recognize};
use crate::span::Span;

/// What a statement does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    /// `INSERT INTO`
    Insert,
    /// `DELETE FROM`, `TRUNCATE`
    Delete,
}

static INSERT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r#"(?is)\binsert\s+(?:or\s+\w+\s+)?into\s+["`]?(?:\w+\.)?["`]?(\w+)"#).ok()
});
static DELETE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r#"(?is)\b(?:delete\s+from|truncate(?:\s+table)?)\s+(?:only\s+)?["`]?(?:\w+\.)?["`]?(\w+)"#,
    )
    .ok()
});

/// The tables of all such statements, with the literal each stands in.
pub(super) fn tables(facts: &Facts<'_>, verb: Verb) -> Vec<(String, Span)> {
    let (pattern, hint) = match verb {
        Verb::Insert => (&*INSERT, r"(?i)\binsert\s+(?:or\s+\w+\s+)?into\b"),
        Verb::Delete => (&*DELETE, r"(?i)\b(?:delete\s+from|truncate)\b"),
    };
    let Some(pattern) = pattern else {
        return Vec::new();
    };
    facts
        .literals(hint, |text| pattern.is_match(text))
        .into_iter()
        .flat_map(|(span, text)| {
            pattern
                .captures_iter(&text)
                .filter_map(|c| c.get(1).map(|table| (table.as_str().to_lowercase(), span)))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// Whether rows of `table` are what the record `name` holds: `patients` and `PatientRow`.
pub(super) fn is_table_of(table: &str, name: &str) -> bool {
    let mut words = recognize::words(name);
    while words.len() > 1
        && words.last().is_some_and(|w| {
            matches!(
                w.as_str(),
                "row" | "record" | "entity" | "model" | "data" | "dto" | "db"
            )
        })
    {
        words.pop();
    }
    let stem = words.join("_");
    let table = table.strip_prefix("tbl_").unwrap_or(table);
    table == stem
        || table.strip_suffix('s') == Some(&stem)
        || table.strip_suffix("es") == Some(&stem)
        || table
            .strip_suffix("ies")
            .is_some_and(|t| stem.strip_suffix('y') == Some(t))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_known_by_the_record_it_holds() {
        assert!(is_table_of("patients", "PatientRow"));
        assert!(is_table_of("therapy_notes", "TherapyNote"));
        assert!(is_table_of("allergies", "Allergy"));
        assert!(!is_table_of("inpatients", "Patient"));
    }
}
