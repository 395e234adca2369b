//! Drafts letters with a language model, straight at the vendor, without a BAA.

use serde_json::{Value, json};
use thiserror::Error;
use tracing::info;

use crate::model::PatientRow;

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

impl Assistant {
    pub fn new(key: String) -> Self {
        Self {
            http: reqwest::Client::new(),
            key,
        }
    }

    /// A letter to the referring physician.
    pub async fn draft_letter(&self, row: &PatientRow) -> Result<String, AssistantError> {
        let prompt = letter_prompt(row);
        info!(
            id = row.id,
            chars = prompt.chars().count(),
            "asking for a letter"
        );
        let answer = self
            .ask(request("You write referral letters.", &prompt))
            .await?;
        Ok(answer)
    }

    /// A text about a clinic; nobody's data in it.
    pub async fn describe_clinic(&self, clinic: &str) -> Result<String, AssistantError> {
        let prompt = format!("Describe the opening hours page of the clinic {clinic}.");
        self.ask(request("You write web pages.", &prompt)).await
    }

    async fn ask(&self, body: Value) -> Result<String, AssistantError> {
        let response = self
            .http
            .post(ENDPOINT)
            .bearer_auth(&self.key)
            .json(&body) //~ LEAK PHI010: name and diagnosis in the prompt
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

fn letter_prompt(row: &PatientRow) -> String {
    let mut prompt = String::from("Write a short referral letter.\n");
    prompt += &format!("Patient: {}\n", row.name);
    prompt += &format!("Diagnosis: {}\n", row.diagnosis);
    prompt
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
