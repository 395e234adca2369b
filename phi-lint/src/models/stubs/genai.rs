// genai: many providers behind one client; which one decides the model's name at run time.
#[opaque]
pub struct Client;
impl Client {
    #[sink(PHI010, arguments(1), vendor = "genai", via = Serialize)]
    #[flows(none)]
    pub async fn exec_chat(&self, model: &str, chat_req: chat::ChatRequest, options: Option<&chat::ChatOptions>) -> Result<chat::ChatResponse> {}
    #[sink(PHI010, arguments(1), vendor = "genai", via = Serialize)]
    #[flows(none)]
    pub async fn exec_chat_stream(&self, model: &str, chat_req: chat::ChatRequest, options: Option<&chat::ChatOptions>) -> Result<chat::ChatStreamResponse> {}
}
impl Default for Client {}
impl Clone for Client {}
#[opaque]
pub enum Error {}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
impl std::error::Error for Error {}
pub type Result<T> = std::result::Result<T, Error>;
pub mod chat {
    #[opaque]
    pub struct ChatOptions;
    #[opaque]
    pub struct ChatResponse;
    #[opaque]
    pub struct ChatStreamResponse;
    pub struct ChatRequest;
    impl ChatRequest {
        pub fn new(messages: Vec<ChatMessage>) -> ChatRequest {}
        pub fn from_system<T: Into<String>>(content: T) -> ChatRequest {}
        pub fn from_user<T: Into<String>>(content: T) -> ChatRequest {}
        pub fn from_messages(messages: Vec<ChatMessage>) -> ChatRequest {}
        pub fn with_system<T: Into<String>>(self, system: T) -> ChatRequest {}
        pub fn append_message<T>(self, msg: T) -> ChatRequest {}
        pub fn append_messages(self, messages: Vec<ChatMessage>) -> ChatRequest {}
    }
    impl Default for ChatRequest {}
    impl Clone for ChatRequest {}
    pub struct ChatMessage;
    impl ChatMessage {
        #[flows(0 -> return)]
        pub fn system<T>(content: T) -> ChatMessage {}
        #[flows(0 -> return)]
        pub fn assistant<T>(content: T) -> ChatMessage {}
        #[flows(0 -> return)]
        pub fn user<T>(content: T) -> ChatMessage {}
    }
}
