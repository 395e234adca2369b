//! Format strings in attributes: which fields `#[error("no patient {id}")]` and
//! `#[display("…")]` write, and how.

use crate::flow::ir::Printing;
use crate::span::Name;
use crate::syntax::printing_of;

/// How `template` writes the field, if it does. `extra` is the attribute's whole
/// text: explicit arguments name fields as `.field`, `self.field` or `_0`.
pub(super) fn template_uses(template: &str, extra: &str, field: &str) -> Option<Printing> {
    let mut rest = template;
    let mut found = None;
    while let Some(open) = rest.find('{') {
        rest = &rest[open + 1..];
        if let Some(after) = rest.strip_prefix('{') {
            rest = after;
            continue;
        }
        let Some(close) = rest.find('}') else { break };
        let inside = &rest[..close];
        rest = &rest[close + 1..];
        let (name, spec) = inside.split_once(':').unwrap_or((inside, ""));
        let name = name.trim().trim_start_matches('_');
        if name == field {
            found = Some(printing_of(spec));
        }
        if spec.contains(&format!("{field}$")) {
            found = found.or(Some(Printing::Display));
        }
    }
    if found.is_none() {
        let args = extra.rsplit_once('"').map_or("", |(_, args)| args);
        let named = args
            .split(|c: char| !(c.is_alphanumeric() || c == '_' || c == '.'))
            .any(|word| {
                let mut parts = word.split('.');
                let names = match (parts.next(), parts.next()) {
                    (Some("" | "self"), Some(name)) => name == field,
                    (Some(name), _) => name.strip_prefix('_').unwrap_or(name) == field,
                    _ => false,
                };
                // `.name.len()` writes nothing of the name.
                names && !parts.any(|m| super::known::harmless_method(Name::from(m)))
            });
        if named {
            found = Some(if template.contains('?') {
                Printing::Debug
            } else {
                Printing::Display
            });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::template_uses;
    use crate::flow::ir::Printing;

    #[test]
    fn a_template_writes_the_fields_it_names() {
        let extra = r#""no patient {name} ({0:?})""#;
        let template = "no patient {name} ({0:?})";
        assert_eq!(
            template_uses(template, extra, "name"),
            Some(Printing::Display)
        );
        assert_eq!(template_uses(template, extra, "0"), Some(Printing::Debug));
        assert_eq!(template_uses(template, extra, "ssn"), None);
    }

    #[test]
    fn a_template_writes_the_fields_its_arguments_name() {
        let extra = r#""code {}", .code.value"#;
        assert_eq!(
            template_uses("code {}", extra, "code"),
            Some(Printing::Display)
        );
        assert_eq!(template_uses("code {}", extra, "value"), None);
    }

    #[test]
    fn the_length_of_a_field_is_not_the_field() {
        let extra = r#""{} digits", .0.len()"#;
        assert_eq!(template_uses("{} digits", extra, "0"), None);
        let extra = r#""{} digits", .0.trim()"#;
        assert_eq!(
            template_uses("{} digits", extra, "0"),
            Some(Printing::Display)
        );
    }

    #[test]
    fn escaped_braces_name_nothing() {
        assert_eq!(template_uses("{{name}}", r#""{{name}}""#, "name"), None);
    }
}
