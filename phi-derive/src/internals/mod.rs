//! From tokens to a checked model, with every mistake on the way collected.

mod ast;
mod attr;
mod check;
mod ctxt;
mod serde;
mod suggest;

pub(crate) use ast::{Container, Field, Shape, Variant};
pub(crate) use attr::{DisplayFormat, Exposure, Segment};
pub(crate) use ctxt::Ctxt;
pub(crate) use serde::{Said, without_self};

/// Which derive is running: some attributes concern only one of them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Derive {
    Debug,
    Display,
    Serialize,
    Record,
}

impl Derive {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Debug => "PhiDebug",
            Self::Display => "PhiDisplay",
            Self::Serialize => "PhiSerialize",
            Self::Record => "PhiRecord",
        }
    }
}
