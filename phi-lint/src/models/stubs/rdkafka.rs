// rdkafka: a log of the service's own. A producer's answer says where the message went.
pub mod producer {
    #[shared]
    #[opaque]
    pub struct FutureProducer;
    impl FutureProducer {
        #[flows(none)]
        pub async fn send<K: ?Sized, P: ?Sized, T>(&self, record: FutureRecord<K, P>, queue_timeout: T) -> future_producer::OwnedDeliveryResult {}
        #[flows(none)]
        pub fn send_result<K: ?Sized, P: ?Sized>(&self, record: FutureRecord<K, P>) -> Result<DeliveryFuture, (crate::error::KafkaError, FutureRecord<K, P>)> {}
    }
    impl Clone for FutureProducer {}
    #[scalar]
    pub struct DeliveryFuture;
    pub struct FutureRecord<K: ?Sized, P: ?Sized> {
        pub topic: &str,
        pub partition: Option<i32>,
        pub payload: Option<&P>,
        pub key: Option<&K>,
        pub timestamp: Option<i64>,
    }
    impl<K: ?Sized, P: ?Sized> FutureRecord<K, P> {
        #[flows(none)]
        pub fn to(topic: &str) -> FutureRecord<K, P> {}
        #[flows(self -> return, 0 -> return)]
        pub fn payload(self, payload: &P) -> FutureRecord<K, P> {}
        #[flows(self -> return, 0 -> return)]
        pub fn key(self, key: &K) -> FutureRecord<K, P> {}
        pub fn partition(self, partition: i32) -> FutureRecord<K, P> {}
        pub fn timestamp(self, timestamp: i64) -> FutureRecord<K, P> {}
    }
    pub mod future_producer {
        pub use crate::producer::FutureProducer;
        pub use crate::producer::FutureRecord;
        #[scalar]
        pub struct Delivery {
            pub partition: i32,
            pub offset: i64,
        }
        pub type OwnedDeliveryResult = Result<Delivery, (crate::error::KafkaError, crate::message::OwnedMessage)>;
    }
}
pub mod message {
    pub struct OwnedMessage;
}
pub mod error {
    /// A code of the protocol.
    #[scalar]
    pub enum KafkaError {
        MessageProduction(RDKafkaErrorCode),
        MessageConsumption(RDKafkaErrorCode),
        Canceled,
    }
    impl std::fmt::Display for KafkaError {}
    impl std::fmt::Debug for KafkaError {}
    impl std::error::Error for KafkaError {}
    #[scalar]
    pub struct RDKafkaErrorCode;
    pub type KafkaResult<T> = Result<T, KafkaError>;
}
