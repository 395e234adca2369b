//! The compact syntax tree every later room reads.
//!
//! `syn` trees are large, borrow thread-local source maps and are not `Send`;
//! so each file is parsed by `syn` on a worker thread and converted at once
//! into these types, which are `Send + Sync`, index-based inside bodies, and
//! keep only what the analysis needs. Nothing here knows what a name means.
//! Lifetimes, visibility details and attributes that no room reads are dropped.

use std::sync::atomic::AtomicU32;
use std::sync::{Arc, OnceLock};

pub use crate::span::{FileId, Name, Span};

/// One parsed source file.
#[derive(Debug, Default)]
pub struct File {
    /// The items at the top of the file.
    pub items: Vec<Item>,
    /// Inner attributes (`#![…]`) of the file.
    pub attrs: Vec<Attr>,
}

/// An item with what all items share.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its name; empty for `impl`, `use`, macro calls.
    pub name: Name,
    /// Where the name stands (the whole item when it has none).
    pub name_span: Span,
    /// The whole item.
    pub span: Span,
    /// Outer attributes, doc comments left out.
    pub attrs: Vec<Attr>,
    /// `pub` in any form.
    pub public: bool,
    /// What it is.
    pub kind: ItemKind,
}

/// The kinds of item.
#[derive(Debug, Clone)]
pub enum ItemKind {
    /// `mod m { … }` or `mod m;` (`items` is `None`). `path` is `#[path = "…"]`.
    Mod {
        /// The items of an inline module.
        items: Option<Vec<Item>>,
        /// The value of `#[path]`.
        path: Option<String>,
    },
    /// `use …;`, one entry a leaf.
    Use(Vec<UseLeaf>),
    /// `extern crate name as alias;` (the alias, or `name`, is the item's name).
    ExternCrate {
        /// The crate's own name.
        krate: Name,
    },
    /// A function.
    Fn(Arc<Fn>),
    /// A struct.
    Struct(Arc<Struct>),
    /// A union; its fields are kept as a struct's.
    Union(Arc<Struct>),
    /// An enum.
    Enum(Arc<Enum>),
    /// A trait.
    Trait(Arc<Trait>),
    /// An `impl` block.
    Impl(Arc<Impl>),
    /// `const` (also inside traits and impls).
    Const(Arc<Const>),
    /// `static`.
    Static(Arc<Const>),
    /// `type A<T> = …;` (also an associated type).
    TypeAlias(Arc<TypeAlias>),
    /// `macro_rules! name { … }` or `macro name { … }`.
    MacroRules(Arc<MacroRules>),
    /// A macro invoked in item position.
    MacroCall(MacroCall),
}

/// One leaf of a `use` tree.
#[derive(Debug, Clone)]
pub struct UseLeaf {
    /// The path, `self`/`super`/`crate` as ordinary segments; a final `self` is dropped.
    pub path: Vec<Name>,
    /// `::a::b`.
    pub leading_colon: bool,
    /// What it binds.
    pub binds: UseBinds,
    /// Where the leaf stands.
    pub span: Span,
}

/// What a `use` leaf binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UseBinds {
    /// This name (the alias if there is one).
    Name(Name),
    /// `use a::b as _;`
    Anonymous,
    /// `use a::*;`
    Glob,
}

/// An attribute, arguments parsed as far as the common meta grammar goes.
#[derive(Debug, Clone)]
pub struct Attr {
    /// Path joined with `::` (`derive`, `serde`, `tracing::instrument`).
    pub path: Name,
    /// The arguments; empty when there are none or they are not meta-shaped.
    pub args: Vec<Meta>,
    /// Byte range of what stands between the delimiters (or after `=`), for
    /// grammars of their own such as `#[instrument(fields(…))]`.
    pub args_span: Option<Span>,
    /// The whole attribute.
    pub span: Span,
}

