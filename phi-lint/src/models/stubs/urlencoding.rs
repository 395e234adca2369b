// urlencoding: an encoding.
pub fn encode(data: &str) -> std::borrow::Cow<str> {}
pub fn decode(data: &str) -> Result<std::borrow::Cow<str>, FromUtf8Error> {}
#[scalar]
pub struct FromUtf8Error;
