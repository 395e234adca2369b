//! What service code is made of.

use super::check;

#[test]
fn functions_as_values() {
    check(
        r#"
        #[derive(Clone)]
        struct P { name: String, age: u8 }
        impl P { fn name(&self) -> &str { &self.name } fn of(name: String) -> P { P { name, age: 1 } } }
        struct E(String);
        impl From<std::num::ParseIntError> for E { fn from(e: std::num::ParseIntError) -> E { E(String::new()) } }
        fn parse(s: &str) -> Option<u8> { None }
        fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C { move |a| g(f(a)) }
        fn f(ps: Vec<P>, s: &str, o: Option<&str>) -> Result<(), E> {
            reveal(ps.iter().map(P::name).collect::<Vec<_>>()); //: Vec<&str>
            reveal(ps.iter().map(|P { name, .. }| name).next()); //: Option<&String>
            reveal(o.and_then(parse)); //: Option<u8>
            reveal(o.map(str::len)); //: Option<usize>
            reveal(o.map(String::from).map(P::of)); //: Option<P>
            reveal(s.parse::<u8>().map_err(E::from)); //: Result<u8, E>
            reveal(o.map(ToString::to_string)); //: Option<String>
            reveal(o.map(ToOwned::to_owned).unwrap_or_else(String::new)); //: String
            reveal(vec!["1"].iter().map(|s| s.parse::<u8>()).filter_map(Result::ok).collect::<Vec<_>>()); //: Vec<u8>
            reveal(s.parse::<u8>()?); //: u8
            reveal(compose(|n: u8| n as u16, |n| n as u64)(1)); //: u64
            let counter = || { let mut n = 0u8; move || { n += 1; n } };
            reveal(counter()()); //: u8
            let fs: Vec<fn(&P) -> &str> = vec![P::name];
            reveal(fs[0](&ps[0])); //: &str
            let apply = |f: &dyn Fn(&P) -> u8, p: &P| f(p);
            reveal(apply(&|p| { reveal(p); p.age }, &ps[0])); //: u8; &P
            let r: Result<u8, E> = (|| { let n: u8 = s.parse()?; Ok(n) })();
            reveal(r); //: Result<u8, E>
            Ok(())
        }
        "#,
    );
}

#[test]
fn stored_callbacks() {
    check(
        r#"
        use std::collections::HashMap;
        struct Event { id: u64 }
        type Handler = Box<dyn Fn(&Event) -> bool + Send>;
        struct Bus { handlers: HashMap<String, Vec<Handler>>, on_error: Option<Box<dyn Fn(String)>>, last: Option<fn(u8) -> Event> }
        struct Lazy<F> { f: F }
        impl<T, F: Fn() -> T> Lazy<F> { fn get(&self) -> T { (self.f)() } }
        struct Builder<F> where F: FnMut(Event) -> u8 { f: F }
        impl<F> Builder<F> where F: FnMut(Event) -> u8 {
            fn new(f: F) -> Self { Builder { f } }
            fn call(&mut self, e: Event) { reveal((self.f)(e)); } //: u8
        }
        impl Bus {
            fn on(&mut self, name: &str, h: impl Fn(&Event) -> bool + Send + 'static) {
                self.handlers.entry(name.to_string()).or_default().push(Box::new(h));
            }
            fn emit(&self, e: &Event) {
                for h in &self.handlers["x"] { reveal(h(e)); } //: bool
                for h in self.handlers.get("x").into_iter().flatten() { reveal(h(e)); } //: bool
                if let Some(f) = &self.on_error { reveal(f("x".into())); } //: ()
                if let Some(f) = self.last { reveal(f(1).id); } //: u64
                self.handlers.values().flatten().for_each(|h| { reveal(h(e)); }); //: bool
            }
        }
        fn f(mut b: Bus) {
            b.on("x", |e| { reveal(e); true }); //: &Event
            reveal(Lazy { f: || 5u8 }.get()); //: u8
            Builder::new(|e| { reveal(e); 1 }); //: Event
            let handler: Handler = Box::new(|e| { reveal(e); e.id > 1 }); //: &Event
        }
        "#,
    );
}

