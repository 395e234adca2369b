//! Files that the service writes beside its database.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;
use tracing::info;

use crate::model::PatientRow;

/// A way to turn a row into a line.
pub trait LineFormat {
    fn header(&self) -> &'static str;
    fn line(&self, row: &PatientRow) -> String;
}

/// Everything, for the spreadsheet people.
pub struct Csv;

impl LineFormat for Csv {
    fn header(&self) -> &'static str {
        "id,name,diagnosis"
    }

    fn line(&self, row: &PatientRow) -> String {
        [row.id.to_string().as_str(), &row.name, &row.diagnosis].join(",")
    }
}

/// Just how many visits; safe to leave lying around.
pub struct VisitCounts;

impl LineFormat for VisitCounts {
    fn header(&self) -> &'static str {
        "id,visits"
    }

    fn line(&self, row: &PatientRow) -> String {
        format!("{},{}", row.id, row.visits)
    }
}

/// Renders rows in a format.
pub fn render<F: LineFormat>(format: &F, rows: &[PatientRow]) -> String {
    let mut text = String::from(format.header());
    for row in rows {
        text.push('\n');
        text.push_str(&format.line(row));
    }
    text
}

/// The weekly spreadsheet.
pub fn weekly(dir: &Path, clinic: &str, rows: &[PatientRow]) -> io::Result<PathBuf> {
    let path = dir.join(format!("{clinic}.csv"));
    let text = render(&Csv, rows);
    fs::write(&path, &text)?; //~ LEAK PHI011: a plain file
    info!(path = %path.display(), rows = rows.len(), "weekly export written");

    let mut counts = String::from(VisitCounts.header());
    for row in rows {
        counts.push('\n');
        counts.push_str(&VisitCounts.line(row));
    }
    fs::write(dir.join("visits.csv"), counts)?;
    Ok(path)
}

/// Something for the fax gateway to pick up.
pub fn fax_job(row: &PatientRow, letter: &str) -> io::Result<PathBuf> {
    let mut file = NamedTempFile::new()?;
    writeln!(file, "to: clinic {}", row.clinic)?;
    writeln!(file, "re: {}", row.name)?; //~ LEAK PHI011: a temp file
    writeln!(file, "pages: {}", letter.lines().count())?;
    let (_, path) = file.keep().map_err(io::Error::other)?;
    Ok(path)
}

/// Keeps the row so that the next request need not ask the database.
pub async fn cache(dir: &Path, row: &PatientRow) -> io::Result<()> {
    let path = dir.join(format!("{}.cache", row.id));
    let line = Csv.line(row);
    tokio::fs::write(path, line).await //~ LEAK PHI011: a cache on disk
}

/// A line for each patient on the terminal, for the person on call.
pub fn print_list(rows: &[PatientRow]) {
    println!("{} patients", rows.len());
    rows.iter()
        .map(|row| row.name.to_uppercase())
        .enumerate()
        .for_each(|(n, line)| println!("{n}: {line}")); //~ LEAK PHI006: through an iterator chain
    if let Some(first) = rows.first() {
        println!("first: {first}"); //~ LEAK PHI006: the hand-written Display
        println!("first id: {}", first.id);
    }
}
