//! "Did you mean": the nearest of a few known words.

/// The built-in categories, by type name. The same list as in
/// `phi_types::category`; a test there uses each.
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

/// Insertions, deletions, replacements, and swaps of neighbours.
fn edit_distance(a: &[u8], b: &[u8]) -> usize {
    let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            table[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let replaced = table[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                let mut best = replaced.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    best = best.min(table[i - 2][j - 2] + 1);
                }
                best
            };
        }
    }
    table[a.len()][b.len()]
}
