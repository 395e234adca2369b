// lru: a map that forgets what was not used for the longest time.
pub struct LruCache<K, V, S = std::hash::RandomState>(K, V);
impl<K, V> LruCache<K, V> {
    pub fn new(cap: std::num::NonZeroUsize) -> LruCache<K, V> {}
    pub fn unbounded() -> LruCache<K, V> {}
}
impl<K, V, S> LruCache<K, V, S> {
    pub fn put(&mut self, k: K, v: V) -> Option<V> {}
    pub fn push(&mut self, k: K, v: V) -> Option<(K, V)> {}
    pub fn get<Q>(&mut self, k: &Q) -> Option<&V> {}
    pub fn get_mut<Q>(&mut self, k: &Q) -> Option<&mut V> {}
    pub fn get_or_insert<F: FnOnce() -> V>(&mut self, k: K, f: F) -> &V {}
    pub fn get_or_insert_mut<F: FnOnce() -> V>(&mut self, k: K, f: F) -> &mut V {}
    pub fn try_get_or_insert<F: FnOnce() -> Result<V, E>, E>(&mut self, k: K, f: F) -> Result<&V, E> {}
    pub fn peek<Q>(&self, k: &Q) -> Option<&V> {}
    pub fn peek_mut<Q>(&mut self, k: &Q) -> Option<&mut V> {}
    pub fn peek_lru(&self) -> Option<(&K, &V)> {}
    pub fn contains<Q>(&self, k: &Q) -> bool {}
    pub fn pop<Q>(&mut self, k: &Q) -> Option<V> {}
    pub fn pop_entry<Q>(&mut self, k: &Q) -> Option<(K, V)> {}
    pub fn pop_lru(&mut self) -> Option<(K, V)> {}
    pub fn iter(&self) -> std::iter::Iter<(&K, &V)> {}
    pub fn iter_mut(&mut self) -> std::iter::Iter<(&K, &mut V)> {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn cap(&self) -> std::num::NonZeroUsize {}
    pub fn clear(&mut self) {}
}
