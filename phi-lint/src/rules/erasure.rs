//! What is declared of erasure, by `[[erasure]]` of the configuration or by
//! `#[phi_types::erases(…)]` on the function: the functions that erase a patient, what can be
//! reached from them. And `[[audit]]`, the stores of audit records.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Facts;
use super::facts::body_of;
use super::tokens::words_in_macro;
use crate::config::{Config, suggest};
use crate::span::Span;
use crate::syntax::ast::{Attr, Body, ExprKind, Item, ItemKind};
use crate::workspace::SourceError;

/// The declarations, looked up in the source.
#[derive(Debug, Default)]
pub(super) struct Declared {
    /// `crate::erase::patient`, as written in the configuration; the path of one that bears
    /// the attribute.
    functions: Vec<String>,
    /// Records and tables that a declared function erases by means nobody sees here.
    records: FxHashSet<String>,
    /// Functions (place of the item) that a declared function reaches.
    reached: FxHashSet<Span>,
    /// Tables of audit records, in lower case.
    pub(super) audit_tables: Vec<String>,
}

impl Declared {
    /// Looks the declarations up; the errors name functions that are not there.
    pub(super) fn new(facts: &Facts<'_>, config: &Config) -> (Self, Vec<SourceError>) {
        let mut declared = Declared {
            audit_tables: config
                .audits
                .iter()
                .map(|table| table.to_lowercase())
                .collect(),
            ..Declared::default()
        };
        let mut errors = Vec::new();
        let any_marked = || {
            let found = facts.items(|_, item, out| {
                if matches!(item.kind, ItemKind::Fn(_)) && marked(item).is_some() {
                    out.push(());
                }
            });
            !found.is_empty()
        };
        if config.erasures.is_empty() && !any_marked() {
            return (declared, errors);
        }
        let functions = facts.all_functions();
        let mut by_name: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
        for (i, (path, ..)) in functions.iter().enumerate() {
            by_name
                .entry(path.last().map_or("", String::as_str))
                .or_default()
                .push(i);
        }
        let mut pending: Vec<usize> = Vec::new();
        for erasure in &config.erasures {
            let wanted: Vec<&str> = erasure
                .function
                .as_str()
                .split("::")
                .filter(|segment| *segment != "crate")
                .collect();
            let last = wanted.last().copied().unwrap_or("");
            let found: Vec<usize> = by_name
                .get(last)
                .into_iter()
                .flatten()
                .copied()
                .filter(|i| ends_with(&functions[*i].0, &wanted))
                .collect();
            if found.is_empty() {
                let candidates: Vec<String> =
                    functions.iter().map(|(path, ..)| path.join("::")).collect();
                let full = wanted.join("::");
                let near = suggest(&full, candidates.iter().map(String::as_str))
                    .or_else(|| suggest(last, by_name.keys().copied()));
                errors.push(erasure.at.error(
                    format!("there is no function `{}` in the workspace", erasure.function.as_str()),
                    match near {
                        Some(near) => format!("did you mean `{near}`?"),
                        None => "name the function that erases a patient\'s records, such as \"crate::erasure::erase_patient\"".to_owned(),
                    },
                ));
                continue;
            }
            declared
                .functions
                .push(erasure.function.as_str().to_owned());
            declared
                .records
                .extend(erasure.records.iter().map(|name| name.to_lowercase()));
            pending.extend(found);
        }
        for (i, (path, item, _)) in functions.iter().enumerate() {
            let Some(attr) = marked(item) else { continue };
            let written = attr
                .args_span
                .map_or("", |span| facts.loaded().files.text(span));
            declared.functions.push(path.join("::"));
            declared.records.extend(named_in(written));
            pending.push(i);
        }
        // By name: a method call reaches every method of that name.
        let mut seen: FxHashSet<usize> = FxHashSet::default();
        while let Some(i) = pending.pop() {
            if !seen.insert(i) {
                continue;
            }
            let (_, item, file) = &functions[i];
            declared.reached.insert(item.span);
            let Some(body) = body_of(item) else { continue };
            let text = &facts.loaded().files.get(*file).text;
            for name in called(body, text) {
                pending.extend(by_name.get(name.as_str()).into_iter().flatten());
            }
        }
        (declared, errors)
    }
}

/// `#[phi_types::erases(…)]` of a function.
fn marked(item: &Item) -> Option<&Attr> {
    item.attrs
        .iter()
        .find(|attr| attr.path == "erases" || attr.path.as_str().ends_with("::erases"))
}

/// The records and tables between the parentheses of the attribute, in lower case:
/// `records::Patient, Row<'_, u8>, "visits"`.
fn named_in(written: &str) -> Vec<String> {
    let mut depth = 0_u32;
    let parts = written.split(|c| {
        match c {
            '<' => depth += 1,
            '>' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == ',' && depth == 0
    });
    parts
        .filter_map(|part| {
            let part = part.trim();
            let name = match part.strip_prefix('"') {
                Some(table) => table.trim_end_matches('"'),
                None => part.split('<').next()?.rsplit("::").next()?,
            };
            let name = name.trim();
            (!name.is_empty()).then(|| name.to_lowercase())
        })
        .collect()
}

/// Whether the path ends so; a first segment that names the crate is allowed.
fn ends_with(path: &[String], wanted: &[&str]) -> bool {
    let ends = |wanted: &[&str]| {
        path.len() >= wanted.len()
            && path[path.len() - wanted.len()..]
                .iter()
                .zip(wanted)
                .all(|(a, b)| a == b)
    };
    ends(wanted) || (wanted.len() > 1 && path.len() == wanted.len() - 1 && ends(&wanted[1..]))
}

/// Names of everything a body calls or mentions.
fn called(body: &Body, text: &str) -> Vec<String> {
    let mut names = Vec::new();
    for expr in &body.exprs {
        match &expr.kind {
            ExprKind::MethodCall { method, .. } => names.push(method.to_string()),
            ExprKind::Path(path) => names.extend(path.segments.last().map(|s| s.name.to_string())),
            ExprKind::Macro(call) => words_in_macro(call, text, &mut names),
            _ => {}
        }
    }
    names
}

impl Facts<'_> {
    /// A deletion at this place is part of an erasure: of a declared one, or of any when
    /// none is declared.
    pub(super) fn is_in_erasure(&self, at: Span) -> bool {
        let declared = self.declared();
        declared.functions.is_empty()
            || self
                .function(at)
                .is_some_and(|(item, _)| declared.reached.contains(&item.span))
    }

    /// The configuration says that an erasure takes care of the record or table.
    pub(super) fn declared_erased(&self, name: &str) -> bool {
        self.declared().records.contains(&name.to_lowercase())
    }

    /// "nothing erases it", or which declared functions do not.
    pub(super) fn nothing_erases(&self) -> String {
        match self.declared().functions.as_slice() {
            [] => "nothing erases it".to_owned(),
            functions => format!("`{}` does not erase it", functions.join("` and `")),
        }
    }

    /// Where a deletion belongs.
    pub(super) fn where_to_erase(&self) -> String {
        match self.declared().functions.first() {
            None => "where a patient is erased".to_owned(),
            Some(function) => format!("in `{function}`"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::named_in;

    #[test]
    fn an_attribute_names_records_by_their_last_segment_and_tables_in_quotes() {
        let written = "records::Patient, Row<'static, (u8, u8)>, \"Visits\", ";
        assert_eq!(named_in(written), ["patient", "row", "visits"]);
        assert!(named_in("").is_empty());
        assert!(named_in(" , \"\"").is_empty());
    }
}
