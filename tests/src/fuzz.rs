//! Arbitrary input for everything that parses: source files, format strings, macro
//! grammars, configuration, stub files. A target returns or panics; that what is parsed on
//! demand is what is parsed at once is all there is to check beside.
//!
//! Three things drive the targets: `cargo fuzz` with coverage (`fuzz/`, needs a nightly
//! toolchain), `cargo run -p phi-tests --bin fuzz -- TARGET SECONDS` with mutations of
//! good inputs on any toolchain, and a short fixed run in `tests/tests/robustness.rs`.

use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};
use phi_lint::analysis;
use phi_lint::config::{self, Config};
use phi_lint::names::CrateInput;
use phi_lint::source::SourceFile;
use phi_lint::span::{FileId, Name};
use phi_lint::syntax::ast::{ItemKind, walk};
use phi_lint::syntax::{Parsed, parse_declarations, parse_file, parse_on_demand};
use phi_lint::workspace::Loaded;

/// Something to be fuzzed.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// What to call it.
    pub name: &'static str,
    /// Good inputs, to be mutated.
    pub seeds: &'static [&'static str],
    /// Runs it once.
    pub run: fn(&str),
}

/// All targets.
pub const TARGETS: [Target; 6] = [
    Target {
        name: "format",
        seeds: &[
            "{} {0} {name} {name:?} {:>8} {:#x?} {:1$} {:.*} {{}}",
            "{p.ssn} {:w$.p$} {0:?}{name:^+#08.3e}",
            "\u{1F9EC}{name}\u{301} \\{ \n{}",
        ],
        run: format_string,
    },
    Target {
        name: "macros",
        seeds: &[
            "target: \"t\", key = %name, other = ?x, \"text {name}\", x",
            "name, %x, ?x.y, a.b = 3, { c = x }, \"m\"; \"k\" => name",
            "x == name, \"left {}\", x",
            "{ \"a\": name, \"b\": [x, null, { \"c\": (x) }] }",
            "($($k:ident = $v:expr),* $(,)?) => { $(let $k = $v;)* log::info!(\"{}\", name) }",
            "v = rx.recv() => { x }, _ = async {} => name, else => ()",
        ],
        run: macro_call,
    },
    Target {
        name: "configuration",
        seeds: &[
            "[rules]\nPHI006 = \"allow\"\n[[source]]\nname = \"(?i)^ssn$\"\ncategory = \"ssn\"\n",
            "[[sink]]\nfunction = \"crate::pager::page\"\narguments = [0]\nrule = \"PHI001\"\n",
            "[[vendor]]\nname = \"openai\"\nsigned = true\nexpires = \"2030-01-01\"\nservices = [\"api\"]\n",
            "[[sanitizer]]\nfunction = \"crate::mask::last4\"\n[[source]]\nfield = \"A::b\"\n",
        ],
        run: configuration,
    },
    Target {
        name: "stub",
        seeds: &[
            "#[sink(PHI001, arguments(0, 2), via = Debug)]\npub fn f<T: std::fmt::Debug>(a: T, b: &str, c: u8) -> T;",
            "#[opaque] #[shared] pub struct S<T>(T); impl<T> S<T> { #[flows(self -> return.ok, 0 -> self)] pub fn m(&mut self, x: T) -> Result<T, E> {} }",
            "#[grammar(tracing_event)] #[sink(PHI001)] macro_rules! say { () => {} }",
            "pub mod m { #[phi] pub struct P<T, C>(T, C); #[exposes] #[unaudited] pub fn g(self) -> u8; }",
        ],
        run: stub,
    },
    Target {
        name: "dependency",
        seeds: &[
            "pub mod m; mod n { pub fn f<const N: usize>(x: [u8; { N }]) -> S<{ N }> where T: U, { g() } }",
            "macro_rules! m { ($($t:ty),*) => { $(impl Show for $t { fn show(&self) -> String { x() } })* } } m!(u8, S); pub struct S { pub f: fn(u8) -> u8, #[phi] g: String }",
            "pub trait Log { type Out; fn log(&self, r: &Record<'_>) -> Self::Out; fn more(&self) {} } pub use std::fmt::*; pub use self::Level::*; pub enum Level { Error, Extra(String) }",
            "cfg! { pub fn info(a: &str) -> usize { 1 } } #[macro_export] macro_rules! info { ($($t:tt)*) => { $crate::say(format_args!($($t)*)) } }",
        ],
        run: dependency,
    },
    Target {
        name: "source",
        seeds: &[
            "pub(crate) const unsafe fn f<const N: usize>(self: Box<Self>, (a, b): (u8, [u8; { N }])) -> S<{ N }> where T: U, { let x = |y| y + m!(a, { b }); if !(a && b) { g(x)?; } }",
            "impl<T> S<T> { #[a] async fn g(&mut self) { #![b] loop { break 'l; } } fn h() { fn i() { let _ = concat!(\"}\", r#\"{\"#, '{', b'\\''); } } }",
            "macro_rules! m { ($x:ty) => { fn j(x: $x) { say!(x, \"{}\", x) } } } cfg_if! { if #[cfg(u)] { fn k() { /* } */ a.b().c() } } else { m!(u8); } }",
            "const _: () = { trait T { fn l(&self) { self.to_string().as_str().len().min(3).max(4).pow(2).to_string(); } } }; static S: &[u8] = &[0, 1];",
        ],
        run: source,
    },
];

