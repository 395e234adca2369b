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
    /// use phi_types::Phi;
    ///
    /// struct Patient {
    ///     ssn: String,
    /// }
    /// ```
    ///
    /// # Use instead
    ///
    /// ```rust,ignore
    /// use phi_types::{Phi, category::Ssn};
    ///
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
                found.push(raw(
                    facts,
                    "field",
                    &field.def.name,
                    field.def.name_span,
                    field.def.span,
                    category,
                ));
            }
        }
    }
    found.extend(facts.items(|file, item, out| {
        let ItemKind::Fn(function) = &item.kind else {
            return;
        };
        // Without a body the signature is a foreign or trait declaration.
        if !function.body.is_some() || !facts.is_health_code(file) {
            return;
        }
        // `fn invite_staff(email: &str)`
        let path = facts.function_at(function.signature_span);
        if recognize::is_about_others(path) || recognize::is_predicate(path) {
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
                let at = Span { end, ..param.span };
                out.push(raw(facts, "parameter", &name, at, param.span, category));
            }
        }
    }));
    found
}

fn raw(facts: &Facts<'_>, kind: &str, name: &str, span: Span, whole: Span, category: &str) -> Raw {
    let wrapped = facts
        .loaded()
        .files
        .text(whole)
        .split_once(':')
        .map(|(_, ty)| ty.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|ty| ty.len() <= 40)
        .map_or_else(
            || "a `Phi<…>`".to_owned(),
            |ty| format!("`{}`", wrap(ty.trim_end_matches(','), category)),
        );
    Raw {
        span,
        message: format!(
            "the {kind} `{name}` looks like PHI ({}) and is not wrapped",
            categories::words(category)
        ),
        help: match kind {
            "field" => {
                format!("make it {wrapped}, or say `#[phi(safe)]` if `{name}` is no patient's data")
            }
            _ => format!("take {wrapped}, and have callers pass it on unread"),
        },
        category: Some(category.to_owned()),
        related: Vec::new(),
        certain: false,
        fix: None,
    }
}

/// `Option<&str>`, `ssn` → `Option<Phi<&str, Ssn>>`: the value is wrapped, not what holds it.
fn wrap(ty: &str, category: &str) -> String {
    if let Some(inner) = ty.strip_prefix("Option<").and_then(|t| t.strip_suffix('>')) {
        return format!("Option<{}>", wrap(inner, category));
    }
    if let Some(inner) = ty
        .strip_prefix('&')
        .filter(|t| *t == "str" || !t.contains('<'))
    {
        return match inner {
            "str" => format!("&Phi<String, {}>", categories::type_name(category)),
            _ => format!("&{}", wrap(inner, category)),
        };
    }
    format!("Phi<{ty}, {}>", categories::type_name(category))
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn the_value_is_wrapped_and_not_what_holds_it() {
        assert_eq!(wrap("String", "ssn"), "Phi<String, Ssn>");
        assert_eq!(
            wrap("Option<NaiveDate>", "date"),
            "Option<Phi<NaiveDate, Date>>"
        );
        assert_eq!(wrap("&str", "health-plan"), "&Phi<String, HealthPlan>");
        assert_eq!(wrap("Vec<String>", "email"), "Phi<Vec<String>, Email>");
    }
}
