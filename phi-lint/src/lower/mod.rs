//! From typed syntax to the flow IR: expands macros, asks [`crate::types`] what
//! each expression is and [`crate::models`] what each callee does.
//!
//! Every function of the workspace with a body becomes one [`ir::Func`]; its
//! closures become further ones. Bodies are independent of each other, so they
//! are lowered in parallel and joined in a fixed order.
//!
//! | file | idea |
//! | --- | --- |
//! | `expr`, `place`, `pat`, `control` | expressions, where they live, what patterns bind, where control goes |
//! | `call`, `objects`, `function_value`, `unknown` | which function is called, of a trait object's too; function values; code nobody has declared |
//! | `library`, `conversion`, `iteration`, `implied`, `known` | modelled functions, and what their signatures do not say |
//! | `macros`, `expand`, `record`, `documents` | macro calls before and after expansion; `#[instrument]`; `json!` by key |
//! | `phi`, `sinks`, `hosts`, `respond` | sources; sinks; the vendor behind a URL; responses of a handler |
//! | `prints`, `writers`, `template`, `observe` | what a type prints, by which implementation, and what is seen of a value |
//! | `kinds`, `fields`, `errors`, `plain` | what is asked about a type |
//! | `shared`, `holders`, `unseen` | state that many parts of a program see; generic structs that hold some; functions nobody in sight calls |
//! | `context`, `instances`, `demand`, `frame` | the program; forms of generic functions; which bodies are lowered; the function being built |

mod call;
mod context;
mod control;
mod conversion;
mod demand;
mod documents;
mod errors;
mod expand;
mod expr;
mod fields;
mod frame;
mod function_value;
mod holders;
mod hosts;
mod implied;
mod instances;
mod iteration;
mod kinds;
mod known;
mod library;
mod macros;
mod narrow;
mod objects;
mod observe;
mod pat;
mod phi;
mod place;
mod plain;
mod prints;
mod record;
mod respond;
mod shared;
mod sinks;
mod template;
mod unknown;
mod unseen;
mod writers;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

pub(crate) use context::Cx;
use expand::MacroTarget;
use frame::{Frame, Var};

use crate::flow::ir::{self, FuncId, InstrKind, Local, Operand, Place, Proj, Sink, Source};
use crate::models::Registry;
use crate::names::{CrateId, DefId, DefKind, Program};
use crate::source::Files;
use crate::span::{Name, Span};
use crate::syntax::ast::{Body, Expr, ExprId, ExprKind, PatId, PatKind};
use crate::types::{Args, Inference, Ty, TypeDb};

/// Marks a [`FuncId`] that counts the closures of the body being lowered.
const CLOSURE: u32 = 1 << 31;

/// The lowered program, with what declarations of code showed on the way.
#[derive(Debug, Default)]
pub struct Lowered {
    /// What the solver reads.
    pub program: ir::Program,
    /// Calls that expose PHI without an audit record (PHI201).
    pub unaudited: Vec<Unaudited>,
    /// The function each [`ir::Func`] came from.
    pub owners: Vec<DefId>,
    /// How many functions have a body, closures and forms of generic ones not counted.
    pub functions: usize,
    /// Bodies (by the name they are declared with) whose types were not all looked for, because that took too long.
    pub bounded: Vec<Span>,
}

/// A use of `expose_unaudited`.
#[derive(Debug, Clone)]
pub struct Unaudited {
    /// The call.
    pub span: Span,
    /// Where it stands.
    pub function: DefId,
}

