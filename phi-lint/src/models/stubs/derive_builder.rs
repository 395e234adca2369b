// derive_builder: a builder by derive, with a name of its own.
/// A value that is being built.
#[transparent]
#[stand_in]
pub struct Building<T>(pub T);
impl<T> Default for Building<T> {}
impl<T: Clone> Clone for Building<T> {}
#[scalar]
pub struct UninitializedFieldError;
impl std::fmt::Display for UninitializedFieldError {}
impl std::fmt::Debug for UninitializedFieldError {}
impl std::error::Error for UninitializedFieldError {}
#[macro_export]
macro_rules! Builder {
    ($(#[$attr:meta])* $vis:vis struct $name:ident { $($(#[$on:meta])* $seen:vis $field:ident: $ty:ty),* $(,)? }) => {
        pub type __SelfBuilder = $crate::Building<$name>;
        pub type __SelfBuilderError = $crate::UninitializedFieldError;
        impl $crate::Building<$name> {
            $(pub fn $field(&mut self, value: impl Into<$ty>) -> &mut $crate::Building<$name> {
                self.0.$field = value.into();
                self
            })*
            pub fn build(&self) -> Result<$name, $crate::UninitializedFieldError> {
                Ok(self.0)
            }
        }
    };
}
