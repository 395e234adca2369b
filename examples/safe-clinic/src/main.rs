use std::sync::Arc;

use anyhow::Context;
use phi_audit::{AuditLog, ChainKey};
use phi_types::{AuditTrail, PseudonymKey};
use safe_clinic::{
    AppState, analytics, api, assistant, cache, eligibility, jobs, mail, repo, telemetry,
};
use sqlx::postgres::PgPoolOptions;
use tokio::net::TcpListener;
use tracing::info;
use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::from_default_env())
        .init();
    let _sentry = sentry::init(sentry::ClientOptions::default());

    let database = setting("DATABASE_URL")?;
    let pool = PgPoolOptions::new()
        .max_connections(8)
        .connect(&database)
        .await
        .context("connecting to the database")?;

    // The two keys come from the key service as files; neither is ever logged.
    let chain_key = ChainKey::new(key("AUDIT_KEY_FILE")?);
    let log = AuditLog::open(setting("AUDIT_LOG")?, chain_key).context("opening the audit log")?;
    let trail = Arc::new(AuditTrail::new(log));

    let patients = repo::PatientRepo::new(pool.clone());
    patients.smoke_test().await.context("smoke test")?;

    let mailer = mail::Mailer::new(&setting("SMTP_HOST")?, &setting("MAIL_FROM")?)?;
    let (reminders, inbox) = jobs::channel();
    let state = AppState {
        patients,
        appointments: repo::AppointmentRepo::new(pool),
        cache: Arc::new(cache::Charts::default()),
        trail,
        pseudonyms: PseudonymKey::new(key("PSEUDONYM_KEY_FILE")?),
        mailer,
        analytics: analytics::Analytics::new(setting("SEGMENT_KEY")?),
        eligibility: eligibility::EligibilityClient::new(setting("ELIGIBILITY_URL")?),
        assistant: assistant::Assistant::new(setting("OPENAI_API_KEY")?),
        reminders,
        events: Arc::new(telemetry::LogSink),
    };

    tokio::spawn(jobs::send_reminders(inbox, state.clone()));
    tokio::spawn(jobs::nightly(state.clone()));

    let address = "0.0.0.0:8080";
    let listener = TcpListener::bind(address).await?;
    info!(address, "listening");
    axum::serve(listener, api::router(state)).await?;
    Ok(())
}

fn setting(name: &str) -> anyhow::Result<String> {
    std::env::var(name).with_context(|| format!("{name} is not set"))
}

fn key(name: &str) -> anyhow::Result<[u8; 32]> {
    let path = setting(name)?;
    let bytes = std::fs::read(&path).with_context(|| format!("reading {path}"))?;
    match bytes.try_into() {
        Ok(key) => Ok(key),
        Err(_) => anyhow::bail!("{path} does not hold 32 bytes"),
    }
}
