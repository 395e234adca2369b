//! `--format markdown`: a report for a pull request or a review file.

use std::io;

use super::{Context, Report, confidence, exposure_name, mask};

pub(super) fn write(
    report: &Report,
    context: Context<'_>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    writeln!(
        out,
        "# PHI findings\n\n{}.\n",
        capitalized(&report.summary_line())
    )?;
    if !report.findings.is_empty() {
        writeln!(
            out,
            "| rule | level | place | finding |\n| --- | --- | --- | --- |"
        )?;
        for f in &report.findings {
            writeln!(
                out,
                "| {} {} | {} | {}:{} | {} |",
                f.rule.code,
                f.rule.name,
                f.level.as_str(),
                cell(&f.primary.file),
                f.primary.line,
                cell(&f.message)
            )?;
        }
        writeln!(out)?;
    }
    for f in &report.findings {
        writeln!(
            out,
            "## {}: {}\n\n{} · {} · {}{}\n",
            f.rule.code,
            f.message,
            f.level.as_str(),
            confidence(f.certain),
            f.category.as_deref().unwrap_or("not about data"),
            f.exposure
                .map_or_else(String::new, |e| format!(" · {}", exposure_name(e))),
        )?;
        for (i, step) in f.path.iter().enumerate() {
            writeln!(
                out,
                "{}. `{}:{}` {}",
                i + 1,
                step.location.file,
                step.location.line,
                mask::mask(&step.note)
            )?;
        }
        let line = source_line(context, f);
        // A fence longer than any run of backticks inside.
        let fence = "`".repeat(3.max(longest_backticks(&line) + 1));
        writeln!(
            out,
            "\n`{}:{}:{}`\n\n{fence}rust\n{line}\n{fence}\n",
            f.primary.file, f.primary.line, f.primary.column
        )?;
        if !f.help.is_empty() {
            writeln!(out, "**Remedy:** {}\n", f.help)?;
        }
        writeln!(out, "Fingerprint `{}`\n", f.fingerprint)?;
    }
    if !report.errors.is_empty() {
        writeln!(out, "## Not analyzed\n")?;
        for (_, error) in &report.errors {
            writeln!(
                out,
                "- `{}:{}:{}` {}",
                error.file,
                error.line,
                error.column,
                super::error_text(error).replace('\n', " ")
            )?;
        }
    }
    Ok(())
}

/// The sink's first line, masked, without its indentation.
pub(super) fn source_line(context: Context<'_>, finding: &super::Finding) -> String {
    let file = context.files.get(finding.primary.span.file);
    let line = file
        .text
        .lines()
        .nth(finding.primary.line as usize - 1)
        .unwrap_or_default();
    mask::mask(line.trim()).into_owned()
}

fn longest_backticks(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}
