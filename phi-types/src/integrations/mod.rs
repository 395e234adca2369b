//! Support for other crates, each behind the feature of its name.

#[cfg(all(feature = "serde", feature = "std"))]
pub(crate) mod disclose;
#[cfg(feature = "serde")]
pub(crate) mod serde;
