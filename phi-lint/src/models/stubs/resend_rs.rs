// resend-rs: mail through Resend's API.
pub struct Resend {
    pub emails: services::EmailsSvc,
    pub batch: services::BatchSvc,
}
impl Resend {
    #[flows(none)]
    pub fn new(api_key: &str) -> Resend {}
}
impl Clone for Resend {}
impl Default for Resend {}
#[opaque]
pub enum Error {}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
impl std::error::Error for Error {}
pub type Result<T, E = Error> = std::result::Result<T, E>;
pub mod services {
    #[opaque]
    pub struct EmailsSvc;
    impl EmailsSvc {
        #[sink(PHI010, vendor = "resend", via = Serialize)]
        #[flows(none)]
        pub async fn send(&self, email: crate::types::CreateEmailBaseOptions) -> crate::Result<crate::types::CreateEmailResponse> {}
    }
    #[opaque]
    pub struct BatchSvc;
    impl BatchSvc {
        #[sink(PHI010, vendor = "resend", via = Serialize)]
        #[flows(none)]
        pub async fn send<T>(&self, emails: T) -> crate::Result<Vec<crate::types::CreateEmailResponse>> {}
    }
}
pub mod types {
    #[opaque]
    pub struct CreateEmailResponse;
    pub struct CreateEmailBaseOptions;
    impl CreateEmailBaseOptions {
        #[sink(PHI004, arguments(2))]
        #[flows(0 -> return, 1 -> return)]
        pub fn new<T, F: Into<String>, S: Into<String>>(from: F, to: T, subject: S) -> CreateEmailBaseOptions {}
        pub fn with_html(self, html: &str) -> CreateEmailBaseOptions {}
        pub fn with_text(self, text: &str) -> CreateEmailBaseOptions {}
        pub fn with_bcc(self, bcc: &str) -> CreateEmailBaseOptions {}
        pub fn with_cc(self, cc: &str) -> CreateEmailBaseOptions {}
        pub fn with_reply(self, to: &str) -> CreateEmailBaseOptions {}
    }
    impl Clone for CreateEmailBaseOptions {}
}
