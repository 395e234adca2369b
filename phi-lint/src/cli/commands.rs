//! What each subcommand does.

use std::io::{self, Write};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use camino::Utf8PathBuf;

use super::Streams;
use super::args::{CheckArgs, Color, ExplainArgs, InitArgs};
use crate::check::{self, Consent, Options, Outcome};
use crate::config;
use crate::report::{self, Context, Format};
use crate::rules::{self, Level, RuleId};
use crate::workspace::{self, LoadOptions, STACK_BYTES};

pub(super) fn check(args: CheckArgs, streams: &mut Streams<'_>) -> io::Result<u8> {
    let levels = match levels(&args) {
        Ok(levels) => levels,
        Err(message) => return usage_error(streams, &message),
    };
    let color = match args.color {
        Color::Auto => streams.color && args.output.is_none(),
        Color::Always => true,
        Color::Never => false,
    };
    let options = Options {
        load: LoadOptions {
            manifest_path: args.manifest_path,
            packages: args.package,
            exclude: args.exclude,
            tests: args.tests,
        },
        config: args.config,
        levels,
        baseline: args.baseline,
        update_baseline: args.update_baseline,
        since: args.since,
        today: today(),
    };
    let started = Instant::now();
    // A pool of our own: parsing and analysis recurse deeper than default stacks allow.
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(args.threads.map_or(0, usize::from))
        .stack_size(STACK_BYTES)
        .thread_name(|i| format!("phi-lint-{i}"))
        .build();
    let outcome = match pool {
        Ok(pool) if args.fix => {
            let consent = Consent {
                dirty: args.allow_dirty,
                no_vcs: args.allow_no_vcs,
            };
            match pool.install(|| check::fix(&options, consent)) {
                Ok(fixed) => {
                    for line in &fixed.done {
                        writeln!(streams.err, "fixed {line}")?;
                    }
                    for line in &fixed.left {
                        writeln!(streams.err, "warning: {line}")?;
                    }
                    fixed.outcome
                }
                Err(error) => {
                    return usage_error(
                        streams,
                        &format!("{}\n  = help: {}", error.message, error.help),
                    );
                }
            }
        }
        Ok(pool) => pool.install(|| check::run(&options)),
        Err(error) => {
            return usage_error(streams, &format!("threads cannot be started: {error}"));
        }
    };
    let context = Context {
        files: &outcome.loaded.files,
        packages: &outcome.loaded.packages,
        color,
    };
    match &args.output {
        None => report::write(args.format, &outcome.report, context, streams.out)?,
        Some(path) => {
            let mut text = Vec::new();
            report::write(args.format, &outcome.report, context, &mut text)?;
            if let Err(error) = std::fs::write(path, text) {
                return usage_error(streams, &format!("`{path}` cannot be written: {error}"));
            }
        }
    }
    // Machine-readable output may be read by nobody; errors must be.
    if args.format != Format::Human || args.output.is_some() {
        report::write_errors(&outcome.report, false, streams.err)?;
    }
    if args.verbose {
        verbose(&outcome, started, streams)?;
    }
    streams.out.flush()?;
    Ok(outcome.exit_code())
}

fn verbose(outcome: &Outcome, started: Instant, streams: &mut Streams<'_>) -> io::Result<()> {
    for note in &outcome.notes {
        writeln!(streams.err, "note: {note}")?;
    }
    // Dependencies have a remark of their own.
    let files: Vec<_> = outcome
        .loaded
        .files
        .iter()
        .filter(|(_, file)| !file.path.starts_with(workspace::DEPENDENCY_DIR))
        .collect();
    let lines: usize = files.iter().map(|(_, f)| f.lines()).sum();
    writeln!(
        streams.err,
        "note: packages: {}, crates: {}, files: {}, lines: {lines}, seconds: {:.2}",
        outcome.loaded.packages.len(),
        outcome.loaded.crates.iter().filter(|c| !c.is_model).count(),
        files.len(),
        started.elapsed().as_secs_f64(),
    )
}

