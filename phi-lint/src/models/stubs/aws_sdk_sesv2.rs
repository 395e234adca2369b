// aws-sdk-sesv2: mail. The subject is shown in the clear.
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
        pub fn send_email(&self) -> crate::operation::send_email::builders::SendEmailFluentBuilder {}
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
    pub mod send_email {
        /// What the service answers.
        #[opaque]
        pub struct SendEmailOutput;
        #[opaque]
        pub enum SendEmailError {}
        impl std::fmt::Display for SendEmailError {}
        impl std::fmt::Debug for SendEmailError {}
        impl std::error::Error for SendEmailError {}
        pub mod builders {
            #[opaque]
            pub struct SendEmailFluentBuilder;
            impl SendEmailFluentBuilder {
                #[sink(PHI010, vendor = "aws/ses")]
                #[flows(none)]
                pub fn destination(self, input: crate::types::Destination) -> SendEmailFluentBuilder {}
                #[sink(PHI010, vendor = "aws/ses")]
                #[flows(none)]
                pub fn content(self, input: crate::types::EmailContent) -> SendEmailFluentBuilder {}
                #[sink(PHI010, vendor = "aws/ses")]
                #[flows(none)]
                pub fn reply_to_addresses<T: Into<String>>(self, input: T) -> SendEmailFluentBuilder {}
                #[flows(none)]
                pub fn from_email_address<T: Into<String>>(self, input: T) -> SendEmailFluentBuilder {}
                #[flows(none)]
                pub fn configuration_set_name<T: Into<String>>(self, input: T) -> SendEmailFluentBuilder {}
                #[flows(none)]
                pub async fn send(self) -> Result<super::SendEmailOutput, crate::error::SdkError<super::SendEmailError>> {}
            }
        }
    }
}
pub mod types {
    pub struct Content;
    impl Content {
        pub fn builder() -> builders::ContentBuilder {}
    }
    pub struct Body;
    impl Body {
        pub fn builder() -> builders::BodyBuilder {}
    }
    pub struct Destination;
    impl Destination {
        pub fn builder() -> builders::DestinationBuilder {}
    }
    pub struct Message;
    impl Message {
        pub fn builder() -> builders::MessageBuilder {}
    }
    pub struct RawMessage;
    impl RawMessage {
        pub fn builder() -> builders::RawMessageBuilder {}
    }
    pub struct EmailContent;
    impl EmailContent {
        pub fn builder() -> builders::EmailContentBuilder {}
    }
    pub struct Template;
    impl Template {
        pub fn builder() -> builders::TemplateBuilder {}
    }
    pub mod builders {
        pub struct ContentBuilder;
        impl ContentBuilder {
            pub fn data<T: Into<String>>(self, input: T) -> ContentBuilder {}
            #[flows(self -> return)]
            pub fn charset<T: Into<String>>(self, input: T) -> ContentBuilder {}
            #[flows(self -> return.ok)]
            pub fn build(self) -> Result<crate::types::Content, crate::error::BuildError> {}
        }
        pub struct BodyBuilder;
        impl BodyBuilder {
            pub fn text(self, input: crate::types::Content) -> BodyBuilder {}
            pub fn html(self, input: crate::types::Content) -> BodyBuilder {}
            pub fn build(self) -> crate::types::Body {}
        }
        pub struct DestinationBuilder;
        impl DestinationBuilder {
            pub fn to_addresses<T: Into<String>>(self, input: T) -> DestinationBuilder {}
            pub fn cc_addresses<T: Into<String>>(self, input: T) -> DestinationBuilder {}
            pub fn bcc_addresses<T: Into<String>>(self, input: T) -> DestinationBuilder {}
            pub fn build(self) -> crate::types::Destination {}
        }
        pub struct MessageBuilder;
        impl MessageBuilder {
            #[sink(PHI004)]
            #[flows(self -> return)]
            pub fn subject(self, input: crate::types::Content) -> MessageBuilder {}
            pub fn body(self, input: crate::types::Body) -> MessageBuilder {}
            pub fn build(self) -> crate::types::Message {}
        }
        pub struct RawMessageBuilder;
        impl RawMessageBuilder {
            pub fn data(self, input: crate::primitives::Blob) -> RawMessageBuilder {}
            #[flows(self -> return.ok)]
            pub fn build(self) -> Result<crate::types::RawMessage, crate::error::BuildError> {}
        }
        pub struct EmailContentBuilder;
        impl EmailContentBuilder {
            pub fn simple(self, input: crate::types::Message) -> EmailContentBuilder {}
            pub fn raw(self, input: crate::types::RawMessage) -> EmailContentBuilder {}
            pub fn template(self, input: crate::types::Template) -> EmailContentBuilder {}
            pub fn build(self) -> crate::types::EmailContent {}
        }
        pub struct TemplateBuilder;
        impl TemplateBuilder {
            #[flows(self -> return)]
            pub fn template_name<T: Into<String>>(self, input: T) -> TemplateBuilder {}
            pub fn template_data<T: Into<String>>(self, input: T) -> TemplateBuilder {}
            pub fn build(self) -> crate::types::Template {}
        }
    }
}
