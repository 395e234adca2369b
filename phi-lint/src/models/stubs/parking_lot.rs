// parking_lot: locks without poisoning.
#[transparent]
#[cell]
pub struct Mutex<T>(T);
impl<T> Mutex<T> {
    pub fn new(val: T) -> Mutex<T> {}
    pub fn lock(&self) -> MutexGuard<T> {}
    pub fn try_lock(&self) -> Option<MutexGuard<T>> {}
    pub fn try_lock_for(&self, timeout: std::time::Duration) -> Option<MutexGuard<T>> {}
    pub fn is_locked(&self) -> bool {}
    pub fn into_inner(self) -> T {}
    pub fn get_mut(&mut self) -> &mut T {}
}
impl<T: Default> Default for Mutex<T> {}
impl<T: std::fmt::Debug> std::fmt::Debug for Mutex<T> {}
#[transparent]
#[guard]
pub struct MutexGuard<T>(T);
impl<T> MutexGuard<T> {
    pub fn map<U, F: FnOnce(&mut T) -> &mut U>(s: MutexGuard<T>, f: F) -> MappedMutexGuard<U> {}
}
impl<T> std::ops::Deref for MutexGuard<T> {
    type Target = T;
    fn deref(&self) -> &T {}
}
impl<T> std::ops::DerefMut for MutexGuard<T> {
    fn deref_mut(&mut self) -> &mut T {}
}
#[transparent]
#[guard]
pub struct MappedMutexGuard<T>(T);
impl<T> std::ops::Deref for MappedMutexGuard<T> {
    type Target = T;
    fn deref(&self) -> &T {}
}
impl<T> std::ops::DerefMut for MappedMutexGuard<T> {
    fn deref_mut(&mut self) -> &mut T {}
}
#[transparent]
#[cell]
pub struct FairMutex<T>(T);
impl<T> FairMutex<T> {
    pub fn new(val: T) -> FairMutex<T> {}
    pub fn lock(&self) -> FairMutexGuard<T> {}
    pub fn try_lock(&self) -> Option<FairMutexGuard<T>> {}
    pub fn into_inner(self) -> T {}
}
#[transparent]
#[guard]
pub struct FairMutexGuard<T>(T);
impl<T> std::ops::Deref for FairMutexGuard<T> {
    type Target = T;
    fn deref(&self) -> &T {}
}
impl<T> std::ops::DerefMut for FairMutexGuard<T> {
    fn deref_mut(&mut self) -> &mut T {}
}
#[transparent]
pub struct ReentrantMutex<T>(T);
impl<T> ReentrantMutex<T> {
    pub fn new(val: T) -> ReentrantMutex<T> {}
    pub fn lock(&self) -> ReentrantMutexGuard<T> {}
    pub fn into_inner(self) -> T {}
}
#[transparent]
#[guard]
pub struct ReentrantMutexGuard<T>(T);
impl<T> std::ops::Deref for ReentrantMutexGuard<T> {
    type Target = T;
    fn deref(&self) -> &T {}
}
#[transparent]
#[cell]
pub struct RwLock<T>(T);
impl<T> RwLock<T> {
    pub fn new(val: T) -> RwLock<T> {}
    pub fn read(&self) -> RwLockReadGuard<T> {}
    pub fn write(&self) -> RwLockWriteGuard<T> {}
    pub fn try_read(&self) -> Option<RwLockReadGuard<T>> {}
    pub fn try_write(&self) -> Option<RwLockWriteGuard<T>> {}
    pub fn upgradable_read(&self) -> RwLockUpgradableReadGuard<T> {}
    pub fn is_locked(&self) -> bool {}
    pub fn into_inner(self) -> T {}
    pub fn get_mut(&mut self) -> &mut T {}
}
impl<T: Default> Default for RwLock<T> {}
impl<T: std::fmt::Debug> std::fmt::Debug for RwLock<T> {}
#[transparent]
#[guard]
pub struct RwLockReadGuard<T>(T);
impl<T> RwLockReadGuard<T> {
    pub fn map<U, F: FnOnce(&T) -> &U>(s: RwLockReadGuard<T>, f: F) -> MappedRwLockReadGuard<U> {}
}
impl<T> std::ops::Deref for RwLockReadGuard<T> {
    type Target = T;
    fn deref(&self) -> &T {}
}
#[transparent]
#[guard]
pub struct MappedRwLockReadGuard<T>(T);
impl<T> std::ops::Deref for MappedRwLockReadGuard<T> {
    type Target = T;
    fn deref(&self) -> &T {}
}
#[transparent]
#[guard]
pub struct RwLockUpgradableReadGuard<T>(T);
impl<T> RwLockUpgradableReadGuard<T> {
    pub fn upgrade(s: RwLockUpgradableReadGuard<T>) -> RwLockWriteGuard<T> {}
}
impl<T> std::ops::Deref for RwLockUpgradableReadGuard<T> {
    type Target = T;
    fn deref(&self) -> &T {}
}
#[transparent]
#[guard]
pub struct RwLockWriteGuard<T>(T);
impl<T> RwLockWriteGuard<T> {
    pub fn downgrade(s: RwLockWriteGuard<T>) -> RwLockReadGuard<T> {}
    pub fn map<U, F: FnOnce(&mut T) -> &mut U>(s: RwLockWriteGuard<T>, f: F) -> MappedRwLockWriteGuard<U> {}
}
impl<T> std::ops::Deref for RwLockWriteGuard<T> {
    type Target = T;
    fn deref(&self) -> &T {}
}
impl<T> std::ops::DerefMut for RwLockWriteGuard<T> {
    fn deref_mut(&mut self) -> &mut T {}
}
#[transparent]
#[guard]
pub struct MappedRwLockWriteGuard<T>(T);
impl<T> std::ops::Deref for MappedRwLockWriteGuard<T> {
    type Target = T;
    fn deref(&self) -> &T {}
}
impl<T> std::ops::DerefMut for MappedRwLockWriteGuard<T> {
    fn deref_mut(&mut self) -> &mut T {}
}
pub fn const_mutex<T>(val: T) -> Mutex<T> {}
pub fn const_rwlock<T>(val: T) -> RwLock<T> {}
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
    pub fn wait<T>(&self, mutex_guard: &mut MutexGuard<T>) {}
    pub fn notify_one(&self) -> bool {}
    pub fn notify_all(&self) -> usize {}
}
