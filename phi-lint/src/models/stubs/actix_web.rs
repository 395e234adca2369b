// actix-web: extractors, responses, errors. An error's text is sent to the client and logged by the default error handler.
#[opaque]
pub struct HttpResponse<B = body::BoxBody>(B);
impl HttpResponse {
    #[flows(none)]
    pub fn new(status: http::StatusCode) -> HttpResponse {}
    #[flows(none)]
    pub fn build(status: http::StatusCode) -> HttpResponseBuilder {}
    #[flows(none)]
    pub fn from_error<E>(error: E) -> HttpResponse {}
    pub fn Ok() -> HttpResponseBuilder {}
    pub fn Created() -> HttpResponseBuilder {}
    pub fn Accepted() -> HttpResponseBuilder {}
    pub fn NoContent() -> HttpResponseBuilder {}
    pub fn PartialContent() -> HttpResponseBuilder {}
    pub fn MovedPermanently() -> HttpResponseBuilder {}
    pub fn Found() -> HttpResponseBuilder {}
    pub fn SeeOther() -> HttpResponseBuilder {}
    pub fn NotModified() -> HttpResponseBuilder {}
    pub fn TemporaryRedirect() -> HttpResponseBuilder {}
    pub fn PermanentRedirect() -> HttpResponseBuilder {}
    pub fn BadRequest() -> ErrorResponseBuilder {}
    pub fn Unauthorized() -> ErrorResponseBuilder {}
    pub fn PaymentRequired() -> ErrorResponseBuilder {}
    pub fn Forbidden() -> ErrorResponseBuilder {}
    pub fn NotFound() -> ErrorResponseBuilder {}
    pub fn MethodNotAllowed() -> ErrorResponseBuilder {}
    pub fn NotAcceptable() -> ErrorResponseBuilder {}
    pub fn RequestTimeout() -> ErrorResponseBuilder {}
    pub fn Conflict() -> ErrorResponseBuilder {}
    pub fn Gone() -> ErrorResponseBuilder {}
    pub fn LengthRequired() -> ErrorResponseBuilder {}
    pub fn PreconditionFailed() -> ErrorResponseBuilder {}
    pub fn PayloadTooLarge() -> ErrorResponseBuilder {}
    pub fn UnsupportedMediaType() -> ErrorResponseBuilder {}
    pub fn UnprocessableEntity() -> ErrorResponseBuilder {}
    pub fn TooManyRequests() -> ErrorResponseBuilder {}
    pub fn InternalServerError() -> ErrorResponseBuilder {}
    pub fn NotImplemented() -> ErrorResponseBuilder {}
    pub fn BadGateway() -> ErrorResponseBuilder {}
    pub fn ServiceUnavailable() -> ErrorResponseBuilder {}
    pub fn GatewayTimeout() -> ErrorResponseBuilder {}
}
impl<B> HttpResponse<B> {
    pub fn status(&self) -> http::StatusCode {}
    #[flows(none)]
    pub fn headers(&self) -> &http::header::HeaderMap {}
    #[flows(self => return)]
    pub fn headers_mut(&mut self) -> &mut http::header::HeaderMap {}
}
#[opaque]
pub struct HttpResponseBuilder;
impl HttpResponseBuilder {
    #[flows(none)]
    pub fn new(status: http::StatusCode) -> HttpResponseBuilder {}
    #[flows(0 -> self, self => return)]
    pub fn insert_header<H>(&mut self, header: H) -> &mut HttpResponseBuilder {}
    #[flows(0 -> self, self => return)]
    pub fn append_header<H>(&mut self, header: H) -> &mut HttpResponseBuilder {}
    #[flows(0 -> self, self => return)]
    pub fn content_type<V>(&mut self, value: V) -> &mut HttpResponseBuilder {}
    #[flows(0 -> self, self => return)]
    pub fn status(&mut self, status: http::StatusCode) -> &mut HttpResponseBuilder {}
    #[flows(0 -> self, self => return)]
    pub fn reason(&mut self, reason: &str) -> &mut HttpResponseBuilder {}
    #[flows(self -> return, 0 -> return)]
    pub fn body<B>(&mut self, body: B) -> HttpResponse {}
    #[flows(self -> return, 0 -> return)]
    pub fn json<T: serde::Serialize>(&mut self, value: T) -> HttpResponse {}
    #[flows(self -> return)]
    pub fn finish(&mut self) -> HttpResponse {}
}
/// The builder of a response with a status of an error.
#[stand_in]
#[opaque]
pub struct ErrorResponseBuilder;
impl ErrorResponseBuilder {
    #[flows(0 -> self, self => return)]
    pub fn insert_header<H>(&mut self, header: H) -> &mut ErrorResponseBuilder {}
    #[flows(0 -> self, self => return)]
    pub fn append_header<H>(&mut self, header: H) -> &mut ErrorResponseBuilder {}
    #[flows(0 -> self, self => return)]
    pub fn content_type<V>(&mut self, value: V) -> &mut ErrorResponseBuilder {}
    #[flows(0 -> self, self => return)]
    pub fn status(&mut self, status: http::StatusCode) -> &mut ErrorResponseBuilder {}
    #[flows(0 -> self, self => return)]
    pub fn reason(&mut self, reason: &str) -> &mut ErrorResponseBuilder {}
    #[sink(PHI003)]
    #[flows(self -> return, 0 -> return)]
    pub fn body<B>(&mut self, body: B) -> HttpResponse {}
    #[sink(PHI003, via = Serialize)]
    #[flows(self -> return, 0 -> return)]
    pub fn json<T: serde::Serialize>(&mut self, value: T) -> HttpResponse {}
    #[flows(self -> return)]
    pub fn finish(&mut self) -> HttpResponse {}
}
pub trait Responder {
    type Body;
    fn respond_to(self, req: &HttpRequest) -> HttpResponse<Self::Body>;
}
pub trait ResponseError: std::fmt::Debug + std::fmt::Display {
    fn status_code(&self) -> http::StatusCode;
    #[flows(self -> return)]
    fn error_response(&self) -> HttpResponse;
}
pub use error::Error;
pub use error::Result;
pub mod error {
    pub type Result<T, E = Error> = std::result::Result<T, E>;
    pub struct Error;
    impl Error {
        #[flows(self -> return)]
        pub fn as_response_error(&self) -> &dyn crate::ResponseError {}
        #[flows(self -> return)]
        pub fn as_error<T>(&self) -> Option<&T> {}
        #[flows(self -> return)]
        pub fn error_response(&self) -> crate::HttpResponse {}
    }
    impl std::fmt::Display for Error {}
    impl std::fmt::Debug for Error {}
    impl<T: crate::ResponseError> From<T> for Error {}
    pub struct InternalError<T>(T);
    impl<T> InternalError<T> {
        #[sink(PHI003, arguments(0))]
        pub fn new(cause: T, status: crate::http::StatusCode) -> InternalError<T> {}
        #[sink(PHI003, arguments(0))]
        pub fn from_response(cause: T, response: crate::HttpResponse) -> InternalError<T> {}
    }
    pub use crate::ResponseError;
    #[scalar]
    pub struct BlockingError;
    impl std::fmt::Display for BlockingError {}
    impl std::fmt::Debug for BlockingError {}
    #[sink(PHI003)]
    #[flows(0 -> return)]
    pub fn ErrorBadRequest<T>(err: T) -> Error {}
    #[sink(PHI003)]
    #[flows(0 -> return)]
    pub fn ErrorUnauthorized<T>(err: T) -> Error {}
    #[sink(PHI003)]
    #[flows(0 -> return)]
    pub fn ErrorPaymentRequired<T>(err: T) -> Error {}
    #[sink(PHI003)]
    #[flows(0 -> return)]
    pub fn ErrorForbidden<T>(err: T) -> Error {}
    #[sink(PHI003)]
    #[flows(0 -> return)]
    pub fn ErrorNotFound<T>(err: T) -> Error {}
    #[sink(PHI003)]
    #[flows(0 -> return)]
    pub fn ErrorMethodNotAllowed<T>(err: T) -> Error {}
    #[sink(PHI003)]
    #[flows(0 -> return)]
    pub fn ErrorNotAcceptable<T>(err: T) -> Error {}
    #[sink(PHI003)]
    #[flows(0 -> return)]
    pub fn ErrorRequestTimeout<T>(err: T) -> Error {}
    #[sink(PHI003)]
    #[flows(0 -> return)]
    pub fn ErrorConflict<T>(err: T) -> Error {}
    #[sink(PHI003)]
    #[flows(0 -> return)]
    pub fn ErrorGone<T>(err: T) -> Error {}
    #[sink(PHI003)]
    #[flows(0 -> return)]
    pub fn ErrorPayloadTooLarge<T>(err: T) -> Error {}
    #[sink(PHI003)]
    #[flows(0 -> return)]
    pub fn ErrorUnsupportedMediaType<T>(err: T) -> Error {}
    #[sink(PHI003)]
    #[flows(0 -> return)]
    pub fn ErrorUnprocessableEntity<T>(err: T) -> Error {}
    #[sink(PHI003)]
    #[flows(0 -> return)]
    pub fn ErrorTooManyRequests<T>(err: T) -> Error {}
    #[sink(PHI003)]
    #[flows(0 -> return)]
    pub fn ErrorPreconditionFailed<T>(err: T) -> Error {}
    #[sink(PHI003)]
    #[flows(0 -> return)]
    pub fn ErrorInternalServerError<T>(err: T) -> Error {}
    #[sink(PHI003)]
    #[flows(0 -> return)]
    pub fn ErrorNotImplemented<T>(err: T) -> Error {}
    #[sink(PHI003)]
    #[flows(0 -> return)]
    pub fn ErrorBadGateway<T>(err: T) -> Error {}
    #[sink(PHI003)]
    #[flows(0 -> return)]
    pub fn ErrorServiceUnavailable<T>(err: T) -> Error {}
    #[sink(PHI003)]
    #[flows(0 -> return)]
    pub fn ErrorGatewayTimeout<T>(err: T) -> Error {}
}
pub mod body {
    #[opaque]
    pub struct BoxBody;
}
pub mod http {
    pub mod header {
        pub struct HeaderMap;
        impl HeaderMap {
            #[flows(self -> return)]
            pub fn get<K>(&self, key: K) -> Option<&HeaderValue> {}
            pub fn contains_key<K>(&self, key: K) -> bool {}
        }
        pub struct HeaderValue;
        impl HeaderValue {
            #[flows(self -> return)]
            pub fn to_str(&self) -> Result<&str, ToStrError> {}
        }
        #[scalar]
        pub struct ToStrError;
    }
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
        pub const UNPROCESSABLE_ENTITY: StatusCode = StatusCode;
        pub const TOO_MANY_REQUESTS: StatusCode = StatusCode;
        pub const INTERNAL_SERVER_ERROR: StatusCode = StatusCode;
        pub const BAD_GATEWAY: StatusCode = StatusCode;
        pub const SERVICE_UNAVAILABLE: StatusCode = StatusCode;
        pub fn as_u16(&self) -> u16 {}
        pub fn is_success(&self) -> bool {}
    }
    impl std::fmt::Display for StatusCode {}
    impl std::fmt::Debug for StatusCode {}
    #[scalar]
    pub struct Method;
    pub struct Uri;
    impl Uri {
        pub fn path(&self) -> &str {}
        pub fn query(&self) -> Option<&str> {}
    }
    impl std::fmt::Display for Uri {}
}
pub struct HttpRequest;
impl HttpRequest {
    pub fn uri(&self) -> &http::Uri {}
    pub fn method(&self) -> &http::Method {}
    pub fn path(&self) -> &str {}
    pub fn query_string(&self) -> &str {}
    pub fn headers(&self) -> &http::header::HeaderMap {}
    #[flows(none)]
    pub fn app_data<T>(&self) -> Option<&T> {}
}
pub mod web {
    #[transparent]
    #[shared]
    #[state]
    pub struct Data<T>(T);
    impl<T> Data<T> {
        pub fn new(state: T) -> Data<T> {}
        pub fn get_ref(&self) -> &T {}
        pub fn into_inner(self) -> std::sync::Arc<T> {}
    }
    impl<T> std::ops::Deref for Data<T> {
        type Target = std::sync::Arc<T>;
        fn deref(&self) -> &std::sync::Arc<T> {}
    }
    impl<T> Clone for Data<T> {}
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
    #[transparent]
    pub struct Form<T>(pub T);
    impl<T> Form<T> {
        pub fn into_inner(self) -> T {}
    }
    impl<T> std::ops::Deref for Form<T> {
        type Target = T;
        fn deref(&self) -> &T {}
    }
    impl<T: std::fmt::Debug> std::fmt::Debug for Form<T> {}
    #[transparent]
    pub struct Path<T>(T);
    impl<T> Path<T> {
        pub fn into_inner(self) -> T {}
    }
    impl<T> std::ops::Deref for Path<T> {
        type Target = T;
        fn deref(&self) -> &T {}
    }
    impl<T: std::fmt::Debug> std::fmt::Debug for Path<T> {}
    #[transparent]
    pub struct Query<T>(pub T);
    impl<T> Query<T> {
        pub fn into_inner(self) -> T {}
    }
    impl<T> std::ops::Deref for Query<T> {
        type Target = T;
        fn deref(&self) -> &T {}
    }
    impl<T: std::fmt::Debug> std::fmt::Debug for Query<T> {}
    #[transparent]
    pub struct Header<T>(pub T);
    impl<T> Header<T> {
        pub fn into_inner(self) -> T {}
    }
    impl<T> std::ops::Deref for Header<T> {
        type Target = T;
        fn deref(&self) -> &T {}
    }
    impl<T: std::fmt::Debug> std::fmt::Debug for Header<T> {}
    pub use bytes::Bytes;
    pub use bytes::BytesMut;
    #[flows(none)]
    pub fn scope(path: &str) -> crate::Scope {}
    #[flows(none)]
    pub fn resource<T>(path: T) -> crate::Resource {}
    pub fn get() -> crate::Route {}
    pub fn post() -> crate::Route {}
    pub fn put() -> crate::Route {}
    pub fn delete() -> crate::Route {}
    pub async fn block<F: FnOnce() -> R, R>(f: F) -> Result<R, crate::error::BlockingError> {}
    #[opaque]
    pub struct ServiceConfig;
    impl ServiceConfig {
        #[flows(self => return)]
        pub fn service<F>(&mut self, factory: F) -> &mut ServiceConfig {}
        #[flows(self => return)]
        pub fn route(&mut self, path: &str, route: crate::Route) -> &mut ServiceConfig {}
    }
}
#[opaque]
pub struct Scope;
impl Scope {
    #[flows(none)]
    pub fn service<F>(self, factory: F) -> Scope {}
    #[flows(none)]
    pub fn route(self, path: &str, route: Route) -> Scope {}
}
#[opaque]
pub struct Resource;
#[opaque]
pub struct Route;
impl Route {
    #[flows(none)]
    pub fn to<F, Args>(self, handler: F) -> Route {}
}
#[opaque]
pub struct App<T>(T);
impl<T> App<T> {
    pub fn new() -> App<T> {}
    #[flows(none)]
    pub fn app_data<U>(self, ext: U) -> App<T> {}
    #[flows(none)]
    pub fn service<F>(self, factory: F) -> App<T> {}
    #[flows(none)]
    pub fn route(self, path: &str, route: Route) -> App<T> {}
}
