//! Cross-crate acceptance tests and the labelled corpus of phi-lint.

pub mod corpus;
pub mod models;
pub mod published;
