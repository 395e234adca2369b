//! zeroize: clearing PHI from memory.
//!
//! `Phi` itself has no `Drop`, so that a value can be moved out of it. Hold a
//! `Phi<Zeroizing<T>>` to have the value cleared when it goes.

use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::category::Category;
use crate::phi::Phi;

/// ```
/// use phi_types::{Phi, category::Ssn};
/// use zeroize::Zeroize;
///
/// let mut ssn: Phi<String, Ssn> = Phi::new("123-45-6789".into());
/// ssn.zeroize();
/// assert_eq!(ssn, Phi::new(String::new()));
/// ```
impl<T: Zeroize, C: Category> Zeroize for Phi<T, C> {
    fn zeroize(&mut self) {
        self.peek_mut().zeroize();
    }
}

/// ```
/// use phi_types::{Phi, category::Ssn};
/// use zeroize::{ZeroizeOnDrop, Zeroizing};
///
/// fn is_cleared<T: ZeroizeOnDrop>(_: &T) {}
/// let ssn: Phi<Zeroizing<String>, Ssn> = Phi::new(Zeroizing::new("123-45-6789".into()));
/// is_cleared(&ssn);
/// ```
impl<T: ZeroizeOnDrop, C: Category> ZeroizeOnDrop for Phi<T, C> {}
