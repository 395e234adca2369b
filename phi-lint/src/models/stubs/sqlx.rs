// sqlx: the PHI store. Bound parameters stay in the database; what comes back is what a row's type declares.
// The text of a statement is logged, by sqlx itself and by the server.
pub type PgPool = Pool<Postgres>;
pub type SqlitePool = Pool<Sqlite>;
pub type MySqlPool = Pool<MySql>;
#[opaque]
pub struct Pool<DB>(DB);
impl<DB> Pool<DB> {
    #[flows(none)]
    pub async fn connect(url: &str) -> Result<Pool<DB>> {}
    #[flows(none)]
    pub async fn begin(&self) -> Result<Transaction<DB>> {}
    #[flows(none)]
    pub async fn acquire(&self) -> Result<Transaction<DB>> {}
    pub async fn close(&self) {}
}
impl<DB> Clone for Pool<DB> {}
#[opaque]
pub struct Transaction<DB>(DB);
impl<DB> Transaction<DB> {
    #[flows(none)]
    pub async fn commit(self) -> Result<()> {}
    #[flows(none)]
    pub async fn rollback(self) -> Result<()> {}
}
impl<DB> std::ops::Deref for Transaction<DB> {
    type Target = Transaction<DB>;
}
#[opaque]
pub struct Postgres;
#[opaque]
pub struct Sqlite;
#[opaque]
pub struct MySql;
pub type Result<T, E = Error> = std::result::Result<T, E>;
/// A database error may quote a constraint, not the parameters bound to it.
#[opaque]
pub enum Error {
    RowNotFound,
    PoolTimedOut,
    PoolClosed,
}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
impl std::error::Error for Error {}
#[opaque]
pub struct Query;
impl Query {
    #[flows(none)]
    pub fn bind<T>(self, value: T) -> Query {}
    #[flows(none)]
    pub async fn execute<E>(self, executor: E) -> Result<QueryResult> {}
    #[flows(none)]
    pub async fn fetch_one<E>(self, executor: E) -> Result<Row> {}
    #[flows(none)]
    pub async fn fetch_optional<E>(self, executor: E) -> Result<Option<Row>> {}
    #[flows(none)]
    pub async fn fetch_all<E>(self, executor: E) -> Result<Vec<Row>> {}
}
#[opaque]
pub struct QueryAs<O>(O);
impl<O> QueryAs<O> {
    #[flows(none)]
    pub fn bind<T>(self, value: T) -> QueryAs<O> {}
    #[flows(none)]
    pub async fn fetch_one<E>(self, executor: E) -> Result<O> {}
    #[flows(none)]
    pub async fn fetch_optional<E>(self, executor: E) -> Result<Option<O>> {}
    #[flows(none)]
    pub async fn fetch_all<E>(self, executor: E) -> Result<Vec<O>> {}
}
#[sink(PHI001)]
#[flows(none)]
pub fn query(sql: &str) -> Query {}
#[sink(PHI001)]
#[flows(none)]
pub fn query_as<DB, O>(sql: &str) -> QueryAs<O> {}
#[sink(PHI001)]
#[flows(none)]
pub fn query_scalar<DB, O>(sql: &str) -> QueryAs<O> {}
#[scalar]
pub struct QueryResult;
impl QueryResult {
    pub fn rows_affected(&self) -> u64 {}
    pub fn last_insert_rowid(&self) -> i64 {}
}
pub struct Row;
impl Row {
    #[flows(self -> return)]
    pub fn get<T, I>(&self, index: I) -> T {}
    #[flows(self -> return)]
    pub fn try_get<T, I>(&self, index: I) -> Result<T> {}
    pub fn is_empty(&self) -> bool {}
}
pub mod postgres {
    pub use crate::PgPool;
    #[opaque]
    pub struct PgPoolOptions;
    impl PgPoolOptions {
        pub fn new() -> PgPoolOptions {}
        pub fn max_connections(self, max: u32) -> PgPoolOptions {}
        #[flows(none)]
        pub async fn connect(self, url: &str) -> crate::Result<PgPool> {}
        #[flows(none)]
        pub fn connect_lazy(self, url: &str) -> crate::Result<PgPool> {}
    }
    pub use crate::Row as PgRow;
}
pub mod sqlite {
    pub use crate::SqlitePool;
    pub use crate::Row as SqliteRow;
}
