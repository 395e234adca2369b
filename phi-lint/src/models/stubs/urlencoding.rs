// urlencoding: an encoding.
pub fn encode(data: &str) -> std::borrow::Cow<str> {}
pub fn decode(data: &str) -> Result<std::borrow::Cow<str>, std::string::FromUtf8Error> {}
