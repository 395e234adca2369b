//! What signatures allow, written compactly: `p0.c1` is parameter 0's content 1, `a1.0`
//! what the function in parameter 1 is called with first, `r1` what it returns;
//! `=` structural, `~` derived, `&` alias, `%d` `%?` `%s` printed.

use rustc_hash::FxHashMap;

use super::facts::{How, Position, Transfer};
use super::{Registry, UserModels};
use crate::flow::ir::{Path, Printing, Proj};
use crate::names::{CrateInput, Program};
use crate::source::{Files, SourceFile};
use crate::syntax::parse_file;
use crate::types::TypeDb;

fn place(at: Position, path: &Path) -> String {
    let mut text = match at {
        Position::Param(i) => format!("p{i}"),
        Position::Ret => "ret".to_owned(),
        Position::ClosureArg(i, j) => format!("a{i}.{j}"),
        Position::ClosureRet(i) => format!("r{i}"),
    };
    for step in path {
        text += &match step {
            Proj::Content(n) => format!(".c{n}"),
            Proj::Field(name) | Proj::Payload(_, name) => format!(".{name}"),
            Proj::Capture(n) => format!(".capture{n}"),
        };
    }
    text
}

fn show(transfers: &[Transfer]) -> String {
    let mut list: Vec<String> = transfers
        .iter()
        .map(|t| {
            let how = match t.how {
                How::Structural => "=",
                How::Derived => "~",
                How::Alias => "&",
                How::Printed(Printing::Display) => "%d",
                How::Printed(Printing::Debug) => "%?",
                How::Printed(Printing::Serialize) => "%s",
                How::Printed(_) => "%x",
            };
            let (from, to) = (place(t.from.0, &t.from.1), place(t.to.0, &t.to.1));
            format!("{from} {how} {to}")
        })
        .collect();
    list.sort();
    list.join(", ")
}

