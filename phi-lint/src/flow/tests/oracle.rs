//! Runs programs for real: one path, one value a place, labels that move with data.
//!
//! Whatever a run sees at a sink the solver must have found.

use std::collections::{BTreeMap, BTreeSet};

use super::random::Rng;
use crate::flow::ir::*;
use crate::span::Span;

#[derive(Clone, Debug)]
struct Value {
    /// Whether it was ever written.
    own: bool,
    clean: bool,
    labels: BTreeSet<SourceId>,
    alias: Option<Loc>,
    func: Option<(FuncId, bool)>,
    kids: BTreeMap<Proj, Value>,
}

/// A cell and a path in it.
type Loc = (usize, Vec<Proj>);

impl Value {
    fn plain(own: bool, clean: bool) -> Self {
        Value {
            own,
            clean,
            labels: BTreeSet::new(),
            alias: None,
            func: None,
            kids: BTreeMap::new(),
        }
    }

    fn part(&self, proj: Proj) -> Value {
        self.kids.get(&proj).cloned().unwrap_or_else(|| {
            let mut kid = Value::plain(self.own, self.clean);
            kid.labels.clone_from(&self.labels);
            if let Some((cell, path)) = &self.alias {
                let mut path = path.clone();
                path.push(proj);
                kid.alias = Some((*cell, path));
            }
            kid
        })
    }

    fn is_bottom(&self) -> bool {
        !self.own && self.alias.is_none() && self.kids.is_empty()
    }

    fn is_clean(&self) -> bool {
        self.clean && self.labels.is_empty() && self.kids.values().all(Value::is_clean)
    }

    fn seed(&mut self, source: SourceId) {
        // There is no value to seed in a place nobody wrote.
        if self.is_clean() {
            return;
        }
        let exempt = !self.own || (self.clean && self.labels.is_empty());
        if !exempt {
            self.labels.insert(source);
            self.own = true;
        }
        for kid in self.kids.values_mut() {
            kid.seed(source);
        }
    }

    fn aliases(&self, out: &mut Vec<Loc>) {
        for kid in self.kids.values() {
            out.extend(kid.alias.clone());
            kid.aliases(out);
        }
    }

    fn add(&mut self, labels: &BTreeSet<SourceId>, clean: bool) {
        self.own = true;
        self.clean &= clean;
        self.labels.extend(labels);
        for kid in self.kids.values_mut() {
            kid.add(labels, clean);
        }
    }
}

pub(super) struct Run<'p> {
    program: &'p Program,
    rng: &'p mut Rng,
    cells: Vec<Value>,
    fuel: usize,
    pub(super) seen: BTreeSet<(SourceId, SinkId, Span)>,
}

struct Frame {
    locals: Vec<usize>,
}

/// Stops a run: out of fuel.
struct Stop;

impl<'p> Run<'p> {
    /// Runs all functions without parameters, a few times, in random order.
    pub(super) fn all(program: &'p Program, rng: &'p mut Rng) -> Self {
        let mut run = Run {
            program,
            rng,
            cells: Vec::new(),
            fuel: 0,
            seen: BTreeSet::new(),
        };
        for _ in &program.globals {
            run.cell(Value::plain(true, false));
        }
        for _ in 0..4 {
            let func = run.rng.below(program.funcs.len());
            if program.funcs[func].params == 0 {
                run.fuel = 400;
                let _ = run.call(FuncId(func as u32), &[], 0);
            }
        }
        run
    }

    fn cell(&mut self, value: Value) -> usize {
        self.cells.push(value);
        self.cells.len() - 1
    }

    fn get(&self, loc: &Loc) -> Value {
        let mut value = self.cells[loc.0].clone();
        for proj in &loc.1 {
            value = value.part(*proj);
        }
        value
    }

    fn at(&mut self, loc: &Loc) -> &mut Value {
        let mut value = &mut self.cells[loc.0];
        for proj in &loc.1 {
            let part = value.part(*proj);
            value = value.kids.entry(*proj).or_insert(part);
        }
        value
    }

    /// Follows names.
    fn resolve(&self, loc: &Loc, last: bool) -> Option<Loc> {
        let mut loc = loc.clone();
        for _ in 0..10 {
            let mut value = self.cells[loc.0].clone();
            let mut next = None;
            for n in 0..=loc.1.len() {
                if let (Some((cell, path)), true) = (&value.alias, last || n < loc.1.len()) {
                    let mut path = path.clone();
                    path.extend_from_slice(&loc.1[n..]);
                    next = Some((*cell, path));
                    break;
                }
                if n < loc.1.len() {
                    value = value.part(loc.1[n]);
                }
            }
            match next {
                Some(next) if next.1.len() < 12 => loc = next,
                Some(_) => return None,
                None => return Some(loc),
            }
        }
        None
    }

