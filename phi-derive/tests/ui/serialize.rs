use phi_types::PhiSerialize;

#[derive(PhiSerialize)]
#[serde(into = "String")]
struct Into {
    id: u8,
}

#[derive(PhiSerialize)]
#[serde(remote = "Other")]
struct Remote {
    id: u8,
}

#[derive(PhiSerialize)]
enum Variants {
    #[serde(serialize_with = "whole")]
    A { name: String },
}

#[derive(PhiSerialize)]
struct Address {
    street: String,
}

#[derive(PhiSerialize)]
struct Flattened {
    #[phi(category = Geographic)]
    #[serde(flatten)]
    home: Address,
    #[serde(flatten, serialize_with = "whole")]
    work: Address,
}

#[derive(PhiSerialize)]
#[serde(tag = "kind")]
enum Internal {
    Classified(#[phi(category = Geographic)] Address),
    Function(#[serde(with = "whole")] Address),
}

#[derive(PhiSerialize)]
struct Unreadable {
    #[serde(with = "not a path", rename)]
    id: u8,
    #[serde(bound = "T Serialize")]
    name: String,
    #[serde(rename = )]
    safe: u8,
}

#[derive(PhiSerialize)]
struct Misspelled {
    #[serde(renmae = "x")]
    id: u8,
}

fn main() {
    let into = Into { id: 1 };
    println!("{}", serde_json::to_string(&into).unwrap());
}
