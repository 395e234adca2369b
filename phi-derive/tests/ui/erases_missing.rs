//! `#[erases]` of a record that does not exist.

use phi_types::erases;

mod records {
    pub struct Patient;
}

#[erases(records::Pateint)]
fn misspelt() {}

fn main() {
    let _ = records::Patient;
    misspelt();
}
