//! Text without the bodies of functions, for a parser that is to pass over them. Every
//! other byte stays in its place, and lines keep their numbers.

use rustc_hash::FxHashSet;

use super::scan::{Kind, Scanner, Token};

/// Tables longer than this are blanked like bodies, where only declarations are wanted.
pub(super) const MAX_TABLE: usize = 2_048;

/// Bodies shorter than this are not worth reading apart: their signature is read twice then.
const MIN_LATER: usize = 64;

/// The text with comments, bodies of functions and long tables blanked.
pub(super) fn without_bodies(text: &str) -> String {
    let mut walk = Walk::new(text, false);
    walk.run();
    walk.blanked()
}

/// The text with those bodies blanked that can be read later, and where their opening
/// braces stand.
///
/// What a body declares can be named from outside of it (an implementation certainly), so
/// bodies that may declare something stay.
pub(super) fn without_later(text: &str) -> (String, FxHashSet<u32>) {
    let mut walk = Walk::new(text, true);
    walk.run();
    let inside = walk.blank.iter().map(|(start, _)| *start as u32);
    let braces = inside.map(|start| start - 1).collect();
    (walk.blanked(), braces)
}

struct Walk<'t> {
    scanner: Scanner<'t>,
    text: &'t str,
    /// Only bodies are blanked, and only those that can be read later.
    later: bool,
    /// What is to be blanked.
    blank: Vec<(usize, usize)>,
}

impl<'t> Walk<'t> {
    fn new(text: &'t str, later: bool) -> Self {
        Walk {
            scanner: Scanner::new(text, 0),
            text,
            later,
            blank: Vec::new(),
        }
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
                Kind::Comment { .. } if self.later => {}
                Kind::Comment { .. } => self.blank.push((token.start, token.end)),
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
                    let most = if self.later { usize::MAX } else { MAX_TABLE };
                    before = Some(self.group(token, most));
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
                    return Some(match self.later {
                        true => self.body(token),
                        false => self.group(token, 0),
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

    /// After the `!` of a macro call: its name, for a definition, and its tokens. What
    /// stands in braces mostly wraps items, whose bodies go like others.
    fn macro_call(&mut self, definition: bool) -> Option<Token> {
        let mut token = self.next()?;
        if token.kind == Kind::Word {
            token = self.next()?;
        }
        match token.kind {
            Kind::Open(b'{') if !definition && !self.later => Some(token),
            Kind::Open(_) => Some(self.group(token, usize::MAX)),
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

/// Words that an item begins with, and the macros that are read as items.
fn may_declare(word: &str) -> bool {
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
            | "thread_local"
            | "lazy_static"
            | "cfg_if"
    )
}