/// One attribute argument.
#[derive(Debug, Clone)]
pub enum Meta {
    /// `safe`, `serde::Serialize`
    Path(Name, Span),
    /// `category = Ssn`, `rename = "x"`: the value's source text, unquoted if it is a string.
    Value(Name, String, Span),
    /// `fields(a, b = 1)`, `any(…)`
    List(Name, Vec<Meta>, Span),
    /// `"…"` (content) or a number (source text).
    Lit(String, Span),
}

/// A function, method, or function signature without a body.
#[derive(Debug)]
pub struct Fn {
    /// Type and const parameters and where clauses.
    pub generics: Generics,
    /// `self`, `&self`, `&mut self`, `self: T`.
    pub self_param: Option<SelfParam>,
    /// The other parameters; patterns live in `body.pats` (or are dropped when there is no body).
    pub params: Vec<Param>,
    /// The written return type.
    pub ret: Option<TypeRef>,
    /// `async fn`.
    pub is_async: bool,
    /// `const fn`.
    pub is_const: bool,
    /// The body.
    pub body: Option<Body>,
    /// From `fn` to the end of the return type.
    pub signature_span: Span,
}

/// A receiver.
#[derive(Debug, Clone)]
pub struct SelfParam {
    /// `&self`/`&mut self`.
    pub by_ref: bool,
    /// `&mut self` (for `mut self` this is false).
    pub mutable: bool,
    /// `self: Pin<&mut Self>`.
    pub ty: Option<TypeRef>,
    /// Where it stands.
    pub span: Span,
}

/// A parameter.
#[derive(Debug, Clone)]
pub struct Param {
    /// The name when the pattern is a plain binding.
    pub name: Option<Name>,
    /// Its type.
    pub ty: TypeRef,
    /// Attributes (`#[sink]` in stubs, `#[phi]` in user code).
    pub attrs: Vec<Attr>,
    /// Where it stands.
    pub span: Span,
}

/// A struct (or union).
#[derive(Debug)]
pub struct Struct {
    /// Parameters and where clauses.
    pub generics: Generics,
    /// Named, tuple or unit.
    pub shape: Shape,
    /// Fields in order; tuple fields are named `0`, `1`, ….
    pub fields: Vec<FieldDef>,
}

/// How the fields are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// `{ a: T }`
    Named,
    /// `(T, U)`
    Tuple,
    /// nothing
    Unit,
}

/// A field of a struct or variant.
#[derive(Debug, Clone)]
pub struct FieldDef {
    /// Its name, or index as text.
    pub name: Name,
    /// Its type.
    pub ty: TypeRef,
    /// Attributes.
    pub attrs: Vec<Attr>,
    /// `pub` in any form.
    pub public: bool,
    /// Where the name stands (for tuple fields: the type).
    pub name_span: Span,
    /// The whole field.
    pub span: Span,
}

/// An enum.
#[derive(Debug)]
pub struct Enum {
    /// Parameters and where clauses.
    pub generics: Generics,
    /// Variants in order.
    pub variants: Vec<Variant>,
}

/// A variant.
#[derive(Debug, Clone)]
pub struct Variant {
    /// Its name.
    pub name: Name,
    /// Named, tuple or unit.
    pub shape: Shape,
    /// Its fields.
    pub fields: Vec<FieldDef>,
    /// Attributes (`#[error("…")]`).
    pub attrs: Vec<Attr>,
    /// Where the name stands.
    pub name_span: Span,
}

/// A trait.
#[derive(Debug)]
pub struct Trait {
    /// Parameters and where clauses.
    pub generics: Generics,
    /// Supertraits.
    pub supers: Vec<Bound>,
    /// Functions, constants and associated types (`TypeAlias` without a type).
    pub items: Vec<Item>,
}

/// An `impl` block.
#[derive(Debug)]
pub struct Impl {
    /// Parameters and where clauses.
    pub generics: Generics,
    /// The trait implemented.
    pub trait_: Option<Path>,
    /// `impl !Trait for T`.
    pub negative: bool,
    /// The type.
    pub self_ty: TypeRef,
    /// Functions, constants and associated types.
    pub items: Vec<Item>,
}

