// http: common types.
#[scalar]
pub struct StatusCode;
impl StatusCode {
    pub const OK: StatusCode = StatusCode;
    pub const CREATED: StatusCode = StatusCode;
    pub const ACCEPTED: StatusCode = StatusCode;
    pub const NO_CONTENT: StatusCode = StatusCode;
    pub const BAD_REQUEST: StatusCode = StatusCode;
    pub const UNAUTHORIZED: StatusCode = StatusCode;
    pub const FORBIDDEN: StatusCode = StatusCode;
    pub const NOT_FOUND: StatusCode = StatusCode;
    pub const CONFLICT: StatusCode = StatusCode;
    pub const GONE: StatusCode = StatusCode;
    pub const UNPROCESSABLE_ENTITY: StatusCode = StatusCode;
    pub const TOO_MANY_REQUESTS: StatusCode = StatusCode;
    pub const INTERNAL_SERVER_ERROR: StatusCode = StatusCode;
    pub const NOT_IMPLEMENTED: StatusCode = StatusCode;
    pub const BAD_GATEWAY: StatusCode = StatusCode;
    pub const SERVICE_UNAVAILABLE: StatusCode = StatusCode;
    pub const GATEWAY_TIMEOUT: StatusCode = StatusCode;
    #[sanitizer]
    pub fn as_u16(&self) -> u16 {}
    #[sanitizer]
    pub fn as_str(&self) -> &str {}
    pub fn is_success(&self) -> bool {}
    pub fn is_client_error(&self) -> bool {}
    pub fn is_server_error(&self) -> bool {}
    #[sanitizer]
    pub fn canonical_reason(&self) -> Option<&str> {}
}
impl std::fmt::Display for StatusCode {}
impl std::fmt::Debug for StatusCode {}
#[scalar]
pub struct Method;
pub struct HeaderMap;
impl HeaderMap {
    pub fn new() -> HeaderMap {}
    #[flows(self -> return)]
    pub fn get<K>(&self, key: K) -> Option<&HeaderValue> {}
    #[flows(1 -> self)]
    pub fn insert<K>(&mut self, key: K, val: HeaderValue) -> Option<HeaderValue> {}
    pub fn contains_key<K>(&self, key: K) -> bool {}
}
pub struct HeaderValue;
impl HeaderValue {
    pub fn from_str(src: &str) -> std::result::Result<HeaderValue, header::InvalidHeaderValue> {}
    pub fn from_static(src: &str) -> HeaderValue {}
    pub fn to_str(&self) -> std::result::Result<&str, header::ToStrError> {}
}
#[opaque]
pub struct HeaderName;
pub struct Uri;
impl Uri {
    pub fn path(&self) -> &str {}
    pub fn query(&self) -> Option<&str> {}
}
/// A request that comes in, or one that is built to be sent: then its URL is seen by proxies and access
/// logs, and its parts reach whoever is behind the URL.
pub struct Request<T>(T);
impl Request<()> {
    pub fn builder() -> request::Builder {}
}
impl<T> Request<T> {
    pub fn new(body: T) -> Request<T> {}
    pub fn body(&self) -> &T {}
    pub fn body_mut(&mut self) -> &mut T {}
    pub fn into_body(self) -> T {}
    #[flows(none)]
    pub fn method(&self) -> &Method {}
    #[flows(self -> return)]
    pub fn uri(&self) -> &Uri {}
    #[flows(self -> return)]
    pub fn headers(&self) -> &HeaderMap {}
    #[flows(self => return)]
    pub fn headers_mut(&mut self) -> &mut HeaderMap {}
    pub fn map<F: FnOnce(T) -> U, U>(self, f: F) -> Request<U> {}
}
pub struct Response<T>(T);
impl Response<()> {
    #[flows(none)]
    pub fn builder() -> response::Builder {}
}
impl<T> Response<T> {
    pub fn new(body: T) -> Response<T> {}
    pub fn status(&self) -> StatusCode {}
    #[flows(none)]
    pub fn headers(&self) -> &HeaderMap {}
    pub fn body(&self) -> &T {}
    pub fn body_mut(&mut self) -> &mut T {}
    pub fn into_body(self) -> T {}
    pub fn map<F: FnOnce(T) -> U, U>(self, f: F) -> Response<U> {}
}
/// Says which part is malformed.
#[scalar]
pub struct Error;
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
impl std::error::Error for Error {}
pub mod request {
    pub struct Parts {
        pub headers: crate::HeaderMap,
        pub uri: crate::Uri,
    }
    #[opaque]
    pub struct Builder;
    impl Builder {
        pub fn new() -> Builder {}
        #[flows(self -> return)]
        pub fn method<T>(self, method: T) -> Builder {}
        #[sink(PHI009, arguments(0))]
        #[flows(self -> return, 0 -> return)]
        pub fn uri<T>(self, uri: T) -> Builder {}
        #[sink(PHI010, host, arguments(1))]
        #[flows(self -> return, 1 -> return)]
        pub fn header<K, V>(self, key: K, value: V) -> Builder {}
        #[sink(PHI010, host)]
        pub fn body<T>(self, body: T) -> crate::Result<crate::Request<T>> {}
    }
}
pub type Result<T> = std::result::Result<T, Error>;
pub mod response {
    #[opaque]
    pub struct Builder;
    impl Builder {
        pub fn new() -> Builder {}
        #[flows(self -> return)]
        pub fn status<T>(self, status: T) -> Builder {}
        #[flows(self -> return, 1 -> return)]
        pub fn header<K, V>(self, key: K, value: V) -> Builder {}
        pub fn body<T>(self, body: T) -> crate::Result<crate::Response<T>> {}
    }
}
pub mod header {
    pub use crate::HeaderMap;
    pub use crate::HeaderValue;
    pub use crate::HeaderName;
    #[scalar]
    pub struct InvalidHeaderValue;
    #[scalar]
    pub struct ToStrError;
}
