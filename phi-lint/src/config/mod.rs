//! `phi-lint.toml`: reading, validation, suggestions for mistakes.
//!
//! All mistakes of a file are reported in one run, each at its place with a
//! remedy; entries without mistakes take effect all the same. What reads
//! configuration never prints.

mod analysis;
mod pattern;
mod read;
mod register;
mod suggest;
mod vendors;

use std::ops::Range;
use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};
use indexmap::IndexMap;
use regex::Regex;

use crate::models::{UserModels, UserSanitizer, UserSink, UserSource, UserTarget};
use crate::rules::{Level, RuleId};
use crate::span::Name;
use crate::workspace::{ErrorKind, SourceError};

pub use pattern::ItemPath;
pub use suggest::suggest;
pub use vendors::{KnownVendor, known_vendor, known_vendors, vendor_of_crate};

/// The name of the configuration file in the workspace root.
pub const FILE_NAME: &str = "phi-lint.toml";

/// What `cargo phi-lint init` writes: every option, commented.
pub const TEMPLATE: &str = include_str!("template.toml");

/// Everything a configuration file can say.
#[derive(Debug, Clone, Default)]
pub struct Config {
    /// `[rules]`, then `-D`/`-W`/`-A` of the command line on top.
    pub levels: IndexMap<RuleId, Level>,
    /// `[[source]]`
    pub sources: Vec<Source>,
    /// `[[sink]]`
    pub sinks: Vec<Sink>,
    /// `[[sanitizer]]`
    pub sanitizers: Vec<Sanitizer>,
    /// `[[vendor]]`, from the configuration and from the register file.
    pub vendors: Vec<Vendor>,
    /// `[[erasure]]`
    pub erasures: Vec<Erasure>,
    /// `[[audit]]`: tables of audit records.
    pub audits: Vec<String>,
    /// Every `crate::` path of a source, sink or sanitizer.
    pub named: Vec<Named>,
    /// `models`: stub files, absolute.
    pub models: Vec<Utf8PathBuf>,
    /// `[analysis] dependencies = false`: the sources of dependencies are not read.
    pub without_dependencies: bool,
}

/// `[[source]]`: something that is PHI.
#[derive(Debug, Clone)]
pub struct Source {
    /// What.
    pub selector: SourceSelector,
    /// Its category (`mrn`), `unclassified` when not given.
    pub category: Name,
}

/// The key that says what a `[[source]]` is.
#[derive(Debug, Clone)]
pub enum SourceSelector {
    /// `type = "fhir::r4::Patient"`: every field of it.
    Type(ItemPath),
    /// `function = "crate::db::load"`: its result.
    Function(ItemPath),
    /// `field = "Claim::member_id"`.
    Field(ItemPath),
    /// `name = "(?i)^ssn$"`: variables, parameters, fields and functions that bear the name.
    Name(Regex),
}

/// `[[sink]]`: somewhere PHI may not be.
#[derive(Debug, Clone)]
pub struct Sink {
    /// What.
    pub selector: SinkSelector,
    /// Argument positions from 0, the receiver not counted; all when `None`.
    pub arguments: Option<Vec<u32>>,
    /// The rule a flow into it breaks.
    pub rule: RuleId,
}

/// The key that says what a `[[sink]]` is.
#[derive(Debug, Clone)]
pub enum SinkSelector {
    /// `function = "crate::pager::page"`
    Function(ItemPath),
    /// `macro = "crate::audit_log"`
    Macro(ItemPath),
    /// `field = "Alert::text"`: what is assigned to it.
    Field(ItemPath),
}

/// `[[sanitizer]]`: its result is clean.
#[derive(Debug, Clone)]
pub enum Sanitizer {
    /// `function = "crate::mask::last4"`
    Function(ItemPath),
    /// `macro = "redact"`
    Macro(ItemPath),
}

/// `[[vendor]]`: an entry of the register of business associate agreements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vendor {
    /// `name`: the vendor (`openai`), as the models call it. Compared without case.
    pub name: String,
    /// `services`: what the agreement covers; everything of the vendor when empty.
    pub services: Vec<String>,
    /// `signed`: the agreement is in force.
    pub signed: bool,
    /// `expires`: last day, `YYYY-MM-DD`.
    pub expires: Option<String>,
    /// `evidence`: where the signed agreement is kept.
    pub evidence: Option<String>,
    /// `hosts`: hosts of its API, beyond those that are known. What is sent there by any
    /// HTTP client is sent to the vendor.
    pub hosts: Vec<String>,
    /// `crates`: its client crates, beyond those that are known.
    pub crates: Vec<String>,
}

