//! A reason is a literal, so it is in the source where the linter lists it.
//! (In a file of its own: the borrow checker runs only when types are right.)
#![allow(unused)]

use phi_types::Phi;

fn reason(phi: &Phi<u8>, why: String) {
    phi.expose_unaudited(&why); //~ E0597
}

fn main() {}
