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
    pub fn from_str(src: &str) -> Result<HeaderValue, header::InvalidHeaderValue> {}
    pub fn from_static(src: &str) -> HeaderValue {}
    pub fn to_str(&self) -> Result<&str, header::ToStrError> {}
}
#[opaque]
pub struct HeaderName;
pub struct Uri;
impl Uri {
    pub fn path(&self) -> &str {}
    pub fn query(&self) -> Option<&str> {}
}
pub mod request {
    pub struct Parts {
        pub headers: crate::HeaderMap,
        pub uri: crate::Uri,
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
