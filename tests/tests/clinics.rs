//! The analyzer on the two example services: leaky-clinic's findings are exactly
//! its `//~ LEAK` marks, safe-clinic has none.
//!
//! A mark that the analyzer does not reach yet is listed, with its reason, in
//! `tests/clinics-missing.txt`. The list is exact: a listed mark that is found
//! fails too. `PHI_BLESS=1 cargo test -p phi-tests --test clinics` writes the list
//! anew, keeping the reasons; read the diff before it is committed.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};
use std::fs;
use std::path::{Path, PathBuf};

/// A place and a rule; several findings can share one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    /// Relative to `examples/`, with forward slashes.
    file: String,
    line: usize,
    rule: String,
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{} {}", self.file, self.line, self.rule)
    }
}

/// How often each key is there.
type Bag = BTreeMap<Key, usize>;

fn add(bag: &mut Bag, key: Key) {
    *bag.entry(key).or_default() += 1;
}

fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples")
}

/// The `//~ LEAK RULE` marks in the sources of a service.
fn marks(service: &str) -> Bag {
    let mut bag = Bag::new();
    let mut folders = vec![examples().join(service).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the service's sources") {
            let path = entry.expect("a directory entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).expect("a source file");
            let file = path.strip_prefix(examples()).expect("below examples/");
            let file = file.to_string_lossy().replace('\\', "/");
            for (index, line) in text.lines().enumerate() {
                for mark in line.split("//~ LEAK ").skip(1) {
                    let rule: String = mark
                        .chars()
                        .take_while(char::is_ascii_alphanumeric)
                        .collect();
                    assert!(is_rule(&rule), "{file}:{}: `{rule}` is no rule", index + 1);
                    add(
                        &mut bag,
                        Key {
                            file: file.clone(),
                            line: index + 1,
                            rule,
                        },
                    );
                }
            }
        }
    }
    bag
}

fn is_rule(code: &str) -> bool {
    code.strip_prefix("PHI")
        .is_some_and(|digits| digits.len() == 3 && digits.bytes().all(|b| b.is_ascii_digit()))
}

/// The analyzer's findings on a service, and its exit code.
fn findings(service: &str) -> (Bag, u8) {
    let manifest = examples().join(service).join("Cargo.toml");
    let manifest = manifest.to_str().expect("a UTF-8 path");
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = phi_lint::cli::run(
        [
            "cargo-phi-lint",
            "check",
            "--format",
            "json",
            "--manifest-path",
            manifest,
            "-p",
            service,
        ],
        &mut out,
        &mut err,
    );
    let report: serde_json::Value = serde_json::from_slice(&out).unwrap_or_else(|error| {
        panic!(
            "no JSON report ({error}); exit code {code}, standard error:\n{}",
            String::from_utf8_lossy(&err)
        )
    });
    assert_eq!(report["version"], 1);
    assert_eq!(
        report["errors"],
        serde_json::json!([]),
        "the run had errors"
    );

    let mut bag = Bag::new();
    for finding in report["findings"].as_array().expect("a list of findings") {
        let primary = &finding["primary"];
        let text = |value: &serde_json::Value| value.as_str().expect("a string").to_owned();
        let line = primary["line"].as_u64().expect("a line number");
        add(
            &mut bag,
            Key {
                file: text(&primary["file"]),
                line: usize::try_from(line).expect("a line number"),
                rule: text(&finding["rule"]),
            },
        );
    }
    (bag, code)
}

/// The marks that are known not to be found, from `clinics-missing.txt`: one
/// `file:line RULE  # reason` a line.
fn known_missing() -> Bag {
    parse_missing(include_str!("../clinics-missing.txt"))
}

fn parse_missing(text: &str) -> Bag {
    let mut bag = Bag::new();
    for line in text.lines().map(str::trim) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (entry, reason) = line.split_once('#').unwrap_or((line, ""));
        assert!(!reason.trim().is_empty(), "no reason in `{line}`");
        let parsed = entry.trim().split_once(' ').and_then(|(place, rule)| {
            let (file, line) = place.rsplit_once(':')?;
            Some(Key {
                file: file.to_owned(),
                line: line.parse().ok()?,
                rule: rule.trim().to_owned(),
            })
        });
        add(
            &mut bag,
            parsed.unwrap_or_else(|| panic!("not `file:line RULE  # reason`: `{line}`")),
        );
    }
    bag
}