    fn place(&self, frame: &Frame, place: &Place) -> Loc {
        let cell = match place.base {
            Base::Local(local) => frame.locals[local.0 as usize],
            Base::Global(global) => global.0 as usize,
        };
        (cell, place.path.clone())
    }

    fn operand(&self, frame: &Frame, op: &Operand) -> Result<Option<Loc>, Stop> {
        match op {
            Operand::Const => Ok(None),
            Operand::Place(place) => {
                let loc = self.resolve(&self.place(frame, place), true).ok_or(Stop)?;
                Ok(Some(loc))
            }
        }
    }

    fn deep(&self, value: &Value, hops: usize, out: &mut Value) {
        out.clean &= value.clean;
        out.labels.extend(&value.labels);
        for kid in value.kids.values() {
            self.deep(kid, hops, out);
        }
        if let (Some(alias), true) = (&value.alias, hops > 0)
            && let Some(loc) = self.resolve(alias, true)
        {
            self.deep(&self.get(&loc), hops - 1, out);
        }
    }

    fn observe(&self, frame: &Frame, op: &Operand, observe: &Observe) -> Result<Value, Stop> {
        let mut seen = Value::plain(true, true);
        let Some(loc) = self.operand(frame, op)? else {
            return Ok(seen);
        };
        match observe {
            Observe::Deep => self.deep(&self.get(&loc), 6, &mut seen),
            Observe::Paths(paths) => {
                for path in paths {
                    let mut below = loc.clone();
                    below.1.extend_from_slice(path);
                    let below = self.resolve(&below, true).ok_or(Stop)?;
                    self.deep(&self.get(&below), 6, &mut seen);
                }
            }
            // What it prints is up to the caller, or less what came with the whole: seeing
            // nothing is one possibility.
            Observe::Generic(_) | Observe::Own(_) => {
                self.deep(&self.get(&loc), 6, &mut seen);
                seen.labels.clear();
            }
        }
        Ok(seen)
    }

    fn content(path: &[Proj]) -> bool {
        path.iter().any(|p| matches!(p, Proj::Content(_)))
    }

    /// Writes to a resolved place: one of many elements may be another one.
    fn store(&mut self, named: &[Proj], loc: &Loc, value: Value) {
        let skip = Self::content(named) && !self.get(loc).is_bottom() && self.rng.chance(40);
        if !skip {
            *self.at(loc) = value;
        }
    }

    fn write(&mut self, frame: &Frame, dst: &Place, value: Value) -> Result<(), Stop> {
        let loc = self.resolve(&self.place(frame, dst), true).ok_or(Stop)?;
        self.store(&dst.path, &loc, value);
        Ok(())
    }

    fn bind(&mut self, frame: &Frame, dst: &Place, value: Value) -> Result<(), Stop> {
        let loc = self.resolve(&self.place(frame, dst), false).ok_or(Stop)?;
        self.store(&dst.path, &loc, value);
        Ok(())
    }

    fn read(&self, frame: &Frame, op: &Operand) -> Result<Value, Stop> {
        Ok(match self.operand(frame, op)? {
            None => Value::plain(true, true),
            Some(loc) => self.get(&loc),
        })
    }

    fn call(&mut self, func: FuncId, args: &[Option<Loc>], depth: usize) -> Result<Value, Stop> {
        if depth > 12 {
            return Err(Stop);
        }
        if self.overlap(args) {
            return Err(Stop);
        }
        let body = &self.program.funcs[func.0 as usize];
        let mut frame = Frame { locals: Vec::new() };
        for local in 0..body.locals {
            let mut value = Value::plain(false, true);
            if local < body.params {
                match args.get(local as usize) {
                    Some(Some(loc)) => value.alias = Some(loc.clone()),
                    Some(None) => value = Value::plain(true, true),
                    None => value = Value::plain(true, false),
                }
                // What a parameter stands for outlives its being rebound.
                if value.alias.is_none() {
                    let cell = self.cell(value);
                    value = Value::plain(false, true);
                    value.alias = Some((cell, Vec::new()));
                }
            }
            let cell = self.cell(value);
            frame.locals.push(cell);
        }
        let mut block = 0usize;
        loop {
            for instr in &body.blocks[block].instrs {
                self.fuel = self.fuel.checked_sub(1).ok_or(Stop)?;
                self.instr(&frame, instr, depth)?;
            }
            match &body.blocks[block].end {
                Terminator::Goto(next) => block = next.0 as usize,
                Terminator::Branch(all) => block = all[self.rng.below(all.len())].0 as usize,
                Terminator::Return => {
                    let loc = (frame.locals[body.ret.0 as usize], Vec::new());
                    return Ok(self.get(&loc));
                }
                Terminator::Unreachable => return Err(Stop),
            }
        }
    }

