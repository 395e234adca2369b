//! `--format sarif`: SARIF 2.1.0 (OASIS), for code scanning services.

use std::io;

use serde_json::{Value, json};

use super::{Context, Location, Report, confidence, exposure_name, mask};
use crate::rules::{self, Level};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

pub(super) fn write(
    report: &Report,
    context: Context<'_>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let rules: Vec<Value> = rules::ALL
        .iter()
        .map(|rule| {
            json!({
                "id": rule.code,
                "name": rule.name,
                "shortDescription": {"text": rule.summary()},
                "fullDescription": {"text": rule.summary()},
                "help": {"text": rule.documentation(), "markdown": rule.documentation()},
                "defaultConfiguration": {"level": level(rule.level)},
                "properties": {"tags": ["security", "privacy", "hipaa"]},
            })
        })
        .collect();
    let results: Vec<Value> = report
        .findings
        .iter()
        .map(|finding| result(finding, context))
        .collect();
    let notifications: Vec<Value> = report
        .errors
        .iter()
        .map(|(l, error)| {
            let mut notification = json!({
                "level": level(*l),
                "message": {"text": super::error_text(error)},
            });
            if !error.file.is_empty() {
                notification["locations"] = json!([{"physicalLocation": {
                    "artifactLocation": artifact(&error.file),
                    "region": {"startLine": error.line, "startColumn": error.column},
                }}]);
            }
            notification
        })
        .collect();
    let failed = report.errors.iter().any(|(l, _)| *l == Level::Deny);
    let document = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "phi-lint",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": {"SRCROOT": {"description": {"text": "the workspace root"}}},
            "invocations": [{
                "executionSuccessful": !failed,
                "toolExecutionNotifications": notifications,
            }],
            "results": results,
        }],
    });
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn result(finding: &super::Finding, context: Context<'_>) -> Value {
    let steps: Vec<Value> = finding
        .path
        .iter()
        .map(|step| {
            let mut at = location(&step.location);
            at["message"] = json!({"text": mask::mask(&step.note)});
            json!({"location": at})
        })
        .collect();
    let index = rules::ALL.iter().position(|r| r.code == finding.rule.code);
    let mut result = json!({
        "ruleId": finding.rule.code,
        "ruleIndex": index,
        "level": level(finding.level),
        "message": {"text": if finding.help.is_empty() {
            finding.message.clone()
        } else {
            format!("{}. Remedy: {}", finding.message, finding.help)
        }},
        "locations": [location(&finding.primary)],
        "partialFingerprints": {"phiLint/v1": finding.fingerprint},
        "properties": {
            "confidence": confidence(finding.certain),
            "category": finding.category,
            "exposure": finding.exposure.map(exposure_name),
        },
    });
    if let Some(fix) = &finding.fix {
        let replacements: Vec<Value> = fix
            .edits
            .iter()
            .map(|edit| {
                let at = Location::new(context.files, edit.span);
                json!({
                    "deletedRegion": location(&at)["physicalLocation"]["region"],
                    "insertedContent": {"text": edit.text},
                })
            })
            .collect();
        result["fixes"] = json!([{
            "description": {"text": fix.title},
            "artifactChanges": [{
                "artifactLocation": artifact(&finding.primary.file),
                "replacements": replacements,
            }],
        }]);
    }
    if !steps.is_empty() {
        result["codeFlows"] = json!([{"threadFlows": [{"locations": steps}]}]);
    }
    result
}

fn location(at: &Location) -> Value {
    json!({"physicalLocation": {
        "artifactLocation": artifact(&at.file),
        "region": {
            "startLine": at.line,
            "startColumn": at.column,
            "endLine": at.end_line,
            "endColumn": at.end_column,
        },
    }})
}

/// A relative file as a URI reference.
fn artifact(file: &str) -> Value {
    let mut uri = String::new();
    for byte in file.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri += &format!("%{byte:02X}");
        }
    }
    json!({"uri": uri, "uriBaseId": "SRCROOT"})
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Deny => "error",
        Level::Warn => "warning",
        Level::Allow => "none",
    }
}
