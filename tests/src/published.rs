//! The published crates that benchmarks run over: a manifest with exact versions,
//! and the directory cargo vendored them to.

use std::error::Error;
use std::fs;

use camino::{Utf8Path, Utf8PathBuf};
use phi_lint::span::Name;

/// The names of the manifest's dependencies, each with the root file of its vendored library.
///
/// # Errors
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

/// What the package of a root file may depend on, going by its manifest: the name in
/// source and the crate's own, whether it is switched on or not.
///
/// # Errors
/// There is no manifest above the file, or it is not TOML.
pub fn dependencies(root: &Utf8Path) -> Result<Vec<(Name, Name)>, Box<dyn Error>> {
    let mut manifests = root.ancestors().map(|dir| dir.join("Cargo.toml"));
    let manifest = manifests.find(|path| path.is_file());
    let manifest = manifest.ok_or_else(|| format!("{root} has no manifest"))?;
    let manifest: toml::Table = fs::read_to_string(manifest)?.parse()?;
    let targets = manifest.get("target").and_then(toml::Value::as_table);
    let tables = targets.into_iter().flat_map(toml::Table::values);
    let mut found = Vec::new();
    for table in tables.filter_map(toml::Value::as_table).chain([&manifest]) {
        let named = table.get("dependencies").and_then(toml::Value::as_table);
        for (local, what) in named.into_iter().flatten() {
            let package = what.get("package").and_then(toml::Value::as_str);
            let own = package.unwrap_or(local).replace('-', "_");
            found.push((Name::from(&local.replace('-', "_")), Name::from(&own)));
        }
    }
    Ok(found)
}

/// The most memory this process has used, from the kernel's books, in bytes.
#[must_use]
pub fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|l| l.starts_with("VmHWM:"))?;
    let kib: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kib << 10)
}

/// The processor time this process has used on all its threads, from the kernel's
/// books, in seconds. Unlike the time on the clock it does not grow when the
/// machine has other work.
#[must_use]
pub fn processor_time() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // The second field is the name, in parentheses, and may hold spaces; user and
    // system time are fields 14 and 15, in ticks of a hundredth of a second.
    let rest = stat.rsplit_once(')')?.1;
    let mut fields = rest.split_whitespace().skip(11);
    let user: f64 = fields.next()?.parse().ok()?;
    let system: f64 = fields.next()?.parse().ok()?;
    Some((user + system) / 100.0)
}
