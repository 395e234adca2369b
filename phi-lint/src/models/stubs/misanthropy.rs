// misanthropy: Anthropic's API.
#[opaque]
pub struct Anthropic;
impl Anthropic {
    #[flows(none)]
    pub fn new(api_key: &str) -> Anthropic {}
    #[flows(none)]
    pub fn from_env() -> Result<Anthropic> {}
    #[sink(PHI010, vendor = "anthropic", via = Serialize)]
    #[flows(none)]
    pub async fn messages(&self, request: &MessagesRequest) -> Result<MessagesResponse> {}
    #[sink(PHI010, vendor = "anthropic", via = Serialize)]
    #[flows(none)]
    pub fn messages_stream(&self, request: &MessagesRequest) -> Result<StreamedResponse> {}
}
type Result<T> = std::result::Result<T, Error>;
#[stand_in]
#[opaque]
struct Error;
#[opaque]
pub struct MessagesResponse;
#[opaque]
pub struct StreamedResponse;
pub struct MessagesRequest;
impl MessagesRequest {
    #[flows(0 -> self)]
    pub fn add_user(&mut self, content: Content) {}
    #[flows(0 -> self)]
    pub fn add_assistant(&mut self, content: Content) {}
    #[flows(0 -> self)]
    pub fn add_system(&mut self, content: Content) {}
    pub fn with_system(self, system: Vec<Content>) -> MessagesRequest {}
    #[flows(self -> return)]
    pub fn with_model<T: Into<String>>(self, model: T) -> MessagesRequest {}
    pub fn with_max_tokens(self, max_tokens: u32) -> MessagesRequest {}
}
impl Default for MessagesRequest {}
impl Clone for MessagesRequest {}
pub struct Content;
impl Content {
    pub fn text<T: Into<String>>(text: T) -> Content {}
}
