//! Every shape of type that the derives meet: what refers to itself, generics
//! and their bounds, unsized tails, names that clash.

use std::fmt;

use phi_types::category::*;
use phi_types::{
    Access, Action, AuditTrail, MemorySink, Phi, PhiDebug, PhiDisplay, PhiRecord, PhiSerialize,
};
use serde::{Deserialize, Serialize, Serializer};

fn json(value: &(impl Serialize + ?Sized)) -> String {
    serde_json::to_string(value).unwrap()
}

fn disclosed(value: &(impl Serialize + ?Sized)) -> String {
    let trail = AuditTrail::new(MemorySink::new());
    let grant = trail
        .grant(Access::new("u-17", Action::Disclose, "patient/8812"))
        .unwrap();
    json(&grant.disclose(value))
}

#[test]
fn a_type_may_call_itself_self() {
    #[derive(PhiDebug, PhiDisplay, PhiSerialize, PhiRecord, Deserialize, PartialEq)]
    #[serde(bound = "")]
    struct Node
    where
        Self: Sized,
    {
        #[phi(safe)]
        degree: u8,
        next: Option<Box<Self>>,
        #[serde(default, skip_serializing_if = "Self::is_unknown")]
        name: Option<Phi<String, Name>>,
        #[serde(skip)]
        bytes: [u8; Self::LENGTH],
    }
    impl Node {
        const LENGTH: usize = 2;
        #[expect(clippy::ref_option, reason = "serde passes the field")]
        fn is_unknown(name: &Option<Phi<String, Name>>) -> bool {
            name.is_none()
        }
    }
    #[derive(PhiDebug, PhiSerialize, Deserialize, PartialEq)]
    enum Tree {
        Leaf(Phi<u8, Mrn>),
        Many(Vec<Self>),
        Pair { left: Box<Self>, right: Box<Self> },
    }

    let last = Node {
        degree: 2,
        next: None,
        name: None,
        bytes: [0; 2],
    };
    let node = Node {
        degree: 1,
        next: Some(Box::new(last)),
        name: Some(Phi::new("Ada".into())),
        bytes: [0; 2],
    };
    let shown = "Node { degree: 1, next: [PHI], name: [PHI:name], bytes: [PHI] }";
    assert_eq!(format!("{node:?}"), shown);
    assert_eq!(
        json(&node),
        r#"{"degree":1,"next":"[PHI]","name":"[PHI:name]"}"#
    );
    let clear = disclosed(&node);
    assert_eq!(
        clear,
        r#"{"degree":1,"next":{"degree":2,"next":null},"name":"Ada"}"#
    );
    assert!(serde_json::from_str::<Node>(&clear).unwrap() == node);

    let leaf = |n| Box::new(Tree::Leaf(Phi::new(n)));
    let tree = Tree::Many(vec![
        *leaf(1),
        Tree::Pair {
            left: leaf(2),
            right: leaf(3),
        },
    ]);
    assert_eq!(json(&tree), r#"{"Many":"[PHI]"}"#);
    assert!(serde_json::from_str::<Tree>(&disclosed(&tree)).unwrap() == tree);
    assert_eq!(format!("{tree:?}"), "Many([PHI])");
}

#[test]
fn parameters_are_bounded_where_std_and_serde_bound_them() {
    #[derive(PhiDebug, PhiSerialize)]
    struct Items<'a, I: Iterator, T> {
        #[phi(safe)]
        nested: Shown<I::Item>,
        #[phi(safe)]
        projected: &'a Shown<<I as Iterator>::Item>,
        raw: Vec<I::Item>,
        #[phi(safe)]
        tuple: Shown<(T, [T; 2])>,
    }
    /// Writes nothing, but only for what could be written.
    struct Shown<T>(T);
    impl<T: fmt::Debug> fmt::Debug for Shown<T> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.fmt(f)
        }
    }
    impl<T: Serialize> Serialize for Shown<T> {
        fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
            self.0.serialize(s)
        }
    }
    let items: Items<'_, std::vec::IntoIter<u8>, u8> = Items {
        nested: Shown(1),
        projected: &Shown(2),
        raw: vec![3],
        tuple: Shown((4, [5, 6])),
    };
    assert_eq!(
        format!("{items:?}"),
        "Items { nested: 1, projected: 2, raw: [PHI], tuple: (4, [5, 6]) }"
    );
    assert_eq!(
        json(&items),
        r#"{"nested":1,"projected":2,"raw":"[PHI]","tuple":[4,[5,6]]}"#
    );
}

#[test]
fn serde_says_when_a_parameter_needs_no_bound() {
    struct OnlyText(u8);
    impl fmt::Display for OnlyText {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "text {}", self.0)
        }
    }
    fn text<T: fmt::Display, S: Serializer>(value: &T, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(value)
    }
    struct Listed<T>(T);
    impl<T: fmt::Display> Serialize for Listed<T> {
        fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
            s.collect_seq([self.0.to_string()])
        }
    }
    #[derive(PhiSerialize)]
    struct Functions<T: fmt::Display> {
        #[serde(serialize_with = "text")]
        hidden: T,
        #[phi(safe)]
        #[serde(serialize_with = "text")]
        safe: T,
        #[serde(bound(serialize = "T: fmt::Display"))]
        said: Listed<T>,
    }
    let functions = Functions {
        hidden: OnlyText(1),
        safe: OnlyText(2),
        said: Listed(OnlyText(3)),
    };
    assert_eq!(
        json(&functions),
        r#"{"hidden":"[PHI]","safe":"text 2","said":"[PHI]"}"#
    );
    assert_eq!(
        disclosed(&functions),
        r#"{"hidden":"text 1","safe":"text 2","said":["text 3"]}"#
    );

    #[derive(PhiSerialize)]
    #[expect(dead_code)]
    enum Skipped<T> {
        #[serde(skip)]
        Whole(T),
        #[serde(skip_serializing)]
        Named {
            value: T,
        },
        Written(u8),
    }
    assert_eq!(
        json(&Skipped::Written::<OnlyText>(3)),
        r#"{"Written":"[PHI]"}"#
    );
}

