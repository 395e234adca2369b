//! The walk along a path: first segments through scopes, crates and preludes,
//! the others through modules and enums.

use super::attrs::is_fallback;
use super::scopes::{NAMESPACES, Target, slot};
use super::{DefId, DefKind, Namespace, Program, Resolved};
use crate::span::Name;
use crate::syntax::ast::{self, PathSegment};

/// The segments of a path, however they are stored.
pub(super) trait Segments {
    fn len(&self) -> usize;
    fn name(&self, i: usize) -> Name;
}

impl Segments for [Name] {
    fn len(&self) -> usize {
        <[Name]>::len(self)
    }
    fn name(&self, i: usize) -> Name {
        self[i]
    }
}

impl Segments for [PathSegment] {
    fn len(&self) -> usize {
        <[PathSegment]>::len(self)
    }
    fn name(&self, i: usize) -> Name {
        self[i].name
    }
}

/// What a first segment may be.
enum First {
    Target(Target),
    Param(DefId),
    SelfType(DefId),
}

/// A lookup that leaves out what one import bound (so that an import does not
/// resolve through itself).
#[derive(Clone, Copy)]
pub(super) struct Lookup<'a> {
    pub(super) program: &'a Program,
    pub(super) skip: u32,
}

/// The primitive types.
pub(super) fn is_primitive(name: &str) -> bool {
    matches!(
        name,
        "bool"
            | "char"
            | "str"
            | "u8"
            | "u16"
            | "u32"
            | "u64"
            | "u128"
            | "usize"
            | "i8"
            | "i16"
            | "i32"
            | "i64"
            | "i128"
            | "isize"
            | "f16"
            | "f32"
            | "f64"
            | "f128"
    )
}

/// `path` and the segments from `from` on.
pub(super) fn joined<S: Segments + ?Sized>(path: Name, segments: &S, from: usize) -> Name {
    if from >= segments.len() {
        return path;
    }
    let mut text = String::with_capacity(path.len() + 16 * (segments.len() - from));
    text.push_str(&path);
    for i in from..segments.len() {
        if !text.is_empty() {
            text.push_str("::");
        }
        text.push_str(&segments.name(i));
    }
    Name::from(&text)
}

