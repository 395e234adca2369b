//! Programs as text, so that tests read like code.
//!
//! One statement a line. `//~ S T?` says that sources `S` (certainly) and `T`
//! (possibly) reach the sink in that line, and no others do.
//!
//! ```text
//! fn f(a, b) {              a function            fn k[x](a) {   a closure's body, capturing x
//! fn f(a@T, &b@T)@T[0] {    nobody calls it, and what is of T (kept by the caller: &) may be one value
//!   x = y.a[0].V:g          assign; paths: field, content, payload; @G is a static
//!   x = const | fresh | clean
//!   x = &y.a                another name
//!   seed x S
//!   x = derive a, b:debug   also +=; operands: a, const, a:[.f, .g] (paths), a:debug (generic)
//!   x = unknown a           derive by an unknown function
//!   transfer a -> b, c => d structural, derived; +-> and +=> add; `transfer?` is uncertain
//!   x = f|g(a, b:[.id])     call (dispatch); `:` says what an argument prints
//!   x = *h(a)               call of a function value
//!   x = closure k(a, &b)    captures by copy, by name
//!   x = fnval f
//!   sink log(a, b:debug)
//!   if { } else { } / loop { break } / return x / return &x / unreachable
//! }
//! ```

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use crate::flow::ir::*;
use crate::flow::{Options, Solution, solve};
use crate::span::{FileId, Name, Span};

/// A parsed program with the names tests use.
pub(super) struct Text {
    pub(super) program: Program,
    pub(super) sources: Vec<String>,
    expected: BTreeMap<u32, BTreeSet<String>>,
}

struct Scope {
    id: FuncId,
    vars: FxHashMap<String, Place>,
    names: Vec<Option<Name>>,
    blocks: Vec<(Vec<Instr>, Option<Terminator>)>,
    current: usize,
    ret: Local,
    breaks: Vec<BlockId>,
}

impl Scope {
    fn local(&mut self, name: Option<&str>) -> Local {
        self.names.push(name.map(Name::from));
        Local(self.names.len() as u32 - 1)
    }

    fn block(&mut self) -> BlockId {
        self.blocks.push((Vec::new(), None));
        BlockId(self.blocks.len() as u32 - 1)
    }

    fn end(&mut self, end: Terminator, next: BlockId) {
        let block = &mut self.blocks[self.current];
        if block.1.is_none() {
            block.1 = Some(end);
        }
        self.current = next.0 as usize;
    }
}

struct Parser<'t> {
    line: u32,
    rest: &'t str,
    funcs: FxHashMap<String, FuncId>,
    sources: Vec<String>,
    sinks: Vec<(String, Span)>,
    globals: Vec<String>,
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

impl<'t> Parser<'t> {
    fn skip(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn eat(&mut self, token: &str) -> bool {
        self.skip();
        let Some(rest) = self.rest.strip_prefix(token) else {
            return false;
        };
        if token.chars().all(is_word) && rest.starts_with(is_word) {
            return false;
        }
        self.rest = rest;
        true
    }

    fn expect(&mut self, token: &str) {
        assert!(
            self.eat(token),
            "line {}: expected `{token}` at `{}`",
            self.line,
            self.rest
        );
    }

    fn word(&mut self) -> &'t str {
        self.skip();
        let len = self.rest.find(|c| !is_word(c)).unwrap_or(self.rest.len());
        assert!(len > 0, "line {}: name at `{}`", self.line, self.rest);
        let (word, rest) = self.rest.split_at(len);
        self.rest = rest;
        word
    }

    fn span(&self, n: usize) -> Span {
        Span {
            file: FileId(0),
            start: self.line * 100 + n as u32,
            end: self.line * 100 + n as u32,
        }
    }

