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
    ("medical_record_id", "mrn", Medical),
    ("patient_number", "mrn", Medical),
    ("chart", "mrn", InRecord),
    ("social_security_number", "ssn", Medical),
    ("itin", "ssn", InRecord),
    ("patient_name", "name", Medical),
    ("first_name", "name", Identifier),
    ("last_name", "name", Identifier),
    ("middle_name", "name", Identifier),
    ("maiden_name", "name", Identifier),
    ("full_name", "name", Identifier),
    ("given_name", "name", Identifier),
    ("family_name", "name", Identifier),
    ("surname", "name", Identifier),
    ("forename", "name", Identifier),
    ("legal_name", "name", Identifier),
    ("preferred_name", "name", Identifier),
    ("next_of_kin", "name", Medical),
    ("emergency_contact", "name", Medical),
    ("guardian", "name", InRecord),
    ("family", "name", InRecord),
    ("given", "name", InRecord),
    ("initials", "name", InRecord),
    ("name", "name", InRecord),
    ("dob", "date", Identifier),
    ("date_of_birth", "date", Identifier),
    ("birth_date", "date", Identifier),
    ("birthdate", "date", Identifier),
    ("birthday", "date", Identifier),
    ("born", "date", InRecord),
    ("birth", "date", InRecord),
    ("dod", "date", InRecord),
    ("date_of_death", "date", Identifier),
    ("death_date", "date", Identifier),
    ("deceased_at", "date", Medical),
    ("admitted", "date", InRecord),
    ("admitted_at", "date", Medical),
    ("admitted_on", "date", Medical),
    ("discharged", "date", InRecord),
    ("discharged_at", "date", Medical),
    ("discharged_on", "date", Medical),
    ("date_of_service", "date", Medical),
    ("service_date", "date", InRecord),
    ("visit_date", "date", Medical),
    ("appointment_at", "date", Medical),
    ("appointment_date", "date", Medical),
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
    ("address_line", "geographic", Identifier),
    ("patient_address", "geographic", Medical),
    ("county", "geographic", InRecord),
    ("precinct", "geographic", InRecord),
    ("geocode", "geographic", InRecord),
    ("latitude", "geographic", InRecord),
    ("longitude", "geographic", InRecord),
    ("street", "geographic", InRecord),
    ("city", "geographic", InRecord),
    ("phone", "phone", Identifier),
    ("telephone", "phone", Identifier),
    ("telecom", "phone", InRecord),
    ("mobile", "phone", InRecord),
    ("cell", "phone", InRecord),
    ("pager", "phone", InRecord),
    ("fax", "fax", Identifier),
    ("email", "email", Identifier),
    ("email_address", "email", Identifier),
    ("ip_address", "ip-address", InRecord),
    ("remote_addr", "ip-address", InRecord),
    ("ip", "ip-address", InRecord),
    ("website", "url", InRecord),
    ("homepage", "url", InRecord),
    ("url", "url", InRecord),
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
    ("account_id", "account", InRecord),
    ("iban", "account", InRecord),
    ("card", "account", InRecord),
    ("guarantor_account", "account", Medical),
    ("drivers_license", "license", Identifier),
    ("driver_license", "license", Identifier),
    ("passport", "license", Identifier),
    ("license", "license", InRecord),
    ("license_plate", "vehicle", Identifier),
    ("vin", "vehicle", InRecord),
    ("device_serial", "device", InRecord),
    ("device_id", "device", InRecord),
    ("device", "device", InRecord),
    ("udi", "device", InRecord),
    ("implant_serial", "device", Medical),
    ("pacemaker_serial", "device", Medical),
    ("serial", "device", InRecord),
    ("photo", "photo", InRecord),
    ("portrait", "photo", InRecord),
    ("face_image", "photo", Identifier),
    ("headshot", "photo", InRecord),
    ("voiceprint", "biometric", Identifier),
    ("voice_print", "biometric", Identifier),
    ("iris_scan", "biometric", Identifier),
    ("retina_scan", "biometric", Identifier),
    ("face_template", "biometric", Identifier),
    ("national_id", "other-unique", Identifier),
    ("fingerprint", "biometric", InRecord),
    ("diagnosis", "clinical", Medical),
    ("diagnoses", "clinical", Medical),
    ("icd10", "clinical", Medical),
    ("icd9", "clinical", Medical),
    ("icd", "clinical", Medical),
    ("diagnosis_code", "clinical", Medical),
    ("procedure_code", "clinical", Medical),
    ("cpt_code", "clinical", Medical),
    ("snomed_code", "clinical", Medical),
    ("chief_complaint", "clinical", Medical),
    ("complaint", "clinical", InRecord),
    ("reason", "clinical", InRecord),
    ("visit_reason", "clinical", Medical),
    ("condition", "clinical", InRecord),
    ("treatment", "clinical", InRecord),
    ("treatment_plan", "clinical", Medical),
    ("care_plan", "clinical", Medical),
    ("procedure", "clinical", InRecord),
    ("surgery", "clinical", Medical),
    ("surgeries", "clinical", Medical),
    ("immunization", "clinical", Medical),
    ("vaccination", "clinical", Medical),
    ("vaccine", "clinical", InRecord),
    ("dosage", "clinical", InRecord),
    ("drug", "clinical", InRecord),
    ("vitals", "clinical", Medical),
    ("blood_pressure", "clinical", Medical),
    ("systolic", "clinical", Medical),
    ("diastolic", "clinical", Medical),
    ("heart_rate", "clinical", Medical),
    ("blood_glucose", "clinical", Medical),
    ("glucose", "clinical", InRecord),
    ("hba1c", "clinical", Medical),
    ("a1c", "clinical", Medical),
    ("cholesterol", "clinical", Medical),
    ("bmi", "clinical", InRecord),
    ("weight_kg", "clinical", InRecord),
    ("height_cm", "clinical", InRecord),
    ("weight", "clinical", InRecord),
    ("height", "clinical", InRecord),
    ("note", "clinical", InRecord),
    ("disability", "clinical", InRecord),
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
    ("hiv", "hiv-status", Medical),
    ("hiv_result", "hiv-status", Medical),
    ("genome", "genetic", InRecord),
    ("genotype", "genetic", InRecord),
    ("genetic_test", "genetic", Medical),
    ("hiv_test", "hiv-status", Medical),
    ("genetic_result", "genetic", Medical),
    ("brca", "genetic", Medical),
    ("substance_use", "substance-use", Medical),
    ("alcohol_use", "substance-use", Medical),
    ("drug_use", "substance-use", Medical),
    ("addiction", "substance-use", Medical),
    ("pregnancy", "reproductive", Medical),
    ("pregnancies", "reproductive", Medical),
    ("pregnant", "reproductive", InRecord),
    ("last_menstrual_period", "reproductive", Medical),
    ("abortion", "reproductive", InRecord),
    ("contraception", "reproductive", Medical),
];

