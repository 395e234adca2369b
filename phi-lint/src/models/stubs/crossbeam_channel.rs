// crossbeam-channel: channels with many senders and receivers.
#[linked]
pub fn unbounded<T>() -> (Sender<T>, Receiver<T>) {}
#[linked]
pub fn bounded<T>(cap: usize) -> (Sender<T>, Receiver<T>) {}
pub fn never<T>() -> Receiver<T> {}
pub fn tick(duration: std::time::Duration) -> Receiver<std::time::Instant> {}
pub fn after(duration: std::time::Duration) -> Receiver<std::time::Instant> {}
#[shared]
#[cell]
#[opaque]
pub struct Sender<T>(T);
impl<T> Sender<T> {
    pub fn send(&self, msg: T) -> Result<(), SendError<T>> {}
    pub fn try_send(&self, msg: T) -> Result<(), TrySendError<T>> {}
    pub fn send_timeout(&self, msg: T, timeout: std::time::Duration) -> Result<(), SendTimeoutError<T>> {}
    pub fn is_empty(&self) -> bool {}
    pub fn is_full(&self) -> bool {}
    pub fn len(&self) -> usize {}
    pub fn capacity(&self) -> Option<usize> {}
}
impl<T> Clone for Sender<T> {}
#[shared]
#[cell]
#[opaque]
pub struct Receiver<T>(T);
impl<T> Receiver<T> {
    pub fn recv(&self) -> Result<T, RecvError> {}
    pub fn try_recv(&self) -> Result<T, TryRecvError> {}
    pub fn recv_timeout(&self, timeout: std::time::Duration) -> Result<T, RecvTimeoutError> {}
    pub fn iter(&self) -> Iter<T> {}
    pub fn try_iter(&self) -> TryIter<T> {}
    pub fn is_empty(&self) -> bool {}
    pub fn len(&self) -> usize {}
}
impl<T> Clone for Receiver<T> {}
impl<T> IntoIterator for Receiver<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {}
}
impl<T> IntoIterator for &Receiver<T> {
    type Item = T;
    type IntoIter = Iter<T>;
    fn into_iter(self) -> Iter<T> {}
}
pub struct Iter<T>(T);
impl<T> Iterator for Iter<T> {
    type Item = T;
}
pub struct TryIter<T>(T);
impl<T> Iterator for TryIter<T> {
    type Item = T;
}
pub struct IntoIter<T>(T);
impl<T> Iterator for IntoIter<T> {
    type Item = T;
}
#[opaque]
pub struct SendError<T>(pub T);
impl<T> SendError<T> {
    pub fn into_inner(self) -> T {}
}
#[opaque]
pub enum TrySendError<T> {
    Full(T),
    Disconnected(T),
}
impl<T> TrySendError<T> {
    pub fn into_inner(self) -> T {}
}
#[opaque]
pub enum SendTimeoutError<T> {
    Timeout(T),
    Disconnected(T),
}
#[scalar]
pub struct RecvError;
#[scalar]
pub enum TryRecvError {
    Empty,
    Disconnected,
}
#[scalar]
pub enum RecvTimeoutError {
    Timeout,
    Disconnected,
}
#[grammar(select)]
#[macro_export]
macro_rules! select { () => {}; }
