//! Macros: the rules of a definition, and calls in item position, whose
//! expansions define items too.
//!
//! A call that names a macro of the workspace is expanded by its rules. Any other is
//! read as the items it encloses, if that is what its tokens are: true of most
//! macros that wrap declarations.

use std::borrow::Cow;

use rayon::prelude::*;

use super::collect::{ItemCall, NO_ROOT, collect_expansion};
use super::imports::Import;
use super::{CrateId, CrateInput, DefId, DefKind, Namespace, Program, Resolved};
use crate::source::Files;
use crate::span::Name;
use crate::syntax::ast::Item;
use crate::syntax::{Rules, expand_declarations, expand_items, parse_as_items};

/// How many expansions one call in source may lead to. Declarations generated
/// one by one (`tt` munchers) need one an item.
const MAX_CALLS: u32 = 5_000;

/// How deep an item call may stand in other calls' expansions: rustc's default
/// `recursion_limit`.
const MAX_DEPTH: u32 = 128;

/// In the names of what a derive declares: stands for the name of the type it is on.
const DERIVED_PREFIX: &str = "__Self";

/// What each call in source has led to so far.
#[derive(Debug, Default)]
pub(super) struct Spent {
    calls: Vec<u32>,
}

impl Spent {
    /// Counts a call; `false` when its root has had its share.
    fn take(&mut self, call: &mut ItemCall) -> bool {
        if call.root == NO_ROOT {
            call.root = self.calls.len() as u32;
            self.calls.push(0);
        }
        let spent = &mut self.calls[call.root as usize];
        *spent += 1;
        *spent <= MAX_CALLS && call.depth <= MAX_DEPTH
    }
}

impl Program {
    /// The rules of a macro, parsed on first use; `None` for what is not one, and
    /// for macros without rules, as models have them.
    pub fn rules(&self, def: DefId, files: &Files) -> Option<&Rules> {
        let DefKind::Macro(ast) = &self.def(def).kind else {
            return None;
        };
        let rules = self
            .rules
            .get(&def)?
            .get_or_init(|| Rules::parse(ast, &files.get(ast.rules.file).text));
        (!rules.is_empty()).then_some(rules)
    }

    /// What `$crate` stands for when a macro is called from a crate.
    pub fn dollar_crate(&self, macro_: DefId, from: CrateId) -> Cow<'static, str> {
        let own = self.def(macro_).krate;
        if own == from {
            Cow::Borrowed("crate")
        } else {
            Cow::Owned(format!("::{}", self.crate_name(own)))
        }
    }

    /// Expands calls in item position; `true` if any came to something, so that imports
    /// have to be bound again.
    pub(super) fn expand_items(
        &mut self,
        imports: &mut Vec<Import>,
        calls: &mut Vec<ItemCall>,
        inputs: &[CrateInput],
        files: &Files,
        spent: &mut Spent,
    ) -> bool {
        let mut any = false;
        loop {
            self.note_macros();
            let known = self.known_calls(calls, files);
            let (now, later): (Vec<_>, Vec<_>) = std::mem::take(calls)
                .into_iter()
                .zip(known)
                .partition(|(_, def)| def.is_some());
            *calls = later.into_iter().map(|(call, _)| call).collect();
            if now.is_empty() {
                break;
            }
            any |= self.expand_now(now, imports, calls, inputs, files, spent);
        }
        if any {
            // Imports may now lead the calls that are left to macros.
            return true;
        }
        let left = calls.drain(..).map(|call| (call, None)).collect();
        self.expand_now(left, imports, calls, inputs, files, spent)
    }

    /// Expands these calls, each by the macro given or as the items it encloses.
    fn expand_now(
        &mut self,
        mut now: Vec<(ItemCall, Option<DefId>)>,
        imports: &mut Vec<Import>,
        calls: &mut Vec<ItemCall>,
        inputs: &[CrateInput],
        files: &Files,
        spent: &mut Spent,
    ) -> bool {
        now.retain_mut(|(call, _)| spent.take(call));
        // Calls of one root share the expander's fuel: in order, so that the
        // same ones get it on every run.
        let mut roots: Vec<&[(ItemCall, Option<DefId>)]> = Vec::new();
        now.sort_by_key(|(call, _)| call.root);
        roots.extend(now.chunk_by(|(a, _), (b, _)| a.root == b.root));
        let program = &*self;
        let expanded: Vec<Vec<Vec<Item>>> = roots
            .par_iter()
            .map(|calls| {
                let items = |(call, def): &(_, _)| program.items_of(call, *def, files);
                calls.iter().map(items).collect()
            })
            .collect();
        let mut any = false;
        for ((call, _), items) in now.iter().zip(expanded.into_iter().flatten()) {
            if items.is_empty() {
                continue;
            }
            any = true;
            let krate = self.def(call.parent).krate;
            let input = &inputs[krate.0 as usize];
            let part = collect_expansion(self, call, &items, input, files);
            self.absorb(part, imports, calls);
        }
        any
    }

    /// For each call the macro of the workspace it names, if it has rules.
    fn known_calls(&self, calls: &[ItemCall], files: &Files) -> Vec<Option<DefId>> {
        calls
            .par_iter()
            .map(|call| {
                let scope = self.scope_of(call.parent);
                match self.resolve(&scope, &call.call.path, Namespace::Macro) {
                    Resolved::Def { def, rest: 0 } if self.rules(def, files).is_some() => Some(def),
                    _ => None,
                }
            })
            .collect()
    }

    fn items_of(&self, call: &ItemCall, def: Option<DefId>, files: &Files) -> Vec<Item> {
        let text = &files.get(call.call.tokens.file).text;
        let by_rules = def.and_then(|def| {
            let rules = self.rules(def, files)?;
            let krate = self.dollar_crate(def, self.def(call.parent).krate);
            let expand = match self.in_dependency(call.parent) {
                true => expand_declarations,
                false => expand_items,
            };
            expand(rules, &call.call, text, &krate)
        });
        let Some(name) = call.derived_for else {
            return by_rules
                .or_else(|| parse_as_items(&call.call, text))
                .unwrap_or_default();
        };
        let mut items = by_rules.unwrap_or_default();
        for item in &mut items {
            // `macro_rules!` cannot put names together.
            if let Some(rest) = item.name.as_str().strip_prefix(DERIVED_PREFIX) {
                item.name = Name::from(&format!("{name}{rest}"));
            }
        }
        items
    }

    /// Makes room for the rules of macros not seen before.
    fn note_macros(&mut self) {
        for krate in &self.crates {
            for id in krate.macros.values().flatten() {
                self.rules.entry(*id).or_default();
            }
        }
    }
}
