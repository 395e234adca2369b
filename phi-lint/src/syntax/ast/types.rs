//! Types as written: paths, generic parameters and bounds.

use super::{Name, Span};

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
