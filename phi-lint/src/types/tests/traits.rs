//! Traits: which impl, dispatch, associated types and constants, operators.

use super::check;

#[test]
fn methods_resolve_to_impls() {
    check(
        r#"
        trait Store { fn put(&self, n: u8) -> u16; fn twice(&self) -> u16 { self.put(2) } }
        struct Db; struct Mem;
        impl Store for Db { fn put(&self, n: u8) -> u16 { 1 } }
        impl Store for Mem { fn put(&self, n: u8) -> u16 { 1 } fn twice(&self) -> u16 { 3 } }
        impl Db { fn own(&mut self) -> char { 'c' } fn make() -> Self { Db } }
        fn gen<S: Store>(s: &S) {
            callee(s.put(1)); //: app::Store::put for S
            callee(S::put(s, 1)); //: app::Store::put for S
        }
        fn gen_impl(s: impl Store) { callee(s.put(1)); } //: app::Store::put for impl#0
        fn gen_dyn(s: &dyn Store, b: Box<dyn Store>) {
            callee(s.put(1)); //: app::Store::put dyn
            callee(b.twice()); //: app::Store::twice dyn
        }
        fn hidden() -> impl Store { Db }
        fn f(mut d: Db, m: &Mem) {
            callee(d.put(1)); //: app::Db::put
            callee(m.put(1)); //: app::Mem::put
            callee(d.twice()); //: app::Store::twice
            callee(m.twice()); //: app::Mem::twice
            callee(d.own()); //: app::Db::own
            callee(Db::make()); //: app::Db::make
            callee(Store::put(m, 1)); //: app::Mem::put
            callee(<Db as Store>::put(&d, 1)); //: app::Db::put
            callee(Db::put(&d, 1)); //: app::Db::put
            callee(hidden().put(1)); //: app::Store::put for impl Store
            reveal(hidden()); //: impl Store
            let f = Db::put;
            reveal(f(&d, 1)); //: u16
            callee(std::sync::Arc::new(d).put(1)); //: app::Db::put
        }
        impl Db { fn inside(&self) { callee(self.put(1)); callee(Self::make()); } } //: app::Db::put; app::Db::make
        "#,
    );
}

#[test]
fn inherent_methods_come_before_traits_and_nearer_ones_before_farther() {
    check(
        r#"
        trait Name { fn name(&self) -> u8; fn label(self) -> u8; }
        struct P;
        impl P { fn name(&self) -> String { String::new() } }
        impl Name for P { fn name(&self) -> u8 { 1 } fn label(self) -> u8 { 1 } }
        impl Name for &P { fn name(&self) -> u8 { 2 } fn label(self) -> u8 { 2 } }
        struct Over(P);
        impl std::ops::Deref for Over { type Target = P; fn deref(&self) -> &P { &self.0 } }
        impl Over { fn len(&self) -> u8 { 1 } }
        fn f(p: P, o: Over, r: &P) {
            reveal(p.name()); //: String
            reveal(Name::name(&p)); //: u8
            reveal(o.name()); //: String
            reveal(o.len()); //: u8
            callee(o.name()); //: app::P::name
            reveal(*o); //: P
            callee(*o); //: app::Over::deref
        }
        "#,
    );
}

#[test]
fn blanket_impls_apply_where_their_bounds_hold() {
    check(
        r#"
        use std::fmt;
        trait Describe { fn describe(&self) -> u8; }
        impl<T: fmt::Display> Describe for T { fn describe(&self) -> u8 { 1 } }
        trait Loud { fn loud(&self) -> u16; }
        impl<T: Describe> Loud for Vec<T> { fn loud(&self) -> u16 { 1 } }
        struct P; struct Q;
        impl fmt::Display for P {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str("") }
        }
        trait Ext: Iterator { fn mine(self) -> Vec<Self::Item>; }
        impl<I: Iterator> Ext for I { fn mine(self) -> Vec<I::Item> { loop {} } }
        fn f(p: P, v: Vec<P>, w: Vec<Q>) {
            callee(p.describe()); //: app::Describe::describe
            reveal(v.loud()); //: u16
            callee(w.loud()); //: extern std::vec::Vec::loud
            reveal(p.to_string()); //: String
            reveal(1.to_string()); //: String
            reveal(v.iter().mine()); //: Vec<&P>
        }
        "#,
    );
}

