//! How often the rules about declarations speak up in published crates: alarms per 10,000
//! lines by rule, and alarms of PHI101 by crate. `benches/published/alarms` calls it for
//! crates that have nothing to do with health, `benches/health/alarms` for crates that are
//! about it. Two columns: as the rules are, and as if every crate handled health data,
//! which takes away the first safeguard and leaves what names, types and records say.
#![allow(clippy::print_stdout)] // printing is what it is for

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::process::ExitCode;

use camino::Utf8PathBuf;
use phi_lint::check;
use phi_lint::config::Config;
use phi_lint::report::Finding;
use phi_lint::workspace;
use phi_tests::published::crates;

/// The rules about declarations.
const RULES: [&str; 9] = [
    "PHI101", "PHI102", "PHI103", "PHI104", "PHI201", "PHI202", "PHI301", "PHI302", "PHI401",
];

fn main() -> ExitCode {
    phi_tests::exit(run().map(|()| true))
}

fn run() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let (Some(manifest), Some(sources)) = (args.next(), args.next()) else {
        return Err("usage: alarms MANIFEST VENDORED_SOURCES [--list]".into());
    };
    let list = args.next().as_deref() == Some("--list");
    let crates = crates(&fs::read_to_string(&manifest)?, &Utf8PathBuf::from(sources))?;
    let (mut as_is, mut as_health) = (BTreeMap::new(), BTreeMap::new());
    let mut lines = 0;
    let mut by_crate = Vec::new();
    for (name, root) in &crates {
        let dir = root.parent().and_then(|p| p.parent()).unwrap_or(root);
        let loaded = workspace::load_roots(dir, &[(name.clone(), root.clone())], false);
        let own = loaded
            .reported
            .iter()
            .map(|id| loaded.files.get(*id).lines())
            .sum::<usize>();
        lines += own;
        let mut unwrapped = 0;
        for (health, counts) in [(false, &mut as_is), (true, &mut as_health)] {
            for finding in check::declarations(&loaded, &Config::default(), health) {
                *counts.entry(finding.rule.code).or_insert(0) += 1;
                unwrapped += usize::from(!health && finding.rule.code == "PHI101");
                if list {
                    println!("{}", line(name, health, &finding));
                }
            }
        }
        by_crate.push((name, own, unwrapped));
    }
    for (name, own, alarms) in by_crate.iter().filter(|(_, _, alarms)| *alarms > 0) {
        println!("{name:24} {own:7} lines  {alarms:4} of PHI101");
    }
    println!(
        "{} crates, {lines} lines; alarms and alarms per 10,000 lines",
        crates.len()
    );
    println!("rule        as is               were it health code");
    for rule in RULES {
        let column = |counts: &BTreeMap<&str, usize>| {
            let n = counts.get(rule).copied().unwrap_or(0);
            format!("{n:7} {:8.3}", n as f64 * 10_000.0 / lines.max(1) as f64)
        };
        println!("{rule}  {}    {}", column(&as_is), column(&as_health));
    }
    Ok(())
}

fn line(name: &str, health: bool, finding: &Finding) -> String {
    format!(
        "{} {} {name}/{}:{}: {}",
        if health { "health" } else { "as-is " },
        finding.rule.code,
        finding.primary.file,
        finding.primary.line,
        finding.message
    )
}
