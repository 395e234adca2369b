//! The same work on plain data and on `Phi`, in pairs, for `assembly`.
//!
//! Every `plain_x` has a `phi_x` whose machine code must be the same.

use phi_types::category::{Date, Name};
use phi_types::{Grant, Phi, Routine};

/// Wraps the body of each pair in functions that are not inlined into anything.
macro_rules! pairs {
    ($($plain:ident / $phi:ident: ($($p:ident: $pt:ty),*) -> $pr:ty = $pb:expr; ($($w:ident: $wt:ty),*) -> $wr:ty = $wb:expr;)*) => {
        $(
            #[doc = "Plain."]
            #[inline(never)]
            pub fn $plain($($p: $pt),*) -> $pr { $pb }

            #[doc = "Wrapped."]
            #[inline(never)]
            pub fn $phi($($w: $wt),*) -> $wr { $wb }
        )*

        /// The names of the pairs.
        pub const PAIRS: &[(&str, &str)] = &[$((stringify!($plain), stringify!($phi))),*];
    };
}

pairs! {
    plain_new / phi_new:
        (value: u64) -> u64 = value;
        (value: u64) -> Phi<u64, Date> = Phi::new(value);
    plain_new_string / phi_new_string:
        (value: String) -> String = value;
        (value: String) -> Phi<String, Name> = Phi::new(value);
    plain_expose / phi_expose:
        (value: &String, _unused: &u64) -> usize = value.len();
        (value: &Phi<String, Name>, grant: &Grant<Routine>) -> usize = value.expose(grant).len();
    plain_sum / phi_sum:
        (values: &[u64], _unused: &u64) -> u64 = values.iter().sum();
        (values: &[Phi<u64, Date>], grant: &Grant<Routine>) -> u64 = values.iter().map(|v| v.expose(grant)).sum();
    plain_map / phi_map:
        (value: u64) -> u64 = value.wrapping_mul(3) + 1;
        (value: Phi<u64, Date>) -> Phi<u64, Date> = value.map(|v| v.wrapping_mul(3) + 1);
    plain_map_string / phi_map_string:
        (value: String) -> usize = value.len();
        (value: Phi<String, Name>) -> Phi<usize, Name> = value.map(|v| v.len());
    plain_into_inner / phi_into_inner:
        (value: String, _unused: &u64) -> String = value;
        (value: Phi<String, Name>, grant: &Grant<Routine>) -> String = value.into_inner(grant);
    plain_clone / phi_clone:
        (value: &String) -> String = value.clone();
        (value: &Phi<String, Name>) -> Phi<String, Name> = value.clone();
    plain_eq / phi_eq:
        (a: &String, b: &String) -> bool = a == b;
        (a: &Phi<String, Name>, b: &Phi<String, Name>) -> bool = a == b;
}
