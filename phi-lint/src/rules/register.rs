//! What the register of business associate agreements says of a vendor.

use crate::config::Config;

/// Whether PHI may go to a vendor's service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Standing {
    /// A signed agreement in force covers it.
    Covered,
    /// Not in the register.
    Unknown,
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
        return Standing::Unknown;
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
                    .any(|s| s.eq_ignore_ascii_case(service)) =>
        {
            Standing::NotCovered(service.to_owned())
        }
        _ => Standing::Covered,
    }
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
            }],
            ..Config::default()
        }
    }

    #[test]
    fn only_a_signed_agreement_in_force_for_the_service_covers() {
        let day = "2026-06-30";
        let of = |config: &Config, service| standing(config, "stripe", service, day);
        assert_eq!(of(&Config::default(), None), Standing::Unknown);
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
}
