//! Format strings: the grammar of `std::fmt`, with the exact place of every name.

use crate::printing::Printing;

/// What follows the colon of a placeholder asks for.
pub(crate) fn printing_of(spec: &str) -> Printing {
    match spec.trim_end().chars().next_back() {
        Some('?') => Printing::Debug,
        Some('x') => Printing::LowerHex,
        Some('X') => Printing::UpperHex,
        Some('o') => Printing::Octal,
        Some('b') => Printing::Binary,
        Some('e') => Printing::LowerExp,
        Some('E') => Printing::UpperExp,
        Some('p') => Printing::Pointer,
        _ => Printing::Display,
    }
}

/// How it is asked for: the last letter of a placeholder.
#[cfg(test)]
pub(super) fn letter(via: Printing) -> &'static str {
    match via {
        Printing::Display | Printing::Serialize => "",
        Printing::Debug => "?",
        Printing::LowerHex => "x",
        Printing::UpperHex => "X",
        Printing::Octal => "o",
        Printing::Binary => "b",
        Printing::LowerExp => "e",
        Printing::UpperExp => "E",
        Printing::Pointer => "p",
    }
}

/// A string literal's content, and where in the source each byte of it comes from.
#[derive(Debug, Default)]
pub(super) struct Decoded {
    /// The content.
    pub(super) text: String,
    /// For every byte of `text` and for its end: its offset in the source.
    offsets: Vec<u32>,
}

impl Decoded {
    /// The offset in the source of a byte of the content.
    pub(super) fn offset(&self, at: usize) -> u32 {
        self.offsets
            .get(at)
            .or(self.offsets.last())
            .copied()
            .unwrap_or(0)
    }

    /// The offset in the source just behind the byte before `at`: where a range that
    /// ends at `at` ends, even when the next byte comes from another literal.
    pub(super) fn end(&self, at: usize) -> u32 {
        match at.checked_sub(1) {
            Some(last) if last < self.text.len() => self.offset(last) + 1,
            _ => self.offset(at),
        }
    }

    fn push(&mut self, c: char, offset: usize) {
        self.text.push(c);
        // The bytes of a character written as itself stand next to each other;
        // those of an escape all stand where the escape starts.
        self.offsets
            .extend(std::iter::repeat_n(offset as u32, c.len_utf8()));
    }

    /// Appends another literal (`concat!`).
    pub(super) fn append(&mut self, other: &Decoded) {
        self.offsets.truncate(self.text.len());
        self.text.push_str(&other.text);
        self.offsets.extend_from_slice(&other.offsets);
    }

    /// Appends text that stands nowhere in particular.
    pub(super) fn append_text(&mut self, text: &str, offset: u32) {
        self.offsets.truncate(self.text.len());
        self.text.push_str(text);
        self.offsets.resize(self.text.len() + 1, offset);
    }
}

/// Decodes a `"…"` or `r#"…"#` literal whose first byte stands at `start`.
/// `None` for anything else (byte strings, suffixes are cut off).
pub(super) fn decode(literal: &str, start: u32) -> Option<Decoded> {
    let mut out = Decoded::default();
    let base = start as usize;
    if let Some(raw) = literal.strip_prefix('r') {
        let hashes = raw.bytes().take_while(|b| *b == b'#').count();
        let open = 1 + hashes + 1;
        let content = raw.get(hashes..)?.strip_prefix('"')?;
        let end = content.rfind(&format!("\"{}", "#".repeat(hashes)))?;
        for (i, c) in content[..end].char_indices() {
            // CR LF reads as LF.
            if c == '\r' && content[i + 1..end].starts_with('\n') {
                continue;
            }
            out.push(c, base + open + i);
        }
        out.offsets.push((base + open + end) as u32);
        return Some(spread(out));
    }
    let content = literal.strip_prefix('"')?;
    let mut chars = content.char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        let at = base + 1 + i;
        match c {
            '"' => {
                out.offsets.push(at as u32);
                return Some(spread(out));
            }
            '\r' if content[i + 1..].starts_with('\n') => {}
            '\\' => match chars.next()?.1 {
                'n' => out.push('\n', at),
                'r' => out.push('\r', at),
                't' => out.push('\t', at),
                '0' => out.push('\0', at),
                'x' => {
                    let digits: String = chars.by_ref().take(2).map(|(_, c)| c).collect();
                    let code = u8::from_str_radix(&digits, 16).ok()?;
                    out.push(char::from(code), at);
                }
                'u' => {
                    let digits: String = chars
                        .by_ref()
                        .map(|(_, c)| c)
                        .take_while(|c| *c != '}')
                        .filter(|c| *c != '{' && *c != '_')
                        .collect();
                    let code = u32::from_str_radix(&digits, 16).ok()?;
                    out.push(char::from_u32(code)?, at);
                }
                // A line continuation swallows the white space that follows.
                '\n' | '\r' => {
                    while chars
                        .next_if(|(_, c)| matches!(c, ' ' | '\n' | '\r' | '\t'))
                        .is_some()
                    {}
                }
                c => out.push(c, at),
            },
            c => out.push(c, at),
        }
    }
    None
}

