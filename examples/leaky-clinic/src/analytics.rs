//! Product analytics through Segment, with which nobody has a BAA.

use std::sync::Arc;

use segment::message::{Identify, Track, User};
use segment::{Client, HttpClient, Message};
use serde_json::{Map, Value, json};
use tracing::debug;

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

    /// Something was done by a member of staff.
    pub async fn track(&self, user: &str, event: &str, properties: &[(&str, String)]) {
        let mut map = Map::new();
        for (key, value) in properties {
            map.insert((*key).to_owned(), Value::String(value.clone()));
        }
        debug!(event, count = map.len(), "tracking");
        let message = Track {
            user: User::UserId {
                user_id: user.to_owned(),
            },
            event: event.to_owned(),
            properties: Value::Object(map),
            ..Default::default()
        };
        self.send(message.into()).await;
    }

    /// A patient used the portal.
    pub async fn identify(
        &self,
        id: i64,
        email: &str, //~ LEAK PHI101
        clinic: &str,
    ) {
        let message = Identify {
            user: User::UserId {
                user_id: id.to_string(),
            },
            traits: json!({ "email": email, "clinic": clinic }),
            ..Default::default()
        };
        let sent = self
            .client
            .send(
                self.key.clone(),
                message.into(), //~ LEAK PHI008: an e-mail address as a trait
            )
            .await;
        debug!(id, ok = sent.is_ok(), "identified");
    }

    async fn send(&self, message: Message) {
        let sent = self.client.send(self.key.clone(), message).await; //~ LEAK PHI008: properties from the callers of track
        debug!(ok = sent.is_ok(), "tracked");
    }
}
