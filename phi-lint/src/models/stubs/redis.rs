// redis: a cache, outside the PHI store; its keys are seen in MONITOR and the slow log as well.
#[opaque]
pub struct Client;
impl Client {
    #[flows(none)]
    pub fn open<T>(params: T) -> RedisResult<Client> {}
    #[flows(none)]
    pub fn get_connection(&self) -> RedisResult<Connection> {}
    #[flows(none)]
    pub async fn get_multiplexed_async_connection(&self) -> RedisResult<aio::MultiplexedConnection> {}
    #[flows(none)]
    pub async fn get_connection_manager(&self) -> RedisResult<aio::ConnectionManager> {}
}
impl Clone for Client {}
#[opaque]
pub struct Connection;
pub mod aio {
    pub trait ConnectionLike {}
    #[opaque]
    pub struct MultiplexedConnection;
    impl Clone for MultiplexedConnection {}
    impl ConnectionLike for MultiplexedConnection {}
    #[opaque]
    pub struct ConnectionManager;
    impl Clone for ConnectionManager {}
    impl ConnectionLike for ConnectionManager {}
}
pub trait ConnectionLike {}
impl ConnectionLike for Connection {}
impl ConnectionLike for Client {}
pub type RedisResult<T> = std::result::Result<T, RedisError>;
/// A server's error names the command, not its arguments.
#[opaque]
pub struct RedisError;
impl RedisError {
    pub fn is_timeout(&self) -> bool {}
    pub fn is_io_error(&self) -> bool {}
}
impl std::fmt::Display for RedisError {}
impl std::fmt::Debug for RedisError {}
impl std::error::Error for RedisError {}
#[opaque]
pub struct Cmd;
impl Cmd {
    pub fn new() -> Cmd {}
    #[sink(PHI011)]
    #[flows(self => return)]
    pub fn arg<T>(&mut self, arg: T) -> &mut Cmd {}
    #[flows(none)]
    pub fn query<T>(&self, con: &mut dyn ConnectionLike) -> RedisResult<T> {}
    #[flows(none)]
    pub async fn query_async<T>(&self, con: &mut dyn aio::ConnectionLike) -> RedisResult<T> {}
    #[flows(none)]
    pub fn exec(&self, con: &mut dyn ConnectionLike) -> RedisResult<()> {}
    #[flows(none)]
    pub async fn exec_async(&self, con: &mut dyn aio::ConnectionLike) -> RedisResult<()> {}
}
#[flows(none)]
pub fn cmd(name: &str) -> Cmd {}
pub fn pipe() -> Pipeline {}
#[opaque]
pub struct Pipeline;
impl Pipeline {
    pub fn new() -> Pipeline {}
    #[flows(self => return)]
    pub fn atomic(&mut self) -> &mut Pipeline {}
    #[flows(self => return)]
    pub fn ignore(&mut self) -> &mut Pipeline {}
    #[flows(self => return)]
    pub fn cmd(&mut self, name: &str) -> &mut Pipeline {}
    #[sink(PHI011)]
    #[flows(self => return)]
    pub fn arg<T>(&mut self, arg: T) -> &mut Pipeline {}
    #[flows(none)]
    pub fn query<T>(&self, con: &mut dyn ConnectionLike) -> RedisResult<T> {}
    #[flows(none)]
    pub async fn query_async<T>(&self, con: &mut dyn aio::ConnectionLike) -> RedisResult<T> {}
    #[flows(none)]
    pub async fn exec_async(&self, con: &mut dyn aio::ConnectionLike) -> RedisResult<()> {}
    #[flows(self => return)]
    pub fn get<K>(&mut self, key: K) -> &mut Pipeline {}
    #[flows(self => return)]
    pub fn mget<K>(&mut self, key: K) -> &mut Pipeline {}
    #[flows(self => return)]
    pub fn keys<K>(&mut self, key: K) -> &mut Pipeline {}
    #[sink(PHI011)]
    #[flows(self => return)]
    pub fn set<K, V>(&mut self, key: K, value: V) -> &mut Pipeline {}
    #[sink(PHI011)]
    #[flows(self => return)]
    pub fn mset<K, V>(&mut self, items: &[(K, V)]) -> &mut Pipeline {}
    #[sink(PHI011, arguments(0, 1))]
    #[flows(self => return)]
    pub fn set_ex<K, V>(&mut self, key: K, value: V, seconds: u64) -> &mut Pipeline {}
    #[sink(PHI011, arguments(0, 1))]
    #[flows(self => return)]
    pub fn pset_ex<K, V>(&mut self, key: K, value: V, milliseconds: u64) -> &mut Pipeline {}
    #[sink(PHI011)]
    #[flows(self => return)]
    pub fn set_nx<K, V>(&mut self, key: K, value: V) -> &mut Pipeline {}
    #[sink(PHI011)]
    #[flows(self => return)]
    pub fn getset<K, V>(&mut self, key: K, value: V) -> &mut Pipeline {}
    #[flows(self => return)]
    pub fn del<K>(&mut self, key: K) -> &mut Pipeline {}
    #[flows(self => return)]
    pub fn exists<K>(&mut self, key: K) -> &mut Pipeline {}
    #[flows(self => return)]
    pub fn expire<K>(&mut self, key: K, seconds: i64) -> &mut Pipeline {}
    #[flows(self => return)]
    pub fn ttl<K>(&mut self, key: K) -> &mut Pipeline {}
    #[flows(self => return)]
    pub fn persist<K>(&mut self, key: K) -> &mut Pipeline {}
    #[sink(PHI011)]
    #[flows(self => return)]
    pub fn append<K, V>(&mut self, key: K, value: V) -> &mut Pipeline {}
    #[sink(PHI011)]
    #[flows(self => return)]
    pub fn incr<K, V>(&mut self, key: K, delta: V) -> &mut Pipeline {}
    #[sink(PHI011)]
    #[flows(self => return)]
    pub fn decr<K, V>(&mut self, key: K, delta: V) -> &mut Pipeline {}
    #[flows(self => return)]
    pub fn hget<K, F>(&mut self, key: K, field: F) -> &mut Pipeline {}
    #[flows(self => return)]
    pub fn hmget<K, F>(&mut self, key: K, fields: F) -> &mut Pipeline {}
    #[flows(self => return)]
    pub fn hgetall<K>(&mut self, key: K) -> &mut Pipeline {}
    #[flows(self => return)]
    pub fn hdel<K, F>(&mut self, key: K, field: F) -> &mut Pipeline {}
    #[flows(self => return)]
    pub fn hexists<K, F>(&mut self, key: K, field: F) -> &mut Pipeline {}
    #[flows(self => return)]
    pub fn hkeys<K>(&mut self, key: K) -> &mut Pipeline {}
    #[flows(self => return)]
    pub fn hvals<K>(&mut self, key: K) -> &mut Pipeline {}
    #[flows(self => return)]
    pub fn hlen<K>(&mut self, key: K) -> &mut Pipeline {}
    #[sink(PHI011)]
    #[flows(self => return)]
    pub fn hset<K, F, V>(&mut self, key: K, field: F, value: V) -> &mut Pipeline {}
    #[sink(PHI011)]
    #[flows(self => return)]
    pub fn hset_nx<K, F, V>(&mut self, key: K, field: F, value: V) -> &mut Pipeline {}
    #[sink(PHI011)]
    #[flows(self => return)]
    pub fn hset_multiple<K, F, V>(&mut self, key: K, items: &[(F, V)]) -> &mut Pipeline {}
    #[sink(PHI011)]
    #[flows(self => return)]
    pub fn lpush<K, V>(&mut self, key: K, value: V) -> &mut Pipeline {}
    #[sink(PHI011)]
    #[flows(self => return)]
    pub fn rpush<K, V>(&mut self, key: K, value: V) -> &mut Pipeline {}
    #[flows(self => return)]
    pub fn lrange<K>(&mut self, key: K, start: isize, stop: isize) -> &mut Pipeline {}
    #[flows(self => return)]
    pub fn llen<K>(&mut self, key: K) -> &mut Pipeline {}
    #[flows(self => return)]
    pub fn ltrim<K>(&mut self, key: K, start: isize, stop: isize) -> &mut Pipeline {}
    #[sink(PHI011)]
    #[flows(self => return)]
    pub fn sadd<K, M>(&mut self, key: K, member: M) -> &mut Pipeline {}
    #[flows(self => return)]
    pub fn srem<K, M>(&mut self, key: K, member: M) -> &mut Pipeline {}
    #[flows(self => return)]
    pub fn smembers<K>(&mut self, key: K) -> &mut Pipeline {}
    #[flows(self => return)]
    pub fn sismember<K, M>(&mut self, key: K, member: M) -> &mut Pipeline {}
    #[flows(self => return)]
    pub fn scard<K>(&mut self, key: K) -> &mut Pipeline {}
    #[sink(PHI011)]
    #[flows(self => return)]
    pub fn zadd<K, S, M>(&mut self, key: K, member: M, score: S) -> &mut Pipeline {}
    #[flows(self => return)]
    pub fn zrem<K, M>(&mut self, key: K, members: M) -> &mut Pipeline {}
    #[flows(self => return)]
    pub fn zrange<K>(&mut self, key: K, start: isize, stop: isize) -> &mut Pipeline {}
    #[flows(self => return)]
    pub fn zscore<K, M>(&mut self, key: K, member: M) -> &mut Pipeline {}
    #[sink(PHI011)]
    #[flows(self => return)]
    pub fn publish<K, E>(&mut self, channel: K, message: E) -> &mut Pipeline {}
}
pub trait Commands {
    #[flows(none)]
    fn get<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[flows(none)]
    fn mget<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[flows(none)]
    fn keys<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    fn set<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    fn mset<K, V, RV>(&mut self, items: &[(K, V)]) -> RedisResult<RV>;
    #[sink(PHI011, arguments(0, 1))]
    #[flows(none)]
    fn set_ex<K, V, RV>(&mut self, key: K, value: V, seconds: u64) -> RedisResult<RV>;
    #[sink(PHI011, arguments(0, 1))]
    #[flows(none)]
    fn pset_ex<K, V, RV>(&mut self, key: K, value: V, milliseconds: u64) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    fn set_nx<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    fn getset<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    #[flows(none)]
    fn del<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[flows(none)]
    fn exists<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[flows(none)]
    fn expire<K, RV>(&mut self, key: K, seconds: i64) -> RedisResult<RV>;
    #[flows(none)]
    fn ttl<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[flows(none)]
    fn persist<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    fn append<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    fn incr<K, V, RV>(&mut self, key: K, delta: V) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    fn decr<K, V, RV>(&mut self, key: K, delta: V) -> RedisResult<RV>;
    #[flows(none)]
    fn hget<K, F, RV>(&mut self, key: K, field: F) -> RedisResult<RV>;
    #[flows(none)]
    fn hmget<K, F, RV>(&mut self, key: K, fields: F) -> RedisResult<RV>;
    #[flows(none)]
    fn hgetall<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[flows(none)]
    fn hdel<K, F, RV>(&mut self, key: K, field: F) -> RedisResult<RV>;
    #[flows(none)]
    fn hexists<K, F, RV>(&mut self, key: K, field: F) -> RedisResult<RV>;
    #[flows(none)]
    fn hkeys<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[flows(none)]
    fn hvals<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[flows(none)]
    fn hlen<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    fn hset<K, F, V, RV>(&mut self, key: K, field: F, value: V) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    fn hset_nx<K, F, V, RV>(&mut self, key: K, field: F, value: V) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    fn hset_multiple<K, F, V, RV>(&mut self, key: K, items: &[(F, V)]) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    fn lpush<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    fn rpush<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    #[flows(none)]
    fn lrange<K, RV>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<RV>;
    #[flows(none)]
    fn llen<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[flows(none)]
    fn ltrim<K, RV>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    fn sadd<K, M, RV>(&mut self, key: K, member: M) -> RedisResult<RV>;
    #[flows(none)]
    fn srem<K, M, RV>(&mut self, key: K, member: M) -> RedisResult<RV>;
    #[flows(none)]
    fn smembers<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[flows(none)]
    fn sismember<K, M, RV>(&mut self, key: K, member: M) -> RedisResult<RV>;
    #[flows(none)]
    fn scard<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    fn zadd<K, S, M, RV>(&mut self, key: K, member: M, score: S) -> RedisResult<RV>;
    #[flows(none)]
    fn zrem<K, M, RV>(&mut self, key: K, members: M) -> RedisResult<RV>;
    #[flows(none)]
    fn zrange<K, RV>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<RV>;
    #[flows(none)]
    fn zscore<K, M, RV>(&mut self, key: K, member: M) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    fn publish<K, E, RV>(&mut self, channel: K, message: E) -> RedisResult<RV>;
}
impl Commands for Connection {}
impl Commands for Client {}
pub trait AsyncCommands {
    #[flows(none)]
    async fn get<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[flows(none)]
    async fn mget<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[flows(none)]
    async fn keys<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    async fn set<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    async fn mset<K, V, RV>(&mut self, items: &[(K, V)]) -> RedisResult<RV>;
    #[sink(PHI011, arguments(0, 1))]
    #[flows(none)]
    async fn set_ex<K, V, RV>(&mut self, key: K, value: V, seconds: u64) -> RedisResult<RV>;
    #[sink(PHI011, arguments(0, 1))]
    #[flows(none)]
    async fn pset_ex<K, V, RV>(&mut self, key: K, value: V, milliseconds: u64) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    async fn set_nx<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    async fn getset<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    #[flows(none)]
    async fn del<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[flows(none)]
    async fn exists<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[flows(none)]
    async fn expire<K, RV>(&mut self, key: K, seconds: i64) -> RedisResult<RV>;
    #[flows(none)]
    async fn ttl<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[flows(none)]
    async fn persist<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    async fn append<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    async fn incr<K, V, RV>(&mut self, key: K, delta: V) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    async fn decr<K, V, RV>(&mut self, key: K, delta: V) -> RedisResult<RV>;
    #[flows(none)]
    async fn hget<K, F, RV>(&mut self, key: K, field: F) -> RedisResult<RV>;
    #[flows(none)]
    async fn hmget<K, F, RV>(&mut self, key: K, fields: F) -> RedisResult<RV>;
    #[flows(none)]
    async fn hgetall<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[flows(none)]
    async fn hdel<K, F, RV>(&mut self, key: K, field: F) -> RedisResult<RV>;
    #[flows(none)]
    async fn hexists<K, F, RV>(&mut self, key: K, field: F) -> RedisResult<RV>;
    #[flows(none)]
    async fn hkeys<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[flows(none)]
    async fn hvals<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[flows(none)]
    async fn hlen<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    async fn hset<K, F, V, RV>(&mut self, key: K, field: F, value: V) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    async fn hset_nx<K, F, V, RV>(&mut self, key: K, field: F, value: V) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    async fn hset_multiple<K, F, V, RV>(&mut self, key: K, items: &[(F, V)]) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    async fn lpush<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    async fn rpush<K, V, RV>(&mut self, key: K, value: V) -> RedisResult<RV>;
    #[flows(none)]
    async fn lrange<K, RV>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<RV>;
    #[flows(none)]
    async fn llen<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[flows(none)]
    async fn ltrim<K, RV>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    async fn sadd<K, M, RV>(&mut self, key: K, member: M) -> RedisResult<RV>;
    #[flows(none)]
    async fn srem<K, M, RV>(&mut self, key: K, member: M) -> RedisResult<RV>;
    #[flows(none)]
    async fn smembers<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[flows(none)]
    async fn sismember<K, M, RV>(&mut self, key: K, member: M) -> RedisResult<RV>;
    #[flows(none)]
    async fn scard<K, RV>(&mut self, key: K) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    async fn zadd<K, S, M, RV>(&mut self, key: K, member: M, score: S) -> RedisResult<RV>;
    #[flows(none)]
    async fn zrem<K, M, RV>(&mut self, key: K, members: M) -> RedisResult<RV>;
    #[flows(none)]
    async fn zrange<K, RV>(&mut self, key: K, start: isize, stop: isize) -> RedisResult<RV>;
    #[flows(none)]
    async fn zscore<K, M, RV>(&mut self, key: K, member: M) -> RedisResult<RV>;
    #[sink(PHI011)]
    #[flows(none)]
    async fn publish<K, E, RV>(&mut self, channel: K, message: E) -> RedisResult<RV>;
}
impl AsyncCommands for aio::MultiplexedConnection {}
impl AsyncCommands for aio::ConnectionManager {}
