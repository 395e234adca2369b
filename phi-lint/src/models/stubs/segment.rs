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
#[scalar]
pub struct Error;
#[opaque]
pub struct Batcher;
impl Batcher {
    #[sink(PHI008)]
    #[flows(none)]
    pub fn push<M>(&mut self, msg: M) -> Result<Option<Message>> {}
}
pub use message::Message;
pub mod message {
    pub struct Message;
    impl From<Track> for Message {}
    impl From<Identify> for Message {}
    impl From<Page> for Message {}
    pub struct Track;
    impl Default for Track {}
    pub struct Identify;
    impl Default for Identify {}
    pub struct Page;
    impl Default for Page {}
    pub struct Group;
    impl Default for Group {}
    pub struct User;
}
