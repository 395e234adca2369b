// eyre: errors with context.
#[report]
pub struct Report;
impl Report {
    #[sink(PHI003)]
    pub fn msg<M: std::fmt::Display>(message: M) -> Report {}
    pub fn new<E: std::error::Error>(error: E) -> Report {}
    #[sink(PHI003)]
    pub fn wrap_err<D: std::fmt::Display>(self, msg: D) -> Report {}
    #[flows(self -> return)]
    pub fn chain(&self) -> Chain {}
    #[flows(self -> return)]
    pub fn root_cause(&self) -> &dyn std::error::Error {}
    #[flows(self -> return)]
    pub fn downcast_ref<E>(&self) -> Option<&E> {}
    #[flows(self -> return)]
    pub fn downcast<E>(self) -> std::result::Result<E, Report> {}
    pub fn is<E>(&self) -> bool {}
}
impl std::fmt::Display for Report {}
impl std::fmt::Debug for Report {}
impl<E: std::error::Error> From<E> for Report {}
pub struct Chain;
impl Iterator for Chain {
    type Item = &dyn std::error::Error;
}
pub use crate::Report as Error;
pub type Result<T, E = Report> = std::result::Result<T, E>;
pub trait WrapErr<T, E> {
    #[sink(PHI003)]
    fn wrap_err<D: std::fmt::Display>(self, msg: D) -> std::result::Result<T, Report>;
    #[sink(PHI003, result_error)]
    fn wrap_err_with<D: std::fmt::Display, F: FnOnce() -> D>(self, f: F) -> std::result::Result<T, Report>;
    #[sink(PHI003)]
    fn context<D: std::fmt::Display>(self, msg: D) -> std::result::Result<T, Report>;
    #[sink(PHI003, result_error)]
    fn with_context<D: std::fmt::Display, F: FnOnce() -> D>(self, f: F) -> std::result::Result<T, Report>;
}
impl<T, E> WrapErr<T, E> for std::result::Result<T, E> {
    #[sink(PHI003)]
    fn wrap_err<D: std::fmt::Display>(self, msg: D) -> std::result::Result<T, Report> {}
    #[sink(PHI003, result_error)]
    fn wrap_err_with<D: std::fmt::Display, F: FnOnce() -> D>(self, f: F) -> std::result::Result<T, Report> {}
    #[sink(PHI003)]
    fn context<D: std::fmt::Display>(self, msg: D) -> std::result::Result<T, Report> {}
    #[sink(PHI003, result_error)]
    fn with_context<D: std::fmt::Display, F: FnOnce() -> D>(self, f: F) -> std::result::Result<T, Report> {}
}
pub use crate::WrapErr as Context;
pub trait OptionExt<T> {
    #[sink(PHI003)]
    fn ok_or_eyre<M: std::fmt::Display>(self, message: M) -> Result<T>;
}
impl<T> OptionExt<T> for Option<T> {
    #[sink(PHI003)]
    fn ok_or_eyre<M: std::fmt::Display>(self, message: M) -> Result<T> {}
}
#[grammar(format)]
#[sink(PHI003)]
#[macro_export]
macro_rules! eyre { () => {}; }
#[grammar(bail)]
#[sink(PHI003)]
#[macro_export]
macro_rules! bail { () => {}; }
#[grammar(ensure)]
#[sink(PHI003)]
#[macro_export]
macro_rules! ensure { () => {}; }
