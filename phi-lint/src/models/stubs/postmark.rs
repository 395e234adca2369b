// postmark: mail through Postmark's API. A request is sent by `request.execute(&client)`.
pub trait Query<C> {
    #[sink(PHI010, self, vendor = "postmark", via = Serialize)]
    #[flows(none)]
    async fn execute(self, client: &C) -> Outcome;
}
#[stand_in]
struct Response;
#[stand_in]
type Outcome = Result<Response, QueryError<()>>;
/// Quotes what the API said.
#[opaque]
pub struct QueryError<E>(E);
impl<E> std::fmt::Display for QueryError<E> {}
impl<E> std::fmt::Debug for QueryError<E> {}
impl<E> std::error::Error for QueryError<E> {}
pub mod reqwest {
    #[opaque]
    pub struct PostmarkClient;
    impl PostmarkClient {
        #[flows(none)]
        pub fn builder() -> PostmarkClientBuilder {}
    }
    impl Clone for PostmarkClient {}
    #[stand_in]
    #[opaque]
    struct PostmarkClientBuilder;
    #[stand_in]
    impl PostmarkClientBuilder {
        #[flows(none)]
        pub fn base_url<T>(self, base_url: T) -> PostmarkClientBuilder {}
        #[flows(none)]
        pub fn server_token<T>(self, token: T) -> PostmarkClientBuilder {}
        #[flows(none)]
        pub fn account_token<T>(self, token: T) -> PostmarkClientBuilder {}
        pub fn build(self) -> PostmarkClient {}
    }
}
pub mod api {
    pub enum Body {
        Text { text: String },
        Html { html: String },
        HtmlAndText { html: String, text: String },
    }
    impl Body {
        pub fn text(text: String) -> Body {}
        pub fn html(html: String) -> Body {}
        pub fn html_and_text(html: String, text: String) -> Body {}
    }
    pub mod email {
        pub struct SendEmailRequest {
            pub from: String,
            pub to: String,
            pub body: crate::api::Body,
            pub cc: Option<String>,
            pub bcc: Option<String>,
            #[sink(PHI004)]
            pub subject: Option<String>,
            pub tag: Option<String>,
            pub reply_to: Option<String>,
            pub headers: Option<Vec<Header>>,
            pub attachments: Option<Vec<Attachment>>,
            pub metadata: Option<std::collections::HashMap<String, String>>,
        }
        impl SendEmailRequest {
            pub fn builder() -> SendEmailRequestBuilder {}
        }
        impl Default for SendEmailRequest {}
        impl<C> crate::Query<C> for SendEmailRequest {}
        impl<C> crate::Query<C> for Vec<SendEmailRequest> {}
        pub struct SendEmailRequestBuilder;
        impl SendEmailRequestBuilder {
            pub fn from<T: Into<String>>(self, from: T) -> SendEmailRequestBuilder {}
            pub fn to<T: Into<String>>(self, to: T) -> SendEmailRequestBuilder {}
            pub fn body(self, body: crate::api::Body) -> SendEmailRequestBuilder {}
            pub fn cc<T: Into<String>>(self, cc: T) -> SendEmailRequestBuilder {}
            pub fn bcc<T: Into<String>>(self, bcc: T) -> SendEmailRequestBuilder {}
            #[sink(PHI004)]
            #[flows(self -> return)]
            pub fn subject<T: Into<String>>(self, subject: T) -> SendEmailRequestBuilder {}
            pub fn tag<T: Into<String>>(self, tag: T) -> SendEmailRequestBuilder {}
            pub fn reply_to<T: Into<String>>(self, reply_to: T) -> SendEmailRequestBuilder {}
            pub fn headers<T>(self, headers: T) -> SendEmailRequestBuilder {}
            pub fn attachments<T>(self, attachments: T) -> SendEmailRequestBuilder {}
            pub fn metadata<T>(self, metadata: T) -> SendEmailRequestBuilder {}
            #[flows(self -> return)]
            pub fn message_stream<T: Into<String>>(self, message_stream: T) -> SendEmailRequestBuilder {}
            pub fn build(self) -> SendEmailRequest {}
        }
        pub struct Header {
            pub name: String,
            pub value: String,
        }
        pub struct Attachment {
            pub name: String,
            pub content: String,
            pub content_type: String,
            pub content_id: Option<String>,
        }
        pub type SendEmailBatchRequest = Vec<SendEmailRequest>;
        pub struct TemplateModel;
        impl TemplateModel {
            #[flows(1 -> self)]
            pub fn insert<K: Into<String>, V: serde::Serialize>(&mut self, key: K, value: V) {}
        }
        impl Default for TemplateModel {}
        impl<K, V> From<std::collections::HashMap<K, V>> for TemplateModel {}
        pub struct SendEmailWithTemplateRequest;
        impl SendEmailWithTemplateRequest {
            pub fn builder() -> SendEmailWithTemplateRequestBuilder {}
        }
        impl Default for SendEmailWithTemplateRequest {}
        impl<C> crate::Query<C> for SendEmailWithTemplateRequest {}
        pub struct SendEmailWithTemplateRequestBuilder;
        impl SendEmailWithTemplateRequestBuilder {
            pub fn from<T: Into<String>>(self, from: T) -> SendEmailWithTemplateRequestBuilder {}
            pub fn to<T: Into<String>>(self, to: T) -> SendEmailWithTemplateRequestBuilder {}
            #[flows(self -> return)]
            pub fn template_alias<T: Into<String>>(self, template_alias: T) -> SendEmailWithTemplateRequestBuilder {}
            #[flows(self -> return)]
            pub fn template_id<T>(self, template_id: T) -> SendEmailWithTemplateRequestBuilder {}
            pub fn template_model(self, template_model: TemplateModel) -> SendEmailWithTemplateRequestBuilder {}
            pub fn cc<T: Into<String>>(self, cc: T) -> SendEmailWithTemplateRequestBuilder {}
            pub fn tag<T: Into<String>>(self, tag: T) -> SendEmailWithTemplateRequestBuilder {}
            pub fn metadata<T>(self, metadata: T) -> SendEmailWithTemplateRequestBuilder {}
            pub fn build(self) -> SendEmailWithTemplateRequest {}
        }
    }
}
