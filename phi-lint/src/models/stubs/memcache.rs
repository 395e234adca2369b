// memcache: a cache, outside the PHI store.
#[opaque]
pub struct Client;
impl Client {
    #[flows(none)]
    pub fn connect<C>(target: C) -> Result<Client, MemcacheError> {}
    #[flows(none)]
    pub fn with_pool_size<C>(target: C, size: u32) -> Result<Client, MemcacheError> {}
    #[flows(none)]
    pub fn get<V>(&self, key: &str) -> Result<Option<V>, MemcacheError> {}
    #[flows(none)]
    pub fn gets<V>(&self, keys: &[&str]) -> Result<std::collections::HashMap<String, V>, MemcacheError> {}
    #[flows(none)]
    pub fn delete(&self, key: &str) -> Result<bool, MemcacheError> {}
    #[flows(none)]
    pub fn touch(&self, key: &str, expiration: u32) -> Result<bool, MemcacheError> {}
    pub fn flush(&self) -> Result<(), MemcacheError> {}
    #[sink(PHI011, arguments(0, 1))]
    #[flows(none)]
    pub fn set<V>(&self, key: &str, value: V, expiration: u32) -> Result<(), MemcacheError> {}
    #[sink(PHI011, arguments(0, 1))]
    #[flows(none)]
    pub fn add<V>(&self, key: &str, value: V, expiration: u32) -> Result<(), MemcacheError> {}
    #[sink(PHI011, arguments(0, 1))]
    #[flows(none)]
    pub fn replace<V>(&self, key: &str, value: V, expiration: u32) -> Result<(), MemcacheError> {}
    #[sink(PHI011)]
    #[flows(none)]
    pub fn append<V>(&self, key: &str, value: V) -> Result<(), MemcacheError> {}
    #[sink(PHI011)]
    #[flows(none)]
    pub fn prepend<V>(&self, key: &str, value: V) -> Result<(), MemcacheError> {}
    #[sink(PHI011)]
    #[flows(none)]
    pub fn increment(&self, key: &str, amount: u64) -> Result<u64, MemcacheError> {}
    #[sink(PHI011)]
    #[flows(none)]
    pub fn decrement(&self, key: &str, amount: u64) -> Result<u64, MemcacheError> {}
}
impl Clone for Client {}
#[flows(none)]
pub fn connect<C>(target: C) -> Result<Client, MemcacheError> {}
#[scalar]
pub struct MemcacheError;
impl std::fmt::Display for MemcacheError {}
impl std::fmt::Debug for MemcacheError {}
impl std::error::Error for MemcacheError {}
