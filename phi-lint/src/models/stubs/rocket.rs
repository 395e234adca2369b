// rocket: responders, errors, state. What the logging macros of rocket print goes to its log.
pub mod response {
    pub mod status {
        #[transparent]
        pub struct BadRequest<R>(#[sink(PHI003)] pub R);
        #[transparent]
        pub struct Unauthorized<R>(#[sink(PHI003)] pub R);
        #[transparent]
        pub struct Forbidden<R>(#[sink(PHI003)] pub R);
        #[transparent]
        pub struct NotFound<R>(#[sink(PHI003)] pub R);
        #[transparent]
        pub struct Conflict<R>(#[sink(PHI003)] pub R);
        #[transparent]
        pub struct Accepted<R>(pub R);
        /// A status of any kind with a body.
        #[sink(PHI003, arguments(1), status(0), via = Serialize)]
        pub struct Custom<R>(pub crate::http::Status, pub R);
        pub struct Created<R>(R);
        impl<R> Created<R> {
            #[sink(PHI009)]
            #[flows(0 -> return)]
            pub fn new<L: Into<String>>(location: L) -> Created<R> {}
            #[flows(self -> return, 0 -> return)]
            pub fn body(self, responder: R) -> Created<R> {}
        }
        #[scalar]
        pub struct NoContent;
    }
    /// Its content is printed to the log, the client sees status 500.
    #[transparent]
    pub struct Debug<E>(#[sink(PHI001, via = Debug)] pub E);
    pub struct Flash<R>(R);
    impl<R> Flash<R> {
        #[flows(0 -> return, 1 -> return, 2 -> return)]
        pub fn new<K: Into<String>, M: Into<String>>(res: R, kind: K, message: M) -> Flash<R> {}
        #[flows(0 -> return, 1 -> return)]
        pub fn success<S: Into<String>>(responder: R, message: S) -> Flash<R> {}
        #[sink(PHI003, arguments(1))]
        #[flows(0 -> return, 1 -> return)]
        pub fn error<S: Into<String>>(responder: R, message: S) -> Flash<R> {}
    }
    pub struct Redirect;
    impl Redirect {
        #[sink(PHI009)]
        #[flows(0 -> return)]
        pub fn to<U>(uri: U) -> Redirect {}
        #[sink(PHI009)]
        #[flows(0 -> return)]
        pub fn temporary<U>(uri: U) -> Redirect {}
        #[sink(PHI009)]
        #[flows(0 -> return)]
        pub fn permanent<U>(uri: U) -> Redirect {}
        #[sink(PHI009)]
        #[flows(0 -> return)]
        pub fn found<U>(uri: U) -> Redirect {}
        #[sink(PHI009)]
        #[flows(0 -> return)]
        pub fn moved<U>(uri: U) -> Redirect {}
    }
    pub mod content {
        #[transparent]
        pub struct RawJson<R>(pub R);
        #[transparent]
        pub struct RawHtml<R>(pub R);
        #[transparent]
        pub struct RawText<R>(pub R);
        #[transparent]
        pub struct RawXml<R>(pub R);
    }
}
pub mod http {
    #[scalar]
    pub struct Status;
    impl Status {
        pub const Ok: Status = Status;
        pub const Created: Status = Status;
        pub const NoContent: Status = Status;
        pub const BadRequest: Status = Status;
        pub const Unauthorized: Status = Status;
        pub const Forbidden: Status = Status;
        pub const NotFound: Status = Status;
        pub const Conflict: Status = Status;
        pub const UnprocessableEntity: Status = Status;
        pub const InternalServerError: Status = Status;
        pub const ServiceUnavailable: Status = Status;
        pub fn new(code: u16) -> Status {}
    }
    impl std::fmt::Display for Status {}
    impl std::fmt::Debug for Status {}
}
pub mod serde {
    pub mod json {
        #[transparent]
        pub struct Json<T>(pub T);
        impl<T> Json<T> {
            pub fn into_inner(self) -> T {}
        }
        impl<T> std::ops::Deref for Json<T> {
            type Target = T;
            fn deref(&self) -> &T {}
        }
        impl<T: std::fmt::Debug> std::fmt::Debug for Json<T> {}
        pub use serde_json::Value;
    }
}
pub mod form {
    #[transparent]
    pub struct Form<T>(T);
    impl<T> Form<T> {
        pub fn into_inner(self) -> T {}
    }
    impl<T> std::ops::Deref for Form<T> {
        type Target = T;
        fn deref(&self) -> &T {}
    }
}
#[transparent]
#[state]
pub struct State<T>(T);
impl<T> State<T> {
    pub fn inner(&self) -> &T {}
}
impl<T> std::ops::Deref for State<T> {
    type Target = T;
    fn deref(&self) -> &T {}
}
#[grammar(log)]
#[sink(PHI001)]
#[macro_export]
macro_rules! error { () => {}; }
#[grammar(log)]
#[sink(PHI001)]
#[macro_export]
macro_rules! warn { () => {}; }
#[grammar(log)]
#[sink(PHI001)]
#[macro_export]
macro_rules! info { () => {}; }
#[grammar(log)]
#[sink(PHI001)]
#[macro_export]
macro_rules! debug { () => {}; }
#[grammar(log)]
#[sink(PHI001)]
#[macro_export]
macro_rules! trace { () => {}; }
