//! The whole program: functions bottom-up, statics to a fixpoint, findings.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::callgraph::CallGraph;
use super::ir::{Base, Finding, Func, FuncId, GlobalId, InstrKind, Place, Program};
use super::node::Node;
use super::path::{Owners, Projections};
use super::reach;
use super::relevance::Relevance;
use super::round::{Before, Round};
use super::state::GlobalFacts;
use super::visit;

/// How far the solver goes. The defaults fit code people write; generated code
/// may hit them, which is reported in [`Solution::bounds_hit`].
#[derive(Clone, Debug)]
pub struct Options {
    /// How much work (nodes and labels looked at; some hundred nanoseconds each)
    /// each instruction of a function may cost on average before the function
    /// is solved more coarsely.
    pub work_per_instr: u64,
    /// How many places a function's state tells apart before the function is
    /// solved more coarsely.
    pub max_nodes: usize,
    /// How many steps of an access path are told apart, [`MAX_PATH`](super::ir::MAX_PATH)
    /// at most. Functions that cost too much are solved with 2, 1 or none.
    pub longest_path: usize,
    /// How deep function values that call function values are followed.
    pub callback_depth: u32,
    /// How often the functions of a recursion are solved before results are only ever added to.
    pub recursion_rounds: u32,
    /// Leave out what no source can flow through to a surface.
    pub prune: bool,
    /// Solve independent functions on all threads of the current `rayon` pool.
    pub parallel: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            work_per_instr: 200,
            max_nodes: 4_000,
            longest_path: super::ir::MAX_PATH,
            callback_depth: 5,
            recursion_rounds: 6,
            prune: true,
            parallel: true,
        }
    }
}

/// A bound on the work for one function. Results stay usable, but may say more
/// (coarser) or, for the last two, less than there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Limit {
    /// Too many steps: solved with shorter access paths.
    Steps,
    /// Too many places: solved with shorter access paths.
    Nodes,
    /// Function values nested too deep: the innermost were taken as unknown functions.
    CallbackDepth,
    /// Function values in statics kept changing; the last were left out.
    GlobalRounds,
    /// Given up even coarsely: flows through the function may be missing.
    Unfinished,
}

impl std::fmt::Display for Limit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Limit::Steps => "too many steps; analyzed more coarsely",
            Limit::Nodes => "too many places; analyzed more coarsely",
            Limit::CallbackDepth => "function values nested too deep",
            Limit::GlobalRounds => "function values in statics kept changing",
            Limit::Unfinished => "too large; flows through it may be missing",
        })
    }
}

/// What solving took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    /// Functions of the program.
    pub functions: usize,
    /// Functions that matter, and were solved.
    pub solved: usize,
    /// Strongly connected components among these.
    pub components: usize,
    /// How often the program was solved, because function values in statics changed.
    pub rounds: u32,
    /// Nodes and labels looked at.
    pub steps: u64,
}

/// What the solver found.
#[derive(Clone, Debug, Default)]
pub struct Solution {
    /// Sorted by the argument's span, then the source's. Sources of several categories
    /// or exposures that reach one argument are several findings; of several of one, the
    /// source with the best way there stands for all.
    pub findings: Vec<Finding>,
    /// Bounds that were hit, sorted.
    pub bounds_hit: Vec<(FuncId, Limit)>,
    /// What it took.
    pub stats: Stats,
}

/// What all functions share while they are solved.
#[derive(Debug)]
pub(super) struct Context<'p> {
    pub(super) program: &'p Program,
    pub(super) options: &'p Options,
    pub(super) relevance: Relevance,
    pub(super) projections: Projections,
    /// Which functions are closures' bodies.
    pub(super) closures: Vec<bool>,
    pub(super) facts: GlobalFacts,
}

/// How often a program is solved again because of statics.
const STATIC_ROUNDS: u32 = 4;

