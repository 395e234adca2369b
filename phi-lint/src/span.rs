//! Places in source text, shared by every room.
//!
//! A [`Span`] is a file and a byte range. Lines and columns exist only where a
//! person reads them ([`crate::report`]), so the hot path carries 12 bytes.

/// An interned name. Comparison is a pointer comparison; order by
/// `as_str()` wherever output order matters.
pub type Name = ustr::Ustr;

/// Index of a source file in [`crate::source::Files`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u32);

/// A byte range `start..end` in a file (offsets into its UTF-8 text).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// An empty span at the start of `file`, for things with no place of their own.
    pub const fn file_start(file: FileId) -> Self {
        Span {
            file,
            start: 0,
            end: 0,
        }
    }

    /// The smallest span that covers both; `self` when the files differ.
    #[must_use]
    pub fn to(self, other: Span) -> Span {
        if self.file != other.file {
            return self;
        }
        Span {
            file: self.file,
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }
}
