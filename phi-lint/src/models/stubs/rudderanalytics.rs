// rudderanalytics: product analytics (RudderStack).
pub mod client {
    #[opaque]
    pub struct RudderAnalytics;
    impl RudderAnalytics {
        #[flows(none)]
        pub fn load(write_key: String, data_plane_url: String) -> RudderAnalytics {}
        #[sink(PHI008, via = Serialize)]
        #[flows(none)]
        pub fn send(&self, msg: &crate::message::Message) -> Result<(), crate::errors::Error> {}
    }
}
pub mod errors {
    #[opaque]
    pub enum Error {}
    impl std::fmt::Display for Error {}
    impl std::fmt::Debug for Error {}
}
pub mod message {
    pub enum Message {
        Identify(Identify),
        Track(Track),
        Page(Page),
        Screen(Screen),
        Group(Group),
        Alias(Alias),
        Batch(Batch),
    }
    impl From<Identify> for Message {}
    impl From<Track> for Message {}
    impl From<Page> for Message {}
    impl From<Screen> for Message {}
    impl From<Group> for Message {}
    impl From<Alias> for Message {}
    impl From<Batch> for Message {}
    pub struct Identify;
    impl Default for Identify {}
    pub struct Track;
    impl Default for Track {}
    pub struct Page;
    impl Default for Page {}
    pub struct Screen;
    impl Default for Screen {}
    pub struct Group;
    impl Default for Group {}
    pub struct Alias;
    impl Default for Alias {}
    pub struct Batch;
    impl Default for Batch {}
    pub enum BatchMessage {
        Identify(Identify),
        Track(Track),
        Page(Page),
        Screen(Screen),
        Group(Group),
        Alias(Alias),
    }
}
