// slog: records with key-values, and loggers that carry some of them.
#[grammar(slog)]
#[sink(PHI001)]
#[macro_export]
macro_rules! log { () => {}; }
#[grammar(slog)]
#[sink(PHI001)]
#[macro_export]
macro_rules! crit { () => {}; }
#[grammar(slog)]
#[sink(PHI001)]
#[macro_export]
macro_rules! error { () => {}; }
#[grammar(slog)]
#[sink(PHI001)]
#[macro_export]
macro_rules! warn { () => {}; }
#[grammar(slog)]
#[sink(PHI001)]
#[macro_export]
macro_rules! info { () => {}; }
#[grammar(slog)]
#[sink(PHI001)]
#[macro_export]
macro_rules! debug { () => {}; }
#[grammar(slog)]
#[sink(PHI001)]
#[macro_export]
macro_rules! trace { () => {}; }
#[grammar(slog)]
#[sink(PHI001)]
#[macro_export]
macro_rules! slog_log { () => {}; }
#[grammar(slog)]
#[sink(PHI001)]
#[macro_export]
macro_rules! slog_crit { () => {}; }
#[grammar(slog)]
#[sink(PHI001)]
#[macro_export]
macro_rules! slog_error { () => {}; }
#[grammar(slog)]
#[sink(PHI001)]
#[macro_export]
macro_rules! slog_warn { () => {}; }
#[grammar(slog)]
#[sink(PHI001)]
#[macro_export]
macro_rules! slog_info { () => {}; }
#[grammar(slog)]
#[sink(PHI001)]
#[macro_export]
macro_rules! slog_debug { () => {}; }
#[grammar(slog)]
#[sink(PHI001)]
#[macro_export]
macro_rules! slog_trace { () => {}; }
#[grammar(slog)]
#[sink(PHI001)]
#[macro_export]
macro_rules! o { () => {}; }
#[grammar(slog)]
#[sink(PHI001)]
#[macro_export]
macro_rules! b { () => {}; }
#[grammar(slog)]
#[sink(PHI001)]
#[macro_export]
macro_rules! kv { () => {}; }
#[grammar(slog)]
#[sink(PHI001)]
#[macro_export]
macro_rules! slog_o { () => {}; }
#[grammar(slog)]
#[sink(PHI001)]
#[macro_export]
macro_rules! slog_b { () => {}; }
#[grammar(slog)]
#[sink(PHI001)]
#[macro_export]
macro_rules! slog_kv { () => {}; }
/// Its values were judged where `o!` lists them.
#[opaque]
pub struct Logger;
impl Logger {
    #[flows(none)]
    pub fn root<D, T>(d: D, values: OwnedKV<T>) -> Logger {}
    #[flows(none)]
    pub fn new<T>(&self, values: OwnedKV<T>) -> Logger {}
    #[sink(PHI001)]
    #[flows(none)]
    pub fn log(&self, record: &Record) {}
}
impl Clone for Logger {}
impl std::fmt::Debug for Logger {}
#[opaque]
pub struct OwnedKV<T>(pub T);
#[opaque]
pub struct Discard;
pub struct Record;
#[scalar]
pub enum Level {
    Critical,
    Error,
    Warning,
    Info,
    Debug,
    Trace,
}
/// What a hand-written `slog::Value` writes is in the record.
pub trait Serializer {
    #[sink(PHI001, arguments(1))]
    #[flows(none)]
    fn emit_arguments(&mut self, key: &str, val: &std::fmt::Arguments) -> Result;
    #[sink(PHI001, arguments(1))]
    #[flows(none)]
    fn emit_str(&mut self, key: &str, val: &str) -> Result;
    #[sink(PHI001, arguments(1))]
    #[flows(none)]
    fn emit_u64(&mut self, key: &str, val: u64) -> Result;
    #[sink(PHI001, arguments(1))]
    #[flows(none)]
    fn emit_i64(&mut self, key: &str, val: i64) -> Result;
}
pub type Result<T = ()> = std::result::Result<T, Error>;
#[scalar]
pub enum Error {
    Io(std::io::Error),
    Fmt(std::fmt::Error),
    Other,
}
