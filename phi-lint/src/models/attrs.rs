//! From the attributes of stubs to facts.

use super::facts::{FnModel, How, MacroModel, Position, SinkModel, Stream, Transfer, TyModel};
use super::user::ModelError;
use crate::flow::ir::{Path, Printing, Proj};
use crate::names::{Def, DefKind};
use crate::source::Files;
use crate::span::{Name, Span};
use crate::syntax::Grammar;
use crate::syntax::ast::{self, Attr, Meta, Param, TypeRef};

/// Attributes that mean nothing to the models.
const IGNORED: &[&str] = &[
    "allow",
    "cfg",
    "default",
    "deprecated",
    "derive",
    "doc",
    "expect",
    "inline",
    "macro_export",
    "macro_use",
    "must_use",
    "non_exhaustive",
    "phi",
    "repr",
    // For the check against the real crates (`tests/src/models`).
    "stand_in",
    "version",
];

/// Reads attributes and collects mistakes.
pub(super) struct Reader<'a> {
    files: &'a Files,
    /// What was wrong, in order.
    pub(super) errors: Vec<ModelError>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(files: &'a Files) -> Self {
        Reader {
            files,
            errors: Vec::new(),
        }
    }

    fn error(&mut self, span: Span, message: impl Into<String>, help: &str) {
        self.errors.push(ModelError {
            file: self.files.get(span.file).path.clone(),
            span: Some(span),
            message: message.into(),
            help: help.to_owned(),
        });
    }

    fn unknown(&mut self, attr: &Attr, place: &str, known: &str) {
        if !IGNORED.contains(&attr.path.as_str()) {
            let message = format!("`#[{}]` means nothing on {place}", attr.path);
            self.error(attr.span, message, known);
        }
    }

    /// The attribute takes no arguments.
    fn bare(&mut self, attr: &Attr) -> bool {
        if attr.args_span.is_some() {
            let message = format!("`#[{}]` takes no arguments", attr.path);
            self.error(attr.span, message, "remove them");
            return false;
        }
        true
    }

    /// A function's, method's or constructor's model; `None` when there is nothing to say.
    pub(super) fn function(&mut self, def: &Def) -> Option<FnModel> {
        const KNOWN: &str = "known on functions: source, exposes, unaudited, wraps, sanitizer, sink, flows, linked, diverges";
        let mut model = FnModel::default();
        let function = match &def.kind {
            DefKind::Fn(f) => Some(&**f),
            _ => None,
        };
        model.diverges = function.is_some_and(|f| matches!(f.ret, Some(TypeRef::Never)));
        for attr in def.attrs.iter() {
            match attr.path.as_str() {
                "source" => model.source = self.source(attr),
                "exposes" => model.exposes = self.bare(attr),
                "unaudited" => model.unaudited = self.bare(attr),
                "wraps" => model.wraps = self.bare(attr),
                "sanitizer" => model.sanitizer = self.bare(attr),
                "linked" => model.linked = self.bare(attr),
                "diverges" => model.diverges = self.bare(attr),
                "sink" => model.sinks.extend(self.sink(attr)),
                "flows" => model.flows = self.flows(attr, function),
                // The type's own: read, or complained about, by `ty`.
                _ if matches!(def.kind, DefKind::Struct(_)) => {}
                _ => self.unknown(attr, "functions", KNOWN),
            }
        }
        self.parameter_sinks(function.map_or(&[], |f| &f.params), &mut model);
        (model != FnModel::default()).then_some(model)
    }

    /// The sinks of what is stored in a field.
    pub(super) fn field(&mut self, attrs: &[Attr]) -> Vec<SinkModel> {
        let mut sinks = Vec::new();
        for attr in attrs {
            match attr.path.as_str() {
                "sink" => sinks.extend(self.sink(attr)),
                _ => self.unknown(attr, "fields", "known on fields: sink, phi"),
            }
        }
        sinks
    }

    /// `#[sink(…)]` on a parameter: that argument alone.
    fn parameter_sinks(&mut self, params: &[Param], model: &mut FnModel) {
        for (i, param) in params.iter().enumerate() {
            for attr in &param.attrs {
                if attr.path != "sink" {
                    self.unknown(attr, "parameters", "known on parameters: sink");
                    continue;
                }
                if let Some(mut sink) = self.sink(attr) {
                    sink.arguments = Some(vec![i as u32]);
                    model.sinks.push(sink);
                }
            }
        }
    }

    fn source(&mut self, attr: &Attr) -> Option<Name> {
        match attr.args.as_slice() {
            [] if attr.args_span.is_none() => Some(Name::from("unclassified")),
            [Meta::Value(key, category, _)] if key == "category" => Some(Name::from(category)),
            _ => {
                self.error(
                    attr.span,
                    "not a source",
                    "write `#[source]` or `#[source(category = \"mrn\")]`",
                );
                None
            }
        }
    }

    /// One `#[sink(RULE, …)]`.
    pub(super) fn sink(&mut self, attr: &Attr) -> Option<SinkModel> {
        const HELP: &str = "write `#[sink(PHI001)]`, or `#[sink(stream(self))]` or `stream(0)` for what the stream is; after it may stand `arguments(0, 2)`, `self`, `self(error)`, `result_error`, `host`, `vendor = \"name\"`, `typed`, `status(0)`, `via = Display`, `Debug` or `Serialize`";
        let (rule, stream, rest) = match attr.args.split_first() {
            Some((Meta::Path(rule, _), rest)) if is_rule(rule) => (*rule, None, rest),
            Some((Meta::Path(rule, span), _)) => {
                self.error(*span, format!("`{rule}` is not a flow rule"), HELP);
                return None;
            }
            Some((Meta::List(key, list, span), rest)) if key == "stream" => {
                let stream = match list.as_slice() {
                    [Meta::Path(this, _)] if this == "self" => Stream::Receiver,
                    _ => Stream::Argument(self.numbers(list, *span).first().copied()?),
                };
                (Name::default(), Some(stream), rest)
            }
            _ => {
                self.error(attr.span, "the sink names no rule", HELP);
                return None;
            }
        };
        let mut sink = SinkModel {
            stream,
            ..SinkModel::of_rule(rule)
        };
        for arg in rest {
            match arg {
                Meta::List(key, list, span) if key == "arguments" => {
                    sink.arguments = Some(self.numbers(list, *span));
                }
                Meta::Path(key, _) if key == "self" => sink.receiver = Some(Vec::new()),
                Meta::List(key, list, span) if key == "self" => {
                    sink.receiver = self.part(list, *span);
                }
                Meta::Path(key, _) if key == "result_error" => sink.result_error = true,
                Meta::Path(key, _) if key == "host" => sink.host = true,
                Meta::Path(key, _) if key == "typed" => sink.typed = true,
                Meta::List(key, list, span) if key == "status" => {
                    sink.status = self.numbers(list, *span).first().copied();
                }
                Meta::Value(key, vendor, _) if key == "vendor" => {
                    sink.vendor = Some(Name::from(vendor));
                }
                Meta::Value(key, via, span) if key == "via" => match via.as_str() {
                    "Display" => sink.via = Some(Printing::Display),
                    "Debug" => sink.via = Some(Printing::Debug),
                    "Serialize" => sink.via = Some(Printing::Serialize),
                    _ => self.error(*span, format!("nothing is written via `{via}`"), HELP),
                },
                Meta::Path(_, span)
                | Meta::List(_, _, span)
                | Meta::Value(_, _, span)
                | Meta::Lit(_, span) => self.error(*span, "not understood", HELP),
            }
        }
        // Arguments that are not meta-shaped never arrive here; count the commas' sides.
        let written = attr.args_span.map_or("", |s| self.files.text(s));
        if top_level_parts(written) != attr.args.len() {
            self.error(attr.span, "part of the sink is not understood", HELP);
        }
        Some(sink)
    }

    fn numbers(&mut self, list: &[Meta], span: Span) -> Vec<u32> {
        let mut out = Vec::new();
        for item in list {
            match item {
                Meta::Lit(text, span) => match text.parse() {
                    Ok(n) => out.push(n),
                    Err(_) => self.error(
                        *span,
                        format!("`{text}` is not a position"),
                        "count from 0, the receiver left out",
                    ),
                },
                _ => self.error(
                    span,
                    "positions are numbers",
                    "count from 0, the receiver left out",
                ),
            }
        }
        if list.is_empty() {
            self.error(
                span,
                "no positions are given",
                "leave `arguments` out for all of them",
            );
        }
        out
    }

    /// `self(error)`, `self(content)`, `self(1)`: what part of the receiver.
    fn part(&mut self, list: &[Meta], span: Span) -> Option<Vec<Proj>> {
        let index = match list {
            [Meta::Path(name, _)] if name == "content" => Some(0),
            [Meta::Path(name, _)] if name == "error" => Some(1),
            [Meta::Lit(text, _)] => text.parse().ok(),
            _ => None,
        };
        if index.is_none() {
            self.error(
                span,
                "no part of the receiver goes by that",
                "write `self`, `self(content)` or `self(error)`",
            );
        }
        Some(index.map(Proj::Content).into_iter().collect())
    }

    /// `#[flows(none)]`, `#[flows(self -> return, self => return)]`.
    /// `return` of an `async fn` is what it yields.
    fn flows(&mut self, attr: &Attr, function: Option<&ast::Fn>) -> Option<Vec<Transfer>> {
        const HELP: &str = "write `#[flows(none)]` or `#[flows(self -> return, 0 -> self)]`: positions are `self`, `return` and arguments counted from 0 without the receiver, then `.content`, `.error` or a tuple's `.0`; with `a => b`, b is another name for a";
        let text = attr.args_span.map_or("", |s| self.files.text(s)).trim();
        if text == "none" {
            return Some(Vec::new());
        }
        let has_self = function.is_some_and(|f| f.self_param.is_some());
        let params = function.map_or(0, |f| f.params.len());
        let awaited = function.is_some_and(|f| f.is_async);
        let position = |text: &str| {
            let mut path = Path::new();
            let mut parts = text.trim().split('.');
            let at = match parts.next()? {
                "self" if has_self => Position::Param(0),
                "return" => {
                    path.extend(awaited.then_some(Proj::Content(0)));
                    Position::Ret
                }
                n => {
                    let n = n.parse::<u32>().ok().filter(|n| (*n as usize) < params)?;
                    Position::Param(n + u32::from(has_self))
                }
            };
            for part in parts {
                path.push(match part {
                    "content" | "ok" => Proj::Content(0),
                    "error" => Proj::Content(1),
                    n if n.parse::<u8>().is_ok() => Proj::Field(Name::from(n)),
                    _ => return None,
                });
            }
            Some((at, path))
        };
        let mut out = Vec::new();
        for flow in text.split(',').map(str::trim).filter(|f| !f.is_empty()) {
            let parts = match (flow.split_once("->"), flow.split_once("=>")) {
                (Some((from, to)), None) => Some((from, to, How::Derived)),
                (None, Some((from, to))) => Some((from, to, How::Alias)),
                _ => None,
            };
            let ends =
                parts.and_then(|(from, to, how)| Some((position(from)?, position(to)?, how)));
            let Some((from, to, how)) = ends else {
                self.error(attr.span, format!("`{flow}` is not a flow"), HELP);
                continue;
            };
            out.push(Transfer { from, to, how });
        }
        if text.is_empty() {
            self.error(attr.span, "no flow is given", HELP);
        }
        Some(out)
    }

    /// A type's model, and the category its values stand for (`#[category("ssn")]`).
    pub(super) fn ty(&mut self, def: &Def) -> (TyModel, Option<Name>) {
        const KNOWN: &str = "known on types: transparent, guard, shared, cell, state, opaque, scalar, report, remote, outcome, discloses, phi, category, vendor, stream";
        let mut model = TyModel::default();
        let mut category = None;
        for attr in def.attrs.iter() {
            match attr.path.as_str() {
                "transparent" => model.transparent = self.bare(attr),
                "guard" => model.guard = self.bare(attr),
                "shared" => model.shared = self.bare(attr),
                "cell" => model.cell = self.bare(attr),
                "state" => model.state = self.bare(attr),
                "opaque" => model.opaque = self.bare(attr),
                "scalar" => model.scalar = self.bare(attr),
                "report" => model.report = self.bare(attr),
                "remote" => model.remote = self.bare(attr),
                "outcome" => model.outcome = self.bare(attr),
                "discloses" => model.discloses = self.bare(attr),
                "phi" => model.phi = attr.args_span.is_none(),
                "category" => {
                    category = category_attr(attr);
                    if category.is_none() {
                        self.error(attr.span, "not a category", "write `#[category(\"ssn\")]`");
                    }
                }
                "vendor" => model.vendor = self.vendor(attr),
                "stream" => model.stream = self.stream(attr),
                // The constructor's, read by `function`.
                "sink" | "source" | "sanitizer" | "wraps" | "flows"
                    if matches!(def.kind, DefKind::Struct(_)) => {}
                _ => self.unknown(attr, "types", KNOWN),
            }
        }
        // Parameters that no field holds are markers: the data is the type's own.
        model.whole = !model.scalar
            && match &def.kind {
                DefKind::Struct(s) => {
                    s.shape == ast::Shape::Unit && s.generics.params.iter().any(|p| !p.is_const)
                }
                _ => false,
            };
        (model, category)
    }

    /// `#[vendor("openai")]`, or `#[vendor(none)]` for what is no third party.
    fn vendor(&mut self, attr: &Attr) -> Option<Name> {
        match attr.args.as_slice() {
            [Meta::Lit(name, _)] if !name.is_empty() => Some(Name::from(name)),
            [Meta::Path(none, _)] if none == "none" => Some(Name::default()),
            _ => {
                let help = "write `#[vendor(\"openai\")]`, or `#[vendor(none)]` for what is no third party";
                self.error(attr.span, "not a vendor", help);
                None
            }
        }
    }

    /// `#[stream(PHI011)]`
    fn stream(&mut self, attr: &Attr) -> Option<Name> {
        match attr.args.as_slice() {
            [Meta::Path(rule, _)] if is_rule(rule) => Some(*rule),
            _ => {
                self.error(attr.span, "not a stream", "write `#[stream(PHI011)]`");
                None
            }
        }
    }

    /// A macro's model; `None` when it has no attribute: it is expanded like any other.
    pub(super) fn macro_(&mut self, def: &Def) -> Option<MacroModel> {
        const KNOWN: &str = "known on macros: grammar, sink, sanitizer, diverges";
        let mut model = MacroModel {
            grammar: Name::default(),
            sinks: Vec::new(),
            sanitizer: false,
            diverges: false,
        };
        for attr in def.attrs.iter() {
            match attr.path.as_str() {
                "grammar" => match attr.args.as_slice() {
                    [Meta::Path(name, span)] => {
                        let known = Grammar::from_name(name).is_some()
                            || matches!(name.as_str(), "join" | "try_join");
                        if !known {
                            let help = format!(
                                "known grammars: {}, join, try_join",
                                Grammar::NAMES.join(", ")
                            );
                            self.error(*span, format!("`{name}` is not a grammar"), &help);
                        }
                        model.grammar = *name;
                    }
                    _ => self.error(attr.span, "not a grammar", "write `#[grammar(format)]`"),
                },
                "sink" => model.sinks.extend(self.sink(attr)),
                "sanitizer" => model.sanitizer = self.bare(attr),
                "diverges" => model.diverges = self.bare(attr),
                _ => self.unknown(attr, "macros", KNOWN),
            }
        }
        let said = !model.sinks.is_empty() || model.sanitizer || model.diverges;
        if said && model.grammar.is_empty() {
            self.error(
                def.name_span,
                format!("how `{}!` reads its arguments is not said", def.name),
                "add `#[grammar(…)]`",
            );
        }
        (said || !model.grammar.is_empty()).then_some(model)
    }

    /// Modules, impls, traits, constants, aliases: nothing to say.
    pub(super) fn nothing(&mut self, def: &Def) {
        for attr in def.attrs.iter() {
            self.unknown(
                attr,
                "this item",
                "attributes stand on functions, types and macros",
            );
        }
    }
}

/// The text of `#[category("ssn")]`.
pub(super) fn category_attr(attr: &Attr) -> Option<Name> {
    match attr.args.as_slice() {
        [Meta::Lit(text, _)] if attr.path == "category" && !text.is_empty() => {
            Some(Name::from(text))
        }
        _ => None,
    }
}

/// PHI001–PHI011: the rules that judge flows.
fn is_rule(name: &str) -> bool {
    name.strip_prefix("PHI")
        .filter(|n| n.len() == 3)
        .and_then(|n| n.parse::<u32>().ok())
        .is_some_and(|n| (1..=11).contains(&n))
}

/// How many comma-separated parts there are outside of brackets and strings.
fn top_level_parts(text: &str) -> usize {
    let (mut depth, mut parts, mut blank, mut quoted) = (0u32, 0, true, false);
    for c in text.chars() {
        match c {
            '"' => quoted = !quoted,
            '(' | '[' if !quoted => depth += 1,
            ')' | ']' if !quoted => depth = depth.saturating_sub(1),
            ',' if !quoted && depth == 0 => {
                blank = true;
                continue;
            }
            _ => {}
        }
        if blank && !c.is_whitespace() {
            blank = false;
            parts += 1;
        }
    }
    parts
}
