use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use anyhow::Context;
use leaky_clinic::{
    AppState, analytics, api, assistant, audit, eligibility, jobs, mail, repo, telemetry,
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

    let patients = repo::PatientRepo::new(pool.clone());
    patients.smoke_test().await.context("smoke test")?;

    let mailer = mail::Mailer::new(&setting("SMTP_HOST")?, &setting("MAIL_FROM")?)?;
    let (reminders, inbox) = jobs::channel();
    let state = AppState {
        patients: patients.clone(),
        appointments: repo::AppointmentRepo::new(pool.clone()),
        trail: audit::trail(pool.clone()),
        mailer: mailer.clone(),
        analytics: analytics::Analytics::new(setting("SEGMENT_KEY")?),
        eligibility: eligibility::EligibilityClient::new(setting("ELIGIBILITY_URL")?),
        assistant: assistant::Assistant::new(setting("OPENAI_API_KEY")?),
        reminders,
        events: Arc::new(telemetry::LogSink),
        recent: Arc::new(Mutex::new(VecDeque::new())),
    };

    tokio::spawn(jobs::send_reminders(inbox, mailer));
    tokio::spawn(jobs::nightly(state.clone()));
    tokio::spawn(audit::prune_forever(pool));

    let address = "0.0.0.0:8080";
    let listener = TcpListener::bind(address).await?;
    info!(address, "listening");
    axum::serve(listener, api::router(state)).await?;
    Ok(())
}

fn setting(name: &str) -> anyhow::Result<String> {
    std::env::var(name).with_context(|| format!("{name} is not set"))
}
