//! PHI006.

use super::{Flow, Judge, Verdict, fix, rule};

rule! {
    /// PHI reaches standard output or standard error.
    ///
    /// # What it does
    ///
    /// Reports PHI printed with `println!`, `eprintln!`, `dbg!` or written to the
    /// handles of `std::io::stdout` and `stderr`.
    ///
    /// # Why is this bad?
    ///
    /// A service's standard streams are its log: the container runtime collects them
    /// and keeps them where the audit controls of 45 CFR 164.312(b) do not reach.
    /// `dbg!` left behind after debugging is the classic case.
    ///
    /// # Example
    ///
    /// ```rust,ignore
    /// use phi_types::{Grant, Phi, category::Name};
    ///
    /// fn show(name: &Phi<String, Name>, grant: &Grant) {
    ///     println!("{}", name.expose(grant));
    /// }
    /// ```
    ///
    /// # Use instead
    ///
    /// ```rust,ignore
    /// fn show(rows: usize) {
    ///     println!("{rows} rows");
    /// }
    /// ```
    PHI_IN_STDIO = "PHI006", "phi-in-stdio", Deny, Judge::Flow(judge);
}

fn judge(flow: &Flow<'_>) -> Option<Verdict> {
    let words = flow.remedy();
    let fix = match flow.what {
        "dbg!" => fix::without_dbg(flow),
        _ => None,
    };
    let help = match (&fix, flow.what) {
        (Some(fix), _) => fix.title.clone(),
        (None, "dbg!") => "take the `dbg!` out".to_owned(),
        _ => format!(
            "leave {} out, or print it while it is wrapped in `Phi`; a command line tool whose output is meant for the patient may set PHI006 = \"allow\"",
            words.subject
        ),
    };
    let mut verdict = flow.verdict("standard output or standard error", &help)?;
    verdict.fix = fix;
    Some(verdict)
}