/// Lowers the functions of the workspace (test code only when `tests`): all of the
/// crates PHI may come into by itself, and what these reach of others.
pub fn lower(
    program: &Program,
    db: &TypeDb<'_>,
    registry: &Registry,
    files: &Files,
    tests: bool,
    comes_into: &dyn Fn(CrateId) -> bool,
) -> Lowered {
    let owners: Vec<DefId> = program
        .defs()
        .filter(|(id, def)| {
            !program.in_model(*id) && (tests || !def.is_test) && has_body(&def.kind)
        })
        .map(|(id, _)| id)
        .collect();
    let cx = Cx::new(program, db, registry, files, &owners);
    let mut demand = demand::Demand::new(&cx, &owners, comes_into);
    let mut parts: Vec<Option<Part>> = owners.iter().map(|_| None).collect();
    let mut forms: Vec<((DefId, Args), Part)> = Vec::new();
    let mut rounds = 0;
    loop {
        let lowered: Vec<(usize, Part)> = demand
            .take()
            .into_par_iter()
            .map(|i| (i, lower_body(&cx, owners[i], None)))
            .collect();
        let mut asked = cx.instances.since(forms.len());
        if lowered.is_empty() && asked.is_empty() {
            break;
        }
        for (i, part) in lowered {
            demand.reach(&cx, &part);
            parts[i] = Some(part);
        }
        if !asked.is_empty() {
            rounds += 1;
        }
        if rounds > instances::FORM_ROUNDS {
            // The generic ones serve for what is asked for now.
            asked.drain(..).for_each(|(def, _)| demand.want(def));
            if demand.is_done() {
                break;
            }
        }
        let known = forms.len();
        forms.par_extend(asked.into_par_iter().map(|(owner, args)| {
            let part = lower_body(&cx, owner, Some(&args));
            ((owner, args), part)
        }));
        for (_, part) in &forms[known..] {
            demand.reach(&cx, part);
        }
    }
    join(&cx, &owners, parts, forms)
}

fn has_body(kind: &DefKind) -> bool {
    match kind {
        DefKind::Fn(f) => f.body.is_some(),
        DefKind::Const(c) | DefKind::Static(c) => c.body.is_some(),
        _ => false,
    }
}

/// The body, if its text satisfies `has`.
fn body_that_may(kind: &DefKind, has: impl Fn(&str) -> bool) -> Option<&Body> {
    match kind {
        DefKind::Fn(f) if !f.body.may(has) => None,
        _ => body_of(kind),
    }
}

fn body_of(kind: &DefKind) -> Option<&Body> {
    match kind {
        DefKind::Fn(f) => f.body.get(),
        DefKind::Const(c) | DefKind::Static(c) => c.body.as_ref(),
        _ => None,
    }
}

/// A `loop`, in all of a body or within a place of it.
fn has_loop(body: &Body, within: Option<Span>) -> bool {
    let inside = |span: Span| {
        within.is_none_or(|w| w.file == span.file && w.start <= span.start && span.end <= w.end)
    };
    let endless = |expr: &Expr| matches!(expr.kind, ExprKind::Loop { .. }) && inside(expr.span);
    body.exprs.iter().any(endless)
}

/// What one body lowers to, with ids counted from zero.
struct Part {
    func: ir::Func,
    closures: Vec<ir::Func>,
    sources: Vec<Source>,
    sinks: Vec<Sink>,
    unaudited: Vec<Unaudited>,
    bounded: Option<Span>,
}

impl Part {
    /// Of a body that nothing reaches.
    fn empty(cx: &Cx<'_>, owner: DefId) -> Part {
        let span = cx.program.def(owner).name_span;
        Part {
            func: Frame::new(0, false).finish(cx.program.path(owner), span),
            closures: Vec::new(),
            sources: Vec::new(),
            sinks: Vec::new(),
            unaudited: Vec::new(),
            bounded: None,
        }
    }
}

fn lower_body(cx: &Cx<'_>, owner: DefId, form: Option<&Args>) -> Part {
    let def = cx.program.def(owner);
    let name = cx.program.path(owner);
    let Some(body) = body_of(&def.kind) else {
        return Part::empty(cx, owner);
    };
    let scope = cx.program.scope_of(owner);
    let expanded = expand::expand(cx, owner, &scope, body);
    let mut inference = cx.db.infer(owner, &scope, &expanded.body);
    if let Some(args) = form {
        cx.instantiate(&mut inference, args);
    }
    let mut lower = BodyLower {
        cx,
        body: &expanded.body,
        inf: &inference,
        macros: &expanded.macros,
        name,
        owner,
        frames: Vec::new(),
        closures: Vec::new(),
        sources: Vec::new(),
        sinks: Vec::new(),
        unaudited: Vec::new(),
        statement: None,
        documents: FxHashMap::default(),
    };
    let func = lower.function(&def.kind, def.name_span, expanded.instrument.as_ref());
    Part {
        func,
        closures: lower.closures.into_iter().flatten().collect(),
        sources: lower.sources,
        sinks: lower.sinks,
        unaudited: lower
            .unaudited
            .iter()
            .map(|span| Unaudited {
                span: *span,
                function: owner,
            })
            .collect(),
        bounded: inference.is_bounded.then_some(def.name_span),
    }
}

