//! What the user's configuration says, in the form the registry reads.

use camino::Utf8PathBuf;
use regex::Regex;

use crate::span::{Name, Span};

/// Sources, sinks and sanitizers declared outside of stubs. Paths are as
/// written (`crate::db::load`, `r4::Patient`) and match as
/// [`crate::names::matches_suffix`] says.
#[derive(Debug, Clone, Default)]
pub struct UserModels {
    /// What is PHI, with its category.
    pub sources: Vec<(UserSource, Name)>,
    /// Where PHI may not be.
    pub sinks: Vec<UserSink>,
    /// Whose result is clean.
    pub sanitizers: Vec<UserSanitizer>,
    /// Hosts of vendors, `*` for one part or more, with the `vendor` or `vendor/service` behind each; the
    /// first that matches counts.
    pub hosts: Vec<(String, Name)>,
    /// Client crates of vendors, `*` at the end for a family with one crate a service; the first
    /// that matches counts.
    pub clients: Vec<(String, Name)>,
}

impl UserModels {
    /// Nothing is declared.
    pub fn is_empty(&self) -> bool {
        self.sources.is_empty() && self.sinks.is_empty() && self.sanitizers.is_empty()
    }
}

/// What is PHI.
#[derive(Debug, Clone)]
pub enum UserSource {
    /// Every field of this type.
    Type(String),
    /// The result of this function.
    Function(String),
    /// This field: `Claim::member_id`.
    Field(String),
    /// Whatever bears a name that matches.
    Name(Regex),
}

/// A surface.
#[derive(Debug, Clone)]
pub struct UserSink {
    /// What is called or assigned to.
    pub target: UserTarget,
    /// Which arguments, the receiver not counted; `None`: all.
    pub arguments: Option<Vec<u32>>,
    /// The rule's code.
    pub rule: Name,
}

/// What a [`UserSink`] is.
#[derive(Debug, Clone)]
pub enum UserTarget {
    /// Arguments of this function.
    Function(String),
    /// Arguments of this macro.
    Macro(String),
    /// What is assigned to this field.
    Field(String),
}

/// Something whose result is clean.
#[derive(Debug, Clone)]
pub enum UserSanitizer {
    /// A function.
    Function(String),
    /// A macro.
    Macro(String),
}

/// A mistake in a stub file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelError {
    /// The stub file.
    pub file: Utf8PathBuf,
    /// Where, when the file could be read; its file is in the table.
    pub span: Option<Span>,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
}
