//! What is known of one place and all below it: a persistent trie.
//!
//! A node holds its labels *complete*: whatever covers it from above was pushed
//! down when the node was made. A part that has no node of its own has what its
//! nearest ancestor says, projected. So a strong update is a replacement, and a
//! cleaned field below a labelled struct is simply a node without labels.

use std::sync::Arc;

use super::ir::{FuncId, SourceId};
use super::labels::{Key, Label, Labels, Way};
use super::meter;
use super::path::{CPlace, ProjId};

/// A function as a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum FnVal {
    /// A closure; the place that holds it is its environment.
    Closure(FuncId),
    /// A function without environment.
    Plain(FuncId),
}

impl FnVal {
    pub(super) fn func(self) -> FuncId {
        match self {
            FnVal::Closure(func) | FnVal::Plain(func) => func,
        }
    }
}

/// Other places a place may be a name of; beyond this many they are merged.
pub(super) const MAX_TARGETS: usize = 12;

/// A place and all below it.
#[derive(Clone, Debug)]
pub(super) struct Node {
    /// Whether there may be a value of its own here (not only another name's).
    pub(super) own: bool,
    /// Whether that value is clean, as far as it is not what symbolic labels stand for.
    pub(super) clean: bool,
    /// Whether this or something below is another place's name.
    has_alias: bool,
    /// Longest path of nodes below.
    height: u8,
    pub(super) labels: Labels,
    alias: Option<Arc<[CPlace]>>,
    funcs: Option<Arc<[FnVal]>>,
    kids: Vec<(ProjId, Arc<Node>)>,
}

impl Node {
    fn plain(own: bool, clean: bool, labels: Labels) -> Self {
        Node {
            own,
            clean,
            has_alias: false,
            height: 0,
            labels,
            alias: None,
            funcs: None,
            kids: Vec::new(),
        }
    }

    /// Nothing was ever written.
    pub(super) fn bottom() -> Self {
        Node::plain(false, true, Labels::NONE)
    }

    /// A constant.
    pub(super) fn constant() -> Self {
        Node::plain(true, true, Labels::NONE)
    }

    /// Something from elsewhere.
    pub(super) fn fresh() -> Self {
        Node::plain(true, false, Labels::NONE)
    }

    /// A value without known parts.
    pub(super) fn value(labels: Labels, clean: bool) -> Self {
        Node::plain(true, clean, labels)
    }

    /// What stands for the unknown value of `key`; it is as clean as that.
    pub(super) fn symbol(key: Key) -> Self {
        Node::value(Labels::one(Label::new(key, Way::start())), true)
    }

    /// Another name for `targets`.
    pub(super) fn alias_of(targets: Vec<CPlace>) -> Self {
        let mut node = Node::bottom();
        node.set_alias(targets);
        node
    }

    /// A function value.
    pub(super) fn function(value: FnVal) -> Self {
        let mut node = Node::constant();
        node.funcs = Some(Arc::from([value]));
        node
    }

    pub(super) fn alias(&self) -> &[CPlace] {
        self.alias.as_deref().unwrap_or_default()
    }

    pub(super) fn funcs(&self) -> &[FnVal] {
        self.funcs.as_deref().unwrap_or_default()
    }

    pub(super) fn set_funcs(&mut self, funcs: &[FnVal]) {
        self.funcs = (!funcs.is_empty()).then(|| Arc::from(funcs));
    }

    pub(super) fn kids(&self) -> &[(ProjId, Arc<Node>)] {
        &self.kids
    }

    pub(super) fn has_alias(&self) -> bool {
        self.has_alias
    }

    pub(super) fn height(&self) -> usize {
        usize::from(self.height)
    }

    pub(super) fn is_bottom(&self) -> bool {
        !self.own
            && self.labels.is_empty()
            && self.alias.is_none()
            && self.funcs.is_none()
            && self.kids.is_empty()
    }

    /// Replaces the other names; too many are cut to what they have in common.
    pub(super) fn set_alias(&mut self, mut targets: Vec<CPlace>) {
        targets.sort_unstable();
        targets.dedup();
        let mut len = targets.iter().map(|t| t.path.len()).max().unwrap_or(0);
        while targets.len() > MAX_TARGETS && len > 0 {
            len -= 1;
            for target in &mut targets {
                target.path = target.path.truncated(len);
            }
            targets.dedup();
        }
        self.has_alias |= !targets.is_empty();
        self.alias = (!targets.is_empty()).then(|| Arc::from(targets));
    }

