// ciborium: CBOR, written to and read from streams.
pub use ser::into_writer;
pub use de::from_reader;
pub mod ser {
    #[sink(stream(1), arguments(0))]
    #[flows(0 -> 1)]
    pub fn into_writer<T: serde::Serialize, W>(value: &T, writer: W) -> Result<(), Error<std::io::Error>> {}
    #[scalar]
    pub enum Error<T> {
        Io(T),
    }
    impl<T> std::fmt::Display for Error<T> {}
    impl<T> std::fmt::Debug for Error<T> {}
    impl<T> std::error::Error for Error<T> {}
}
pub mod de {
    #[flows(0 -> return.ok)]
    pub fn from_reader<T, R>(reader: R) -> Result<T, Error<std::io::Error>> {}
    #[scalar]
    pub enum Error<T> {
        Io(T),
    }
    impl<T> std::fmt::Display for Error<T> {}
    impl<T> std::fmt::Debug for Error<T> {}
    impl<T> std::error::Error for Error<T> {}
}
