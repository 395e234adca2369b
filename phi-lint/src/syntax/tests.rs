//! What files become.

use super::ast::*;
use super::*;
use crate::span::FileId;

fn parse(text: &str) -> File {
    parse_file(FileId(7), text).expect("parses").ast
}

fn items(text: &str) -> String {
    show::items(&parse(text).items)
}

/// The value of `const _: () = …;` as text.
fn value(text: &str) -> String {
    let file = parse(&format!("const X: () = {text};"));
    match &file.items[0].kind {
        ItemKind::Const(c) => {
            let body = c.body.as_ref().expect("has a value");
            show::expr(body, body.root)
        }
        other => panic!("{other:?}"),
    }
}

fn text_of(text: &str, span: Span) -> &str {
    &text[span.start as usize..span.end as usize]
}

#[test]
fn expressions_keep_their_structure() {
    for (source, want) in [
        ("a + b * c", "(a Add (b Mul c))"),
        ("a += &mut *b", "a Add= &mut (*b)"),
        (
            "x.f::<T, 3>(1u8, \"s\\n\")?.await",
            "x.f<T, ?>(1u8, \"s\\n\")?.await",
        ),
        ("s.0.1[i..=j]", "s.0.1[( i.. j)]"),
        ("S { a, b: 1, ..d() }", "S{a: a,b: 1,..d()}"),
        (
            "if let Some(x) = y && x > 1 { x } else if z {} else { w; }",
            "if (let Some(x) = y And (x Gt 1)) { x } else if z { } else { w; }",
        ),
        (
            "match e { A | B(..) if g => 1, C { x, y: [a, r @ ..] } => { 2 } &(ref mut q, _) => q, 0..=9 => 3 }",
            "match e { A | B(..) if g => 1, C{x: x,y: [a, r @ ..],} => { 2 }, &(ref mut q, _) => q, # => 3, }",
        ),
        ("async move |a, b: &T| -> U { a }", "|a, b: &T| { a }"),
        ("async move { f().await }", "async move { f().await }"),
        ("'l: loop { break 'l v; }", "loop { break v; }"),
        (
            "for (k, v) in m { continue; }",
            "for (k, v) in m { continue; }",
        ),
        (
            "{ let Some(x): Option<_> = y else { return }; x as u8 }",
            "{ let Some(x): Option<_> = y else { return }; (x as u8) }",
        ),
        ("[f(1); n]", "[f(1); n]"),
        (
            "<T as U<V>>::f::<W>(Vec::<u8>::new())",
            "<T as 1>::U<V>::f<W>(Vec<u8>::new())",
        ),
        ("unsafe { fn g() {} &raw const x }", "{ item g; &x }"),
        ("{ log!(a); x! { b } }", "{ log!; x! }"),
        ("r#type.r#fn", "type.fn"),
        ("-1i64 as f32", "((Neg 1i64) as f32)"),
        (
            "while let Some(t) = stack.pop() { t; }",
            "while let Some(t) = stack.pop() { t; }",
        ),
        ("return Err(())", "return Err(())"),
    ] {
        assert_eq!(value(source), want, "{source}");
    }
}

#[test]
fn items_keep_what_later_rooms_read() {
    let text = r#"
        pub mod m { pub(crate) use a::{self, b::*, c as d, e as _}; }
        #[path = "x.rs"] mod other;
        extern crate alloc as al;
        pub struct P<'a, T: Clone + ?Sized, const N: usize> where Vec<T>: Send { pub a: &'a T, b: [u8; N] }
        struct T2(pub String, Option<u8>);
        enum E { A, B(u8), C { x: dyn Fn(u8) -> String + Send } }
        trait Tr: A + B { type X: Clone; const C: u8; fn f(&mut self) -> Self::X; fn g(self: Box<Self>) {} }
        impl<T> Tr for P<T> { type X = u8; async fn f(&mut self, mut x: impl Iterator<Item = T>) {} }
        static mut S: u8 = 1;
        type A<T> = Result<T, !>;
        macro_rules! mac { () => {} }
        other_macro! { x }
        extern "C" { pub fn free(p: *mut u8); static V: u8; }
    "#;
    let want = r##"pub mod m {
  pub use a as a; a::b::*; a::c as d; a::e as _
}
#[path] mod other Some("x.rs");
extern crate alloc as al
pub struct P<T: Clone, N> where Vec<T>: Send {a: &T, b: [u8; _]}
struct T2 (0: String, 1: Option<u8>)
enum E A | B(0: u8) | C{x: dyn Fn<(u8), Output = String> + Send}
trait Tr: A + B {
  type X: Clone
  const C: u8
  fn f(&mut self) -> Self::X ;
  fn g(self: Box<Self>) {…}
}
impl<T> Tr for P<T> {
  type X: = u8
  fn f(&mut self, x: impl Iterator<Item = T>) {…}
}
const S: u8 = 1
type A<T>: = Result<T, !>
macro mac exported=false
other_macro!
pub fn free(p: *mut u8) ;
const V: u8
"##;
    assert_eq!(items(text), want);
}

