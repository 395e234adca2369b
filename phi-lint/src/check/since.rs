//! `--since REV`: which lines changed, as git says.

use std::process::Command;

use camino::Utf8Path;
use rustc_hash::FxHashMap;

use crate::report::{Finding, Location};
use crate::workspace::{ErrorKind, SourceError};

/// Changed lines by file, relative to the workspace root.
#[derive(Debug, Default)]
pub(super) struct Changed {
    /// Ranges of lines from 1, both ends included.
    lines: FxHashMap<String, Vec<(u32, u32)>>,
}

impl Changed {
    /// Whether the sink or any step of the path is on a changed line.
    pub(super) fn touches(&self, finding: &Finding) -> bool {
        self.has(&finding.primary) || finding.path.iter().any(|step| self.has(&step.location))
    }

    fn has(&self, at: &Location) -> bool {
        self.lines.get(&at.file).is_some_and(|ranges| {
            ranges
                .iter()
                .any(|(first, last)| at.line <= *last && *first <= at.end_line)
        })
    }

    /// Reads `git diff --unified=0`.
    fn read_diff(&mut self, diff: &str) {
        let mut file: Option<String> = None;
        for line in diff.lines() {
            if let Some(path) = line.strip_prefix("+++ ") {
                // A path with blanks is followed by a tab.
                let path = path.trim_end_matches('\t');
                file = path.strip_prefix("b/").map(str::to_owned);
            } else if let (Some(rest), Some(file)) = (line.strip_prefix("@@ "), &file) {
                let Some(new) = rest.split(' ').find_map(|part| part.strip_prefix('+')) else {
                    continue;
                };
                let (start, count) = new.split_once(',').unwrap_or((new, "1"));
                if let (Ok(start), Ok(count)) = (start.parse::<u32>(), count.parse::<u32>()) {
                    // Lines were only removed: what is left around the place has changed too.
                    let last = start.saturating_add(count.max(1)).saturating_sub(1);
                    self.lines
                        .entry(file.clone())
                        .or_default()
                        .push((start, last));
                }
            }
        }
    }
}

/// What changed in the working tree since `revision`, new files included.
pub(super) fn changed(root: &Utf8Path, revision: &str) -> Result<Changed, SourceError> {
    let diff = git(
        root,
        revision,
        &[
            "diff",
            "--unified=0",
            "--no-color",
            "--no-ext-diff",
            "--no-renames",
            "--relative",
            "--src-prefix=a/",
            "--dst-prefix=b/",
            "--end-of-options",
            revision,
            "--",
            ".",
        ],
    )?;
    let new = git(
        root,
        revision,
        &[
            "ls-files",
            "--others",
            "--exclude-standard",
            "-z",
            "--",
            ".",
        ],
    )?;
    let mut changed = Changed::default();
    changed.read_diff(&diff);
    for file in new.split('\0').filter(|file| !file.is_empty()) {
        changed.lines.insert(file.to_owned(), vec![(1, u32::MAX)]);
    }
    Ok(changed)
}

fn git(root: &Utf8Path, revision: &str, args: &[&str]) -> Result<String, SourceError> {
    let problem =
        |message: String, help: &str| SourceError::about(ErrorKind::Run, "", message, help);
    let output = Command::new("git")
        .current_dir(root)
        .args(["-c", "core.quotePath=false"])
        .args(args)
        .output()
        .map_err(|error| {
            problem(
                format!("--since {revision}: git cannot be run: {error}"),
                "install git, or leave out --since",
            )
        })?;
    if !output.status.success() {
        let stderr = String::from_utf8_lossy(&output.stderr);
        let why = stderr.lines().next().unwrap_or("git failed").to_owned();
        return Err(problem(
            format!("--since {revision}: {why}"),
            "name a commit, branch or tag of the repository the workspace is in",
        ));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hunks_become_line_ranges_of_the_new_file() {
        let mut changed = Changed::default();
        changed.read_diff(
            "--- a/src/a.rs\n+++ b/src/a.rs\n@@ -3,0 +4,2 @@ fn f()\n+x\n+y\n@@ -9 +11 @@\n-z\n+w\n\
             --- a/src/gone.rs\n+++ /dev/null\n@@ -1,3 +0,0 @@\n-a\n",
        );
        assert_eq!(changed.lines.get("src/a.rs"), Some(&vec![(4, 5), (11, 11)]));
        assert_eq!(changed.lines.len(), 1);
    }
}
