//! "Did you mean": the nearest of a few known words.

/// The built-in categories, by type name. The same list as in
/// `phi_types::category`, which a test there compares.
pub(crate) const CATEGORIES: &[&str] = &[
    "Name",
    "Geographic",
    "Date",
    "Phone",
    "Fax",
    "Email",
    "Ssn",
    "Mrn",
    "HealthPlan",
    "Account",
    "License",
    "Vehicle",
    "Device",
    "Url",
    "IpAddress",
    "Biometric",
    "Photo",
    "OtherUnique",
    "Clinical",
    "Psychotherapy",
    "SubstanceUse",
    "HivStatus",
    "Genetic",
    "Reproductive",
    "Unclassified",
];

/// The known word that `word` is probably meant to be: equal but for case and
/// separators, or within `distance` edits.
pub(crate) fn nearest<'k>(word: &str, known: &[&'k str], distance: usize) -> Option<&'k str> {
    let plain = |s: &str| -> Vec<u8> {
        s.bytes()
            .filter(u8::is_ascii_alphanumeric)
            .map(|b| b.to_ascii_lowercase())
            .collect()
    };
    let word = plain(word);
    let (edits, best) = known
        .iter()
        .map(|k| (edit_distance(&word, &plain(k)), *k))
        .min_by_key(|(d, _)| *d)?;
    // Short words are near to everything.
    (edits <= distance.min(word.len() / 3)).then_some(best)
}

fn edit_distance(a: &[u8], b: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let cost = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = cost.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}
