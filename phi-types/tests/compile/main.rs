//! What must not compile, and for the right reason; and that the standard
//! library is not there without `std`.
//!
//! Each file of `cases/` is compiled against the crate. Every line marked
//! `//~ E0277` must be refused with that code, and no other line may be: so a
//! case cannot pass because of a typing error elsewhere, and an addition to
//! `Phi` that opens a way to the content makes its line compile and this fail.
//! Codes and lines are compared, not wording, which differs between compilers.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// A crate of its own whose examples are the cases.
fn project(cases: &Path) -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("absent");
    let crate_dir = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::create_dir_all(dir.join("src")).unwrap();
    fs::write(dir.join("src/lib.rs"), "").unwrap();
    fs::copy(crate_dir.join("../Cargo.lock"), dir.join("Cargo.lock")).unwrap();
    let mut manifest = format!(
        "[package]\nname = \"absent\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\nphi-types = {{ path = {crate_dir:?}, features = [\"serde\"] }}\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n"
    );
    for name in names(cases) {
        manifest += &format!(
            "\n[[example]]\nname = {name:?}\npath = {:?}\n",
            cases.join(&name).with_extension("rs")
        );
    }
    fs::write(dir.join("Cargo.toml"), manifest).unwrap();
    dir
}

fn names(cases: &Path) -> BTreeSet<String> {
    fs::read_dir(cases)
        .unwrap()
        .map(|entry| {
            entry
                .unwrap()
                .path()
                .file_stem()
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned()
        })
        .collect()
}

/// `(file, line, code)` of every marker.
fn expected(cases: &Path) -> BTreeSet<(String, u64, String)> {
    let mut found = BTreeSet::new();
    for name in names(cases) {
        let text = fs::read_to_string(cases.join(&name).with_extension("rs")).unwrap();
        for (line, text) in (1..).zip(text.lines()) {
            if let Some((_, code)) = text.split_once("//~ ") {
                found.insert((name.clone(), line, code.trim().to_owned()));
            }
        }
    }
    found
}

/// `(file, line, code)` of every error that the compiler reports.
fn reported(output: &str) -> BTreeSet<(String, u64, String)> {
    let mut found = BTreeSet::new();
    for message in output
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
    {
        let message = &message["message"];
        if message["level"] != "error" {
            continue;
        }
        let code = message["code"]["code"].as_str().unwrap_or("none");
        let spans = message["spans"]
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default();
        for mut span in spans.iter().filter(|span| span["is_primary"] == true) {
            // Inside a macro of another crate: where the user called it.
            while !span["file_name"]
                .as_str()
                .unwrap_or_default()
                .contains("cases")
                && span["expansion"]["span"].is_object()
            {
                span = &span["expansion"]["span"];
            }
            let file = Path::new(span["file_name"].as_str().unwrap_or_default());
            let name = file
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            found.insert((
                name,
                span["line_start"].as_u64().unwrap_or(0),
                code.to_owned(),
            ));
        }
    }
    found
}

/// A cargo of its own: what the outer build sets must not reach it. The two
/// projects share their build directory.
fn cargo(command: &str, dir: &Path) -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args([command, "--offline", "--manifest-path"])
        .arg(dir.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(Path::new(env!("CARGO_TARGET_TMPDIR")).join("target"))
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    cargo
}

#[test]
fn there_is_no_way_around_the_grant() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compile/cases");
    let dir = project(&cases);
    let output = cargo("check", &dir)
        .args(["--keep-going", "--examples", "--message-format=json"])
        .output()
        .unwrap();
    let reported = reported(&String::from_utf8_lossy(&output.stdout));
    assert!(
        !reported.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );

    let expected = expected(&cases);
    let compiles: Vec<_> = expected.difference(&reported).collect();
    let surprising: Vec<_> = reported.difference(&expected).collect();
    assert!(
        compiles.is_empty() && surprising.is_empty(),
        "not refused: {compiles:#?}\nrefused without being marked: {surprising:#?}"
    );
}

/// A program that brings its own panic handler does not compile when anything
/// it uses links the standard library, which has one already.
const NO_STD: &str = r##"
#![no_std]
extern crate alloc;

use alloc::string::{String, ToString};
use phi_types::category::Ssn;
use phi_types::{Access, Action, AuditTrail, Phi, PhiDebug, PseudonymKey, Timestamp};

struct Nowhere;

// No program ever runs this: it is there to compile.
unsafe impl core::alloc::GlobalAlloc for Nowhere {
    unsafe fn alloc(&self, _: core::alloc::Layout) -> *mut u8 { core::ptr::null_mut() }
    unsafe fn dealloc(&self, _: *mut u8, _: core::alloc::Layout) {}
}

#[global_allocator]
static ALLOCATOR: Nowhere = Nowhere;

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! { loop {} }

#[derive(PhiDebug)]
pub struct Patient { pub ssn: Phi<String, Ssn> }

pub struct Sink;

impl phi_types::AuditSink for Sink {
    fn record(&self, _: &phi_types::AuditEvent) -> Result<u64, phi_types::AuditError> { Ok(1) }
}

pub fn read(patient: &Patient) -> Option<(usize, String)> {
    let trail = AuditTrail::with_clock(Sink, || Timestamp::from_unix_millis(0));
    let grant = trail.grant(Access::new("u", Action::Read, "patient/1")).ok()?;
    let pseudonym = patient.ssn.pseudonym(&PseudonymKey::new([7; 32]));
    Some((patient.ssn.expose(&grant).len(), pseudonym.to_string()))
}
"##;

#[test]
fn without_the_feature_nothing_links_the_standard_library() {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("no-std");
    let crate_dir = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::create_dir_all(dir.join("src")).unwrap();
    fs::write(dir.join("src/lib.rs"), NO_STD).unwrap();
    fs::copy(crate_dir.join("../Cargo.lock"), dir.join("Cargo.lock")).unwrap();
    fs::write(
        dir.join("Cargo.toml"),
        format!(
            "[package]\nname = \"no-std\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
             [lib]\ncrate-type = [\"staticlib\"]\n\n\
             [profile.dev]\npanic = \"abort\"\n\n\
             [dependencies.phi-types]\npath = {crate_dir:?}\ndefault-features = false\n\
             features = [\"derive\", \"pseudonym\", \"serde\", \"zeroize\"]\n"
        ),
    )
    .unwrap();
    let output = cargo("build", &dir).output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}
