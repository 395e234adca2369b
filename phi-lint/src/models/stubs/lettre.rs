// lettre: e-mail. The subject travels and is shown in the clear; body and recipient are the mail itself.
pub use message::Message;
pub mod message {
    pub struct Message;
    impl Message {
        pub fn builder() -> MessageBuilder {}
        pub fn formatted(&self) -> Vec<u8> {}
    }
    pub struct MessageBuilder;
    impl MessageBuilder {
        pub fn new() -> MessageBuilder {}
        #[sink(PHI004, arguments(0))]
        #[flows(self -> return)]
        pub fn subject<S: Into<String>>(self, subject: S) -> MessageBuilder {}
        pub fn from(self, mbox: Mailbox) -> MessageBuilder {}
        pub fn to(self, mbox: Mailbox) -> MessageBuilder {}
        pub fn cc(self, mbox: Mailbox) -> MessageBuilder {}
        pub fn bcc(self, mbox: Mailbox) -> MessageBuilder {}
        pub fn reply_to(self, mbox: Mailbox) -> MessageBuilder {}
        pub fn header<H>(self, header: H) -> MessageBuilder {}
        pub fn message_id(self, id: Option<String>) -> MessageBuilder {}
        #[flows(self -> return, 0 -> return)]
        pub fn body<T>(self, body: T) -> Result<Message, crate::error::Error> {}
        #[flows(self -> return, 0 -> return)]
        pub fn multipart<T>(self, part: T) -> Result<Message, crate::error::Error> {}
        #[flows(self -> return, 0 -> return)]
        pub fn singlepart<T>(self, part: T) -> Result<Message, crate::error::Error> {}
    }
    pub struct Mailbox;
    impl Mailbox {
        pub fn new(name: Option<String>, email: crate::Address) -> Mailbox {}
    }
    impl std::str::FromStr for Mailbox {
        type Err = crate::address::AddressError;
    }
    impl Clone for Mailbox {}
    impl std::fmt::Display for Mailbox {}
    pub mod header {
        #[opaque]
        pub struct ContentType;
        impl ContentType {
            pub const TEXT_PLAIN: ContentType = ContentType;
            pub const TEXT_HTML: ContentType = ContentType;
        }
        pub struct Subject;
        impl Subject {
            #[sink(PHI004)]
            pub fn from<S>(subject: S) -> Subject {}
        }
    }
    pub struct SinglePart;
    impl SinglePart {
        #[flows(0 -> return)]
        pub fn plain<T>(body: T) -> SinglePart {}
        #[flows(0 -> return)]
        pub fn html<T>(body: T) -> SinglePart {}
    }
}
pub struct Address;
pub mod address {
    #[scalar]
    pub enum AddressError {
        MissingParts,
        Unbalanced,
        InvalidUser,
        InvalidDomain,
    }
    impl std::fmt::Display for AddressError {}
    impl std::fmt::Debug for AddressError {}
    impl std::error::Error for AddressError {}
}
pub mod error {
    #[scalar]
    pub enum Error {
        MissingFrom,
        MissingTo,
        TooManyFrom,
    }
    impl std::fmt::Display for Error {}
    impl std::fmt::Debug for Error {}
    impl std::error::Error for Error {}
}
pub trait Transport {
    type Ok;
    type Error;
    #[flows(none)]
    fn send(&self, message: &Message) -> Result<Self::Ok, Self::Error>;
}
pub trait AsyncTransport {
    type Ok;
    type Error;
    #[flows(none)]
    async fn send(&self, message: Message) -> Result<Self::Ok, Self::Error>;
}
#[opaque]
pub struct Tokio1Executor;
#[opaque]
pub struct AsyncSmtpTransport<E>(E);
impl<E> AsyncSmtpTransport<E> {
    #[flows(none)]
    pub fn relay(relay: &str) -> Result<transport::smtp::AsyncSmtpTransportBuilder, transport::smtp::Error> {}
    #[flows(none)]
    pub fn builder_dangerous<T>(server: T) -> transport::smtp::AsyncSmtpTransportBuilder {}
}
impl<E> Clone for AsyncSmtpTransport<E> {}
impl<E> AsyncTransport for AsyncSmtpTransport<E> {
    type Ok = transport::smtp::response::Response;
    type Error = transport::smtp::Error;
}
#[opaque]
pub struct SmtpTransport;
impl SmtpTransport {
    #[flows(none)]
    pub fn relay(relay: &str) -> Result<transport::smtp::SmtpTransportBuilder, transport::smtp::Error> {}
    #[flows(none)]
    pub fn builder_dangerous<T>(server: T) -> transport::smtp::SmtpTransportBuilder {}
}
impl Transport for SmtpTransport {
    type Ok = transport::smtp::response::Response;
    type Error = transport::smtp::Error;
}
pub mod transport {
    pub mod smtp {
        #[opaque]
        pub struct AsyncSmtpTransportBuilder;
        impl AsyncSmtpTransportBuilder {
            pub fn port(self, port: u16) -> AsyncSmtpTransportBuilder {}
            #[flows(none)]
            pub fn credentials(self, credentials: authentication::Credentials) -> AsyncSmtpTransportBuilder {}
            #[flows(none)]
            pub fn build<E>(self) -> crate::AsyncSmtpTransport<E> {}
        }
        #[opaque]
        pub struct SmtpTransportBuilder;
        impl SmtpTransportBuilder {
            pub fn port(self, port: u16) -> SmtpTransportBuilder {}
            #[flows(none)]
            pub fn credentials(self, credentials: authentication::Credentials) -> SmtpTransportBuilder {}
            #[flows(none)]
            pub fn build(self) -> crate::SmtpTransport {}
        }
        pub mod authentication {
            #[opaque]
            pub struct Credentials;
            impl Credentials {
                #[flows(none)]
                pub fn new(username: String, password: String) -> Credentials {}
            }
        }
        #[scalar]
        pub struct Error;
        impl std::fmt::Display for Error {}
        impl std::fmt::Debug for Error {}
        impl std::error::Error for Error {}
        pub use crate::SmtpTransport;
        pub mod response {
            #[scalar]
            pub struct Response;
            impl Response {
                pub fn code(&self) -> Code {}
                pub fn is_positive(&self) -> bool {}
            }
            #[scalar]
            pub struct Code;
            impl std::fmt::Display for Code {}
        }
    }
}