/// A constant or static.
#[derive(Debug)]
pub struct Const {
    /// Its type.
    pub ty: TypeRef,
    /// `static mut`.
    pub mutable: bool,
    /// Its value.
    pub body: Option<Body>,
}

/// A type alias or associated type.
#[derive(Debug)]
pub struct TypeAlias {
    /// Parameters and where clauses.
    pub generics: Generics,
    /// Bounds of an associated type.
    pub bounds: Vec<Bound>,
    /// What it stands for.
    pub ty: Option<TypeRef>,
}

/// A `macro_rules!` definition; the rules are parsed on first use.
#[derive(Debug)]
pub struct MacroRules {
    /// `#[macro_export]`.
    pub exported: bool,
    /// Byte range of the rules, between the delimiters.
    pub rules: Span,
    /// The rules themselves, when the definition stands in the output of another macro.
    pub owned: Option<OwnedTokens>,
}

/// A macro invocation whose meaning is not yet known.
#[derive(Debug, Clone)]
pub struct MacroCall {
    /// The macro's path.
    pub path: Path,
    /// Byte range of the tokens between the delimiters (what is known of it
    /// when the tokens are [`owned`](Self::owned)).
    pub tokens: Span,
    /// The whole invocation.
    pub span: Span,
    /// The tokens themselves, when the call stands in the output of another
    /// macro and so in no file. Every consumer in this room prefers it to `tokens`.
    pub owned: Option<OwnedTokens>,
}

/// A part of the output of a `macro_rules!` expansion.
#[derive(Debug, Clone)]
pub struct OwnedTokens {
    /// The whole output.
    pub text: Arc<ExpandedText>,
    /// First byte of the part.
    pub start: u32,
    /// One past its last byte.
    pub end: u32,
}

impl OwnedTokens {
    /// The tokens as text.
    pub fn as_str(&self) -> &str {
        self.text
            .text
            .get(self.start as usize..self.end as usize)
            .unwrap_or("")
    }
}

/// The output of a `macro_rules!` expansion as text, with the place in source
/// of every token that came from the call.
#[derive(Debug)]
pub struct ExpandedText {
    /// The tokens, separated by spaces where needed.
    pub text: String,
    /// Tokens that stand in a file: first byte in `text`, one past the last,
    /// and the same bytes' place. In order. All others belong to the macro's own body.
    pub places: Vec<(u32, u32, Span)>,
    /// The place of everything else: the outermost call.
    pub call: Span,
    /// How many expansions this one stands in.
    pub depth: u32,
    /// What all expansions below the outermost call may still cost together.
    pub fuel: Arc<AtomicU32>,
    /// Locals of the macro's own body that were renamed because the call uses
    /// the same name (hygiene), known once the output has been converted.
    pub renamed: OnceLock<Vec<(Name, Name)>>,
}

impl ExpandedText {
    /// Whether the byte at `offset` of [`text`](Self::text) stands in a file.
    pub fn is_placed(&self, offset: u32) -> bool {
        let i = self.places.partition_point(|(_, end, _)| *end <= offset);
        self.places
            .get(i)
            .is_some_and(|(first, _, _)| *first <= offset)
    }

    /// The place of the byte range `start..end` of [`text`](Self::text).
    pub fn place(&self, start: u32, end: u32) -> Span {
        let at = |offset: u32| {
            let i = self.places.partition_point(|(_, end, _)| *end <= offset);
            self.places
                .get(i)
                .filter(|(first, _, _)| *first <= offset)
                .map(|(first, _, span)| (span, offset - first))
        };
        match (at(start), at(end.saturating_sub(1).max(start))) {
            (Some((a, skip)), Some((b, last))) if a.file == b.file => {
                let (start, end) = (a.start + skip, b.start + last + 1);
                Span {
                    file: a.file,
                    start,
                    end: end.max(start),
                }
            }
            _ => self.call,
        }
    }
}

