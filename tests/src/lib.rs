//! Cross-crate acceptance tests and the labelled corpus.
