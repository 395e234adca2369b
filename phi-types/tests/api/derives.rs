//! What the derives write, compared with std's on the same shape.

use std::collections::BTreeMap;

use phi_types::category::{self, *};
use phi_types::{Phi, PhiDebug, PhiDisplay, PhiRecord, PhiSerialize};

#[derive(PhiDebug, PhiDisplay, PhiSerialize, PhiRecord, Clone)]
struct Patient {
    #[phi(safe)]
    id: u64,
    name: Phi<String, Name>,
    #[phi(category = Ssn)]
    ssn: String,
    email: Option<Phi<String, Email>>,
    notes: Vec<String>,
}

fn patient() -> Patient {
    Patient {
        id: 8812,
        name: Phi::new("Ada Byron".into()),
        ssn: "123-45-6789".into(),
        email: None,
        notes: vec!["cough".into()],
    }
}

#[test]
fn a_struct_looks_like_std_with_placeholders_in_both_layouts() {
    #[derive(Debug)]
    #[expect(dead_code)]
    struct Patient<'a> {
        id: u64,
        name: &'a str,
    }
    #[derive(PhiDebug)]
    struct Ours {
        #[phi(safe)]
        id: u64,
        name: String,
    }
    let std = Patient { id: 1, name: "x" };
    let ours = Ours {
        id: 1,
        name: "secret".into(),
    };
    for (std, ours) in [
        (format!("{std:?}"), format!("{ours:?}")),
        (format!("{std:#?}"), format!("{ours:#?}")),
    ] {
        assert_eq!(
            ours,
            std.replace("Patient", "Ours").replace("\"x\"", "[PHI]")
        );
    }
    assert_eq!(
        format!("{:#?}", patient()),
        "Patient {\n    id: 8812,\n    name: [PHI:name],\n    ssn: [PHI:ssn],\n    \
         email: [PHI:email],\n    notes: [PHI],\n}"
    );
}

#[test]
fn nested_types_that_redact_themselves_show_their_safe_fields() {
    #[derive(PhiDebug)]
    struct Visit {
        patient: Box<Patient>,
        also: Vec<Patient>,
        #[phi(safe)]
        opted_in: Vec<Patient>,
    }
    let visit = Visit {
        patient: Box::new(patient()),
        also: vec![patient()],
        opted_in: vec![],
    };
    assert_eq!(
        format!("{visit:?}"),
        "Visit { patient: Patient { id: 8812, name: [PHI:name], ssn: [PHI:ssn], \
         email: [PHI:email], notes: [PHI] }, also: [PHI], opted_in: [] }"
    );
}

