//! Support for other crates, each behind the feature of its name.

#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
mod dates;
#[cfg(all(feature = "serde", feature = "std"))]
pub(crate) mod disclose;
#[cfg(feature = "schemars")]
mod schemars;
#[cfg(feature = "serde")]
pub(crate) mod serde;
#[cfg(feature = "sqlx")]
mod sqlx;
#[cfg(feature = "utoipa")]
mod utoipa;
#[cfg(feature = "zeroize")]
mod zeroize;
