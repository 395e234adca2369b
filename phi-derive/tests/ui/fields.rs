use phi_types::PhiDebug;

#[derive(PhiDebug)]
struct Patient {
    #[phi(saef)]
    misspelled: u8,
    #[phi(sensitive)]
    unknown: u8,
    #[phi(Ssn)]
    bare_category: u8,
    #[phi(safe = true)]
    with_value: u8,
    #[phi(safe, safe)]
    twice: u8,
    #[phi(safe)]
    #[phi(safe)]
    twice_in_two: u8,
    #[phi(safe, category = Ssn)]
    contradiction: u8,
    #[phi]
    empty: u8,
    #[phi()]
    empty_list: u8,
    #[phi = "safe"]
    name_value: u8,
    #[phi("safe")]
    quoted: u8,
    #[phi(skip)]
    skipped: u8,
    #[phi(display = "{id}")]
    elsewhere: u8,
}

// The uses of a type with mistakes are no mistakes.
fn main() {
    let patient: Option<Patient> = None;
    println!("{patient:?}");
}