#[test]
fn services_behind_traits() {
    check(
        r#"
        use std::sync::Arc;
        struct Patient { id: u64, name: String }
        enum Error { NotFound(u64), Db(DbError) }
        struct DbError;
        impl From<DbError> for Error { fn from(e: DbError) -> Self { Error::Db(e) } }
        type Result<T, E = Error> = std::result::Result<T, E>;
        trait Repo: Send + Sync { async fn find(&self, id: u64) -> Result<Option<Patient>, DbError>; fn count(&self) -> usize { 0 } }
        struct PgRepo { url: String }
        impl Repo for PgRepo { async fn find(&self, id: u64) -> Result<Option<Patient>, DbError> { Ok(None) } }
        #[derive(Clone)]
        struct Service<R> { repo: Arc<R> }
        struct DynService { repo: Arc<dyn Repo + Send + Sync>, all: Vec<Box<dyn Repo>> }
        impl<R: Repo> Service<R> {
            fn new(repo: R) -> Self { Self { repo: Arc::new(repo) } }
            async fn get(&self, id: u64) -> Result<Patient> {
                let found = self.repo.find(id).await?;
                reveal(found); //: Option<Patient>
                callee(self.repo.find(id).await?); //: app::Error::from
                callee(self.repo.find(id)); //: app::Repo::find for R
                let patient = found.ok_or(Error::NotFound(id))?;
                reveal(patient.name); //: String
                Ok(patient)
            }
        }
        impl DynService {
            async fn get(&self, id: u64) -> Result<Patient> {
                callee(self.repo.find(id)); //: app::Repo::find dyn
                match self.repo.find(id).await {
                    Ok(Some(p)) => { reveal(p); Ok(p) } //: Patient
                    Ok(None) => Err(Error::NotFound(id)),
                    Err(e) => { reveal(e); Err(e.into()) } //: DbError
                }
            }
            fn total(&self) -> usize { self.all.iter().map(|r| { reveal(r); r.count() }).sum() } //: &Box<dyn Repo>
        }
        async fn run() -> Result<()> {
            let service = Service::new(PgRepo { url: String::new() });
            reveal(service); //: Service<PgRepo>
            reveal(service.clone().get(1).await?.name); //: String
            callee(service.repo.find(1)); //: app::PgRepo::find
            let ids = vec![1, 2];
            for id in ids.iter().copied() {
                let s = service.clone();
                let h = std::thread::spawn(move || { reveal(s); id }); //: Service<PgRepo>
                reveal(h.join()); //: Result<u64, Box<dyn Any>>
                service.get(id).await?;
            }
            Ok(())
        }
        "#,
    );
}

#[test]
fn everyday_collections() {
    check(
        r#"
        use std::collections::{BTreeMap, HashMap, VecDeque};
        #[derive(Clone, PartialEq, PartialOrd)]
        struct P { name: String, age: u8, score: f64 }
        fn f(mut ps: Vec<P>, mut m: HashMap<String, P>) {
            ps.sort_by(|a, b| { reveal(a); a.name.cmp(&b.name) }); //: &P
            ps.sort_by_key(|p| { reveal(p); p.age }); //: &P
            ps.retain(|p| { reveal(p); p.age > 1 }); //: &P
            reveal(ps.iter().max_by(|a, b| a.score.partial_cmp(&b.score).unwrap())); //: Option<&P>
            m.entry("x".into()).and_modify(|p| { reveal(p); p.age += 1; }).or_insert_with(|| ps[0].clone()); //: &mut P
            if let Some(p) = m.get_mut("x") { reveal(p); p.age = 2; } //: &mut P
            match (m.get("a"), m.get("b")) {
                (Some(a), None) => { reveal(a); } //: &P
                (None, Some(P { name, .. })) => { reveal(name); } //: &String
                _ => {}
            }
            let mut stack = vec![&ps[0]];
            while let Some(top) = stack.pop() { reveal(top); stack.extend(ps.iter()); } //: &P
            let mut queue = VecDeque::new();
            queue.push_back((1u8, "x"));
            while let Some((n, s)) = queue.pop_front() { reveal(n); reveal(s); } //: u8; &str
            let groups: BTreeMap<u8, Vec<&P>> = ps.iter().fold(BTreeMap::new(), |mut acc, p| { acc.entry(p.age).or_insert_with(Vec::new).push(p); acc });
            for (age, group) in &groups { reveal(group); } //: &Vec<&P>
            for (i, chunk) in ps.chunks(2).enumerate() { reveal(chunk); } //: &[P]
            for w in ps.windows(2) { reveal(w[0].name); } //: String
            let [a, b] = [&ps[0], &ps[1]];
            reveal(a); //: &P
            let (first, rest) = ps.split_first().unwrap();
            reveal(first); reveal(rest); //: &P; &[P]
            reveal(ps.first().map(|p| p.name.clone()).unwrap_or_default()); //: String
            reveal(ps.iter().map(|p| (p.name.clone(), p.clone())).collect::<HashMap<_, _>>()); //: HashMap<String, P>
            reveal(ps.iter().map(|p| p.score).sum::<f64>() / ps.len() as f64); //: f64
            reveal(ps.drain(..).collect::<Vec<_>>()); //: Vec<P>
            let names: Vec<String> = m.into_iter().map(|(k, v)| { reveal(v); k }).collect(); //: P
            reveal(names.iter().map(|s| s.as_str()).collect::<Vec<&str>>().join(", ")); //: String
            reveal(names.concat()); //: String
            reveal(names.iter().any(|n| n == "x")); //: bool
        }
        "#,
    );
}