    /// The node of a part, if it has one.
    pub(super) fn kid(&self, id: ProjId) -> Option<&Arc<Node>> {
        self.kids
            .binary_search_by_key(&id, |(k, _)| *k)
            .ok()
            .map(|i| &self.kids[i].1)
    }

    /// What a part without a node of its own is.
    pub(super) fn default_kid(&self, id: ProjId) -> Node {
        meter::tick(1 + self.alias().len());
        let mut kid = Node::plain(self.own, self.clean, self.labels.project(id));
        if !self.alias().is_empty() {
            kid.set_alias(self.alias().iter().map(|t| t.below(&[id])).collect());
        }
        kid
    }

    /// The part `id`, with or without a node of its own.
    pub(super) fn part(&self, id: ProjId) -> Arc<Node> {
        self.kid(id)
            .cloned()
            .unwrap_or_else(|| Arc::new(self.default_kid(id)))
    }

    /// Replaces the part `id`.
    pub(super) fn set_kid(&mut self, id: ProjId, kid: Arc<Node>) {
        self.height = self.height.max(kid.height + 1);
        self.has_alias |= kid.has_alias;
        match self.kids.binary_search_by_key(&id, |(k, _)| *k) {
            Ok(i) => self.kids[i].1 = kid,
            Err(i) => self.kids.insert(i, (id, kid)),
        }
    }

    /// Changes what is at `path` below.
    pub(super) fn update(
        this: &mut Arc<Node>,
        path: &[ProjId],
        change: &mut dyn FnMut(&mut Arc<Node>),
    ) {
        let Some((&id, rest)) = path.split_first() else {
            change(this);
            return;
        };
        let node = Arc::make_mut(this);
        let mut kid = match node.kids.binary_search_by_key(&id, |(k, _)| *k) {
            // Taken out so that it can be changed in place.
            Ok(i) => node.kids.remove(i).1,
            Err(_) => Arc::new(node.default_kid(id)),
        };
        Node::update(&mut kid, rest, change);
        node.set_kid(id, kid);
    }

    /// What is at `path` below.
    pub(super) fn at(this: &Arc<Node>, path: &[ProjId]) -> Arc<Node> {
        let mut node = this;
        for (n, &id) in path.iter().enumerate() {
            match node.kid(id) {
                Some(kid) => node = kid,
                None => {
                    let mut part = node.default_kid(id);
                    for &id in &path[n + 1..] {
                        part = part.default_kid(id);
                    }
                    return Arc::new(part);
                }
            }
        }
        node.clone()
    }

    /// Both; and whether that is more than `a`.
    pub(super) fn join(a: &Arc<Node>, b: &Arc<Node>) -> (Arc<Node>, bool) {
        if Arc::ptr_eq(a, b) || (b.is_bottom() && (a.own || a.alias.is_none())) {
            return (a.clone(), false);
        }
        if a.is_bottom() && (b.own || b.alias.is_none()) {
            return (b.clone(), !b.is_bottom());
        }
        if a.is_bottom() || b.is_bottom() {
            // On one way in it is no name yet: writing to it writes to itself.
            let mut node = Node::clone(if a.is_bottom() { b } else { a });
            node.own = true;
            return (Arc::new(node), true);
        }
        meter::tick(1 + b.labels.len());
        let (labels, mut news) = a.labels.union(&b.labels);
        let mut out = Node::plain(a.own || b.own, a.clean && b.clean, labels);
        news |= out.own != a.own || out.clean != a.clean;
        out.alias.clone_from(&a.alias);
        out.has_alias = a.alias.is_some();
        if b.alias().iter().any(|t| !a.alias().contains(t)) {
            out.set_alias(a.alias().iter().chain(b.alias()).copied().collect());
            news |= out.alias() != a.alias();
        }
        out.funcs.clone_from(&a.funcs);
        if b.funcs().iter().any(|f| !a.funcs().contains(f)) {
            let mut funcs: Vec<FnVal> = a.funcs().iter().chain(b.funcs()).copied().collect();
            funcs.sort_unstable();
            funcs.dedup();
            out.funcs = Some(Arc::from(funcs));
            news = true;
        }
        out.kids = Vec::with_capacity(a.kids.len().max(b.kids.len()));
        let (mut i, mut j) = (0, 0);
        while i < a.kids.len() || j < b.kids.len() {
            let ka = a.kids.get(i).map(|k| k.0);
            let kb = b.kids.get(j).map(|k| k.0);
            let id = match (ka, kb) {
                (Some(x), Some(y)) => x.min(y),
                (Some(x), None) | (None, Some(x)) => x,
                (None, None) => break,
            };
            let (in_a, in_b) = (ka == Some(id), kb == Some(id));
            let part_a = if in_a {
                a.kids[i].1.clone()
            } else {
                a.part(id)
            };
            let part_b = if in_b {
                b.kids[j].1.clone()
            } else {
                b.part(id)
            };
            let (kid, more) = Node::join(&part_a, &part_b);
            news |= more;
            out.set_kid(id, kid);
            i += usize::from(in_a);
            j += usize::from(in_b);
        }
        (Arc::new(out), news)
    }

