//! Follows protected health information through Rust source.
//!
//! Data flows one way through the rooms:
//!
//! ```text
//! cli ─▶ workspace ─▶ syntax ─▶ names+types ─▶ lower ─▶ flow ─▶ rules ─▶ report
//!                                   ▲            ▲
//!                                   └─ models ───┘
//! ```

pub mod analysis;
pub mod check;
pub mod cli;
pub mod config;
pub mod flow;
pub mod lower;
pub mod models;
pub mod names;
pub mod printing;
pub mod report;
pub mod rules;
pub mod source;
pub mod span;
mod stack;
pub mod syntax;
pub mod types;
pub mod workspace;
