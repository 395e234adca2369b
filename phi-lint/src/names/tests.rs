//! One test for each rule of name resolution.
