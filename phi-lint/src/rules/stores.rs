//! Where records are stored and what takes them out again: tables and collections in
//! SQL text, diesel, sea-orm and document stores, and the erasures the configuration declares.

use std::sync::LazyLock;

use regex::Regex;

use super::records::Record;
use super::{Facts, recognize};
use crate::span::Span;
use crate::syntax::ast::{Body, Expr, ExprId, ExprKind, Lit, Meta, Path};

/// What is done to a store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    /// Rows come in.
    Insert,
    /// Rows go for good.
    Delete,
    /// Rows are only marked as gone.
    Hide,
}

/// A statement or call that does it.
#[derive(Debug, Clone)]
pub(super) struct Access {
    /// The table or collection, in lower case.
    pub(super) table: String,
    /// Columns of an `INSERT`.
    pub(super) columns: Vec<String>,
    /// The literal or call.
    pub(super) span: Span,
}

const NAME: &str = r#"(?:only\s+)?["`\[]?(?:\w+["`\]]?\.["`\[]?)?(\w+)["`\]]?"#;

fn regex(pattern: &str) -> Option<Regex> {
    Regex::new(&pattern.replace("NAME", NAME)).ok()
}

static INSERT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"(?is)\b(?:insert\s+(?:or\s+\w+\s+|ignore\s+)?into|replace\s+into|merge\s+into)\s+NAME\s*(?:\(([^()]*)\))?",
    )
});
static DELETE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(r"(?is)\b(?:delete\s+from|truncate(?:\s+table)?|drop\s+table(?:\s+if\s+exists)?)\s+NAME")
});
// Setting the flag back (`deleted_at = NULL`) hides nothing.
static HIDE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"(?is)\bupdate\s+NAME\s+(?:as\s+\w+\s+)?set\b[^;]*?(?:\b(?:is_|soft_)?(?:deleted|removed|erased)(?:_at|_on|_date)?\s*=\s*(?:true|1|now|current_|datetime|\$|\?|:|@|'[^']*\d)|\bstatus\s*=\s*'(?:deleted|removed|erased)')",
    )
});

/// What is done to stores, by [`Verb`], each in order of file.
#[derive(Debug, Default)]
pub(super) struct Accesses([Vec<Access>; 3]);

/// Every such statement and call, in order of file.
pub(super) fn accesses<'f>(facts: &'f Facts<'_>, verb: Verb) -> &'f [Access] {
    let found = match facts.stores.get() {
        Some(found) => found,
        None => {
            // Not inside `get_or_init`: the search is parallel, and what is taken up
            // while waiting for a part of it may come here.
            let found = Accesses::find(facts);
            facts.stores.get_or_init(|| found)
        }
    };
    &found.0[verb as usize]
}

impl Accesses {
    fn find(facts: &Facts<'_>) -> Accesses {
        let mut found = Accesses::default();
        for (verb, pattern, hint) in [
            (Verb::Insert, &INSERT, r"(?i)\b(?:into)\b"),
            (
                Verb::Delete,
                &DELETE,
                r"(?i)\b(?:delete\s+from|truncate|drop\s+table)\b",
            ),
            (Verb::Hide, &HIDE, r"(?i)\bupdate\b"),
        ] {
            let Some(pattern) = &**pattern else { continue };
            for (span, text) in facts.literals(hint, |text| pattern.is_match(text)) {
                found.0[verb as usize].extend(pattern.captures_iter(&text).filter_map(|c| {
                    Some(Access {
                        table: c.get(1)?.as_str().to_lowercase(),
                        columns: c
                            .get(2)
                            .map_or_else(Vec::new, |list| columns(list.as_str())),
                        span,
                    })
                }));
            }
        }
        let active_records = !facts.has_function("delete");
        let may = |text: &str| CALLS.iter().any(|word| text.contains(word));
        let called = facts.bodies(may, |body, out| {
            for expr in &body.exprs {
                // No call marks a row as gone.
                for verb in [Verb::Insert, Verb::Delete] {
                    out.extend(call(body, expr, verb, active_records).map(|table| {
                        let access = Access {
                            table: table.to_lowercase(),
                            columns: Vec::new(),
                            span: expr.span,
                        };
                        (verb, access)
                    }));
                }
            }
        });
        for (verb, access) in called {
            found.0[verb as usize].push(access);
        }
        found
    }
}

