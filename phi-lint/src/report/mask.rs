//! Masks what looks like an identifier in source excerpts, so that a report
//! never repeats PHI that somebody wrote into a literal or comment.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

/// SSNs, phone numbers, card-like digit runs, Medicare beneficiary identifiers
/// (CMS format: 11 characters, letters without S, L, O, I, B, Z), mail addresses.
static PATTERNS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    [
        r"\b\d{3}[- ]\d{2}[- ]\d{4}\b",
        r"\b\d{9}\b",
        r"(?:\+?1[-. ]?)?(?:\(\d{3}\) ?|\b\d{3}[-.])\d{3}[-. ]\d{4}\b",
        r"\b(?:\d[ -]?){12,18}\d\b",
        r"\b\d{10}\b",
        r"(?i)\b[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}\b",
        r"(?i)\b[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\b",
        r"\b(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b",
        r"\b(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])/(?:19|20)\d{2}\b",
    ]
    .iter()
    .filter_map(|pattern| Regex::new(pattern).ok())
    .collect()
});

/// The text with every letter and digit of an identifier-like run replaced by
/// `*`. Every character keeps its length in bytes, so spans stay valid.
pub fn mask(text: &str) -> Cow<'_, str> {
    let mut masked: Option<Vec<u8>> = None;
    for pattern in PATTERNS.iter() {
        for found in pattern.find_iter(text) {
            let bytes = masked.get_or_insert_with(|| text.as_bytes().to_vec());
            for byte in &mut bytes[found.range()] {
                if byte.is_ascii_alphanumeric() {
                    *byte = b'*';
                }
            }
        }
    }
    // Only ASCII was replaced by ASCII.
    match masked.map(String::from_utf8) {
        Some(Ok(text)) => Cow::Owned(text),
        _ => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::mask;

    #[test]
    fn identifiers_in_literals_are_masked_and_spans_stay_valid() {
        let cases = [
            (r#"let s = "123-45-6789";"#, r#"let s = "***-**-****";"#),
            ("tel (415) 555-0132.", "tel (***) ***-****."),
            ("4111 1111 1111 1111", "**** **** **** ****"),
            ("1EG4-TE5-MK73", "****-***-****"),
            ("ann.lee@mail.example", "***.***@****.*******"),
            (r#"dob("1961-04-30")"#, r#"dob("****-**-**")"#),
            ("04/30/1961", "**/**/****"),
        ];
        for (text, expected) in cases {
            assert_eq!(mask(text), expected);
            assert_eq!(mask(text).len(), text.len());
        }
    }

    #[test]
    fn ordinary_code_is_left_alone() {
        for text in [
            "let port = 8080;",
            "for i in 0..1_000_000 {}",
            r#"#[error("no record for {0}")]"#,
            "version = \"1.2.3\"",
            "a.b(c)?.d(\"e\", 42)",
        ] {
            assert_eq!(mask(text), text);
        }
    }
}
