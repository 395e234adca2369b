//! Private parts. (In a file of their own: privacy of patterns is checked only
//! when types are right.)
#![allow(unused)]

use phi_types::category::Ssn;
use phi_types::{Grant, Phi, Routine};

fn taking_apart(phi: Phi<String, Ssn>) {
    let Phi { value, .. } = phi; //~ E0451
}

fn putting_together(grant: Grant<Routine>) {
    let _ = Grant::<Routine> { event_id: 1, ..grant }; //~ E0451
}

fn main() {}
