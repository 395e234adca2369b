//! A tamper-evident audit trail in a file.
//!
//! [`AuditLog`] is an [`AuditSink`](phi_types::AuditSink): it appends each
//! access as one line of JSON, linked to the line before by a hash, and reports
//! success only after the line is on disk. [`Reader`] walks the file, checks
//! every link, and answers who did what when.
//!
//! ```
//! use phi_audit::{AuditLog, ChainKey, Query, Reader};
//! use phi_types::{Access, Action, AuditTrail, Phi, category::Name};
//!
//! # let dir = tempfile::tempdir()?;
//! # let path = dir.path().join("audit.jsonl");
//! let key = ChainKey::new([7; 32]); // from your key store
//! let trail = AuditTrail::new(AuditLog::open(&path, key.clone())?);
//!
//! let name: Phi<&str, Name> = Phi::new("Ada Byron");
//! let grant = trail.grant(Access::new("u-17", Action::Read, "patient/8812"))?;
//! assert_eq!(*name.expose(&grant), "Ada Byron");
//!
//! let head = Reader::open(&path, key.clone())?.verify()?;
//! assert_eq!(head.seq, 1);
//!
//! let by_actor = Reader::open(&path, key)?.query(&Query::new().actor("u-17"))?;
//! assert_eq!(by_actor[0].event.resource, "patient/8812");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What the chain proves
//!
//! A line that was changed, moved, inserted or removed from the middle breaks a
//! link, and without the key nobody can mend it. Lines removed from the *end*
//! leave a valid shorter chain: keep the [`Head`] somewhere else from time to
//! time (another account, a ticket, paper) and compare with
//! [`Reader::verify_against`].
//!
//! Events hold no PHI; see [`phi_types::Access`].

mod chain;
mod log;
mod read;

pub use chain::{ChainKey, Digest, Head, InvalidDigest, InvalidHead};
pub use log::{AuditLog, OpenError};
pub use read::{Query, ReadError, Reader, Record};