    /// Joins into `this`; says whether there is more now.
    pub(super) fn join_into(this: &mut Arc<Node>, other: &Arc<Node>) -> bool {
        let (joined, news) = Node::join(this, other);
        *this = joined;
        news
    }

    /// The same value, every label's way extended by `f`.
    pub(super) fn map_ways(this: &Arc<Node>, f: &dyn Fn(&Way) -> Way) -> Arc<Node> {
        if !this.has_labels() {
            return this.clone();
        }
        meter::tick(1 + this.labels.len());
        let mut node = Node::clone(this);
        node.labels = node.labels.map_ways(f);
        for (_, kid) in &mut node.kids {
            *kid = Node::map_ways(kid, f);
        }
        Arc::new(node)
    }

    /// The same value; no label tells more than `limit` steps apart.
    pub(super) fn shortened(this: &Arc<Node>, limit: usize) -> Arc<Node> {
        if !this.has_labels() {
            return this.clone();
        }
        let mut node = Node::clone(this);
        if node.labels.iter().any(|l| l.key.path.len() > limit) {
            let short = |l: &Label| Label::new(l.key.shortened(limit), l.way.clone());
            node.labels = node.labels.map(short);
        }
        for (_, kid) in &mut node.kids {
            *kid = Node::shortened(kid, limit);
        }
        Arc::new(node)
    }

    /// Whether something here or below is labelled.
    pub(super) fn has_labels(&self) -> bool {
        !self.labels.is_empty() || self.kids.iter().any(|(_, k)| k.has_labels())
    }

    /// Whether there is a function value here or below.
    pub(super) fn has_functions(&self) -> bool {
        self.funcs.is_some() || self.kids.iter().any(|(_, k)| k.has_functions())
    }

    /// The same value without the labels that `keep` refuses.
    pub(super) fn filter(this: &Arc<Node>, keep: &dyn Fn(Key) -> bool) -> Arc<Node> {
        if !this.has_labels() {
            return this.clone();
        }
        let mut node = Node::clone(this);
        node.labels = node.labels.filter(keep);
        for (_, kid) in &mut node.kids {
            *kid = Node::filter(kid, keep);
        }
        Arc::new(node)
    }

    /// The labels here and below, changed or left out, and nothing else.
    pub(super) fn relabeled(&self, change: &dyn Fn(&Label) -> Option<Label>) -> Node {
        let labels = Labels::collect(self.labels.iter().filter_map(change).collect());
        let mut node = Node::plain(true, false, labels);
        for (id, kid) in &self.kids {
            node.set_kid(*id, Arc::new(kid.relabeled(change)));
        }
        node
    }

    /// Whether there is nothing but constants (as far as known without a caller).
    pub(super) fn is_clean(&self) -> bool {
        self.clean && self.labels.is_empty() && self.kids.iter().all(|(_, k)| k.is_clean())
    }

    /// Whether it is clean, names no other place and holds no function value.
    pub(super) fn is_constant(&self) -> bool {
        self.is_clean() && !self.has_alias && !self.has_functions()
    }