/// Gives the later bytes of a character written as itself their own offsets.
fn spread(mut decoded: Decoded) -> Decoded {
    for (i, c) in decoded.text.char_indices() {
        let width = c.len_utf8();
        let next = decoded.offsets[(i + width).min(decoded.offsets.len() - 1)];
        let first = decoded.offsets[i];
        if next == first + width as u32 {
            for k in 1..width {
                decoded.offsets[i + k] = first + k as u32;
            }
        }
    }
    decoded
}

/// What a placeholder, width or precision refers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Argument {
    /// The next one in order.
    Next,
    /// The n-th.
    Index(usize),
    /// By name; where the name stands in the content.
    Named(String, std::ops::Range<usize>),
}

/// A `{…}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Placeholder {
    /// What it prints.
    pub(super) value: Argument,
    /// The trait that prints it.
    pub(super) via: Printing,
    /// `{:#}`
    pub(super) alternate: bool,
    /// `w$`, and `.p$` or `.*` (which comes before the value in order).
    pub(super) extra: Vec<Argument>,
    /// `.*` was among them: it takes its argument before the value does.
    pub(super) star: bool,
    /// The whole of it in the content.
    pub(super) range: std::ops::Range<usize>,
}

/// A parsed format string.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Template {
    /// Literal text with each placeholder as `{}`.
    pub(super) text: String,
    /// In order.
    pub(super) placeholders: Vec<Placeholder>,
}

/// Parses the content of a format string. Lenient: what `rustc` would reject
/// is read as far as it makes sense.
pub(super) fn template(content: &str) -> Template {
    let mut out = Template::default();
    let mut rest = 0;
    while let Some(found) = content[rest..].find(['{', '}']) {
        let at = rest + found;
        out.text.push_str(&content[rest..at]);
        let brace = &content[at..=at];
        if content[at + 1..].starts_with(brace) {
            out.text.push_str(brace);
            rest = at + 2;
            continue;
        }
        if brace == "}" {
            rest = at + 1;
            continue;
        }
        // A fill character may itself be a closing brace: `{:}<5}`.
        let mut search = at + 1;
        if let Some(colon) = content[search..].find([':', '}'])
            && content[search + colon..].starts_with(":}")
            && content[search + colon + 2..].starts_with(['<', '^', '>'])
        {
            search += colon + 2;
        }
        let Some(close) = content[search..].find('}').map(|i| search + i) else {
            break;
        };
        out.placeholders.push(placeholder(content, at, close));
        out.text.push_str("{}");
        rest = close + 1;
    }
    if rest <= content.len() && !content[rest..].contains('{') {
        out.text.push_str(&content[rest..].replace("}}", "}"));
    }
    out
}

fn placeholder(content: &str, open: usize, close: usize) -> Placeholder {
    let inner = &content[open + 1..close];
    let (name, spec) = match inner.find(':') {
        Some(colon) => (&inner[..colon], &inner[colon + 1..]),
        None => (inner, ""),
    };
    let value = argument(name, open + 1).unwrap_or(Argument::Next);
    let mut out = Placeholder {
        value,
        via: printing_of(spec),
        alternate: false,
        extra: Vec::new(),
        star: false,
        range: open..close + 1,
    };
    let spec_start = close - spec.len();
    let mut at = 0;
    let mut chars = spec.chars();
    // [[fill]align]
    if let (Some(fill), Some('<' | '^' | '>')) = (chars.next(), chars.next()) {
        at = fill.len_utf8() + 1;
    } else if spec.starts_with(['<', '^', '>']) {
        at = 1;
    }
    // [sign]['#']['0']
    for flag in [&['+', '-'][..], &['#'][..], &['0'][..]] {
        let zero_is_index = flag == ['0'] && spec[at..].starts_with("0$");
        if spec[at..].starts_with(flag) && !zero_is_index {
            at += 1;
            out.alternate |= flag == ['#'];
        }
    }
    // [width]
    at += count(&spec[at..], spec_start + at, &mut out.extra);
    // ['.' precision]
    if spec[at..].starts_with('.') {
        at += 1;
        if spec[at..].starts_with('*') {
            out.star = true;
        } else {
            count(&spec[at..], spec_start + at, &mut out.extra);
        }
    }
    out
}

/// Reads `12`, `3$` or `name$`; returns how long it is.
fn count(text: &str, start: usize, out: &mut Vec<Argument>) -> usize {
    let len = text
        .find(|c: char| !(c.is_alphanumeric() || c == '_'))
        .unwrap_or(text.len());
    if text[len..].starts_with('$') {
        out.extend(argument(&text[..len], start));
        return len + 1;
    }
    // A plain number; letters here are the type (`x`, `e`).
    text.find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len())
}

