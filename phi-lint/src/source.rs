//! The source files of a run: path, text, tree, lines.

use std::sync::Arc;

use camino::Utf8PathBuf;

use crate::span::{FileId, Span};
use crate::syntax::Parsed;

/// One source file. Files that do not parse stay in the table with an empty tree.
#[derive(Debug)]
pub struct SourceFile {
    /// Relative to the workspace root, `/`-separated; `<model>/std.rs` for stubs.
    pub path: Utf8PathBuf,
    /// The text.
    pub text: Arc<str>,
    /// Tree and comment directives.
    pub parsed: Arc<Parsed>,
    /// Byte offset of each line's start.
    line_starts: Vec<u32>,
}

impl SourceFile {
    /// A file with its tree.
    pub fn new(path: Utf8PathBuf, text: Arc<str>, parsed: Parsed) -> Self {
        let mut line_starts = line_starts(&text);
        line_starts.shrink_to_fit();
        SourceFile {
            path,
            text,
            parsed: Arc::new(parsed),
            line_starts,
        }
    }

    /// Line and column, both from 1; columns count characters. Offsets past the
    /// end or inside a character are moved back to the nearest valid one.
    pub fn line_column(&self, offset: u32) -> (u32, u32) {
        let mut offset = (offset as usize).min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self
            .line_starts
            .partition_point(|s| *s as usize <= offset)
            .max(1)
            - 1;
        let start = self.line_starts[line] as usize;
        let column = self.text[start..offset].chars().count();
        (line as u32 + 1, column as u32 + 1)
    }

    /// How many lines.
    pub fn lines(&self) -> usize {
        self.line_starts.len()
    }
}

/// Byte offset of each line's start.
pub(crate) fn line_starts(text: &str) -> Vec<u32> {
    let mut starts = Vec::with_capacity(text.len() / 32 + 1);
    starts.push(0);
    starts.extend(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at as u32 + 1));
    starts
}

/// A replacement of text: `text` takes the place of `span`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// What is replaced; empty for an insertion.
    pub span: Span,
    /// What stands there afterwards.
    pub text: String,
}

/// A remedy that needs no judgement: all its edits or none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What it does, in the imperative: "add `skip(ssn)` to `#[instrument]`".
    pub title: String,
    /// In one file, in order, not overlapping.
    pub edits: Vec<Edit>,
}

/// Where the numbers of files begin that all runs of a process share.
const SHARED: u32 = 1 << 31;

/// All files by [`FileId`].
#[derive(Debug, Default)]
pub struct Files {
    files: Vec<SourceFile>,
    shared: &'static [SourceFile],
}

impl Files {
    /// Adds a file.
    pub fn push(&mut self, file: SourceFile) -> FileId {
        self.files.push(file);
        FileId(self.files.len() as u32 - 1)
    }

    /// Adds files that are the same in every run, under ids that are the same in
    /// every run ([`Files::shared_id`]). [`Files::iter`] leaves them out.
    pub(crate) fn share(&mut self, files: &'static [SourceFile]) {
        self.shared = files;
    }

    /// The id of a shared file.
    pub(crate) fn shared_id(index: usize) -> FileId {
        FileId(SHARED + index as u32)
    }

    /// The id the next [`Files::push`] will return.
    pub fn next_id(&self) -> FileId {
        FileId(self.files.len() as u32)
    }

    /// The file. Panics never: ids come from `push` and `share`.
    pub fn get(&self, id: FileId) -> &SourceFile {
        match id.0.checked_sub(SHARED) {
            Some(index) => &self.shared[index as usize],
            None => &self.files[id.0 as usize],
        }
    }

    /// The text of a span; empty when it does not fit the file.
    pub fn text(&self, span: Span) -> &str {
        self.get(span.file)
            .text
            .get(span.start as usize..span.end as usize)
            .unwrap_or("")
    }

    /// In order of ids; shared files left out.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files
            .iter()
            .enumerate()
            .map(|(i, f)| (FileId(i as u32), f))
    }

    /// How many files, shared ones left out.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// No files.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}
