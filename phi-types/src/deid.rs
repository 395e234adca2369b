//! De-identification by the Safe Harbor method, 45 CFR 164.514(b)(2).
//!
//! Each function takes PHI and returns what the rule allows to remain. Its
//! result is plain data, and `cargo phi-lint` treats each of them as a
//! sanitizer. Safe Harbor asks for *all* eighteen identifiers to be removed
//! ((b)(2)(i)) and for no actual knowledge that the rest could identify the
//! individual ((b)(2)(ii)): these functions do the transformations, they do not
//! make a record de-identified by themselves.

use core::fmt;
use core::str::FromStr;

use crate::category::Category;
use crate::phi::Phi;

/// A calendar date, read by the functions of this module.
///
/// Implemented for [`CivilDate`], and with the features `chrono`, `time` and
/// `jiff` for those crates' dates. Implement it for a date type of your own:
///
/// ```
/// use phi_types::{Phi, category::Date, deid::{Dated, year_of}};
///
/// /// Days as `YYYYMMDD`, as HL7 writes them.
/// struct Hl7Date(u32);
///
/// impl Dated for Hl7Date {
///     fn year(&self) -> i32 {
///         (self.0 / 10_000) as i32
///     }
///     fn month(&self) -> u8 {
///         (self.0 / 100 % 100) as u8
///     }
///     fn day(&self) -> u8 {
///         (self.0 % 100) as u8
///     }
/// }
///
/// let admitted: Phi<Hl7Date, Date> = Phi::new(Hl7Date(20_241_103));
/// assert_eq!(year_of(&admitted), 2024);
/// ```
pub trait Dated {
    /// The year of the Gregorian calendar.
    ///
    /// ```
    /// use phi_types::deid::{CivilDate, Dated};
    ///
    /// assert_eq!(CivilDate::new(2024, 11, 3).unwrap().year(), 2024);
    /// ```
    fn year(&self) -> i32;

    /// The month, 1 to 12.
    ///
    /// ```
    /// use phi_types::deid::{CivilDate, Dated};
    ///
    /// assert_eq!(CivilDate::new(2024, 11, 3).unwrap().month(), 11);
    /// ```
    fn month(&self) -> u8;

    /// The day of the month, 1 to 31.
    ///
    /// ```
    /// use phi_types::deid::{CivilDate, Dated};
    ///
    /// assert_eq!(CivilDate::new(2024, 11, 3).unwrap().day(), 3);
    /// ```
    fn day(&self) -> u8;
}

impl<D: Dated + ?Sized> Dated for &D {
    fn year(&self) -> i32 {
        (**self).year()
    }
    fn month(&self) -> u8 {
        (**self).month()
    }
    fn day(&self) -> u8 {
        (**self).day()
    }
}

/// A date without a date library: year, month, day.
///
/// ```
/// use phi_types::{Phi, category::Date, deid::{CivilDate, year_of}};
///
/// let admitted: Phi<&str, Date> = Phi::new("2024-11-03");
/// let admitted: Phi<CivilDate, Date> = admitted.try_map(str::parse).unwrap();
/// assert_eq!(year_of(&admitted), 2024);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CivilDate {
    year: i32,
    month: u8,
    day: u8,
}

impl CivilDate {
    /// A date of the Gregorian calendar, or none if there is no such day.
    ///
    /// ```
    /// use phi_types::deid::CivilDate;
    ///
    /// assert!(CivilDate::new(2024, 2, 29).is_some());
    /// assert!(CivilDate::new(2023, 2, 29).is_none());
    /// ```
    #[must_use]
    pub const fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        if day == 0 || day > days {
            None
        } else {
            Some(Self { year, month, day })
        }
    }
}

impl Dated for CivilDate {
    fn year(&self) -> i32 {
        self.year
    }
    fn month(&self) -> u8 {
        self.month
    }
    fn day(&self) -> u8 {
        self.day
    }
}

/// The text is not a date of the form `YYYY-MM-DD`. Does not quote the text.
///
/// ```
/// use phi_types::deid::CivilDate;
///
/// let error = "11/03/2024".parse::<CivilDate>().unwrap_err();
/// assert_eq!(error.to_string(), "not a date of the form YYYY-MM-DD");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidDate;

impl fmt::Display for InvalidDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a date of the form YYYY-MM-DD")
    }
}

