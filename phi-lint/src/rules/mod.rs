//! One file a rule: its documentation, default level, and how it judges flows
//! or declarations. Neither parses nor prints.
//!
//! To add a rule, write its file after the pattern of `phi_in_log.rs` and list
//! it in [`ALL`]. `explain`, the rule reference, SARIF and the JSON report all
//! read the one doc comment in that file.

pub mod categories;
mod erasure;
pub mod facts;
mod fix;
mod recognize;
mod records;
mod register;
mod remedy;
mod stores;
mod vocabulary;

mod leaky_derive;
mod leaky_impl;
mod mutable_audit_store;
mod no_erasure_path;
mod phi_in_analytics;
mod phi_in_email_subject;
mod phi_in_error;
mod phi_in_error_tracker;
mod phi_in_log;
mod phi_in_metric;
mod phi_in_panic;
mod phi_in_plain_file;
mod phi_in_stdio;
mod phi_in_url;
mod phi_literal;
mod phi_to_vendor_without_baa;
mod soft_delete;
mod suppression_without_reason;
mod suspicious_safe;
mod tokens;
mod unaudited_exposure;
mod unparsable_source;
mod unused_suppression;
mod unwrapped_phi_field;
mod value_types;

use std::fmt;
use std::str::FromStr;

use crate::config::{Config, suggest};
use crate::flow::ir::Exposure;
use crate::source::Fix;
use crate::span::Span;

pub(crate) use fix::suppression as fix_suppression;

pub use facts::Facts;

/// All rules, in order of code.
pub static ALL: [&Rule; 23] = [
    &phi_in_log::PHI_IN_LOG,
    &phi_in_metric::PHI_IN_METRIC,
    &phi_in_error::PHI_IN_ERROR,
    &phi_in_email_subject::PHI_IN_EMAIL_SUBJECT,
    &phi_in_panic::PHI_IN_PANIC,
    &phi_in_stdio::PHI_IN_STDIO,
    &phi_in_error_tracker::PHI_IN_ERROR_TRACKER,
    &phi_in_analytics::PHI_IN_ANALYTICS,
    &phi_in_url::PHI_IN_URL,
    &phi_to_vendor_without_baa::PHI_TO_VENDOR_WITHOUT_BAA,
    &phi_in_plain_file::PHI_IN_PLAIN_FILE,
    &unwrapped_phi_field::UNWRAPPED_PHI_FIELD,
    &leaky_derive::LEAKY_DERIVE,
    &leaky_impl::LEAKY_IMPL,
    &suspicious_safe::SUSPICIOUS_SAFE,
    &unaudited_exposure::UNAUDITED_EXPOSURE,
    &mutable_audit_store::MUTABLE_AUDIT_STORE,
    &soft_delete::SOFT_DELETE,
    &no_erasure_path::NO_ERASURE_PATH,
    &phi_literal::PHI_LITERAL,
    &suppression_without_reason::SUPPRESSION_WITHOUT_REASON,
    &unused_suppression::UNUSED_SUPPRESSION,
    &unparsable_source::UNPARSABLE_SOURCE,
];

/// How serious a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// Not reported.
    Allow,
    /// Reported.
    Warn,
    /// Reported, and the exit code is 1.
    Deny,
}

impl Level {
    /// Their names in configuration and reports.
    pub const NAMES: [&'static str; 3] = ["allow", "warn", "deny"];

    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            Level::Allow => "allow",
            Level::Warn => "warn",
            Level::Deny => "deny",
        }
    }
}

impl FromStr for Level {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "allow" => Ok(Level::Allow),
            "warn" => Ok(Level::Warn),
            "deny" => Ok(Level::Deny),
            _ => Err(()),
        }
    }
}

/// A rule's identity: its code. Orders like the codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RuleId(&'static str);

