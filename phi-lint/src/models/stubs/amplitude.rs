// amplitude: product analytics.
pub use amp::Amp;
pub use entities::Event;
pub mod amp {
    #[opaque]
    pub struct Amp;
    impl Amp {
        #[flows(none)]
        pub fn from_env() -> Result<Amp, crate::AmplitudeError> {}
        #[flows(none)]
        pub fn new<S: Into<String>>(api_key: S) -> Amp {}
        #[sink(PHI008, via = Serialize)]
        #[flows(none)]
        pub async fn send(&self, events: Vec<crate::entities::Event>) -> Result<Response, crate::AmplitudeError> {}
        #[sink(PHI008, via = Serialize)]
        #[flows(none)]
        pub async fn send_one(&self, event: crate::entities::Event) -> Result<Response, crate::AmplitudeError> {}
    }
    #[stand_in]
    #[opaque]
    struct Response;
}
#[opaque]
pub enum AmplitudeError {}
impl std::fmt::Display for AmplitudeError {}
impl std::fmt::Debug for AmplitudeError {}
pub mod entities {
    pub struct Event;
    impl Event {
        pub fn new() -> Event {}
        #[flows(0 -> return)]
        pub fn from_json(val: serde_json::Value) -> Result<Event, crate::AmplitudeError> {}
        #[flows(0 -> self, self => return)]
        pub fn user_id<S: Into<String>>(&mut self, val: S) -> &mut Event {}
        #[flows(0 -> self, self => return)]
        pub fn device_id<S: Into<String>>(&mut self, val: S) -> &mut Event {}
        #[flows(0 -> self, self => return)]
        pub fn event_type<S: Into<String>>(&mut self, val: S) -> &mut Event {}
        #[flows(0 -> self, self => return)]
        pub fn event_properties<T>(&mut self, val: T) -> &mut Event {}
        #[flows(0 -> self, self => return)]
        pub fn user_properties<T>(&mut self, val: T) -> &mut Event {}
        #[flows(0 -> self, self => return)]
        pub fn groups<T>(&mut self, val: T) -> &mut Event {}
        #[flows(0 -> self, self => return)]
        pub fn country<S: Into<String>>(&mut self, val: S) -> &mut Event {}
        #[flows(0 -> self, self => return)]
        pub fn region<S: Into<String>>(&mut self, val: S) -> &mut Event {}
        #[flows(0 -> self, self => return)]
        pub fn city<S: Into<String>>(&mut self, val: S) -> &mut Event {}
        #[flows(0 -> self, self => return)]
        pub fn product_id<S: Into<String>>(&mut self, val: S) -> &mut Event {}
        #[flows(0 -> self, self => return)]
        pub fn insert_id<S: Into<String>>(&mut self, val: S) -> &mut Event {}
    }
    impl Default for Event {}
    impl Clone for Event {}
}