    fn path(&mut self) -> Path {
        let mut path = Path::new();
        loop {
            if self.rest.starts_with('.') {
                self.rest = &self.rest[1..];
                let name = Name::from(self.word());
                if self.rest.starts_with(':') && self.rest[1..].starts_with(is_word) {
                    self.rest = &self.rest[1..];
                    path.push(Proj::Payload(name, Name::from(self.word())));
                } else {
                    path.push(Proj::Field(name));
                }
            } else if self.rest.starts_with('[') {
                self.rest = &self.rest[1..];
                path.push(Proj::Content(self.word().parse().expect("a number")));
                self.expect("]");
            } else {
                return path;
            }
        }
    }

    fn global(&mut self) -> GlobalId {
        let name = self.word().to_owned();
        let index = self.globals.iter().position(|g| *g == name);
        let index = index.unwrap_or_else(|| {
            self.globals.push(name);
            self.globals.len() - 1
        });
        GlobalId(index as u32)
    }

    /// Where what was just read of a function's header meets others.
    fn meeting(&mut self, func: FuncId, end: impl FnOnce(Path) -> End) -> Option<Meeting> {
        if !self.eat("@") {
            return None;
        }
        let global = self.global();
        let end = end(self.path());
        Some(Meeting { func, end, global })
    }

    fn place(&mut self, scope: &mut Scope) -> Place {
        let mut place = if self.eat("@") {
            Place {
                base: Base::Global(self.global()),
                path: Vec::new(),
            }
        } else {
            let name = self.word();
            if !scope.vars.contains_key(name) {
                let local = scope.local(Some(name));
                scope.vars.insert(name.to_owned(), Place::local(local));
            }
            scope.vars[name].clone()
        };
        place.path.extend(self.path());
        place
    }

    fn operand(&mut self, scope: &mut Scope) -> Operand {
        if self.eat("const") {
            Operand::Const
        } else {
            Operand::Place(self.place(scope))
        }
    }

    /// What follows an operand: `:[.a, .b]`, `:debug`, or nothing.
    fn observe(&mut self) -> Option<Observe> {
        if !self.eat(":") {
            return None;
        }
        if self.eat("display") {
            return Some(Observe::Generic(Printing::Display));
        }
        if self.eat("debug") {
            return Some(Observe::Generic(Printing::Debug));
        }
        self.expect("[");
        let mut paths = Vec::new();
        while !self.eat("]") {
            self.skip();
            paths.push(self.path());
            self.eat(",");
        }
        Some(Observe::Paths(paths))
    }

    fn operands(&mut self, scope: &mut Scope, close: Option<&str>) -> Vec<(Operand, Observe)> {
        let mut out = Vec::new();
        loop {
            if close.is_some_and(|c| self.eat(c)) {
                return out;
            }
            let op = self.operand(scope);
            let observe = self.observe().unwrap_or(Observe::Deep);
            out.push((op, observe));
            if !self.eat(",") {
                if let Some(close) = close {
                    self.expect(close);
                }
                return out;
            }
        }
    }

    fn args(&mut self, scope: &mut Scope) -> Vec<Arg> {
        self.expect("(");
        let mut args: Vec<Arg> = Vec::new();
        while !self.eat(")") {
            let value = self.operand(scope);
            let prints = self.observe().map(|o| Box::new([o.clone(), o.clone(), o]));
            args.push(Arg {
                value,
                span: self.span(50 + args.len()),
                prints,
            });
            self.eat(",");
        }
        args
    }

    fn func(&mut self) -> FuncId {
        let name = self.word();
        *self
            .funcs
            .get(name)
            .unwrap_or_else(|| panic!("line {}: no function `{name}`", self.line))
    }

    fn source(&mut self) -> SourceId {
        let name = self.word().to_owned();
        let index = self.sources.iter().position(|s| *s == name);
        SourceId(index.unwrap_or_else(|| {
            self.sources.push(name);
            self.sources.len() - 1
        }) as u32)
    }

    fn emit(&self, scope: &mut Scope, kind: InstrKind) {
        let span = self.span(0);
        scope.blocks[scope.current].0.push(Instr { kind, span });
    }

