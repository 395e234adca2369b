//! `--format human`: in the manner of rustc, the sink first, then the way the
//! data took.

use std::io;

use annotate_snippets::{AnnotationKind, Group, Level as Severity, Origin, Renderer, Snippet};

use super::{Context, Finding, Report, mask};
use crate::rules::Level;
use crate::source::SourceFile;
use crate::span::FileId;
use crate::workspace::{ErrorKind, SourceError};

pub(super) fn write(
    report: &Report,
    context: Context<'_>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let renderer = renderer(context.color);
    for finding in &report.findings {
        writeln!(out, "{}\n", render_finding(finding, context, &renderer))?;
    }
    write_errors(report, context.color, out)?;
    writeln!(out, "phi-lint: {}", report.summary_line())
}

pub(super) fn write_errors(
    report: &Report,
    color: bool,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let renderer = renderer(color);
    for (level, error) in &report.errors {
        writeln!(out, "{}\n", render_error(*level, error, &renderer))?;
    }
    Ok(())
}

/// A fixed width, so that output does not depend on the terminal.
fn renderer(color: bool) -> Renderer {
    let renderer = if color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer.term_width(160)
}

fn severity(level: Level) -> Severity<'static> {
    match level {
        Level::Deny => Severity::ERROR,
        _ => Severity::WARNING,
    }
}

/// The finding as `rustc` would print it.
pub(super) fn render_finding(
    finding: &Finding,
    context: Context<'_>,
    renderer: &Renderer,
) -> String {
    let mut group = Group::with_title(
        severity(finding.level)
            .primary_title(finding.message.as_str())
            .id(finding.rule.code),
    );
    // The sink's file first, then the others in the order the data visits them.
    let mut files: Vec<FileId> = vec![finding.primary.span.file];
    for step in &finding.path {
        if !files.contains(&step.location.span.file) {
            files.push(step.location.span.file);
        }
    }
    let steps = finding.path.len();
    for id in files {
        let mut marks: Vec<Mark> = Vec::new();
        if id == finding.primary.span.file {
            marks.push(Mark {
                start: finding.primary.span.start as usize,
                end: finding.primary.span.end as usize,
                primary: true,
                labels: Vec::new(),
            });
        }
        for (i, step) in finding.path.iter().enumerate() {
            let span = step.location.span;
            if span.file != id {
                continue;
            }
            let label = if steps > 1 {
                format!("{}. {}", i + 1, step.note)
            } else {
                step.note.clone()
            };
            let same = |m: &&mut Mark| m.start == span.start as usize && m.end == span.end as usize;
            match marks.iter_mut().find(same) {
                Some(mark) => mark.labels.push(label),
                None => marks.push(Mark {
                    start: span.start as usize,
                    end: span.end as usize,
                    primary: false,
                    labels: vec![label],
                }),
            }
        }
        group = group.element(snippet(context.files.get(id), &marks));
    }
    if !finding.help.is_empty() {
        group = group.element(Severity::HELP.message(finding.help.as_str()));
    }
    if let Some(fix) = &finding.fix {
        group = group.element(Severity::NOTE.message(format!("`--fix` can {}", fix.title)));
    }
    group = group.element(Severity::NOTE.message(format!(
        "`{}`; `cargo phi-lint explain {}` says more",
        finding.rule.name, finding.rule.code
    )));
    renderer.render(&[group])
}

/// A place to underline.
struct Mark {
    start: usize,
    end: usize,
    primary: bool,
    labels: Vec<String>,
}

/// The lines from the first mark to the last, masked.
fn snippet<'a>(
    file: &SourceFile,
    marks: &[Mark],
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let text = &*file.text;
    let first = marks
        .iter()
        .map(|m| m.start)
        .min()
        .unwrap_or(0)
        .min(text.len());
    let last = marks
        .iter()
        .map(|m| m.end)
        .max()
        .unwrap_or(0)
        .min(text.len());
    let (window, offset) = window(text, first, last);
    let line = file.line_column(offset as u32).0 as usize;
    let mut snippet = Snippet::source(mask::mask(window).into_owned())
        .line_start(line)
        .path(file.path.to_string());
    for mark in marks {
        let start = clamp(window, mark.start.saturating_sub(offset));
        let end = clamp(window, mark.end.saturating_sub(offset)).max(start);
        let kind = if mark.primary {
            AnnotationKind::Primary
        } else {
            AnnotationKind::Context
        };
        let mut annotation = kind.span(start..end);
        if !mark.labels.is_empty() {
            annotation = annotation.label(mask::mask(&mark.labels.join("; ")).into_owned());
        }
        snippet = snippet.annotation(annotation);
    }
    snippet
}

/// The whole lines around a byte range, and where they start.
fn window(text: &str, first: usize, last: usize) -> (&str, usize) {
    let (first, last) = (clamp(text, first), clamp(text, last));
    let start = text[..first].rfind('\n').map_or(0, |i| i + 1);
    let end = text[last..].find('\n').map_or(text.len(), |i| last + i);
    (&text[start..end.max(start)], start)
}

fn clamp(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn render_error(level: Level, error: &SourceError, renderer: &Renderer) -> String {
    let message = if error.kind != ErrorKind::Config || error.file.is_empty() {
        error.message.clone()
    } else {
        format!("{}: {}", error.file, error.message)
    };
    let mut title = severity(level).primary_title(mask::mask(&message).into_owned());
    if error.kind == ErrorKind::Source {
        title = title.id("PHI903");
    }
    let mut group = Group::with_title(title);
    if let Some(excerpt) = &error.excerpt {
        let text = &*excerpt.text;
        let (window, offset) = window(text, excerpt.range.start, excerpt.range.end);
        // A long entry is shown by its first line.
        let window = window.split('\n').next().unwrap_or(window);
        let start = clamp(window, excerpt.range.start.saturating_sub(offset));
        let end = clamp(window, excerpt.range.end.saturating_sub(offset)).max(start);
        group = group.element(
            Snippet::source(mask::mask(window).into_owned())
                .line_start(error.line as usize)
                .path(error.file.clone())
                .annotation(AnnotationKind::Primary.span(start..end)),
        );
    } else if !error.file.is_empty() {
        group = group.element(
            Origin::path(error.file.clone())
                .line(error.line as usize)
                .char_column(error.column as usize),
        );
    }
    if !error.help.is_empty() {
        group = group.element(Severity::HELP.message(error.help.clone()));
    }
    renderer.render(&[group])
}
