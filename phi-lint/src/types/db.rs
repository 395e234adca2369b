//! What is known of definitions: lowered once, on first use, kept for all bodies.

use std::sync::{Arc, OnceLock, RwLock};

use rustc_hash::FxHashMap;

use super::index::ImplIndex;
use super::sig::Fields;
use super::{FnSig, Generics, Predicate, TraitRef, Ty};
use crate::names::{DefId, DefKind, Namespace, Program, Resolved, Scope};
use crate::span::Name;
use crate::syntax::ast::Path;

/// One lazily computed value for each definition. Computing one may ask for
/// another, so a cell is never locked while it is being filled.
pub(super) struct Cells<T>(Vec<OnceLock<T>>);

impl<T: Clone> Cells<T> {
    fn new(count: usize) -> Self {
        Cells((0..count).map(|_| OnceLock::new()).collect())
    }

    pub(super) fn get(&self, def: DefId) -> Option<&T> {
        self.0.get(def.0 as usize)?.get()
    }

    pub(super) fn set(&self, def: DefId, value: T) -> T {
        match self.0.get(def.0 as usize) {
            Some(cell) => cell.get_or_init(|| value).clone(),
            None => value,
        }
    }
}

/// The caches.
pub(super) struct AllCells {
    pub(super) names: Cells<Arc<[Name]>>,
    pub(super) generics: Cells<Arc<Generics>>,
    pub(super) env: Cells<Arc<[Predicate]>>,
    pub(super) supers: Cells<Arc<[TraitRef]>>,
    pub(super) sigs: Cells<Arc<FnSig>>,
    pub(super) fields: Cells<Fields>,
    pub(super) types: Cells<Ty>,
    pub(super) headers: Cells<Arc<(Ty, Option<TraitRef>)>>,
}

/// Names asked for often.
pub(super) struct Names {
    pub(super) self_upper: Name,
    pub(super) self_lower: Name,
    pub(super) output: Name,
    pub(super) item: Name,
    pub(super) target: Name,
    pub(super) into_iter: Name,
    pub(super) from: Name,
    pub(super) deref: Name,
    pub(super) index: Name,
}

/// Well-known definitions of the models; `None` where no model has them.
#[derive(Default)]
pub(super) struct Lang {
    pub(super) future: Option<DefId>,
    /// The struct `async fn`s return, if the models have one.
    pub(super) future_type: Option<DefId>,
    pub(super) into_future: Option<DefId>,
    pub(super) into_iterator: Option<DefId>,
    pub(super) option: Option<DefId>,
    pub(super) result: Option<DefId>,
    pub(super) poll: Option<DefId>,
    pub(super) control_flow: Option<DefId>,
    pub(super) string: Option<DefId>,
    pub(super) vec: Option<DefId>,
    pub(super) boxed: Option<DefId>,
    pub(super) pin: Option<DefId>,
    pub(super) arguments: Option<DefId>,
    pub(super) deref: Option<DefId>,
    pub(super) index: Option<DefId>,
    pub(super) fn_traits: [Option<DefId>; 6],
    pub(super) from: Option<DefId>,
    pub(super) into: Option<DefId>,
    pub(super) try_from: Option<DefId>,
    pub(super) try_into: Option<DefId>,
    pub(super) range: [Option<DefId>; 6],
    /// Traits of the prelude.
    pub(super) prelude: Vec<DefId>,
    /// Traits that say what a container is made of.
    pub(super) containers: [Option<DefId>; 4],
}

/// The prelude's traits with methods, most used first.
const PRELUDE: [&str; 18] = [
    "std::iter::Iterator",
    "std::clone::Clone",
    "std::convert::Into",
    "std::string::ToString",
    "std::iter::IntoIterator",
    "std::borrow::ToOwned",
    "std::cmp::PartialEq",
    "std::cmp::Ord",
    "std::cmp::PartialOrd",
    "std::default::Default",
    "std::convert::From",
    "std::convert::AsRef",
    "std::convert::TryInto",
    "std::convert::TryFrom",
    "std::iter::Extend",
    "std::iter::DoubleEndedIterator",
    "std::iter::ExactSizeIterator",
    "std::iter::FromIterator",
];

/// Types of everything a program defines. Shared between threads; what a body
/// asks for is computed once.
pub struct TypeDb<'p> {
    pub(super) program: &'p Program,
    pub(super) cells: AllCells,
    pub(super) names: Names,
    pub(super) lang: Lang,
    pub(super) index: ImplIndex,
    /// The traits of operators by path.
    pub(super) operators: FxHashMap<&'static str, DefId>,
    items: FxHashMap<(DefId, Name, bool), DefId>,
    /// Answers of [`TypeDb::lang`].
    paths: RwLock<FxHashMap<Box<str>, Option<DefId>>>,
}