/// Joins the parts, turning ids counted within a body into ids of the program:
/// functions, then forms of generic ones in an order of their own, then closures.
fn join(
    cx: &Cx<'_>,
    owners: &[DefId],
    parts: Vec<Option<Part>>,
    forms: Vec<((DefId, Args), Part)>,
) -> Lowered {
    let mut out = Lowered::default();
    let functions = owners.len();
    // Which form was asked for first depends on the threads; their order must not.
    let mut order: Vec<usize> = (0..forms.len()).collect();
    order.sort_by_cached_key(|i| {
        let (func, args) = &forms[*i].0;
        let types: Vec<String> = args
            .iter()
            .map(|t| crate::types::display(cx.program, t))
            .collect();
        (*func, types)
    });
    let mut place_of = vec![0; forms.len()];
    for (place, form) in order.iter().enumerate() {
        place_of[*form] = (functions + place) as u32;
    }
    // A form may ask for one that came too late to be lowered: the generic one serves.
    let late = cx.instances.since(forms.len());
    let generic: FxHashMap<DefId, u32> = owners
        .iter()
        .enumerate()
        .map(|(i, def)| (*def, i as u32))
        .collect();
    let form_ids: Vec<u32> = place_of
        .into_iter()
        .chain(
            late.iter()
                .map(|(def, _)| generic.get(def).copied().unwrap_or(0)),
        )
        .collect();
    let mut has_forms = vec![false; functions];
    for ((def, _), _) in &forms {
        if let Some(i) = generic.get(def) {
            has_forms[*i as usize] = true;
        }
    }

    let mut slots: Vec<Option<((DefId, Args), Part)>> = forms.into_iter().map(Some).collect();
    let sorted = order
        .iter()
        .filter_map(|i| slots[*i].take())
        .map(|((def, _), p)| (def, p));
    let mut all: Vec<(DefId, Part)> = owners
        .par_iter()
        .zip(parts)
        .map(|(owner, part)| {
            let part = part.unwrap_or_else(|| Part::empty(cx, *owner));
            (*owner, part)
        })
        .collect();
    all.extend(sorted);
    let first_closure = all.len();
    let mut next_closure = first_closure as u32;
    let mut closures = Vec::new();
    let mut closure_owners = Vec::new();
    for (owner, part) in all {
        let shift = Shift {
            closures: next_closure,
            forms: &form_ids,
            sources: out.program.sources.len() as u32,
            sinks: out.program.sinks.len() as u32,
        };
        next_closure += part.closures.len() as u32;
        out.program.funcs.push(shift.func(part.func));
        out.owners.push(owner);
        for closure in part.closures {
            closures.push(shift.func(closure));
            closure_owners.push(owner);
        }
        out.program.sources.extend(part.sources);
        out.program.sinks.extend(part.sinks);
        out.unaudited.extend(part.unaudited);
        out.bounded.extend(part.bounded);
    }
    out.program.funcs.extend(closures);
    out.program.globals = cx.global_names();
    out.owners.extend(closure_owners);
    let (meetings, places) = unseen::meetings(
        cx,
        &out.program.funcs,
        &out.owners,
        first_closure,
        out.program.globals.len() as u32,
    );
    out.program.meetings = meetings;
    out.program.globals.extend(places);
    out.functions = functions;
    out.bounded.sort_unstable();
    out.bounded.dedup();
    let unused = instances::unused_generic_forms(&out.program.funcs, &has_forms, first_closure);
    for (func, unused) in out.program.funcs.iter_mut().zip(unused) {
        if unused {
            *func = Frame::new(func.params, false).finish(func.name, func.span);
        }
    }
    out
}

struct Shift<'a> {
    closures: u32,
    forms: &'a [u32],
    sources: u32,
    sinks: u32,
}

impl Shift<'_> {
    fn func(&self, mut func: ir::Func) -> ir::Func {
        for instr in func.blocks.iter_mut().flat_map(|b| &mut b.instrs) {
            match &mut instr.kind {
                InstrKind::Seed { source, .. } => source.0 += self.sources,
                InstrKind::Sink { sink, .. } => sink.0 += self.sinks,
                InstrKind::Closure { func, .. } | InstrKind::FnValue { func, .. } => {
                    self.func_id(func);
                }
                InstrKind::Call {
                    callee: ir::Callee::Funcs(funcs),
                    ..
                } => {
                    funcs.iter_mut().for_each(|f| self.func_id(f));
                }
                _ => {}
            }
        }
        func
    }

    fn func_id(&self, id: &mut FuncId) {
        if id.0 & CLOSURE != 0 {
            id.0 = (id.0 & !CLOSURE) + self.closures;
        } else if id.0 & instances::INSTANCE != 0 {
            let form = (id.0 & !instances::INSTANCE) as usize;
            id.0 = self.forms.get(form).copied().unwrap_or(0);
        }
    }
}

