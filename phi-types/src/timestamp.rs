//! The time of an access, without a date library.

use core::fmt;

/// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
///
/// It shows as RFC 3339 in UTC.
///
/// ```
/// use phi_types::Timestamp;
///
/// let time = Timestamp::from_unix_millis(1_735_689_600_123);
/// assert_eq!(time.to_string(), "2025-01-01T00:00:00.123Z");
/// assert!(time < Timestamp::now());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(transparent))]
pub struct Timestamp(i64);

impl Timestamp {
    /// From milliseconds since the epoch.
    ///
    /// ```
    /// assert_eq!(phi_types::Timestamp::from_unix_millis(5).as_unix_millis(), 5);
    /// ```
    #[must_use]
    pub const fn from_unix_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since the epoch.
    ///
    /// ```
    /// assert_eq!(phi_types::Timestamp::from_unix_millis(5).as_unix_millis(), 5);
    /// ```
    #[must_use]
    pub const fn as_unix_millis(self) -> i64 {
        self.0
    }

    /// The system's clock. A clock before 1970 reads as 1970.
    ///
    /// ```
    /// assert!(phi_types::Timestamp::now().as_unix_millis() > 1_700_000_000_000);
    /// ```
    #[cfg(feature = "std")]
    #[must_use]
    pub fn now() -> Self {
        let since = std::time::SystemTime::UNIX_EPOCH
            .elapsed()
            .unwrap_or_default();
        Self(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const DAY: i64 = 86_400_000;
        let (year, month, day) = civil(self.0.div_euclid(DAY));
        let ms = self.0.rem_euclid(DAY);
        write!(
            f,
            "{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}.{:03}Z",
            ms / 3_600_000,
            ms / 60_000 % 60,
            ms / 1000 % 60,
            ms % 1000
        )
    }
}

/// Days since 1970-01-01 to year, month, day of the proleptic Gregorian
/// calendar, by eras of 400 years (146,097 days) that start on 1 March.
const fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
    (year, month, day)
}
