//! `--fix`: applies the edits of findings and says what it did. Touches only files
//! with such a finding, only where the edits stand, and only when they can be had
//! back from version control, unless told otherwise.

use std::process::Command;

use camino::{Utf8Path, Utf8PathBuf};
use rustc_hash::FxHashSet;

use super::{Options, Outcome, run};
use crate::report::Finding;
use crate::source::Edit;
use crate::span::FileId;
use crate::syntax;
use crate::workspace::{ErrorKind, SourceError};

/// Some edits exclude each other (two parameters to skip in one attribute); each run
/// does at least one of them, and nothing real needs more than a few.
const RUNS: usize = 16;

/// Which safeguards are waived.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Consent {
    /// `--allow-dirty`: edit files that differ from the last commit.
    pub dirty: bool,
    /// `--allow-no-vcs`: edit where there is no version control.
    pub no_vcs: bool,
}

/// What became of the edits.
#[derive(Debug)]
pub struct Fixed {
    /// The analysis of what is there now.
    pub outcome: Outcome,
    /// A line for each applied edit: `src/api.rs:12: add … (PHI001)`.
    pub done: Vec<String>,
    /// A line for each file that was left as it was, and why.
    pub left: Vec<String>,
}

/// Checks, edits and checks again, until nothing is left that an edit remedies.
///
/// # Errors
/// When a file may not be edited; nothing has been edited then, or not that file.
pub fn fix(options: &Options, consent: Consent) -> Result<Fixed, SourceError> {
    let mut fixed = Fixed {
        outcome: run(options),
        done: Vec::new(),
        left: Vec::new(),
    };
    let mut ours: FxHashSet<Utf8PathBuf> = FxHashSet::default();
    let mut given_up: FxHashSet<Utf8PathBuf> = FxHashSet::default();
    for _ in 0..RUNS {
        let root = fixed.outcome.report.root.clone();
        let plans: Vec<Plan> = plan(&fixed.outcome)
            .into_iter()
            .filter(|plan| !given_up.contains(&plan.path))
            .collect();
        let new: Vec<&Utf8Path> = plans
            .iter()
            .map(|plan| plan.path.as_path())
            .filter(|path| !ours.contains(*path))
            .collect();
        if !new.is_empty() {
            may_edit(&root, &new, consent)?;
        }
        let mut wrote = false;
        for plan in plans {
            match apply(&root, &fixed.outcome, &plan) {
                Ok(()) => {
                    wrote = true;
                    fixed.done.extend(plan.lines);
                    ours.insert(plan.path);
                }
                Err(why) => {
                    fixed
                        .left
                        .push(format!("{}: left as it was: {why}", plan.path));
                    given_up.insert(plan.path);
                }
            }
        }
        if !wrote {
            break;
        }
        fixed.outcome = run(options);
    }
    Ok(fixed)
}

/// The edits of one file.
struct Plan {
    file: FileId,
    /// Relative to the root.
    path: Utf8PathBuf,
    /// In order of place, not overlapping.
    edits: Vec<Edit>,
    /// What they do.
    lines: Vec<String>,
}

/// Edits by file. A fix that overlaps one taken before waits for the next run.
fn plan(outcome: &Outcome) -> Vec<Plan> {
    let mut plans: Vec<Plan> = Vec::new();
    for finding in &outcome.report.findings {
        let Some(fix) = &finding.fix else { continue };
        let Some(first) = fix.edits.first() else {
            continue;
        };
        let file = first.span.file;
        if fix.edits.iter().any(|edit| edit.span.file != file) {
            continue;
        }
        let at = match plans.iter().position(|plan| plan.file == file) {
            Some(at) => at,
            None => {
                plans.push(Plan {
                    file,
                    path: outcome.loaded.files.get(file).path.clone(),
                    edits: Vec::new(),
                    lines: Vec::new(),
                });
                plans.len() - 1
            }
        };
        let plan = &mut plans[at];
        // One edit may be the remedy of several findings.
        let known = fix.edits.iter().all(|edit| plan.edits.contains(edit));
        let clashes = |edit: &Edit| plan.edits.iter().any(|other| overlap(edit, other));
        if !known && fix.edits.iter().any(clashes) {
            continue;
        }
        if !known {
            plan.edits.extend(fix.edits.iter().cloned());
            plan.edits.sort();
        }
        plan.lines.push(line(finding, &fix.title));
    }
    plans
}

