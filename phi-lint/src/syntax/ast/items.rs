//! Items: what a file declares.

use std::sync::Arc;

use super::super::code::Code;
use super::{Body, Bound, ExprKind, Generics, MacroCall, Name, OwnedTokens, Path, Span, TypeRef};

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

impl Item {
    /// The items of a module, implementation or trait.
    pub fn members(&self) -> &[Item] {
        match &self.kind {
            ItemKind::Mod { items, .. } => items.as_deref().unwrap_or(&[]),
            ItemKind::Impl(i) => &i.items,
            ItemKind::Trait(t) => &t.items,
            _ => &[],
        }
    }

    /// The items declared in its body's blocks.
    pub fn nested(&self) -> impl Iterator<Item = &Item> {
        let body = match &self.kind {
            ItemKind::Fn(f) => f.body.with_items(),
            ItemKind::Const(c) | ItemKind::Static(c) => c.body.as_ref(),
            _ => None,
        };
        let exprs = body.into_iter().flat_map(|body| &body.exprs);
        exprs.flat_map(|expr| match &expr.kind {
            ExprKind::Block(block) => &block.items[..],
            _ => &[],
        })
    }
}

/// Looks at every item, those of modules, implementations, traits and blocks included;
/// outer ones first.
pub fn walk<'a>(items: &'a [Item], look: &mut dyn FnMut(&'a Item)) {
    for item in items {
        look(item);
        walk(item.members(), look);
        for nested in item.nested() {
            walk(std::slice::from_ref(nested), look);
        }
    }
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
    /// The other parameters; their patterns belong to the body.
    pub params: Vec<Param>,
    /// The written return type.
    pub ret: Option<TypeRef>,
    /// `async fn`.
    pub is_async: bool,
    /// `const fn`.
    pub is_const: bool,
    /// The body.
    pub body: Code,
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
