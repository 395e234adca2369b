//! Reading: every line is verified on the way, in constant memory.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use phi_types::{Action, AuditEvent, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::chain::{ChainKey, Digest, Head};

/// No event is longer; a longer line is not one of ours.
const MAX_LINE: u64 = 1 << 20;

/// A line of the file.
#[derive(Serialize, Deserialize)]
pub(crate) struct Line<'a> {
    pub(crate) seq: u64,
    pub(crate) prev: Digest,
    /// The event's text as it is, because that is what is linked.
    #[serde(borrow)]
    pub(crate) event: &'a RawValue,
    pub(crate) link: Digest,
}

/// An event that is on record, verified.
///
/// ```
/// # use phi_audit::{AuditLog, ChainKey, Reader};
/// # use phi_types::{Access, Action, AuditTrail};
/// # let dir = tempfile::tempdir()?;
/// # let path = dir.path().join("audit.jsonl");
/// # let key = ChainKey::new([7; 32]);
/// # let trail = AuditTrail::new(AuditLog::open(&path, key.clone())?);
/// # let grant = trail.grant(Access::new("u-17", Action::Read, "patient/8812"))?;
/// for record in Reader::open(&path, key)? {
///     let record = record?;
///     println!("{} {} {}", record.seq, record.event.time, record.event.actor);
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Record {
    /// Its number in the log, from 1.
    pub seq: u64,
    /// What happened.
    pub event: AuditEvent,
}

/// Why a log does not verify. Says the line, never what is in it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The file cannot be read.
    #[error("cannot read the audit log")]
    Io(#[from] io::Error),
    /// A line is no line of an audit log.
    #[error("line {line} is not an audit record")]
    Malformed {
        /// The line's number, from 1.
        line: u64,
    },
    /// A line does not continue the one before: something was changed,
    /// inserted, removed or moved here, or the key is another.
    #[error("line {line} does not continue the chain: the log was changed, or the key is another")]
    Broken {
        /// The line's number, from 1.
        line: u64,
    },
    /// The last line is incomplete.
    #[error("line {line} is incomplete: a write was interrupted")]
    Torn {
        /// The line's number, from 1.
        line: u64,
    },
    /// The log does not contain a head that it once had.
    #[error("the log does not contain the head of event {seq}: lines are missing at its end")]
    Truncated {
        /// The number of the missing event.
        seq: u64,
    },
}

/// Reads a log from its start and verifies each line.
///
/// It is an iterator over records. After an error it ends: what follows a
/// broken link proves nothing.
///
/// ```
/// # use phi_audit::{AuditLog, ChainKey, Reader};
/// # let dir = tempfile::tempdir()?;
/// # let path = dir.path().join("audit.jsonl");
/// # let key = ChainKey::new([7; 32]);
/// # AuditLog::open(&path, key.clone())?;
/// assert_eq!(Reader::open(&path, key)?.count(), 0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Reader<R = BufReader<File>> {
    input: R,
    key: ChainKey,
    head: Head,
    buffer: Vec<u8>,
    ended: bool,
}

impl Reader {
    /// A reader of a file.
    ///
    /// ```
    /// use phi_audit::{ChainKey, Reader};
    ///
    /// assert!(Reader::open("no/such/file", ChainKey::new([7; 32])).is_err());
    /// ```
    ///
    /// # Errors
    ///
    /// If the file cannot be opened.
    pub fn open(path: impl AsRef<Path>, key: ChainKey) -> io::Result<Self> {
        Ok(Self::from_file(File::open(path)?, key))
    }

    pub(crate) fn from_file(file: File, key: ChainKey) -> Self {
        Self::new(BufReader::new(file), key)
    }
}

impl<R: BufRead> Reader<R> {
    /// A reader of anything, for example of a decompressor.
    ///
    /// ```
    /// use phi_audit::{ChainKey, Head, Reader};
    ///
    /// let reader = Reader::new(&b""[..], ChainKey::new([7; 32]));
    /// assert_eq!(reader.verify()?, Head::EMPTY);
    /// # Ok::<(), phi_audit::ReadError>(())
    /// ```
    #[must_use]
    pub const fn new(input: R, key: ChainKey) -> Self {
        Self {
            input,
            key,
            head: Head::EMPTY,
            buffer: Vec::new(),
            ended: false,
        }
    }

    /// Verifies the whole log and returns where it ends.
    ///
    /// ```
    /// use phi_audit::{ChainKey, ReadError, Reader};
    ///
    /// let error = Reader::new(&b"{}\n"[..], ChainKey::new([7; 32])).verify().unwrap_err();
    /// assert!(matches!(error, ReadError::Malformed { line: 1 }));
    /// ```
    ///
    /// # Errors
    ///
    /// The first line that does not verify.
    pub fn verify(mut self) -> Result<Head, ReadError> {
        while self.step()?.is_some() {}
        Ok(self.head)
    }

    /// Verifies the whole log, and that it still contains `known`, a head that
    /// was kept elsewhere.
    ///
    /// ```
    /// use phi_audit::{ChainKey, Head, ReadError, Reader};
    ///
    /// let known: Head = format!("3:{}", "ab".repeat(32)).parse().unwrap();
    /// let reader = Reader::new(&b""[..], ChainKey::new([7; 32]));
    /// let error = reader.verify_against(known).unwrap_err();
    /// assert!(matches!(error, ReadError::Truncated { seq: 3 }));
    /// ```
    ///
    /// # Errors
    ///
    /// The first line that does not verify, or [`ReadError::Truncated`].
    pub fn verify_against(mut self, known: Head) -> Result<Head, ReadError> {
        let mut seen = known == Head::EMPTY;
        while self.step()?.is_some() {
            seen |= self.head == known;
        }
        if seen {
            Ok(self.head)
        } else {
            Err(ReadError::Truncated { seq: known.seq })
        }
    }

