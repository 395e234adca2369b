// hyper: HTTP. Requests are those of the http crate; hyper-util's client sends them.
pub use http::HeaderMap;
pub use http::Method;
pub use http::Request;
pub use http::Response;
pub use http::StatusCode;
pub use http::Uri;
/// May name what was malformed, never a body.
#[opaque]
pub struct Error;
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
impl std::error::Error for Error {}
pub type Result<T> = std::result::Result<T, Error>;
pub mod header {
    pub use http::header::HeaderMap;
    pub use http::header::HeaderName;
    pub use http::header::HeaderValue;
}
pub mod client {
    pub mod conn {
        pub mod http1 {
            #[opaque]
            pub struct SendRequest<B>(B);
            impl<B> SendRequest<B> {
                #[flows(none)]
                pub async fn send_request(&mut self, req: http::Request<B>) -> crate::Result<http::Response<crate::body::Incoming>> {}
            }
        }
    }
}
pub mod body {
    /// What the other side sends.
    pub struct Incoming;
}
