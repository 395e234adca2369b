//! Shows that construction, `expose`, `map` and the rest compile to the very
//! machine code of the plain type: emits this package's assembly and compares
//! each pair of functions, instruction by instruction.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

fn main() -> ExitCode {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    let target = std::env::temp_dir().join(format!("phi-types-assembly-{}", std::process::id()));
    let status = Command::new(std::env::var("CARGO").unwrap_or_else(|_| "cargo".into()))
        .args(["rustc", "--quiet", "--release", "--lib", "--manifest-path"])
        .arg(&manifest)
        .arg("--target-dir")
        .arg(&target)
        .args(["--", "--emit=asm", "-Cdebuginfo=0"])
        .status();
    if !status.is_ok_and(|status| status.success()) {
        eprintln!("the assembly could not be built");
        return ExitCode::from(2);
    }
    let text = read(&target.join("release/deps"));
    let _ = std::fs::remove_dir_all(&target);
    let functions = functions(&text);

    let mut same = true;
    println!("{:<20} {:>12} {:>12}", "", "plain", "Phi");
    for (plain, phi) in phi_types_benches::PAIRS {
        let (a, b) = (functions.get(*plain), functions.get(*phi));
        let (Some(a), Some(b)) = (a, b) else {
            println!("{plain}: not in the assembly");
            same = false;
            continue;
        };
        let verdict = if a == b { "identical" } else { "DIFFERENT" };
        same &= a == b;
        let name = plain.trim_start_matches("plain_");
        println!(
            "{name:<20} {:>12} {:>12}  instructions, {verdict}",
            a.len(),
            b.len()
        );
        if a != b {
            println!("plain:\n  {}\nPhi:\n  {}", a.join("\n  "), b.join("\n  "));
        }
    }
    if same {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn read(deps: &Path) -> String {
    let is_ours = |path: &PathBuf| {
        path.extension().is_some_and(|e| e == "s")
            && path
                .file_name()
                .is_some_and(|n| n.to_string_lossy().starts_with("phi_types_benches"))
    };
    let entries = std::fs::read_dir(deps).into_iter().flatten().flatten();
    entries
        .map(|entry| entry.path())
        .filter(is_ours)
        .filter_map(|path| std::fs::read_to_string(path).ok())
        .collect()
}

/// Instructions by function name. Two functions that the compiler merged into
/// one have the same list.
fn functions(text: &str) -> HashMap<String, Vec<String>> {
    let names: Vec<&str> = phi_types_benches::PAIRS
        .iter()
        .flat_map(|(a, b)| [*a, *b])
        .collect();
    // A mangled name has the length before the name.
    let name_of = |symbol: &str| {
        names
            .iter()
            .filter(|name| symbol.contains(&format!("{}{name}", name.len())))
            .max_by_key(|name| name.len())
            .map(|name| (*name).to_owned())
    };
    let mut bodies: HashMap<String, Vec<String>> = HashMap::new();
    let mut aliases = Vec::new();
    let mut current: Option<String> = None;
    for line in text.lines() {
        let line = line.split(['#', ';']).next().unwrap_or_default();
        // `.set a, b` or `a = b`: the compiler found the two the same.
        let set = line
            .trim()
            .strip_prefix(".set ")
            .and_then(|l| l.split_once(','));
        if let Some((alias, target)) = set.or_else(|| line.split_once(" = ")) {
            if let (Some(alias), Some(target)) = (name_of(alias.trim()), name_of(target.trim())) {
                aliases.push((alias, target));
            }
        } else if !line.starts_with([' ', '\t']) && line.trim_end().ends_with(':') {
            // A label: of a function, or (with a dot) inside one.
            if !line.starts_with(".L") {
                current = name_of(line);
                if let Some(name) = &current {
                    bodies.entry(name.clone()).or_default();
                }
            }
        } else if let Some(body) = current.as_ref().and_then(|name| bodies.get_mut(name)) {
            let line = line.trim();
            // Directives are not instructions; local labels differ by number.
            if !line.is_empty() && !line.starts_with('.') {
                body.push(unlabelled(line));
            }
        }
    }
    for (alias, target) in aliases {
        if let Some(body) = bodies.get(&target).cloned() {
            bodies.insert(alias, body);
        }
    }
    bodies
}

/// `jne .LBB3_2` as `jne .L`: labels are numbered by function.
fn unlabelled(line: &str) -> String {
    let words = line.split_whitespace().map(|word| match word.find(".L") {
        Some(at) => format!("{}.L", &word[..at]),
        None => word.to_owned(),
    });
    words.collect::<Vec<_>>().join(" ")
}