#[test]
fn enums_tuples_and_units_keep_their_shape() {
    #[derive(PhiDebug, PhiDisplay)]
    enum Event {
        Ping,
        Admitted {
            #[phi(safe)]
            bed: u8,
            reason: String,
        },
        Noted(#[phi(safe)] u8, String, Phi<u8, Mrn>),
    }
    #[derive(PhiDebug, PhiDisplay)]
    struct Unit;
    #[derive(PhiDebug, PhiDisplay)]
    struct Wrapper(String);
    #[derive(PhiDebug, PhiDisplay)]
    enum Never {}

    assert_eq!(format!("{:?}", Event::Ping), "Ping");
    let admitted = Event::Admitted {
        bed: 3,
        reason: "x".into(),
    };
    assert_eq!(
        format!("{admitted:?}"),
        "Admitted { bed: 3, reason: [PHI] }"
    );
    let noted = Event::Noted(1, "x".into(), Phi::new(2));
    assert_eq!(format!("{noted:?}"), "Noted(1, [PHI], [PHI:mrn])");
    assert_eq!(
        format!("{noted:#?}"),
        "Noted(\n    1,\n    [PHI],\n    [PHI:mrn],\n)"
    );
    assert_eq!(format!("{Unit:?} {Unit}"), "Unit Unit");
    assert_eq!(
        format!("{:?} {0}", Wrapper("x".into())),
        "Wrapper([PHI]) Wrapper([PHI])"
    );
    let _: Option<Never> = None;
}

#[test]
fn generics_lifetimes_consts_and_where_clauses_derive() {
    #[derive(PhiDebug, PhiDisplay, PhiSerialize, PhiRecord)]
    struct Record<'a, T, C: Category, I: Iterator, const N: usize>
    where
        I::Item: Clone,
    {
        #[phi(safe)]
        id: T,
        borrowed: &'a str,
        wrapped: Phi<T, C>,
        #[phi(safe)]
        #[serde(skip)]
        item: I::Item,
        #[serde(skip)]
        _bytes: [u8; N],
        content: T,
    }
    let record = Record::<u8, Date, std::vec::IntoIter<u16>, 4> {
        id: 7,
        borrowed: "secret",
        wrapped: Phi::new(8),
        item: 9,
        _bytes: [1; 4],
        content: 10,
    };
    assert_eq!(
        format!("{record:?}"),
        "Record { id: 7, borrowed: [PHI], wrapped: [PHI:date], item: 9, _bytes: [PHI], content: [PHI] }"
    );
    assert_eq!(
        serde_json::to_string(&record).unwrap(),
        r#"{"id":7,"borrowed":"[PHI]","wrapped":"[PHI:date]","content":"[PHI]"}"#
    );
}

#[test]
fn redacted_fields_need_no_trait_of_their_own() {
    struct Opaque;
    #[derive(PhiDebug, PhiDisplay)]
    struct Holder<T> {
        opaque: Opaque,
        function: fn(T) -> T,
        value: T,
    }
    let holder = Holder {
        opaque: Opaque,
        function: |x| x,
        value: Opaque,
    };
    let _ = (&holder.opaque, (holder.function)(Opaque), &holder.value);
    assert_eq!(
        format!("{holder:?}"),
        "Holder { opaque: [PHI], function: [PHI], value: [PHI] }"
    );
}

#[test]
fn names_are_written_without_raw_prefix_and_clashes_do_not_matter() {
    #[derive(PhiDebug, PhiSerialize)]
    struct Clash {
        #[phi(safe)]
        r#type: u8,
        #[phi(safe)]
        f: u8,
        #[phi(safe)]
        __f: u8,
        fmt: u8,
    }
    let clash = Clash {
        r#type: 1,
        f: 2,
        __f: 3,
        fmt: 4,
    };
    assert_eq!(
        format!("{clash:?}"),
        "Clash { type: 1, f: 2, __f: 3, fmt: [PHI] }"
    );
    assert_eq!(
        serde_json::to_string(&clash).unwrap(),
        r#"{"type":1,"f":2,"__f":3,"fmt":"[PHI]"}"#
    );
}

#[test]
fn a_display_format_shows_safe_fields_and_placeholders() {
    #[derive(PhiDisplay)]
    #[phi(display = "{{#{id}}} {ssn} {extra}")]
    struct Line {
        #[phi(safe)]
        id: u64,
        #[phi(category = Ssn)]
        ssn: String,
        extra: (),
    }
    let line = Line {
        id: 1,
        ssn: "x".into(),
        extra: (),
    };
    let _ = (&line.ssn, line.extra);
    assert_eq!(line.to_string(), "{#1} [PHI:ssn] [PHI]");

    #[derive(PhiDisplay)]
    enum Tuple {
        #[phi(display = "{1} of {0}")]
        Of(String, #[phi(safe)] u8),
        Plain(#[phi(safe)] u8),
    }
    assert_eq!(Tuple::Of("x".into(), 2).to_string(), "2 of [PHI]");
    assert_eq!(Tuple::Plain(5).to_string(), "Plain(5)");
}

#[test]
fn the_types_category_is_the_default_of_its_fields() {
    #[derive(PhiDebug, PhiRecord)]
    #[phi(category = Psychotherapy)]
    struct Session {
        #[phi(safe)]
        id: u8,
        text: String,
        patient: Phi<String, Name>,
    }
    let session = Session {
        id: 1,
        text: "x".into(),
        patient: Phi::new("y".into()),
    };
    assert_eq!(
        format!("{session:?}"),
        "Session { id: 1, text: [PHI:psychotherapy], patient: [PHI:name] }"
    );
    let names: Vec<_> = Session::FIELDS
        .iter()
        .map(|f| f.category.map(|c| c.name))
        .collect();
    assert_eq!(names, [None, Some("psychotherapy"), Some("name")]);
}

#[test]
fn the_inventory_reaches_through_containers_and_nested_records() {
    #[derive(PhiRecord)]
    #[expect(dead_code)]
    struct Chart {
        patient: Patient,
        phones: Vec<Option<Phi<String, Phone>>>,
        #[phi(safe)]
        genes: Box<Phi<String, Genetic>>,
        other: BTreeMap<u8, u8>,
        boxed: Box<Patient>,
        several: Vec<Option<Patient>>,
        perhaps: Option<[Patient; 2]>,
        next: Option<Box<Chart>>,
    }
    let field = |name| Chart::FIELDS.iter().find(|f| f.name == name).unwrap();
    assert_eq!(field("patient").category, None);
    assert_eq!(field("patient").fields().len(), Patient::FIELDS.len());
    assert_eq!(field("phones").category.unwrap().name, "phone");
    assert_eq!(
        field("genes").category.unwrap().sensitivity,
        Sensitivity::Special
    );
    assert_eq!(field("other").category.unwrap().name, "unclassified");
    assert_eq!(field("other").fields().len(), 0);
    for name in ["boxed", "several", "perhaps"] {
        assert_eq!(field(name).category, None);
        assert_eq!(field(name).fields()[2].category.unwrap().name, "ssn");
    }
    // The chart's own: at every depth.
    let next = field("next").fields();
    assert_eq!(next.len(), Chart::FIELDS.len());
    assert_eq!(next[0].fields()[1].name, "name");
    let rows: Vec<_> = Patient::FIELDS
        .iter()
        .map(|f| (f.name, f.category.map(|c| c.name)))
        .collect();
    assert_eq!(
        rows,
        [
            ("id", None),
            ("name", Some("name")),
            ("ssn", Some("ssn")),
            ("email", Some("email")),
            ("notes", Some("unclassified")),
        ]
    );
}

#[test]
fn recursive_types_derive() {
    #[derive(PhiDebug, PhiSerialize)]
    struct Relative {
        #[phi(safe)]
        degree: u8,
        next: Option<Box<Relative>>,
    }
    let family = Relative {
        degree: 1,
        next: Some(Box::new(Relative {
            degree: 2,
            next: None,
        })),
    };
    assert_eq!(format!("{family:?}"), "Relative { degree: 1, next: [PHI] }");
}

#[test]
fn a_macro_generated_struct_derives() {
    macro_rules! table {
        ($name:ident { $($field:ident: $ty:ty),* }) => {
            #[derive(PhiDebug)]
            struct $name { $($field: $ty),* }
        };
    }
    table!(Row { mrn: Phi<u8, Mrn>, raw: u8 });
    let row = Row {
        mrn: Phi::new(1),
        raw: 2,
    };
    let _ = row.raw;
    assert_eq!(format!("{row:?}"), "Row { mrn: [PHI:mrn], raw: [PHI] }");
}

#[test]
fn every_built_in_category_may_be_written_without_import() {
    mod elsewhere {
        #[derive(phi_types::PhiRecord)]
        #[expect(dead_code)]
        pub(super) struct All {
            #[phi(category = Name)]
            _0: (),
            #[phi(category = Geographic)]
            _1: (),
            #[phi(category = Date)]
            _2: (),
            #[phi(category = Phone)]
            _3: (),
            #[phi(category = Fax)]
            _4: (),
            #[phi(category = Email)]
            _5: (),
            #[phi(category = Ssn)]
            _6: (),
            #[phi(category = Mrn)]
            _7: (),
            #[phi(category = HealthPlan)]
            _8: (),
            #[phi(category = Account)]
            _9: (),
            #[phi(category = License)]
            _10: (),
            #[phi(category = Vehicle)]
            _11: (),
            #[phi(category = Device)]
            _12: (),
            #[phi(category = Url)]
            _13: (),
            #[phi(category = IpAddress)]
            _14: (),
            #[phi(category = Biometric)]
            _15: (),
            #[phi(category = Photo)]
            _16: (),
            #[phi(category = OtherUnique)]
            _17: (),
            #[phi(category = Clinical)]
            _18: (),
            #[phi(category = Psychotherapy)]
            _19: (),
            #[phi(category = SubstanceUse)]
            _20: (),
            #[phi(category = HivStatus)]
            _21: (),
            #[phi(category = Genetic)]
            _22: (),
            #[phi(category = Reproductive)]
            _23: (),
            #[phi(category = Unclassified)]
            last: (),
        }
    }
    let categories = elsewhere::All::FIELDS
        .iter()
        .map(|field| field.category.unwrap());
    let expected = category::ALL.iter().copied();
    assert!(categories.eq(expected.chain([CategoryInfo::of::<Unclassified>()])));
}
