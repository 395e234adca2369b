//! Rules about declarations: what they find, and what they leave alone.

use crate::support::{Workspace, findings};

/// Makes a crate one that handles health data.
const HEALTH: &str = "use phi_types::Phi;\n";

/// `rule line` of each finding in a library with this text.
fn found(text: &str) -> Vec<String> {
    let workspace = Workspace::new(&[("src/lib.rs", text)]);
    let (_, report) = workspace.json(&[]);
    findings(&report)
        .iter()
        .map(|f| {
            let (rule, place) = f.split_once(' ').expect("rule");
            format!("{rule} {}", place.split(':').nth(1).expect("line"))
        })
        .collect()
}

/// The same with the health crate's first line.
fn in_health_code(text: &str) -> Vec<String> {
    found(&format!("{HEALTH}{text}"))
}

#[test]
fn unwrapped_fields_that_look_like_phi_are_found_at_the_declaration() {
    let record = "pub struct Patient {\n    pub id: i64,\n    pub name: String,\n    pub dob: NaiveDate,\n    pub ssn: Option<String>,\n    pub emails: Vec<String>,\n}\n";
    assert_eq!(
        in_health_code(record),
        ["PHI101 4", "PHI101 5", "PHI101 6", "PHI101 7"]
    );
    // A form by its content, not by its name; a variant like a struct.
    assert_eq!(
        in_health_code(
            "struct Form {\n  city: String,\n  mrn: String,\n}\nenum E {\n  A { diagnosis: String },\n}\n"
        ),
        ["PHI101 3", "PHI101 4", "PHI101 7"]
    );
    assert_eq!(
        in_health_code(
            "fn a(dob: NaiveDate, label: &str) {}\nfn b(name: &str, id: u64) {}\ntrait T { fn c(ssn: &str); }\n"
        ),
        ["PHI101 2"]
    );
}

#[test]
fn what_only_resembles_phi_is_left_alone() {
    for text in [
        "struct Form { ssn_pattern: Regex, phone_count: usize, email_reminders: bool, has_mrn: bool }\n",
        "struct Plugin { name: String, email: String }\n",
        "struct Patient { name: Phi<String>, ssn: Option<Phi<String, Ssn>>, #[phi(safe)] clinic_code: String }\n",
        "#[derive(PhiDebug)] struct Patient { name: String, #[phi(category = Ssn)] ssn: String }\n",
        "struct Job { name: String, city: String }\n",
        "struct Patient { name: PatientName, mrn: Mrn, dob: bool }\n",
        "struct MailConfig { email: String, phone: String }\n",
        "#[cfg(test)] mod tests { struct Patient { ssn: String } }\n",
    ] {
        assert_eq!(in_health_code(text), Vec::<String>::new(), "{text}");
    }
    // Nothing here is about health.
    assert_eq!(
        found(
            "struct User { name: String, email: String, phone: String, dob: NaiveDate }\nfn f(email: &str) {}\n"
        ),
        Vec::<String>::new()
    );
}

#[test]
fn a_crate_handles_health_data_when_its_names_say_so() {
    let text =
        "struct Patient { id: u64 }\nstruct Prescription { id: u64 }\nfn mail(email: &str) {}\n";
    assert_eq!(found(text), ["PHI101 3"]);
}

#[test]
fn derives_that_write_raw_phi_are_found_once_a_type() {
    assert_eq!(
        in_health_code(
            "#[derive(Clone, Debug, Serialize)]\nstruct Row {\n  #[phi(category = Ssn)]\n  ssn: String,\n}\n"
        ),
        ["PHI102 2"]
    );
    assert_eq!(
        in_health_code(
            "#[derive(serde::Serialize)]\nstruct Row {\n  #[phi(category = Ssn)]\n  #[serde(skip)]\n  ssn: String,\n}\n"
        ),
        Vec::<String>::new()
    );
    assert_eq!(
        in_health_code(
            "#[derive(Debug)]\nstruct Row { ssn: Phi<String, Ssn>, #[phi(safe)] id: u64 }\n"
        ),
        Vec::<String>::new()
    );
}

#[test]
fn hand_written_implementations_that_let_phi_out_are_found() {
    let row = "struct Row { id: u64, #[phi(category = Name)] name: String, #[phi(category = Ssn)] ssn: String }\n";
    let with = |imp: &str| in_health_code(&format!("{row}{imp}"));
    assert_eq!(
        with(
            "impl fmt::Display for Row {\n fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {\n  write!(f, \"{} {}\", self.id, self.name)\n }\n}\n"
        ),
        ["PHI103 5"]
    );
    assert_eq!(
        with("impl Deref for Row { type Target = str;\n fn deref(&self) -> &str { &self.ssn } }\n"),
        ["PHI103 4"]
    );
    assert_eq!(
        with("impl From<Row> for String {\n fn from(row: Row) -> String { row.name } }\n"),
        ["PHI103 4"]
    );
    for harmless in [
        "impl fmt::Display for Row { fn fmt(&self, f: &mut F) -> R { write!(f, \"{} {}\", self.id, self.ssn.len()) } }\n",
        "impl From<Row> for Wrapped { fn from(row: Row) -> Wrapped { Wrapped(Phi::new(row.name)) } }\n",
        "impl Row { fn ssn(&self) -> &str { &self.ssn } }\n",
    ] {
        assert_eq!(with(harmless), Vec::<String>::new(), "{harmless}");
    }
}