/// Lowers one body.
struct BodyLower<'a> {
    cx: &'a Cx<'a>,
    body: &'a Body,
    inf: &'a Inference,
    macros: &'a FxHashMap<ExprId, MacroTarget>,
    name: Name,
    owner: DefId,
    frames: Vec<Frame>,
    closures: Vec<Option<ir::Func>>,
    sources: Vec<Source>,
    sinks: Vec<Sink>,
    unaudited: Vec<Span>,
    /// The expression being lowered as a statement: its value is dropped.
    statement: Option<ExprId>,
    /// Variables that are documents of `json!`, with the number of frames where they are made.
    documents: FxHashMap<PatId, (usize, documents::Document)>,
}

impl<'a> BodyLower<'a> {
    fn function(
        &mut self,
        kind: &DefKind,
        span: Span,
        instrument: Option<&record::Instrumented>,
    ) -> ir::Func {
        let body = self.body;
        let (has_self, is_async) = match kind {
            DefKind::Fn(f) => (f.self_param.is_some(), f.is_async),
            _ => (false, false),
        };
        let first = u32::from(has_self);
        self.frames
            .push(Frame::new(first + body.params.len() as u32, false));
        if has_self {
            let place = Place::local(Local(0));
            self.frame().name_local(Local(0), Name::from("self"));
            let ty = self.cx.self_type(self.owner);
            self.note_type(&Operand::Place(place.clone()), &ty);
            self.frame().vars.insert(Var::SelfParam, place);
        }
        let ret = self.frame().ret;
        if let (DefKind::Fn(f), Some(sig)) = (kind, self.cx.db.fn_sig(self.owner))
            && !f.is_async
        {
            self.note_type(&Operand::Place(Place::local(ret)), &sig.ret);
        }
        if is_async {
            let value = Place::local(ret).then(Proj::Content(0));
            self.frame().exits[0].dst = value;
        }
        for (i, pat) in body.params.iter().enumerate() {
            let local = Local(first + i as u32);
            self.bind_param(*pat, local);
        }
        if let Some(instrument) = instrument {
            self.instrument_entry(instrument, span);
        }
        let value = self.lower_expr(body.root);
        let dst = self.frame().exits[0].dst.clone();
        let ty = self.expr_ty(body.root).clone();
        let exit = self.frame().exits[0].block;
        self.store(&dst, value, &ty, self.expr_span(body.root));
        self.frame().goto(exit, exit);
        if let (DefKind::Fn(_), Some(sig)) = (kind, self.cx.db.fn_sig(self.owner))
            && !matches!(sig.ret, Ty::Never)
        {
            self.frame().return_as_declared();
        }
        self.run_drops(span);
        if is_async && let DefKind::Fn(_) = kind {
            let ret = self.cx.returned(self.owner);
            self.respond(&dst, &ret, span);
        }
        if let Some(instrument) = instrument {
            let ret = match kind {
                DefKind::Fn(_) => self.cx.returned(self.owner),
                _ => Ty::Unknown,
            };
            self.instrument_exit(instrument, &dst, &ret);
        }
        let frame = self.frames.pop().unwrap_or_else(|| Frame::new(0, false));
        let name = self.name;
        if let DefKind::Static(_) = kind {
            return self.static_initializer(frame, name, span);
        }
        frame.finish(name, span)
    }

    /// A static's initializer writes what it computes to the static.
    fn static_initializer(&mut self, mut frame: Frame, name: Name, span: Span) -> ir::Func {
        let global = self.cx.global(self.owner);
        let dst = Place {
            base: ir::Base::Global(global),
            path: Vec::new(),
        };
        let src = Operand::Place(Place::local(frame.ret));
        frame.emit(InstrKind::Assign { dst, src }, span);
        frame.finish(name, span)
    }

