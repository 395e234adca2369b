//! `Phi`, categories, grants and the audit trail.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use phi_types::category::{self, *};
use phi_types::{
    Access, Action, AsyncAuditSink, AuditError, AuditEvent, AuditSink, AuditTrail, Grant,
    MemorySink, Phi, Routine,
};

/// Content that would show if anything of `T` got through.
const SECRET: &str = "123-45-6789";

fn trail() -> AuditTrail<MemorySink> {
    AuditTrail::new(MemorySink::new())
}

fn read() -> Access {
    Access::new("u-17", Action::Read, "patient/8812")
}

#[test]
fn no_format_flag_gets_past_the_placeholder() {
    let ssn: Phi<&str, Ssn> = Phi::new(SECRET);
    for shown in [
        format!("{ssn}"),
        format!("{ssn:?}"),
        format!("{ssn:#?}"),
        format!("{ssn:30}"),
        format!("{ssn:>30}"),
        format!("{ssn:*^30}"),
        format!("{ssn:.3}"),
        format!("{ssn:30.3?}"),
        format!("{ssn:02x?}"),
        ssn.to_string(),
    ] {
        assert_eq!(shown, "[PHI:ssn]");
    }
    assert_eq!(format!("{:?}", Some(&ssn)), "Some([PHI:ssn])");
    let plain: Phi<&str> = Phi::new(SECRET);
    assert_eq!(format!("{plain} {plain:?}"), "[PHI] [PHI]");
}

#[test]
fn size_and_niche_are_those_of_the_content() {
    assert_eq!(size_of::<Phi<String, Ssn>>(), size_of::<String>());
    assert_eq!(size_of::<Option<Phi<Box<u8>, Ssn>>>(), size_of::<Box<u8>>());
    assert_eq!(
        size_of::<Option<Phi<char, Ssn>>>(),
        size_of::<Option<char>>()
    );
    assert_eq!(align_of::<Phi<u64, Ssn>>(), align_of::<u64>());
}

#[test]
fn the_wrapper_is_send_and_sync_as_its_content_is() {
    fn check<T: Send + Sync + Unpin>() {}
    check::<Phi<String, Ssn>>();
    check::<Grant<Routine>>();
}

#[test]
fn comparison_hash_default_and_clone_are_those_of_the_content() {
    let a: Phi<String, Name> = Phi::new("Ada".into());
    assert_eq!(a, a.clone());
    assert!(a < Phi::new("Bob".into()));
    assert_eq!(Phi::<String, Name>::default(), Phi::new(String::new()));
    let set: HashSet<Phi<String, Name>> = [a.clone(), a.clone()].into();
    assert_eq!(set.len(), 1);
    let map: BTreeMap<Phi<String, Name>, u8> = [(a.clone(), 1)].into();
    assert_eq!(map[&a], 1);
    let copied: Phi<u8, Name> = Phi::new(3);
    let (x, y) = (copied, copied);
    assert_eq!(x, y);
}

#[test]
fn everything_stays_wrapped_through_adapters() {
    let mrn: Phi<&str, Mrn> = Phi::new("40771");
    let number = mrn.try_map(str::parse::<u32>).unwrap();
    assert_eq!(number.map(|n| n + 1), Phi::new(40_772));
    let bad: Phi<&str, Mrn> = Phi::new("4O771");
    assert_eq!(
        format!("{:?}", bad.try_map(str::parse::<u32>).unwrap_err()),
        "[PHI:mrn]"
    );

    let both = number.zip(Phi::new("x"));
    assert_eq!(both, Phi::new((40_771, "x")));

    let some: Phi<Option<u8>, Mrn> = Phi::new(Some(1));
    assert_eq!(some.transpose(), Some(Phi::new(1)));
    assert_eq!(Phi::<Option<u8>, Mrn>::from(some.transpose()), some);
    let none: Phi<Option<u8>, Mrn> = Phi::new(None);
    assert_eq!(none.transpose(), None);

    let parsed: Phi<u32, Mrn> = "40771".parse().unwrap();
    assert_eq!(parsed, number);
    assert_eq!(
        "x".parse::<Phi<u32, Mrn>>().unwrap_err().to_string(),
        "[PHI:mrn]"
    );
}

#[test]
fn a_wrapped_error_travels_through_the_question_mark_without_its_message() {
    fn parse(text: &str) -> Result<Phi<u32, Ssn>, Box<dyn std::error::Error>> {
        Ok(text.parse()?)
    }
    let error = parse(SECRET).unwrap_err();
    assert_eq!(error.to_string(), "[PHI:ssn]");
    assert!(error.source().is_none());
}

#[test]
fn iterating_over_a_wrapped_collection_yields_wrapped_items() {
    let mut codes: Phi<Vec<String>, Clinical> = Phi::new(vec!["E11.9".into(), "I10".into()]);
    assert_eq!(codes.iter().len(), 2);
    assert_eq!(
        format!("{:?}", codes.iter().next_back()),
        "Some([PHI:clinical])"
    );
    for code in &codes {
        let _: Phi<&String, Clinical> = code;
    }
    codes.extend([Phi::new("J45".to_string())]);
    let upper: Phi<Vec<String>, Clinical> = codes
        .into_iter()
        .map(|c| c.map(|c| c.to_lowercase()))
        .collect();
    assert_eq!(
        upper,
        Phi::new(vec!["e11.9".into(), "i10".into(), "j45".into()])
    );
    let map: Phi<HashMap<u8, &str>, Clinical> = Phi::new([(1, "a")].into());
    assert_eq!(map.iter().count(), 1);
}

