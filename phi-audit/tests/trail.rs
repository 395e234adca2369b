//! What an auditor relies on: order, completeness, and that changes show.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::PathBuf;

use phi_audit::{AuditLog, ChainKey, Head, OpenError, Query, ReadError, Reader};
use phi_types::{Access, Action, AuditTrail, Timestamp};

struct Fixture {
    _dir: tempfile::TempDir,
    path: PathBuf,
}

fn key() -> ChainKey {
    ChainKey::new([7; 32])
}

impl Fixture {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("audit.jsonl");
        Self { _dir: dir, path }
    }

    /// A log with one event a second from 0, by two actors in turn.
    fn with_events(count: i64) -> Self {
        let fixture = Self::new();
        let trail = fixture.trail();
        for i in 0..count {
            let actor = if i % 2 == 0 { "u-even" } else { "u-odd" };
            let access = Access::new(actor, Action::Read, format!("patient/{i}"))
                .at(Timestamp::from_unix_millis(i * 1000));
            let _ = trail.grant(access).unwrap();
        }
        fixture
    }

    fn trail(&self) -> AuditTrail<AuditLog> {
        AuditTrail::new(AuditLog::open(&self.path, key()).unwrap())
    }

    fn lines(&self) -> Vec<String> {
        fs::read_to_string(&self.path)
            .unwrap()
            .lines()
            .map(str::to_owned)
            .collect()
    }

    fn write_lines(&self, lines: &[String]) {
        let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
        fs::write(&self.path, text).unwrap();
    }

    fn reader(&self) -> Reader {
        Reader::open(&self.path, key()).unwrap()
    }

    fn verify(&self) -> Result<Head, ReadError> {
        self.reader().verify()
    }
}

fn access() -> Access {
    Access::new("u-17", Action::Read, "patient/8812")
}

#[test]
fn a_line_has_everything_that_was_said_about_the_access() {
    let fixture = Fixture::new();
    let access = Access::new("u-17", Action::Disclose, "patient/8812")
        .authentication("oidc+mfa")
        .role("nurse")
        .session("s-\"1\"\n")
        .source("2001:db8::1".parse().unwrap())
        .at(Timestamp::from_unix_millis(5))
        .justified("referral");
    let _ = fixture.trail().grant_special(access).unwrap();

    let lines = fixture.lines();
    assert_eq!(lines.len(), 1, "{lines:?}");
    let (before, _) = lines[0].split_once(r#","link":"#).unwrap();
    assert_eq!(
        before,
        format!(
            r#"{{"seq":1,"prev":"{}","event":{{"time":5,"actor":"u-17","action":"disclose","resource":"patient/8812","protection":"special","authentication":"oidc+mfa","role":"nurse","source":"2001:db8::1","session":"s-\"1\"\n","justification":"referral"}}"#,
            "0".repeat(64)
        )
    );
    let record = fixture.reader().next().unwrap().unwrap();
    assert_eq!(record.seq, 1);
    assert_eq!(record.event.session.as_deref(), Some("s-\"1\"\n"));
    assert_eq!(record.event.justification.as_deref(), Some("referral"));
}

#[test]
fn a_reopened_log_continues_its_chain() {
    let fixture = Fixture::with_events(3);
    let grant = fixture.trail().grant(access()).unwrap();
    assert_eq!(grant.event_id(), 4);
    assert_eq!(fixture.verify().unwrap().seq, 4);
}

#[test]
fn every_single_changed_byte_is_noticed() {
    let fixture = Fixture::with_events(2);
    let original = fs::read(&fixture.path).unwrap();
    for i in 0..original.len() - 1 {
        let mut changed = original.clone();
        changed[i] = changed[i].wrapping_add(1);
        fs::write(&fixture.path, &changed).unwrap();
        assert!(fixture.verify().is_err(), "byte {i}");
    }
}

#[test]
fn removed_inserted_swapped_and_repeated_lines_are_noticed_where_they_are() {
    let fixture = Fixture::with_events(4);
    let lines = fixture.lines();
    let without = |i: usize| {
        let mut lines = lines.clone();
        lines.remove(i);
        lines
    };
    let swapped = {
        let mut lines = lines.clone();
        lines.swap(1, 2);
        lines
    };
    let repeated = {
        let mut lines = lines.clone();
        lines.insert(2, lines[1].clone());
        lines
    };
    for (tampered, expected) in [
        (without(0), 1),
        (without(2), 3),
        (swapped, 2),
        (repeated, 3),
    ] {
        fixture.write_lines(&tampered);
        let error = fixture.verify().unwrap_err();
        assert!(
            matches!(error, ReadError::Broken { line } if line == expected),
            "{error}"
        );
        assert!(matches!(
            AuditLog::open(&fixture.path, key()).unwrap_err(),
            OpenError::Broken { .. }
        ));
    }
}

#[test]
fn lines_missing_at_the_end_are_noticed_against_a_kept_head() {
    let fixture = Fixture::with_events(4);
    let kept = fixture.verify().unwrap();
    assert_eq!(fixture.reader().verify_against(kept).unwrap(), kept);

    let _ = fixture.trail().grant(access()).unwrap();
    assert_eq!(fixture.reader().verify_against(kept).unwrap().seq, 5);

    fixture.write_lines(&fixture.lines()[..3]);
    assert_eq!(
        fixture.verify().unwrap().seq,
        3,
        "a shorter chain is a chain"
    );
    let error = fixture.reader().verify_against(kept).unwrap_err();
    assert!(matches!(error, ReadError::Truncated { seq: 4 }));
}

#[test]
fn a_chain_made_with_another_key_does_not_verify() {
    let fixture = Fixture::with_events(1);
    let reader = Reader::open(&fixture.path, ChainKey::new([8; 32])).unwrap();
    assert!(matches!(
        reader.verify().unwrap_err(),
        ReadError::Broken { line: 1 }
    ));
}

#[test]
fn half_a_line_from_a_crash_is_set_aside_and_the_log_goes_on() {
    let fixture = Fixture::with_events(2);
    let mut file = OpenOptions::new().append(true).open(&fixture.path).unwrap();
    file.write_all(br#"{"seq":3,"pr"#).unwrap();
    assert!(matches!(
        fixture.verify().unwrap_err(),
        ReadError::Torn { line: 3 }
    ));

    let grant = fixture.trail().grant(access()).unwrap();
    assert_eq!(grant.event_id(), 3);
    assert_eq!(fixture.verify().unwrap().seq, 3);
    let torn = fs::read(fixture.path.with_file_name("audit.jsonl.torn3")).unwrap();
    assert_eq!(torn, br#"{"seq":3,"pr"#);
}

#[test]
fn a_second_writer_closes_the_log_instead_of_forking_the_chain() {
    let fixture = Fixture::new();
    let (first, second) = (fixture.trail(), fixture.trail());
    let _ = first.grant(access()).unwrap();
    assert!(second.grant(access()).is_err());
    assert!(second.grant(access()).is_err(), "it stays closed");
    let _ = first.grant(access()).unwrap();
    assert_eq!(fixture.verify().unwrap().seq, 2);
}

#[test]
fn events_from_many_threads_are_all_there_once() {
    let fixture = Fixture::new();
    let trail = fixture.trail();
    let mut ids: Vec<u64> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(|| {
                    (0..10)
                        .map(|_| trail.grant(access()).unwrap().event_id())
                        .collect::<Vec<_>>()
                })
            })
            .collect();
        workers
            .into_iter()
            .flat_map(|worker| worker.join().unwrap())
            .collect()
    });
    ids.sort_unstable();
    assert_eq!(ids, (1..=40).collect::<Vec<u64>>());
    assert_eq!(fixture.verify().unwrap().seq, 40);
}

