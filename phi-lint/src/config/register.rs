//! `[[vendor]]` and `register`: the register of business associate agreements.

use std::ops::Range;

use toml::de::DeTable;

use super::Vendor;
use super::read::{Reader, Value};
use crate::workspace::display_path;

impl Reader<'_> {
    /// The register may be a file of its own with nothing but `[[vendor]]`.
    pub(super) fn register(&mut self, value: &Value<'_>, vendors: &mut Vec<Vendor>) {
        let Some(file) = value.get_ref().as_str() else {
            self.wrong_type(value, "register", "the path of a TOML file in quotes");
            return;
        };
        let path = self.beside(file);
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) => {
                self.error(
                    value.span(),
                    format!("the register `{file}` cannot be read: {error}"),
                    format!(
                        "create `{}` with [[vendor]] entries, or remove the line",
                        display_path(self.root, &path)
                    ),
                );
                return;
            }
        };
        let mut reader = Reader::new(self.root, &path, &text);
        let source = reader.text.clone();
        let (table, syntax) = DeTable::parse_recoverable(&source);
        reader.syntax(&syntax);
        reader.unknown_keys(table.get_ref(), &["vendor"], "a register");
        reader.vendors(table.get_ref(), vendors);
        self.errors.append(&mut reader.errors);
    }

    pub(super) fn vendors(&mut self, table: &DeTable<'_>, vendors: &mut Vec<Vendor>) {
        for (entry, range) in self.entries(table, "vendor") {
            if let Some(vendor) = self.vendor(entry, range) {
                vendors.push(vendor);
            }
        }
    }

    /// A list of hosts or crates, without those that cannot be one.
    fn patterns(
        &mut self,
        table: &DeTable<'_>,
        key: &str,
        valid: fn(&str) -> bool,
        wanted: &str,
    ) -> Vec<String> {
        let Some(value) = table.get(key) else {
            return Vec::new();
        };
        let mut out = Vec::new();
        for (text, span) in self.strings(value, key) {
            if valid(&text) {
                out.push(text);
            } else {
                self.error(
                    span,
                    format!("`{text}` cannot be one of `{key}`"),
                    format!("write {wanted}"),
                );
            }
        }
        out
    }

    fn vendor(&mut self, table: &DeTable<'_>, range: Range<usize>) -> Option<Vendor> {
        self.unknown_keys(
            table,
            &[
                "name", "services", "signed", "expires", "evidence", "hosts", "crates",
            ],
            "[[vendor]]",
        );
        let signed = match table.get("signed").map(|v| (v, v.get_ref().as_bool())) {
            None => false,
            Some((_, Some(signed))) => signed,
            Some((value, None)) => {
                self.wrong_type(value, "signed", "true or false without quotes");
                false
            }
        };
        let expires = match table.get("expires") {
            None => None,
            Some(value) => {
                let text = match (value.get_ref().as_datetime(), value.get_ref().as_str()) {
                    (Some(date), _) => date.to_string(),
                    (None, Some(text)) => text.to_owned(),
                    (None, None) => String::new(),
                };
                let day: String = text.chars().take(10).collect();
                if is_date(&day) {
                    Some(day)
                } else {
                    self.error(
                        value.span(),
                        "`expires` is not a date",
                        "write a date such as 2027-12-31",
                    );
                    None
                }
            }
        };
        let list = |reader: &mut Self, key: &str| -> Vec<String> {
            table.get(key).map_or_else(Vec::new, |value| {
                reader
                    .strings(value, key)
                    .into_iter()
                    .map(|(text, _)| text)
                    .collect()
            })
        };
        let services = list(self, "services");
        let hosts = self.patterns(table, "hosts", is_host, "a host such as \"api.partner.example\" or \"*.partner.example\", without `https://` or a path");
        let crates = self.patterns(
            table,
            "crates",
            is_crate,
            "a crate's name, or a family's such as \"partner-sdk-*\"",
        );
        let evidence = self.string(table, "evidence").map(|(text, _)| text);
        let name = match self.string(table, "name") {
            Some((name, _)) if !name.trim().is_empty() => name,
            Some((_, span)) => {
                self.error(
                    span,
                    "`name` is empty",
                    "name the vendor as its client's model does, such as \"openai\"",
                );
                return None;
            }
            None => {
                if !table.contains_key("name") {
                    self.error(
                        range,
                        "this [[vendor]] has no `name`",
                        "add a line such as name = \"openai\"",
                    );
                }
                return None;
            }
        };
        Some(Vendor {
            name,
            services,
            signed,
            expires,
            evidence,
            hosts,
            crates,
        })
    }
}

/// A host's name, in which one `*` may stand for a part of it.
fn is_host(text: &str) -> bool {
    text.contains('.')
        && text.matches('*').count() <= 1
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '*'))
}

/// A crate's name; a `*` may stand at its end.
fn is_crate(text: &str) -> bool {
    let name = text.strip_suffix('*').unwrap_or(text);
    !name.is_empty()
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
}

/// `YYYY-MM-DD` with a month and day that can be.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |s: &str, len: usize| (s.len() == len).then(|| s.parse::<u32>().ok()).flatten();
    match parts.as_slice() {
        [y, m, d] => {
            number(y, 4).is_some()
                && number(m, 2).is_some_and(|m| (1..=12).contains(&m))
                && number(d, 2).is_some_and(|d| (1..=31).contains(&d))
        }
        _ => false,
    }
}