impl Lookup<'_> {
    /// Names of the modules around `at`, and generics until another item's body begins.
    fn climb(self, at: DefId, name: Name, ns: Namespace) -> Option<First> {
        let p = self.program;
        let mut generics = true;
        let mut home = None;
        let mut at = at;
        loop {
            let def = p.def(at);
            home = home.or_else(|| p.homes.get(&at).copied());
            match &def.kind {
                DefKind::Mod => {
                    if let Some(target) = p.binding(at, name, ns, self.skip) {
                        return Some(First::Target(target));
                    }
                    if p.is_named_module(at) {
                        return None;
                    }
                }
                _ if !generics => {}
                DefKind::Impl(_) | DefKind::Trait(_) if name == "Self" => {
                    return Some(First::SelfType(at));
                }
                DefKind::Struct(_) | DefKind::Enum(_) if name == "Self" => {
                    return Some(First::Target(Target::Def(at)));
                }
                kind => {
                    let declares = ns != Namespace::Macro
                        && generics_of(kind).is_some_and(|g| {
                            g.params
                                .iter()
                                .any(|p| p.name == name && (p.is_const == (ns == Namespace::Value)))
                        });
                    if declares {
                        return Some(First::Param(at));
                    }
                }
            }
            let mut parent = def.parent?;
            if let DefKind::Trait(_) = def.kind {
                parent = home.take().unwrap_or(parent);
            }
            // An item in a block does not see the generics of the function around it.
            if !matches!(def.kind, DefKind::Mod) && matches!(p.def(parent).kind, DefKind::Mod) {
                generics = false;
            }
            at = parent;
        }
    }

    /// The first glob of an unknown crate in scope.
    fn extern_glob(self, at: DefId) -> Option<Name> {
        let p = self.program;
        let mut at = at;
        loop {
            if let Some(path) = p.module(at).and_then(|m| m.extern_globs.first()) {
                return Some(*path);
            }
            if p.is_named_module(at) {
                return None;
            }
            at = p.def(at).parent?;
        }
    }

    /// A crate's macros by plain name: the textual scope of `macro_rules!`,
    /// approximated. Of several, the one in the nearest module around wins, then the later one.
    fn textual_macro(self, at: DefId, name: Name) -> Option<DefId> {
        let p = self.program;
        let krate = &p.crates[p.def(at).krate.0 as usize];
        let found = krate.macros.get(&name)?;
        if let [only] = found.as_slice() {
            return Some(*only);
        }
        let mut module = Some(at);
        while let Some(id) = module {
            let mut here = found.iter().rev().filter(|m| p.def(**m).parent == Some(id));
            if let Some(last) = here.clone().next() {
                // What a feature turns on tells more than what stands in for it.
                let on = here.find(|m| !is_fallback(&p.def(**m).attrs));
                return Some(*on.unwrap_or(last));
            }
            module = p.def(id).parent;
        }
        let tested = |m: &&DefId| !p.def(**m).is_test;
        found.iter().find(tested).or_else(|| found.first()).copied()
    }

    /// Macros visible everywhere in the crate.
    fn ambient_macro(self, at: DefId, name: Name) -> Option<Target> {
        let p = self.program;
        if let Some(id) = self.textual_macro(at, name) {
            return Some(Target::Def(id));
        }
        let krate = &p.crates[p.def(at).krate.0 as usize];
        krate.macro_use.iter().find_map(|target| match target {
            Target::Def(root) => p.binding(*root, name, Namespace::Macro, self.skip),
            Target::Extern(_) => None,
        })
    }

    /// A name by itself in a module's scope.
    pub(super) fn first(
        self,
        at: DefId,
        name: Name,
        leading_colon: bool,
        ns: Namespace,
    ) -> Option<Target> {
        let p = self.program;
        let krate = p.def(at).krate;
        let crates = || {
            (ns == Namespace::Type)
                .then(|| p.extern_prelude(krate, name))
                .flatten()
        };
        let root = || p.binding(p.crate_root(krate), name, ns, self.skip);
        if leading_colon {
            return crates().or_else(root);
        }
        if let Some(First::Target(target)) = self.climb(at, name, ns) {
            return Some(target);
        }
        if ns == Namespace::Macro
            && let Some(target) = self.ambient_macro(at, name)
        {
            return Some(target);
        }
        crates()
            .or_else(|| p.prelude.get(&name).and_then(|t| t[slot(ns)]))
            .or_else(root)
    }

    /// What a whole path leads to in the type namespace.
    pub(super) fn container(self, at: DefId, path: &[Name], leading_colon: bool) -> Option<Target> {
        let p = self.program;
        let (mut cur, mut i) = match self.keywords(at, path, leading_colon) {
            Some((module, i)) => (Target::Def(module), i),
            None => match path.first() {
                None => (Target::Def(p.crate_root(p.def(at).krate)), 0),
                Some(first) => (self.first(at, *first, leading_colon, Namespace::Type)?, 1),
            },
        };
        while i < path.len() {
            cur = match cur {
                Target::Extern(base) => return Some(Target::Extern(joined(base, path, i))),
                Target::Def(id) => p.binding(id, path[i], Namespace::Type, self.skip)?,
            };
            i += 1;
        }
        Some(cur)
    }

    /// `self`, `super`, `crate` at the start: the module they mean, and how many segments that took.
    fn keywords<S: Segments + ?Sized>(
        self,
        at: DefId,
        path: &S,
        leading_colon: bool,
    ) -> Option<(DefId, usize)> {
        if leading_colon || path.len() == 0 {
            return None;
        }
        let p = self.program;
        let (mut module, mut i) = match path.name(0).as_str() {
            "crate" | "$crate" => (p.crate_root(p.def(at).krate), 1),
            "self" => (p.named_module_of(at), 1),
            "super" => (p.named_module_of(at), 0),
            _ => return None,
        };
        while i < path.len() && path.name(i) == "super" {
            let parent = p.def(module).parent;
            module = parent.map_or(module, |parent| p.named_module_of(parent));
            i += 1;
        }
        Some((module, i))
    }

    /// What `last` is inside a container, in each namespace.
    pub(super) fn in_container(
        self,
        at: DefId,
        container: Target,
        last: Name,
    ) -> [Option<Target>; 3] {
        let p = self.program;
        let id = match container {
            Target::Extern(path) => {
                return [Some(Target::Extern(joined(path, [last].as_slice(), 0))); 3];
            }
            Target::Def(id) => id,
        };
        if matches!(p.def(id).kind, DefKind::Enum(_)) {
            let variant = p
                .variants_during_build(id)
                .find(|v| p.def(*v).name == last)
                .map(Target::Def);
            return [variant, variant, None];
        }
        let mut found = NAMESPACES.map(|ns| p.binding(id, last, ns, self.skip));
        let same_crate = p.def(id).krate == p.def(at).krate;
        if found.iter().all(Option::is_none) && same_crate {
            found[slot(Namespace::Macro)] = self.textual_macro(id, last).map(Target::Def);
        }
        found
    }

    /// A path that leads nowhere, spelled out as far as its start is known.
    pub(super) fn spelled<S: Segments + ?Sized>(self, at: DefId, path: &S) -> Name {
        let p = self.program;
        let n = path.len();
        let (mut cur, mut i) = match self.keywords(at, path, false) {
            Some((module, i)) => (Target::Def(module), i),
            None => {
                let first = self.first(at, path.name(0), false, Namespace::Type);
                match first {
                    Some(target) => (target, 1),
                    None => return joined(Name::default(), path, 0),
                }
            }
        };
        while i < n {
            let Target::Def(id) = cur else { break };
            match p.binding(id, path.name(i), Namespace::Type, self.skip) {
                Some(next) if i + 1 < n => cur = next,
                _ => break,
            }
            i += 1;
        }
        match cur {
            Target::Extern(base) => joined(base, path, i),
            Target::Def(id) => self.missing(id, path, i),
        }
    }

    /// The name of something that is not in a module.
    fn missing<S: Segments + ?Sized>(self, module: DefId, path: &S, from: usize) -> Name {
        let p = self.program;
        let glob = p.module(module).and_then(|m| m.extern_globs.first());
        let base = glob.copied().unwrap_or_else(|| p.module_path(module));
        joined(base, path, from)
    }

    pub(super) fn resolve<S: Segments + ?Sized>(
        self,
        at: DefId,
        path: &S,
        leading_colon: bool,
        ns: Namespace,
    ) -> Resolved {
        let p = self.program;
        let n = path.len();
        let single = n == 1;
        if let Some((module, i)) = self.keywords(at, path, leading_colon) {
            if single && ns == Namespace::Value {
                return Resolved::Unresolved;
            }
            return self.finish(at, Target::Def(module), path, i, ns);
        }
        let name = path.name(0);
        let first_ns = if single { ns } else { Namespace::Type };
        let krate = p.def(at).krate;
        if leading_colon {
            return match self.first(at, name, true, first_ns) {
                Some(target) => self.finish(at, target, path, 1, ns),
                None if single => Resolved::Unresolved,
                None => Resolved::Extern(joined(Name::default(), path, 0)),
            };
        }
        let primitive = first_ns == Namespace::Type && is_primitive(&name);
        let prim = Resolved::Prim { name, rest: n - 1 };
        match self.climb(at, name, first_ns) {
            Some(First::Param(owner)) => {
                return Resolved::Param {
                    owner,
                    name,
                    rest: n - 1,
                };
            }
            Some(First::SelfType(owner)) => {
                return Resolved::SelfType { owner, rest: n - 1 };
            }
            Some(First::Target(target)) => {
                // `use std::str;` hides neither the type `str` nor `str::len`.
                let module = |id| matches!(p.def(id).kind, DefKind::Mod);
                if primitive
                    && let Target::Def(id) = target
                    && module(id)
                {
                    let other = !single
                        && p.lookup(id, path.name(1), if n == 2 { ns } else { Namespace::Type })
                            .is_some();
                    if !other {
                        return prim;
                    }
                }
                if primitive && single && matches!(target, Target::Extern(_)) {
                    return prim;
                }
                return self.finish(at, target, path, 1, ns);
            }
            None => {}
        }
        if first_ns == Namespace::Macro
            && let Some(target) = self.ambient_macro(at, name)
        {
            return self.finish(at, target, path, 1, ns);
        }
        if primitive {
            return prim;
        }
        if first_ns == Namespace::Type
            && let Some(target) = p.extern_prelude(krate, name)
        {
            return self.finish(at, target, path, 1, ns);
        }
        if let Some(target) = p.prelude.get(&name).and_then(|t| t[slot(first_ns)]) {
            return self.finish(at, target, path, 1, ns);
        }
        if let Some(glob) = self.extern_glob(at) {
            return Resolved::Extern(joined(glob, path, 0));
        }
        if first_ns == Namespace::Macro {
            let krate = &p.crates[krate.0 as usize];
            for target in &krate.macro_use {
                if let Target::Extern(path_) = target {
                    return Resolved::Extern(joined(*path_, path, 0));
                }
            }
        }
        if single {
            return Resolved::Unresolved;
        }
        // Paths of edition 2015 start at the crate root, in `use`.
        if let Some(target) = p.lookup(p.crate_root(krate), name, first_ns) {
            return self.finish(at, target, path, 1, ns);
        }
        // A crate that no manifest lists, or a module that a build script writes.
        if name.starts_with(|c: char| c.is_lowercase() || c == '_') {
            return Resolved::Extern(joined(Name::default(), path, 0));
        }
        Resolved::Unresolved
    }

    /// Follows the segments from `i` on.
    fn finish<S: Segments + ?Sized>(
        self,
        at: DefId,
        start: Target,
        path: &S,
        mut i: usize,
        ns: Namespace,
    ) -> Resolved {
        let p = self.program;
        let n = path.len();
        let mut cur = start;
        loop {
            let id = match cur {
                Target::Extern(base) => return Resolved::Extern(joined(base, path, i)),
                Target::Def(id) => id,
            };
            if i == n {
                return Resolved::Def { def: id, rest: 0 };
            }
            let name = path.name(i);
            let next = match &p.def(id).kind {
                DefKind::Mod => {
                    let last = i + 1 == n;
                    let this_ns = if last { ns } else { Namespace::Type };
                    p.lookup(id, name, this_ns).or_else(|| {
                        let textual =
                            last && ns == Namespace::Macro && p.def(id).krate == p.def(at).krate;
                        let found = textual.then(|| self.textual_macro(id, name)).flatten();
                        found.map(Target::Def)
                    })
                }
                DefKind::Enum(_) if ns != Namespace::Macro => {
                    let variant = p.variants_during_build(id).find(|v| p.def(*v).name == name);
                    match variant {
                        Some(variant) => Some(Target::Def(variant)),
                        None => {
                            return Resolved::Def {
                                def: id,
                                rest: n - i,
                            };
                        }
                    }
                }
                _ => {
                    return Resolved::Def {
                        def: id,
                        rest: n - i,
                    };
                }
            };
            match next {
                Some(target) => cur = target,
                None => return Resolved::Extern(self.missing(id, path, i)),
            }
            i += 1;
        }
    }
}

/// The generics a definition declares itself.
pub(crate) fn generics_of(kind: &DefKind) -> Option<&ast::Generics> {
    match kind {
        DefKind::Struct(s) => Some(&s.generics),
        DefKind::Enum(e) => Some(&e.generics),
        DefKind::Trait(t) => Some(&t.generics),
        DefKind::Impl(i) => Some(&i.generics),
        DefKind::Fn(f) => Some(&f.generics),
        DefKind::TypeAlias(t) => Some(&t.generics),
        DefKind::Mod
        | DefKind::Variant(_)
        | DefKind::Const(_)
        | DefKind::Static(_)
        | DefKind::Macro(_)
        | DefKind::Replaced(_) => None,
    }
}
