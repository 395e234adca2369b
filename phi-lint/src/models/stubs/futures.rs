// futures: futures-util under one name, with channels and an executor.
pub use futures_util::FutureExt;
pub use futures_util::TryFutureExt;
pub use futures_util::SinkExt;
pub use futures_util::StreamExt;
pub use futures_util::TryStreamExt;
pub use futures_util::Stream;
pub use std::future::Future;
pub mod stream {
    pub use futures_util::stream::*;
}
pub mod future {
    pub use futures_util::future::*;
}
pub mod sink {
    pub use futures_util::sink::*;
}
pub mod lock {
    pub use futures_util::lock::*;
}
/// The traits come without their names.
pub mod prelude {
    #[stand_in]
    pub use futures_util::FutureExt;
    #[stand_in]
    pub use futures_util::TryFutureExt;
    #[stand_in]
    pub use futures_util::SinkExt;
    #[stand_in]
    pub use futures_util::StreamExt;
    #[stand_in]
    pub use futures_util::TryStreamExt;
    pub use futures_util::Stream;
}
pub mod executor {
    pub fn block_on<F: std::future::Future>(f: F) -> F::Output {}
}
pub mod channel {
    pub mod mpsc {
        #[linked]
        pub fn channel<T>(buffer: usize) -> (Sender<T>, Receiver<T>) {}
        #[linked]
        pub fn unbounded<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>) {}
        #[shared]
        #[cell]
        #[opaque]
        pub struct Sender<T>(T);
        impl<T> Sender<T> {
            pub fn try_send(&mut self, msg: T) -> Result<(), TrySendError<T>> {}
            pub fn start_send(&mut self, msg: T) -> Result<(), SendError> {}
            pub fn is_closed(&self) -> bool {}
        }
        impl<T> futures_util::sink::SinkExt<T> for Sender<T> {
            type Error = SendError;
            #[flows(0 -> self.content)]
            async fn send(&mut self, item: T) -> Result<(), SendError> {}
            #[flows(0 -> self.content)]
            async fn feed(&mut self, item: T) -> Result<(), SendError> {}
        }
        impl<T> Clone for Sender<T> {}
        #[shared]
        #[cell]
        #[opaque]
        pub struct UnboundedSender<T>(T);
        impl<T> UnboundedSender<T> {
            pub fn unbounded_send(&self, msg: T) -> Result<(), TrySendError<T>> {}
            pub fn is_closed(&self) -> bool {}
        }
        impl<T> futures_util::sink::SinkExt<T> for UnboundedSender<T> {
            type Error = SendError;
            #[flows(0 -> self.content)]
            async fn send(&mut self, item: T) -> Result<(), SendError> {}
            #[flows(0 -> self.content)]
            async fn feed(&mut self, item: T) -> Result<(), SendError> {}
        }
        impl<T> Clone for UnboundedSender<T> {}
        #[shared]
        #[cell]
        #[opaque]
        pub struct Receiver<T>(T);
        impl<T> Receiver<T> {
            pub fn close(&mut self) {}
        }
        impl<T> futures_core::Stream for Receiver<T> {
            type Item = T;
        }
        #[shared]
        #[cell]
        #[opaque]
        pub struct UnboundedReceiver<T>(T);
        impl<T> UnboundedReceiver<T> {
            pub fn close(&mut self) {}
        }
        impl<T> futures_core::Stream for UnboundedReceiver<T> {
            type Item = T;
        }
        #[opaque]
        pub struct TrySendError<T>(T);
        #[scalar]
        pub struct SendError;
    }
    pub mod oneshot {
        #[linked]
        pub fn channel<T>() -> (Sender<T>, Receiver<T>) {}
        #[shared]
        #[cell]
        #[opaque]
        pub struct Sender<T>(T);
        impl<T> Sender<T> {
            pub fn send(self, t: T) -> Result<(), T> {}
        }
        #[shared]
        #[cell]
        #[opaque]
        pub struct Receiver<T>(T);
        impl<T> std::future::Future for Receiver<T> {
            type Output = Result<T, Canceled>;
        }
        #[scalar]
        pub struct Canceled;
    }
}
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
