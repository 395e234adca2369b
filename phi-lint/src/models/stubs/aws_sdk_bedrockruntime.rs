// aws-sdk-bedrockruntime: language models on AWS.
pub use client::Client;
#[opaque]
pub struct Config;
pub mod client {
    #[opaque]
    pub struct Client;
    impl Client {
        #[flows(none)]
        pub fn new<C>(sdk_config: &C) -> Client {}
        #[flows(none)]
        pub fn from_conf(conf: crate::Config) -> Client {}
        #[flows(none)]
        pub fn invoke_model(&self) -> crate::operation::invoke_model::builders::InvokeModelFluentBuilder {}
        #[flows(none)]
        pub fn invoke_model_with_response_stream(&self) -> crate::operation::invoke_model_with_response_stream::builders::InvokeModelWithResponseStreamFluentBuilder {}
        #[flows(none)]
        pub fn converse(&self) -> crate::operation::converse::builders::ConverseFluentBuilder {}
        #[flows(none)]
        pub fn converse_stream(&self) -> crate::operation::converse_stream::builders::ConverseStreamFluentBuilder {}
        #[flows(none)]
        pub fn apply_guardrail(&self) -> crate::operation::apply_guardrail::builders::ApplyGuardrailFluentBuilder {}
    }
    impl Clone for Client {}
}
/// Names the operation and what the service answered, never the request.
pub mod error {
    #[opaque]
    pub struct SdkError<E>(E);
    impl<E> std::fmt::Display for SdkError<E> {}
    impl<E> std::fmt::Debug for SdkError<E> {}
    impl<E> std::error::Error for SdkError<E> {}
    #[scalar]
    pub struct BuildError;
    impl std::fmt::Display for BuildError {}
    impl std::fmt::Debug for BuildError {}
    impl std::error::Error for BuildError {}
}
pub mod primitives {
    pub struct Blob;
    impl Blob {
        #[flows(0 -> return)]
        pub fn new<T>(input: T) -> Blob {}
        pub fn into_inner(self) -> Vec<u8> {}
    }
    impl AsRef<[u8]> for Blob {}
}
pub mod operation {
    pub mod invoke_model {
        /// What the service answers.
        #[opaque]
        pub struct InvokeModelOutput;
        #[opaque]
        pub enum InvokeModelError {}
        impl std::fmt::Display for InvokeModelError {}
        impl std::fmt::Debug for InvokeModelError {}
        impl std::error::Error for InvokeModelError {}
        pub mod builders {
            #[opaque]
            pub struct InvokeModelFluentBuilder;
            impl InvokeModelFluentBuilder {
                #[sink(PHI010, vendor = "aws/bedrock")]
                #[flows(none)]
                pub fn body(self, input: crate::primitives::Blob) -> InvokeModelFluentBuilder {}
                #[sink(PHI010, vendor = "aws/bedrock")]
                #[flows(none)]
                pub fn request_metadata<T: Into<String>>(self, input: T) -> InvokeModelFluentBuilder {}
                #[flows(none)]
                pub fn model_id<T: Into<String>>(self, input: T) -> InvokeModelFluentBuilder {}
                #[flows(none)]
                pub fn content_type<T: Into<String>>(self, input: T) -> InvokeModelFluentBuilder {}
                #[flows(none)]
                pub fn accept<T: Into<String>>(self, input: T) -> InvokeModelFluentBuilder {}
                #[flows(none)]
                pub async fn send(self) -> Result<super::InvokeModelOutput, crate::error::SdkError<super::InvokeModelError>> {}
            }
        }
    }
    pub mod invoke_model_with_response_stream {
        /// What the service answers.
        #[opaque]
        pub struct InvokeModelWithResponseStreamOutput;
        #[opaque]
        pub enum InvokeModelWithResponseStreamError {}
        impl std::fmt::Display for InvokeModelWithResponseStreamError {}
        impl std::fmt::Debug for InvokeModelWithResponseStreamError {}
        impl std::error::Error for InvokeModelWithResponseStreamError {}
        pub mod builders {
            #[opaque]
            pub struct InvokeModelWithResponseStreamFluentBuilder;
            impl InvokeModelWithResponseStreamFluentBuilder {
                #[sink(PHI010, vendor = "aws/bedrock")]
                #[flows(none)]
                pub fn body(self, input: crate::primitives::Blob) -> InvokeModelWithResponseStreamFluentBuilder {}
                #[sink(PHI010, vendor = "aws/bedrock")]
                #[flows(none)]
                pub fn request_metadata<T: Into<String>>(self, input: T) -> InvokeModelWithResponseStreamFluentBuilder {}
                #[flows(none)]
                pub fn model_id<T: Into<String>>(self, input: T) -> InvokeModelWithResponseStreamFluentBuilder {}
                #[flows(none)]
                pub fn content_type<T: Into<String>>(self, input: T) -> InvokeModelWithResponseStreamFluentBuilder {}
                #[flows(none)]
                pub fn accept<T: Into<String>>(self, input: T) -> InvokeModelWithResponseStreamFluentBuilder {}
                #[flows(none)]
                pub async fn send(self) -> Result<super::InvokeModelWithResponseStreamOutput, crate::error::SdkError<super::InvokeModelWithResponseStreamError>> {}
            }
        }
    }
    pub mod converse {
        /// What the service answers.
        #[opaque]
        pub struct ConverseOutput;
        #[opaque]
        pub enum ConverseError {}
        impl std::fmt::Display for ConverseError {}
        impl std::fmt::Debug for ConverseError {}
        impl std::error::Error for ConverseError {}
        pub mod builders {
            #[opaque]
            pub struct ConverseFluentBuilder;
            impl ConverseFluentBuilder {
                #[sink(PHI010, vendor = "aws/bedrock")]
                #[flows(none)]
                pub fn messages(self, input: crate::types::Message) -> ConverseFluentBuilder {}
                #[sink(PHI010, vendor = "aws/bedrock")]
                #[flows(none)]
                pub fn system(self, input: crate::types::SystemContentBlock) -> ConverseFluentBuilder {}
                #[flows(none)]
                pub fn model_id<T: Into<String>>(self, input: T) -> ConverseFluentBuilder {}
                #[flows(none)]
                pub fn inference_config(self, input: crate::types::InferenceConfiguration) -> ConverseFluentBuilder {}
                #[flows(none)]
                pub async fn send(self) -> Result<super::ConverseOutput, crate::error::SdkError<super::ConverseError>> {}
            }
        }
    }
    pub mod converse_stream {
        /// What the service answers.
        #[opaque]
        pub struct ConverseStreamOutput;
        #[opaque]
        pub enum ConverseStreamError {}
        impl std::fmt::Display for ConverseStreamError {}
        impl std::fmt::Debug for ConverseStreamError {}
        impl std::error::Error for ConverseStreamError {}
        pub mod builders {
            #[opaque]
            pub struct ConverseStreamFluentBuilder;
            impl ConverseStreamFluentBuilder {
                #[sink(PHI010, vendor = "aws/bedrock")]
                #[flows(none)]
                pub fn messages(self, input: crate::types::Message) -> ConverseStreamFluentBuilder {}
                #[sink(PHI010, vendor = "aws/bedrock")]
                #[flows(none)]
                pub fn system(self, input: crate::types::SystemContentBlock) -> ConverseStreamFluentBuilder {}
                #[flows(none)]
                pub fn model_id<T: Into<String>>(self, input: T) -> ConverseStreamFluentBuilder {}
                #[flows(none)]
                pub fn inference_config(self, input: crate::types::InferenceConfiguration) -> ConverseStreamFluentBuilder {}
                #[flows(none)]
                pub async fn send(self) -> Result<super::ConverseStreamOutput, crate::error::SdkError<super::ConverseStreamError>> {}
            }
        }
    }
    pub mod apply_guardrail {
        /// What the service answers.
        #[opaque]
        pub struct ApplyGuardrailOutput;
        #[opaque]
        pub enum ApplyGuardrailError {}
        impl std::fmt::Display for ApplyGuardrailError {}
        impl std::fmt::Debug for ApplyGuardrailError {}
        impl std::error::Error for ApplyGuardrailError {}
        pub mod builders {
            #[opaque]
            pub struct ApplyGuardrailFluentBuilder;
            impl ApplyGuardrailFluentBuilder {
                #[sink(PHI010, vendor = "aws/bedrock")]
                #[flows(none)]
                pub fn content(self, input: crate::types::GuardrailContentBlock) -> ApplyGuardrailFluentBuilder {}
                #[flows(none)]
                pub fn guardrail_identifier<T: Into<String>>(self, input: T) -> ApplyGuardrailFluentBuilder {}
                #[flows(none)]
                pub fn guardrail_version<T: Into<String>>(self, input: T) -> ApplyGuardrailFluentBuilder {}
                #[flows(none)]
                pub async fn send(self) -> Result<super::ApplyGuardrailOutput, crate::error::SdkError<super::ApplyGuardrailError>> {}
            }
        }
    }
}
pub mod types {
    #[scalar]
    pub enum ConversationRole {
        Assistant,
        User,
    }
    #[scalar]
    pub struct InferenceConfiguration;
    pub enum ContentBlock {
        Text(String),
    }
    pub enum SystemContentBlock {
        Text(String),
    }
    pub enum GuardrailContentBlock {
        Text(GuardrailTextBlock),
    }
    pub struct GuardrailTextBlock;
    impl GuardrailTextBlock {
        pub fn builder() -> builders::GuardrailTextBlockBuilder {}
    }
    pub struct Message;
    impl Message {
        pub fn builder() -> builders::MessageBuilder {}
    }
    pub mod builders {
        pub struct MessageBuilder;
        impl MessageBuilder {
            pub fn role(self, input: crate::types::ConversationRole) -> MessageBuilder {}
            pub fn content(self, input: crate::types::ContentBlock) -> MessageBuilder {}
            #[flows(self -> return.ok)]
            pub fn build(self) -> Result<crate::types::Message, crate::error::BuildError> {}
        }
        pub struct GuardrailTextBlockBuilder;
        impl GuardrailTextBlockBuilder {
            pub fn text<T: Into<String>>(self, input: T) -> GuardrailTextBlockBuilder {}
            #[flows(self -> return.ok)]
            pub fn build(self) -> Result<crate::types::GuardrailTextBlock, crate::error::BuildError> {}
        }
    }
}
