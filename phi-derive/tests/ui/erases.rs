//! `#[erases]`: on a function, with records and tables.

use phi_types::erases;

struct Patient;

#[erases(7)]
fn neither_record_nor_table() {}

#[erases(" ")]
fn a_table_without_a_name() {}

#[erases(Patient)]
struct NotAFunction;

#[erases(Patient)]
impl Patient {
    #[erases(Self)]
    fn without_its_name(&self) {}
}

trait Erase {
    #[erases(1)]
    fn without_a_body(&self);
}

fn main() {
    let _ = NotAFunction;
    neither_record_nor_table();
    a_table_without_a_name();
    Patient.without_its_name();
}
