//! Access paths in the solver's own, fixed-size form.
//!
//! Every projection that occurs in a program gets a number before solving
//! starts, in order of occurrence, so that paths are `Copy`, compare fast, and
//! are the same in every run and on every thread.

use rustc_hash::FxHashMap;

use super::ir::{Base, Func, FuncId, GlobalId, InstrKind, Local, MAX_PATH, Observe, Place, Proj};
use super::visit;

/// A numbered projection. Those of [`Proj::Content`] carry a mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct ProjId(u32);

const CONTENT: u32 = 1 << 31;

impl ProjId {
    /// Whether it stands for one of many elements.
    pub(super) fn is_content(self) -> bool {
        self.0 & CONTENT != 0
    }
}

/// An access path of at most [`MAX_PATH`] projections.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct APath {
    len: u8,
    /// Whether more followed: the path then stands for something below it.
    cut: bool,
    ids: [ProjId; MAX_PATH],
}

impl APath {
    /// The place itself.
    pub(super) const EMPTY: APath = APath {
        len: 0,
        cut: false,
        ids: [ProjId(0); MAX_PATH],
    };

    pub(super) fn as_slice(&self) -> &[ProjId] {
        &self.ids[..usize::from(self.len)]
    }

    pub(super) fn len(&self) -> usize {
        usize::from(self.len)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.len == 0
    }

    pub(super) fn is_cut(&self) -> bool {
        self.cut
    }

    /// Whether nothing can be appended any more.
    pub(super) fn is_full(&self) -> bool {
        self.cut || self.len() == MAX_PATH
    }

    /// One step further, or the cut.
    #[must_use]
    pub(super) fn push(mut self, id: ProjId) -> APath {
        if self.is_full() {
            self.cut = true;
        } else {
            self.ids[self.len()] = id;
            self.len += 1;
        }
        self
    }

    /// The last step, and the path without it.
    pub(super) fn split_last(&self) -> Option<(ProjId, APath)> {
        let (last, rest) = self.as_slice().split_last()?;
        Some((*last, APath::EMPTY.concat(rest)))
    }

    #[must_use]
    pub(super) fn concat(self, more: &[ProjId]) -> APath {
        more.iter().fold(self, |path, &id| path.push(id))
    }

    /// The path of a place below one at `self`.
    #[must_use]
    pub(super) fn join(self, more: &APath) -> APath {
        let mut path = self.concat(more.as_slice());
        path.cut |= more.cut;
        path
    }

    /// The first `len` steps; cut if there were more.
    #[must_use]
    pub(super) fn truncated(&self, len: usize) -> APath {
        if self.len() <= len {
            return *self;
        }
        let mut path = APath::EMPTY.concat(&self.as_slice()[..len]);
        path.cut = true;
        path
    }

    /// The same steps, taken as the whole path.
    #[must_use]
    pub(super) fn uncut(mut self) -> APath {
        self.cut = false;
        self
    }

    /// The same steps, and more that are not told.
    #[must_use]
    pub(super) fn into_cut(mut self) -> APath {
        self.cut = true;
        self
    }

    pub(super) fn starts_with(&self, prefix: &APath) -> bool {
        self.as_slice().starts_with(prefix.as_slice())
    }

    /// Whether one of many elements is on the way.
    pub(super) fn has_content(&self) -> bool {
        self.as_slice().iter().any(|id| id.is_content())
    }

    /// Whether it is not empty and leads through containers only.
    pub(super) fn is_content_only(&self) -> bool {
        !self.is_empty() && self.as_slice().iter().all(|id| id.is_content())
    }
}

/// What a place of a summary or state starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Root {
    /// A slot of a function's state: a local, what a parameter stands for, or scratch.
    Slot(u32),
    /// A static.
    Global(GlobalId),
    /// In a summary: what the caller passes.
    Param(u32),
    /// In a summary: the result itself.
    Result,
}

/// A place with its path in the solver's form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct CPlace {
    pub(super) root: Root,
    pub(super) path: APath,
}

impl CPlace {
    pub(super) fn new(root: Root, path: APath) -> Self {
        CPlace { root, path }
    }

    pub(super) fn slot(slot: u32) -> Self {
        CPlace::new(Root::Slot(slot), APath::EMPTY)
    }

    /// The place `more` below this one.
    pub(super) fn below(&self, more: &[ProjId]) -> CPlace {
        CPlace::new(self.root, self.path.concat(more))
    }

