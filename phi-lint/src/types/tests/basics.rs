//! Literals, locals, blocks, control flow, fields, patterns.

use super::check;

#[test]
fn literals_have_their_types_and_defaults() {
    check(
        r#"
        fn f() {
            reveal(1); //: i32
            reveal(1u8); //: u8
            reveal(1.5); //: f64
            reveal(1f32); //: f32
            reveal("x"); //: &str
            reveal(b"x"); //: &[u8; _]
            reveal('c'); //: char
            reveal(b'c'); //: u8
            reveal(true); //: bool
            reveal(()); //: ()
            reveal((1, "a")); //: (i32, &str)
            reveal([1u64, 2]); //: [u64; _]
            reveal([0u8; 4]); //: [u8; _]
            reveal(1i64 as usize); //: usize
            reveal(0..3u8); //: Range<u8>
        }
        "#,
    );
}

#[test]
fn numbers_take_the_type_their_use_demands() {
    check(
        r#"
        fn g(x: u64) -> u8 { 0 }
        struct S { n: u16 }
        fn f() -> i8 {
            let a = 1;
            g(a);
            reveal(a); //: u64
            let b = 2;
            let s = S { n: b };
            reveal(b); //: u16
            let c = 3;
            let d: f32 = 1.0;
            reveal(d * 2.0); //: f32
            reveal(s.n + 1); //: u16
            let mut v = Vec::new();
            v.push(1);
            v.push(2u8);
            reveal(v); //: Vec<u8>
            let r = 7;
            if true { return r; }
            reveal(r); //: i8
            c as i8
        }
        "#,
    );
}

#[test]
fn locals_shadow_each_other_and_items() {
    check(
        r#"
        const LIMIT: u8 = 1;
        fn limit() -> u8 { 1 }
        fn f(a: String) {
            reveal(a); //: String
            let a = 1u8;
            reveal(a); //: u8
            {
                let a = 'c';
                reveal(a); //: char
            }
            reveal(a); //: u8
            let limit = "x";
            reveal(limit); //: &str
            reveal(LIMIT); //: u8
            callee(LIMIT); //: app::LIMIT
            callee(a); //: local
        }
        "#,
    );
}

#[test]
fn control_flow_has_values() {
    check(
        r#"
        fn f(c: bool, o: Option<u8>) -> u64 {
            reveal(if c { 1u8 } else { 2 }); //: u8
            reveal(if c { return 1 } else { "x" }); //: &str
            reveal(if c { 1 } else if !c { 2 } else { 3u16 }); //: u16
            reveal(loop { break 5u8; }); //: u8
            reveal('a: { if c { break 'a "s"; } "t" }); //: &str
            reveal(match o { Some(x) => x, None => 0 }); //: u8
            reveal(match o { Some(_) => panic!(), None => 'c' }); //: char
            reveal(if let Some(x) = o && x > 1 { x } else { 9 }); //: u8
            let Some(n) = o else { return 2 };
            reveal(n); //: u8
            reveal({ let y = 1i16; y }); //: i16
            reveal({ 1u8; }); //: ()
            let x = unsafe { 1u8 };
            reveal(x); //: u8
            while let Some(q) = o { reveal(q); break; } //: u8
            'l: loop { loop { break 'l; } }
            loop {}
        }
        "#,
    );
}

#[test]
fn fields_are_found_through_references_and_generics() {
    check(
        r#"
        use std::rc::Rc;
        use std::sync::{Arc, Mutex};
        struct Patient { name: String, visits: Vec<Visit> }
        struct Visit { at: u64, note: Option<String> }
        struct Wrapper<T> { inner: T, pair: (T, u8) }
        struct Tuple(u8, String);
        fn f(p: Patient, q: &Patient, r: &mut Patient, w: Wrapper<Patient>, t: Tuple) {
            reveal(p.name); //: String
            reveal(q.name); //: String
            reveal(&q.name); //: &String
            reveal(r.visits); //: Vec<Visit>
            reveal(w.inner.name); //: String
            reveal(w.pair.0.name); //: String
            reveal(w.pair.1); //: u8
            reveal(t.1); //: String
            let rc = Rc::new(Box::new(p));
            reveal(rc.name); //: String
            reveal(rc.visits[0].note); //: Option<String>
            let m = Arc::new(Mutex::new(w));
            reveal(m.lock().unwrap().inner.name); //: String
            let nested = Wrapper { inner: t, pair: (Tuple(1, String::new()), 2) };
            reveal(nested); //: Wrapper<Tuple>
            reveal(nested.pair.0.1); //: String
        }
        "#,
    );
}