/// Words after the identifier that leave it one: `phone_number`, `ssn_raw`.
const FILLERS: [&str; 11] = [
    "number", "no", "num", "value", "text", "raw", "plain", "str", "string", "1", "2",
];

/// Words that make it something else: somebody who is no patient, or not the value.
const OTHERWISE: [&str; 73] = [
    "admin",
    "admins",
    "api",
    "app",
    "bot",
    "caller",
    "clinic",
    "clinician",
    "column",
    "company",
    "default",
    "doctor",
    "domain",
    "employee",
    "encrypted",
    "error",
    "event",
    "expected",
    "facility",
    "field",
    "file",
    "from",
    "has",
    "hash",
    "hashed",
    "header",
    "hint",
    "hospital",
    "host",
    "index",
    "is",
    "key",
    "masked",
    "max",
    "metric",
    "min",
    "nurse",
    "office",
    "operator",
    "org",
    "organization",
    "path",
    "payer",
    "pharmacy",
    "physician",
    "plugin",
    "practice",
    "practitioner",
    "prescriber",
    "provider",
    "queue",
    "redacted",
    "reply",
    "require",
    "required",
    "sender",
    "server",
    "show",
    "smtp",
    "staff",
    "support",
    "system",
    "table",
    "template",
    "tenant",
    "token",
    "total",
    "user",
    "valid",
    "validated",
    "vendor",
    "verified",
    "with",
];

/// Words in the name of a record that hold no patient's data.
const OTHER_OWNERS: [&str; 57] = [
    "account",
    "admin",
    "audit",
    "auth",
    "author",
    "bot",
    "brand",
    "caller",
    "clinic",
    "clinician",
    "column",
    "config",
    "configuration",
    "credentials",
    "device",
    "doctor",
    "driver",
    "employee",
    "endpoint",
    "event",
    "facility",
    "hospital",
    "host",
    "identity",
    "job",
    "login",
    "mailer",
    "maintainer",
    "manifest",
    "metric",
    "nurse",
    "operator",
    "options",
    "organization",
    "package",
    "payer",
    "pharmacy",
    "physician",
    "plugin",
    "practice",
    "practitioner",
    "prescriber",
    "product",
    "provider",
    "route",
    "schema",
    "server",
    "session",
    "settings",
    "signup",
    "smtp",
    "staff",
    "tenant",
    "token",
    "user",
    "vendor",
    "worker",
];

/// Words in the name of a record that is about a patient.
const PATIENT_OWNERS: [&str; 27] = [
    "admission",
    "allergy",
    "appointment",
    "beneficiary",
    "claim",
    "demographics",
    "diagnosis",
    "donor",
    "encounter",
    "enrollee",
    "guarantor",
    "immunization",
    "inpatient",
    "intake",
    "medication",
    "member",
    "observation",
    "outpatient",
    "participant",
    "patient",
    "prescription",
    "proband",
    "referral",
    "subscriber",
    "therapy",
    "visit",
    "vitals",
];

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

/// Words in the name of a record that describes what there can be, about nobody:
/// `ObservationDefinition`, `MedicationKnowledge`.
const DEFINITIONS: [&str; 8] = [
    "catalog",
    "catalogue",
    "definition",
    "dictionary",
    "formulary",
    "knowledge",
    "template",
    "terminology",
];

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

/// Words that say a function is about people who are no patients.
const OTHER_PEOPLE: [&str; 15] = [
    "admin",
    "author",
    "caller",
    "clinician",
    "doctor",
    "employee",
    "login",
    "nurse",
    "operator",
    "physician",
    "practitioner",
    "signup",
    "staff",
    "user",
    "vendor",
];

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
