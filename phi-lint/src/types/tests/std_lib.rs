//! What the stubs of std say, through signatures alone.

use super::check;

#[test]
fn options_and_results() {
    check(
        r#"
        struct P { name: String, mail: Option<String> }
        fn f(o: Option<P>, r: Result<P, u8>, q: &Option<P>) {
            reveal(o.as_ref().map(|p| &p.name)); //: Option<&String>
            reveal(o.as_ref().map(|p| p.name.as_str()).unwrap_or("none")); //: &str
            reveal(q.as_ref().and_then(|p| p.mail.clone())); //: Option<String>
            reveal(q.as_ref().and_then(|p| p.mail.as_deref())); //: Option<&str>
            reveal(o.map_or(0, |p| p.name.len())); //: usize
            reveal(r.as_ref().map_err(|e| e + 1)); //: Result<&P, u8>
            reveal(r.as_ref().ok().cloned()); //: Option<P>
            reveal(r.unwrap_or_else(|e| { reveal(e); loop {} }).name); //: String; u8
            reveal(Some(1u8).zip(Some("x"))); //: Option<(u8, &str)>
            reveal(Some(Ok::<u8, char>(1)).transpose()); //: Result<Option<u8>, char>
            reveal(Some(3).filter(|n| *n > 2u16)); //: Option<u16>
            let Ok(n) = "1".parse::<u32>() else { return };
            reveal(n); //: u32
            reveal(Ok::<_, String>(1u8).and_then(|n| if n > 1 { Err("x".to_string()) } else { Ok(n as u16) })); //: Result<u16, String>
        }
        "#,
    );
}

#[test]
fn iterators() {
    check(
        r#"
        use std::collections::{BTreeMap, HashMap, HashSet};
        #[derive(Clone)]
        struct P { name: String, age: u8, tags: Vec<String> }
        fn f(ps: Vec<P>, m: HashMap<String, Vec<P>>) {
            reveal(ps.iter().map(|p| p.name.clone()).collect::<Vec<_>>()); //: Vec<String>
            let names: Vec<&str> = ps.iter().map(|p| p.name.as_str()).collect();
            reveal(names); //: Vec<&str>
            reveal(ps.iter().filter(|p| p.age > 3).next()); //: Option<&P>
            reveal(ps.iter().find(|p| p.age == 1).unwrap().name); //: String
            reveal(ps.iter().enumerate().map(|(i, p)| (i, p.age)).collect::<HashMap<_, _>>()); //: HashMap<usize, u8>
            reveal(ps.iter().flat_map(|p| p.tags.iter()).collect::<HashSet<_>>()); //: HashSet<&String>
            reveal(ps.iter().map(|p| p.age as u32).sum::<u32>()); //: u32
            reveal(ps.iter().fold(0u64, |acc, p| { reveal(p); acc + 1 })); //: u64; &P
            reveal(ps.iter().fold(String::new(), |acc, p| acc + &p.name)); //: String
            reveal(ps.iter().zip(names.iter()).last()); //: Option<(&P, &&str)>
            reveal(ps.iter().any(|p| p.age > 1)); //: bool
            reveal(ps.iter().cloned().max_by_key(|p| p.age)); //: Option<P>
            reveal(ps.iter().partition::<Vec<_>, _>(|p| p.age > 1)); //: (Vec<&P>, Vec<&P>)
            reveal(ps.iter().filter_map(|p| p.tags.first()).map(|t| t.len()).collect::<Vec<_>>()); //: Vec<usize>
            reveal(ps.iter().map(|p| p.name.parse::<u8>()).collect::<Result<Vec<_>, _>>().is_ok()); //: bool
            reveal(ps.iter().map(|p| p.tags.first()).collect::<Option<Vec<_>>>()); //: Option<Vec<&String>>
            for (k, v) in &m { reveal(k); reveal(v); } //: &String; &Vec<P>
            for (k, v) in m.iter() { reveal(v[0].name); } //: String
            reveal(m.get("x").and_then(|v| v.first()).map(|p| &p.name)); //: Option<&String>
            reveal(m.values().flatten().count()); //: usize
            reveal(m.values().flatten().next()); //: Option<&P>
            reveal(m["k"][0].age); //: u8
            let mut by: BTreeMap<u8, Vec<P>> = BTreeMap::new();
            for p in ps.clone() { by.entry(p.age).or_default().push(p); }
            reveal(by.entry(1).or_insert_with(Vec::new)); //: &mut Vec<P>
            let mut counts = HashMap::new();
            for p in &ps { *counts.entry(p.age).or_insert(0u32) += 1; }
            reveal(counts); //: HashMap<u8, u32>
            let (old, young): (Vec<P>, Vec<P>) = ps.clone().into_iter().partition(|p| p.age > 60);
            reveal(old); //: Vec<P>
            reveal((0..3).map(|i| i * 2).collect::<Vec<u16>>()); //: Vec<u16>
            for i in 0..ps.len() { reveal(i); } //: usize
            let mut it = ps.into_iter().peekable();
            while let Some(p) = it.next() { reveal(p); reveal(it.peek()); } //: P; Option<&P>
            reveal("a b".split(' ').map(str::to_owned).collect::<Vec<_>>()); //: Vec<String>
            reveal("ab".chars().rev().collect::<String>()); //: String
            reveal("ab".bytes().next()); //: Option<u8>
        }
        struct Nums(u8);
        impl Iterator for Nums { type Item = u16; fn next(&mut self) -> Option<u16> { None } }
        struct Bag { items: Vec<P> }
        impl IntoIterator for Bag { type Item = P; type IntoIter = std::vec::IntoIter<P>; fn into_iter(self) -> Self::IntoIter { self.items.into_iter() } }
        impl<'a> IntoIterator for &'a Bag { type Item = &'a P; type IntoIter = std::slice::Iter<'a, P>; fn into_iter(self) -> Self::IntoIter { self.items.iter() } }
        fn g(n: Nums, b: Bag) {
            for x in &b { reveal(x); } //: &P
            for x in b { reveal(x); } //: P
            reveal(n.map(|x| x as u8).collect::<Vec<_>>()); //: Vec<u8>
        }
        fn h(it: impl Iterator<Item = P>, dy: Box<dyn Iterator<Item = P>>) -> impl Iterator<Item = String> {
            for p in dy { reveal(p); } //: P
            it.map(|p| p.name)
        }
        fn k() { for s in h(std::iter::empty(), loop {}) { reveal(s); } } //: String
        "#,
    );
}

