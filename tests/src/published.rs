//! The published crates of `benches/published`, whose sources are vendored.

use std::error::Error;

use camino::{Utf8Path, Utf8PathBuf};

/// The manifest's dependencies with the roots of their vendored libraries.
///
/// # Errors
///
/// When one of them is not below `sources`, or has no library where one is looked for.
pub fn crates(
    manifest: &str,
    sources: &Utf8Path,
) -> Result<Vec<(String, Utf8PathBuf)>, Box<dyn Error>> {
    let mut found = Vec::new();
    let dependencies = manifest.split("[dependencies]").nth(1).unwrap_or("");
    for line in dependencies.lines() {
        let Some((name, version)) = line.split_once(" = ") else {
            continue;
        };
        let version = version.trim_matches(|c| c == '"' || c == '=');
        let (exact, with_build) = (format!("{name}-{version}"), format!("{name}-{version}+"));
        let dir = sources
            .read_dir_utf8()?
            .flatten()
            .find(|entry| entry.file_name() == exact || entry.file_name().starts_with(&with_build));
        let Some(dir) = dir else {
            return Err(format!("{name} {version} is not vendored").into());
        };
        let roots = ["src/lib.rs", "lib.rs", "src/main.rs"].map(|p| dir.path().join(p));
        let Some(root) = roots.into_iter().find(|p| p.is_file()) else {
            return Err(format!("{name} has no library where one is looked for").into());
        };
        found.push((name.to_owned(), root));
    }
    Ok(found)
}
