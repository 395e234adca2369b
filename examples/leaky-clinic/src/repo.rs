//! Patients and appointments in Postgres.

use chrono::{DateTime, Utc};
use phi_types::{Grant, Routine};
use sqlx::PgPool;
use tracing::{debug, info, warn};

use crate::error::RepoError;
use crate::model::{Appointment, AppointmentRow, Patient, PatientRow};
use crate::telemetry;

/// The table `patients`.
#[derive(Clone)]
pub struct PatientRepo {
    pool: PgPool,
}

impl PatientRepo {
    pub fn new(pool: PgPool) -> Self {
        Self { pool }
    }

    /// Checks at startup that the canary row is there and untouched.
    pub async fn smoke_test(&self) -> Result<(), RepoError> {
        let row: Option<PatientRow> = sqlx::query_as("SELECT * FROM patients ORDER BY id LIMIT 1")
            .fetch_optional(&self.pool)
            .await?;
        if let Some(row) = row {
            assert!(row.id > 0, "ids start at one");
            assert_eq!(
                row.name, //~ LEAK PHI005: prints the name of whoever is first
                "Canary Patient",
                "the first row must be the canary"
            );
            assert!(
                row.visits >= 0,
                "patient {} ({}) has a negative number of visits",
                row.id,
                row.mrn //~ LEAK PHI005
            );
        }
        Ok(())
    }

    /// A patient by id.
    pub async fn find(&self, id: i64) -> Result<Patient, RepoError> {
        let row = self.row(id).await?;
        info!(id, clinic = %row.clinic, "patient loaded");
        Ok(row.into())
    }

    /// The raw row, for the parts that do not know `Phi` yet.
    pub async fn row(&self, id: i64) -> Result<PatientRow, RepoError> {
        let row: Option<PatientRow> =
            sqlx::query_as("SELECT * FROM patients WHERE id = $1 AND NOT deleted")
                .bind(id)
                .fetch_optional(&self.pool)
                .await?;
        let Some(row) = row else {
            warn!(id, "no such patient");
            return Err(RepoError::NotFound(id));
        };
        debug!("loaded {row:?}"); //~ LEAK PHI001: derived Debug of the whole row
        Ok(row)
    }

    /// All patients of a clinic.
    pub async fn of_clinic(&self, clinic: &str) -> Result<Vec<PatientRow>, RepoError> {
        let rows: Vec<PatientRow> =
            sqlx::query_as("SELECT * FROM patients WHERE clinic = $1 AND NOT deleted")
                .bind(clinic)
                .fetch_all(&self.pool)
                .await?;
        debug!(clinic, count = rows.len(), "clinic loaded");
        let active = rows.iter().filter(|row| !row.deleted).count();
        debug!(active, "still with us");
        Ok(rows)
    }

    /// Stores a new patient and returns the id.
    pub async fn create(
        &self,
        patient: &Patient,
        grant: &Grant<Routine>,
    ) -> Result<i64, RepoError> {
        let name = patient.name.expose(grant);
        let record = patient.mrn.expose(grant);
        info!("registering {name} at {}", patient.clinic); //~ LEAK PHI001: captured name

        let taken: bool =
            sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM patients WHERE mrn = $1)")
                .bind(record)
                .fetch_one(&self.pool)
                .await?;
        if taken {
            return Err(RepoError::Duplicate(record.clone())); //~ LEAK PHI003: the error carries the number
        }

