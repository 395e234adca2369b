//! Lists the stub files of `src/models/stubs` for `src/models/embedded.rs`, so
//! that modelling a crate takes one file and nothing else.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = env::var_os("CARGO_MANIFEST_DIR").map_or_else(PathBuf::new, PathBuf::from);
    let out = env::var_os("OUT_DIR").map_or_else(PathBuf::new, PathBuf::from);
    let dir = root.join("src/models/stubs");
    println!("cargo::rerun-if-changed={}", dir.display());
    let mut names = Vec::new();
    for entry in fs::read_dir(&dir)? {
        let path = entry?.path();
        if let (Some(name), Some("rs")) = (stem(&path), path.extension().and_then(|e| e.to_str())) {
            names.push(name.to_owned());
        }
    }
    names.sort();
    let include = |name: &str| format!("include_str!({:?})", dir.join(format!("{name}.rs")));
    let (std, crates): (Vec<_>, Vec<_>) = names.iter().partition(|n| n.starts_with("std_"));
    let std: Vec<String> = std.into_iter().map(|n| include(n)).collect();
    let mut text = format!("&[(\"std\", concat!({})),\n", std.join(", "));
    for name in &crates {
        if name.contains('-') {
            continue;
        }
        // `rig-providers.rs` goes on with what `rig.rs` begins.
        let parts = crates.iter().filter(|n| {
            n.strip_prefix(name.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        });
        let parts: Vec<String> = parts.map(|n| include(n)).collect();
        let _ = writeln!(text, "({name:?}, concat!({})),", parts.join(", "));
    }
    text.push(']');
    fs::write(out.join("stubs.rs"), text)
}

fn stem(path: &Path) -> Option<&str> {
    path.file_stem()?.to_str()
}
