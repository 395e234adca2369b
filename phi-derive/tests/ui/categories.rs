use phi_types::category::Mrn;
use phi_types::{Phi, PhiDebug};

#[derive(PhiDebug)]
#[phi(category = Clinicla)]
struct Patient {
    #[phi(category = SSN)]
    case: u8,
    #[phi(category = Psychoterapy)]
    misspelled: u8,
    #[phi(category = "ssn")]
    quoted: u8,
    #[phi(category = "star sign")]
    quoted_unknown: u8,
    #[phi(category)]
    no_value: u8,
    #[phi(category = )]
    empty_value: u8,
    #[phi(category(Ssn))]
    parentheses: u8,
    #[phi(category = 5)]
    number: u8,
    #[phi(category = Ssn)]
    two_opinions: Phi<u8, Mrn>,
}

fn main() {}
