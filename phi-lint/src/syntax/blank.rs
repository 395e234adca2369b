//! Text without what a parser is to pass over: bodies of functions, arguments of macros.
//! Every other byte stays in its place, and lines keep their numbers.

use rustc_hash::FxHashSet;

use super::scan::{Kind, Scanner, Token};

/// Tables longer than this are blanked like bodies, where only declarations are wanted.
pub(super) const MAX_TABLE: usize = 2_048;

/// Bodies shorter than this are not worth reading apart: their signature is read twice then.
const MIN_LATER: usize = 64;

/// The text with comments, bodies of functions and long tables blanked.
pub(super) fn without_bodies(text: &str) -> String {
    Walk::through(text, What::Bodies).blanked()
}

/// The text with the arguments of macros blanked, which are read from the text itself, and
/// those bodies that can be read later; where the opening braces of these stand.
///
/// What a body declares can be named from outside of it (an implementation certainly), so
/// bodies that may declare something stay.
pub(super) fn without_later(text: &str) -> (String, FxHashSet<u32>) {
    let mut walk = Walk::through(text, What::Later);
    let braces = std::mem::take(&mut walk.braces);
    (walk.blanked(), braces)
}

/// The text with the arguments of macros blanked.
pub(super) fn without_arguments(text: &str) -> String {
    Walk::through(text, What::Arguments).blanked()
}

/// What is blanked.
#[derive(Clone, Copy, PartialEq)]
enum What {
    /// All that is no declaration.
    Bodies,
    /// Arguments of macros.
    Arguments,
    /// These, and bodies that can be read later.
    Later,
}

struct Walk<'t> {
    scanner: Scanner<'t>,
    text: &'t str,
    what: What,
    /// What is to be blanked.
    blank: Vec<(usize, usize)>,
    /// Where the bodies among it open.
    braces: FxHashSet<u32>,
}

impl<'t> Walk<'t> {
    fn through(text: &'t str, what: What) -> Self {
        let mut walk = Walk {
            scanner: Scanner::new(text, 0),
            text,
            what,
            blank: Vec::new(),
            braces: FxHashSet::default(),
        };
        walk.run();
        walk
    }

    fn blanked(self) -> String {
        let mut out = self.text.as_bytes().to_vec();
        for (start, end) in self.blank {
            for byte in out.get_mut(start..end).into_iter().flatten() {
                // Lines keep their numbers.
                if *byte != b'\n' {
                    *byte = b' ';
                }
            }
        }
        // Whole tokens were replaced by ASCII: what is left is as valid as before.
        String::from_utf8(out).unwrap_or_else(|_| self.text.to_owned())
    }

    /// The next token that is no comment; comments are blanked on the way, where only
    /// declarations are wanted.
    fn next(&mut self) -> Option<Token> {
        loop {
            let token = self.scanner.next()?;
            match token.kind {
                Kind::Comment { .. } if self.what == What::Bodies => {
                    self.blank.push((token.start, token.end));
                }
                Kind::Comment { .. } => {}
                _ => return Some(token),
            }
        }
    }