#[test]
fn a_query_filters_by_actor_action_resource_and_window() {
    let fixture = Fixture::with_events(10);
    let found = |query: Query| -> Vec<u64> {
        fixture
            .reader()
            .query(&query)
            .unwrap()
            .iter()
            .map(|record| record.seq)
            .collect()
    };
    let at = |seconds: i64| Timestamp::from_unix_millis(seconds * 1000);
    assert_eq!(found(Query::new()).len(), 10);
    assert_eq!(found(Query::new().actor("u-odd")), [2, 4, 6, 8, 10]);
    assert_eq!(found(Query::new().between(at(2)..at(5))), [3, 4, 5]);
    assert_eq!(
        found(Query::new().actor("u-odd").between(at(2)..at(5))),
        [4]
    );
    assert_eq!(found(Query::new().resource("patient/7")), [8]);
    assert_eq!(found(Query::new().action(Action::Delete)), [0; 0]);
}

#[test]
fn a_query_on_a_changed_log_fails_instead_of_answering() {
    let fixture = Fixture::with_events(3);
    let mut lines = fixture.lines();
    lines[2] = lines[2].replace("u-even", "u-evil");
    fixture.write_lines(&lines);
    assert!(
        fixture
            .reader()
            .query(&Query::new().actor("u-odd"))
            .is_err()
    );
}

#[test]
fn garbage_of_any_kind_is_an_error_that_names_the_line() {
    let fixture = Fixture::new();
    let long = vec![b'x'; (1 << 20) + 5];
    let inputs: [&[u8]; 5] = [b"\n", b"null\n", b"\xff\xfe\n", b"{\"seq\":1}\n", &long];
    for input in inputs {
        fs::write(&fixture.path, input).unwrap();
        assert!(matches!(
            fixture.verify().unwrap_err(),
            ReadError::Malformed { line: 1 }
        ));
    }
}

#[test]
fn an_error_names_the_file_and_the_remedy() {
    let fixture = Fixture::new();
    fs::create_dir(&fixture.path).unwrap();
    let error = AuditLog::open(&fixture.path, key()).unwrap_err();
    assert!(error.to_string().contains("audit.jsonl"), "{error}");
}