/// Type and const parameters with their bounds.
#[derive(Debug, Clone, Default)]
pub struct Generics {
    /// In order, lifetimes left out.
    pub params: Vec<GenericParam>,
    /// `where T: A + B` (and bounds on other types).
    pub wheres: Vec<(TypeRef, Vec<Bound>)>,
}

/// One parameter.
#[derive(Debug, Clone)]
pub struct GenericParam {
    /// Its name.
    pub name: Name,
    /// A `const N: usize` parameter.
    pub is_const: bool,
    /// Its inline bounds.
    pub bounds: Vec<Bound>,
    /// Its default.
    pub default: Option<TypeRef>,
}

/// A trait bound. `?Sized` and lifetimes are dropped.
#[derive(Debug, Clone)]
pub struct Bound {
    /// The trait.
    pub path: Path,
}

/// A path with generic arguments.
#[derive(Debug, Clone)]
pub struct Path {
    /// `<T as Trait>::f`: the type, and how many leading segments name the trait.
    pub qself: Option<Box<(TypeRef, usize)>>,
    /// `::a::b`.
    pub leading_colon: bool,
    /// At least one.
    pub segments: Vec<PathSegment>,
    /// Where it stands.
    pub span: Span,
}

/// One segment.
#[derive(Debug, Clone)]
pub struct PathSegment {
    /// The name.
    pub name: Name,
    /// Its generic arguments.
    pub args: Option<Box<GenericArgs>>,
}

/// Generic arguments.
#[derive(Debug, Clone, Default)]
pub struct GenericArgs {
    /// Types and consts, in order (`Fn(A, B) -> C` has one tuple type here).
    pub types: Vec<TypeRef>,
    /// `Item = T` (`Fn(..) -> C` has `Output = C`).
    pub bindings: Vec<(Name, TypeRef)>,
}

/// A type as written.
#[derive(Debug, Clone)]
pub enum TypeRef {
    /// A named type.
    Path(Path),
    /// `&T`, `&mut T`
    Ref(bool, Box<TypeRef>),
    /// `*const T`, `*mut T`
    Ptr(bool, Box<TypeRef>),
    /// `[T]`
    Slice(Box<TypeRef>),
    /// `[T; N]`
    Array(Box<TypeRef>),
    /// `(A, B)`; `()` is the empty tuple.
    Tuple(Vec<TypeRef>),
    /// `fn(A) -> B`
    Fn(Vec<TypeRef>, Box<TypeRef>),
    /// `impl A + B`
    Impl(Vec<Bound>),
    /// `dyn A + B`
    Dyn(Vec<Bound>),
    /// `!`
    Never,
    /// `_`
    Infer,
    /// A constant in type position, a macro, or something not understood.
    Other,
}

/// Index of an expression in a [`Body`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ExprId(pub u32);

/// Index of a pattern in a [`Body`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PatId(pub u32);

/// The code of a function, constant or static. Closures and `async` blocks are
/// expressions inside it. Cloned before macro expansion, which appends to it.
#[derive(Debug, Clone)]
pub struct Body {
    /// All expressions.
    pub exprs: Vec<Expr>,
    /// All patterns.
    pub pats: Vec<Pat>,
    /// The parameters' patterns, `self` left out.
    pub params: Vec<PatId>,
    /// The body itself.
    pub root: ExprId,
}

/// An expression.
#[derive(Debug, Clone)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// Where it stands.
    pub span: Span,
}

