// ureq: HTTP client. The URL is seen by proxies and access logs; the body is not, but reaches whoever
// is behind the URL.
#[sink(PHI009, arguments(0))]
#[flows(0 -> return)]
pub fn get<T>(uri: T) -> RequestBuilder<typestate::WithoutBody> {}
#[sink(PHI009, arguments(0))]
#[flows(0 -> return)]
pub fn delete<T>(uri: T) -> RequestBuilder<typestate::WithoutBody> {}
#[sink(PHI009, arguments(0))]
#[flows(0 -> return)]
pub fn head<T>(uri: T) -> RequestBuilder<typestate::WithoutBody> {}
#[sink(PHI009, arguments(0))]
#[flows(0 -> return)]
pub fn options<T>(uri: T) -> RequestBuilder<typestate::WithoutBody> {}
#[sink(PHI009, arguments(0))]
#[flows(0 -> return)]
pub fn connect<T>(uri: T) -> RequestBuilder<typestate::WithoutBody> {}
#[sink(PHI009, arguments(0))]
#[flows(0 -> return)]
pub fn trace<T>(uri: T) -> RequestBuilder<typestate::WithoutBody> {}
#[sink(PHI009, arguments(0))]
#[flows(0 -> return)]
pub fn post<T>(uri: T) -> RequestBuilder<typestate::WithBody> {}
#[sink(PHI009, arguments(0))]
#[flows(0 -> return)]
pub fn put<T>(uri: T) -> RequestBuilder<typestate::WithBody> {}
#[sink(PHI009, arguments(0))]
#[flows(0 -> return)]
pub fn patch<T>(uri: T) -> RequestBuilder<typestate::WithBody> {}
#[flows(none)]
pub fn run<S>(request: http::Request<S>) -> Result<http::Response<Body>, Error> {}
#[flows(none)]
pub fn agent() -> Agent {}
pub use ::http;
#[opaque]
pub struct Agent;
impl Agent {
    #[flows(none)]
    pub fn new_with_defaults() -> Agent {}
    #[sink(PHI009, arguments(0))]
    #[flows(0 -> return)]
    pub fn get<T>(&self, uri: T) -> RequestBuilder<typestate::WithoutBody> {}
    #[sink(PHI009, arguments(0))]
    #[flows(0 -> return)]
    pub fn delete<T>(&self, uri: T) -> RequestBuilder<typestate::WithoutBody> {}
    #[sink(PHI009, arguments(0))]
    #[flows(0 -> return)]
    pub fn head<T>(&self, uri: T) -> RequestBuilder<typestate::WithoutBody> {}
    #[sink(PHI009, arguments(0))]
    #[flows(0 -> return)]
    pub fn options<T>(&self, uri: T) -> RequestBuilder<typestate::WithoutBody> {}
    #[sink(PHI009, arguments(0))]
    #[flows(0 -> return)]
    pub fn connect<T>(&self, uri: T) -> RequestBuilder<typestate::WithoutBody> {}
    #[sink(PHI009, arguments(0))]
    #[flows(0 -> return)]
    pub fn trace<T>(&self, uri: T) -> RequestBuilder<typestate::WithoutBody> {}
    #[sink(PHI009, arguments(0))]
    #[flows(0 -> return)]
    pub fn post<T>(&self, uri: T) -> RequestBuilder<typestate::WithBody> {}
    #[sink(PHI009, arguments(0))]
    #[flows(0 -> return)]
    pub fn put<T>(&self, uri: T) -> RequestBuilder<typestate::WithBody> {}
    #[sink(PHI009, arguments(0))]
    #[flows(0 -> return)]
    pub fn patch<T>(&self, uri: T) -> RequestBuilder<typestate::WithBody> {}
    #[flows(none)]
    pub fn run<S>(&self, request: http::Request<S>) -> Result<http::Response<Body>, Error> {}
}
impl Clone for Agent {}
pub mod typestate {
    #[opaque]
    pub struct WithBody;
    #[opaque]
    pub struct WithoutBody;
}
/// Carries its URL.
pub struct RequestBuilder<B>;
impl<B> RequestBuilder<B> {
    #[sink(PHI010, host, arguments(1))]
    #[flows(self -> return)]
    pub fn header<K, V>(self, key: K, value: V) -> RequestBuilder<B> {}
    #[sink(PHI009)]
    pub fn query<K, V>(self, key: K, value: V) -> RequestBuilder<B> {}
    #[sink(PHI009)]
    pub fn query_raw<K, V>(self, key: K, value: V) -> RequestBuilder<B> {}
    #[sink(PHI009)]
    pub fn query_pairs<I, K, V>(self, iter: I) -> RequestBuilder<B> {}
    #[sink(PHI009, arguments(0))]
    #[flows(self -> return, 0 -> return)]
    pub fn uri<T>(self, uri: T) -> RequestBuilder<B> {}
}
impl RequestBuilder<typestate::WithoutBody> {
    #[flows(self -> return.error)]
    pub fn call(self) -> Result<http::Response<Body>, Error> {}
}
impl RequestBuilder<typestate::WithBody> {
    #[flows(self -> return)]
    pub fn content_type<V>(self, content_type: V) -> RequestBuilder<typestate::WithBody> {}
    #[sink(PHI010, host)]
    #[flows(self -> return.error)]
    pub fn send<D>(self, data: D) -> Result<http::Response<Body>, Error> {}
    #[flows(self -> return.error)]
    pub fn send_empty(self) -> Result<http::Response<Body>, Error> {}
    #[sink(PHI010, host)]
    #[flows(self -> return.error)]
    pub fn send_form<I, K, V>(self, iter: I) -> Result<http::Response<Body>, Error> {}
    #[sink(PHI010, host, via = Serialize)]
    #[flows(self -> return.error)]
    pub fn send_json<D: serde::Serialize>(self, data: D) -> Result<http::Response<Body>, Error> {}
}
/// What the server answers.
#[opaque]
pub struct Body;
impl Body {
    #[flows(none)]
    pub fn read_to_string(&mut self) -> Result<String, Error> {}
    #[flows(none)]
    pub fn read_to_vec(&mut self) -> Result<Vec<u8>, Error> {}
    #[flows(none)]
    pub fn read_json<T>(&mut self) -> Result<T, Error> {}
}
/// May name the URL it could not use.
pub enum Error {}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
impl std::error::Error for Error {}
