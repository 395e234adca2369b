// chrono: dates and times. A date of a patient is an identifier, its parts too (164.514(b)(2)(i)(C)); the year alone is not.
pub trait Datelike {
    #[sanitizer]
    fn year(&self) -> i32;
    fn month(&self) -> u32;
    fn day(&self) -> u32;
    fn ordinal(&self) -> u32;
    fn weekday(&self) -> Weekday;
}
pub trait Timelike {
    fn hour(&self) -> u32;
    fn minute(&self) -> u32;
    fn second(&self) -> u32;
}
pub enum Weekday {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}
pub struct NaiveDate;
impl NaiveDate {
    pub fn from_ymd_opt(year: i32, month: u32, day: u32) -> Option<NaiveDate> {}
    pub fn parse_from_str(s: &str, fmt: &str) -> Result<NaiveDate, ParseError> {}
    #[flows(self -> return)]
    pub fn format(&self, fmt: &str) -> format::DelayedFormat<format::StrftimeItems> {}
    pub fn and_hms_opt(&self, hour: u32, min: u32, sec: u32) -> Option<NaiveDateTime> {}
    pub fn signed_duration_since(self, rhs: NaiveDate) -> Duration {}
    pub fn succ_opt(&self) -> Option<NaiveDate> {}
    pub fn pred_opt(&self) -> Option<NaiveDate> {}
    pub fn years_since(&self, base: NaiveDate) -> Option<u32> {}
}
impl Datelike for NaiveDate {}
impl Clone for NaiveDate {}
impl Copy for NaiveDate {}
impl Default for NaiveDate {}
impl std::fmt::Display for NaiveDate {}
impl std::fmt::Debug for NaiveDate {}
impl std::str::FromStr for NaiveDate {
    type Err = ParseError;
}
pub struct NaiveDateTime;
impl NaiveDateTime {
    pub fn date(&self) -> NaiveDate {}
    #[flows(self -> return)]
    pub fn format(&self, fmt: &str) -> format::DelayedFormat<format::StrftimeItems> {}
    pub fn and_utc(&self) -> DateTime<Utc> {}
}
impl Datelike for NaiveDateTime {}
impl Timelike for NaiveDateTime {}
impl std::fmt::Display for NaiveDateTime {}
pub struct NaiveTime;
pub struct DateTime<Tz>;
impl<Tz> DateTime<Tz> {
    #[flows(self -> return)]
    pub fn format(&self, fmt: &str) -> format::DelayedFormat<format::StrftimeItems> {}
    #[flows(self -> return)]
    pub fn to_rfc3339(&self) -> String {}
    #[flows(self -> return)]
    pub fn date_naive(&self) -> NaiveDate {}
    #[flows(self -> return)]
    pub fn naive_utc(&self) -> NaiveDateTime {}
    #[flows(self -> return)]
    pub fn timestamp(&self) -> i64 {}
    #[flows(self -> return)]
    pub fn timestamp_millis(&self) -> i64 {}
    #[flows(self -> return)]
    pub fn with_timezone<T>(&self, tz: &T) -> DateTime<T> {}
    pub fn parse_from_rfc3339(s: &str) -> Result<DateTime<FixedOffset>, ParseError> {}
}
impl<Tz> Datelike for DateTime<Tz> {}
impl<Tz> Timelike for DateTime<Tz> {}
impl<Tz> Clone for DateTime<Tz> {}
impl<Tz> Copy for DateTime<Tz> {}
impl<Tz> std::fmt::Display for DateTime<Tz> {}
impl<Tz> std::fmt::Debug for DateTime<Tz> {}
#[scalar]
pub struct Utc;
impl Utc {
    #[flows(none)]
    pub fn now() -> DateTime<Utc> {}
}
#[scalar]
pub struct Local;
impl Local {
    #[flows(none)]
    pub fn now() -> DateTime<Local> {}
}
#[scalar]
pub struct FixedOffset;
#[scalar]
pub struct ParseError;
#[scalar]
pub struct Duration;
impl Duration {
    pub fn days(days: i64) -> Duration {}
    pub fn hours(hours: i64) -> Duration {}
    pub fn num_days(&self) -> i64 {}
}
pub type TimeDelta = Duration;
pub mod format {
    #[opaque]
    pub struct StrftimeItems;
    /// `I` says what is formatted, the data is its own.
    pub struct DelayedFormat<I>;
    impl<I> std::fmt::Display for DelayedFormat<I> {}
    impl<I> std::fmt::Debug for DelayedFormat<I> {}
}
