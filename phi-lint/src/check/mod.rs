//! The pipeline: load, analyze, judge, suppress, compare, report.

mod baseline;
mod fingerprint;
mod fix;
mod judge;
mod named;
mod since;
mod suppress;

use camino::Utf8PathBuf;

pub use fix::{Consent, Fixed, fix};

use crate::analysis;
use crate::config::{self, Config};
use crate::report::{Finding, Report, Summary};
use crate::rules::{Facts, Level, RuleId, find};
use crate::workspace::{self, ErrorKind, LoadOptions, Loaded, SourceError};

/// What a run is asked to do.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// What to load.
    pub load: LoadOptions,
    /// `--config`.
    pub config: Option<Utf8PathBuf>,
    /// `-D`, `-W`, `-A` in the order given; the last one that names a rule wins.
    pub levels: Vec<(RuleId, Level)>,
    /// `--baseline`: findings listed there are not reported; written when it is not there yet.
    pub baseline: Option<Utf8PathBuf>,
    /// `--update-baseline`: write the baseline anew.
    pub update_baseline: bool,
    /// `--since`: only findings on lines changed since this git revision.
    pub since: Option<String>,
    /// Today, `YYYY-MM-DD`, for agreements that expire.
    pub today: String,
}

/// A run's result with what is needed to print it.
#[derive(Debug)]
pub struct Outcome {
    /// Findings, errors, counts.
    pub report: Report,
    /// The workspace.
    pub loaded: Loaded,
    /// Remarks for `-v`.
    pub notes: Vec<String>,
}

impl Outcome {
    /// `0` nothing at deny level, `1` findings at deny level, `2` the run failed in part or whole.
    pub fn exit_code(&self) -> u8 {
        if self.report.errors.iter().any(|(l, _)| *l == Level::Deny) {
            2
        } else {
            u8::from(self.report.summary.deny > 0)
        }
    }
}

/// Runs a check. Everything that goes wrong is in the report.
pub fn run(options: &Options) -> Outcome {
    let mut loaded = workspace::load(&options.load);
    let mut config = config::load(&loaded.root, options.config.as_deref(), &mut loaded.errors);
    for (rule, level) in &options.levels {
        config.levels.insert(*rule, *level);
    }
    check(loaded, &config, options)
}

/// Checks a workspace that is already loaded, with a configuration that is already read.
pub fn check(mut loaded: Loaded, config: &Config, options: &Options) -> Outcome {
    workspace::add_models(&mut loaded, &config.models);
    let analysis = analysis::analyze(&mut loaded, config);
    let mut notes = std::mem::take(&mut loaded.notes);
    let mut errors = std::mem::take(&mut loaded.errors);
    let mut facts = Facts::new(&loaded);
    let misnamed = facts.declare(config);
    // With a part of the workspace, what is named may be in the other.
    if options.load.packages.is_empty() && options.load.exclude.is_empty() {
        errors.extend(misnamed);
        errors.extend(named::unknown(&facts, config));
    }

    let mut findings = judge::judge(&facts, &analysis, config, &options.today);
    errors.extend(workspace::unread_functions(&loaded));
    let suppressed = suppress::apply(&mut findings, &facts, config);
    sort(&mut findings);
    fingerprint::assign(&mut findings, &loaded.files);

    let mut baselined = 0;
    if let Some(path) = &options.baseline {
        match baseline::apply(path, options.update_baseline, &mut findings) {
            Ok(applied) => {
                baselined = applied.known;
                notes.extend(applied.notes);
            }
            Err(error) => errors.push(error),
        }
    }
    if let Some(revision) = &options.since {
        match since::changed(&loaded.root, revision) {
            Ok(changed) => findings.retain(|finding| changed.touches(finding)),
            Err(error) => errors.push(error),
        }
    }
    for (span, what) in &analysis.bounded {
        let at = crate::report::Location::new(&loaded.files, *span);
        notes.push(format!(
            "{}:{}: the analysis of `{}` stopped at a bound: {what}",
            at.file,
            at.line,
            facts.function_at(*span)
        ));
    }
    let summary = Summary {
        files: loaded.reported.len(),
        functions: analysis.functions + facts.functions(&analysis.left_out),
        deny: findings.iter().filter(|f| f.level == Level::Deny).count(),
        warn: findings.iter().filter(|f| f.level == Level::Warn).count(),
        suppressed,
        baselined,
    };
    let report = Report {
        root: loaded.root.clone(),
        findings,
        errors: levelled(errors, config),
        summary,
    };
    Outcome {
        report,
        loaded,
        notes,
    }
}

/// What the rules about declarations find, in order of place, suppressions not
/// looked at and no data followed. With `health`, as if every crate handled health data.
pub fn declarations(loaded: &Loaded, config: &Config, health: bool) -> Vec<Finding> {
    let facts = match health {
        true => Facts::as_health_code(loaded),
        false => Facts::new(loaded),
    };
    let mut findings = judge::declarations(&facts, config);
    sort(&mut findings);
    findings
}

/// By place, then rule.
fn sort(findings: &mut [Finding]) {
    let key = |f: &Finding| {
        let at = &f.primary;
        (at.file.clone(), at.line, at.column, f.rule.code)
    };
    findings.sort_by(|a, b| key(a).cmp(&key(b)).then_with(|| a.message.cmp(&b.message)));
}

/// Errors about source have the level of PHI903, all others fail the run.
fn levelled(mut errors: Vec<SourceError>, config: &Config) -> Vec<(Level, SourceError)> {
    errors.sort_by(|a, b| {
        (&a.file, a.line, a.column, &a.message).cmp(&(&b.file, b.line, b.column, &b.message))
    });
    errors.dedup();
    let source = find("PHI903")
        .ok()
        .and_then(|rule| config.level(rule.id()).or(Some(rule.level)))
        .unwrap_or(Level::Deny);
    errors
        .into_iter()
        .map(|error| match error.kind {
            ErrorKind::Source => (source, error),
            ErrorKind::Run | ErrorKind::Config => (Level::Deny, error),
        })
        .filter(|(level, _)| *level != Level::Allow)
        .collect()
}