        let id: i64 = sqlx::query_scalar(
            "INSERT INTO patients (clinic, name, date_of_birth, mrn, email, member_id, diagnosis)
             VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id",
        )
        .bind(&patient.clinic)
        .bind(name)
        .bind(patient.date_of_birth.expose(grant))
        .bind(record)
        .bind(patient.email.expose(grant))
        .bind(patient.member_id.expose(grant))
        .bind(patient.diagnosis.expose(grant))
        .fetch_one(&self.pool)
        .await?;
        info!(id, name_length = name.len(), "registered");
        telemetry::note("new patient at", &patient.clinic);
        telemetry::note("new patient is", name);
        Ok(id)
    }

    /// "Deletes" a patient.
    pub async fn delete(&self, id: i64) -> Result<(), RepoError> {
        let done = sqlx::query("UPDATE patients SET deleted = true WHERE id = $1")
            .bind(id)
            .execute(&self.pool)
            .await?;
        if done.rows_affected() == 0 {
            return Err(RepoError::NotFound(id));
        }
        info!(id, "deleted");
        Ok(())
    }

    /// Everybody whose visits went over a limit, one line each.
    pub async fn frequent(&self, clinic: &str, limit: i32) -> Result<Vec<String>, RepoError> {
        let rows = self.of_clinic(clinic).await?;
        let lines: Vec<String> = rows
            .iter()
            .filter(|row| row.visits > limit)
            .map(|row| format!("{} ({} visits)", row.name, row.visits))
            .collect();
        info!(count = lines.len(), "frequent patients");
        Ok(lines)
    }
}

/// The table `appointments`.
#[derive(Clone)]
pub struct AppointmentRepo {
    pool: PgPool,
}

impl AppointmentRepo {
    pub fn new(pool: PgPool) -> Self {
        Self { pool }
    }

    /// Books a slot.
    pub async fn book(
        &self,
        appointment: &Appointment,
        grant: &Grant<Routine>,
    ) -> Result<i64, RepoError> {
        let at = appointment.starts_at.expose(grant);
        if self.is_taken(&appointment.clinic, at).await? {
            let slot = format!("{} at {}", appointment.clinic, at);
            return Err(RepoError::SlotTaken(slot)); //~ LEAK PHI003: a date of service
        }
        let id: i64 = sqlx::query_scalar(
            "INSERT INTO appointments (patient_id, clinic, starts_at, reason) VALUES ($1, $2, $3, $4) RETURNING id", //~ LEAK PHI302: nothing ever erases one
        )
        .bind(appointment.patient_id)
        .bind(&appointment.clinic)
        .bind(at)
        .bind(appointment.reason.expose(grant))
        .fetch_one(&self.pool)
        .await?;
        info!(id, patient = appointment.patient_id, "booked");
        Ok(id)
    }

    async fn is_taken(&self, clinic: &str, at: &DateTime<Utc>) -> Result<bool, RepoError> {
        let taken = sqlx::query_scalar(
            "SELECT EXISTS (SELECT 1 FROM appointments WHERE clinic = $1 AND starts_at = $2)",
        )
        .bind(clinic)
        .bind(at)
        .fetch_one(&self.pool)
        .await?;
        Ok(taken)
    }

    /// An appointment by id.
    pub async fn find(&self, id: i64) -> Result<AppointmentRow, RepoError> {
        let row: AppointmentRow = sqlx::query_as(
            "SELECT a.id, a.patient_id, a.clinic, a.starts_at, a.reason,
                    p.name AS patient, p.email AS recipient
             FROM appointments a JOIN patients p ON p.id = a.patient_id WHERE a.id = $1",
        )
        .bind(id)
        .fetch_one(&self.pool)
        .await?;
        debug!(?row, "appointment loaded");
        Ok(row)
    }

    /// Tomorrow's appointments.
    pub async fn tomorrow(&self) -> Result<Vec<AppointmentRow>, RepoError> {
        let rows: Vec<AppointmentRow> = sqlx::query_as(
            "SELECT a.id, a.patient_id, a.clinic, a.starts_at, a.reason,
                    p.name AS patient, p.email AS recipient
             FROM appointments a JOIN patients p ON p.id = a.patient_id
             WHERE a.starts_at::date = current_date + 1",
        )
        .fetch_all(&self.pool)
        .await?;
        info!(count = rows.len(), "due tomorrow");
        Ok(rows)
    }
}
