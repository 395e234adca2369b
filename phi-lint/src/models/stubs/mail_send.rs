// mail-send: SMTP. Whose server it is cannot be told from the code.
pub mod mail_builder {
    pub use ::mail_builder::MessageBuilder;
}
#[opaque]
pub struct SmtpClientBuilder<T>(T);
impl<T> SmtpClientBuilder<T> {
    #[flows(none)]
    pub fn new(hostname: T, port: u16) -> std::result::Result<SmtpClientBuilder<T>, String> {}
    pub fn implicit_tls(self, tls_implicit: bool) -> SmtpClientBuilder<T> {}
    #[flows(none)]
    pub fn credentials<U>(self, credentials: U) -> SmtpClientBuilder<T> {}
    pub fn timeout(self, timeout: std::time::Duration) -> SmtpClientBuilder<T> {}
    #[flows(none)]
    pub async fn connect(&self) -> Result<SmtpClient<TlsStream>> {}
    #[flows(none)]
    pub async fn connect_plain(&self) -> Result<SmtpClient<TlsStream>> {}
}
#[stand_in]
#[opaque]
struct TlsStream;
#[stand_in]
#[opaque]
struct Response;
#[opaque]
pub struct SmtpClient<T>(T);
impl<T> SmtpClient<T> {
    #[flows(none)]
    pub async fn send<M>(&mut self, message: M) -> Result<Response> {}
    #[flows(none)]
    pub async fn quit(self) -> Result<()> {}
}
pub type Result<T> = std::result::Result<T, Error>;
/// Replies of the server may quote an address.
#[opaque]
pub struct Error;
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
impl std::error::Error for Error {}
pub mod smtp {
    pub mod message {
        pub struct Message;
        impl Message {
            pub fn new<T, U, V>(from: T, to: U, body: V) -> Message {}
            pub fn empty() -> Message {}
            pub fn from<A>(self, address: A) -> Message {}
            pub fn to<A>(self, address: A) -> Message {}
            pub fn body<B>(self, body: B) -> Message {}
        }
    }
}
