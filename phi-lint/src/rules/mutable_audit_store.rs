//! PHI202.

use std::sync::LazyLock;

use regex::Regex;

use super::stores::{self, Verb};
use super::{Facts, Judge, Raw, recognize, rule};
use crate::span::Span;
use crate::syntax::ast::{Body, Expr, ExprId, ExprKind, ItemKind, Lit};

rule! {
    /// Code can change or delete audit records.
    ///
    /// # What it does
    ///
    /// Reports SQL text that updates, deletes from, truncates, replaces rows of or drops a
    /// table of audit records, or grants the right to; the same through diesel, sea-orm
    /// and document stores; and audit files that are removed, emptied or opened for
    /// truncation. A table is one of audit records when an `AuditSink` of the workspace
    /// inserts into it, when the configuration says so (`[[audit]]`), or by its name.
    ///
    /// # Why is this bad?
    ///
    /// An audit trail that the service can rewrite proves nothing. Audit controls
    /// (45 CFR 164.312(b)) and integrity (164.312(c)(1)) need records that are only ever
    /// added to, and documentation is kept for six years (164.316(b)(2)(i)).
    ///
    /// # Example
    ///
    /// ```rust,ignore
    /// async fn tidy(pool: &sqlx::PgPool) -> sqlx::Result<()> {
    ///     sqlx::query("DELETE FROM audit_log WHERE at < now() - interval '90 days'")
    ///         .execute(pool)
    ///         .await?;
    ///     Ok(())
    /// }
    /// ```
    ///
    /// # Use instead
    ///
    /// ```rust,ignore
    /// // The service appends (`phi_audit::AuditLog`) and reads; old segments are archived by an
    /// // operator with rights that the service does not have.
    /// async fn recent(pool: &sqlx::PgPool) -> sqlx::Result<()> {
    ///     sqlx::query("SELECT at, actor FROM audit_log ORDER BY at DESC LIMIT 100")
    ///         .fetch_all(pool)
    ///         .await?;
    ///     Ok(())
    /// }
    /// ```
    MUTABLE_AUDIT_STORE = "PHI202", "mutable-audit-store", Deny, Judge::Source(judge);
}

/// What stands for a table of audit records in the patterns.
const TABLE: &str =
    r#"(?:only\s+)?["`\[]?(?:\w+["`\]]?\.["`\[]?)?(?:\{(?P<held>\w+)\}|(?P<table>\w+))["`\]]?"#;

/// Statements that change or remove rows, or let somebody do it.
static SQL: LazyLock<Vec<(Regex, &str)>> = LazyLock::new(|| {
    [
        (r"(?is)\bdelete\s+from\s+TABLE", "deletes audit records"),
        (r"(?is)\bupdate\s+TABLE\s+(?:(?:as\s+)?\w+\s+)?set\b", "changes audit records"),
        (r"(?is)\btruncate\s+(?:table\s+)?TABLE", "deletes all audit records"),
        (r"(?is)\bdrop\s+table\s+(?:if\s+exists\s+)?TABLE", "drops the audit records"),
        (
            r"(?is)\b(?:replace\s+into|insert\s+or\s+replace\s+into|merge\s+into)\s+TABLE",
            "replaces audit records",
        ),
        (
            r"(?is)\binsert\s+into\s+TABLE\b[^;]*\b(?:do\s+update|on\s+duplicate\s+key\s+update)\b",
            "changes audit records that are there",
        ),
        (
            r"(?is)\balter\s+table\s+(?:if\s+exists\s+)?TABLE\s[^;]*\b(?:drop|rename|disable\s+trigger)\b",
            "takes audit records or their protection away",
        ),
        (
            r"(?is)\bgrant\s+[^;]*\b(?:update|delete|truncate|all)\b[^;]*\bon\s+(?:table\s+)?TABLE",
            "lets a role change or delete audit records",
        ),
    ]
    .into_iter()
    .filter_map(|(pattern, says)| Some((Regex::new(&pattern.replace("TABLE", TABLE)).ok()?, says)))
    .collect()
});

/// What an audit trail is called, beside names with `audit` in them.
const LOGS: [&str; 6] = [
    "access_event",
    "access_events",
    "access_log",
    "access_logs",
    "disclosure_log",
    "accounting_of_disclosures",
];

