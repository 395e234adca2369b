// log: records.
#[grammar(log)]
#[sink(PHI001)]
#[macro_export]
macro_rules! error { () => {}; }
#[grammar(log)]
#[sink(PHI001)]
#[macro_export]
macro_rules! warn { () => {}; }
#[grammar(log)]
#[sink(PHI001)]
#[macro_export]
macro_rules! info { () => {}; }
#[grammar(log)]
#[sink(PHI001)]
#[macro_export]
macro_rules! debug { () => {}; }
#[grammar(log)]
#[sink(PHI001)]
#[macro_export]
macro_rules! trace { () => {}; }
#[grammar(log)]
#[sink(PHI001)]
#[macro_export]
macro_rules! log { () => {}; }
#[grammar(args)]
#[macro_export]
macro_rules! log_enabled { () => {}; }
#[scalar]
pub enum Level {
    Error,
    Warn,
    Info,
    Debug,
    Trace,
}
#[scalar]
pub enum LevelFilter {
    Off,
    Error,
    Warn,
    Info,
    Debug,
    Trace,
}
#[scalar]
pub struct SetLoggerError;
impl std::fmt::Display for SetLoggerError {}
impl std::fmt::Debug for SetLoggerError {}
impl std::error::Error for SetLoggerError {}
#[flows(none)]
pub fn set_max_level(level: LevelFilter) {}
pub fn max_level() -> LevelFilter {}
