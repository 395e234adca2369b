//! The audit trail, in a table that the service can write to as it likes.

use std::sync::Arc;
use std::time::Duration;

use phi_types::{AsyncAuditSink, AuditError, AuditEvent, AuditTrail};
use sqlx::PgPool;
use tracing::{error, info};

/// The trail that grants come from.
pub type Trail = Arc<AuditTrail<PgAuditSink>>;

/// Writes audit events to Postgres.
#[derive(Clone)]
pub struct PgAuditSink {
    pool: PgPool,
}

/// A trail over the service's own database.
pub fn trail(pool: PgPool) -> Trail {
    Arc::new(AuditTrail::new(PgAuditSink { pool }))
}

impl AsyncAuditSink for PgAuditSink {
    async fn record(&self, event: &AuditEvent) -> Result<u64, AuditError> {
        let id: i64 = sqlx::query_scalar(
            "INSERT INTO audit_log (actor, action, resource, protection, role, justification)
             VALUES ($1, $2, $3, $4, $5, $6) RETURNING id",
        )
        .bind(&event.actor)
        .bind(event.action.as_str())
        .bind(&event.resource)
        .bind(&event.protection)
        .bind(&event.role)
        .bind(&event.justification)
        .fetch_one(&self.pool)
        .await
        .map_err(AuditError::unavailable)?;
        Ok(id.unsigned_abs())
    }
}

/// Keeps the table small. Six years is a long time.
pub async fn prune(pool: &PgPool) -> sqlx::Result<u64> {
    let done = sqlx::query("DELETE FROM audit_log WHERE at < now() - interval '90 days'") //~ LEAK PHI202: audit records deleted
        .execute(pool)
        .await?;
    Ok(done.rows_affected())
}

/// Prunes once a day.
pub async fn prune_forever(pool: PgPool) {
    loop {
        match prune(&pool).await {
            Ok(rows) => info!(rows, "audit log pruned"),
            Err(err) => error!(%err, "audit log not pruned"),
        }
        tokio::time::sleep(Duration::from_secs(24 * 3600)).await;
    }
}
