use phi_types::{PhiDebug, PhiDisplay};

#[derive(PhiDebug)]
#[phi(safe)]
struct Safe {
    id: u8,
}

#[derive(PhiDebug)]
#[phi(categroy = Ssn, bound = "T Debug", crate = "not a path")]
struct Misspelled<T> {
    id: T,
}

#[derive(PhiDebug)]
enum Variants {
    #[phi(safe)]
    A(u8),
    #[phi(category = Ssn)]
    B(u8),
    C {
        #[phi(saef)]
        first: u8,
        #[phi(saef)]
        second: u8,
    },
}

#[derive(PhiDebug)]
union Union {
    a: u8,
    b: u8,
}

#[derive(PhiDisplay)]
#[phi(display = "{}")]
enum Formats {
    #[phi(display = "{nmae}")]
    A { name: u8 },
    #[phi(display = "{0")]
    B(u8),
    #[phi(display = "{0:>5}")]
    C(u8),
    #[phi(display = "}")]
    D(u8),
    #[phi(display = 5)]
    E(u8),
    #[phi(display = "{x}")]
    F,
}

#[derive(PhiDisplay)]
#[phi(display = "{id}")]
enum OnTheEnum {
    A { id: u8 },
}

fn main() {}