fn line(finding: &Finding, title: &str) -> String {
    let at = &finding.primary;
    format!("{}:{}: {title} ({})", at.file, at.line, finding.rule.code)
}

/// Two edits touch each other; insertions at one place do too, their order is not known.
fn overlap(a: &Edit, b: &Edit) -> bool {
    a.span.start <= b.span.end && b.span.start <= a.span.end
}

/// Writes the file with its edits, when it is still what was analyzed and would still parse.
fn apply(root: &Utf8Path, outcome: &Outcome, plan: &Plan) -> Result<(), String> {
    let analyzed = &*outcome.loaded.files.get(plan.file).text;
    let path = root.join(&plan.path);
    let now = std::fs::read_to_string(&path).map_err(|error| format!("cannot be read: {error}"))?;
    if now != analyzed {
        return Err("it was changed while it was analyzed".to_owned());
    }
    let edited = edited(analyzed, &plan.edits).ok_or("an edit does not fit the file")?;
    if let Err(error) = syntax::parse_file(plan.file, &edited) {
        return Err(format!("the edited file would not parse ({error})"));
    }
    std::fs::write(&path, edited).map_err(|error| format!("cannot be written: {error}"))
}

/// The text with the edits made; `None` when one does not fit.
fn edited(text: &str, edits: &[Edit]) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        out += text.get(at..edit.span.start as usize)?;
        out += &edit.text;
        at = edit.span.end as usize;
    }
    out += text.get(at..)?;
    Some(out)
}

/// Whether the files can be had back: tracked, and as they were committed.
fn may_edit(root: &Utf8Path, files: &[&Utf8Path], consent: Consent) -> Result<(), SourceError> {
    let problem =
        |message: String, help: &str| Err(SourceError::about(ErrorKind::Run, "", message, help));
    if git(root, &["rev-parse", "--is-inside-work-tree"], &[])
        .is_none_or(|out| out.trim() != "true")
    {
        return match consent.no_vcs {
            true => Ok(()),
            false => problem(
                "--fix: the workspace is not under version control, so edits could not be taken back".to_owned(),
                "put it under git, or add --allow-no-vcs",
            ),
        };
    }
    if consent.dirty {
        return Ok(());
    }
    let is_dirty = |files: &[&Utf8Path]| {
        let status = [
            "status",
            "--porcelain",
            "-z",
            "--ignored",
            "--untracked-files=all",
        ];
        git(root, &status, files).is_none_or(|out| !out.is_empty())
    };
    if !is_dirty(files) {
        return Ok(());
    }
    let dirty: Vec<&str> = files
        .iter()
        .filter(|file| is_dirty(&[file]))
        .map(|file| file.as_str())
        .collect();
    problem(
        format!(
            "--fix: these files differ from the last commit: {}",
            dirty.join(", ")
        ),
        "commit or stash the changes, or add --allow-dirty",
    )
}

/// What git says; `None` when it cannot be run or fails.
fn git(root: &Utf8Path, args: &[&str], files: &[&Utf8Path]) -> Option<String> {
    let mut command = Command::new("git");
    // Names are names, whatever characters they have.
    command
        .current_dir(root)
        .arg("--literal-pathspecs")
        .args(args);
    if !files.is_empty() {
        command.arg("--").args(files);
    }
    let output = command.output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    fn edit(start: u32, end: u32, text: &str) -> Edit {
        Edit {
            span: Span {
                file: FileId(0),
                start,
                end,
            },
            text: text.to_owned(),
        }
    }

    #[test]
    fn edits_are_made_in_place_and_those_that_do_not_fit_are_refused() {
        let edits = [edit(0, 1, "x"), edit(2, 2, "y"), edit(3, 5, "")];
        assert_eq!(edited("abcdef", &edits).as_deref(), Some("xbycf"));
        assert_eq!(edited("ab", &[edit(1, 9, "")]), None);
        assert_eq!(edited("é", &[edit(1, 2, "")]), None);
    }

    #[test]
    fn insertions_at_one_place_exclude_each_other() {
        assert!(overlap(&edit(3, 3, "a"), &edit(3, 3, "b")));
        assert!(overlap(&edit(3, 5, ""), &edit(4, 6, "")));
        assert!(!overlap(&edit(3, 5, ""), &edit(6, 7, "")));
    }
}