/// The text as a source file. What Rust takes is the same, whether the functions are parsed
/// with their file or when they are asked for.
fn source(text: &str) {
    let functions = |parsed: &Parsed| {
        let mut found = Vec::new();
        walk(&parsed.ast.items, &mut |item| {
            if let ItemKind::Fn(function) = &item.kind {
                found.push((item.name, item.span, format!("{:?}", function.body.get())));
            }
        });
        found
    };
    let later = parse_on_demand(FileId(0), &Arc::from(text));
    let later = later.as_ref().map(functions);
    if let Ok(whole) = parse_file(FileId(0), text) {
        assert!(later.is_ok_and(|later| later == functions(&whole)));
    }
}

/// The text as a format string.
fn format_string(text: &str) {
    analyze(&format!(
        "fn f(x: &str, name: phi_types::Phi<String>) {{ let w = 3; println!({text:?}, x); let s = format!({text:?}, x, name); panic!(\"{{s}}\") }}"
    ));
}

/// The text as the arguments of every kind of macro there is a grammar for, and as a `macro_rules!`.
fn macro_call(text: &str) {
    const MACROS: [&str; 12] = [
        "println",
        "write",
        "panic",
        "assert",
        "assert_eq",
        "matches",
        "vec",
        "log::info",
        "tracing::info",
        "tracing::info_span",
        "serde_json::json",
        "tokio::select",
    ];
    let mut code =
        String::from("async fn f(mut x: String, name: phi_types::Phi<String>, rx: R) {\n");
    for name in MACROS {
        code.push_str(&format!("let _ = {name}!({text});\n"));
    }
    code.push_str("unknown!(");
    code.push_str(text);
    code.push_str(");\n}\n");
    analyze(&code);
    analyze(&format!(
        "macro_rules! m {{ {text} }}\nm!{{ a = 1 }}\nfn f(name: phi_types::Phi<String>) {{ m!(a = name, b = 2); }}"
    ));
}

/// The text as `phi-lint.toml`, applied to a small program.
fn configuration(text: &str) {
    let mut errors = Vec::new();
    let root = Utf8Path::new("");
    let config = config::parse(root, Utf8Path::new("phi-lint.toml"), text, &mut errors);
    let mut loaded = program("fn page(ssn: &str) { println!(\"{ssn}\") }");
    analysis::analyze(&mut loaded, &config);
}

