//! `// phi-lint: allow(PHI001, reason = "…")`: takes findings out, and finds
//! comments that lack a reason (PHI901) or suppress nothing (PHI902).

use crate::config::Config;
use crate::report::{Finding, Location};
use crate::rules::{Facts, Level, Rule, find, fix_suppression};
use crate::span::Span;
use crate::syntax::Directive;

/// A comment that is in force.
struct Allow<'a> {
    directive: &'a Directive,
    /// Each rule it names, and whether it was of use.
    rules: Vec<(&'a str, Option<&'static Rule>, bool)>,
}

/// Removes suppressed findings, adds those about the comments themselves, and
/// returns how many were suppressed.
pub(super) fn apply(findings: &mut Vec<Finding>, facts: &Facts<'_>, config: &Config) -> usize {
    let mut about_comments = Vec::new();
    let mut allows: Vec<Allow<'_>> = Vec::new();
    for (id, file) in facts.loaded().files.iter() {
        if !facts.loaded().is_reported(id) {
            continue;
        }
        for directive in &file.parsed.directives {
            if !facts.in_scope(directive.span) {
                continue;
            }
            if let Some((message, help)) = mistake(directive) {
                about_comments.extend(finding(
                    "PHI901",
                    directive.span,
                    message,
                    help,
                    facts,
                    config,
                ));
                continue;
            }
            let rules = directive
                .rules
                .iter()
                .map(|name| (name.as_str(), find(name).ok(), false))
                .collect();
            allows.push(Allow { directive, rules });
        }
    }

    let before = findings.len();
    findings.retain(|finding| !suppressed(finding.rule, finding.primary.span, &mut allows));
    let suppressed_count = before - findings.len();

    for allow in &allows {
        // What may be taken out of this comment without a decision.
        let idle: Vec<&str> = allow
            .rules
            .iter()
            .filter(|(_, rule, used)| {
                !used && rule.is_some_and(|rule| level(rule, config) != Level::Allow)
            })
            .map(|(name, ..)| *name)
            .collect();
        let fix = fix_suppression(facts, allow.directive, &idle);
        for (name, rule, used) in &allow.rules {
            let (message, help, fix) = match rule {
                _ if *used => continue,
                // Switched off: there is nothing it could have suppressed.
                Some(rule) if level(rule, config) == Level::Allow => {
                    continue;
                }
                Some(rule) => (
                    format!("{} finds nothing here", rule.code),
                    match &fix {
                        Some(fix) => fix.title.clone(),
                        None => format!("take {name} out of the comment"),
                    },
                    fix.clone(),
                ),
                None => (
                    format!("there is no rule `{name}`"),
                    find(name).err().unwrap_or_default(),
                    None,
                ),
            };
            let found = finding("PHI902", allow.directive.span, message, help, facts, config);
            about_comments.extend(found.map(|found| Finding { fix, ..found }));
        }
    }
    // A comment may allow what is said about another comment, not about itself.
    findings.extend(about_comments);
    suppressed_count
}

/// The level in force.
fn level(rule: &Rule, config: &Config) -> Level {
    config.level(rule.id()).unwrap_or(rule.level)
}

fn mistake(directive: &Directive) -> Option<(String, String)> {
    const FORM: &str = "write `// phi-lint: allow(PHI001, reason = \"why this is acceptable\")`";
    if let Some(error) = &directive.error {
        return Some((
            format!("this suppression cannot be read: {error}"),
            FORM.to_owned(),
        ));
    }
    if directive
        .reason
        .as_ref()
        .is_none_or(|r| r.trim().is_empty())
    {
        return Some((
            "this suppression gives no reason and has no effect".to_owned(),
            FORM.to_owned(),
        ));
    }
    None
}

/// Whether a comment allows a finding of `rule` that starts at `span`.
fn suppressed(rule: &Rule, span: Span, allows: &mut [Allow<'_>]) -> bool {
    let mut any = false;
    for allow in allows {
        let lines = allow.directive.applies_to;
        if lines.file != span.file || span.start < lines.start || span.start >= lines.end {
            continue;
        }
        for (_, named, used) in &mut allow.rules {
            if named.is_some_and(|named| named.code == rule.code) {
                *used = true;
                any = true;
            }
        }
    }
    any
}

fn finding(
    code: &str,
    span: Span,
    message: String,
    help: String,
    facts: &Facts<'_>,
    config: &Config,
) -> Option<Finding> {
    let rule = find(code).ok()?;
    let level = level(rule, config);
    (level != Level::Allow).then(|| Finding {
        rule,
        level,
        certain: true,
        message,
        category: None,
        exposure: None,
        primary: Location::new(&facts.loaded().files, span),
        path: Vec::new(),
        help,
        fix: None,
        function: facts.function_at(span).to_owned(),
        fingerprint: String::new(),
    })
}
