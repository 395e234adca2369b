//! Random programs: small, dense, and nothing like what people write.

use crate::flow::ir::*;
use crate::span::{FileId, Name, Span};

/// A small generator, the same everywhere (SplitMix64).
pub(super) struct Rng(u64);

impl Rng {
    pub(super) fn new(seed: u64) -> Self {
        Rng(seed)
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Less than `n`.
    pub(super) fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }

    /// True `n` times of a hundred.
    pub(super) fn chance(&mut self, n: usize) -> bool {
        self.below(100) < n
    }
}

/// How big.
#[derive(Clone, Copy)]
pub(super) struct Shape {
    pub(super) funcs: usize,
    pub(super) blocks: usize,
    pub(super) instrs: usize,
    pub(super) sources: usize,
}

pub(super) const SMALL: Shape = Shape {
    funcs: 5,
    blocks: 4,
    instrs: 5,
    sources: 3,
};

/// What a function is, decided before any body is made.
#[derive(Clone, Copy)]
struct Sort {
    params: u32,
    closure: bool,
    locals: u32,
}

struct Maker<'r> {
    rng: &'r mut Rng,
    sorts: Vec<Sort>,
    here: Sort,
    func: usize,
    shape: Shape,
    sinks: u32,
    spans: u32,
}

const GLOBALS: u32 = 2;

impl Maker<'_> {
    fn span(&mut self) -> Span {
        self.spans += 1;
        Span {
            file: FileId(0),
            start: self.spans,
            end: self.spans,
        }
    }

    fn proj(&mut self) -> Proj {
        match self.rng.below(7) {
            0..=2 => Proj::Field(Name::from("a")),
            3 | 4 => Proj::Field(Name::from("b")),
            5 => Proj::Content(0),
            _ => Proj::Payload(Name::from("V"), Name::from("x")),
        }
    }

    fn local(&mut self) -> Place {
        let n = self.rng.below(self.here.locals as usize) as u32;
        if n == 0 && self.here.closure {
            let capture = self.rng.below(2) as u16;
            return Place::local(Local(0)).then(Proj::Capture(capture));
        }
        Place::local(Local(n))
    }

    fn place(&mut self) -> Place {
        let mut place = if self.rng.chance(4) {
            Place {
                base: Base::Global(GlobalId(self.rng.below(GLOBALS as usize) as u32)),
                path: Vec::new(),
            }
        } else {
            self.local()
        };
        for _ in 0..[0, 0, 0, 1, 1, 2][self.rng.below(6)] {
            place.path.push(self.proj());
        }
        place
    }

    fn operand(&mut self) -> Operand {
        if self.rng.chance(12) {
            Operand::Const
        } else {
            Operand::Place(self.place())
        }
    }

    fn observe(&mut self) -> Observe {
        match self.rng.below(10) {
            0..=5 => Observe::Deep,
            6..=8 => Observe::Paths(vec![vec![self.proj()]]),
            _ => Observe::Generic(Printing::Debug),
        }
    }

    fn args(&mut self, count: usize) -> Vec<Arg> {
        (0..count)
            .map(|_| Arg {
                value: self.operand(),
                span: self.span(),
                prints: None,
            })
            .collect()
    }

    fn instr(&mut self, out: &mut Vec<InstrKind>) {
        let kind = match self.rng.below(100) {
            0..=22 => InstrKind::Assign {
                dst: self.place(),
                src: self.operand(),
            },
            23..=32 => InstrKind::Alias {
                dst: if self.rng.chance(70) {
                    self.local()
                } else {
                    self.place()
                },
                target: self.place(),
            },
            33..=36 => InstrKind::Fresh { dst: self.place() },
            37..=46 => InstrKind::Seed {
                place: self.place(),
                source: SourceId(self.rng.below(self.shape.sources) as u32),
            },
            47..=54 => InstrKind::Derive {
                dst: self.place(),
                srcs: (0..=self.rng.below(2))
                    .map(|_| (self.operand(), self.observe()))
                    .collect(),
                weak: self.rng.chance(30),
                note: "derived",
                uncertain: self.rng.chance(10),
            },
            55..=57 => InstrKind::Clean { dst: self.place() },
            58..=63 => InstrKind::Transfer {
                moves: (0..=self.rng.below(2))
                    .map(|_| Move {
                        from: self.operand(),
                        observe: self.rng.chance(40).then(|| self.observe()),
                        to: self.place(),
                        weak: self.rng.chance(30),
                    })
                    .collect(),
                uncertain: self.rng.chance(10),
                note: Name::from("lib"),
            },
            64..=77 => {
                // Mostly downwards: what only calls itself never returns.
                let first = if self.rng.chance(85) {
                    self.func + 1
                } else {
                    0
                };
                let plain: Vec<u32> = (0u32..)
                    .zip(&self.sorts)
                    .filter(|(n, s)| !s.closure && *n as usize >= first)
                    .map(|(n, _)| n)
                    .collect();
                if plain.is_empty() {
                    return;
                }
                let mut funcs = vec![FuncId(plain[self.rng.below(plain.len())])];
                if self.rng.chance(15) {
                    funcs.push(FuncId(plain[self.rng.below(plain.len())]));
                }
                let count = self.sorts[funcs[0].0 as usize].params as usize;
                InstrKind::Call {
                    dst: self.place(),
                    callee: Callee::Funcs(funcs),
                    args: self.args(count),
                }
            }
            78..=83 => {
                let count = 1 + self.rng.below(2);
                InstrKind::Call {
                    dst: self.place(),
                    callee: Callee::Value(self.place()),
                    args: self.args(count),
                }
            }
            84..=89 => {
                let func = self.rng.below(self.sorts.len());
                let dst = self.local();
                if self.sorts[func].closure {
                    out.push(InstrKind::Closure {
                        dst: dst.clone(),
                        func: FuncId(func as u32),
                    });
                    for n in 0..2 {
                        let slot = dst.then(Proj::Capture(n));
                        out.push(if self.rng.chance(50) {
                            InstrKind::Alias {
                                dst: slot,
                                target: self.place(),
                            }
                        } else {
                            InstrKind::Assign {
                                dst: slot,
                                src: self.operand(),
                            }
                        });
                    }
                    return;
                }
                InstrKind::FnValue {
                    dst,
                    func: FuncId(func as u32),
                }
            }
            _ => {
                self.sinks += 1;
                InstrKind::Sink {
                    sink: SinkId(self.sinks - 1),
                    args: vec![(self.operand(), self.observe(), self.span())],
                }
            }
        };
        out.push(kind);
    }

    fn body(&mut self, func: usize) -> Func {
        self.here = self.sorts[func];
        self.func = func;
        let count = 1 + self.rng.below(self.shape.blocks);
        let blocks = (0..count)
            .map(|n| {
                let mut kinds = Vec::new();
                if n == 0 {
                    // Rust never reads what was not written.
                    let locals = self.here.params..self.here.locals;
                    kinds.extend(locals.map(|l| InstrKind::Fresh {
                        dst: Place::local(Local(l)),
                    }));
                }
                for _ in 0..=self.rng.below(self.shape.instrs) {
                    self.instr(&mut kinds);
                }
                let mut any = || BlockId(self.rng.below(count) as u32);
                let end = if n + 1 == count {
                    Terminator::Return
                } else {
                    let next = BlockId(n as u32 + 1);
                    let last = BlockId(count as u32 - 1);
                    match any().0 % 4 {
                        0 => Terminator::Goto(next),
                        1 => Terminator::Branch(vec![next, last]),
                        _ => Terminator::Branch(vec![next, any()]),
                    }
                };
                let instrs = kinds
                    .into_iter()
                    .map(|kind| Instr {
                        kind,
                        span: self.span(),
                    })
                    .collect();
                Block { instrs, end }
            })
            .collect();
        let here = self.here;
        Func {
            name: Name::from(format!("f{func}").as_str()),
            span: self.span(),
            params: here.params,
            locals: here.locals,
            plain: Vec::new(),
            local_names: vec![None; here.locals as usize],
            ret: Local(here.params),
            blocks,
            passes_on: false,
        }
    }
}

