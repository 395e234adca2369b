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
    pub async fn acquire(&self) -> Result<pool::PoolConnection<DB>> {}
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
pub mod query {
    #[opaque]
    pub struct Query<DB, A>(DB, A);
    impl<DB, A> Query<DB, A> {
        #[flows(none)]
        pub fn bind<T>(self, value: T) -> Query<DB, A> {}
        #[flows(none)]
        pub fn persistent(self, value: bool) -> Query<DB, A> {}
        #[flows(none)]
        pub async fn execute<E>(self, executor: E) -> crate::Result<crate::QueryResult> {}
        #[flows(none)]
        pub async fn fetch_one<E>(self, executor: E) -> crate::Result<crate::AnyRow> {}
        #[flows(none)]
        pub async fn fetch_optional<E>(self, executor: E) -> crate::Result<Option<crate::AnyRow>> {}
        #[flows(none)]
        pub async fn fetch_all<E>(self, executor: E) -> crate::Result<Vec<crate::AnyRow>> {}
        #[flows(none)]
        pub fn map<F: FnMut(crate::AnyRow) -> O, O>(self, f: F) -> Map<DB, F, A> {}
    }
    #[opaque]
    pub struct Map<DB, F, A>(DB, F, A);
    #[opaque]
    pub struct QueryAs<DB, O, A>(DB, O, A);
    impl<DB, O, A> QueryAs<DB, O, A> {
        #[flows(none)]
        pub fn bind<T>(self, value: T) -> QueryAs<DB, O, A> {}
        #[flows(none)]
        pub async fn fetch_one<E>(self, executor: E) -> crate::Result<O> {}
        #[flows(none)]
        pub async fn fetch_optional<E>(self, executor: E) -> crate::Result<Option<O>> {}
        #[flows(none)]
        pub async fn fetch_all<E>(self, executor: E) -> crate::Result<Vec<O>> {}
        #[flows(none)]
        pub fn fetch<E>(self, executor: E) -> futures_core::stream::BoxStream<crate::Result<O>> {}
    }
    #[opaque]
    pub struct QueryScalar<DB, O, A>(DB, O, A);
    impl<DB, O, A> QueryScalar<DB, O, A> {
        #[flows(none)]
        pub fn bind<T>(self, value: T) -> QueryScalar<DB, O, A> {}
        #[flows(none)]
        pub async fn fetch_one<E>(self, executor: E) -> crate::Result<O> {}
        #[flows(none)]
        pub async fn fetch_optional<E>(self, executor: E) -> crate::Result<Option<O>> {}
        #[flows(none)]
        pub async fn fetch_all<E>(self, executor: E) -> crate::Result<Vec<O>> {}
        #[flows(none)]
        pub fn fetch<E>(self, executor: E) -> futures_core::stream::BoxStream<crate::Result<O>> {}
    }
}
#[sink(PHI001)]
#[flows(none)]
pub fn query<DB>(sql: &str) -> query::Query<DB, AnyArguments> {}
#[sink(PHI001)]
#[flows(none)]
pub fn query_as<DB, O>(sql: &str) -> query::QueryAs<DB, O, AnyArguments> {}
#[sink(PHI001)]
#[flows(none)]
pub fn query_scalar<DB, O>(sql: &str) -> query::QueryScalar<DB, O, AnyArguments> {}
#[sink(PHI001)]
#[flows(none)]
pub fn raw_sql(sql: &str) -> RawSql {}
#[opaque]
pub struct RawSql;
impl RawSql {
    #[flows(none)]
    pub async fn execute<E>(self, executor: E) -> Result<QueryResult> {}
}
/// Builds the text of a statement; what is bound stays out of it.
#[opaque]
pub struct QueryBuilder<DB>(DB);
impl<DB> QueryBuilder<DB> {
    #[sink(PHI001)]
    #[flows(none)]
    pub fn new<S>(init: S) -> QueryBuilder<DB> {}
    #[sink(PHI001)]
    #[flows(self => return)]
    pub fn push<S>(&mut self, sql: S) -> &mut QueryBuilder<DB> {}
    #[flows(self => return)]
    pub fn push_bind<T>(&mut self, value: T) -> &mut QueryBuilder<DB> {}
    #[flows(none)]
    pub fn build(&mut self) -> query::Query<DB, AnyArguments> {}
    #[flows(none)]
    pub fn build_query_as<T>(&mut self) -> query::QueryAs<DB, T, AnyArguments> {}
    #[flows(none)]
    pub fn sql(&self) -> &str {}
}
/// The arguments of every database.
#[stand_in]
#[opaque]
pub struct AnyArguments;
/// What executing gives in every database.
#[stand_in]
#[scalar]
pub struct QueryResult;
impl QueryResult {
    pub fn rows_affected(&self) -> u64 {}
    pub fn last_insert_rowid(&self) -> i64 {}
    pub fn last_insert_id(&self) -> u64 {}
}
pub trait Row {
    #[flows(self -> return)]
    fn get<T, I>(&self, index: I) -> T;
    #[flows(self -> return)]
    fn try_get<T, I>(&self, index: I) -> Result<T>;
    fn is_empty(&self) -> bool;
    fn len(&self) -> usize;
}
/// A row of every database.
#[stand_in]
pub struct AnyRow;
impl Row for AnyRow {}
pub trait FromRow<R> {
    fn from_row(row: &R) -> Result<Self>;
}
pub mod pool {
    #[opaque]
    pub struct PoolConnection<DB>(DB);
    impl<DB> std::ops::Deref for PoolConnection<DB> {
        type Target = PoolConnection<DB>;
    }
    pub use crate::Pool;
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
    pub struct PgRow;
    impl crate::Row for PgRow {}
}
pub mod sqlite {
    pub use crate::SqlitePool;
    pub struct SqliteRow;
    impl crate::Row for SqliteRow {}
}
pub mod mysql {
    pub use crate::MySqlPool;
    pub struct MySqlRow;
    impl crate::Row for MySqlRow {}
}
/// Checked when the program is built; at run time the same as the functions.
#[macro_export]
macro_rules! query {
    ($sql:expr $(, $arg:expr)* $(,)?) => { $crate::query($sql)$(.bind($arg))* };
}
#[macro_export]
macro_rules! query_unchecked {
    ($sql:expr $(, $arg:expr)* $(,)?) => { $crate::query($sql)$(.bind($arg))* };
}
#[macro_export]
macro_rules! query_as {
    ($out:ty, $sql:expr $(, $arg:expr)* $(,)?) => { $crate::query_as::<_, $out>($sql)$(.bind($arg))* };
}
#[macro_export]
macro_rules! query_as_unchecked {
    ($out:ty, $sql:expr $(, $arg:expr)* $(,)?) => { $crate::query_as::<_, $out>($sql)$(.bind($arg))* };
}
#[macro_export]
macro_rules! query_scalar {
    ($sql:expr $(, $arg:expr)* $(,)?) => { $crate::query_scalar($sql)$(.bind($arg))* };
}
#[macro_export]
macro_rules! query_file {
    ($path:expr $(, $arg:expr)* $(,)?) => { $crate::query("")$(.bind($arg))* };
}
#[macro_export]
macro_rules! query_file_as {
    ($out:ty, $path:expr $(, $arg:expr)* $(,)?) => { $crate::query_as::<_, $out>("")$(.bind($arg))* };
}
