//! `--format html`: one self-contained page, no scripts, nothing loaded.

use std::io;

use super::{Context, Report, confidence, exposure_name, markdown, mask};

const STYLE: &str = include_str!("report.css");

pub(super) fn write(
    report: &Report,
    context: Context<'_>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    writeln!(
        out,
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>PHI findings</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<h1>PHI findings</h1>\n<p>{}.</p>",
        escape(&report.summary_line())
    )?;
    if !report.findings.is_empty() {
        writeln!(
            out,
            "<table>\n<thead><tr><th>Rule</th><th>Level</th><th>Place</th><th>Finding</th></tr></thead>\n<tbody>"
        )?;
        for f in &report.findings {
            writeln!(
                out,
                "<tr class=\"{level}\"><td>{}</td><td>{level}</td><td><a href=\"#{}\">{}:{}</a></td><td>{}</td></tr>",
                f.rule.code,
                f.fingerprint,
                escape(&f.primary.file),
                f.primary.line,
                escape(&f.message),
                level = f.level.as_str(),
            )?;
        }
        writeln!(out, "</tbody>\n</table>")?;
    }
    for f in &report.findings {
        writeln!(
            out,
            "<section id=\"{}\" class=\"{}\">\n<h2>{} {}</h2>\n<p>{}</p>\n<p class=\"meta\">{} · {} · {}{}</p>",
            f.fingerprint,
            f.level.as_str(),
            f.rule.code,
            f.rule.name,
            escape(&f.message),
            f.level.as_str(),
            confidence(f.certain),
            escape(f.category.as_deref().unwrap_or("not about data")),
            f.exposure
                .map_or_else(String::new, |e| format!(" · {}", exposure_name(e))),
        )?;
        if !f.path.is_empty() {
            writeln!(out, "<ol>")?;
            for step in &f.path {
                writeln!(
                    out,
                    "<li><code>{}:{}</code> {}</li>",
                    escape(&step.location.file),
                    step.location.line,
                    escape(&mask::mask(&step.note))
                )?;
            }
            writeln!(out, "</ol>")?;
        }
        writeln!(
            out,
            "<pre><span class=\"line\">{}:{}</span> {}</pre>\n<p><strong>Remedy:</strong> {}</p>\n</section>",
            escape(&f.primary.file),
            f.primary.line,
            escape(&markdown::source_line(context, f)),
            escape(&f.help),
        )?;
    }
    if !report.errors.is_empty() {
        writeln!(out, "<h2>Not analyzed</h2>\n<ul>")?;
        for (_, error) in &report.errors {
            writeln!(
                out,
                "<li><code>{}:{}:{}</code> {}</li>",
                escape(&error.file),
                error.line,
                error.column,
                escape(&super::error_text(error))
            )?;
        }
        writeln!(out, "</ul>")?;
    }
    writeln!(out, "</body>\n</html>")
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\'' => out += "&#39;",
            c => out.push(c),
        }
    }
    out
}
