//! The findings of a run and the formats they are written in, one file a
//! format. Nothing here decides anything.

mod cargo;
mod github;
mod html;
mod human;
mod json;
mod markdown;
pub mod mask;
mod sarif;

use std::io;

use camino::Utf8PathBuf;

use crate::flow::ir::Exposure;
use crate::rules::{Level, Rule};
use crate::source::{Files, Fix};
use crate::span::Span;
use crate::workspace::{Package, SourceError};

/// A run's result.
#[derive(Debug, Default)]
pub struct Report {
    /// The workspace root.
    pub root: Utf8PathBuf,
    /// In order of place, then rule.
    pub findings: Vec<Finding>,
    /// Input that could not be used, with its level: `Deny` fails the run.
    pub errors: Vec<(Level, SourceError)>,
    /// Counts.
    pub summary: Summary,
}

/// Counts of a run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Source files reported on.
    pub files: usize,
    /// Functions in them.
    pub functions: usize,
    /// Findings at deny level.
    pub deny: usize,
    /// Findings at warn level.
    pub warn: usize,
    /// Findings suppressed by comments.
    pub suppressed: usize,
    /// Findings that are in the baseline.
    pub baselined: usize,
}

/// A finding, judged and placed.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// `Warn` or `Deny`.
    pub level: Level,
    /// Each step is known; otherwise the finding is possible.
    pub certain: bool,
    /// One sentence.
    pub message: String,
    /// The category's name; `None` when the finding is not about data.
    pub category: Option<String>,
    /// `None` when the finding is not about data.
    pub exposure: Option<Exposure>,
    /// The sink, or the declaration.
    pub primary: Location,
    /// From source to sink.
    pub path: Vec<Step>,
    /// The remedy.
    pub help: String,
    /// The same as an edit, where it is mechanical (`--fix` applies it).
    pub fix: Option<Fix>,
    /// The enclosing function.
    pub function: String,
    /// Stable when lines move.
    pub fingerprint: String,
}

/// A place as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// Relative to the workspace root.
    pub file: String,
    /// From 1.
    pub line: u32,
    /// From 1, in characters.
    pub column: u32,
    /// Line of the end.
    pub end_line: u32,
    /// Column after the last character.
    pub end_column: u32,
    /// The place in [`Files`].
    pub span: Span,
}

/// A step of a finding's path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Where.
    pub location: Location,
    /// A few words.
    pub note: String,
}

impl Location {
    /// Of a span.
    pub fn new(files: &Files, span: Span) -> Self {
        let file = files.get(span.file);
        let (line, column) = file.line_column(span.start);
        let (end_line, end_column) = file.line_column(span.end.max(span.start));
        Location {
            file: file.path.to_string(),
            line,
            column,
            end_line,
            end_column,
            span,
        }
    }
}

/// An output format.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For people, in the manner of rustc.
    #[default]
    Human,
    /// One JSON object (version 1).
    Json,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// GitHub workflow commands.
    Github,
    /// A Markdown report.
    Markdown,
    /// A self-contained HTML report.
    Html,
    /// Cargo's JSON messages, for editors.
    Cargo,
}

/// What a format may use beside the report.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The source.
    pub files: &'a Files,
    /// The workspace's packages.
    pub packages: &'a [Package],
    /// ANSI colors.
    pub color: bool,
}

/// Writes a report.
///
/// # Errors
/// Those of the writer.
pub fn write(
    format: Format,
    report: &Report,
    context: Context<'_>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    match format {
        Format::Human => human::write(report, context, out),
        Format::Json => json::write(report, out),
        Format::Sarif => sarif::write(report, context, out),
        Format::Github => github::write(report, out),
        Format::Markdown => markdown::write(report, context, out),
        Format::Html => html::write(report, context, out),
        Format::Cargo => cargo::write(report, context, out),
    }
}

/// Writes only the errors, for people; used beside machine-readable formats.
///
/// # Errors
/// Those of the writer.
pub fn write_errors(report: &Report, color: bool, out: &mut dyn io::Write) -> io::Result<()> {
    human::write_errors(report, color, out)
}

impl Report {
    /// `3 findings (2 deny, 1 warn) in 10 files and 42 functions; …`
    pub fn summary_line(&self) -> String {
        let s = &self.summary;
        let mut line = match s.deny + s.warn {
            0 => "no findings".to_owned(),
            n => format!("{} ({} deny, {} warn)", count(n, "finding"), s.deny, s.warn),
        };
        line += &format!(
            " in {} and {}",
            count(s.files, "file"),
            count(s.functions, "function")
        );
        if s.suppressed > 0 {
            line += &format!("; {} suppressed", s.suppressed);
        }
        if s.baselined > 0 {
            line += &format!("; {} in the baseline", s.baselined);
        }
        if !self.errors.is_empty() {
            line += &format!("; {}", count(self.errors.len(), "error"));
        }
        line
    }
}

fn count(n: usize, what: &str) -> String {
    if n == 1 {
        format!("1 {what}")
    } else {
        format!("{n} {what}s")
    }
}

/// An error in one line, masked where it may quote its input.
fn error_text(error: &SourceError) -> String {
    let message = mask::mask(&error.message);
    if error.help.is_empty() {
        message.into_owned()
    } else {
        format!("{message} (help: {})", error.help)
    }
}

/// `exposed`, `wrapped`.
fn exposure_name(exposure: Exposure) -> &'static str {
    match exposure {
        Exposure::Exposed => "exposed",
        Exposure::Wrapped => "wrapped",
    }
}

/// `certain`, `possible`.
fn confidence(certain: bool) -> &'static str {
    if certain { "certain" } else { "possible" }
}
