// honeybadger: error tracking.
#[opaque]
pub struct ConfigBuilder;
impl ConfigBuilder {
    #[flows(none)]
    pub fn new(api_token: &str) -> ConfigBuilder {}
    #[flows(none)]
    pub fn with_root(self, project_root: &str) -> ConfigBuilder {}
    #[flows(none)]
    pub fn with_env(self, environment: &str) -> ConfigBuilder {}
    #[flows(none)]
    pub fn with_hostname(self, hostname: &str) -> ConfigBuilder {}
    pub fn build(self) -> Config {}
}
#[stand_in]
#[opaque]
struct Config;
#[opaque]
pub struct Honeybadger;
impl Honeybadger {
    #[flows(none)]
    pub fn new(config: Config) -> errors::Result<Honeybadger> {}
    #[sink(PHI007, arguments(0), via = Display)]
    #[sink(PHI007, arguments(1))]
    #[flows(none)]
    pub fn notify<E>(self, error: E, context: Option<std::collections::HashMap<&str, &str>>) -> Notified {}
}
#[stand_in]
#[opaque]
struct Notified;
pub mod errors {
    pub type Result<T> = std::result::Result<T, Error>;
    #[scalar]
    pub struct Error;
    impl std::fmt::Display for Error {}
    impl std::fmt::Debug for Error {}
}
pub mod notice {
    pub struct Error {
        pub class: String,
        pub message: Option<String>,
        pub causes: Option<Vec<Error>>,
    }
    impl Error {
        pub fn new<E>(error: &E) -> Error {}
    }
}
