//! PHI401.

use std::sync::LazyLock;

use regex::Regex;

use super::{Facts, Judge, Raw, categories, rule};

rule! {
    /// A literal in the source is a well-formed identifier.
    ///
    /// # What it does
    ///
    /// Reports string literals that hold a social security number in a range that is
    /// issued, or a Medicare beneficiary identifier in the format of CMS.
    ///
    /// # Why is this bad?
    ///
    /// Source is copied to every developer's machine, to CI and to mirrors, and its
    /// history cannot be erased. Real identifiers end up in it as "test data"; whether
    /// one is real cannot be seen from outside, so it has to be treated as PHI
    /// (45 CFR 164.514(b)(2)(i)(G), (I)).
    ///
    /// # Example
    ///
    /// ```rust,ignore
    /// const DEMO: &str = "536-22-8145";
    /// ```
    ///
    /// # Use instead
    ///
    /// ```rust,ignore
    /// const DEMO: &str = "000-00-0000"; // a range that is never issued
    /// ```
    PHI_LITERAL = "PHI401", "phi-literal", Warn, Judge::Source(judge);
}

static SSN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:^|[^0-9A-Za-z-])(\d{3})-(\d{2})-(\d{4})(?:$|[^0-9A-Za-z-])").ok()
});

/// Letters without S, L, O, I, B, Z (CMS, "Understanding the MBI format").
static MBI: LazyLock<Option<Regex>> = LazyLock::new(|| {
    const A: &str = "[AC-HJKMNP-RT-Y]";
    const N: &str = "[0-9]";
    const AN: &str = "[0-9AC-HJKMNP-RT-Y]";
    Regex::new(&format!(
        r"(?:^|[^0-9A-Za-z])[1-9]{A}{AN}{N}-?{A}{AN}{N}-?{A}{A}{N}{N}(?:$|[^0-9A-Za-z])"
    ))
    .ok()
});

fn judge(facts: &Facts<'_>) -> Vec<Raw> {
    let mut found = Vec::new();
    // Either shape, anywhere in the file's text: most files have neither.
    const HINT: &str =
        r"[0-9]{3}-[0-9]{2}-[0-9]{4}|[1-9][A-Z][A-Z0-9][0-9]-?[A-Z][A-Z0-9][0-9]-?[A-Z]{2}[0-9]{2}";
    for (span, text) in facts.literals(HINT, |text| category(text).is_some()) {
        let Some(category) = category(&text) else {
            continue;
        };
        found.push(Raw {
            span,
            message: format!(
                "this literal is a well-formed {}",
                categories::words(category)
            ),
            help: match category {
                "ssn" => "use a number that is never issued, such as \"000-00-0000\", or generate one",
                _ => "use an identifier that cannot be one, such as \"0AA0-AA0-AA00\", or generate one",
            }
            .to_owned(),
            category: Some(category.to_owned()),
            related: Vec::new(),
            certain: true,
            fix: None,
        });
    }
    found
}

fn category(text: &str) -> Option<&'static str> {
    if let Some(re) = SSN.as_ref()
        && re
            .captures_iter(text)
            .any(|c| is_issued(&c[1], &c[2], &c[3]))
    {
        return Some("ssn");
    }
    MBI.as_ref()
        .is_some_and(|re| re.is_match(text))
        .then_some("health-plan")
}

/// SSA never issues area 000, 666 and 900–999, group 00, serial 0000.
fn is_issued(area: &str, group: &str, serial: &str) -> bool {
    area != "000" && area != "666" && !area.starts_with('9') && group != "00" && serial != "0000"
}

#[cfg(test)]
mod tests {
    use super::category;

    #[test]
    fn well_formed_identifiers_are_told_from_numbers() {
        assert_eq!(category("536-22-8145"), Some("ssn"));
        assert_eq!(category("ssn: 536-22-8145."), Some("ssn"));
        assert_eq!(category("1EG4-TE5-MK73"), Some("health-plan"));
        assert_eq!(category("1EG4TE5MK73"), Some("health-plan"));
        for text in [
            "000-12-3456",
            "666-12-3456",
            "900-12-3456",
            "536-00-8145",
            "536-22-0000",
            "1536-22-81459",
            "2024-01-0001",
            "deadbeef123",
            "0EG4TE5MK73",
        ] {
            assert_eq!(category(text), None, "{text}");
        }
    }
}
