// sendgrid: mail through Twilio SendGrid's API.
#[opaque]
pub struct SGClient;
impl SGClient {
    #[flows(none)]
    pub fn new<S: Into<String>>(key: S) -> SGClient {}
    #[sink(PHI010, vendor = "sendgrid")]
    #[flows(none)]
    pub async fn send(&self, mail_info: Mail) -> SendgridResult<Response> {}
    #[sink(PHI010, vendor = "sendgrid")]
    #[flows(none)]
    pub fn blocking_send(&self, mail_info: Mail) -> SendgridResult<Response> {}
}
impl Clone for SGClient {}
#[stand_in]
#[opaque]
struct Response;
#[stand_in]
impl Response {
    pub fn status(&self) -> http::StatusCode {}
}
pub type SendgridResult<T> = Result<T, SendgridError>;
#[opaque]
pub enum SendgridError {}
impl std::fmt::Display for SendgridError {}
impl std::fmt::Debug for SendgridError {}
impl std::error::Error for SendgridError {}
pub struct Destination {
    pub address: &str,
    pub name: &str,
}
impl From<(&str, &str)> for Destination {}
pub struct Mail;
impl Mail {
    pub fn new() -> Mail {}
    #[sink(PHI004)]
    #[flows(self -> return)]
    pub fn add_subject(self, data: &str) -> Mail {}
    pub fn add_to(self, data: Destination) -> Mail {}
    pub fn add_cc(self, data: &str) -> Mail {}
    pub fn add_bcc(self, data: &str) -> Mail {}
    pub fn add_from(self, data: &str) -> Mail {}
    pub fn add_from_name(self, data: &str) -> Mail {}
    pub fn add_reply_to(self, data: &str) -> Mail {}
    pub fn add_html(self, data: &str) -> Mail {}
    pub fn add_text(self, data: &str) -> Mail {}
    pub fn add_date(self, data: &str) -> Mail {}
    pub fn add_content(self, id: String, data: &str) -> Mail {}
    pub fn add_header(self, id: String, data: &str) -> Mail {}
    pub fn add_x_smtpapi(self, data: &str) -> Mail {}
    pub fn build(self) -> Mail {}
}
impl Default for Mail {}
pub mod v3 {
    pub type SGMap = std::collections::HashMap<String, String>;
    #[opaque]
    pub struct Sender;
    impl Sender {
        #[flows(none)]
        pub fn new<C>(api_key: &str, client: Option<C>) -> Sender {}
        #[sink(PHI010, vendor = "sendgrid")]
        #[flows(none)]
        pub async fn send(&self, mail: &Message) -> crate::SendgridResult<crate::Response> {}
        #[sink(PHI010, vendor = "sendgrid")]
        #[flows(none)]
        pub fn blocking_send(&self, mail: &Message) -> crate::SendgridResult<crate::Response> {}
    }
    pub struct Message;
    impl Message {
        pub fn new(from: Email) -> Message {}
        pub fn set_from(self, from: Email) -> Message {}
        pub fn set_reply_to(self, reply_to: Email) -> Message {}
        #[sink(PHI004)]
        #[flows(self -> return)]
        pub fn set_subject(self, subject: &str) -> Message {}
        #[flows(self -> return)]
        pub fn set_template_id(self, template_id: &str) -> Message {}
        pub fn add_category(self, category: &str) -> Message {}
        pub fn add_content(self, c: Content) -> Message {}
        pub fn add_personalization(self, p: Personalization) -> Message {}
        pub fn add_attachment(self, a: Attachment) -> Message {}
    }
    pub struct Email;
    impl Email {
        pub fn new(email: &str) -> Email {}
        pub fn set_name(self, name: &str) -> Email {}
    }
    pub struct Content;
    impl Content {
        pub fn new() -> Content {}
        #[flows(self -> return)]
        pub fn set_content_type(self, content_type: &str) -> Content {}
        pub fn set_value(self, value: &str) -> Content {}
    }
    pub struct Personalization;
    impl Personalization {
        pub fn new(email: Email) -> Personalization {}
        pub fn new_many(email: Vec<Email>) -> Personalization {}
        pub fn add_to(self, to: Email) -> Personalization {}
        pub fn add_cc(self, cc: Email) -> Personalization {}
        pub fn add_bcc(self, bcc: Email) -> Personalization {}
        #[sink(PHI004)]
        #[flows(self -> return)]
        pub fn set_subject(self, subject: &str) -> Personalization {}
        pub fn add_custom_args(self, custom_args: &SGMap) -> Personalization {}
        pub fn add_substitutions(self, substitutions: &SGMap) -> Personalization {}
        pub fn add_dynamic_template_data(self, dynamic_template_data: &SGMap) -> Personalization {}
        pub fn add_dynamic_template_data_json<T: serde::Serialize>(self, json_object: &T) -> crate::SendgridResult<Personalization> {}
    }
    pub struct Attachment;
    impl Attachment {
        pub fn new() -> Attachment {}
        pub fn set_content(self, c: &[u8]) -> Attachment {}
        pub fn set_base64_content(self, c: &str) -> Attachment {}
        pub fn set_filename(self, filename: &str) -> Attachment {}
        #[flows(self -> return)]
        pub fn set_mime_type(self, mime: &str) -> Attachment {}
    }
}