/// Words without which [`call`] finds nothing.
const CALLS: [&str; 6] = [
    "insert_into",
    "replace_into",
    "insert_one",
    "Entity",
    "ActiveModel",
    "delete",
];

fn columns(list: &str) -> Vec<String> {
    list.split(',')
        .map(|column| column.trim_matches(|c: char| !(c.is_alphanumeric() || c == '_')))
        .filter(|column| !column.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// The table of `diesel::insert_into(patients::table)`, `patient::Entity::delete_many()`,
/// `patient.delete(&db)`, `db.collection("patients").insert_one(…)`.
fn call(body: &Body, expr: &Expr, verb: Verb, active_records: bool) -> Option<String> {
    match &expr.kind {
        ExprKind::Call(callee, args) => {
            let path = path_of(body, *callee)?;
            let names: Vec<&str> = path.segments.iter().map(|s| s.name.as_str()).collect();
            match (verb, names.as_slice()) {
                // diesel
                (Verb::Insert, [.., "insert_into" | "replace_into"])
                | (Verb::Delete, ["diesel", .., "delete"] | ["delete"]) => {
                    subject(body, *args.first()?, 0)
                }
                // sea-orm
                (Verb::Insert, [.., module, "Entity", "insert" | "insert_many"])
                | (
                    Verb::Delete,
                    [
                        ..,
                        module,
                        "Entity",
                        "delete" | "delete_many" | "delete_by_id",
                    ],
                ) => Some((*module).to_owned()),
                _ => None,
            }
        }
        ExprKind::MethodCall {
            receiver, method, ..
        } => match (verb, method.as_str()) {
            (Verb::Insert, "insert_one") | (Verb::Delete, "delete_one" | "delete_many") => {
                subject(body, *receiver, 0)
            }
            // An active record: the variable is named after what it holds. A `delete` of the
            // workspace's own may do anything, a flag included; what it does is seen in it.
            (Verb::Delete, "delete") if active_records => {
                let path = path_of(body, *receiver)?;
                (path.segments.len() == 1).then(|| path.segments[0].name.to_string())
            }
            _ => None,
        },
        ExprKind::Struct { path, .. } if verb == Verb::Insert => match path.segments.as_slice() {
            [.., module, last] if last.name.as_str() == "ActiveModel" => {
                Some(module.name.to_string())
            }
            _ => None,
        },
        _ => None,
    }
}

/// What an expression is about: the table of a path, the last field or variable of a
/// chain, the literal given to `collection`.
pub(super) fn subject(body: &Body, id: ExprId, depth: u32) -> Option<String> {
    // Chains that are written by hand are shorter.
    if depth > 32 {
        return None;
    }
    let next = |id: ExprId| subject(body, id, depth + 1);
    match &body.exprs.get(id.0 as usize)?.kind {
        ExprKind::Path(path) => {
            let names: Vec<&str> = path.segments.iter().map(|s| s.name.as_str()).collect();
            match names.as_slice() {
                [.., table, "table" | "dsl" | "Entity"] | [.., table] => Some((*table).to_owned()),
                [] => None,
            }
        }
        ExprKind::Field { name, .. } => Some(name.to_string()),
        ExprKind::MethodCall {
            receiver,
            method,
            args,
            ..
        } => {
            if matches!(
                method.as_str(),
                "collection" | "table" | "tree" | "open_tree"
            ) && let Some(text) = args.first().and_then(|arg| literal(body, *arg))
            {
                return Some(text.to_owned());
            }
            next(*receiver)
        }
        ExprKind::Call(callee, _) => next(*callee),
        ExprKind::Ref(_, inner)
        | ExprKind::Await(inner)
        | ExprKind::Try(inner)
        | ExprKind::Deref(inner) => next(*inner),
        _ => None,
    }
}

pub(super) fn literal(body: &Body, id: ExprId) -> Option<&str> {
    match &body.exprs.get(id.0 as usize)?.kind {
        ExprKind::Lit(Lit::Str(text)) => Some(text),
        ExprKind::Ref(_, inner) => literal(body, *inner),
        _ => None,
    }
}

pub(super) fn path_of(body: &Body, id: ExprId) -> Option<&Path> {
    match &body.exprs.get(id.0 as usize)?.kind {
        ExprKind::Path(path) => Some(path),
        _ => None,
    }
}

/// Whether rows of `table` are what the record holds: by `table_name` of its diesel or
/// sea-orm attribute, else by its name (`patients` and `PatientRow`).
pub(super) fn is_table_of(table: &str, record: &Record<'_>) -> bool {
    let declared = record
        .attrs
        .iter()
        .filter(|attr| matches!(attr.path.as_str(), "diesel" | "sea_orm" | "table_name"))
        .flat_map(|attr| &attr.args)
        .find_map(|meta| match meta {
            Meta::Value(key, value, _) if key.as_str() == "table_name" => Some(value.as_str()),
            _ => None,
        });
    match declared {
        Some(declared) => {
            let declared = declared.rsplit("::").next().unwrap_or(declared);
            same_table(&declared.to_lowercase(), table)
        }
        None => named_after(table, &record.name),
    }
}

/// `patients`, `patient`, `tbl_patients` are one table; a module is often named in the singular.
fn same_table(a: &str, b: &str) -> bool {
    fn stem(table: &str) -> String {
        let table = table.strip_prefix("tbl_").unwrap_or(table);
        match table.strip_suffix("ies") {
            Some(y) => format!("{y}y"),
            None => table.trim_end_matches('s').to_owned(),
        }
    }
    stem(a) == stem(b)
}

fn named_after(table: &str, name: &str) -> bool {
    let drop = |mut words: Vec<String>| {
        while words.len() > 1
            && words.last().is_some_and(|w| {
                matches!(
                    w.as_str(),
                    "row"
                        | "record"
                        | "entity"
                        | "model"
                        | "data"
                        | "dto"
                        | "db"
                        | "doc"
                        | "document"
                )
            })
        {
            words.pop();
        }
        // `NewPatient` is what diesel inserts.
        if words.len() > 1 && matches!(words[0].as_str(), "new" | "insert" | "create") {
            words.remove(0);
        }
        words.join("_")
    };
    same_table(
        &drop(recognize::words(table)),
        &drop(recognize::words(name)),
    )
}

/// The stores of a record that no erasure reaches, and how many there are in all.
pub(super) fn unreached<'s>(
    facts: &Facts<'_>,
    record: &Record<'_>,
    stored: &'s [Access],
    erased: &[Access],
) -> Vec<&'s Access> {
    if facts.declared_erased(&record.name) {
        return Vec::new();
    }
    let mut found: Vec<&Access> = Vec::new();
    for access in stored.iter().filter(|a| is_table_of(&a.table, record)) {
        if !found.iter().any(|known| known.table == access.table)
            && !is_erased(facts, &access.table, erased)
        {
            found.push(access);
        }
    }
    found
}

