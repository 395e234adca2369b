//! What the clinic knows. The team is moving to `Phi`: the domain types have
//! arrived there, the rows and forms around them have not.

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use phi_types::category::{Clinical, Date, Email, HealthPlan, Mrn, Name, Psychotherapy};
use phi_types::{Phi, PhiDebug, PhiRecord, PhiSerialize};
use serde::{Deserialize, Serialize};

/// Where a patient stands with the clinic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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

/// A patient as the domain sees one.
#[derive(Clone, PhiDebug, PhiSerialize)]
pub struct Patient {
    #[phi(safe)]
    pub id: i64,
    #[phi(safe)]
    pub clinic: String,
    #[phi(safe)]
    pub status: Status,
    pub name: Phi<String, Name>,
    pub date_of_birth: Phi<NaiveDate, Date>,
    pub mrn: Phi<String, Mrn>,
    pub email: Phi<String, Email>,
    pub member_id: Phi<String, HealthPlan>,
    pub diagnosis: Phi<String, Clinical>,
    pub therapy_note: Phi<Option<String>, Psychotherapy>,
}

/// A visit that was booked.
#[derive(Clone, PhiDebug, PhiSerialize)]
pub struct Appointment {
    #[phi(safe)]
    pub id: i64,
    #[phi(safe)]
    pub patient_id: i64,
    #[phi(safe)]
    pub clinic: String,
    pub starts_at: Phi<DateTime<Utc>, Date>,
    pub reason: Phi<String, Clinical>,
}

/// A row of `patients`. It says what its columns are, but it is as talkative as
/// any other struct.
#[derive(Debug, Clone, PhiRecord, sqlx::FromRow)] //~ LEAK PHI102: std Debug over raw PHI
pub struct PatientRow {
    #[phi(safe)]
    pub id: i64,
    #[phi(safe)]
    pub clinic: String,
    #[phi(category = Name)]
    pub name: String,
    #[phi(category = Date)]
    pub date_of_birth: NaiveDate,
    #[phi(category = Mrn)]
    pub mrn: String,
    #[phi(category = Email)]
    pub email: String,
    #[phi(category = HealthPlan)]
    pub member_id: String,
    #[phi(category = Geographic)]
    pub zip: String,
    #[phi(category = Clinical)]
    pub diagnosis: String,
    #[phi(category = Clinical)]
    pub weight_kg: f64,
    #[phi(category = Psychotherapy)]
    pub therapy_note: Option<String>,
    #[phi(safe)]
    pub emergency_phone: String, //~ LEAK PHI104: a phone number is not safe
    #[phi(safe)]
    pub visits: i32,
    #[phi(safe)]
    pub deleted: bool, //~ LEAK PHI301: deletion is a flag
}

impl From<PatientRow> for Patient {
    fn from(row: PatientRow) -> Self {
        Patient {
            id: row.id,
            clinic: row.clinic,
            status: if row.deleted {
                Status::Discharged
            } else {
                Status::Active
            },
            name: Phi::new(row.name),
            date_of_birth: Phi::new(row.date_of_birth),
            mrn: Phi::new(row.mrn),
            email: Phi::new(row.email),
            member_id: Phi::new(row.member_id),
            diagnosis: Phi::new(row.diagnosis),
            therapy_note: Phi::new(row.therapy_note),
        }
    }
}

/// How the front desk likes to see a patient in a list.
impl fmt::Display for PatientRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{} {}", self.id, self.name) //~ LEAK PHI103: Display lets the name out
    }
}

/// A row of `appointments`, joined with what the reminder needs.
#[derive(Clone, PhiDebug, sqlx::FromRow)]
pub struct AppointmentRow {
    #[phi(safe)]
    pub id: i64,
    #[phi(safe)]
    pub patient_id: i64,
    #[phi(safe)]
    pub clinic: String,
    #[phi(category = Date)]
    pub starts_at: DateTime<Utc>,
    #[phi(category = Clinical)]
    pub reason: String,
    #[phi(category = Name)]
    pub patient: String,
    #[phi(category = Email)]
    pub recipient: String,
}

/// The registration form, as the browser sends it.
#[derive(Deserialize)]
pub struct IntakeForm {
    pub clinic: String,
    pub patient_name: String,     //~ LEAK PHI101
    pub date_of_birth: NaiveDate, //~ LEAK PHI101
    pub ssn: Option<String>,      //~ LEAK PHI101
    pub mrn: String,              //~ LEAK PHI101
    pub email: String,            //~ LEAK PHI101
    pub member_id: String,        //~ LEAK PHI101
    pub diagnosis: String,        //~ LEAK PHI101
    pub email_reminders: bool,
    pub consent_version: u32,
}

impl IntakeForm {
    /// The form as a patient without an id.
    pub fn into_patient(self) -> Patient {
        Patient {
            id: 0,
            clinic: self.clinic,
            status: Status::Active,
            name: Phi::new(self.patient_name),
            date_of_birth: Phi::new(self.date_of_birth),
            mrn: Phi::new(self.mrn),
            email: Phi::new(self.email),
            member_id: Phi::new(self.member_id),
            diagnosis: Phi::new(self.diagnosis),
            therapy_note: Phi::new(None),
        }
    }
}
