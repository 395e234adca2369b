//! The check of the models against the crates they model: a use of every item of
//! every stub file as Rust code, and what the compiler's answer means.
//!
//! The code is generated from the stub files themselves, so that there is no second
//! list to keep. A line holds one use:
//!
//! | item | use |
//! | --- | --- |
//! | anything with a path | `use krate::path::Name as _;` |
//! | a type | its name with as many type arguments as the stub declares |
//! | a public field | read through a reference |
//! | a function or method | called with the stub's number of arguments, receiver and shape of the result |
//! | an associated constant | read |
//! | an implementation of a trait for a type without parameters | asked of the compiler |
//!
//! Arguments are closure parameters without a type, so the compiler cannot infer most
//! bodies. That is no matter: the program is never built, and only answers that
//! contradict a model count ([`verdict`]). A name that is not there, a wrong number of
//! arguments and a wrong receiver are reported before inference gives up.
//!
//! Items marked `#[stand_in]` stand for a family of real ones and are left out. Those marked
//! `#[version("0.8")]` are looked for in the dependency `krate_0_8` instead of `krate`.

mod render;
mod table;
#[cfg(test)]
mod tests;

use syn::{
    Attribute, FnArg, ImplItem, Item, ReceiverKind, ReturnType, Signature, TraitItem, Type,
    Visibility,
};

use self::render::Scope;
use self::table::Table;

/// One use of a modelled item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// What is used, as a person names it: `sqlx::Pool::connect`.
    pub item: String,
    /// What is asked.
    pub asked: Asked,
    /// One line of Rust at module level.
    pub code: String,
}

/// What a [`Use`] asks of the compiler.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Is there something of this name?
    Path,
    /// Does the type have this many parameters?
    Parameters,
    /// Can it be called like this?
    Call,
    /// Is there such a field or constant?
    Member,
    /// Is the trait implemented?
    Implements,
}

/// A use of every item of a stub file.
///
/// # Errors
///
/// When the stub does not parse.
pub fn uses(krate: &str, stub: &str) -> syn::Result<Vec<Use>> {
    let file = syn::parse_file(stub)?;
    let mut out = Vec::new();
    let table = Table::of(&file.items);
    Walk {
        krate,
        table: &table,
        version: None,
        out: &mut out,
    }
    .items(&file.items, &[]);
    Ok(out)
}

/// Whether an answer of the compiler contradicts the model: `None` when it only says that
/// a body cannot be inferred, or that a placeholder does not fulfil a bound.
pub fn verdict(asked: Asked, code: Option<&str>, message: &str) -> Option<String> {
    let code = code.unwrap_or("");
    let inference = matches!(code, "E0282" | "E0283" | "E0284" | "E0790" | "E0223");
    let lifetimes = matches!(code, "" | "E0521" | "E0310" | "E0716" | "E0597" | "E0621");
    let bound = code == "E0277" && asked != Asked::Implements && !message.contains("not a future");
    let unmet = code == "E0599" && message.contains("trait bounds were not satisfied");
    // It is there: in several implementations, unstable, or not to be called by name.
    let there = matches!(code, "E0034" | "E0275" | "E0658" | "E0040");
    // Said once, of the type itself.
    let arguments = code == "E0107" && asked != Asked::Parameters;
    if inference || lifetimes || bound || unmet || there || arguments {
        return None;
    }
    Some(format!("{message} [{code}]"))
}

struct Walk<'a> {
    krate: &'a str,
    table: &'a Table,
    /// What `#[version]` says here.
    version: Option<String>,
    out: &'a mut Vec<Use>,
}