/// Words that make it something about audits which is no record of one.
const OTHERWISE: [&str; 28] = [
    "checklist",
    "config",
    "configuration",
    "export",
    "filter",
    "finding",
    "findings",
    "hash",
    "hasher",
    "key",
    "mac",
    "mode",
    "option",
    "options",
    "policies",
    "policy",
    "query",
    "report",
    "reports",
    "rule",
    "rules",
    "schedule",
    "schema",
    "score",
    "settings",
    "status",
    "summary",
    "template",
];

fn judge(facts: &Facts<'_>) -> Vec<Raw> {
    let tables = known_tables(facts);
    let is_table = |name: &str| {
        is_audit(name)
            || tables
                .iter()
                .any(|(table, _)| *table == name.to_lowercase())
    };
    let mut found: Vec<Raw> = Vec::new();
    for (span, text) in facts.literals(
        r"(?i)\b(?:delete|update|truncate|drop|replace|merge|alter|grant)\b",
        |text| statement(text, &is_table).is_some(),
    ) {
        let Some((says, table)) = statement(&text, &is_table) else {
            continue;
        };
        let mut finding = raw(span, &format!("this statement {says}"), true);
        // A table nobody would take for one by its name: say where it is filled.
        finding.related = tables
            .iter()
            .filter(|(known, _)| *known == table.to_lowercase() && !is_audit(&table))
            .filter_map(|(_, at)| Some(((*at)?, "audit records are stored here".to_owned())))
            .collect();
        found.push(finding);
    }
    let names = tables.iter().map(|(table, _)| regex::escape(table));
    let names: Vec<String> = LOGS
        .iter()
        .map(|log| (*log).to_owned())
        .chain(names)
        .collect();
    let names = Regex::new(&format!("(?i)audit|{}", names.join("|"))).ok();
    let may = |text: &str| {
        CALLS.iter().any(|word| text.contains(word))
            && names.as_ref().is_none_or(|names| names.is_match(text))
    };
    for (span, what, certain) in facts.bodies(may, |body, out| {
        for expr in &body.exprs {
            out.extend(call(body, expr, &tables).map(|(what, sure)| (expr.span, what, sure)));
        }
    }) {
        found.push(raw(span, what, certain));
    }
    found
}

fn raw(span: Span, message: &str, certain: bool) -> Raw {
    Raw {
        span,
        message: message.to_owned(),
        help: match message {
            TRUNCATES => "open the file with `append(true)`, or `create_new(true)` for a new one; never `truncate`",
            REMOVES => "archive old files with rights that the service does not have; the service itself only appends",
            _ => "only ever append; take UPDATE and DELETE on the table away from the service\'s role",
        }
        .to_owned(),
        category: None,
        related: Vec::new(),
        certain,
        fix: None,
    }
}

const TRUNCATES: &str = "this call empties an audit file that is there";
const REMOVES: &str = "this call removes audit records";
const CHANGES: &str = "this call changes or deletes audit records";

/// Words without which [`call`] finds nothing.
const CALLS: [&str; 12] = [
    "del", "expire", "File", "ltrim", "remove_", "replace", "set_len", "truncate", "unlink",
    "update", "write", "xtrim",
];

/// Tables that an `AuditSink` writes to, and those the configuration names.
fn known_tables(facts: &Facts<'_>) -> Vec<(String, Option<Span>)> {
    let mut known: Vec<(String, Option<Span>)> = facts
        .declared()
        .audit_tables
        .iter()
        .map(|table| (table.clone(), None))
        .collect();
    let sinks: Vec<Span> = facts.items(|_, item, out| {
        if let ItemKind::Impl(imp) = &item.kind
            && let Some(last) = imp.trait_.as_ref().and_then(|path| path.segments.last())
            && matches!(last.name.as_str(), "AuditSink" | "AsyncAuditSink")
        {
            out.push(item.span);
        }
    });
    if !sinks.is_empty() {
        for access in stores::accesses(facts, Verb::Insert) {
            let inside = |sink: &Span| {
                sink.file == access.span.file
                    && sink.start <= access.span.start
                    && access.span.end <= sink.end
            };
            if sinks.iter().any(inside) && !known.iter().any(|(t, _)| *t == access.table) {
                known.push((access.table.clone(), Some(access.span)));
            }
        }
    }
    known
}