    /// Plain bindings name the parameter itself; patterns take it apart.
    fn bind_param(&mut self, pat: PatId, local: Local) {
        let mut pat = pat;
        if let Some(state) = self.cx.handed_out(self.pat_ty(pat)) {
            let dst = Place::local(local);
            let span = self.body.pats[pat.0 as usize].span;
            let target = state;
            self.frame().emit(InstrKind::Alias { dst, target }, span);
            // `State(cache)`: the wrapper and what is in it are one.
            if let PatKind::TupleStruct(_, subs) = &self.body.pats[pat.0 as usize].kind
                && let [inner] = subs[..]
            {
                pat = inner;
            }
        }
        let node = &self.body.pats[pat.0 as usize];
        if let PatKind::Bind {
            name, sub: None, ..
        } = &node.kind
        {
            let place = Place::local(local);
            self.frame().name_local(local, *name);
            self.frame().vars.insert(Var::Pat(pat), place.clone());
            let ty = self.pat_ty(pat).clone();
            self.note_type(&Operand::Place(place.clone()), &ty);
            self.drop_at_end(&place, &ty);
            self.seed_name(*name, &place, &ty, node.span);
        } else {
            self.bind(pat, Operand::Place(Place::local(local)), node.span);
        }
    }

    fn frame(&mut self) -> &mut Frame {
        let top = self.frames.len() - 1;
        &mut self.frames[top]
    }

    fn expr_ty(&self, id: ExprId) -> &'a Ty {
        self.inf.exprs.get(id.0 as usize).unwrap_or(&Ty::Unknown)
    }

    fn pat_ty(&self, id: PatId) -> &'a Ty {
        self.inf.pats.get(id.0 as usize).unwrap_or(&Ty::Unknown)
    }

    fn expr_span(&self, id: ExprId) -> Span {
        self.body.exprs[id.0 as usize].span
    }

    fn clean(&mut self, dst: &Place, span: Span) {
        self.frame()
            .emit(InstrKind::Clean { dst: dst.clone() }, span);
    }

    fn assign(&mut self, dst: &Place, src: Operand, span: Span) {
        self.frame().emit(
            InstrKind::Assign {
                dst: dst.clone(),
                src,
            },
            span,
        );
    }

    /// Stores a value of type `ty`: references that can be written through, and
    /// shared objects, become another name for what they refer to.
    fn store(&mut self, dst: &Place, src: Operand, ty: &Ty, span: Span) {
        match src {
            // Shared state has a place of its own; what is stored there is another name for it.
            Operand::Place(local)
                if matches!(dst.base, ir::Base::Global(_)) && self.cx.is_shared(ty) =>
            {
                self.assign(dst, Operand::Place(local.clone()), span);
                // Clones of it that stay behind see what is written through the field.
                let back = ir::Move {
                    from: Operand::Place(dst.clone()),
                    observe: None,
                    to: local.clone(),
                    weak: true,
                };
                let kind = InstrKind::Transfer {
                    moves: vec![back],
                    uncertain: false,
                    note: Name::from("shared"),
                };
                self.frame().emit(kind, span);
                let kind = InstrKind::Alias {
                    dst: local,
                    target: dst.clone(),
                };
                self.frame().emit(kind, span);
            }
            Operand::Place(target) if self.is_mut_like(ty) || self.cx.is_shared(ty) => {
                self.frame().emit(
                    InstrKind::Alias {
                        dst: dst.clone(),
                        target,
                    },
                    span,
                );
            }
            src => self.assign(dst, src, span),
        }
    }

    fn add_content(&mut self, dst: &Place, src: Operand, span: Span) {
        self.assign(&dst.then(Proj::Content(0)), src, span);
    }

    fn fresh_aggregate(&mut self, span: Span) -> Place {
        let dst = self.frame().temp();
        self.clean(&dst, span);
        dst
    }

    /// The operand as a place, in a temporary of its own if it is a constant.
    fn as_place(&mut self, value: Operand, span: Span) -> Place {
        match value {
            Operand::Place(place) => place,
            Operand::Const => self.fresh_aggregate(span),
        }
    }

    /// Constants that are borrowed mutably or called on need somewhere to live.
    fn keep_place(&mut self, value: Operand, span: Span) -> Operand {
        Operand::Place(self.as_place(value, span))
    }

    /// `&mut T`, a guard, or an `Option`-like of one.
    fn is_mut_like(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Ref(true, _) => true,
            Ty::Adt(def, _) => self.cx.registry.ty_model(*def).guard,
            _ => false,
        }
    }
}
