//! Nanoseconds per operation on plain data, on `Phi`, and on what else there
//! is, and their ratios. The best of many short rounds each, taken in turn, so that a
//! busy machine disturbs all alike.

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Instant;

use data_privacy::{RedactionEngine, Sensitive, taxonomy};
use phi_types::category::Name;
use phi_types::{Access, Action, AuditTrail, MemorySink, Phi, PhiDebug, PhiSerialize};
use secrecy::{ExposeSecret, SecretString};

#[taxonomy(clinic)]
enum Clinic {
    Name,
}

const ITERATIONS: u32 = 10_000;
const ROUNDS: u32 = 400;

type Case<'a> = (&'a str, Box<dyn FnMut() + 'a>);

/// Prints one line per case; the first is what the others are compared with.
fn group(title: &str, mut cases: Vec<Case<'_>>) {
    let mut best = vec![f64::INFINITY; cases.len()];
    for _ in 0..ROUNDS {
        for (best, (_, case)) in best.iter_mut().zip(&mut cases) {
            let start = Instant::now();
            for _ in 0..ITERATIONS {
                case();
            }
            let each = start.elapsed().as_secs_f64() * 1e9 / f64::from(ITERATIONS);
            *best = best.min(each);
        }
    }
    println!("\n{title}");
    for ((name, _), each) in cases.iter().zip(&best) {
        println!("  {name:<28} {each:>9.2} ns  {:>6.2} ×", each / best[0]);
    }
}

fn main() {
    let text = || String::from("Ada Byron");
    let trail = AuditTrail::new(MemorySink::new());
    let grant = match trail.grant(Access::new("bench", Action::Read, "patient/1")) {
        Ok(grant) => grant,
        Err(error) => return eprintln!("{error}"),
    };
    let plain = text();
    let phi: Phi<String, Name> = Phi::new(text());
    let secret = SecretString::from("Ada Byron");
    let redacted = redact::Secret::new(text());
    let sensitive = Sensitive::new(text(), Clinic::Name);
    let engine = RedactionEngine::builder().build();
    let out = std::cell::RefCell::new(String::with_capacity(256));
    let written = |write: &dyn Fn(&mut String) -> std::fmt::Result| {
        let mut out = out.borrow_mut();
        out.clear();
        let _ = write(&mut out);
        black_box(out.len());
    };

    group(
        "construct from a number",
        vec![
            (
                "plain",
                Box::new(|| {
                    black_box(black_box(7_u64));
                }),
            ),
            (
                "phi_types::Phi",
                Box::new(|| {
                    black_box(Phi::<u64, Name>::new(black_box(7)));
                }),
            ),
            (
                "redact::Secret",
                Box::new(|| {
                    black_box(redact::Secret::new(black_box(7_u64)));
                }),
            ),
            (
                "data_privacy::Sensitive",
                Box::new(|| {
                    black_box(Sensitive::new(black_box(7_u64), Clinic::Name));
                }),
            ),
            (
                "secrecy::SecretBox",
                Box::new(|| {
                    black_box(secrecy::SecretBox::new(Box::new(black_box(7_u64))));
                }),
            ),
        ],
    );
    group(
        "read",
        vec![
            (
                "plain",
                Box::new(|| {
                    black_box(black_box(&plain).len());
                }),
            ),
            (
                "phi_types::Phi",
                Box::new(|| {
                    black_box(black_box(&phi).expose(&grant).len());
                }),
            ),
            (
                "redact::Secret",
                Box::new(|| {
                    black_box(black_box(&redacted).expose_secret().len());
                }),
            ),
            (
                "data_privacy::Sensitive",
                Box::new(|| {
                    black_box(black_box(&sensitive).declassify_ref().len());
                }),
            ),
            (
                "secrecy::SecretString",
                Box::new(|| {
                    black_box(black_box(&secret).expose_secret().len());
                }),
            ),
        ],
    );
    group(
        "clone and drop",
        vec![
            (
                "plain",
                Box::new(|| {
                    black_box(black_box(&plain).clone());
                }),
            ),
            (
                "phi_types::Phi",
                Box::new(|| {
                    black_box(black_box(&phi).clone());
                }),
            ),
            (
                "redact::Secret",
                Box::new(|| {
                    black_box(black_box(&redacted).clone());
                }),
            ),
            (
                "secrecy::SecretString",
                Box::new(|| {
                    black_box(black_box(&secret).clone());
                }),
            ),
        ],
    );
    group(
        "format with {:?}",
        vec![
            (
                "the literal \"[PHI:name]\"",
                Box::new(|| written(&|out| write!(out, "{}", black_box("[PHI:name]")))),
            ),
            (
                "phi_types::Phi",
                Box::new(|| written(&|out| write!(out, "{:?}", black_box(&phi)))),
            ),
            (
                "redact::Secret",
                Box::new(|| written(&|out| write!(out, "{:?}", black_box(&redacted)))),
            ),
            (
                "data_privacy::Sensitive",
                Box::new(|| written(&|out| write!(out, "{:?}", black_box(&sensitive)))),
            ),
            (
                "data_privacy, engine",
                Box::new(|| written(&|out| engine.redacted_display(black_box(&sensitive), out))),
            ),
            (
                "secrecy::SecretString",
                Box::new(|| written(&|out| write!(out, "{:?}", black_box(&secret)))),
            ),
        ],
    );

    #[derive(Debug)]
    #[allow(dead_code)]
    struct Plain {
        id: u64,
        name: &'static str,
        ssn: &'static str,
    }
    #[derive(PhiDebug, PhiSerialize)]
    struct Patient {
        #[phi(safe)]
        id: u64,
        name: Phi<String, Name>,
        #[phi(category = Ssn)]
        ssn: String,
    }
    let std = Plain {
        id: 7,
        name: "[PHI:name]",
        ssn: "[PHI:ssn]",
    };
    let derived = Patient {
        id: 7,
        name: Phi::new(text()),
        ssn: "123-45-6789".into(),
    };
    group(
        "format a struct with {:?}",
        vec![
            (
                "std's derive",
                Box::new(|| written(&|out| write!(out, "{:?}", black_box(&std)))),
            ),
            (
                "PhiDebug",
                Box::new(|| written(&|out| write!(out, "{:?}", black_box(&derived)))),
            ),
        ],
    );
    group(
        "serialize a struct to JSON",
        vec![
            (
                "PhiSerialize, redacted",
                Box::new(|| {
                    let _ = black_box(serde_json::to_string(black_box(&derived)));
                }),
            ),
            (
                "PhiSerialize, disclosed",
                Box::new(|| {
                    let _ = black_box(serde_json::to_string(&grant.disclose(black_box(&derived))));
                }),
            ),
        ],
    );
}