/// What a statement does to which table of audit records.
fn statement(text: &str, is_table: &dyn Fn(&str) -> bool) -> Option<(&'static str, String)> {
    SQL.iter().find_map(|(pattern, says)| {
        pattern.captures_iter(text).find_map(|found| {
            let table = found.name("table").or_else(|| found.name("held"))?.as_str();
            is_table(table).then(|| (*says, table.to_owned()))
        })
    })
}

/// The name says audit trail.
fn is_audit(name: &str) -> bool {
    let lower = name.to_lowercase();
    let words = recognize::words(name);
    let otherwise = words.iter().any(|word| OTHERWISE.contains(&word.as_str()));
    let says = words
        .iter()
        .any(|word| word.starts_with("audit") && word != "auditor" && word != "auditors")
        || LOGS
            .iter()
            .any(|log| lower == *log || lower.ends_with(&format!("_{log}")));
    says && !otherwise
}

/// `diesel::delete(audit_log::table)`, `audit_log::Entity::delete_many()`,
/// `audits.delete_one(…)`, `File::create(&self.audit_path)`, `fs::remove_file("audit.log")`.
fn call(
    body: &Body,
    expr: &Expr,
    tables: &[(String, Option<Span>)],
) -> Option<(&'static str, bool)> {
    let about = |id: ExprId| {
        stores::subject(body, id, 0).is_some_and(|name| {
            is_audit(&name)
                || tables
                    .iter()
                    .any(|(table, _)| *table == name.to_lowercase())
        })
    };
    match &expr.kind {
        ExprKind::Call(callee, args) => {
            let path = stores::path_of(body, *callee)?;
            let names: Vec<&str> = path.segments.iter().map(|s| s.name.as_str()).collect();
            let first = args.first().copied();
            match names.as_slice() {
                ["diesel", .., "delete" | "update"] => about(first?).then_some((CHANGES, true)),
                ["delete" | "update"] if args.len() == 1 => {
                    about(first?).then_some((CHANGES, false))
                }
                [
                    ..,
                    module,
                    "Entity",
                    "delete" | "delete_many" | "delete_by_id" | "update" | "update_many",
                ] => is_audit(module).then_some((CHANGES, true)),
                [.., "remove_file" | "remove_dir_all"] => {
                    names_audit(body, first?, 0).then_some((REMOVES, true))
                }
                [.., "File", "create"] | [.., "fs", "write"] => {
                    names_audit(body, first?, 0).then_some((TRUNCATES, true))
                }
                _ => None,
            }
        }
        ExprKind::MethodCall {
            receiver,
            method,
            args,
            ..
        } => match method.as_str() {
            // Document stores.
            "delete_one"
            | "delete_many"
            | "update_one"
            | "update_many"
            | "replace_one"
            | "find_one_and_delete"
            | "find_one_and_update"
            | "find_one_and_replace" => about(*receiver).then_some((CHANGES, true)),
            // Active records: the variable is named after the row it holds.
            "delete" | "update" if args.len() == 1 => {
                let name = stores::subject(body, *receiver, 0)?;
                let words = recognize::words(&name);
                let is_row = words.last().is_some_and(|word| {
                    matches!(
                        word.as_str(),
                        "entry" | "event" | "log" | "model" | "record" | "row"
                    )
                });
                (is_row && is_audit(&name)).then_some((CHANGES, false))
            }
            // diesel: insert_into(audit_log::table).on_conflict(…).do_update()
            "do_update" => about_chain(body, *receiver, &about).then_some((CHANGES, true)),
            // redis
            "del" | "unlink" | "ltrim" | "xtrim" | "expire" => {
                let key = stores::literal(body, *args.first()?)?;
                is_audit(key.split(':').next()?).then_some((CHANGES, true))
            }
            "open" => {
                let file = *args.first()?;
                (truncates(body, *receiver, 0) && names_audit(body, file, 0))
                    .then_some((TRUNCATES, true))
            }
            "set_len" => {
                let name = stores::subject(body, *receiver, 0)?;
                is_audit(&name).then_some((TRUNCATES, false))
            }
            _ => None,
        },
        _ => None,
    }
}

