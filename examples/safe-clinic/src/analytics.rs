//! Product analytics through Segment. There is no BAA with them, so they learn
//! about the clinic's software and nothing about its patients.

use std::sync::Arc;

use segment::message::{Track, User};
use segment::{Client, HttpClient};
use serde_json::json;
use tracing::debug;

use crate::model::VisitKind;

/// What the product team looks at.
#[derive(Clone)]
pub struct Analytics {
    client: Arc<HttpClient>,
    key: String,
}

impl Analytics {
    pub fn new(key: String) -> Self {
        Self {
            client: Arc::new(HttpClient::default()),
            key,
        }
    }

    /// A visit was booked in a clinic. The clinic is the user; no patient is,
    /// under whatever id.
    pub async fn booked(&self, clinic: &str, kind: VisitKind, reminder: bool) {
        let message = Track {
            user: User::UserId {
                user_id: clinic.to_owned(),
            },
            event: "appointment_booked".to_owned(),
            properties: json!({ "kind": kind.as_str(), "reminder": reminder }),
            ..Default::default()
        };
        let sent = self.client.send(self.key.clone(), message.into()).await;
        debug!(clinic, ok = sent.is_ok(), "tracked");
    }
}
