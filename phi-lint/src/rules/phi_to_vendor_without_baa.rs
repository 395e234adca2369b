//! PHI010.

use super::register::{self, Standing};
use super::{Flow, Judge, Verdict, rule};
use crate::config::Config;

rule! {
    /// PHI reaches a third party that has no business associate agreement in the register.
    ///
    /// # What it does
    ///
    /// Reports PHI given to the client of a vendor (LLM APIs, cloud services,
    /// payment, messaging), or put into a request of a general HTTP client whose URL is
    /// constant and has a vendor's host, unless the register in `phi-lint.toml` has an
    /// agreement with the vendor that is signed, has not expired and covers the service.
    /// The finding says which of these is missing, and what an agreement with the vendor takes
    /// where the vendor states that publicly.
    ///
    /// # Why is this bad?
    ///
    /// Whoever receives PHI to do something on behalf of a covered entity is a business
    /// associate (45 CFR 160.103). Without a written agreement
    /// (45 CFR 164.308(b), 164.502(e), 164.504(e)) the disclosure itself is the violation, whatever the vendor
    /// does with the data.
    ///
    /// # Example
    ///
    /// ```rust,ignore
    /// use async_openai::{Client, config::OpenAIConfig, types::chat::CreateChatCompletionRequest};
    /// use phi_types::{Grant, Phi, category::Clinical};
    ///
    /// async fn summarize(
    ///     client: &Client<OpenAIConfig>,
    ///     note: &Phi<String, Clinical>,
    ///     grant: &Grant,
    /// ) {
    ///     let request = CreateChatCompletionRequest {
    ///         user: Some(note.expose(grant).clone()),
    ///         ..Default::default()
    ///     };
    ///     let summary = client.chat().create(request).await;
    /// }
    /// ```
    ///
    /// # Use instead
    ///
    /// ```toml
    /// # phi-lint.toml, once the agreement is signed
    /// [[vendor]]
    /// name = "openai"
    /// services = ["api"]
    /// signed = true
    /// expires = 2027-12-31
    /// evidence = "contracts/openai-baa.pdf"
    /// ```
    PHI_TO_VENDOR_WITHOUT_BAA = "PHI010", "phi-to-vendor-without-baa", Deny, Judge::Flow(judge);
}

fn judge(flow: &Flow<'_>) -> Option<Verdict> {
    // `vendor` or `vendor/service`.
    let (vendor, service) = match flow.detail {
        Some(detail) => match detail.split_once('/') {
            Some((vendor, service)) => (vendor, Some(service)),
            None => (detail, None),
        },
        None => {
            return flow.verdict(
                "a third party",
                "de-identify the data first, or enter the vendor's signed agreement in the register",
            );
        }
    };
    let (surface, help) = lacking(flow.config, vendor, service, flow.today)?;
    flow.verdict(&surface, &help)
}

/// Which vendor PHI reaches with what missing, and the remedy; `None` when an agreement covers it.
fn lacking(
    config: &Config,
    vendor: &str,
    service: Option<&str>,
    today: &str,
) -> Option<(String, String)> {
    let standing = register::standing(config, vendor, service, today);
    let (surface, mut help) = match &standing {
        Standing::Covered => return None,
        Standing::Unknown => (
            format!("{vendor}, which is not in the BAA register"),
            format!(
                "sign an agreement and enter it as a [[vendor]] with name = \"{vendor}\", or de-identify the data first"
            ),
        ),
        Standing::Unregistered => (
            format!("{vendor}, for which the BAA register has no signed agreement"),
            format!(
                "once an agreement is signed enter it as a [[vendor]] with name = \"{vendor}\" and signed = true, or de-identify the data first"
            ),
        ),
        Standing::Unsigned => (
            format!("{vendor}, whose BAA is not signed"),
            format!(
                "sign the agreement and set signed = true for `{vendor}`, or de-identify the data first"
            ),
        ),
        Standing::Expired(day) => (
            format!("{vendor}, whose BAA expired on {day}"),
            format!("renew the agreement and set `expires` for `{vendor}` to its new end"),
        ),
        Standing::NotCovered(service) => (
            format!("{vendor}'s service `{service}`, which its BAA does not cover"),
            format!("extend the agreement and add \"{service}\" to the services of `{vendor}`"),
        ),
    };
    if !matches!(standing, Standing::Expired(_))
        && let Some(needs) = register::needs(vendor)
    {
        help.push_str("; ");
        help.push_str(&needs);
    }
    Some((surface, help))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Vendor;

    const TODAY: &str = "2026-06-30";

    fn register(signed: bool, expires: Option<&str>) -> Config {
        Config {
            vendors: vec![Vendor {
                name: "aws".to_owned(),
                services: vec!["s3".to_owned()],
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
    fn a_finding_says_what_the_register_lacks() {
        let cases = [
            (Config::default(), "acme", None, "not in the BAA register"),
            (
                Config::default(),
                "aws",
                Some("s3"),
                "has no signed agreement",
            ),
            (register(false, None), "aws", Some("s3"), "is not signed"),
            (
                register(true, Some("2026-06-29")),
                "aws",
                Some("s3"),
                "expired on 2026-06-29",
            ),
            (register(true, None), "aws", Some("sns"), "service `sns`"),
        ];
        for (config, vendor, service, words) in cases {
            let surface = lacking(&config, vendor, service, TODAY).map(|(surface, _)| surface);
            assert!(
                surface.as_ref().is_some_and(|s| s.contains(words)),
                "{vendor}: {surface:?}"
            );
        }
        assert_eq!(
            lacking(&register(true, None), "aws", Some("s3"), TODAY),
            None
        );
    }

    #[test]
    fn the_help_says_what_an_agreement_takes_where_that_is_known() {
        let help = |vendor| {
            lacking(&Config::default(), vendor, None, TODAY).map_or(String::new(), |(_, help)| help)
        };
        assert!(help("openai").contains("help.openai.com"));
        assert!(!help("acme").contains("http"));
    }
}
