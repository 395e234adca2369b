//! serde: placeholders outside a disclosure, serde's own output inside.

use std::collections::BTreeMap;

use phi_types::category::*;
use phi_types::{
    Access, Action, AuditTrail, Grant, MemorySink, Phi, PhiSerialize, Routine, Special,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

fn grant() -> Grant<Routine> {
    let trail = AuditTrail::new(MemorySink::new());
    trail
        .grant(Access::new("u-17", Action::Disclose, "patient/8812"))
        .unwrap()
}

fn special() -> Grant<Special> {
    let trail = AuditTrail::new(MemorySink::new());
    let access = Access::new("u-17", Action::Disclose, "patient/8812").justified("referral");
    trail.grant_special(access).unwrap()
}

fn redacted(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}

fn disclosed(value: &impl Serialize) -> Value {
    serde_json::to_value(grant().disclose(value)).unwrap()
}

/// Everything that the attributes of serde can do to a struct's fields.
#[derive(PhiSerialize, Deserialize, Clone, PartialEq, Debug)]
#[serde(rename_all = "camelCase")]
struct Patient {
    #[phi(safe)]
    patient_id: u64,
    full_name: Phi<String, Name>,
    #[serde(rename = "SSN")]
    #[phi(category = Ssn)]
    ssn: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    email: Option<Phi<String, Email>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    notes: Vec<String>,
    #[serde(skip)]
    cached: u8,
    #[serde(flatten)]
    address: Address,
    #[serde(with = "as_text")]
    #[phi(category = Date)]
    birth_year: u16,
    contacts: BTreeMap<String, Phi<String, Phone>>,
    nested: Vec<Option<Address>>,
}

#[derive(PhiSerialize, Deserialize, Clone, PartialEq, Debug, Default)]
struct Address {
    #[phi(safe)]
    state: String,
    street: Phi<String, Geographic>,
}

mod as_text {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(crate) fn serialize<S: Serializer>(year: &u16, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(&format_args!("year {year}"))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<u16, D::Error> {
        let text = String::deserialize(d)?;
        text.trim_start_matches("year ")
            .parse()
            .map_err(D::Error::custom)
    }
}

fn patient() -> Patient {
    Patient {
        patient_id: 8812,
        full_name: Phi::new("Ada Byron".into()),
        ssn: "123-45-6789".into(),
        email: None,
        notes: vec![],
        cached: 0,
        address: Address {
            state: "MA".into(),
            street: Phi::new("1 Elm St".into()),
        },
        birth_year: 1990,
        contacts: [("home".into(), Phi::new("202-555-0143".into()))].into(),
        nested: vec![
            None,
            Some(Address {
                state: "NH".into(),
                street: Phi::new("2 Oak".into()),
            }),
        ],
    }
}

#[test]
fn a_struct_is_redacted_under_its_serde_names() {
    assert_eq!(
        redacted(&patient()),
        json!({
            "patientId": 8812, "fullName": "[PHI:name]", "SSN": "[PHI:ssn]",
            "state": "MA", "street": "[PHI:geographic]", "birthYear": "[PHI:date]",
            "contacts": "[PHI]", "nested": "[PHI]",
        })
    );
}

#[test]
fn what_is_disclosed_reads_back_equal() {
    let mut original = patient();
    assert_eq!(
        disclosed(&original),
        json!({
            "patientId": 8812, "fullName": "Ada Byron", "SSN": "123-45-6789",
            "state": "MA", "street": "1 Elm St", "birthYear": "year 1990",
            "contacts": {"home": "202-555-0143"},
            "nested": [null, {"state": "NH", "street": "2 Oak"}],
        })
    );
    for email in [None, Some(Phi::new("ada@example.org".to_string()))] {
        original.email = email;
        original.notes = vec!["cough".into()];
        let text = serde_json::to_string(&grant().disclose(&original)).unwrap();
        assert_eq!(serde_json::from_str::<Patient>(&text).unwrap(), original);
    }
}

/// One enum in each of serde's four representations.
macro_rules! representations {
    ($($name:ident $(($($attr:tt)*))? = [$($json:tt),*];)*) => {$(
        #[test]
        fn $name() {
            #[derive(PhiSerialize, Deserialize, PartialEq, Debug)]
            $(#[serde($($attr)*)])?
            enum Contact {
                Unknown,
                #[serde(rename = "post")]
                Mail { #[phi(safe)] weekday: u8, street: Phi<String, Geographic> },
                Nested(Address),
                #[serde(rename_all = "UPPERCASE")]
                Raw { #[phi(category = Phone)] number: String },
            }
            let address = || Address { state: "MA".into(), street: Phi::new("1 Elm".into()) };
            let values = [
                Contact::Unknown,
                Contact::Mail { weekday: 1, street: Phi::new("2 Oak".into()) },
                Contact::Nested(address()),
                Contact::Raw { number: "555".into() },
            ];
            let expected = [$(json!($json)),*];
            for (value, expected) in values.iter().zip(expected) {
                let clear = disclosed(value);
                assert_eq!(clear, expected);
                assert_eq!(serde_json::from_value::<Contact>(clear).unwrap(), *value);
                let hidden = redacted(value).to_string();
                for secret in ["2 Oak", "1 Elm", "555"] {
                    assert!(!hidden.contains(secret), "{hidden}");
                }
                if !matches!(value, Contact::Unknown) {
                    assert!(hidden.contains("[PHI"), "{hidden}");
                }
            }
        }
    )*};
}

representations! {
    externally_tagged = [
        "Unknown",
        {"post": {"weekday": 1, "street": "2 Oak"}},
        {"Nested": {"state": "MA", "street": "1 Elm"}},
        {"Raw": {"NUMBER": "555"}}
    ];
    internally_tagged(tag = "kind", rename_all = "snake_case") = [
        {"kind": "unknown"},
        {"kind": "post", "weekday": 1, "street": "2 Oak"},
        {"kind": "nested", "state": "MA", "street": "1 Elm"},
        {"kind": "raw", "NUMBER": "555"}
    ];
    adjacently_tagged(tag = "kind", content = "value") = [
        {"kind": "Unknown"},
        {"kind": "post", "value": {"weekday": 1, "street": "2 Oak"}},
        {"kind": "Nested", "value": {"state": "MA", "street": "1 Elm"}},
        {"kind": "Raw", "value": {"NUMBER": "555"}}
    ];
    untagged(untagged) = [
        null,
        {"weekday": 1, "street": "2 Oak"},
        {"state": "MA", "street": "1 Elm"},
        {"NUMBER": "555"}
    ];
}

#[test]
fn std_serialize_with_wrapped_fields_is_disclosed_too() {
    #[derive(Serialize, Deserialize, PartialEq, Debug)]
    struct Page<T> {
        items: Vec<T>,
        by_key: BTreeMap<u8, Phi<T, Clinical>>,
        pair: (Phi<u8, Date>, Option<Phi<T, Mrn>>),
    }
    let page = Page {
        items: vec!["x".to_string()],
        by_key: [(1, Phi::new("y".into()))].into(),
        pair: (Phi::new(3), Some(Phi::new("z".into()))),
    };
    assert_eq!(
        redacted(&page),
        json!({"items": ["x"], "by_key": {"1": "[PHI:clinical]"}, "pair": ["[PHI:date]", "[PHI:mrn]"]})
    );
    let clear = disclosed(&page);
    assert_eq!(
        clear,
        json!({"items": ["x"], "by_key": {"1": "y"}, "pair": [3, "z"]})
    );
    assert_eq!(serde_json::from_value::<Page<String>>(clear).unwrap(), page);
}

#[test]
fn a_newtype_and_a_transparent_struct_keep_their_form() {
    #[derive(PhiSerialize)]
    struct Newtype(#[phi(category = Mrn)] u32);
    #[derive(PhiSerialize)]
    #[serde(transparent)]
    struct Transparent {
        #[phi(category = Mrn)]
        mrn: u32,
    }
    #[derive(PhiSerialize)]
    struct Pair(#[phi(safe)] u8, Phi<u8, Mrn>);
    #[derive(PhiSerialize)]
    struct Unit;
    let (new, transparent) = (Newtype(7), Transparent { mrn: 7 });
    assert_eq!(
        (redacted(&new), disclosed(&new)),
        (json!("[PHI:mrn]"), json!(7))
    );
    assert_eq!(
        (redacted(&transparent), disclosed(&transparent)),
        (json!("[PHI:mrn]"), json!(7))
    );
    assert_eq!(redacted(&Pair(1, Phi::new(2))), json!([1, "[PHI:mrn]"]));
    assert_eq!(redacted(&Unit), json!(null));
}

#[test]
fn specially_protected_phi_takes_a_special_grant_and_is_never_replaced() {
    #[derive(PhiSerialize)]
    struct Result {
        #[phi(category = HivStatus)]
        positive: bool,
        #[serde(with = "as_text")]
        #[phi(category = Genetic)]
        year: u16,
        name: Phi<String, Name>,
    }
    let result = Result {
        positive: true,
        year: 1990,
        name: Phi::new("Ada".into()),
    };
    let error = serde_json::to_string(&grant().disclose(&result)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "disclosing [PHI:hiv-status] takes a grant for specially protected PHI"
    );
    assert_eq!(
        serde_json::to_value(special().disclose(&result)).unwrap(),
        json!({"positive": true, "year": "year 1990", "name": "Ada"})
    );
}

#[test]
fn a_disclosure_ends_with_its_call_on_error_panic_and_inside_another() {
    struct Panics;
    impl Serialize for Panics {
        fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            panic!("on purpose")
        }
    }
    let name: Phi<&str, Name> = Phi::new("Ada");
    let gene: Phi<&str, Genetic> = Phi::new("BRCA1");
    let grant = grant();

    assert!(serde_json::to_string(&grant.disclose(&gene)).is_err());
    assert_eq!(redacted(&name), json!("[PHI:name]"));

    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let result = std::panic::catch_unwind(|| serde_json::to_string(&grant.disclose(Panics)));
    std::panic::set_hook(hook);
    assert!(result.is_err());
    assert_eq!(redacted(&name), json!("[PHI:name]"));

    let special = special();
    let inner = grant.disclose(&name);
    let both = special.disclose((inner, &gene));
    assert_eq!(serde_json::to_value(both).unwrap(), json!(["Ada", "BRCA1"]));
}

#[test]
fn other_threads_stay_redacted_during_a_disclosure() {
    struct Elsewhere<'a>(&'a Phi<&'static str, Name>);
    impl Serialize for Elsewhere<'_> {
        fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
            let seen = std::thread::scope(|scope| scope.spawn(|| redacted(self.0)).join().unwrap());
            s.collect_str(&seen)
        }
    }
    let name: Phi<&str, Name> = Phi::new("Ada");
    assert_eq!(disclosed(&Elsewhere(&name)), json!("\"[PHI:name]\""));
}

#[test]
fn reading_errors_do_not_quote_what_was_read() {
    #[derive(Deserialize, Debug)]
    #[expect(dead_code)]
    struct Row {
        ssn: Phi<u32, Ssn>,
    }
    let error = serde_json::from_str::<Row>(r#"{"ssn": "123-45-6789"}"#).unwrap_err();
    assert_eq!(
        error.to_string(),
        "invalid [PHI:ssn], expected u32 at line 1 column 22"
    );
}

#[test]
fn serde_bounds_are_respected_beside_the_types_own() {
    #[derive(PhiSerialize)]
    #[serde(bound(serialize = "T: Clone + Serialize"))]
    struct Bound<T>
    where
        T: Copy,
    {
        value: T,
    }
    assert_eq!(redacted(&Bound { value: 1 }), json!({"value": "[PHI]"}));
    assert_eq!(disclosed(&Bound { value: 1 }), json!({"value": 1}));
}

#[test]
fn rarer_serde_attributes_mean_what_they_mean_there() {
    fn shout<S: serde::Serializer>(text: &str, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&text.to_uppercase())
    }
    #[derive(PhiSerialize)]
    #[serde(
        tag = "type",
        rename = "patient",
        rename_all(serialize = "SCREAMING-KEBAB-CASE")
    )]
    struct Tagged {
        #[phi(safe)]
        #[serde(serialize_with = "shout")]
        home_state: String,
        #[phi(category = Name)]
        #[serde(serialize_with = "shout", alias = "fullname")]
        full_name: String,
        #[serde(skip_serializing)]
        _token: std::marker::PhantomData<*const ()>,
    }
    let tagged = Tagged {
        home_state: "ma".into(),
        full_name: "ada".into(),
        _token: std::marker::PhantomData,
    };
    assert_eq!(
        redacted(&tagged),
        json!({"type": "patient", "HOME-STATE": "MA", "FULL-NAME": "[PHI:name]"})
    );
    assert_eq!(
        disclosed(&tagged),
        json!({"type": "patient", "HOME-STATE": "MA", "FULL-NAME": "ADA"})
    );

    #[derive(PhiSerialize)]
    #[serde(rename_all_fields = "camelCase")]
    enum Event {
        Moved {
            new_street: Phi<String, Geographic>,
        },
        #[serde(untagged)]
        Other(#[phi(safe)] u8),
    }
    let moved = Event::Moved {
        new_street: Phi::new("1 Elm".into()),
    };
    assert_eq!(
        redacted(&moved),
        json!({"Moved": {"newStreet": "[PHI:geographic]"}})
    );
    assert_eq!(disclosed(&moved), json!({"Moved": {"newStreet": "1 Elm"}}));
    assert_eq!(redacted(&Event::Other(3)), json!(3));
}