#[test]
fn generic_code() {
    check(
        r#"
        use std::fmt::{Debug, Display};
        use std::marker::PhantomData;
        struct Wrapper<T> { value: T }
        impl Wrapper<String> { fn get(&self) -> u8 { 1 } }
        impl Wrapper<u8> { fn get(&self) -> u16 { 1 } }
        impl<T> Wrapper<T> { fn same(self) -> Self { self } fn with<U>(self, u: U) -> Wrapper<(T, U)> { Wrapper { value: (self.value, u) } } }
        struct Id<T> { raw: u64, kind: PhantomData<T> }
        impl<T> Id<T> { const ZERO: u64 = 0; fn new(raw: u64) -> Self { Self { raw, kind: PhantomData } } }
        struct Patient;
        type PatientId = Id<Patient>;
        trait Visitor { type Out; fn number(&mut self, n: u64) -> Self::Out; }
        trait Visit { fn visit<V: Visitor>(&self, v: &mut V) -> V::Out; }
        impl Visit for u64 { fn visit<V: Visitor>(&self, v: &mut V) -> V::Out { reveal(v.number(*self)); v.number(*self) } } //: <V as Visitor>::Out
        struct Show;
        impl Visitor for Show { type Out = String; fn number(&mut self, n: u64) -> String { n.to_string() } }
        fn make<T: Default + Clone, const N: usize>() -> [T; N] { reveal(T::default()); loop {} } //: T
        fn build<T>(x: impl Into<T>) -> T { x.into() }
        fn debug<T>(t: T) -> String where T: Debug, for<'a> &'a T: Display { format!("{}", &t) }
        trait Shape { fn area(&self) -> f64; fn boxed(self) -> Box<dyn Shape> where Self: Sized + 'static { Box::new(self) } }
        struct Sq(f64);
        impl Shape for Sq { fn area(&self) -> f64 { self.0 * self.0 } }
        fn largest<'a>(shapes: &'a [Box<dyn Shape>]) -> Option<&'a dyn Shape> {
            shapes.iter().map(|s| { reveal(s.area()); s.as_ref() }).max_by(|a, b| a.area().total_cmp(&b.area())) //: f64
        }
        fn f() {
            reveal(Wrapper { value: String::new() }.get()); //: u8
            reveal(Wrapper { value: 1u8 }.get()); //: u16
            reveal(Wrapper { value: 1u8 }.same().with("x").value.1); //: &str
            reveal(PatientId::new(1)); //: Id<Patient>
            reveal(PatientId::ZERO); //: u64
            reveal(5u64.visit(&mut Show)); //: String
            let arr: [u8; 4] = make();
            reveal(make::<char, 3>()); //: [char; _]
            reveal(build::<String>("x")); //: String
            reveal(Sq(1.0).boxed().area()); //: f64
            callee(Sq(1.0).boxed().area()); //: app::Shape::area dyn
        }
        mod deep { pub mod er { pub enum Kind { A(u8), B { n: u16 } } impl Kind { pub const ALL: [u8; 2] = [1, 2]; pub fn code(&self) -> u16 { match self { Self::A(x) => { *x as u16 } Self::B { n } => *n } } } } pub use er::Kind as Renamed; }
        fn g() {
            use deep::Renamed::{self, *};
            reveal(Renamed::ALL); //: [u8; _]
            reveal(A(1).code()); //: u16
            if let Renamed::B { n } = (B { n: 1 }) { reveal(n); } //: u16
        }
        "#,
    );
}

#[test]
fn numbers_everyday() {
    check(
        r#"
        fn f(a: u32, b: f64, v: &[u64]) {
            reveal((a as f64).sqrt() * 2.0); //: f64
            reveal(a.pow(2) as f64 / b); //: f64
            reveal(v.iter().sum::<u64>() as f32); //: f32
            reveal(v.iter().copied().max().unwrap_or(0)); //: u64
            reveal(v[0] + 1); //: u64
            reveal(v[v.len() - 1]); //: u64
            reveal(-b); //: f64
            reveal(!a & 0xff); //: u32
            reveal(a.min(3).max(1)); //: u32
            reveal(v.iter().map(|x| x * 2).collect::<Vec<_>>()); //: Vec<u64>
            reveal(v.iter().map(|&x| x as usize).fold(0, |a, b| a + b)); //: usize
            reveal(v.iter().filter(|&&x| x > 3).count()); //: usize
            let mut total = 0;
            for x in v { total += x; }
            reveal(total); //: u64
            let avg = if v.is_empty() { 0.0 } else { total as f64 / v.len() as f64 };
            reveal(avg); //: f64
            reveal(1 + 2 * 3); //: i32
            reveal([1, 2, 3].iter().map(|n| n + 1).sum::<i64>()); //: i64
            reveal((1..=10).step_by(2).map(|n| n as u8).last()); //: Option<u8>
        }
        "#,
    );
}
