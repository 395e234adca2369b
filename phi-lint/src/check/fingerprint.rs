//! What makes a finding the same finding tomorrow: rule, file, function, the
//! sink's text, and which of several alike it is. Not its line.

use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};

use crate::report::Finding;
use crate::source::Files;

/// Gives each finding its fingerprint; they must be in order of place.
pub(super) fn assign(findings: &mut [Finding], files: &Files) {
    let mut seen: FxHashMap<String, u32> = FxHashMap::default();
    for finding in findings {
        let text: Vec<&str> = files
            .text(finding.primary.span)
            .split_whitespace()
            .collect();
        let identity = [
            finding.rule.code,
            &finding.primary.file,
            &finding.function,
            &text.join(" "),
        ]
        .join("\0");
        let ordinal = seen.entry(identity.clone()).or_insert(0);
        let mut hash = Sha256::new();
        hash.update(identity.as_bytes());
        hash.update(ordinal.to_le_bytes());
        *ordinal += 1;
        // 64 bits: a collision among a million findings has odds of 1 to 37 million.
        finding.fingerprint = hash
            .finalize()
            .iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect();
    }
}