fn argument(text: &str, start: usize) -> Option<Argument> {
    let name = text.trim();
    if name.is_empty() {
        return None;
    }
    if let Ok(index) = name.parse() {
        return Some(Argument::Index(index));
    }
    let is_name = name.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && name.chars().all(|c| c.is_alphanumeric() || c == '_');
    let start = start + (text.len() - text.trim_start().len());
    is_name.then(|| Argument::Named(name.to_owned(), start..start + name.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::tests::Random;

    fn show(content: &str) -> String {
        let t = template(content);
        let arg = |a: &Argument| match a {
            Argument::Next => "_".into(),
            Argument::Index(i) => i.to_string(),
            Argument::Named(n, range) => {
                assert_eq!(&content[range.clone()], n, "the range is the name");
                n.clone()
            }
        };
        let pieces: Vec<String> = t
            .placeholders
            .iter()
            .map(|p| {
                let extra: Vec<String> = p.extra.iter().map(arg).collect();
                format!(
                    "{}{}{}{}",
                    arg(&p.value),
                    letter(p.via),
                    if p.star { "*" } else { "" },
                    extra.iter().map(|e| format!(" {e}$")).collect::<String>()
                )
            })
            .collect();
        format!("{} [{}]", t.text, pieces.join(", "))
    }

    #[test]
    fn every_form_of_placeholder_is_read() {
        for (content, want) in [
            ("plain", "plain []"),
            ("{} {}", "{} {} [_, _]"),
            ("{0} {1:?} {0:#?}", "{} {} {} [0, 1?, 0?]"),
            ("{name} { name:x? }", "{} {} [name, name?]"),
            ("{{literal}} {x:02x?}", "{literal} {} [x?]"),
            ("{:>w$} {:.*} {:.p$}", "{} {} {} [_ w$, _*, _ p$]"),
            (
                "{:1$} {:.0$} {x:>1$.2$?}",
                "{} {} {} [_ 1$, _ 0$, x? 1$ 2$]",
            ),
            ("{:-^30} {:+#010.3e}", "{} {} [_, _e]"),
            ("{:}<5} {:{<5}", "{} {} [_, _]"),
            ("{:é>8} {ß:?}", "{} {} [_, ß?]"),
            ("{:?}{:#x}{:e}", "{}{}{} [_?, _x, _e]"),
            ("{:X}{:o}{:b}{:E}{:p}", "{}{}{}{}{} [_X, _o, _b, _E, _p]"),
            ("{:x<5} {:>x$} {:w$x}", "{} {} {} [_, _ x$, _x w$]"),
            ("{ } {0 }", "{} {} [_, 0]"),
        ] {
            assert_eq!(show(content), want, "{content}");
        }
    }

    #[test]
    fn broken_strings_are_read_as_far_as_they_go() {
        for content in [
            "{",
            "}",
            "a { b",
            "{:",
            "{:?",
            "{a.b}",
            "{:>",
            "{{}",
            "{}}",
            "{{{x}}}",
            "{:\u{301}<",
        ] {
            let _ = template(content);
        }
        assert_eq!(show("{{{x}}}"), "{{}} [x]");
    }

    #[test]
    fn offsets_point_into_the_source() {
        for literal in [
            r#""a \"{x}\" \u{e9}{y:?} \x41{z}""#,
            "r#\"raw \\n {x} é{y}\"#",
            "\"line \\\n      {x}\r\n {y}\"",
            "\"日本{x}語{y}\"",
        ] {
            let d = decode(literal, 100).expect("is a string");
            for p in template(&d.text).placeholders {
                let Argument::Named(name, range) = p.value else {
                    panic!("named");
                };
                let (lo, hi) = (
                    d.offset(range.start) as usize - 100,
                    d.offset(range.end) as usize - 100,
                );
                assert_eq!(&literal[lo..hi], name, "{literal}");
                let lo = d.offset(p.range.start) as usize - 100;
                assert!(literal[lo..].starts_with('{'), "{literal}");
            }
        }
    }

    #[test]
    fn arbitrary_strings_do_no_harm() {
        let pieces = [
            "{", "}", ":", "?", "a", "é", "0", "$", ".", "*", "<", ">", "\\", "\"", "r", "#", "\n",
            "\r", "\\u{", "\\x4", " ",
        ];
        let mut random = Random(7);
        for _ in 0..20_000 {
            let text: String = (0..random.below(12))
                .map(|_| pieces[random.below(pieces.len())])
                .collect();
            let t = template(&text);
            for p in &t.placeholders {
                assert!(text.get(p.range.clone()).is_some());
            }
            for literal in [format!("\"{text}\""), format!("r#\"{text}\"#"), text] {
                if let Some(d) = decode(&literal, 0) {
                    assert_eq!(d.offsets.len(), d.text.len() + 1, "{literal:?}");
                    assert!(d.offsets.iter().all(|o| *o as usize <= literal.len()));
                }
            }
        }
    }
}
