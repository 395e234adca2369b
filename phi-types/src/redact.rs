//! What a value shows when it must not show itself.

use core::fmt;
use core::marker::PhantomData;

use crate::category::Category;
use crate::phi::Phi;

/// Writes the placeholder. Width, fill, precision and `#` are ignored on
/// purpose: the output is the same whatever the flags.
impl<T, C: Category> fmt::Debug for Phi<T, C> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(C::PLACEHOLDER)
    }
}

/// Writes the placeholder, like `Debug`.
impl<T, C: Category> fmt::Display for Phi<T, C> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(C::PLACEHOLDER)
    }
}

/// The placeholder of a category as a value, for hand-written implementations.
///
/// ```
/// use phi_types::{Redacted, category::Ssn};
///
/// assert_eq!(Redacted::<Ssn>::new().to_string(), "[PHI:ssn]");
/// ```
pub struct Redacted<C>(PhantomData<fn() -> C>);

impl<C: Category> Redacted<C> {
    /// The placeholder of `C`.
    ///
    /// ```
    /// use phi_types::{Redacted, category::Mrn};
    ///
    /// assert_eq!(format!("{:?}", Redacted::<Mrn>::new()), "[PHI:mrn]");
    /// ```
    #[inline]
    #[must_use]
    pub const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<C: Category> Default for Redacted<C> {
    fn default() -> Self {
        Self::new()
    }
}

impl<C: Category> fmt::Debug for Redacted<C> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(C::PLACEHOLDER)
    }
}

impl<C: Category> fmt::Display for Redacted<C> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(C::PLACEHOLDER)
    }
}

/// Room for `[PHI:` + name + `]`.
const ROOM: usize = 96;

/// `[PHI:name]` as a constant, so that redacting is one `write_str`.
///
/// A name that does not fit or is not printable ASCII fails the build.
pub(crate) const fn placeholder(name: &str) -> ([u8; ROOM], usize) {
    let name = name.as_bytes();
    assert!(
        name.len() + 6 <= ROOM,
        "a category's name has at most 90 bytes"
    );
    let mut buffer = [0; ROOM];
    let prefix = b"[PHI:";
    let mut at = 0;
    while at < prefix.len() {
        buffer[at] = prefix[at];
        at += 1;
    }
    let mut i = 0;
    while i < name.len() {
        assert!(
            name[i].is_ascii_lowercase() || name[i].is_ascii_digit() || name[i] == b'-',
            "a category's name has lower-case letters, digits and hyphens only"
        );
        buffer[at] = name[i];
        at += 1;
        i += 1;
    }
    buffer[at] = b']';
    (buffer, at + 1)
}

pub(crate) const fn text(buffer: &'static ([u8; ROOM], usize)) -> &'static str {
    match core::str::from_utf8(buffer.0.split_at(buffer.1).0) {
        Ok(text) => text,
        Err(_) => "[PHI]",
    }
}