#[test]
fn unsized_tails_are_redacted() {
    #[derive(PhiDebug, PhiDisplay, PhiSerialize)]
    struct Tail<T: ?Sized> {
        #[phi(safe)]
        id: u8,
        tail: T,
    }
    let tail: &Tail<[u8]> = &Tail {
        id: 1,
        tail: [2, 3],
    };
    assert_eq!(
        format!("{tail:?} {tail}"),
        "Tail { id: 1, tail: [PHI] } Tail { id: 1, tail: [PHI] }"
    );
    assert_eq!(json(tail), r#"{"id":1,"tail":"[PHI]"}"#);
    assert_eq!(disclosed(tail), r#"{"id":1,"tail":[2,3]}"#);
}

#[test]
fn whether_an_optional_field_has_a_value_does_not_show() {
    #[derive(PhiDebug, PhiSerialize)]
    struct Result {
        positive: Option<Phi<bool, Clinical>>,
        nested: Option<Inner>,
    }
    #[derive(PhiDebug, PhiSerialize)]
    struct Inner {
        #[phi(safe)]
        id: u8,
    }
    let [none, some] = [None, Some(())].map(|some| Result {
        positive: some.map(|()| Phi::new(true)),
        nested: some.map(|()| Inner { id: 1 }),
    });
    assert_eq!(
        json(&none),
        r#"{"positive":"[PHI:clinical]","nested":"[PHI]"}"#
    );
    assert_eq!(json(&some), json(&none));
    assert_eq!(format!("{some:?}"), format!("{none:?}"));
    assert_eq!(disclosed(&none), r#"{"positive":null,"nested":null}"#);
    assert_eq!(disclosed(&some), r#"{"positive":true,"nested":{"id":1}}"#);
}

#[test]
fn every_kind_of_field_type_derives() {
    macro_rules! list {
        ($ty:ty) => { Vec<$ty> };
    }
    #[derive(PhiDebug, PhiDisplay, PhiRecord)]
    struct Odd<'a, T: ?Sized, C: Category> {
        function: for<'x> fn(&'x str) -> &'x T,
        object: Box<dyn Fn(&u8) -> u8 + Send + 'a>,
        from_macro: list!(&'a str),
        pointer: *const u8,
        #[phi(category = C)]
        by_attribute: u8,
        by_type: Phi<u8, C>,
    }
    let odd: Odd<'_, str, Mrn> = Odd {
        function: |text| text,
        object: Box::new(|n| *n),
        from_macro: vec!["secret"],
        pointer: std::ptr::null(),
        by_attribute: 1,
        by_type: Phi::new(2),
    };
    let _ = (
        (odd.function)(""),
        (odd.object)(&1),
        odd.pointer,
        &odd.from_macro,
    );
    let _ = odd.by_attribute;
    assert_eq!(
        odd.to_string(),
        "Odd { function: [PHI], object: [PHI], from_macro: [PHI], pointer: [PHI], \
         by_attribute: [PHI:mrn], by_type: [PHI:mrn] }"
    );
}

#[test]
fn names_around_the_derive_do_not_matter() {
    // Everything that the expansion could mean, meaning something else here.
    mod shadowed {
        #![allow(dead_code, non_camel_case_types, unused_macros)]
        mod std {}
        mod core {}
        mod alloc {}
        mod serde {}
        mod phi_types {}
        struct Result;
        struct Option;
        struct Some;
        struct None;
        struct Ok;
        struct Err;
        struct String;
        struct Vec;
        struct Box;
        struct Debug;
        struct Display;
        struct Serialize;
        struct Formatter;
        struct Probe;
        struct Label;
        struct Unknown;
        struct Phi;
        struct fmt;
        struct str;
        macro_rules! write {
            () => {};
        }
        macro_rules! concat {
            () => {};
        }
        macro_rules! matches {
            () => {};
        }

        #[derive(
            ::phi_types::PhiDebug,
            ::phi_types::PhiDisplay,
            ::phi_types::PhiSerialize,
            ::phi_types::PhiRecord,
        )]
        pub(super) struct Shape<'a, T, const N: usize> {
            #[phi(safe)]
            pub(super) a: &'a u8,
            #[phi(category = Name)]
            pub(super) b: [u8; 4],
            pub(super) c: ::phi_types::Phi<u8, ::phi_types::category::Mrn>,
            #[serde(skip)]
            pub(super) d: [T; N],
        }

        #[derive(
            ::phi_types::PhiDebug,
            ::phi_types::PhiDisplay,
            ::phi_types::PhiSerialize,
            ::phi_types::PhiRecord,
        )]
        #[serde(tag = "a", content = "b")]
        pub(super) enum Either<T> {
            A { x: T },
            B(T, #[phi(safe)] T),
            C,
        }
    }
    let shape = shadowed::Shape {
        a: &1,
        b: [2; 4],
        c: Phi::new(3),
        d: [4_u8; 1],
    };
    assert_eq!(
        shape.to_string(),
        "Shape { a: 1, b: [PHI:name], c: [PHI:mrn], d: [PHI] }"
    );
    assert_eq!(json(&shape), r#"{"a":1,"b":"[PHI:name]","c":"[PHI:mrn]"}"#);
    assert_eq!(
        json(&shadowed::Either::B(1, 2)),
        r#"{"a":"B","b":["[PHI]",2]}"#
    );
}
