// sentry: error tracking.
#[sink(PHI007, arguments(0))]
#[flows(none)]
pub fn capture_message(msg: &str, level: Level) -> types::Uuid {}
#[sink(PHI007, via = Display)]
#[flows(none)]
pub fn capture_error<E: std::error::Error>(error: &E) -> types::Uuid {}
#[sink(PHI007)]
#[flows(none)]
pub fn capture_event(event: protocol::Event) -> types::Uuid {}
#[sink(PHI007)]
#[flows(none)]
pub fn add_breadcrumb<B>(breadcrumb: B) {}
pub fn configure_scope<F: FnOnce(&mut Scope) -> R, R>(f: F) -> R {}
pub fn with_scope<C: FnOnce(&mut Scope), F: FnOnce() -> R, R>(scope_config: C, callback: F) -> R {}
#[flows(none)]
pub fn init<C>(opts: C) -> ClientInitGuard {}
#[opaque]
pub struct ClientInitGuard;
#[opaque]
pub struct ClientOptions;
#[scalar]
pub enum Level {
    Debug,
    Info,
    Warning,
    Error,
    Fatal,
}
pub struct Scope;
impl Scope {
    #[sink(PHI007)]
    #[flows(none)]
    pub fn set_tag<V>(&mut self, key: &str, value: V) {}
    #[sink(PHI007)]
    #[flows(none)]
    pub fn set_extra(&mut self, key: &str, value: protocol::Value) {}
    #[sink(PHI007)]
    #[flows(none)]
    pub fn set_context<C>(&mut self, key: &str, value: C) {}
    #[sink(PHI007)]
    #[flows(none)]
    pub fn set_user(&mut self, user: Option<protocol::User>) {}
    #[sink(PHI007)]
    #[flows(none)]
    pub fn set_transaction(&mut self, transaction: Option<&str>) {}
    #[sink(PHI007)]
    #[flows(none)]
    pub fn set_fingerprint(&mut self, fingerprint: Option<&[&str]>) {}
    #[flows(none)]
    pub fn set_level(&mut self, level: Option<Level>) {}
    pub fn clear(&mut self) {}
}
pub use protocol::Breadcrumb;
pub use protocol::User;
pub mod types {
    #[scalar]
    pub struct Uuid;
}
pub mod protocol {
    pub struct Breadcrumb;
    impl Default for Breadcrumb {}
    impl Clone for Breadcrumb {}
    pub struct User;
    impl Default for User {}
    pub struct Event;
    impl Event {
        pub fn new() -> Event {}
    }
    impl Default for Event {}
    pub struct Exception;
    impl Default for Exception {}
    pub enum Context {
        Other(std::collections::BTreeMap<String, Value>),
    }
    pub use serde_json::Value;
    pub use serde_json::Map;
}
