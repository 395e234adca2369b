//! Remedies in words: what a flow rule's help says of the value, the record it
//! belongs to and the id that could stand in its place, by name where the source
//! names them.

use super::recognize;
use super::records::Mark;
use super::{Flow, fix};
use crate::flow::ir::Exposure;

/// The words for one flow.
pub(super) struct Remedy {
    /// `` `ssn` `` as written in the argument, or "the value".
    pub(super) subject: String,
    /// `` `patient.id` ``, an id in reach of the sink.
    id: Option<String>,
    /// What is left of the value when it is de-identified.
    reduced: Option<&'static str>,
}

impl Remedy {
    pub(super) fn of(flow: &Flow<'_>) -> Self {
        let text = flow.facts.loaded().files.text(flow.argument);
        Remedy {
            subject: plain(text).map_or_else(|| "the value".to_owned(), |text| format!("`{text}`")),
            id: id_in_reach(flow).map(|id| format!("`{id}`")),
            // Only for what can still be de-identified where it was read.
            reduced: match (flow.category_name, flow.exposure) {
                ("date", Exposure::Exposed) => Some("the year (`deid::year_of`)"),
                ("geographic", Exposure::Exposed) => Some("the area (`deid::zip3`)"),
                _ => None,
            },
        }
    }

    /// `` `patient.id` ``, or "an internal id".
    pub(super) fn id(&self) -> &str {
        self.id.as_deref().unwrap_or("an internal id")
    }

    /// `` `patient.id` ``, or "an opaque id": for what others see.
    pub(super) fn opaque(&self) -> &str {
        self.id.as_deref().unwrap_or("an opaque id")
    }

    /// What may be written in place of the value: an id, a pseudonym, a year.
    pub(super) fn instead(&self) -> String {
        match self.reduced {
            Some(reduced) => format!("{}, `pseudonym(&key)` or {reduced}", self.id()),
            None => format!("{} or `pseudonym(&key)`", self.id()),
        }
    }

    /// For values that are still in their wrapper.
    pub(super) fn wrapped(&self) -> String {
        format!(
            "nothing leaks here today; leave {} out, or write {} if the record needs to be told apart",
            self.subject,
            self.instead()
        )
    }
}

/// Text that names something and holds no literal, on one line and short.
fn plain(text: &str) -> Option<&str> {
    let text = text.trim_start_matches(['&', '*', '%', '?']).trim();
    let fits = (1..=40).contains(&text.len())
        && text.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && text
            .chars()
            .all(|c| c.is_alphanumeric() || "_.:()&?, ".contains(c))
        && !text.contains("::<");
    fits.then_some(text)
}

/// An id beside the value: a field of the record it was read from, when that record is
/// named in the function of the sink; else an id among the function's parameters.
fn id_in_reach(flow: &Flow<'_>) -> Option<String> {
    let facts = flow.facts;
    let function = facts
        .function(flow.argument)
        .map(|(_, function)| function)?;
    let here = facts.function(flow.read).map(|(_, function)| function);
    if here.is_some_and(|here| std::ptr::eq(here, function))
        && let Some((base, field)) = read_from(facts.loaded().files.text(flow.read))
        && let Some(id) = id_field(flow, base, field)
    {
        return Some(format!("{base}.{id}"));
    }
    function
        .params
        .iter()
        .filter_map(|param| param.name)
        .map(|name| name.as_str())
        .find(|name| is_id(name))
        .map(str::to_owned)
}

/// `patient.ssn.expose(&grant)` → `patient`, `ssn`.
fn read_from(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start_matches(['&', '*', '(']);
    let end = text
        .find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '.'))
        .unwrap_or(text.len());
    let mut chain = &text[..end];
    // A method is called on the field: its name is not part of the place.
    if text[end..].starts_with('(') {
        chain = chain.rsplit_once('.')?.0;
    }
    let (base, field) = chain.trim_end_matches('.').rsplit_once('.')?;
    let is_name = |name: &str| name.starts_with(|c: char| c.is_alphabetic() || c == '_');
    (base.split('.').all(is_name) && is_name(field)).then_some((base, field))
}

/// The id of the records that have this field; those named like the variable first.
fn id_field(flow: &Flow<'_>, base: &str, field: &str) -> Option<String> {
    let variable = base.rsplit('.').next().unwrap_or(base);
    let all: Vec<_> = flow
        .facts
        .records()
        .iter()
        .filter(|record| record.fields.iter().any(|f| f.def.name.as_str() == field))
        .collect();
    let named: Vec<_> = all
        .iter()
        .filter(|record| {
            let words = recognize::words(&record.name);
            recognize::words(variable).iter().any(|w| words.contains(w))
        })
        .collect();
    let mut ids = match named.is_empty() {
        true => all.iter().collect(),
        false => named,
    }
    .into_iter()
    .map(|record| {
        let mut ids = record.fields.iter().filter(|f| {
            is_id(&f.def.name)
                && !f.wrapped
                && f.raw_phi().is_none()
                && !matches!(f.mark, Mark::Phi(_))
        });
        let first = ids.next()?;
        // `id` is the record's own; of several others nobody knows which is meant.
        match record.fields.iter().find(|f| f.def.name.as_str() == "id") {
            Some(own) if !own.wrapped => Some(own.def.name.to_string()),
            _ => ids.next().is_none().then(|| first.def.name.to_string()),
        }
    });
    let first = ids.next()??;
    ids.all(|id| id.as_deref() == Some(&first)).then_some(first)
}

/// `id`, `patient_id`; not `member_id`, which is an identifier of 45 CFR 164.514(b)(2)(i).
fn is_id(name: &str) -> bool {
    (name == "id" || name == "uuid" || name.ends_with("_id")) && recognize::name(name).is_none()
}

/// What to do about `#[instrument]`: the help and, when there is one way, the edit.
pub(super) fn instrument(flow: &Flow<'_>) -> Option<(String, Option<crate::source::Fix>)> {
    let (attr, function) = fix::instrument_at(flow)?;
    let remedy = Remedy::of(flow);
    if let Some((name, fix)) = fix::skip(flow, attr, function) {
        let help = format!(
            "add `skip({name})` to `#[instrument]`; `fields({})` tells the calls apart",
            match &remedy.id {
                Some(id) => id.trim_matches('`').replace("self.", "id = %self."),
                None => "request_id".to_owned(),
            }
        );
        return Some((help, Some(fix)));
    }
    if flow.argument == attr.span {
        return Some((
            "drop `ret` or `err` from `#[instrument]`, or make what they print free of PHI"
                .to_owned(),
            None,
        ));
    }
    Some((
        format!(
            "take {} out of `fields(…)` and record {} instead",
            remedy.subject,
            remedy.instead()
        ),
        None,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_record_and_field_of_a_read_are_told_from_the_methods_on_it() {
        assert_eq!(
            read_from("patient.ssn.expose(&grant)"),
            Some(("patient", "ssn"))
        );
        assert_eq!(read_from("&self.row.name"), Some(("self.row", "name")));
        assert_eq!(read_from("ssn.expose(&grant)"), None);
        assert_eq!(read_from("load(id)"), None);
        assert_eq!(read_from("rows[0].name"), None);
    }

    #[test]
    fn only_names_are_repeated_never_literals() {
        assert_eq!(plain("&patient.ssn"), Some("patient.ssn"));
        assert_eq!(plain("ssn.as_str()"), Some("ssn.as_str()"));
        assert_eq!(plain("f(\"x\")"), None);
        assert_eq!(plain("536"), None);
    }
}