#[test]
fn shared_state_and_pointers() {
    check(
        r#"
        use std::cell::{Cell, RefCell};
        use std::collections::HashMap;
        use std::rc::Rc;
        use std::sync::{Arc, Mutex, RwLock, OnceLock, LazyLock, mpsc};
        struct P { name: String }
        static CACHE: LazyLock<Mutex<HashMap<u8, P>>> = LazyLock::new(|| Mutex::new(HashMap::new()));
        static ONCE: OnceLock<String> = OnceLock::new();
        fn f(a: Arc<RwLock<Vec<P>>>, c: Rc<RefCell<Option<P>>>, n: Cell<u8>) {
            reveal(a.read().unwrap().first()); //: Option<&P>
            a.write().unwrap().push(P { name: String::new() });
            reveal(Arc::clone(&a)); //: Arc<RwLock<Vec<P>>>
            reveal(a.clone()); //: Arc<RwLock<Vec<P>>>
            reveal(c.borrow().as_ref().map(|p| p.name.len())); //: Option<usize>
            reveal(c.borrow_mut().take()); //: Option<P>
            reveal(n.get()); //: u8
            reveal(CACHE.lock().unwrap().get(&1)); //: Option<&P>
            reveal(ONCE.get_or_init(|| String::new())); //: &String
            let (tx, rx) = mpsc::channel();
            tx.send(P { name: String::new() }).unwrap();
            reveal(rx.recv().unwrap()); //: P
            for p in rx { reveal(p); } //: P
            let h = std::thread::spawn(move || 5u8);
            reveal(h.join().unwrap()); //: u8
            let mut s = String::new();
            reveal(std::mem::take(&mut s)); //: String
            reveal(std::mem::replace(&mut s, "x".into())); //: String
            let mut o = Some(1u8);
            if let Some(x) = &mut o { reveal(x); } //: &mut u8
            if let Some(ref x) = o { reveal(x); } //: &u8
            reveal(o.take()); //: Option<u8>
            let b: Box<P> = Box::new(P { name: s });
            let P { name } = *b;
            reveal(name); //: String
        }
        "#,
    );
}

#[test]
fn text() {
    check(
        r#"
        use std::borrow::Cow;
        fn f(s: &str, owned: String, c: Cow<'_, str>) {
            reveal(s.trim().to_uppercase()); //: String
            reveal(&s[1..3]); //: &str
            reveal(&owned[..2]); //: &str
            reveal(owned.as_bytes()[0]); //: u8
            reveal(s.split(',').next().unwrap_or_default()); //: &str
            reveal(s.split_once(':')); //: Option<(&str, &str)>
            reveal(s.lines().map(|l| l.len()).max()); //: Option<usize>
            reveal(c.into_owned()); //: String
            reveal(vec!["a", "b"].join(",")); //: String
            reveal(["a".to_string()].concat()); //: String
            reveal(String::from_utf8(vec![1]).unwrap()); //: String
            reveal(owned.chars().filter(|c| c.is_numeric()).count()); //: usize
            reveal(s.len() + 1); //: usize
            reveal(s.replace('a', "b")); //: String
            reveal(owned.clone().into_bytes()); //: Vec<u8>
            reveal(s.find('x').map(|i| &s[i..])); //: Option<&str>
            let up: String = s.chars().map(|c| c.to_ascii_uppercase()).collect();
            reveal(up); //: String
            reveal(1u8.max(2)); //: u8
            reveal(1i64.checked_add(2)); //: Option<i64>
            reveal(s.char_indices().next()); //: Option<(usize, char)>
            reveal(s.to_owned()); //: String
            reveal("x".into_string_like()); //: _
        }
        "#,
    );
}
