//! What a model says of an item, as data: the contract between the registry
//! (which fills these from attributes and configuration) and the lowering
//! (which turns them into instructions).

use crate::flow::ir::{Path, Printing};
use crate::span::Name;

/// What is known of a function beyond its signature.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FnModel {
    /// The result is exposed PHI of this category.
    pub source: Option<Name>,
    /// The receiver is `Phi<T, C>`, the result its exposed content.
    pub exposes: bool,
    /// The exposure is not on the audit trail (`expose_unaudited`): PHI201.
    pub unaudited: bool,
    /// The result is wrapped in `Phi` (`Phi::new`): plain data goes in, nothing comes out.
    pub wraps: bool,
    /// The result is clean.
    pub sanitizer: bool,
    /// Surfaces the arguments reach.
    pub sinks: Vec<SinkModel>,
    /// Replaces the transfers derived from the signature.
    pub flows: Option<Vec<Transfer>>,
    /// The halves of the returned tuple share their content.
    pub linked: bool,
    /// Never returns.
    pub diverges: bool,
}

/// The stream that arguments are written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// The receiver.
    Receiver,
    /// An argument, counted without the receiver.
    Argument(u32),
}

/// A surface a function's or macro's arguments reach.
#[derive(Clone, Debug, PartialEq)]
pub struct SinkModel {
    /// The rule's code, `PHI001`; empty when a stream decides.
    pub rule: Name,
    /// The surface is what this stream is by its type ([`TyModel::stream`]); none when it is
    /// none: memory, a socket, a type nobody knows.
    pub stream: Option<Stream>,
    /// Which arguments, counted without the receiver; `None`: all.
    pub arguments: Option<Vec<u32>>,
    /// The receiver itself reaches it (`#[sink(PHI005, self)]`: `Result::unwrap` prints the error).
    pub receiver: Option<Path>,
    /// The error half of the result reaches it when it is text (`map_err`, `ok_or`): `#[sink(PHI003, result_error)]`.
    pub result_error: bool,
    /// How the arguments are written; `None`: as their type says (`Display` bound …), else whole.
    pub via: Option<Printing>,
    /// The vendor whose client this is (PHI010).
    pub vendor: Option<Name>,
    /// Which argument is the status of the response the others are the body of, counted without the
    /// receiver. With one that says that all went well the body is the answer
    /// that was asked for.
    pub status: Option<u32>,
    /// The receiver's type may say better whose it is (`#[vendor("…")]` on it or on one of its
    /// type arguments).
    pub typed: bool,
    /// A part of an HTTP request: reaches the vendor behind the request's URL, if that is
    /// constant and its host known; nothing otherwise.
    pub host: bool,
}

impl SinkModel {
    /// All that a function or macro is given reaches the surface of a rule.
    pub(super) fn of_rule(rule: Name) -> SinkModel {
        SinkModel {
            rule,
            stream: None,
            arguments: None,
            receiver: None,
            result_error: false,
            via: None,
            vendor: None,
            status: None,
            typed: false,
            host: false,
        }
    }

    /// The rule's code, with the vendor after a colon if there is one: what
    /// [`crate::flow::ir::Sink::tag`] holds.
    pub fn tag(&self) -> Name {
        match self.vendor {
            Some(vendor) => Name::from(&format!("{}:{vendor}", self.rule)),
            None => self.rule,
        }
    }
}

/// What is known of a type beyond its declaration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TyModel {
    /// Content of the first type parameter lives at the value itself.
    pub transparent: bool,
    /// Gives mutable access like `&mut T`.
    pub guard: bool,
    /// Clones are the same object.
    pub shared: bool,
    /// Can be written through `&`.
    pub cell: bool,
    /// Hands out the one value there is of its first type parameter.
    pub state: bool,
    /// Its formatting shows nothing of what it holds.
    pub opaque: bool,
    /// Cannot hold PHI.
    pub scalar: bool,
    /// An error of any kind: what it says itself is its content 0, which `Display` writes;
    /// what caused it is its content 1.
    pub report: bool,
    /// The wrapper `Phi<T, C>` itself.
    pub phi: bool,
    /// Its type parameters are markers, its data is its own (`DateTime<Tz>`).
    pub whole: bool,
    /// The vendor behind a model or client of this type; empty for what runs in the same
    /// place as the service.
    pub vendor: Option<Name>,
    /// Serializes what it holds in clear, and prints nothing of it.
    pub discloses: bool,
    /// A future of its content as the good half of a result, which is where its content is
    /// (`JoinHandle`).
    pub outcome: bool,
    /// What is written to it goes to somebody else, and what is read from it comes from
    /// there (`TcpStream`).
    pub remote: bool,
    /// What is written to it reaches this rule's surface (`File`, `Stdout`).
    pub stream: Option<Name>,
}

/// What is known of a macro.
#[derive(Clone, Debug, PartialEq)]
pub struct MacroModel {
    /// The name of its grammar.
    pub grammar: Name,
    /// Surfaces its arguments reach.
    pub sinks: Vec<SinkModel>,
    /// Its value is clean.
    pub sanitizer: bool,
    /// Never returns.
    pub diverges: bool,
}

/// What a field's declaration says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldModel {
    /// Nothing.
    #[default]
    Plain,
    /// `#[phi(safe)]`.
    Safe,
    /// PHI of this category, not wrapped.
    Phi(Name),
}

/// A position in a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Position {
    /// Parameter *i*, the receiver first.
    Param(u32),
    /// The result.
    Ret,
    /// What the function passes as argument *j* to the function value in parameter *i*.
    ClosureArg(u32, u32),
    /// What the function value in parameter *i* returns.
    ClosureRet(u32),
}

/// How data moves in a [`Transfer`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum How {
    /// This very value (parametricity).
    Structural,
    /// Something computed from it and all below it.
    Derived,
    /// What its type prints.
    Printed(Printing),
    /// The destination is another name for it (`&mut T`, guards, shared clones, channel halves).
    Alias,
}

/// One movement of data in a library function.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Transfer {
    /// Read.
    pub from: (Position, Path),
    /// Written.
    pub to: (Position, Path),
    /// How.
    pub how: How,
}
