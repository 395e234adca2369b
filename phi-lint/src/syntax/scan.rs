//! A light scanner: where comments, strings, brackets and words begin and end.
//!
//! It is exact about what separates code from text (raw strings, nested block
//! comments, lifetimes against characters) and careless about everything else
//! (`=>` is two tokens). Two things need that: comment directives, which the
//! real lexer throws away, and a bound on how deep a recursive parser will go,
//! which must be known before it starts.

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word, raw ones included.
    Word,
    /// A literal of any kind.
    Literal,
    /// `'a`
    Lifetime,
    /// `(`, `[`, `{`
    Open(u8),
    /// `)`, `]`, `}`
    Close(u8),
    /// One byte of punctuation, or a character no Rust token starts with.
    Punct(u8),
    /// A comment; `doc` for `///`, `//!`, `/** */`, `/*! */`.
    Comment {
        /// Documentation, which is not a place for directives.
        doc: bool,
    },
}

/// A token: bytes `start..end`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// What it is.
    pub(super) kind: Kind,
    /// First byte.
    pub(super) start: usize,
    /// One past the last byte.
    pub(super) end: usize,
}

/// Iterates over the tokens of a text. Unterminated strings and comments run to the end.
#[derive(Debug)]
pub(super) struct Scanner<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
}

impl<'t> Scanner<'t> {
    /// From byte `at` on, which must not be inside a token.
    pub(super) fn new(text: &'t str, at: usize) -> Self {
        Scanner {
            text,
            bytes: text.as_bytes(),
            at,
        }
    }

    fn peek(&self, ahead: usize) -> u8 {
        self.bytes.get(self.at + ahead).copied().unwrap_or(0)
    }

    fn skip_while(&mut self, f: impl Fn(u8) -> bool) {
        while self.at < self.bytes.len() && f(self.bytes[self.at]) {
            self.at += 1;
        }
    }

    fn line_comment(&mut self) -> Kind {
        let doc = match (self.peek(2), self.peek(3)) {
            (b'/', b'/') => false,
            (b'/' | b'!', _) => true,
            _ => false,
        };
        // Comments are long, and this search is fast.
        let rest = self.text.get(self.at..).unwrap_or("");
        self.at += rest.find('\n').unwrap_or(rest.len());
        Kind::Comment { doc }
    }

    fn block_comment(&mut self) -> Kind {
        let doc = match (self.peek(2), self.peek(3)) {
            (b'*', b'*' | b'/') => false,
            (b'*' | b'!', _) => true,
            _ => false,
        };
        let mut depth = 0usize;
        while self.at < self.bytes.len() {
            match (self.peek(0), self.peek(1)) {
                (b'/', b'*') => {
                    depth += 1;
                    self.at += 2;
                }
                (b'*', b'/') => {
                    depth -= 1;
                    self.at += 2;
                    if depth == 0 {
                        break;
                    }
                }
                _ => self.at += 1,
            }
        }
        self.at = self.at.min(self.bytes.len());
        Kind::Comment { doc }
    }

    /// After the opening quote, up to and with the closing one.
    fn quoted(&mut self, quote: u8) {
        while self.at < self.bytes.len() {
            match self.bytes[self.at] {
                b'\\' => self.at += 2,
                b if b == quote => {
                    self.at += 1;
                    return;
                }
                _ => self.at += 1,
            }
        }
        self.at = self.at.min(self.bytes.len());
    }

    /// At the `#`s or the quote of a raw string; `false` if it is none.
    fn raw_string(&mut self) -> bool {
        let mut hashes = 0;
        while self.peek(hashes) == b'#' {
            hashes += 1;
        }
        if self.peek(hashes) != b'"' {
            return false;
        }
        self.at += hashes + 1;
        while self.at < self.bytes.len() {
            if self.bytes[self.at] == b'"' && (0..hashes).all(|i| self.peek(1 + i) == b'#') {
                self.at += 1 + hashes;
                return true;
            }
            self.at += 1;
        }
        true
    }

