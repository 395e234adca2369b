// uuid: identifiers made at random.
#[scalar]
pub struct Uuid;
impl Uuid {
    pub fn new_v4() -> Uuid {}
    pub fn now_v7() -> Uuid {}
    pub fn nil() -> Uuid {}
    #[sanitizer]
    pub fn to_string(&self) -> String {}
}
impl std::fmt::Display for Uuid {}
impl std::fmt::Debug for Uuid {}