/// Something that counts as an erasure deletes from the table.
pub(super) fn is_erased(facts: &Facts<'_>, table: &str, erased: &[Access]) -> bool {
    facts.declared_erased(table)
        || erased
            .iter()
            .any(|gone| same_table(&gone.table, table) && facts.is_in_erasure(gone.span))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_known_by_the_record_it_holds() {
        assert!(named_after("patients", "PatientRow"));
        assert!(named_after("patients", "NewPatient"));
        assert!(named_after("therapy_notes", "TherapyNote"));
        assert!(named_after("allergies", "Allergy"));
        assert!(!named_after("inpatients", "Patient"));
        assert!(!named_after("patients", "Patience"));
    }

    #[test]
    fn setting_a_flag_hides_and_clearing_it_does_not() {
        let hides = |sql: &str| HIDE.as_ref().is_some_and(|re| re.is_match(sql));
        assert!(hides("UPDATE patients SET deleted = true WHERE id = $1"));
        assert!(hides(
            "update app.patients set x = 1, deleted_at = now() where id = ?"
        ));
        assert!(hides("UPDATE patients SET status = 'deleted'"));
        assert!(!hides(
            "UPDATE patients SET deleted_at = NULL WHERE id = $1"
        ));
        assert!(!hides(
            "UPDATE patients SET name = $1 WHERE deleted = false"
        ));
    }

    #[test]
    fn columns_of_an_insert_are_read_with_their_quotes() {
        assert_eq!(columns("\"id\", `ssn`,\n name"), ["id", "ssn", "name"]);
    }
}
