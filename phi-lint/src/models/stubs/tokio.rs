// tokio: tasks, synchronization, time, files.
pub fn spawn<F: std::future::Future>(future: F) -> task::JoinHandle<F::Output> {}
pub mod task {
    pub fn spawn<F: std::future::Future>(future: F) -> JoinHandle<F::Output> {}
    pub fn spawn_local<F: std::future::Future>(future: F) -> JoinHandle<F::Output> {}
    pub fn spawn_blocking<F: FnOnce() -> R, R>(f: F) -> JoinHandle<R> {}
    pub fn block_in_place<F: FnOnce() -> R, R>(f: F) -> R {}
    pub async fn yield_now() {}
    #[opaque]
    #[outcome]
    pub struct JoinHandle<T>(T);
    impl<T> JoinHandle<T> {
        pub fn abort(&self) {}
        pub fn is_finished(&self) -> bool {}
    }
    impl<T> std::future::Future for JoinHandle<T> {
        type Output = Result<T, JoinError>;
    }
    #[scalar]
    pub struct JoinError;
    impl std::fmt::Display for JoinError {}
    impl std::fmt::Debug for JoinError {}
    impl std::error::Error for JoinError {}
    #[opaque]
    pub struct AbortHandle;
    impl AbortHandle {
        pub fn abort(&self) {}
        pub fn is_finished(&self) -> bool {}
    }
    #[opaque]
    pub struct JoinSet<T>(T);
    impl<T> JoinSet<T> {
        pub fn new() -> JoinSet<T> {}
        pub fn spawn<F: std::future::Future<Output = T>>(&mut self, task: F) -> AbortHandle {}
        pub async fn join_next(&mut self) -> Option<Result<T, JoinError>> {}
        pub fn len(&self) -> usize {}
    }
}
pub mod sync {
    #[transparent]
    #[cell]
    pub struct Mutex<T>(T);
    impl<T> Mutex<T> {
        pub fn new(t: T) -> Mutex<T> {}
        pub async fn lock(&self) -> MutexGuard<T> {}
        pub fn try_lock(&self) -> Result<MutexGuard<T>, TryLockError> {}
        pub fn blocking_lock(&self) -> MutexGuard<T> {}
        pub fn into_inner(self) -> T {}
    }
    impl<T: Default> Default for Mutex<T> {}
    #[scalar]
    pub struct TryLockError;
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
    #[transparent]
    #[cell]
    pub struct RwLock<T>(T);
    impl<T> RwLock<T> {
        pub fn new(t: T) -> RwLock<T> {}
        pub async fn read(&self) -> RwLockReadGuard<T> {}
        pub async fn write(&self) -> RwLockWriteGuard<T> {}
    }
    impl<T: Default> Default for RwLock<T> {}
    #[transparent]
    #[guard]
    pub struct RwLockReadGuard<T>(T);
    impl<T> std::ops::Deref for RwLockReadGuard<T> {
        type Target = T;
        fn deref(&self) -> &T {}
    }
    #[transparent]
    #[guard]
    pub struct RwLockWriteGuard<T>(T);
    impl<T> std::ops::Deref for RwLockWriteGuard<T> {
        type Target = T;
        fn deref(&self) -> &T {}
    }
    impl<T> std::ops::DerefMut for RwLockWriteGuard<T> {
        fn deref_mut(&mut self) -> &mut T {}
    }
    #[transparent]
    #[cell]
    pub struct OnceCell<T>(T);
    impl<T> OnceCell<T> {
        pub fn new() -> OnceCell<T> {}
        pub fn get(&self) -> Option<&T> {}
        pub fn set(&self, value: T) -> Result<(), T> {}
        pub async fn get_or_init<F: FnOnce() -> Fut, Fut: std::future::Future<Output = T>>(&self, f: F) -> &T {}
    }
    #[opaque]
    pub struct Semaphore;
    impl Semaphore {
        pub fn new(permits: usize) -> Semaphore {}
        pub async fn acquire(&self) -> Result<SemaphorePermit, AcquireError> {}
    }
    #[scalar]
    pub struct SemaphorePermit;
    #[scalar]
    pub struct AcquireError;
    #[opaque]
    pub struct Notify;
    impl Notify {
        pub fn new() -> Notify {}
        pub fn notify_one(&self) {}
        pub fn notify_waiters(&self) {}
        pub async fn notified(&self) {}
    }
    pub mod mpsc {
        #[linked]
        pub fn channel<T>(buffer: usize) -> (Sender<T>, Receiver<T>) {}
        #[linked]
        pub fn unbounded_channel<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>) {}
        #[shared]
        #[cell]
        #[opaque]
        pub struct Sender<T>(T);
        impl<T> Sender<T> {
            pub async fn send(&self, value: T) -> Result<(), error::SendError<T>> {}
            pub fn try_send(&self, message: T) -> Result<(), error::TrySendError<T>> {}
            pub fn blocking_send(&self, value: T) -> Result<(), error::SendError<T>> {}
            pub fn is_closed(&self) -> bool {}
            pub fn capacity(&self) -> usize {}
        }
        impl<T> Clone for Sender<T> {}
        #[shared]
        #[cell]
        #[opaque]
        pub struct UnboundedSender<T>(T);
        impl<T> UnboundedSender<T> {
            pub fn send(&self, message: T) -> Result<(), error::SendError<T>> {}
        }
        impl<T> Clone for UnboundedSender<T> {}
        #[shared]
        #[cell]
        #[opaque]
        pub struct Receiver<T>(T);
        impl<T> Receiver<T> {
            pub async fn recv(&mut self) -> Option<T> {}
            pub fn try_recv(&mut self) -> Result<T, error::TryRecvError> {}
            pub fn blocking_recv(&mut self) -> Option<T> {}
            pub fn close(&mut self) {}
        }
        #[shared]
        #[cell]
        #[opaque]
        pub struct UnboundedReceiver<T>(T);
        impl<T> UnboundedReceiver<T> {
            pub async fn recv(&mut self) -> Option<T> {}
            pub fn try_recv(&mut self) -> Result<T, error::TryRecvError> {}
        }
        pub mod error {
            #[opaque]
            pub struct SendError<T>(pub T);
            #[opaque]
            pub enum TrySendError<T> {
                Full(T),
                Closed(T),
            }
            #[scalar]
            pub enum TryRecvError {
                Empty,
                Disconnected,
            }
        }
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
            type Output = Result<T, error::RecvError>;
        }
        pub mod error {
            #[scalar]
            pub struct RecvError;
        }
    }
    pub mod broadcast {
        #[linked]
        pub fn channel<T>(capacity: usize) -> (Sender<T>, Receiver<T>) {}
        #[shared]
        #[cell]
        #[opaque]
        pub struct Sender<T>(T);
        impl<T> Sender<T> {
            pub fn send(&self, value: T) -> Result<usize, error::SendError<T>> {}
            pub fn subscribe(&self) -> Receiver<T> {}
            pub fn receiver_count(&self) -> usize {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
        }
        impl<T> Clone for Sender<T> {}
        #[shared]
        #[cell]
        #[opaque]
        pub struct Receiver<T>(T);
        impl<T> Receiver<T> {
            pub async fn recv(&mut self) -> Result<T, error::RecvError> {}
            pub fn try_recv(&mut self) -> Result<T, error::TryRecvError> {}
            pub fn blocking_recv(&mut self) -> Result<T, error::RecvError> {}
            pub fn resubscribe(&self) -> Receiver<T> {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
        }
        pub mod error {
            #[opaque]
            pub struct SendError<T>(pub T);
            #[scalar]
            pub enum RecvError {
                Closed,
                Lagged(u64),
            }
            #[scalar]
            pub enum TryRecvError {
                Empty,
                Closed,
                Lagged(u64),
            }
        }
    }
    pub mod watch {
        #[linked]
        pub fn channel<T>(init: T) -> (Sender<T>, Receiver<T>) {}
        #[shared]
        #[cell]
        #[opaque]
        pub struct Sender<T>(T);
        impl<T> Sender<T> {
            pub fn send(&self, value: T) -> Result<(), error::SendError<T>> {}
            pub fn send_replace(&self, value: T) -> T {}
            pub fn send_modify<F: FnOnce(&mut T)>(&self, modify: F) {}
            pub fn borrow(&self) -> Ref<T> {}
            pub fn subscribe(&self) -> Receiver<T> {}
            pub fn receiver_count(&self) -> usize {}
        }
        impl<T> Clone for Sender<T> {}
        #[shared]
        #[cell]
        #[opaque]
        pub struct Receiver<T>(T);
        impl<T> Clone for Receiver<T> {}
        impl<T> Receiver<T> {
            pub fn borrow(&self) -> Ref<T> {}
            pub fn borrow_and_update(&mut self) -> Ref<T> {}
            pub async fn changed(&mut self) -> Result<(), error::RecvError> {}
        }
        #[transparent]
        #[guard]
        pub struct Ref<T>(T);
        impl<T> std::ops::Deref for Ref<T> {
            type Target = T;
            fn deref(&self) -> &T {}
        }
        pub mod error {
            #[opaque]
            pub struct SendError<T>(pub T);
            #[scalar]
            pub struct RecvError;
        }
    }
}
pub mod time {
    pub use std::time::Duration;
    pub async fn sleep(duration: Duration) {}
    pub async fn timeout<F: std::future::Future>(duration: Duration, future: F) -> Result<F::Output, error::Elapsed> {}
    pub fn interval(period: Duration) -> Interval {}
    pub mod error {
        #[scalar]
        pub struct Elapsed;
    }
    #[scalar]
    pub struct Interval;
    impl Interval {
        pub async fn tick(&mut self) -> Instant {}
    }
    #[scalar]
    pub struct Instant;
    impl Instant {
        pub fn now() -> Instant {}
        pub fn elapsed(&self) -> Duration {}
    }
}
pub mod fs {
    #[sink(PHI011, arguments(1))]
    #[flows(none)]
    pub async fn write<P, C>(path: P, contents: C) -> std::io::Result<()> {}
    #[flows(none)]
    pub async fn read_to_string<P>(path: P) -> std::io::Result<String> {}
    #[flows(none)]
    pub async fn read<P>(path: P) -> std::io::Result<Vec<u8>> {}
    pub async fn create_dir_all<P>(path: P) -> std::io::Result<()> {}
    pub async fn remove_file<P>(path: P) -> std::io::Result<()> {}
    #[stream(PHI011)]
    #[opaque]
    pub struct File;
    impl File {
        #[flows(none)]
        pub async fn create<P>(path: P) -> std::io::Result<File> {}
        #[flows(none)]
        pub async fn open<P>(path: P) -> std::io::Result<File> {}
        pub async fn sync_all(&self) -> std::io::Result<()> {}
        #[flows(none)]
        pub fn from_std(std: std::fs::File) -> File {}
    }
}
pub mod io {
    pub use std::io::Result;
    pub trait AsyncWrite {}
    pub trait AsyncRead {}
    pub trait AsyncWriteExt: AsyncWrite {
        #[sink(stream(self))]
        #[flows(0 -> self)]
        async fn write(&mut self, src: &[u8]) -> std::io::Result<usize>;
        #[sink(stream(self))]
        #[flows(0 -> self)]
        async fn write_all(&mut self, src: &[u8]) -> std::io::Result<()>;
        #[sink(stream(self))]
        #[flows(0 -> self)]
        async fn write_buf<B>(&mut self, src: &mut B) -> std::io::Result<usize>;
        #[sink(stream(self))]
        #[flows(0 -> self)]
        async fn write_all_buf<B>(&mut self, src: &mut B) -> std::io::Result<()>;
        async fn flush(&mut self) -> std::io::Result<()>;
        async fn shutdown(&mut self) -> std::io::Result<()>;
    }
    impl<W: ?Sized> AsyncWriteExt for W {}
    pub trait AsyncReadExt: AsyncRead {
        #[flows(self -> 0)]
        async fn read(&mut self, buf: &mut [u8]) -> std::io::Result<usize>;
        #[flows(self -> 0)]
        async fn read_exact(&mut self, buf: &mut [u8]) -> std::io::Result<usize>;
        #[flows(self -> 0)]
        async fn read_to_end(&mut self, buf: &mut Vec<u8>) -> std::io::Result<usize>;
        #[flows(self -> 0)]
        async fn read_to_string(&mut self, dst: &mut String) -> std::io::Result<usize>;
    }
    impl<R: ?Sized> AsyncReadExt for R {}
    #[transparent]
    pub struct BufWriter<W>(W);
    impl<W> BufWriter<W> {
        pub fn new(inner: W) -> BufWriter<W> {}
        pub fn get_ref(&self) -> &W {}
        pub fn get_mut(&mut self) -> &mut W {}
        pub fn into_inner(self) -> W {}
    }
    #[stream(PHI006)]
    #[opaque]
    pub struct Stdout;
    #[stream(PHI006)]
    #[opaque]
    pub struct Stderr;
    pub fn stdout() -> Stdout {}
    pub fn stderr() -> Stderr {}
    #[sink(stream(1), arguments(0))]
    #[flows(0 -> 1)]
    pub async fn copy<R: ?Sized, W: ?Sized>(reader: &mut R, writer: &mut W) -> std::io::Result<u64> {}
}
pub mod net {
    #[opaque]
    pub struct TcpListener;
    impl TcpListener {
        pub async fn bind<A>(addr: A) -> std::io::Result<TcpListener> {}
        pub fn local_addr(&self) -> std::io::Result<std::net::SocketAddr> {}
        pub async fn accept(&self) -> std::io::Result<(TcpStream, std::net::SocketAddr)> {}
    }
    #[remote]
    #[opaque]
    pub struct TcpStream;
    impl TcpStream {
        #[flows(none)]
        pub async fn connect<A>(addr: A) -> std::io::Result<TcpStream> {}
        pub fn peer_addr(&self) -> std::io::Result<std::net::SocketAddr> {}
        pub fn into_split(self) -> (tcp::OwnedReadHalf, tcp::OwnedWriteHalf) {}
        pub fn split(&mut self) -> (tcp::ReadHalf, tcp::WriteHalf) {}
    }
    pub mod tcp {
        #[remote]
        #[opaque]
        pub struct OwnedReadHalf;
        #[remote]
        #[opaque]
        pub struct OwnedWriteHalf;
        #[remote]
        #[opaque]
        #[stand_in]
        pub struct ReadHalf;
        #[remote]
        #[opaque]
        #[stand_in]
        pub struct WriteHalf;
    }
    #[remote]
    #[opaque]
    pub struct UnixStream;
    impl UnixStream {
        #[flows(none)]
        pub async fn connect<P>(path: P) -> std::io::Result<UnixStream> {}
    }
}
pub mod signal {
    pub async fn ctrl_c() -> std::io::Result<()> {}
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