impl<'p> TypeDb<'p> {
    /// Indexes the impls of the program.
    pub fn new(program: &'p Program) -> Self {
        let count = program.defs().len();
        let mut items = FxHashMap::default();
        for (id, def) in program.defs() {
            if let Some(parent) = def.parent
                && matches!(
                    program.def(parent).kind,
                    DefKind::Impl(_) | DefKind::Trait(_)
                )
            {
                let is_type = matches!(def.kind, DefKind::TypeAlias(_));
                items.entry((parent, def.name, is_type)).or_insert(id);
            }
        }
        let mut db = TypeDb {
            program,
            cells: AllCells {
                names: Cells::new(count),
                generics: Cells::new(count),
                env: Cells::new(count),
                supers: Cells::new(count),
                sigs: Cells::new(count),
                fields: Cells::new(count),
                types: Cells::new(count),
                headers: Cells::new(count),
            },
            names: Names {
                self_upper: Name::from("Self"),
                self_lower: Name::from("self"),
                output: Name::from("Output"),
                item: Name::from("Item"),
                target: Name::from("Target"),
                into_iter: Name::from("into_iter"),
                from: Name::from("from"),
                deref: Name::from("deref"),
                index: Name::from("index"),
            },
            lang: Lang::default(),
            index: ImplIndex::default(),
            operators: FxHashMap::default(),
            items,
            paths: RwLock::default(),
        };
        db.lang = db.find_lang();
        db.operators = TypeDb::operator_paths()
            .filter_map(|path| Some((path, db.lang(path)?)))
            .collect();
        db.index = ImplIndex::build(&db);
        db
    }

    /// The program.
    pub fn program(&self) -> &'p Program {
        self.program
    }

    /// The item of that name in an impl or trait.
    pub(super) fn item(&self, owner: DefId, name: Name, ns: Namespace) -> Option<DefId> {
        self.items
            .get(&(owner, name, ns == Namespace::Type))
            .copied()
    }

    /// The definition is an item of a trait (not of an impl).
    pub(super) fn is_trait_item(&self, def: DefId) -> bool {
        self.program
            .def(def)
            .parent
            .is_some_and(|p| matches!(self.program.def(p).kind, DefKind::Trait(_)))
    }

    /// What a path means.
    pub(super) fn resolve(&self, scope: &Scope, path: &Path, ns: Namespace) -> Resolved {
        self.program.resolve(scope, path, ns)
    }

    /// A well-known item of the models by its path (`std::option::Option`).
    pub fn lang(&self, path: &str) -> Option<DefId> {
        if let Ok(known) = self.paths.read()
            && let Some(found) = known.get(path)
        {
            return *found;
        }
        let found = self
            .program
            .resolve_str(path)
            .into_iter()
            .find(|d| self.program.in_model(*d));
        if let Ok(mut known) = self.paths.write() {
            known.insert(path.into(), found);
        }
        found
    }

    fn find_lang(&self) -> Lang {
        let l = |path: &str| self.lang(path);
        Lang {
            future: l("std::future::Future"),
            future_type: l("std::future::Async"),
            into_future: l("std::future::IntoFuture"),
            into_iterator: l("std::iter::IntoIterator"),
            option: l("std::option::Option"),
            result: l("std::result::Result"),
            poll: l("std::task::Poll"),
            control_flow: l("std::ops::ControlFlow"),
            string: l("std::string::String"),
            vec: l("std::vec::Vec"),
            boxed: l("std::boxed::Box"),
            pin: l("std::pin::Pin"),
            arguments: l("std::fmt::Arguments"),
            deref: l("std::ops::Deref"),
            index: l("std::ops::Index"),
            fn_traits: [
                l("std::ops::FnOnce"),
                l("std::ops::FnMut"),
                l("std::ops::Fn"),
                l("std::ops::AsyncFnOnce"),
                l("std::ops::AsyncFnMut"),
                l("std::ops::AsyncFn"),
            ],
            from: l("std::convert::From"),
            into: l("std::convert::Into"),
            try_from: l("std::convert::TryFrom"),
            try_into: l("std::convert::TryInto"),
            range: [
                l("std::ops::Range"),
                l("std::ops::RangeFrom"),
                l("std::ops::RangeTo"),
                l("std::ops::RangeFull"),
                l("std::ops::RangeInclusive"),
                l("std::ops::RangeToInclusive"),
            ],
            prelude: PRELUDE.iter().filter_map(|path| l(path)).collect(),
            containers: [
                l("std::iter::FromIterator"),
                l("std::iter::Extend"),
                l("std::iter::Sum"),
                l("std::iter::Product"),
            ],
        }
    }
}

/// Which of the `Fn` traits a definition is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FnTrait {
    /// `Fn`, `FnMut`, `FnOnce`
    Sync,
    /// `AsyncFn…`
    Async,
}

impl Lang {
    /// Whether the trait is one of the `Fn` family.
    pub(super) fn fn_trait(&self, def: DefId) -> Option<FnTrait> {
        match self.fn_traits.iter().position(|t| *t == Some(def))? {
            0..=2 => Some(FnTrait::Sync),
            _ => Some(FnTrait::Async),
        }
    }
}
