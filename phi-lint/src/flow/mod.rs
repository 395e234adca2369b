//! Follows data. Knows neither rule codes, nor output formats, nor `syn`.
//!
//! [`ir`] is all it reads, so that another front end can feed the same solver:
//! build an [`ir::Program`], call [`solve`], read [`Solution::findings`].
//!
//! | file | idea |
//! | --- | --- |
//! | [`ir`] | the instructions and what they mean |
//! | `path`, `labels`, `trace` | the domain: where, whence, and how it got there |
//! | `node`, `state` | what is known at a point of a function |
//! | `transfer` | what instructions do |
//! | `apply`, `subst` | what calls do, given summaries and function values |
//! | `cfg`, `fixpoint` | one function solved |
//! | `summary` | what a function is to its callers |
//! | `dispatch` | one function for calls that may reach the same many functions |
//! | `callgraph`, `component`, `round`, `solve` | the order of it all; recursion; statics |
//! | `meter` | how much work that was |
//! | `outline`, `effects`, `slots`, `held` | a coarse look at the whole program: where data and function values may go |
//! | `scc` | strongly connected components of any graph |
//! | `relevance` | what is worth solving |
//! | `reach`, `meetings` | findings and their paths; what functions that nobody calls find of each other |

mod apply;
mod callgraph;
mod cfg;
mod component;
mod dispatch;
mod effects;
mod fixpoint;
mod held;
pub mod ir;
mod labels;
mod meetings;
mod meter;
mod node;
mod outline;
mod path;
mod reach;
mod relevance;
mod round;
mod scc;
mod slots;
mod solve;
mod state;
mod subst;
mod summary;
mod trace;
mod transfer;
pub(crate) mod visit;

#[cfg(test)]
mod tests;

pub use dispatch::share_dispatch;
pub use solve::{Limit, Options, Solution, Stats, solve};
