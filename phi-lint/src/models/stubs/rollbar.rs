// rollbar: error tracking.
#[opaque]
pub struct Client;
impl Client {
    #[flows(none)]
    pub fn new<T: Into<String>>(access_token: T, environment: T) -> Client {}
    #[flows(none)]
    pub fn build_report(&self) -> ReportBuilder {}
}
#[opaque]
pub struct ReportBuilder;
impl ReportBuilder {
    #[sink(PHI007, via = Display)]
    #[flows(none)]
    pub fn from_error<E: std::error::Error>(&mut self, error: &E) -> ReportErrorBuilder {}
    #[sink(PHI007, via = Display)]
    #[flows(none)]
    pub fn from_error_message<T: std::fmt::Display>(&mut self, error_message: &T) -> ReportErrorBuilder {}
    #[sink(PHI007)]
    #[flows(none)]
    pub fn from_message(&mut self, message: &str) -> ReportMessageBuilder {}
}
#[opaque]
pub struct ReportErrorBuilder;
impl ReportErrorBuilder {
    #[flows(none)]
    pub fn with_level<T: Into<Level>>(&mut self, val: T) -> &mut ReportErrorBuilder {}
    #[sink(PHI007)]
    #[flows(none)]
    pub fn with_title<T: Into<String>>(&mut self, val: T) -> &mut ReportErrorBuilder {}
    #[flows(none)]
    pub fn send(&mut self) -> std::thread::JoinHandle<Option<ResponseStatus>> {}
}
#[opaque]
pub struct ReportMessageBuilder;
impl ReportMessageBuilder {
    #[flows(none)]
    pub fn with_level<T: Into<Level>>(&mut self, val: T) -> &mut ReportMessageBuilder {}
    #[flows(none)]
    pub fn send(&mut self) -> std::thread::JoinHandle<Option<ResponseStatus>> {}
}
#[scalar]
pub enum Level {
    CRITICAL,
    ERROR,
    WARNING,
    INFO,
    DEBUG,
}
#[scalar]
pub struct ResponseStatus;
#[grammar(args)]
#[sink(PHI007, arguments(1), via = Display)]
#[macro_export]
macro_rules! report_error { () => {}; }
#[grammar(args)]
#[sink(PHI007, arguments(1), via = Display)]
#[macro_export]
macro_rules! report_error_message { () => {}; }
#[grammar(args)]
#[sink(PHI007, arguments(1), via = Display)]
#[macro_export]
macro_rules! report_message { () => {}; }