    /// The place at `path` below this one.
    pub(super) fn join(&self, path: &APath) -> CPlace {
        CPlace::new(self.root, self.path.join(path))
    }

    /// This place or something below it that is not told.
    #[must_use]
    pub(super) fn into_cut(self) -> CPlace {
        CPlace::new(self.root, self.path.into_cut())
    }

    /// Whether `self` is `other` or above it.
    pub(super) fn covers(&self, other: &CPlace) -> bool {
        self.root == other.root && other.path.starts_with(&self.path)
    }
}

/// A projection as it is numbered: captures of different closures differ, so
/// that two closures that meet in one place keep their environments apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Key {
    Plain(Proj),
    Capture(FuncId, u16),
}

/// The closures a function creates, to tell whose captures a place names.
#[derive(Debug, Default)]
pub(super) struct Owners<'p> {
    /// The function, when it is a closure's body: its parameter 0 is its environment.
    itself: Option<FuncId>,
    /// Instruction number, place, body.
    created: Vec<(u32, &'p Place, FuncId)>,
}

impl<'p> Owners<'p> {
    /// Of a function; `is_closure` when some instruction makes a closure of it.
    pub(super) fn of(id: FuncId, func: &'p Func, is_closure: bool) -> Self {
        let instrs = func.blocks.iter().flat_map(|b| &b.instrs);
        Owners {
            itself: is_closure.then_some(id),
            created: (0u32..)
                .zip(instrs)
                .filter_map(|(site, instr)| match &instr.kind {
                    InstrKind::Closure { dst, func } => Some((site, dst, *func)),
                    _ => None,
                })
                .collect(),
        }
    }

    /// How the `n`-th projection of `place` is numbered in instruction `site`.
    fn key(&self, place: &Place, n: usize, site: u32) -> Key {
        let Proj::Capture(capture) = place.path[n] else {
            return Key::Plain(place.path[n]);
        };
        if n == 0
            && place.base == Base::Local(Local(0))
            && let Some(func) = self.itself
        {
            return Key::Capture(func, capture);
        }
        let prefix = &place.path[..n];
        self.created
            .iter()
            .rev()
            .find(|(at, dst, _)| *at < site && dst.base == place.base && dst.path == prefix)
            .map_or(Key::Plain(place.path[n]), |(_, _, func)| {
                Key::Capture(*func, capture)
            })
    }
}

/// The numbers of all projections of a program.
#[derive(Debug, Default)]
pub(super) struct Projections {
    ids: FxHashMap<Key, u32>,
}

impl Projections {
    /// Numbers what occurs in a function.
    pub(super) fn number(&mut self, owners: &Owners<'_>, func: &Func) {
        let instrs = func.blocks.iter().flat_map(|b| &b.instrs);
        for (site, instr) in (0u32..).zip(instrs) {
            visit::places(&instr.kind, &mut |place| {
                for n in 0..place.path.len() {
                    self.add(owners.key(place, n, site));
                }
            });
            visit::observations(&instr.kind, &mut |observe| {
                let paths = match observe {
                    Observe::Paths(paths) => &paths[..],
                    Observe::Own(path) => std::slice::from_ref(path),
                    Observe::Deep | Observe::Generic(_) => &[],
                };
                for &proj in paths.iter().flatten() {
                    self.add(Key::Plain(proj));
                }
            });
        }
    }

    fn add(&mut self, key: Key) {
        let next = self.ids.len() as u32;
        self.ids.entry(key).or_insert(next);
    }

    fn id(&self, key: Key) -> ProjId {
        let id = self.ids.get(&key).copied().unwrap_or(CONTENT - 1);
        match key {
            Key::Plain(Proj::Content(_)) => ProjId(id | CONTENT),
            _ => ProjId(id),
        }
    }

    /// The path of a place named by instruction `site`.
    pub(super) fn path(&self, owners: &Owners<'_>, place: &Place, site: u32) -> APath {
        (0..place.path.len()).fold(APath::EMPTY, |path, n| {
            path.push(self.id(owners.key(place, n, site)))
        })
    }

    /// The path of an observation.
    pub(super) fn relative(&self, path: &[Proj]) -> APath {
        path.iter().fold(APath::EMPTY, |path, &proj| {
            path.push(self.id(Key::Plain(proj)))
        })
    }
}
