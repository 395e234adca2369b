//! Code: expressions, statements and patterns, each in an arena of its body.

use std::sync::Arc;

use super::{Expanded, Format, GenericArgs, Item, MacroCall, Name, Path, Span, TypeRef};

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