#[test]
fn a_field_marked_safe_that_looks_like_phi_is_found() {
    assert_eq!(
        in_health_code(
            "#[derive(PhiDebug)]\nstruct P {\n  #[phi(safe)]\n  home_phone: String,\n  #[phi(safe)]\n  id: u64,\n  #[phi(safe)]\n  email_opt_in: bool,\n}\n"
        ),
        ["PHI104 5"]
    );
}

#[test]
fn statements_that_rewrite_the_audit_trail_are_found() {
    assert_eq!(
        found(
            "fn f() {\n  q(\"DELETE FROM audit_log WHERE at < $1\");\n  q(\"update app.audit_events set actor = ''\");\n  \
             sqlx::query!(\"TRUNCATE TABLE audits\");\n  diesel::delete(audit_log::table);\n  fs::remove_file(&self.audit_path);\n  \
             audit_event::Entity::delete_many();\n}\n"
        ),
        [
            "PHI202 2", "PHI202 3", "PHI202 4", "PHI202 5", "PHI202 6", "PHI202 7"
        ]
    );
    assert_eq!(
        found(
            "fn f() { q(\"INSERT INTO audit_log VALUES ($1)\"); q(\"SELECT 1 FROM audit_log\"); q(\"DELETE FROM sessions\");\n  \
             q(\"ALTER TABLE audit_log ADD COLUMN role TEXT\"); fs::remove_file(\"cache.tmp\"); diesel::delete(sessions::table); }\n\
             // DELETE FROM audit_log\n"
        ),
        Vec::<String>::new()
    );
}

#[test]
fn a_flag_instead_of_a_deletion_is_found_unless_something_erases() {
    let record =
        "struct PatientRow {\n  name: Phi<String>,\n  deleted_at: Option<DateTime<Utc>>,\n}\n";
    assert_eq!(in_health_code(record), ["PHI301 4"]);
    assert_eq!(
        in_health_code(&format!(
            "{record}fn purge() {{ q(\"DELETE FROM patients WHERE id = $1\"); }}\n"
        )),
        Vec::<String>::new()
    );
    assert_eq!(
        in_health_code("struct Session { deleted: bool }\n"),
        Vec::<String>::new()
    );
}

#[test]
fn a_stored_record_that_nothing_erases_is_found_with_its_store() {
    let text = "struct Visit {\n  reason: Phi<String>,\n}\nfn save() { q(\"INSERT INTO visits (reason) VALUES ($1)\"); }\n";
    assert_eq!(in_health_code(text), ["PHI302 5"]);
    assert_eq!(
        in_health_code(&format!(
            "{text}fn erase() {{ q(\"DELETE FROM visits WHERE patient = $1\"); }}\n"
        )),
        Vec::<String>::new()
    );
}

#[test]
fn well_formed_identifiers_in_literals_are_found() {
    assert_eq!(
        found(
            "const A: &str = \"536-22-8145\";\nfn f() { log!(\"member 1EG4-TE5-MK73\"); }\nconst B: &str = \"000-00-0000\"; // 536-22-8145\n"
        ),
        ["PHI401 1", "PHI401 2"]
    );
}

#[test]
fn the_report_names_every_store_that_no_erasure_reaches() {
    let text = "use phi_types::Phi;\nstruct Visit { reason: Phi<String> }\nfn save() {\n  q(\"INSERT INTO visits (reason) VALUES ($1)\");\n  db.collection(\"visit\").insert_one(&v);\n}\n";
    let workspace = Workspace::new(&[("src/lib.rs", text)]);
    let (_, report) = workspace.json(&[]);
    let finding = &report["findings"][0];
    assert_eq!(
        finding["message"],
        "`Visit` holds PHI and is stored in `visits` and `visit`; nothing erases it"
    );
    let places: Vec<String> = finding["path"]
        .as_array()
        .expect("path")
        .iter()
        .map(|step| format!("{} {}", step["line"], step["note"].as_str().expect("note")))
        .collect();
    assert_eq!(places, ["5 stored in `visit` here", "2 the record"]);
}

#[test]
fn a_declared_erasure_says_which_function_misses_the_store() {
    let workspace = Workspace::new(&[
        (
            "src/lib.rs",
            "use phi_types::Phi;\npub mod erasure;\nstruct Visit { reason: Phi<String> }\nfn save() { q(\"INSERT INTO visits (reason) VALUES ($1)\"); }\nfn cancel() { q(\"DELETE FROM visits\"); }\n",
        ),
        ("src/erasure.rs", "pub fn erase_patient() {}\n"),
        (
            "phi-lint.toml",
            "[[erasure]]\nfunction = \"crate::erasure::erase_patient\"\n",
        ),
    ]);
    let (_, report) = workspace.json(&[]);
    assert_eq!(
        report["findings"][0]["message"],
        "`Visit` holds PHI and is stored in `visits`; `crate::erasure::erase_patient` does not erase it"
    );
    assert_eq!(
        report["findings"][0]["help"],
        "delete from `visits` in `crate::erasure::erase_patient`, or declare what erases it: #[phi_types::erases(…)] on the function, or an [[erasure]] of phi-lint.toml"
    );
}
