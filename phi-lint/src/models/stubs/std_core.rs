// std: option, result, smart pointers, cells, conversions, operators.
pub mod option {
    pub enum Option<T> {
        None,
        Some(T),
    }
    impl<T> Option<T> {
        pub fn is_some(&self) -> bool {}
        pub fn is_none(&self) -> bool {}
        pub fn is_some_and<F: FnOnce(T) -> bool>(self, f: F) -> bool {}
        pub fn is_none_or<F: FnOnce(T) -> bool>(self, f: F) -> bool {}
        pub fn as_ref(&self) -> Option<&T> {}
        pub fn as_mut(&mut self) -> Option<&mut T> {}
        pub fn as_slice(&self) -> &[T] {}
        #[sink(PHI005, arguments(0))]
        pub fn expect(self, msg: &str) -> T {}
        pub fn unwrap(self) -> T {}
        pub fn unwrap_or(self, default: T) -> T {}
        pub fn unwrap_or_else<F: FnOnce() -> T>(self, f: F) -> T {}
        pub fn unwrap_or_default(self) -> T {}
        pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Option<U> {}
        pub fn inspect<F: FnOnce(&T)>(self, f: F) -> Option<T> {}
        pub fn map_or<U, F: FnOnce(T) -> U>(self, default: U, f: F) -> U {}
        pub fn map_or_else<U, D: FnOnce() -> U, F: FnOnce(T) -> U>(self, default: D, f: F) -> U {}
        #[sink(PHI003, result_error)]
        pub fn ok_or<E>(self, err: E) -> crate::result::Result<T, E> {}
        #[sink(PHI003, result_error)]
        pub fn ok_or_else<E, F: FnOnce() -> E>(self, err: F) -> crate::result::Result<T, E> {}
        pub fn and<U>(self, optb: Option<U>) -> Option<U> {}
        pub fn and_then<U, F: FnOnce(T) -> Option<U>>(self, f: F) -> Option<U> {}
        pub fn filter<P: FnOnce(&T) -> bool>(self, predicate: P) -> Option<T> {}
        pub fn or(self, optb: Option<T>) -> Option<T> {}
        pub fn or_else<F: FnOnce() -> Option<T>>(self, f: F) -> Option<T> {}
        pub fn xor(self, optb: Option<T>) -> Option<T> {}
        pub fn insert(&mut self, value: T) -> &mut T {}
        pub fn get_or_insert(&mut self, value: T) -> &mut T {}
        pub fn get_or_insert_with<F: FnOnce() -> T>(&mut self, f: F) -> &mut T {}
        pub fn get_or_insert_default(&mut self) -> &mut T {}
        pub fn take(&mut self) -> Option<T> {}
        pub fn take_if<P: FnOnce(&mut T) -> bool>(&mut self, predicate: P) -> Option<T> {}
        pub fn replace(&mut self, value: T) -> Option<T> {}
        pub fn zip<U>(self, other: Option<U>) -> Option<(T, U)> {}
        pub fn iter(&self) -> crate::iter::Iter<&T> {}
        pub fn iter_mut(&mut self) -> crate::iter::Iter<&mut T> {}
    }
    impl<T, U> Option<(T, U)> {
        pub fn unzip(self) -> (Option<T>, Option<U>) {}
    }
    impl<T> Option<&T> {
        pub fn copied(self) -> Option<T> {}
        pub fn cloned(self) -> Option<T> {}
    }
    impl<T> Option<&mut T> {
        pub fn copied(self) -> Option<T> {}
        pub fn cloned(self) -> Option<T> {}
    }
    impl<T, E> Option<crate::result::Result<T, E>> {
        pub fn transpose(self) -> crate::result::Result<Option<T>, E> {}
    }
    impl<T> Option<Option<T>> {
        pub fn flatten(self) -> Option<T> {}
    }
    impl<T: crate::ops::Deref> Option<T> {
        pub fn as_deref(&self) -> Option<&T::Target> {}
        pub fn as_deref_mut(&mut self) -> Option<&mut T::Target> {}
    }
    impl<T: Clone> Clone for Option<T> {}
    impl<T: Copy> Copy for Option<T> {}
    impl<T> Default for Option<T> {}
    impl<T: crate::fmt::Debug> crate::fmt::Debug for Option<T> {}
    impl<T: PartialEq> PartialEq for Option<T> {}
    impl<T> From<T> for Option<T> {}
    impl<T> IntoIterator for Option<T> {
        type Item = T;
        type IntoIter = crate::iter::Iter<T>;
        fn into_iter(self) -> crate::iter::Iter<T> {}
    }
    impl<T> IntoIterator for &Option<T> {
        type Item = &T;
        type IntoIter = crate::iter::Iter<&T>;
        fn into_iter(self) -> crate::iter::Iter<&T> {}
    }
    impl<T> IntoIterator for &mut Option<T> {
        type Item = &mut T;
        type IntoIter = crate::iter::Iter<&mut T>;
        fn into_iter(self) -> crate::iter::Iter<&mut T> {}
    }
    impl<A, V: FromIterator<A>> FromIterator<Option<A>> for Option<V> {}
}
pub mod result {
    pub enum Result<T, E> {
        Ok(T),
        Err(E),
    }
    impl<T, E> Result<T, E> {
        pub fn is_ok(&self) -> bool {}
        pub fn is_err(&self) -> bool {}
        pub fn is_ok_and<F: FnOnce(T) -> bool>(self, f: F) -> bool {}
        pub fn is_err_and<F: FnOnce(E) -> bool>(self, f: F) -> bool {}
        pub fn ok(self) -> crate::option::Option<T> {}
        pub fn err(self) -> crate::option::Option<E> {}
        pub fn as_ref(&self) -> Result<&T, &E> {}
        pub fn as_mut(&mut self) -> Result<&mut T, &mut E> {}
        pub fn map<U, F: FnOnce(T) -> U>(self, op: F) -> Result<U, E> {}
        pub fn map_or<U, F: FnOnce(T) -> U>(self, default: U, f: F) -> U {}
        pub fn map_or_else<U, D: FnOnce(E) -> U, F: FnOnce(T) -> U>(self, default: D, f: F) -> U {}
        #[sink(PHI003, result_error)]
        pub fn map_err<F, O: FnOnce(E) -> F>(self, op: O) -> Result<T, F> {}
        pub fn inspect<F: FnOnce(&T)>(self, f: F) -> Result<T, E> {}
        pub fn inspect_err<F: FnOnce(&E)>(self, f: F) -> Result<T, E> {}
        #[sink(PHI005, arguments(0))]
        #[sink(PHI005, self(error))]
        pub fn expect(self, msg: &str) -> T {}
        #[sink(PHI005, self(error))]
        pub fn unwrap(self) -> T {}
        #[sink(PHI005, arguments(0))]
        pub fn expect_err(self, msg: &str) -> E {}
        pub fn unwrap_err(self) -> E {}
        pub fn unwrap_or(self, default: T) -> T {}
        pub fn unwrap_or_else<F: FnOnce(E) -> T>(self, op: F) -> T {}
        pub fn unwrap_or_default(self) -> T {}
        pub fn and<U>(self, res: Result<U, E>) -> Result<U, E> {}
        pub fn and_then<U, F: FnOnce(T) -> Result<U, E>>(self, op: F) -> Result<U, E> {}
        pub fn or<F>(self, res: Result<T, F>) -> Result<T, F> {}
        pub fn or_else<F, O: FnOnce(E) -> Result<T, F>>(self, op: O) -> Result<T, F> {}
        pub fn iter(&self) -> crate::iter::Iter<&T> {}
        pub fn iter_mut(&mut self) -> crate::iter::Iter<&mut T> {}
    }
    impl<T, E> Result<Result<T, E>, E> {
        pub fn flatten(self) -> Result<T, E> {}
    }
    impl<T, E> Result<&mut T, E> {
        pub fn copied(self) -> Result<T, E> {}
        pub fn cloned(self) -> Result<T, E> {}
    }
    impl<T, E> Result<&T, E> {
        pub fn copied(self) -> Result<T, E> {}
        pub fn cloned(self) -> Result<T, E> {}
    }
    impl<T, E> Result<crate::option::Option<T>, E> {
        pub fn transpose(self) -> crate::option::Option<Result<T, E>> {}
    }
    impl<T: crate::ops::Deref, E> Result<T, E> {
        pub fn as_deref(&self) -> Result<&T::Target, &E> {}
        pub fn as_deref_mut(&mut self) -> Result<&mut T::Target, &mut E> {}
    }
    impl<T: Clone, E: Clone> Clone for Result<T, E> {}
    impl<T: crate::fmt::Debug, E: crate::fmt::Debug> crate::fmt::Debug for Result<T, E> {}
    impl<T: PartialEq, E: PartialEq> PartialEq for Result<T, E> {}
    impl<T, E> IntoIterator for Result<T, E> {
        type Item = T;
        type IntoIter = crate::iter::Iter<T>;
        fn into_iter(self) -> crate::iter::Iter<T> {}
    }
    impl<T, E> IntoIterator for &Result<T, E> {
        type Item = &T;
        type IntoIter = crate::iter::Iter<&T>;
        fn into_iter(self) -> crate::iter::Iter<&T> {}
    }
    impl<A, E, V: FromIterator<A>> FromIterator<Result<A, E>> for Result<V, E> {}
}
pub mod boxed {
    #[transparent]
    pub struct Box<T>(T);
    impl<T> Box<T> {
        pub fn new(x: T) -> Box<T> {}
        pub fn pin(x: T) -> crate::pin::Pin<Box<T>> {}
        pub fn leak(b: Box<T>) -> &mut T {}
        pub fn into_inner(b: Box<T>) -> T {}
    }
    impl<T> crate::ops::Deref for Box<T> {
        type Target = T;
        fn deref(&self) -> &T {}
    }
    impl<T> crate::ops::DerefMut for Box<T> {
        fn deref_mut(&mut self) -> &mut T {}
    }
    impl<T: Clone> Clone for Box<T> {}
    impl<T: Default> Default for Box<T> {}
    impl<T: crate::fmt::Debug> crate::fmt::Debug for Box<T> {}
    impl<T: crate::fmt::Display> crate::fmt::Display for Box<T> {}
    impl<T> From<T> for Box<T> {}
    impl<T> AsRef<T> for Box<T> {}
    impl<T> crate::borrow::Borrow<T> for Box<T> {}
    impl<T: Iterator> Iterator for Box<T> {
        type Item = T::Item;
        fn next(&mut self) -> crate::option::Option<T::Item> {}
    }
    impl<F: crate::future::Future> crate::future::Future for &mut F {
        type Output = F::Output;
    }
    impl<T: crate::future::Future> crate::future::Future for Box<T> {
        type Output = T::Output;
    }
    impl From<&str> for Box<dyn crate::error::Error> {}
    impl From<crate::string::String> for Box<dyn crate::error::Error> {}
    impl<E: crate::error::Error> From<E> for Box<dyn crate::error::Error> {}
}
pub mod rc {
    #[transparent]
    #[shared]
    pub struct Rc<T>(T);
    impl<T> Rc<T> {
        pub fn new(value: T) -> Rc<T> {}
        pub fn strong_count(this: &Rc<T>) -> usize {}
        pub fn get_mut(this: &mut Rc<T>) -> crate::option::Option<&mut T> {}
        pub fn make_mut(this: &mut Rc<T>) -> &mut T {}
        pub fn try_unwrap(this: Rc<T>) -> crate::result::Result<T, Rc<T>> {}
        pub fn into_inner(this: Rc<T>) -> crate::option::Option<T> {}
        pub fn unwrap_or_clone(this: Rc<T>) -> T {}
        pub fn ptr_eq(this: &Rc<T>, other: &Rc<T>) -> bool {}
        pub fn weak_count(this: &Rc<T>) -> usize {}
        pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(data_fn: F) -> Rc<T> {}
        pub fn downgrade(this: &Rc<T>) -> Weak<T> {}
    }
    impl<T> crate::ops::Deref for Rc<T> {
        type Target = T;
        fn deref(&self) -> &T {}
    }
    impl<T> Clone for Rc<T> {
        fn clone(&self) -> Rc<T> {}
    }
    impl<T: Default> Default for Rc<T> {}
    impl<T> From<T> for Rc<T> {}
    impl<T> AsRef<T> for Rc<T> {}
    impl<T: crate::fmt::Debug> crate::fmt::Debug for Rc<T> {}
    impl<T: crate::fmt::Display> crate::fmt::Display for Rc<T> {}
    #[transparent]
    #[shared]
    #[opaque]
    pub struct Weak<T>(T);
    impl<T> Weak<T> {
        pub fn new() -> Weak<T> {}
        pub fn upgrade(&self) -> crate::option::Option<Rc<T>> {}
    }
    impl<T> Clone for Weak<T> {
        fn clone(&self) -> Weak<T> {}
    }
}
pub mod pin {
    #[transparent]
    pub struct Pin<T>(T);
    impl<T> Pin<T> {
        pub fn new(pointer: T) -> Pin<T> {}
        pub fn as_mut(&mut self) -> Pin<&mut T> {}
        pub fn as_ref(&self) -> Pin<&T> {}
        pub fn get_mut(self) -> T {}
        pub fn get_ref(self) -> T {}
        #[flows(0 -> self)]
        pub fn set<V>(&mut self, value: V) {}
        pub unsafe fn new_unchecked(pointer: T) -> Pin<T> {}
        pub unsafe fn get_unchecked_mut(self) -> T {}
        pub fn into_inner(pin: Pin<T>) -> T {}
    }
    impl<T: crate::ops::Deref> crate::ops::Deref for Pin<T> {
        type Target = T::Target;
        fn deref(&self) -> &T::Target {}
    }
    impl<P: crate::ops::Deref<Target = F>, F: crate::future::Future> crate::future::Future for Pin<P> {
        type Output = F::Output;
    }
    #[grammar(args)]
    #[macro_export]
    macro_rules! pin {
        () => {};
    }
    pub use crate::pin;
}
pub mod cell {
    #[transparent]
    #[cell]
    pub struct Cell<T>(T);
    impl<T> Cell<T> {
        pub fn new(value: T) -> Cell<T> {}
        pub fn set(&self, val: T) {}
        pub fn get(&self) -> T {}
        pub fn replace(&self, val: T) -> T {}
        pub fn take(&self) -> T {}
        pub fn into_inner(self) -> T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn swap(&self, other: &Cell<T>) {}
        pub fn update<F: FnOnce(T) -> T>(&self, f: F) {}
    }
    #[transparent]
    #[cell]
    pub struct RefCell<T>(T);
    impl<T> RefCell<T> {
        pub fn new(value: T) -> RefCell<T> {}
        pub fn borrow(&self) -> Ref<T> {}
        pub fn borrow_mut(&self) -> RefMut<T> {}
        pub fn try_borrow(&self) -> crate::result::Result<Ref<T>, BorrowError> {}
        pub fn try_borrow_mut(&self) -> crate::result::Result<RefMut<T>, BorrowMutError> {}
        pub fn replace(&self, t: T) -> T {}
        pub fn replace_with<F: FnOnce(&mut T) -> T>(&self, f: F) -> T {}
        pub fn take(&self) -> T {}
        pub fn into_inner(self) -> T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn swap(&self, other: &RefCell<T>) {}
    }
    impl<T: Default> Default for RefCell<T> {}
    impl<T: Default> Default for Cell<T> {}
    impl<T: crate::fmt::Debug> crate::fmt::Debug for RefCell<T> {}
    #[scalar]
    pub struct BorrowError;
    #[scalar]
    pub struct BorrowMutError;
    #[transparent]
    #[guard]
    pub struct Ref<T>(T);
    impl<T> Ref<T> {
        pub fn map<U, F: FnOnce(&T) -> &U>(orig: Ref<T>, f: F) -> Ref<U> {}
        pub fn clone(orig: &Ref<T>) -> Ref<T> {}
        pub fn filter_map<U, F: FnOnce(&T) -> crate::option::Option<&U>>(orig: Ref<T>, f: F) -> crate::result::Result<Ref<U>, Ref<T>> {}
    }
    impl<T> crate::ops::Deref for Ref<T> {
        type Target = T;
        fn deref(&self) -> &T {}
    }
    #[transparent]
    #[guard]
    pub struct RefMut<T>(T);
    impl<T> RefMut<T> {
        pub fn map<U, F: FnOnce(&mut T) -> &mut U>(orig: RefMut<T>, f: F) -> RefMut<U> {}
    }
    impl<T> crate::ops::Deref for RefMut<T> {
        type Target = T;
        fn deref(&self) -> &T {}
    }
    impl<T> crate::ops::DerefMut for RefMut<T> {
        fn deref_mut(&mut self) -> &mut T {}
    }
    #[transparent]
    #[cell]
    pub struct OnceCell<T>(T);
    impl<T> OnceCell<T> {
        pub fn new() -> OnceCell<T> {}
        pub fn get(&self) -> crate::option::Option<&T> {}
        pub fn set(&self, value: T) -> crate::result::Result<(), T> {}
        pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {}
        pub fn into_inner(self) -> crate::option::Option<T> {}
        pub fn take(&mut self) -> crate::option::Option<T> {}
    }
    #[transparent]
    pub struct LazyCell<T>(T);
    impl<T> LazyCell<T> {
        pub fn new<F: FnOnce() -> T>(f: F) -> LazyCell<T> {}
        pub fn force(this: &LazyCell<T>) -> &T {}
    }
    impl<T> crate::ops::Deref for LazyCell<T> {
        type Target = T;
        fn deref(&self) -> &T {}
    }
}
pub mod borrow {
    pub trait Borrow<B> {
        fn borrow(&self) -> &B;
    }
    pub trait BorrowMut<B>: Borrow<B> {
        fn borrow_mut(&mut self) -> &mut B;
    }
    impl<T> Borrow<T> for T {}
    pub trait ToOwned {
        type Owned;
        fn to_owned(&self) -> Self::Owned;
    }
    impl<T: Clone> ToOwned for T {
        type Owned = T;
    }
    impl ToOwned for str {
        type Owned = crate::string::String;
    }
    impl<T: Clone> ToOwned for [T] {
        type Owned = crate::vec::Vec<T>;
    }
    #[transparent]
    pub enum Cow<B> {
        Borrowed(&B),
        Owned(B),
    }
    impl<B: ToOwned> Cow<B> {
        pub fn into_owned(self) -> B::Owned {}
        pub fn to_mut(&mut self) -> &mut B::Owned {}
        pub fn is_borrowed(&self) -> bool {}
        pub fn is_owned(&self) -> bool {}
    }
    impl<B> crate::ops::Deref for Cow<B> {
        type Target = B;
        fn deref(&self) -> &B {}
    }
    impl<B> Clone for Cow<B> {}
    impl<B: crate::fmt::Display> crate::fmt::Display for Cow<B> {}
    impl<B: crate::fmt::Debug> crate::fmt::Debug for Cow<B> {}
    impl<B> AsRef<B> for Cow<B> {}
    impl From<&str> for Cow<str> {}
    impl From<crate::string::String> for Cow<str> {}
    impl From<&crate::string::String> for Cow<str> {}
    impl<T> From<&[T]> for Cow<[T]> {}
    impl<T> From<crate::vec::Vec<T>> for Cow<[T]> {}
}
pub mod mem {
    pub fn take<T: Default>(dest: &mut T) -> T {}
    pub fn replace<T>(dest: &mut T, src: T) -> T {}
    pub fn swap<T>(x: &mut T, y: &mut T) {}
    pub fn drop<T>(x: T) {}
    pub fn forget<T>(x: T) {}
    pub fn size_of<T>() -> usize {}
    pub fn size_of_val<T>(val: &T) -> usize {}
    pub fn align_of<T>() -> usize {}
    pub fn align_of_val<T>(val: &T) -> usize {}
    pub fn discriminant<T>(v: &T) -> Discriminant<T> {}
    pub fn needs_drop<T>() -> bool {}
    #[scalar]
    pub struct Discriminant<T>(T);
    #[transparent]
    pub struct ManuallyDrop<T>(T);
    impl<T> ManuallyDrop<T> {
        pub fn new(value: T) -> ManuallyDrop<T> {}
        pub fn into_inner(slot: ManuallyDrop<T>) -> T {}
    }
    impl<T> crate::ops::Deref for ManuallyDrop<T> {
        type Target = T;
        fn deref(&self) -> &T {}
    }
    impl<T> crate::ops::DerefMut for ManuallyDrop<T> {
        fn deref_mut(&mut self) -> &mut T {}
    }
    #[transparent]
    pub struct MaybeUninit<T>(T);
}
pub mod convert {
    pub trait From<T> {
        fn from(value: T) -> Self;
    }
    pub trait Into<T> {
        fn into(self) -> T;
    }
    impl<T> From<T> for T {}
    impl<T, U: From<T>> Into<U> for T {}
    pub trait TryFrom<T> {
        type Error;
        fn try_from(value: T) -> crate::result::Result<Self, Self::Error>;
    }
    pub trait TryInto<T> {
        type Error;
        fn try_into(self) -> crate::result::Result<T, Self::Error>;
    }
    impl<T, U: TryFrom<T>> TryInto<U> for T {
        type Error = U::Error;
    }
    pub trait AsRef<T> {
        fn as_ref(&self) -> &T;
    }
    pub trait AsMut<T> {
        fn as_mut(&mut self) -> &mut T;
    }
    pub fn identity<T>(x: T) -> T {}
    #[scalar]
    pub enum Infallible {}
}
pub mod clone {
    pub trait Clone {
        fn clone(&self) -> Self;
        fn clone_from(&mut self, source: &Self);
    }
    impl<T> Clone for &T {}
    impl<T: Clone> Clone for [T] {}
    impl<T: Clone, const N: usize> Clone for [T; N] {}
}
pub mod default {
    pub trait Default {
        fn default() -> Self;
    }
}
pub mod marker {
    pub trait Copy {}
    pub trait Send {}
    pub trait Sync {}
    pub trait Sized {}
    pub trait Unpin {}
    #[scalar]
    pub struct PhantomData<T>;
}
pub mod cmp {
    #[scalar]
    pub enum Ordering {
        Less,
        Equal,
        Greater,
    }
    impl Ordering {
        pub fn reverse(self) -> Ordering {}
        pub fn then(self, other: Ordering) -> Ordering {}
        pub fn then_with<F: FnOnce() -> Ordering>(self, f: F) -> Ordering {}
        pub fn is_eq(self) -> bool {}
        pub fn is_ne(self) -> bool {}
        pub fn is_le(self) -> bool {}
        pub fn is_ge(self) -> bool {}
        pub fn is_lt(self) -> bool {}
        pub fn is_gt(self) -> bool {}
    }
    pub trait PartialEq<Rhs = Self> {
        fn eq(&self, other: &Rhs) -> bool;
        fn ne(&self, other: &Rhs) -> bool;
    }
    pub trait Eq {}
    pub trait PartialOrd<Rhs = Self> {
        fn partial_cmp(&self, other: &Rhs) -> crate::option::Option<Ordering>;
        fn lt(&self, other: &Rhs) -> bool;
        fn le(&self, other: &Rhs) -> bool;
        fn gt(&self, other: &Rhs) -> bool;
        fn ge(&self, other: &Rhs) -> bool;
    }
    pub trait Ord {
        fn cmp(&self, other: &Self) -> Ordering;
        fn max(self, other: Self) -> Self;
        fn min(self, other: Self) -> Self;
        fn clamp(self, min: Self, max: Self) -> Self;
    }
    pub fn max<T>(a: T, b: T) -> T {}
    pub fn min<T>(a: T, b: T) -> T {}
    #[transparent]
    pub struct Reverse<T>(pub T);
}
pub mod hash {
    pub trait Hash {
        #[flows(self -> 0)]
        fn hash<H: Hasher>(&self, state: &mut H);
    }
    /// A hasher without a secret: whoever hashes all values finds the one.
    pub trait Hasher {
        #[flows(self -> return)]
        fn finish(&self) -> u64;
        #[flows(0 -> self)]
        fn write(&mut self, bytes: &[u8]);
    }
    pub trait BuildHasher {
        #[sanitizer]
        fn hash_one<T: Hash>(&self, x: T) -> u64;
    }
    #[opaque]
    pub struct DefaultHasher;
    impl DefaultHasher {
        pub fn new() -> DefaultHasher {}
    }
    impl Hasher for DefaultHasher {}
    #[opaque]
    pub struct RandomState;
    impl RandomState {
        pub fn new() -> RandomState {}
    }
    impl BuildHasher for RandomState {}
}
pub mod any {
    #[scalar]
    pub struct TypeId;
    pub trait Any {
        fn type_id(&self) -> TypeId;
    }
    impl dyn Any {
        pub fn is<T: Any>(&self) -> bool {}
        #[flows(self => return.ok)]
        pub fn downcast_ref<T: Any>(&self) -> crate::option::Option<&T> {}
        #[flows(self => return.ok)]
        pub fn downcast_mut<T: Any>(&mut self) -> crate::option::Option<&mut T> {}
    }
    impl Box<dyn Any> {
        #[flows(self => return.ok, self => return.error)]
        pub fn downcast<T: Any>(self) -> crate::result::Result<Box<T>, Box<dyn Any>> {}
    }
    pub fn type_name<T>() -> &str {}
    pub fn type_name_of_val<T>(val: &T) -> &str {}
}
pub mod ops {
    pub trait Deref {
        type Target;
        fn deref(&self) -> &Self::Target;
    }
    pub trait DerefMut: Deref {
        fn deref_mut(&mut self) -> &mut Self::Target;
    }
    impl<T> Deref for &T {
        type Target = T;
    }
    impl<T> Deref for &mut T {
        type Target = T;
    }
    impl<T> DerefMut for &mut T {}
    pub trait Drop {
        fn drop(&mut self);
    }
    pub trait FnOnce<Args> {
        type Output;
        fn call_once(self, args: Args) -> Self::Output;
    }
    pub trait FnMut<Args>: FnOnce<Args> {}
    pub trait Fn<Args>: FnMut<Args> {}
    pub trait AsyncFnOnce<Args> {
        type Output;
    }
    pub trait AsyncFnMut<Args>: AsyncFnOnce<Args> {}
    pub trait AsyncFn<Args>: AsyncFnMut<Args> {}
    pub trait Index<Idx> {
        type Output;
        fn index(&self, index: Idx) -> &Self::Output;
    }
    pub trait IndexMut<Idx>: Index<Idx> {
        fn index_mut(&mut self, index: Idx) -> &mut Self::Output;
    }
    pub trait Add<Rhs = Self> {
        type Output;
        fn add(self, rhs: Rhs) -> Self::Output;
    }
    pub trait Sub<Rhs = Self> {
        type Output;
        fn sub(self, rhs: Rhs) -> Self::Output;
    }
    pub trait Mul<Rhs = Self> {
        type Output;
        fn mul(self, rhs: Rhs) -> Self::Output;
    }
    pub trait Div<Rhs = Self> {
        type Output;
        fn div(self, rhs: Rhs) -> Self::Output;
    }
    pub trait Rem<Rhs = Self> {
        type Output;
        fn rem(self, rhs: Rhs) -> Self::Output;
    }
    pub trait BitAnd<Rhs = Self> {
        type Output;
        fn bitand(self, rhs: Rhs) -> Self::Output;
    }
    pub trait BitOr<Rhs = Self> {
        type Output;
        fn bitor(self, rhs: Rhs) -> Self::Output;
    }
    pub trait BitXor<Rhs = Self> {
        type Output;
        fn bitxor(self, rhs: Rhs) -> Self::Output;
    }
    pub trait Shl<Rhs = Self> {
        type Output;
        fn shl(self, rhs: Rhs) -> Self::Output;
    }
    pub trait Shr<Rhs = Self> {
        type Output;
        fn shr(self, rhs: Rhs) -> Self::Output;
    }
    pub trait Neg {
        type Output;
        fn neg(self) -> Self::Output;
    }
    pub trait Not {
        type Output;
        fn not(self) -> Self::Output;
    }
    pub trait AddAssign<Rhs = Self> {
        fn add_assign(&mut self, rhs: Rhs);
    }
    pub trait SubAssign<Rhs = Self> {
        fn sub_assign(&mut self, rhs: Rhs);
    }
    pub trait MulAssign<Rhs = Self> {
        fn mul_assign(&mut self, rhs: Rhs);
    }
    pub trait DivAssign<Rhs = Self> {
        fn div_assign(&mut self, rhs: Rhs);
    }
    pub trait RemAssign<Rhs = Self> {
        fn rem_assign(&mut self, rhs: Rhs);
    }
    pub trait BitAndAssign<Rhs = Self> {
        fn bitand_assign(&mut self, rhs: Rhs);
    }
    pub trait BitOrAssign<Rhs = Self> {
        fn bitor_assign(&mut self, rhs: Rhs);
    }
    pub trait BitXorAssign<Rhs = Self> {
        fn bitxor_assign(&mut self, rhs: Rhs);
    }
    pub struct Range<Idx> {
        pub start: Idx,
        pub end: Idx,
    }
    pub struct RangeInclusive<Idx>(Idx);
    pub struct RangeFrom<Idx> {
        pub start: Idx,
    }
    pub struct RangeTo<Idx> {
        pub end: Idx,
    }
    pub struct RangeToInclusive<Idx> {
        pub end: Idx,
    }
    pub struct RangeFull;
    impl<T> Range<T> {
        pub fn contains<U>(&self, item: &U) -> bool {}
        pub fn is_empty(&self) -> bool {}
    }
    impl<T> RangeInclusive<T> {
        pub fn contains<U>(&self, item: &U) -> bool {}
        pub fn start(&self) -> &T {}
        pub fn end(&self) -> &T {}
    }
    impl<T> Iterator for Range<T> {
        type Item = T;
    }
    impl<T> Iterator for RangeInclusive<T> {
        type Item = T;
    }
    impl<T> Iterator for RangeFrom<T> {
        type Item = T;
    }
    pub enum Bound<T> {
        Included(T),
        Excluded(T),
        Unbounded,
    }
    pub enum ControlFlow<B, C> {
        Break(B),
        Continue(C),
    }
    impl<B, C> ControlFlow<B, C> {
        pub fn is_break(&self) -> bool {}
        pub fn is_continue(&self) -> bool {}
        pub fn break_value(self) -> crate::option::Option<B> {}
        pub fn continue_value(self) -> crate::option::Option<C> {}
        pub fn map_break<T, F: FnOnce(B) -> T>(self, f: F) -> ControlFlow<T, C> {}
        pub fn map_continue<T, F: FnOnce(C) -> T>(self, f: F) -> ControlFlow<B, T> {}
    }
}
