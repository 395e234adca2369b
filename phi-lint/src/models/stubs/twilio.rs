// twilio: text messages and calls.
#[opaque]
pub struct Client;
impl Client {
    #[flows(none)]
    pub fn new(account_id: &str, auth_token: &str) -> Client {}
    #[sink(PHI010, vendor = "twilio")]
    #[flows(none)]
    pub async fn send_message(&self, msg: OutboundMessage) -> Result<Message, TwilioError> {}
    #[sink(PHI010, vendor = "twilio")]
    #[flows(none)]
    pub async fn make_call(&self, call: OutboundCall) -> Result<Call, TwilioError> {}
}
impl Clone for Client {}
pub struct OutboundMessage {
    pub from: &str,
    pub to: &str,
    pub body: &str,
}
impl OutboundMessage {
    #[flows(0 -> return, 1 -> return, 2 -> return)]
    pub fn new(from: &str, to: &str, body: &str) -> OutboundMessage {}
}
pub struct OutboundCall {
    pub from: &str,
    pub to: &str,
    pub url: &str,
}
impl OutboundCall {
    #[sink(PHI009, arguments(2))]
    #[flows(0 -> return, 1 -> return, 2 -> return)]
    pub fn new(from: &str, to: &str, url: &str) -> OutboundCall {}
}
/// As Twilio has it: sender, recipient and text.
pub struct Message {
    pub from: String,
    pub to: String,
    pub body: Option<String>,
    pub sid: String,
}
pub struct Call {
    pub from: String,
    pub to: String,
    pub sid: String,
}
#[opaque]
pub enum TwilioError {}
impl std::fmt::Display for TwilioError {}
impl std::fmt::Debug for TwilioError {}
impl std::error::Error for TwilioError {}
