// tracing: events, spans, fields.
#[grammar(tracing_event)]
#[sink(PHI001)]
#[macro_export]
macro_rules! error { () => {}; }
#[grammar(tracing_event)]
#[sink(PHI001)]
#[macro_export]
macro_rules! warn { () => {}; }
#[grammar(tracing_event)]
#[sink(PHI001)]
#[macro_export]
macro_rules! info { () => {}; }
#[grammar(tracing_event)]
#[sink(PHI001)]
#[macro_export]
macro_rules! debug { () => {}; }
#[grammar(tracing_event)]
#[sink(PHI001)]
#[macro_export]
macro_rules! trace { () => {}; }
#[grammar(tracing_event)]
#[sink(PHI001)]
#[macro_export]
macro_rules! event { () => {}; }
#[grammar(tracing_span)]
#[sink(PHI001)]
#[macro_export]
macro_rules! error_span { () => {}; }
#[grammar(tracing_span)]
#[sink(PHI001)]
#[macro_export]
macro_rules! warn_span { () => {}; }
#[grammar(tracing_span)]
#[sink(PHI001)]
#[macro_export]
macro_rules! info_span { () => {}; }
#[grammar(tracing_span)]
#[sink(PHI001)]
#[macro_export]
macro_rules! debug_span { () => {}; }
#[grammar(tracing_span)]
#[sink(PHI001)]
#[macro_export]
macro_rules! trace_span { () => {}; }
#[grammar(tracing_span)]
#[sink(PHI001)]
#[macro_export]
macro_rules! span { () => {}; }
#[grammar(args)]
#[macro_export]
macro_rules! enabled { () => {}; }
#[opaque]
pub struct Span;
impl Span {
    pub fn current() -> Span {}
    pub fn none() -> Span {}
    pub fn enter(&self) -> span::Entered {}
    pub fn entered(self) -> span::EnteredSpan {}
    pub fn in_scope<F: FnOnce() -> T, T>(&self, f: F) -> T {}
    #[sink(PHI001, arguments(1))]
    #[flows(none)]
    pub fn record<V>(&self, field: &str, value: V) -> &Span {}
    #[flows(none)]
    pub fn follows_from(&self, from: &Span) -> &Span {}
    pub fn id(&self) -> Option<span::Id> {}
}
impl Clone for Span {}
#[scalar]
pub struct Level;
impl Level {
    pub const ERROR: Level = Level;
    pub const WARN: Level = Level;
    pub const INFO: Level = Level;
    pub const DEBUG: Level = Level;
    pub const TRACE: Level = Level;
}
pub mod span {
    #[scalar]
    pub struct Entered;
    #[scalar]
    pub struct EnteredSpan;
    #[scalar]
    pub struct Id;
    pub use crate::Span;
}
pub trait Instrument {
    fn instrument(self, span: Span) -> instrument::Instrumented<Self>;
    fn in_current_span(self) -> instrument::Instrumented<Self>;
}
impl<T> Instrument for T {}
pub mod instrument {
    pub use crate::Instrument;
    #[transparent]
    pub struct Instrumented<T>(T);
    impl<T: std::future::Future> std::future::Future for Instrumented<T> {
        type Output = T::Output;
    }
}
pub mod field {
    #[transparent]
    pub struct DisplayValue<T>(T);
    impl<T: std::fmt::Display> std::fmt::Display for DisplayValue<T> {}
    #[transparent]
    pub struct DebugValue<T>(T);
    impl<T: std::fmt::Debug> std::fmt::Debug for DebugValue<T> {}
    pub fn display<T>(t: T) -> DisplayValue<T> {}
    pub fn debug<T>(t: T) -> DebugValue<T> {}
    #[scalar]
    pub struct Empty;
}
