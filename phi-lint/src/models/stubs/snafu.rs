// snafu: errors with context selectors; what a selector holds is in the error.
pub trait ResultExt<T, E> {
    #[sink(PHI003)]
    #[flows(self.ok -> return.ok, self.error -> return.error, 0 -> return.error)]
    fn context<C, E2>(self, context: C) -> Result<T, E2>;
    #[sink(PHI003, result_error)]
    fn with_context<F: FnOnce(&mut E) -> C, C, E2>(self, context: F) -> Result<T, E2>;
    #[sink(PHI003)]
    #[flows(self.ok -> return.ok, self.error -> return.error, 0 -> return.error)]
    fn whatever_context<S, E2>(self, context: S) -> Result<T, E2>;
    #[sink(PHI003, result_error)]
    fn with_whatever_context<F: FnOnce(&mut E) -> S, S, E2>(self, context: F) -> Result<T, E2>;
}
impl<T, E> ResultExt<T, E> for Result<T, E> {
    #[sink(PHI003)]
    #[flows(self.ok -> return.ok, self.error -> return.error, 0 -> return.error)]
    fn context<C, E2>(self, context: C) -> Result<T, E2> {}
    #[sink(PHI003, result_error)]
    fn with_context<F: FnOnce(&mut E) -> C, C, E2>(self, context: F) -> Result<T, E2> {}
    #[sink(PHI003)]
    #[flows(self.ok -> return.ok, self.error -> return.error, 0 -> return.error)]
    fn whatever_context<S, E2>(self, context: S) -> Result<T, E2> {}
    #[sink(PHI003, result_error)]
    fn with_whatever_context<F: FnOnce(&mut E) -> S, S, E2>(self, context: F) -> Result<T, E2> {}
}
pub trait OptionExt<T> {
    #[sink(PHI003)]
    #[flows(self.content -> return.ok, 0 -> return.error)]
    fn context<C, E>(self, context: C) -> Result<T, E>;
    #[sink(PHI003, result_error)]
    fn with_context<F: FnOnce() -> C, C, E>(self, context: F) -> Result<T, E>;
    #[sink(PHI003)]
    #[flows(self.content -> return.ok, 0 -> return.error)]
    fn whatever_context<S, E>(self, context: S) -> Result<T, E>;
    #[sink(PHI003, result_error)]
    fn with_whatever_context<F: FnOnce() -> S, S, E>(self, context: F) -> Result<T, E>;
}
impl<T> OptionExt<T> for Option<T> {
    #[sink(PHI003)]
    #[flows(self.content -> return.ok, 0 -> return.error)]
    fn context<C, E>(self, context: C) -> Result<T, E> {}
    #[sink(PHI003, result_error)]
    fn with_context<F: FnOnce() -> C, C, E>(self, context: F) -> Result<T, E> {}
    #[sink(PHI003)]
    #[flows(self.content -> return.ok, 0 -> return.error)]
    fn whatever_context<S, E>(self, context: S) -> Result<T, E> {}
    #[sink(PHI003, result_error)]
    fn with_whatever_context<F: FnOnce() -> S, S, E>(self, context: F) -> Result<T, E> {}
}
pub struct Whatever;
impl std::fmt::Display for Whatever {}
impl std::fmt::Debug for Whatever {}
impl std::error::Error for Whatever {}
#[opaque]
pub struct Backtrace;
#[opaque]
pub struct Location;
#[grammar(assert)]
#[sink(PHI003)]
#[macro_export]
macro_rules! ensure { () => {}; }
#[grammar(assert)]
#[sink(PHI003)]
#[macro_export]
macro_rules! ensure_whatever { () => {}; }
#[grammar(bail)]
#[sink(PHI003)]
#[macro_export]
macro_rules! whatever { () => {}; }
