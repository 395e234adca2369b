//! Ways that would hand out the content of a `Phi` without a grant.
#![allow(unused)]

use std::borrow::{Borrow, BorrowMut, Cow};
use std::collections::HashMap;
use std::fmt::Write as _;

use phi_types::Phi;
use phi_types::category::{Mrn, Ssn};

type Text = Phi<String, Ssn>;
type Number = Phi<u32, Mrn>;

fn coercion(p: &Text) {
    let _: &str = p; //~ E0308
    let _: &String = p; //~ E0308
}

fn dereferencing(p: &Text, n: Number) {
    **p; //~ E0614
    *n; //~ E0614
}

fn conversion_traits(p: Text, n: Number) {
    fn as_ref(_: impl AsRef<str>) {}
    fn as_bytes(_: impl AsRef<[u8]>) {}
    fn as_mut(_: impl AsMut<str>) {}
    fn borrow(_: impl Borrow<str>) {}
    fn into(_: impl Into<String>) {}
    as_ref(&p); //~ E0277
    as_bytes(&p); //~ E0277
    as_mut(p.clone()); //~ E0277
    borrow(p.clone()); //~ E0277
    into(p.clone()); //~ E0277
    let _ = String::from(p.clone()); //~ E0277
    let _: Cow<'_, str> = p.clone().into(); //~ E0277
    let _ = std::path::PathBuf::from(p.clone()); //~ E0277
    let _: u64 = n.into(); //~ E0277
    let _ = n as u32; //~ E0605
    let _ = u64::try_from(n); //~ E0277
    let _: Box<dyn std::error::Error> = p.into(); //~ E0277
}

fn methods_of_the_content(p: &Text, n: Number) {
    p.len(); //~ E0599
    p.as_str(); //~ E0599
    p.as_bytes(); //~ E0599
    p.chars(); //~ E0599
    p.trim(); //~ E0599
    p.is_empty(); //~ E0599
    n.pow(2); //~ E0599
    n.to_le_bytes(); //~ E0599
}

fn fields(p: Text) {
    let _ = &p.value; //~ E0616
    let _ = &p.0; //~ E0609
}

fn operators(p: Text, n: Number) {
    let _ = &p[..3]; //~ E0608
    let _ = n + 1; //~ E0369
    let _ = n + n; //~ E0369
    let _ = n % 10; //~ E0369
    let _ = n & 1; //~ E0369
    let _ = !n; //~ E0600
    let _ = p + "x"; //~ E0369
    let mut m = n;
    m += 1; //~ E0368
    let _ = n..=n + 1; //~ E0369
}

fn comparison_with_plain_data(p: &Text, n: Number) {
    let _ = *p == "123-45-6789"; //~ E0308
    let _ = n == 5; //~ E0308
    let _ = n < 5; //~ E0308
    match n {
        5 => {} //~ E0308
        _ => {}
    }
}

fn formatting(p: &Text, n: Number, f: Phi<f64, Mrn>) {
    let _ = format!("{n:x}"); //~ E0277
    let _ = format!("{n:X}"); //~ E0277
    let _ = format!("{n:o}"); //~ E0277
    let _ = format!("{n:b}"); //~ E0277
    let _ = format!("{f:e}"); //~ E0277
    let _ = format!("{f:E}"); //~ E0277
    let _ = format!("{:p}", p.as_ref()); //~ E0277
    let _ = format!("{:n$}", 1, n = n); //~ E0308
    let mut text = String::new();
    text.push_str(p); //~ E0308
    text.write_str(p); //~ E0308
    text += p; //~ E0308
}

fn collecting(p: Phi<Vec<char>, Ssn>, n: Phi<Vec<u32>, Mrn>, v: Vec<Text>) {
    let _: String = p.iter().collect(); //~ E0277
    let _: Vec<char> = p.into_iter().collect(); //~ E0277
    let _: u32 = n.iter().sum(); //~ E0277
    let _ = v.concat(); //~ E0599
    let _ = v.join(", "); //~ E0599
}

fn input_and_output(p: &Text) {
    std::fs::write("file", p); //~ E0277
    std::env::set_current_dir(p); //~ E0277
    std::process::Command::new(p); //~ E0277
    panic!(p); //~ none
}

fn indexing_by_phi(map: HashMap<u32, u8>, n: Number, v: &[u8]) {
    map.get(&n); //~ E0308
    v[n]; //~ E0277
}

fn main() {}
