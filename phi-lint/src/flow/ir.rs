//! The instruction set the solver reads.
//!
//! A [`Program`] is a list of [`Func`]tions, closures among them. A function is
//! a control-flow graph over [`Place`]s: a local plus an access path. References,
//! `Box`, `Rc`, `Arc`, `Cow`, guards and cells are *transparent*: a reference is
//! the same place as what it points to, as far as paths go; `&mut` and shared
//! cells alias ([`InstrKind::Alias`]), other references copy. That is sound
//! because Rust forbids mutation through one path while another can observe it,
//! except for cells, which the lowering aliases.
//!
//! # Meaning
//!
//! The abstract state maps each place to a set of **labels** and one must-bit.
//!
//! - A *label* is a **root** (a [`SourceId`], or symbolically "whatever the
//!   caller has at parameter *i*, path *π*") with a **trace** (the steps taken since).
//!   A label at a place covers everything below it: reading `p.a.b` yields labels
//!   at `p`, `p.a`, `p.a.b`; using `p` *deeply* (printing all of it, a sink) yields also
//!   the labels below.
//! - The must-bit **clean** says that a place holds only constants or sanitized
//!   data, whatever its type says. A [`InstrKind::Seed`] has no effect on a clean
//!   place. At a join a place is clean only if it is in both states; labels unite.
//! - Assigning to a place is a **strong update**: what was at and below the place is
//!   gone, the source's subtree takes its place. Exceptions are weak (add only):
//!   a path through [`Proj::Content`] (one of many elements), or through an alias with several targets.
//!   Parent labels (at a prefix) still cover the assigned place; to make the
//!   strong update visible the solver must push labels of the prefix down to the
//!   siblings or remember the exception (clean nodes below a label are such an exception).
//! - A parameter nobody wrote to holds its symbolic root, refined by projection:
//!   reading `param0.a` yields root `Param(0, [a])`. Copying the parameter copies
//!   the symbol *structurally* (projection still refines it); deriving a value from
//!   it ([`InstrKind::Derive`], printing) collapses it (*deep*: all below `π`, no refinement).
//! - Access paths are cut at [`MAX_PATH`] projections; what is deeper is merged
//!   into the cut.
//! - A local nobody wrote to holds nothing: joining with it, or adding to it weakly,
//!   gives what is added. (So a container built by writing its content is clean if that is.)
//! - A parameter's local *is* the caller's argument: what is written to it is
//!   written there. A parameter the body rebinds (`mut x: T` by value) is copied
//!   into another local first; `Alias { dst: parameter, .. }` makes the parameter name something
//!   else without touching the argument.
//! - [`InstrKind::Assign`] and other writes go through a name: with `dst` a name of
//!   `x`, they write `x`. [`InstrKind::Alias`], and a call whose result is a
//!   reference into an argument, change what `dst` names.
//! - Several moves of one [`InstrKind::Transfer`] to the same place all happen.
//! - Statics are flow-insensitive: what anyone writes, everyone reads. A static
//!   that only ever holds constants is clean.
//! - A function whose end is not reached does not return: what follows a call of
//!   it is unreachable.
//!
//! # Functions as values
//!
//! [`InstrKind::Closure`] and [`InstrKind::FnValue`] put a *function value* into
//! a place, which moves through the state like a label (symbolically too: "the function value at
//! parameter *i*, path *π*"). [`Callee::Value`] calls every function value at a place.
//! A summary for a function that calls a parameter records the call as a callback:
//! (which parameter place, labels of each argument, symbolic result); applying the
//! summary at a call site applies the callback to the values found there.
//!
//! # Summaries
//!
//! Bottom-up over strongly connected components, a function's summary holds
//! flows (input → output), sinks reached from inputs, sources that reach outputs,
//! callbacks, global reads and writes, and whether the result is clean. Inputs: (parameter, path).
//! Outputs: result path, parameter path (through `&mut` or cells), global. Traces are
//! part of summaries so that findings show the path through callees.

pub use crate::printing::Printing;
use crate::span::{Name, Span};

/// Longest access path kept.
pub const MAX_PATH: usize = 6;

/// Index of a function in [`Program::funcs`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FuncId(pub u32);

/// Index of a source in [`Program::sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceId(pub u32);

/// Index of a global (a static) in [`Program::globals`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct GlobalId(pub u32);

/// A local of a function. Parameters come first: `0..params`. For a closure
/// parameter 0 is its environment, whose captures are [`Proj::Capture`]s.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Local(pub u32);

/// Index of a basic block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BlockId(pub u32);

