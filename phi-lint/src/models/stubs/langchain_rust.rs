// langchain-rust: chains over language models; which provider is behind one is in its type or setup.
pub mod language_models {
    #[opaque]
    pub struct GenerateResult;
    #[opaque]
    pub enum LLMError {}
    impl std::fmt::Display for LLMError {}
    impl std::fmt::Debug for LLMError {}
    impl std::error::Error for LLMError {}
    pub mod llm {
        pub trait LLM {
            #[sink(PHI010, vendor = "langchain")]
            #[flows(none)]
            async fn generate(&self, messages: &[crate::schemas::Message]) -> Result<super::GenerateResult, super::LLMError>;
            #[sink(PHI010, vendor = "langchain")]
            #[flows(none)]
            async fn invoke(&self, prompt: &str) -> Result<String, super::LLMError>;
        }
    }
}
pub mod llm {
    pub mod openai {
        #[opaque]
        pub struct OpenAI<C>(C);
        impl<C> OpenAI<C> {
            #[flows(none)]
            pub fn new(config: C) -> OpenAI<C> {}
            #[flows(none)]
            pub fn with_model<S: Into<String>>(self, model: S) -> OpenAI<C> {}
        }
        impl<C> crate::language_models::llm::LLM for OpenAI<C> {
            #[sink(PHI010, vendor = "openai")]
            #[flows(none)]
            async fn generate(&self, messages: &[crate::schemas::Message]) -> Result<crate::language_models::GenerateResult, crate::language_models::LLMError> {}
            #[sink(PHI010, vendor = "openai")]
            #[flows(none)]
            async fn invoke(&self, prompt: &str) -> Result<String, crate::language_models::LLMError> {}
        }
    }
    #[opaque]
    pub struct Claude;
    impl Claude {
        pub fn new() -> Claude {}
        #[flows(none)]
        pub fn with_model<S: Into<String>>(self, model: S) -> Claude {}
        #[flows(none)]
        pub fn with_api_key<S: Into<String>>(self, api_key: S) -> Claude {}
    }
    impl Default for Claude {}
    impl crate::language_models::llm::LLM for Claude {
        #[sink(PHI010, vendor = "anthropic")]
        #[flows(none)]
        async fn generate(&self, messages: &[crate::schemas::Message]) -> Result<crate::language_models::GenerateResult, crate::language_models::LLMError> {}
        #[sink(PHI010, vendor = "anthropic")]
        #[flows(none)]
        async fn invoke(&self, prompt: &str) -> Result<String, crate::language_models::LLMError> {}
    }
}
pub mod schemas {
    pub struct Message;
    impl Message {
        #[flows(0 -> return)]
        pub fn new_human_message<T: std::fmt::Display>(content: T) -> Message {}
        #[flows(0 -> return)]
        pub fn new_system_message<T: std::fmt::Display>(content: T) -> Message {}
        #[flows(0 -> return)]
        pub fn new_ai_message<T: std::fmt::Display>(content: T) -> Message {}
    }
    impl Clone for Message {}
}
