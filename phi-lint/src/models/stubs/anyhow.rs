// anyhow: errors with context.
#[report]
pub struct Error;
impl Error {
    #[sink(PHI003)]
    pub fn msg<M: std::fmt::Display>(message: M) -> Error {}
    pub fn new<E: std::error::Error>(error: E) -> Error {}
    #[sink(PHI003)]
    pub fn context<C: std::fmt::Display>(self, context: C) -> Error {}
    pub fn chain(&self) -> std::iter::Iter<&dyn std::error::Error> {}
    pub fn root_cause(&self) -> &dyn std::error::Error {}
    #[flows(self -> return)]
    pub fn downcast_ref<E>(&self) -> Option<&E> {}
    #[flows(self -> return)]
    pub fn downcast<E>(self) -> std::result::Result<E, Error> {}
    pub fn is<E>(&self) -> bool {}
}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
impl<E: std::error::Error> From<E> for Error {}
pub type Result<T, E = Error> = std::result::Result<T, E>;
pub trait Context<T, E> {
    #[sink(PHI003)]
    fn context<C: std::fmt::Display>(self, context: C) -> std::result::Result<T, Error>;
    #[sink(PHI003, result_error)]
    fn with_context<C: std::fmt::Display, F: FnOnce() -> C>(self, f: F) -> std::result::Result<T, Error>;
}
impl<T, E> Context<T, E> for std::result::Result<T, E> {
    #[sink(PHI003)]
    fn context<C: std::fmt::Display>(self, context: C) -> std::result::Result<T, Error> {}
    #[sink(PHI003, result_error)]
    fn with_context<C: std::fmt::Display, F: FnOnce() -> C>(self, f: F) -> std::result::Result<T, Error> {}
}
impl<T> Context<T, std::convert::Infallible> for Option<T> {
    #[sink(PHI003)]
    fn context<C: std::fmt::Display>(self, context: C) -> std::result::Result<T, Error> {}
    #[sink(PHI003, result_error)]
    fn with_context<C: std::fmt::Display, F: FnOnce() -> C>(self, f: F) -> std::result::Result<T, Error> {}
}
#[grammar(format)]
#[sink(PHI003)]
#[macro_export]
macro_rules! anyhow { () => {}; }
#[grammar(format)]
#[sink(PHI003)]
#[macro_export]
macro_rules! format_err { () => {}; }
#[grammar(bail)]
#[sink(PHI003)]
#[macro_export]
macro_rules! bail { () => {}; }
#[grammar(ensure)]
#[sink(PHI003)]
#[macro_export]
macro_rules! ensure { () => {}; }
