//! Protected health information as a type.
//!
//! A [`Phi<T, C>`](Phi) holds a value and does not let go of it by accident: it
//! prints and serializes as `[PHI:ssn]`, and it gives the value out only
//! against a [`Grant`], which an [`AuditTrail`] makes *after* the access is on
//! record. No record, no grant, no value.
//!
//! ```
//! use phi_types::{Access, Action, AuditTrail, MemorySink, Phi, PhiDebug, category::{Mrn, Name}};
//!
//! #[derive(PhiDebug)]
//! struct Patient {
//!     #[phi(safe)]
//!     id: u64,
//!     name: Phi<String, Name>,
//!     mrn: Phi<String, Mrn>,
//!     notes: String,
//! }
//!
//! let patient = Patient {
//!     id: 8812,
//!     name: Phi::new("Ada Byron".into()),
//!     mrn: Phi::new("40771".into()),
//!     notes: "seen for follow-up".into(),
//! };
//! assert_eq!(
//!     format!("{patient:?}"),
//!     "Patient { id: 8812, name: [PHI:name], mrn: [PHI:mrn], notes: [PHI] }"
//! );
//!
//! let trail = AuditTrail::new(MemorySink::new());
//! let grant = trail.grant(Access::new("u-17", Action::Read, "patient/8812"))?;
//! assert_eq!(patient.name.expose(&grant), "Ada Byron");
//! assert_eq!(trail.sink().events()[0].actor, "u-17");
//! # Ok::<(), phi_types::AuditError>(())
//! ```
//!
//! What happens to a value once it is out is checked by `cargo phi-lint`.
//!
//! # Features
//!
//! | feature | gives |
//! | --- | --- |
//! | `std` (default) | the system's clock, [`MemorySink`], disclosure |
//! | `derive` (default) | [`PhiDebug`], [`PhiDisplay`], [`PhiRecord`](macro@PhiRecord), and with `serde` `PhiSerialize` |
//! | `serde` | redacting `Serialize`, `Deserialize`, `Grant::disclose` |
//! | `pseudonym` | `Phi::pseudonym` |
//! | `zeroize` | `Zeroize` for `Phi` |
//! | `sqlx` | binding and decoding; `sqlx-postgres` adds arrays |
//! | `utoipa`, `schemars` | schemas, marked `x-phi` |
//! | `chrono`, `time`, `jiff` | dates for [`deid`] |
//!
//! Without `std` the crate needs `alloc` only.

#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

pub mod category;
pub mod deid;

mod access;
mod audit;
mod audit_error;
mod grant;
#[expect(missing_docs, reason = "for the derives' expansions only")]
mod guard;
mod integrations;
mod iter;
#[cfg(feature = "std")]
mod memory;
mod phi;
#[cfg(feature = "pseudonym")]
mod pseudonym;
mod record;
mod redact;
mod timestamp;

pub use access::{Access, Action, Justified, Unjustified};
pub use audit::{AsyncAuditSink, AuditEvent, AuditSink, AuditTrail};
pub use audit_error::AuditError;
pub use grant::{Covers, Grant, Protection, Routine, Special};
#[cfg(all(feature = "serde", feature = "std"))]
pub use integrations::disclose::Disclosed;
pub use iter::Iter;
#[cfg(feature = "std")]
pub use memory::MemorySink;
pub use phi::Phi;
#[cfg(feature = "pseudonym")]
pub use pseudonym::{Pseudonym, PseudonymKey};
pub use record::{FieldInfo, PhiRecord};
pub use redact::Redacted;
pub use timestamp::Timestamp;

#[cfg(all(feature = "derive", feature = "serde"))]
pub use phi_derive::PhiSerialize;
#[cfg(feature = "derive")]
pub use phi_derive::{PhiDebug, PhiDisplay, PhiRecord, erases};

/// For the derives' expansions only; may change at any time.
#[doc(hidden)]
pub mod __private {
    pub use crate::guard::*;
    #[cfg(feature = "serde")]
    pub use crate::integrations::serde::{SerdeReported, UnknownSerialize, serialize_with, write};
    #[cfg(feature = "utoipa")]
    pub use {alloc::borrow::Cow, alloc::vec::Vec, utoipa};
}

/// The guides' examples are tests.
#[cfg(doctest)]
mod guides {
    #[doc = include_str!("../../docs/types.md")]
    mod types {}
    #[doc = include_str!("../../docs/axum.md")]
    mod axum {}
}
