// prometheus: names, labels, values.
#[opaque]
pub struct Counter;
impl Counter {
    #[sink(PHI002)]
    #[flows(none)]
    pub fn new<S1: Into<String>, S2: Into<String>>(name: S1, help: S2) -> Result<Counter> {}
    #[flows(none)]
    pub fn with_opts(opts: Opts) -> Result<Counter> {}
    pub fn inc(&self) {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn inc_by(&self, v: f64) {}
    #[flows(none)]
    pub fn get(&self) -> f64 {}
    pub fn reset(&self) {}
}
impl Clone for Counter {}
#[opaque]
pub struct IntCounter;
impl IntCounter {
    #[sink(PHI002)]
    #[flows(none)]
    pub fn new<S1: Into<String>, S2: Into<String>>(name: S1, help: S2) -> Result<IntCounter> {}
    #[flows(none)]
    pub fn with_opts(opts: Opts) -> Result<IntCounter> {}
    pub fn inc(&self) {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn inc_by(&self, v: u64) {}
    #[flows(none)]
    pub fn get(&self) -> u64 {}
    pub fn reset(&self) {}
}
impl Clone for IntCounter {}
#[opaque]
pub struct Gauge;
impl Gauge {
    #[sink(PHI002)]
    #[flows(none)]
    pub fn new<S1: Into<String>, S2: Into<String>>(name: S1, help: S2) -> Result<Gauge> {}
    #[flows(none)]
    pub fn with_opts(opts: Opts) -> Result<Gauge> {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn set(&self, v: f64) {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn add(&self, v: f64) {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn sub(&self, v: f64) {}
    pub fn inc(&self) {}
    pub fn dec(&self) {}
    #[flows(none)]
    pub fn get(&self) -> f64 {}
}
impl Clone for Gauge {}
#[opaque]
pub struct IntGauge;
impl IntGauge {
    #[sink(PHI002)]
    #[flows(none)]
    pub fn new<S1: Into<String>, S2: Into<String>>(name: S1, help: S2) -> Result<IntGauge> {}
    #[flows(none)]
    pub fn with_opts(opts: Opts) -> Result<IntGauge> {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn set(&self, v: i64) {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn add(&self, v: i64) {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn sub(&self, v: i64) {}
    pub fn inc(&self) {}
    pub fn dec(&self) {}
    #[flows(none)]
    pub fn get(&self) -> i64 {}
}
impl Clone for IntGauge {}
#[opaque]
pub struct Histogram;
impl Histogram {
    #[flows(none)]
    pub fn with_opts(opts: HistogramOpts) -> Result<Histogram> {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn observe(&self, v: f64) {}
    #[flows(none)]
    pub fn start_timer(&self) -> HistogramTimer {}
    pub fn observe_closure_duration<F: FnOnce() -> T, T>(&self, f: F) -> T {}
    pub fn get_sample_count(&self) -> u64 {}
    pub fn get_sample_sum(&self) -> f64 {}
}
impl Clone for Histogram {}
#[scalar]
pub struct HistogramTimer;
impl HistogramTimer {
    pub fn observe_duration(self) {}
    pub fn stop_and_record(self) -> f64 {}
    pub fn stop_and_discard(self) -> f64 {}
}
#[opaque]
pub struct CounterVec;
impl CounterVec {
    #[sink(PHI002)]
    #[flows(none)]
    pub fn new(opts: Opts, label_names: &[&str]) -> Result<CounterVec> {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn with_label_values<V>(&self, vals: &[V]) -> Counter {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn get_metric_with_label_values<V>(&self, vals: &[V]) -> Result<Counter> {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn with<V, S>(&self, labels: &std::collections::HashMap<&str, V, S>) -> Counter {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn get_metric_with<V, S>(&self, labels: &std::collections::HashMap<&str, V, S>) -> Result<Counter> {}
    #[flows(none)]
    pub fn remove_label_values<V>(&self, vals: &[V]) -> Result<()> {}
    pub fn reset(&self) {}
}
impl Clone for CounterVec {}
#[opaque]
pub struct IntCounterVec;
impl IntCounterVec {
    #[sink(PHI002)]
    #[flows(none)]
    pub fn new(opts: Opts, label_names: &[&str]) -> Result<IntCounterVec> {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn with_label_values<V>(&self, vals: &[V]) -> IntCounter {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn get_metric_with_label_values<V>(&self, vals: &[V]) -> Result<IntCounter> {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn with<V, S>(&self, labels: &std::collections::HashMap<&str, V, S>) -> IntCounter {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn get_metric_with<V, S>(&self, labels: &std::collections::HashMap<&str, V, S>) -> Result<IntCounter> {}
    #[flows(none)]
    pub fn remove_label_values<V>(&self, vals: &[V]) -> Result<()> {}
    pub fn reset(&self) {}
}
impl Clone for IntCounterVec {}
#[opaque]
pub struct GaugeVec;
impl GaugeVec {
    #[sink(PHI002)]
    #[flows(none)]
    pub fn new(opts: Opts, label_names: &[&str]) -> Result<GaugeVec> {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn with_label_values<V>(&self, vals: &[V]) -> Gauge {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn get_metric_with_label_values<V>(&self, vals: &[V]) -> Result<Gauge> {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn with<V, S>(&self, labels: &std::collections::HashMap<&str, V, S>) -> Gauge {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn get_metric_with<V, S>(&self, labels: &std::collections::HashMap<&str, V, S>) -> Result<Gauge> {}
    #[flows(none)]
    pub fn remove_label_values<V>(&self, vals: &[V]) -> Result<()> {}
    pub fn reset(&self) {}
}
impl Clone for GaugeVec {}
#[opaque]
pub struct IntGaugeVec;
impl IntGaugeVec {
    #[sink(PHI002)]
    #[flows(none)]
    pub fn new(opts: Opts, label_names: &[&str]) -> Result<IntGaugeVec> {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn with_label_values<V>(&self, vals: &[V]) -> IntGauge {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn get_metric_with_label_values<V>(&self, vals: &[V]) -> Result<IntGauge> {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn with<V, S>(&self, labels: &std::collections::HashMap<&str, V, S>) -> IntGauge {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn get_metric_with<V, S>(&self, labels: &std::collections::HashMap<&str, V, S>) -> Result<IntGauge> {}
    #[flows(none)]
    pub fn remove_label_values<V>(&self, vals: &[V]) -> Result<()> {}
    pub fn reset(&self) {}
}
impl Clone for IntGaugeVec {}
#[opaque]
pub struct HistogramVec;
impl HistogramVec {
    #[sink(PHI002)]
    #[flows(none)]
    pub fn new(opts: HistogramOpts, label_names: &[&str]) -> Result<HistogramVec> {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn with_label_values<V>(&self, vals: &[V]) -> Histogram {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn get_metric_with_label_values<V>(&self, vals: &[V]) -> Result<Histogram> {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn with<V, S>(&self, labels: &std::collections::HashMap<&str, V, S>) -> Histogram {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn get_metric_with<V, S>(&self, labels: &std::collections::HashMap<&str, V, S>) -> Result<Histogram> {}
    #[flows(none)]
    pub fn remove_label_values<V>(&self, vals: &[V]) -> Result<()> {}
    pub fn reset(&self) {}
}
impl Clone for HistogramVec {}
#[opaque]
pub struct Opts;
impl Opts {
    #[sink(PHI002)]
    #[flows(none)]
    pub fn new<S1: Into<String>, S2: Into<String>>(name: S1, help: S2) -> Opts {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn namespace<S: Into<String>>(self, namespace: S) -> Opts {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn subsystem<S: Into<String>>(self, subsystem: S) -> Opts {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn const_label<S1: Into<String>, S2: Into<String>>(self, name: S1, value: S2) -> Opts {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn const_labels(self, const_labels: std::collections::HashMap<String, String>) -> Opts {}
}
#[opaque]
pub struct HistogramOpts;
impl HistogramOpts {
    #[sink(PHI002)]
    #[flows(none)]
    pub fn new<S1: Into<String>, S2: Into<String>>(name: S1, help: S2) -> HistogramOpts {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn namespace<S: Into<String>>(self, namespace: S) -> HistogramOpts {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn subsystem<S: Into<String>>(self, subsystem: S) -> HistogramOpts {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn const_label<S1: Into<String>, S2: Into<String>>(self, name: S1, value: S2) -> HistogramOpts {}
    #[sink(PHI002)]
    #[flows(none)]
    pub fn const_labels(self, const_labels: std::collections::HashMap<String, String>) -> HistogramOpts {}
    #[flows(none)]
    pub fn buckets(self, buckets: Vec<f64>) -> HistogramOpts {}
}
#[opaque]
pub struct Registry;
impl Registry {
    pub fn new() -> Registry {}
    #[flows(none)]
    pub fn register(&self, c: Box<dyn core::Collector>) -> Result<()> {}
    #[flows(none)]
    pub fn unregister(&self, c: Box<dyn core::Collector>) -> Result<()> {}
    #[flows(none)]
    pub fn gather(&self) -> Vec<proto::MetricFamily> {}
}
impl Clone for Registry {}
#[flows(none)]
pub fn register(c: Box<dyn core::Collector>) -> Result<()> {}
#[flows(none)]
pub fn gather() -> Vec<proto::MetricFamily> {}
pub fn default_registry() -> &Registry {}
pub mod core {
    pub trait Collector {}
}
pub mod proto {
    #[opaque]
    pub struct MetricFamily;
}
pub trait Encoder {
    #[flows(none)]
    fn encode<W: std::io::Write>(&self, metrics: &[proto::MetricFamily], writer: &mut W) -> Result<()>;
    fn format_type(&self) -> &str;
}
#[opaque]
pub struct TextEncoder;
impl TextEncoder {
    pub fn new() -> TextEncoder {}
    #[flows(none)]
    pub fn encode_to_string(&self, metric_families: &[proto::MetricFamily]) -> Result<String> {}
}
impl Encoder for TextEncoder {}
pub type Result<T> = std::result::Result<T, Error>;
#[scalar]
pub enum Error {
    AlreadyReg,
    InconsistentCardinality,
    Msg(String),
}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
impl std::error::Error for Error {}
#[grammar(metrics)]
#[sink(PHI002)]
#[macro_export]
macro_rules! labels { () => {}; }
#[grammar(args)]
#[sink(PHI002)]
#[macro_export]
macro_rules! opts { () => {}; }
#[grammar(args)]
#[sink(PHI002)]
#[macro_export]
macro_rules! histogram_opts { () => {}; }
#[grammar(args)]
#[sink(PHI002)]
#[macro_export]
macro_rules! register_counter { () => {}; }
#[grammar(args)]
#[sink(PHI002)]
#[macro_export]
macro_rules! register_counter_vec { () => {}; }
#[grammar(args)]
#[sink(PHI002)]
#[macro_export]
macro_rules! register_int_counter { () => {}; }
#[grammar(args)]
#[sink(PHI002)]
#[macro_export]
macro_rules! register_int_counter_vec { () => {}; }
#[grammar(args)]
#[sink(PHI002)]
#[macro_export]
macro_rules! register_gauge { () => {}; }
#[grammar(args)]
#[sink(PHI002)]
#[macro_export]
macro_rules! register_gauge_vec { () => {}; }
#[grammar(args)]
#[sink(PHI002)]
#[macro_export]
macro_rules! register_int_gauge { () => {}; }
#[grammar(args)]
#[sink(PHI002)]
#[macro_export]
macro_rules! register_int_gauge_vec { () => {}; }
#[grammar(args)]
#[sink(PHI002)]
#[macro_export]
macro_rules! register_histogram { () => {}; }
#[grammar(args)]
#[sink(PHI002)]
#[macro_export]
macro_rules! register_histogram_vec { () => {}; }
