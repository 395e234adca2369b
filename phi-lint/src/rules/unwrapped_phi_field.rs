//! PHI101.

use super::recognize::{self, Strength};
use super::records::{self, Mark};
use super::{Facts, Judge, Raw, categories, rule};
use crate::span::Span;
use crate::syntax::ast::ItemKind;

rule! {
    /// A field or parameter looks like PHI and is not wrapped.
    ///
    /// # What it does
    ///
    /// Reports fields and parameters whose name and type say that they hold one of the
    /// identifiers of 45 CFR 164.514(b)(2)(i) or clinical data, in code that handles
    /// health data, and that are neither `Phi<T>` nor marked with `#[phi(…)]`. It
    /// reports the declaration once, not its uses.
    ///
    /// # Why is this bad?
    ///
    /// A plain `String` can be printed, logged and serialized by anything it meets. Only
    /// what is wrapped or marked is followed; what nobody declared is protected
    /// by nothing, and 45 CFR 164.530(c) asks for safeguards, not for luck.
    ///
    /// # Example
    ///
    /// ```rust,ignore
    /// struct Patient {
    ///     ssn: String,
    /// }
    /// ```
    ///
    /// # Use instead
    ///
    /// ```rust,ignore
    /// struct Patient {
    ///     ssn: Phi<String, Ssn>,
    /// }
    /// ```
    UNWRAPPED_PHI_FIELD = "PHI101", "unwrapped-phi-field", Warn, Judge::Source(judge);
}

fn judge(facts: &Facts<'_>) -> Vec<Raw> {
    let mut found = Vec::new();
    for record in facts.records() {
        for field in &record.fields {
            if field.wrapped || field.redacted || field.mark != Mark::None {
                continue;
            }
            if let Some(category) = field.looks_like {
                found.push(raw("field", &field.def.name, field.def.name_span, category));
            }
        }
    }
    found.extend(facts.items(|file, item, out| {
        let ItemKind::Fn(function) = &item.kind else {
            return;
        };
        // Without a body the signature is a foreign or trait declaration.
        if function.body.is_none() || !facts.is_health_code(file) {
            return;
        }
        for param in &function.params {
            let Some(name) = param.name else { continue };
            if records::mark(&param.attrs) != Mark::None {
                continue;
            }
            if let Some((category, strength)) = recognize::name(&name)
                && strength >= Strength::Identifier
                && recognize::can_hold(&param.ty, category)
            {
                let end = param.span.start + name.len() as u32;
                out.push(raw(
                    "parameter",
                    &name,
                    Span { end, ..param.span },
                    category,
                ));
            }
        }
    }));
    found
}

fn raw(kind: &str, name: &str, span: Span, category: &str) -> Raw {
    Raw {
        span,
        message: format!(
            "the {kind} `{name}` looks like PHI ({}) and is not wrapped",
            categories::words(category)
        ),
        help: "make it a `Phi<…>`, or say `#[phi(safe)]` on a field that is no patient's data"
            .to_owned(),
        category: Some(category.to_owned()),
        related: Vec::new(),
        certain: false,
    }
}
