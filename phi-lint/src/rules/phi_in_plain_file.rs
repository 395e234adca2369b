//! PHI011.

use super::{Flow, Judge, Verdict, rule};

rule! {
    /// PHI reaches a file, cache or temporary file outside the PHI store.
    ///
    /// # What it does
    ///
    /// Reports PHI written with `std::fs`, `tokio::fs`, temporary file crates, and whatever
    /// writes to a stream (`serde_json::to_writer`, CSV rows, CBOR, compressed or buffered) when
    /// the stream is a file; or put into a Redis or memcached cache. What is
    /// written to memory is followed from there.
    ///
    /// # Why is this bad?
    ///
    /// Files and caches beside the PHI store have none of its encryption
    /// (45 CFR 164.312(a)(2)(iv)), access log (164.312(b)) or disposal
    /// (164.310(d)(2)(i)). They stay behind on disks that are snapshotted, reused and thrown away.
    ///
    /// # Example
    ///
    /// ```rust,ignore
    /// use phi_types::{Grant, Phi, category::Name};
    ///
    /// fn export(name: &Phi<String, Name>, grant: &Grant) -> std::io::Result<()> {
    ///     std::fs::write("/tmp/export.csv", name.expose(grant))
    /// }
    /// ```
    ///
    /// # Use instead
    ///
    /// ```rust,ignore
    /// fn export(rows: usize) -> std::io::Result<()> {
    ///     std::fs::write("/tmp/export.count", rows.to_string())
    /// }
    /// ```
    PHI_IN_PLAIN_FILE = "PHI011", "phi-in-plain-file", Deny, Judge::Flow(judge);
}

fn judge(flow: &Flow<'_>) -> Option<Verdict> {
    let words = flow.remedy();
    flow.verdict("a file or cache outside the PHI store", &format!("write {} to the encrypted PHI store, or de-identify it first; if this is the store, declare the writing function as a [[sanitizer]]", words.subject))
}
