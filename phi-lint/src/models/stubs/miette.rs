// miette: errors for people, with the source they are about.
#[report]
pub struct Report;
impl Report {
    #[sink(PHI003)]
    pub fn msg<M: std::fmt::Display>(message: M) -> Report {}
    pub fn new<E: Diagnostic>(error: E) -> Report {}
    #[sink(PHI003)]
    pub fn wrap_err<D: std::fmt::Display>(self, msg: D) -> Report {}
    #[sink(PHI003)]
    pub fn context<D: std::fmt::Display>(self, msg: D) -> Report {}
    /// Excerpts of it are printed.
    #[sink(PHI003)]
    #[flows(self -> return, 0 -> return)]
    pub fn with_source_code<S>(self, source_code: S) -> Report {}
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
impl<E: Diagnostic> From<E> for Report {}
pub use crate::Report as Error;
pub type Result<T, E = Report> = std::result::Result<T, E>;
pub trait Diagnostic: std::error::Error {
    #[flows(self -> return)]
    fn source_code(&self) -> Option<&dyn SourceCode>;
    fn severity(&self) -> Option<Severity>;
}
pub trait SourceCode {}
pub trait IntoDiagnostic<T, E> {
    fn into_diagnostic(self) -> std::result::Result<T, Report>;
}
impl<T, E: std::error::Error> IntoDiagnostic<T, E> for std::result::Result<T, E> {}
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
pub struct MietteDiagnostic {
    #[sink(PHI003)]
    pub message: String,
    #[sink(PHI003)]
    pub code: Option<String>,
    pub severity: Option<Severity>,
    #[sink(PHI003)]
    pub help: Option<String>,
    #[sink(PHI003)]
    pub url: Option<String>,
    pub labels: Option<Vec<LabeledSpan>>,
}
impl MietteDiagnostic {
    #[sink(PHI003)]
    pub fn new<S: Into<String>>(message: S) -> MietteDiagnostic {}
    #[sink(PHI003)]
    #[flows(self -> return, 0 -> return)]
    pub fn with_code<S: Into<String>>(self, code: S) -> MietteDiagnostic {}
    #[sink(PHI003)]
    #[flows(self -> return, 0 -> return)]
    pub fn with_help<S: Into<String>>(self, help: S) -> MietteDiagnostic {}
    #[sink(PHI003)]
    #[flows(self -> return, 0 -> return)]
    pub fn with_url<S: Into<String>>(self, url: S) -> MietteDiagnostic {}
    pub fn with_severity(self, severity: Severity) -> MietteDiagnostic {}
    #[flows(self -> return, 0 -> return)]
    pub fn with_label<L>(self, label: L) -> MietteDiagnostic {}
}
impl std::fmt::Display for MietteDiagnostic {}
impl std::fmt::Debug for MietteDiagnostic {}
impl std::error::Error for MietteDiagnostic {}
impl Diagnostic for MietteDiagnostic {}
pub struct NamedSource<S>(S);
impl<S> NamedSource<S> {
    #[sink(PHI003)]
    pub fn new<N>(name: N, source: S) -> NamedSource<S> {}
    pub fn name(&self) -> &str {}
    pub fn inner(&self) -> &S {}
}
pub struct LabeledSpan;
impl LabeledSpan {
    #[sink(PHI003, arguments(0))]
    #[flows(0 -> return)]
    pub fn new(label: Option<String>, offset: usize, len: usize) -> LabeledSpan {}
    #[sink(PHI003, arguments(0))]
    #[flows(0 -> return)]
    pub fn at<L: Into<String>, S>(label: L, span: S) -> LabeledSpan {}
    pub fn label(&self) -> Option<&str> {}
    pub fn offset(&self) -> usize {}
    pub fn len(&self) -> usize {}
}
#[scalar]
pub struct SourceSpan;
#[scalar]
pub enum Severity {
    Advice,
    Warning,
    Error,
}
#[grammar(format)]
#[sink(PHI003)]
#[macro_export]
macro_rules! miette { () => {}; }
#[grammar(args)]
#[sink(PHI003)]
#[macro_export]
macro_rules! diagnostic { () => {}; }
#[grammar(bail)]
#[sink(PHI003)]
#[macro_export]
macro_rules! bail { () => {}; }
#[grammar(ensure)]
#[sink(PHI003)]
#[macro_export]
macro_rules! ensure { () => {}; }
