//! Mistakes with the derives that only the compiler's types show, each at the
//! field. (The others are in phi-derive/tests/ui.)
#![allow(unused)]

use phi_types::{PhiDebug, PhiDisplay, PhiRecord, PhiSerialize};

struct Opaque;

#[derive(PhiDebug)]
struct SafeButNotDebug {
    #[phi(safe)]
    field: Opaque, //~ E0277
}

#[derive(PhiDisplay)]
struct SafeButNotDisplay {
    #[phi(safe)]
    field: Vec<u8>, //~ E0277
}

#[derive(PhiDisplay)]
#[phi(display = "{field}")]
struct SafeButNotDisplayInFormat {
    #[phi(safe)]
    field: Vec<u8>, //~ E0277
}

// serde's own derive reports this one, and points to itself first.
#[derive(PhiSerialize)] //~ E0277
struct SafeButNotSerialize {
    #[phi(safe)]
    field: Opaque,
}

/// A disclosure would have to write it.
#[derive(PhiSerialize)]
struct RedactedButNotSerialize {
    field: Opaque, //~ E0277
}

#[derive(PhiDebug)]
struct NotACategory {
    #[phi(category = Opaque)] //~ E0277
    field: u8,
}

#[derive(PhiRecord)]
struct NotACategoryInTheInventory {
    #[phi(category = Opaque)] //~ E0277
    field: u8,
}

#[derive(serde::Serialize)]
struct Address {
    street: String,
}

#[derive(PhiSerialize)]
struct FlattenedInClear {
    #[serde(flatten)]
    address: Address, //~ E0277
}

/// There is no place for a placeholder, so a redacted `Phi` could not be written.
#[derive(PhiSerialize)]
struct FlattenedPhi {
    #[serde(flatten)]
    address: phi_types::Phi<Address>, //~ E0277
}

#[derive(PhiSerialize)]
#[serde(tag = "kind")]
enum Internal {
    Phi(phi_types::Phi<Address>), //~ E0277
    Text(String), //~ E0277
    Named { text: String },
}

fn main() {}
