// typed-builder: a builder by derive.
/// A value that is being built.
#[transparent]
#[stand_in]
pub struct Building<T>(pub T);
#[macro_export]
macro_rules! TypedBuilder {
    ($(#[$attr:meta])* $vis:vis struct $name:ident { $($(#[$on:meta])* $seen:vis $field:ident: $ty:ty),* $(,)? }) => {
        impl $name {
            pub fn builder() -> $crate::Building<$name> {
                unimplemented!()
            }
        }
        impl $crate::Building<$name> {
            $(pub fn $field(mut self, value: impl Into<$ty>) -> $crate::Building<$name> {
                self.0.$field = value.into();
                self
            })*
            pub fn build(self) -> $name {
                self.0
            }
        }
    };
}
