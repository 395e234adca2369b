// async-openai: OpenAI's API, or Azure's when so configured. Requests are built with `…Args`.
#[opaque]
pub struct Client<C>(C);
impl Client<config::OpenAIConfig> {
    pub fn new() -> Client<config::OpenAIConfig> {}
}
impl<C> Client<C> {
    #[flows(none)]
    pub fn with_config(config: C) -> Client<C> {}
    #[flows(none)]
    pub fn chat(&self) -> Chat<C> {}
    #[flows(none)]
    pub fn completions(&self) -> Completions<C> {}
    #[flows(none)]
    pub fn embeddings(&self) -> Embeddings<C> {}
    #[flows(none)]
    pub fn moderations(&self) -> Moderations<C> {}
    #[flows(none)]
    pub fn responses(&self) -> Responses<C> {}
}
impl<C> Clone for Client<C> {}
#[opaque]
pub struct Chat<C>(C);
impl<C> Chat<C> {
    #[sink(PHI010, vendor = "openai", typed, via = Serialize)]
    #[flows(none)]
    pub async fn create(&self, request: types::chat::CreateChatCompletionRequest) -> Result<Answer, error::OpenAIError> {}
    #[sink(PHI010, vendor = "openai", typed, via = Serialize)]
    #[flows(none)]
    pub async fn create_stream(&self, request: types::chat::CreateChatCompletionRequest) -> Result<Answer, error::OpenAIError> {}
}
#[opaque]
pub struct Completions<C>(C);
impl<C> Completions<C> {
    #[sink(PHI010, vendor = "openai", typed, via = Serialize)]
    #[flows(none)]
    pub async fn create(&self, request: types::completions::CreateCompletionRequest) -> Result<Answer, error::OpenAIError> {}
    #[sink(PHI010, vendor = "openai", typed, via = Serialize)]
    #[flows(none)]
    pub async fn create_stream(&self, request: types::completions::CreateCompletionRequest) -> Result<Answer, error::OpenAIError> {}
}
#[opaque]
pub struct Embeddings<C>(C);
impl<C> Embeddings<C> {
    #[sink(PHI010, vendor = "openai", typed, via = Serialize)]
    #[flows(none)]
    pub async fn create(&self, request: types::embeddings::CreateEmbeddingRequest) -> Result<Answer, error::OpenAIError> {}
}
#[opaque]
pub struct Moderations<C>(C);
impl<C> Moderations<C> {
    #[sink(PHI010, vendor = "openai", typed, via = Serialize)]
    #[flows(none)]
    pub async fn create(&self, request: types::moderations::CreateModerationRequest) -> Result<Answer, error::OpenAIError> {}
}
#[opaque]
pub struct Responses<C>(C);
impl<C> Responses<C> {
    #[sink(PHI010, vendor = "openai", typed, via = Serialize)]
    #[flows(none)]
    pub async fn create(&self, request: types::responses::CreateResponse) -> Result<Answer, error::OpenAIError> {}
    #[sink(PHI010, vendor = "openai", typed, via = Serialize)]
    #[flows(none)]
    pub async fn create_stream(&self, request: types::responses::CreateResponse) -> Result<Answer, error::OpenAIError> {}
}
/// What the model answers.
#[stand_in]
#[opaque]
struct Answer;
pub mod config {
    #[vendor("openai")]
    #[opaque]
    pub struct OpenAIConfig;
    impl OpenAIConfig {
        pub fn new() -> OpenAIConfig {}
        #[flows(none)]
        pub fn with_api_key<S: Into<String>>(self, value: S) -> OpenAIConfig {}
        #[flows(none)]
        pub fn with_api_base<S: Into<String>>(self, value: S) -> OpenAIConfig {}
        #[flows(none)]
        pub fn with_org_id<S: Into<String>>(self, value: S) -> OpenAIConfig {}
    }
    impl Default for OpenAIConfig {}
    #[vendor("azure/openai")]
    #[opaque]
    pub struct AzureConfig;
    impl AzureConfig {
        pub fn new() -> AzureConfig {}
        #[flows(none)]
        pub fn with_api_key<S: Into<String>>(self, value: S) -> AzureConfig {}
        #[flows(none)]
        pub fn with_api_base<S: Into<String>>(self, value: S) -> AzureConfig {}
        #[flows(none)]
        pub fn with_deployment_id<S: Into<String>>(self, value: S) -> AzureConfig {}
        #[flows(none)]
        pub fn with_api_version<S: Into<String>>(self, value: S) -> AzureConfig {}
    }
    impl Default for AzureConfig {}
}
pub mod error {
    /// Quotes what the API said.
    #[opaque]
    pub enum OpenAIError {}
    impl std::fmt::Display for OpenAIError {}
    impl std::fmt::Debug for OpenAIError {}
    impl std::error::Error for OpenAIError {}
}
pub mod types {
    pub mod chat {
        pub enum ChatCompletionRequestMessage {
            Developer(ChatCompletionRequestDeveloperMessage),
            System(ChatCompletionRequestSystemMessage),
            User(ChatCompletionRequestUserMessage),
            Assistant(ChatCompletionRequestAssistantMessage),
            Tool(ChatCompletionRequestToolMessage),
        }
        pub struct ChatCompletionRequestSystemMessage;
        impl Default for ChatCompletionRequestSystemMessage {}
        impl Clone for ChatCompletionRequestSystemMessage {}
        pub struct ChatCompletionRequestSystemMessageArgs;
        impl Default for ChatCompletionRequestSystemMessageArgs {}
        impl ChatCompletionRequestSystemMessageArgs {
            #[flows(0 -> self, self => return)]
            pub fn content<V>(&mut self, value: V) -> &mut ChatCompletionRequestSystemMessageArgs {}
            #[flows(0 -> self, self => return)]
            pub fn name<V>(&mut self, value: V) -> &mut ChatCompletionRequestSystemMessageArgs {}
            #[flows(self -> return.ok)]
            pub fn build(&self) -> Result<ChatCompletionRequestSystemMessage, crate::error::OpenAIError> {}
        }
        impl From<ChatCompletionRequestSystemMessage> for ChatCompletionRequestMessage {}
        impl From<&str> for ChatCompletionRequestSystemMessage {}
        impl From<String> for ChatCompletionRequestSystemMessage {}
        pub struct ChatCompletionRequestUserMessage;
        impl Default for ChatCompletionRequestUserMessage {}
        impl Clone for ChatCompletionRequestUserMessage {}
        pub struct ChatCompletionRequestUserMessageArgs;
        impl Default for ChatCompletionRequestUserMessageArgs {}
        impl ChatCompletionRequestUserMessageArgs {
            #[flows(0 -> self, self => return)]
            pub fn content<V>(&mut self, value: V) -> &mut ChatCompletionRequestUserMessageArgs {}
            #[flows(0 -> self, self => return)]
            pub fn name<V>(&mut self, value: V) -> &mut ChatCompletionRequestUserMessageArgs {}
            #[flows(self -> return.ok)]
            pub fn build(&self) -> Result<ChatCompletionRequestUserMessage, crate::error::OpenAIError> {}
        }
        impl From<ChatCompletionRequestUserMessage> for ChatCompletionRequestMessage {}
        impl From<&str> for ChatCompletionRequestUserMessage {}
        impl From<String> for ChatCompletionRequestUserMessage {}
        pub struct ChatCompletionRequestAssistantMessage;
        impl Default for ChatCompletionRequestAssistantMessage {}
        impl Clone for ChatCompletionRequestAssistantMessage {}
        pub struct ChatCompletionRequestAssistantMessageArgs;
        impl Default for ChatCompletionRequestAssistantMessageArgs {}
        impl ChatCompletionRequestAssistantMessageArgs {
            #[flows(0 -> self, self => return)]
            pub fn content<V>(&mut self, value: V) -> &mut ChatCompletionRequestAssistantMessageArgs {}
            #[flows(0 -> self, self => return)]
            pub fn name<V>(&mut self, value: V) -> &mut ChatCompletionRequestAssistantMessageArgs {}
            #[flows(0 -> self, self => return)]
            pub fn refusal<V>(&mut self, value: V) -> &mut ChatCompletionRequestAssistantMessageArgs {}
            #[flows(self -> return.ok)]
            pub fn build(&self) -> Result<ChatCompletionRequestAssistantMessage, crate::error::OpenAIError> {}
        }
        impl From<ChatCompletionRequestAssistantMessage> for ChatCompletionRequestMessage {}
        impl From<&str> for ChatCompletionRequestAssistantMessage {}
        impl From<String> for ChatCompletionRequestAssistantMessage {}
        pub struct ChatCompletionRequestDeveloperMessage;
        impl Default for ChatCompletionRequestDeveloperMessage {}
        impl Clone for ChatCompletionRequestDeveloperMessage {}
        pub struct ChatCompletionRequestDeveloperMessageArgs;
        impl Default for ChatCompletionRequestDeveloperMessageArgs {}
        impl ChatCompletionRequestDeveloperMessageArgs {
            #[flows(0 -> self, self => return)]
            pub fn content<V>(&mut self, value: V) -> &mut ChatCompletionRequestDeveloperMessageArgs {}
            #[flows(0 -> self, self => return)]
            pub fn name<V>(&mut self, value: V) -> &mut ChatCompletionRequestDeveloperMessageArgs {}
            #[flows(self -> return.ok)]
            pub fn build(&self) -> Result<ChatCompletionRequestDeveloperMessage, crate::error::OpenAIError> {}
        }
        impl From<ChatCompletionRequestDeveloperMessage> for ChatCompletionRequestMessage {}
        impl From<&str> for ChatCompletionRequestDeveloperMessage {}
        impl From<String> for ChatCompletionRequestDeveloperMessage {}
        pub struct ChatCompletionRequestToolMessage;
        impl Default for ChatCompletionRequestToolMessage {}
        impl Clone for ChatCompletionRequestToolMessage {}
        pub struct ChatCompletionRequestToolMessageArgs;
        impl Default for ChatCompletionRequestToolMessageArgs {}
        impl ChatCompletionRequestToolMessageArgs {
            #[flows(0 -> self, self => return)]
            pub fn content<V>(&mut self, value: V) -> &mut ChatCompletionRequestToolMessageArgs {}
            #[flows(0 -> self, self => return)]
            pub fn tool_call_id<V>(&mut self, value: V) -> &mut ChatCompletionRequestToolMessageArgs {}
            #[flows(self -> return.ok)]
            pub fn build(&self) -> Result<ChatCompletionRequestToolMessage, crate::error::OpenAIError> {}
        }
        impl From<ChatCompletionRequestToolMessage> for ChatCompletionRequestMessage {}
        pub struct CreateChatCompletionRequest;
        impl Default for CreateChatCompletionRequest {}
        impl Clone for CreateChatCompletionRequest {}
        pub struct CreateChatCompletionRequestArgs;
        impl Default for CreateChatCompletionRequestArgs {}
        impl CreateChatCompletionRequestArgs {
            #[flows(0 -> self, self => return)]
            pub fn messages<V>(&mut self, value: V) -> &mut CreateChatCompletionRequestArgs {}
            #[flows(0 -> self, self => return)]
            pub fn tools<V>(&mut self, value: V) -> &mut CreateChatCompletionRequestArgs {}
            #[flows(0 -> self, self => return)]
            pub fn metadata<V>(&mut self, value: V) -> &mut CreateChatCompletionRequestArgs {}
            #[flows(self => return)]
            pub fn model<V>(&mut self, value: V) -> &mut CreateChatCompletionRequestArgs {}
            #[flows(self => return)]
            pub fn max_completion_tokens<V>(&mut self, value: V) -> &mut CreateChatCompletionRequestArgs {}
            #[flows(self => return)]
            pub fn temperature<V>(&mut self, value: V) -> &mut CreateChatCompletionRequestArgs {}
            #[flows(self => return)]
            pub fn n<V>(&mut self, value: V) -> &mut CreateChatCompletionRequestArgs {}
            #[flows(self => return)]
            pub fn stream<V>(&mut self, value: V) -> &mut CreateChatCompletionRequestArgs {}
            #[flows(self -> return.ok)]
            pub fn build(&self) -> Result<CreateChatCompletionRequest, crate::error::OpenAIError> {}
        }
    }
    pub mod completions {
        pub struct CreateCompletionRequest;
        impl Default for CreateCompletionRequest {}
        impl Clone for CreateCompletionRequest {}
        pub struct CreateCompletionRequestArgs;
        impl Default for CreateCompletionRequestArgs {}
        impl CreateCompletionRequestArgs {
            #[flows(0 -> self, self => return)]
            pub fn prompt<V>(&mut self, value: V) -> &mut CreateCompletionRequestArgs {}
            #[flows(0 -> self, self => return)]
            pub fn suffix<V>(&mut self, value: V) -> &mut CreateCompletionRequestArgs {}
            #[flows(self => return)]
            pub fn model<V>(&mut self, value: V) -> &mut CreateCompletionRequestArgs {}
            #[flows(self => return)]
            pub fn max_tokens<V>(&mut self, value: V) -> &mut CreateCompletionRequestArgs {}
            #[flows(self -> return.ok)]
            pub fn build(&self) -> Result<CreateCompletionRequest, crate::error::OpenAIError> {}
        }
    }
    pub mod embeddings {
        pub struct CreateEmbeddingRequest;
        impl Default for CreateEmbeddingRequest {}
        impl Clone for CreateEmbeddingRequest {}
        pub struct CreateEmbeddingRequestArgs;
        impl Default for CreateEmbeddingRequestArgs {}
        impl CreateEmbeddingRequestArgs {
            #[flows(0 -> self, self => return)]
            pub fn input<V>(&mut self, value: V) -> &mut CreateEmbeddingRequestArgs {}
            #[flows(self => return)]
            pub fn model<V>(&mut self, value: V) -> &mut CreateEmbeddingRequestArgs {}
            #[flows(self => return)]
            pub fn dimensions<V>(&mut self, value: V) -> &mut CreateEmbeddingRequestArgs {}
            #[flows(self -> return.ok)]
            pub fn build(&self) -> Result<CreateEmbeddingRequest, crate::error::OpenAIError> {}
        }
    }
    pub mod moderations {
        pub struct CreateModerationRequest;
        impl Default for CreateModerationRequest {}
        impl Clone for CreateModerationRequest {}
        pub struct CreateModerationRequestArgs;
        impl Default for CreateModerationRequestArgs {}
        impl CreateModerationRequestArgs {
            #[flows(0 -> self, self => return)]
            pub fn input<V>(&mut self, value: V) -> &mut CreateModerationRequestArgs {}
            #[flows(self => return)]
            pub fn model<V>(&mut self, value: V) -> &mut CreateModerationRequestArgs {}
            #[flows(self -> return.ok)]
            pub fn build(&self) -> Result<CreateModerationRequest, crate::error::OpenAIError> {}
        }
    }
    pub mod responses {
        pub struct CreateResponse;
        impl Default for CreateResponse {}
        impl Clone for CreateResponse {}
        pub struct CreateResponseArgs;
        impl Default for CreateResponseArgs {}
        impl CreateResponseArgs {
            #[flows(0 -> self, self => return)]
            pub fn input<V>(&mut self, value: V) -> &mut CreateResponseArgs {}
            #[flows(0 -> self, self => return)]
            pub fn instructions<V>(&mut self, value: V) -> &mut CreateResponseArgs {}
            #[flows(0 -> self, self => return)]
            pub fn metadata<V>(&mut self, value: V) -> &mut CreateResponseArgs {}
            #[flows(self => return)]
            pub fn model<V>(&mut self, value: V) -> &mut CreateResponseArgs {}
            #[flows(self => return)]
            pub fn max_output_tokens<V>(&mut self, value: V) -> &mut CreateResponseArgs {}
            #[flows(self => return)]
            pub fn temperature<V>(&mut self, value: V) -> &mut CreateResponseArgs {}
            #[flows(self -> return.ok)]
            pub fn build(&self) -> Result<CreateResponse, crate::error::OpenAIError> {}
        }
    }
}
