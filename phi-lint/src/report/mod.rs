//! One file an output format. Decides nothing.
