//! Arguments. The doc comments are the help text.

use camino::Utf8PathBuf;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::report::Format;

/// Follows protected health information through Rust source into logs, errors, mails, vendors
/// and other places it may not reach.
///
/// Exit codes: 0 nothing at deny level, 1 findings at deny level, 2 the run itself failed.
#[derive(Debug, Parser)]
#[command(
    name = "cargo phi-lint",
    bin_name = "cargo phi-lint",
    version,
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true
)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    #[command(flatten)]
    pub(super) check: CheckArgs,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Analyze the workspace (the default).
    Check(Box<CheckArgs>),
    /// Print the documentation of a rule.
    Explain(ExplainArgs),
    /// Write a commented phi-lint.toml.
    Init(InitArgs),
}

/// When to use colors.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// On a terminal, unless NO_COLOR is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

#[derive(Debug, Default, Args)]
pub(super) struct CheckArgs {
    /// The workspace's Cargo.toml, or that of one of its members.
    #[arg(long, value_name = "PATH")]
    pub(super) manifest_path: Option<Utf8PathBuf>,
    /// Report on this package only (may be repeated); the members it depends on are analyzed with it.
    #[arg(short, long, value_name = "NAME")]
    pub(super) package: Vec<String>,
    /// Leave this package out (may be repeated).
    #[arg(long, value_name = "NAME")]
    pub(super) exclude: Vec<String>,
    /// Also check test code: test and bench targets, #[cfg(test)] and #[test] items.
    #[arg(long)]
    pub(super) tests: bool,
    /// How to write the report.
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: Format,
    /// Write the report to a file instead of standard output.
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<Utf8PathBuf>,
    /// The configuration, instead of phi-lint.toml in the workspace root.
    #[arg(long, value_name = "FILE")]
    pub(super) config: Option<Utf8PathBuf>,
    /// Deny a rule (code, name, or `all`): its findings make the exit code 1.
    #[arg(short = 'D', long, value_name = "RULE")]
    pub(super) deny: Vec<String>,
    /// Only warn about a rule.
    #[arg(short = 'W', long, value_name = "RULE")]
    pub(super) warn: Vec<String>,
    /// Allow what a rule finds.
    #[arg(short = 'A', long, value_name = "RULE")]
    pub(super) allow: Vec<String>,
    /// Report only findings that are not in this file; it is written when it does not exist yet.
    #[arg(long, value_name = "FILE")]
    pub(super) baseline: Option<Utf8PathBuf>,
    /// Write the baseline anew with all current findings.
    #[arg(long, requires = "baseline")]
    pub(super) update_baseline: bool,
    /// Report only findings that touch lines changed since this git revision.
    #[arg(long, value_name = "REV")]
    pub(super) since: Option<String>,
    /// Make the edits that remedy findings and need no decision, then report what is left.
    #[arg(long, conflicts_with = "update_baseline")]
    pub(super) fix: bool,
    /// With --fix: also edit files that differ from the last commit.
    #[arg(long, requires = "fix")]
    pub(super) allow_dirty: bool,
    /// With --fix: also edit where there is no version control.
    #[arg(long, requires = "fix")]
    pub(super) allow_no_vcs: bool,
    /// Say more about the run on standard error.
    #[arg(short, long)]
    pub(super) verbose: bool,
    /// How many threads to use [default: one a core].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(super) threads: Option<u16>,
    /// When to use colors.
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    pub(super) color: Color,
}

#[derive(Debug, Args)]
pub(super) struct ExplainArgs {
    /// The rule's code or name.
    #[arg(
        value_name = "RULE",
        required_unless_present = "all",
        conflicts_with = "all"
    )]
    pub(super) rule: Option<String>,
    /// All rules, as one Markdown document.
    #[arg(long)]
    pub(super) all: bool,
}

#[derive(Debug, Args)]
pub(super) struct InitArgs {
    /// The workspace's Cargo.toml, or that of one of its members.
    #[arg(long, value_name = "PATH")]
    pub(super) manifest_path: Option<Utf8PathBuf>,
}
