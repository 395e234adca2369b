// cadence: statsd. Keys, values and tags all leave in the clear.
#[opaque]
pub struct StatsdClient;
impl StatsdClient {
    #[sink(PHI002, arguments(0))]
    #[flows(none)]
    pub fn from_sink<T>(prefix: &str, sink: T) -> StatsdClient {}
    #[sink(PHI002, arguments(0))]
    #[flows(none)]
    pub fn builder<T>(prefix: &str, sink: T) -> StatsdClientBuilder {}
    pub fn flush(&self) -> MetricResult<()> {}
}
#[opaque]
pub struct StatsdClientBuilder;
impl StatsdClientBuilder {
    #[sink(PHI002)]
    #[flows(none)]
    pub fn with_tag<K, V>(self, key: K, value: V) -> StatsdClientBuilder {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn with_tag_value<K>(self, value: K) -> StatsdClientBuilder {}
    #[flows(none)]
    pub fn with_error_handler<F: Fn(MetricError)>(self, errors: F) -> StatsdClientBuilder {}
    #[flows(none)]
    pub fn build(self) -> StatsdClient {}
}
/// What was put in was judged there.
#[opaque]
pub struct MetricBuilder<T>(T);
impl<T> MetricBuilder<T> {
    #[sink(PHI002)]
    #[flows(none)]
    pub fn with_tag(self, key: &str, value: &str) -> MetricBuilder<T> {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn with_tag_value(self, value: &str) -> MetricBuilder<T> {}
    #[flows(none)]
    pub fn with_timestamp(self, timestamp: u64) -> MetricBuilder<T> {}
    #[flows(none)]
    pub fn with_sampling_rate(self, rate: f64) -> MetricBuilder<T> {}
    #[flows(none)]
    pub fn try_send(self) -> MetricResult<T> {}
    #[flows(none)]
    pub fn send(self) {}
}
pub type MetricResult<T> = std::result::Result<T, MetricError>;
#[scalar]
pub struct MetricError;
impl std::fmt::Display for MetricError {}
impl std::fmt::Debug for MetricError {}
impl std::error::Error for MetricError {}
#[opaque]
pub struct Counter;
pub trait Counted<T> {
    #[sink(PHI002)]
    #[flows(none)]
    fn count(&self, key: &str, count: T) -> MetricResult<Counter>;
    #[sink(PHI002)]
    #[flows(none)]
    fn count_with_tags(&self, key: &str, count: T) -> MetricBuilder<Counter>;
}
impl<T> Counted<T> for StatsdClient {}
#[opaque]
pub struct Timer;
pub trait Timed<T> {
    #[sink(PHI002)]
    #[flows(none)]
    fn time(&self, key: &str, time: T) -> MetricResult<Timer>;
    #[sink(PHI002)]
    #[flows(none)]
    fn time_with_tags(&self, key: &str, time: T) -> MetricBuilder<Timer>;
}
impl<T> Timed<T> for StatsdClient {}
#[opaque]
pub struct Gauge;
pub trait Gauged<T> {
    #[sink(PHI002)]
    #[flows(none)]
    fn gauge(&self, key: &str, value: T) -> MetricResult<Gauge>;
    #[sink(PHI002)]
    #[flows(none)]
    fn gauge_with_tags(&self, key: &str, value: T) -> MetricBuilder<Gauge>;
}
impl<T> Gauged<T> for StatsdClient {}
#[opaque]
pub struct Meter;
pub trait Metered<T> {
    #[sink(PHI002)]
    #[flows(none)]
    fn meter(&self, key: &str, value: T) -> MetricResult<Meter>;
    #[sink(PHI002)]
    #[flows(none)]
    fn meter_with_tags(&self, key: &str, value: T) -> MetricBuilder<Meter>;
}
impl<T> Metered<T> for StatsdClient {}
#[opaque]
pub struct Histogram;
pub trait Histogrammed<T> {
    #[sink(PHI002)]
    #[flows(none)]
    fn histogram(&self, key: &str, value: T) -> MetricResult<Histogram>;
    #[sink(PHI002)]
    #[flows(none)]
    fn histogram_with_tags(&self, key: &str, value: T) -> MetricBuilder<Histogram>;
}
impl<T> Histogrammed<T> for StatsdClient {}
#[opaque]
pub struct Distribution;
pub trait Distributed<T> {
    #[sink(PHI002)]
    #[flows(none)]
    fn distribution(&self, key: &str, value: T) -> MetricResult<Distribution>;
    #[sink(PHI002)]
    #[flows(none)]
    fn distribution_with_tags(&self, key: &str, value: T) -> MetricBuilder<Distribution>;
}
impl<T> Distributed<T> for StatsdClient {}
#[opaque]
pub struct Set;
pub trait Setted<T> {
    #[sink(PHI002)]
    #[flows(none)]
    fn set(&self, key: &str, value: T) -> MetricResult<Set>;
    #[sink(PHI002)]
    #[flows(none)]
    fn set_with_tags(&self, key: &str, value: T) -> MetricBuilder<Set>;
}
impl<T> Setted<T> for StatsdClient {}
pub trait CountedExt: Counted<i64> {
    #[sink(PHI002)]
    #[flows(none)]
    fn incr(&self, key: &str) -> MetricResult<Counter>;
    #[sink(PHI002)]
    #[flows(none)]
    fn incr_with_tags(&self, key: &str) -> MetricBuilder<Counter>;
    #[sink(PHI002)]
    #[flows(none)]
    fn decr(&self, key: &str) -> MetricResult<Counter>;
    #[sink(PHI002)]
    #[flows(none)]
    fn decr_with_tags(&self, key: &str) -> MetricBuilder<Counter>;
}
impl CountedExt for StatsdClient {}
pub mod prelude {
    pub use crate::Counted;
    pub use crate::Timed;
    pub use crate::Gauged;
    pub use crate::Metered;
    pub use crate::Histogrammed;
    pub use crate::Distributed;
    pub use crate::Setted;
    pub use crate::CountedExt;
}
#[opaque]
pub struct NopMetricSink;
#[opaque]
pub struct UdpMetricSink;
impl UdpMetricSink {
    #[flows(none)]
    pub fn from<A>(to_addr: A, socket: std::net::UdpSocket) -> MetricResult<UdpMetricSink> {}
}
#[opaque]
pub struct BufferedUdpMetricSink;
#[opaque]
pub struct QueuingMetricSink;