fn usage_error(streams: &mut Streams<'_>, message: &str) -> io::Result<u8> {
    writeln!(streams.err, "error: {message}")?;
    Ok(2)
}

/// `-A`, then `-W`, then `-D`: when a rule is given to several, the strictest wins;
/// `all` is weaker than a rule's own name.
fn levels(args: &CheckArgs) -> Result<Vec<(RuleId, Level)>, String> {
    let given = [
        (&args.allow, Level::Allow, "-A"),
        (&args.warn, Level::Warn, "-W"),
        (&args.deny, Level::Deny, "-D"),
    ];
    let mut all = Vec::new();
    let mut single = Vec::new();
    for (names, level, flag) in given {
        for name in names {
            if name.eq_ignore_ascii_case("all") {
                all.extend(rules::ALL.iter().map(|rule| (rule.id(), level)));
                continue;
            }
            match rules::find(name) {
                Ok(rule) => single.push((rule.id(), level)),
                Err(help) => {
                    return Err(format!(
                        "`{flag} {name}`: there is no such rule\n  = help: {help}"
                    ));
                }
            }
        }
    }
    all.extend(single);
    Ok(all)
}

/// Today in UTC, `YYYY-MM-DD`; `SOURCE_DATE_EPOCH` is respected so that a run can be repeated.
fn today() -> String {
    let seconds = std::env::var("SOURCE_DATE_EPOCH")
        .ok()
        .and_then(|text| text.parse::<u64>().ok())
        .unwrap_or_else(|| {
            SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .map_or(0, |since| since.as_secs())
        });
    date(seconds / 86_400)
}

/// The date a number of days after 1970-01-01 (Howard Hinnant's `civil_from_days`).
fn date(days: u64) -> String {
    let z = days + 719_468;
    let era = z / 146_097;
    let day_of_era = z % 146_097;
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

pub(super) fn explain(args: &ExplainArgs, streams: &mut Streams<'_>) -> io::Result<u8> {
    match &args.rule {
        None => {
            writeln!(streams.out, "# Rules")?;
            for rule in rules::ALL {
                write!(streams.out, "\n{}", document(rule, 2))?;
            }
        }
        Some(name) => match rules::find(name) {
            Ok(rule) => write!(streams.out, "{}", document(rule, 1))?,
            Err(help) => {
                return usage_error(
                    streams,
                    &format!("there is no rule `{name}`\n  = help: {help}"),
                );
            }
        },
    }
    Ok(0)
}

/// A rule's documentation under a heading of the given depth.
fn document(rule: &rules::Rule, depth: usize) -> String {
    let mut text = format!(
        "{} {} {}\n\nDefault level: {}.\n\n",
        "#".repeat(depth),
        rule.code,
        rule.name,
        rule.level.as_str()
    );
    let mut fenced = false;
    for line in rule.documentation().lines() {
        fenced ^= line.starts_with("```");
        if line.starts_with("# ") && !fenced {
            text += &"#".repeat(depth);
        }
        text += line;
        text.push('\n');
    }
    text
}

pub(super) fn init(args: &InitArgs, streams: &mut Streams<'_>) -> io::Result<u8> {
    let root = match workspace::find_root(args.manifest_path.as_deref()) {
        Ok(root) => root,
        Err(error) => {
            return usage_error(
                streams,
                &format!("{}\n  = help: {}", error.message, error.help),
            );
        }
    };
    let path: Utf8PathBuf = root.join(config::FILE_NAME);
    let file = std::fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&path);
    match file.and_then(|mut file| file.write_all(config::TEMPLATE.as_bytes())) {
        Ok(()) => {
            writeln!(streams.out, "wrote {path}")?;
            Ok(0)
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => usage_error(
            streams,
            &format!("`{path}` exists already\n  = help: edit it, or move it away first"),
        ),
        Err(error) => usage_error(streams, &format!("`{path}` cannot be written: {error}")),
    }
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn days_since_the_epoch_become_dates() {
        assert_eq!(date(0), "1970-01-01");
        assert_eq!(date(19_782), "2024-02-29");
        assert_eq!(date(20_633), "2026-06-29");
    }
}
