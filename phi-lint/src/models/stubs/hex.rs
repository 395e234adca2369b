// hex: an encoding.
#[flows(0 -> return)]
pub fn encode<T>(data: T) -> String {}
#[flows(0 -> return)]
pub fn decode<T>(data: T) -> Result<Vec<u8>, FromHexError> {}
#[scalar]
pub struct FromHexError;
