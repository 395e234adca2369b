// percent-encoding: an encoding.
#[scalar]
pub struct AsciiSet;
impl AsciiSet {
    pub fn add(&self, byte: u8) -> AsciiSet {}
    pub fn remove(&self, byte: u8) -> AsciiSet {}
}
pub const CONTROLS: &AsciiSet = AsciiSet;
pub const NON_ALPHANUMERIC: &AsciiSet = AsciiSet;
#[flows(0 -> return)]
pub fn utf8_percent_encode(input: &str, ascii_set: &AsciiSet) -> PercentEncode {}
#[flows(0 -> return)]
pub fn percent_encode(input: &[u8], ascii_set: &AsciiSet) -> PercentEncode {}
#[flows(0 -> return)]
pub fn percent_decode_str(input: &str) -> PercentDecode {}
#[flows(0 -> return)]
pub fn percent_decode(input: &[u8]) -> PercentDecode {}
pub fn percent_encode_byte(byte: u8) -> &str {}
pub struct PercentEncode;
impl std::fmt::Display for PercentEncode {}
impl std::fmt::Debug for PercentEncode {}
impl Clone for PercentEncode {}
impl Iterator for PercentEncode {
    type Item = &str;
}
impl From<PercentEncode> for std::borrow::Cow<str> {}
pub struct PercentDecode;
impl PercentDecode {
    #[flows(self -> return)]
    pub fn decode_utf8(self) -> Result<std::borrow::Cow<str>, std::str::Utf8Error> {}
    #[flows(self -> return)]
    pub fn decode_utf8_lossy(self) -> std::borrow::Cow<str> {}
}
impl Iterator for PercentDecode {
    type Item = u8;
}
