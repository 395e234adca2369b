// diesel: the PHI store. Values in expressions are bound; the text of raw SQL is in the server's log.
pub mod query_dsl {
    /// A query under construction: what it asks for is not in it.
    #[stand_in]
    #[opaque]
    pub struct Query;
    impl QueryDsl for Query {}
    impl<C> RunQueryDsl<C> for Query {}
    pub trait QueryDsl {
        #[flows(none)]
        fn distinct(self) -> Query;
        #[flows(none)]
        fn select<A>(self, selection: A) -> Query;
        #[flows(none)]
        fn count(self) -> Query;
        #[flows(none)]
        fn inner_join<A>(self, rhs: A) -> Query;
        #[flows(none)]
        fn left_join<A>(self, rhs: A) -> Query;
        #[flows(none)]
        fn filter<A>(self, predicate: A) -> Query;
        #[flows(none)]
        fn or_filter<A>(self, predicate: A) -> Query;
        #[flows(none)]
        fn find<A>(self, id: A) -> Query;
        #[flows(none)]
        fn order<A>(self, expr: A) -> Query;
        #[flows(none)]
        fn order_by<A>(self, expr: A) -> Query;
        #[flows(none)]
        fn then_order_by<A>(self, expr: A) -> Query;
        #[flows(none)]
        fn limit(self, limit: i64) -> Query;
        #[flows(none)]
        fn offset(self, offset: i64) -> Query;
        #[flows(none)]
        fn group_by<A>(self, group_by: A) -> Query;
        #[flows(none)]
        fn having<A>(self, predicate: A) -> Query;
        #[flows(none)]
        fn for_update(self) -> Query;
        #[flows(none)]
        fn into_boxed(self) -> Query;
    }
    pub trait RunQueryDsl<Conn> {
        #[flows(none)]
        fn execute(self, conn: &mut Conn) -> crate::result::QueryResult<usize>;
        #[flows(none)]
        fn load<U>(self, conn: &mut Conn) -> crate::result::QueryResult<Vec<U>>;
        #[flows(none)]
        fn get_result<U>(self, conn: &mut Conn) -> crate::result::QueryResult<U>;
        #[flows(none)]
        fn get_results<U>(self, conn: &mut Conn) -> crate::result::QueryResult<Vec<U>>;
        #[flows(none)]
        fn first<U>(self, conn: &mut Conn) -> crate::result::QueryResult<U>;
    }
}
pub mod prelude {
    pub use crate::query_dsl::QueryDsl;
    pub use crate::query_dsl::RunQueryDsl;
    pub use crate::ExpressionMethods;
    pub use crate::TextExpressionMethods;
    pub use crate::connection::Connection;
    #[stand_in]
    pub use crate::connection::PgConnection;
    pub use crate::result::QueryResult;
    pub use crate::result::ConnectionResult;
    pub use crate::result::OptionalExtension;
}
pub use query_dsl::QueryDsl;
pub use query_dsl::RunQueryDsl;
pub use connection::Connection;
#[stand_in]
pub use connection::PgConnection;
pub use result::QueryResult;
pub use result::OptionalExtension;
pub trait ExpressionMethods {
    #[flows(none)]
    fn eq<T>(self, other: T) -> Expr;
    #[flows(none)]
    fn ne<T>(self, other: T) -> Expr;
    #[flows(none)]
    fn eq_any<T>(self, other: T) -> Expr;
    #[flows(none)]
    fn ne_all<T>(self, other: T) -> Expr;
    #[flows(none)]
    fn gt<T>(self, other: T) -> Expr;
    #[flows(none)]
    fn ge<T>(self, other: T) -> Expr;
    #[flows(none)]
    fn lt<T>(self, other: T) -> Expr;
    #[flows(none)]
    fn le<T>(self, other: T) -> Expr;
    #[flows(none)]
    fn is_null(self) -> Expr;
    #[flows(none)]
    fn is_not_null(self) -> Expr;
    #[flows(none)]
    fn desc(self) -> Expr;
    #[flows(none)]
    fn asc(self) -> Expr;
    #[flows(none)]
    fn between<T, U>(self, lower: T, upper: U) -> Expr;
}
pub trait TextExpressionMethods {
    #[flows(none)]
    fn like<T>(self, other: T) -> Expr;
    #[flows(none)]
    fn not_like<T>(self, other: T) -> Expr;
}
/// A condition: its values are bound.
#[stand_in]
#[opaque]
pub struct Expr;
pub mod connection {
    pub trait Connection {
        #[flows(none)]
        fn establish(database_url: &str) -> crate::result::ConnectionResult<Self>;
        fn transaction<T, E, F: FnOnce(&mut Self) -> Result<T, E>>(&mut self, f: F) -> Result<T, E>;
    }
    pub trait SimpleConnection {
        #[sink(PHI001)]
        #[flows(none)]
        fn batch_execute(&mut self, query: &str) -> crate::result::QueryResult<()>;
    }
    /// The connection of any backend: they need C libraries to compile.
    #[stand_in]
    #[opaque]
    pub struct PgConnection;
    impl Connection for PgConnection {}
    impl SimpleConnection for PgConnection {}
}
pub mod pg {
    #[stand_in]
    pub use crate::connection::PgConnection;
}
pub mod result {
    pub type QueryResult<T> = std::result::Result<T, Error>;
    pub type ConnectionResult<T> = std::result::Result<T, ConnectionError>;
    /// Names a constraint or a column, not the values bound.
    #[opaque]
    pub enum Error {
        NotFound,
        RollbackTransaction,
    }
    impl std::fmt::Display for Error {}
    impl std::fmt::Debug for Error {}
    impl std::error::Error for Error {}
    #[opaque]
    pub enum ConnectionError {
        BadConnection(String),
    }
    pub trait OptionalExtension<T> {
        fn optional(self) -> std::result::Result<Option<T>, Error>;
    }
    impl<T> OptionalExtension<T> for QueryResult<T> {}
}
#[sink(PHI001)]
#[flows(none)]
pub fn sql_query<T>(query: T) -> query_builder::SqlQuery {}
#[flows(none)]
pub fn insert_into<T>(target: T) -> query_builder::IncompleteInsertStatement<T> {}
#[flows(none)]
pub fn update<T>(source: T) -> query_builder::UpdateStatement<T> {}
#[flows(none)]
pub fn delete<T>(source: T) -> query_dsl::Query {}
pub mod dsl {
    #[sink(PHI001)]
    #[flows(none)]
    pub fn sql<ST>(sql: &str) -> crate::expression::SqlLiteral<ST> {}
    pub use crate::delete;
    pub use crate::insert_into;
    pub use crate::sql_query;
    pub use crate::update;
}
pub mod expression {
    #[opaque]
    pub struct SqlLiteral<ST>(ST);
    impl<ST> SqlLiteral<ST> {
        #[flows(none)]
        pub fn bind<BindST, U>(self, bind_value: U) -> Literal {}
        #[sink(PHI001)]
        #[flows(none)]
        pub fn sql(self, sql: &str) -> Literal {}
    }
    /// A literal with values and further text.
    #[stand_in]
    #[opaque]
    pub struct Literal;
    impl Literal {
        #[flows(none)]
        pub fn bind<BindST, U>(self, bind_value: U) -> Literal {}
        #[sink(PHI001)]
        #[flows(none)]
        pub fn sql(self, sql: &str) -> Literal {}
    }
}
pub mod query_builder {
    #[opaque]
    pub struct SqlQuery;
    impl SqlQuery {
        #[flows(none)]
        pub fn bind<ST, Value>(self, value: Value) -> BoundSqlQuery {}
        #[sink(PHI001)]
        #[flows(none)]
        pub fn sql<T>(self, sql: T) -> SqlQuery {}
    }
    /// A query with values.
    #[stand_in]
    #[opaque]
    pub struct BoundSqlQuery;
    impl BoundSqlQuery {
        #[flows(none)]
        pub fn bind<ST, Value>(self, value: Value) -> BoundSqlQuery {}
        #[sink(PHI001)]
        #[flows(none)]
        pub fn sql<T>(self, sql: T) -> SqlQuery {}
    }
    impl<C> crate::query_dsl::RunQueryDsl<C> for BoundSqlQuery {}
    impl<C> crate::query_dsl::RunQueryDsl<C> for SqlQuery {}
    #[stand_in]
    #[opaque]
    pub struct IncompleteInsertStatement<T>(T);
    impl<T> IncompleteInsertStatement<T> {
        #[flows(none)]
        pub fn values<U>(self, records: U) -> crate::query_dsl::Query {}
        #[flows(none)]
        pub fn default_values(self) -> crate::query_dsl::Query {}
    }
    #[stand_in]
    #[opaque]
    pub struct UpdateStatement<T>(T);
    impl<T> UpdateStatement<T> {
        #[flows(none)]
        pub fn set<V>(self, values: V) -> crate::query_dsl::Query {}
        #[flows(none)]
        pub fn filter<P>(self, predicate: P) -> UpdateStatement<T> {}
    }
}
