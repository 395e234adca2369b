// rig, its second part: the providers. Models bear the vendor they are sent to.
pub mod providers {
    pub mod anthropic {
        pub type Client<H = reqwest::Client> = crate::client::Client<client::AnthropicExt, H>;
        impl<H> crate::client::CompletionClient for Client<H> {
            type CompletionModel = completion::CompletionModel<H>;
        }
        pub mod client {
            #[opaque]
            pub struct AnthropicExt;
        }
        pub mod completion {
            #[vendor("anthropic")]
            #[opaque]
            pub struct CompletionModel<T>(T);
            impl<T> crate::completion::CompletionModel for CompletionModel<T> { type Response = ();}
            impl<T> Clone for CompletionModel<T> {}
        }
    }
    pub mod azure {
        pub type Client<H = reqwest::Client> = crate::client::Client<AzureExt, H>;
        impl<H> crate::client::CompletionClient for Client<H> {
            type CompletionModel = CompletionModel<H>;
        }
        impl<H> crate::client::EmbeddingsClient for Client<H> {
            type EmbeddingModel = EmbeddingModel<H>;
        }
        impl<H> crate::client::transcription::TranscriptionClient for Client<H> {
            type TranscriptionModel = TranscriptionModel<H>;
        }
        #[opaque]
        pub struct AzureExt;
        #[vendor("azure/openai")]
        #[opaque]
        pub struct CompletionModel<T>(T);
        impl<T> crate::completion::CompletionModel for CompletionModel<T> { type Response = ();}
        impl<T> Clone for CompletionModel<T> {}
        #[vendor("azure/openai")]
        #[opaque]
        pub struct EmbeddingModel<T>(T);
        impl<T> crate::embeddings::EmbeddingModel for EmbeddingModel<T> {}
        impl<T> Clone for EmbeddingModel<T> {}
        #[vendor("azure/openai")]
        #[opaque]
        pub struct TranscriptionModel<T>(T);
        impl<T> crate::transcription::TranscriptionModel for TranscriptionModel<T> {}
        impl<T> Clone for TranscriptionModel<T> {}
    }
    pub mod cohere {
        pub type Client<H = reqwest::Client> = crate::client::Client<client::CohereExt, H>;
        impl<H> crate::client::CompletionClient for Client<H> {
            type CompletionModel = completion::CompletionModel<H>;
        }
        impl<H> crate::client::EmbeddingsClient for Client<H> {
            type EmbeddingModel = embeddings::EmbeddingModel<H>;
        }
        pub use completion::CompletionModel;
        pub use embeddings::EmbeddingModel;
        pub mod client {
            #[opaque]
            pub struct CohereExt;
        }
        pub mod completion {
            #[vendor("cohere")]
            #[opaque]
            pub struct CompletionModel<T>(T);
            impl<T> crate::completion::CompletionModel for CompletionModel<T> { type Response = ();}
            impl<T> Clone for CompletionModel<T> {}
        }
        pub mod embeddings {
            #[vendor("cohere")]
            #[opaque]
            pub struct EmbeddingModel<T>(T);
            impl<T> crate::embeddings::EmbeddingModel for EmbeddingModel<T> {}
            impl<T> Clone for EmbeddingModel<T> {}
        }
    }
    pub mod deepseek {
        pub type Client<H = reqwest::Client> = crate::client::Client<DeepSeekExt, H>;
        impl<H> crate::client::CompletionClient for Client<H> {
            type CompletionModel = CompletionModel<H>;
        }
        #[opaque]
        pub struct DeepSeekExt;
        #[vendor("deepseek")]
        #[opaque]
        pub struct CompletionModel<T>(T);
        impl<T> crate::completion::CompletionModel for CompletionModel<T> { type Response = ();}
        impl<T> Clone for CompletionModel<T> {}
    }
    pub mod galadriel {
        pub type Client<H = reqwest::Client> = crate::client::Client<GaladrielExt, H>;
        impl<H> crate::client::CompletionClient for Client<H> {
            type CompletionModel = CompletionModel<H>;
        }
        #[opaque]
        pub struct GaladrielExt;
        #[vendor("galadriel")]
        #[opaque]
        pub struct CompletionModel<T>(T);
        impl<T> crate::completion::CompletionModel for CompletionModel<T> { type Response = ();}
        impl<T> Clone for CompletionModel<T> {}
    }
    pub mod gemini {
        pub type Client<H = reqwest::Client> = crate::client::Client<client::GeminiExt, H>;
        impl<H> crate::client::CompletionClient for Client<H> {
            type CompletionModel = completion::CompletionModel<H>;
        }
        impl<H> crate::client::EmbeddingsClient for Client<H> {
            type EmbeddingModel = embedding::EmbeddingModel<H>;
        }
        impl<H> crate::client::transcription::TranscriptionClient for Client<H> {
            type TranscriptionModel = transcription::TranscriptionModel<H>;
        }
        pub use completion::CompletionModel;
        pub use embedding::EmbeddingModel;
        pub mod client {
            #[opaque]
            pub struct GeminiExt;
        }
        pub mod completion {
            #[vendor("google/gemini")]
            #[opaque]
            pub struct CompletionModel<T>(T);
            impl<T> crate::completion::CompletionModel for CompletionModel<T> { type Response = ();}
            impl<T> Clone for CompletionModel<T> {}
        }
        pub mod embedding {
            #[vendor("google/gemini")]
            #[opaque]
            pub struct EmbeddingModel<T>(T);
            impl<T> crate::embeddings::EmbeddingModel for EmbeddingModel<T> {}
            impl<T> Clone for EmbeddingModel<T> {}
        }
        pub mod transcription {
            #[vendor("google/gemini")]
            #[opaque]
            pub struct TranscriptionModel<T>(T);
            impl<T> crate::transcription::TranscriptionModel for TranscriptionModel<T> {}
            impl<T> Clone for TranscriptionModel<T> {}
        }
    }
    pub mod groq {
        pub type Client<H = reqwest::Client> = crate::client::Client<GroqExt, H>;
        impl<H> crate::client::CompletionClient for Client<H> {
            type CompletionModel = CompletionModel<H>;
        }
        impl<H> crate::client::transcription::TranscriptionClient for Client<H> {
            type TranscriptionModel = TranscriptionModel<H>;
        }
        #[opaque]
        pub struct GroqExt;
        #[vendor("groq")]
        #[opaque]
        pub struct CompletionModel<T>(T);
        impl<T> crate::completion::CompletionModel for CompletionModel<T> { type Response = ();}
        impl<T> Clone for CompletionModel<T> {}
        #[vendor("groq")]
        #[opaque]
        pub struct TranscriptionModel<T>(T);
        impl<T> crate::transcription::TranscriptionModel for TranscriptionModel<T> {}
        impl<T> Clone for TranscriptionModel<T> {}
    }
    pub mod huggingface {
        pub type Client<H = reqwest::Client> = crate::client::Client<client::HuggingFaceExt, H>;
        impl<H> crate::client::CompletionClient for Client<H> {
            type CompletionModel = completion::CompletionModel<H>;
        }
        impl<H> crate::client::transcription::TranscriptionClient for Client<H> {
            type TranscriptionModel = transcription::TranscriptionModel<H>;
        }
        pub mod client {
            #[opaque]
            pub struct HuggingFaceExt;
        }
        pub mod completion {
            #[vendor("huggingface")]
            #[opaque]
            pub struct CompletionModel<T>(T);
            impl<T> crate::completion::CompletionModel for CompletionModel<T> { type Response = ();}
            impl<T> Clone for CompletionModel<T> {}
        }
        pub mod transcription {
            #[vendor("huggingface")]
            #[opaque]
            pub struct TranscriptionModel<T>(T);
            impl<T> crate::transcription::TranscriptionModel for TranscriptionModel<T> {}
            impl<T> Clone for TranscriptionModel<T> {}
        }
    }
    pub mod hyperbolic {
        pub type Client<H = reqwest::Client> = crate::client::Client<HyperbolicExt, H>;
        impl<H> crate::client::CompletionClient for Client<H> {
            type CompletionModel = CompletionModel<H>;
        }
        #[opaque]
        pub struct HyperbolicExt;
        #[vendor("hyperbolic")]
        #[opaque]
        pub struct CompletionModel<T>(T);
        impl<T> crate::completion::CompletionModel for CompletionModel<T> { type Response = ();}
        impl<T> Clone for CompletionModel<T> {}
    }
    pub mod mira {
        pub type Client<H = reqwest::Client> = crate::client::Client<MiraExt, H>;
        impl<H> crate::client::CompletionClient for Client<H> {
            type CompletionModel = CompletionModel<H>;
        }
        #[opaque]
        pub struct MiraExt;
        #[vendor("mira")]
        #[opaque]
        pub struct CompletionModel<T>(T);
        impl<T> crate::completion::CompletionModel for CompletionModel<T> { type Response = ();}
        impl<T> Clone for CompletionModel<T> {}
    }
    pub mod mistral {
        pub type Client<H = reqwest::Client> = crate::client::Client<client::MistralExt, H>;
        impl<H> crate::client::CompletionClient for Client<H> {
            type CompletionModel = completion::CompletionModel<H>;
        }
        impl<H> crate::client::EmbeddingsClient for Client<H> {
            type EmbeddingModel = embedding::EmbeddingModel<H>;
        }
        pub use completion::CompletionModel;
        pub use embedding::EmbeddingModel;
        pub mod client {
            #[opaque]
            pub struct MistralExt;
        }
        pub mod completion {
            #[vendor("mistral")]
            #[opaque]
            pub struct CompletionModel<T>(T);
            impl<T> crate::completion::CompletionModel for CompletionModel<T> { type Response = ();}
            impl<T> Clone for CompletionModel<T> {}
        }
        pub mod embedding {
            #[vendor("mistral")]
            #[opaque]
            pub struct EmbeddingModel<T>(T);
            impl<T> crate::embeddings::EmbeddingModel for EmbeddingModel<T> {}
            impl<T> Clone for EmbeddingModel<T> {}
        }
    }
    pub mod moonshot {
        pub type Client<H = reqwest::Client> = crate::client::Client<MoonshotExt, H>;
        impl<H> crate::client::CompletionClient for Client<H> {
            type CompletionModel = CompletionModel<H>;
        }
        #[opaque]
        pub struct MoonshotExt;
        #[vendor("moonshot")]
        #[opaque]
        pub struct CompletionModel<T>(T);
        impl<T> crate::completion::CompletionModel for CompletionModel<T> { type Response = ();}
        impl<T> Clone for CompletionModel<T> {}
    }
    pub mod ollama {
        pub type Client<H = reqwest::Client> = crate::client::Client<OllamaExt, H>;
        impl<H> crate::client::CompletionClient for Client<H> {
            type CompletionModel = CompletionModel<H>;
        }
        impl<H> crate::client::EmbeddingsClient for Client<H> {
            type EmbeddingModel = EmbeddingModel<H>;
        }
        #[opaque]
        pub struct OllamaExt;
        #[vendor(none)]
        #[opaque]
        pub struct CompletionModel<T>(T);
        impl<T> crate::completion::CompletionModel for CompletionModel<T> { type Response = ();}
        impl<T> Clone for CompletionModel<T> {}
        #[vendor(none)]
        #[opaque]
        pub struct EmbeddingModel<T>(T);
        impl<T> crate::embeddings::EmbeddingModel for EmbeddingModel<T> {}
        impl<T> Clone for EmbeddingModel<T> {}
    }
    pub mod openrouter {
        pub type Client<H = reqwest::Client> = crate::client::Client<client::OpenRouterExt, H>;
        impl<H> crate::client::CompletionClient for Client<H> {
            type CompletionModel = completion::CompletionModel<H>;
        }
        pub use completion::CompletionModel;
        pub mod client {
            #[opaque]
            pub struct OpenRouterExt;
        }
        pub mod completion {
            #[vendor("openrouter")]
            #[opaque]
            pub struct CompletionModel<T>(T);
            impl<T> crate::completion::CompletionModel for CompletionModel<T> { type Response = ();}
            impl<T> Clone for CompletionModel<T> {}
        }
    }
    pub mod perplexity {
        pub type Client<H = reqwest::Client> = crate::client::Client<PerplexityExt, H>;
        impl<H> crate::client::CompletionClient for Client<H> {
            type CompletionModel = CompletionModel<H>;
        }
        #[opaque]
        pub struct PerplexityExt;
        #[vendor("perplexity")]
        #[opaque]
        pub struct CompletionModel<T>(T);
        impl<T> crate::completion::CompletionModel for CompletionModel<T> { type Response = ();}
        impl<T> Clone for CompletionModel<T> {}
    }
    pub mod together {
        pub type Client<H = reqwest::Client> = crate::client::Client<client::TogetherExt, H>;
        impl<H> crate::client::CompletionClient for Client<H> {
            type CompletionModel = completion::CompletionModel<H>;
        }
        impl<H> crate::client::EmbeddingsClient for Client<H> {
            type EmbeddingModel = embedding::EmbeddingModel<H>;
        }
        pub use completion::CompletionModel;
        pub use embedding::EmbeddingModel;
        pub mod client {
            #[opaque]
            pub struct TogetherExt;
        }
        pub mod completion {
            #[vendor("together")]
            #[opaque]
            pub struct CompletionModel<T>(T);
            impl<T> crate::completion::CompletionModel for CompletionModel<T> { type Response = ();}
            impl<T> Clone for CompletionModel<T> {}
        }
        pub mod embedding {
            #[vendor("together")]
            #[opaque]
            pub struct EmbeddingModel<T>(T);
            impl<T> crate::embeddings::EmbeddingModel for EmbeddingModel<T> {}
            impl<T> Clone for EmbeddingModel<T> {}
        }
    }
    pub mod voyageai {
        pub type Client<H = reqwest::Client> = crate::client::Client<VoyageExt, H>;
        impl<H> crate::client::EmbeddingsClient for Client<H> {
            type EmbeddingModel = EmbeddingModel<H>;
        }
        #[opaque]
        pub struct VoyageExt;
        #[vendor("voyageai")]
        #[opaque]
        pub struct EmbeddingModel<T>(T);
        impl<T> crate::embeddings::EmbeddingModel for EmbeddingModel<T> {}
        impl<T> Clone for EmbeddingModel<T> {}
    }
    pub mod xai {
        pub type Client<H = reqwest::Client> = crate::client::Client<client::XAiExt, H>;
        impl<H> crate::client::CompletionClient for Client<H> {
            type CompletionModel = completion::CompletionModel<H>;
        }
        pub use completion::CompletionModel;
        pub mod client {
            #[opaque]
            pub struct XAiExt;
        }
        pub mod completion {
            #[vendor("xai")]
            #[opaque]
            pub struct CompletionModel<T>(T);
            impl<T> crate::completion::CompletionModel for CompletionModel<T> { type Response = ();}
            impl<T> Clone for CompletionModel<T> {}
        }
    }
    pub mod openai {
        pub type Client<H = reqwest::Client> = crate::client::Client<OpenAIResponsesExt, H>;
        pub type CompletionsClient<H = reqwest::Client> = crate::client::Client<OpenAICompletionsExt, H>;
        #[opaque]
        pub struct OpenAIResponsesExt;
        #[opaque]
        pub struct OpenAICompletionsExt;
        impl<H> Client<H> {
            #[flows(none)]
            pub fn completions_api(self) -> CompletionsClient<H> {}
        }
        impl<H> crate::client::CompletionClient for Client<H> {
            type CompletionModel = responses_api::ResponsesCompletionModel<H>;
        }
        impl<H> crate::client::CompletionClient for CompletionsClient<H> {
            type CompletionModel = completion::CompletionModel<H>;
        }
        impl<H> crate::client::EmbeddingsClient for Client<H> {
            type EmbeddingModel = embedding::EmbeddingModel<H>;
        }
        impl<H> crate::client::EmbeddingsClient for CompletionsClient<H> {
            type EmbeddingModel = embedding::EmbeddingModel<H>;
        }
        impl<H> crate::client::transcription::TranscriptionClient for Client<H> {
            type TranscriptionModel = transcription::TranscriptionModel<H>;
        }
        pub use completion::CompletionModel;
        pub use embedding::EmbeddingModel;
        pub use transcription::TranscriptionModel;
        pub mod responses_api {
            #[vendor("openai")]
            #[opaque]
            pub struct ResponsesCompletionModel<T>(T);
            impl<T> crate::completion::CompletionModel for ResponsesCompletionModel<T> { type Response = (); }
            impl<T> Clone for ResponsesCompletionModel<T> {}
        }
        pub mod completion {
            #[vendor("openai")]
            #[opaque]
            pub struct CompletionModel<T>(T);
            impl<T> crate::completion::CompletionModel for CompletionModel<T> { type Response = (); }
            impl<T> Clone for CompletionModel<T> {}
        }
        pub mod embedding {
            #[vendor("openai")]
            #[opaque]
            pub struct EmbeddingModel<T>(T);
            impl<T> crate::embeddings::EmbeddingModel for EmbeddingModel<T> {}
            impl<T> Clone for EmbeddingModel<T> {}
        }
        pub mod transcription {
            #[vendor("openai")]
            #[opaque]
            pub struct TranscriptionModel<T>(T);
            impl<T> crate::transcription::TranscriptionModel for TranscriptionModel<T> {}
            impl<T> Clone for TranscriptionModel<T> {}
        }
    }
}
