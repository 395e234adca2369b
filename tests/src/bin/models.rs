//! Checks the models against the crates they model; `benches/models/check` calls it.
//!
//! For every group (a package of `benches/models/`) it writes a use of every item of
//! the stubs of the crates the group depends on, has the compiler look at it, and prints
//! a line a crate. See [`phi_tests::models`].
#![allow(clippy::print_stdout)] // printing is what it is for

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::process::{Command, ExitCode};

use camino::{Utf8Path, Utf8PathBuf};
use phi_lint::models::stub_sources;
use phi_tests::models::{Use, uses, verdict};
use serde_json::Value;

/// The groups that compile in a few seconds.
const LIGHT: &[&str] = &["light"];

fn main() -> ExitCode {
    phi_tests::exit(run())
}

fn run() -> Result<bool, Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let (Some(root), Some(wanted)) = (args.next(), args.next()) else {
        return Err("usage: models FOLDER light|all|GROUP".into());
    };
    let root = Utf8PathBuf::from(root);
    let groups = groups(&root)?;
    let mut checked = BTreeSet::new();
    let mut agreed = true;
    println!("{:24}  group       uses  mismatches", "crate");
    for (group, crates) in &groups {
        checked.extend(crates.iter().cloned());
        let chosen = match wanted.as_str() {
            "all" => true,
            "light" => LIGHT.contains(&group.as_str()),
            one => one == group,
        };
        if chosen {
            agreed &= check(&root, group, crates)?;
        }
    }
    for (name, _) in stub_sources() {
        if !checked.contains(*name) {
            agreed = false;
            println!("{name}: no group of {root} depends on it, so its model is not checked");
        }
    }
    Ok(agreed)
}

/// Every package below the folder, and which modelled crates it depends on.
fn groups(root: &Utf8Path) -> Result<BTreeMap<String, Vec<String>>, Box<dyn Error>> {
    let mut groups = BTreeMap::new();
    for entry in root.read_dir_utf8()? {
        let path = entry?.into_path();
        let manifest = path.join("Cargo.toml");
        let (Some(name), true) = (path.file_name(), manifest.is_file()) else {
            continue;
        };
        let manifest: toml::Table = fs::read_to_string(&manifest)?.parse()?;
        let empty = toml::Table::new();
        let dependencies = manifest
            .get("dependencies")
            .and_then(toml::Value::as_table)
            .unwrap_or(&empty);
        let mut named: BTreeSet<String> =
            dependencies.keys().map(|k| k.replace('-', "_")).collect();
        if name == "light" {
            named.insert("std".to_owned());
        }
        let modelled = stub_sources().iter().map(|(name, _)| (*name).to_owned());
        groups.insert(
            name.to_owned(),
            modelled.filter(|n| named.contains(n)).collect(),
        );
    }
    Ok(groups)
}

/// Has the compiler look at one group.
fn check(root: &Utf8Path, group: &str, crates: &[String]) -> Result<bool, Box<dyn Error>> {
    let mut text = String::from("// Written by benches/models/check.\n");
    let mut lines: BTreeMap<u64, (&str, Use)> = BTreeMap::new();
    let mut at = 1;
    for (name, stub) in stub_sources() {
        if !crates.iter().any(|c| c == name) {
            continue;
        }
        for one in uses(name, stub)? {
            at += 1;
            writeln!(text, "{}", one.code)?;
            lines.insert(at, (*name, one));
        }
    }
    let folder = root.join("target");
    fs::create_dir_all(&folder)?;
    let source = folder.join(format!("{group}.rs")).canonicalize_utf8();
    let source = match source {
        Ok(source) => source,
        Err(_) => folder.canonicalize_utf8()?.join(format!("{group}.rs")),
    };
    fs::write(&source, text)?;

    let output = Command::new("cargo")
        .args(["check", "--quiet", "--locked", "--message-format=json"])
        .arg("--manifest-path")
        .arg(root.join("Cargo.toml"))
        .args(["--package", &format!("models-{group}")])
        .env("PHI_MODELS_SOURCE", &source)
        .env_remove("CARGO_TARGET_DIR")
        .output()?;
    let mut mismatches: BTreeMap<u64, Vec<String>> = BTreeMap::new();
    let mut elsewhere = Vec::new();
    let mut heard = output.status.success();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let Ok(message) = serde_json::from_str::<Value>(line) else {
            continue;
        };
        let message = &message["message"];
        if message["level"] != "error" {
            continue;
        }
        let text = message["message"].as_str().unwrap_or("");
        let code = message["code"]["code"].as_str();
        match line_of(message, &source).and_then(|l| lines.get(&l).map(|u| (l, u))) {
            Some((line, (_, one))) => {
                heard = true;
                if let Some(what) = verdict(one.asked, code, text) {
                    let label = label_of(message);
                    mismatches
                        .entry(line)
                        .or_default()
                        .push(format!("{what} {label}"));
                }
            }
            None if text.starts_with("aborting due to") => {}
            None => elsewhere.push(text.to_owned()),
        }
    }
    if !heard || !elsewhere.is_empty() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(format!("{group} does not compile: {}\n{said}", elsewhere.join("\n")).into());
    }
    for name in crates {
        let own = |line: &u64| lines.get(line).is_some_and(|(krate, _)| krate == name);
        let count = lines.keys().filter(|l| own(l)).count();
        let wrong = mismatches.keys().filter(|l| own(l)).count();
        println!("{name:24}  {group:10}  {count:4}  {wrong:10}");
    }
    for (line, whats) in &mismatches {
        if let Some((_, one)) = lines.get(line) {
            for what in whats {
                println!("  {}: {what}", one.item);
            }
        }
    }
    Ok(mismatches.is_empty())
}

/// The line of the generated file an answer is about.
fn line_of(message: &Value, source: &Utf8Path) -> Option<u64> {
    let spans = message["spans"].as_array()?;
    let here = |s: &&Value| {
        s["file_name"]
            .as_str()
            .is_some_and(|f| source.as_str().ends_with(f) || f.ends_with(source.as_str()))
    };
    let primary = spans.iter().filter(here).find(|s| s["is_primary"] == true);
    let mut span = primary.or_else(|| spans.iter().find(here));
    if span.is_none() {
        span = spans.iter().find_map(|s| {
            let outer = &s["expansion"]["span"];
            outer.is_object().then_some(outer).filter(here)
        });
    }
    span?["line_start"].as_u64()
}

/// What stands under the primary place.
fn label_of(message: &Value) -> String {
    let spans = message["spans"].as_array().map_or(&[][..], Vec::as_slice);
    let primary = spans.iter().find(|s| s["is_primary"] == true);
    let label = primary.and_then(|s| s["label"].as_str()).unwrap_or("");
    match label.is_empty() {
        true => String::new(),
        false => format!("({label})"),
    }
}
