//! Which names and types look like PHI to a reviewer. Used where nobody has
//! said it: fields and parameters that are neither wrapped nor marked.

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

use Strength::{Identifier, InRecord, Medical};

/// The end of a name, its category, its strength. The longest match counts.
/// Identifiers are those of 45 CFR 164.514(b)(2)(i).
const ENDINGS: &[(&str, &str, Strength)] = &[
    ("ssn", "ssn", Medical),
    ("social_security", "ssn", Medical),
    ("mrn", "mrn", Medical),
    ("medical_record", "mrn", Medical),
    ("chart", "mrn", InRecord),
    ("patient_name", "name", Medical),
    ("first_name", "name", Identifier),
    ("last_name", "name", Identifier),
    ("middle_name", "name", Identifier),
    ("maiden_name", "name", Identifier),
    ("full_name", "name", Identifier),
    ("given_name", "name", Identifier),
    ("family_name", "name", Identifier),
    ("surname", "name", Identifier),
    ("name", "name", InRecord),
    ("dob", "date", Identifier),
    ("date_of_birth", "date", Identifier),
    ("birth_date", "date", Identifier),
    ("birthdate", "date", Identifier),
    ("birthday", "date", Identifier),
    ("date_of_death", "date", Identifier),
    ("admission_date", "date", Medical),
    ("discharge_date", "date", Medical),
    ("home_address", "geographic", Identifier),
    ("street_address", "geographic", Identifier),
    ("mailing_address", "geographic", Identifier),
    ("postal_code", "geographic", Identifier),
    ("zip_code", "geographic", Identifier),
    ("zipcode", "geographic", Identifier),
    ("postcode", "geographic", Identifier),
    ("zip", "geographic", InRecord),
    ("address", "geographic", InRecord),
    ("street", "geographic", InRecord),
    ("city", "geographic", InRecord),
    ("phone", "phone", Identifier),
    ("telephone", "phone", Identifier),
    ("mobile", "phone", InRecord),
    ("fax", "fax", Identifier),
    ("email", "email", Identifier),
    ("email_address", "email", Identifier),
    ("ip_address", "ip-address", InRecord),
    ("member_id", "health-plan", Medical),
    ("member", "health-plan", InRecord),
    ("subscriber_id", "health-plan", Medical),
    ("insurance_id", "health-plan", Medical),
    ("insurance", "health-plan", InRecord),
    ("policy", "health-plan", InRecord),
    ("health_plan_id", "health-plan", Medical),
    ("beneficiary_id", "health-plan", Medical),
    ("beneficiary", "health-plan", InRecord),
    ("medicare_id", "health-plan", Medical),
    ("medicaid_id", "health-plan", Medical),
    ("mbi", "health-plan", Medical),
    ("account", "account", InRecord),
    ("drivers_license", "license", Identifier),
    ("driver_license", "license", Identifier),
    ("passport", "license", Identifier),
    ("license", "license", InRecord),
    ("license_plate", "vehicle", Identifier),
    ("photo", "photo", InRecord),
    ("fingerprint", "biometric", InRecord),
    ("diagnosis", "clinical", Medical),
    ("diagnoses", "clinical", Medical),
    ("icd10", "clinical", Medical),
    ("icd_code", "clinical", Medical),
    ("medication", "clinical", Medical),
    ("prescription", "clinical", Medical),
    ("allergy", "clinical", Medical),
    ("allergies", "clinical", Medical),
    ("symptom", "clinical", Medical),
    ("lab_result", "clinical", Medical),
    ("blood_type", "clinical", Medical),
    ("medical_history", "clinical", Medical),
    ("clinical_note", "clinical", Medical),
    ("progress_note", "clinical", Medical),
    ("therapy_note", "psychotherapy", Medical),
    ("psychotherapy_note", "psychotherapy", Medical),
    ("hiv_status", "hiv-status", Medical),
    ("genome", "genetic", InRecord),
];

/// Words after the identifier that leave it one: `phone_number`, `ssn_raw`.
const FILLERS: [&str; 8] = [
    "number", "no", "num", "value", "text", "raw", "plain", "str",
];

/// Words that make it something else: somebody who is no patient, or not the value.
const OTHERWISE: [&str; 32] = [
    "admin",
    "caller",
    "clinic",
    "company",
    "default",
    "encrypted",
    "facility",
    "file",
    "from",
    "has",
    "hash",
    "hashed",
    "host",
    "hospital",
    "is",
    "masked",
    "max",
    "min",
    "office",
    "path",
    "plugin",
    "provider",
    "redacted",
    "reply",
    "sender",
    "smtp",
    "staff",
    "support",
    "system",
    "test",
    "total",
    "vendor",
];

/// Words in the name of a record that hold no patient's data.
const OTHER_OWNERS: [&str; 20] = [
    "admin",
    "caller",
    "clinic",
    "clinician",
    "config",
    "configuration",
    "doctor",
    "employee",
    "facility",
    "mailer",
    "operator",
    "options",
    "organization",
    "plugin",
    "provider",
    "settings",
    "smtp",
    "staff",
    "user",
    "vendor",
];

/// Words in the name of a record that is about a patient.
const PATIENT_OWNERS: [&str; 12] = [
    "beneficiary",
    "claim",
    "encounter",
    "enrollee",
    "guarantor",
    "intake",
    "member",
    "patient",
    "prescription",
    "referral",
    "subscriber",
    "visit",
];

/// `date_of_birth`, `dateOfBirth`, `DateOfBirth` → `date`, `of`, `birth`.
pub(super) fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut lower_before = false;
    let mut start = true;
    for c in name.trim_start_matches("r#").chars() {
        if c == '_' || c == '-' {
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
    let joined = words.join("_");
    let singular = joined.strip_suffix('s').unwrap_or(&joined);
    let about_patient = words.first().is_some_and(|word| word == "patient");
    ENDINGS
        .iter()
        .filter(|(ending, _, _)| ends_with(&joined, ending) || ends_with(singular, ending))
        .max_by_key(|(ending, _, _)| ending.len())
        .map(|(_, category, strength)| {
            let strength = if about_patient && words.len() > 1 {
                Medical
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
    words(name)
        .iter()
        .any(|word| PATIENT_OWNERS.contains(&word.as_str()))
}

/// The record is about somebody or something else, by its name.
pub(super) fn is_other_record(name: &str) -> bool {
    !is_patient_record(name)
        && words(name)
            .iter()
            .any(|word| OTHER_OWNERS.contains(&word.as_str()))
}

/// Whether a plain value of the category can be in this type. Types of the
/// workspace are left to their own declaration.
pub(super) fn can_hold(ty: &TypeRef, category: &str) -> bool {
    match ty {
        TypeRef::Ref(_, inner) | TypeRef::Slice(inner) | TypeRef::Array(inner) => {
            can_hold(inner, category)
        }
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
                "String" | "str" | "SmolStr" | "CompactString" | "Ustr" => true,
                "Option" | "Vec" | "VecDeque" | "Box" | "Rc" | "Arc" | "Cow" | "HashSet"
                | "BTreeSet" | "Secret" => inner(),
                "NaiveDate" | "NaiveDateTime" | "DateTime" | "Date" | "OffsetDateTime"
                | "PrimitiveDateTime" | "Timestamp" | "Zoned" => category == "date",
                "u32" | "u64" | "i32" | "i64" | "u128" | "i128" => {
                    matches!(category, "ssn" | "mrn" | "health-plan" | "phone")
                }
                "IpAddr" | "Ipv4Addr" | "Ipv6Addr" => category == "ip-address",
                _ => false,
            }
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
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
