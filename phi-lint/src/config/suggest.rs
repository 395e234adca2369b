//! "Did you mean": the nearest of a few names.

/// The candidate nearest to `given`, when it is near enough to be a typing mistake.
pub fn suggest<'a>(given: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lower = given.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| {
            let distance = strsim::damerau_levenshtein(&lower, &candidate.to_lowercase());
            (distance, candidate)
        })
        .filter(|(distance, candidate)| {
            *distance <= (candidate.chars().count().max(given.chars().count()) / 3).max(1)
        })
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::suggest;

    #[test]
    fn near_names_are_suggested_and_far_ones_are_not() {
        let keys = ["source", "sink", "sanitizer"];
        assert_eq!(suggest("sources", keys), Some("source"));
        assert_eq!(suggest("sanitiser", keys), Some("sanitizer"));
        assert_eq!(suggest("banana", keys), None);
        assert_eq!(suggest("phi01", ["PHI001", "PHI002"]), Some("PHI001"));
    }
}
