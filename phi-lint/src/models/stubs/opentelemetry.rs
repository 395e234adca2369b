// opentelemetry: spans, events, attributes, baggage, metrics. An attribute is judged where it is put on something.
pub struct Key;
impl Key {
    pub fn new<K: Into<Key>>(value: K) -> Key {}
    pub fn as_str(&self) -> &str {}
}
impl From<&str> for Key {}
impl From<String> for Key {}
impl From<Key> for String {}
impl Clone for Key {}
impl std::fmt::Debug for Key {}
pub struct StringValue;
impl StringValue {
    pub fn as_str(&self) -> &str {}
}
impl From<&str> for StringValue {}
impl From<String> for StringValue {}
impl Clone for StringValue {}
impl std::fmt::Display for StringValue {}
impl std::fmt::Debug for StringValue {}
pub enum Array {
    Bool(Vec<bool>),
    I64(Vec<i64>),
    F64(Vec<f64>),
    String(Vec<StringValue>),
}
pub enum Value {
    Bool(bool),
    I64(i64),
    F64(f64),
    String(StringValue),
    Array(Array),
}
impl Value {
    pub fn as_str(&self) -> std::borrow::Cow<str> {}
}
impl From<bool> for Value {}
impl From<i64> for Value {}
impl From<f64> for Value {}
impl From<&str> for Value {}
impl From<String> for Value {}
impl Clone for Value {}
impl std::fmt::Display for Value {}
impl std::fmt::Debug for Value {}
pub struct KeyValue {
    pub key: Key,
    pub value: Value,
}
impl KeyValue {
    #[flows(0 -> return, 1 -> return)]
    pub fn new<K, V>(key: K, value: V) -> KeyValue {}
}
impl Clone for KeyValue {}
impl std::fmt::Debug for KeyValue {}
#[opaque]
pub struct InstrumentationScope;
/// What was put on its span was judged there.
#[opaque]
pub struct Context;
impl Context {
    pub fn new() -> Context {}
    pub fn current() -> Context {}
    #[flows(none)]
    pub fn attach(self) -> ContextGuard {}
    #[flows(none)]
    pub fn get<T>(&self) -> Option<&T> {}
    #[flows(none)]
    pub fn with_value<T>(&self, value: T) -> Context {}
}
impl Clone for Context {}
#[scalar]
pub struct ContextGuard;
pub mod trace {
    pub trait Span {
        #[sink(PHI001)]
        #[flows(none)]
        fn add_event<T>(&mut self, name: T, attributes: Vec<crate::KeyValue>);
        #[sink(PHI001)]
        #[flows(none)]
        fn add_event_with_timestamp<T>(&mut self, name: T, timestamp: std::time::SystemTime, attributes: Vec<crate::KeyValue>);
        #[sink(PHI001, via = Display)]
        #[flows(none)]
        fn record_error(&mut self, err: &dyn std::error::Error);
        #[sink(PHI001)]
        #[flows(none)]
        fn set_attribute(&mut self, attribute: crate::KeyValue);
        #[sink(PHI001)]
        #[flows(none)]
        fn set_attributes<I>(&mut self, attributes: I);
        #[sink(PHI001)]
        #[flows(none)]
        fn set_status(&mut self, status: Status);
        #[sink(PHI001)]
        #[flows(none)]
        fn update_name<T>(&mut self, new_name: T);
        #[sink(PHI001, arguments(1))]
        #[flows(none)]
        fn add_link(&mut self, span_context: SpanContext, attributes: Vec<crate::KeyValue>);
        fn end(&mut self);
        fn is_recording(&self) -> bool;
        #[flows(none)]
        fn span_context(&self) -> &SpanContext;
    }
    #[opaque]
    pub struct SpanRef;
    impl SpanRef {
        #[sink(PHI001)]
        #[flows(none)]
        pub fn add_event<T>(&self, name: T, attributes: Vec<crate::KeyValue>) {}
        #[sink(PHI001)]
        #[flows(none)]
        pub fn add_event_with_timestamp<T>(&self, name: T, timestamp: std::time::SystemTime, attributes: Vec<crate::KeyValue>) {}
        #[sink(PHI001, via = Display)]
        #[flows(none)]
        pub fn record_error(&self, err: &dyn std::error::Error) {}
        #[sink(PHI001)]
        #[flows(none)]
        pub fn set_attribute(&self, attribute: crate::KeyValue) {}
        #[sink(PHI001)]
        #[flows(none)]
        pub fn set_attributes<I>(&self, attributes: I) {}
        #[sink(PHI001)]
        #[flows(none)]
        pub fn set_status(&self, status: Status) {}
        #[sink(PHI001)]
        #[flows(none)]
        pub fn update_name<T>(&self, new_name: T) {}
        #[sink(PHI001, arguments(1))]
        #[flows(none)]
        pub fn add_link(&self, span_context: SpanContext, attributes: Vec<crate::KeyValue>) {}
        pub fn end(&self) {}
        pub fn is_recording(&self) -> bool {}
        #[flows(none)]
        pub fn span_context(&self) -> &SpanContext {}
    }
    pub trait Tracer {
        type Span: Span;
        #[sink(PHI001, arguments(0))]
        #[flows(none)]
        fn start<T>(&self, name: T) -> Self::Span;
        #[sink(PHI001, arguments(0))]
        #[flows(none)]
        fn start_with_context<T>(&self, name: T, parent_cx: &crate::Context) -> Self::Span;
        #[sink(PHI001)]
        #[flows(none)]
        fn span_builder<T>(&self, name: T) -> SpanBuilder;
        #[flows(none)]
        fn build(&self, builder: SpanBuilder) -> Self::Span;
        #[flows(none)]
        fn build_with_context(&self, builder: SpanBuilder, parent_cx: &crate::Context) -> Self::Span;
        #[sink(PHI001, arguments(0))]
        fn in_span<T, F: FnOnce(crate::Context) -> T, N>(&self, name: N, f: F) -> T;
    }
    #[opaque]
    pub struct SpanBuilder;
    impl SpanBuilder {
        #[sink(PHI001)]
        #[flows(none)]
        pub fn from_name<T>(name: T) -> SpanBuilder {}
        #[sink(PHI001)]
        #[flows(none)]
        pub fn with_attributes<I>(self, attributes: I) -> SpanBuilder {}
        #[sink(PHI001)]
        #[flows(none)]
        pub fn with_events(self, events: Vec<Event>) -> SpanBuilder {}
        #[flows(none)]
        pub fn with_kind(self, span_kind: SpanKind) -> SpanBuilder {}
        #[flows(none)]
        pub fn with_start_time<T>(self, start_time: T) -> SpanBuilder {}
        #[flows(none)]
        pub fn start<T: Tracer>(self, tracer: &T) -> T::Span {}
    }
    pub trait TracerProvider {
        type Tracer: Tracer;
        #[flows(none)]
        fn tracer<N>(&self, name: N) -> Self::Tracer;
    }
    pub trait TraceContextExt {
        #[flows(none)]
        fn current_with_span<T>(span: T) -> Self;
        #[flows(none)]
        fn with_span<T>(&self, span: T) -> Self;
        #[flows(none)]
        fn span(&self) -> SpanRef;
        fn has_active_span(&self) -> bool;
    }
    impl TraceContextExt for crate::Context {}
    pub trait FutureExt {
        fn with_context(self, otel_cx: crate::Context) -> WithContext<Self>;
        fn with_current_context(self) -> WithContext<Self>;
    }
    impl<T> FutureExt for T {}
    #[transparent]
    pub struct WithContext<T>(T);
    impl<T: std::future::Future> std::future::Future for WithContext<T> {
        type Output = T::Output;
    }
    #[flows(none)]
    pub fn mark_span_as_active<T>(span: T) -> crate::ContextGuard {}
    pub fn get_active_span<F: FnOnce(SpanRef) -> T, T>(f: F) -> T {}
    pub enum Status {
        Unset,
        Error { description: std::borrow::Cow<str> },
        Ok,
    }
    impl Status {
        pub fn error<D: Into<String>>(description: D) -> Status {}
    }
    pub struct Event {
        pub name: std::borrow::Cow<str>,
        pub timestamp: std::time::SystemTime,
        pub attributes: Vec<crate::KeyValue>,
    }
    #[scalar]
    pub enum SpanKind {
        Client,
        Server,
        Producer,
        Consumer,
        Internal,
    }
    #[scalar]
    pub struct SpanContext;
    impl SpanContext {
        pub fn trace_id(&self) -> TraceId {}
        pub fn span_id(&self) -> SpanId {}
        pub fn is_valid(&self) -> bool {}
    }
    #[scalar]
    pub struct TraceId;
    #[scalar]
    pub struct SpanId;
}
pub use trace::SpanId;
pub use trace::TraceId;
pub mod global {
    #[opaque]
    pub struct BoxedSpan;
    impl crate::trace::Span for BoxedSpan {}
    #[opaque]
    pub struct BoxedTracer;
    impl crate::trace::Tracer for BoxedTracer {
        type Span = BoxedSpan;
    }
    #[opaque]
    pub struct GlobalTracerProvider;
    impl crate::trace::TracerProvider for GlobalTracerProvider {
        type Tracer = BoxedTracer;
    }
    #[flows(none)]
    pub fn tracer<N>(name: N) -> BoxedTracer {}
    pub fn tracer_provider() -> GlobalTracerProvider {}
    #[flows(none)]
    pub fn set_tracer_provider<P>(new_provider: P) {}
    #[flows(none)]
    pub fn meter(name: &str) -> crate::metrics::Meter {}
    #[flows(none)]
    pub fn set_meter_provider<P>(new_provider: P) {}
    #[flows(none)]
    pub fn set_text_map_propagator<P>(propagator: P) {}
}
pub mod baggage {
    /// Sent along in the headers of every outgoing request.
    pub struct Baggage;
    impl Baggage {
        pub fn new() -> Baggage {}
        #[sink(PHI001)]
        #[flows(0 -> self, 1 -> self)]
        pub fn insert<K, V>(&mut self, key: K, value: V) -> Option<crate::StringValue> {}
        #[flows(self -> return)]
        pub fn get<K>(&self, key: K) -> Option<&crate::StringValue> {}
        #[flows(self -> return)]
        pub fn remove<K>(&mut self, key: K) -> Option<(crate::StringValue, BaggageMetadata)> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
    }
    pub struct BaggageMetadata;
    pub struct KeyValueMetadata;
    impl KeyValueMetadata {
        #[sink(PHI001)]
        #[flows(0 -> return, 1 -> return, 2 -> return)]
        pub fn new<K, V, S>(key: K, value: V, metadata: S) -> KeyValueMetadata {}
    }
    pub trait BaggageExt {
        #[sink(PHI001)]
        #[flows(none)]
        fn with_baggage<T>(&self, baggage: T) -> Self;
        #[sink(PHI001)]
        #[flows(none)]
        fn current_with_baggage<T>(baggage: T) -> Self;
        #[flows(none)]
        fn with_cleared_baggage(&self) -> Self;
        #[flows(none)]
        fn baggage(&self) -> &Baggage;
    }
    impl BaggageExt for crate::Context {}
}
pub mod metrics {
    #[opaque]
    pub struct Meter;
    impl Meter {
        #[sink(PHI002)]
        #[flows(none)]
        pub fn u64_counter<N>(&self, name: N) -> InstrumentBuilder<Counter<u64>> {}
        #[sink(PHI002)]
        #[flows(none)]
        pub fn f64_counter<N>(&self, name: N) -> InstrumentBuilder<Counter<f64>> {}
        #[sink(PHI002)]
        #[flows(none)]
        pub fn i64_up_down_counter<N>(&self, name: N) -> InstrumentBuilder<UpDownCounter<i64>> {}
        #[sink(PHI002)]
        #[flows(none)]
        pub fn f64_up_down_counter<N>(&self, name: N) -> InstrumentBuilder<UpDownCounter<f64>> {}
        #[sink(PHI002)]
        #[flows(none)]
        pub fn u64_gauge<N>(&self, name: N) -> InstrumentBuilder<Gauge<u64>> {}
        #[sink(PHI002)]
        #[flows(none)]
        pub fn f64_gauge<N>(&self, name: N) -> InstrumentBuilder<Gauge<f64>> {}
        #[sink(PHI002)]
        #[flows(none)]
        pub fn i64_gauge<N>(&self, name: N) -> InstrumentBuilder<Gauge<i64>> {}
        #[sink(PHI002)]
        #[flows(none)]
        pub fn u64_histogram<N>(&self, name: N) -> HistogramBuilder<Histogram<u64>> {}
        #[sink(PHI002)]
        #[flows(none)]
        pub fn f64_histogram<N>(&self, name: N) -> HistogramBuilder<Histogram<f64>> {}
    }
    impl Clone for Meter {}
    pub trait MeterProvider {
        #[flows(none)]
        fn meter(&self, name: &str) -> Meter;
    }
    #[opaque]
    pub struct InstrumentBuilder<T>(T);
    impl<T> InstrumentBuilder<T> {
        #[sink(PHI002)]
        #[flows(none)]
        pub fn with_description<S>(self, description: S) -> InstrumentBuilder<T> {}
        #[sink(PHI002)]
        #[flows(none)]
        pub fn with_unit<S>(self, unit: S) -> InstrumentBuilder<T> {}
        #[flows(none)]
        pub fn build(self) -> T {}
    }
    #[opaque]
    pub struct HistogramBuilder<T>(T);
    impl<T> HistogramBuilder<T> {
        #[sink(PHI002)]
        #[flows(none)]
        pub fn with_description<S>(self, description: S) -> HistogramBuilder<T> {}
        #[sink(PHI002)]
        #[flows(none)]
        pub fn with_unit<S>(self, unit: S) -> HistogramBuilder<T> {}
        #[flows(none)]
        pub fn with_boundaries(self, boundaries: Vec<f64>) -> HistogramBuilder<T> {}
        #[flows(none)]
        pub fn build(self) -> T {}
    }
    #[opaque]
    pub struct Counter<T>(T);
    impl<T> Counter<T> {
        #[sink(PHI002)]
        #[flows(none)]
        pub fn add(&self, value: T, attributes: &[crate::KeyValue]) {}
    }
    impl<T> Clone for Counter<T> {}
    #[opaque]
    pub struct UpDownCounter<T>(T);
    impl<T> UpDownCounter<T> {
        #[sink(PHI002)]
        #[flows(none)]
        pub fn add(&self, value: T, attributes: &[crate::KeyValue]) {}
    }
    impl<T> Clone for UpDownCounter<T> {}
    #[opaque]
    pub struct Gauge<T>(T);
    impl<T> Gauge<T> {
        #[sink(PHI002)]
        #[flows(none)]
        pub fn record(&self, value: T, attributes: &[crate::KeyValue]) {}
    }
    impl<T> Clone for Gauge<T> {}
    #[opaque]
    pub struct Histogram<T>(T);
    impl<T> Histogram<T> {
        #[sink(PHI002)]
        #[flows(none)]
        pub fn record(&self, value: T, attributes: &[crate::KeyValue]) {}
    }
    impl<T> Clone for Histogram<T> {}
}
pub mod logs {
    pub enum AnyValue {
        Int(i64),
        Double(f64),
        String(crate::StringValue),
        Boolean(bool),
    }
    impl From<&str> for AnyValue {}
    impl From<String> for AnyValue {}
    impl From<i64> for AnyValue {}
    pub trait LogRecord {
        #[sink(PHI001)]
        #[flows(none)]
        fn set_body(&mut self, body: AnyValue);
        #[sink(PHI001)]
        #[flows(none)]
        fn add_attribute<K, V>(&mut self, key: K, value: V);
        #[sink(PHI001)]
        #[flows(none)]
        fn add_attributes<I, K, V>(&mut self, attributes: I);
    }
    pub trait Logger {
        type LogRecord: LogRecord;
        #[flows(none)]
        fn create_log_record(&self) -> Self::LogRecord;
        #[flows(none)]
        fn emit(&self, record: Self::LogRecord);
    }
}
