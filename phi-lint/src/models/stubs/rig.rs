// rig: agents, completions and embeddings over many providers, as `rig-core` up to 0.35 calls
// its library. The model in a type's parameters says which provider it is: `#[vendor(…)]`.
pub use completion::message;
pub use embeddings::Embed;
pub use one_or_many::OneOrMany;
pub mod prelude {
    pub use crate::client::CompletionClient;
    pub use crate::client::EmbeddingsClient;
    pub use crate::client::ProviderClient;
    pub use crate::client::transcription::TranscriptionClient;
}
pub mod client {
    #[opaque]
    pub struct Client<Ext, H>(Ext, H);
    impl<Ext, H> Client<Ext, H> {
        #[flows(none)]
        pub fn new<K>(api_key: K) -> Result<Client<Ext, H>, crate::http_client::Error> {}
    }
    impl<Ext, H> Clone for Client<Ext, H> {}
    pub trait ProviderClient {
        type Input;
        fn from_env() -> Self;
        #[flows(none)]
        fn from_val(input: Self::Input) -> Self;
    }
    impl<Ext, H> ProviderClient for Client<Ext, H> {
        type Input = String;
    }
    pub trait CompletionClient {
        type CompletionModel;
        #[flows(none)]
        fn completion_model<S: Into<String>>(&self, model: S) -> Self::CompletionModel;
        #[flows(none)]
        fn agent<S: Into<String>>(&self, model: S) -> crate::agent::AgentBuilder<Self::CompletionModel>;
        #[flows(none)]
        fn extractor<T>(&self, model: impl Into<String>) -> crate::extractor::ExtractorBuilder<Self::CompletionModel, T>;
    }
    pub trait EmbeddingsClient {
        type EmbeddingModel;
        #[flows(none)]
        fn embedding_model<S: Into<String>>(&self, model: S) -> Self::EmbeddingModel;
        #[flows(none)]
        fn embedding_model_with_ndims<S: Into<String>>(&self, model: S, ndims: usize) -> Self::EmbeddingModel;
        #[flows(none)]
        fn embeddings<D>(&self, model: impl Into<String>) -> crate::embeddings::EmbeddingsBuilder<Self::EmbeddingModel, D>;
    }
    pub mod transcription {
        pub trait TranscriptionClient {
            type TranscriptionModel;
            #[flows(none)]
            fn transcription_model<S: Into<String>>(&self, model: S) -> Self::TranscriptionModel;
        }
    }
}
pub mod http_client {
    #[opaque]
    pub enum Error {}
    impl std::fmt::Display for Error {}
    impl std::fmt::Debug for Error {}
    impl std::error::Error for Error {}
}
pub mod agent {
    #[opaque]
    pub struct AgentBuilder<M>(M);
    impl<M> AgentBuilder<M> {
        #[flows(none)]
        pub fn new(model: M) -> AgentBuilder<M> {}
        #[sink(PHI010, vendor = "rig", typed)]
        #[flows(none)]
        pub fn preamble(self, preamble: &str) -> AgentBuilder<M> {}
        #[sink(PHI010, vendor = "rig", typed)]
        #[flows(none)]
        pub fn append_preamble(self, doc: &str) -> AgentBuilder<M> {}
        #[sink(PHI010, vendor = "rig", typed)]
        #[flows(none)]
        pub fn context(self, doc: &str) -> AgentBuilder<M> {}
        #[flows(none)]
        pub fn name(self, name: &str) -> AgentBuilder<M> {}
        #[flows(none)]
        pub fn description(self, description: &str) -> AgentBuilder<M> {}
        #[flows(none)]
        pub fn temperature(self, temperature: f64) -> AgentBuilder<M> {}
        #[flows(none)]
        pub fn max_tokens(self, max_tokens: u64) -> AgentBuilder<M> {}
        #[flows(none)]
        pub fn default_max_turns(self, default_max_turns: usize) -> AgentBuilder<M> {}
        #[flows(none)]
        pub fn tool<T>(self, tool: T) -> AgentBuilderSimple<M> {}
        #[flows(none)]
        pub fn build(self) -> Agent<M> {}
    }
    /// What a builder with tools is.
    #[opaque]
    pub struct AgentBuilderSimple<M>(M);
    impl<M> AgentBuilderSimple<M> {
        #[sink(PHI010, vendor = "rig", typed)]
        #[flows(none)]
        pub fn preamble(self, preamble: &str) -> AgentBuilderSimple<M> {}
        #[sink(PHI010, vendor = "rig", typed)]
        #[flows(none)]
        pub fn append_preamble(self, doc: &str) -> AgentBuilderSimple<M> {}
        #[sink(PHI010, vendor = "rig", typed)]
        #[flows(none)]
        pub fn context(self, doc: &str) -> AgentBuilderSimple<M> {}
        #[flows(none)]
        pub fn temperature(self, temperature: f64) -> AgentBuilderSimple<M> {}
        #[flows(none)]
        pub fn max_tokens(self, max_tokens: u64) -> AgentBuilderSimple<M> {}
        #[flows(none)]
        pub fn tool<T>(self, tool: T) -> AgentBuilderSimple<M> {}
        #[flows(none)]
        pub fn build(self) -> Agent<M> {}
    }
    #[opaque]
    pub struct Agent<M>(M);
    impl<M> Clone for Agent<M> {}
    impl<M> crate::completion::Prompt for Agent<M> {}
    impl<M> crate::completion::Chat for Agent<M> {}
    impl<M> crate::completion::Completion<M> for Agent<M> {}
    impl<M> crate::streaming::StreamingPrompt<M, ()> for Agent<M> {}
    impl<M> crate::streaming::StreamingChat<M, ()> for Agent<M> {}
    impl<M> Agent<M> {
        /// The trait's, whose future is known to be this request.
        #[stand_in]
        #[sink(PHI010, vendor = "rig", typed, via = Serialize)]
        #[flows(none)]
        pub fn prompt(&self, prompt: impl Into<crate::completion::Message>) -> PromptRequest<Standard, M, ()> {}
    }
    /// What a request for an answer without details is marked with.
    #[stand_in]
    struct Standard;
    #[opaque]
    pub struct PromptRequest<'a, S, M, P>(S, M, P);
    impl<S, M, P> PromptRequest<S, M, P> {
        #[flows(none)]
        pub fn max_turns(self, depth: usize) -> PromptRequest<S, M, P> {}
        #[sink(PHI010, vendor = "rig", typed, via = Serialize)]
        #[flows(none)]
        pub fn with_history(self, history: &mut Vec<crate::completion::Message>) -> PromptRequest<S, M, P> {}
        #[flows(none)]
        pub fn with_hook<P2>(self, hook: P2) -> PromptRequest<S, M, P2> {}
    }
    impl<M, P> std::future::IntoFuture for PromptRequest<Standard, M, P> {
        type Output = Result<String, crate::completion::PromptError>;
    }
    #[opaque]
    pub struct StreamingPromptRequest<M, P>(M, P);
    impl<M, P> StreamingPromptRequest<M, P> {
        #[flows(none)]
        pub fn multi_turn(self, turns: usize) -> StreamingPromptRequest<M, P> {}
        #[sink(PHI010, vendor = "rig", typed, via = Serialize)]
        #[flows(none)]
        pub fn with_history(self, history: Vec<crate::completion::Message>) -> StreamingPromptRequest<M, P> {}
    }
}
pub mod completion {
    pub use message::Message;
    pub use message::AssistantContent;
    pub trait Prompt {
        #[sink(PHI010, vendor = "rig", typed, via = Serialize)]
        #[flows(none)]
        async fn prompt(&self, prompt: impl Into<Message>) -> Result<String, PromptError>;
    }
    pub trait Chat {
        #[sink(PHI010, vendor = "rig", typed, via = Serialize)]
        #[flows(none)]
        async fn chat(&self, prompt: impl Into<Message>, chat_history: Vec<Message>) -> Result<String, PromptError>;
    }
    pub trait Completion<M> {
        #[flows(0 -> return.ok, 1 -> return.ok)]
        async fn completion(&self, prompt: impl Into<Message>, chat_history: Vec<Message>) -> Result<CompletionRequestBuilder<M>, CompletionError>;
    }
    pub trait CompletionModel {
        type Response;
        #[sink(PHI010, vendor = "rig", typed, via = Serialize)]
        #[flows(none)]
        async fn completion(&self, request: CompletionRequest) -> Result<CompletionResponse<Self::Response>, CompletionError>;
        #[flows(0 -> return)]
        fn completion_request(&self, prompt: impl Into<Message>) -> CompletionRequestBuilder<Self>;
    }
    pub struct CompletionRequestBuilder<M>;
    impl<M> CompletionRequestBuilder<M> {
        #[flows(1 -> return)]
        pub fn new(model: M, prompt: impl Into<Message>) -> CompletionRequestBuilder<M> {}
        #[flows(self -> return, 0 -> return)]
        pub fn preamble(self, preamble: String) -> CompletionRequestBuilder<M> {}
        #[flows(self -> return, 0 -> return)]
        pub fn message(self, message: Message) -> CompletionRequestBuilder<M> {}
        #[flows(self -> return, 0 -> return)]
        pub fn messages(self, messages: Vec<Message>) -> CompletionRequestBuilder<M> {}
        #[flows(self -> return, 0 -> return)]
        pub fn document(self, document: Document) -> CompletionRequestBuilder<M> {}
        #[flows(self -> return, 0 -> return)]
        pub fn documents(self, documents: Vec<Document>) -> CompletionRequestBuilder<M> {}
        #[flows(self -> return)]
        pub fn temperature(self, temperature: f64) -> CompletionRequestBuilder<M> {}
        #[flows(self -> return)]
        pub fn max_tokens(self, max_tokens: u64) -> CompletionRequestBuilder<M> {}
        #[flows(self -> return)]
        pub fn build(self) -> CompletionRequest {}
        #[sink(PHI010, self, vendor = "rig", typed, via = Serialize)]
        #[flows(none)]
        pub async fn send(self) -> Result<CompletionResponse<()>, CompletionError> {}
    }
    pub struct CompletionRequest {
        pub preamble: Option<String>,
        pub chat_history: crate::OneOrMany<Message>,
        pub documents: Vec<Document>,
    }
    impl Clone for CompletionRequest {}
    pub struct Document {
        pub id: String,
        pub text: String,
    }
    impl Clone for Document {}
    #[opaque]
    pub struct CompletionResponse<T> {
        pub choice: crate::OneOrMany<AssistantContent>,
        pub raw_response: T,
    }
    #[opaque]
    pub enum CompletionError {}
    impl std::fmt::Display for CompletionError {}
    impl std::fmt::Debug for CompletionError {}
    impl std::error::Error for CompletionError {}
    #[opaque]
    pub enum PromptError {}
    impl std::fmt::Display for PromptError {}
    impl std::fmt::Debug for PromptError {}
    impl std::error::Error for PromptError {}
    pub mod message {
        pub enum Message {
            User { content: crate::OneOrMany<UserContent> },
            Assistant { content: crate::OneOrMany<AssistantContent> },
        }
        impl Message {
            #[flows(0 -> return)]
            pub fn user<S: Into<String>>(text: S) -> Message {}
            #[flows(0 -> return)]
            pub fn assistant<S: Into<String>>(text: S) -> Message {}
        }
        impl Clone for Message {}
        impl From<String> for Message {}
        impl From<&str> for Message {}
        impl From<&String> for Message {}
        pub enum UserContent {
            Text(Text),
        }
        impl UserContent {
            #[flows(0 -> return)]
            pub fn text<S: Into<String>>(text: S) -> UserContent {}
            #[flows(0 -> return)]
            pub fn document(data: impl Into<String>, media_type: Option<DocumentMediaType>) -> UserContent {}
        }
        impl Clone for UserContent {}
        pub enum AssistantContent {
            Text(Text),
        }
        impl AssistantContent {
            #[flows(0 -> return)]
            pub fn text<S: Into<String>>(text: S) -> AssistantContent {}
        }
        impl Clone for AssistantContent {}
        pub struct Text {
            pub text: String,
        }
        impl Text {
            pub fn text(&self) -> &str {}
        }
        impl Clone for Text {}
        #[scalar]
        pub enum DocumentMediaType {}
    }
}
pub mod one_or_many {
    pub struct OneOrMany<T>(T);
    impl<T> OneOrMany<T> {
        #[flows(0 -> return)]
        pub fn one(item: T) -> OneOrMany<T> {}
        #[flows(0 -> return.ok)]
        pub fn many<I>(items: I) -> Result<OneOrMany<T>, EmptyListError> {}
        pub fn first(&self) -> T {}
        #[flows(0 -> self)]
        pub fn push(&mut self, item: T) {}
    }
    impl<T> Clone for OneOrMany<T> {}
    #[opaque]
    pub struct EmptyListError;
}
pub mod streaming {
    pub trait StreamingPrompt<M, R> {
        #[sink(PHI010, vendor = "rig", typed, via = Serialize)]
        #[flows(none)]
        fn stream_prompt(&self, prompt: impl Into<crate::completion::Message>) -> crate::agent::StreamingPromptRequest<M, ()>;
    }
    pub trait StreamingChat<M, R> {
        #[sink(PHI010, vendor = "rig", typed, via = Serialize)]
        #[flows(none)]
        fn stream_chat(&self, prompt: impl Into<crate::completion::Message>, chat_history: Vec<crate::completion::Message>) -> crate::agent::StreamingPromptRequest<M, ()>;
    }
}
pub mod extractor {
    #[opaque]
    pub struct ExtractorBuilder<M, T>(M, T);
    impl<M, T> ExtractorBuilder<M, T> {
        #[flows(none)]
        pub fn new(model: M) -> ExtractorBuilder<M, T> {}
        #[sink(PHI010, vendor = "rig", typed)]
        #[flows(none)]
        pub fn preamble(self, preamble: &str) -> ExtractorBuilder<M, T> {}
        #[sink(PHI010, vendor = "rig", typed)]
        #[flows(none)]
        pub fn context(self, doc: &str) -> ExtractorBuilder<M, T> {}
        #[flows(none)]
        pub fn build(self) -> Extractor<M, T> {}
    }
    /// What is extracted has what the text had.
    #[opaque]
    pub struct Extractor<M, T>(M, T);
    impl<M, T> Extractor<M, T> {
        #[sink(PHI010, vendor = "rig", typed, via = Serialize)]
        #[flows(0 -> return.ok)]
        pub async fn extract(&self, text: impl Into<crate::completion::Message>) -> Result<T, ExtractionError> {}
    }
    #[opaque]
    pub enum ExtractionError {}
    impl std::fmt::Display for ExtractionError {}
    impl std::fmt::Debug for ExtractionError {}
    impl std::error::Error for ExtractionError {}
}
pub mod embeddings {
    #[stand_in]
    pub trait Embed {}
    pub use embedding::EmbeddingModel;
    pub mod embedding {
        pub trait EmbeddingModel {
            #[sink(PHI010, vendor = "rig", typed)]
            #[flows(none)]
            async fn embed_text(&self, text: &str) -> Result<Embedding, EmbeddingError>;
            #[sink(PHI010, vendor = "rig", typed)]
            #[flows(none)]
            async fn embed_texts(&self, texts: impl IntoIterator<Item = String>) -> Result<Vec<Embedding>, EmbeddingError>;
        }
        #[opaque]
        pub struct Embedding;
        #[opaque]
        pub enum EmbeddingError {}
        impl std::fmt::Display for EmbeddingError {}
        impl std::fmt::Debug for EmbeddingError {}
        impl std::error::Error for EmbeddingError {}
    }
    pub use builder::EmbeddingsBuilder;
    pub mod builder {
        #[opaque]
        pub struct EmbeddingsBuilder<M, T>(M, T);
        impl<M, T> EmbeddingsBuilder<M, T> {
            #[flows(none)]
            pub fn new(model: M) -> EmbeddingsBuilder<M, T> {}
            #[sink(PHI010, vendor = "rig", typed, via = Serialize)]
            #[flows(none)]
            pub fn document(self, document: T) -> Result<EmbeddingsBuilder<M, T>, crate::embeddings::embed::EmbedError> {}
            #[sink(PHI010, vendor = "rig", typed, via = Serialize)]
            #[flows(none)]
            pub fn documents(self, documents: impl IntoIterator<Item = T>) -> Result<EmbeddingsBuilder<M, T>, crate::embeddings::embed::EmbedError> {}
        }
    }
    pub mod embed {
        #[opaque]
        pub struct EmbedError;
        impl std::fmt::Display for EmbedError {}
        impl std::fmt::Debug for EmbedError {}
        impl std::error::Error for EmbedError {}
    }
}
pub mod transcription {
    pub trait TranscriptionModel {
        #[flows(none)]
        fn transcription_request(&self) -> TranscriptionRequestBuilder<Self>;
    }
    #[opaque]
    pub struct TranscriptionRequestBuilder<M>(M);
    impl<M> TranscriptionRequestBuilder<M> {
        #[sink(PHI010, vendor = "rig", typed)]
        #[flows(none)]
        pub fn data(self, data: Vec<u8>) -> TranscriptionRequestBuilder<M> {}
        #[sink(PHI010, vendor = "rig", typed)]
        #[flows(none)]
        pub fn prompt(self, prompt: String) -> TranscriptionRequestBuilder<M> {}
        #[flows(none)]
        pub fn filename(self, filename: Option<String>) -> TranscriptionRequestBuilder<M> {}
        #[flows(none)]
        pub fn language(self, language: String) -> TranscriptionRequestBuilder<M> {}
    }
}
