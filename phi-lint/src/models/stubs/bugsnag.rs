// bugsnag: error tracking.
#[opaque]
pub struct Bugsnag;
impl Bugsnag {
    #[flows(none)]
    pub fn new(api_key: &str, project_source_dir: &str) -> Bugsnag {}
    #[sink(PHI007)]
    #[flows(none)]
    pub fn notify(&self, error_class: &str, message: &str) -> NotifyBuilder {}
    #[sink(PHI007)]
    #[flows(none)]
    pub fn set_device_info(&mut self, hostname: Option<&str>, version: Option<&str>) {}
}
#[opaque]
pub struct NotifyBuilder;
impl NotifyBuilder {
    #[flows(none)]
    pub fn methods_to_ignore(self, val: &[&str]) -> NotifyBuilder {}
    #[sink(PHI007)]
    #[flows(none)]
    pub fn context(self, val: &str) -> NotifyBuilder {}
    pub fn severity(self, val: Severity) -> NotifyBuilder {}
    #[sink(PHI007)]
    #[flows(none)]
    pub fn grouping_hash(self, val: &str) -> NotifyBuilder {}
    #[flows(none)]
    pub fn send(&mut self) -> Result<(), Error> {}
}
#[scalar]
pub enum Severity {
    Error,
    Warning,
    Info,
}
#[scalar]
pub enum Error {}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
impl std::error::Error for Error {}
