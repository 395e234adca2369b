// futures-core: streams.
pub trait Stream {
    type Item;
}
impl<S: Stream> Stream for &mut S {
    type Item = S::Item;
}
impl<S: Stream> Stream for Box<S> {
    type Item = S::Item;
}
impl<S: Stream> Stream for std::pin::Pin<S> {
    type Item = S::Item;
}
pub use std::future::Future;
pub mod stream {
    pub use crate::Stream;
    pub type BoxStream<T> = std::pin::Pin<Box<dyn crate::Stream<Item = T>>>;
    pub type LocalBoxStream<T> = std::pin::Pin<Box<dyn crate::Stream<Item = T>>>;
}
pub mod future {
    pub use std::future::Future;
    pub type BoxFuture<T> = std::pin::Pin<Box<dyn std::future::Future<Output = T>>>;
    pub type LocalBoxFuture<T> = std::pin::Pin<Box<dyn std::future::Future<Output = T>>>;
}
