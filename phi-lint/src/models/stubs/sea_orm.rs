// sea-orm: the PHI store. Values in conditions and active models are bound; the text of raw SQL is logged.
pub struct Statement {
    #[sink(PHI001)]
    pub sql: String,
}
impl Statement {
    #[sink(PHI001, arguments(1))]
    #[flows(none)]
    pub fn from_string<T>(db_backend: DbBackend, stmt: T) -> Statement {}
    #[sink(PHI001, arguments(1))]
    #[flows(none)]
    pub fn from_sql_and_values<I, T>(db_backend: DbBackend, sql: T, values: I) -> Statement {}
}
#[scalar]
pub enum DatabaseBackend {
    MySql,
    Postgres,
    Sqlite,
}
pub type DbBackend = DatabaseBackend;
#[opaque]
pub struct DatabaseConnection;
impl DatabaseConnection {
    #[flows(none)]
    pub async fn ping(&self) -> Result<(), DbErr> {}
    #[flows(none)]
    pub async fn close(self) -> Result<(), DbErr> {}
}
impl Clone for DatabaseConnection {}
pub type DbConn = DatabaseConnection;
#[opaque]
pub struct DatabaseTransaction;
impl DatabaseTransaction {
    #[flows(none)]
    pub async fn commit(self) -> Result<(), DbErr> {}
    #[flows(none)]
    pub async fn rollback(self) -> Result<(), DbErr> {}
}
pub trait ConnectionTrait {
    #[flows(none)]
    async fn execute_raw(&self, stmt: Statement) -> Result<ExecResult, DbErr>;
    #[sink(PHI001)]
    #[flows(none)]
    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr>;
    #[flows(none)]
    async fn query_one_raw(&self, stmt: Statement) -> Result<Option<QueryResult>, DbErr>;
    #[flows(none)]
    async fn query_all_raw(&self, stmt: Statement) -> Result<Vec<QueryResult>, DbErr>;
}
impl ConnectionTrait for DatabaseConnection {}
impl ConnectionTrait for DatabaseTransaction {}
pub trait TransactionTrait {
    #[flows(none)]
    async fn begin(&self) -> Result<DatabaseTransaction, DbErr>;
}
impl TransactionTrait for DatabaseConnection {}
#[scalar]
pub struct ExecResult;
impl ExecResult {
    pub fn rows_affected(&self) -> u64 {}
    pub fn last_insert_id(&self) -> u64 {}
}
pub struct QueryResult;
impl QueryResult {
    #[flows(self -> return)]
    pub fn try_get<T>(&self, pre: &str, col: &str) -> Result<T, DbErr> {}
}
/// Names a record or a column; may quote what the driver says.
#[opaque]
pub enum DbErr {
    RecordNotFound(String),
    Custom(String),
}
impl std::fmt::Display for DbErr {}
impl std::fmt::Debug for DbErr {}
impl std::error::Error for DbErr {}
#[opaque]
pub struct Database;
impl Database {
    #[flows(none)]
    pub async fn connect<C>(opt: C) -> Result<DatabaseConnection, DbErr> {}
}
/// A value for a column: `Set(v)`.
pub enum ActiveValue<V> {
    Set(V),
    Unchanged(V),
    NotSet,
}
impl<V> ActiveValue<V> {
    pub fn set(value: V) -> ActiveValue<V> {}
    pub fn unchanged(value: V) -> ActiveValue<V> {}
    pub fn not_set() -> ActiveValue<V> {}
    pub fn take(&mut self) -> Option<V> {}
    pub fn unwrap(self) -> V {}
    pub fn is_set(&self) -> bool {}
}
pub use ActiveValue::Set;
pub use ActiveValue::NotSet;
pub use ActiveValue::Unchanged;
pub trait EntityTrait {
    type Model;
    #[flows(none)]
    fn find() -> Select<Self>;
    #[flows(none)]
    fn find_by_id<T>(values: T) -> Select<Self>;
    #[flows(none)]
    fn insert<A>(model: A) -> Insert<A>;
    #[flows(none)]
    fn delete_many() -> DeleteMany<Self>;
}
#[opaque]
pub struct Select<E>(E);
impl<E: EntityTrait> Select<E> {
    #[flows(none)]
    pub async fn one<C>(self, db: &C) -> Result<Option<E::Model>, DbErr> {}
    #[flows(none)]
    pub async fn all<C>(self, db: &C) -> Result<Vec<E::Model>, DbErr> {}
}
#[opaque]
pub struct Insert<A>(A);
impl<A> Insert<A> {
    #[flows(none)]
    pub async fn exec<C>(self, db: &C) -> Result<InsertResult<A>, DbErr> {}
}
#[opaque]
pub struct InsertResult<A>(A);
#[opaque]
pub struct DeleteMany<E>(E);
impl<E> DeleteMany<E> {
    #[flows(none)]
    pub async fn exec<C>(self, db: &C) -> Result<DeleteResult, DbErr> {}
}
#[scalar]
pub struct DeleteResult {
    pub rows_affected: u64,
}
pub trait QueryFilter {
    #[flows(none)]
    fn filter<F>(self, filter: F) -> Self;
}
impl<E> QueryFilter for Select<E> {}
impl<E> QueryFilter for DeleteMany<E> {}
pub trait QueryOrder {
    #[flows(none)]
    fn order_by_asc<C>(self, col: C) -> Self;
    #[flows(none)]
    fn order_by_desc<C>(self, col: C) -> Self;
}
impl<E> QueryOrder for Select<E> {}
pub trait QuerySelect {
    #[flows(none)]
    fn limit<T>(self, limit: T) -> Self;
    #[flows(none)]
    fn offset<T>(self, offset: T) -> Self;
}
impl<E> QuerySelect for Select<E> {}
pub trait ColumnTrait {
    #[flows(none)]
    fn eq<V>(&self, v: V) -> sea_query::Expr;
    #[flows(none)]
    fn ne<V>(&self, v: V) -> sea_query::Expr;
    #[flows(none)]
    fn gt<V>(&self, v: V) -> sea_query::Expr;
    #[flows(none)]
    fn gte<V>(&self, v: V) -> sea_query::Expr;
    #[flows(none)]
    fn lt<V>(&self, v: V) -> sea_query::Expr;
    #[flows(none)]
    fn lte<V>(&self, v: V) -> sea_query::Expr;
    #[flows(none)]
    fn like<T>(&self, s: T) -> sea_query::Expr;
    #[flows(none)]
    fn contains<T>(&self, s: T) -> sea_query::Expr;
    #[flows(none)]
    fn starts_with<T>(&self, s: T) -> sea_query::Expr;
    #[flows(none)]
    fn ends_with<T>(&self, s: T) -> sea_query::Expr;
    #[flows(none)]
    fn is_in<V, I>(&self, v: I) -> sea_query::Expr;
    #[flows(none)]
    fn is_not_in<V, I>(&self, v: I) -> sea_query::Expr;
    #[flows(none)]
    fn is_null(&self) -> sea_query::Expr;
}
pub trait ActiveModelTrait {
    type Entity: EntityTrait;
    #[flows(none)]
    async fn insert<C>(self, db: &C) -> Result<<Self::Entity as EntityTrait>::Model, DbErr>;
    #[flows(none)]
    async fn update<C>(self, db: &C) -> Result<<Self::Entity as EntityTrait>::Model, DbErr>;
    #[flows(none)]
    async fn delete<C>(self, db: &C) -> Result<DeleteResult, DbErr>;
}
pub trait ModelTrait {
    type Entity: EntityTrait;
    #[flows(none)]
    async fn delete<C>(self, db: &C) -> Result<DeleteResult, DbErr>;
}
pub trait IntoActiveModel<A> {
    #[flows(self -> return)]
    fn into_active_model(self) -> A;
}
pub trait PaginatorTrait<C> {
    type Selector;
    #[flows(none)]
    async fn count(self, db: &C) -> Result<u64, DbErr>;
    #[flows(none)]
    fn paginate(self, db: &C, page_size: u64) -> Paginator<C, Self::Selector>;
}
impl<C, E: EntityTrait> PaginatorTrait<C> for Select<E> {
    type Selector = E;
}
#[opaque]
pub struct Paginator<C, S>(C, S);
impl<C, S: EntityTrait> Paginator<C, S> {
    #[flows(none)]
    pub async fn fetch_page(&self, page: u64) -> Result<Vec<S::Model>, DbErr> {}
    #[flows(none)]
    pub async fn fetch(&self) -> Result<Vec<S::Model>, DbErr> {}
    #[flows(none)]
    pub async fn fetch_and_next(&mut self) -> Result<Option<Vec<S::Model>>, DbErr> {}
    #[flows(none)]
    pub async fn num_pages(&self) -> Result<u64, DbErr> {}
    #[flows(none)]
    pub async fn num_items(&self) -> Result<u64, DbErr> {}
    pub fn cur_page(&self) -> u64 {}
}
pub mod sea_query {
    /// A condition: its values are bound.
    #[opaque]
    pub struct Expr;
    impl Expr {
        #[sink(PHI001)]
        #[flows(none)]
        pub fn cust<T>(s: T) -> Expr {}
        #[sink(PHI001, arguments(0))]
        #[flows(none)]
        pub fn cust_with_values<T, V, I>(s: T, v: I) -> Expr {}
    }
}
/// What the derive declares beside the model. (Columns are only conditions' names.)
#[macro_export]
macro_rules! DeriveEntityModel {
    ($(#[$attr:meta])* $vis:vis struct $model:ident $($rest:tt)*) => {
        pub struct Entity;
        impl $crate::EntityTrait for Entity {
            type Model = $model;
        }
        impl $crate::ModelTrait for $model {
            type Entity = Entity;
        }
        pub struct ActiveModel;
        impl $crate::ActiveModelTrait for ActiveModel {
            type Entity = Entity;
        }
        impl $crate::IntoActiveModel<ActiveModel> for $model {}
    };
}
pub mod entity {
    pub use crate::prelude;
}
pub mod prelude {
    pub use crate::DeriveEntityModel;
    pub use crate::ModelTrait;
    pub use crate::PaginatorTrait;
    pub use crate::ActiveModelTrait;
    pub use crate::ColumnTrait;
    pub use crate::DatabaseConnection;
    pub use crate::DbConn;
    pub use crate::DbErr;
    pub use crate::EntityTrait;
    pub use crate::QueryFilter;
}
