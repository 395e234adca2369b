// bytes: buffers.
pub struct Bytes;
impl Bytes {
    pub fn new() -> Bytes {}
    pub fn from_static(bytes: &[u8]) -> Bytes {}
    pub fn from_owner<T>(owner: T) -> Bytes {}
    pub fn copy_from_slice(data: &[u8]) -> Bytes {}
    #[flows(self -> return)]
    pub fn slice<R>(&self, range: R) -> Bytes {}
    #[flows(self -> return)]
    pub fn split_off(&mut self, at: usize) -> Bytes {}
    #[flows(self -> return)]
    pub fn split_to(&mut self, at: usize) -> Bytes {}
    pub fn truncate(&mut self, len: usize) {}
    pub fn clear(&mut self) {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
}
impl Clone for Bytes {}
impl Default for Bytes {}
impl PartialEq for Bytes {}
impl std::fmt::Debug for Bytes {}
impl std::ops::Deref for Bytes {
    type Target = [u8];
    #[flows(self -> return)]
    fn deref(&self) -> &[u8] {}
}
impl AsRef<[u8]> for Bytes {
    #[flows(self -> return)]
    fn as_ref(&self) -> &[u8] {}
}
impl From<Vec<u8>> for Bytes {}
impl From<String> for Bytes {}
impl From<&str> for Bytes {}
impl From<&[u8]> for Bytes {}
impl From<BytesMut> for Bytes {}
impl From<Bytes> for Vec<u8> {}
impl FromIterator<u8> for Bytes {}
impl Buf for Bytes {}
pub struct BytesMut;
impl BytesMut {
    pub fn new() -> BytesMut {}
    pub fn with_capacity(capacity: usize) -> BytesMut {}
    #[flows(self -> return)]
    pub fn freeze(self) -> Bytes {}
    #[flows(self -> return)]
    pub fn split(&mut self) -> BytesMut {}
    #[flows(self -> return)]
    pub fn split_to(&mut self, at: usize) -> BytesMut {}
    #[flows(self -> return)]
    pub fn split_off(&mut self, at: usize) -> BytesMut {}
    #[flows(0 -> self)]
    pub fn extend_from_slice(&mut self, extend: &[u8]) {}
    pub fn reserve(&mut self, additional: usize) {}
    pub fn truncate(&mut self, len: usize) {}
    pub fn clear(&mut self) {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn capacity(&self) -> usize {}
}
impl Clone for BytesMut {}
impl Default for BytesMut {}
impl std::fmt::Debug for BytesMut {}
impl std::fmt::Write for BytesMut {}
impl std::ops::Deref for BytesMut {
    type Target = [u8];
    #[flows(self -> return)]
    fn deref(&self) -> &[u8] {}
}
impl AsRef<[u8]> for BytesMut {
    #[flows(self -> return)]
    fn as_ref(&self) -> &[u8] {}
}
impl From<&[u8]> for BytesMut {}
impl From<&str> for BytesMut {}
impl Buf for BytesMut {}
impl BufMut for BytesMut {}
impl BufMut for Vec<u8> {}
pub trait Buf {
    fn remaining(&self) -> usize;
    #[flows(self -> return)]
    fn chunk(&self) -> &[u8];
    fn advance(&mut self, cnt: usize);
    fn has_remaining(&self) -> bool;
    #[flows(self -> 0)]
    fn copy_to_slice(&mut self, dst: &mut [u8]);
    #[flows(self -> return)]
    fn copy_to_bytes(&mut self, len: usize) -> Bytes;
    #[flows(self -> return)]
    fn get_u8(&mut self) -> u8;
    #[flows(self -> return)]
    fn get_u16(&mut self) -> u16;
    #[flows(self -> return)]
    fn get_u32(&mut self) -> u32;
    #[flows(self -> return)]
    fn get_u64(&mut self) -> u64;
}
pub trait BufMut {
    #[flows(0 -> self)]
    fn put<T: Buf>(&mut self, src: T);
    #[flows(0 -> self)]
    fn put_slice(&mut self, src: &[u8]);
    #[flows(0 -> self)]
    fn put_u8(&mut self, n: u8);
    #[flows(0 -> self)]
    fn put_u16(&mut self, n: u16);
    #[flows(0 -> self)]
    fn put_u32(&mut self, n: u32);
    #[flows(0 -> self)]
    fn put_u64(&mut self, n: u64);
    fn remaining_mut(&self) -> usize;
}