#[test]
fn patterns_bind_with_default_modes() {
    check(
        r#"
        struct P { name: String, age: u8 }
        enum E<T> { A(T, u8), B { x: T }, C }
        use E::*;
        fn f(p: &P, e: E<String>, r: &mut E<String>, t: (u8, &P), s: &[P], arr: [u8; 3]) {
            let P { name, age } = p;
            reveal(name); //: &String
            reveal(age); //: &u8
            match e {
                A(x, 1) => reveal(x), //: String
                A(ref x, y) => { reveal(x); reveal(y) } //: &String; u8
                E::B { x } => reveal(x), //: String
                C => {}
            }
            match r {
                E::A(x, ..) => reveal(x), //: &mut String
                E::B { x: inner } => reveal(inner), //: &mut String
                E::C => {}
            }
            let (n, &P { ref name, .. }) = t;
            reveal(n); //: u8
            reveal(name); //: &String
            match s {
                [] => {}
                [one] => reveal(one), //: &P
                [first, .., last] => { reveal(first); reveal(last) } //: &P; &P
            }
            if let [head, rest @ ..] = s { reveal(rest); } //: &[P]
            let [a, b, c] = arr;
            reveal(a); //: u8
            let whole @ (x, _) = (1u8, 2u8);
            reveal(whole); //: (u8, u8)
            let (mut i, ref j) = (1u8, "x");
            reveal(j); //: &&str
            let Some(P { age: years, .. }) = Some(p) else { return };
            reveal(years); //: &u8
            for (i, q) in s.iter().enumerate() { reveal(i); reveal(q) } //: usize; &P
            match Some(3u8) { Some(n @ 1..=4) | Some(n) => reveal(n), None => {} } //: u8
        }
        "#,
    );
}

#[test]
fn constants_in_patterns_are_not_bindings() {
    check(
        r#"
        const MAX: u8 = 9;
        enum Color { Red, Green }
        use Color::{Green, Red};
        fn f(c: Color, n: u8) {
            match n { MAX => {}, other => reveal(other) } //: u8
            match c { Red => {}, Green => reveal(MAX) } //: u8
            callee(Red); //: app::Color::Red
            reveal(Red); //: Color
        }
        "#,
    );
}

#[test]
fn statics_nested_items_and_paths() {
    check(
        r#"
        mod m {
            pub static S: &str = "";
            pub struct T(pub u8);
            impl T { pub const N: u16 = 1; pub fn make() -> Self { T(1) } }
            pub fn id<X>(x: X) -> X { x }
        }
        type Alias<A> = Vec<A>;
        fn f() {
            reveal(m::S); //: &str
            reveal(m::T::N); //: u16
            reveal(m::T::make().0); //: u8
            reveal(m::id("x")); //: &str
            reveal(m::id::<u8>(1)); //: u8
            fn inner(x: u8) -> char { 'c' }
            struct Local { l: u32 }
            reveal(inner(1)); //: char
            reveal(Local { l: 1 }.l); //: u32
            use m::T as Renamed;
            reveal(Renamed(1)); //: T
            let v: Alias<u8> = Alias::new();
            reveal(v); //: Vec<u8>
            callee(inner(1)); //: app::f::inner
            callee(m::T::make()); //: app::m::T::make
            let g = inner;
            reveal(g(1)); //: char
            let h: fn(u8) -> char = inner;
            reveal(h(2)); //: char
        }
        "#,
    );
}
