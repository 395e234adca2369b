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
struct Misspelled {
    #[serde(renmae = "x")]
    id: u8,
}

fn main() {}
