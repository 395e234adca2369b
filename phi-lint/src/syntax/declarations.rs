//! The declarations of a file, for dependencies: a library's signatures are its model,
//! its bodies are nobody's business here.
//!
//! Bodies make up most of a library's text. They are blanked before the parser sees
//! them ([`super::blank`]), which saves their trees in time and memory.

use std::sync::Arc;

use super::ast::{File, Item, ItemKind};
use super::blank::without_bodies;
use super::code::Code;
use super::parse::{ParseError, parse_tree};
use crate::span::FileId;

/// Parses a file for its declarations: functions have no body, and free functions and
/// inherent methods that are not `pub` are left out. Gives the text that places are in.
///
/// # Errors
///
/// As [`parse_file`](super::parse_file).
pub fn parse_declarations(file: FileId, text: &str) -> Result<(File, String), ParseError> {
    let text = without_bodies(text);
    let mut ast = parse_tree(file, &text, None)?;
    strip(&mut ast.items, Around::Module);
    Ok((ast, text))
}

/// As [`parse_declarations`] leaves items, for those that a macro call made. They may belong to a trait or
/// to an implementation of one.
pub(super) fn strip_expanded(items: &mut Vec<Item>) {
    strip(items, Around::Trait);
}

/// What a list of items belongs to.
#[derive(Clone, Copy, PartialEq)]
enum Around {
    Module,
    Inherent,
    /// A trait, or an implementation of one: its functions are as public as it is.
    Trait,
}

fn strip(items: &mut Vec<Item>, around: Around) {
    items.retain(|item| {
        around == Around::Trait || item.public || !matches!(item.kind, ItemKind::Fn(_))
    });
    // Nothing shares a tree that was just made, so that `get_mut` never fails.
    for item in items {
        match &mut item.kind {
            ItemKind::Fn(function) => {
                if let Some(function) = Arc::get_mut(function) {
                    function.body = Code::None;
                }
            }
            ItemKind::Mod {
                items: Some(items), ..
            } => strip(items, Around::Module),
            ItemKind::Impl(block) => {
                if let Some(block) = Arc::get_mut(block) {
                    let around = match block.trait_ {
                        Some(_) => Around::Trait,
                        None => Around::Inherent,
                    };
                    strip(&mut block.items, around);
                }
            }
            ItemKind::Trait(declared) => {
                if let Some(declared) = Arc::get_mut(declared) {
                    strip(&mut declared.items, Around::Trait);
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::blank::MAX_TABLE;
    use super::*;
    fn declarations(text: &str) -> File {
        let (file, blanked) =
            parse_declarations(FileId(0), text).unwrap_or_else(|e| panic!("{e}: {text}"));
        assert_eq!(blanked.len(), text.len());
        file
    }

    #[test]
    fn bodies_are_gone_and_everything_else_stays_in_its_place() {
        let text = "/// Döc.\npub fn f<const N: usize>(a: [u8; { 1 + 1 }]) -> Buffer<{ N }> where A: B, { let x = \"}\"; g() }\npub struct S { pub f: fn(u8) -> u8 }\n";
        let blanked = without_bodies(text);
        assert_eq!(blanked.len(), text.len());
        assert!(blanked.contains("-> Buffer<{ N }> where A: B, {"));
        assert!(!blanked.contains("g()"));
        assert!(blanked.contains("pub struct S { pub f: fn(u8) -> u8 }"));
        let file = declarations(text);
        assert_eq!(file.items.len(), 2);
        assert!(matches!(&file.items[0].kind, ItemKind::Fn(f) if !f.body.is_some()));
        assert_eq!(
            file.items[1].span.start as usize,
            text.find("pub struct").unwrap()
        );
    }

    #[test]
    fn functions_nobody_outside_can_name_are_left_out() {
        let file = declarations(
            "fn a() {} pub fn b() {} pub(crate) fn c() {}
             impl S { fn d(&self) {} pub fn e(&self) {} }
             impl T for S { fn f(&self) {} }
             trait T { fn f(&self) { g() } }
             mod m { fn h() {} }",
        );
        let mut names = Vec::new();
        collect(&file.items, &mut names);
        assert_eq!(names, ["b", "c", "e", "f", "f"]);
    }

    fn collect(items: &[Item], names: &mut Vec<String>) {
        for item in items {
            match &item.kind {
                ItemKind::Fn(f) => {
                    assert!(!f.body.is_some());
                    names.push(item.name.to_string());
                }
                ItemKind::Impl(i) => collect(&i.items, names),
                ItemKind::Trait(t) => collect(&t.items, names),
                ItemKind::Mod { items: Some(i), .. } => collect(i, names),
                _ => {}
            }
        }
    }

    #[test]
    fn definitions_of_macros_keep_their_bodies_and_attributes_their_arguments() {
        let long = format!("#[doc = \"{}\"] pub struct A;", "x".repeat(MAX_TABLE));
        assert!(without_bodies(&long).contains("xxx"));
        let text = "macro_rules! m { ($e:expr) => { fn g() { h($e) } } }\nm!(fn k() { l() });";
        assert_eq!(without_bodies(text), text);
        let blanked = without_bodies("cfg_rt! { pub fn k() { l() } mod m { fn n() {} } }");
        assert_eq!(
            blanked,
            "cfg_rt! { pub fn k() {     } mod m { fn n() {} } }"
        );
    }

    #[test]
    fn long_tables_are_emptied() {
        let text = format!("pub const T: &[u32] = &[{}];", "1, ".repeat(MAX_TABLE));
        let blanked = without_bodies(&text);
        assert!(blanked.starts_with("pub const T: &[u32] = &["));
        assert!(!blanked.contains('1'));
        declarations(&text);
    }

    #[test]
    fn text_that_is_no_rust_is_refused_and_never_a_panic() {
        for text in [
            "fn", "fn f", "fn f(", "m!", "m! x", "[", "fn f() {", "}", "fn (", "\"", "fn f<{",
        ] {
            let _ = without_bodies(text);
            let _ = parse_declarations(FileId(0), text);
        }
    }
}
