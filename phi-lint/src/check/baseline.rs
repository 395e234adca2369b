//! `--baseline`: findings that were there when the tool was introduced.

use camino::Utf8Path;
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

use crate::report::Finding;
use crate::workspace::{ErrorKind, SourceError};

/// The file: sorted, so that it makes quiet diffs.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Baseline {
    version: u32,
    findings: Vec<Entry>,
}

/// A known finding. Only the fingerprint counts, the rest is for people.
#[derive(Debug, Serialize, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    file: String,
    rule: String,
    function: String,
    fingerprint: String,
}

/// What became of the findings.
pub(super) struct Applied {
    /// How many were known.
    pub(super) known: usize,
    /// Remarks for `-v`.
    pub(super) notes: Vec<String>,
}

/// Takes findings out that the baseline lists. With `update`, or when the file
/// is not there, it is written first and lists all of them.
pub(super) fn apply(
    path: &Utf8Path,
    update: bool,
    findings: &mut Vec<Finding>,
) -> Result<Applied, SourceError> {
    let mut notes = Vec::new();
    let exists = path.as_std_path().symlink_metadata().is_ok();
    if update || !exists {
        write(path, findings)?;
        notes.push(format!(
            "the baseline `{path}` was written with {} findings",
            findings.len()
        ));
    }
    let baseline = read(path)?;
    let known: FxHashSet<&str> = baseline
        .findings
        .iter()
        .map(|entry| entry.fingerprint.as_str())
        .collect();
    let before = findings.len();
    let found: FxHashSet<String> = findings.iter().map(|f| f.fingerprint.clone()).collect();
    findings.retain(|finding| !known.contains(finding.fingerprint.as_str()));
    let gone = known.iter().filter(|f| !found.contains(**f)).count();
    if gone > 0 {
        notes.push(format!(
            "{gone} findings of the baseline are gone; --update-baseline drops them"
        ));
    }
    Ok(Applied {
        known: before - findings.len(),
        notes,
    })
}

fn write(path: &Utf8Path, findings: &[Finding]) -> Result<(), SourceError> {
    let mut entries: Vec<Entry> = findings
        .iter()
        .map(|finding| Entry {
            file: finding.primary.file.clone(),
            rule: finding.rule.code.to_owned(),
            function: finding.function.clone(),
            fingerprint: finding.fingerprint.clone(),
        })
        .collect();
    entries.sort();
    let text = serde_json::to_string_pretty(&Baseline {
        version: 1,
        findings: entries,
    })
    .unwrap_or_default()
        + "\n";
    std::fs::write(path, text).map_err(|error| {
        problem(
            path,
            format!("the baseline cannot be written: {error}"),
            "name a file in a directory that can be written to",
        )
    })
}

fn read(path: &Utf8Path) -> Result<Baseline, SourceError> {
    let text = std::fs::read_to_string(path).map_err(|error| {
        problem(
            path,
            format!("the baseline cannot be read: {error}"),
            "name a file that --baseline has written",
        )
    })?;
    let baseline: Baseline = serde_json::from_str(&text).map_err(|error| SourceError {
        line: error.line().max(1) as u32,
        column: error.column().max(1) as u32,
        ..problem(
            path,
            format!("is not a baseline: {error}"),
            "write it anew with --update-baseline",
        )
    })?;
    if baseline.version != 1 {
        return Err(problem(
            path,
            format!("is a baseline of version {}", baseline.version),
            "use the version of phi-lint that wrote it, or write it anew with --update-baseline",
        ));
    }
    Ok(baseline)
}

fn problem(path: &Utf8Path, message: String, help: &str) -> SourceError {
    SourceError::about(ErrorKind::Config, path.as_str(), message, help)
}