    /// The same value with nothing deeper than `depth` below told apart.
    pub(super) fn cut(this: &Arc<Node>, depth: usize) -> Arc<Node> {
        if this.height() <= depth {
            return this.clone();
        }
        if depth == 0 {
            return Node::merged(this);
        }
        let mut node = Node::clone(this);
        node.height = 0;
        for (_, kid) in &mut node.kids {
            *kid = Node::cut(kid, depth - 1);
            node.height = node.height.max(kid.height + 1);
        }
        Arc::new(node)
    }

    /// The same value without parts: what any of them may hold. Which part is a name
    /// of a place, and of which part of that, is not told any more.
    pub(super) fn merged(this: &Arc<Node>) -> Arc<Node> {
        if this.kids.is_empty() && this.alias.is_none() {
            let mut node = Node::clone(this);
            node.labels = node.labels.deepened();
            return Arc::new(node);
        }
        let mut node = Node::plain(this.own, true, Labels::NONE);
        let mut labels = Vec::new();
        let mut alias = Vec::new();
        let mut funcs = Vec::new();
        this.gather(&mut labels, &mut alias, &mut funcs, &mut node);
        node.labels = Labels::collect(labels);
        node.set_alias(alias);
        funcs.sort_unstable();
        funcs.dedup();
        node.set_funcs(&funcs);
        Arc::new(node)
    }

    fn gather(
        &self,
        labels: &mut Vec<Label>,
        alias: &mut Vec<CPlace>,
        funcs: &mut Vec<FnVal>,
        into: &mut Node,
    ) {
        meter::tick(1 + self.labels.len());
        into.own |= self.own;
        into.clean &= self.clean;
        labels.extend(
            self.labels
                .iter()
                .map(|l| Label::new(l.key.with_mode(super::labels::Mode::Deep), l.way.clone())),
        );
        alias.extend(self.alias().iter().map(|target| target.into_cut()));
        funcs.extend_from_slice(self.funcs());
        for (_, kid) in &self.kids {
            kid.gather(labels, alias, funcs, into);
        }
    }

    /// The places that parts of this are names of.
    pub(super) fn targets_below(&self, out: &mut Vec<CPlace>) {
        for (_, kid) in self.kids.iter().filter(|(_, kid)| kid.has_alias) {
            out.extend_from_slice(kid.alias());
            kid.targets_below(out);
        }
    }

    /// Puts `source` on everything here that is not clean.
    pub(super) fn seed(this: &Arc<Node>, source: SourceId) -> Arc<Node> {
        if !this.is_bottom() && this.is_clean() {
            return this.clone();
        }
        let mut node = Node::clone(this);
        let exempt = if node.own {
            node.clean && node.labels.is_empty()
        } else {
            !node.kids.is_empty() || !node.alias().is_empty()
        };
        if !exempt {
            let label = Label::new(Key::source(source), Way::start());
            node.labels = node.labels.union(&Labels::one(label)).0;
            node.own = true;
        }
        for (_, kid) in &mut node.kids {
            *kid = Node::seed(kid, source);
        }
        Arc::new(node)
    }

    /// The same value, however its labels got there.
    pub(super) fn same(a: &Arc<Node>, b: &Arc<Node>) -> bool {
        Arc::ptr_eq(a, b)
            || (a.own == b.own
                && a.clean == b.clean
                && a.alias() == b.alias()
                && a.funcs() == b.funcs()
                && a.kids.len() == b.kids.len()
                && a.labels.same(&b.labels)
                && a.kids
                    .iter()
                    .zip(&b.kids)
                    .all(|(x, y)| x.0 == y.0 && Node::same(&x.1, &y.1)))
    }

    /// The same node without its other names.
    pub(super) fn without_alias(&self) -> Node {
        let mut node = self.clone();
        node.alias = None;
        node.has_alias = node.kids.iter().any(|(_, k)| k.has_alias);
        node
    }

    /// Without parts: what holds at the place itself.
    pub(super) fn without_kids(&self) -> Node {
        let mut node = self.clone();
        node.kids.clear();
        node.height = 0;
        node.has_alias = node.alias.is_some();
        node
    }

    /// How many nodes there are, to keep states small.
    pub(super) fn size(&self) -> usize {
        1 + self.kids.iter().map(|(_, k)| k.size()).sum::<usize>()
    }
}
