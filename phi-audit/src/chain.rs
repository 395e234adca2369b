//! The links between lines.

use std::fmt;
use std::str::FromStr;

use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use sha2::Sha256;

/// Separates these digests from any other use of the same key.
const CONTEXT: &[u8] = b"phi-audit chain v1\0";

/// The secret that makes links: 32 random bytes that whoever can write the file
/// should not have, and whoever verifies it must have.
///
/// ```
/// assert_eq!(format!("{:?}", phi_audit::ChainKey::new([7; 32])), "ChainKey(…)");
/// ```
#[derive(Clone)]
pub struct ChainKey([u8; 32]);

impl ChainKey {
    /// A key of 32 random bytes.
    ///
    /// ```
    /// let key = phi_audit::ChainKey::new([7; 32]);
    /// ```
    #[must_use]
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// A key from bytes read at run time; none unless there are 32.
    ///
    /// ```
    /// assert!(phi_audit::ChainKey::from_slice(b"too short").is_none());
    /// ```
    #[must_use]
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// The link of a line: its number, the link before, and the event's text
    /// exactly as it is in the file.
    pub(crate) fn link(&self, seq: u64, previous: Digest, event: &str) -> Digest {
        // HMAC itself pads a short key to its block with zeros.
        let mut block = [0; 64];
        block[..32].copy_from_slice(&self.0);
        let mut mac = Hmac::<Sha256>::new(&block.into());
        mac.update(CONTEXT);
        mac.update(&seq.to_be_bytes());
        mac.update(&previous.0);
        mac.update(event.as_bytes());
        Digest(mac.finalize().into_bytes().into())
    }
}

impl fmt::Debug for ChainKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ChainKey(…)")
    }
}

/// A link: HMAC-SHA-256, written as 64 hexadecimal digits.
///
/// ```
/// use phi_audit::Digest;
///
/// let digest: Digest = "00".repeat(32).parse().unwrap();
/// assert_eq!(digest, Digest::ZERO);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The link before the first line.
    ///
    /// ```
    /// assert!(phi_audit::Digest::ZERO.to_string().starts_with("0000"));
    /// ```
    pub const ZERO: Self = Self([0; 32]);
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

/// The text is not 64 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not 64 hexadecimal digits")]
#[non_exhaustive]
pub struct InvalidDigest;

impl FromStr for Digest {
    type Err = InvalidDigest;

    fn from_str(text: &str) -> Result<Self, InvalidDigest> {
        let text = text.as_bytes();
        if text.len() != 64 {
            return Err(InvalidDigest);
        }
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(text.chunks_exact(2)) {
            let high = hex(pair[0]).ok_or(InvalidDigest)?;
            let low = hex(pair[1]).ok_or(InvalidDigest)?;
            *byte = high << 4 | low;
        }
        Ok(Self(bytes))
    }
}

/// One lower-case hexadecimal digit: there is one way to write a digest.
const fn hex(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<'_, str>::deserialize(deserializer)?
            .parse()
            .map_err(D::Error::custom)
    }
}

/// Where a chain ends: keep one elsewhere to notice lines missing at the end.
///
/// It shows as `seq:digest` and reads back from that.
///
/// ```
/// use phi_audit::Head;
///
/// let text = Head::EMPTY.to_string();
/// assert_eq!(text.parse(), Ok(Head::EMPTY));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Head {
    /// Number of the last line; 0 if there is none.
    pub seq: u64,
    /// Its link.
    pub digest: Digest,
}

impl Head {
    /// The head of a log without lines.
    ///
    /// ```
    /// assert_eq!(phi_audit::Head::EMPTY.seq, 0);
    /// ```
    pub const EMPTY: Self = Self {
        seq: 0,
        digest: Digest::ZERO,
    };

    pub(crate) const fn new(seq: u64, digest: Digest) -> Self {
        Self { seq, digest }
    }
}

impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.seq, self.digest)
    }
}

/// The text is not a [`Head`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not of the form `number:digest`")]
#[non_exhaustive]
pub struct InvalidHead;

impl FromStr for Head {
    type Err = InvalidHead;

    fn from_str(text: &str) -> Result<Self, InvalidHead> {
        let (seq, digest) = text.split_once(':').ok_or(InvalidHead)?;
        Ok(Self {
            seq: seq.parse().map_err(|_| InvalidHead)?,
            digest: digest.parse().map_err(|_| InvalidHead)?,
        })
    }
}