#[test]
fn associated_types_and_constants() {
    check(
        r#"
        trait Repo { type Id: Copy; type Row; const TABLE: &'static str; fn get(&self, id: Self::Id) -> Option<Self::Row>; fn all(&self) -> Vec<Self::Row>; }
        struct Patient { name: String }
        struct Patients;
        impl Repo for Patients {
            type Id = u64; type Row = Patient; const TABLE: &'static str = "p";
            fn get(&self, id: Self::Id) -> Option<Self::Row> { reveal(id); None } //: u64
            fn all(&self) -> Vec<Patient> { Vec::new() }
        }
        fn load<R: Repo>(r: &R, id: R::Id) -> Option<R::Row> {
            reveal(r.get(id)); //: Option<<R as Repo>::Row>
            r.get(id)
        }
        fn fixed<R: Repo<Row = Patient>>(r: R) { reveal(r.all()[0].name); } //: String
        struct Service<R: Repo> { repo: R, last: Option<R::Row> }
        impl<R> Service<R> where R: Repo { fn last(&self) -> &Option<R::Row> { &self.last } }
        fn f(p: Patients, s: Service<Patients>) {
            reveal(p.get(1)); //: Option<Patient>
            reveal(load(&p, 2).unwrap().name); //: String
            reveal(Patients::TABLE); //: &str
            callee(Patients::TABLE); //: app::Patients::TABLE
            reveal(<Patients as Repo>::TABLE); //: &str
            reveal(s.last); //: Option<Patient>
            reveal(s.last()); //: &Option<Patient>
            for row in s.repo.all() { reveal(row); } //: Patient
            let x: <Patients as Repo>::Id = 1;
            reveal(x); //: u64
        }
        "#,
    );
}

#[test]
fn conversions_reach_user_code() {
    check(
        r#"
        struct Raw; struct Row { n: u8 } struct Parsed;
        impl From<Raw> for Row { fn from(r: Raw) -> Self { Row { n: 1 } } }
        impl TryFrom<Row> for Parsed { type Error = MyErr; fn try_from(r: Row) -> Result<Self, MyErr> { Err(MyErr::Bad) } }
        impl std::str::FromStr for Parsed { type Err = MyErr; fn from_str(s: &str) -> Result<Self, MyErr> { Err(MyErr::Bad) } }
        enum MyErr { Bad, Io(std::io::Error), Fmt(std::fmt::Error) }
        impl From<std::io::Error> for MyErr { fn from(e: std::io::Error) -> Self { MyErr::Io(e) } }
        impl From<std::fmt::Error> for MyErr { fn from(e: std::fmt::Error) -> Self { MyErr::Fmt(e) } }
        fn io() -> Result<u8, std::io::Error> { Ok(1) }
        fn take(r: Row) {}
        fn conv(r: Raw) -> Row { r.into() }
        fn f(raw: Raw) -> Result<Parsed, MyErr> {
            callee(io()?); //: app::MyErr::from
            reveal(io()?); //: u8
            let row: Row = callee(raw.into()); //: app::Row::from
            callee(Raw.into()); //: std::convert::Into::into
            let again: Row = { let r = Raw; let x = r.into(); x };
            take(callee(Raw.into())); //: app::Row::from
            callee(conv(Raw)); //: app::conv
            reveal(Row::from(Raw).n); //: u8
            callee(Row::from(Raw)); //: app::Row::from
            reveal("x".parse::<Parsed>()); //: Result<Parsed, MyErr>
            let p: Parsed = callee(row.try_into())?; //: app::Parsed::try_from
            reveal(Parsed::try_from(again)); //: Result<Parsed, MyErr>
            reveal(String::from("x")); //: String
            let s: String = "x".into();
            let b: Box<dyn std::error::Error> = "x".into();
            let o = Some(1u8).ok_or(MyErr::Bad)?;
            reveal(o); //: u8
            let late = callee(Raw.into()); take(late); //: app::Row::from
            Ok(p)
        }
        fn g() -> Option<u8> { let x: Option<&str> = None; reveal(x?); None } //: &str
        fn h() -> Result<(), Box<dyn std::error::Error>> { let n: u8 = "1".parse()?; reveal(n); Ok(()) } //: u8
        fn into_row(x: Raw) -> Row { x.into() }
        "#,
    );
}

#[test]
fn operators_are_overloaded() {
    check(
        r#"
        use std::ops::{Add, AddAssign, Deref, Index, IndexMut, Mul, Neg, Not};
        #[derive(Clone, Copy, PartialEq)]
        struct Cents(u64);
        impl Add for Cents { type Output = Cents; fn add(self, o: Cents) -> Cents { self } }
        impl Mul<u64> for Cents { type Output = u128; fn mul(self, o: u64) -> u128 { 1 } }
        impl AddAssign<u64> for Cents { fn add_assign(&mut self, o: u64) {} }
        impl Neg for Cents { type Output = i64; fn neg(self) -> i64 { 1 } }
        impl<'a> Add<&'a Cents> for &'a Cents { type Output = Cents; fn add(self, o: &Cents) -> Cents { *self } }
        struct Book { rows: Vec<String> }
        impl Index<usize> for Book { type Output = String; fn index(&self, i: usize) -> &String { &self.rows[i] } }
        impl Index<&str> for Book { type Output = u8; fn index(&self, i: &str) -> &u8 { &1 } }
        fn f(a: Cents, b: Cents, mut c: Cents, book: Book, s: String) {
            reveal(a + b); //: Cents
            callee(a + b); //: app::Cents::add
            reveal(a * 2); //: u128
            reveal(-a); //: i64
            reveal(&a + &b); //: Cents
            callee(a == b); //: std::cmp::PartialEq::eq
            reveal(a == b); //: bool
            c += 5;
            reveal(book[0]); //: String
            reveal(book["k"]); //: u8
            reveal(s + "x"); //: String
            let t = String::new() + &s + "y";
            reveal(t); //: String
            reveal(!true); //: bool
            reveal(1u8 << 2); //: u8
            reveal(1.0 * 2.0f32); //: f32
            let n = 5usize;
            reveal(n * 2 + 1); //: usize
            reveal(&n + 1); //: usize
            reveal(n > 1 && true); //: bool
            reveal(|x: &u8| *x + 1); //: |&u8| -> u8
        }
        "#,
    );
}

#[test]
fn supertraits_and_generic_traits() {
    check(
        r#"
        trait Base { fn base(&self) -> u8; }
        trait Sub: Base { fn sub(&self) -> u16; }
        trait Conv<T> { fn conv(&self) -> T; }
        struct S;
        impl Base for S { fn base(&self) -> u8 { 1 } }
        impl Sub for S { fn sub(&self) -> u16 { self.base() as u16 } }
        impl Conv<String> for S { fn conv(&self) -> String { String::new() } }
        impl Conv<u8> for S { fn conv(&self) -> u8 { 1 } }
        fn f<T: Sub + Conv<char>>(t: T, d: &dyn Sub, s: S) {
            reveal(t.base()); //: u8
            reveal(t.conv()); //: char
            callee(d.base()); //: app::Base::base dyn
            let x: u8 = s.conv();
            let y: String = s.conv();
            callee(<S as Conv<u8>>::conv(&s)); //: app::S::conv
            reveal(Conv::<String>::conv(&s)); //: String
        }
        trait Visitor { type Out; fn visit(&mut self) -> Self::Out; fn go(&mut self) -> Self::Out where Self: Sized { reveal(self.visit()); self.visit() } } //: <Self as Visitor>::Out
        "#,
    );
}

#[test]
fn derives_count_as_impls() {
    check(
        r#"
        #[derive(Clone, Debug, Default, PartialEq, PartialOrd)]
        struct P { n: u8 }
        fn need<T: Clone + Default>(t: &T) -> T { T::default() }
        fn f(p: &P, v: &Vec<P>) {
            reveal(p.clone()); //: P
            callee(p.clone()); //: std::clone::Clone::clone
            reveal(P::default()); //: P
            reveal(need(p)); //: P
            reveal(v.clone()); //: Vec<P>
            reveal(v.to_vec()); //: Vec<P>
            reveal(p == p); //: bool
            reveal(p.partial_cmp(p)); //: Option<Ordering>
        }
        "#,
    );
}