/// Enough of the standard library for the signatures below.
const STD: &str = r#"
    pub mod ops {
        pub trait FnOnce<A> { type Output; } pub trait FnMut<A>: FnOnce<A> {} pub trait Fn<A>: FnMut<A> {}
        pub trait Add<Rhs = Self> { type Output; fn add(self, rhs: Rhs) -> Self::Output; }
        pub trait AddAssign<Rhs = Self> { fn add_assign(&mut self, rhs: Rhs); }
        pub trait Deref { type Target; fn deref(&self) -> &Self::Target; }
    }
    pub mod option { pub enum Option<T> { None, Some(T) }
        impl<T> Option<T> {
            pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Option<U>;
            pub fn and_then<U, F: FnOnce(T) -> Option<U>>(self, f: F) -> Option<U>;
            pub fn unwrap_or_else<F: FnOnce() -> T>(self, f: F) -> T;
            pub fn as_mut(&mut self) -> Option<&mut T>;
        } }
    pub mod result { pub enum Result<T, E> { Ok(T), Err(E) }
        impl<T, E> Result<T, E> { pub fn map_err<F, O: FnOnce(E) -> F>(self, op: O) -> Result<T, F>; } }
    pub mod vec { pub struct Vec<T>(T);
        impl<T> Vec<T> {
            pub fn push(&mut self, value: T); pub fn len(&self) -> usize;
            pub fn iter(&self) -> crate::iter::Iter<&T>; pub fn iter_mut(&mut self) -> crate::iter::Iter<&mut T>;
        } }
    pub mod collections { pub struct HashMap<K, V>(K, V); #[guard] pub struct Entry<K, V>(K, V);
        pub struct HashSet<T>(T);
        impl<T> HashSet<T> { pub fn remove(&mut self, value: &T) -> bool; }
        impl<K, V> HashMap<K, V> {
            pub fn insert(&mut self, k: K, v: V) -> Option<V>; pub fn get<Q>(&self, k: &Q) -> Option<&V>;
            pub fn entry(&mut self, key: K) -> Entry<K, V>;
        }
        impl<K, V> Entry<K, V> { pub fn or_insert_with<F: FnOnce() -> V>(self, f: F) -> &mut V; } }
    pub mod iter { pub struct Iter<T>(T);
        pub trait IntoIterator { type Item; type IntoIter; }
        pub trait Extend<A> { fn extend<T: IntoIterator<Item = A>>(&mut self, iter: T); }
        pub trait FromIterator<A> {} pub trait Sum<A> {}
        pub trait Iterator { type Item;
            fn map<B, F: FnMut(Self::Item) -> B>(self, f: F) -> Iter<B>;
            fn filter<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> Iter<Self::Item>;
            fn zip<U: IntoIterator>(self, other: U) -> Iter<(Self::Item, U::Item)>;
            fn fold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B;
            fn for_each<F: FnMut(Self::Item)>(self, f: F);
            fn enumerate(self) -> Iter<(usize, Self::Item)>;
            fn collect<B: FromIterator<Self::Item>>(self) -> B;
            fn sum<S: Sum<Self::Item>>(self) -> S;
            fn flatten(self) -> Iter<<Self::Item as IntoIterator>::Item> where Self::Item: IntoIterator;
        } }
    pub mod fmt { pub trait Display { fn fmt(&self, f: &mut Formatter) -> Result<(), Error>; } pub trait Debug {}
        pub struct Formatter; pub struct Error; }
    pub mod convert { pub trait Into<T> { fn into(self) -> T; } pub trait From<T> { fn from(t: T) -> Self; }
        pub trait AsRef<T> { fn as_ref(&self) -> &T; } }
    pub mod marker { pub trait Clone {} pub trait Send {} }
    pub mod io { pub trait Write { fn write_all(&mut self, buf: &[u8]) -> Result<(), Error>; } pub struct Error; }
    pub mod string { pub struct String;
        impl String { pub fn push_str(&mut self, s: &str); pub fn as_mut_str(&mut self) -> &mut str; } }
    pub mod future { pub trait Future { type Output; } }
    pub mod cell { #[transparent] #[cell] pub struct RefCell<T>(T); #[transparent] #[guard] pub struct RefMut<T>(T);
        impl<T> RefCell<T> { pub fn borrow_mut(&self) -> RefMut<T>; pub fn replace(&self, t: T) -> T; }
        #[transparent] #[cell] pub struct OnceCell<T>(T);
        impl<T> OnceCell<T> { pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T; } }
    pub mod sync { #[transparent] #[cell] pub struct Mutex<T>(T); #[transparent] #[guard] pub struct MutexGuard<T>(T);
        impl<T> Mutex<T> { pub fn lock(&self) -> Result<MutexGuard<T>, Poison<MutexGuard<T>>>; }
        pub struct Poison<G>(G);
        #[shared] #[cell] pub struct Sender<T>(T); #[cell] pub struct Receiver<T>(T); pub struct SendError<T>(T);
        #[linked] pub fn channel<T>() -> (Sender<T>, Receiver<T>);
        impl<T> Sender<T> { pub fn send(&self, t: T) -> Result<(), SendError<T>>; }
        impl<T> Receiver<T> { pub fn recv(&self) -> Option<T>; } }
    #[scalar] pub struct Duration;
    pub trait FromStr { type Err; fn from_str(s: &str) -> Result<Self, Self::Err>; }
    impl str {
        pub fn replace<P>(&self, from: P, to: &str) -> String; pub fn len(&self) -> usize;
        pub fn split<P>(&self, pat: P) -> crate::iter::Iter<&str>;
        pub fn parse<F: FromStr>(&self) -> Result<F, F::Err>;
    }
    impl<T> [T] { pub fn sort_by_key<K, F: FnMut(&T) -> K>(&mut self, f: F);
        pub fn get<I: SliceIndex<[T]>>(&self, index: I) -> Option<&I::Output>;
        pub fn join<S, O>(&self, sep: S) -> O where [T]: Join<S, Output = O>; }
    pub trait SliceIndex<S> { type Output; } pub trait Join<S> { type Output; }
    pub use {option::Option, result::Result, vec::Vec, string::String};
    pub mod prelude { pub use crate::{option::Option, option::Option::*, result::Result, result::Result::*, vec::Vec, string::String,
        ops::{Fn, FnMut, FnOnce}, iter::{Iterator, IntoIterator, Extend, FromIterator}, convert::{Into, From, AsRef}, marker::{Clone, Send}}; }
"#;

/// The transfers of one function of [`STD`] or of `more`, another model crate.
fn of(more: &str, path: &str) -> String {
    let mut files = Files::default();
    let mut crates = Vec::new();
    for (name, text) in [("std", STD), ("lib", more)] {
        let tree = parse_file(files.next_id(), text).unwrap_or_else(|e| panic!("{name}: {e}"));
        let root = files.push(SourceFile::new(
            format!("{name}.rs").into(),
            text.into(),
            tree,
        ));
        crates.push(CrateInput {
            name: name.into(),
            root,
            modules: FxHashMap::default(),
            dependencies: Vec::new(),
            is_model: true,
            is_dependency: false,
            is_test: false,
        });
    }
    let program = Program::build(crates, &files);
    let (registry, errors) = Registry::build(&program, &files, &UserModels::default());
    assert_eq!(errors, []);
    let db = TypeDb::new(&program);
    let found = program.find_by_suffix(path);
    assert_eq!(found.len(), 1, "{path}: {found:?}");
    show(&registry.transfers(&db, found[0]))
}

