// serde: serialization traits.
pub trait Serialize {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
}
pub trait Deserialize {
    fn deserialize<D: Deserializer>(deserializer: D) -> Result<Self, D::Error>;
}
pub trait Serializer {
    type Ok;
    type Error;
    fn serialize_str(self, v: &str) -> Result<Self::Ok, Self::Error>;
    fn serialize_u64(self, v: u64) -> Result<Self::Ok, Self::Error>;
    fn serialize_i64(self, v: i64) -> Result<Self::Ok, Self::Error>;
    fn serialize_f64(self, v: f64) -> Result<Self::Ok, Self::Error>;
    fn serialize_bool(self, v: bool) -> Result<Self::Ok, Self::Error>;
    fn collect_str<T: std::fmt::Display>(self, value: &T) -> Result<Self::Ok, Self::Error>;
    fn serialize_struct(self, name: &str, len: usize) -> Result<Struct, Self::Error>;
}
pub trait Deserializer {
    type Error;
}
/// The serializers of structs, maps and so on of every format.
#[stand_in]
pub struct Struct;
impl Struct {
    #[flows(1 -> self)]
    pub fn serialize_field<T: Serialize>(&mut self, key: &str, value: &T) -> Result<(), Struct> {}
    #[flows(self -> return)]
    pub fn end(self) -> Result<Struct, Struct> {}
}
pub mod ser {
    pub use crate::Serialize;
    pub use crate::Serializer;
    pub trait SerializeStruct {}
}
pub mod de {
    pub use crate::Deserialize;
    pub trait DeserializeOwned: crate::Deserialize {}
    pub use crate::Deserializer;
}