    fn word(&self, token: Token) -> &'t str {
        match token.kind {
            Kind::Word => self.text.get(token.start..token.end).unwrap_or(""),
            _ => "",
        }
    }

    fn run(&mut self) {
        let mut before: Option<Token> = None;
        while let Some(token) = self.next() {
            match token.kind {
                Kind::Word if self.what != What::Arguments && self.word(token) == "fn" => {
                    before = self.function();
                    continue;
                }
                Kind::Punct(b'!') => {
                    if let Some(name) = before.filter(|b| b.kind == Kind::Word) {
                        before = self.macro_call(self.word(name));
                        continue;
                    }
                }
                // `#[…]` is an attribute, which must not end up empty.
                Kind::Open(b'[')
                    if self.what == What::Bodies
                        && !before.is_some_and(|b| matches!(b.kind, Kind::Punct(b'#' | b'!'))) =>
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
                    return Some(match self.what {
                        What::Bodies => self.group(token, 0),
                        What::Arguments | What::Later => self.body(token),
                    });
                }
                Kind::Open(_) => last = self.group(token, usize::MAX),
                Kind::Punct(b';') => return Some(token),
                // Not a function after all; whatever is open ends here.
                Kind::Close(_) => return Some(token),
                _ => last = token,
            }
        }
    }

    /// After the `!` of a macro call: its name, for a definition, and its tokens.
    fn macro_call(&mut self, name: &str) -> Option<Token> {
        let mut token = self.next()?;
        if token.kind == Kind::Word {
            token = self.next()?;
        }
        match token.kind {
            // What stands in braces mostly wraps items, whose bodies go like others.
            Kind::Open(b'{') if self.what == What::Bodies && name != "macro_rules" => Some(token),
            Kind::Open(_) => {
                // `if !(a && b)` is no call, and some are read as what they enclose.
                let is_read = is_keyword(name) || is_read_as_items(name);
                match self.what {
                    What::Arguments | What::Later if !is_read => Some(self.group(token, 0)),
                    What::Arguments | What::Later => Some(token),
                    What::Bodies => Some(self.group(token, usize::MAX)),
                }
            }
            _ => Some(token),
        }
    }

    /// After the opening brace of a body, up to the closing one.
    fn body(&mut self, open: Token) -> Token {
        let mut depth = 1usize;
        let mut last = open;
        // Inner attributes belong to the function.
        let mut stays = self.text[open.end..].trim_start().starts_with("#!");
        while let Some(token) = self.next() {
            last = token;
            match token.kind {
                Kind::Open(_) => depth += 1,
                Kind::Close(_) => depth -= 1,
                Kind::Word => stays |= may_declare(self.word(token)),
                _ => {}
            }
            if depth == 0 {
                if !stays && token.start - open.end >= MIN_LATER {
                    self.blank.push((open.end, token.start));
                    self.braces.insert(open.start as u32);
                }
                return token;
            }
        }
        last
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

/// Macros that are read with the text around them.
fn is_read_as_items(name: &str) -> bool {
    matches!(name, "thread_local" | "lazy_static" | "cfg_if")
}

/// Words that are no macro's name: what follows is a negation (`if !(a)`), or the type of
/// what never returns (`impl Show for ! {}`).
fn is_keyword(word: &str) -> bool {
    matches!(
        word,
        "as" | "async"
            | "await"
            | "break"
            | "const"
            | "continue"
            | "dyn"
            | "else"
            | "for"
            | "if"
            | "impl"
            | "in"
            | "let"
            | "loop"
            | "match"
            | "move"
            | "mut"
            | "ref"
            | "return"
            | "static"
            | "unsafe"
            | "where"
            | "while"
            | "yield"
    )
}

/// Words that an item begins with, and the macros that are read as items.
fn may_declare(word: &str) -> bool {
    is_read_as_items(word) || is_item(word)
}

fn is_item(word: &str) -> bool {
    matches!(
        word,
        "fn" | "struct"
            | "enum"
            | "union"
            | "impl"
            | "trait"
            | "mod"
            | "use"
            | "static"
            | "const"
            | "type"
            | "extern"
            | "macro_rules"
            | "macro"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_of_macros_are_blanked_and_nothing_else_that_follows_an_exclamation_mark() {
        let text =
            "m! { fn f() {} } pub const A: &str = concat!(\"é\", B); macro_rules! n { () => { } }
            fn g() { if !(a && b) { k!(c); } while !{ d } {} }
            lazy_static! { static ref L: u8 = 1; } thread_local!(static T: u8 = x!(2));
            const N: bool = x != (1); impl T for ! { fn h() {} }";
        let blanked = without_arguments(text);
        assert_eq!(blanked.len(), text.len());
        let words: Vec<&str> = blanked.split_whitespace().collect();
        assert_eq!(
            words.join(" "),
            "m! { } pub const A: &str = concat!( ); macro_rules! n { } \
             fn g() { if !(a && b) { k!( ); } while !{ d } {} } \
             lazy_static! { static ref L: u8 = 1; } thread_local!(static T: u8 = x!( )); \
             const N: bool = x != (1); impl T for ! { fn h() {} }"
        );
    }
}
