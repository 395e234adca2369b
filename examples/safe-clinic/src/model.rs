//! What the clinic knows. Every PHI field is a `Phi`, in forms, rows and answers
//! alike; whatever is not says so with `#[phi(safe)]`.

use chrono::{DateTime, NaiveDate, Utc};
use phi_types::category::{
    Clinical, Date, Email, Geographic, HealthPlan, Mrn, Name, Psychotherapy,
};
use phi_types::{Grant, Phi, PhiDebug, PhiRecord, PhiSerialize, Pseudonym, PseudonymKey, Routine};
use serde::{Deserialize, Serialize};
use sqlx::FromRow;

/// Where a patient stands with the clinic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "patient_status", rename_all = "snake_case")]
pub enum Status {
    Active,
    Discharged,
}

impl Status {
    pub const fn as_str(self) -> &'static str {
        match self {
            Status::Active => "active",
            Status::Discharged => "discharged",
        }
    }
}

/// What a visit is for, as coarse as dashboards need it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "visit_kind", rename_all = "snake_case")]
pub enum VisitKind {
    FirstVisit,
    FollowUp,
    Laboratory,
}

impl VisitKind {
    pub const fn as_str(self) -> &'static str {
        match self {
            VisitKind::FirstVisit => "first_visit",
            VisitKind::FollowUp => "follow_up",
            VisitKind::Laboratory => "laboratory",
        }
    }
}

/// A patient. Columns are wrapped as they are decoded, and nothing in here can be
/// formatted or serialized in clear without a grant.
#[derive(Clone, PhiDebug, PhiSerialize, PhiRecord, FromRow)]
pub struct Patient {
    #[phi(safe)]
    pub id: i64,
    #[phi(safe)]
    pub clinic: String,
    #[phi(safe)]
    pub status: Status,
    #[phi(safe)]
    pub visits: i32,
    pub name: Phi<String, Name>,
    pub date_of_birth: Phi<NaiveDate, Date>,
    pub mrn: Phi<String, Mrn>,
    pub email: Phi<String, Email>,
    pub member_id: Phi<String, HealthPlan>,
    pub zip: Phi<String, Geographic>,
    pub diagnosis: Phi<String, Clinical>,
}

impl Patient {
    /// Follows one patient through logs and error reports without naming them.
    pub fn pseudonym(&self, key: &PseudonymKey) -> Pseudonym {
        self.mrn.pseudonym(key)
    }
}

/// A therapist's notes, apart from the chart: reading them needs a
/// `Grant<Special>`, and that needs a justification.
#[derive(Clone, PhiDebug, PhiSerialize, PhiRecord, FromRow)]
pub struct TherapyNote {
    #[phi(safe)]
    pub patient_id: i64,
    pub text: Phi<String, Psychotherapy>,
}

/// A visit that was booked.
#[derive(Clone, PhiDebug, PhiSerialize, PhiRecord, FromRow)]
pub struct Appointment {
    #[phi(safe)]
    pub id: i64,
    #[phi(safe)]
    pub patient_id: i64,
    #[phi(safe)]
    pub clinic: String,
    #[phi(safe)]
    pub kind: VisitKind,
    pub starts_at: Phi<DateTime<Utc>, Date>,
    pub reason: Phi<String, Clinical>,
    pub recipient: Phi<String, Email>,
}

/// The registration form. `Phi` deserializes like its content, so the values are
/// never plain on this side of the parser.
#[derive(Clone, PhiDebug, Deserialize)]
pub struct IntakeForm {
    #[phi(safe)]
    pub clinic: String,
    #[phi(safe)]
    pub consent_version: u32,
    pub name: Phi<String, Name>,
    pub date_of_birth: Phi<NaiveDate, Date>,
    pub mrn: Phi<String, Mrn>,
    pub email: Phi<String, Email>,
    pub member_id: Phi<String, HealthPlan>,
    pub zip: Phi<String, Geographic>,
    pub diagnosis: Phi<String, Clinical>,
}

impl IntakeForm {
    /// The form as a patient without an id.
    pub fn into_patient(self) -> Patient {
        Patient {
            id: 0,
            clinic: self.clinic,
            status: Status::Active,
            visits: 0,
            name: self.name,
            date_of_birth: self.date_of_birth,
            mrn: self.mrn,
            email: self.email,
            member_id: self.member_id,
            zip: self.zip,
            diagnosis: self.diagnosis,
        }
    }

    /// What is wrong with the form: which fields, never what stands in them.
    pub fn problems(&self, grant: &Grant<Routine>) -> Vec<&'static str> {
        let mut problems = Vec::new();
        if self.name.expose(grant).trim().is_empty() {
            problems.push("name");
        }
        if !self.email.expose(grant).contains('@') {
            problems.push("email");
        }
        let record = self.mrn.expose(grant);
        if record.len() != 10 || !record.bytes().all(|byte| byte.is_ascii_digit()) {
            problems.push("mrn");
        }
        if *self.date_of_birth.expose(grant) > Utc::now().date_naive() {
            problems.push("date_of_birth");
        }
        problems
    }
}

/// A search by name and birthday. It comes in a body: a query string would be in
/// every access log on the way.
#[derive(Clone, PhiDebug, Deserialize)]
pub struct SearchForm {
    #[phi(safe)]
    pub clinic: String,
    pub name: Phi<String, Name>,
    pub date_of_birth: Phi<NaiveDate, Date>,
}
