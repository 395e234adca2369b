// mixpanel-rs: product analytics.
pub struct Mixpanel {
    pub people: people::MixpanelPeople,
    pub groups: groups::MixpanelGroups,
}
impl Mixpanel {
    #[flows(none)]
    pub fn init(token: &str, config: Option<Config>) -> Mixpanel {}
    #[sink(PHI008)]
    #[flows(none)]
    pub async fn track<S: Into<String>>(&self, event: S, properties: Option<std::collections::HashMap<String, serde_json::Value>>) -> Result<()> {}
    #[sink(PHI008, via = Serialize)]
    #[flows(none)]
    pub async fn track_batch(&self, events: Vec<Event>) -> Result<()> {}
    #[sink(PHI008)]
    #[flows(none)]
    pub async fn alias<S: Into<String>>(&self, distinct_id: S, alias: S) -> Result<()> {}
}
impl Clone for Mixpanel {}
pub struct Event {
    pub event: String,
    pub properties: std::collections::HashMap<String, serde_json::Value>,
}
#[opaque]
pub struct Config;
impl Default for Config {}
pub struct Modifiers {
    pub ip: Option<String>,
}
impl Default for Modifiers {}
#[stand_in]
#[opaque]
pub enum Error {}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
pub type Result<T> = std::result::Result<T, Error>;
pub mod people {
    #[opaque]
    pub struct MixpanelPeople;
    impl MixpanelPeople {
        #[sink(PHI008)]
        #[flows(none)]
        pub async fn set<S: Into<String>>(&self, distinct_id: S, properties: std::collections::HashMap<String, serde_json::Value>, modifiers: Option<crate::Modifiers>) -> crate::Result<()> {}
        #[sink(PHI008)]
        #[flows(none)]
        pub async fn set_once<S: Into<String>>(&self, distinct_id: S, properties: std::collections::HashMap<String, serde_json::Value>, modifiers: Option<crate::Modifiers>) -> crate::Result<()> {}
    }
}
pub mod groups {
    #[opaque]
    pub struct MixpanelGroups;
    impl MixpanelGroups {
        #[sink(PHI008)]
        #[flows(none)]
        pub async fn set<S: Into<String>>(&self, group_key: S, group_id: S, properties: std::collections::HashMap<String, serde_json::Value>, modifiers: Option<crate::Modifiers>) -> crate::Result<()> {}
    }
}
