//! The code of functions, parsed when somebody asks for it.
//!
//! Most functions of a workspace never touch PHI, and nobody looks at them: not the
//! analysis, which starts where PHI comes in and goes where it may go, and not the rules,
//! which look for words first. Bodies are most of a program's text, and parsing is most of
//! a run, so a file's functions are left as text until then.

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashSet;

use super::ast::Body;
use super::blank::without_later;
use super::convert::{Converter, Origin};
use super::directive::directives;
use super::parse::{ParseError, parse_tree, session, stack_needed};
use super::{Parsed, ast};
use crate::span::FileId;

/// The code of a function.
#[derive(Debug)]
pub enum Code {
    /// There is none: a signature.
    None,
    /// Parsed with its file.
    Read(Body),
    /// Parsed when it is first asked for. Declares no items.
    Later(Box<Later>),
}

/// A function that stands in a file, its signature parsed and its body not yet.
#[derive(Debug)]
pub struct Later {
    file: FileId,
    text: Arc<str>,
    /// Bytes of `text`, from `fn` to the closing brace.
    start: u32,
    end: u32,
    read: OnceLock<Result<Body, ParseError>>,
}

impl Code {
    /// The body; `None` when there is none, or what stands there is no Rust
    /// ([`Code::error`]).
    pub fn get(&self) -> Option<&Body> {
        match self {
            Code::None => None,
            Code::Read(body) => Some(body),
            Code::Later(later) => later.read.get_or_init(|| later.parse()).as_ref().ok(),
        }
    }

    /// There is a body, parsed or not.
    pub fn is_some(&self) -> bool {
        !matches!(self, Code::None)
    }

    /// Whether a search through the body could come to something: whether its text, from `fn`
    /// on, satisfies `has`. What is parsed already can just as well be searched.
    pub fn may(&self, has: impl Fn(&str) -> bool) -> bool {
        match self {
            Code::None => false,
            Code::Read(_) => true,
            Code::Later(later) => has(later.text()),
        }
    }

    /// The body if it may declare items; whatever is parsed later does not.
    pub fn with_items(&self) -> Option<&Body> {
        match self {
            Code::Read(body) => Some(body),
            Code::None | Code::Later(_) => None,
        }
    }

    /// What is wrong with a body that was asked for and could not be parsed; the place
    /// counts from the start of the file.
    pub fn error(&self) -> Option<&ParseError> {
        match self {
            Code::Later(later) => later.read.get()?.as_ref().err(),
            Code::None | Code::Read(_) => None,
        }
    }
}

impl Later {
    fn text(&self) -> &str {
        let text = self.text.get(self.start as usize..self.end as usize);
        text.unwrap_or("")
    }

    fn parse(&self) -> Result<Body, ParseError> {
        let refused =
            |message: &str| ParseError::new(&self.text, self.start as usize, message.to_owned());
        let text = self.text();
        let stack = stack_needed(text).map_err(refused)?;
        session(stack, || {
            let function = syn::parse_str::<syn::ItemFn>(text).map_err(|error| {
                ParseError::within(&self.text, self.start as usize, text, &error)
            })?;
            let origin = Origin::File {
                file: self.file,
                base: self.start,
            };
            let mut converter = Converter::new(text, origin);
            let body = converter.code(&function.sig, &function.block);
            match converter.too_deep {
                false => Ok(body),
                true => Err(refused("an expression is nested too deeply to analyze")),
            }
        })
        .unwrap_or_else(|| Err(refused("the parser failed on this function")))
    }
}

/// Bodies of a text that are left for later.
#[derive(Debug)]
pub(super) struct Left {
    file: FileId,
    text: Arc<str>,
    /// Where their opening braces stand.
    braces: FxHashSet<u32>,
}

impl Left {
    /// The code whose `fn` stands at `start` and whose braces at `open` and before `end`, if
    /// it is one of these.
    pub(super) fn code(&self, start: u32, open: u32, end: u32) -> Option<Code> {
        self.braces.contains(&open).then(|| {
            Code::Later(Box::new(Later {
                file: self.file,
                text: Arc::clone(&self.text),
                start,
                end,
                read: OnceLock::new(),
            }))
        })
    }
}

