// reqwest: HTTP client. The URL is seen by proxies and access logs; the body is not, but reaches
// whoever is behind the URL.
#[sink(PHI009, arguments(0))]
#[flows(0 -> return)]
pub async fn get<U>(url: U) -> Result<Response> {}
pub type Result<T> = std::result::Result<T, Error>;
/// Its `Display` names the URL of the request.
pub struct Error;
impl Error {
    pub fn is_timeout(&self) -> bool {}
    pub fn is_connect(&self) -> bool {}
    pub fn is_status(&self) -> bool {}
    pub fn status(&self) -> Option<StatusCode> {}
    pub fn url(&self) -> Option<&Url> {}
    #[sanitizer]
    pub fn without_url(self) -> Error {}
}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
impl std::error::Error for Error {}
pub use http::StatusCode;
pub use http::Method;
pub use http::header;
pub use url::Url;
#[opaque]
pub struct Client;
impl Client {
    pub fn new() -> Client {}
    pub fn builder() -> ClientBuilder {}
    #[sink(PHI009, arguments(0))]
    #[flows(0 -> return)]
    pub fn get<U>(&self, url: U) -> RequestBuilder {}
    #[sink(PHI009, arguments(0))]
    #[flows(0 -> return)]
    pub fn post<U>(&self, url: U) -> RequestBuilder {}
    #[sink(PHI009, arguments(0))]
    #[flows(0 -> return)]
    pub fn put<U>(&self, url: U) -> RequestBuilder {}
    #[sink(PHI009, arguments(0))]
    #[flows(0 -> return)]
    pub fn patch<U>(&self, url: U) -> RequestBuilder {}
    #[sink(PHI009, arguments(0))]
    #[flows(0 -> return)]
    pub fn delete<U>(&self, url: U) -> RequestBuilder {}
    #[sink(PHI009, arguments(0))]
    #[flows(0 -> return)]
    pub fn head<U>(&self, url: U) -> RequestBuilder {}
    #[sink(PHI009, arguments(1))]
    #[flows(1 -> return)]
    pub fn request<U>(&self, method: Method, url: U) -> RequestBuilder {}
}
impl Clone for Client {}
impl Default for Client {}
#[opaque]
pub struct ClientBuilder;
impl ClientBuilder {
    pub fn timeout(self, timeout: std::time::Duration) -> ClientBuilder {}
    #[flows(none)]
    pub fn connect_timeout(self, timeout: std::time::Duration) -> ClientBuilder {}
    #[flows(none)]
    pub fn read_timeout(self, timeout: std::time::Duration) -> ClientBuilder {}
    #[flows(none)]
    pub fn default_headers(self, headers: http::HeaderMap) -> ClientBuilder {}
    #[flows(none)]
    pub fn user_agent<V>(self, value: V) -> ClientBuilder {}
    #[flows(none)]
    pub fn redirect(self, policy: redirect::Policy) -> ClientBuilder {}
    #[flows(none)]
    pub fn pool_max_idle_per_host(self, max: usize) -> ClientBuilder {}
    #[flows(none)]
    pub fn pool_idle_timeout<D>(self, val: D) -> ClientBuilder {}
    #[flows(none)]
    pub fn https_only(self, enabled: bool) -> ClientBuilder {}
    #[flows(none)]
    pub fn no_proxy(self) -> ClientBuilder {}
    #[flows(none)]
    pub fn referer(self, enable: bool) -> ClientBuilder {}
    #[flows(none)]
    pub fn tcp_nodelay(self, enabled: bool) -> ClientBuilder {}
    #[flows(none)]
    pub fn build(self) -> Result<Client> {}
}
/// Carries its URL: errors of sending it print that, the response's text does not.
pub struct RequestBuilder;
impl RequestBuilder {
    #[sink(PHI010, host, arguments(1))]
    #[flows(self -> return)]
    pub fn header<K, V>(self, key: K, value: V) -> RequestBuilder {}
    #[sink(PHI010, host)]
    #[flows(self -> return)]
    pub fn headers(self, headers: http::HeaderMap) -> RequestBuilder {}
    #[flows(self -> return)]
    pub fn bearer_auth<T>(self, token: T) -> RequestBuilder {}
    #[flows(self -> return)]
    pub fn basic_auth<U, P>(self, username: U, password: Option<P>) -> RequestBuilder {}
    #[sink(PHI010, host)]
    #[flows(self -> return)]
    pub fn body<T>(self, body: T) -> RequestBuilder {}
    #[sink(PHI010, host, via = Serialize)]
    #[flows(self -> return)]
    pub fn json<T: serde::Serialize>(self, json: &T) -> RequestBuilder {}
    #[sink(PHI010, host, via = Serialize)]
    #[flows(self -> return)]
    pub fn form<T: serde::Serialize>(self, form: &T) -> RequestBuilder {}
    #[sink(PHI009, via = Serialize)]
    #[flows(self -> return, 0 -> return)]
    pub fn query<T: serde::Serialize>(self, query: &T) -> RequestBuilder {}
    #[sink(PHI010, host)]
    #[flows(self -> return)]
    pub fn multipart(self, multipart: multipart::Form) -> RequestBuilder {}
    #[flows(self -> return)]
    pub fn timeout(self, timeout: std::time::Duration) -> RequestBuilder {}
    #[flows(self -> return.error)]
    pub async fn send(self) -> Result<Response> {}
    #[flows(self -> return)]
    pub fn build(self) -> Result<Request> {}
}
pub struct Request;
#[opaque]
pub struct Response;
impl Response {
    pub fn status(&self) -> StatusCode {}
    #[flows(none)]
    pub fn headers(&self) -> &http::HeaderMap {}
    #[flows(none)]
    pub async fn text(self) -> Result<String> {}
    #[flows(none)]
    pub async fn json<T>(self) -> Result<T> {}
    #[flows(none)]
    pub async fn bytes(self) -> Result<bytes::Bytes> {}
    #[flows(self -> return.error)]
    pub fn error_for_status(self) -> Result<Response> {}
}
pub mod multipart {
    pub struct Form;
    impl Form {
        pub fn new() -> Form {}
        pub fn text<T, U>(self, name: T, value: U) -> Form {}
        pub fn part<T>(self, name: T, part: Part) -> Form {}
    }
    impl Default for Form {}
    pub struct Part;
    impl Part {
        #[flows(0 -> return)]
        pub fn text<T>(value: T) -> Part {}
        #[flows(0 -> return)]
        pub fn bytes<T>(value: T) -> Part {}
        pub fn file_name<T>(self, filename: T) -> Part {}
        #[flows(self -> return.ok)]
        pub fn mime_str(self, mime: &str) -> crate::Result<Part> {}
    }
}
pub mod redirect {
    #[scalar]
    pub struct Policy;
    impl Policy {
        pub fn none() -> Policy {}
        pub fn limited(max: usize) -> Policy {}
    }
}
pub mod blocking {
    #[opaque]
    pub struct ClientBuilder;
    impl ClientBuilder {
        #[flows(none)]
        pub fn timeout<T>(self, timeout: T) -> ClientBuilder {}
        #[flows(none)]
        pub fn default_headers(self, headers: http::HeaderMap) -> ClientBuilder {}
        #[flows(none)]
        pub fn user_agent<V>(self, value: V) -> ClientBuilder {}
        #[flows(none)]
        pub fn build(self) -> crate::Result<Client> {}
    }
    #[sink(PHI009, arguments(0))]
    #[flows(none)]
    pub fn get<U>(url: U) -> crate::Result<Response> {}
    #[opaque]
    pub struct Client;
    impl Client {
        pub fn new() -> Client {}
        pub fn builder() -> ClientBuilder {}
        #[sink(PHI009, arguments(0))]
        #[flows(0 -> return)]
        pub fn get<U>(&self, url: U) -> RequestBuilder {}
        #[sink(PHI009, arguments(0))]
        #[flows(0 -> return)]
        pub fn post<U>(&self, url: U) -> RequestBuilder {}
        #[sink(PHI009, arguments(0))]
        #[flows(0 -> return)]
        pub fn put<U>(&self, url: U) -> RequestBuilder {}
        #[sink(PHI009, arguments(0))]
        #[flows(0 -> return)]
        pub fn patch<U>(&self, url: U) -> RequestBuilder {}
        #[sink(PHI009, arguments(0))]
        #[flows(0 -> return)]
        pub fn delete<U>(&self, url: U) -> RequestBuilder {}
        #[sink(PHI009, arguments(0))]
        #[flows(0 -> return)]
        pub fn head<U>(&self, url: U) -> RequestBuilder {}
        #[sink(PHI009, arguments(1))]
        #[flows(1 -> return)]
        pub fn request<U>(&self, method: crate::Method, url: U) -> RequestBuilder {}
    }
    impl Clone for Client {}
    impl Default for Client {}
    /// Carries its URL, as the other one does.
    pub struct RequestBuilder;
    impl RequestBuilder {
        #[sink(PHI010, host, arguments(1))]
        #[flows(self -> return)]
        pub fn header<K, V>(self, key: K, value: V) -> RequestBuilder {}
        #[sink(PHI010, host)]
        #[flows(self -> return)]
        pub fn headers(self, headers: http::HeaderMap) -> RequestBuilder {}
        #[flows(self -> return)]
        pub fn bearer_auth<T>(self, token: T) -> RequestBuilder {}
        #[flows(self -> return)]
        pub fn basic_auth<U, P>(self, username: U, password: Option<P>) -> RequestBuilder {}
        #[sink(PHI010, host)]
        #[flows(self -> return)]
        pub fn body<T>(self, body: T) -> RequestBuilder {}
        #[sink(PHI010, host, via = Serialize)]
        #[flows(self -> return)]
        pub fn json<T: serde::Serialize>(self, json: &T) -> RequestBuilder {}
        #[sink(PHI010, host, via = Serialize)]
        #[flows(self -> return)]
        pub fn form<T: serde::Serialize>(self, params: &T) -> RequestBuilder {}
        #[sink(PHI009, via = Serialize)]
        #[flows(self -> return, 0 -> return)]
        pub fn query<T: serde::Serialize>(self, query: &T) -> RequestBuilder {}
        #[flows(self -> return)]
        pub fn timeout(self, timeout: std::time::Duration) -> RequestBuilder {}
        #[flows(self -> return.error)]
        pub fn send(self) -> crate::Result<Response> {}
    }
    #[opaque]
    pub struct Response;
    impl Response {
        pub fn status(&self) -> crate::StatusCode {}
        #[flows(none)]
        pub fn text(self) -> crate::Result<String> {}
        #[flows(none)]
        pub fn json<T>(self) -> crate::Result<T> {}
        #[flows(self -> return.error)]
        pub fn error_for_status(self) -> crate::Result<Response> {}
    }
}
