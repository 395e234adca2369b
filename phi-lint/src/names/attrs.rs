//! What attributes say of a definition.

use crate::syntax::ast::{Attr, Meta};

/// `#[cfg(test)]`, or an attribute that makes a function a test: `#[test]`,
/// `#[tokio::test]`, `#[rstest]`, `#[bench]`, ….
pub(super) fn is_test_attrs(attrs: &[Attr]) -> bool {
    attrs.iter().any(|attr| {
        let path = attr.path.as_str();
        let last = path.rsplit("::").next().unwrap_or(path);
        match last {
            "cfg" => attr.args.iter().any(requires_test),
            "test" | "bench" | "rstest" | "test_case" | "wasm_bindgen_test" | "quickcheck"
            | "test_log" | "proptest" | "traced_test" => true,
            _ => false,
        }
    })
}

/// The condition cannot hold outside of tests.
fn requires_test(meta: &Meta) -> bool {
    match meta {
        Meta::Path(name, _) => *name == "test",
        Meta::List(name, metas, _) => match name.as_str() {
            "all" => metas.iter().any(requires_test),
            "any" => !metas.is_empty() && metas.iter().all(requires_test),
            _ => false,
        },
        Meta::Value(..) | Meta::Lit(..) => false,
    }
}

/// `#[cfg(not(…))]`: stands in for what a condition leaves out.
pub(super) fn is_fallback(attrs: &[Attr]) -> bool {
    attrs.iter().any(|attr| {
        attr.path == "cfg"
            && matches!(attr.args.as_slice(), [Meta::List(name, ..)] if *name == "not")
    })
}
