// sha2: digests.
#[opaque]
pub struct Sha256;
#[opaque]
pub struct Sha512;
pub trait Digest {
    fn new() -> Self;
    #[sanitizer]
    fn digest<D>(data: D) -> Vec<u8>;
    #[flows(none)]
    fn update<D>(&mut self, data: D);
    #[sanitizer]
    fn finalize(self) -> Vec<u8>;
}
impl Digest for Sha256 {}
impl Digest for Sha512 {}
