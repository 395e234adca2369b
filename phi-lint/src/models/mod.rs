//! What library functions look like, and which are sources, sinks and
//! sanitizers: stub crates in Rust syntax (`stubs/*.rs`) and the user's
//! configuration, behind one registry. Contains no analysis.
//!
//! Where a dependency's sources are on disk, its own declarations lie under its stub
//! (`crate::names` says how): a stub wins whatever it declares, and what it lacks is known by its
//! signature alone. Attributes are read of stubs only.
//!
//! # The stub language
//!
//! A stub file is a crate: its file name is the crate's name (`std_*.rs` together are `std`, which
//! also serves `core` and `alloc`; `rig-providers.rs` goes on with `rig.rs`). It is ordinary Rust declarations without bodies:
//! modules, structs with type parameters (fields only where they are public
//! and matter), enums, traits, `impl` blocks with signatures, `macro_rules!`
//! with an empty body. **The signature is the model**: data moves from
//! arguments to the result and into `&mut` arguments, for a generic parameter
//! exactly where its type occurs (closures' parameters and results included),
//! and not into results that cannot hold it (`bool`, `()`, `usize`, orderings,
//! durations). Attributes say only what a signature cannot.
//!
//! On types:
//!
//! | attribute | meaning |
//! | --- | --- |
//! | `#[transparent]` | what it holds for its first type parameter lives at the value itself, as with `&T`: `Box`, `Rc`, `Arc`, `Cow`, `Mutex`, `RefCell`, guards |
//! | `#[guard]` | gives mutable access like `&mut T` (`MutexGuard`, `RefMut`, `Entry`, `IterMut`): results of this type alias what they were made from |
//! | `#[shared]` | clones are the same object: `Rc`, `Arc`, `Sender` |
//! | `#[cell]` | can be written through `&`: `Mutex`, `RefCell`, `Cell`, `OnceLock`, channels |
//! | `#[state]` | hands out the one value there is of its first type parameter, to whoever asks for that type: axum's `State<T>` |
//! | `#[opaque]` | its own formatting shows nothing of what it holds |
//! | `#[scalar]` | cannot hold PHI (`Ordering`, `Duration`, `TypeId`) |
//! | `#[report]` | an error of any kind with its causes, which `{}` leaves out and `{:#}` and `{:?}` write |
//! | `#[remote]` | what is written to it goes to somebody else, what is read from it comes from there: `TcpStream` |
//! | `#[outcome]` | a future that yields what it holds as the good half of a result: `JoinHandle` |
//! | `#[discloses]` | serializes the PHI in what it holds in clear, and prints nothing of it: `Disclosed` |
//! | `#[phi]` | the wrapper `Phi<T, C>` itself |
//! | (a unit struct with type parameters) | they are markers, the data is its own: `struct DateTime<Tz>;` |
//! | `#[stream(PHI011)]` | what is written to it reaches this surface: `File`, `Stdout` |
//! | `#[vendor("openai")]`, `#[vendor(none)]` | a model, client or configuration of this vendor; of what runs beside the service and is no third party |
//! | `#[category("ssn")]` | the unit type stands for this category |
//!
//! Tuple structs and variants may bear the attributes of functions too (their
//! constructors'), public fields `#[sink(…)]` for what is stored in them and `#[phi(…)]`.
//!
//! On functions:
//!
//! | attribute | meaning |
//! | --- | --- |
//! | `#[source]`, `#[source(category = "mrn")]` | the result is exposed PHI |
//! | `#[exposes]` | the receiver is `Phi<T, C>`, the result its exposed content |
//! | `#[unaudited]` | with `#[exposes]`: not on the audit trail (PHI201) |
//! | `#[wraps]` | the result is plain data wrapped in `Phi` |
//! | `#[sanitizer]` | the result is clean |
//! | `#[sink(PHI001)]`, `#[sink(PHI004, arguments(0))]` | arguments (default all; counted without the receiver) reach this surface; may be repeated; on a parameter: that argument |
//! | `#[sink(PHI005, self)]`, `#[sink(PHI005, self(error))]` | the receiver, or its `Err` content, does |
//! | `#[sink(PHI003, result_error)]` | the error half of the result does, when it is text |
//! | `#[sink(stream(self))]`, `#[sink(stream(0), arguments(1))]` | what is given reaches the surface that the stream is, looking through `#[transparent]` (`BufWriter<File>`); none in memory |
//! | `#[sink(PHI003, arguments(0), status(1))]` | the body of a response, unless argument 1 is the constant of a good status |
//! | `#[sink(PHI001, via = Debug)]` | the argument is written this way whatever its bounds |
//! | `#[sink(PHI010, vendor = "openai")]` | whose client this is, `vendor/service` where that matters |
//! | `#[sink(PHI010, vendor = "rig", typed)]` | … unless the receiver's type, or an argument of it, bears `#[vendor(…)]`: then that vendor's |
//! | `#[sink(PHI010, host)]` | part of an HTTP request: reaches the vendor behind the request's URL (what a PHI009 sink of the chain takes), when that is constant and its host known |
//! | `#[flows(none)]` | nothing moves |
//! | `#[flows(self -> return, 0 -> self)]` | exactly this moves, derived; `self => return`: the result is another name for it; `.ok`, `.error`, `.content`, `.0` lead into a position (`self -> return.error`); `return` of an `async fn` is what it yields |
//! | `#[linked]` | the halves of the returned tuple share their content (channels) |
//! | `#[diverges]` | never returns (or `-> !`) |
//!
//! On anything, for the check against the real crates (`bash benches/models/check`) alone:
//! `#[stand_in]` says that it stands for several real items (`std::iter::Iter` for the
//! iterators of std), `#[version("0.8")]` that only this older version has it.
//!
//! On macros: `#[grammar(NAME)]` (`format`, `bail`, `write`, `panic`, `assert`,
//! `assert_eq`, `log`, `tracing_event`, `tracing_span`, `slog`, `metrics`,
//! `json`, `matches`, `vec`, `select`, `join`, `try_join`, `text`, `args`), `#[sanitizer]`, `#[diverges]` and `#[sink(…)]` as above. A macro
//! without any of these has a real body and is expanded like the workspace's own.

mod attrs;
mod categories;
mod embedded;
mod externs;
pub mod facts;
mod fields;
mod inferred;
mod leaves;
mod load;
mod registry;
#[cfg(test)]
mod tests;
mod transfer;
#[cfg(test)]
mod transfer_tests;
mod user;
mod vendors;

pub use load::{STUB_DIR, load, stub_sources};
pub use registry::Registry;
pub use user::{ModelError, UserModels, UserSanitizer, UserSink, UserSource, UserTarget};
pub use vendors::{crate_matches, host_matches, service_of_crate};
