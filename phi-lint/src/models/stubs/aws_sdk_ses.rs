// aws-sdk-ses: mail. The subject is shown in the clear.
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
        #[flows(none)]
        pub fn send_raw_email(&self) -> crate::operation::send_raw_email::builders::SendRawEmailFluentBuilder {}
        #[flows(none)]
        pub fn send_templated_email(&self) -> crate::operation::send_templated_email::builders::SendTemplatedEmailFluentBuilder {}
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
                pub fn message(self, input: crate::types::Message) -> SendEmailFluentBuilder {}
                #[sink(PHI010, vendor = "aws/ses")]
                #[flows(none)]
                pub fn reply_to_addresses<T: Into<String>>(self, input: T) -> SendEmailFluentBuilder {}
                #[flows(none)]
                pub fn source<T: Into<String>>(self, input: T) -> SendEmailFluentBuilder {}
                #[flows(none)]
                pub fn configuration_set_name<T: Into<String>>(self, input: T) -> SendEmailFluentBuilder {}
                #[flows(none)]
                pub async fn send(self) -> Result<super::SendEmailOutput, crate::error::SdkError<super::SendEmailError>> {}
            }
        }
    }
    pub mod send_raw_email {
        /// What the service answers.
        #[opaque]
        pub struct SendRawEmailOutput;
        #[opaque]
        pub enum SendRawEmailError {}
        impl std::fmt::Display for SendRawEmailError {}
        impl std::fmt::Debug for SendRawEmailError {}
        impl std::error::Error for SendRawEmailError {}
        pub mod builders {
            #[opaque]
            pub struct SendRawEmailFluentBuilder;
            impl SendRawEmailFluentBuilder {
                #[sink(PHI010, vendor = "aws/ses")]
                #[flows(none)]
                pub fn destinations<T: Into<String>>(self, input: T) -> SendRawEmailFluentBuilder {}
                #[sink(PHI010, vendor = "aws/ses")]
                #[flows(none)]
                pub fn raw_message(self, input: crate::types::RawMessage) -> SendRawEmailFluentBuilder {}
                #[flows(none)]
                pub fn source<T: Into<String>>(self, input: T) -> SendRawEmailFluentBuilder {}
                #[flows(none)]
                pub fn configuration_set_name<T: Into<String>>(self, input: T) -> SendRawEmailFluentBuilder {}
                #[flows(none)]
                pub async fn send(self) -> Result<super::SendRawEmailOutput, crate::error::SdkError<super::SendRawEmailError>> {}
            }
        }
    }
    pub mod send_templated_email {
        /// What the service answers.
        #[opaque]
        pub struct SendTemplatedEmailOutput;
        #[opaque]
        pub enum SendTemplatedEmailError {}
        impl std::fmt::Display for SendTemplatedEmailError {}
        impl std::fmt::Debug for SendTemplatedEmailError {}
        impl std::error::Error for SendTemplatedEmailError {}
        pub mod builders {
            #[opaque]
            pub struct SendTemplatedEmailFluentBuilder;
            impl SendTemplatedEmailFluentBuilder {
                #[sink(PHI010, vendor = "aws/ses")]
                #[flows(none)]
                pub fn destination(self, input: crate::types::Destination) -> SendTemplatedEmailFluentBuilder {}
                #[sink(PHI010, vendor = "aws/ses")]
                #[flows(none)]
                pub fn template_data<T: Into<String>>(self, input: T) -> SendTemplatedEmailFluentBuilder {}
                #[sink(PHI010, vendor = "aws/ses")]
                #[flows(none)]
                pub fn reply_to_addresses<T: Into<String>>(self, input: T) -> SendTemplatedEmailFluentBuilder {}
                #[flows(none)]
                pub fn source<T: Into<String>>(self, input: T) -> SendTemplatedEmailFluentBuilder {}
                #[flows(none)]
                pub fn template<T: Into<String>>(self, input: T) -> SendTemplatedEmailFluentBuilder {}
                #[flows(none)]
                pub async fn send(self) -> Result<super::SendTemplatedEmailOutput, crate::error::SdkError<super::SendTemplatedEmailError>> {}
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
    }
}
