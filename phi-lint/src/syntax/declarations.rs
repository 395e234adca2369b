//! The declarations of a file, for dependencies: a library's signatures are its model,
//! its bodies are nobody's business here.
//!
//! Bodies make up most of a library's text. They are blanked before the parser sees
//! them, every other byte staying in its place, which saves their trees in time and memory.

use std::sync::Arc;

use super::ast::{File, Item, ItemKind};
use super::parse::{ParseError, parse_tree};
use super::scan::{Kind, Scanner, Token};
use crate::span::FileId;

/// Tables longer than this are blanked like bodies.
const MAX_TABLE: usize = 2_048;

/// Parses a file for its declarations: functions have no body, and free functions and
/// inherent methods that are not `pub` are left out. Gives the text that places are in.
///
/// # Errors
///
/// As [`parse_file`](super::parse_file).
pub fn parse_declarations(file: FileId, text: &str) -> Result<(File, String), ParseError> {
    let text = without_bodies(text);
    let mut ast = parse_tree(file, &text)?;
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
                    function.body = None;
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

/// The text with comments, bodies of functions and long tables blanked.
pub(super) fn without_bodies(text: &str) -> String {
    let mut out = text.as_bytes().to_vec();
    let mut tokens = Tokens {
        scanner: Scanner::new(text, 0),
        text,
        blank: Vec::new(),
    };
    tokens.run();
    for (start, end) in tokens.blank {
        for byte in out.get_mut(start..end).into_iter().flatten() {
            // Lines keep their numbers.
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
    }
    // Whole tokens were replaced by ASCII: what is left is as valid as before.
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

struct Tokens<'t> {
    scanner: Scanner<'t>,
    text: &'t str,
    blank: Vec<(usize, usize)>,
}

impl Tokens<'_> {
    /// The next token that is no comment; comments are blanked on the way.
    fn next(&mut self) -> Option<Token> {
        loop {
            let token = self.scanner.next()?;
            match token.kind {
                Kind::Comment { .. } => self.blank.push((token.start, token.end)),
                _ => return Some(token),
            }
        }
    }

    fn word(&self, token: Token) -> &str {
        match token.kind {
            Kind::Word => self.text.get(token.start..token.end).unwrap_or(""),
            _ => "",
        }
    }

    fn run(&mut self) {
        let mut before: Option<Token> = None;
        while let Some(token) = self.next() {
            match token.kind {
                Kind::Word if self.word(token) == "fn" => {
                    before = self.function();
                    continue;
                }
                Kind::Punct(b'!') => {
                    let definition = before.is_some_and(|b| self.word(b) == "macro_rules");
                    if before.is_some_and(|b| b.kind == Kind::Word) {
                        before = self.macro_call(definition);
                        continue;
                    }
                }
                // `#[…]` is an attribute, which must not end up empty.
                Kind::Open(b'[')
                    if !before.is_some_and(|b| matches!(b.kind, Kind::Punct(b'#' | b'!'))) =>
                {
                    before = Some(self.group(token, MAX_TABLE));
                    continue;
                }
                _ => {}
            }
            before = Some(token);
        }
    }

    /// After `fn`: up to the body, which is blanked, or the `;`. Gives the last token read.
    fn function(&mut self) -> Option<Token> {
        let mut last = self.next()?;
        // `fn(u8) -> u8` is a type.
        if last.kind != Kind::Word {
            return match last.kind {
                Kind::Open(_) => Some(self.group(last, usize::MAX)),
                _ => Some(last),
            };
        }
        loop {
            let token = self.next()?;
            match token.kind {
                // `Buffer<{ N }>` is no body.
                Kind::Open(b'{') if last.kind != Kind::Punct(b'<') => {
                    return Some(self.group(token, 0));
                }
                Kind::Open(_) => last = self.group(token, usize::MAX),
                Kind::Punct(b';') => return Some(token),
                // Not a function after all; whatever is open ends here.
                Kind::Close(_) => return Some(token),
                _ => last = token,
            }
        }
    }

    /// After the `!` of a macro call: its name, for a definition, and its tokens. What
    /// stands in braces mostly wraps items, whose bodies go like others.
    fn macro_call(&mut self, definition: bool) -> Option<Token> {
        let mut token = self.next()?;
        if token.kind == Kind::Word {
            token = self.next()?;
        }
        match token.kind {
            Kind::Open(b'{') if !definition => Some(token),
            Kind::Open(_) => Some(self.group(token, usize::MAX)),
            _ => Some(token),
        }
    }

    /// After an opening bracket: up to the closing one. The inside is blanked when
    /// it is longer than `most` bytes.
    fn group(&mut self, open: Token, most: usize) -> Token {
        let mut depth = 1usize;
        let mut last = open;
        while let Some(token) = self.next() {
            last = token;
            match token.kind {
                Kind::Open(_) => depth += 1,
                Kind::Close(_) => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                if token.start - open.end > most {
                    self.blank.push((open.end, token.start));
                }
                return token;
            }
        }
        last
    }
}

#[cfg(test)]
mod tests {
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
        assert!(matches!(&file.items[0].kind, ItemKind::Fn(f) if f.body.is_none()));
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
                    assert!(f.body.is_none());
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
