//! What holds for every program.

use std::collections::BTreeSet;

use super::oracle::Run;
use super::random::{Rng, SMALL, Shape, program};
use crate::flow::dispatch::share_above;
use crate::flow::ir::{InstrKind, Program, SinkId, SourceId};
use crate::flow::{Options, Solution, solve};
use crate::span::Span;

type Facts = BTreeSet<(SourceId, SinkId, Span)>;

fn facts(solution: &Solution) -> Facts {
    solution
        .findings
        .iter()
        .map(|f| (f.source, f.sink, f.span))
        .collect()
}

fn options(prune: bool, parallel: bool) -> Options {
    Options {
        prune,
        parallel,
        ..Options::default()
    }
}

/// Programs to try; `PHI_FLOW_CASES` asks for more.
fn cases(default: u64) -> std::ops::Range<u64> {
    let wanted = std::env::var("PHI_FLOW_CASES").ok();
    0..wanted.and_then(|n| n.parse().ok()).unwrap_or(default)
}

#[test]
fn whatever_a_run_leaks_is_found() {
    let mut leaks = 0;
    for case in cases(400) {
        let mut rng = Rng::new(case);
        let program = program(&mut rng, SMALL);
        let solution = solve(&program, &options(false, false));
        let found = facts(&solution);
        for _ in 0..12 {
            let run = Run::all(&program, &mut rng);
            leaks += run.seen.len();
            if run.seen.is_subset(&found) {
                continue;
            }
            let small = shrink(program, &|p| !missed(p, case).is_empty());
            panic!(
                "case {case}: a run leaked what was not found: {:?}\n{}",
                missed(&small, case),
                show(&small)
            );
        }
    }
    assert!(leaks > 60, "the programs leak too little: {leaks}");
}

#[test]
fn shorter_paths_lose_nothing() {
    for case in cases(400) {
        for longest_path in [0, 1, 2] {
            let program = program(&mut Rng::new(case ^ 0x7000_0000), SMALL);
            let options = Options {
                longest_path,
                ..options(false, false)
            };
            let lost = |p: &Program, runs| match solve(p, &options).bounds_hit[..] {
                [] => lost(p, &options, case, runs),
                _ => Facts::new(),
            };
            if lost(&program, 12).is_empty() {
                continue;
            }
            let small = shrink(program, &|p| !lost(p, 200).is_empty());
            panic!(
                "case {case}, paths of {longest_path}: {:?}\n{}",
                lost(&small, 200),
                show(&small)
            );
        }
    }
}

#[test]
fn leaving_functions_out_loses_nothing() {
    for case in cases(400) {
        let program = program(&mut Rng::new(case ^ 0x1000_0000), SMALL);
        let all = solve(&program, &options(false, false));
        let some = solve(&program, &options(true, false));
        let (all, some) = (facts(&all), facts(&some));
        let missed: Vec<_> = all.difference(&some).collect();
        assert!(
            missed.is_empty(),
            "case {case}: lost by leaving functions out: {missed:?}\n{}",
            show(&program)
        );
    }
}

#[test]
fn a_function_in_between_changes_no_finding() {
    let mut shared = 0;
    for case in cases(400) {
        let mut program = program(&mut Rng::new(case ^ 0x6000_0000), SMALL);
        let before = solve(&program, &options(false, false));
        let known = program.funcs.len();
        share_above(0, &mut program);
        shared += program.funcs.len() - known;
        let after = solve(&program, &options(false, false));
        let some = facts(&solve(&program, &options(true, false)));
        let lost: Vec<_> = facts(&after).difference(&some).copied().collect();
        assert!(lost.is_empty(), "case {case}: {lost:?}\n{}", show(&program));
        // What is cut short is coarser, so that it may find more.
        if !before.bounds_hit.is_empty() || !after.bounds_hit.is_empty() {
            continue;
        }
        let (before, after) = (facts(&before), facts(&after));
        assert_eq!(before, after, "case {case}:\n{}", show(&program));
    }
    assert!(shared > 60, "too few calls were shared: {shared}");
}

#[test]
fn results_do_not_depend_on_threads_or_repetition() {
    let shape = Shape { funcs: 60, ..SMALL };
    for case in cases(12) {
        let program = program(&mut Rng::new(case ^ 0x2000_0000), shape);
        let one = solve(&program, &options(true, false));
        for parallel in [false, true] {
            let two = solve(&program, &options(true, parallel));
            assert_eq!(one.bounds_hit, two.bounds_hit);
            let words = |s: &Solution| -> Vec<_> {
                let findings = s.findings.iter();
                findings
                    .map(|f| (f.source, f.sink, f.span, f.path.clone(), f.certain))
                    .collect()
            };
            assert_eq!(words(&one), words(&two));
        }
    }
}

