//! Writing: append only, on disk before success, closed after a failure.

use std::fmt;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use phi_types::{AuditError, AuditEvent, AuditSink};
use serde_json::value::RawValue;

use crate::chain::{ChainKey, Head};
use crate::read::{Line, ReadError, Reader};

/// An audit log in a file, to append to.
///
/// One process writes a file. A second one that writes to it is noticed at the
/// next event, which then fails, as does every later one: without a record
/// there is no grant.
///
/// ```
/// use phi_audit::{AuditLog, ChainKey};
/// use phi_types::{Access, Action, AuditTrail};
///
/// # let dir = tempfile::tempdir()?;
/// # let path = dir.path().join("audit.jsonl");
/// let log = AuditLog::open(&path, ChainKey::new([7; 32]))?;
/// let trail = AuditTrail::new(log);
/// let grant = trail.grant(Access::new("u-17", Action::Read, "patient/8812"))?;
/// assert_eq!(trail.sink().head().seq, grant.event_id());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct AuditLog {
    path: PathBuf,
    key: ChainKey,
    state: Mutex<State>,
}

struct State {
    file: File,
    /// How long the file is if nobody else wrote to it.
    length: u64,
    head: Head,
    /// Set by a failed write: the file may end in half a line.
    closed: bool,
}

/// Why a log cannot be opened.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum OpenError {
    /// The file cannot be created or read.
    #[error("cannot open the audit log {path}")]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// What is in the file does not verify; appending would hide it.
    #[error("the audit log {path} does not verify: keep it as evidence and start a new file")]
    Broken {
        /// The file.
        path: PathBuf,
        /// The first line that does not verify.
        source: ReadError,
    },
}

impl AuditLog {
    /// Opens a log, or creates it, after verifying what it holds.
    ///
    /// Half a line at the end is what a crash in the middle of a write leaves.
    /// No grant was given for it; it is moved to a file beside the log (`.torn`
    /// and the line's number added to the name), and the log goes on.
    ///
    /// ```
    /// use phi_audit::{AuditLog, ChainKey, OpenError};
    ///
    /// # let dir = tempfile::tempdir()?;
    /// # let path = dir.path().join("audit.jsonl");
    /// std::fs::write(&path, "not an audit log\n")?;
    /// let error = AuditLog::open(&path, ChainKey::new([7; 32])).unwrap_err();
    /// assert!(matches!(error, OpenError::Broken { .. }));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the file cannot be opened, or does not verify.
    pub fn open(path: impl AsRef<Path>, key: ChainKey) -> Result<Self, OpenError> {
        let path = path.as_ref().to_owned();
        let io = |source| OpenError::Io {
            path: path.clone(),
            source,
        };
        let file = OpenOptions::new()
            .read(true)
            .append(true)
            .create(true)
            .open(&path)
            .map_err(io)?;
        let mut reader = Reader::from_file(file.try_clone().map_err(io)?, key.clone());
        let (head, torn) = reader
            .verify_to_tear()
            .map_err(|source| OpenError::Broken {
                path: path.clone(),
                source,
            })?;
        let mut length = file.metadata().map_err(io)?.len();
        if !torn.is_empty() {
            let mut name = path.clone().into_os_string();
            name.push(format!(".torn{}", head.seq + 1));
            std::fs::write(name, &torn).map_err(io)?;
            length -= torn.len() as u64;
            file.set_len(length).map_err(io)?;
            file.sync_all().map_err(io)?;
        }
        let state = Mutex::new(State {
            file,
            length,
            head,
            closed: false,
        });
        Ok(Self { path, key, state })
    }

    /// Where the chain ends now, to keep elsewhere.
    ///
    /// ```
    /// use phi_audit::{AuditLog, ChainKey, Head};
    ///
    /// # let dir = tempfile::tempdir()?;
    /// # let path = dir.path().join("audit.jsonl");
    /// let log = AuditLog::open(&path, ChainKey::new([7; 32]))?;
    /// assert_eq!(log.head(), Head::EMPTY);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn head(&self) -> Head {
        self.state
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .head
    }
}

impl fmt::Debug for AuditLog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AuditLog")
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}

impl AuditSink for AuditLog {
    fn record(&self, event: &AuditEvent) -> Result<u64, AuditError> {
        // A panic while the lock is held leaves the state as before the write.
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if state.closed {
            return Err(AuditError::unavailable(
                "an earlier write to the audit log failed",
            ));
        }
        let seq = state.head.seq + 1;
        let event = serde_json::to_string(event).map_err(AuditError::unavailable)?;
        let digest = self.key.link(seq, state.head.digest, &event);
        let event = RawValue::from_string(event).map_err(AuditError::unavailable)?;
        let line = Line {
            seq,
            prev: state.head.digest,
            event: &event,
            link: digest,
        };
        let mut text = serde_json::to_string(&line).map_err(AuditError::unavailable)?;
        text.push('\n');

        let written = append(&mut state, text.as_bytes());
        match written {
            Ok(()) => {
                state.head = Head::new(seq, digest);
                Ok(seq)
            }
            Err(error) => {
                state.closed = true;
                Err(AuditError::unavailable(error))
            }
        }
    }
}

fn append(state: &mut State, line: &[u8]) -> io::Result<()> {
    if state.file.metadata()?.len() != state.length {
        return Err(io::Error::other("somebody else wrote to the audit log"));
    }
    state.file.write_all(line)?;
    state.file.sync_data()?;
    state.length += line.len() as u64;
    Ok(())
}