    fn quote(&mut self) -> Kind {
        self.at += 1;
        if self.peek(0) == b'\\' {
            self.quoted(b'\'');
            return Kind::Literal;
        }
        let width = match self.peek(0) {
            0xf0.. => 4,
            0xe0.. => 3,
            0xc0.. => 2,
            _ => 1,
        };
        if self.peek(width) == b'\'' {
            self.at += width + 1;
            return Kind::Literal;
        }
        self.skip_while(is_word);
        Kind::Lifetime
    }

    fn word(&mut self) -> Kind {
        let start = self.at;
        self.skip_while(is_word);
        match (&self.bytes[start..self.at], self.peek(0)) {
            (b"r" | b"br" | b"cr", b'"' | b'#') => {
                if self.raw_string() {
                    self.skip_while(is_word);
                    return Kind::Literal;
                }
                if self.peek(0) == b'#' && is_word(self.peek(1)) {
                    self.at += 1;
                    self.skip_while(is_word);
                }
            }
            (b"b" | b"c", b'"') => {
                self.at += 1;
                self.quoted(b'"');
                return Kind::Literal;
            }
            (b"b", b'\'') => {
                self.at += 1;
                self.quoted(b'\'');
                return Kind::Literal;
            }
            _ => {}
        }
        Kind::Word
    }
}

impl Iterator for Scanner<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        self.skip_while(|b| b.is_ascii_whitespace());
        let start = self.at;
        let first = *self.bytes.get(start)?;
        let kind = match first {
            b'/' if self.peek(1) == b'/' => self.line_comment(),
            b'/' if self.peek(1) == b'*' => self.block_comment(),
            b'"' => {
                self.at += 1;
                self.quoted(b'"');
                Kind::Literal
            }
            b'\'' => self.quote(),
            b'0'..=b'9' => {
                self.skip_while(is_word);
                Kind::Literal
            }
            b'(' | b'[' | b'{' => {
                self.at += 1;
                Kind::Open(first)
            }
            b')' | b']' | b'}' => {
                self.at += 1;
                Kind::Close(first)
            }
            b if is_word(b) => self.word(),
            b => {
                self.at += 1;
                Kind::Punct(b)
            }
        };
        Some(Token {
            kind,
            start,
            end: self.at,
        })
    }
}

fn is_word(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b == b'_' || b >= 0x80
}

/// What one pass over a text finds out.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// No recursive-descent parser goes deeper than this many levels: the
    /// deepest nesting of brackets.
    pub(super) brackets: usize,
    /// The largest number of tokens that can lie between a node and the root:
    /// tokens since the last `,` or `;` at each open level, summed.
    pub(super) tokens: usize,
    /// Where documentation comments start.
    pub(super) docs: Vec<usize>,
}

