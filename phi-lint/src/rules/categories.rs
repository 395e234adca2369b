//! Names of PHI categories in words, for messages. The names themselves are
//! those of `phi_types::Category::NAME`.

/// Category name → words. The eighteen identifiers of 45 CFR 164.514(b)(2)(i)
/// in its order, then clinical and specially protected data.
const WORDS: [(&str, &str); 25] = [
    ("name", "patient name"),
    ("geographic", "address"),
    ("date", "date about the patient"),
    ("phone", "phone number"),
    ("fax", "fax number"),
    ("email", "e-mail address"),
    ("ssn", "SSN"),
    ("mrn", "medical record number"),
    ("health-plan", "health plan number"),
    ("account", "account number"),
    ("license", "license number"),
    ("vehicle", "vehicle identifier"),
    ("device", "device identifier"),
    ("url", "personal URL"),
    ("ip-address", "IP address"),
    ("biometric", "biometric identifier"),
    ("photo", "photograph"),
    ("other-unique", "unique identifier"),
    ("clinical", "clinical data"),
    ("psychotherapy", "psychotherapy notes"),
    ("substance-use", "substance-use record"),
    ("hiv-status", "HIV status"),
    ("genetic", "genetic data"),
    ("reproductive", "reproductive health data"),
    ("unclassified", "PHI"),
];

/// A category in words: "SSN"; a user's own category as it is, `-` and `_` as blanks.
pub fn words(category: &str) -> String {
    WORDS
        .iter()
        .find(|(name, _)| *name == category)
        .map_or_else(
            || category.replace(['-', '_'], " "),
            |(_, words)| (*words).to_owned(),
        )
}

/// The type of a category in `phi_types::category`: `health-plan` → `HealthPlan`.
pub(super) fn type_name(category: &str) -> String {
    category
        .split(['-', '_'])
        .map(|word| {
            let mut chars = word.chars();
            let first = chars.next().map(|c| c.to_ascii_uppercase());
            first.into_iter().chain(chars).collect::<String>()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn categories_read_like_words() {
        assert_eq!(words("ssn"), "SSN");
        assert_eq!(words("unclassified"), "PHI");
        assert_eq!(words("loyalty_card"), "loyalty card");
    }
}
