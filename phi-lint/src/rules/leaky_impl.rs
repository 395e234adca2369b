//! PHI103.

use super::records::Record;
use super::{Facts, Judge, Raw, categories, rule};
use crate::span::Name;
use crate::syntax::ast::{Body, ExprId, ExprKind, Impl, Item, ItemKind, PatKind, TypeRef};

rule! {
    /// A hand-written implementation lets PHI out.
    ///
    /// # What it does
    ///
    /// Reports implementations of `Display`, `Debug`, `Serialize`, `Deref`, `AsRef` and
    /// `Borrow`, `From` and `Into` into text, that use a field which is PHI and not wrapped,
    /// or expose one that is.
    ///
    /// # Why is this bad?
    ///
    /// These traits are used without being named: by every format string, every
    /// `to_string`, every method call through `Deref`. Whoever writes `{patient}` in a
    /// log does not see that it discloses the name (45 CFR 164.502(a)).
    ///
    /// # Example
    ///
    /// ```rust,ignore
    /// use phi_types::PhiRecord;
    /// use std::fmt;
    ///
    /// #[derive(PhiRecord)]
    /// struct Patient {
    ///     id: u64,
    ///     #[phi(category = Name)]
    ///     name: String,
    /// }
    ///
    /// impl fmt::Display for Patient {
    ///     fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    ///         write!(f, "{}", self.name)
    ///     }
    /// }
    /// ```
    ///
    /// # Use instead
    ///
    /// ```rust,ignore
    /// use phi_types::PhiRecord;
    /// use std::fmt;
    ///
    /// #[derive(PhiRecord)]
    /// struct Patient {
    ///     id: u64,
    ///     #[phi(category = Name)]
    ///     name: String,
    /// }
    ///
    /// impl fmt::Display for Patient {
    ///     fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    ///         write!(f, "patient {}", self.id)
    ///     }
    /// }
    /// ```
    LEAKY_IMPL = "PHI103", "leaky-impl", Deny, Judge::Source(judge);
}

/// Traits that hand out what they are implemented over.
const OUT: [&str; 8] = [
    "AsRef",
    "Borrow",
    "Debug",
    "Deref",
    "DerefMut",
    "Display",
    "Serialize",
    "ToString",
];

/// Methods whose result does not hold the value.
const HARMLESS: [&str; 8] = [
    "count",
    "is_empty",
    "is_err",
    "is_none",
    "is_ok",
    "is_some",
    "len",
    "pseudonym",
];

fn judge(facts: &Facts<'_>) -> Vec<Raw> {
    let records = facts.records();
    facts.items(|file, item, out| {
        let ItemKind::Impl(imp) = &item.kind else {
            return;
        };
        let Some((trait_, owner, subject)) = concerns(imp) else {
            return;
        };
        // Names are not resolved here: a type of the same file is meant first.
        let record = records
            .iter()
            .filter(|record| record.name.as_str() == owner)
            .max_by_key(|record| record.file == file);
        let Some(record) = record else { return };
        for function in &imp.items {
            uses(facts, trait_, subject, function, record, out);
        }
    })
}

/// The trait, the type whose fields count, and whether they are read from `self`.
fn concerns(imp: &Impl) -> Option<(&str, &str, Subject)> {
    let last = imp.trait_.as_ref()?.segments.last()?;
    let trait_ = last.name.as_str();
    if OUT.contains(&trait_) {
        return Some((trait_, type_name(&imp.self_ty)?, Subject::Receiver));
    }
    let into_text = matches!(type_name(&imp.self_ty), Some("String" | "Cow" | "str"));
    if trait_ == "Into" {
        let into = last.args.as_ref()?.types.first()?;
        let text = matches!(type_name(into), Some("String" | "Cow" | "str"));
        return text.then_some((trait_, type_name(&imp.self_ty)?, Subject::Receiver));
    }
    if trait_ == "From" && into_text {
        let from = last.args.as_ref()?.types.first()?;
        return Some((trait_, type_name(from)?, Subject::Parameter));
    }
    None
}

#[derive(Clone, Copy, PartialEq)]
enum Subject {
    Receiver,
    Parameter,
}

fn type_name(ty: &TypeRef) -> Option<&str> {
    match ty {
        TypeRef::Path(path) => path.segments.last().map(|s| s.name.as_str()),
        TypeRef::Ref(_, inner) => type_name(inner),
        _ => None,
    }
}

