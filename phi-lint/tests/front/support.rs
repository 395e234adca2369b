//! Temporary workspaces and runs of the command.

use std::path::PathBuf;

use serde_json::Value;

/// A directory with files that vanishes after the test.
pub(crate) struct Workspace {
    dir: tempfile::TempDir,
}

/// What a run printed.
pub(crate) struct Run {
    pub(crate) code: u8,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Workspace {
    /// A directory with these files and nothing else.
    pub(crate) fn bare(files: &[(&str, &str)]) -> Self {
        let workspace = Workspace {
            dir: tempfile::tempdir().expect("a temporary directory"),
        };
        for (path, text) in files {
            workspace.write(path, text.as_bytes());
        }
        workspace
    }

    /// A package named `app` with these files.
    pub(crate) fn new(files: &[(&str, &str)]) -> Self {
        let workspace = Workspace::bare(files);
        if !workspace.path("Cargo.toml").exists() {
            workspace.write(
                "Cargo.toml",
                b"[package]\nname = \"app\"\nversion = \"0.1.0\"\nedition = \"2021\"\n",
            );
        }
        workspace
    }

    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.dir.path().join(file)
    }

    pub(crate) fn write(&self, file: &str, bytes: &[u8]) {
        let path = self.path(file);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("directories");
        std::fs::write(path, bytes).expect("a file");
    }

    pub(crate) fn read(&self, file: &str) -> String {
        std::fs::read_to_string(self.path(file)).expect("a readable file")
    }

    /// `cargo phi-lint --manifest-path … args`
    pub(crate) fn run(&self, args: &[&str]) -> Run {
        let manifest = self.path("Cargo.toml");
        let mut all = vec!["--manifest-path", manifest.to_str().expect("UTF-8")];
        all.extend(args);
        run(&all)
    }

    /// The JSON report with the exit code.
    pub(crate) fn json(&self, args: &[&str]) -> (u8, Value) {
        let mut all = vec!["--format", "json"];
        all.extend(args);
        let run = self.run(&all);
        let value = serde_json::from_str(&run.out).unwrap_or_else(|error| {
            panic!("no JSON: {error}\n{}\n{}", run.out, run.err);
        });
        (run.code, value)
    }
}

/// `cargo phi-lint args`
pub(crate) fn run(args: &[&str]) -> Run {
    let mut all = vec!["cargo-phi-lint", "phi-lint"];
    all.extend(args);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = phi_lint::cli::run(all, &mut out, &mut err);
    Run {
        code,
        out: String::from_utf8(out).expect("UTF-8"),
        err: String::from_utf8(err).expect("UTF-8"),
    }
}

/// `file:line:column message` of each error.
pub(crate) fn errors(report: &Value) -> Vec<String> {
    report["errors"]
        .as_array()
        .expect("errors")
        .iter()
        .map(|error| {
            format!(
                "{}:{}:{} {}",
                error["file"].as_str().expect("file"),
                error["line"],
                error["column"],
                error["message"].as_str().expect("message")
            )
        })
        .collect()
}

/// `rule file:line:column` of each finding.
pub(crate) fn findings(report: &Value) -> Vec<String> {
    report["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .map(|finding| {
            let at = &finding["primary"];
            format!(
                "{} {}:{}:{}",
                finding["rule"].as_str().expect("rule"),
                at["file"].as_str().expect("file"),
                at["line"],
                at["column"]
            )
        })
        .collect()
}
