// tokio-postgres: the PHI store. Parameters stay in the database; the text of a statement is in the
// server's log, in `pg_stat_statements` and in the errors about it.
#[opaque]
pub struct Client;
impl Client {
    #[sink(PHI001, arguments(0))]
    #[flows(none)]
    pub async fn query<T>(&self, statement: &T, params: &[&dyn types::ToSql]) -> Result<Vec<Row>, Error> {}
    #[sink(PHI001, arguments(0))]
    #[flows(none)]
    pub async fn query_one<T>(&self, statement: &T, params: &[&dyn types::ToSql]) -> Result<Row, Error> {}
    #[sink(PHI001, arguments(0))]
    #[flows(none)]
    pub async fn query_opt<T>(&self, statement: &T, params: &[&dyn types::ToSql]) -> Result<Option<Row>, Error> {}
    #[sink(PHI001, arguments(0))]
    #[flows(none)]
    pub async fn execute<T>(&self, statement: &T, params: &[&dyn types::ToSql]) -> Result<u64, Error> {}
    #[sink(PHI001, arguments(0))]
    #[flows(none)]
    pub async fn query_typed(&self, query: &str, params: &[(&dyn types::ToSql, types::Type)]) -> Result<Vec<Row>, Error> {}
    #[sink(PHI001)]
    #[flows(none)]
    pub async fn prepare(&self, query: &str) -> Result<Statement, Error> {}
    #[sink(PHI001)]
    #[flows(none)]
    pub async fn simple_query(&self, query: &str) -> Result<Vec<SimpleQueryMessage>, Error> {}
    #[sink(PHI001)]
    #[flows(none)]
    pub async fn batch_execute(&self, query: &str) -> Result<(), Error> {}
    #[flows(none)]
    pub async fn transaction(&mut self) -> Result<Transaction, Error> {}
    pub fn is_closed(&self) -> bool {}
}
#[opaque]
pub struct Transaction;
impl Transaction {
    #[sink(PHI001, arguments(0))]
    #[flows(none)]
    pub async fn query<T>(&self, statement: &T, params: &[&dyn types::ToSql]) -> Result<Vec<Row>, Error> {}
    #[sink(PHI001, arguments(0))]
    #[flows(none)]
    pub async fn query_one<T>(&self, statement: &T, params: &[&dyn types::ToSql]) -> Result<Row, Error> {}
    #[sink(PHI001, arguments(0))]
    #[flows(none)]
    pub async fn query_opt<T>(&self, statement: &T, params: &[&dyn types::ToSql]) -> Result<Option<Row>, Error> {}
    #[sink(PHI001, arguments(0))]
    #[flows(none)]
    pub async fn execute<T>(&self, statement: &T, params: &[&dyn types::ToSql]) -> Result<u64, Error> {}
    #[sink(PHI001, arguments(0))]
    #[flows(none)]
    pub async fn query_typed(&self, query: &str, params: &[(&dyn types::ToSql, types::Type)]) -> Result<Vec<Row>, Error> {}
    #[sink(PHI001)]
    #[flows(none)]
    pub async fn prepare(&self, query: &str) -> Result<Statement, Error> {}
    #[sink(PHI001)]
    #[flows(none)]
    pub async fn simple_query(&self, query: &str) -> Result<Vec<SimpleQueryMessage>, Error> {}
    #[sink(PHI001)]
    #[flows(none)]
    pub async fn batch_execute(&self, query: &str) -> Result<(), Error> {}
    #[flows(none)]
    pub async fn transaction(&mut self) -> Result<Transaction, Error> {}
    #[flows(none)]
    pub async fn commit(self) -> Result<(), Error> {}
    #[flows(none)]
    pub async fn rollback(self) -> Result<(), Error> {}
}
#[opaque]
pub struct Statement;
impl Clone for Statement {}
pub struct Row;
impl Row {
    #[flows(self -> return)]
    pub fn get<I, T>(&self, idx: I) -> T {}
    #[flows(self -> return)]
    pub fn try_get<I, T>(&self, idx: I) -> Result<T, Error> {}
    pub fn is_empty(&self) -> bool {}
    pub fn len(&self) -> usize {}
}
pub enum SimpleQueryMessage {
    Row(SimpleQueryRow),
    CommandComplete(u64),
}
pub struct SimpleQueryRow;
impl SimpleQueryRow {
    #[flows(self -> return)]
    pub fn get<I>(&self, idx: I) -> Option<&str> {}
    pub fn is_empty(&self) -> bool {}
    pub fn len(&self) -> usize {}
}
#[opaque]
pub struct Connection<S, T>(S, T);
#[opaque]
pub struct NoTls;
#[flows(none)]
pub async fn connect<T>(config: &str, tls: T) -> Result<(Client, Connection<Socket, T>), Error> {}
#[opaque]
pub struct Socket;
#[opaque]
pub struct Config;
impl Config {
    pub fn new() -> Config {}
    #[flows(self => return)]
    pub fn host<S>(&mut self, host: S) -> &mut Config {}
    #[flows(self => return)]
    pub fn user<S>(&mut self, user: S) -> &mut Config {}
    #[flows(self => return)]
    pub fn password<S>(&mut self, password: S) -> &mut Config {}
    #[flows(self => return)]
    pub fn dbname<S>(&mut self, dbname: S) -> &mut Config {}
    #[flows(self => return)]
    pub fn port(&mut self, port: u16) -> &mut Config {}
}
/// Names a constraint or a column, not the parameters.
#[opaque]
pub struct Error;
impl Error {
    pub fn is_closed(&self) -> bool {}
    #[flows(none)]
    pub fn as_db_error(&self) -> Option<&error::DbError> {}
}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
impl std::error::Error for Error {}
pub mod error {
    #[opaque]
    pub struct DbError;
    pub use crate::Error;
}
pub mod types {
    pub trait ToSql {}
    pub trait FromSql {}
    #[scalar]
    pub struct Type;
}