fn check(cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|(path, expected)| (path, expected, of("", path)))
        .filter(|(_, expected, found)| *expected != found)
        .map(|(path, expected, found)| format!("{path}: expected `{expected}`, found `{found}`"))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// One function `f` of a library.
fn f(signature: &str) -> String {
    let text = format!(
        "use std::fmt::{{Display, Debug}}; use std::io::Write; use std::future::Future; use std::FromStr; use serde::Serialize;
         pub struct Message; pub struct Client; pub struct Row; #[scalar] pub struct Id; {signature}"
    );
    of(&text, "lib::f")
}

#[test]
fn options_and_results_move_their_payloads() {
    check(&[
        ("Option::map", "p0.c0 = a1.0, r1 = ret.c0"),
        ("Option::and_then", "p0.c0 = a1.0, r1.c0 = ret.c0"),
        ("Option::unwrap_or_else", "p0.c0 = ret, r1 = ret"),
        ("Option::as_mut", "p0.c0 & ret.c0"),
        (
            "Result::map_err",
            "p0.c0 = ret.c0, p0.c1 = a1.0, r1 = ret.c1",
        ),
    ]);
}

#[test]
fn collections_hold_what_is_put_in_and_counts_hold_nothing() {
    check(&[
        ("Vec::push", "p1 = p0.c0"),
        ("Vec::len", ""),
        ("Vec::iter", "p0.c0 = ret.c0"),
        ("Vec::iter_mut", "p0.c0 & ret.c0"),
        ("HashMap::insert", "p0.c1 = ret.c0, p1 = p0.c0, p2 = p0.c1"),
        ("HashMap::get", "p0.c1 = ret.c0"),
        (
            "HashMap::entry",
            "p0.c0 & ret.c0, p0.c1 & ret.c1, p1 = p0.c0",
        ),
        ("Entry::or_insert_with", "p0.c1 & ret, r1 = p0.c1"),
        ("HashSet::remove", ""),
        ("slice::sort_by_key", "p0.c0 = a1.0"),
        ("slice::get", "p0.c0 = ret.c0, p0.c0 = ret.c0.c0"),
        ("slice::join", "p0.c0 ~ ret, p1 ~ ret"),
    ]);
}

#[test]
fn iterators_move_items() {
    check(&[
        ("Iterator::map", "p0.c0 = a1.0, r1 = ret.c0"),
        ("Iterator::filter", "p0.c0 = a1.0, p0.c0 = ret.c0"),
        ("Iterator::zip", "p0.c0 = ret.c0.0, p1.c0 = ret.c0.1"),
        (
            "Iterator::fold",
            "p0.c0 = a2.1, p1 = a2.0, p1 = ret, r2 = a2.0, r2 = ret",
        ),
        ("Iterator::for_each", "p0.c0 = a1.0"),
        ("Iterator::enumerate", "p0.c0 = ret.c0.1"),
        ("Iterator::collect", "p0.c0 = ret.c0"),
        ("Iterator::sum", "p0.c0 ~ ret"),
        ("Iterator::flatten", "p0.c0.c0 = ret.c0"),
        ("Extend::extend", "p1.c0 = p0.c0"),
    ]);
}

#[test]
fn text_is_made_from_text() {
    check(&[
        ("str::replace", "p0 ~ ret, p2 ~ ret"),
        ("str::len", ""),
        ("str::split", "p0 ~ ret.c0"),
        ("str::parse", "p0 ~ ret.c0, p0 ~ ret.c1"),
        ("String::push_str", "p1 ~ p0"),
        ("String::as_mut_str", "p0 & ret"),
        ("Add::add", "p0 ~ ret, p0.c0 = ret, p1 ~ ret"),
        ("AddAssign::add_assign", "p1 ~ p0"),
    ]);
}

#[test]
fn cells_guards_and_channels_alias() {
    check(&[
        ("RefCell::borrow_mut", "p0 & ret"),
        ("RefCell::replace", "p0 = ret, p1 = p0"),
        ("OnceCell::get_or_init", "p0 = ret, r1 = p0, r1 = ret"),
        ("Mutex::lock", "p0 & ret.c0, p0 & ret.c1.c0"),
        ("channel", "ret.1.c0 & ret.0.c0"),
        ("Sender::send", "p1 = p0.c0, p1 = ret.c1.c0"),
        ("Receiver::recv", "p0.c0 = ret.c0"),
    ]);
    assert_eq!(f("pub fn f<T>(x: &mut T, y: &mut T);"), "p0 = p1, p1 = p0");
    assert_eq!(
        f("pub fn f<T>(dest: &mut T, src: T) -> T;"),
        "p0 = ret, p1 = p0"
    );
}

