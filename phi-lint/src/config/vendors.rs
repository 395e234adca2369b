//! What is publicly known of vendors: the register as it is before anybody has
//! signed anything, from `vendors.toml`. Nothing in it says that an agreement is in force.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::models::crate_matches;

/// A vendor of the default register.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownVendor {
    /// As models and users call it: `openai`.
    pub name: String,
    /// As people do: `OpenAI`.
    pub title: String,
    /// Its client crates; one that ends in `*` stands for a family (`aws-sdk-*`).
    #[serde(default)]
    pub crates: Vec<String>,
    /// Hosts of its API with the service behind each, empty where agreements do not tell services apart.
    #[serde(default)]
    pub hosts: BTreeMap<String, String>,
    /// What an agreement takes, by the vendor's own statement.
    pub needs: Option<String>,
    /// Where that statement is.
    pub source: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    vendor: Vec<KnownVendor>,
}

/// The default register. A broken file would be caught by this module's tests.
static KNOWN: LazyLock<Vec<KnownVendor>> = LazyLock::new(|| {
    toml::from_str::<File>(include_str!("vendors.toml"))
        .map(|file| file.vendor)
        .unwrap_or_default()
});

/// All vendors of the default register, in the order of the file.
pub fn known_vendors() -> &'static [KnownVendor] {
    &KNOWN
}

/// The default register's entry of that name, compared without case.
pub fn known_vendor(name: &str) -> Option<&'static KnownVendor> {
    KNOWN.iter().find(|v| v.name.eq_ignore_ascii_case(name))
}

/// The vendor of a client crate, by its package or library name (`aws-sdk-s3`,
/// `aws_sdk_s3`).
pub fn vendor_of_crate(krate: &str) -> Option<&'static KnownVendor> {
    KNOWN
        .iter()
        .find(|v| v.crates.iter().any(|pattern| crate_matches(pattern, krate)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_register_is_readable_and_complete() {
        let file: File = toml::from_str(include_str!("vendors.toml")).expect("valid");
        for (i, vendor) in file.vendor.iter().enumerate() {
            let name = &vendor.name;
            assert!(
                file.vendor[..i].iter().all(|v| v.name != *name),
                "{name} stands twice"
            );
            assert_eq!(
                vendor.needs.is_some(),
                vendor.source.is_some(),
                "{name}: a claim needs its source"
            );
            if let Some(source) = &vendor.source {
                assert!(source.starts_with("https://"), "{name}: {source}");
            }
            assert!(
                !vendor.crates.is_empty() || !vendor.hosts.is_empty(),
                "{name} can never be met"
            );
            for host in vendor.hosts.keys() {
                assert!(host.matches('*').count() <= 1, "{name}: {host}");
                assert!(!host.contains('/'), "{name}: {host}");
            }
        }
    }

    #[test]
    fn every_vendor_of_the_briefs_is_known() {
        for name in [
            "aws",
            "openai",
            "anthropic",
            "stripe",
            "twilio",
            "postmark",
            "datadog",
            "sentry",
            "bugsnag",
            "mixpanel",
            "amplitude",
        ] {
            assert!(known_vendor(name).is_some(), "{name}");
        }
    }

    #[test]
    fn a_crate_is_found_under_either_spelling() {
        let name = |krate| vendor_of_crate(krate).map(|v| v.name.as_str());
        assert_eq!(name("aws_sdk_sesv2"), Some("aws"));
        assert_eq!(name("async-openai"), Some("openai"));
        assert_eq!(name("serde"), None);
    }

    #[test]
    fn a_host_with_a_scheme_or_path_is_a_mistake_with_its_place() {
        let text = "[[vendor]]\nname = \"a\"\nhosts = [\"https://a.example/v1\", \"*.a.example\"]\ncrates = [\"*-sdk\"]\n";
        let mut errors = Vec::new();
        let path = camino::Utf8Path::new("/w/phi-lint.toml");
        let config = crate::config::parse(camino::Utf8Path::new("/w"), path, text, &mut errors);
        assert_eq!(errors.len(), 2, "{errors:?}");
        assert_eq!(errors[0].line, 3);
        assert!(errors[1].message.contains("*-sdk"), "{:?}", errors[1]);
        let vendor = config.vendor("a").expect("the rest of the entry holds");
        assert_eq!(vendor.hosts, ["*.a.example"]);
    }
}