/// The kinds of expression.
#[derive(Debug, Clone)]
pub enum ExprKind {
    /// Something not understood, or `_`.
    Missing,
    /// A literal.
    Lit(Lit),
    /// A path: local, constant, function, unit struct or variant.
    Path(Path),
    /// A block of any kind.
    Block(Block),
    /// `if`; the condition may contain [`ExprKind::Let`] under `&&`.
    If {
        /// Condition.
        cond: ExprId,
        /// Then block.
        then: ExprId,
        /// Else block or `if`.
        els: Option<ExprId>,
    },
    /// `let pat = expr` as a condition.
    Let {
        /// Pattern.
        pat: PatId,
        /// What is matched.
        expr: ExprId,
    },
    /// `match`.
    Match {
        /// What is matched.
        scrutinee: ExprId,
        /// The arms.
        arms: Vec<Arm>,
    },
    /// `loop`.
    Loop {
        /// `'label:`
        label: Option<Name>,
        /// Body.
        body: ExprId,
    },
    /// `while`, the condition as in `if`.
    While {
        /// `'label:`
        label: Option<Name>,
        /// Condition.
        cond: ExprId,
        /// Body.
        body: ExprId,
    },
    /// `for pat in iter`.
    For {
        /// `'label:`
        label: Option<Name>,
        /// Pattern.
        pat: PatId,
        /// What is iterated.
        iter: ExprId,
        /// Body.
        body: ExprId,
    },
    /// `break 'label expr`.
    Break(Option<Name>, Option<ExprId>),
    /// `continue 'label`.
    Continue(Option<Name>),
    /// `return expr` (also `yeet`).
    Return(Option<ExprId>),
    /// `f(a, b)`, tuple struct and variant constructors included.
    Call(ExprId, Vec<ExprId>),
    /// `x.f::<T>(a)`.
    MethodCall {
        /// The receiver.
        receiver: ExprId,
        /// The method's name.
        method: Name,
        /// Where the name stands.
        method_span: Span,
        /// `::<…>`
        turbofish: Option<Box<GenericArgs>>,
        /// The arguments.
        args: Vec<ExprId>,
    },
    /// `x.f`, `x.0`.
    Field {
        /// `x`
        base: ExprId,
        /// `f`
        name: Name,
        /// Where the name stands.
        name_span: Span,
    },
    /// `x[i]`.
    Index(ExprId, ExprId),
    /// `*x`.
    Deref(ExprId),
    /// `!x`, `-x`.
    Unary(UnaryOp, ExprId),
    /// `a + b`, comparisons and `&&`/`||` included.
    Binary(BinaryOp, ExprId, ExprId),
    /// `a = b`; the left side is an expression used as a place.
    Assign(ExprId, ExprId),
    /// `a += b`.
    AssignOp(BinaryOp, ExprId, ExprId),
    /// `&x`, `&mut x`.
    Ref(bool, ExprId),
    /// `x as T`.
    Cast(ExprId, TypeRef),
    /// `(a, b)`.
    Tuple(Vec<ExprId>),
    /// `[a, b]`.
    Array(Vec<ExprId>),
    /// `[a; n]`.
    Repeat(ExprId, ExprId),
    /// `S { a: x, ..base }`.
    Struct {
        /// Struct or variant.
        path: Path,
        /// Fields in source order.
        fields: Vec<FieldInit>,
        /// `..base`.
        base: Option<ExprId>,
    },
    /// `a..b`, `..=b`, `..`.
    Range(Option<ExprId>, Option<ExprId>),
    /// A closure.
    Closure(Box<Closure>),
    /// `x.await`.
    Await(ExprId),
    /// `x?`.
    Try(ExprId),
    /// A macro call not yet expanded.
    Macro(MacroCall),
    /// The arguments of a formatting macro, by themselves a `fmt::Arguments`.
    Format(Format),
    /// A macro call after expansion.
    Expanded(Box<Expanded>),
}

/// The code and value of a closure.
#[derive(Debug, Clone)]
pub struct Closure {
    /// Parameters with their written types.
    pub params: Vec<(PatId, Option<TypeRef>)>,
    /// `-> T`.
    pub ret: Option<TypeRef>,
    /// The body.
    pub body: ExprId,
    /// `move`.
    pub is_move: bool,
    /// `async`.
    pub is_async: bool,
}