/// As [`parse_file`](super::parse_file), but functions are parsed when they are first
/// asked for, and what is wrong inside of them is known then ([`Code::error`]).
///
/// # Errors
///
/// As [`parse_file`](super::parse_file), for what stands outside of functions.
pub fn parse_on_demand(file: FileId, text: &Arc<str>) -> Result<Parsed, ParseError> {
    let (blanked, braces) = without_later(text);
    let left = Left {
        file,
        text: Arc::clone(text),
        braces,
    };
    let ast: ast::File = parse_tree(file, &blanked, Some(&left))?;
    Ok(Parsed {
        ast,
        directives: directives(file, text),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::ast::{Item, ItemKind, walk};
    use crate::syntax::parse_file;

    fn functions(parsed: &Parsed) -> Vec<&Item> {
        let mut out = Vec::new();
        walk(&parsed.ast.items, &mut |item| out.push(item));
        out.retain(|item| matches!(item.kind, ItemKind::Fn(_)));
        out
    }

    fn code(item: &Item) -> &Code {
        match &item.kind {
            ItemKind::Fn(function) => &function.body,
            _ => panic!("a function"),
        }
    }

    fn on_demand(text: &str) -> Parsed {
        parse_on_demand(FileId(7), &Arc::from(text)).unwrap_or_else(|e| panic!("{e}: {text}"))
    }

    #[test]
    fn what_is_parsed_later_is_what_is_parsed_at_once() {
        // This room's own code is as good as any.
        let room = camino::Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("src/syntax");
        let mut later = 0;
        for file in room.read_dir_utf8().unwrap().flatten() {
            let Ok(text) = std::fs::read_to_string(file.path()) else {
                continue;
            };
            let whole = parse_file(FileId(7), &text).unwrap();
            let parts = on_demand(&text);
            let (whole, parts) = (functions(&whole), functions(&parts));
            assert_eq!(whole.len(), parts.len(), "{}", file.path());
            for (whole, part) in whole.into_iter().zip(parts) {
                later += usize::from(matches!(code(part), Code::Later(_)));
                assert_eq!((whole.name, whole.span), (part.name, part.span));
                let (whole, part) = (code(whole).get(), code(part).get());
                assert_eq!(format!("{whole:?}"), format!("{part:?}"));
            }
        }
        assert!(later > 100, "{later}");
    }

    #[test]
    fn bodies_that_may_declare_something_are_parsed_with_their_file() {
        let long = "let it_is_long_enough = to_be_worth_leaving(for_later, and_so_on);";
        let parsed = on_demand(&format!(
            "fn a() {{ {long} }}
             fn b() {{ {long} impl Display for S {{}} }}
             fn c() {{ #![cfg(test)] {long} }}
             fn d() {{ short() }}
             fn e();
             const _: () = {{ impl S {{ pub(crate) async unsafe fn f(&mut self) {{ {long} }} }} }};
             mod m {{ trait T {{ fn g(self: Box<Self>) -> Buffer<{{ N }}> {{ {long} }} }} }}
             cfg_if! {{ if #[cfg(unix)] {{ fn h() {{ {long} }} }} }}"
        ));
        let later: Vec<&str> = functions(&parsed)
            .into_iter()
            .filter(|f| matches!(code(f), Code::Later(_)))
            .map(|f| f.name.as_str())
            .collect();
        assert_eq!(later, ["a", "f", "g", "h"]);
        for function in functions(&parsed) {
            let code = code(function);
            assert_eq!(code.get().is_some(), function.name != "e");
            assert_eq!(code.is_some(), function.name != "e");
            assert!(code.error().is_none());
        }
    }

    #[test]
    fn what_is_wrong_with_a_body_is_known_once_it_is_asked_for() {
        let fine = "println!(\"{}\", patient.name.as_str().to_owned().to_lowercase());";
        let text =
            format!("\u{feff}// é\nfn f() {{ {fine} }}\nfn g() {{\n    {fine} let ä = ;\n}}\n");
        let parsed = on_demand(&text);
        let [f, g] = functions(&parsed)[..] else {
            panic!("two functions")
        };
        assert!(code(g).error().is_none());
        assert!(code(g).get().is_none() && code(f).get().is_some());
        let error = code(g).error().expect("is no Rust");
        assert_eq!(error.line, 4);
        assert_eq!(text[error.offset as usize..].chars().next(), Some(';'));
        assert!(code(f).error().is_none());
    }
}