    /// A call, after its destination.
    fn call(&mut self, scope: &mut Scope, dst: Place) {
        let callee = if self.eat("*") {
            Callee::Value(self.place(scope))
        } else {
            let mut funcs = vec![self.func()];
            while self.eat("|") {
                funcs.push(self.func());
            }
            Callee::Funcs(funcs)
        };
        let args = self.args(scope);
        self.emit(scope, InstrKind::Call { dst, callee, args });
    }

    fn derive(&mut self, scope: &mut Scope, dst: Place, weak: bool, uncertain: bool) {
        let srcs = self.operands(scope, None);
        let note = if uncertain { "unknown" } else { "derived" };
        let kind = InstrKind::Derive {
            dst,
            srcs,
            weak,
            note,
            uncertain,
        };
        self.emit(scope, kind);
    }

    fn assignment(&mut self, scope: &mut Scope) {
        let dst = self.place(scope);
        if self.eat("+=") {
            self.expect("derive");
            return self.derive(scope, dst, true, false);
        }
        self.expect("=");
        if self.eat("derive") {
            self.derive(scope, dst, false, false);
        } else if self.eat("unknown") {
            self.derive(scope, dst, false, true);
        } else if self.eat("fresh") {
            self.emit(scope, InstrKind::Fresh { dst });
        } else if self.eat("clean") {
            self.emit(scope, InstrKind::Clean { dst });
        } else if self.eat("fnval") {
            let func = self.func();
            self.emit(scope, InstrKind::FnValue { dst, func });
        } else if self.eat("closure") {
            let func = self.func();
            self.emit(
                scope,
                InstrKind::Closure {
                    dst: dst.clone(),
                    func,
                },
            );
            self.expect("(");
            let mut n = 0;
            while !self.eat(")") {
                let slot = dst.then(Proj::Capture(n));
                n += 1;
                let kind = if self.eat("&") {
                    let target = self.place(scope);
                    InstrKind::Alias { dst: slot, target }
                } else {
                    let src = self.operand(scope);
                    InstrKind::Assign { dst: slot, src }
                };
                self.emit(scope, kind);
                self.eat(",");
            }
        } else if self.eat("&") {
            let target = self.place(scope);
            self.emit(scope, InstrKind::Alias { dst, target });
        } else {
            self.skip();
            let calls = self.rest.starts_with('*')
                || self
                    .rest
                    .trim_start_matches(|c| is_word(c) || c == '|')
                    .starts_with('(');
            if calls {
                self.call(scope, dst);
            } else {
                let src = self.operand(scope);
                self.emit(scope, InstrKind::Assign { dst, src });
            }
        }
    }

    fn transfer(&mut self, scope: &mut Scope) {
        let uncertain = self.eat("?");
        let mut moves = Vec::new();
        loop {
            let from = self.operand(scope);
            let observe = self.observe();
            let weak = self.eat("+");
            let observe = if self.eat("=>") {
                Some(observe.unwrap_or(Observe::Deep))
            } else {
                self.expect("->");
                None
            };
            let to = self.place(scope);
            moves.push(Move {
                from,
                observe,
                to,
                weak,
            });
            if !self.eat(",") {
                break;
            }
        }
        let kind = InstrKind::Transfer {
            moves,
            uncertain,
            note: Name::from("lib"),
        };
        self.emit(scope, kind);
    }