    /// Whether arguments share places: Rust does not pass `&mut` and another
    /// reference to one place, and the solver relies on that.
    fn overlap(&self, args: &[Option<Loc>]) -> bool {
        let mut all: Vec<Loc> = args.iter().flatten().cloned().collect();
        for loc in args.iter().flatten() {
            let mut inner = Vec::new();
            self.get(loc).aliases(&mut inner);
            all.extend(inner.iter().filter_map(|l| self.resolve(l, true)));
        }
        let statics = self.program.globals.len();
        all.iter().enumerate().any(|(i, a)| {
            a.0 < statics
                || all[..i]
                    .iter()
                    .any(|b| a.0 == b.0 && (a.1.starts_with(&b.1) || b.1.starts_with(&a.1)))
        })
    }

    fn instr(&mut self, frame: &Frame, instr: &Instr, depth: usize) -> Result<(), Stop> {
        match &instr.kind {
            InstrKind::Assign { dst, src } => {
                let mut value = self.read(frame, src)?;
                value.alias = None;
                self.write(frame, dst, value)
            }
            InstrKind::Alias { dst, target } => {
                let target = self.place(frame, target);
                let target = self.resolve(&target, true).ok_or(Stop)?;
                let at = self.resolve(&self.place(frame, dst), false).ok_or(Stop)?;
                let part = at.0 == target.0
                    && (at.1.starts_with(&target.1) || target.1.starts_with(&at.1));
                let value = if part {
                    self.get(&target)
                } else {
                    let mut value = Value::plain(false, true);
                    value.alias = Some(target);
                    value
                };
                self.store(&dst.path, &at, value);
                Ok(())
            }
            InstrKind::Fresh { dst } => self.write(frame, dst, Value::plain(true, false)),
            InstrKind::Clean { dst } => self.write(frame, dst, Value::plain(true, true)),
            InstrKind::Seed { place, source } => {
                let loc = self.resolve(&self.place(frame, place), true).ok_or(Stop)?;
                self.at(&loc).seed(*source);
                let mut targets = Vec::new();
                self.get(&loc).aliases(&mut targets);
                for target in targets {
                    if let Some(loc) = self.resolve(&target, true) {
                        self.at(&loc).seed(*source);
                    }
                }
                Ok(())
            }
            InstrKind::Derive {
                dst, srcs, weak, ..
            } => {
                let mut value = Value::plain(true, true);
                for (op, observe) in srcs {
                    let seen = self.observe(frame, op, observe)?;
                    value.clean &= seen.clean;
                    value.labels.extend(seen.labels);
                }
                if *weak {
                    let loc = self.resolve(&self.place(frame, dst), true).ok_or(Stop)?;
                    self.at(&loc).add(&value.labels, value.clean);
                    Ok(())
                } else {
                    self.write(frame, dst, value)
                }
            }
            InstrKind::Transfer { moves, .. } => {
                let mut values = Vec::new();
                for step in moves {
                    let mut value = match &step.observe {
                        None => self.read(frame, &step.from)?,
                        Some(observe) => self.observe(frame, &step.from, observe)?,
                    };
                    value.alias = None;
                    values.push(value);
                }
                for (step, value) in moves.iter().zip(values) {
                    let to = self.place(frame, &step.to);
                    let to = self.resolve(&to, true).ok_or(Stop)?;
                    if !step.weak || self.get(&to).is_bottom() || self.rng.chance(50) {
                        self.store(&step.to.path, &to, value);
                    }
                }
                Ok(())
            }
            InstrKind::Call { dst, callee, args } => {
                let mut all = Vec::new();
                for arg in args {
                    all.push(self.operand(frame, &arg.value)?);
                }
                let result = match callee {
                    Callee::Funcs(funcs) => {
                        let func = funcs[self.rng.below(funcs.len())];
                        self.call(func, &all, depth + 1)?
                    }
                    Callee::Value(place) => {
                        let loc = self.resolve(&self.place(frame, place), true).ok_or(Stop)?;
                        match self.get(&loc).func {
                            Some((func, closure)) => {
                                if closure {
                                    all.insert(0, Some(loc));
                                }
                                self.call(func, &all, depth + 1)?
                            }
                            None => {
                                let mut value = Value::plain(true, false);
                                for arg in args {
                                    let seen = self.observe(frame, &arg.value, &Observe::Deep)?;
                                    value.labels.extend(seen.labels);
                                }
                                value
                            }
                        }
                    }
                };
                if result.alias.is_some() {
                    self.bind(frame, dst, result)
                } else {
                    self.write(frame, dst, result)
                }
            }
            InstrKind::Closure { dst, func } => {
                let mut value = Value::plain(true, true);
                value.func = Some((*func, true));
                self.bind(frame, dst, value)
            }
            InstrKind::FnValue { dst, func } => {
                let mut value = Value::plain(true, true);
                value.func = Some((*func, false));
                self.write(frame, dst, value)
            }
            InstrKind::Sink { sink, args } => {
                for (op, observe, span) in args {
                    for source in self.observe(frame, op, observe)?.labels {
                        self.seen.insert((source, *sink, *span));
                    }
                }
                Ok(())
            }
        }
    }
}
