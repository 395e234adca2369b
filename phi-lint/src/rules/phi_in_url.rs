//! PHI009.

use super::{Flow, Judge, Verdict, rule};

rule! {
    /// PHI reaches a URL's path or query.
    ///
    /// # What it does
    ///
    /// Reports PHI in the URL of a request, a redirect or a link: formatted into it,
    /// appended as a query pair, pushed as a path segment.
    ///
    /// # Why is this bad?
    ///
    /// URLs are written to access logs by every proxy on the way, kept in browser
    /// histories and sent on in `Referer` headers. TLS hides them from the wire but
    /// from none of these, so the safeguards of 45 CFR 164.312(e)(1) end at the first hop.
    ///
    /// # Example
    ///
    /// ```rust,ignore
    /// use phi_types::{Grant, Phi, category::Mrn};
    ///
    /// fn results(client: &reqwest::Client, mrn: &Phi<String, Mrn>, grant: &Grant) {
    ///     let mrn = mrn.expose(grant);
    ///     let request = client.get(format!("https://labs.example/results?mrn={mrn}"));
    /// }
    /// ```
    ///
    /// # Use instead
    ///
    /// ```rust,ignore
    /// fn results(client: &reqwest::Client, order_id: u64) {
    ///     let request = client.get(format!("https://labs.example/results?order={order_id}"));
    /// }
    /// ```
    PHI_IN_URL = "PHI009", "phi-in-url", Deny, Judge::Flow(judge);
}

fn judge(flow: &Flow<'_>) -> Option<Verdict> {
    let words = flow.remedy();
    flow.verdict(
        "a URL",
        &format!(
            "send {} in the body of a POST request, or put {} into the URL",
            words.subject,
            words.opaque()
        ),
    )
}