impl core::error::Error for InvalidDate {}

impl FromStr for CivilDate {
    type Err = InvalidDate;

    fn from_str(text: &str) -> Result<Self, InvalidDate> {
        let [a, b, c, d, b'-', e, f, b'-', g, h] = *text.as_bytes() else {
            return Err(InvalidDate);
        };
        let mut numbers = [0_u16; 3];
        for (number, digits) in numbers
            .iter_mut()
            .zip([&[a, b, c, d][..], &[e, f], &[g, h]])
        {
            for digit in digits {
                if !digit.is_ascii_digit() {
                    return Err(InvalidDate);
                }
                *number = *number * 10 + u16::from(digit - b'0');
            }
        }
        let [year, month, day] = numbers;
        // Two digits always fit.
        CivilDate::new(i32::from(year), month as u8, day as u8).ok_or(InvalidDate)
    }
}

/// The year of a date, the one element that (C) allows to remain.
///
/// Not for birth dates of people who may be 90 or older, whose year of birth
/// must go too: use [`birth_year`].
///
/// ```
/// use phi_types::{Phi, category::Date, deid::{CivilDate, year_of}};
///
/// let discharged: Phi<_, Date> = Phi::new(CivilDate::new(2024, 11, 3).unwrap());
/// assert_eq!(year_of(&discharged), 2024);
/// ```
#[must_use]
pub fn year_of<D: Dated, C: Category>(date: &Phi<D, C>) -> i32 {
    date.peek().year()
}

/// The year of a birth date, or "90 or older": (C) counts a year that tells an
/// age over 89 as an identifier.
///
/// ```
/// use phi_types::{Phi, category::Date, deid::{BirthYear, CivilDate, birth_year}};
///
/// let today = CivilDate::new(2025, 6, 30).unwrap();
/// let born: Phi<_, Date> = Phi::new(CivilDate::new(1990, 12, 10).unwrap());
/// assert_eq!(birth_year(&born, &today), BirthYear::Year(1990));
///
/// let born: Phi<_, Date> = Phi::new(CivilDate::new(1931, 12, 10).unwrap());
/// assert_eq!(birth_year(&born, &today).to_string(), "90+");
/// ```
#[must_use]
pub fn birth_year<D: Dated, C: Category>(born: &Phi<D, C>, today: &impl Dated) -> BirthYear {
    match age_on(born, today) {
        Age::Years(_) => BirthYear::Year(born.peek().year()),
        Age::NinetyOrOlder => BirthYear::NinetyOrOlder,
    }
}

/// A year of birth that Safe Harbor allows.
///
/// ```
/// assert_eq!(phi_types::deid::BirthYear::Year(1990).to_string(), "1990");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum BirthYear {
    /// The year, of someone younger than 90.
    Year(i32),
    /// Someone of 90 or more.
    NinetyOrOlder,
}

impl fmt::Display for BirthYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year}"),
            Self::NinetyOrOlder => f.write_str("90+"),
        }
    }
}

/// An age that Safe Harbor allows: ages over 89 are one group (C).
///
/// ```
/// use phi_types::deid::Age;
///
/// assert_eq!(Age::Years(42).to_string(), "42");
/// assert_eq!(Age::NinetyOrOlder.to_string(), "90+");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Age {
    /// Completed years, 0 to 89.
    Years(u8),
    /// 90 or more.
    NinetyOrOlder,
}

impl fmt::Display for Age {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Years(years) => write!(f, "{years}"),
            Self::NinetyOrOlder => f.write_str("90+"),
        }
    }
}

/// An age in completed years with 90 and over as one group.
///
/// ```
/// use phi_types::{Phi, category::Date, deid::{Age, age_capped}};
///
/// let age: Phi<u32, Date> = Phi::new(89);
/// assert_eq!(age_capped(&age), Age::Years(89));
/// let age: Phi<u32, Date> = Phi::new(90);
/// assert_eq!(age_capped(&age), Age::NinetyOrOlder);
/// ```
#[must_use]
pub fn age_capped<N: Copy + TryInto<u8>, C: Category>(age: &Phi<N, C>) -> Age {
    match (*age.peek()).try_into() {
        Ok(years @ 0..=89) => Age::Years(years),
        // What does not fit is not an age below 90; say no more about it.
        _ => Age::NinetyOrOlder,
    }
}