impl RuleId {
    /// The code, `PHI001`.
    pub fn code(self) -> &'static str {
        self.0
    }

    /// The rule.
    pub fn rule(self) -> &'static Rule {
        ALL.iter()
            .find(|rule| rule.code == self.0)
            .copied()
            .unwrap_or(ALL[0])
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// A rule.
pub struct Rule {
    /// `PHI001`
    pub code: &'static str,
    /// `phi-in-log`
    pub name: &'static str,
    /// For findings of exposed PHI, and for declarations; a flow of a wrapped
    /// value is at most [`Level::Warn`] unless configured.
    pub level: Level,
    /// Its documentation in Markdown, as rustdoc sees it.
    doc: &'static str,
    /// How it decides.
    pub(crate) judge: Judge,
}

/// How a rule decides.
pub(crate) enum Judge {
    /// About a flow that ends in one of its surfaces; `None`: this flow is fine.
    Flow(fn(&Flow<'_>) -> Option<Verdict>),
    /// Looks through the source.
    Source(fn(&Facts<'_>) -> Vec<Raw>),
    /// Judged where suppressions are matched with findings ([`crate::check`]).
    Suppressions,
    /// Judged where files are read ([`crate::check`]).
    Reading,
}

/// A flow as a rule sees it.
pub(crate) struct Flow<'a> {
    /// What the data is, in words: "SSN".
    pub(crate) category: &'a str,
    /// Wrapped or exposed.
    pub(crate) exposure: Exposure,
    /// Every step is known.
    pub(crate) certain: bool,
    /// What is called: `tracing::info!`.
    pub(crate) what: &'a str,
    /// The source.
    pub(crate) facts: &'a Facts<'a>,
    /// The argument that carries the data.
    pub(crate) argument: Span,
    /// The call, or the attribute.
    pub(crate) sink: Span,
    /// Where the data was read.
    pub(crate) read: Span,
    /// The category's name: `ssn`.
    pub(crate) category_name: &'a str,
    /// What the model adds for this rule, the vendor for PHI010.
    pub(crate) detail: Option<&'a str>,
    /// The BAA register.
    pub(crate) config: &'a Config,
    /// Today, `YYYY-MM-DD` (UTC).
    pub(crate) today: &'a str,
}

impl Flow<'_> {
    /// "SSN reaches `surface` (`tracing::info!`)", in the words for what is known of this flow.
    fn reaches(&self, surface: &str) -> String {
        let subject = match self.exposure {
            Exposure::Exposed => self.category.to_owned(),
            Exposure::Wrapped => format!("wrapped {}", self.category),
        };
        let verb = if self.certain { "reaches" } else { "may reach" };
        let through = if self.what.is_empty() {
            String::new()
        } else {
            format!(" (`{}`)", self.what)
        };
        let after = match self.exposure {
            Exposure::Exposed => "",
            Exposure::Wrapped => "; it prints a placeholder there",
        };
        format!("{subject} {verb} {surface}{through}{after}")
    }

    /// The usual verdict: always a finding, `help` for exposed data.
    fn verdict(&self, surface: &str, help: &str) -> Option<Verdict> {
        Some(Verdict {
            message: self.reaches(surface),
            help: match self.exposure {
                Exposure::Exposed => help.to_owned(),
                Exposure::Wrapped => self.remedy().wrapped(),
            },
            fix: None,
        })
    }

    /// The words for what could be done here.
    fn remedy(&self) -> remedy::Remedy {
        remedy::Remedy::of(self)
    }
}

/// What a rule says of a flow.
pub(crate) struct Verdict {
    /// One sentence.
    pub(crate) message: String,
    /// The remedy.
    pub(crate) help: String,
    /// The remedy as an edit.
    pub(crate) fix: Option<Fix>,
}

/// What a rule found in the source.
pub(crate) struct Raw {
    /// Where.
    pub(crate) span: Span,
    /// One sentence.
    pub(crate) message: String,
    /// The remedy.
    pub(crate) help: String,
    /// The category's name, when the finding is about data.
    pub(crate) category: Option<String>,
    /// Other places that matter, with a few words.
    pub(crate) related: Vec<(Span, String)>,
    /// As sure as a declaration can be.
    pub(crate) certain: bool,
    /// The remedy as an edit.
    pub(crate) fix: Option<Fix>,
}

impl Rule {
    /// Its identity.
    pub fn id(&self) -> RuleId {
        RuleId(self.code)
    }

    /// About data that reaches a place; may be the rule of a `[[sink]]`.
    pub fn is_flow(&self) -> bool {
        matches!(self.judge, Judge::Flow(_))
    }

    /// The first paragraph of its documentation, on one line.
    pub fn summary(&self) -> String {
        self.documentation()
            .split("\n\n")
            .next()
            .unwrap_or_default()
            .replace('\n', " ")
    }

    /// Its documentation in Markdown.
    pub fn documentation(&self) -> String {
        let mut text = String::new();
        for line in self.doc.lines() {
            let line = line.strip_prefix(' ').unwrap_or(line);
            // `ignore` keeps rustdoc from running the examples; readers do not care.
            text.push_str(line.strip_suffix(",ignore").unwrap_or(line));
            text.push('\n');
        }
        text.trim_end().to_owned()
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code)
    }
}

/// The rule of a code or name, in any case.
///
/// # Errors
/// A suggestion for the user when there is none.
pub fn find(code_or_name: &str) -> Result<&'static Rule, String> {
    ALL.iter()
        .find(|rule| {
            rule.code.eq_ignore_ascii_case(code_or_name)
                || rule.name.eq_ignore_ascii_case(code_or_name)
        })
        .copied()
        .ok_or_else(|| {
            suggest(
                code_or_name,
                ALL.iter().flat_map(|rule| [rule.code, rule.name]),
            )
            .map_or_else(
                || "`cargo phi-lint explain --all` lists the rules".to_owned(),
                |near| format!("did you mean `{near}`?"),
            )
        })
}

