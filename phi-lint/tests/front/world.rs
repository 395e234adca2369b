//! A workspace with the crates beside it that it depends on.

use std::process::Command;

use serde_json::Value;

use crate::support::{Workspace, errors};

/// `app/`, a workspace of its own, with the crates beside it that its manifest names.
pub(crate) struct World {
    pub(crate) files: Workspace,
}

/// A package: name, lines of its `[dependencies]`, files below its directory.
pub(crate) type Package<'a> = (&'a str, &'a [&'a str], &'a [(&'a str, &'a str)]);

/// The type layer, whose behaviour is known from its model.
pub(crate) const PHI_TYPES: Package<'static> = ("phi-types", &[], &[("src/lib.rs", "")]);

impl World {
    pub(crate) fn new(packages: &[Package<'_>]) -> World {
        let files = Workspace::bare(&[]);
        for (name, dependencies, sources) in packages {
            files.write(
                &format!("{name}/Cargo.toml"),
                manifest(name, dependencies).as_bytes(),
            );
            for (path, text) in *sources {
                files.write(&format!("{name}/{path}"), text.as_bytes());
            }
        }
        let world = World { files };
        world.lock();
        world
    }

    /// Writes the lock file, as any cargo command of the user's has done before.
    pub(crate) fn lock(&self) {
        let status = Command::new(env!("CARGO"))
            .args(["generate-lockfile", "--offline", "--quiet"])
            .current_dir(self.files.path("app"))
            .status();
        assert!(status.expect("cargo").success(), "no lock file");
    }

    /// Runs in `app`, as users do: cargo's configuration is looked for from there.
    pub(crate) fn json(&self, args: &[&str]) -> (i32, Value, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_cargo-phi-lint"))
            .args(["phi-lint", "--format", "json", "-v"])
            .args(args)
            .current_dir(self.files.path("app"))
            .output()
            .expect("a run");
        let notes = String::from_utf8(output.stderr).expect("UTF-8");
        let report = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| panic!("no JSON: {error}\n{notes}"));
        (output.status.code().expect("an exit code"), report, notes)
    }

    /// Compares the findings with the marks: `//~ PHI001`, with `possible`, `wrapped` or a category.
    pub(crate) fn check(&self) -> String {
        let (_, report, notes) = self.json(&[]);
        assert_eq!(errors(&report), Vec::<String>::new());
        let mut wanted = Vec::new();
        for (at, line) in self.files.read("app/src/lib.rs").lines().enumerate() {
            for mark in line.split("//~").skip(1) {
                wanted.push(format!("{} {}", at + 1, mark.trim()));
            }
        }
        let mut found: Vec<String> = report["findings"]
            .as_array()
            .expect("findings")
            .iter()
            .filter(|f| f["rule"].as_str().is_some_and(|r| r < "PHI100"))
            .map(mark)
            .collect();
        wanted.sort();
        found.sort();
        assert_eq!(found, wanted, "{notes}");
        notes
    }
}

pub(crate) fn manifest(name: &str, dependencies: &[&str]) -> String {
    let mut text = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2021\"\n[dependencies]\n"
    );
    for line in dependencies {
        match line.contains('=') {
            true => text.push_str(line),
            false => text.push_str(&format!("{line} = {{ path = \"../{line}\" }}")),
        }
        text.push('\n');
    }
    if name == "app" {
        text.push_str("[workspace]\n");
    }
    text
}

/// A finding as a mark says it, with its line.
pub(crate) fn mark(finding: &Value) -> String {
    let text = |key: &str| finding[key].as_str().unwrap_or_default().to_owned();
    let mut mark = format!("{} {}", finding["primary"]["line"], text("rule"));
    if text("exposure") == "wrapped" {
        mark.push_str(" wrapped");
    } else if text("confidence") == "possible" {
        mark.push_str(" possible");
    }
    let category = text("category");
    if category != "unclassified" {
        mark.push_str(&format!(" {category}"));
    }
    mark
}

/// A types crate with all that can declare PHI.
pub(crate) const RECORDS: &str = r#"
    //! The types of a company that publishes them to its own registry.
    use phi_types::{Phi, PhiDebug, category::{Mrn, Ssn}};

    pub struct Patient {
        pub id: u64,
        pub mrn: Phi<String, Mrn>,
    }

    #[derive(PhiDebug)]
    pub struct Note {
        #[phi(safe)]
        pub id: u64,
        pub text: String,
        #[phi(category = Ssn)]
        pub ssn: String,
    }

    impl Note {
        pub fn words(&self) -> usize {
            self.text.split(' ').count()
        }
        pub fn identifier(&self) -> &Phi<String, Ssn> {
            unimplemented!()
        }
    }

    impl std::fmt::Display for Note {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(f, "note {}", self.id)
        }
    }

    /// With a derive of std, which shows the raw field.
    #[cfg_attr(any(), derive(Clone))]
    #[cfg_attr(all(), derive(Debug))]
    pub struct Label {
        #[phi(category = Mrn)]
        pub mrn: String,
    }

    #[derive(Debug)]
    pub struct Page<T> {
        pub items: Vec<T>,
        pub number: u64,
    }

    pub fn page(number: u64) -> Page<Note> {
        unimplemented!()
    }
"#;
