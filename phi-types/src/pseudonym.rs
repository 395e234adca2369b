//! Keyed pseudonyms, to follow one person through logs without naming them.

use core::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::category::Category;
use crate::phi::Phi;

/// Separates these digests from any other use of the same key.
const CONTEXT: &[u8] = b"phi-types pseudonym v1\0";

/// The secret key of a set of pseudonyms: 32 random bytes, kept where keys are
/// kept. Who has it can test guesses, and a social security number is guessed
/// in seconds, so it must not be in the code, in a log or beside the data.
///
/// ```
/// use phi_types::PseudonymKey;
///
/// let key = PseudonymKey::new([7; 32]);
/// assert_eq!(format!("{key:?}"), "PseudonymKey(…)");
/// ```
#[derive(Clone)]
pub struct PseudonymKey([u8; 32]);

impl PseudonymKey {
    /// A key of 32 random bytes.
    ///
    /// ```
    /// let key = phi_types::PseudonymKey::new([7; 32]);
    /// ```
    #[must_use]
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// A key from bytes read at run time.
    ///
    /// ```
    /// use phi_types::PseudonymKey;
    ///
    /// assert!(PseudonymKey::from_slice(&[7; 32]).is_some());
    /// assert!(PseudonymKey::from_slice(b"too short").is_none());
    /// ```
    #[must_use]
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }
}

impl fmt::Debug for PseudonymKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PseudonymKey(…)")
    }
}

#[cfg(feature = "zeroize")]
impl Drop for PseudonymKey {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.0);
    }
}

#[cfg(feature = "zeroize")]
impl zeroize::ZeroizeOnDrop for PseudonymKey {}

/// A stand-in for a value: the same for the same value, category and key, and
/// without the key no way back or across categories.
///
/// It is safe to log inside the covered entity, for correlation. It is not
/// de-identification: 45 CFR 164.514(c) asks that a re-identification code not
/// be derived from information about the individual.
///
/// ```
/// use phi_types::{Phi, PseudonymKey, category::{Account, Mrn}};
///
/// let key = PseudonymKey::new([7; 32]);
/// let mrn: Phi<&str, Mrn> = Phi::new("40771");
/// let same: Phi<String, Mrn> = Phi::new("40771".into());
/// let account: Phi<&str, Account> = Phi::new("40771");
///
/// assert_eq!(mrn.pseudonym(&key), same.pseudonym(&key));
/// assert_ne!(mrn.pseudonym(&key), account.pseudonym(&key));
/// assert_eq!(mrn.pseudonym(&key).to_string().len(), 32);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pseudonym([u8; 16]);

impl Pseudonym {
    /// The 16 bytes.
    ///
    /// ```
    /// use phi_types::{Phi, PseudonymKey, category::Mrn};
    ///
    /// let mrn: Phi<&str, Mrn> = Phi::new("40771");
    /// let bytes: &[u8; 16] = mrn.pseudonym(&PseudonymKey::new([7; 32])).as_bytes();
    /// ```
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

impl fmt::Display for Pseudonym {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Pseudonym {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pseudonym({self})")
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Pseudonym {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<T: AsRef<[u8]>, C: Category> Phi<T, C> {
    /// A stable stand-in for the value, safe to log: HMAC-SHA-256 under `key`
    /// over the category's name and the value's bytes, cut to 128 bits.
    ///
    /// Bytes decide: normalize before (`phi.as_ref().map(|m| m.trim())`), and
    /// turn other types into text first.
    ///
    /// ```
    /// use phi_types::{Phi, PseudonymKey, category::Mrn};
    ///
    /// let key = PseudonymKey::new([7; 32]);
    /// let mrn: Phi<u32, Mrn> = Phi::new(40_771);
    /// let patient = mrn.map(|m| m.to_string()).pseudonym(&key);
    /// println!("chart opened patient={patient}");
    /// ```
    #[must_use]
    pub fn pseudonym(&self, key: &PseudonymKey) -> Pseudonym {
        // HMAC itself pads a short key to its block with zeros.
        let mut block = [0; 64];
        block[..32].copy_from_slice(&key.0);
        let mut mac = Hmac::<Sha256>::new(&block.into());
        mac.update(CONTEXT);
        // A name has no NUL, so name and value cannot run into each other.
        mac.update(C::NAME.as_bytes());
        mac.update(&[0]);
        mac.update(self.peek().as_ref());
        let digest: [u8; 32] = mac.finalize().into_bytes().into();
        let mut short = [0; 16];
        short.copy_from_slice(&digest[..16]);
        Pseudonym(short)
    }
}