    fn statement(&mut self, scope: &mut Scope) {
        if self.eat("seed") {
            let place = self.place(scope);
            let source = self.source();
            self.emit(scope, InstrKind::Seed { place, source });
        } else if self.eat("transfer") {
            self.transfer(scope);
        } else if self.eat("sink") {
            let name = self.word().to_owned();
            self.expect("(");
            let args = self.operands(scope, Some(")"));
            let args = args
                .into_iter()
                .enumerate()
                .map(|(n, (op, observe))| (op, observe, self.span(n + 1)))
                .collect();
            self.sinks.push((name, self.span(0)));
            let sink = SinkId(self.sinks.len() as u32 - 1);
            self.emit(scope, InstrKind::Sink { sink, args });
        } else if self.eat("return") {
            self.skip();
            let dst = Place::local(scope.ret);
            if self.eat("&") {
                let target = self.place(scope);
                self.emit(scope, InstrKind::Alias { dst, target });
            } else if !self.rest.is_empty() {
                let src = self.operand(scope);
                self.emit(scope, InstrKind::Assign { dst, src });
            }
            let dead = scope.block();
            scope.end(Terminator::Return, dead);
        } else if self.eat("unreachable") {
            let dead = scope.block();
            scope.end(Terminator::Unreachable, dead);
        } else if self.eat("break") {
            let target = *scope.breaks.last().expect("in a loop");
            let dead = scope.block();
            scope.end(Terminator::Goto(target), dead);
        } else {
            let word_end = self.rest.trim_start_matches(|c| is_word(c) || c == '|');
            if self.rest.starts_with('*') || word_end.starts_with('(') {
                let dst = Place::local(scope.local(None));
                self.call(scope, dst);
            } else {
                self.assignment(scope);
            }
        }
        self.skip();
        assert!(
            self.rest.is_empty(),
            "line {}: trailing `{}`",
            self.line,
            self.rest
        );
    }
}

/// What waits for a closing brace.
enum Open {
    If { join: BlockId, other: BlockId },
    Else { join: BlockId },
    Loop { head: BlockId, exit: BlockId },
}

