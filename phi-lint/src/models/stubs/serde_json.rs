// serde_json: JSON text and values.
pub fn to_string<T: serde::Serialize>(value: &T) -> Result<String> {}
pub fn to_string_pretty<T: serde::Serialize>(value: &T) -> Result<String> {}
pub fn to_vec<T: serde::Serialize>(value: &T) -> Result<Vec<u8>> {}
pub fn to_vec_pretty<T: serde::Serialize>(value: &T) -> Result<Vec<u8>> {}
pub fn to_value<T: serde::Serialize>(value: T) -> Result<Value> {}
#[sink(stream(0), arguments(1))]
#[flows(1 -> 0)]
pub fn to_writer<W: std::io::Write, T: serde::Serialize>(writer: W, value: &T) -> Result<()> {}
#[sink(stream(0), arguments(1))]
#[flows(1 -> 0)]
pub fn to_writer_pretty<W: std::io::Write, T: serde::Serialize>(writer: W, value: &T) -> Result<()> {}
pub fn from_str<T: serde::Deserialize>(s: &str) -> Result<T> {}
pub fn from_slice<T: serde::Deserialize>(v: &[u8]) -> Result<T> {}
pub fn from_value<T: serde::Deserialize>(value: Value) -> Result<T> {}
#[flows(0 -> return)]
pub fn from_reader<R, T: serde::Deserialize>(rdr: R) -> Result<T> {}
pub type Result<T> = std::result::Result<T, Error>;
#[scalar]
pub struct Error;
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
impl std::error::Error for Error {}
pub enum Value {
    Null,
    Bool(bool),
    Number(Number),
    String(String),
    Array(Vec<Value>),
    Object(Map<String, Value>),
}
impl Value {
    pub fn as_str(&self) -> Option<&str> {}
    pub fn as_u64(&self) -> Option<u64> {}
    pub fn as_i64(&self) -> Option<i64> {}
    pub fn as_f64(&self) -> Option<f64> {}
    pub fn as_bool(&self) -> Option<bool> {}
    #[flows(self -> return)]
    pub fn as_array(&self) -> Option<&Vec<Value>> {}
    #[flows(self -> return)]
    pub fn as_object(&self) -> Option<&Map<String, Value>> {}
    #[flows(self => return)]
    pub fn as_object_mut(&mut self) -> Option<&mut Map<String, Value>> {}
    #[flows(self => return)]
    pub fn as_array_mut(&mut self) -> Option<&mut Vec<Value>> {}
    #[flows(self -> return)]
    pub fn get<I>(&self, index: I) -> Option<&Value> {}
    #[flows(self => return)]
    pub fn get_mut<I>(&mut self, index: I) -> Option<&mut Value> {}
    #[flows(self -> return)]
    pub fn pointer(&self, pointer: &str) -> Option<&Value> {}
    pub fn is_null(&self) -> bool {}
    pub fn is_string(&self) -> bool {}
    pub fn is_object(&self) -> bool {}
    #[flows(self -> return)]
    pub fn take(&mut self) -> Value {}
}
impl Clone for Value {}
impl Default for Value {}
impl PartialEq for Value {}
impl std::fmt::Display for Value {}
impl std::fmt::Debug for Value {}
impl serde::Serialize for Value {}
impl serde::Deserialize for Value {}
impl From<&str> for Value {}
impl From<String> for Value {}
impl From<u64> for Value {}
impl From<i64> for Value {}
impl From<f64> for Value {}
impl From<bool> for Value {}
impl From<Map<String, Value>> for Value {}
impl<T> From<Vec<T>> for Value {}
impl<I> std::ops::Index<I> for Value {
    type Output = Value;
}
pub struct Number;
impl Number {
    pub fn as_u64(&self) -> Option<u64> {}
    pub fn as_i64(&self) -> Option<i64> {}
    pub fn as_f64(&self) -> Option<f64> {}
}
pub struct Map<K, V>(K, V);
impl<K, V> Map<K, V> {
    pub fn new() -> Map<K, V> {}
    pub fn insert(&mut self, k: K, v: V) -> Option<V> {}
    pub fn get<Q>(&self, key: &Q) -> Option<&V> {}
    pub fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V> {}
    pub fn remove<Q>(&mut self, key: &Q) -> Option<V> {}
    pub fn contains_key<Q>(&self, key: &Q) -> bool {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn keys(&self) -> std::iter::Iter<&K> {}
    pub fn values(&self) -> std::iter::Iter<&V> {}
    pub fn iter(&self) -> std::iter::Iter<(&K, &V)> {}
}
impl<K, V> Clone for Map<K, V> {}
impl<K, V> std::fmt::Debug for Map<K, V> {}
impl<K, V> IntoIterator for Map<K, V> {
    type Item = (K, V);
    type IntoIter = std::iter::Iter<(K, V)>;
    fn into_iter(self) -> std::iter::Iter<(K, V)> {}
}
#[grammar(json)]
#[macro_export]
macro_rules! json { () => {}; }
