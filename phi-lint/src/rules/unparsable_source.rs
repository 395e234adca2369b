//! PHI903.

use super::{Judge, rule};

rule! {
    /// A source file or module that could not be read or parsed.
    ///
    /// # What it does
    ///
    /// Reports files that are missing, unreadable, not UTF-8 or not valid Rust. At its
    /// default level the run ends with exit code 2, because what is in them was not
    /// checked; at `warn` they are reported without failing the run, at `allow` passed over.
    ///
    /// The body of a function is parsed when the analysis or a rule comes to it: one that PHI
    /// cannot get to is not looked at, so that nothing is said of it.
    ///
    /// # Why is this bad?
    ///
    /// A file that was not analyzed may leak anything. An evaluation of safeguards
    /// (45 CFR 164.308(a)(8)) that leaves out part of the code has to say so.
    ///
    /// # Example
    ///
    /// ```rust,ignore
    /// mod exports; // neither exports.rs nor exports/mod.rs exists
    /// ```
    ///
    /// # Use instead
    ///
    /// ```rust,ignore
    /// // The declaration is gone, or the file is there.
    /// mod exports {}
    /// ```
    UNPARSABLE_SOURCE = "PHI903", "unparsable-source", Deny, Judge::Reading;
}