#[test]
fn stubs_need_no_bodies() {
    let text = "
        #[sink(PHI001)] pub fn print<T>(x: T);
        pub struct S<T>;
        impl<T> S<T> { pub fn get(&self) -> T; pub const N: usize; type X; }
        pub static OUT: S<u8>;
        pub const MAX: u8;
        #[grammar(log)] pub macro info($($x:tt)*) {}
    ";
    let want = "#[sink] pub fn print<T>(x: T) ;
pub struct S<T> ;
impl<T> S<T> {
  pub fn get(&self) -> T ;
  pub const N: usize
  type X:
}
pub const OUT: S<u8>
pub const MAX: u8
#[grammar] macro info exported=true
";
    assert_eq!(items(text), want);
}

#[test]
fn known_item_macros_become_items() {
    let text = "
        thread_local! { static A: RefCell<u8> = RefCell::new(1); pub static B: u8 = const { 2 } }
        lazy_static::lazy_static! { #[allow(x)] pub static ref C: String = make(); }
        cfg_if::cfg_if! { if #[cfg(test)] { fn f() {} } else if #[cfg(unix)] { mod g {} } else { fn f() {} } }
        fn h() { cfg_if! { if #[cfg(a)] { let x = 1; } else { y(); } } thread_local!(static D: u8 = 1); }
    ";
    let want = "const A: ::std::thread::LocalKey<RefCell<u8>> = RefCell::new(1)
pub const B: ::std::thread::LocalKey<u8> = { 2 }
#[allow] pub const C: ::std::sync::LazyLock<String> = ::std::sync::LazyLock::new(|| make())
#[cfg] fn f() {…}
#[cfg] mod g {
  
}
fn f() {…}
fn h() {…}
";
    assert_eq!(items(text), want);
    let file = parse(text);
    let Some(ItemKind::Fn(h)) = file.items.last().map(|i| &i.kind) else {
        panic!("no function")
    };
    let body = h.body.get().expect("has a body");
    assert_eq!(
        show::expr(body, body.root),
        "{ item D; if ? { let x = 1; } else { y(); }; }"
    );
}

#[test]
fn attributes_are_read_as_far_as_they_are_meta() {
    let text = r##"
        #![allow(x)]
        /// doc
        #[derive(Debug, serde::Serialize)]
        #[serde(rename = "x", bound(serialize = "T: A"), default)]
        #[error("bad {0}", .0.len())]
        #[instrument(skip(a, b), fields(x = %y.z, w), err(Debug))]
        #[cfg(all(test, feature = "f"))]
        #[deprecated = r#"why"#]
        struct S;
    "##;
    let file = parse(text);
    assert_eq!(file.attrs.len(), 1);
    let attrs = &file.items[0].attrs;
    fn show(m: &Meta) -> String {
        match m {
            Meta::Path(n, _) => n.to_string(),
            Meta::Value(n, v, _) => format!("{n}={v}"),
            Meta::Lit(v, _) => format!("'{v}'"),
            Meta::List(n, l, _) => {
                format!("{n}({})", l.iter().map(show).collect::<Vec<_>>().join(" "))
            }
        }
    }
    let got: Vec<String> = attrs
        .iter()
        .map(|a| {
            let args: Vec<String> = a.args.iter().map(show).collect();
            format!(
                "{} {} [{}]",
                a.path,
                args.join(" "),
                a.args_span.map_or("", |s| text_of(text, s))
            )
        })
        .collect();
    assert_eq!(
        got,
        [
            "derive Debug serde::Serialize [Debug, serde::Serialize]",
            "serde rename=x bound(serialize=T: A) default [rename = \"x\", bound(serialize = \"T: A\"), default]",
            "error 'bad {0}' [\"bad {0}\", .0.len()]",
            "instrument skip(a b) fields(x=%y.z w) err(Debug) [skip(a, b), fields(x = %y.z, w), err(Debug)]",
            "cfg all(test feature=f) [all(test, feature = \"f\")]",
            "deprecated 'why' [r#\"why\"#]",
        ]
    );
}

#[test]
fn places_are_exact_bytes() {
    let text = "\u{feff}#!/usr/bin/env run\r\n/* é */ pub(crate) async fn grüße<T>(ä: &str, b: Vec<T>) -> Option<u8> {\r\n    let ö = \"日本\"; log!(ä, \"x\"); ö.len().max(1); (é.f)(&ä, [1]) }\nstruct Ñ { pub é: u8 }";
    let file = parse(text);
    let item = &file.items[0];
    assert_eq!(text_of(text, item.name_span), "grüße");
    assert!(text_of(text, item.span).starts_with("pub(crate) async fn"));
    assert!(text_of(text, item.span).ends_with("[1]) }"));
    let ItemKind::Fn(f) = &item.kind else {
        panic!()
    };
    assert_eq!(
        text_of(text, f.signature_span),
        "fn grüße<T>(ä: &str, b: Vec<T>) -> Option<u8>"
    );
    assert_eq!(text_of(text, f.params[1].span), "b: Vec<T>");
    let body = f.body.get().expect("has a body");
    let all: Vec<&str> = body.exprs.iter().map(|e| text_of(text, e.span)).collect();
    for want in [
        "\"日本\"",
        "log!(ä, \"x\")",
        "ö.len()",
        "ö.len().max(1)",
        "(é.f)",
        "(é.f)(&ä, [1])",
        "&ä",
        "[1]",
    ] {
        assert!(all.contains(&want), "{want} not in {all:?}");
    }
    let call = body.exprs.iter().find_map(|e| match &e.kind {
        ExprKind::Macro(m) => Some(m),
        _ => None,
    });
    assert_eq!(text_of(text, call.expect("a macro").tokens), "ä, \"x\"");
    let ItemKind::Struct(s) = &file.items[1].kind else {
        panic!()
    };
    assert_eq!(file.items[1].name, "Ñ");
    assert_eq!(text_of(text, s.fields[0].span), "pub é: u8");
    assert_eq!(text_of(text, s.fields[0].name_span), "é");
}

#[test]
fn errors_say_where() {
    let error = parse_file(FileId(0), "\u{feff}fn f() {}\nfn é( {").unwrap_err();
    assert_eq!((error.line, error.column), (2, 7), "{error}");
    let error = parse_file(FileId(0), "fn f() {\n  let ä = ;\n}").unwrap_err();
    assert_eq!((error.line, error.column), (2, 11), "{error}");
    assert_eq!(error.offset, 20);
    assert!(error.message.contains("expression"), "{error}");
    assert!(parse_file(FileId(0), "struct S { x: }").is_err());
}

#[test]
fn deep_text_is_parsed_or_refused_but_never_overflows() {
    let deep = |n: usize| {
        [
            format!("fn f() {{ {}x{} }}", "(".repeat(n), ")".repeat(n)),
            format!("fn f() {{ {}{} }}", "{".repeat(n), "}".repeat(n)),
            format!("fn f() {{ {}x }}", "!".repeat(n)),
            format!("fn f() {{ x{} }}", ".a()".repeat(n)),
            format!("fn f() {{ x{} }}", " + 1".repeat(n)),
            format!("fn f() {{ {} {{}} }}", "if a {} else ".repeat(n)),
            format!("fn f() {{ {} x }}", "|a|".repeat(n)),
            format!("type T = {}u8;", "&".repeat(n)),
            format!("type T = {}u8{};", "V<".repeat(n), ">".repeat(n)),
            format!("fn f() {{ let {}x = 1; }}", "&".repeat(n)),
            format!("fn f() {{ {}1 }}", "return ".repeat(n)),
            format!("fn f() {{ x {} }}", "= x ".repeat(n)),
            format!("use {}b{};", "a::{".repeat(n), "}".repeat(n)),
            format!("{}{}", "mod m {".repeat(n), "}".repeat(n)),
            format!("m! {{ {}{} }}", "[".repeat(n), "]".repeat(n)),
        ]
    };
    for text in deep(120) {
        assert!(parse_file(FileId(0), &text).is_ok(), "{}", &text[..40]);
    }
    for text in deep(900) {
        let _ = parse_file(FileId(0), &text);
    }
    for text in deep(100_000) {
        assert!(parse_file(FileId(0), &text).is_err(), "{}", &text[..40]);
    }
}

#[test]
fn no_text_makes_the_parser_panic() {
    let seeds = [
        "fn f() { let x = \"a{b}\"; println!(\"{x:?}\", y = 1); }",
        "#[derive(A)] pub struct S<'a, T: B>(pub &'a T) where T: C;",
        "impl<T> A for B { fn c(&self) -> D { match self { E::F(g) if h => i, _ => j? } } }",
        "macro_rules! m { ($($x:expr),*) => { $(f($x);)* } } use a::{b, c::*};",
        "thread_local! { static A: u8 = 1 } r#\"raw\"# b'x' 'a 1.0e-3_f32 /* /* */ */ // é",
    ];
    let pieces: Vec<&str> = seeds
        .iter()
        .flat_map(|s| s.split_inclusive([' ', '(', ')', '{', '}', '<', '>', '"', '#', '\'']))
        .collect();
    let mut random = crate::syntax::tests::Random(42);
    for _ in 0..3000 {
        let text: String = (0..random.below(24))
            .map(|_| pieces[random.below(pieces.len())])
            .collect();
        let _ = parse_file(FileId(0), &text);
    }
}

/// A small deterministic generator (an LCG with Knuth's constants).
pub(super) struct Random(pub(super) u64);

impl Random {
    /// A number below `n`.
    pub(super) fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n.max(1)
    }
}