/// Bounds the depth of the tree that `text` will become.
///
/// Recursion happens at brackets, and along runs such as `!!!!x`, `a.b.c`,
/// `x + y + z` or `else if`, none of which crosses a `,` or `;` or, at the same
/// level, the end of one item or statement and the start of the next.
pub(super) fn survey(text: &str) -> Survey {
    let mut survey = Survey::default();
    // For each open bracket: the tokens before it, and whether it is an attribute's
    // between two items.
    let mut levels: Vec<(usize, bool)> = Vec::new();
    let (mut here, mut sum) = (0usize, 0usize);
    let mut after_brace = false;
    // Attributes stand in a row; none contains the next.
    let mut after_hash = false;
    let bytes = text.as_bytes();
    for token in Scanner::new(text, 0) {
        if let Kind::Comment { doc } = token.kind {
            if doc {
                survey.docs.push(token.start);
            }
            continue;
        }
        let ends_item = std::mem::take(&mut after_brace);
        let attribute = std::mem::take(&mut after_hash);
        match token.kind {
            Kind::Punct(b'#') => {
                after_hash = true;
                after_brace = ends_item;
            }
            Kind::Punct(b'!') if attribute => {
                after_hash = true;
                after_brace = ends_item;
            }
            Kind::Open(b) => {
                let attribute = attribute && b == b'[';
                if !attribute {
                    here += 1;
                    sum += 1;
                }
                levels.push((here, attribute && ends_item));
                here = 0;
                survey.brackets = survey.brackets.max(levels.len());
            }
            Kind::Close(b) => {
                sum -= here;
                let (before, between_items) = levels.pop().unwrap_or_default();
                here = before;
                if levels.is_empty() && here == 0 {
                    sum = 0;
                }
                after_brace = b == b'}' || between_items;
            }
            Kind::Punct(b',' | b';') => {
                sum -= here;
                here = 0;
            }
            kind => {
                let continues =
                    kind == Kind::Word && matches!(&bytes[token.start..token.end], b"else" | b"as");
                let starts = matches!(kind, Kind::Word | Kind::Literal);
                if ends_item && starts && !continues {
                    sum -= here;
                    here = 0;
                }
                here += 1;
                sum += 1;
            }
        }
        survey.tokens = survey.tokens.max(sum);
    }
    survey
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(Kind, &str)> {
        Scanner::new(text, 0)
            .map(|t| (t.kind, &text[t.start..t.end]))
            .collect()
    }

    #[test]
    fn tells_characters_from_lifetimes() {
        let text = r"'a 'b' '\'' '\u{1f600}' '😀' b'\'' 'static";
        let got: Vec<Kind> = kinds(text).into_iter().map(|(k, _)| k).collect();
        use Kind::{Lifetime, Literal};
        assert_eq!(
            got,
            [
                Lifetime, Literal, Literal, Literal, Literal, Literal, Lifetime
            ]
        );
    }

    #[test]
    fn strings_hide_comments_and_comments_hide_strings() {
        let text = r###"r#"// " "# /* " /* */ " */ "\" // x" br##"}"##"###;
        assert_eq!(
            kinds(text),
            [
                (Kind::Literal, r##"r#"// " "#"##),
                (Kind::Comment { doc: false }, r#"/* " /* */ " */"#),
                (Kind::Literal, r#""\" // x""#),
                (Kind::Literal, r###"br##"}"##"###),
            ]
        );
    }

    #[test]
    fn documentation_is_told_from_comments() {
        let doc: Vec<bool> = Scanner::new(
            "/// a\n//// b\n//! c\n// d\n/** e */ /*** f */ /**/ /*! g */",
            0,
        )
        .map(|t| t.kind == Kind::Comment { doc: true })
        .collect();
        assert_eq!(doc, [true, false, true, false, true, false, false, true]);
    }

    #[test]
    fn unterminated_tokens_end_with_the_text() {
        for text in [
            "\"abc", "r#\"abc", "/* /* */", "'\\", "b\"\\", "'", "r#", "\"\\",
        ] {
            let end = Scanner::new(text, 0).last().map(|t| t.end);
            assert_eq!(end, Some(text.len()), "{text}");
        }
    }

    #[test]
    fn depth_grows_with_nesting_and_with_chains_but_not_with_length() {
        let flat = "fn f() { g(1); }\n".repeat(1000);
        assert!(survey(&flat).tokens < 20);
        assert_eq!(survey(&flat).brackets, 2);
        assert!(survey(&format!("x = {}y", "!".repeat(500))).tokens >= 500);
        assert!(survey(&"if a {} else ".repeat(300)).tokens >= 900);
        assert_eq!(survey(&"(".repeat(400)).brackets, 400);
        assert!(survey(&format!("f({});", "1, ".repeat(500))).tokens < 10);
        assert!(survey(&"#[a(b)] #![c]\n".repeat(500)).tokens < 10);
        let items = "#[a] fn f() {}\n/// x\n#[b] mod m { }\n".repeat(500);
        assert!(survey(&items).tokens < 20);
    }
}
