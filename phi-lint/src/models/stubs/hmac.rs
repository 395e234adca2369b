// hmac: keyed digests. Who does not have the key cannot tell what was hashed.
#[opaque]
pub struct Hmac<D>(D);
#[opaque]
pub struct SimpleHmac<D>(D);
pub trait KeyInit {
    #[sanitizer]
    fn new_from_slice(key: &[u8]) -> Result<Self, digest::InvalidLength>;
}
pub trait Mac {
    #[version("0.12")]
    #[sanitizer]
    fn new_from_slice(key: &[u8]) -> Result<Self, digest::InvalidLength>;
    #[flows(none)]
    fn update(&mut self, data: &[u8]);
    #[flows(self -> return)]
    fn chain_update<B>(self, data: B) -> Self;
    #[sanitizer]
    fn finalize(self) -> digest::CtOutput;
    #[sanitizer]
    fn finalize_reset(&mut self) -> digest::CtOutput;
    fn verify_slice(self, tag: &[u8]) -> Result<(), digest::MacError>;
}
impl<D> KeyInit for Hmac<D> {}
impl<D> KeyInit for SimpleHmac<D> {}
impl<D> Mac for Hmac<D> {}
impl<D> Mac for SimpleHmac<D> {}
pub mod digest {
    #[scalar]
    pub struct InvalidLength;
    #[stand_in]
    #[scalar]
    pub struct MacError;
    #[stand_in]
    pub struct CtOutput;
    impl CtOutput {
        #[sanitizer]
        pub fn into_bytes(self) -> Output {}
    }
    #[stand_in]
    pub struct Output;
    impl std::ops::Deref for Output {
        type Target = [u8];
    }
}
