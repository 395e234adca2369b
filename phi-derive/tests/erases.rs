//! `#[erases]` leaves the function as it is, whatever kind of function that is.

use phi_types::erases;

#[allow(dead_code)] // named, never made
struct Patient;
#[allow(dead_code)] // named, never made
struct Rows<'a, T>(&'a T);

/// Doc comments and attributes stay.
#[must_use]
#[erases(Patient, Rows<'static, u8>, "letters",)]
pub(crate) const fn plain(id: u64) -> u64 {
    #![allow(clippy::needless_return)]
    return id + 1;
}

#[erases]
async fn asynchronous<T: Clone>(what: &T) -> T {
    what.clone()
}

#[erases("letters")]
extern "C" fn foreign(id: u64) -> u64 {
    id
}

trait Store {
    #[erases(Patient)]
    fn erase(&self) -> u8;
    #[erases(Patient)]
    fn purge(&self) -> u8 {
        self.erase()
    }
}

impl Store for u8 {
    #[erases(Patient)]
    fn erase(&self) -> u8 {
        *self
    }
}

#[test]
fn a_marked_function_does_what_it_did() {
    const SUM: u64 = plain(1);
    assert_eq!(SUM, 2);
    assert_eq!(7_u8.purge(), 7);
    assert_eq!(foreign(3), 3);
    drop(asynchronous(&1));
}
