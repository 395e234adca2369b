//! Asks the insurer's gateway, inside our network, whether a member is covered.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tracing::{debug, warn};
use url::Url;

use crate::model::PatientRow;

/// What the gateway answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Coverage {
    Covered,
    NotCovered,
    Unknown,
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

    /// The quick check: the member's number in the path.
    pub async fn by_member(&self, row: &PatientRow) -> Coverage {
        let path = member_path(&row.member_id);
        let sent = self
            .http
            .get(format!("{}{}", self.base, path)) //~ LEAK PHI009: number in the path
            .send()
            .await;
        match sent {
            Ok(response) if response.status().is_success() => Coverage::Covered,
            Ok(response) => {
                debug!(id = row.id, status = %response.status(), "not covered");
                Coverage::NotCovered
            }
            Err(err) => {
                warn!(id = row.id, "eligibility gateway did not answer");
                warn!("cause: {err}"); //~ LEAK PHI001: a reqwest error prints its URL
                Coverage::Unknown
            }
        }
    }

    /// The full check: a query with who and when.
    pub async fn by_person(&self, row: &PatientRow) -> Result<Coverage, reqwest::Error> {
        let born = iso(row.date_of_birth);
        self.http
            .get(format!("{}/v2/coverage", self.base))
            .query(&[("born", born)]) //~ LEAK PHI009: date of birth in the query
            .query(&[("clinic", row.clinic.as_str())])
            .send()
            .await?
            .json()
            .await
    }

    /// A link that staff can open in the insurer's portal.
    pub fn portal_link(&self, row: &PatientRow) -> Result<Url, url::ParseError> {
        let mut url = Url::parse(&self.base)?;
        url.set_path("/portal/search");
        url.query_pairs_mut()
            .append_pair("clinic", &row.clinic)
            .append_pair("q", &row.name); //~ LEAK PHI009: name in a link
        Ok(url)
    }
}

fn member_path(number: &str) -> String {
    let mut path = String::from("/v1/members/");
    path.push_str(number.trim());
    path.push_str("/coverage");
    path
}

fn iso(date: NaiveDate) -> String {
    date.format("%Y-%m-%d").to_string()
}
