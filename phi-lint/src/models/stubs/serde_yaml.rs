// serde_yaml: YAML text.
pub fn to_string<T: serde::Serialize>(value: &T) -> Result<String> {}
#[sink(stream(0), arguments(1))]
#[flows(1 -> 0)]
pub fn to_writer<W, T: serde::Serialize>(writer: W, value: &T) -> Result<()> {}
#[flows(0 -> return.ok)]
pub fn from_str<T>(s: &str) -> Result<T> {}
#[flows(0 -> return.ok)]
pub fn from_slice<T>(v: &[u8]) -> Result<T> {}
#[flows(0 -> return.ok)]
pub fn from_reader<R, T>(rdr: R) -> Result<T> {}
pub fn to_value<T: serde::Serialize>(value: T) -> Result<Value> {}
pub type Result<T> = std::result::Result<T, Error>;
/// May quote what could not be read.
pub struct Error;
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
impl std::error::Error for Error {}
#[stand_in]
pub struct Value;
impl std::fmt::Debug for Value {}
