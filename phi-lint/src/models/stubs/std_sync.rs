// std: sharing between threads, channels, futures, threads, time.
pub mod sync {
    #[transparent]
    #[shared]
    pub struct Arc<T>(T);
    impl<T> Arc<T> {
        pub fn new(data: T) -> Arc<T> {}
        pub fn pin(data: T) -> crate::pin::Pin<Arc<T>> {}
        pub fn strong_count(this: &Arc<T>) -> usize {}
        pub fn get_mut(this: &mut Arc<T>) -> crate::option::Option<&mut T> {}
        pub fn make_mut(this: &mut Arc<T>) -> &mut T {}
        pub fn try_unwrap(this: Arc<T>) -> crate::result::Result<T, Arc<T>> {}
        pub fn into_inner(this: Arc<T>) -> crate::option::Option<T> {}
        pub fn unwrap_or_clone(this: Arc<T>) -> T {}
        pub fn ptr_eq(this: &Arc<T>, other: &Arc<T>) -> bool {}
        pub fn weak_count(this: &Arc<T>) -> usize {}
        pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(data_fn: F) -> Arc<T> {}
        pub fn downgrade(this: &Arc<T>) -> Weak<T> {}
    }
    impl<T> crate::ops::Deref for Arc<T> {
        type Target = T;
        fn deref(&self) -> &T {}
    }
    impl<T> Clone for Arc<T> {}
    impl<T: Default> Default for Arc<T> {}
    impl<T> From<T> for Arc<T> {}
    impl<T> AsRef<T> for Arc<T> {}
    impl<T: crate::fmt::Debug> crate::fmt::Debug for Arc<T> {}
    impl<T: crate::fmt::Display> crate::fmt::Display for Arc<T> {}
    #[transparent]
    #[shared]
    #[opaque]
    pub struct Weak<T>(T);
    impl<T> Weak<T> {
        pub fn new() -> Weak<T> {}
        pub fn upgrade(&self) -> crate::option::Option<Arc<T>> {}
        pub fn strong_count(&self) -> usize {}
        pub fn weak_count(&self) -> usize {}
        pub fn ptr_eq(&self, other: &Weak<T>) -> bool {}
    }
    impl<T> Clone for Weak<T> {}
    pub type LockResult<G> = crate::result::Result<G, PoisonError<G>>;
    pub type TryLockResult<G> = crate::result::Result<G, TryLockError<G>>;
    #[opaque]
    pub struct PoisonError<G>(G);
    impl<G> PoisonError<G> {
        pub fn into_inner(self) -> G {}
        pub fn get_ref(&self) -> &G {}
        pub fn get_mut(&mut self) -> &mut G {}
    }
    impl<G> crate::fmt::Debug for PoisonError<G> {}
    impl<G> crate::fmt::Display for PoisonError<G> {}
    #[opaque]
    pub enum TryLockError<G> {
        Poisoned(PoisonError<G>),
        WouldBlock,
    }
    #[transparent]
    #[cell]
    pub struct Mutex<T>(T);
    impl<T> Mutex<T> {
        pub fn new(t: T) -> Mutex<T> {}
        pub fn lock(&self) -> LockResult<MutexGuard<T>> {}
        pub fn try_lock(&self) -> TryLockResult<MutexGuard<T>> {}
        pub fn into_inner(self) -> LockResult<T> {}
        pub fn get_mut(&mut self) -> LockResult<&mut T> {}
        pub fn is_poisoned(&self) -> bool {}
        pub fn clear_poison(&self) {}
    }
    impl<T: Default> Default for Mutex<T> {}
    impl<T: crate::fmt::Debug> crate::fmt::Debug for Mutex<T> {}
    #[transparent]
    #[guard]
    pub struct MutexGuard<T>(T);
    impl<T> crate::ops::Deref for MutexGuard<T> {
        type Target = T;
        fn deref(&self) -> &T {}
    }
    impl<T> crate::ops::DerefMut for MutexGuard<T> {
        fn deref_mut(&mut self) -> &mut T {}
    }
    #[transparent]
    #[cell]
    pub struct RwLock<T>(T);
    impl<T> RwLock<T> {
        pub fn new(t: T) -> RwLock<T> {}
        pub fn read(&self) -> LockResult<RwLockReadGuard<T>> {}
        pub fn write(&self) -> LockResult<RwLockWriteGuard<T>> {}
        pub fn try_read(&self) -> TryLockResult<RwLockReadGuard<T>> {}
        pub fn try_write(&self) -> TryLockResult<RwLockWriteGuard<T>> {}
        pub fn get_mut(&mut self) -> LockResult<&mut T> {}
        pub fn is_poisoned(&self) -> bool {}
        pub fn into_inner(self) -> LockResult<T> {}
    }
    impl<T: Default> Default for RwLock<T> {}
    impl<T: crate::fmt::Debug> crate::fmt::Debug for RwLock<T> {}
    #[transparent]
    #[guard]
    pub struct RwLockReadGuard<T>(T);
    impl<T> crate::ops::Deref for RwLockReadGuard<T> {
        type Target = T;
        fn deref(&self) -> &T {}
    }
    #[transparent]
    #[guard]
    pub struct RwLockWriteGuard<T>(T);
    impl<T> crate::ops::Deref for RwLockWriteGuard<T> {
        type Target = T;
        fn deref(&self) -> &T {}
    }
    impl<T> crate::ops::DerefMut for RwLockWriteGuard<T> {
        fn deref_mut(&mut self) -> &mut T {}
    }
    #[transparent]
    #[cell]
    pub struct OnceLock<T>(T);
    impl<T> OnceLock<T> {
        pub fn new() -> OnceLock<T> {}
        pub fn get(&self) -> crate::option::Option<&T> {}
        pub fn get_mut(&mut self) -> crate::option::Option<&mut T> {}
        pub fn set(&self, value: T) -> crate::result::Result<(), T> {}
        pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {}
        pub fn into_inner(self) -> crate::option::Option<T> {}
        pub fn take(&mut self) -> crate::option::Option<T> {}
    }
    impl<T> From<T> for OnceLock<T> {}
    impl<T: Clone> Clone for OnceLock<T> {}
    impl<T> Default for OnceLock<T> {}
    impl<T: crate::fmt::Debug> crate::fmt::Debug for OnceLock<T> {}
    #[transparent]
    pub struct LazyLock<T>(T);
    impl<T> LazyLock<T> {
        pub fn new<F: FnOnce() -> T>(f: F) -> LazyLock<T> {}
        pub fn force(this: &LazyLock<T>) -> &T {}
    }
    impl<T> crate::ops::Deref for LazyLock<T> {
        type Target = T;
        fn deref(&self) -> &T {}
    }
    #[opaque]
    pub struct Once;
    impl Once {
        pub fn new() -> Once {}
        pub fn call_once<F: FnOnce()>(&self, f: F) {}
    }
    #[opaque]
    pub struct Condvar;
    impl Condvar {
        pub fn new() -> Condvar {}
        pub fn wait<T>(&self, guard: MutexGuard<T>) -> LockResult<MutexGuard<T>> {}
        pub fn wait_while<T, F: FnMut(&mut T) -> bool>(&self, guard: MutexGuard<T>, condition: F) -> LockResult<MutexGuard<T>> {}
        pub fn wait_timeout<T>(&self, guard: MutexGuard<T>, dur: crate::time::Duration) -> LockResult<(MutexGuard<T>, WaitTimeoutResult)> {}
        pub fn wait_timeout_while<T, F: FnMut(&mut T) -> bool>(&self, guard: MutexGuard<T>, dur: crate::time::Duration, condition: F) -> LockResult<(MutexGuard<T>, WaitTimeoutResult)> {}
        pub fn notify_one(&self) {}
        pub fn notify_all(&self) {}
    }
    #[scalar]
    pub struct WaitTimeoutResult;
    impl WaitTimeoutResult {
        pub fn timed_out(&self) -> bool {}
    }
    #[opaque]
    pub struct Barrier;
    impl Barrier {
        pub fn new(n: usize) -> Barrier {}
    }
    pub mod atomic {
        #[scalar]
        pub enum Ordering {
            Relaxed,
            Release,
            Acquire,
            AcqRel,
            SeqCst,
        }
        #[scalar]
        pub struct AtomicBool;
        impl AtomicBool {
            pub fn new(v: bool) -> AtomicBool {}
            pub fn load(&self, order: Ordering) -> bool {}
            pub fn store(&self, val: bool, order: Ordering) {}
            pub fn swap(&self, val: bool, order: Ordering) -> bool {}
            pub fn fetch_or(&self, val: bool, order: Ordering) -> bool {}
            pub fn fetch_and(&self, val: bool, order: Ordering) -> bool {}
            pub fn compare_exchange(&self, current: bool, new: bool, success: Ordering, failure: Ordering) -> crate::result::Result<bool, bool> {}
        }
        #[scalar]
        pub struct AtomicUsize;
        impl AtomicUsize {
            pub fn new(v: usize) -> AtomicUsize {}
            pub fn load(&self, order: Ordering) -> usize {}
            pub fn store(&self, val: usize, order: Ordering) {}
            pub fn fetch_add(&self, val: usize, order: Ordering) -> usize {}
            pub fn fetch_sub(&self, val: usize, order: Ordering) -> usize {}
            pub fn fetch_max(&self, val: usize, order: Ordering) -> usize {}
            pub fn fetch_min(&self, val: usize, order: Ordering) -> usize {}
            pub fn swap(&self, val: usize, order: Ordering) -> usize {}
            pub fn into_inner(self) -> usize {}
            pub fn compare_exchange(&self, current: usize, new: usize, success: Ordering, failure: Ordering) -> crate::result::Result<usize, usize> {}
        }
        #[cell]
        pub struct AtomicU64;
        impl AtomicU64 {
            pub fn new(v: u64) -> AtomicU64 {}
            #[flows(self -> return)]
            pub fn load(&self, order: Ordering) -> u64 {}
            #[flows(0 -> self)]
            pub fn store(&self, val: u64, order: Ordering) {}
            #[flows(self -> return)]
            pub fn fetch_add(&self, val: u64, order: Ordering) -> u64 {}
            #[flows(self -> return)]
            pub fn fetch_sub(&self, val: u64, order: Ordering) -> u64 {}
            #[flows(self -> return, 0 -> self)]
            pub fn fetch_max(&self, val: u64, order: Ordering) -> u64 {}
            #[flows(self -> return, 0 -> self)]
            pub fn fetch_min(&self, val: u64, order: Ordering) -> u64 {}
            #[flows(self -> return, 0 -> self)]
            pub fn swap(&self, val: u64, order: Ordering) -> u64 {}
            #[flows(self -> return)]
            pub fn into_inner(self) -> u64 {}
        }
        #[cell]
        pub struct AtomicU32;
        impl AtomicU32 {
            pub fn new(v: u32) -> AtomicU32 {}
            #[flows(self -> return)]
            pub fn load(&self, order: Ordering) -> u32 {}
            #[flows(0 -> self)]
            pub fn store(&self, val: u32, order: Ordering) {}
            #[flows(self -> return)]
            pub fn fetch_add(&self, val: u32, order: Ordering) -> u32 {}
            #[flows(self -> return)]
            pub fn fetch_sub(&self, val: u32, order: Ordering) -> u32 {}
            #[flows(self -> return, 0 -> self)]
            pub fn fetch_max(&self, val: u32, order: Ordering) -> u32 {}
            #[flows(self -> return, 0 -> self)]
            pub fn fetch_min(&self, val: u32, order: Ordering) -> u32 {}
            #[flows(self -> return, 0 -> self)]
            pub fn swap(&self, val: u32, order: Ordering) -> u32 {}
            #[flows(self -> return)]
            pub fn into_inner(self) -> u32 {}
        }
        #[cell]
        pub struct AtomicI32;
        impl AtomicI32 {
            pub fn new(v: i32) -> AtomicI32 {}
            #[flows(self -> return)]
            pub fn load(&self, order: Ordering) -> i32 {}
            #[flows(0 -> self)]
            pub fn store(&self, val: i32, order: Ordering) {}
            #[flows(self -> return)]
            pub fn fetch_add(&self, val: i32, order: Ordering) -> i32 {}
            #[flows(self -> return)]
            pub fn fetch_sub(&self, val: i32, order: Ordering) -> i32 {}
            #[flows(self -> return, 0 -> self)]
            pub fn swap(&self, val: i32, order: Ordering) -> i32 {}
        }
        #[cell]
        pub struct AtomicI64;
        impl AtomicI64 {
            pub fn new(v: i64) -> AtomicI64 {}
            #[flows(self -> return)]
            pub fn load(&self, order: Ordering) -> i64 {}
            #[flows(0 -> self)]
            pub fn store(&self, val: i64, order: Ordering) {}
            #[flows(self -> return)]
            pub fn fetch_add(&self, val: i64, order: Ordering) -> i64 {}
            #[flows(self -> return)]
            pub fn fetch_sub(&self, val: i64, order: Ordering) -> i64 {}
            #[flows(self -> return, 0 -> self)]
            pub fn fetch_max(&self, val: i64, order: Ordering) -> i64 {}
            #[flows(self -> return, 0 -> self)]
            pub fn fetch_min(&self, val: i64, order: Ordering) -> i64 {}
            #[flows(self -> return, 0 -> self)]
            pub fn swap(&self, val: i64, order: Ordering) -> i64 {}
            #[flows(self -> return)]
            pub fn into_inner(self) -> i64 {}
        }
    }
    pub mod mpsc {
        #[linked]
        pub fn channel<T>() -> (Sender<T>, Receiver<T>) {}
        #[linked]
        pub fn sync_channel<T>(bound: usize) -> (SyncSender<T>, Receiver<T>) {}
        #[shared]
        #[cell]
        #[opaque]
        pub struct Sender<T>(T);
        impl<T> Sender<T> {
            pub fn send(&self, t: T) -> crate::result::Result<(), SendError<T>> {}
        }
        impl<T> Clone for Sender<T> {}
        #[shared]
        #[cell]
        #[opaque]
        pub struct SyncSender<T>(T);
        impl<T> SyncSender<T> {
            pub fn send(&self, t: T) -> crate::result::Result<(), SendError<T>> {}
            pub fn try_send(&self, t: T) -> crate::result::Result<(), TrySendError<T>> {}
        }
        impl<T> Clone for SyncSender<T> {}
        #[shared]
        #[cell]
        #[opaque]
        pub struct Receiver<T>(T);
        impl<T> Receiver<T> {
            pub fn recv(&self) -> crate::result::Result<T, RecvError> {}
            pub fn try_recv(&self) -> crate::result::Result<T, TryRecvError> {}
            pub fn recv_timeout(&self, timeout: crate::time::Duration) -> crate::result::Result<T, RecvTimeoutError> {}
            pub fn iter(&self) -> crate::iter::Iter<T> {}
            pub fn try_iter(&self) -> crate::iter::Iter<T> {}
        }
        impl<T> IntoIterator for Receiver<T> {
            type Item = T;
            type IntoIter = crate::iter::Iter<T>;
            fn into_iter(self) -> crate::iter::Iter<T> {}
        }
        impl<T> IntoIterator for &Receiver<T> {
            type Item = T;
            type IntoIter = crate::iter::Iter<T>;
            fn into_iter(self) -> crate::iter::Iter<T> {}
        }
        #[opaque]
        pub struct SendError<T>(pub T);
        #[opaque]
        pub enum TrySendError<T> {
            Full(T),
            Disconnected(T),
        }
        #[scalar]
        pub struct RecvError;
        #[scalar]
        pub enum RecvTimeoutError {
            Timeout,
            Disconnected,
        }
        #[scalar]
        pub enum TryRecvError {
            Empty,
            Disconnected,
        }
    }
}
pub mod future {
    pub trait Future {
        type Output;
        fn poll(self: crate::pin::Pin<&mut Self>, cx: &mut crate::task::Context) -> crate::task::Poll<Self::Output>;
    }
    pub trait IntoFuture {
        type Output;
        type IntoFuture;
        fn into_future(self) -> Self::IntoFuture;
    }
    impl<F: Future> IntoFuture for F {
        type Output = F::Output;
        type IntoFuture = F;
    }
    /// What `async fn` and `async` blocks return here.
    #[stand_in]
    pub struct Async<T>(T);
    impl<T> Future for Async<T> {
        type Output = T;
    }
    pub fn ready<T>(t: T) -> Async<T> {}
    pub fn pending<T>() -> Async<T> {}
    pub fn poll_fn<T, F: FnMut(&mut crate::task::Context) -> crate::task::Poll<T>>(f: F) -> Async<T> {}
    impl<F: Future> Future for &mut F {
        type Output = F::Output;
    }
}
pub mod task {
    pub enum Poll<T> {
        Ready(T),
        Pending,
    }
    impl<T> Poll<T> {
        pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Poll<U> {}
        pub fn is_ready(&self) -> bool {}
        pub fn is_pending(&self) -> bool {}
    }
    #[scalar]
    pub struct Context;
    #[scalar]
    pub struct Waker;
}
pub mod thread {
    pub type Result<T> = crate::result::Result<T, crate::boxed::Box<dyn crate::any::Any>>;
    pub fn spawn<F: FnOnce() -> T, T>(f: F) -> JoinHandle<T> {}
    pub fn sleep(dur: crate::time::Duration) {}
    pub fn yield_now() {}
    pub fn current() -> Thread {}
    pub fn scope<F: FnOnce(&Scope) -> T, T>(f: F) -> T {}
    pub struct Scope;
    impl Scope {
        pub fn spawn<F: FnOnce() -> T, T>(&self, f: F) -> ScopedJoinHandle<T> {}
    }
    #[scalar]
    pub struct Thread;
    #[opaque]
    pub struct JoinHandle<T>(T);
    impl<T> JoinHandle<T> {
        pub fn join(self) -> crate::result::Result<T, crate::boxed::Box<dyn crate::any::Any>> {}
        pub fn is_finished(&self) -> bool {}
        pub fn thread(&self) -> &Thread {}
    }
    #[opaque]
    pub struct ScopedJoinHandle<T>(T);
    impl<T> ScopedJoinHandle<T> {
        pub fn join(self) -> crate::result::Result<T, crate::boxed::Box<dyn crate::any::Any>> {}
        pub fn is_finished(&self) -> bool {}
        pub fn thread(&self) -> &Thread {}
    }
    #[transparent]
    #[cell]
    pub struct LocalKey<T>(T);
    impl<T> LocalKey<T> {
        pub fn with<F: FnOnce(&T) -> R, R>(&self, f: F) -> R {}
    }
    impl<T> LocalKey<crate::cell::RefCell<T>> {
        pub fn with_borrow<F: FnOnce(&T) -> R, R>(&self, f: F) -> R {}
        pub fn with_borrow_mut<F: FnOnce(&mut T) -> R, R>(&self, f: F) -> R {}
        pub fn take(&self) -> T {}
        pub fn set(&self, value: T) {}
        pub fn replace(&self, value: T) -> T {}
    }
    impl<T> LocalKey<crate::cell::Cell<T>> {
        pub fn get(&self) -> T {}
        pub fn set(&self, value: T) {}
        pub fn take(&self) -> T {}
        pub fn replace(&self, value: T) -> T {}
    }
    pub struct Builder;
    impl Builder {
        pub fn new() -> Builder {}
        pub fn name(self, name: crate::string::String) -> Builder {}
        pub fn spawn<F: FnOnce() -> T, T>(self, f: F) -> crate::io::Result<JoinHandle<T>> {}
    }
}
pub mod time {
    #[scalar]
    pub struct Duration;
    impl Duration {
        pub fn from_secs(secs: u64) -> Duration {}
        pub fn from_millis(millis: u64) -> Duration {}
        pub fn from_micros(micros: u64) -> Duration {}
        pub fn from_secs_f64(secs: f64) -> Duration {}
        pub fn as_secs(&self) -> u64 {}
        pub fn as_millis(&self) -> u128 {}
        pub fn as_micros(&self) -> u128 {}
        pub fn as_nanos(&self) -> u128 {}
        pub fn as_secs_f64(&self) -> f64 {}
        pub fn as_secs_f32(&self) -> f32 {}
        pub fn subsec_nanos(&self) -> u32 {}
    }
    #[scalar]
    pub struct Instant;
    impl Instant {
        pub fn now() -> Instant {}
        pub fn elapsed(&self) -> Duration {}
        pub fn duration_since(&self, earlier: Instant) -> Duration {}
    }
    #[scalar]
    pub struct SystemTime;
    impl SystemTime {
        pub const UNIX_EPOCH: SystemTime = SystemTime;
        pub fn now() -> SystemTime {}
        pub fn duration_since(&self, earlier: SystemTime) -> crate::result::Result<Duration, SystemTimeError> {}
        pub fn elapsed(&self) -> crate::result::Result<Duration, SystemTimeError> {}
    }
    pub const UNIX_EPOCH: SystemTime = SystemTime;
    #[scalar]
    pub struct SystemTimeError;
}