/// Follows every source of `program` to every sink.
pub fn solve(program: &Program, options: &Options) -> Solution {
    let count = program.funcs.len();
    if program.sources.is_empty() {
        // Where nothing enters, nothing arrives.
        return Solution {
            stats: Stats {
                functions: count,
                ..Stats::default()
            },
            ..Solution::default()
        };
    }
    let closures = closures(program);
    let relevance = if options.prune {
        Relevance::of(program)
    } else {
        Relevance::all(program)
    };
    let wanted = &relevance.wanted;
    let mut projections = Projections::default();
    for (id, func) in program.funcs.iter().enumerate() {
        if wanted[id] {
            let owners = Owners::of(FuncId(id as u32), func, closures[id]);
            projections.number(&owners, func);
        }
    }
    let initializers = initializers(program, &relevance);
    let mut cx = Context {
        program,
        options,
        relevance,
        projections,
        closures,
        facts: GlobalFacts::default(),
    };
    let mut stats = Stats {
        functions: count,
        solved: cx.relevance.wanted.iter().filter(|w| **w).count(),
        ..Stats::default()
    };
    let mut values: Vec<Option<Arc<Node>>> = vec![None; program.globals.len()];
    let mut edges: Vec<(FuncId, FuncId)> = Vec::new();
    let mut before: Option<Before> = None;
    let mut never_clean = vec![false; program.globals.len()];
    loop {
        stats.rounds += 1;
        let graph = CallGraph::of(program, &cx.relevance, &initializers, &edges);
        let levels = graph.levels(&cx.relevance.wanted);
        stats.components = levels.iter().map(Vec::len).sum();
        cx.facts = GlobalFacts {
            clean: vec![false; program.globals.len()],
            values: values.clone(),
        };
        if let Some(before) = &mut before {
            graph.add_callers(&mut before.changed);
        }
        let round = Round::run(
            &mut cx,
            &graph,
            &levels,
            &initializers,
            &never_clean,
            before.as_ref(),
        );
        stats.steps += round.steps;
        // Statics about which something turned out to be different from what was taken for granted.
        let mut changed = vec![false; program.globals.len()];
        // Taken to be clean, and written to after all, through a reference.
        for (g, held) in round.held.iter().enumerate() {
            if cx.facts.clean[g] && held.as_ref().is_some_and(|n| !n.is_constant()) {
                never_clean[g] = true;
                changed[g] = true;
            }
        }
        // Function values that got into statics after a call of them was looked at.
        for (func, global) in &round.global_calls {
            let g = global.0 as usize;
            let held = round.held[g].as_ref().filter(|n| n.has_functions());
            let Some(held) = held else { continue };
            let stale = round.seen_values[func.0 as usize]
                .as_ref()
                .is_none_or(|seen| seen.get(global).is_none_or(|seen| !Node::same(seen, held)));
            if stale {
                changed[g] = true;
                let mut funcs = Vec::new();
                functions_of(held, &mut funcs);
                edges.extend(funcs.into_iter().map(|f| (*func, f)));
            }
            values[g] = Some(held.clone());
        }
        edges.sort_unstable();
        edges.dedup();
        let again = changed.contains(&true);
        if again && stats.rounds < STATIC_ROUNDS {
            let changed = concerned(program, &changed, &round.global_calls);
            before = Some(Before { round, changed });
            continue;
        }
        let mut bounds = round.bounds;
        if again {
            let callers = round.global_calls.iter().map(|(f, _)| *f);
            bounds.extend(callers.map(|f| (f, Limit::GlobalRounds)));
        }
        return Solution {
            findings: reach::findings(program, &cx.projections, &round.done, &round.held),
            bounds_hit: bounds.into_iter().collect(),
            stats,
        };
    }
}

/// By function: whether it mentions or calls one of these statics.
fn concerned(
    program: &Program,
    statics: &[bool],
    calls: &BTreeSet<(FuncId, GlobalId)>,
) -> Vec<bool> {
    let is = |global: GlobalId| statics.get(global.0 as usize) == Some(&true);
    let mentions = |func: &Func| {
        let instrs = func.blocks.iter().flat_map(|b| &b.instrs);
        instrs.into_iter().any(|instr| {
            let mut found = false;
            visit::places(&instr.kind, &mut |place| {
                found |= matches!(place.base, Base::Global(global) if is(global));
            });
            found
        })
    };
    let mut out: Vec<bool> = program.funcs.iter().map(mentions).collect();
    for (func, global) in calls {
        out[func.0 as usize] |= is(*global);
    }
    out
}

fn functions_of(node: &Node, out: &mut Vec<FuncId>) {
    out.extend(node.funcs().iter().map(|f| f.func()));
    for (_, kid) in node.kids() {
        functions_of(kid, out);
    }
}

fn closures(program: &Program) -> Vec<bool> {
    let mut closures = vec![false; program.funcs.len()];
    let blocks = program.funcs.iter().flat_map(|f| &f.blocks);
    for instr in blocks.flat_map(|b| &b.instrs) {
        if let InstrKind::Closure { func, .. } = instr.kind
            && let Some(is) = closures.get_mut(func.0 as usize)
        {
            *is = true;
        }
    }
    closures
}

/// By static: the functions without parameters that write it, if no others do
/// by name. (Others may through references; that is checked afterwards.)
fn initializers(program: &Program, relevance: &Relevance) -> Vec<Vec<FuncId>> {
    let mut writers: Vec<Vec<FuncId>> = vec![Vec::new(); program.globals.len()];
    let mut others = vec![false; program.globals.len()];
    for (id, func) in program.funcs.iter().enumerate() {
        for instr in func.blocks.iter().flat_map(|b| &b.instrs) {
            let mut write = |place: &Place| {
                let Base::Global(GlobalId(global)) = place.base else {
                    return;
                };
                let g = global as usize;
                if g >= writers.len() {
                    return;
                }
                if func.params > 0 || !relevance.wanted[id] {
                    others[g] = true;
                } else if writers[g].last() != Some(&FuncId(id as u32)) {
                    writers[g].push(FuncId(id as u32));
                }
            };
            match &instr.kind {
                InstrKind::Assign { dst, .. }
                | InstrKind::Alias { dst, .. }
                | InstrKind::Fresh { dst }
                | InstrKind::Derive { dst, .. }
                | InstrKind::Clean { dst }
                | InstrKind::Call { dst, .. }
                | InstrKind::Closure { dst, .. }
                | InstrKind::FnValue { dst, .. } => write(dst),
                InstrKind::Transfer { moves, .. } => moves.iter().for_each(|m| write(&m.to)),
                // A seed does nothing to a constant.
                InstrKind::Seed { .. } | InstrKind::Sink { .. } => {}
            }
        }
    }
    for (writers, others) in writers.iter_mut().zip(others) {
        if others {
            writers.clear();
        }
    }
    writers
}
