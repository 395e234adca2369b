//! Which names and types look like PHI to a reviewer. Used where nobody has
//! said it: fields and parameters that are neither wrapped nor marked.

use super::vocabulary::{
    DEFINITIONS, ENDINGS, FILLERS, OTHER_OWNERS, OTHER_PEOPLE, OTHERWISE, PATIENT_OWNERS,
};
use crate::syntax::ast::TypeRef;

/// How much a name says by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// PHI only in a patient's record: `name`, `city`.
    InRecord,
    /// Identifies a person: PHI in software that handles health data.
    Identifier,
    /// Says health data by itself: `mrn`, `diagnosis`.
    Medical,
}

/// `date_of_birth`, `dateOfBirth`, `DateOfBirth` → `date`, `of`, `birth`.
pub(super) fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut lower_before = false;
    let mut start = true;
    for c in name.trim_start_matches("r#").chars() {
        if !c.is_alphanumeric() {
            start = true;
            lower_before = false;
            continue;
        }
        if start || (c.is_uppercase() && lower_before) {
            words.push(String::new());
        }
        start = false;
        lower_before = c.is_lowercase() || c.is_ascii_digit();
        if let Some(word) = words.last_mut() {
            word.extend(c.to_lowercase());
        }
    }
    words
}

/// Category and strength of a name.
pub(super) fn name(name: &str) -> Option<(&'static str, Strength)> {
    let mut words = words(name);
    if words.iter().any(|word| OTHERWISE.contains(&word.as_str())) {
        return None;
    }
    while words.len() > 1 && words.last().is_some_and(|w| FILLERS.contains(&w.as_str())) {
        words.pop();
    }
    // `phone2`, `address_line1`; `icd10` is a name of its own.
    if let Some(last) = words.last_mut() {
        let stem = last.trim_end_matches(|c: char| c.is_ascii_digit());
        if !stem.is_empty() && !ENDINGS.iter().any(|(ending, ..)| ending == last) {
            last.truncate(stem.len());
        }
    }
    let joined = words.join("_");
    let singular = joined.strip_suffix('s').unwrap_or(&joined);
    let about_patient = words.first().is_some_and(|word| word == "patient");
    ENDINGS
        .iter()
        .filter(|(ending, _, _)| ends_with(&joined, ending) || ends_with(singular, ending))
        .max_by_key(|(ending, _, _)| ending.len())
        .map(|(_, category, strength)| {
            let strength = if about_patient && words.len() > 1 {
                Strength::Medical
            } else {
                *strength
            };
            (*category, strength)
        })
}

fn ends_with(name: &str, ending: &str) -> bool {
    name.strip_suffix(ending)
        .is_some_and(|before| before.is_empty() || before.ends_with('_'))
}

/// The record is about a patient, by its name.
pub(super) fn is_patient_record(name: &str) -> bool {
    !is_definition(name)
        && words(name)
            .iter()
            .any(|word| PATIENT_OWNERS.contains(&word.as_str()))
}

/// The record describes what there can be, by its name.
pub(super) fn is_definition(name: &str) -> bool {
    words(name)
        .iter()
        .any(|word| DEFINITIONS.contains(&word.as_str()))
}

/// The field is a part of a value of this category that has no name of its own: the `line`
/// of an address, in a type that is called so.
pub(super) fn is_part(owner: &str, field: &str, category: &str) -> bool {
    let (called, fields): (&[&str], &[&str]) = match category {
        "name" => (&["name"], &["text", "value", "full"]),
        "geographic" => (
            &["address"],
            &[
                "text", "value", "line", "lines", "line1", "line2", "district",
            ],
        ),
        "phone" | "fax" | "email" => (
            &["contact", "telecom", "phone", "fax", "email"],
            &["text", "value"],
        ),
        _ => return false,
    };
    fields.contains(&field)
        && words(owner)
            .iter()
            .any(|word| called.contains(&word.as_str()))
}

/// The function asks for the form of its argument, by its name: `is_valid_birth_date`.
pub(super) fn is_predicate(function: &str) -> bool {
    let name = function.rsplit("::").next().unwrap_or(function);
    words(name).first().is_some_and(|word| word == "is")
}

