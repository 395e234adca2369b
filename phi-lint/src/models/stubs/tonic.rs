// tonic: gRPC. A status is an error response, its message goes to the caller.
pub struct Status;
impl Status {
    #[sink(PHI003)]
    pub fn new<M: Into<String>>(code: Code, message: M) -> Status {}
    #[sink(PHI003)]
    pub fn cancelled<M: Into<String>>(message: M) -> Status {}
    #[sink(PHI003)]
    pub fn unknown<M: Into<String>>(message: M) -> Status {}
    #[sink(PHI003)]
    pub fn invalid_argument<M: Into<String>>(message: M) -> Status {}
    #[sink(PHI003)]
    pub fn deadline_exceeded<M: Into<String>>(message: M) -> Status {}
    #[sink(PHI003)]
    pub fn not_found<M: Into<String>>(message: M) -> Status {}
    #[sink(PHI003)]
    pub fn already_exists<M: Into<String>>(message: M) -> Status {}
    #[sink(PHI003)]
    pub fn permission_denied<M: Into<String>>(message: M) -> Status {}
    #[sink(PHI003)]
    pub fn resource_exhausted<M: Into<String>>(message: M) -> Status {}
    #[sink(PHI003)]
    pub fn failed_precondition<M: Into<String>>(message: M) -> Status {}
    #[sink(PHI003)]
    pub fn aborted<M: Into<String>>(message: M) -> Status {}
    #[sink(PHI003)]
    pub fn out_of_range<M: Into<String>>(message: M) -> Status {}
    #[sink(PHI003)]
    pub fn unimplemented<M: Into<String>>(message: M) -> Status {}
    #[sink(PHI003)]
    pub fn internal<M: Into<String>>(message: M) -> Status {}
    #[sink(PHI003)]
    pub fn unavailable<M: Into<String>>(message: M) -> Status {}
    #[sink(PHI003)]
    pub fn data_loss<M: Into<String>>(message: M) -> Status {}
    #[sink(PHI003)]
    pub fn unauthenticated<M: Into<String>>(message: M) -> Status {}
    pub fn ok<M: Into<String>>(message: M) -> Status {}
    #[sink(PHI003)]
    #[flows(1 -> return, 2 -> return)]
    pub fn with_details<M: Into<String>>(code: Code, message: M, details: bytes::Bytes) -> Status {}
    #[sink(PHI003)]
    #[flows(1 -> return, 2 -> return)]
    pub fn with_metadata<M: Into<String>>(code: Code, message: M, metadata: metadata::MetadataMap) -> Status {}
    #[sink(PHI003, via = Display)]
    #[flows(0 -> return)]
    pub fn from_error(err: Box<dyn std::error::Error>) -> Status {}
    #[sanitizer]
    pub fn code(&self) -> Code {}
    #[flows(self -> return)]
    pub fn message(&self) -> &str {}
    #[flows(self -> return)]
    pub fn details(&self) -> &[u8] {}
    #[flows(self -> return)]
    pub fn metadata(&self) -> &metadata::MetadataMap {}
    #[flows(self => return)]
    pub fn metadata_mut(&mut self) -> &mut metadata::MetadataMap {}
}
impl Clone for Status {}
impl std::fmt::Display for Status {}
impl std::fmt::Debug for Status {}
impl std::error::Error for Status {}
impl From<std::io::Error> for Status {}
pub type Result<T> = std::result::Result<T, Status>;
#[scalar]
pub enum Code {
    Ok,
    Cancelled,
    Unknown,
    InvalidArgument,
    DeadlineExceeded,
    NotFound,
    AlreadyExists,
    PermissionDenied,
    ResourceExhausted,
    FailedPrecondition,
    Aborted,
    OutOfRange,
    Unimplemented,
    Internal,
    Unavailable,
    DataLoss,
    Unauthenticated,
}
impl Code {
    pub fn description(&self) -> &str {}
}
impl std::fmt::Display for Code {}
impl std::fmt::Debug for Code {}
#[transparent]
pub struct Request<T>(T);
impl<T> Request<T> {
    pub fn new(message: T) -> Request<T> {}
    pub fn get_ref(&self) -> &T {}
    pub fn get_mut(&mut self) -> &mut T {}
    pub fn into_inner(self) -> T {}
    pub fn map<F: FnOnce(T) -> U, U>(self, f: F) -> Request<U> {}
    #[flows(none)]
    pub fn metadata(&self) -> &metadata::MetadataMap {}
    #[flows(none)]
    pub fn metadata_mut(&mut self) -> &mut metadata::MetadataMap {}
}
impl<T: std::fmt::Debug> std::fmt::Debug for Request<T> {}
#[transparent]
pub struct Response<T>(T);
impl<T> Response<T> {
    pub fn new(message: T) -> Response<T> {}
    pub fn get_ref(&self) -> &T {}
    pub fn get_mut(&mut self) -> &mut T {}
    pub fn into_inner(self) -> T {}
    pub fn map<F: FnOnce(T) -> U, U>(self, f: F) -> Response<U> {}
    #[flows(none)]
    pub fn metadata(&self) -> &metadata::MetadataMap {}
    #[flows(none)]
    pub fn metadata_mut(&mut self) -> &mut metadata::MetadataMap {}
}
impl<T: std::fmt::Debug> std::fmt::Debug for Response<T> {}
pub struct Streaming<T>(T);
impl<T> Streaming<T> {
    pub async fn message(&mut self) -> std::result::Result<Option<T>, Status> {}
}
impl<T> futures_core::Stream for Streaming<T> {
    type Item = std::result::Result<T, Status>;
}
pub mod metadata {
    pub struct MetadataMap;
    impl MetadataMap {
        pub fn new() -> MetadataMap {}
        #[flows(self -> return)]
        pub fn get<K>(&self, key: K) -> Option<&MetadataValue<Ascii>> {}
        #[flows(1 -> self)]
        pub fn insert<K>(&mut self, key: K, val: MetadataValue<Ascii>) -> Option<MetadataValue<Ascii>> {}
        #[flows(1 -> self)]
        pub fn append<K>(&mut self, key: K, value: MetadataValue<Ascii>) -> bool {}
        pub fn contains_key<K>(&self, key: K) -> bool {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
    }
    impl std::fmt::Debug for MetadataMap {}
    /// `VE` says how it is encoded, the data is its own.
    pub struct MetadataValue<VE>;
    impl MetadataValue<Ascii> {
        #[flows(self -> return)]
        pub fn to_str(&self) -> Result<&str, errors::ToStrError> {}
    }
    impl<VE> Clone for MetadataValue<VE> {}
    #[scalar]
    pub enum Ascii {}
    pub mod errors {
        #[scalar]
        pub struct ToStrError;
    }
}