fn uses(
    facts: &Facts<'_>,
    trait_: &str,
    subject: Subject,
    item: &Item,
    record: &Record<'_>,
    out: &mut Vec<Raw>,
) {
    let ItemKind::Fn(function) = &item.kind else {
        return;
    };
    if !record.holds_phi() {
        return;
    }
    let Some(body) = function.body.get() else {
        return;
    };
    let parameter = function.params.first().and_then(|p| p.name);
    let base = match (subject, parameter) {
        (Subject::Receiver, _) => "self",
        (Subject::Parameter, Some(name)) => name.as_str(),
        (Subject::Parameter, None) => return,
    };
    let called_on: Vec<(ExprId, Name)> = body
        .exprs
        .iter()
        .filter_map(|expr| match &expr.kind {
            ExprKind::MethodCall {
                receiver, method, ..
            } => Some((*receiver, *method)),
            _ => None,
        })
        .collect();
    // Expressions that are only measured.
    let measured: Vec<ExprId> = called_on
        .iter()
        .filter(|(_, method)| HARMLESS.contains(&method.as_str()))
        .map(|(id, _)| *id)
        .collect();
    // `then`: the method called on the field. What is wrapped comes out only when it is asked to.
    let mut report = |name: &str, then: Option<&str>, span| {
        let field = record.fields.iter().find(|f| f.def.name.as_str() == name);
        let exposes = then.is_some_and(|m| m.starts_with("expose") || m == "into_inner");
        let Some((field, category)) = field.and_then(|f| match f.wrapped {
            true => exposes.then(|| (f, f.looks_like.unwrap_or("unclassified").to_owned())),
            false => Some((f, f.raw_phi()?)),
        }) else {
            return;
        };
        out.push(Raw {
            span,
            message: format!(
                "`{trait_}` for `{}` lets the {} out",
                record.name,
                categories::words(&category)
            ),
            help: format!(
                "leave `{name}` out of `{trait_}`{}, or make the field a `Phi<…>`, which writes a placeholder",
                match record.fields.iter().find(|f| f.def.name.as_str() == "id") {
                    Some(id) if id.raw_phi().is_none() => " and write `id`",
                    _ => "",
                }
            ),
            category: Some(category),
            related: vec![(field.def.name_span, "declared here".to_owned())],
            certain: true,
            fix: None,
        });
    };
    for (i, expr) in body.exprs.iter().enumerate() {
        match &expr.kind {
            ExprKind::Field { base: of, name, .. } if !measured.contains(&ExprId(i as u32)) => {
                let of = body.exprs.get(of.0 as usize).map(|e| &e.kind);
                if let Some(ExprKind::Path(path)) = of
                    && path.segments.len() == 1
                    && path.segments[0].name.as_str() == base
                {
                    let then = called_on.iter().find(|(id, _)| id.0 as usize == i);
                    report(name, then.map(|(_, method)| method.as_str()), expr.span);
                }
            }
            ExprKind::Macro(call) => {
                for (name, measured_by, span) in facts.fields_in_macro(call, base) {
                    let harmless = (measured_by.as_deref()).is_some_and(|m| HARMLESS.contains(&m));
                    if !harmless {
                        report(&name, measured_by.as_deref(), span);
                    }
                }
            }
            _ => {}
        }
    }
    // `let Row { name, .. } = self;`: the binding counts when it is used for more than its size.
    for pat in &body.pats {
        let PatKind::Struct(path, parts) = &pat.kind else {
            continue;
        };
        let is_own = path
            .segments
            .last()
            .is_some_and(|s| s.name.as_str() == "Self" || s.name == record.name);
        for (field, bound) in parts.iter().filter(|_| is_own) {
            let Some(bound) = body.pats.get(bound.0 as usize) else {
                continue;
            };
            if let PatKind::Bind { name, .. } = &bound.kind
                && is_used(facts, body, name, &measured)
            {
                report(field, None, bound.span);
            }
        }
    }
}

/// The binding is read for its value somewhere in the body.
fn is_used(facts: &Facts<'_>, body: &Body, name: &str, measured: &[ExprId]) -> bool {
    body.exprs
        .iter()
        .enumerate()
        .any(|(i, expr)| match &expr.kind {
            ExprKind::Path(path) => {
                path.segments.len() == 1
                    && path.segments[0].name.as_str() == name
                    && !measured.contains(&ExprId(i as u32))
            }
            ExprKind::Macro(call) => {
                let text = facts.loaded().files.text(call.tokens);
                let mut words = text.split(|c: char| !(c.is_alphanumeric() || c == '_'));
                words.any(|word| word == name)
                    && !HARMLESS
                        .iter()
                        .any(|m| text.contains(&format!("{name}.{m}(")))
            }
            _ => false,
        })
}
