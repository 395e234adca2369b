//! Paths in configuration and what they match.

/// A path such as `fhir::r4::Patient` or `crate::db::load`.
///
/// It matches an item when it is the item's full path or a suffix of it at a
/// `::` boundary; with a leading `crate::` it matches the full path inside any
/// crate of the workspace.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ItemPath {
    path: String,
}

impl ItemPath {
    /// Checks and keeps a path.
    ///
    /// # Errors
    /// What is wrong with it, for the user.
    pub fn new(text: &str) -> Result<Self, String> {
        let path = text.strip_prefix("::").unwrap_or(text);
        let inner = path.strip_prefix("crate::").unwrap_or(path);
        if inner.is_empty() {
            return Err("the path is empty".to_owned());
        }
        if path.contains(['<', '>', '(']) {
            return Err("write the path without generic arguments or parentheses".to_owned());
        }
        for segment in inner.split("::") {
            let mut chars = segment.chars();
            let starts_well = chars
                .next()
                .is_some_and(|c| c == '_' || c.is_alphanumeric());
            if !starts_well || !chars.all(|c| c == '_' || c.is_alphanumeric()) {
                return Err(format!("`{segment}` is not an identifier"));
            }
        }
        Ok(ItemPath {
            path: path.to_owned(),
        })
    }

    /// How many segments, `crate` not counted.
    pub fn segments(&self) -> usize {
        let inner = self.path.strip_prefix("crate::").unwrap_or(&self.path);
        inner.split("::").count()
    }

    /// As written, a leading `::` left out; [`crate::names::matches_suffix`] matches it.
    pub fn as_str(&self) -> &str {
        &self.path
    }
}

#[cfg(test)]
mod tests {
    use super::ItemPath;

    #[test]
    fn what_is_no_path_is_refused_with_a_reason() {
        for text in ["", "crate::", "a b", "Vec<Patient>", "a::", "f()", "a-b"] {
            assert!(ItemPath::new(text).is_err(), "{text}");
        }
        assert_eq!(ItemPath::new("Claim::0").map(|p| p.segments()), Ok(2));
        assert_eq!(ItemPath::new("crate::mask").map(|p| p.segments()), Ok(1));
    }
}
