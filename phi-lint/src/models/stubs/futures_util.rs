// futures-util: combinators of futures and streams, sinks, asynchronous input and output.
pub mod stream {
    pub use futures_core::Stream;
    pub use futures_core::stream::BoxStream;
    pub use futures_core::stream::LocalBoxStream;
    /// What every stream adapter returns here: only the items matter.
    #[stand_in]
    pub struct Adapter<T>(T);
    impl<T> futures_core::Stream for Adapter<T> {
        type Item = T;
    }
    pub fn iter<I: IntoIterator>(i: I) -> Adapter<I::Item> {}
    pub fn once<Fut: std::future::Future>(future: Fut) -> Adapter<Fut::Output> {}
    pub fn empty<T>() -> Adapter<T> {}
    pub fn pending<T>() -> Adapter<T> {}
    pub fn repeat<T>(item: T) -> Adapter<T> {}
    pub fn unfold<T, F: FnMut(T) -> Fut, Fut: std::future::Future<Output = Option<(Item, T)>>, Item>(init: T, f: F) -> Adapter<Item> {}
    pub fn try_unfold<T, F: FnMut(T) -> Fut, Fut: std::future::Future<Output = Result<Option<(Item, T)>, E>>, Item, E>(init: T, f: F) -> Adapter<Result<Item, E>> {}
    pub fn select<St1: futures_core::Stream, St2: futures_core::Stream<Item = St1::Item>>(stream1: St1, stream2: St2) -> Adapter<St1::Item> {}
    pub fn select_all<I: IntoIterator>(streams: I) -> Adapter<<I::Item as futures_core::Stream>::Item> {}
    pub struct FuturesUnordered<Fut>(Fut);
    impl<Fut: std::future::Future> FuturesUnordered<Fut> {
        pub fn new() -> FuturesUnordered<Fut> {}
        #[flows(0 -> self)]
        pub fn push(&self, future: Fut) {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
    }
    impl<Fut: std::future::Future> futures_core::Stream for FuturesUnordered<Fut> {
        type Item = Fut::Output;
    }
    impl<Fut> FromIterator<Fut> for FuturesUnordered<Fut> {}
    pub trait StreamExt: futures_core::Stream {
        async fn next(&mut self) -> Option<Self::Item>;
        async fn collect<C: Default + Extend<Self::Item>>(self) -> C;
        async fn concat(self) -> Self::Item;
        async fn count(self) -> usize;
        async fn for_each<Fut: std::future::Future<Output = ()>, F: FnMut(Self::Item) -> Fut>(self, f: F);
        async fn for_each_concurrent<Fut: std::future::Future<Output = ()>, F: FnMut(Self::Item) -> Fut, L>(self, limit: L, f: F);
        async fn fold<T, Fut: std::future::Future<Output = T>, F: FnMut(T, Self::Item) -> Fut>(self, init: T, f: F) -> T;
        async fn any<Fut: std::future::Future<Output = bool>, F: FnMut(Self::Item) -> Fut>(self, f: F) -> bool;
        async fn all<Fut: std::future::Future<Output = bool>, F: FnMut(Self::Item) -> Fut>(self, f: F) -> bool;
        fn map<T, F: FnMut(Self::Item) -> T>(self, f: F) -> Adapter<T>;
        fn then<Fut: std::future::Future, F: FnMut(Self::Item) -> Fut>(self, f: F) -> Adapter<Fut::Output>;
        fn filter<Fut: std::future::Future<Output = bool>, F: FnMut(&Self::Item) -> Fut>(self, f: F) -> Adapter<Self::Item>;
        fn filter_map<Fut: std::future::Future<Output = Option<T>>, T, F: FnMut(Self::Item) -> Fut>(self, f: F) -> Adapter<T>;
        fn flat_map<U: futures_core::Stream, F: FnMut(Self::Item) -> U>(self, f: F) -> Adapter<U::Item>;
        fn flatten(self) -> Adapter<<Self::Item as futures_core::Stream>::Item>;
        fn enumerate(self) -> Adapter<(usize, Self::Item)>;
        fn take(self, n: usize) -> Adapter<Self::Item>;
        fn skip(self, n: usize) -> Adapter<Self::Item>;
        fn take_while<Fut: std::future::Future<Output = bool>, F: FnMut(&Self::Item) -> Fut>(self, f: F) -> Adapter<Self::Item>;
        fn skip_while<Fut: std::future::Future<Output = bool>, F: FnMut(&Self::Item) -> Fut>(self, f: F) -> Adapter<Self::Item>;
        fn zip<St: futures_core::Stream>(self, other: St) -> Adapter<(Self::Item, St::Item)>;
        fn chain<St: futures_core::Stream<Item = Self::Item>>(self, other: St) -> Adapter<Self::Item>;
        fn chunks(self, capacity: usize) -> Adapter<Vec<Self::Item>>;
        fn ready_chunks(self, capacity: usize) -> Adapter<Vec<Self::Item>>;
        fn inspect<F: FnMut(&Self::Item)>(self, f: F) -> Adapter<Self::Item>;
        fn scan<S, B, Fut: std::future::Future<Output = Option<B>>, F: FnMut(&mut S, Self::Item) -> Fut>(self, initial_state: S, f: F) -> Adapter<B>;
        fn cycle(self) -> Adapter<Self::Item>;
        fn fuse(self) -> Adapter<Self::Item>;
        fn peekable(self) -> Adapter<Self::Item>;
        fn buffered(self, n: usize) -> Adapter<<Self::Item as std::future::Future>::Output>;
        fn buffer_unordered(self, n: usize) -> Adapter<<Self::Item as std::future::Future>::Output>;
        fn boxed(self) -> Adapter<Self::Item>;
        fn boxed_local(self) -> Adapter<Self::Item>;
        fn by_ref(&mut self) -> &mut Self;
    }
    impl<S: futures_core::Stream> StreamExt for S {}
    /// Streams of results; what is said of their items is said of the good ones.
    pub trait TryStreamExt: futures_core::Stream {
        async fn try_next<T, E>(&mut self) -> Result<Option<T>, E> where Self: futures_core::Stream<Item = Result<T, E>>;
        async fn try_collect<C, T, E>(self) -> Result<C, E> where Self: futures_core::Stream<Item = Result<T, E>>, C: Default + Extend<T>;
        fn map_ok<U, T, E, F: FnMut(T) -> U>(self, f: F) -> Adapter<Result<U, E>> where Self: futures_core::Stream<Item = Result<T, E>>;
        fn map_err<U, T, E, F: FnMut(E) -> U>(self, f: F) -> Adapter<Result<T, U>> where Self: futures_core::Stream<Item = Result<T, E>>;
        fn try_flatten<S, T, E>(self) -> Adapter<Result<T, E>> where Self: futures_core::Stream<Item = Result<S, E>>, S: futures_core::Stream<Item = Result<T, E>>;
        fn try_filter<T, E, Fut: std::future::Future<Output = bool>, F: FnMut(&T) -> Fut>(self, f: F) -> Adapter<Result<T, E>> where Self: futures_core::Stream<Item = Result<T, E>>;
        fn try_filter_map<U, T, E, Fut: std::future::Future<Output = Result<Option<U>, E>>, F: FnMut(T) -> Fut>(self, f: F) -> Adapter<Result<U, E>> where Self: futures_core::Stream<Item = Result<T, E>>;
        fn and_then<U, T, E, Fut: std::future::Future<Output = Result<U, E>>, F: FnMut(T) -> Fut>(self, f: F) -> Adapter<Result<U, E>> where Self: futures_core::Stream<Item = Result<T, E>>;
        fn or_else<U, T, E, Fut: std::future::Future<Output = Result<T, U>>, F: FnMut(E) -> Fut>(self, f: F) -> Adapter<Result<T, U>> where Self: futures_core::Stream<Item = Result<T, E>>;
        fn inspect_ok<T, E, F: FnMut(&T)>(self, f: F) -> Adapter<Result<T, E>> where Self: futures_core::Stream<Item = Result<T, E>>;
        fn inspect_err<T, E, F: FnMut(&E)>(self, f: F) -> Adapter<Result<T, E>> where Self: futures_core::Stream<Item = Result<T, E>>;
        fn try_chunks<T, E>(self, capacity: usize) -> Adapter<Result<Vec<T>, E>> where Self: futures_core::Stream<Item = Result<T, E>>;
        fn try_buffered<U, T, E>(self, n: usize) -> Adapter<Result<U, E>> where Self: futures_core::Stream<Item = Result<T, E>>, T: std::future::Future<Output = Result<U, E>>;
        fn try_buffer_unordered<U, T, E>(self, n: usize) -> Adapter<Result<U, E>> where Self: futures_core::Stream<Item = Result<T, E>>, T: std::future::Future<Output = Result<U, E>>;
        async fn try_fold<A, T, E, Fut: std::future::Future<Output = Result<A, E>>, F: FnMut(A, T) -> Fut>(self, init: A, f: F) -> Result<A, E> where Self: futures_core::Stream<Item = Result<T, E>>;
        async fn try_concat<T, E>(self) -> Result<T, E> where Self: futures_core::Stream<Item = Result<T, E>>;
        async fn try_for_each_concurrent<T, E, L, Fut: std::future::Future<Output = Result<(), E>>, F: FnMut(T) -> Fut>(self, limit: L, f: F) -> Result<(), E> where Self: futures_core::Stream<Item = Result<T, E>>;
        async fn try_for_each<T, E, Fut: std::future::Future<Output = Result<(), E>>, F: FnMut(T) -> Fut>(self, f: F) -> Result<(), E> where Self: futures_core::Stream<Item = Result<T, E>>;
    }
    impl<S: futures_core::Stream> TryStreamExt for S {}
}
pub mod future {
    pub use futures_core::future::BoxFuture;
    pub use futures_core::future::LocalBoxFuture;
    pub use std::future::Future;
    pub async fn join_all<I: IntoIterator>(iter: I) -> Vec<<I::Item as std::future::Future>::Output> {}
    pub async fn try_join_all<I: IntoIterator, T, E>(iter: I) -> Result<Vec<T>, E> where I::Item: std::future::Future<Output = Result<T, E>> {}
    pub async fn join<A: std::future::Future, B: std::future::Future>(future1: A, future2: B) -> (A::Output, B::Output) {}
    pub async fn join3<A: std::future::Future, B: std::future::Future, C: std::future::Future>(future1: A, future2: B, future3: C) -> (A::Output, B::Output, C::Output) {}
    pub async fn try_join<T1, T2, E, A: std::future::Future<Output = Result<T1, E>>, B: std::future::Future<Output = Result<T2, E>>>(future1: A, future2: B) -> Result<(T1, T2), E> {}
    pub async fn ready<T>(t: T) -> T {}
    pub async fn ok<T, E>(t: T) -> Result<T, E> {}
    pub async fn err<T, E>(err: E) -> Result<T, E> {}
    pub async fn lazy<F: FnOnce(&mut std::task::Context) -> R, R>(f: F) -> R {}
    pub enum Either<A, B> {
        Left(A),
        Right(B),
    }
    pub trait FutureExt: std::future::Future {
        async fn map<U, F: FnOnce(Self::Output) -> U>(self, f: F) -> U;
        async fn then<Fut: std::future::Future, F: FnOnce(Self::Output) -> Fut>(self, f: F) -> Fut::Output;
        async fn inspect<F: FnOnce(&Self::Output)>(self, f: F) -> Self::Output;
        async fn fuse(self) -> Self::Output;
        async fn boxed(self) -> Self::Output;
        async fn boxed_local(self) -> Self::Output;
        async fn shared(self) -> Self::Output;
        #[flows(self.content -> return.content)]
        fn now_or_never(self) -> Option<Self::Output>;
    }
    impl<F: std::future::Future> FutureExt for F {}
    pub trait TryFutureExt: std::future::Future {
        async fn map_ok<U, T, E, F: FnOnce(T) -> U>(self, f: F) -> Result<U, E> where Self: std::future::Future<Output = Result<T, E>>;
        async fn map_err<U, T, E, F: FnOnce(E) -> U>(self, f: F) -> Result<T, U> where Self: std::future::Future<Output = Result<T, E>>;
        async fn and_then<U, T, E, Fut: std::future::Future<Output = Result<U, E>>, F: FnOnce(T) -> Fut>(self, f: F) -> Result<U, E> where Self: std::future::Future<Output = Result<T, E>>;
    }
    impl<F: std::future::Future> TryFutureExt for F {}
}
pub mod sink {
    pub trait SinkExt<Item> {
        type Error;
        #[flows(0 -> self)]
        async fn send(&mut self, item: Item) -> Result<(), Self::Error>;
        #[flows(0 -> self)]
        async fn feed(&mut self, item: Item) -> Result<(), Self::Error>;
        async fn flush(&mut self) -> Result<(), Self::Error>;
        async fn close(&mut self) -> Result<(), Self::Error>;
    }
}
pub mod lock {
    #[transparent]
    #[cell]
    pub struct Mutex<T>(T);
    impl<T> Mutex<T> {
        pub fn new(t: T) -> Mutex<T> {}
        pub async fn lock(&self) -> MutexGuard<T> {}
        pub fn try_lock(&self) -> Option<MutexGuard<T>> {}
        pub fn into_inner(self) -> T {}
        pub fn get_mut(&mut self) -> &mut T {}
    }
    impl<T: Default> Default for Mutex<T> {}
    #[transparent]
    #[guard]
    pub struct MutexGuard<T>(T);
    impl<T> std::ops::Deref for MutexGuard<T> {
        type Target = T;
        fn deref(&self) -> &T {}
    }
    impl<T> std::ops::DerefMut for MutexGuard<T> {
        fn deref_mut(&mut self) -> &mut T {}
    }
}
pub use future::FutureExt;
pub use future::TryFutureExt;
pub use sink::SinkExt;
pub use stream::StreamExt;
pub use stream::TryStreamExt;
pub use stream::Stream;
pub use std::future::Future;
#[grammar(join)]
#[macro_export]
macro_rules! join { () => {}; }
#[grammar(try_join)]
#[macro_export]
macro_rules! try_join { () => {}; }
#[grammar(select)]
#[macro_export]
macro_rules! select { () => {}; }
#[grammar(select)]
#[macro_export]
macro_rules! select_biased { () => {}; }
#[grammar(args)]
#[macro_export]
macro_rules! pin_mut { () => {}; }