impl Walk<'_> {
    /// What is inside of something with these attributes.
    fn within(&mut self, attributes: &[Attribute], inside: impl FnOnce(&mut Self)) {
        let outer = self.version.clone();
        self.version = version(attributes).or(self.version.take());
        inside(self);
        self.version = outer;
    }

    fn push(&mut self, item: String, asked: Asked, code: String) {
        let code = match &self.version {
            Some(version) => {
                let (new, old) = (format!("::{}::", self.krate), version.replace('.', "_"));
                code.replace(&new, &format!("::{}_{old}::", self.krate))
            }
            None => code,
        };
        self.out.push(Use { item, asked, code });
    }

    fn path(&self, module: &[String], name: &str) -> String {
        let mut path = format!("::{}", self.krate);
        for part in module {
            path.push_str("::");
            path.push_str(part);
        }
        format!("{path}::{name}")
    }

    fn import(&mut self, module: &[String], name: &str) {
        let path = self.path(module, name);
        let code = format!("#[allow(unused_imports, deprecated)] use {path} as _;");
        self.push(shown(&path), Asked::Path, code);
    }

    fn items(&mut self, items: &[Item], module: &[String]) {
        for item in items {
            if !stands_in(attributes(item)) {
                self.within(attributes(item), |walk| walk.item(item, module));
            }
        }
    }

    fn item(&mut self, item: &Item, module: &[String]) {
        match item {
            Item::Mod(inner) => {
                let Some((_, items)) = &inner.content else {
                    return;
                };
                let mut path = module.to_vec();
                path.push(inner.ident.to_string());
                self.items(items, &path);
            }
            Item::Use(import) if public(&import.vis) => {
                for name in table::imported(&import.tree) {
                    self.import(module, &name);
                }
            }
            Item::Struct(def) => {
                let name = def.ident.to_string();
                self.import(module, &name);
                self.parameters(module, &name, table::type_params(&def.generics));
                for (i, field) in def.fields.iter().enumerate() {
                    let member = match &field.ident {
                        Some(ident) => ident.to_string(),
                        None => i.to_string(),
                    };
                    if public(&field.vis) {
                        let ty = table::with_placeholders(
                            &self.path(module, &name),
                            table::type_params(&def.generics),
                        );
                        let code =
                            format!("fn _f() {{ let _ = |x: &{ty}| {{ let _ = &x.{member}; }}; }}");
                        let item = format!("{}.{member}", shown(&self.path(module, &name)));
                        self.push(item, Asked::Member, wrapped(&code));
                    }
                }
            }
            Item::Enum(def) => {
                let name = def.ident.to_string();
                self.import(module, &name);
                self.parameters(module, &name, table::type_params(&def.generics));
                for variant in &def.variants {
                    self.import(module, &format!("{name}::{}", variant.ident));
                }
            }
            Item::Type(def) if public(&def.vis) => self.import(module, &def.ident.to_string()),
            Item::Const(def) if public(&def.vis) => self.import(module, &def.ident.to_string()),
            Item::Static(def) if public(&def.vis) => self.import(module, &def.ident.to_string()),
            Item::Macro(def) => {
                if let Some(name) = &def.ident {
                    let exported = def.attrs.iter().any(|a| a.path().is_ident("macro_export"));
                    let module = if exported { &[] } else { module };
                    self.import(module, &name.to_string());
                }
            }
            Item::Fn(def) if public(&def.vis) => {
                let path = self.path(module, &def.sig.ident.to_string());
                let scope = Scope::new(self.krate, self.table, module, &def.sig.generics);
                self.call(&path, &def.sig, &scope);
            }
            Item::Trait(def) => self.trait_(def, module),
            Item::Impl(def) => self.impl_(def, module),
            _ => {}
        }
    }

    fn parameters(&mut self, module: &[String], name: &str, count: usize) {
        let path = self.path(module, name);
        let ty = table::with_placeholders(&path, count);
        let code = format!(
            "fn _t() {{ let _: ::core::option::Option<&{ty}> = ::core::option::Option::None; }}"
        );
        self.push(shown(&path), Asked::Parameters, wrapped(&code));
    }

    fn trait_(&mut self, def: &syn::ItemTrait, module: &[String]) {
        let name = def.ident.to_string();
        self.import(module, &name);
        for item in &def.items {
            if let TraitItem::Fn(method) = item
                && !stands_in(&method.attrs)
            {
                let path = self.path(module, &format!("{name}::{}", method.sig.ident));
                let scope = Scope::new(self.krate, self.table, module, &def.generics)
                    .with(&method.sig.generics);
                self.within(&method.attrs, |walk| walk.call(&path, &method.sig, &scope));
            }
        }
    }

    fn impl_(&mut self, def: &syn::ItemImpl, module: &[String]) {
        let Type::Path(this) = &*def.self_ty else {
            return;
        };
        let scope = Scope::new(self.krate, self.table, module, &def.generics);
        let Some(owner) = scope.own_item(&this.path) else {
            return;
        };
        let Some((trait_path, _)) = &def.trait_ else {
            let scope = scope.with_self(scope.ty(&def.self_ty));
            for item in &def.items {
                match item {
                    ImplItem::Fn(method) if !stands_in(&method.attrs) => {
                        let path = format!("{owner}::{}", method.sig.ident);
                        let scope = scope.with(&method.sig.generics);
                        self.within(&method.attrs, |walk| walk.call(&path, &method.sig, &scope));
                    }
                    ImplItem::Const(constant) if !stands_in(&constant.attrs) => {
                        let path = format!("{owner}::{}", constant.ident);
                        let code = format!("fn _c() {{ let _ = {path}; }}");
                        self.push(shown(&path), Asked::Member, wrapped(&code));
                    }
                    _ => {}
                }
            }
            return;
        };
        let plain = def.generics.params.is_empty()
            && this.path.segments.iter().all(|s| s.arguments.is_empty());
        let Some(implemented) = scope.trait_(trait_path).filter(|_| plain) else {
            return;
        };
        let code =
            format!("fn _i() {{ fn is<T: ?Sized + {implemented}>() {{}} is::<{owner}>(); }}");
        let item = format!("{}: {}", shown(&owner), shown(&implemented));
        self.push(item, Asked::Implements, wrapped(&code));
    }

    /// `|receiver, arguments| { let result: shape = path(receiver, arguments); }`
    fn call(&mut self, path: &str, signature: &Signature, scope: &Scope<'_>) {
        let mut parameters = Vec::new();
        let mut arguments = Vec::new();
        for (i, input) in signature.inputs.iter().enumerate() {
            let reference = match input {
                FnArg::Receiver(receiver) => match &receiver.kind {
                    ReceiverKind::Reference(_, _, Some(_)) => ": &mut _",
                    ReceiverKind::Reference(_, _, None) => ": &_",
                    _ => "",
                },
                FnArg::Typed(_) => "",
            };
            parameters.push(format!("a{i}{reference}"));
            arguments.push(format!("a{i}"));
        }
        let shape = match &signature.output {
            ReturnType::Default => "()".to_owned(),
            ReturnType::Type(_, ty) => scope.ty(ty),
        };
        let (before, after) = if signature.asyncness.is_some() {
            ("async move ", ".await")
        } else {
            ("", "")
        };
        let code = format!(
            "fn _m() {{ let _ = |{}| {before}{{ let _r: {shape} = {path}({}){after}; }}; }}",
            parameters.join(", "),
            arguments.join(", "),
        );
        self.push(shown(path), Asked::Call, wrapped(&code));
    }
}

/// A line of its own scope, so that names do not meet.
fn wrapped(code: &str) -> String {
    format!("const _: () = {{ {code} }};")
}

fn shown(path: &str) -> String {
    path.trim_start_matches("::").to_owned()
}

fn public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn stands_in(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|a| a.path().is_ident("stand_in"))
}

/// The text of `#[version("…")]`.
fn version(attributes: &[Attribute]) -> Option<String> {
    let attribute = attributes.iter().find(|a| a.path().is_ident("version"))?;
    let text: syn::LitStr = attribute.parse_args().ok()?;
    Some(text.value())
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(i) => &i.attrs,
        Item::Enum(i) => &i.attrs,
        Item::Fn(i) => &i.attrs,
        Item::Impl(i) => &i.attrs,
        Item::Macro(i) => &i.attrs,
        Item::Mod(i) => &i.attrs,
        Item::Static(i) => &i.attrs,
        Item::Struct(i) => &i.attrs,
        Item::Trait(i) => &i.attrs,
        Item::Type(i) => &i.attrs,
        Item::Use(i) => &i.attrs,
        _ => &[],
    }
}
