// defmt: records of embedded systems.
#[grammar(format)]
#[sink(PHI001)]
#[macro_export]
macro_rules! error { () => {}; }
#[grammar(format)]
#[sink(PHI001)]
#[macro_export]
macro_rules! warn { () => {}; }
#[grammar(format)]
#[sink(PHI001)]
#[macro_export]
macro_rules! info { () => {}; }
#[grammar(format)]
#[sink(PHI001)]
#[macro_export]
macro_rules! debug { () => {}; }
#[grammar(format)]
#[sink(PHI001)]
#[macro_export]
macro_rules! trace { () => {}; }
#[grammar(format)]
#[sink(PHI001)]
#[macro_export]
macro_rules! println { () => {}; }
#[grammar(format)]
#[sink(PHI001)]
#[macro_export]
macro_rules! dbg { () => {}; }
#[grammar(write)]
#[macro_export]
macro_rules! write { () => {}; }
#[grammar(panic)]
#[sink(PHI005)]
#[diverges]
#[macro_export]
macro_rules! panic { () => {}; }
#[grammar(panic)]
#[sink(PHI005)]
#[diverges]
#[macro_export]
macro_rules! unreachable { () => {}; }
#[grammar(panic)]
#[sink(PHI005)]
#[diverges]
#[macro_export]
macro_rules! todo { () => {}; }
#[grammar(panic)]
#[sink(PHI005)]
#[diverges]
#[macro_export]
macro_rules! unimplemented { () => {}; }
#[grammar(assert)]
#[sink(PHI005)]
#[macro_export]
macro_rules! assert { () => {}; }
#[grammar(assert)]
#[sink(PHI005)]
#[macro_export]
macro_rules! debug_assert { () => {}; }
#[grammar(assert_eq)]
#[sink(PHI005)]
#[macro_export]
macro_rules! assert_eq { () => {}; }
#[grammar(assert_eq)]
#[sink(PHI005)]
#[macro_export]
macro_rules! assert_ne { () => {}; }
#[grammar(assert_eq)]
#[sink(PHI005)]
#[macro_export]
macro_rules! debug_assert_eq { () => {}; }
#[grammar(assert_eq)]
#[sink(PHI005)]
#[macro_export]
macro_rules! debug_assert_ne { () => {}; }
#[grammar(assert)]
#[sink(PHI005)]
#[macro_export]
macro_rules! unwrap { () => {}; }
#[grammar(assert)]
#[sink(PHI005)]
#[macro_export]
macro_rules! expect { () => {}; }
pub trait Format {}
/// `{}` of a type without `Format`: as `Display` or `Debug` write it.
#[transparent]
pub struct Display2Format<T>(pub &T);
#[transparent]
pub struct Debug2Format<T>(pub &T);
#[opaque]
pub struct Formatter;
