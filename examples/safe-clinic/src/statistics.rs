//! Numbers for the management, de-identified by Safe Harbor before anything is
//! counted. What is written here may lie in a plain file.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

use chrono::Utc;
use phi_types::deid::{self, Age};
use tracing::info;

use crate::model::Patient;

/// Visits by area, and patients by age.
#[derive(Debug, Default)]
pub struct Areas {
    visits: BTreeMap<String, i64>,
    ages: BTreeMap<Age, usize>,
}

impl Areas {
    /// Counts the visits of these patients by the first three digits of their
    /// ZIP codes, with the sparsely populated areas together, and the patients by
    /// age, with everybody over 89 together.
    pub fn of(patients: &[Patient]) -> Self {
        let today = Utc::now().date_naive();
        let mut areas = Areas::default();
        for patient in patients {
            let area = deid::zip3(&patient.zip).to_string();
            *areas.visits.entry(area).or_default() += i64::from(patient.visits);
            let age = deid::age_on(&patient.date_of_birth, &today);
            *areas.ages.entry(age).or_default() += 1;
        }
        areas
    }

    /// The tables as CSV.
    pub fn to_csv(&self) -> String {
        let mut text = String::from("area,visits\n");
        for (area, visits) in &self.visits {
            let _ = writeln!(text, "{area},{visits}");
        }
        text.push_str("\nage,patients\n");
        for (age, patients) in &self.ages {
            let _ = writeln!(text, "{age},{patients}");
        }
        text
    }

    /// Writes the tables to a file.
    pub fn save(&self, path: &Path) -> io::Result<()> {
        fs::write(path, self.to_csv())?;
        info!(path = %path.display(), areas = self.visits.len(), "statistics written");
        Ok(())
    }
}

/// How often patients come, without saying who.
pub fn frequency(patients: &[Patient]) -> BTreeMap<&'static str, usize> {
    let mut table = BTreeMap::new();
    for patient in patients {
        let class = match patient.visits {
            ..=0 => "never",
            1..=3 => "seldom",
            _ => "often",
        };
        *table.entry(class).or_default() += 1;
    }
    info!(classes = ?table, "frequency");
    table
}
