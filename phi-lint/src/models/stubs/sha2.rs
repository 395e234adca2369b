// sha2: digests. Without a key the digest of an identifier is found by hashing
// all of them, so it says as much as the identifier (45 CFR 164.514(c)).
#[opaque]
pub struct Sha224;
#[opaque]
pub struct Sha256;
#[opaque]
pub struct Sha384;
#[opaque]
pub struct Sha512;
pub trait Digest {
    fn new() -> Self;
    #[flows(0 -> return)]
    fn new_with_prefix<D>(data: D) -> Self;
    #[flows(0 -> return)]
    fn digest<D>(data: D) -> Output;
    #[flows(0 -> self)]
    fn update<D>(&mut self, data: D);
    #[flows(self -> return, 0 -> return)]
    fn chain_update<D>(self, data: D) -> Self;
    #[flows(self -> return)]
    fn finalize(self) -> Output;
    #[flows(self -> return)]
    fn finalize_reset(&mut self) -> Output;
}
impl Digest for Sha224 {}
impl Digest for Sha256 {}
impl Digest for Sha384 {}
impl Digest for Sha512 {}
/// The array of a digest, of any length.
#[stand_in]
pub struct Output;
impl std::ops::Deref for Output {
    type Target = [u8];
}
