//! Date libraries for the functions of [`deid`](crate::deid).

use crate::deid::Dated;

#[cfg(feature = "chrono")]
impl Dated for chrono::NaiveDate {
    fn year(&self) -> i32 {
        chrono::Datelike::year(self)
    }
    fn month(&self) -> u8 {
        small(chrono::Datelike::month(self))
    }
    fn day(&self) -> u8 {
        small(chrono::Datelike::day(self))
    }
}

#[cfg(feature = "chrono")]
impl Dated for chrono::NaiveDateTime {
    fn year(&self) -> i32 {
        chrono::Datelike::year(self)
    }
    fn month(&self) -> u8 {
        small(chrono::Datelike::month(self))
    }
    fn day(&self) -> u8 {
        small(chrono::Datelike::day(self))
    }
}

/// The date where the time zone says it is.
#[cfg(feature = "chrono")]
impl<Z: chrono::TimeZone> Dated for chrono::DateTime<Z> {
    fn year(&self) -> i32 {
        chrono::Datelike::year(self)
    }
    fn month(&self) -> u8 {
        small(chrono::Datelike::month(self))
    }
    fn day(&self) -> u8 {
        small(chrono::Datelike::day(self))
    }
}

/// A month or a day always fits.
#[cfg(feature = "chrono")]
fn small(number: u32) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

#[cfg(feature = "time")]
impl Dated for time::Date {
    fn year(&self) -> i32 {
        time::Date::year(*self)
    }
    fn month(&self) -> u8 {
        time::Date::month(*self).into()
    }
    fn day(&self) -> u8 {
        time::Date::day(*self)
    }
}

#[cfg(feature = "time")]
impl Dated for time::PrimitiveDateTime {
    fn year(&self) -> i32 {
        time::PrimitiveDateTime::year(*self)
    }
    fn month(&self) -> u8 {
        time::PrimitiveDateTime::month(*self).into()
    }
    fn day(&self) -> u8 {
        time::PrimitiveDateTime::day(*self)
    }
}

/// The date where the offset says it is.
#[cfg(feature = "time")]
impl Dated for time::OffsetDateTime {
    fn year(&self) -> i32 {
        time::OffsetDateTime::year(*self)
    }
    fn month(&self) -> u8 {
        time::OffsetDateTime::month(*self).into()
    }
    fn day(&self) -> u8 {
        time::OffsetDateTime::day(*self)
    }
}

#[cfg(feature = "jiff")]
impl Dated for jiff::civil::Date {
    fn year(&self) -> i32 {
        jiff::civil::Date::year(*self).into()
    }
    fn month(&self) -> u8 {
        jiff::civil::Date::month(*self).unsigned_abs()
    }
    fn day(&self) -> u8 {
        jiff::civil::Date::day(*self).unsigned_abs()
    }
}

#[cfg(feature = "jiff")]
impl Dated for jiff::civil::DateTime {
    fn year(&self) -> i32 {
        jiff::civil::DateTime::year(*self).into()
    }
    fn month(&self) -> u8 {
        jiff::civil::DateTime::month(*self).unsigned_abs()
    }
    fn day(&self) -> u8 {
        jiff::civil::DateTime::day(*self).unsigned_abs()
    }
}
