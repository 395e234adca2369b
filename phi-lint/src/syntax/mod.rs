//! Text to tree: parses files, comment directives, format strings and the
//! grammars of macros. Does not know what a name means.

pub mod ast;
