//! `--format json`, version 1: a contract with scripts. Fields are only ever added.

use std::io;

use serde::Serialize;

use super::{Finding, Location, Report, Step, confidence, exposure_name};

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    findings: Vec<JsonFinding<'a>>,
    errors: Vec<JsonError<'a>>,
    summary: JsonSummary,
}

#[derive(Serialize)]
struct JsonFinding<'a> {
    rule: &'a str,
    name: &'a str,
    level: &'a str,
    confidence: &'a str,
    message: &'a str,
    category: Option<&'a str>,
    exposure: Option<&'a str>,
    primary: JsonLocation<'a>,
    path: Vec<JsonStep<'a>>,
    help: &'a str,
    fingerprint: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<JsonFix<'a>>,
}

/// What `--fix` would do; byte offsets into the file of `primary`.
#[derive(Serialize)]
struct JsonFix<'a> {
    title: &'a str,
    edits: Vec<JsonEdit<'a>>,
}

#[derive(Serialize)]
struct JsonEdit<'a> {
    start: u32,
    end: u32,
    text: &'a str,
}

#[derive(Serialize)]
struct JsonLocation<'a> {
    file: &'a str,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
}

#[derive(Serialize)]
struct JsonStep<'a> {
    file: &'a str,
    line: u32,
    column: u32,
    note: &'a str,
}

#[derive(Serialize)]
struct JsonError<'a> {
    file: &'a str,
    line: u32,
    column: u32,
    message: String,
}

#[derive(Serialize)]
struct JsonSummary {
    files: usize,
    functions: usize,
    deny: usize,
    warn: usize,
    suppressed: usize,
    baselined: usize,
}

impl<'a> From<&'a Location> for JsonLocation<'a> {
    fn from(at: &'a Location) -> Self {
        JsonLocation {
            file: &at.file,
            line: at.line,
            column: at.column,
            end_line: at.end_line,
            end_column: at.end_column,
        }
    }
}

impl<'a> From<&'a Step> for JsonStep<'a> {
    fn from(step: &'a Step) -> Self {
        JsonStep {
            file: &step.location.file,
            line: step.location.line,
            column: step.location.column,
            note: &step.note,
        }
    }
}

impl<'a> From<&'a Finding> for JsonFinding<'a> {
    fn from(finding: &'a Finding) -> Self {
        JsonFinding {
            rule: finding.rule.code,
            name: finding.rule.name,
            level: finding.level.as_str(),
            confidence: confidence(finding.certain),
            message: &finding.message,
            category: finding.category.as_deref(),
            exposure: finding.exposure.map(exposure_name),
            primary: (&finding.primary).into(),
            path: finding.path.iter().map(JsonStep::from).collect(),
            help: &finding.help,
            fingerprint: &finding.fingerprint,
            fix: finding.fix.as_ref().map(|fix| JsonFix {
                title: &fix.title,
                edits: fix
                    .edits
                    .iter()
                    .map(|edit| JsonEdit {
                        start: edit.span.start,
                        end: edit.span.end,
                        text: &edit.text,
                    })
                    .collect(),
            }),
        }
    }
}

pub(super) fn write(report: &Report, out: &mut dyn io::Write) -> io::Result<()> {
    let s = report.summary;
    let document = Document {
        version: 1,
        findings: report.findings.iter().map(JsonFinding::from).collect(),
        errors: report
            .errors
            .iter()
            .map(|(_, error)| JsonError {
                file: &error.file,
                line: error.line,
                column: error.column,
                message: super::error_text(error),
            })
            .collect(),
        summary: JsonSummary {
            files: s.files,
            functions: s.functions,
            deny: s.deny,
            warn: s.warn,
            suppressed: s.suppressed,
            baselined: s.baselined,
        },
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}
