//! The literate corpus: Markdown that says what the analyzer must find.
//!
//! A file is a topic, a heading is a case, prose says what Rust does and what
//! is expected, the code block carries the expectation on the line of the sink:
//!
//! | mark | meaning |
//! | --- | --- |
//! | `//~ PHI001` | a finding of this rule on this line |
//! | `//~ PHI001 possible` | … and it is not certain |
//! | `//~ PHI001 wrapped` | … and the value is still in its wrapper (a warning) |
//! | `//~^ PHI901` | on the line above, where a mark would be part of the comment |
//! | ``//~ PHI001 `text` `` | … and exactly `text` is reported |
//! | `//~ MISSING PHI001: why` | should be found, is not: a known gap |
//! | `//~ SPURIOUS PHI001: why` | is found, should not be: a known false alarm |
//!
//! Everything found must be marked and everything marked must be found; a
//! `MISSING` that is found and a `SPURIOUS` that is gone fail too, so the marks stay true.
//!
//! A block is a file: ` ```rust ` is `src/lib.rs` of the case's crate,
//! ` ```rust file=src/db.rs ` another one, ` ```rust crate=store ` another crate of the
//! same workspace, ` ```toml file=phi-lint.toml ` the configuration, ` ```path ` the steps
//! of the case's first finding, `line: words` (lines of the block of code). Only the rules about
//! flows (PHI001–PHI011) are compared, unless the file says `<!-- rules: PHI101 PHI201 -->`.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io;

use camino::{Utf8Path, Utf8PathBuf};
use phi_lint::check::{self, Options};
use phi_lint::config;
use phi_lint::report::Finding;
use phi_lint::workspace;

/// One Markdown file.
#[derive(Debug)]
pub struct Topic {
    /// Path below the corpus folder, without `.md`.
    pub name: String,
    /// Codes compared.
    pub rules: Vec<String>,
    /// In order.
    pub cases: Vec<Case>,
}

/// One heading with its blocks.
#[derive(Debug)]
pub struct Case {
    /// The heading.
    pub title: String,
    /// Line of the heading in the Markdown file, from 1.
    pub line: usize,
    /// In order.
    pub files: Vec<CaseFile>,
    /// The steps of the first finding, if the case says them.
    pub path: Option<String>,
}

/// One code block.
#[derive(Debug)]
pub struct CaseFile {
    /// The crate's name.
    pub krate: String,
    /// Path inside the crate, or `phi-lint.toml`.
    pub path: String,
    /// Line of the first line of code in the Markdown file, from 1.
    pub line: usize,
    /// The code.
    pub text: String,
}

/// What a mark says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Must be found.
    Expected,
    /// A known gap.
    Missing,
    /// A known false alarm.
    Spurious,
}

/// One mark.
#[derive(Debug, Clone)]
pub struct Mark {
    /// What it says.
    pub kind: Kind,
    /// The rule's code.
    pub rule: String,
    /// `possible`, `wrapped` or empty.
    pub quality: String,
    /// What is reported, if the mark says so.
    pub text: Option<String>,
    /// Line in the Markdown file, from 1.
    pub line: usize,
    /// Why, for known gaps and false alarms.
    pub reason: String,
}

/// A difference between marks and findings.
#[derive(Debug)]
pub struct Difference {
    /// `file.md:line`
    pub place: String,
    /// The case.
    pub case: String,
    /// What is wrong.
    pub what: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} ({})", self.place, self.what, self.case)
    }
}

/// How a topic did.
#[derive(Debug, Default, Clone, Copy)]
pub struct Score {
    /// Cases.
    pub cases: usize,
    /// Marked and found.
    pub found: usize,
    /// Should be found and is not (marked `MISSING` or not).
    pub missed: usize,
    /// Found and should not be (marked `SPURIOUS` or not).
    pub spurious: usize,
}

impl Score {
    /// Found of what should be found, in percent.
    pub fn recall(self) -> f64 {
        percent(self.found, self.found + self.missed)
    }

    /// Right of what was found, in percent.
    pub fn precision(self) -> f64 {
        percent(self.found, self.found + self.spurious)
    }

    fn add(&mut self, other: Score) {
        self.cases += other.cases;
        self.found += other.found;
        self.missed += other.missed;
        self.spurious += other.spurious;
    }
}

fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        100.0
    } else {
        100.0 * part as f64 / whole as f64
    }
}

/// Scores by topic and all unmarked differences.
#[derive(Debug, Default)]
pub struct Outcome {
    /// By topic.
    pub scores: Vec<(String, Score)>,
    /// What fails the corpus.
    pub differences: Vec<Difference>,
}

impl Outcome {
    /// The table: a line a topic, then the sum.
    pub fn table(&self) -> String {
        let width = self
            .scores
            .iter()
            .map(|(name, _)| name.len())
            .max()
            .unwrap_or(5)
            .max(5);
        let mut out = format!(
            "{:width$}  cases  found  missed  spurious  recall  precision\n",
            "topic"
        );
        let mut total = Score::default();
        let line = |name: &str, s: &Score| {
            format!(
                "{name:width$}  {:5}  {:5}  {:6}  {:8}  {:5.1}%  {:8.1}%\n",
                s.cases,
                s.found,
                s.missed,
                s.spurious,
                s.recall(),
                s.precision()
            )
        };
        for (name, score) in &self.scores {
            out.push_str(&line(name, score));
            total.add(*score);
        }
        out.push_str(&line("total", &total));
        out
    }
}

/// The corpus that comes with the repository.
pub fn folder() -> Utf8PathBuf {
    Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

/// Reads every topic below `folder`, sorted by name.
///
/// # Errors
///
/// When a file cannot be read or a block's header is not understood.
pub fn read(folder: &Utf8Path) -> io::Result<Vec<Topic>> {
    let mut topics = Vec::new();
    let mut pending = vec![folder.to_owned()];
    while let Some(dir) = pending.pop() {
        for entry in dir.read_dir_utf8()? {
            let path = entry?.into_path();
            if path.is_dir() {
                pending.push(path);
            } else if path.extension() == Some("md") && path.file_name() != Some("README.md") {
                let name = path
                    .strip_prefix(folder)
                    .unwrap_or(&path)
                    .with_extension("");
                topics.push(parse(name.as_str(), &fs::read_to_string(&path)?)?);
            }
        }
    }
    topics.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(topics)
}

fn parse(name: &str, text: &str) -> io::Result<Topic> {
    let bad = |line: usize, what: &str| {
        io::Error::new(
            io::ErrorKind::InvalidData,
            format!("{name}.md:{line}: {what}"),
        )
    };
    let mut topic = Topic {
        name: name.to_owned(),
        rules: Vec::new(),
        cases: Vec::new(),
    };
    let mut lines = text.lines().enumerate();
    while let Some((at, line)) = lines.next() {
        if let Some(rest) = line.strip_prefix("<!-- rules:") {
            let codes = rest.trim_end_matches("-->").split_whitespace();
            topic.rules = codes.map(str::to_owned).collect();
        } else if let Some(title) = line.strip_prefix("## ") {
            topic.cases.push(Case {
                title: title.to_owned(),
                line: at + 1,
                files: Vec::new(),
                path: None,
            });
        } else if let Some(header) = line.strip_prefix("```") {
            let index = topic.cases.len();
            let case = topic
                .cases
                .last_mut()
                .ok_or_else(|| bad(at + 1, "a block before any case"))?;
            let mut words = header.split_whitespace();
            let language = words.next().unwrap_or("");
            let mut file = CaseFile {
                krate: format!("case_{index}"),
                path: "src/lib.rs".to_owned(),
                line: at + 2,
                text: String::new(),
            };
            for word in words {
                match word.split_once('=') {
                    Some(("file", path)) => file.path = path.to_owned(),
                    Some(("crate", krate)) => file.krate = krate.to_owned(),
                    _ => return Err(bad(at + 1, "a block's header takes file=… and crate=…")),
                }
            }
            let mut closed = false;
            for (_, code) in lines.by_ref() {
                if code.starts_with("```") {
                    closed = true;
                    break;
                }
                file.text.push_str(code);
                file.text.push('\n');
            }
            if !closed {
                return Err(bad(at + 1, "the block does not end"));
            }
            if language == "path" {
                case.path = Some(file.text);
            } else if language == "rust" || file.path == "phi-lint.toml" {
                case.files.push(file);
            }
        }
    }
    if topic.rules.is_empty() {
        topic.rules = (1..=11).map(|n| format!("PHI{n:03}")).collect();
    }
    Ok(topic)
}

/// The marks of a block.
pub fn marks(file: &CaseFile) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (i, line) in file.text.lines().enumerate() {
        for mark in line.split("//~").skip(1) {
            let (mark, text) = match mark.split_once('`') {
                Some((mark, text)) => (mark, text.rsplit_once('`').map(|(t, _)| t.to_owned())),
                None => (mark, None),
            };
            let (mark, reason) = mark.split_once(':').unwrap_or((mark, ""));
            // A comment that is itself the finding has its mark on the next line.
            let (mark, above) = match mark.strip_prefix('^') {
                Some(mark) => (mark, 1),
                None => (mark, 0),
            };
            let mut words = mark.split_whitespace();
            let mut word = words.next().unwrap_or("");
            let kind = match word {
                "MISSING" => Kind::Missing,
                "SPURIOUS" => Kind::Spurious,
                _ => Kind::Expected,
            };
            if kind != Kind::Expected {
                word = words.next().unwrap_or("");
            }
            marks.push(Mark {
                kind,
                rule: word.to_owned(),
                quality: words.next().unwrap_or("").to_owned(),
                text,
                line: (file.line + i).saturating_sub(above),
                reason: reason.trim().to_owned(),
            });
        }
    }
    marks
}

