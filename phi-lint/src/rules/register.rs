//! What the register of business associate agreements says of a vendor.

use crate::config::{Config, known_vendor};

/// Whether PHI may go to a vendor's service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Standing {
    /// A signed agreement in force covers it.
    Covered,
    /// Neither in the register nor in the default one.
    Unknown,
    /// Nobody has entered it, but it is known what an agreement takes.
    Unregistered,
    /// In the register, `signed` is not true.
    Unsigned,
    /// Expired on this day.
    Expired(String),
    /// In force, but not for this service.
    NotCovered(String),
}

/// The standing of `vendor` (and `service`, when the model names one) on the day `today` (`YYYY-MM-DD`).
pub(super) fn standing(
    config: &Config,
    vendor: &str,
    service: Option<&str>,
    today: &str,
) -> Standing {
    let Some(entry) = config.vendor(vendor) else {
        return match known_vendor(vendor) {
            Some(_) => Standing::Unregistered,
            None => Standing::Unknown,
        };
    };
    if !entry.signed {
        return Standing::Unsigned;
    }
    // ISO dates order like text.
    if let Some(day) = entry.expires.as_deref().filter(|day| *day < today) {
        return Standing::Expired(day.to_owned());
    }
    match service {
        Some(service)
            if !entry.services.is_empty()
                && !entry
                    .services
                    .iter()
                    .any(|covered| same_service(covered, service)) =>
        {
            Standing::NotCovered(service.to_owned())
        }
        _ => Standing::Covered,
    }
}

/// The names of a service that the client crate and people use: `ses` and `sesv2`, `bedrock` and
/// `bedrockruntime`, `bedrock-runtime`.
fn same_service(a: &str, b: &str) -> bool {
    let key = |name: &str| {
        let name: String = name
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_lowercase())
            .collect();
        ["agentruntime", "runtime", "v2"]
            .iter()
            .find_map(|tail| name.strip_suffix(tail).map(str::to_owned))
            .unwrap_or(name)
    };
    key(a) == key(b)
}

/// What an agreement with the vendor takes, and who says so, when that is known.
pub(super) fn needs(vendor: &str) -> Option<String> {
    let known = known_vendor(vendor)?;
    let (needs, source) = (known.needs.as_ref()?, known.source.as_ref()?);
    Some(format!("{}: {needs} ({source})", known.title))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Vendor;

    fn register(signed: bool, expires: Option<&str>, services: &[&str]) -> Config {
        Config {
            vendors: vec![Vendor {
                name: "Stripe".to_owned(),
                services: services.iter().map(|s| (*s).to_owned()).collect(),
                signed,
                expires: expires.map(str::to_owned),
                evidence: None,
                hosts: Vec::new(),
                crates: Vec::new(),
            }],
            ..Config::default()
        }
    }

    #[test]
    fn only_a_signed_agreement_in_force_for_the_service_covers() {
        let day = "2026-06-30";
        let of = |config: &Config, service| standing(config, "stripe", service, day);
        assert_eq!(of(&Config::default(), None), Standing::Unregistered);
        assert_eq!(
            standing(&Config::default(), "acme", None, day),
            Standing::Unknown
        );
        assert_eq!(of(&register(false, None, &[]), None), Standing::Unsigned);
        assert_eq!(
            of(&register(true, None, &[]), Some("billing")),
            Standing::Covered
        );
        assert_eq!(
            of(&register(true, Some("2026-06-29"), &[]), None),
            Standing::Expired("2026-06-29".to_owned())
        );
        assert_eq!(
            of(&register(true, Some("2026-06-30"), &[]), None),
            Standing::Covered
        );
        assert_eq!(
            of(&register(true, None, &["billing"]), Some("radar")),
            Standing::NotCovered("radar".to_owned())
        );
    }

    #[test]
    fn a_service_goes_by_the_names_of_its_crate_and_of_people() {
        assert!(same_service("SES", "sesv2"));
        assert!(same_service("bedrock-runtime", "bedrock"));
        assert!(!same_service("s3", "ses"));
    }

    #[test]
    fn what_an_agreement_takes_comes_with_its_source() {
        let text = needs("OpenAI").expect("known");
        assert!(
            text.contains("zero data retention") && text.contains("https://"),
            "{text}"
        );
        assert_eq!(needs("acme"), None);
    }
}
