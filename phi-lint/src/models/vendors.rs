//! Vendors behind hosts and client crates that have no model of their own.

use super::facts::SinkModel;
use super::user::UserModels;
use crate::span::Name;

/// Which vendor is behind a host or a client crate.
#[derive(Debug, Default)]
pub(super) struct Vendors {
    hosts: Vec<(String, Name)>,
    clients: Vec<(String, Name)>,
}

impl Vendors {
    pub(super) fn new(user: &UserModels) -> Self {
        Vendors {
            hosts: user.hosts.clone(),
            clients: user.clients.clone(),
        }
    }

    pub(super) fn of_host(&self, host: &str) -> Option<Name> {
        self.hosts
            .iter()
            .find(|(pattern, _)| host_matches(pattern, host))
            .map(|(_, vendor)| *vendor)
    }

    /// Only what a type called `Client` (`KmsClient`, …) is given: the crate's other types
    /// are parts of a request, which reaches the vendor through the client.
    pub(super) fn client_sink(&self, path: &str) -> Option<SinkModel> {
        let krate = path.split("::").next()?;
        let owner = path.rsplit("::").nth(1)?;
        is_client(owner).then(|| self.crate_sink(krate))?
    }

    /// What is given to a client of this crate.
    pub(super) fn crate_sink(&self, krate: &str) -> Option<SinkModel> {
        let (pattern, vendor) = self
            .clients
            .iter()
            .find(|(pattern, _)| crate_matches(pattern, krate))?;
        let vendor = match service_of_crate(pattern, krate) {
            Some(service) => Name::from(&format!("{vendor}/{service}")),
            None => *vendor,
        };
        Some(SinkModel {
            vendor: Some(vendor),
            ..SinkModel::of_rule(Name::from("PHI010"))
        })
    }
}

/// The type's name says that it is a client.
pub(super) fn is_client(name: &str) -> bool {
    name.ends_with("Client")
}

/// The service of a vendor that a client crate is for, when the vendor has a crate for
/// each: `ses` for `aws-sdk-sesv2`, `bedrock` for `aws-sdk-bedrockruntime`.
pub fn service_of_crate(pattern: &str, krate: &str) -> Option<String> {
    let prefix = pattern.strip_suffix('*')?.replace('-', "_");
    let service = krate.replace('-', "_");
    let service = service.strip_prefix(prefix.as_str())?;
    let service = ["agentruntime", "runtime", "v2"]
        .iter()
        .find_map(|tail| service.strip_suffix(tail))
        .unwrap_or(service);
    (!service.is_empty()).then(|| service.to_owned())
}

/// Whether a crate's name is, or is in the family of, the one written; `-` and `_` are one.
pub fn crate_matches(pattern: &str, krate: &str) -> bool {
    let norm = |c: char| if c == '-' { '_' } else { c };
    match pattern.strip_suffix('*') {
        Some(prefix) => {
            krate.len() > prefix.len()
                && prefix
                    .chars()
                    .map(norm)
                    .eq(krate.chars().map(norm).take(prefix.chars().count()))
        }
        None => pattern.chars().map(norm).eq(krate.chars().map(norm)),
    }
}

/// Whether a host is the one written, compared without case; the one `*` a pattern may
/// have stands for at least one character.
pub fn host_matches(pattern: &str, host: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern.eq_ignore_ascii_case(host),
        Some((head, tail)) => {
            let (host, head, tail) = (
                host.to_ascii_lowercase(),
                head.to_ascii_lowercase(),
                tail.to_ascii_lowercase(),
            );
            host.len() > head.len() + tail.len() && host.starts_with(&head) && host.ends_with(&tail)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    #[test]
    fn a_client_without_a_model_is_a_sink_of_its_vendor_and_service() {
        let vendors = Vendors::new(&Config::default().user_models());
        let vendor = |path| {
            vendors
                .client_sink(path)
                .and_then(|s| s.vendor)
                .map(|v| v.to_string())
        };
        assert_eq!(
            vendor("aws_sdk_kms::Client::plaintext").as_deref(),
            Some("aws/kms")
        );
        assert_eq!(
            vendor("aws_sdk_kms::client::Client::plaintext").as_deref(),
            Some("aws/kms")
        );
        assert_eq!(vendor("aws_sdk_kms::primitives::Blob::new"), None);
        assert_eq!(vendor("reqwest::Client::post"), None);
        assert_eq!(vendor("Client::post"), None);
    }

    #[test]
    fn the_users_hosts_come_before_the_known_ones() {
        let mut user = Config::default().user_models();
        let found = |user: &UserModels| {
            Vendors::new(user)
                .of_host("api.openai.com")
                .map(|v| v.to_string())
        };
        assert_eq!(found(&user).as_deref(), Some("openai"));
        user.hosts
            .insert(0, ("*.openai.com".to_owned(), Name::from("partner")));
        assert_eq!(found(&user).as_deref(), Some("partner"));
        assert_eq!(Vendors::new(&user).of_host("openai.example"), None);
    }

    #[test]
    fn a_family_of_crates_names_its_services() {
        let service = |krate| service_of_crate("aws-sdk-*", krate);
        assert_eq!(service("aws_sdk_sesv2").as_deref(), Some("ses"));
        assert_eq!(service("aws-sdk-s3").as_deref(), Some("s3"));
        assert_eq!(
            service("aws_sdk_bedrockruntime").as_deref(),
            Some("bedrock")
        );
        assert_eq!(service_of_crate("async-openai", "async_openai"), None);
        assert!(!crate_matches("aws-sdk-*", "aws-sdk-"));
    }

    #[test]
    fn hosts_match_whole_or_around_one_star() {
        assert!(host_matches("api.openai.com", "API.openai.com"));
        assert!(!host_matches(
            "api.openai.com",
            "api.openai.com.evil.example"
        ));
        assert!(!host_matches("api.openai.com", "notapi.openai.com"));
        assert!(host_matches(
            "*.openai.azure.com",
            "clinic.openai.azure.com"
        ));
        assert!(!host_matches("*.openai.azure.com", ".openai.azure.com"));
        assert!(host_matches(
            "bedrock-runtime.*.amazonaws.com",
            "bedrock-runtime.us-east-1.amazonaws.com"
        ));
    }
}