/// A block.
#[derive(Debug, Clone)]
pub struct Block {
    /// Plain, unsafe, const or async.
    pub kind: BlockKind,
    /// `'label:`
    pub label: Option<Name>,
    /// Statements in order.
    pub stmts: Vec<Stmt>,
    /// The value.
    pub tail: Option<ExprId>,
    /// Items declared in the block.
    pub items: Arc<[Item]>,
}

/// The kind of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// `{}`, `unsafe {}`, `const {}`
    Plain,
    /// `async {}` (`true`: `async move`)
    Async(bool),
}

/// A statement.
#[derive(Debug, Clone)]
pub enum Stmt {
    /// `let pat: ty = init else { els };`
    Let {
        /// Pattern.
        pat: PatId,
        /// Written type.
        ty: Option<TypeRef>,
        /// Value.
        init: Option<ExprId>,
        /// The diverging block.
        els: Option<ExprId>,
    },
    /// An expression, with or without `;`.
    Expr(ExprId),
}

/// A match arm.
#[derive(Debug, Clone)]
pub struct Arm {
    /// Pattern.
    pub pat: PatId,
    /// `if guard`.
    pub guard: Option<ExprId>,
    /// Value.
    pub body: ExprId,
}

/// `name: value` in a struct literal.
#[derive(Debug, Clone)]
pub struct FieldInit {
    /// The field.
    pub name: Name,
    /// Its value (the shorthand `S { a }` has a path expression here).
    pub value: ExprId,
}

/// A literal.
#[derive(Debug, Clone, PartialEq)]
pub enum Lit {
    /// `"…"`, unescaped.
    Str(Arc<str>),
    /// `b"…"`, `c"…"`
    Bytes(Arc<[u8]>),
    /// With its suffix, if any.
    Int(Arc<str>, Option<Name>),
    /// With its suffix, if any.
    Float(Option<Name>),
    /// `true`, `false`
    Bool(bool),
    /// `'x'`
    Char(char),
    /// `b'x'`
    Byte,
}

/// Unary operators.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnaryOp {
    /// `!`
    Not,
    /// `-`
    Neg,
}

/// Binary operators.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum BinaryOp {
    Add,
    Sub,
    Mul,
    Div,
    Rem,
    And,
    Or,
    BitXor,
    BitAnd,
    BitOr,
    Shl,
    Shr,
    Eq,
    Lt,
    Le,
    Ne,
    Ge,
    Gt,
}

/// A pattern.
#[derive(Debug, Clone)]
pub struct Pat {
    /// What it is.
    pub kind: PatKind,
    /// Where it stands.
    pub span: Span,
}

/// The kinds of pattern.
#[derive(Debug, Clone)]
pub enum PatKind {
    /// `_`, or something not understood.
    Wild,
    /// `..` inside a tuple or slice.
    Rest,
    /// `ref mut x @ sub`. A plain lower-case name; names decides whether it is
    /// really a constant or unit variant.
    Bind {
        /// The name.
        name: Name,
        /// `ref`.
        by_ref: bool,
        /// `mut` (or `ref mut`).
        mutable: bool,
        /// `@ sub`.
        sub: Option<PatId>,
    },
    /// A constant, unit struct or unit variant.
    Path(Path),
    /// `P(a, .., b)`.
    TupleStruct(Path, Vec<PatId>),
    /// `P { a, b: pat, .. }`.
    Struct(Path, Vec<(Name, PatId)>),
    /// `(a, b)`.
    Tuple(Vec<PatId>),
    /// `[a, rest @ .., b]`.
    Slice(Vec<PatId>),
    /// `&p`, `&mut p`.
    Ref(PatId),
    /// `a | b`.
    Or(Vec<PatId>),
    /// A literal or range.
    Lit,
}

