//! From a manifest path to packages, targets, module files and source text.
//! Never looks inside a file.
