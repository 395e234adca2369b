//! `--format cargo`: the messages of `cargo check --message-format json`, which
//! editors read (rust-analyzer: `check.overrideCommand`).

use std::io;

use camino::Utf8Path;
use serde_json::{Value, json};

use super::{Context, Location, Report, human, mask};
use crate::rules::Level;
use crate::source::Fix;
use crate::workspace::Package;

pub(super) fn write(
    report: &Report,
    context: Context<'_>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let renderer = annotate_snippets::Renderer::plain().term_width(160);
    for finding in &report.findings {
        let children: Vec<Value> = finding
            .path
            .iter()
            .map(|step| {
                child(
                    "note",
                    &mask::mask(&step.note),
                    &[span(context, &step.location, true, None)],
                )
            })
            .chain((!finding.help.is_empty()).then(|| child("help", &finding.help, &[])))
            .chain(finding.fix.iter().map(|fix| suggestion(context, fix)))
            .collect();
        let message = json!({
            "$message_type": "diagnostic",
            "message": finding.message,
            "code": {"code": finding.rule.code, "explanation": finding.rule.documentation()},
            "level": level(finding.level),
            "spans": [span(context, &finding.primary, true, None)],
            "children": children,
            "rendered": format!("{}\n\n", human::render_finding(finding, context, &renderer)),
        });
        emit(report, context, &finding.primary.file, &message, out)?;
    }
    for (l, error) in &report.errors {
        let text = super::error_text(error);
        let spans = if error.file.is_empty() {
            Vec::new()
        } else {
            vec![json!({
                "file_name": error.file,
                "byte_start": error.excerpt.as_ref().map_or(0, |e| e.range.start),
                "byte_end": error.excerpt.as_ref().map_or(0, |e| e.range.end),
                "line_start": error.line, "line_end": error.line,
                "column_start": error.column, "column_end": error.column,
                "is_primary": true, "text": [], "label": null,
                "suggested_replacement": null, "suggestion_applicability": null, "expansion": null,
            })]
        };
        let message = json!({
            "$message_type": "diagnostic",
            "message": text,
            "code": null,
            "level": level(*l),
            "spans": spans,
            "children": [],
            "rendered": format!("{}: {text}\n", level(*l)),
        });
        emit(report, context, &error.file, &message, out)?;
    }
    let success = report.summary.deny == 0 && report.errors.iter().all(|(l, _)| *l != Level::Deny);
    serde_json::to_writer(
        &mut *out,
        &json!({"reason": "build-finished", "success": success}),
    )?;
    writeln!(out)
}

fn emit(
    report: &Report,
    context: Context<'_>,
    file: &str,
    message: &Value,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let path = report.root.join(file);
    let package = owner(context.packages, &path);
    let line = json!({
        "reason": "compiler-message",
        "package_id": package.map_or_else(String::new, |p| {
            format!("path+file://{}#{}@{}", dir(p), p.name, p.version)
        }),
        "manifest_path": package.map(|p| p.manifest.as_str()),
        "target": {
            "kind": ["lib"], "crate_types": ["lib"],
            "name": package.map_or("", |p| p.name.as_str()),
            "src_path": path, "edition": "2024",
            "doc": true, "doctest": false, "test": true,
        },
        "message": message,
    });
    serde_json::to_writer(&mut *out, &line)?;
    writeln!(out)
}

fn dir(package: &Package) -> &Utf8Path {
    package.manifest.parent().unwrap_or(&package.manifest)
}

/// An edit that editors offer as a quick fix.
fn suggestion(context: Context<'_>, fix: &Fix) -> Value {
    let spans: Vec<Value> = fix
        .edits
        .iter()
        .map(|edit| {
            let at = Location::new(context.files, edit.span);
            let mut span = span(context, &at, true, None);
            span["suggested_replacement"] = json!(edit.text);
            span["suggestion_applicability"] = json!("MachineApplicable");
            span
        })
        .collect();
    child("help", &fix.title, &spans)
}

/// The package whose directory holds the file, the innermost of several.
fn owner<'a>(packages: &'a [Package], path: &Utf8Path) -> Option<&'a Package> {
    packages
        .iter()
        .filter(|package| path.starts_with(dir(package)))
        .max_by_key(|package| dir(package).as_str().len())
}

fn child(level: &str, message: &str, spans: &[Value]) -> Value {
    json!({
        "message": message, "code": null, "level": level,
        "spans": spans, "children": [], "rendered": null,
    })
}

fn span(context: Context<'_>, at: &Location, primary: bool, label: Option<&str>) -> Value {
    let file = context.files.get(at.span.file);
    let text: Vec<Value> = file
        .text
        .lines()
        .skip(at.line as usize - 1)
        .take((at.end_line - at.line) as usize + 1)
        .enumerate()
        .map(|(i, line)| {
            let last = at.line as usize + i == at.end_line as usize;
            json!({
                "text": mask::mask(line),
                "highlight_start": if i == 0 { at.column as usize } else { 1 },
                "highlight_end": if last { at.end_column as usize } else { line.chars().count() + 1 },
            })
        })
        .collect();
    json!({
        "file_name": at.file,
        "byte_start": at.span.start, "byte_end": at.span.end,
        "line_start": at.line, "line_end": at.end_line,
        "column_start": at.column, "column_end": at.end_column,
        "is_primary": primary, "text": text, "label": label,
        "suggested_replacement": null, "suggestion_applicability": null, "expansion": null,
    })
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Deny => "error",
        _ => "warning",
    }
}
