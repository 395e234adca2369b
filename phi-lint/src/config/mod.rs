//! `phi-lint.toml`: reading, validation, suggestions for mistakes.
