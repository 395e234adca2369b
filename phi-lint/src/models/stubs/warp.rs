// warp: replies and rejections. A rejection's `Debug` text is what warp logs, and sends where nothing recovers it.
pub mod reject {
    pub trait Reject {}
    pub struct Rejection;
    impl Rejection {
        #[flows(self -> return)]
        pub fn find<T>(&self) -> Option<&T> {}
        pub fn is_not_found(&self) -> bool {}
    }
    impl std::fmt::Debug for Rejection {}
    #[sink(PHI003, via = Debug)]
    #[flows(0 -> return)]
    pub fn custom<T: Reject>(err: T) -> Rejection {}
    pub fn not_found() -> Rejection {}
    pub fn reject() -> Rejection {}
}
pub use reject::Rejection;
pub mod reply {
    pub trait Reply {}
    pub struct Json;
    impl Reply for Json {}
    #[flows(0 -> return)]
    pub fn json<T: serde::Serialize>(val: &T) -> Json {}
    #[transparent]
    pub struct Html<T>(T);
    pub fn html<T>(body: T) -> Html<T> {}
    #[transparent]
    pub struct WithStatus<T>(T);
    #[flows(0 -> return)]
    pub fn with_status<T>(reply: T, status: crate::http::StatusCode) -> WithStatus<T> {}
    pub struct WithHeader<T>(T);
    #[flows(0 -> return, 2 -> return)]
    pub fn with_header<T, K, V>(reply: T, name: K, value: V) -> WithHeader<T> {}
}
pub use reply::Reply;
pub mod http {
    pub use http::StatusCode;
    pub use http::Method;
    pub use http::Uri;
    pub use http::HeaderMap;
}