/// A program. Function 0 takes no parameters.
pub(super) fn program(rng: &mut Rng, shape: Shape) -> Program {
    let sorts: Vec<Sort> = (0..shape.funcs)
        .map(|n| {
            let closure = n > 1 && rng.chance(40);
            let params = match n {
                0 => 0,
                1 => 1 + rng.below(2) as u32,
                _ => u32::from(closure) + rng.below(3) as u32,
            };
            Sort {
                params,
                closure,
                locals: params + 2 + rng.below(4) as u32,
            }
        })
        .collect();
    let mut maker = Maker {
        rng,
        here: sorts[0],
        func: 0,
        sorts,
        shape,
        sinks: 0,
        spans: 0,
    };
    let funcs = (0..shape.funcs).map(|n| maker.body(n)).collect();
    let sources = (0..shape.sources)
        .map(|n| Source {
            span: maker.span(),
            note: "source".to_owned(),
            category: Name::from(format!("s{n}").as_str()),
            exposure: Exposure::Exposed,
        })
        .collect();
    let sinks = (0..maker.sinks)
        .map(|_| Sink {
            span: maker.span(),
            tag: Name::from("log"),
            what: Name::from("log"),
        })
        .collect();
    Program {
        funcs,
        sources,
        sinks,
        globals: vec![Name::from("G0"), Name::from("G1")],
        meetings: Vec::new(),
    }
}