    /// The records that match, oldest first, after verifying the whole log.
    ///
    /// ```
    /// # use phi_audit::{AuditLog, ChainKey, Query, Reader};
    /// # use phi_types::{Access, Action, AuditTrail, Timestamp};
    /// # let dir = tempfile::tempdir()?;
    /// # let path = dir.path().join("audit.jsonl");
    /// # let key = ChainKey::new([7; 32]);
    /// # let trail = AuditTrail::new(AuditLog::open(&path, key.clone())?);
    /// # let grant = trail.grant(Access::new("u-17", Action::Read, "patient/8812"))?;
    /// let today = Timestamp::from_unix_millis(0)..Timestamp::now();
    /// let records = Reader::open(&path, key)?.query(&Query::new().actor("u-17").between(today))?;
    /// assert!(records.len() <= 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The first line that does not verify.
    pub fn query(self, query: &Query) -> Result<Vec<Record>, ReadError> {
        let matches = |record: &Result<Record, ReadError>| match record {
            Ok(record) => query.matches(&record.event),
            Err(_) => true,
        };
        self.filter(matches).collect()
    }

    /// Verifies up to an incomplete last line, which it returns.
    pub(crate) fn verify_to_tear(&mut self) -> Result<(Head, Vec<u8>), ReadError> {
        loop {
            match self.step() {
                Ok(Some(_)) => {}
                Ok(None) => return Ok((self.head, Vec::new())),
                Err(ReadError::Torn { .. }) => {
                    return Ok((self.head, std::mem::take(&mut self.buffer)));
                }
                Err(error) => return Err(error),
            }
        }
    }

    /// The next record, or none at the end.
    fn step(&mut self) -> Result<Option<Record>, ReadError> {
        if self.ended {
            return Ok(None);
        }
        // Ended unless this line verifies.
        self.ended = true;
        let line = self.head.seq + 1;
        self.buffer.clear();
        let read = (&mut self.input)
            .take(MAX_LINE)
            .read_until(b'\n', &mut self.buffer)?;
        if read == 0 {
            return Ok(None);
        }
        if self.buffer.last() != Some(&b'\n') {
            let full = read as u64 == MAX_LINE;
            return Err(if full {
                ReadError::Malformed { line }
            } else {
                ReadError::Torn { line }
            });
        }
        let parsed: Line<'_> = serde_json::from_slice(&self.buffer[..read - 1])
            .map_err(|_| ReadError::Malformed { line })?;
        let event: AuditEvent =
            serde_json::from_str(parsed.event.get()).map_err(|_| ReadError::Malformed { line })?;
        let link = self.key.link(line, self.head.digest, parsed.event.get());
        if parsed.seq != line || parsed.prev != self.head.digest || parsed.link != link {
            return Err(ReadError::Broken { line });
        }
        self.head = Head::new(line, link);
        self.ended = false;
        Ok(Some(Record { seq: line, event }))
    }
}

impl<R: BufRead> Iterator for Reader<R> {
    type Item = Result<Record, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.step().transpose()
    }
}

/// Which records to return; without conditions, all.
///
/// ```
/// use phi_audit::Query;
/// use phi_types::{Action, Timestamp};
///
/// let query = Query::new()
///     .actor("u-17")
///     .action(Action::Export)
///     .resource("patient/8812")
///     .between(Timestamp::from_unix_millis(0)..Timestamp::now());
/// ```
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct Query {
    actor: Option<String>,
    action: Option<Action>,
    resource: Option<String>,
    between: Option<std::ops::Range<Timestamp>>,
}

impl Query {
    /// All records.
    ///
    /// ```
    /// let query = phi_audit::Query::new();
    /// ```
    pub fn new() -> Self {
        Self::default()
    }

    /// Only those of this actor.
    ///
    /// ```
    /// let query = phi_audit::Query::new().actor("u-17");
    /// ```
    pub fn actor(mut self, actor: impl Into<String>) -> Self {
        self.actor = Some(actor.into());
        self
    }

    /// Only those with this action.
    ///
    /// ```
    /// let query = phi_audit::Query::new().action(phi_types::Action::Delete);
    /// ```
    pub fn action(mut self, action: Action) -> Self {
        self.action = Some(action);
        self
    }

    /// Only those on this resource.
    ///
    /// ```
    /// let query = phi_audit::Query::new().resource("patient/8812");
    /// ```
    pub fn resource(mut self, resource: impl Into<String>) -> Self {
        self.resource = Some(resource.into());
        self
    }

    /// Only those at or after the start and before the end.
    ///
    /// ```
    /// use phi_types::Timestamp;
    ///
    /// let day = Timestamp::from_unix_millis(0)..Timestamp::from_unix_millis(86_400_000);
    /// let query = phi_audit::Query::new().between(day);
    /// ```
    pub fn between(mut self, window: std::ops::Range<Timestamp>) -> Self {
        self.between = Some(window);
        self
    }

    fn matches(&self, event: &AuditEvent) -> bool {
        let equal = |wanted: &Option<String>, is: &str| wanted.as_deref().is_none_or(|w| w == is);
        equal(&self.actor, &event.actor)
            && equal(&self.resource, &event.resource)
            && self.action.is_none_or(|action| action == event.action)
            && self
                .between
                .as_ref()
                .is_none_or(|window| window.contains(&event.time))
    }
}
