// base64: an encoding, not a protection.
#[flows(0 -> return)]
pub fn encode<T>(input: T) -> String {}
#[flows(0 -> return)]
pub fn decode<T>(input: T) -> Result<Vec<u8>, DecodeError> {}
#[scalar]
pub struct DecodeError;
pub trait Engine {
    #[flows(0 -> return)]
    fn encode<T>(&self, input: T) -> String;
    #[flows(0 -> return)]
    fn decode<T>(&self, input: T) -> Result<Vec<u8>, DecodeError>;
}
pub mod engine {
    pub use crate::Engine;
    pub mod general_purpose {
        pub const STANDARD: GeneralPurpose = GeneralPurpose;
        pub const URL_SAFE: GeneralPurpose = GeneralPurpose;
        pub const STANDARD_NO_PAD: GeneralPurpose = GeneralPurpose;
        pub const URL_SAFE_NO_PAD: GeneralPurpose = GeneralPurpose;
        #[opaque]
        pub struct GeneralPurpose;
        impl crate::Engine for GeneralPurpose {}
    }
}
pub mod prelude {
    pub use crate::Engine;
    pub use crate::engine::general_purpose::STANDARD as BASE64_STANDARD;
    pub use crate::engine::general_purpose::URL_SAFE as BASE64_URL_SAFE;
}