/// The age on a day, in completed years, with 90 and over as one group. Someone
/// not yet born on that day is 0.
///
/// ```
/// use phi_types::{Phi, category::Date, deid::{Age, CivilDate, age_on}};
///
/// let born: Phi<_, Date> = Phi::new(CivilDate::new(1990, 12, 10).unwrap());
/// assert_eq!(age_on(&born, &CivilDate::new(2025, 12, 9).unwrap()), Age::Years(34));
/// assert_eq!(age_on(&born, &CivilDate::new(2025, 12, 10).unwrap()), Age::Years(35));
/// ```
#[must_use]
pub fn age_on<D: Dated, C: Category>(born: &Phi<D, C>, today: &impl Dated) -> Age {
    let born = born.peek();
    let not_yet = (today.month(), today.day()) < (born.month(), born.day());
    let years = i64::from(today.year()) - i64::from(born.year()) - i64::from(not_yet);
    match u8::try_from(years.max(0)) {
        Ok(years @ 0..=89) => Age::Years(years),
        _ => Age::NinetyOrOlder,
    }
}

/// The three-digit prefixes that become `000`: (B) requires it where all ZIP
/// codes with the prefix together hold 20,000 people or fewer, "according to
/// the current publicly available data from the Bureau of the Census".
///
/// This is the union of the 17 prefixes that HHS lists from the 2000 Census
/// (*Guidance Regarding Methods for De-identification of PHI*, 2012, question
/// on ZIP codes; 67 FR 53182, 53233) and of those that the ZIP Code Tabulation
/// Areas of the 2010 Census add. A prefix that has grown since stays: zeroing
/// more than required is allowed, zeroing less is not. Check newer data before
/// you rely on it.
///
/// ```
/// assert!(phi_types::deid::RESTRICTED_ZIP3.contains(&"036"));
/// ```
pub const RESTRICTED_ZIP3: &[&str] = &[
    "036", "059", "063", "102", "202", "203", "204", "205", "369", "556", "692", "753", "772",
    "790", "821", "823", "830", "831", "878", "879", "884", "890", "893",
];

/// The first three digits of a ZIP code, `000` where few people live, and
/// `000` for what is not a ZIP code (five digits, or ZIP+4).
///
/// ```
/// use phi_types::{Phi, category::Geographic, deid::zip3};
///
/// let zip: Phi<&str, Geographic> = Phi::new("02139-4307");
/// assert_eq!(zip3(&zip).as_str(), "021");
/// let zip: Phi<&str, Geographic> = Phi::new("03601");
/// assert_eq!(zip3(&zip).as_str(), "000");
/// ```
#[must_use]
pub fn zip3<T: AsRef<str>, C: Category>(zip: &Phi<T, C>) -> Zip3 {
    let digits = match *zip.peek().as_ref().trim().as_bytes() {
        [a, b, c, d, e] => [a, b, c, d, e],
        [a, b, c, d, e, b'-', ref plus4 @ ..]
            if plus4.len() == 4 && plus4.iter().all(u8::is_ascii_digit) =>
        {
            [a, b, c, d, e]
        }
        _ => return Zip3::RESTRICTED,
    };
    let prefix = [digits[0], digits[1], digits[2]];
    let restricted = RESTRICTED_ZIP3
        .iter()
        .any(|known| known.as_bytes() == prefix);
    if restricted || !digits.iter().all(u8::is_ascii_digit) {
        Zip3::RESTRICTED
    } else {
        Zip3(prefix)
    }
}

/// A ZIP prefix that Safe Harbor allows. Made by [`zip3`].
///
/// ```
/// assert_eq!(phi_types::deid::Zip3::RESTRICTED.to_string(), "000");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Zip3([u8; 3]);

impl Zip3 {
    /// `000`.
    ///
    /// ```
    /// assert_eq!(phi_types::deid::Zip3::RESTRICTED.as_str(), "000");
    /// ```
    pub const RESTRICTED: Self = Self(*b"000");

    /// The three digits.
    ///
    /// ```
    /// assert_eq!(phi_types::deid::Zip3::RESTRICTED.as_str(), "000");
    /// ```
    #[must_use]
    pub const fn as_str(&self) -> &str {
        match core::str::from_utf8(&self.0) {
            Ok(text) => text,
            Err(_) => "000",
        }
    }
}

impl fmt::Display for Zip3 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Zip3 {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