/// Writes what is missing now into `clinics-missing.txt`.
fn bless(marks: &Bag, found: &Bag) {
    let old = include_str!("../clinics-missing.txt");
    let reason_of = |key: &Key| {
        let entry = format!("{key} ");
        let line = old.lines().find(|line| line.starts_with(&entry))?;
        Some(line.split_once('#')?.1.trim())
    };
    let mut text: String = old
        .lines()
        .take_while(|line| line.starts_with('#'))
        .flat_map(|line| [line, "\n"])
        .collect();
    for (key, count) in surplus(marks, found) {
        for _ in 0..count {
            let reason = reason_of(&key).unwrap_or("not reached yet");
            let _ = writeln!(text, "{key}  # {reason}");
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("clinics-missing.txt");
    fs::write(path, text).expect("clinics-missing.txt can be written");
}

/// What `found` has more often than `expected`.
fn surplus(found: &Bag, expected: &Bag) -> Vec<(Key, usize)> {
    found
        .iter()
        .filter_map(|(key, &count)| {
            let more = count.checked_sub(expected.get(key).copied().unwrap_or(0))?;
            (more > 0).then(|| (key.clone(), more))
        })
        .collect()
}

/// Compares findings with marks; the table, and whether everything is as it
/// should be.
fn compare(service: &str, marks: &Bag, found: &Bag, known: &Bag) -> (String, bool) {
    let missing: Bag = surplus(marks, found).into_iter().collect();
    let unexpected = surplus(found, marks);
    let new = surplus(&missing, known);
    let stale = surplus(known, &missing);

    let total: usize = marks.values().sum();
    let lost: usize = missing.values().sum();
    let mut table = format!("{service}: {} of {total} marks found\n", total - lost);
    let mut rules: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (key, count) in marks {
        let row = rules.entry(&key.rule).or_default();
        row.0 += count - missing.get(key).copied().unwrap_or(0);
        row.1 += count;
    }
    for (rule, (found, of)) in rules {
        let _ = writeln!(table, "  {rule}  {found:>2} of {of:>2}");
    }
    for (title, list) in [
        ("unexpected findings", unexpected.as_slice()),
        ("marks not found and not in clinics-missing.txt", &new),
        ("in clinics-missing.txt, but found or not marked", &stale),
    ] {
        if !list.is_empty() {
            let _ = writeln!(table, "{title}:");
        }
        for (key, count) in list {
            let _ = writeln!(table, "  {key} x{count}");
        }
    }
    (
        table,
        unexpected.is_empty() && new.is_empty() && stale.is_empty(),
    )
}

/// Prints a table, for `cargo test -- --nocapture`.
#[expect(clippy::print_stdout, reason = "the harness captures it")]
fn show(table: &str) {
    println!("{table}");
}

#[test]
fn leaky_clinic_has_exactly_the_marked_leaks() {
    let marks = marks("leaky-clinic");
    let (found, code) = findings("leaky-clinic");
    if std::env::var_os("PHI_BLESS").is_some() {
        bless(&marks, &found);
        return;
    }
    let (table, ok) = compare("leaky-clinic", &marks, &found, &known_missing());
    show(&table);
    assert!(ok, "\n{table}");
    assert_eq!(code, 1, "findings at deny level");
}

#[test]
fn safe_clinic_has_no_findings() {
    assert!(marks("safe-clinic").is_empty());
    let (found, code) = findings("safe-clinic");
    let (table, ok) = compare("safe-clinic", &Bag::new(), &found, &Bag::new());
    show(&table);
    assert!(ok, "\n{table}");
    assert_eq!(code, 0, "no findings");
}

#[test]
fn leaky_clinic_leaks_on_every_surface_of_the_briefs() {
    let marks = marks("leaky-clinic");
    let flows: usize = marks
        .iter()
        .filter(|(key, _)| key.rule.starts_with("PHI00") || key.rule.starts_with("PHI01"))
        .map(|(_, count)| count)
        .sum();
    assert!(flows >= 30, "{flows} flows are marked");
    for rule in 1..=11 {
        let rule = format!("PHI{rule:03}");
        assert!(marks.keys().any(|key| key.rule == rule), "no {rule}");
    }
}

#[test]
fn the_readme_lists_every_leak_of_leaky_clinic() {
    let readme = fs::read_to_string(examples().join("README.md")).expect("examples/README.md");
    let mut listed: BTreeMap<(String, String), usize> = BTreeMap::new();
    for line in readme.lines() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        if let [_, file, _, rule, _, _] = cells[..]
            && is_rule(rule)
        {
            let file = format!("leaky-clinic/src/{}", file.trim_matches('`'));
            *listed.entry((file, rule.to_owned())).or_default() += 1;
        }
    }
    let mut marked: BTreeMap<(String, String), usize> = BTreeMap::new();
    for (key, count) in marks("leaky-clinic") {
        *marked.entry((key.file, key.rule)).or_default() += count;
    }
    for (place, count) in &marked {
        let rows = listed.remove(place).unwrap_or(0);
        assert_eq!(rows, *count, "README rows and marks for {place:?}");
    }
    assert!(listed.is_empty(), "README rows without a mark: {listed:?}");
}

#[test]
fn the_comparison_fails_on_each_kind_of_difference() {
    let key = |line| Key {
        file: "leaky-clinic/src/repo.rs".to_owned(),
        line,
        rule: "PHI001".to_owned(),
    };
    let bag = |lines: &[usize]| {
        let mut bag = Bag::new();
        lines.iter().for_each(|&line| add(&mut bag, key(line)));
        bag
    };
    let same = |marks: &[usize], found: &[usize], known: &[usize]| {
        compare("x", &bag(marks), &bag(found), &bag(known)).1
    };
    assert!(same(&[1, 2], &[1, 2], &[]));
    assert!(same(&[1, 2], &[1], &[2]));
    assert!(!same(&[1, 2], &[1], &[]), "a mark that is not found");
    assert!(!same(&[1], &[1, 2], &[]), "a finding without a mark");
    assert!(!same(&[1], &[1, 1], &[]), "one finding too many on a line");
    assert!(!same(&[1, 1], &[1], &[]), "one finding too few on a line");
    assert!(!same(&[1, 2], &[1, 2], &[2]), "a listed mark that is found");
    assert!(!same(&[1], &[1], &[3]), "a listed line without a mark");

    let parsed = parse_missing("# heading\n\nleaky-clinic/src/repo.rs:7 PHI001  # why\n");
    assert_eq!(parsed, bag(&[7]));
}
