//! Looks for PHI in what a system really emitted: log lines, payloads, mails.
//!
//! Two detectors so far. **Patterns** find identifiers that can be told by their
//! form and check digits: social security numbers, National Provider Identifiers
//! and payment cards. **Canaries** are exact values that a test puts into the system
//! and that must not come out anywhere. The other identifiers of 45 CFR
//! 164.514(b)(2)(i), encodings, and streaming of large inputs are still to come.
//!
//! What is found is never shown: a [`Match`] says where and what kind, and its text is masked.
//!
//! As the assertion of an integration test:
//!
//! ```
//! use phi_scan::Scanner;
//!
//! let log = "INFO patient 8812 loaded\nWARN no coverage for 521-44-9182\n";
//! let matches = Scanner::new().canary("Ada Lovelace").scan(log);
//! assert_eq!(matches.len(), 1);
//! assert_eq!((matches[0].kind.name(), matches[0].line), ("ssn", 2));
//! assert_eq!(matches[0].masked, "***-**-****");
//! ```

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

/// What a match is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A social security number: `AAA-GG-SSSS` with an area, group and serial that are issued
    /// (never area 000, 666 or 900–999, group 00 or serial 0000; SSA POMS RM 10201.035).
    Ssn,
    /// A National Provider Identifier near the word: ten digits whose check digit
    /// is right (Luhn over `80840` and the number; 45 CFR 162.406).
    Npi,
    /// A payment card: 13 to 19 digits whose check digit is right (ISO/IEC 7812-1, annex B).
    Card,
    /// A value given to [`Scanner::canary`].
    Canary,
}

impl Kind {
    /// A short name, lower case.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Ssn => "ssn",
            Kind::Npi => "npi",
            Kind::Card => "card",
            Kind::Canary => "canary",
        }
    }
}

/// PHI that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// What it is.
    pub kind: Kind,
    /// Byte range in the text.
    pub range: Range<usize>,
    /// Line, from 1.
    pub line: usize,
    /// The text with every letter and digit replaced by `*`.
    pub masked: String,
}

/// Finds PHI in text.
#[derive(Debug, Clone, Default)]
pub struct Scanner {
    canaries: Vec<String>,
}

static SSN: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\b(\d{3})-(\d{2})-(\d{4})\b").ok());
static NPI: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)\bnpi\b[^0-9\n]{0,12}(\d{10})\b").ok());
static CARD: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\b\d(?:[ -]?\d){12,18}\b").ok());

impl Scanner {
    /// A scanner with the pattern detectors and no canaries.
    pub fn new() -> Self {
        Self::default()
    }

    /// Also looks for this exact value. An empty value is ignored.
    #[must_use]
    pub fn canary(mut self, value: impl Into<String>) -> Self {
        let value = value.into();
        if !value.is_empty() {
            self.canaries.push(value);
        }
        self
    }

    /// Everything found in `text`, in order of place.
    pub fn scan(&self, text: &str) -> Vec<Match> {
        let mut found: Vec<(Kind, Range<usize>)> = Vec::new();
        for captures in SSN.iter().flat_map(|r| r.captures_iter(text)) {
            let part = |i| captures.get(i).map_or("", |m| m.as_str());
            if let Some(whole) = captures.get(0)
                && issued(part(1), part(2), part(3))
            {
                found.push((Kind::Ssn, whole.range()));
            }
        }
        for captures in NPI.iter().flat_map(|r| r.captures_iter(text)) {
            if let Some(number) = captures.get(1)
                && luhn(&format!("80840{}", number.as_str()))
            {
                found.push((Kind::Npi, number.range()));
            }
        }
        for number in CARD.iter().flat_map(|r| r.find_iter(text)) {
            if luhn(number.as_str()) {
                found.push((Kind::Card, number.range()));
            }
        }
        for canary in &self.canaries {
            found.extend(
                text.match_indices(canary)
                    .map(|(at, m)| (Kind::Canary, at..at + m.len())),
            );
        }
        found.sort_by_key(|(kind, range)| (range.start, range.end, *kind));
        found
            .into_iter()
            .map(|(kind, range)| Match {
                kind,
                line: text[..range.start].matches('\n').count() + 1,
                masked: mask(&text[range.clone()]),
                range,
            })
            .collect()
    }
}

fn issued(area: &str, group: &str, serial: &str) -> bool {
    !matches!(area, "000" | "666") && !area.starts_with('9') && group != "00" && serial != "0000"
}

/// The check digit of ISO/IEC 7812-1 is right; separators are skipped.
fn luhn(text: &str) -> bool {
    let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(10)).collect();
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(i, d)| match (i % 2, d * 2) {
            (0, _) => *d,
            (_, doubled) if doubled > 9 => doubled - 9,
            (_, doubled) => doubled,
        })
        .sum();
    sum.is_multiple_of(10) && digits.iter().any(|d| *d != 0)
}

fn mask(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_alphanumeric() { '*' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<&'static str> {
        Scanner::new()
            .scan(text)
            .iter()
            .map(|m| m.kind.name())
            .collect()
    }

    #[test]
    fn numbers_that_are_never_issued_are_no_social_security_numbers() {
        assert_eq!(kinds("219-09-9999"), ["ssn"]);
        for text in [
            "000-12-3456",
            "666-12-3456",
            "912-12-3456",
            "219-00-1234",
            "219-09-0000",
        ] {
            assert!(kinds(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_provider_identifier_needs_its_word_and_its_check_digit() {
        assert_eq!(kinds("NPI: 1234567893"), ["npi"]);
        assert!(kinds("NPI: 1234567890").is_empty());
        assert!(kinds("build 1234567893").is_empty());
    }

    #[test]
    fn a_card_needs_its_check_digit() {
        assert_eq!(kinds("paid with 4111 1111 1111 1111"), ["card"]);
        assert!(kinds("paid with 4111 1111 1111 1112").is_empty());
        assert!(kinds("0000000000000000").is_empty());
    }

    #[test]
    fn canaries_are_found_and_masked() {
        let matches = Scanner::new()
            .canary("Zebulon")
            .canary("")
            .scan("a\nhello Zebulon!");
        assert_eq!(matches.len(), 1);
        assert_eq!(
            (matches[0].line, matches[0].masked.as_str()),
            (2, "*******")
        );
    }

    #[test]
    fn nothing_found_is_shown() {
        let shown = format!(
            "{:?}",
            Scanner::new().canary("Zebulon").scan("219-09-9999 Zebulon")
        );
        assert!(!shown.contains("219") && !shown.contains("Zebulon"));
    }
}
