// mistralai-client: Mistral AI's API.
pub mod v1 {
    pub mod client {
        #[opaque]
        pub struct Client;
        impl Client {
            #[sink(PHI010, arguments(1), vendor = "mistral", via = Serialize)]
            #[flows(none)]
            pub fn chat(&self, model: super::constants::Model, messages: Vec<super::chat::ChatMessage>, options: Option<super::chat::ChatParams>) -> Result<super::chat::ChatResponse, super::error::ApiError> {}
            #[sink(PHI010, arguments(1), vendor = "mistral", via = Serialize)]
            #[flows(none)]
            pub async fn chat_async(&self, model: super::constants::Model, messages: Vec<super::chat::ChatMessage>, options: Option<super::chat::ChatParams>) -> Result<super::chat::ChatResponse, super::error::ApiError> {}
        }
    }
    pub mod constants {
        #[opaque]
        pub enum Model {}
    }
    pub mod error {
        #[opaque]
        pub struct ApiError;
    }
    pub mod chat {
        #[opaque]
        pub struct ChatResponse;
        #[opaque]
        pub struct ChatParams;
        #[scalar]
        pub enum ChatMessageRole {}
        pub struct ChatMessage;
        impl ChatMessage {
            pub fn new_user_message(content: &str) -> ChatMessage {}
        }
    }
}
