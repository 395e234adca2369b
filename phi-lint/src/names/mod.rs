//! Definitions and what paths mean: module trees, imports, globs, re-exports,
//! preludes, impls. Knows nothing of types' contents or of PHI.
//!
//! Everything that can be defined, in the workspace's crates and in the model
//! crates (stubs of std and of the ecosystem), gets one dense [`DefId`]. A path
//! that leads into a crate that is neither is [`Resolved::Extern`] with the path
//! spelled out, so that configuration and models can still match it by name.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::span::{FileId, Name, Span};
use crate::syntax::ast;

/// Index of a definition in [`Program`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DefId(pub u32);

/// Index of a crate in [`Program`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CrateId(pub u32);

/// A crate as handed to [`Program::build`].
#[derive(Debug, Clone)]
pub struct CrateInput {
    /// Its name in paths (`-` replaced by `_`).
    pub name: Name,
    /// The root file.
    pub root: FileId,
    /// For each `mod x;` (file and start byte of the item): the file that holds it.
    pub modules: FxHashMap<(FileId, u32), FileId>,
    /// Extern prelude: name in source → crate name (differs for renamed dependencies).
    pub dependencies: Vec<(Name, Name)>,
    /// A model crate (stubs): lowest priority, never analyzed itself.
    pub is_model: bool,
    /// Test, bench and integration-test targets.
    pub is_test: bool,
}

/// What a definition is, with its syntax.
#[derive(Debug, Clone)]
pub enum DefKind {
    /// A module (a crate root included, and anonymous block modules).
    Mod,
    /// A struct or union.
    Struct(Arc<ast::Struct>),
    /// An enum.
    Enum(Arc<ast::Enum>),
    /// A variant: index into its enum, which is the parent.
    Variant(u32),
    /// A trait.
    Trait(Arc<ast::Trait>),
    /// An impl block (nameless; parent is the module).
    Impl(Arc<ast::Impl>),
    /// A function, associated function or method (parent: module, impl or trait).
    Fn(Arc<ast::Fn>),
    /// A constant, associated ones included.
    Const(Arc<ast::Const>),
    /// A static.
    Static(Arc<ast::Const>),
    /// A type alias or associated type.
    TypeAlias(Arc<ast::TypeAlias>),
    /// A macro.
    Macro(Arc<ast::MacroRules>),
}

/// A definition.
#[derive(Debug, Clone)]
pub struct Def {
    /// What it is.
    pub kind: DefKind,
    /// Its name (empty for impls and anonymous modules).
    pub name: Name,
    /// The crate.
    pub krate: CrateId,
    /// What contains it; `None` for crate roots.
    pub parent: Option<DefId>,
    /// Attributes.
    pub attrs: Arc<[ast::Attr]>,
    /// Where the name stands.
    pub name_span: Span,
    /// The whole item.
    pub span: Span,
    /// Compiled only for tests: `#[cfg(test)]`, `#[test]`-like, or in a test target; inherited.
    pub is_test: bool,
    /// `pub` in any form.
    pub public: bool,
}

/// What a path means.
#[derive(Debug, Clone, PartialEq)]
pub enum Resolved {
    /// A definition; `rest` is how many trailing segments are left to type-directed
    /// lookup (`Type::method`, `Trait::Assoc`, `Enum::VARIANT_VIA_ALIAS`).
    Def {
        /// The definition.
        def: DefId,
        /// Segments not consumed.
        rest: usize,
    },
    /// A primitive type (`u8`, `str`), with `rest` segments left (`str::len`).
    Prim {
        /// Its name.
        name: Name,
        /// Segments not consumed.
        rest: usize,
    },
    /// `Self` inside an impl or trait, with `rest` segments left.
    SelfType {
        /// The impl or trait.
        owner: DefId,
        /// Segments not consumed.
        rest: usize,
    },
    /// A generic parameter in scope, with `rest` segments left.
    Param {
        /// The definition that declares it.
        owner: DefId,
        /// Its name.
        name: Name,
        /// Segments not consumed.
        rest: usize,
    },
    /// A path into a crate nobody has the source of: the full path, imports
    /// expanded (`lettre::Message::builder`).
    Extern(Name),
    /// Nothing by that name.
    Unresolved,
}

/// Which of Rust's namespaces a path is looked up in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Namespace {
    /// Types, traits, modules.
    Type,
    /// Functions, constants, statics, constructors.
    Value,
    /// Macros.
    Macro,
}
