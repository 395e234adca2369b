//! Asks the insurer's gateway, inside our network, whether a member is covered.
//! Who is asked about stands in the body: URLs end up in logs, on every hop and
//! in every error message.

use phi_types::category::{Date, HealthPlan};
use phi_types::{Grant, Phi, PhiSerialize, Routine};
use serde::{Deserialize, Serialize};
use thiserror::Error;
use tracing::{debug, warn};

use crate::model::Patient;

/// What the gateway answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Coverage {
    Covered,
    NotCovered,
}

/// Why there is no answer. A `reqwest::Error` prints its URL; the kind is
/// enough.
#[derive(Debug, Error)]
pub enum GatewayError {
    #[error("the eligibility gateway did not answer")]
    Unreachable,
    #[error("the eligibility gateway answered with {0}")]
    Status(u16),
    #[error("the eligibility gateway's answer was not understood")]
    Malformed,
}

/// What is asked.
#[derive(PhiSerialize)]
struct Question {
    member_id: Phi<String, HealthPlan>,
    date_of_birth: Phi<chrono::NaiveDate, Date>,
}

/// A client of the gateway.
#[derive(Clone)]
pub struct EligibilityClient {
    http: reqwest::Client,
    base: String,
}

impl EligibilityClient {
    pub fn new(base: String) -> Self {
        Self {
            http: reqwest::Client::new(),
            base,
        }
    }

    /// Whether a patient is covered.
    pub async fn check(
        &self,
        patient: &Patient,
        grant: &Grant<Routine>,
    ) -> Result<Coverage, GatewayError> {
        let question = Question {
            member_id: patient.member_id.clone(),
            date_of_birth: patient.date_of_birth,
        };
        let sent = self
            .http
            .post(format!("{}/v2/coverage", self.base))
            .json(&grant.disclose(&question))
            .send()
            .await;
        let response = sent.map_err(|_| GatewayError::Unreachable)?;
        let status = response.status();
        if !status.is_success() {
            warn!(id = patient.id, %status, "eligibility not known");
            return Err(GatewayError::Status(status.as_u16()));
        }
        debug!(id = patient.id, %status, "eligibility answered");
        response.json().await.map_err(|_| GatewayError::Malformed)
    }
}