/// Parses a program.
pub(super) fn parse(text: &str) -> Text {
    let mut parser = Parser {
        line: 0,
        rest: "",
        funcs: FxHashMap::default(),
        sources: Vec::new(),
        sinks: Vec::new(),
        globals: Vec::new(),
    };
    let headers = text.lines().filter_map(|l| l.trim().strip_prefix("fn "));
    for (n, header) in headers.enumerate() {
        let end = header.find(|c| !is_word(c)).expect("a parameter list");
        parser
            .funcs
            .insert(header[..end].to_owned(), FuncId(n as u32));
    }
    let mut program = Program::default();
    let mut expected: BTreeMap<u32, BTreeSet<String>> = BTreeMap::new();
    let mut scope: Option<(Scope, Name, u32)> = None;
    let mut open: Vec<Open> = Vec::new();
    for (n, line) in (1u32..).zip(text.lines()) {
        let (code, comment) = line.split_once("//").unwrap_or((line, ""));
        if let Some(sources) = comment.strip_prefix('~') {
            let sources = sources.split_whitespace().map(str::to_owned).collect();
            expected.insert(n, sources);
        }
        parser.line = n;
        parser.rest = code.trim();
        if parser.rest.is_empty() {
            continue;
        }
        if parser.eat("fn") {
            let id = FuncId(program.funcs.len() as u32);
            let name = Name::from(parser.word());
            let mut fresh = Scope {
                id,
                vars: FxHashMap::default(),
                names: Vec::new(),
                blocks: vec![(Vec::new(), None)],
                current: 0,
                ret: Local(0),
                breaks: Vec::new(),
            };
            let mut params = 0;
            if parser.eat("[") {
                let env = fresh.local(None);
                params += 1;
                let mut capture = 0;
                while !parser.eat("]") {
                    let place = Place::local(env).then(Proj::Capture(capture));
                    fresh.vars.insert(parser.word().to_owned(), place);
                    capture += 1;
                    parser.eat(",");
                }
            }
            parser.expect("(");
            while !parser.eat(")") {
                let kept = parser.eat("&");
                let word = parser.word();
                let local = fresh.local(Some(word));
                fresh.vars.insert(word.to_owned(), Place::local(local));
                let number = params;
                if let Some(meeting) = parser.meeting(id, |_| End::Param { number, kept }) {
                    program.meetings.push(meeting);
                }
                params += 1;
                parser.eat(",");
            }
            if let Some(meeting) = parser.meeting(id, End::Result) {
                program.meetings.push(meeting);
            }
            parser.expect("{");
            fresh.ret = fresh.local(None);
            scope = Some((fresh, name, params));
            continue;
        }
        let Some((now, _, _)) = &mut scope else {
            panic!("line {n}: outside a function");
        };
        if parser.eat("if") {
            let (then, other, join) = (now.block(), now.block(), now.block());
            now.end(Terminator::Branch(vec![then, other]), then);
            open.push(Open::If { join, other });
        } else if parser.eat("loop") {
            let (head, body, exit) = (now.block(), now.block(), now.block());
            now.end(Terminator::Goto(head), head);
            now.end(Terminator::Branch(vec![body, exit]), body);
            now.breaks.push(exit);
            open.push(Open::Loop { head, exit });
        } else if parser.eat("}") {
            match open.pop() {
                Some(Open::If { join, other }) => {
                    now.end(Terminator::Goto(join), other);
                    if parser.eat("else") {
                        open.push(Open::Else { join });
                    } else {
                        now.end(Terminator::Goto(join), join);
                    }
                }
                Some(Open::Else { join }) => now.end(Terminator::Goto(join), join),
                Some(Open::Loop { head, exit }) => {
                    now.end(Terminator::Goto(head), exit);
                    now.breaks.pop();
                }
                None => {
                    let (done, name, params) = scope.take().expect("a function");
                    assert_eq!(done.id.0 as usize, program.funcs.len());
                    program.funcs.push(Func {
                        name,
                        span: parser.span(0),
                        params,
                        locals: done.names.len() as u32,
                        plain: Vec::new(),
                        passes_on: false,
                        local_names: done.names,
                        ret: done.ret,
                        blocks: done
                            .blocks
                            .into_iter()
                            .map(|(instrs, end)| Block {
                                instrs,
                                end: end.unwrap_or(Terminator::Return),
                            })
                            .collect(),
                    });
                }
            }
        } else {
            parser.statement(now);
        }
    }
    program.sources = (0u32..)
        .zip(&parser.sources)
        .map(|(n, name)| Source {
            span: Span {
                file: FileId(0),
                start: n,
                end: n,
            },
            note: name.clone(),
            category: Name::from(name.as_str()),
            exposure: Exposure::Exposed,
        })
        .collect();
    program.sinks = parser
        .sinks
        .iter()
        .map(|(name, span)| Sink {
            span: *span,
            tag: Name::from(name.as_str()),
            what: Name::from(name.as_str()),
        })
        .collect();
    program.globals = parser
        .globals
        .iter()
        .map(|g| Name::from(g.as_str()))
        .collect();
    Text {
        program,
        sources: parser.sources,
        expected,
    }
}

impl Text {
    /// What a solution says, by line.
    pub(super) fn found(&self, solution: &Solution) -> BTreeMap<u32, BTreeSet<String>> {
        let mut found: BTreeMap<u32, BTreeSet<String>> = BTreeMap::new();
        for finding in &solution.findings {
            let source = &self.sources[finding.source.0 as usize];
            let doubt = if finding.certain { "" } else { "?" };
            found
                .entry(finding.span.start / 100)
                .or_default()
                .insert(format!("{source}{doubt}"));
        }
        found
    }
}

/// Solves a program with and without leaving functions out, and compares with its expectations.
#[track_caller]
pub(super) fn check(text: &str) -> Solution {
    let parsed = parse(text);
    let mut last = Solution::default();
    for prune in [false, true] {
        let options = Options {
            prune,
            ..Options::default()
        };
        last = solve(&parsed.program, &options);
        assert_eq!(
            parsed.found(&last),
            parsed.expected,
            "found (left) and expected (right) with prune = {prune} in\n{text}"
        );
        assert!(last.bounds_hit.is_empty(), "{:?}", last.bounds_hit);
    }
    last
}

/// The words of a finding's path.
pub(super) fn path(finding: &Finding) -> Vec<String> {
    finding.path.iter().map(|s| s.note.clone()).collect()
}
