// flate2: compressed streams. What is written to one arrives at the stream it was made of.
#[scalar]
pub struct Compression;
impl Compression {
    pub fn new(level: u32) -> Compression {}
    pub fn none() -> Compression {}
    pub fn fast() -> Compression {}
    pub fn best() -> Compression {}
}
impl Default for Compression {}
pub mod write {
    #[transparent]
    pub struct GzEncoder<W>(W);
    impl<W> GzEncoder<W> {
        #[flows(0 -> return)]
        pub fn new(w: W, level: crate::Compression) -> GzEncoder<W> {}
        pub fn get_ref(&self) -> &W {}
        pub fn get_mut(&mut self) -> &mut W {}
        pub fn try_finish(&mut self) -> std::io::Result<()> {}
        pub fn finish(self) -> std::io::Result<W> {}
    }
    impl<W> std::io::Write for GzEncoder<W> {}
    #[transparent]
    pub struct ZlibEncoder<W>(W);
    impl<W> ZlibEncoder<W> {
        #[flows(0 -> return)]
        pub fn new(w: W, level: crate::Compression) -> ZlibEncoder<W> {}
        pub fn get_ref(&self) -> &W {}
        pub fn get_mut(&mut self) -> &mut W {}
        pub fn try_finish(&mut self) -> std::io::Result<()> {}
        pub fn finish(self) -> std::io::Result<W> {}
    }
    impl<W> std::io::Write for ZlibEncoder<W> {}
    #[transparent]
    pub struct DeflateEncoder<W>(W);
    impl<W> DeflateEncoder<W> {
        #[flows(0 -> return)]
        pub fn new(w: W, level: crate::Compression) -> DeflateEncoder<W> {}
        pub fn get_ref(&self) -> &W {}
        pub fn get_mut(&mut self) -> &mut W {}
        pub fn try_finish(&mut self) -> std::io::Result<()> {}
        pub fn finish(self) -> std::io::Result<W> {}
    }
    impl<W> std::io::Write for DeflateEncoder<W> {}
}
