//! What the wrapper and the derives do, seen from a user's crate.

mod deid;
mod derives;
mod disclosure;
mod shapes;
mod wrapper;
