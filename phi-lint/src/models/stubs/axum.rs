// axum: extractors, responses, routing.
#[transparent]
pub struct Json<T>(pub T);
impl<T: std::fmt::Debug> std::fmt::Debug for Json<T> {}
impl<T: serde::Serialize> response::IntoResponse for Json<T> {}
#[transparent]
pub struct Form<T>(pub T);
#[transparent]
#[state]
pub struct Extension<T>(pub T);
pub mod extract {
    pub use crate::Extension;
    pub use crate::Form;
    pub use crate::Json;
    #[transparent]
    pub struct Path<T>(pub T);
    #[transparent]
    pub struct Query<T>(pub T);
    #[transparent]
    #[state]
    pub struct State<T>(pub T);
    pub trait FromRequestParts<S> {
        type Rejection;
    }
    pub trait FromRequest<S> {
        type Rejection;
    }
    pub struct Request;
    impl Request {
        pub fn headers(&self) -> &http::HeaderMap {}
        pub fn uri(&self) -> &http::Uri {}
        pub fn method(&self) -> &http::Method {}
    }
}
pub mod response {
    pub use crate::Json;
    pub struct Response;
    impl Response {
        pub fn status(&self) -> http::StatusCode {}
        pub fn headers_mut(&mut self) -> &mut http::HeaderMap {}
    }
    pub trait IntoResponse {
        fn into_response(self) -> Response;
    }
    impl<A, B> IntoResponse for (A, B) {}
    impl<A, B, C> IntoResponse for (A, B, C) {}
    impl IntoResponse for String {}
    impl IntoResponse for &str {}
    impl IntoResponse for http::StatusCode {}
    impl IntoResponse for Response {}
    impl<T: IntoResponse, E: IntoResponse> IntoResponse for Result<T, E> {}
    #[transparent]
    pub struct Html<T>(pub T);
    pub type Result<T, E> = std::result::Result<T, E>;
}
pub mod http {
    pub use http::*;
}
pub mod body {
    pub struct Body;
    impl Body {
        pub fn empty() -> Body {}
        pub fn from<T>(data: T) -> Body {}
    }
}
pub mod routing {
    #[opaque]
    pub struct MethodRouter;
    impl MethodRouter {
        #[flows(none)]
        pub fn post<H>(self, handler: H) -> MethodRouter {}
        #[flows(none)]
        pub fn get<H>(self, handler: H) -> MethodRouter {}
        #[flows(none)]
        pub fn delete<H>(self, handler: H) -> MethodRouter {}
        #[flows(none)]
        pub fn put<H>(self, handler: H) -> MethodRouter {}
    }
    #[flows(none)]
    pub fn get<H>(handler: H) -> MethodRouter {}
    #[flows(none)]
    pub fn post<H>(handler: H) -> MethodRouter {}
    #[flows(none)]
    pub fn put<H>(handler: H) -> MethodRouter {}
    #[flows(none)]
    pub fn patch<H>(handler: H) -> MethodRouter {}
    #[flows(none)]
    pub fn delete<H>(handler: H) -> MethodRouter {}
}
#[opaque]
pub struct Router<S>(S);
impl<S> Router<S> {
    pub fn new() -> Router<S> {}
    #[flows(none)]
    pub fn route(self, path: &str, method_router: routing::MethodRouter) -> Router<S> {}
    #[flows(none)]
    pub fn nest(self, path: &str, router: Router<S>) -> Router<S> {}
    #[flows(none)]
    pub fn merge(self, other: Router<S>) -> Router<S> {}
    #[flows(none)]
    pub fn layer<L>(self, layer: L) -> Router<S> {}
    #[flows(none)]
    pub fn with_state<T>(self, state: T) -> Router<()> {}
}
#[flows(none)]
pub async fn serve<L, M>(listener: L, make_service: M) -> std::io::Result<()> {}
