//! The analysis core behind one function: names, types, models, lowering and
//! the flow solver, from a loaded workspace to raw findings.

mod enters;

use rustc_hash::FxHashSet;

use crate::config::Config;
use crate::flow::ir::{Finding, Sink, Source};
use crate::flow::{self, Solution};
use crate::lower::{self, Lowered, Unaudited};
use crate::models::{self, Registry};
use crate::names::Program;
use crate::span::{FileId, Span};
use crate::types::TypeDb;
use crate::workspace::{self, ErrorKind, Loaded, SourceError};

/// What the analysis found, before any rule has judged it.
#[derive(Debug, Default)]
pub struct Analysis {
    /// Sources by [`crate::flow::ir::SourceId`].
    pub sources: Vec<Source>,
    /// Sinks by [`crate::flow::ir::SinkId`]. A tag is a rule's code, with what
    /// the model adds after a colon: `PHI001`, `PHI010:openai`, `PHI010:aws/s3`.
    pub sinks: Vec<Sink>,
    /// Flows from a source to a sink.
    pub findings: Vec<Finding>,
    /// Calls that expose PHI without an audit record.
    pub unaudited: Vec<Unaudited>,
    /// How many functions were analyzed, closures not counted.
    pub functions: usize,
    /// Files of crates that have nothing to do with PHI: their functions are not counted.
    pub left_out: FxHashSet<FileId>,
    /// Functions whose analysis hit a bound, with a few words on which.
    pub bounded: Vec<(Span, String)>,
}

/// Analyzes the workspace. Stub files are in [`Loaded::files`], where
/// spans into them can be resolved.
pub fn analyze(loaded: &mut Loaded, config: &Config) -> Analysis {
    let (models, mut mistakes) = models::load(&mut loaded.files);
    let user = config.user_models();
    let has_own_models = !user.is_empty() || loaded.crates.iter().any(|c| c.is_model);
    let with_dependencies = !config.without_dependencies;
    let mut enters = enters::phi_enters(&loaded.files, &models, &loaded.crates);
    let outside = || with_dependencies && workspace::dependencies_declare_phi(loaded);
    if has_own_models || !mistakes.is_empty() || outside() {
        // What a word means is for the analysis to find out.
        enters.fill(true);
    }
    let connected = enters::connected(&loaded.crates, &enters);
    let mut left_out: FxHashSet<FileId> = FxHashSet::default();
    let mut crates = Vec::with_capacity(loaded.crates.len() + models.len());
    let mut comes_into = Vec::with_capacity(loaded.crates.len());
    for ((krate, enters), connected) in loaded.crates.iter().zip(enters).zip(connected) {
        if connected {
            crates.push(krate.clone());
            comes_into.push(enters);
        } else {
            left_out.extend(enters::files_of(krate));
        }
    }
    for file in crates.iter().flat_map(enters::files_of) {
        left_out.remove(&file);
    }
    if crates.is_empty() {
        return Analysis {
            left_out,
            ..Analysis::default()
        };
    }
    crates.extend(models);
    if with_dependencies {
        crates.extend(workspace::load_dependencies(loaded));
    }
    let program = Program::build(crates, &loaded.files);
    let (registry, more) = Registry::build(&program, &loaded.files, &user);
    mistakes.extend(more);
    loaded.errors.extend(mistakes.into_iter().map(|mistake| {
        let file = mistake.file.to_string();
        match mistake.span {
            Some(span) => SourceError::at(
                ErrorKind::Config,
                file,
                &loaded.files.get(span.file).text,
                span.start as usize..span.end as usize,
                mistake.message,
                mistake.help,
            ),
            None => SourceError::about(ErrorKind::Config, file, mistake.message, mistake.help),
        }
    }));
    let db = TypeDb::new(&program);
    let Lowered {
        program: mut ir,
        unaudited,
        functions,
        bounded: untyped,
        ..
    } = lower::lower(
        &program,
        &db,
        &registry,
        &loaded.files,
        loaded.tests,
        &|krate| comes_into.get(krate.0 as usize) == Some(&true),
    );
    // What the solver does not read makes room for what it does.
    drop((db, registry));
    drop(program);
    flow::share_dispatch(&mut ir);
    let Solution {
        findings,
        bounds_hit,
        ..
    } = flow::solve(&ir, &flow::Options::default());
    let bounded = bounds_hit
        .into_iter()
        .map(|(func, what)| (ir.funcs[func.0 as usize].span, what.to_string()))
        .chain(untyped.into_iter().map(|span| {
            let what = "too many implementations to try; some types are not known";
            (span, what.to_owned())
        }))
        .collect();
    Analysis {
        sources: ir.sources,
        sinks: ir.sinks,
        findings,
        unaudited,
        functions,
        left_out,
        bounded,
    }
}
