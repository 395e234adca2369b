// async-anthropic: Anthropic's API.
#[opaque]
pub struct Client;
impl Client {
    #[flows(none)]
    pub fn from_api_key<K>(api_key: K) -> Client {}
    #[flows(none)]
    pub fn messages(&self) -> messages::Messages {}
}
impl Default for Client {}
impl Clone for Client {}
pub mod messages {
    #[opaque]
    pub struct Messages;
    impl Messages {
        #[sink(PHI010, vendor = "anthropic", via = Serialize)]
        #[flows(none)]
        pub async fn create<R>(&self, request: R) -> Result<crate::types::CreateMessagesResponse, crate::errors::AnthropicError> {}
    }
}
pub mod errors {
    #[opaque]
    pub enum AnthropicError {}
    impl std::fmt::Display for AnthropicError {}
    impl std::fmt::Debug for AnthropicError {}
    impl std::error::Error for AnthropicError {}
}
pub mod types {
    #[opaque]
    pub struct CreateMessagesResponse;
    #[scalar]
    pub enum MessageRole {
        User,
        Assistant,
    }
    pub struct Message;
    pub struct MessageBuilder;
    impl Default for MessageBuilder {}
    impl MessageBuilder {
        #[flows(self => return)]
        pub fn role<V>(&mut self, value: V) -> &mut MessageBuilder {}
        #[flows(0 -> self, self => return)]
        pub fn content<V>(&mut self, value: V) -> &mut MessageBuilder {}
        #[flows(self -> return.ok)]
        pub fn build(&self) -> Result<Message, MessageBuilderError> {}
    }
    #[scalar]
    pub enum MessageBuilderError {}
    pub struct CreateMessagesRequest;
    pub struct CreateMessagesRequestBuilder;
    impl Default for CreateMessagesRequestBuilder {}
    impl CreateMessagesRequestBuilder {
        #[flows(self => return)]
        pub fn model<V>(&mut self, value: V) -> &mut CreateMessagesRequestBuilder {}
        #[flows(0 -> self, self => return)]
        pub fn messages<V>(&mut self, value: V) -> &mut CreateMessagesRequestBuilder {}
        #[flows(0 -> self, self => return)]
        pub fn system<V>(&mut self, value: V) -> &mut CreateMessagesRequestBuilder {}
        #[flows(self => return)]
        pub fn max_tokens<V>(&mut self, value: V) -> &mut CreateMessagesRequestBuilder {}
        #[flows(self -> return.ok)]
        pub fn build(&self) -> Result<CreateMessagesRequest, CreateMessagesRequestBuilderError> {}
    }
    #[scalar]
    pub enum CreateMessagesRequestBuilderError {}
}
