//! phi-types with the crates that a PHI service uses, for real.

mod schema;
mod service;
mod store;

use phi_types::category::{Date, Ssn};
use phi_types::deid::{Age, BirthYear, age_on, birth_year, year_of};
use phi_types::{Phi, PseudonymKey};
use zeroize::{Zeroize, Zeroizing};

#[test]
fn every_date_library_de_identifies_alike() {
    fn check<D: phi_types::deid::Dated>(born: D, on: D) {
        let phi: Phi<D, Date> = Phi::new(born);
        assert_eq!(year_of(&phi), 1950);
        assert_eq!(age_on(&phi, &on), Age::Years(74));
        assert_eq!(birth_year(&phi, &on), BirthYear::Year(1950));
    }
    use chrono::{NaiveDate, TimeZone, Utc};
    let (a, b) = ((1950, 12, 10), (2025, 12, 9));
    let chrono = |(y, m, d)| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    check(chrono(a), chrono(b));
    check(
        chrono(a).and_hms_opt(1, 2, 3).unwrap(),
        chrono(b).and_hms_opt(1, 2, 3).unwrap(),
    );
    check(
        Utc.with_ymd_and_hms(1950, 12, 10, 0, 0, 0).unwrap(),
        Utc.with_ymd_and_hms(2025, 12, 9, 0, 0, 0).unwrap(),
    );
    let jiff = |(y, m, d): (i32, u32, u32)| jiff::civil::date(y as i16, m as i8, d as i8);
    check(jiff(a), jiff(b));
    check(jiff(a).at(1, 2, 3, 0), jiff(b).at(1, 2, 3, 0));
    let time = |(y, m, d): (i32, u32, u32)| {
        time::Date::from_calendar_date(y, time::Month::try_from(m as u8).unwrap(), d as u8).unwrap()
    };
    check(time(a), time(b));
    check(time(a).midnight(), time(b).midnight());
    check(
        time(a).midnight().assume_utc(),
        time(b).midnight().assume_utc(),
    );
}

#[test]
fn clearing_reaches_the_content() {
    let mut ssn: Phi<Vec<u8>, Ssn> = Phi::new(b"123-45-6789".to_vec());
    ssn.zeroize();
    assert_eq!(ssn, Phi::new(vec![]));
    let kept: Phi<Zeroizing<String>, Ssn> = Phi::new(Zeroizing::new("x".into()));
    assert_eq!(kept.to_string(), "[PHI:ssn]");
}

#[test]
fn a_pseudonym_is_the_documented_hmac() {
    // HMAC-SHA-256, key 32 × 0x07, over "phi-types pseudonym v1\0" "ssn\0" "123-45-6789",
    // computed with Python's hmac module; the first 16 bytes.
    let key = PseudonymKey::new([7; 32]);
    let ssn: Phi<&str, Ssn> = Phi::new("123-45-6789");
    assert_eq!(
        ssn.pseudonym(&key).to_string(),
        "7bd9fa3297a2688f02bf3dc036338460"
    );
    assert_ne!(
        ssn.pseudonym(&PseudonymKey::new([8; 32])),
        ssn.pseudonym(&key)
    );
}
