//! Calls, generics, closures, function values, coercions.

use super::check;

#[test]
fn generic_functions_are_instantiated() {
    check(
        r#"
        fn id<T>(t: T) -> T { t }
        fn pair<A, B>(a: A, b: &B) -> (A, B) where B: Clone { (a, b.clone()) }
        fn first<T: Clone>(v: &[T]) -> Option<T> { None }
        struct W<T>(T);
        impl<T> W<T> {
            fn new(t: T) -> Self { W(t) }
            fn map<U>(self, f: impl Fn(T) -> U) -> W<U> { W(f(self.0)) }
            fn get(&self) -> &T { &self.0 }
            fn boxed(self: Box<Self>) -> T { self.0 }
        }
        fn f(s: String) {
            reveal(id(1u8)); //: u8
            reveal(id::<u16>(1)); //: u16
            reveal(pair('c', &s)); //: (char, String)
            reveal(first(&[1u8])); //: Option<u8>
            reveal(first(&vec![s])); //: Option<String>
            reveal(W::new(1u8)); //: W<u8>
            reveal(W::new("x").map(|x| x.len())); //: W<usize>
            reveal(W(1u8).get()); //: &u8
            reveal(Box::new(W(1u8)).boxed()); //: u8
            reveal(W::<u8>::new(1).0); //: u8
            let w = W(None);
            let W(o) = w;
            let _: Option<u64> = o;
            reveal(o); //: Option<u64>
            callee(W::new(1)); //: app::W::new
        }
        "#,
    );
}

#[test]
fn closures_get_their_parameters_from_bounds() {
    check(
        r#"
        struct P { name: String }
        fn direct<F: Fn(&P) -> u8>(f: F) {}
        fn by_where<F, R>(f: F) -> R where F: FnOnce(P) -> R { loop {} }
        fn by_impl(f: impl FnMut(P, u8)) {}
        fn by_dyn(f: Box<dyn Fn(P) -> u8>) {}
        fn by_dyn_ref(f: &dyn Fn(&P)) {}
        fn by_ptr(f: fn(P) -> u8) {}
        fn nested<T>(v: Vec<T>, f: impl Fn(T) -> Option<T>) {}
        fn f(p: P) {
            direct(|p| { reveal(p); 1 }); //: &P
            reveal(by_where(|p| p.name)); //: String
            by_impl(|p, n| { reveal(p); reveal(n); }); //: P; u8
            by_dyn(Box::new(|p| { reveal(p); 1 })); //: P
            by_dyn_ref(&|p| { reveal(p); }); //: &P
            by_ptr(|p| { reveal(p.name); 1 }); //: String
            nested(vec![p], |x| { reveal(x); None }); //: P
            let add = |a: u8, b| a + b;
            reveal(add(1, 2)); //: u8
            let untold = |x| x;
            reveal(untold("s")); //: &str
            let thunk = || 5u16;
            reveal(thunk()); //: u16
            reveal(|x: u8| -> char { 'c' }); //: |u8| -> char
            let early = |x: u8| { if x > 1 { return "a"; } "b" };
            reveal(early(1)); //: &str
            let stored: Box<dyn Fn(u8) -> P> = Box::new(|n| { reveal(n); loop {} }); //: u8
            reveal(stored(1).name); //: String
            let table: Vec<(u8, fn(u8) -> char)> = Vec::new();
            reveal((table[0].1)(1)); //: char
        }
        fn apply<F: Fn(u8) -> P>(f: F) -> P {
            reveal(f(1)); //: P
            f(2)
        }
        struct Holder { f: Box<dyn Fn(u8) -> P>, g: fn() -> u8 }
        impl Holder {
            fn run(&self) { reveal((self.f)(1)); reveal((self.g)()); } //: P; u8
        }
        fn make(n: u8) -> impl Fn(P) -> String {
            move |p| { reveal(p); p.name } //: P
        }
        fn use_made(p: P) { reveal(make(1)(p)); } //: String
        fn make_boxed() -> Box<dyn FnMut(&str) -> usize> {
            Box::new(|s| { reveal(s); s.len() }) //: &str
        }
        "#,
    );
}

#[test]
fn traits_over_functions_tell_closures_their_parameters() {
    check(
        r#"
        struct Req { path: String }
        trait Handler { fn run(&self, r: Req); }
        impl<F: Fn(Req) -> u8> Handler for F { fn run(&self, r: Req) {} }
        fn route(h: impl Handler) {}
        trait Callback: Fn(&Req) {}
        fn on<C: Callback>(c: C) {}
        fn f() {
            route(|r| { reveal(r); 1 }); //: Req
            on(|r| { reveal(r); }); //: &Req
        }
        "#,
    );
}

