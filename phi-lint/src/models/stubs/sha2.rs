// sha2: digests.
#[opaque]
pub struct Sha256;
#[opaque]
pub struct Sha512;
pub trait Digest {
    fn new() -> Self;
    #[sanitizer]
    fn digest<D>(data: D) -> Output;
    #[flows(none)]
    fn update<D>(&mut self, data: D);
    #[sanitizer]
    fn finalize(self) -> Output;
}
impl Digest for Sha256 {}
impl Digest for Sha512 {}
/// The array of a digest, of any length.
#[stand_in]
pub struct Output;
impl std::ops::Deref for Output {
    type Target = [u8];
}