#[test]
fn tasks_return_what_their_future_does() {
    assert_eq!(
        f("pub struct Join<T>(T); pub fn f<F: Future + Send>(future: F) -> Join<F::Output>;"),
        "p0.c0 = ret.c0"
    );
    assert_eq!(
        f("pub fn f<T, F: FnOnce() -> Fut, Fut: Future<Output = T>>(f: F) -> Option<T>;"),
        "r0.c0 = ret.c0"
    );
}

#[test]
fn function_values_are_seen_in_every_form() {
    for callback in [
        "impl Fn(T) -> U",
        "fn(T) -> U",
        "Box<dyn Fn(T) -> U>",
        "&dyn Fn(T) -> U",
        "&mut impl FnMut(T) -> U",
    ] {
        let text = format!(
            "#[transparent] pub struct Box<T>(T); pub fn f<T, U>(x: T, call: {callback}) -> U;"
        );
        assert_eq!(f(&text), "p0 = a1.0, r1 = ret", "{callback}");
    }
}

#[test]
fn bounds_say_what_can_be_seen_of_a_parameter() {
    for (bound, how) in [
        ("Display", "p0 %d ret"),
        ("Debug + Send", "p0 %? ret"),
        ("Serialize", "p0 %s ret"),
        ("Into<String>", "p0 ~ ret"),
        ("AsRef<str> + Debug", "p0 ~ ret"),
        ("Clone + Send", ""),
    ] {
        assert_eq!(
            f(&format!("pub fn f<T: {bound}>(x: T) -> Message;")),
            how,
            "{bound}"
        );
    }
    assert_eq!(f("pub fn f<T>(x: T) -> Message;"), "");
    assert_eq!(f("pub fn f(x: &dyn Display) -> Message;"), "p0 %d ret");
    assert_eq!(
        f("pub fn f<T: Display>(x: &[T], out: &mut Message);"),
        "p0.c0 %d p1"
    );
    assert_eq!(
        f("pub fn f<I: IntoIterator<Item = S>, S: AsRef<str>>(parts: I) -> Message;"),
        "p0.c0 ~ ret"
    );
    assert_eq!(of("", "Display::fmt"), "p0 %d p1");
}

#[test]
fn writers_take_what_is_written() {
    assert_eq!(
        f("pub fn f<W: Write, T: Serialize>(writer: W, value: &T) -> Result<(), Message>;"),
        "p1 %s p0, p1 %s ret.c1"
    );
    assert_eq!(
        of("", "Write::write_all"),
        "p1.c0 ~ p0",
        "its error never shows the bytes"
    );
}

#[test]
fn what_cannot_hold_data_gets_none() {
    for result in [
        "bool",
        "()",
        "usize",
        "Id",
        "fn() -> String",
        "Option<bool>",
        "!",
    ] {
        assert_eq!(
            f(&format!("pub fn f(text: &str) -> {result};")),
            "",
            "{result}"
        );
    }
    assert_eq!(f("pub fn f(n: usize, flag: bool, id: Id) -> Message;"), "");
}

#[test]
fn the_caller_chooses_what_a_result_is_read_as() {
    assert_eq!(
        f("pub fn f<T: FromRow>(row: &Row, index: &str) -> T;"),
        "p0 ~ ret, p1 ~ ret"
    );
    assert_eq!(of("", "Into::into"), "p0 ~ ret");
    assert_eq!(of("", "From::from"), "p0 ~ ret");
}

#[test]
fn builders_keep_what_they_are_given() {
    let text = "pub struct Builder; impl Builder {
        pub fn subject(self, s: &str) -> Builder;
        pub fn arg<S: AsRef<str>>(&mut self, s: S) -> &mut Builder; }";
    assert_eq!(of(text, "Builder::subject"), "p0 ~ ret, p1 ~ ret");
    assert_eq!(of(text, "Builder::arg"), "p0 & ret, p1 ~ p0, p1 ~ ret");
}

#[test]
fn parameters_without_a_field_are_markers() {
    let text = "pub struct When<Zone>; pub struct Day; impl<Zone> When<Zone> {
        pub fn day(&self) -> Day; pub fn to<Z>(&self, zone: &Z) -> When<Z>; }";
    assert_eq!(of(text, "When::day"), "p0 ~ ret");
    assert_eq!(of(text, "When::to"), "p0 ~ ret");
}

#[test]
fn declared_flows_replace_the_signature() {
    let text = "#[flows(1 -> return)] pub fn g(a: &str, b: &str) -> String;";
    assert_eq!(of(text, "lib::g"), "p1 ~ ret");
}

#[test]
fn wide_signatures_are_cut_to_whole_parameters() {
    let parts = ["String"; 9].join(", ");
    let all = f(&format!("pub fn f(x: ({parts})) -> ({parts});"));
    assert_eq!(all, "p0 ~ ret");
}
