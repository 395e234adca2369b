//! PHI202.

use std::sync::LazyLock;

use regex::Regex;

use super::{Facts, Judge, Raw, rule};
use crate::syntax::ast::{Body, Expr, ExprId, ExprKind, Path};

rule! {
    /// Code can change or delete audit records.
    ///
    /// # What it does
    ///
    /// Reports SQL text that updates, deletes from, truncates or drops a table of audit
    /// records, the same through diesel or sea-orm, and files named after the audit
    /// trail that are removed or truncated.
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
    /// sqlx::query("DELETE FROM audit_log WHERE at < now() - interval '90 days'")
    /// ```
    ///
    /// # Use instead
    ///
    /// ```rust,ignore
    /// // `phi_audit::AuditLog` appends and verifies; old segments are archived by an
    /// // operator with rights that the service does not have.
    /// ```
    MUTABLE_AUDIT_STORE = "PHI202", "mutable-audit-store", Deny, Judge::Source(judge);
}

/// A table of audit records, by its name.
const TABLE: &str = r#"["`\[]?(?:\w+\.)?["`\[]?(?:\w*audit(?:_?\w+)?|\w*access_log\w*)\b"#;

static SQL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(&format!(
        r"(?is)\b(?:delete\s+from|update(?:\s+only)?|truncate(?:\s+table)?|drop\s+table(?:\s+if\s+exists)?|alter\s+table)\s+{TABLE}"
    ))
    .ok()
});

fn judge(facts: &Facts<'_>) -> Vec<Raw> {
    let mut found: Vec<Raw> = facts
        .literals("audit|access_log", |text| {
            // An update that only archives is still a change.
            SQL.as_ref().is_some_and(|re| re.is_match(text)) && !is_alteration_that_adds(text)
        })
        .into_iter()
        .map(|(span, _)| raw(span, "this statement changes or deletes audit records"))
        .collect();
    for (span, what) in facts.bodies("audit", |body, out| {
        for expr in &body.exprs {
            out.extend(call(body, expr).map(|what| (expr.span, what)));
        }
    }) {
        found.push(raw(span, &what));
    }
    found
}

fn raw(span: crate::span::Span, message: &str) -> Raw {
    Raw {
        span,
        message: message.to_owned(),
        help: "only ever append; take UPDATE and DELETE on the table (and write access to old files) away from the service's role"
            .to_owned(),
        category: None,
        related: Vec::new(),
        certain: true,
        fix: None,
    }
}

/// `ALTER TABLE audit_log ADD COLUMN …` in a migration takes nothing away.
fn is_alteration_that_adds(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.contains("alter table") && !lower.contains(" drop ")
}

/// `diesel::delete(audit_log::table)`, `audit_log::Entity::delete_many()`, `fs::remove_file("audit.log")`.
fn call(body: &Body, expr: &Expr) -> Option<String> {
    let ExprKind::Call(callee, args) = &expr.kind else {
        return None;
    };
    let path = path_of(body, *callee)?;
    let name = path.segments.last()?.name.as_str();
    let is_audit = |name: &str| name.to_lowercase().contains("audit");
    let mentions = |path: &Path| {
        let before = path.segments.len().saturating_sub(1);
        path.segments[..before].iter().any(|s| is_audit(&s.name))
    };
    match name {
        "delete" | "update" if args.len() == 1 => {
            let table = path_of(body, *args.first()?)?;
            mentions(table).then(|| format!("this call can {name} audit records"))
        }
        "delete_many" | "delete_by_id" | "update_many" if mentions(path) => {
            Some("this call changes or deletes audit records".to_owned())
        }
        "remove_file" | "remove_dir_all" => {
            let file = args.first()?;
            names_audit(body, *file, 0).then(|| "this call removes audit records".to_owned())
        }
        _ => None,
    }
}

fn path_of(body: &Body, id: ExprId) -> Option<&Path> {
    match &body.exprs.get(id.0 as usize)?.kind {
        ExprKind::Path(path) => Some(path),
        _ => None,
    }
}

/// A literal, variable or field with `audit` in it, through references and calls on it.
fn names_audit(body: &Body, id: ExprId, depth: u32) -> bool {
    let Some(expr) = body.exprs.get(id.0 as usize) else {
        return false;
    };
    if depth > 8 {
        return false;
    }
    match &expr.kind {
        ExprKind::Lit(crate::syntax::ast::Lit::Str(text)) => text.to_lowercase().contains("audit"),
        ExprKind::Path(path) => path
            .segments
            .iter()
            .any(|s| s.name.to_lowercase().contains("audit")),
        ExprKind::Field { base, name, .. } => {
            name.to_lowercase().contains("audit") || names_audit(body, *base, depth + 1)
        }
        ExprKind::Ref(_, inner) => names_audit(body, *inner, depth + 1),
        ExprKind::MethodCall { receiver, args, .. } => {
            names_audit(body, *receiver, depth + 1)
                || args.iter().any(|arg| names_audit(body, *arg, depth + 1))
        }
        _ => false,
    }
}