/// One step of an access path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Proj {
    /// A named field, or a tuple's index as text.
    Field(Name),
    /// A field of an enum variant: variant, field.
    Payload(Name, Name),
    /// What a library type holds for its n-th type parameter: elements of a
    /// `Vec`, keys (0) and values (1) of a map, `Some`/`Ok` (0) and `Err` (1) payloads, items of an iterator, output of a future.
    Content(u8),
    /// The n-th captured variable of a closure's environment.
    Capture(u16),
}

/// An access path.
pub type Path = Vec<Proj>;

/// What a place starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Base {
    /// A local.
    Local(Local),
    /// A static.
    Global(GlobalId),
}

/// Where data lives.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// Local or static.
    pub base: Base,
    /// Access path.
    pub path: Path,
}

impl Place {
    /// The whole of a local.
    pub fn local(local: Local) -> Self {
        Place {
            base: Base::Local(local),
            path: Vec::new(),
        }
    }

    /// This place, one step further.
    #[must_use]
    pub fn then(&self, proj: Proj) -> Self {
        let mut path = self.path.clone();
        path.push(proj);
        Place {
            base: self.base,
            path,
        }
    }
}

/// Something read.
#[derive(Clone, Debug, PartialEq)]
pub enum Operand {
    /// The value at a place.
    Place(Place),
    /// A literal or other constant: clean.
    Const,
}

/// What part of a value something observes.
#[derive(Clone, Debug, PartialEq)]
pub enum Observe {
    /// The value and all below it.
    Deep,
    /// Exactly these paths below it, each deep (what a type's `Debug` writes). Empty: nothing.
    Paths(Vec<Path>),
    /// What was put into exactly this part, deep, and not what only came with the value
    /// around it (a field that is promised to be safe).
    Own(Path),
    /// What the type behind a generic parameter prints: decided by the caller,
    /// through [`Arg::prints`].
    Generic(Printing),
}

/// An argument of a call.
#[derive(Clone, Debug)]
pub struct Arg {
    /// The value.
    pub value: Operand,
    /// Where it stands in source.
    pub span: Span,
    /// What its type prints under Display, Debug, Serialize (in this order), for a
    /// callee that prints a generic parameter. `None`: everything, or not known.
    pub prints: Option<Box<[Observe; 3]>>,
}

/// An instruction with its place in source.
#[derive(Clone, Debug)]
pub struct Instr {
    /// What it does.
    pub kind: InstrKind,
    /// Where it stands; becomes a step of the path when data moves in it.
    pub span: Span,
}

/// The instructions.
#[derive(Clone, Debug)]
pub enum InstrKind {
    /// `dst = src`, structure and all. `Const` makes `dst` clean.
    Assign {
        /// Written.
        dst: Place,
        /// Read.
        src: Operand,
    },
    /// `dst` becomes another name for `target` (`&mut x`, a captured variable, a
    /// clone of a shared cell, the other end of a channel): reads and writes of
    /// `dst…` go to `target…` from here on.
    Alias {
        /// The new name.
        dst: Place,
        /// What it names.
        target: Place,
    },
    /// `dst` gets a value that is neither labelled nor clean (an external value).
    Fresh {
        /// Written.
        dst: Place,
    },
    /// Unless `place` is clean, it carries `source` from here on.
    Seed {
        /// What carries it.
        place: Place,
        /// The source.
        source: SourceId,
    },
    /// `dst` is computed from what `observe` says of each operand (`a + b`,
    /// `format!`, an unknown function): a scalar that carries all their labels,
    /// clean if all operands are. With `weak` what `dst` held stays.
    Derive {
        /// Written.
        dst: Place,
        /// Read.
        srcs: Vec<(Operand, Observe)>,
        /// Add to what is there (`push_str`, `+=`).
        weak: bool,
        /// How it came about; a word or two for the step ("formatted", "concatenated").
        note: &'static str,
        /// An unknown function was involved: findings through here are `possible`.
        uncertain: bool,
    },
    /// `dst` is clean whatever is read (a sanitizer, a length, a comparison).
    Clean {
        /// Written.
        dst: Place,
    },
    /// A library function's transfers, all reads before all writes.
    Transfer {
        /// Each copies (or derives) from a place to a place.
        moves: Vec<Move>,
        /// An unknown function: findings through here are `possible`.
        uncertain: bool,
        /// A few words for the step: the function's name.
        note: Name,
    },
    /// `dst = callee(args)`.
    Call {
        /// Written.
        dst: Place,
        /// What is called.
        callee: Callee,
        /// Arguments, the receiver first. Arguments by `&mut` are aliases: what the callee
        /// writes to the parameter is written to the argument's place.
        args: Vec<Arg>,
    },
    /// `dst` = a closure. Captured variables are then set by `Assign`/`Alias` to `dst.Capture(n)`.
    Closure {
        /// Written.
        dst: Place,
        /// The body.
        func: FuncId,
    },
    /// `dst` = a function used as a value.
    FnValue {
        /// Written.
        dst: Place,
        /// The function.
        func: FuncId,
    },
    /// Data reaches a surface.
    Sink {
        /// Which: index into [`Program::sinks`].
        sink: SinkId,
        /// The observed values, each with the place to report.
        args: Vec<(Operand, Observe, Span)>,
    },
}

