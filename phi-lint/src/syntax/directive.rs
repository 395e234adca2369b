//! `// phi-lint: …` comments.

use super::Directive;
use super::scan::{Kind, Scanner, Token};
use crate::span::{FileId, Span};

const MARK: &str = "phi-lint:";

/// The directives of a file, in order. Costs one substring search when there are none.
pub(super) fn directives(file: FileId, text: &str) -> Vec<Directive> {
    if !text.contains(MARK) {
        return Vec::new();
    }
    Scanner::new(text, 0)
        .filter(|t| t.kind == Kind::Comment { doc: false })
        .filter_map(|t| {
            let comment = &text[t.start..t.end];
            let body = match comment.strip_prefix("//") {
                Some(line) => line.trim_start_matches('/'),
                None => comment
                    .trim_start_matches("/*")
                    .trim_end_matches("*/")
                    .trim_start_matches('*'),
            };
            let body = body.trim().strip_prefix(MARK)?;
            Some(directive(file, text, t, body))
        })
        .collect()
}

fn directive(file: FileId, text: &str, comment: Token, body: &str) -> Directive {
    let span = |start: usize, end: usize| Span {
        file,
        start: start as u32,
        end: end as u32,
    };
    let (rules, reason, error) = match read(body) {
        Ok((rules, reason)) => (rules, reason, None),
        Err(error) => (Vec::new(), None, Some(error)),
    };
    let (start, end) = applies_to(text, comment);
    Directive {
        rules,
        reason,
        error,
        applies_to: span(start, end),
        span: span(comment.start, comment.end),
    }
}

/// Reads `allow(PHI001, phi-in-metric, reason = "…")`.
fn read(body: &str) -> Result<(Vec<String>, Option<String>), String> {
    const FORM: &str = "expected `allow(RULE, …, reason = \"…\")`";
    let body = body.trim();
    let rest = body
        .strip_prefix("allow")
        .and_then(|r| r.trim_start().strip_prefix('('))
        .ok_or(FORM)?;
    let mut rules = Vec::new();
    let mut reason = None;
    let mut rest = rest.trim_start();
    loop {
        if let Some(after) = rest.strip_prefix(')') {
            if !after.trim().is_empty() {
                return Err(format!("unexpected `{}` after `)`", after.trim()));
            }
            if rules.is_empty() {
                return Err(format!("no rule is named; {FORM}"));
            }
            return Ok((rules, reason));
        }
        let len = rest
            .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))
            .unwrap_or(rest.len());
        let (word, after) = rest.split_at(len);
        rest = after.trim_start();
        match (word, rest.strip_prefix('=')) {
            ("reason", Some(value)) => {
                let value = value
                    .trim_start()
                    .strip_prefix('"')
                    .ok_or("`reason` must be a string in double quotes")?;
                let (text, after) = string(value).ok_or("the reason's closing quote is missing")?;
                if reason.is_some() {
                    return Err("`reason` is given twice".into());
                }
                if !text.trim().is_empty() {
                    reason = Some(text.trim().to_owned());
                }
                rest = after.trim_start();
            }
            (key, Some(_)) if !key.is_empty() => {
                return Err(format!("unknown key `{key}`; {FORM}"));
            }
            ("", _) => return Err(FORM.into()),
            ("reason", None) => {
                return Err("`reason` must be followed by `= \"…\"`".into());
            }
            _ => rules.push(word.to_owned()),
        }
        if let Some(after) = rest.strip_prefix(',') {
            rest = after.trim_start();
        } else if !rest.starts_with(')') {
            return Err(if rest.is_empty() {
                "the closing `)` is missing".into()
            } else {
                "expected `,` or `)`".into()
            });
        }
    }
}

/// The content of a string after its opening quote, and what follows it.
fn string(text: &str) -> Option<(String, &str)> {
    let mut out = String::new();
    let mut chars = text.char_indices();
    while let Some((i, c)) = chars.next() {
        match c {
            '"' => return Some((out, &text[i + 1..])),
            '\\' => out.push(chars.next()?.1),
            c => out.push(c),
        }
    }
    None
}

/// The bytes a comment speaks for.
fn applies_to(text: &str, comment: Token) -> (usize, usize) {
    let line_start = text[..comment.start].rfind('\n').map_or(0, |i| i + 1);
    let line_end = line_end(text, comment.end);
    let alone = text[line_start..comment.start].trim().is_empty()
        && text[comment.end..line_end].trim().is_empty();
    if !alone {
        return (line_start, line_end);
    }
    (line_start, next_code(text, comment.end).unwrap_or(line_end))
}

fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |i| at + i)
}

/// Words whose `{` opens a body that the directive does not cover.
const HEADS: [&str; 26] = [
    "fn",
    "pub",
    "impl",
    "struct",
    "enum",
    "union",
    "trait",
    "mod",
    "extern",
    "const",
    "static",
    "async",
    "unsafe",
    "if",
    "match",
    "for",
    "while",
    "loop",
    "macro_rules",
    "type",
    "use",
    "else",
    "default",
    "auto",
    "safe",
    "where",
];