#[test]
fn references_coerce() {
    check(
        r#"
        use std::rc::Rc;
        fn text(s: &str) -> u8 { 0 }
        fn bytes(s: &[u8]) -> u8 { 0 }
        fn generic<T: ?Sized>(t: &T) -> &T { t }
        trait Show { fn show(&self) -> String; }
        struct A; struct B;
        impl Show for A { fn show(&self) -> String { String::new() } }
        impl Show for B { fn show(&self) -> String { String::new() } }
        fn f(s: String, rc: Rc<String>, v: Vec<u8>, c: bool) {
            reveal(text(&s)); //: u8
            text(&rc);
            bytes(&v);
            bytes(&[1, 2]);
            let arr = [1, 2];
            bytes(&arr);
            reveal(arr); //: [u8; _]
            let t: &str = &s;
            reveal(t); //: &str
            let shows: Vec<Box<dyn Show>> = vec![Box::new(A), Box::new(B)];
            reveal(shows[0].show()); //: String
            callee(shows[0].show()); //: app::Show::show dyn
            let one: &dyn Show = if c { &A } else { &B };
            reveal(one); //: &dyn Show
            let r: Rc<dyn Show> = Rc::new(A);
            callee(r.show()); //: app::Show::show dyn
            reveal(if c { "x" } else { &s }); //: &str
            reveal(match c { true => s.as_str(), false => "y" }); //: &str
        }
        "#,
    );
}

#[test]
fn struct_literals_take_hints_and_bases() {
    check(
        r#"
        #[derive(Default, Clone)]
        struct Config<T> { a: Option<T>, b: Vec<u8>, c: u16 }
        enum E<T> { V { x: T, y: u8 }, U }
        impl<T> E<T> { fn make(x: T) -> Self { Self::V { x, y: 1 } } fn unit() -> Self { Self::U } }
        fn f(base: Config<String>) {
            let c = Config { c: 1, ..base.clone() };
            reveal(c); //: Config<String>
            reveal(Config { a: Some(1u8), b: vec![], c: 2 }); //: Config<u8>
            let d: Config<char> = Config { a: None, ..Default::default() };
            reveal(d.a); //: Option<char>
            reveal(E::V { x: 'c', y: 1 }); //: E<char>
            reveal(E::make(2u8)); //: E<u8>
            let v = Vec::new();
            let e = Config { a: Some("x"), b: v, c: 0 };
            reveal(e.b); //: Vec<u8>
            let u: E<u8> = E::U;
            reveal(u); //: E<u8>
            let n: Option<Vec<u8>> = None;
            reveal(n.unwrap_or_default()); //: Vec<u8>
            reveal([Some(1u8), None]); //: [Option<u8>; _]
            let some = Some;
            reveal(some(1u8)); //: Option<u8>
            reveal(vec![1u8, 2].into_iter().map(Some).collect::<Vec<_>>()); //: Vec<Option<u8>>
            reveal(vec!["a"].into_iter().map(String::from).collect::<Vec<_>>()); //: Vec<String>
        }
        "#,
    );
}

#[test]
fn what_is_known_later_reaches_back() {
    check(
        r#"
        struct P { name: String }
        fn consume(v: Vec<P>) {}
        fn f(ps: Vec<P>) {
            let mut later = Vec::new();
            for p in ps { later.push(p); }
            reveal(later); //: Vec<P>
            reveal(later[0].name); //: String
            let mut slot = None;
            slot = Some(1u8);
            reveal(slot); //: Option<u8>
            let mut all = Default::default();
            reveal(all); //: Vec<P>
            consume(all);
            let parsed = "1".parse().unwrap();
            let n: u16 = parsed;
            reveal(parsed); //: u16
            let first = |p| name_of(p);
            reveal(first(&later[0])); //: &str
            let unset;
            unset = 'c';
            reveal(unset); //: char
        }
        fn name_of(p: &P) -> &str { &p.name }
        "#,
    );
}

#[test]
fn macros_have_values() {
    check(
        r#"
        struct P { name: String }
        fn f(p: P, mut out: String) -> std::fmt::Result {
            use std::fmt::Write;
            reveal(format!("{}", 1)); //: String
            reveal(vec![p]); //: Vec<P>
            reveal(vec![1u8; 3]); //: Vec<u8>
            reveal(println!("x")); //: ()
            reveal(matches!(1, 2)); //: bool
            reveal(concat!("a", "b")); //: &str
            reveal(line!()); //: u32
            write!(out, "x")?;
            let x: u8 = if out.is_empty() { unreachable!() } else { 1 };
            reveal(x); //: u8
            let y = match x { 1 => 'c', _ => todo!("y") };
            reveal(y); //: char
            Ok(())
        }
        "#,
    );
}
