//! The compact syntax tree every later room reads.
//!
//! `syn` trees are large, borrow thread-local source maps and are not `Send`;
//! so each file is parsed by `syn` on a worker thread and converted at once
//! into these types, which are `Send + Sync`, index-based inside bodies, and
//! keep only what the analysis needs. Nothing here knows what a name means.
//! Lifetimes, visibility details and attributes that no room reads are dropped.

mod bodies;
mod items;
mod macros;
mod types;

pub use bodies::*;
pub use items::*;
pub use macros::*;
pub use types::*;

pub use crate::span::{FileId, Name, Span};

/// One parsed source file.
#[derive(Debug, Default)]
pub struct File {
    /// The items at the top of the file.
    pub items: Vec<Item>,
    /// Inner attributes (`#![…]`) of the file.
    pub attrs: Vec<Attr>,
}