/// Runs the analyzer over every case and compares.
///
/// # Errors
///
/// When the cases cannot be written to a temporary folder.
pub fn run(topics: &[Topic]) -> io::Result<Outcome> {
    let mut outcome = Outcome::default();
    for topic in topics {
        let mut score = Score {
            cases: topic.cases.len(),
            ..Score::default()
        };
        // Cases are crates of one workspace, except those with a configuration of their own.
        let (own, shared): (Vec<_>, Vec<_>) = topic.cases.iter().partition(|c| {
            c.files
                .iter()
                .any(|f| f.path == "phi-lint.toml" || !f.krate.starts_with("case_"))
        });
        let mut groups: Vec<Vec<&Case>> = own.into_iter().map(|c| vec![c]).collect();
        groups.push(shared);
        for group in groups.iter().filter(|g| !g.is_empty()) {
            compare(topic, group, &mut score, &mut outcome.differences)?;
        }
        outcome.scores.push((topic.name.clone(), score));
    }
    outcome.differences.sort_by(|a, b| a.place.cmp(&b.place));
    Ok(outcome)
}

fn compare(
    topic: &Topic,
    cases: &[&Case],
    score: &mut Score,
    differences: &mut Vec<Difference>,
) -> io::Result<()> {
    let dir = tempfile::tempdir()?;
    let root = Utf8PathBuf::from_path_buf(dir.path().to_owned())
        .map_err(|_| io::Error::other("the temporary folder's name is not UTF-8"))?;
    let mut crates: Vec<(String, Utf8PathBuf)> = Vec::new();
    // Where each written file came from.
    let mut origins: BTreeMap<String, (&Case, &CaseFile)> = BTreeMap::new();
    for case in cases {
        for file in &case.files {
            let relative = match file.path.as_str() {
                "phi-lint.toml" => file.path.clone(),
                path => format!("{}/{path}", file.krate),
            };
            let path = root.join(&relative);
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::write(&path, &file.text)?;
            if matches!(file.path.as_str(), "src/lib.rs" | "src/main.rs") {
                crates.push((file.krate.clone(), path));
            }
            origins.insert(relative, (case, file));
        }
    }
    let mut loaded = workspace::load_roots(&root, &crates, false);
    let config = config::load(&root, None, &mut loaded.errors);
    let options = Options {
        today: "2026-01-01".to_owned(),
        ..Options::default()
    };
    let result = check::check(loaded, &config, &options);

    for (_, error) in &result.report.errors {
        differences.push(Difference {
            place: place(topic, &origins, &error.file, error.line),
            case: title(&origins, &error.file),
            what: format!("error: {}", error.message),
        });
    }
    for case in cases {
        let own = |f: &&Finding| {
            origins
                .get(&f.primary.file)
                .is_some_and(|(c, _)| c.line == case.line)
        };
        let steps = result.report.findings.iter().find(own).map(steps);
        if let Some(wanted) = &case.path
            && steps.as_ref() != Some(wanted)
        {
            differences.push(Difference {
                place: format!("{}.md:{}", topic.name, case.line),
                case: case.title.clone(),
                what: format!("the path is\n{}", steps.unwrap_or_default()),
            });
        }
    }
    let mut found: Vec<&Finding> = result
        .report
        .findings
        .iter()
        .filter(|f| topic.rules.iter().any(|r| r == f.rule.code))
        .collect();
    for (case, file) in origins.values() {
        let relative = format!("{}/{}", file.krate, file.path);
        for mark in marks(file) {
            let here = |f: &&Finding| {
                f.primary.file == relative
                    && f.primary.line as usize + file.line - 1 == mark.line
                    && f.rule.code == mark.rule
            };
            let hit = found.iter().position(here).map(|i| found.remove(i));
            let mut fail = |what: String| {
                differences.push(Difference {
                    place: format!("{}.md:{}", topic.name, mark.line),
                    case: case.title.clone(),
                    what,
                });
            };
            match (mark.kind, hit) {
                (Kind::Expected, Some(finding)) => {
                    score.found += 1;
                    let quality = quality(finding);
                    if quality != mark.quality {
                        fail(format!(
                            "{} is found as `{quality}`, marked as `{}`",
                            mark.rule, mark.quality
                        ));
                    }
                    let text = reported(finding, &file.text);
                    if mark.text.as_ref().is_some_and(|wanted| *wanted != text) {
                        fail(format!("{} is reported at `{text}`", mark.rule));
                    }
                }
                (Kind::Expected, None) => {
                    score.missed += 1;
                    fail(format!("{} is not found", mark.rule));
                }
                (Kind::Missing, None) => {
                    score.missed += 1;
                    if mark.reason.is_empty() {
                        fail(format!("MISSING {} has no reason", mark.rule));
                    }
                }
                (Kind::Missing, Some(_)) => {
                    score.found += 1;
                    fail(format!("{} is found now: remove MISSING", mark.rule));
                }
                (Kind::Spurious, Some(_)) => {
                    score.spurious += 1;
                    if mark.reason.is_empty() {
                        fail(format!("SPURIOUS {} has no reason", mark.rule));
                    }
                }
                (Kind::Spurious, None) => {
                    fail(format!("{} is gone now: remove SPURIOUS", mark.rule));
                }
            }
        }
    }
    for finding in found {
        score.spurious += 1;
        differences.push(Difference {
            place: place(topic, &origins, &finding.primary.file, finding.primary.line),
            case: title(&origins, &finding.primary.file),
            what: format!(
                "{} {} is not marked: {}",
                finding.rule.code,
                quality(finding),
                finding.message
            ),
        });
    }
    Ok(())
}

