// crossbeam: the parts that services use, under one name.
pub mod channel {
    pub use crossbeam_channel::*;
    pub use crossbeam_channel::select;
}
pub use crossbeam_channel::select;
pub fn scope<F: FnOnce(&thread::Scope) -> R, R>(f: F) -> std::thread::Result<R> {}
pub mod thread {
    pub fn scope<F: FnOnce(&Scope) -> R, R>(f: F) -> std::thread::Result<R> {}
    #[opaque]
    pub struct Scope;
    impl Scope {
        pub fn spawn<F: FnOnce(&Scope) -> T, T>(&self, f: F) -> ScopedJoinHandle<T> {}
    }
    #[opaque]
    pub struct ScopedJoinHandle<T>(T);
    impl<T> ScopedJoinHandle<T> {
        pub fn join(self) -> std::thread::Result<T> {}
    }
}
pub mod queue {
    #[cell]
    pub struct ArrayQueue<T>(T);
    impl<T> ArrayQueue<T> {
        pub fn new(cap: usize) -> ArrayQueue<T> {}
        pub fn push(&self, value: T) -> Result<(), T> {}
        pub fn force_push(&self, value: T) -> Option<T> {}
        pub fn pop(&self) -> Option<T> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
    }
    #[cell]
    pub struct SegQueue<T>(T);
    impl<T> SegQueue<T> {
        pub fn new() -> SegQueue<T> {}
        pub fn push(&self, value: T) {}
        pub fn pop(&self) -> Option<T> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
    }
}
