// mail-builder: messages as mail-send sends them. The subject is shown in the clear.
pub struct MessageBuilder;
impl MessageBuilder {
    pub fn new() -> MessageBuilder {}
    #[sink(PHI004)]
    #[flows(self -> return)]
    pub fn subject<V>(self, value: V) -> MessageBuilder {}
    pub fn from<V>(self, value: V) -> MessageBuilder {}
    pub fn sender<V>(self, value: V) -> MessageBuilder {}
    pub fn to<V>(self, value: V) -> MessageBuilder {}
    pub fn cc<V>(self, value: V) -> MessageBuilder {}
    pub fn bcc<V>(self, value: V) -> MessageBuilder {}
    pub fn reply_to<V>(self, value: V) -> MessageBuilder {}
    pub fn message_id<V>(self, value: V) -> MessageBuilder {}
    pub fn in_reply_to<V>(self, value: V) -> MessageBuilder {}
    pub fn references<V>(self, value: V) -> MessageBuilder {}
    #[flows(self -> return)]
    pub fn date<V>(self, value: V) -> MessageBuilder {}
    pub fn header<H, V>(self, header: H, value: V) -> MessageBuilder {}
    pub fn text_body<V>(self, value: V) -> MessageBuilder {}
    pub fn html_body<V>(self, value: V) -> MessageBuilder {}
    pub fn attachment<C, F, V>(self, content_type: C, filename: F, value: V) -> MessageBuilder {}
    pub fn inline<C, I, V>(self, content_type: C, cid: I, value: V) -> MessageBuilder {}
    pub fn body(self, value: mime::MimePart) -> MessageBuilder {}
    #[flows(self -> return.ok)]
    pub fn write_to_vec(self) -> std::io::Result<Vec<u8>> {}
    #[flows(self -> return.ok)]
    pub fn write_to_string(self) -> std::io::Result<String> {}
}
impl Default for MessageBuilder {}
impl Clone for MessageBuilder {}
pub mod mime {
    pub struct MimePart;
    impl MimePart {
        pub fn new<C, V>(content_type: C, contents: V) -> MimePart {}
        pub fn attachment<F>(self, filename: F) -> MimePart {}
        pub fn inline(self) -> MimePart {}
        pub fn cid<V>(self, value: V) -> MimePart {}
    }
}