/// Declares a rule; its doc comment is its documentation everywhere.
macro_rules! rule {
    ($(#[doc = $doc:literal])* $ident:ident = $code:literal, $name:literal, $level:ident, $judge:expr;) => {
        $(#[doc = $doc])*
        pub(crate) static $ident: crate::rules::Rule = crate::rules::Rule {
            code: $code,
            name: $name,
            level: crate::rules::Level::$level,
            doc: concat!($($doc, "\n"),*),
            judge: $judge,
        };
    };
}
use rule;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_names_are_unique_and_in_order() {
        assert!(ALL.windows(2).all(|pair| pair[0].code < pair[1].code));
        let mut names: Vec<_> = ALL.iter().map(|rule| rule.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), ALL.len());
    }

    #[test]
    fn every_rule_is_documented_in_the_same_order() {
        for rule in ALL {
            let doc = rule.documentation();
            let mut at = 0;
            for heading in [
                "# What it does",
                "# Why is this bad?",
                "# Example",
                "# Use instead",
            ] {
                let found = doc[at..].find(heading);
                assert!(
                    found.is_some(),
                    "{} lacks `{heading}` in its place",
                    rule.code
                );
                at += found.unwrap_or(0);
            }
            assert!(doc.contains("CFR"), "{} cites no section", rule.code);
            assert!(rule.summary().len() < 160, "{}: long summary", rule.code);
            assert!(!doc.contains(",ignore"), "{}", rule.code);
        }
    }

    #[test]
    fn rules_are_found_by_code_and_name_in_any_case() {
        assert_eq!(find("phi001").map(|rule| rule.name), Ok("phi-in-log"));
        assert_eq!(find("phi-in-log").map(|rule| rule.code), Ok("PHI001"));
        assert_eq!(
            find("phi-in-logs").map(|rule| rule.code),
            Err("did you mean `phi-in-log`?".to_owned())
        );
    }
}