/// The code a finding points at.
fn reported(finding: &Finding, code: &str) -> String {
    let at = &finding.primary;
    let lines = code.lines().skip(at.line as usize - 1);
    let count = (at.end_line - at.line + 1) as usize;
    let mut lines: Vec<String> = lines.take(count).map(str::to_owned).collect();
    if let Some(last) = lines.last_mut() {
        *last = last.chars().take(at.end_column as usize - 1).collect();
    }
    if let Some(first) = lines.first_mut() {
        *first = first.chars().skip(at.column as usize - 1).collect();
    }
    lines.join(" ")
}

/// The path of a finding, a line a step.
fn steps(finding: &Finding) -> String {
    let step = |s: &phi_lint::report::Step| format!("{}: {}\n", s.location.line, s.note);
    finding.path.iter().map(step).collect()
}

fn quality(finding: &Finding) -> &'static str {
    let wrapped = finding.exposure == Some(phi_lint::flow::ir::Exposure::Wrapped);
    match (wrapped, finding.certain) {
        (true, _) => "wrapped",
        (false, false) => "possible",
        (false, true) => "",
    }
}

fn place(
    topic: &Topic,
    origins: &BTreeMap<String, (&Case, &CaseFile)>,
    file: &str,
    line: u32,
) -> String {
    match origins.get(file) {
        Some((_, block)) => format!("{}.md:{}", topic.name, block.line + line as usize - 1),
        None => format!("{}.md ({file}:{line})", topic.name),
    }
}

fn title(origins: &BTreeMap<String, (&Case, &CaseFile)>, file: &str) -> String {
    origins
        .get(file)
        .map_or_else(String::new, |(case, _)| case.title.clone())
}