/// Which formatting trait a placeholder uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FormatTrait {
    /// `{}`
    Display,
    /// `{:?}`, `{:#?}`, `{:x?}`
    Debug,
    /// `{:x}`
    LowerHex,
    /// `{:X}`
    UpperHex,
    /// `{:o}`
    Octal,
    /// `{:b}`
    Binary,
    /// `{:e}`
    LowerExp,
    /// `{:E}`
    UpperExp,
    /// `{:p}`
    Pointer,
}

/// A parsed format string with its arguments: what `format_args!` sees.
#[derive(Debug, Clone, Default)]
pub struct Format {
    /// The placeholders that print something, in order. Width and precision
    /// arguments (`{:1$}`, `{:.*}`, `{:w$}`) have entries too, as `Display`.
    pub pieces: Vec<FormatPiece>,
    /// Literal text with each placeholder as `{}`, to see what it builds (a URL, SQL).
    pub template: String,
    /// Arguments given but not printed by any placeholder (evaluated all the same).
    pub unused: Vec<ExprId>,
    /// When the template is not a literal (`panic!(msg)`, `concat!(…)`): that
    /// expression, which is printed whole with `Display`.
    pub dynamic: Option<ExprId>,
}

/// One placeholder.
#[derive(Debug, Clone)]
pub struct FormatPiece {
    /// What is printed. A captured `{name}` has a path expression of its own,
    /// whose span is the name inside the string literal.
    pub arg: ExprId,
    /// How.
    pub via: FormatTrait,
    /// The placeholder inside the string (the argument's span where the string has no exact place).
    pub span: Span,
}

/// A macro call whose grammar is known.
#[derive(Debug, Clone)]
pub struct Expanded {
    /// The call.
    pub call: MacroCall,
    /// What it turned into.
    pub form: Expansion,
}

/// What macro calls turn into.
#[derive(Debug, Clone)]
pub enum Expansion {
    /// A formatting macro: leading plain arguments (the destination of
    /// `write!`, the condition of `assert!`, both sides of `assert_eq!`), then a format.
    Format {
        /// Arguments before the format string.
        leading: Vec<ExprId>,
        /// The format, if given.
        format: Option<Format>,
    },
    /// A log record, span or event.
    Record(Record),
    /// A macro whose arguments are expressions (`vec!`, `dbg!`, `join!`, and unknown macros that parse so).
    Args(Vec<ExprId>),
    /// A macro that became an expression, a block included (`matches!` as `match`, a `macro_rules!` result).
    Expr(ExprId),
    /// `json!`-like: every interpolated expression, serialized.
    Json(Vec<ExprId>),
    /// Tokens that fit no grammar: the single-identifier paths and expressions that could be found in them.
    Opaque(Vec<ExprId>),
}

/// A log record, span or event: the union of what `log`, `tracing`, `slog` and `metrics` can say.
#[derive(Debug, Clone, Default)]
pub struct Record {
    /// `logger: l`, `parent: p`, `target: t`, level arguments, `slog`'s logger: evaluated, not written.
    pub context: Vec<ExprId>,
    /// The name of a span or metric, when it is an expression.
    pub name: Option<ExprId>,
    /// `key = value`, `%value`, `?value`, `value` (shorthand).
    pub fields: Vec<RecordField>,
    /// The message.
    pub message: Option<Format>,
}

/// One field of a record.
#[derive(Debug, Clone)]
pub struct RecordField {
    /// Its key as written.
    pub key: String,
    /// Its value.
    pub value: ExprId,
    /// How the value is written.
    pub via: FieldVia,
}

/// How a record's field is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldVia {
    /// `%v`, `:%`, `:display`
    Display,
    /// `?v`, `:?`, `:debug`
    Debug,
    /// `:serde`, `:sval`
    Serialize,
    /// No sigil: `tracing::Value`, `log`'s `ToValue`, slog's `Value`: a primitive or string as it is.
    Value,
}
