//! The function being built: blocks, locals, where jumps go.
//!
//! A body's closures are functions of their own; while one is lowered its frame
//! stands on top of its creator's, and a variable that the frame does not bind
//! becomes a capture.

use rustc_hash::FxHashMap;

use crate::flow::ir::{Block, BlockId, Func, Instr, InstrKind, Local, Place, Proj, Terminator};
use crate::names::DefId;
use crate::span::{Name, Span};
use crate::syntax::ast::PatId;

/// What a path to a local names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Var {
    /// The binding pattern.
    Pat(PatId),
    /// `self`.
    SelfParam,
}

/// Where `break` and `continue` of a loop (or labelled block) go.
#[derive(Clone, Debug)]
pub(super) struct LoopCtx {
    pub(super) label: Option<Name>,
    /// A labelled block: only labelled `break`s reach it.
    pub(super) is_block: bool,
    pub(super) brk: BlockId,
    pub(super) cont: BlockId,
    pub(super) dst: Place,
}

/// Where `return` and `?` go: the function's end, or an `async` block's.
#[derive(Clone, Debug)]
pub(super) struct Exit {
    pub(super) dst: Place,
    pub(super) block: BlockId,
}

/// A function under construction.
#[derive(Debug)]
pub(super) struct Frame {
    blocks: Vec<Option<Block>>,
    cur: BlockId,
    instrs: Vec<Instr>,
    names: Vec<Option<Name>>,
    /// By local, as far as looked at: whether its values are data alone, whatever their type.
    plain: FxHashMap<Local, bool>,
    pub(super) ret: Local,
    pub(super) vars: FxHashMap<Var, Place>,
    /// Variables captured from the frame below, by capture index.
    pub(super) captures: Vec<Var>,
    pub(super) is_closure: bool,
    pub(super) loops: Vec<LoopCtx>,
    pub(super) exits: Vec<Exit>,
    /// Variables whose type has a `drop`, which is this function.
    pub(super) drops: Vec<(Place, DefId)>,
    params: u32,
}

impl Frame {
    /// A frame whose first `params` locals are the parameters.
    pub(super) fn new(params: u32, is_closure: bool) -> Self {
        let mut frame = Frame {
            blocks: vec![None],
            cur: BlockId(0),
            instrs: Vec::new(),
            names: vec![None; params as usize],
            plain: FxHashMap::default(),
            ret: Local(0),
            vars: FxHashMap::default(),
            captures: Vec::new(),
            is_closure,
            loops: Vec::new(),
            exits: Vec::new(),
            drops: Vec::new(),
            params,
        };
        frame.ret = frame.local(None);
        let exit = frame.block();
        frame.exits.push(Exit {
            dst: Place::local(frame.ret),
            block: exit,
        });
        frame
    }

    pub(super) fn local(&mut self, name: Option<Name>) -> Local {
        self.names.push(name);
        Local(self.names.len() as u32 - 1)
    }

    pub(super) fn name_local(&mut self, local: Local, name: Name) {
        self.names[local.0 as usize].get_or_insert(name);
    }

    /// One of the types of a local's values is plain, or is not.
    pub(super) fn note_plain(&mut self, local: Local, plain: bool) {
        *self.plain.entry(local).or_insert(true) &= plain;
    }

    pub(super) fn temp(&mut self) -> Place {
        Place::local(self.local(None))
    }

    /// A new, empty, unreachable block.
    pub(super) fn block(&mut self) -> BlockId {
        self.blocks.push(None);
        BlockId(self.blocks.len() as u32 - 1)
    }

    pub(super) fn emit(&mut self, kind: InstrKind, span: Span) {
        self.instrs.push(Instr { kind, span });
    }

    /// Ends the current block and goes on in `next`.
    pub(super) fn end(&mut self, end: Terminator, next: BlockId) {
        let instrs = std::mem::take(&mut self.instrs);
        let slot = &mut self.blocks[self.cur.0 as usize];
        debug_assert!(slot.is_none(), "a block is ended once");
        *slot = Some(Block { instrs, end });
        self.cur = next;
    }

    pub(super) fn goto(&mut self, target: BlockId, next: BlockId) {
        self.end(Terminator::Goto(target), next);
    }

    /// Ends the current block with a jump and goes on in a block nothing reaches.
    pub(super) fn jump_away(&mut self, target: BlockId) {
        let dead = self.block();
        self.end(Terminator::Goto(target), dead);
    }

    /// After something that never returns.
    pub(super) fn diverge(&mut self) {
        let dead = self.block();
        self.end(Terminator::Unreachable, dead);
    }

    /// A body that is not written yet (`todo!()`, a stand-in that panics) ends nowhere,
    /// but its signature says that it returns: callers go on.
    pub(super) fn return_as_declared(&mut self) {
        let exit = self.exits[0].block;
        let mut reached = vec![false; self.blocks.len()];
        let mut pending = vec![BlockId(0)];
        let mut stops = Vec::new();
        while let Some(block) = pending.pop() {
            if block == exit {
                return;
            }
            if std::mem::replace(&mut reached[block.0 as usize], true) {
                continue;
            }
            match self.blocks[block.0 as usize].as_ref().map(|b| &b.end) {
                Some(Terminator::Goto(next)) => pending.push(*next),
                Some(Terminator::Branch(next)) => pending.extend(next),
                Some(Terminator::Unreachable) => stops.push(block),
                Some(Terminator::Return) | None => {}
            }
        }
        for block in stops {
            if let Some(block) = &mut self.blocks[block.0 as usize] {
                block.end = Terminator::Goto(exit);
            }
        }
    }

    /// The place of capture `index`.
    pub(super) fn capture_place(index: u16) -> Place {
        Place::local(Local(0)).then(Proj::Capture(index))
    }

    /// The finished function; the body's value must be in the return local.
    pub(super) fn finish(mut self, name: Name, span: Span) -> Func {
        let exit = self.exits[0].block;
        if self.cur != exit {
            self.goto(exit, exit);
        }
        let instrs = std::mem::take(&mut self.instrs);
        self.blocks[exit.0 as usize] = Some(Block {
            instrs,
            end: Terminator::Return,
        });
        let blocks = self
            .blocks
            .into_iter()
            .map(|b| {
                b.unwrap_or(Block {
                    instrs: Vec::new(),
                    end: Terminator::Unreachable,
                })
            })
            .collect();
        let plain = (0..self.names.len() as u32)
            .map(|local| self.plain.get(&Local(local)) == Some(&true))
            .collect();
        Func {
            name,
            span,
            params: self.params,
            plain,
            locals: self.names.len() as u32,
            local_names: self.names,
            ret: self.ret,
            blocks,
            passes_on: false,
        }
    }
}
