// warp: filters, replies and rejections. A rejection's `Debug` text is what warp logs, and sends where nothing recovers it.
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
    pub fn json<T: serde::Serialize>(val: &T) -> Json {}
    #[transparent]
    pub struct Html<T>(T);
    pub fn html<T>(body: T) -> Html<T> {}
    #[transparent]
    pub struct WithStatus<T>(T);
    #[sink(PHI003, arguments(0), status(1), via = Serialize)]
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
/// What filters are combined of. Which values one extracts is in types that nobody writes
/// down; handlers name theirs.
#[stand_in]
#[opaque]
struct Combined;
impl Filter for Combined {}
pub trait Filter {
    #[flows(none)]
    fn and<F>(self, other: F) -> Combined;
    #[flows(none)]
    fn or<F>(self, other: F) -> Combined;
    #[flows(none)]
    fn map<F>(self, fun: F) -> Combined;
    #[flows(none)]
    fn then<F>(self, fun: F) -> Combined;
    #[flows(none)]
    fn and_then<F>(self, fun: F) -> Combined;
    #[flows(none)]
    fn or_else<F>(self, fun: F) -> Combined;
    #[flows(none)]
    fn recover<F>(self, fun: F) -> Combined;
    #[flows(none)]
    fn unify<T>(self) -> Combined;
    #[flows(none)]
    fn untuple_one<T>(self) -> Combined;
    #[flows(none)]
    fn with<W>(self, wrapper: W) -> Combined;
    #[flows(none)]
    fn boxed(self) -> Combined;
}
pub fn any() -> Combined {}
pub fn get() -> Combined {}
pub fn post() -> Combined {}
pub fn put() -> Combined {}
pub fn delete() -> Combined {}
#[flows(none)]
pub fn path<P>(p: P) -> Combined {}
#[flows(none)]
pub fn header<T>(name: &str) -> Combined {}
pub fn query<T>() -> Combined {}
#[flows(none)]
pub fn log(name: &str) -> Combined {}
pub mod body {
    pub fn json<T>() -> super::Combined {}
    pub fn form<T>() -> super::Combined {}
    pub fn bytes() -> super::Combined {}
    pub fn content_length_limit(limit: u64) -> super::Combined {}
}
#[flows(none)]
pub fn serve<F>(filter: F) -> Serving {}
#[stand_in]
#[opaque]
struct Serving;
impl Serving {
    #[flows(none)]
    pub async fn run<A>(self, addr: A) {}
}
#[macro_export]
macro_rules! path { ($($segments:tt)*) => { $crate::any() }; }