/// The record is about somebody or something else, by its name.
pub(super) fn is_other_record(name: &str) -> bool {
    !is_patient_record(name)
        && words(name)
            .iter()
            .any(|word| OTHER_OWNERS.contains(&word.as_str()))
}

/// The function is about somebody else, by its name and the type it belongs to.
pub(super) fn is_about_others(function: &str) -> bool {
    !is_patient_record(function)
        && words(function)
            .iter()
            .any(|word| OTHER_PEOPLE.contains(&word.as_str()))
}

/// Whether a plain value of the category can be in this type. Types of the
/// workspace are left to their own declaration.
pub(super) fn can_hold(ty: &TypeRef, category: &str) -> bool {
    match ty {
        TypeRef::Ref(_, inner) | TypeRef::Slice(inner) | TypeRef::Array(inner) => {
            can_hold(inner, category)
        }
        TypeRef::Tuple(parts) => parts.iter().any(|part| can_hold(part, category)),
        TypeRef::Path(path) => {
            let Some(last) = path.segments.last() else {
                return false;
            };
            let inner = || {
                last.args
                    .as_ref()
                    .is_some_and(|args| args.types.iter().any(|ty| can_hold(ty, category)))
            };
            match last.name.as_str() {
                "PathBuf" | "Path" => category == "photo",
                "String" | "str" | "SmolStr" | "CompactString" | "Ustr" | "Text" | "Markdown" => {
                    true
                }
                "u8" | "Bytes" | "BytesMut" => {
                    matches!(category, "photo" | "biometric" | "genetic")
                }
                // Whether somebody has it is the diagnosis.
                "bool" => matches!(
                    category,
                    "hiv-status" | "substance-use" | "reproductive" | "genetic"
                ),
                "Option" | "Vec" | "VecDeque" | "Box" | "Rc" | "Arc" | "Cow" | "HashSet"
                | "BTreeSet" | "Secret" => inner(),
                "NaiveDate" | "NaiveDateTime" | "DateTime" | "Date" | "OffsetDateTime"
                | "PrimitiveDateTime" | "Timestamp" | "Zoned" => category == "date",
                "u32" | "u64" | "i32" | "i64" | "u128" | "i128" => {
                    matches!(
                        category,
                        "ssn" | "mrn" | "health-plan" | "phone" | "clinical"
                    )
                }
                // What is measured: blood pressure, weight, a place on the map.
                "f32" | "f64" | "Decimal" => matches!(category, "clinical" | "geographic"),
                "u16" | "i16" => category == "clinical",
                "Url" | "Uri" => category == "url",
                "IpAddr" | "SocketAddr" | "Ipv4Addr" | "Ipv6Addr" => category == "ip-address",
                _ => false,
            }
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::Strength::{Identifier, InRecord, Medical};
    use super::*;

    #[test]
    fn names_are_split_the_way_people_read_them() {
        assert_eq!(words("date_of_birth"), ["date", "of", "birth"]);
        assert_eq!(words("DateOfBirth"), ["date", "of", "birth"]);
        assert_eq!(words("patientSSN"), ["patient", "ssn"]);
        assert_eq!(words("icd10"), ["icd10"]);
    }

    #[test]
    fn identifiers_are_recognized_by_what_the_name_is_about() {
        assert_eq!(name("ssn"), Some(("ssn", Medical)));
        assert_eq!(name("patient_ssn_number"), Some(("ssn", Medical)));
        assert_eq!(name("dob"), Some(("date", Identifier)));
        assert_eq!(name("emergency_phone"), Some(("phone", Identifier)));
        assert_eq!(name("patient_phones"), Some(("phone", Medical)));
        assert_eq!(name("first_name"), Some(("name", Identifier)));
        assert_eq!(name("name"), Some(("name", InRecord)));
        assert_eq!(name("allergies"), Some(("clinical", Medical)));
    }

    #[test]
    fn what_is_about_the_identifier_or_somebody_else_is_not_one() {
        for text in [
            "ssn_pattern",
            "phone_count",
            "email_reminders",
            "mrn_hash",
            "hashed_ssn",
            "from_email",
            "has_email",
            "clinic_phone",
            "smtp_address",
            "rename",
            "filename",
            "velocity",
            "patient_id",
            "total_members",
        ] {
            assert_eq!(name(text), None, "{text}");
        }
    }
}
