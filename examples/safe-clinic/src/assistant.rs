//! Drafts letters with a language model. There is no BAA with the vendor, so the
//! model writes a template and never learns for whom; the blanks are filled in
//! here.

use phi_types::category::Clinical;
use phi_types::{Grant, Phi, Routine};
use serde_json::{Value, json};
use thiserror::Error;
use tracing::info;

use crate::model::{Patient, VisitKind};

/// Why there is no draft.
#[derive(Debug, Error)]
pub enum AssistantError {
    #[error("the model did not answer")]
    Unavailable,
    #[error("the answer was not understood")]
    Malformed,
}

/// A client of the chat endpoint.
#[derive(Clone)]
pub struct Assistant {
    http: reqwest::Client,
    key: String,
}

const ENDPOINT: &str = "https://api.openai.com/v1/chat/completions";
const PATIENT: &str = "{{patient}}";
const DIAGNOSIS: &str = "{{diagnosis}}";

impl Assistant {
    pub fn new(key: String) -> Self {
        Self {
            http: reqwest::Client::new(),
            key,
        }
    }

    /// A template for a letter to the referring physician.
    pub async fn template(&self, kind: VisitKind) -> Result<String, AssistantError> {
        let prompt = format!(
            "Write a short referral letter after a {}. Put {PATIENT} where the patient's \
             name goes and {DIAGNOSIS} where the diagnosis goes.",
            kind.as_str()
        );
        info!(
            kind = kind.as_str(),
            chars = prompt.len(),
            "asking for a template"
        );
        self.ask(request("You write referral letters.", &prompt))
            .await
    }

    async fn ask(&self, body: Value) -> Result<String, AssistantError> {
        let response = self
            .http
            .post(ENDPOINT)
            .bearer_auth(&self.key)
            .json(&body)
            .send()
            .await
            .map_err(|_| AssistantError::Unavailable)?;
        let answer: Value = response
            .json()
            .await
            .map_err(|_| AssistantError::Malformed)?;
        answer["choices"][0]["message"]["content"]
            .as_str()
            .map(str::to_owned)
            .ok_or(AssistantError::Malformed)
    }
}

/// Fills in a template. The result is PHI again, and wrapped as such.
pub fn fill(template: &str, patient: &Patient, grant: &Grant<Routine>) -> Phi<String, Clinical> {
    let text = template
        .replace(PATIENT, patient.name.expose(grant))
        .replace(DIAGNOSIS, patient.diagnosis.expose(grant));
    Phi::new(text)
}

fn request(system: &str, user: &str) -> Value {
    json!({
        "model": "gpt-4o-mini",
        "messages": [
            { "role": "system", "content": system },
            { "role": "user", "content": user },
        ],
    })
}
