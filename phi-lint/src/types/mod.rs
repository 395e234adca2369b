//! Types of locals, fields, calls and closures. Does not know what PHI is.
//!
//! A small Hindley–Milner-style inference in the manner of rustc's: unification
//! over inference variables, autoderef, method probing over inherent impls and
//! traits in scope, closures whose parameters come from the callee's `Fn`
//! bounds, projections of associated types. Where rustc would need a crate that
//! is not there the type is [`Ty::Unknown`] (or [`Ty::Extern`] when its path is
//! known), never an error.

mod autoderef;
mod db;
mod display;
mod generics;
mod index;
mod infer;
mod lower;
mod method;
mod select;
mod sig;
mod solve;
mod subst;
#[cfg(test)]
mod tests;
mod unify;

use std::sync::Arc;

pub use db::TypeDb;
pub use display::display;
pub use sig::Fields;
pub use subst::{identity, mentions_param, subst, subst_trait};

use rustc_hash::FxHashMap;

use crate::names::DefId;
use crate::span::Name;
use crate::syntax::ast::{ExprId, PatId};

/// Generic arguments, parameters of the parent (impl, trait with `Self` first) before own ones.
/// `impl Trait` in argument position is an anonymous own parameter at the end.
pub type Args = Arc<[Ty]>;

/// A type.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Ty {
    /// A struct, enum or union of the workspace or a model crate.
    Adt(DefId, Args),
    /// A named type of a crate nobody has the source of: its full path.
    Extern(Name, Args),
    /// `bool`, `char`, `str`, integers, floats.
    Prim(Name),
    /// `&T` (`false`), `&mut T` (`true`).
    Ref(bool, Arc<Ty>),
    /// `*const T`, `*mut T`.
    Ptr(bool, Arc<Ty>),
    /// `[T]`
    Slice(Arc<Ty>),
    /// `[T; N]`
    Array(Arc<Ty>),
    /// `(A, B)`, `()` included.
    Tuple(Args),
    /// `fn(A) -> B`
    FnPtr(Args, Arc<Ty>),
    /// The type of a function item: definition and generic arguments.
    FnDef(DefId, Args),
    /// A closure: its expression in the body being inferred, parameters, result.
    Closure(ExprId, Args, Arc<Ty>),
    /// A generic parameter of the definition at hand: index into its generics, name.
    Param(u32, Name),
    /// `dyn A + B`
    Dyn(Arc<[TraitRef]>),
    /// `impl A + B` in return position: the function that declares it, its
    /// generic arguments, the bounds. `async fn` returns the model type `Future<T>` instead.
    Opaque(DefId, Args, Arc<[TraitRef]>),
    /// `<T as Trait>::Name` not yet known.
    Assoc(Arc<Ty>, Arc<TraitRef>, Name),
    /// `!`
    Never,
    /// An inference variable; never in results.
    Infer(u32),
    /// Not known.
    Unknown,
}

/// A trait with its arguments (`Self` left out) and `Item = T` bindings.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TraitRef {
    /// The trait; `Err(path)` for one nobody has the source of.
    pub def: Result<DefId, Name>,
    /// Its arguments.
    pub args: Args,
    /// Associated types fixed by the bound.
    pub bindings: Arc<[(Name, Ty)]>,
}

/// A bound on a type in the generics of a definition.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Predicate {
    /// What is bound.
    pub ty: Ty,
    /// By what.
    pub bound: TraitRef,
}

/// The generics of a definition, those of its parents included.
#[derive(Clone, Debug, Default)]
pub struct Generics {
    /// Names in the order of [`Args`]; `Self` first inside traits, `impl#0` for anonymous ones.
    pub names: Vec<Name>,
    /// How many come from the parent.
    pub parent: usize,
    /// All bounds.
    pub predicates: Vec<Predicate>,
}

/// A function's signature over its own generics.
#[derive(Clone, Debug)]
pub struct FnSig {
    /// Parameter types, the receiver first.
    pub params: Vec<Ty>,
    /// The first parameter is a receiver.
    pub has_self: bool,
    /// The result (`async fn`: `Future<T>`).
    pub ret: Ty,
}

/// What a path expression or pattern means.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// A local: the pattern that binds it.
    Local(PatId),
    /// `self`.
    SelfParam,
    /// A function, constant, static, constructor or variant, with its generic arguments.
    Def(DefId, Args),
    /// A path into a crate nobody has the source of.
    Extern(Name),
    /// Nothing found.
    Unresolved,
}

/// Which function a call reaches.
#[derive(Clone, Debug, PartialEq)]
pub struct Callee {
    /// The function: for dispatch through a trait that could be decided, the
    /// function in the impl (or the trait's default method).
    pub func: DefId,
    /// Its generic arguments.
    pub args: Args,
    /// How it was found.
    pub dispatch: Dispatch,
}

/// How a callee was determined.
#[derive(Clone, Debug, PartialEq)]
pub enum Dispatch {
    /// Exactly this function.
    Static,
    /// `func` is a trait's method and the receiver is a generic parameter or
    /// opaque type: known once the caller's types are.
    Param(Ty),
    /// `func` is a trait's method called through `dyn`: any implementation.
    Dyn,
    /// A guess: nothing is known of the receiver, but the workspace has exactly
    /// one method of that name and number of arguments, and the models have none.
    ByName,
}

/// A method call's or operator's resolution.
#[derive(Clone, Debug, PartialEq)]
pub struct MethodCallee {
    /// The function.
    pub callee: Callee,
    /// What autoderef applied to the receiver, outermost first: for each step
    /// `None` for a built-in dereference (`&`, `Box`) and the `deref` function for an overloaded one.
    pub derefs: Vec<Option<Callee>>,
    /// Autoref: `Some(true)` for `&mut`.
    pub autoref: Option<bool>,
}

/// A field access's resolution.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldTarget {
    /// The struct (or variant); `None` for tuples.
    pub owner: Option<DefId>,
    /// Autoderef steps on the base, as in [`MethodCallee`].
    pub derefs: Vec<Option<Callee>>,
}

/// What inference found out about one body.
#[derive(Debug, Default)]
pub struct Inference {
    /// Type of each expression by [`ExprId`], no inference variables left.
    pub exprs: Vec<Ty>,
    /// Type of each pattern's value; for a binding the type of the local
    /// (default binding modes applied).
    pub pats: Vec<Ty>,
    /// Meaning of path expressions, struct literals included.
    pub paths: FxHashMap<ExprId, Target>,
    /// Meaning of patterns that name something: constants, structs, variants.
    pub pat_paths: FxHashMap<PatId, Target>,
    /// Method calls; overloaded operators, indexing, `*x`; for `for` loops the
    /// `IntoIterator::into_iter` call keyed by the loop; for `?` nothing.
    pub methods: FxHashMap<ExprId, MethodCallee>,
    /// For a `Call` whose callee is a path to a function: what is called.
    pub calls: FxHashMap<ExprId, Callee>,
    /// For a method call that found no method: the full path as far as known
    /// (`lettre::Message::builder()` chains keep the extern type's path: `lettre::Message::subject`).
    pub extern_methods: FxHashMap<ExprId, Name>,
    /// Field accesses.
    pub fields: FxHashMap<ExprId, FieldTarget>,
    /// `expr?` and returns through it: the `From::from` that converts the error, when it is user code.
    pub try_from: FxHashMap<ExprId, Callee>,
    /// The body used up its share of the search for impls: some types are
    /// unknown that could be known.
    pub is_bounded: bool,
}
