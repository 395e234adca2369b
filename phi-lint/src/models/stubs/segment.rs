// segment: product analytics.
pub trait Client {
    #[sink(PHI008, arguments(1), via = Serialize)]
    #[flows(none)]
    async fn send(&self, write_key: String, msg: Message) -> Result<()>;
}
#[opaque]
pub struct HttpClient;
impl HttpClient {
    #[flows(none)]
    pub fn new<C>(client: C, host: String) -> HttpClient {}
}
impl Default for HttpClient {}
impl Client for HttpClient {
    #[sink(PHI008, arguments(1), via = Serialize)]
    #[flows(none)]
    async fn send(&self, write_key: String, msg: Message) -> Result<()> {}
}
pub type Result<T> = std::result::Result<T, Error>;
#[opaque]
pub enum Error {}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
impl std::error::Error for Error {}
#[opaque]
pub struct Batcher;
impl Batcher {
    #[flows(none)]
    pub fn new(context: Option<serde_json::Value>) -> Batcher {}
    #[sink(PHI008, via = Serialize)]
    #[flows(none)]
    pub fn push<M>(&mut self, msg: M) -> Result<Option<message::BatchMessage>> {}
    #[flows(none)]
    pub fn into_message(self) -> Message {}
}
#[opaque]
pub struct AutoBatcher;
impl AutoBatcher {
    #[flows(none)]
    pub fn new(client: HttpClient, batcher: Batcher, key: String) -> AutoBatcher {}
    #[sink(PHI008, via = Serialize)]
    #[flows(none)]
    pub async fn push<M>(&mut self, msg: M) -> Result<()> {}
    #[flows(none)]
    pub async fn flush(&mut self) -> Result<()> {}
}
pub use message::Message;
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
    pub enum BatchMessage {
        Identify(Identify),
        Track(Track),
        Page(Page),
        Screen(Screen),
        Group(Group),
        Alias(Alias),
    }
    impl From<Identify> for BatchMessage {}
    impl From<Track> for BatchMessage {}
    impl From<Page> for BatchMessage {}
    impl From<Screen> for BatchMessage {}
    impl From<Group> for BatchMessage {}
    impl From<Alias> for BatchMessage {}
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
    pub enum User {
        UserId { user_id: String },
        AnonymousId { anonymous_id: String },
        Both { user_id: String, anonymous_id: String },
    }
    impl Default for User {}
}
