//! Asks the rules about what the analysis found and what the source declares.

use rustc_hash::FxHashMap;

use crate::analysis::Analysis;
use crate::config::Config;
use crate::flow::ir::{self, Exposure};
use crate::report::{Finding, Location, Step};
use crate::rules::{ALL, Facts, Flow, Judge, Level, Raw, Rule, RuleId, categories};
use crate::span::Span;

/// All findings at warn or deny level, in no order, without fingerprints.
pub(super) fn judge(
    facts: &Facts<'_>,
    analysis: &Analysis,
    config: &Config,
    today: &str,
) -> Vec<Finding> {
    let mut findings = flows(facts, analysis, config, today);
    findings.extend(declarations(facts, config));
    findings
}

/// What rules about declarations find.
pub(super) fn declarations(facts: &Facts<'_>, config: &Config) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in ALL {
        let level = config.level(rule.id()).unwrap_or(rule.level);
        if let (Judge::Source(look), true) = (&rule.judge, level != Level::Allow) {
            findings.extend(
                look(facts)
                    .into_iter()
                    .map(|raw| from_source(facts, rule, level, raw)),
            );
        }
    }
    findings
}

/// A rule's code, and what the model adds: `PHI010:aws/s3`.
fn tag(text: &str) -> Option<(&'static Rule, Option<&str>)> {
    let (code, detail) = match text.split_once(':') {
        Some((code, detail)) => (code, Some(detail).filter(|d| !d.is_empty())),
        None => (text, None),
    };
    ALL.iter()
        .find(|rule| rule.code == code && rule.is_flow())
        .map(|rule| (*rule, detail))
}

fn flows(facts: &Facts<'_>, analysis: &Analysis, config: &Config, today: &str) -> Vec<Finding> {
    // Several sources may reach one argument: it is one finding.
    let mut best: FxHashMap<(RuleId, Span), (Rank<'_>, Finding)> = FxHashMap::default();
    for flow in &analysis.findings {
        let source = &analysis.sources[flow.source.0 as usize];
        let sink = &analysis.sinks[flow.sink.0 as usize];
        let Some((rule, detail)) = tag(sink.tag.as_str()) else {
            continue;
        };
        if !facts.in_scope(flow.span) {
            continue;
        }
        let Judge::Flow(judge) = &rule.judge else {
            continue;
        };
        let level = config.level(rule.id()).unwrap_or(match source.exposure {
            Exposure::Exposed => rule.level,
            Exposure::Wrapped => rule.level.min(Level::Warn),
        });
        if level == Level::Allow {
            continue;
        }
        let key = (rule.id(), flow.span);
        let rank = Rank {
            wrapped: source.exposure == Exposure::Wrapped,
            possible: !flow.certain,
            unclassified: source.category.as_str() == "unclassified",
            steps: flow.path.len(),
            source: source.span,
            category: source.category.as_str(),
        };
        if best.get(&key).is_some_and(|(known, _)| *known <= rank) {
            continue;
        }
        let category = categories::words(source.category.as_str());
        let what = called(facts, sink);
        let verdict = judge(&Flow {
            category: &category,
            exposure: source.exposure,
            certain: flow.certain,
            what: &what,
            facts,
            argument: flow.span,
            sink: sink.span,
            read: flow.path.first().map_or(source.span, |step| step.span),
            category_name: source.category.as_str(),
            detail,
            config,
            today,
        });
        let Some(verdict) = verdict else { continue };
        let finding = Finding {
            rule,
            level,
            certain: flow.certain,
            message: verdict.message,
            category: Some(source.category.to_string()),
            exposure: Some(source.exposure),
            primary: Location::new(&facts.loaded().files, flow.span),
            path: path(facts, &flow.path, &sink.what, &what),
            help: verdict.help,
            fix: verdict.fix,
            function: facts.function_at(flow.span).to_owned(),
            fingerprint: String::new(),
        };
        best.insert(key, (rank, finding));
    }
    best.into_values().map(|(_, finding)| finding).collect()
}

/// Which of several flows into one argument is reported: the least.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Rank<'a> {
    wrapped: bool,
    possible: bool,
    unclassified: bool,
    steps: usize,
    source: Span,
    category: &'a str,
}

/// What is called, as people write it: `tracing::info!`, `Result::expect`, `Err`.
fn called(facts: &Facts<'_>, sink: &ir::Sink) -> String {
    let full = sink.what.as_str();
    let segments: Vec<&str> = full.split("::").collect();
    let (Some(krate), Some(last)) = (segments.first(), segments.last()) else {
        return full.to_owned();
    };
    let is_type = |name: &str| name.starts_with(char::is_uppercase);
    let is_macro = facts
        .loaded()
        .files
        .text(sink.span)
        .split_once('!')
        .is_some_and(|(path, _)| path.trim_end().ends_with(last));
    if is_macro {
        return match *krate {
            "std" => format!("{last}!"),
            _ if segments.len() == 1 => format!("{last}!"),
            _ => format!("{krate}::{last}!"),
        };
    }
    let known_anywhere = *krate == "std" || facts.is_own_crate(krate);
    match segments.as_slice() {
        // The prelude's `Ok`, `Err`, `Some` go by their own name.
        ["std", .., ty, variant] if is_type(ty) && is_type(variant) => (*variant).to_owned(),
        [.., ty, name] if is_type(ty) && known_anywhere => format!("{ty}::{name}"),
        [_, .., ty, name] if is_type(ty) => format!("{krate}::{ty}::{name}"),
        _ => full.to_owned(),
    }
}

/// The steps; the last one names the sink as the message does.
fn path(facts: &Facts<'_>, steps: &[ir::Step], full: &str, what: &str) -> Vec<Step> {
    let mut path: Vec<Step> = steps
        .iter()
        .map(|step| Step {
            location: Location::new(&facts.loaded().files, step.span),
            note: step.note.clone(),
        })
        .collect();
    if let Some(last) = path.last_mut().filter(|_| !full.is_empty()) {
        last.note = last
            .note
            .replace(&format!("`{full}`"), &format!("`{what}`"));
    }
    path.dedup();
    path
}

fn from_source(facts: &Facts<'_>, rule: &'static Rule, level: Level, raw: Raw) -> Finding {
    let files = &facts.loaded().files;
    Finding {
        rule,
        level,
        certain: raw.certain,
        message: raw.message,
        exposure: raw.category.as_ref().map(|_| Exposure::Exposed),
        category: raw.category,
        primary: Location::new(files, raw.span),
        path: raw
            .related
            .into_iter()
            .map(|(span, note)| Step {
                location: Location::new(files, span),
                note,
            })
            .collect(),
        help: raw.help,
        fix: raw.fix,
        function: facts.function_at(raw.span).to_owned(),
        fingerprint: String::new(),
    }
}
