// openai-api-rs: OpenAI's API.
pub mod v1 {
    pub mod api {
        #[opaque]
        pub struct OpenAIClient;
        impl OpenAIClient {
            #[flows(none)]
            pub fn builder() -> OpenAIClientBuilder {}
            #[sink(PHI010, vendor = "openai", via = Serialize)]
            #[flows(none)]
            pub async fn chat_completion(&self, req: super::chat_completion::chat_completion::ChatCompletionRequest) -> Result<CallResponse, super::error::APIError> {}
            #[sink(PHI010, vendor = "openai", via = Serialize)]
            #[flows(none)]
            pub async fn completion(&self, req: super::completion::CompletionRequest) -> Result<CallResponse, super::error::APIError> {}
            #[sink(PHI010, vendor = "openai", via = Serialize)]
            #[flows(none)]
            pub async fn embedding(&self, req: super::embedding::EmbeddingRequest) -> Result<CallResponse, super::error::APIError> {}
        }
        /// What the model answers.
        #[stand_in]
        #[opaque]
        struct CallResponse;
        #[opaque]
        pub struct OpenAIClientBuilder;
        impl OpenAIClientBuilder {
            pub fn new() -> OpenAIClientBuilder {}
            #[flows(none)]
            pub fn with_api_key<T: Into<String>>(self, api_key: T) -> OpenAIClientBuilder {}
            #[flows(none)]
            pub fn with_endpoint<T: Into<String>>(self, endpoint: T) -> OpenAIClientBuilder {}
            #[flows(none)]
            pub fn build(self) -> Result<OpenAIClient, Box<dyn std::error::Error>> {}
        }
    }
    pub mod error {
        #[opaque]
        pub enum APIError {}
        impl std::fmt::Display for APIError {}
        impl std::fmt::Debug for APIError {}
        impl std::error::Error for APIError {}
    }
    pub mod chat_completion {
        pub struct ChatCompletionMessage;
        pub enum Content {
            Text(String),
        }
        #[scalar]
        pub enum MessageRole {
            user,
            system,
            assistant,
            function,
            tool,
        }
        pub mod chat_completion {
            pub struct ChatCompletionRequest;
            impl ChatCompletionRequest {
                #[flows(1 -> return)]
                pub fn new(model: String, messages: Vec<super::ChatCompletionMessage>) -> ChatCompletionRequest {}
            }
        }
    }
    pub mod completion {
        pub struct CompletionRequest;
        impl CompletionRequest {
            #[flows(1 -> return)]
            pub fn new(model: String, prompt: String) -> CompletionRequest {}
        }
    }
    pub mod embedding {
        pub struct EmbeddingRequest;
        impl EmbeddingRequest {
            #[flows(1 -> return)]
            pub fn new(model: String, input: Vec<String>) -> EmbeddingRequest {}
        }
    }
}