/// One transfer of a library function.
#[derive(Clone, Debug)]
pub struct Move {
    /// Read.
    pub from: Operand,
    /// `None`: structure and all (parametricity: this very value is there). `Some`: derived.
    pub observe: Option<Observe>,
    /// Written.
    pub to: Place,
    /// Add to what is there.
    pub weak: bool,
}

/// What a call reaches.
#[derive(Clone, Debug)]
pub enum Callee {
    /// These functions; several for dynamic dispatch. Labels unite.
    Funcs(Vec<FuncId>),
    /// Every function value at a place.
    Value(Place),
}

/// Index of a sink in [`Program::sinks`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SinkId(pub u32);

/// How a block ends.
#[derive(Clone, Debug)]
pub enum Terminator {
    /// To one block.
    Goto(BlockId),
    /// To any of these.
    Branch(Vec<BlockId>),
    /// Leaves the function; the result is in [`Func::ret`].
    Return,
    /// Never reached (after a diverging call).
    Unreachable,
}

/// A basic block.
#[derive(Clone, Debug)]
pub struct Block {
    /// In order.
    pub instrs: Vec<Instr>,
    /// The end.
    pub end: Terminator,
}

/// A function, method, closure, or the initializer of a static.
#[derive(Clone, Debug)]
pub struct Func {
    /// For steps and statistics: `module::Type::method`.
    pub name: Name,
    /// Where it is declared.
    pub span: Span,
    /// How many parameters (the environment of a closure included).
    pub params: u32,
    /// How many locals, parameters included.
    pub locals: u32,
    /// Names of locals that have one, for the words of a step.
    pub local_names: Vec<Option<Name>>,
    /// By local: whether all its values are known to be data alone, without other
    /// names of places (`&mut`, shared cells) or function values in them.
    pub plain: Vec<bool>,
    /// The result.
    pub ret: Local,
    /// Blocks; entry is block 0.
    pub blocks: Vec<Block>,
    /// Stands for a call's many callees and only passes the call on to one of them:
    /// nobody wrote it, so it is no step of a path.
    pub passes_on: bool,
}

/// All the code, sources and sinks.
#[derive(Debug, Default)]
pub struct Program {
    /// Functions by [`FuncId`].
    pub funcs: Vec<Func>,
    /// Sources by [`SourceId`].
    pub sources: Vec<Source>,
    /// Sinks by [`SinkId`].
    pub sinks: Vec<Sink>,
    /// Names of statics by [`GlobalId`].
    pub globals: Vec<Name>,
    /// What functions that nobody in the program calls share all the same.
    pub meetings: Vec<Meeting>,
}

/// A parameter, or the result, of a function that nobody in the program calls. Whoever
/// does may pass it what another such function was passed or has made, so what one of
/// them leaves is what others may find. Which value it is nobody sees: findings through
/// it are `possible`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// The function.
    pub func: FuncId,
    /// What of it.
    pub end: End,
    /// The place of all that may be one value.
    pub global: GlobalId,
}

/// Where a function and its caller hand over a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    /// The parameter of this number.
    Param {
        /// Counted from zero.
        number: u32,
        /// The caller keeps the value, with what the function left in it.
        kept: bool,
    },
    /// What is at this path of the result.
    Result(Path),
}

/// Whether PHI is still inside its wrapper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Exposure {
    /// Plain data.
    Exposed,
    /// Inside `Phi`: prints a placeholder.
    Wrapped,
}

/// Where PHI enters.
#[derive(Clone, Debug)]
pub struct Source {
    /// Where it is read.
    pub span: Span,
    /// A few words: "PHI exposed here", "field `ssn` read here".
    pub note: String,
    /// The category's name (`ssn`); `unclassified` when not known.
    pub category: Name,
    /// Wrapped or exposed.
    pub exposure: Exposure,
}

/// A surface.
#[derive(Clone, Debug)]
pub struct Sink {
    /// The call or macro.
    pub span: Span,
    /// What the models say of it, opaque to the solver (rule code and words for the message).
    pub tag: Name,
    /// What is called, for the message: `tracing::info!`.
    pub what: Name,
}

/// A step of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Where.
    pub span: Span,
    /// A few words.
    pub note: String,
}

/// PHI that reaches a sink.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The source.
    pub source: SourceId,
    /// The sink.
    pub sink: SinkId,
    /// The argument that carries it.
    pub span: Span,
    /// From source to sink, both included; the shortest found.
    pub path: Vec<Step>,
    /// Each step is known.
    pub certain: bool,
}
