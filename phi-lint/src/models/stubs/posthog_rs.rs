// posthog-rs: product analytics.
pub struct Event;
impl Event {
    #[sink(PHI008)]
    pub fn new<S: Into<String>, D: Into<String>>(event: S, distinct_id: D) -> Event {}
    #[sink(PHI008)]
    pub fn new_anon<S: Into<String>>(event: S) -> Event {}
    #[sink(PHI008, via = Serialize)]
    #[flows(1 -> self)]
    pub fn insert_prop<K: Into<String>, P: serde::Serialize>(&mut self, key: K, prop: P) -> Result<(), Error> {}
}
#[opaque]
pub struct Client;
impl Client {
    #[sink(PHI008)]
    #[flows(none)]
    pub async fn capture(&self, event: Event) -> Result<(), Error> {}
}
#[flows(none)]
pub async fn client<C>(options: C) -> Client {}
#[scalar]
pub struct Error;
