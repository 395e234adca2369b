// metrics: names, labels, values.
#[grammar(metrics)]
#[sink(PHI002)]
#[macro_export]
macro_rules! counter { () => {}; }
#[grammar(metrics)]
#[sink(PHI002)]
#[macro_export]
macro_rules! gauge { () => {}; }
#[grammar(metrics)]
#[sink(PHI002)]
#[macro_export]
macro_rules! histogram { () => {}; }
#[grammar(metrics)]
#[sink(PHI002)]
#[macro_export]
macro_rules! describe_counter { () => {}; }
#[grammar(metrics)]
#[sink(PHI002)]
#[macro_export]
macro_rules! describe_gauge { () => {}; }
#[grammar(metrics)]
#[sink(PHI002)]
#[macro_export]
macro_rules! describe_histogram { () => {}; }
#[opaque]
pub struct Counter;
impl Counter {
    #[sink(PHI002)]
    pub fn increment(&self, value: u64) {}
    #[sink(PHI002)]
    pub fn absolute(&self, value: u64) {}
}
#[opaque]
pub struct Gauge;
impl Gauge {
    #[sink(PHI002)]
    pub fn increment<T>(&self, value: T) {}
    #[sink(PHI002)]
    pub fn decrement<T>(&self, value: T) {}
    #[sink(PHI002)]
    pub fn set<T>(&self, value: T) {}
}
#[opaque]
pub struct Histogram;
impl Histogram {
    #[sink(PHI002)]
    pub fn record<T>(&self, value: T) {}
}
pub struct Label;
impl Label {
    #[sink(PHI002)]
    #[flows(0 -> return, 1 -> return)]
    pub fn new<K, V>(key: K, value: V) -> Label {}
}