/// The text as a stub file, whose functions a program calls.
fn stub(text: &str) {
    let mut loaded =
        program("fn f(x: phi_types::Phi<String>) { model::f(&x, \"\", 1); model::say!(\"{x}\"); }");
    add(&mut loaded, "model", text, true);
    analysis::analyze(&mut loaded, &Config::default());
}

/// The text as the declarations of dependencies, one with a model of its name and one without.
fn dependency(text: &str) {
    let mut loaded = program(
        "fn f(x: phi_types::Phi<String>, y: kit::S) { log::info!(\"{x}\"); kit::m::f(&x); y.show(); println!(\"{:?}{}\", y, log::info(&x)); }",
    );
    for name in ["log", "kit"] {
        let id = loaded.files.next_id();
        let Ok((ast, text)) = parse_declarations(id, text) else {
            return;
        };
        let parsed = Parsed {
            ast,
            directives: Vec::new(),
        };
        let path = Utf8PathBuf::from(format!("{name}.rs"));
        let root = loaded
            .files
            .push(SourceFile::new(path, Arc::from(text), parsed));
        loaded.crates.push(CrateInput {
            name: Name::from(name),
            root,
            modules: Default::default(),
            dependencies: Vec::new(),
            is_model: true,
            is_dependency: true,
            is_test: false,
        });
    }
    analysis::analyze(&mut loaded, &Config::default());
}

fn analyze(code: &str) {
    analysis::analyze(&mut program(code), &Config::default());
}

fn program(code: &str) -> Loaded {
    let mut loaded = Loaded::default();
    add(&mut loaded, "app", code, false);
    loaded
}

fn add(loaded: &mut Loaded, name: &str, code: &str, is_model: bool) {
    let id = loaded.files.next_id();
    let parsed = parse_on_demand(id, &Arc::from(code)).unwrap_or_default();
    let path = Utf8PathBuf::from(format!("{name}.rs"));
    let root = loaded
        .files
        .push(SourceFile::new(path, Arc::from(code), parsed));
    loaded.crates.push(CrateInput {
        name: Name::from(name),
        root,
        modules: Default::default(),
        dependencies: Vec::new(),
        is_model,
        is_dependency: false,
        is_test: false,
    });
}

/// Mutated inputs, the same for the same `seed`.
#[derive(Debug)]
pub struct Mutator(u64);

impl Mutator {
    /// Starts from any number.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Mutator(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    // xorshift64*: short, and good enough to pick places.
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    fn below(&mut self, n: usize) -> usize {
        (self.next() >> 33) as usize % n.max(1)
    }

    /// One of the target's seeds with a few pieces deleted, doubled, moved in from
    /// another seed, or replaced by what parsers trip over.
    pub fn input(&mut self, target: &Target) -> String {
        const PIECES: [&str; 24] = [
            "{",
            "}",
            "{{",
            "(",
            ")",
            "[",
            "]",
            "<",
            ">",
            "\"",
            "'",
            "\\",
            "$",
            "#",
            "::",
            "=>",
            "..",
            "\0",
            "\u{301}",
            "\u{10FFFF}",
            "99999999999999999999",
            "r#\"",
            "/*",
            "$($x:tt)*",
        ];
        let mut text: Vec<char> = self.seed(target);
        for _ in 0..=self.below(6) {
            let at = self.below(text.len() + 1);
            let end = (at + self.below(9)).min(text.len());
            match self.below(4) {
                0 => {
                    text.drain(at..end);
                }
                1 => {
                    let piece: Vec<char> = text[at..end].to_vec();
                    text.splice(at..at, piece);
                }
                2 => {
                    let other = self.seed(target);
                    let from = self.below(other.len());
                    let to = (from + self.below(20)).min(other.len());
                    text.splice(at..at, other[from..to].iter().copied());
                }
                _ => {
                    let piece = PIECES[self.below(PIECES.len())];
                    text.splice(at..end, piece.chars());
                }
            }
        }
        text.into_iter().collect()
    }

    fn seed(&mut self, target: &Target) -> Vec<char> {
        target.seeds[self.below(target.seeds.len())]
            .chars()
            .collect()
    }
}
