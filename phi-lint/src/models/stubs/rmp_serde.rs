// rmp-serde: MessagePack.
pub use encode::to_vec;
pub use encode::to_vec_named;
pub use decode::from_read;
pub use decode::from_slice;
pub mod encode {
    pub fn to_vec<T: serde::Serialize>(val: &T) -> Result<Vec<u8>, Error> {}
    pub fn to_vec_named<T: serde::Serialize>(val: &T) -> Result<Vec<u8>, Error> {}
    #[sink(stream(0), arguments(1))]
    #[flows(1 -> 0)]
    pub fn write<W, T: serde::Serialize>(wr: &mut W, val: &T) -> Result<(), Error> {}
    #[sink(stream(0), arguments(1))]
    #[flows(1 -> 0)]
    pub fn write_named<W, T: serde::Serialize>(wr: &mut W, val: &T) -> Result<(), Error> {}
    #[scalar]
    pub enum Error {}
    impl std::fmt::Display for Error {}
    impl std::fmt::Debug for Error {}
    impl std::error::Error for Error {}
}
pub mod decode {
    #[flows(0 -> return.ok)]
    pub fn from_read<R, T>(rd: R) -> Result<T, Error> {}
    #[flows(0 -> return.ok)]
    pub fn from_slice<T>(input: &[u8]) -> Result<T, Error> {}
    #[scalar]
    pub enum Error {}
    impl std::fmt::Display for Error {}
    impl std::fmt::Debug for Error {}
    impl std::error::Error for Error {}
}
