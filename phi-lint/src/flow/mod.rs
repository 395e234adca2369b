//! Follows data. Knows neither rule codes, nor output formats, nor `syn`.
//!
//! [`ir`] is all it reads, so that another front end can feed the same solver.

pub mod ir;
