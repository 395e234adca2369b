//! `crate::` paths of the configuration that lead nowhere: an entry with a typing
//! mistake would be passed over in silence.

use rustc_hash::FxHashSet;

use crate::config::{Config, suggest};
use crate::rules::Facts;
use crate::workspace::SourceError;

/// An error for each path with a segment that occurs nowhere in the workspace, neither
/// in its source (code made by macros included, their input is source) nor as a file.
pub(super) fn unknown(facts: &Facts<'_>, config: &Config) -> Vec<SourceError> {
    if config.named.is_empty() {
        return Vec::new();
    }
    let loaded = facts.loaded();
    let mut words: FxHashSet<&str> = FxHashSet::default();
    for krate in loaded.crates.iter().filter(|krate| !krate.is_model) {
        for id in std::iter::once(krate.root).chain(krate.modules.values().copied()) {
            let file = loaded.files.get(id);
            words.extend(file.path.as_str().split(['/', '.']));
            words.extend(
                file.text
                    .split(|c: char| !(c.is_alphanumeric() || c == '_'))
                    .filter(|word| !word.is_empty()),
            );
        }
        words.insert(krate.name.as_str());
    }
    config
        .named
        .iter()
        .filter_map(|named| {
            let segments = named.path.as_str().split("::").skip(1);
            let lost = segments.into_iter().find(|s| !words.contains(s))?;
            let mut near: Vec<&str> = words.iter().copied().collect();
            near.sort_unstable();
            Some(named.at.error(
                format!(
                    "there is no {} `{}` in the workspace",
                    named.kind,
                    named.path.as_str()
                ),
                suggest(lost, near).map_or_else(
                    || format!("nothing in the workspace is named `{lost}`; correct the path or remove the entry"),
                    |near| format!("did you mean `{near}`?"),
                ),
            ))
        })
        .collect()
}
