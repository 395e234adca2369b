//! Cross-crate acceptance tests and the labelled corpus of phi-lint.

pub mod corpus;
pub mod fuzz;
pub mod models;
pub mod published;