#[test]
fn one_source_less_never_brings_a_finding() {
    for case in cases(200) {
        let mut program = program(&mut Rng::new(case ^ 0x3000_0000), SMALL);
        let before = solve(&program, &options(false, false));
        let removed = SourceId((case % 3) as u32);
        for func in &mut program.funcs {
            for block in &mut func.blocks {
                block.instrs.retain(
                    |i| !matches!(i.kind, InstrKind::Seed { source, .. } if source == removed),
                );
            }
        }
        let after = solve(&program, &options(false, false));
        // What is cut short is coarser, so that it may find more.
        if !before.bounds_hit.is_empty() || !after.bounds_hit.is_empty() {
            continue;
        }
        let (before, after) = (facts(&before), facts(&after));
        let news: Vec<_> = after.difference(&before).collect();
        assert!(news.is_empty(), "case {case}: {news:?}\n{}", show(&program));
    }
}

#[test]
fn work_is_bounded_however_tangled_the_program() {
    let shape = Shape {
        funcs: 10,
        blocks: 9,
        instrs: 9,
        sources: 5,
    };
    let mut cut_short = 0;
    for case in cases(2) {
        let program = program(&mut Rng::new(case ^ 0x4000_0000), shape);
        let instrs: usize = program
            .funcs
            .iter()
            .flat_map(|f| &f.blocks)
            .map(|b| b.instrs.len() + 1)
            .sum();
        let options = options(false, false);
        let fair = options.work_per_instr * instrs as u64 + 20_000 * program.funcs.len() as u64;
        let solution = solve(&program, &options);
        let most = fair * 10 * u64::from(solution.stats.rounds);
        assert!(
            solution.stats.steps < most,
            "case {case}: {:?}",
            solution.stats
        );
        cut_short += usize::from(!solution.bounds_hit.is_empty());
    }
    assert!(
        cut_short > 0,
        "no program was tangled enough to hit a bound"
    );
}

#[test]
fn every_path_starts_at_its_source_and_ends_at_its_sink() {
    for case in cases(200) {
        let program = program(&mut Rng::new(case ^ 0x5000_0000), SMALL);
        for finding in &solve(&program, &options(true, false)).findings {
            let first = finding.path.first().expect("a path is not empty");
            let last = finding.path.last().expect("a path is not empty");
            assert_eq!(first.span, program.sources[finding.source.0 as usize].span);
            assert_eq!(last.span, finding.span);
        }
    }
}

/// The smallest program found that still `fails`, for failing cases.
fn shrink(mut program: Program, fails: &dyn Fn(&Program) -> bool) -> Program {
    loop {
        let mut smaller = false;
        for f in 0..program.funcs.len() {
            for b in 0..program.funcs[f].blocks.len() {
                let mut n = 0;
                while n < program.funcs[f].blocks[b].instrs.len() {
                    let instrs = &mut program.funcs[f].blocks[b].instrs;
                    if b == 0 && matches!(instrs[n].kind, InstrKind::Fresh { .. }) {
                        n += 1;
                        continue;
                    }
                    let taken = instrs.remove(n);
                    if fails(&program) {
                        smaller = true;
                    } else {
                        program.funcs[f].blocks[b].instrs.insert(n, taken);
                        n += 1;
                    }
                }
            }
        }
        if !smaller {
            return program;
        }
    }
}

/// What runs leak and the solver does not find.
fn missed(program: &Program, seed: u64) -> Facts {
    lost(program, &options(false, false), seed, 200)
}

/// What so many runs leak and the solver does not find with `options`.
fn lost(program: &Program, options: &Options, seed: u64, runs: u32) -> Facts {
    let found = facts(&solve(program, options));
    let mut rng = Rng::new(seed);
    let mut lost = Facts::new();
    for _ in 0..runs {
        let run = Run::all(program, &mut rng);
        lost.extend(run.seen.difference(&found));
    }
    lost
}

/// A program in words, for failing cases.
fn show(program: &Program) -> String {
    use std::fmt::Write;
    let mut out = String::new();
    for (n, func) in program.funcs.iter().enumerate() {
        let _ = writeln!(
            out,
            "f{n}: {} params, {} locals, ret {}",
            func.params, func.locals, func.ret.0
        );
        for (b, block) in func.blocks.iter().enumerate() {
            let _ = writeln!(out, "  b{b}:");
            for instr in &block.instrs {
                let _ = writeln!(out, "    {:?}", instr.kind);
            }
            let _ = writeln!(out, "    -> {:?}", block.end);
        }
    }
    out
}
