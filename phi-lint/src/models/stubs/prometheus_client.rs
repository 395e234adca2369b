// prometheus-client: names, label sets, values.
pub mod metrics {
    pub mod counter {
        #[opaque]
        pub struct Counter<N = u64, A = std::sync::atomic::AtomicU64>(N, A);
        impl<N, A> Counter<N, A> {
            #[flows(none)]
            pub fn inc(&self) -> N {}
            #[sink(PHI002)]
            #[flows(none)]
            pub fn inc_by(&self, v: N) -> N {}
            #[flows(none)]
            pub fn get(&self) -> N {}
        }
        impl<N, A> Clone for Counter<N, A> {}
        impl<N, A> Default for Counter<N, A> {}
    }
    pub mod gauge {
        #[opaque]
        pub struct Gauge<N = i64, A = std::sync::atomic::AtomicI64>(N, A);
        impl<N, A> Gauge<N, A> {
            #[flows(none)]
            pub fn inc(&self) -> N {}
            #[flows(none)]
            pub fn dec(&self) -> N {}
            #[sink(PHI002)]
            #[flows(none)]
            pub fn inc_by(&self, v: N) -> N {}
            #[sink(PHI002)]
            #[flows(none)]
            pub fn dec_by(&self, v: N) -> N {}
            #[sink(PHI002)]
            #[flows(none)]
            pub fn set(&self, v: N) -> N {}
            #[flows(none)]
            pub fn get(&self) -> N {}
        }
        impl<N, A> Clone for Gauge<N, A> {}
        impl<N, A> Default for Gauge<N, A> {}
    }
    pub mod histogram {
        #[opaque]
        pub struct Histogram;
        impl Histogram {
            #[flows(none)]
            pub fn new<I>(buckets: I) -> Histogram {}
            #[sink(PHI002)]
            #[flows(none)]
            pub fn observe(&self, v: f64) {}
        }
        impl Clone for Histogram {}
        #[flows(none)]
        pub fn exponential_buckets(start: f64, factor: f64, length: u16) -> std::iter::Iter<f64> {}
        #[flows(none)]
        pub fn linear_buckets(start: f64, width: f64, length: u16) -> std::iter::Iter<f64> {}
    }
    pub mod family {
        /// Its label sets were judged where they were given.
        #[opaque]
        pub struct Family<S, M, C = fn() -> M>(S, M, C);
        impl<S, M, C> Family<S, M, C> {
            #[flows(none)]
            pub fn new_with_constructor(constructor: C) -> Family<S, M, C> {}
            #[sink(PHI002)]
            #[flows(none)]
            pub fn get_or_create(&self, label_set: &S) -> std::sync::MutexGuard<M> {}
            #[sink(PHI002)]
            #[flows(none)]
            pub fn get_or_create_owned(&self, label_set: &S) -> M {}
            #[flows(none)]
            pub fn remove(&self, label_set: &S) -> bool {}
            pub fn clear(&self) {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
        }
        impl<S, M, C> Clone for Family<S, M, C> {}
        impl<S, M> Default for Family<S, M> {}
    }
    pub mod info {
        #[opaque]
        pub struct Info<S>(S);
        impl<S> Info<S> {
            #[sink(PHI002)]
            #[flows(none)]
            pub fn new(label_set: S) -> Info<S> {}
        }
    }
    pub mod exemplar {
        #[opaque]
        pub struct CounterWithExemplar<S, N = u64, A = std::sync::atomic::AtomicU64>(S, N, A);
        impl<S, N, A> CounterWithExemplar<S, N, A> {
            #[sink(PHI002)]
            #[flows(none)]
            pub fn inc_by(&self, v: N, label_set: Option<S>, timestamp: Option<std::time::SystemTime>) -> N {}
        }
        #[opaque]
        pub struct HistogramWithExemplars<S>(S);
        impl<S> HistogramWithExemplars<S> {
            #[sink(PHI002)]
            #[flows(none)]
            pub fn observe(&self, v: f64, label_set: Option<S>, timestamp: Option<std::time::SystemTime>) {}
        }
    }
}
pub mod registry {
    #[opaque]
    pub struct Registry;
    impl Registry {
        #[sink(PHI002)]
        #[flows(none)]
        pub fn with_prefix<P: Into<String>>(prefix: P) -> Registry {}
        #[sink(PHI002, arguments(0, 1))]
        #[flows(none)]
        pub fn register<N: Into<String>, H: Into<String>, M>(&mut self, name: N, help: H, metric: M) {}
        #[sink(PHI002, arguments(0, 1))]
        #[flows(none)]
        pub fn register_with_unit<N: Into<String>, H: Into<String>, M>(&mut self, name: N, help: H, unit: Unit, metric: M) {}
        #[sink(PHI002)]
        #[flows(self => return)]
        pub fn sub_registry_with_prefix<P>(&mut self, prefix: P) -> &mut Registry {}
        #[sink(PHI002)]
        #[flows(self => return)]
        pub fn sub_registry_with_label(&mut self, label: (std::borrow::Cow<str>, std::borrow::Cow<str>)) -> &mut Registry {}
    }
    impl Default for Registry {}
    #[scalar]
    pub enum Unit {
        Bytes,
        Seconds,
        Other(String),
    }
}
pub mod encoding {
    pub trait EncodeLabelSet {}
    pub trait EncodeLabelValue {}
    pub mod text {
        #[flows(none)]
        pub fn encode<W>(writer: &mut W, registry: &crate::registry::Registry) -> Result<(), std::fmt::Error> {}
    }
}