/// `insert_into(x)` somewhere down a chain of calls.
fn about_chain(body: &Body, id: ExprId, about: &dyn Fn(ExprId) -> bool) -> bool {
    let mut at = id;
    for _ in 0..32 {
        match body.exprs.get(at.0 as usize).map(|e| &e.kind) {
            Some(ExprKind::MethodCall { receiver, .. }) => at = *receiver,
            Some(ExprKind::Call(_, args)) => return args.first().is_some_and(|arg| about(*arg)),
            _ => return false,
        }
    }
    false
}

/// `OpenOptions::new()….truncate(true)`.
fn truncates(body: &Body, id: ExprId, depth: u32) -> bool {
    match body.exprs.get(id.0 as usize).map(|e| &e.kind) {
        Some(ExprKind::MethodCall {
            receiver,
            method,
            args,
            ..
        }) if depth < 32 => {
            let yes = args.first().is_some_and(|arg| {
                matches!(
                    body.exprs.get(arg.0 as usize).map(|e| &e.kind),
                    Some(ExprKind::Lit(Lit::Bool(true)))
                )
            });
            (method.as_str() == "truncate" && yes) || truncates(body, *receiver, depth + 1)
        }
        _ => false,
    }
}

/// A literal, variable or field that names an audit trail, through references and calls on it.
fn names_audit(body: &Body, id: ExprId, depth: u32) -> bool {
    let Some(expr) = body.exprs.get(id.0 as usize) else {
        return false;
    };
    if depth > 8 {
        return false;
    }
    let inner = |id: ExprId| names_audit(body, id, depth + 1);
    match &expr.kind {
        ExprKind::Lit(Lit::Str(text)) => is_audit(text),
        ExprKind::Path(path) => path.segments.last().is_some_and(|s| is_audit(&s.name)),
        ExprKind::Field { base, name, .. } => is_audit(name) || inner(*base),
        ExprKind::Ref(_, of) | ExprKind::Try(of) => inner(*of),
        ExprKind::MethodCall { receiver, args, .. } => {
            inner(*receiver) || args.iter().any(|arg| inner(*arg))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn audit_trails_are_told_from_what_is_about_audits() {
        for name in [
            "audit_log",
            "AuditEvent",
            "audits",
            "app_audit",
            "access_log",
            "/var/lib/audit.jsonl",
        ] {
            assert!(is_audit(name), "{name}");
        }
        for name in [
            "audit_settings",
            "audit_report.html",
            "auditor",
            "sessions",
            "audit_policy",
            "audit_hasher",
        ] {
            assert!(!is_audit(name), "{name}");
        }
    }

    #[test]
    fn statements_that_only_add_are_fine() {
        let changes = |sql: &str| statement(sql, &is_audit).is_some();
        for sql in [
            "DELETE FROM audit_log",
            "WITH old AS (DELETE FROM app.audit_log RETURNING *) SELECT 1",
            "UPDATE \"audit_log\" a SET actor = $1",
            "delete from {audit_table} where at < $1",
            "INSERT INTO audit_log (id) VALUES ($1) ON CONFLICT (id) DO UPDATE SET at = now()",
            "ALTER TABLE audit_log ADD COLUMN x INT; ALTER TABLE audit_log DROP COLUMN actor",
            "GRANT SELECT, DELETE ON audit_log TO app",
        ] {
            assert!(changes(sql), "{sql}");
        }
        for sql in [
            "INSERT INTO audit_log VALUES ($1) ON CONFLICT DO NOTHING",
            "SELECT 1 FROM audit_log FOR UPDATE",
            "ALTER TABLE audit_log ADD COLUMN role TEXT",
            "REVOKE UPDATE, DELETE ON audit_log FROM app",
            "GRANT INSERT, SELECT ON audit_log TO app",
            "DELETE FROM sessions WHERE audit_log = 1",
        ] {
            assert!(!changes(sql), "{sql}");
        }
    }
}
