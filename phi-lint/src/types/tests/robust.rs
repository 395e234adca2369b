//! Input nobody would write by hand, and code that does not add up.

use super::{check, survives};

#[test]
fn long_chains_are_walked() {
    let sum = "1 + ".repeat(450);
    survives(&format!("fn f() -> u8 {{ {sum}1 }}"));
    let mut elses = String::new();
    for i in 0..400 {
        elses.push_str(&format!("if x == {i} {{ {i} }} else "));
    }
    survives(&format!("fn f(x: u32) -> u32 {{ {elses}{{ 0 }} }}"));
    let calls = ".clone()".repeat(150);
    survives(&format!("fn f(x: String) -> String {{ x{calls} }}"));
}

#[test]
fn cycles_in_definitions_end() {
    survives(
        "type A = B; type B = A; trait T: U {} trait U: T {} \
         struct S<X>(Box<S<S<X>>>); impl<X> S<X> where S<X>: T { fn m(&self) {} } \
         trait W { type I: W; } fn g<X: W<I = X>>(x: X) {} \
         fn f(a: A, s: S<u8>) { a.x(); s.m(); s.0.m(); loop { f(a, s) } }",
    );
}

#[test]
fn types_that_double_are_cut() {
    let mut text = String::from("fn f() { let a = (1, 2);");
    for _ in 0..60 {
        text.push_str("let a = (a, a);");
    }
    text.push_str("let mut v = Vec::new(); v.push(v); let c = |x| x(x); c(c); }");
    survives(&text);
}

#[test]
fn nested_blanket_impls_do_not_multiply() {
    let chain = ".and(B)".repeat(40);
    survives(&format!(
        "trait Link {{ type Out: Link; fn run(&self) -> u8; fn and<L>(self, l: L) -> Both<Self, L> {{ loop {{}} }} }}
         struct Both<X, Y>(X, Y); struct A; struct B;
         impl Link for A {{ type Out = A; fn run(&self) -> u8 {{ 1 }} }}
         impl Link for B {{ type Out = B; fn run(&self) -> u8 {{ 1 }} }}
         impl<X: Link, Y: Link> Link for Both<X, Y> where X::Out: Link, Y::Out: Link {{
             type Out = Both<X::Out, Y::Out>; fn run(&self) -> u8 {{ self.0.run() }}
         }}
         trait Extra {{ fn extra(&self) -> u8; }}
         impl<T: Link> Extra for T where T::Out: Link {{ fn extra(&self) -> u8 {{ 1 }} }}
         fn f() -> u8 {{ A{chain}.extra() }}"
    ));
}

#[test]
fn what_is_not_there_is_unknown_and_keeps_its_path() {
    check(
        r#"
        use gone::Message;
        fn f(c: gone::Client) {
            reveal(c); //: gone::Client
            reveal(nothing); //: _
            reveal(nothing.field); //: _
            let m = Message::builder();
            reveal(m); //: gone::Message
            callee(m.subject("x")); //: extern gone::Message::subject
            callee(m.subject("x").body("y")); //: extern gone::Message::body
            callee(Message::builder); //: extern gone::Message::builder
            reveal(gone::free(1)); //: _
        }
        "#,
    );
}

#[test]
fn a_unique_method_name_is_a_guess() {
    check(
        r#"
        struct P;
        impl P { fn very_special(&self, n: u8) -> u16 { 1 } }
        fn f() {
            let x = gone::get();
            callee(x.very_special(1)); //: app::P::very_special by name
            reveal(x.very_special(1)); //: u16
            callee(x.very_special()); //: none
            callee(x.len()); //: none
        }
        "#,
    );
}