/// `[[erasure]]`: a function that erases a patient.
#[derive(Debug, Clone)]
pub struct Erasure {
    /// `function = "crate::erasure::erase_patient"`
    pub function: ItemPath,
    /// `records = ["Visit"]`: records or tables it erases by means the source does not show,
    /// such as `ON DELETE CASCADE`.
    pub records: Vec<String>,
    /// Where the function is named, for mistakes that only the source shows.
    pub at: Place,
}

/// A path that has to lead to something in the workspace.
#[derive(Debug, Clone)]
pub struct Named {
    /// The key: `function`, `macro`, `type`, `field`.
    pub kind: &'static str,
    /// The path.
    pub path: ItemPath,
    /// Where it is written.
    pub at: Place,
}

/// A place in a configuration file.
#[derive(Debug, Clone)]
pub struct Place {
    file: String,
    text: Arc<str>,
    range: Range<usize>,
}

impl Place {
    /// A mistake at this place.
    pub(crate) fn error(&self, message: String, help: String) -> SourceError {
        let (file, range) = (self.file.as_str(), self.range.clone());
        SourceError::at(ErrorKind::Config, file, &self.text, range, message, help)
    }
}

impl Config {
    /// The level of a rule when somebody set one.
    pub fn level(&self, rule: RuleId) -> Option<Level> {
        self.levels.get(&rule).copied()
    }

    /// Sources, sinks and sanitizers as the models read them.
    pub fn user_models(&self) -> UserModels {
        let text = |path: &ItemPath| path.as_str().to_owned();
        UserModels {
            sources: self
                .sources
                .iter()
                .map(|source| {
                    let what = match &source.selector {
                        SourceSelector::Type(path) => UserSource::Type(text(path)),
                        SourceSelector::Function(path) => UserSource::Function(text(path)),
                        SourceSelector::Field(path) => UserSource::Field(text(path)),
                        SourceSelector::Name(regex) => UserSource::Name(regex.clone()),
                    };
                    (what, source.category)
                })
                .collect(),
            sinks: self
                .sinks
                .iter()
                .map(|sink| UserSink {
                    target: match &sink.selector {
                        SinkSelector::Function(path) => UserTarget::Function(text(path)),
                        SinkSelector::Macro(path) => UserTarget::Macro(text(path)),
                        SinkSelector::Field(path) => UserTarget::Field(text(path)),
                    },
                    arguments: sink.arguments.clone(),
                    rule: Name::from(sink.rule.code()),
                })
                .collect(),
            sanitizers: self
                .sanitizers
                .iter()
                .map(|sanitizer| match sanitizer {
                    Sanitizer::Function(path) => UserSanitizer::Function(text(path)),
                    Sanitizer::Macro(path) => UserSanitizer::Macro(text(path)),
                })
                .collect(),
            hosts: self.hosts(),
            clients: self.clients(),
        }
    }

    /// Hosts and the `vendor` or `vendor/service` behind each: the register's, then those that are known.
    fn hosts(&self) -> Vec<(String, Name)> {
        let own = self.vendors.iter().flat_map(|vendor| {
            let name = Name::from(&vendor.name);
            vendor.hosts.iter().map(move |host| (host.clone(), name))
        });
        let known = known_vendors().iter().flat_map(|vendor| {
            vendor.hosts.iter().map(|(host, service)| {
                let name = match service.as_str() {
                    "" => Name::from(&vendor.name),
                    service => Name::from(&format!("{}/{service}", vendor.name)),
                };
                (host.clone(), name)
            })
        });
        own.chain(known).collect()
    }

    /// Client crates and the vendor of each.
    fn clients(&self) -> Vec<(String, Name)> {
        let own = self.vendors.iter().flat_map(|vendor| {
            let name = Name::from(&vendor.name);
            vendor.crates.iter().map(move |krate| (krate.clone(), name))
        });
        let known = known_vendors().iter().flat_map(|vendor| {
            let name = Name::from(&vendor.name);
            vendor.crates.iter().map(move |krate| (krate.clone(), name))
        });
        own.chain(known).collect()
    }

    /// The register's entry for a vendor.
    pub fn vendor(&self, name: &str) -> Option<&Vendor> {
        self.vendors
            .iter()
            .find(|vendor| vendor.name.eq_ignore_ascii_case(name))
    }
}

/// Reads the configuration of a workspace: `explicit` (`--config`) or
/// [`FILE_NAME`] in `root`, defaults when there is none. Mistakes are added to `errors`.
pub fn load(root: &Utf8Path, explicit: Option<&Utf8Path>, errors: &mut Vec<SourceError>) -> Config {
    read::load(root, explicit, errors)
}

/// Reads configuration text; `path` is for messages and for what the text refers to.
pub fn parse(
    root: &Utf8Path,
    path: &Utf8Path,
    text: &str,
    errors: &mut Vec<SourceError>,
) -> Config {
    read::parse(root, path, text, errors)
}