#[test]
fn a_grant_exists_only_after_the_event_is_recorded() {
    let trail = trail();
    let access = read()
        .authentication("oidc+mfa")
        .role("nurse")
        .session("s-1")
        .source("192.0.2.7".parse().unwrap());
    let grant = trail.grant(access).unwrap();
    let events = trail.sink().events();
    assert_eq!(events.len(), 1);
    assert_eq!(grant.event_id(), 1);
    let event = &events[0];
    assert_eq!(event.actor, "u-17");
    assert_eq!(event.action, Action::Read);
    assert_eq!(event.resource, "patient/8812");
    assert_eq!(event.protection, "routine");
    assert_eq!(event.authentication.as_deref(), Some("oidc+mfa"));
    assert_eq!(event.role.as_deref(), Some("nurse"));
    assert_eq!(event.session.as_deref(), Some("s-1"));
    assert_eq!(event.source.unwrap().to_string(), "192.0.2.7");
    assert_eq!(event.justification, None);
}

#[test]
fn a_failing_sink_yields_no_grant_of_either_kind() {
    let trail = AuditTrail::new(MemorySink::failing());
    assert!(trail.grant(read()).is_err());
    assert!(trail.grant_special(read().justified("emergency")).is_err());
    assert!(trail.sink().events().is_empty());
}

#[test]
fn an_incomplete_access_is_refused_before_it_reaches_the_sink() {
    let trail = trail();
    let refused = |access: Access| trail.grant(access).unwrap_err().missing_field();
    assert_eq!(
        refused(Access::new("", Action::Read, "patient/1")),
        Some("actor")
    );
    assert_eq!(
        refused(Access::new("u", Action::Read, " ")),
        Some("resource")
    );
    let error = trail.grant_special(read().justified("  ")).unwrap_err();
    assert_eq!(error.missing_field(), Some("justification"));
    assert!(trail.sink().events().is_empty());
}

#[test]
fn a_special_grant_covers_routine_categories_too() {
    let trail = trail();
    let grant = trail
        .grant_special(read().justified("treating physician"))
        .unwrap();
    let note: Phi<&str, Psychotherapy> = Phi::new("…");
    let name: Phi<&str, Name> = Phi::new("Ada");
    assert_eq!((*note.expose(&grant), *name.expose(&grant)), ("…", "Ada"));
    let event = &trail.sink().events()[0];
    assert_eq!(event.protection, "special");
    assert_eq!(event.justification.as_deref(), Some("treating physician"));
}

#[test]
fn sinks_work_behind_references_boxes_and_arcs() {
    let sink = Arc::new(MemorySink::new());
    let _ = AuditTrail::new(Arc::clone(&sink)).grant(read()).unwrap();
    let _ = AuditTrail::new(&*sink).grant(read()).unwrap();
    let boxed: Box<dyn AuditSink + Send + Sync> = Box::new(Arc::clone(&sink));
    let _ = AuditTrail::new(boxed).grant(read()).unwrap();
    assert_eq!(sink.events().len(), 3);
}

#[test]
fn a_grant_is_held_across_await_in_a_spawnable_future() {
    struct Slow(MemorySink);
    impl AsyncAuditSink for Slow {
        async fn record(&self, event: &AuditEvent) -> Result<u64, AuditError> {
            std::future::ready(()).await;
            self.0.record(event)
        }
    }
    async fn handler(trail: Arc<AuditTrail<Slow>>, name: Phi<String, Name>) -> usize {
        let grant = trail.grant_async(read()).await.unwrap();
        std::future::ready(()).await;
        name.expose(&grant).len()
    }
    fn spawnable<F: Future + Send + 'static>(future: F) -> F {
        future
    }
    let trail = Arc::new(AuditTrail::new(Slow(MemorySink::new())));
    let future = spawnable(handler(Arc::clone(&trail), Phi::new("Ada".into())));
    let mut future = std::pin::pin!(future);
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    assert_eq!(
        future.as_mut().poll(&mut context),
        std::task::Poll::Ready(3)
    );
    assert_eq!(trail.sink().0.events().len(), 1);
}

#[test]
fn the_categories_are_the_eighteen_identifiers_and_six_more() {
    let citations: Vec<_> = category::ALL.iter().take(18).map(|c| c.citation).collect();
    let expected: Vec<_> = ('A'..='R')
        .map(|letter| format!("45 CFR 164.514(b)(2)(i)({letter})"))
        .collect();
    assert_eq!(citations, expected);
    let rest: Vec<_> = category::ALL
        .iter()
        .skip(18)
        .map(|c| (c.name, c.sensitivity))
        .collect();
    assert_eq!(
        rest,
        [
            ("clinical", Sensitivity::Clinical),
            ("psychotherapy", Sensitivity::Special),
            ("substance-use", Sensitivity::Special),
            ("hiv-status", Sensitivity::Special),
            ("genetic", Sensitivity::Special),
            ("reproductive", Sensitivity::Special),
        ]
    );
    let mut names: Vec<_> = category::ALL.iter().map(|c| c.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), category::ALL.len(), "names are unique");
}

#[test]
fn a_category_of_ones_own_is_one_line_and_can_be_special() {
    phi_types::category!(pub TrialSafety = "trial-safety", Special, "protocol 24-17");
    let event: Phi<&str, TrialSafety> = Phi::new("rash");
    assert_eq!(event.to_string(), "[PHI:trial-safety]");
    let grant = trail()
        .grant_special(read().justified("safety board"))
        .unwrap();
    assert_eq!(*event.expose(&grant), "rash");
}
