// moka: caches that are written through `&`, in memory.
pub mod future {
    #[shared]
    #[cell]
    pub struct Cache<K, V, S = std::hash::RandomState>(K, V);
    impl<K, V> Cache<K, V> {
        pub fn new(max_capacity: u64) -> Cache<K, V> {}
        pub fn builder() -> CacheBuilder<K, V, Cache<K, V>> {}
    }
    impl<K, V, S> Cache<K, V, S> {
        pub async fn get<Q>(&self, key: &Q) -> Option<V> {}
        pub async fn insert(&self, key: K, value: V) {}
        pub async fn get_with<F: std::future::Future<Output = V>>(&self, key: K, init: F) -> V {}
        pub async fn optionally_get_with<F: std::future::Future<Output = Option<V>>>(&self, key: K, init: F) -> Option<V> {}
        pub async fn try_get_with<F: std::future::Future<Output = Result<V, E>>, E>(&self, key: K, init: F) -> Result<V, std::sync::Arc<E>> {}
        pub async fn remove<Q>(&self, key: &Q) -> Option<V> {}
        pub async fn invalidate<Q>(&self, key: &Q) {}
        pub fn invalidate_all(&self) {}
        pub fn contains_key<Q>(&self, key: &Q) -> bool {}
        pub fn entry_count(&self) -> u64 {}
        pub fn weighted_size(&self) -> u64 {}
        pub fn name(&self) -> Option<&str> {}
        pub async fn run_pending_tasks(&self) {}
    }
    impl<K, V, S> Clone for Cache<K, V, S> {}
    pub struct CacheBuilder<K, V, C>(K, V, C);
    impl<K, V> CacheBuilder<K, V, Cache<K, V>> {
        pub fn new(max_capacity: u64) -> CacheBuilder<K, V, Cache<K, V>> {}
        pub fn name(self, name: &str) -> CacheBuilder<K, V, Cache<K, V>> {}
        pub fn max_capacity(self, max_capacity: u64) -> CacheBuilder<K, V, Cache<K, V>> {}
        pub fn initial_capacity(self, number_of_entries: usize) -> CacheBuilder<K, V, Cache<K, V>> {}
        pub fn time_to_live(self, duration: std::time::Duration) -> CacheBuilder<K, V, Cache<K, V>> {}
        pub fn time_to_idle(self, duration: std::time::Duration) -> CacheBuilder<K, V, Cache<K, V>> {}
        pub fn weigher<F: Fn(&K, &V) -> u32>(self, weigher: F) -> CacheBuilder<K, V, Cache<K, V>> {}
        pub fn build(self) -> Cache<K, V> {}
    }
}
pub mod sync {
    #[shared]
    #[cell]
    pub struct Cache<K, V, S = std::hash::RandomState>(K, V);
    impl<K, V> Cache<K, V> {
        pub fn new(max_capacity: u64) -> Cache<K, V> {}
        pub fn builder() -> CacheBuilder<K, V, Cache<K, V>> {}
    }
    impl<K, V, S> Cache<K, V, S> {
        pub fn get<Q>(&self, key: &Q) -> Option<V> {}
        pub fn insert(&self, key: K, value: V) {}
        pub fn get_with<F: FnOnce() -> V>(&self, key: K, init: F) -> V {}
        pub fn optionally_get_with<F: FnOnce() -> Option<V>>(&self, key: K, init: F) -> Option<V> {}
        pub fn try_get_with<F: FnOnce() -> Result<V, E>, E>(&self, key: K, init: F) -> Result<V, std::sync::Arc<E>> {}
        pub fn remove<Q>(&self, key: &Q) -> Option<V> {}
        pub fn invalidate<Q>(&self, key: &Q) {}
        pub fn invalidate_all(&self) {}
        pub fn contains_key<Q>(&self, key: &Q) -> bool {}
        pub fn entry_count(&self) -> u64 {}
        pub fn weighted_size(&self) -> u64 {}
        pub fn name(&self) -> Option<&str> {}
        pub fn run_pending_tasks(&self) {}
    }
    impl<K, V, S> Clone for Cache<K, V, S> {}
    pub struct CacheBuilder<K, V, C>(K, V, C);
    impl<K, V> CacheBuilder<K, V, Cache<K, V>> {
        pub fn new(max_capacity: u64) -> CacheBuilder<K, V, Cache<K, V>> {}
        pub fn name(self, name: &str) -> CacheBuilder<K, V, Cache<K, V>> {}
        pub fn max_capacity(self, max_capacity: u64) -> CacheBuilder<K, V, Cache<K, V>> {}
        pub fn initial_capacity(self, number_of_entries: usize) -> CacheBuilder<K, V, Cache<K, V>> {}
        pub fn time_to_live(self, duration: std::time::Duration) -> CacheBuilder<K, V, Cache<K, V>> {}
        pub fn time_to_idle(self, duration: std::time::Duration) -> CacheBuilder<K, V, Cache<K, V>> {}
        pub fn weigher<F: Fn(&K, &V) -> u32>(self, weigher: F) -> CacheBuilder<K, V, Cache<K, V>> {}
        pub fn build(self) -> Cache<K, V> {}
    }
}
