//! `--format github`: workflow commands that GitHub Actions shows on the diff.

use std::io;

use super::Report;
use crate::rules::Level;

pub(super) fn write(report: &Report, out: &mut dyn io::Write) -> io::Result<()> {
    for finding in &report.findings {
        let at = &finding.primary;
        let mut message = finding.message.clone();
        for (i, step) in finding.path.iter().enumerate() {
            message += &format!(
                "\n{}. {}:{}: {}",
                i + 1,
                step.location.file,
                step.location.line,
                step.note
            );
        }
        if !finding.help.is_empty() {
            message += &format!("\nhelp: {}", finding.help);
        }
        writeln!(
            out,
            "::{} file={},line={},endLine={},col={},endColumn={},title={}::{}",
            command(finding.level),
            property(&at.file),
            at.line,
            at.end_line,
            at.column,
            at.end_column,
            property(&format!("{} {}", finding.rule.code, finding.rule.name)),
            data(&message),
        )?;
    }
    for (level, error) in &report.errors {
        writeln!(
            out,
            "::{} file={},line={},col={}::{}",
            command(*level),
            property(&error.file),
            error.line,
            error.column,
            data(&super::error_text(error)),
        )?;
    }
    Ok(())
}

fn command(level: Level) -> &'static str {
    match level {
        Level::Deny => "error",
        _ => "warning",
    }
}

/// Escapes of the workflow command syntax.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
