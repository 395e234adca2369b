// posthog-rs: product analytics. What an event is given is what is sent.
pub struct Event;
impl Event {
    #[sink(PHI008)]
    pub fn new<S: Into<String>>(event: S, distinct_id: S) -> Event {}
    #[sink(PHI008)]
    pub fn new_anon<S: Into<String>>(event: S) -> Event {}
    #[sink(PHI008, via = Serialize)]
    #[flows(1 -> self)]
    pub fn insert_prop<K: Into<String>, P: serde::Serialize>(&mut self, key: K, prop: P) -> Result<(), Error> {}
    #[sink(PHI008)]
    #[flows(0 -> self, 1 -> self)]
    pub fn add_group(&mut self, group_name: &str, group_id: &str) {}
    pub fn event_name(&self) -> &str {}
    pub fn distinct_id(&self) -> &str {}
}
impl Clone for Event {}
#[opaque]
pub struct Client;
impl Client {
    #[flows(none)]
    pub fn capture(&self, event: Event) {}
    #[flows(none)]
    pub fn capture_batch(&self, events: Vec<Event>, historical_migration: bool) {}
    #[sink(PHI008)]
    #[flows(none)]
    pub fn alias<P: Into<String>, D: Into<String>>(&self, previous_id: P, distinct_id: D) {}
    #[sink(PHI008, via = Serialize)]
    #[flows(none)]
    pub fn group_identify<T: Into<String>, K: Into<String>, P: serde::Serialize>(&self, group_type: T, group_key: K, properties: P) -> Result<(), Error> {}
    #[sink(PHI008, via = Display)]
    #[flows(none)]
    pub async fn capture_exception<E>(&self, error: &E) -> Result<(), Error> {}
    #[flows(none)]
    pub async fn flush(&self) {}
}
#[flows(none)]
pub async fn client<C>(options: C) -> Client {}
#[opaque]
pub enum Error {}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
