//! The PHI store. PHI goes in as bound parameters, still wrapped, and comes out
//! wrapped: storing needs no grant, because nobody gets to see anything.

use chrono::{DateTime, Utc};
use phi_types::category::Date;
use phi_types::{Grant, Phi, Routine};
use sqlx::PgPool;
use tracing::{debug, info, warn};

use crate::error::RepoError;
use crate::model::{Appointment, Patient, SearchForm, TherapyNote};

/// The table `patients`.
#[derive(Clone)]
pub struct PatientRepo {
    pool: PgPool,
}

impl PatientRepo {
    pub fn new(pool: PgPool) -> Self {
        Self { pool }
    }

    /// Checks at startup that the tables are there and sane.
    pub async fn smoke_test(&self) -> Result<(), RepoError> {
        let first: Option<Patient> = sqlx::query_as("SELECT * FROM patients ORDER BY id LIMIT 1")
            .fetch_optional(&self.pool)
            .await?;
        if let Some(patient) = first {
            assert!(patient.id > 0, "ids start at one");
            assert!(
                patient.visits >= 0,
                "patient {} has a negative number of visits",
                patient.id
            );
            debug!(?patient, "the first of them");
        }
        Ok(())
    }

    /// A patient by id.
    pub async fn find(&self, id: i64) -> Result<Patient, RepoError> {
        let patient: Option<Patient> = sqlx::query_as("SELECT * FROM patients WHERE id = $1")
            .bind(id)
            .fetch_optional(&self.pool)
            .await?;
        let Some(patient) = patient else {
            warn!(id, "no such patient");
            return Err(RepoError::NotFound(id));
        };
        info!(id, clinic = %patient.clinic, "patient loaded");
        debug!(?patient, "every PHI field prints as its category");
        Ok(patient)
    }

    /// The patients that a search fits, best first.
    pub async fn search(
        &self,
        form: &SearchForm,
        grant: &Grant<Routine>,
    ) -> Result<Vec<Patient>, RepoError> {
        let mut found: Vec<Patient> = sqlx::query_as(
            "SELECT * FROM patients WHERE clinic = $1 AND date_of_birth = $2 LIMIT 50",
        )
        .bind(&form.clinic)
        .bind(form.date_of_birth)
        .fetch_all(&self.pool)
        .await?;
        let wanted = form.name.expose(grant).to_lowercase();
        found.retain(|patient| patient.name.expose(grant).to_lowercase().contains(&wanted));
        let exact = found.iter().any(|patient| patient.name == form.name);
        info!(count = found.len(), exact, "search done");
        Ok(found)
    }

    /// All patients of a clinic.
    pub async fn of_clinic(&self, clinic: &str) -> Result<Vec<Patient>, RepoError> {
        let patients: Vec<Patient> = sqlx::query_as("SELECT * FROM patients WHERE clinic = $1")
            .bind(clinic)
            .fetch_all(&self.pool)
            .await?;
        debug!(clinic, count = patients.len(), "clinic loaded");
        Ok(patients)
    }

    /// The therapist's notes on a patient.
    pub async fn therapy_notes(&self, id: i64) -> Result<Vec<TherapyNote>, RepoError> {
        let notes: Vec<TherapyNote> =
            sqlx::query_as("SELECT patient_id, text FROM therapy_notes WHERE patient_id = $1")
                .bind(id)
                .fetch_all(&self.pool)
                .await?;
        info!(id, count = notes.len(), "notes loaded");
        Ok(notes)
    }

    /// Stores a new patient and returns the id.
    pub async fn create(&self, patient: &Patient) -> Result<i64, RepoError> {
        info!(clinic = %patient.clinic, "registering a patient");

        let taken: bool =
            sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM patients WHERE mrn = $1)")
                .bind(&patient.mrn)
                .fetch_one(&self.pool)
                .await?;
        if taken {
            return Err(RepoError::Duplicate);
        }

        let id: i64 = sqlx::query_scalar(
            "INSERT INTO patients
                (clinic, status, name, date_of_birth, mrn, email, member_id, zip, diagnosis)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id",
        )
        .bind(&patient.clinic)
        .bind(patient.status)
        .bind(&patient.name)
        .bind(patient.date_of_birth)
        .bind(&patient.mrn)
        .bind(&patient.email)
        .bind(&patient.member_id)
        .bind(&patient.zip)
        .bind(&patient.diagnosis)
        .fetch_one(&self.pool)
        .await?;
        info!(id, "registered");
        Ok(id)
    }

    /// Erases a patient: the rows go, in every table, and a look afterwards
    /// proves it. No flag is set anywhere.
    pub async fn erase(&self, id: i64) -> Result<(), RepoError> {
        let mut transaction = self.pool.begin().await?;
        sqlx::query("DELETE FROM therapy_notes WHERE patient_id = $1")
            .bind(id)
            .execute(&mut *transaction)
            .await?;
        sqlx::query("DELETE FROM appointments WHERE patient_id = $1")
            .bind(id)
            .execute(&mut *transaction)
            .await?;
        let done = sqlx::query("DELETE FROM patients WHERE id = $1")
            .bind(id)
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        if done.rows_affected() == 0 {
            return Err(RepoError::NotFound(id));
        }
        let left: bool = sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM patients WHERE id = $1)")
            .bind(id)
            .fetch_one(&self.pool)
            .await?;
        if left {
            return Err(RepoError::NotErased(id));
        }
        info!(id, "erased");
        Ok(())
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
    pub async fn book(&self, appointment: &Appointment) -> Result<i64, RepoError> {
        let at = appointment.starts_at;
        if self.is_taken(&appointment.clinic, at).await? {
            info!(clinic = %appointment.clinic, "slot taken");
            return Err(RepoError::SlotTaken);
        }
        let id: i64 = sqlx::query_scalar(
            "INSERT INTO appointments (patient_id, clinic, kind, starts_at, reason)
             VALUES ($1, $2, $3, $4, $5) RETURNING id",
        )
        .bind(appointment.patient_id)
        .bind(&appointment.clinic)
        .bind(appointment.kind)
        .bind(at)
        .bind(&appointment.reason)
        .fetch_one(&self.pool)
        .await?;
        info!(id, patient = appointment.patient_id, "booked");
        Ok(id)
    }

    async fn is_taken(
        &self,
        clinic: &str,
        at: Phi<DateTime<Utc>, Date>,
    ) -> Result<bool, RepoError> {
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
    pub async fn find(&self, id: i64) -> Result<Appointment, RepoError> {
        let appointment: Option<Appointment> = sqlx::query_as(
            "SELECT a.*, p.email AS recipient
             FROM appointments a JOIN patients p ON p.id = a.patient_id WHERE a.id = $1",
        )
        .bind(id)
        .fetch_optional(&self.pool)
        .await?;
        appointment.ok_or(RepoError::NotFound(id))
    }

    /// The ids of tomorrow's appointments: all that a queue needs.
    pub async fn tomorrow(&self) -> Result<Vec<i64>, RepoError> {
        let ids: Vec<i64> = sqlx::query_scalar(
            "SELECT id FROM appointments WHERE starts_at::date = current_date + 1",
        )
        .fetch_all(&self.pool)
        .await?;
        info!(count = ids.len(), "due tomorrow");
        Ok(ids)
    }
}