/// The end of the last line of the statement or item head that comes first after `from`.
fn next_code(text: &str, from: usize) -> Option<usize> {
    let mut tokens = Scanner::new(text, from)
        .filter(|t| !matches!(t.kind, Kind::Comment { .. }))
        .peekable();
    let mut depth = 0usize;
    let mut end = None;
    // Attributes belong to the head.
    while tokens.next_if(|t| t.kind == Kind::Punct(b'#')).is_some() {
        tokens.next_if(|t| t.kind == Kind::Punct(b'!'));
        for t in tokens.by_ref() {
            end = Some(t.end);
            match t.kind {
                Kind::Open(_) => depth += 1,
                Kind::Close(_) => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
    }
    let first = tokens.peek()?;
    let word = &text[first.start..first.end];
    let mut head = first.kind == Kind::Word && HEADS.contains(&word);
    let is_let = word == "let";
    let mut previous = 0u8;
    while let Some(t) = tokens.next() {
        match t.kind {
            Kind::Close(_) if depth == 0 => break,
            Kind::Open(b'{') if depth == 0 && head => {
                end = Some(t.end);
                break;
            }
            Kind::Open(_) => depth += 1,
            Kind::Close(_) => depth -= 1,
            _ => {}
        }
        end = Some(t.end);
        if depth > 0 {
            continue;
        }
        match t.kind {
            Kind::Punct(b',' | b';') => break,
            // A match arm: the pattern and what follows on its line.
            Kind::Punct(b'>') if previous == b'=' => head = true,
            Kind::Close(b'}') if !is_let => {
                let goes_on = tokens.peek().is_some_and(|n| match n.kind {
                    Kind::Punct(b) => b != b'#',
                    Kind::Word => &text[n.start..n.end] == "as",
                    _ => false,
                });
                if !goes_on {
                    break;
                }
            }
            _ => {}
        }
        previous = match t.kind {
            Kind::Punct(b) => b,
            _ => 0,
        };
    }
    end.map(|end| line_end(text, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<Directive> {
        directives(FileId(0), text)
    }

    fn covered(text: &str) -> Vec<&str> {
        all(text)
            .iter()
            .map(|d| &text[d.applies_to.start as usize..d.applies_to.end as usize])
            .collect()
    }

    #[test]
    fn reads_several_rules_and_a_reason() {
        let d =
            &all(r#"// phi-lint: allow(PHI001, phi-in-metric, reason = "test \"data\" only")"#)[0];
        assert_eq!(d.rules, ["PHI001", "phi-in-metric"]);
        assert_eq!(d.reason.as_deref(), Some("test \"data\" only"));
        assert_eq!(d.error, None);
    }

    #[test]
    fn a_blank_reason_is_no_reason() {
        assert_eq!(
            all(r#"// phi-lint: allow(PHI001, reason = "  ")"#)[0].reason,
            None
        );
        assert_eq!(all("/* phi-lint: allow(PHI001) */")[0].reason, None);
    }

    #[test]
    fn only_comments_count() {
        let text = r##"
            /// phi-lint: allow(PHI001)
            fn f() { g("// phi-lint: allow(PHI001)", r#"// phi-lint: allow(PHI002)"#, '"'); }
            // see phi-lint: allow(PHI003)
            /* a /* nested */ // phi-lint: allow(PHI004) */
        "##;
        assert!(all(text).is_empty());
    }

    #[test]
    fn mistakes_are_said() {
        let error = |s: &str| all(s)[0].error.clone().unwrap_or_default();
        assert!(error("// phi-lint: deny(PHI001)").contains("expected `allow("));
        assert!(error("// phi-lint: allow()").contains("no rule"));
        assert!(error("// phi-lint: allow(PHI001").contains("closing `)`"));
        assert!(error("// phi-lint: allow(PHI001, reason = because)").contains("string"));
        assert!(error("// phi-lint: allow(PHI001, reason)").contains("= \""));
        assert!(error("// phi-lint: allow(PHI001, why = \"x\")").contains("unknown key `why`"));
        assert!(error("// phi-lint: allow(PHI001) hello").contains("unexpected `hello`"));
        assert!(error("// phi-lint: allow(PHI001, reason = \"x)").contains("quote"));
    }

    #[test]
    fn a_trailing_comment_covers_its_line() {
        assert_eq!(
            covered("let a = 1;\nlog(x); // phi-lint: allow(PHI001)\nlog(y);"),
            ["log(x); // phi-lint: allow(PHI001)"]
        );
    }

    #[test]
    fn a_comment_above_covers_the_whole_statement() {
        let text =
            "// phi-lint: allow(PHI001)\n// because\n\ninfo!(\n    a,\n    \"{}\", b\n);\nlog(y);";
        assert_eq!(covered(text), [&text[..text.len() - "\nlog(y);".len()]]);
        let text = "// phi-lint: allow(PHI001)\nlet x = S {\n a: 1,\n};\nlog(y);";
        assert!(covered(text)[0].ends_with("};"));
    }

    #[test]
    fn a_comment_above_an_item_covers_its_head() {
        let text = "// phi-lint: allow(PHI101)\n#[derive(Debug)]\npub struct P<T>\nwhere T: A\n{\n  ssn: String,\n}";
        assert!(covered(text)[0].ends_with("where T: A\n{"));
        let text = "// phi-lint: allow(PHI101)\nssn: String,\nmrn: String,";
        assert!(covered(text)[0].ends_with("ssn: String,"));
        let text = "match x {\n // phi-lint: allow(PHI101)\n A { b } => {\n c();\n } }";
        assert!(covered(text)[0].ends_with("A { b } => {"));
    }

    #[test]
    fn a_comment_above_a_tail_expression_stops_at_the_block() {
        let text = "fn f() {\n  // phi-lint: allow(PHI001)\n  g(\n x)\n}\nfn h() {}";
        assert!(covered(text)[0].ends_with(" x)"));
    }
}
